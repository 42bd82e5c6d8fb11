/**
 * The files of an act that is recorded at a later position: its own texts and media, everything else as it stands
 * there.
 */
import { jalurBentrok } from '../../domain/bahasa/id.js'
import { idDariJalur } from '../../domain/pemeriksaan/bukti.js'
import { foldKegiatan } from '../../domain/keadaan/fold-kegiatan.js'
import { mediaDari } from '../../domain/keadaan/baca.js'
import type { Keadaan, PilihanFold } from '../../domain/keadaan/tipe.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { menyangkutInteraksi } from '../../domain/peristiwa/daftar.js'
import { daftarBagian } from '../../domain/sop/sop.js'
import type { BlobChange, CommitWithChanges, Snapshot } from '../../storage/port.js'
import { setInteraction } from '../../storage/record/interaction-file.js'
import type { ItemTexts } from '../../storage/record/item-file.js'
import { printItem, printMedia, readVersion } from '../../storage/record/item-file.js'
import { keptTexts } from '../../storage/record/lost-texts.js'

export interface Carried {
  files: Map<string, string>
  carried: BlobChange[]
  /** Paths that others changed and that cannot be put together. */
  conflicts: string[]
}

/** Where it is recorded: the picture of the new parent, and the state there. */
export interface Place {
  base: Snapshot
  keadaan: Keadaan
  pilihan: Omit<PilihanFold, 'per'>
}

/**
 * What an act that counts changes at its new place; `original` is the picture of the commit it was first recorded as.
 */
export async function carriedFiles(
  { commit, p, original }: { commit: CommitWithChanges; p: Tercatat | null; original: Snapshot },
  place: Place,
): Promise<Carried> {
  const result: Carried = { files: new Map(), carried: [], conflicts: [] }
  for (const change of commit.perubahan) {
    const { jalur } = change
    const before = await original.read(jalur, commit.induk[0])
    const now = await place.base.read(jalur)
    // As it is after a merge made by git, whose sides are in the queue themselves.
    if (p === null && now === (await original.read(jalur))) continue
    if (before === now) {
      result.carried.push(change)
      continue
    }
    const text = p === null ? null : await together({ jalur, p, original, before }, now, place)
    if (text === null) result.conflicts.push(jalur)
    else result.files.set(jalur, text)
  }
  return result
}

/** A file of the record that others changed as well; null where there is no way to put the two together. */
async function together(
  { jalur, p, original, before: base }: { jalur: string; p: Tercatat; original: Snapshot; before: string | null },
  now: string | null,
  { keadaan, pilihan }: Place,
): Promise<string | null> {
  if (menyangkutInteraksi(p) && jalur.startsWith('interaksi/')) return setInteraction(now, p, pilihan.zona)
  const id = idDariJalur(jalur)
  const own = await original.read(jalur)
  if (id === null || now === null || own === null || p.kegiatan !== id) return null
  const before = keadaan.kegiatan.get(id)
  const { kegiatan } = foldKegiatan(id, [...(before?.riwayat ?? []), p], pilihan)
  if (kegiatan === null) return null
  const [mine, theirs] = [readVersion(own), readVersion(now)]
  const named = new Set(mediaDari(p))
  const listed = new Map(theirs.media.map((m) => [m.sha256, m]))
  const brought = mine.media.filter((m) => named.has(m.sha256))
  // What it says of its files is bound to it, and what another said of the same file stands.
  if (brought.some((m) => printMedia(listed.get(m.sha256) ?? m) !== printMedia(m))) return null
  for (const m of brought) listed.set(m.sha256, m)
  const texts = { ...theirs.isi, ...changedParts(base === null ? null : readVersion(base).isi, mine.isi) }
  return printItem(now, kegiatan, [...listed.values()], texts, pilihan.zona)
}

/** The texts an act changed: where one was not changed by it, that of others stands. */
const changedParts = (before: ItemTexts | null, after: ItemTexts): Partial<ItemTexts> =>
  Object.fromEntries(daftarBagian.filter((part) => before?.[part] !== after[part]).map((part) => [part, after[part]]))

/** The texts that an act which lost carried, as they are kept; null where it carried none. */
export async function textsOf(
  p: Peristiwa,
  { perubahan }: CommitWithChanges,
  original: Snapshot,
): Promise<string | null> {
  if (p.kegiatan === null) return null
  const kept = perubahan.find((c) => c.jalur === jalurBentrok(p.op))
  if (kept !== undefined) return original.read(kept.jalur)
  const item = perubahan.find((c) => c.status !== 'D' && idDariJalur(c.jalur) === p.kegiatan)
  const text = item === undefined ? null : await original.read(item.jalur)
  return text === null ? null : keptTexts(p, readVersion(text).isi)
}

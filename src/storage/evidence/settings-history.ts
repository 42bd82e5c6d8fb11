/** The settings as the history had them, one entry for each commit that changed them. */
import { KontenError } from '../../errors.js'
import type { MasaPengaturan, PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import { damagedObject } from '../git/failure.js'
import type { BlobChange, Snapshot } from '../port.js'
import type { SettingsFiles } from '../settings/judged-settings.js'
import { parseJudgedSettings, readSettingsFiles } from '../settings/judged-settings.js'
import { contentSha256 } from '../record/written-files.js'
import type { ChangedCommit } from './history-evidence.js'
import { jalurPengaturan } from '../../domain/bahasa/id.js'
import { personalSettingsLines } from '../settings/personal-lines.js'

const pengaturan = (p: BlobChange): boolean => jalurPengaturan(p.jalur)
/** What a commit left in place of a settings file is read, whatever it is; a folder or nothing is none. */
const terbaca = (p: BlobChange): boolean => p.mode !== '000000' && p.mode !== '160000'

/**
 * Reads the settings at each commit that changed them, and at `awal`, which stands before all of `commit`; null for a
 * whole history, which begins with settings.
 */
export async function readSettingsPeriods(
  potret: Snapshot,
  commit: readonly ChangedCommit[],
  awal: string | null,
): Promise<MasaPengaturan[]> {
  const masa: MasaPengaturan[] = []
  const pada = new Map<string, SettingsFiles>()
  let terakhir: SettingsFiles | null = null
  let sebelumnya: SettingsFiles | null = null
  const tambah = (oid: string, letak: number, berkas: SettingsFiles): void => {
    pada.set(oid, berkas)
    terakhir = berkas
    const rusak: string[] = []
    const baru = uraikan(berkas, rusak) ?? masa.at(-1) ?? null
    const sidik = new Map([...berkas].map(([jalur, teks]): [string, string] => [jalur, contentSha256(teks)]))
    const pribadi = personal(masa.length === 0 ? null : sebelumnya, berkas)
    sebelumnya = berkas
    if (baru) masa.push({ ...baru, commit: oid, letak, sidik, rusak, ...(pribadi.length === 0 ? {} : { pribadi }) })
  }
  if (awal !== null) tambah(awal, 0, await readSettingsFiles(potret, awal))
  const blobs = potret.blobs()
  try {
    blobs.ask(commit.flatMap((c) => c.perubahan.filter((p) => pengaturan(p) && terbaca(p)).map((p) => p.oid)))
    for (const [letak, c] of commit.entries()) {
      const lama = pada.get(c.induk[0] ?? '') ?? new Map<string, string>()
      const berubah = c.perubahan.filter(pengaturan)
      // A merge goes on with those of its first parent, which the line that was listed last may have left.
      if (berubah.length === 0 && (c.induk.length < 2 || lama === terakhir)) {
        pada.set(c.oid, lama)
        continue
      }
      const kini = new Map(lama)
      for (const p of berubah) {
        if (!terbaca(p)) kini.delete(p.jalur)
        else {
          const isi = await blobs.next()
          if (isi === null) throw damagedObject(p.oid)
          kini.set(p.jalur, isi.toString('utf8'))
        }
      }
      tambah(c.oid, letak, kini)
    }
    return masa
  } finally {
    // Left open, its git process would keep this one alive.
    blobs.close()
  }
}

/** Null where they are damaged; `rusak` is told why. */
function uraikan(berkas: SettingsFiles, rusak: string[]): PengaturanDinilai | null {
  try {
    return parseJudgedSettings(
      berkas,
      (jalur) => new KontenError('pemakaian', 'pengaturan-tidak-ada', `${jalur} tidak ada.`),
    )
  } catch (galat) {
    if (!(galat instanceof KontenError) || galat.jenis !== 'pemakaian') throw galat
    rusak.push(galat.message)
    return null
  }
}

/** Files with personal data in lines that were not there before; none where nothing is known of before. */
const personal = (before: SettingsFiles | null, files: SettingsFiles): string[] =>
  before === null
    ? []
    : [...files].flatMap(([path, text]) => (personalSettingsLines(before.get(path) ?? '', text) === '' ? [] : [path]))

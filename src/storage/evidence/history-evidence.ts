/**
 * The history as the verifier reads it: one pass over messages, changes, and every version of every file of the record.
 */
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import type { CommitDiperiksa, VersiBerkas } from '../../domain/pemeriksaan/bukti.js'
import { dalamCatatan, idDariJalur, pendek } from '../../domain/pemeriksaan/bukti.js'
import type { Beda, Pembanding } from '../../domain/pemeriksaan/versi.js'
import { tanpaBeda } from '../../domain/pemeriksaan/versi.js'
import { blobOid } from '../git/objects.js'
import type { BlobChange, BlobReader, CommitWithChanges, Snapshot } from '../port.js'
import { CanonicalForm } from '../record/canonical.js'
import type { HistoryReader } from '../record/history.js'
import { HistoryDigest } from '../record/seal-code.js'
import { readTanda } from '../record/signed-act.js'
import { contentSha256 } from '../record/written-files.js'
import { zoneOfSettings } from '../settings/settings.js'

/** A commit as the checks see it, with the blobs it found and left. */
export interface ChangedCommit extends CommitDiperiksa {
  baku: string | null
  tertulis: Peristiwa | null
  barisPenulis: string
  perubahan: readonly BlobChange[]
}

export interface EvidencedHistory {
  commit: ChangedCommit[]
  peristiwa: Tercatat[]
  /** Versions in which something is wrong. */
  versi: VersiBerkas[]
  /** sha256 of the history before each seal, by the commit of the seal. */
  digests: Map<string, string>
}

interface Versi {
  jalur: string
  oid: string
}

/** A commit with the versions to be compared; those of before it only tell what was wrong already. */
interface Diminta {
  commit: ChangedCommit
  lama: readonly Versi[]
  baru: readonly Versi[]
  /** The settings it wrote, from which the zone of what follows is told. */
  pengaturan: string | null
}

/** What the reading begins with, and whether it also reads what each file held before its first change. */
export interface Bacaan {
  pembaca: HistoryReader
  pembanding: Pembanding
  /** Acts before the first commit, oldest first. */
  landasan: readonly Tercatat[]
  denganLama: boolean
  /** The office's zone as it stands, which may not be recorded yet. */
  zonaKini: string
}

/**
 * Reads commits in graph order: each as it is stored, and the versions it wrote. Those of one batch are asked for
 * before those of the batch before are compared, so that git looks things up while this program compares.
 */
export async function readEvidenced(
  potret: Snapshot,
  aliran: AsyncIterable<readonly CommitWithChanges[]>,
  { pembaca, pembanding, landasan, denganLama, zonaKini }: Bacaan,
): Promise<EvidencedHistory> {
  const hasil: EvidencedHistory = { commit: [], peristiwa: [], versi: [], digests: new Map() }
  const digest = new HistoryDigest()
  const blob = potret.blobs()
  const kenal = new Set<string>()
  const bentuk = new CanonicalForm()
  const ditandatangani: Promise<void>[] = []
  const zona = new Set([zonaKini])
  for (const p of landasan) {
    pembanding.catat(p)
    bentuk.note(p)
  }
  const susun = (satu: CommitWithChanges): Diminta => {
    const berkas = satu.perubahan.filter((p) => dalamCatatan(p.jalur) && p.mode.startsWith('100'))
    const lama = denganLama ? berkas.filter((p) => p.status !== 'A' && !kenal.has(p.jalur)) : []
    for (const p of berkas) kenal.add(p.jalur)
    const dibaca = pembaca.baca(satu)
    if (dibaca.peristiwa?.peristiwa === 'ditutup') hasil.digests.set(satu.oid, digest.value())
    digest.add(satu)
    const commit: ChangedCommit = { ...dibaca, baku: null, tanda: null, perubahan: satu.perubahan }
    if (commit.peristiwa !== null && commit.peristiwa.tanda !== null)
      ditandatangani.push(readTanda(commit.peristiwa).then((tanda) => void (commit.tanda = tanda)))
    return {
      commit,
      lama: lama.map((p) => ({ jalur: p.jalur, oid: p.oidBefore })),
      baru: berkas,
      pengaturan: satu.perubahan.find((p) => p.jalur === 'konten.yaml' && p.mode.startsWith('100'))?.oid ?? null,
    }
  }
  const bandingkan = async ({ commit, lama, baru, pengaturan }: Diminta): Promise<void> => {
    hasil.commit.push(commit)
    const mentah = await blob.nextCommit()
    if (mentah?.intact !== true) hasil.versi.push(commitRusak(commit.oid, mentah === null))
    for (const v of lama) await bandingkanSatu(blob, pembanding, v, null)
    if (commit.peristiwa) {
      hasil.peristiwa.push(commit.peristiwa)
      pembanding.catat(commit.peristiwa)
      bentuk.note(commit.peristiwa)
    }
    if (mentah !== null) commit.baku = bentuk.fault(mentah.bytes, commit, [...zona])
    for (const v of baru) {
      const beda = await bandingkanSatu(blob, pembanding, v, commit.peristiwa)
      if (beda) hasil.versi.push({ commit: commit.oid, jalur: v.jalur, id: idDariJalur(v.jalur), ...beda })
    }
    if (pengaturan === null) return
    // What was written before it stands in the zone of its time.
    const berikut = zoneOfSettings((await blob.next())?.toString('utf8') ?? '')
    if (berikut === null) return
    zona.add(berikut)
    pembanding.pindah(berikut)
  }
  try {
    let tunda: Diminta[] = []
    for await (const beberapa of aliran) {
      const kini = beberapa.map(susun)
      blob.ask(
        kini.flatMap(({ commit, lama, baru, pengaturan }) => [
          commit.oid,
          ...[...lama, ...baru].map((v) => v.oid),
          ...(pengaturan === null ? [] : [pengaturan]),
        ]),
      )
      for (const satu of tunda) await bandingkan(satu)
      tunda = kini
    }
    for (const satu of tunda) await bandingkan(satu)
    await Promise.all(ditandatangani)
  } finally {
    // Left open, its git process would keep this one alive.
    blob.close()
  }
  return hasil
}

/** A commit object that is gone, or that is not the one its oid names. */
const commitRusak = (oid: string, hilang: boolean): VersiBerkas => ({
  ...tanpaBeda,
  commit: oid,
  jalur: `commit ${pendek(oid)}`,
  id: null,
  objek: hilang ? 'isinya hilang dari penyimpanan git' : 'isinya diganti di penyimpanan git',
})

/** What is wrong with the next version of the queue, null where nothing is. */
async function bandingkanSatu(
  blob: BlobReader,
  pembanding: Pembanding,
  v: Versi,
  p: Tercatat | null,
): Promise<(Beda & { objek: string | null }) | null> {
  const isi = await blob.next()
  if (isi === null) return { ...tanpaBeda, objek: 'isinya hilang dari penyimpanan git' }
  if (blobOid(isi, v.oid.length) !== v.oid) return { ...tanpaBeda, objek: 'isinya diganti di penyimpanan git' }
  const beda = pembanding.bandingkan(v.jalur, { teks: isi.toString('utf8'), sidik: () => contentSha256(isi) }, p)
  return beda.rusak !== null || beda.kepalaBeda.length + beda.teksBeda.length + beda.mediaBeda.length > 0
    ? { ...beda, objek: null }
    : null
}

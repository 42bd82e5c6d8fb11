/**
 * Evidence about what was written after a commit that is taken as checked, without reading all that came before: the
 * new commits, and of the older ones only the peristiwa that they build on.
 */
import { signatureOf } from '../record/signed-act.js'
import { jalurInteraksi, jalurPengaturan, waktuUlid } from '../../domain/bahasa/id.js'
import type { Bukti } from '../../domain/pemeriksaan/bukti.js'
import { idDariJalur } from '../../domain/pemeriksaan/bukti.js'
import { BATAS_OP } from '../../domain/pemeriksaan/pesan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { berdiriSendiri, menyangkutInteraksi, menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { ChangedCommit } from './history-evidence.js'
import { readEvidenced } from './history-evidence.js'
import { restsOnWholeHistory } from './recomputed-bases.js'
import type { PilihanBanding } from '../../domain/pemeriksaan/versi.js'
import { Pembanding } from '../../domain/pemeriksaan/versi.js'
import { decodePesan } from '../record/commit-message-decode.js'
import type { CommitWithChanges, Snapshot } from '../port.js'
import { HistoryReader, readPeristiwaMundur } from '../record/history.js'
import { namedOps } from '../record/references.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import type { RangkaianMasa } from '../../domain/sop/masa.js'
import { readMasa } from '../settings/periods.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'

export interface HistoryEvidence extends Pick<Bukti, 'commit' | 'versi' | 'opLama' | 'diperiksa' | 'beralasan'> {
  /** Folds what was read, judged by the settings of its time as they are told; a part of a history knows its own. */
  lipat: (masa: RangkaianMasa | null) => Keadaan
  /** Acts before the first commit that was read, as far as it builds on them. */
  lama: readonly Tercatat[]
  /** Size of the media in bytes, as far as an item that was read names it. */
  ukuran: ReadonlyMap<string, number>
  /** sha256 of the history before each seal; none where only a part was read. */
  digests: ReadonlyMap<string, string>
}

interface Sebagian {
  riwayat: HistoryEvidence & { commit: readonly ChangedCommit[] }
  /** Whether the evidence can speak of a path. */
  sebagian: { menyentuh: (jalur: string) => boolean }
}

/** More new commits than this are judged with the whole history: each may need another part of it. */
const TERBANYAK = 200

/** Null where what is new cannot be judged by itself: a merge, a change of settings, a seal, or simply too much. */
export async function readPartial(potret: Snapshot, sejak: string, pilihan: PilihanBanding): Promise<Sebagian | null> {
  const baru = await bacaBaru(potret, sejak)
  if (baru === null) return null
  const calon = baru.commit
    .map((c) => decodePesan(c.pesan))
    .flatMap((d) => (d.jenis === 'peristiwa' ? [d.peristiwa] : []))
  // What lost is decided again on all that came before.
  if (calon.some((p) => p.peristiwa === 'berbenturan')) return null
  if (calon.some((p) => !berdiriSendiri(p) && !menyangkutJalur(p) && !menyangkutInteraksi(p))) return null
  // Which report a cause is of would have to be looked for in all of the history.
  if (calon.some((p) => p.peristiwa === 'disebabkan' && p.bulan !== null && p.commit !== null)) return null
  if (calon.some(restsOnWholeHistory)) return null
  // Its figures are computed from all that came before.
  if (calon.some((p) => p.peristiwa === 'dilaporkan')) return null
  // Whoever acted with other settings of pusat is judged by them too, and by what was changed since.
  if (await tipBerpengaturanLain(potret, baru, calon)) return null
  const disebut = new Set(calon.flatMap(namedOps))
  const [lama, ops] = await Promise.all([
    bacaLandasan(potret, baru, landasan(baru.commit, calon)),
    cariOp(potret, baru.commit, [...new Set([...calon.map((p) => p.op), ...disebut])]),
  ])
  const pembaca = new HistoryReader(
    ops,
    calon.some((p) => signatureOf(p, '').tanda !== null) ? await potret.root() : null,
  )
  // The commit before the first new one is read for its date alone.
  pembaca.baca(baru.sejak)
  const milik = new Set(calon.map((p) => p.op))
  const opLama = new Map([...ops].filter(([op]) => milik.has(op)))
  const pembanding = new Pembanding(pilihan)
  const { commit, peristiwa, versi } = await readEvidenced(potret, satuKali(baru.commit), {
    pembaca,
    pembanding,
    landasan: lama,
    denganLama: true,
    zonaKini: pilihan.zona,
  })
  const semua = [...lama, ...peristiwa]
  const keadaan = foldRiwayat(semua, { ...pilihan, masa: await readMasa(potret, semua), per: null })
  const berubah = new Set(commit.flatMap((c) => c.perubahan.map((p) => p.jalur)))
  return {
    riwayat: {
      commit,
      versi,
      ukuran: pembanding.ukuran,
      beralasan: pembanding.beralasan,
      digests: new Map(),
      lama,
      lipat: () => keadaan,
      opLama,
      diperiksa: new Set(commit.map((c) => c.oid)),
    },
    sebagian: { menyentuh: (jalur) => berubah.has(jalur) || keadaan.kegiatan.has(idDariJalur(jalur) ?? '') },
  }
}

/** Whether an act names a tip before what is new at which the office's settings said something else. */
async function tipBerpengaturanLain(
  potret: Snapshot,
  { sejak, commit }: { sejak: CommitWithChanges; commit: readonly CommitWithChanges[] },
  calon: readonly Peristiwa[],
): Promise<boolean> {
  const baru = new Set(commit.map((c) => c.oid))
  const tips = new Set(calon.flatMap(({ tip }) => (tip === null || tip === sejak.oid || baru.has(tip) ? [] : [tip])))
  if (tips.size === 0) return false
  const jalur = 'konten.yaml'
  const [kini, ...dahulu] = await potret.readMany(
    [sejak.oid, ...tips].map((oid) => ({ jalur, commit: oid, induk: false })),
  )
  return dahulu.some((teks) => teks !== kini)
}

async function* satuKali<T>(nilai: T): AsyncGenerator<T> {
  yield nilai
}

/** The commit named and those after it; null where they are no short straight line, or changed settings. */
async function bacaBaru(
  potret: Snapshot,
  sejak: string,
): Promise<{ sejak: CommitWithChanges; commit: CommitWithChanges[] } | null> {
  const semua: CommitWithChanges[] = []
  for await (const beberapa of potret.changes(sejak)) {
    semua.push(...beberapa)
    if (semua.length > TERBANYAK + 1) return null
  }
  const [pertama, ...commit] = semua
  if (pertama?.oid !== sejak) return null
  const lurus = commit.every((c, i) => c.induk.length === 1 && c.induk[0] === (commit[i - 1] ?? pertama).oid)
  const pengaturan = commit.some((c) => c.perubahan.some((p) => jalurPengaturan(p.jalur)))
  return lurus && !pengaturan ? { sejak: pertama, commit } : null
}

/** What new commits build on: ids of kegiatan, and months of comments (`2026-10`), as far as they were there before. */
function landasan(commit: readonly CommitWithChanges[], calon: readonly Peristiwa[]): Set<string> {
  const bulan = (jalur: string): string | null =>
    /^interaksi\/(\d{4})\/(\d{2})\.yaml$/.exec(jalur)?.slice(1).join('-') ?? null
  const kunci = (jalur: string): string | null => idDariJalur(jalur) ?? bulan(jalur)
  const hasil = new Set<string>()
  for (const p of calon) {
    if (menyangkutJalur(p)) hasil.add(p.kegiatan!)
    if (
      (p.peristiwa === 'diterima' || p.peristiwa === 'dicocokkan' || p.peristiwa === 'dimusnahkan') &&
      p.kegiatan !== null
    )
      hasil.add(p.kegiatan)
    if (menyangkutInteraksi(p)) hasil.add(p.nomor.slice(0, 7))
    if (p.peristiwa === 'disebabkan' && p.bulan === null)
      hasil.add(p.nomor === null ? (p.kegiatan ?? '') : p.nomor.slice(0, 7))
  }
  const dilihat = new Set<string>()
  for (const { jalur, status } of commit.flatMap((c) => c.perubahan)) {
    const k = kunci(jalur)
    if (k === null || dilihat.has(jalur)) continue
    dilihat.add(jalur)
    // A file that was not there before holds nothing that was.
    if (status === 'A') hasil.delete(k)
    else hasil.add(k)
  }
  return hasil
}

/**
 * The older peristiwa about them, and the changes of settings meanwhile, oldest first; reads no further back than the
 * first of each.
 */
async function bacaLandasan(
  potret: Snapshot,
  { sejak, commit }: { sejak: CommitWithChanges; commit: readonly CommitWithChanges[] },
  kunci: ReadonlySet<string>,
): Promise<Tercatat[]> {
  if (kunci.size === 0) return []
  // A month begins with as many numbers as clones gave in it: its file names them all.
  const bulan = [...kunci].filter((k) => /^\d{4}-\d{2}$/.test(k))
  const nomor = await Promise.all(bulan.map((satu) => nomorBulan(potret, satu, sejak.oid)))
  const belum = new Set([...[...kunci].filter((k) => !bulan.includes(k)), ...nomor.flat()])
  const sudah = new Set(commit.map((c) => c.oid))
  const tentang = (p: Tercatat): string | null =>
    menyangkutJalur(p) ? p.kegiatan : menyangkutInteraksi(p) ? p.nomor.slice(0, 7) : null
  const semua = await readPeristiwaMundur(
    potret,
    (p) => kunci.has(tentang(p) ?? '') || p.peristiwa === 'diatur',
    (p) => {
      if (sudah.has(p.jejak.commit)) return false
      if (p.peristiwa === 'diserahkan' && p.kepala !== null) belum.delete(p.kegiatan!)
      if (p.peristiwa === 'diterima') belum.delete(p.nomor)
      return belum.size === 0
    },
  )
  return semua.filter((p) => !sudah.has(p.jejak.commit))
}

/** The numbers that a month's file holds at a commit. */
async function nomorBulan(potret: Snapshot, bulan: string, commit: string): Promise<string[]> {
  const teks = (await potret.read(jalurInteraksi(bulan), commit)) ?? ''
  return [...teks.matchAll(/^"?(\d{4}-\d{2}-\d{3,})"?:/gm)].map((m) => m[1]!)
}

/**
 * Which of the keys a commit before the new ones holds already. None was recorded before its key was made
 * (`op-janggal`, `masa-depan`), and that part of the history is taken as checked, so that it is read only so far back.
 */
async function cariOp(
  potret: Snapshot,
  baru: readonly CommitWithChanges[],
  daftarOp: readonly string[],
): Promise<Map<string, string>> {
  const hasil = new Map<string, string>()
  if (daftarOp.length === 0) return hasil
  const tertua = Math.max(0, Math.min(...daftarOp.map(waktuUlid)) - 2 * BATAS_OP)
  const sudah = new Set(baru.map((c) => c.oid))
  for await (const beberapa of potret.historyBackwards())
    for (const { oid, pesan, waktuCommit } of beberapa) {
      if (sudah.has(oid)) continue
      if (waktuCommit < tertua) return hasil
      if (!daftarOp.some((op) => pesan.includes(`Konten-Op: ${op}`))) continue
      const decode = decodePesan(pesan)
      if (decode.jenis === 'peristiwa' && daftarOp.includes(decode.peristiwa.op)) hasil.set(decode.peristiwa.op, oid)
    }
  return hasil
}

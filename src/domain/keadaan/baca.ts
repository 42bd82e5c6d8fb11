/**
 * Questions to the state: the last act of a track, what stands handed over, which text is whose, what an upload rests
 * on.
 */
import type { Angka } from '../peristiwa/angka.js'
import type { Diajukan } from '../peristiwa/diajukan.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import type { Disetujui } from '../peristiwa/disetujui.js'
import type { Disunting } from '../peristiwa/disunting.js'
import type { Peristiwa, Tercatat } from '../peristiwa/daftar.js'
import { keputusanDari } from '../peristiwa/daftar.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Bagian, BarisSop, Kanal } from '../sop/sop.js'
import { bagianKanal, daftarKanal } from '../sop/sop.js'
import type { Jalur, Kegiatan, Keadaan } from './tipe.js'

/** The tracks a revision is of: of a caption or a berita its own, of the narration all. */
export const kanalTeks = (kegiatan: Kegiatan, teks: { [bagian in Bagian]?: string | null }): Kanal[] =>
  [...kegiatan.jalur.keys()].filter((k) => (teks.narasi ?? teks[bagianKanal[k]] ?? null) !== null)

/** The tracks a revision is of without naming them: it would change there, unjudged, what may be approved already. */
export const kanalLuput = (kegiatan: Kegiatan, p: Disunting): Kanal[] =>
  kanalTeks(kegiatan, p).filter((k) => !p.kanal.includes(k))

/** The last peristiwa of a channel that still counts, a revision of the text included. */
export const terakhirBerlaku = ({ riwayat, gugur }: Kegiatan, kanal: Kanal): Tercatat | undefined =>
  riwayat.findLast((p) => p.kanal.includes(kanal) && p.peristiwa !== 'dibatalkan' && !gugur.has(p.jejak.commit))

/**
 * The channels of a peristiwa that went on after it; taking it back would pull the ground from under what came there.
 */
export const kanalBerlanjut = (kegiatan: Kegiatan, satu: Tercatat): Kanal[] =>
  satu.kanal.filter((k) => terakhirBerlaku(kegiatan, k) !== satu)

/**
 * The rows of the SOP whose turn it is on a track; a further platform may follow an upload, but nobody waits for it.
 */
export const barisMenunggu = ({ versi, tahap }: Pick<Jalur, 'versi' | 'tahap'>): BarisSop[] =>
  versi.baris.filter((b) => b.lingkup === 'kegiatan' && b.sesudah.includes(tahap) && !b.peristiwa.includes(tahap))

/** The last counting peristiwa of a kind on a track. */
export function terakhir<J extends Peristiwa['peristiwa']>(
  jalur: Jalur,
  jenis: J,
): Tercatat<Extract<Peristiwa, { peristiwa: J }>> | undefined {
  return jalur.berlaku.findLast((p) => p.peristiwa === jenis) as
    | Tercatat<Extract<Peristiwa, { peristiwa: J }>>
    | undefined
}

/** The hand-over that began a kegiatan, whatever became of it. */
export const serahPertama = ({ riwayat }: Pick<Kegiatan, 'riwayat'>): Tercatat<Diserahkan> | undefined =>
  riwayat.find((p): p is Tercatat<Diserahkan> => p.peristiwa === 'diserahkan' && p.kepala !== null)

/** The act that took back the first hand-over, and with it the kegiatan; undefined where that stands. */
export function serahDibatalkan(kegiatan: Pick<Kegiatan, 'riwayat' | 'gugur'>): Tercatat<Dibatalkan> | undefined {
  const commit = serahPertama(kegiatan)?.jejak.commit
  if (commit === undefined || kegiatan.gugur.get(commit) !== 'dibatalkan') return undefined
  return kegiatan.riwayat.find((p): p is Tercatat<Dibatalkan> => p.peristiwa === 'dibatalkan' && p.batal === commit)
}

/** The kegiatan whose hand-over stands; one that was taken back counts for no month. */
export const kegiatanBerlaku = ({ kegiatan }: Pick<Keadaan, 'kegiatan'>): Kegiatan[] =>
  [...kegiatan.values()].filter((k) => serahDibatalkan(k) === undefined)

/** What stands handed over on a track: a later hand-over replaces only what it names. */
export function bahanJalur(jalur: Jalur): { foto: string[]; video: string[]; narasi: string } {
  const bahan = { foto: [] as string[], video: [] as string[], narasi: '' }
  for (const p of jalur.berlaku) {
    if (p.peristiwa !== 'diserahkan') continue
    bahan.foto = p.foto ?? bahan.foto
    bahan.video = p.video ?? bahan.video
    bahan.narasi = p.narasi ?? bahan.narasi
  }
  return bahan
}

/** The sha256 of all media the PPID decides on: what was handed over and what the draft attaches, in a fixed order. */
export function mediaJalur(jalur: Jalur): string[] {
  const bahan = bahanJalur(jalur)
  const draf: Tercatat<Diajukan> | undefined = terakhir(jalur, 'diajukan')
  return [...new Set([...bahan.foto, ...bahan.video, ...(draf?.lampiran ?? [])])].toSorted()
}

/** The sha256 of the media an act hands over or attaches. */
export function mediaDari(p: Peristiwa): string[] {
  if (p.peristiwa === 'diserahkan') return [...(p.foto ?? []), ...(p.video ?? [])]
  return p.peristiwa === 'diajukan' ? p.lampiran : []
}

/** The sha256 of all media ever handed over or attached, whatever became of the peristiwa that brought them. */
export const mediaRiwayat = (riwayat: readonly Tercatat[]): string[] => [...new Set(riwayat.flatMap(mediaDari))]

/** The sha256 a peristiwa gives a text of the file; null where it leaves the text as it is. */
function sidikBagian(p: Tercatat, bagian: Bagian): string | null {
  if (p.peristiwa === 'disunting') return p[bagian]
  if (p.peristiwa === 'diserahkan') return bagian === 'narasi' ? p.narasi : null
  return p.peristiwa === 'diajukan' && p.kanal.some((k) => bagianKanal[k] === bagian) ? p.teks : null
}

/** The act that wrote a text, and the sha256 of what it wrote. */
export interface SumberTeks {
  commit: string
  op: string
  sidik: string
}

/**
 * Which commit wrote a text as the file must hold it now; null where none did, and the text is empty. A draft that was
 * taken back leaves its text in the file, for the next one to go on from; a revision takes along all that came of it.
 */
export function sumberTeks({ riwayat, gugur }: Kegiatan, bagian: Bagian): SumberTeks | null {
  const sumber: (SumberTeks & { suntingan: boolean })[] = []
  for (const p of riwayat) {
    const { commit } = p.jejak
    if (gugur.get(commit) === 'tidak-sah') continue
    const sidik = sidikBagian(p, bagian)
    if (sidik !== null) sumber.push({ commit, op: p.op, sidik, suntingan: p.peristiwa === 'disunting' })
    const letak = p.peristiwa === 'dibatalkan' ? sumber.findIndex((s) => s.suntingan && s.commit === p.batal) : -1
    if (letak >= 0) sumber.length = letak
  }
  return sumber.at(-1) ?? null
}

/**
 * The approval that what is published rests on: the last one, as long as neither material nor a draft nor a decision
 * came after it.
 */
export function persetujuan(jalur: Pick<Jalur, 'berlaku'>): Tercatat<Disetujui> | undefined {
  const akhir = jalur.berlaku.findLast(
    (p) => p.peristiwa === 'diserahkan' || p.peristiwa === 'diajukan' || keputusanDari(p) !== null,
  )
  return akhir?.peristiwa === 'disetujui' ? akhir : undefined
}

/** sha256 of the text and of the media of a channel. */
export type IsiKanal = Pick<Disetujui, 'teks' | 'media'>

/** What an upload changes against the approval it rests on; empty where it changes nothing. */
export function bedaPersetujuan(setuju: Disetujui, unggahan: IsiKanal): ('teks' | 'media')[] {
  return (['teks', 'media'] as const).filter((apa) => setuju[apa] !== unggahan[apa])
}

/** The figures known for a month, oldest source first. */
export function angkaBulan(keadaan: Keadaan, bulan: string): Angka[] {
  return keadaan.ukuran.flatMap((u) => u.angka.filter((a) => a.bulan === bulan))
}

/** Whether something of a month or a year (`masa`, null for all) is recorded on a channel. */
export const tercatatPada = (kanal: Kanal, keadaan: Keadaan, masa: string | null): boolean =>
  [...keadaan.kegiatan.values()].some((k) => k.jalur.has(kanal) && (masa === null || k.hariH.startsWith(`${masa}-`)))

/**
 * The channels the office keeps, and those on which something of the months asked for is recorded: a channel that was
 * given up hides none of it. `masa` is a month or a year, null for all.
 */
export const kanalTercatat = (dikelola: readonly Kanal[], keadaan: Keadaan, masa: string | null): Kanal[] =>
  daftarKanal.filter((kanal) => dikelola.includes(kanal) || tercatatPada(kanal, keadaan, masa))

/** The first month of which anything is recorded, `YYYY-MM`; null where nothing is. */
export function bulanPertama(keadaan: Keadaan, zona: string): string | null {
  const { interaksi, ukuran, laporan, diatur } = keadaan
  const bulan = [
    ...kegiatanBerlaku(keadaan).map((k) => bulanDari(k.hariH)),
    ...[...interaksi.keys()].map((nomor) => nomor.slice(0, 7)),
    ...ukuran.flatMap((u) => u.angka.flatMap((a) => a.bulan ?? [])),
    ...laporan.map((l) => l.bulan),
    ...diatur.map((d) => bulanDari(tanggalLokal(d.waktu, zona))),
  ]
  return bulan.toSorted()[0] ?? null
}

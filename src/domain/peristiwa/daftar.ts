/** The events of the SOP. One peristiwa is one commit; everything else is folded from them. */
import { tampakAtauKosong } from '../bahasa/teks.js'
import type { BarisSop, VersiSop } from '../sop/sop.js'
import { TAHAP_AWAL, barisSesudah, barisUntuk } from '../sop/sop.js'
import type { Gerak, HalPerihal, Jejak, Jenis, Kerja, Landasan } from './dasar.js'
import { berbenturan } from './berbenturan.js'
import type { Bentuk, DaftarTrailer, Unggahan } from './trailer.js'
import { diajukan } from './diajukan.js'
import { diatur } from './diatur.js'
import { dibatalkan } from './dibatalkan.js'
import { dicocokkan } from './dicocokkan.js'
import { dijawab } from './dijawab.js'
import { dijelaskan } from './dijelaskan.js'
import { dikoreksi } from './dikoreksi.js'
import { dilaporkan } from './dilaporkan.js'
import { dimusnahkan } from './dimusnahkan.js'
import { disebabkan } from './disebabkan.js'
import { diserahkan } from './diserahkan.js'
import { disetujui } from './disetujui.js'
import { disunting } from './disunting.js'
import { diterima } from './diterima.js'
import { ditolak } from './ditolak.js'
import { ditutup } from './ditutup.js'
import { diukur } from './diukur.js'
import { diunggah } from './diunggah.js'

/**
 * Every kind: those the SOP's rows name in their order, then the others. A new one is written here, and in a file of
 * its own.
 */
const semua = {
  diserahkan,
  diajukan,
  dikoreksi,
  disetujui,
  ditolak,
  diunggah,
  diterima,
  dijawab,
  diukur,
  dilaporkan,
  dibatalkan,
  dicocokkan,
  disebabkan,
  ditutup,
  disunting,
  dijelaskan,
  diatur,
  dimusnahkan,
  berbenturan,
}

export type JenisPeristiwa = keyof typeof semua
type Dari<J> = J extends Jenis<infer P> ? P : never
export type Peristiwa<J extends JenisPeristiwa = JenisPeristiwa> = Dari<(typeof semua)[J]>
export type Tercatat<P extends Peristiwa = Peristiwa> = P & { jejak: Jejak }

/** Every kind by its name. */
export const daftarPeristiwa: { readonly [J in JenisPeristiwa]: Jenis<Peristiwa<J> & { peristiwa: J }> } = semua
export const daftarJenisPeristiwa = Object.keys(semua) as JenisPeristiwa[]

/** What is known of the kind of a peristiwa. */
export const jenisDari = <P extends Peristiwa>(p: P): Jenis<P> => daftarPeristiwa[p.peristiwa] as unknown as Jenis<P>

const bergerak = (p: Peristiwa, apa: Gerak): boolean => jenisDari(p).menggerakkan.includes(apa)

/** Whether a peristiwa moves the tracks of a kegiatan; a comment on a kegiatan names it without moving it. */
export const menyangkutJalur = (p: Peristiwa): boolean => p.kegiatan !== null && bergerak(p, 'kegiatan')

/** Whether a peristiwa moves a comment or direct message: receives it, answers it, or takes one of these back. */
export const menyangkutInteraksi = <P extends Peristiwa>(
  p: P,
): p is P & Peristiwa<'diterima' | 'dijawab' | 'dibatalkan'> & { nomor: string } =>
  bergerak(p, 'interaksi') && 'nomor' in p && p.nomor !== null

/** Whether a peristiwa can be judged by itself, moving neither a track nor a comment nor sealing what came before. */
export const berdiriSendiri = (p: Peristiwa): boolean => jenisDari(p).menggerakkan.every((apa) => apa === 'bulan')

/** What a track has come to after a peristiwa; a final tolak is an end of its own (A15). */
export function tahapSetelah(p: Peristiwa): string {
  const { nama, tahapAkhir } = jenisDari(p)
  return tahapAkhir?.bila(p) ? tahapAkhir.nama : nama
}

const tahapAkhir = Object.values(semua).flatMap((j) => j.tahapAkhir ?? [])

/** The stages in which a track ends, whatever rows of the SOP are left. */
export const daftarTahapAkhir: readonly string[] = tahapAkhir.map((t) => t.nama)

/** A stage in a sentence: `ditolak secara final`. */
export const sebutanTahap = (tahap: string): string =>
  tahap === TAHAP_AWAL ? 'belum diserahkan' : (tahapAkhir.find((t) => t.nama === tahap)?.sebutan ?? tahap)

/** What its `Konten-Dasar` names, null for nothing. */
export function landasanDari(p: Peristiwa): Landasan | null {
  const { dasar } = jenisDari(p)
  return typeof dasar === 'function' ? dasar(p) : dasar
}

/** Whether it is done with pusat at hand alone. */
export function terhubung(p: Peristiwa): boolean {
  const { terhubung: kapan = false } = jenisDari(p)
  return typeof kapan === 'function' ? kapan(p) : kapan
}

/** How many acts its `Konten-Dasar` names, where it names any: one for each channel, or for each thing it rests on. */
export function banyakDasar(p: Peristiwa): number {
  switch (landasanDari(p)) {
    case null:
      return 0
    case 'jalur':
    case 'persetujuan':
    case 'bulan':
      return p.kanal.length
    case 'sebab':
      return p.kegiatan === null ? 1 : 1 + p.kanal.length
    default:
      return 1
  }
}

/** The PPID's decision a peristiwa records (SOP row 3), or null. */
export const keputusanDari = (p: Peristiwa) => jenisDari(p).keputusan

/** What a peristiwa says that cannot be, in words; null where nothing is. `zona` is the office's. */
export function kemustahilan(p: Peristiwa, zona: string): string | null {
  const { mustahil, wajibBercatatan } = jenisDari(p)
  if (wajibBercatatan !== undefined && p.versi > 1 && tampakAtauKosong(p.catatan).trim() === '')
    return `${p.peristiwa} tanpa catatan tentang ${wajibBercatatan}`
  return mustahil?.(p, zona) ?? null
}

/** The subject line of the commit of a peristiwa. */
export const perihal = (p: Peristiwa, hal: HalPerihal): string => `${p.peristiwa}: ${jenisDari(p).perihal(p, hal)}`

/** Whether a name is that of a kind. */
export const jenisDikenal = (nama: string): nama is JenisPeristiwa => Object.hasOwn(semua, nama)

/**
 * The row that a peristiwa on a track is work of: the one it completes; revising a text is part of making the draft.
 */
export const barisKerja = (versi: VersiSop, nama: JenisPeristiwa): BarisSop | undefined =>
  barisUntuk(versi, daftarPeristiwa[nama].bagianDari ?? nama)

/**
 * The row an act belongs to for whoever does it: the one it completes, whose clock it starts, or that its figures are
 * for.
 */
export const barisTindakan = (versi: VersiSop, nama: JenisPeristiwa): BarisSop | undefined =>
  barisKerja(versi, nama) ?? barisSesudah(versi, 'interaksi', nama) ?? versi.baris.find((b) => b.lingkup === 'bulan')

/** The work of a row of the SOP: that of the first kind that completes it. */
export const kerjaBaris = ({ peristiwa }: Pick<BarisSop, 'peristiwa'>): Kerja =>
  peristiwa.filter(jenisDikenal).map((nama) => daftarPeristiwa[nama].kerja)[0]!

/**
 * What a row of the SOP is called in one word, above a column: by the first of the peristiwa that complete it, else its
 * number.
 */
export const sebutanBaris = ({ no, peristiwa }: Pick<BarisSop, 'no' | 'peristiwa'>): string =>
  peristiwa.map((p) => daftarPeristiwa[p as JenisPeristiwa].sebutan).find((s) => s !== null) ?? String(no)

/**
 * What a person typed for an act: its note, its evidence, and every text of its own trailers. A key and its link were
 * taken with the figures and the upload they are of.
 */
export function teksDiketik(p: Peristiwa): string[] {
  if (p.peristiwa === 'berbenturan') return []
  if (p.peristiwa === 'diukur') return p.angka.map((a) => a.judul ?? '')
  const sendiri = p.peristiwa === 'dicocokkan' ? [] : teksTrailer(jenisDari(p).trailer, p as unknown as IsiTeks)
  return [p.catatan, p.bukti ?? '', ...sendiri]
}

type IsiTeks = Readonly<Record<string, unknown>>

/** The texts in some fields, groups of fields included. */
function teksTrailer(daftar: DaftarTrailer, isi: IsiTeks): string[] {
  return Object.entries<Bentuk>(daftar).flatMap(([nama, bentuk]) => {
    const nilai = isi[nama]
    if (bentuk.jenis === 'kelompok') return nilai === null ? [] : teksTrailer(bentuk.isi, nilai as IsiTeks)
    if (bentuk.jenis !== 'nilai') return []
    if (bentuk.macam === 'teks') return [nilai ?? ''].flat() as string[]
    if (bentuk.macam === 'unggahan') return (nilai as Unggahan[]).map((u) => u.tautan)
    return bentuk.macam === 'petugas' ? (nilai as { nama: string }[]).map((satu) => satu.nama) : []
  })
}

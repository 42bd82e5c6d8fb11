/**
 * State, folded from the peristiwa. The fold is total: whatever the history holds, it returns a state and never throws;
 * what does not fit the SOP is left out of the state and named as a temuan.
 */
import type {
  Angka,
  Diajukan,
  Dibatalkan,
  Dilaporkan,
  Diserahkan,
  Diterima,
  Dijawab,
  Dijelaskan,
  Ditutup,
  Disebabkan,
  Disetujui,
  Disunting,
  Diukur,
  JenisKegiatan,
  Peristiwa,
  Tercatat,
} from '../peristiwa/peristiwa.js'
import { menyangkutJalur, tahapSetelah } from '../peristiwa/peristiwa.js'
import { batalkanLepas } from './pembatalan.js'
import { kunciSebab } from '../register/sebab.js'
import type { DaftarSegel } from './segel.js'
import { segelBulan } from './segel.js'
import type { Bagian, Kanal, Sop, VersiSop } from '../sop/sop.js'
import { bagianKanal, barisKerja, versiBerlaku } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { keMenit, tanggalLokal } from '../bahasa/waktu.js'

export type Tingkat = 'galat' | 'peringatan' | 'catatan'

/** Something found wrong, or worth knowing, in the history or the working tree. */
export interface Temuan {
  kode: string
  tingkat: Tingkat
  commit: string | null
  id: string | null
  pesan: string
}

/** One channel's walk through the SOP for one kegiatan (A16). */
export interface Jalur {
  kanal: Kanal
  versi: VersiSop
  /** The peristiwa that count, in graph order. */
  berlaku: Tercatat[]
  /** What the track has come to; `awal` before anything. */
  tahap: string
}

export interface Kegiatan {
  id: string
  judul: string
  jenis: JenisKegiatan
  mulai: Instan
  selesai: Instan
  /** Date on which the kegiatan ended, `YYYY-MM-DD` (A1). */
  hariH: string
  lokasi: string
  pelaksana: string
  jalur: Map<Kanal, Jalur>
  /** Everything recorded about it, what was taken back or did not fit included. */
  riwayat: Tercatat[]
  /** Commits whose peristiwa do not count: taken back, or out of order. */
  gugur: Map<string, 'dibatalkan' | 'tidak-sah'>
}

export interface Interaksi {
  nomor: string
  diterima: Tercatat<Diterima>
  dijawab: Tercatat<Dijawab> | null
}

export interface Keadaan extends DaftarSegel {
  kegiatan: Map<string, Kegiatan>
  interaksi: Map<string, Interaksi>
  /** Numbers of those that were taken back: they stand in the history and count for nothing. */
  interaksiBatal: Set<string>
  /** Answers, interactions and reports that were taken back, by their commit. */
  dicabut: Map<string, Tercatat<Diterima | Dijawab | Dilaporkan>>
  laporan: Tercatat<Dilaporkan>[]
  ukuran: Tercatat<Diukur>[]
  penjelasan: Tercatat<Dijelaskan>[]
  /** Matches people accepted, by key of the rows of figures. */
  cocok: Map<string, { kegiatan: string; kanal: Kanal; tautan: string }>
  /** Causes of lateness, by the key of what they are of. */
  sebab: Map<string, Tercatat<Disebabkan>>
  temuan: Temuan[]
}

export interface PilihanFold {
  sop: Sop
  zona: string
  /** Peristiwa that happened later than this are ignored (`--per`); null counts all. */
  per: Instan | null
}

const temuan = (kode: string, p: Tercatat, pesan: string): Temuan => ({
  kode,
  tingkat: 'galat',
  commit: p.jejak.commit,
  id: p.kegiatan,
  pesan,
})

/** Folds the whole history, oldest first in graph order. */
export function foldRiwayat(riwayat: readonly Tercatat[], pilihan: PilihanFold): Keadaan {
  const { per } = pilihan
  const menurutKegiatan = new Map<string, Tercatat[]>()
  const lepas: Tercatat[] = []
  const nanti = new Set<string>()
  const keadaan: Keadaan = {
    kegiatan: new Map(),
    interaksi: new Map(),
    interaksiBatal: new Set(),
    dicabut: new Map(),
    laporan: [],
    ukuran: [],
    penjelasan: [],
    cocok: new Map(),
    sebab: new Map(),
    segel: [],
    sesudahSegel: new Map(),
    temuan: [],
  }
  for (const p of riwayat) {
    // What has not happened yet is ignored, and with it whatever takes it back.
    if (per !== null && (keMenit(p.waktu) > per || (p.peristiwa === 'dibatalkan' && nanti.has(p.batal)))) {
      nanti.add(p.jejak.commit)
      continue
    }
    if (keadaan.segel.length > 0) keadaan.sesudahSegel.set(p.jejak.commit, keadaan.segel.length)
    if (p.peristiwa === 'ditutup') segelkan(keadaan, p)
    else if (!menyangkutJalur(p)) lepas.push(p)
    else {
      const daftar = menurutKegiatan.get(p.kegiatan!)
      if (daftar) daftar.push(p)
      else menurutKegiatan.set(p.kegiatan!, [p])
    }
  }
  for (const [id, daftar] of menurutKegiatan) {
    const hasil = foldKegiatan(id, daftar, pilihan)
    if (hasil.kegiatan) keadaan.kegiatan.set(id, hasil.kegiatan)
    for (const t of hasil.temuan) keadaan.temuan.push(t)
  }
  foldLepas(keadaan, lepas)
  return keadaan
}

function segelkan(keadaan: Keadaan, p: Tercatat<Ditutup>): void {
  if (segelBulan(keadaan, p.bulan)) keadaan.temuan.push(temuan('segel-ganda', p, `Bulan ${p.bulan} ditutup dua kali.`))
  else keadaan.segel.push(p)
}

/** Folds one kegiatan's peristiwa; `kegiatan` is null where no hand-over says what it is. */
export function foldKegiatan(
  id: string,
  riwayat: readonly Tercatat[],
  pilihan: Omit<PilihanFold, 'per'>,
): { kegiatan: Kegiatan | null; temuan: Temuan[] } {
  const daftarTemuan: Temuan[] = []
  const gugur: Kegiatan['gugur'] = new Map()
  const serah = riwayat.find((p): p is Tercatat<Diserahkan> => p.peristiwa === 'diserahkan' && p.kepala !== null)
  if (!serah?.kepala) {
    for (const p of riwayat)
      daftarTemuan.push(
        temuan('tanpa-penyerahan', p, `Peristiwa ${p.peristiwa} untuk ${id} tidak didahului penyerahan (langkah 1).`),
      )
    return { kegiatan: null, temuan: daftarTemuan }
  }
  const hariH = tanggalLokal(serah.kepala.selesai, pilihan.zona)
  const jalur = new Map(
    serah.kanal.map((k): [Kanal, Jalur] => [
      k,
      { kanal: k, versi: versiBerlaku(pilihan.sop[k], hariH), berlaku: [], tahap: 'awal' },
    ]),
  )
  const kegiatan: Kegiatan = { id, ...serah.kepala, hariH, jalur, riwayat: [], gugur }
  for (const p of riwayat) {
    const salah = p.peristiwa === 'dibatalkan' ? batalkan(kegiatan, p) : terapkan(kegiatan, p, p === serah)
    kegiatan.riwayat.push(p)
    if (salah === null) continue
    gugur.set(p.jejak.commit, 'tidak-sah')
    daftarTemuan.push(temuan(p.peristiwa === 'dibatalkan' ? 'pembatalan' : 'urutan', p, salah))
  }
  return { kegiatan, temuan: daftarTemuan }
}

/** Lets one peristiwa take effect on its tracks, or says why it cannot; all its tracks or none. */
function terapkan(kegiatan: Kegiatan, p: Tercatat, penyerahanPertama: boolean): string | null {
  if (p.peristiwa === 'diserahkan' && p.kepala !== null && !penyerahanPertama)
    return `Kegiatan ${kegiatan.id} diserahkan sebagai kegiatan baru untuk kedua kalinya.`
  if (p.kanal.length === 0 || new Set(p.kanal).size < p.kanal.length)
    return `Peristiwa ${p.peristiwa} tidak menyebut kanal, atau menyebutnya dua kali.`
  for (const kanal of p.kanal) {
    const jalur = kegiatan.jalur.get(kanal)
    if (!jalur) return `Kegiatan ini tidak memakai kanal ${kanal}.`
    if (!barisKerja(jalur.versi, p.peristiwa)?.sesudah.includes(jalur.tahap))
      return `Pada kanal ${kanal}, ${p.peristiwa} tidak boleh terjadi sesudah ${jalur.tahap}.`
  }
  // A revision stands in the kegiatan's history; no round of the SOP begins or ends with it.
  if (p.peristiwa === 'disunting') {
    const [luput] = kanalLuput(kegiatan, p)
    return luput === undefined ? null : `Suntingan teks kanal ${luput} tidak menyebut kanal itu.`
  }
  for (const kanal of p.kanal) {
    const jalur = kegiatan.jalur.get(kanal)!
    jalur.berlaku.push(p)
    jalur.tahap = tahapSetelah(p)
  }
  return null
}

/** The tracks a revision is of: of a caption or a berita its own, of the narration all. */
export const kanalTeks = (kegiatan: Kegiatan, teks: { [bagian in Bagian]?: string | null }): Kanal[] =>
  [...kegiatan.jalur.keys()].filter((k) => (teks.narasi ?? teks[bagianKanal[k]] ?? null) !== null)

/** The tracks a revision is of without naming them: it would change there, unjudged, what may be approved already. */
export const kanalLuput = (kegiatan: Kegiatan, p: Disunting): Kanal[] =>
  kanalTeks(kegiatan, p).filter((k) => !p.kanal.includes(k))

/** Lets a `dibatalkan` take back what it names, or says why it cannot. What is last on all its tracks is simply taken off them. */
function batalkan(kegiatan: Kegiatan, p: Tercatat<Dibatalkan>): string | null {
  const satu = kegiatan.riwayat.find((q) => q.jejak.commit === p.batal)
  const sebut = `Pembatalan menunjuk ${p.batal.slice(0, 12)}`
  if (satu?.peristiwa === 'diserahkan')
    return `${sebut}, sebuah penyerahan; penyerahan tidak dibatalkan, melainkan ditolak PPID.`
  if (!satu || kegiatan.gugur.has(p.batal) || kanalBerlanjut(kegiatan, satu).length > 0)
    return `${sebut}, yang bukan peristiwa terakhir kegiatan ini pada semua kanalnya.`
  if (satu.kanal.toSorted().join() !== p.kanal.toSorted().join()) return `${sebut}, tetapi bukan untuk kanal yang sama.`
  kegiatan.gugur.set(satu.jejak.commit, 'dibatalkan')
  if (satu.peristiwa === 'disunting') return null
  for (const kanal of satu.kanal) {
    const jalur = kegiatan.jalur.get(kanal)!
    jalur.berlaku.pop()
    const kini = jalur.berlaku.at(-1)
    jalur.tahap = kini ? tahapSetelah(kini) : 'awal'
  }
  return null
}

function foldLepas(keadaan: Keadaan, lepas: readonly Tercatat[]): void {
  for (const p of lepas) {
    switch (p.peristiwa) {
      case 'diterima':
        if (keadaan.interaksi.has(p.nomor) || keadaan.interaksiBatal.has(p.nomor))
          keadaan.temuan.push(temuan('nomor-ganda', p, `Interaksi ${p.nomor} dicatat dua kali.`))
        else keadaan.interaksi.set(p.nomor, { nomor: p.nomor, diterima: p, dijawab: null })
        break
      case 'dijawab': {
        const interaksi = keadaan.interaksi.get(p.nomor)
        if (!interaksi)
          keadaan.temuan.push(temuan('urutan', p, `Jawaban untuk interaksi ${p.nomor} yang tidak pernah dicatat.`))
        else if (interaksi.dijawab)
          keadaan.temuan.push(temuan('urutan', p, `Interaksi ${p.nomor} sudah dijawab sebelumnya.`))
        else interaksi.dijawab = p
        break
      }
      case 'diukur':
        keadaan.ukuran.push(p)
        break
      case 'dilaporkan':
        keadaan.laporan.push(p)
        break
      case 'dijelaskan':
        keadaan.penjelasan.push(p)
        break
      case 'dicocokkan':
        keadaan.cocok.delete(p.kunci)
        if (p.kegiatan !== null && p.kanal[0] !== undefined && p.tautan !== '')
          keadaan.cocok.set(p.kunci, { kegiatan: p.kegiatan, kanal: p.kanal[0], tautan: p.tautan })
        break
      case 'disebabkan':
        if (p.bulan === null && p.nomor === null && p.kegiatan === null)
          keadaan.temuan.push(
            temuan('tanpa-kegiatan', p, 'Sebab keterlambatan tidak menyebut kegiatan, interaksi, atau bulan.'),
          )
        else for (const kanal of p.kanal) keadaan.sebab.set(kunciSebab(p, kanal), p)
        break
      case 'dibatalkan': {
        const salah = batalkanLepas(keadaan, p)
        if (salah !== null) keadaan.temuan.push(temuan('pembatalan', p, salah))
        break
      }
      default:
        keadaan.temuan.push(temuan('tanpa-kegiatan', p, `Peristiwa ${p.peristiwa} tidak menyebut kegiatan.`))
    }
  }
}

/** The last peristiwa of a channel that still counts, a revision of the text included. */
export const terakhirBerlaku = ({ riwayat, gugur }: Kegiatan, kanal: Kanal): Tercatat | undefined =>
  riwayat.findLast((p) => p.kanal.includes(kanal) && p.peristiwa !== 'dibatalkan' && !gugur.has(p.jejak.commit))

/** The channels of a peristiwa that went on after it; taking it back would pull the ground from under what came there. */
export const kanalBerlanjut = (kegiatan: Kegiatan, satu: Tercatat): Kanal[] =>
  satu.kanal.filter((k) => terakhirBerlaku(kegiatan, k) !== satu)

/** The last counting peristiwa of a kind on a track. */
export function terakhir<J extends Peristiwa['peristiwa']>(
  jalur: Jalur,
  jenis: J,
): Tercatat<Extract<Peristiwa, { peristiwa: J }>> | undefined {
  return jalur.berlaku.findLast((p) => p.peristiwa === jenis) as
    | Tercatat<Extract<Peristiwa, { peristiwa: J }>>
    | undefined
}

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

/** The sha256 of all media ever handed over or attached, whatever became of the peristiwa that brought them. */
export function mediaRiwayat(riwayat: readonly Tercatat[]): string[] {
  const media = (p: Tercatat): string[] =>
    p.peristiwa === 'diserahkan'
      ? [...(p.foto ?? []), ...(p.video ?? [])]
      : p.peristiwa === 'diajukan'
        ? p.lampiran
        : []
  return [...new Set(riwayat.flatMap(media))]
}

/** The sha256 a peristiwa gives a text of the file; null where it leaves the text as it is. */
function sidikBagian(p: Tercatat, bagian: Bagian): string | null {
  if (p.peristiwa === 'disunting') return p[bagian]
  if (p.peristiwa === 'diserahkan') return bagian === 'narasi' ? p.narasi : null
  return p.peristiwa === 'diajukan' && p.kanal.some((k) => bagianKanal[k] === bagian) ? p.teks : null
}

/**
 * Which commit wrote a text as the file must hold it now; null where none did, and the text is empty. A draft that was
 * taken back leaves its text in the file, for the next one to go on from; a revision takes along all that came of it.
 */
export function sumberTeks({ riwayat, gugur }: Kegiatan, bagian: Bagian): { commit: string; sidik: string } | null {
  const sumber: { commit: string; sidik: string; suntingan: boolean }[] = []
  for (const p of riwayat) {
    const { commit } = p.jejak
    if (gugur.get(commit) === 'tidak-sah') continue
    const sidik = sidikBagian(p, bagian)
    if (sidik !== null) sumber.push({ commit, sidik, suntingan: p.peristiwa === 'disunting' })
    const letak = p.peristiwa === 'dibatalkan' ? sumber.findIndex((s) => s.suntingan && s.commit === p.batal) : -1
    if (letak >= 0) sumber.length = letak
  }
  return sumber.at(-1) ?? null
}

/** The approval an upload would rest on: the last one, as long as nothing but uploads came after it. */
export function persetujuan(jalur: Jalur): Tercatat<Disetujui> | undefined {
  return jalur.tahap === 'disetujui' || jalur.tahap === 'diunggah' ? terakhir(jalur, 'disetujui') : undefined
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

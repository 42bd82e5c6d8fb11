/**
 * Commit message → peristiwa, strictly: every trailer in the order in which `commit-message` writes it, none twice, none
 * unknown, hashes and ids in their form. What is not such a message is named, never guessed at.
 */
import { polaNomor } from '../../domain/bahasa/id.js'
import type {
  Angka,
  BerkasTertulis,
  Dasar,
  JenisPeristiwa,
  NamaAngka,
  Peristiwa,
} from '../../domain/peristiwa/peristiwa.js'
import {
  daftarAlasan,
  daftarJenisInteraksi,
  daftarJenisKegiatan,
  daftarTandaAngka,
  semuaAngka,
} from '../../domain/peristiwa/peristiwa.js'
import { daftarKanal, daftarPeran } from '../../domain/sop/sop.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { parseIso } from '../../domain/bahasa/waktu.js'
import { KOSONG } from './commit-message.js'

/** What a commit message turned out to be; `rusak` says in Indonesian what is wrong with it. */
export type HasilDecode =
  | { jenis: 'peristiwa'; peristiwa: Peristiwa }
  | { jenis: 'bukan' }
  | { jenis: 'rusak'; masalah: string }

class PesanRusak extends Error {}

const mirip = /^konten-[a-z-]+ *:/im

/** Whether a message that is no peristiwa holds a line that a reader could take for one of its trailers. */
export const menyerupaiPeristiwa = (pesan: string): boolean => mirip.test(pesan)

/** Reads a commit message. Total: anything that is not a whole, well-formed peristiwa is named as such, never thrown. */
export function decodePesan(pesan: string): HasilDecode {
  const badan = pesan.trimEnd()
  const akhir = badan.lastIndexOf('\n\n')
  const paragraf = badan.slice(akhir < 0 ? 0 : akhir + 2)
  if (!mirip.test(paragraf)) return { jenis: 'bukan' }
  try {
    const catatan = akhir < 0 ? '' : badan.slice(0, akhir)
    const awalCatatan = catatan.indexOf('\n\n')
    return {
      jenis: 'peristiwa',
      peristiwa: decodeTrailer(paragraf, awalCatatan < 0 ? '' : catatan.slice(awalCatatan + 2)),
    }
  } catch (galat) {
    if (galat instanceof PesanRusak) return { jenis: 'rusak', masalah: galat.message }
    throw galat
  }
}

/** The trailers of one message, read in the order in which the encoder writes them; every line must be asked for. */
class Pembaca {
  private readonly baris: string[]
  private ke = 0

  constructor(paragraf: string) {
    this.baris = paragraf.split('\n')
  }

  /** The value of the next line if it is this trailer, else null; the line is then left where it is. */
  private ambil(nama: string): string | null {
    const baris = this.baris[this.ke]
    const awalan = `Konten-${nama}: `
    if (baris === undefined || !baris.startsWith(awalan)) return null
    this.ke++
    return baris.slice(awalan.length)
  }

  banyak(nama: string): string[] | null {
    const pertama = this.ambil(nama)
    if (pertama === null) return null
    const nilai = [pertama]
    for (let lagi = this.ambil(nama); lagi !== null; lagi = this.ambil(nama)) nilai.push(lagi)
    return nilai.length === 1 && pertama === KOSONG ? [] : nilai
  }

  boleh(nama: string): string | null {
    const nilai = this.ambil(nama)
    return nilai === KOSONG ? '' : nilai
  }

  satu(nama: string): string {
    const nilai = this.boleh(nama)
    if (nilai === null) throw new PesanRusak(`seharusnya Konten-${nama}, terbaca "${this.kini()}"`)
    return nilai
  }

  /** A value of a fixed form: a hash, an id, a month. */
  pola(nama: string, pola: RegExp): string {
    const nilai = this.satu(nama)
    if (!pola.test(nilai))
      throw new PesanRusak(`Konten-${nama} berisi "${bersihkan(nilai).slice(0, 40)}", yang bukan bentuknya`)
    return nilai
  }

  /** The same for a trailer that may be left out. */
  bolehPola(nama: string, pola: RegExp): string | null {
    return this.baris[this.ke]?.startsWith(`Konten-${nama}: `) ? this.pola(nama, pola) : null
  }

  salahSatu<T extends string>(nama: string, daftar: readonly T[]): T {
    const nilai = this.satu(nama)
    const cocok = daftar.find((d) => d === nilai)
    if (cocok === undefined)
      throw new PesanRusak(
        `Konten-${nama} berisi "${bersihkan(nilai).slice(0, 40)}", seharusnya salah satu dari ${daftar.join(', ')}`,
      )
    return cocok
  }

  waktu(nama: string): number {
    const nilai = this.satu(nama)
    const instan = parseIso(nilai)
    if (instan === null)
      throw new PesanRusak(`Konten-${nama} "${bersihkan(nilai).slice(0, 40)}" bukan waktu ISO 8601 dengan selisih zona`)
    return instan
  }

  habis(): void {
    if (this.ke < this.baris.length)
      throw new PesanRusak(`baris "${this.kini()}" ganda, tidak dikenal, atau tidak pada tempatnya`)
  }

  private kini(): string {
    return bersihkan(this.baris[this.ke] ?? '').slice(0, 60)
  }
}

function decodeTrailer(paragraf: string, catatan: string): Peristiwa {
  const baca = new Pembaca(paragraf)
  if (baca.satu('Versi') !== '1') throw new PesanRusak('Konten-Versi bukan 1')
  const peristiwa = baca.salahSatu('Peristiwa', daftarPeristiwa)
  // The fields stand in the order of the trailers: an object literal is filled in from top to bottom.
  const dasar: Dasar = {
    kegiatan: baca.pola('Kegiatan', bentukIdAtauKosong) || null,
    kanal: baca.satu('Kanal').split(',').filter(Boolean).map(bacaKanal),
    langkah: baca.satu('Langkah'),
    peran: baca.salahSatu('Peran', daftarPeran),
    oleh: baca.satu('Oleh'),
    waktu: baca.waktu('Waktu'),
    op: baca.pola('Op', bentukOp),
    dinyatakanSendiri: baca.salahSatu('Pelaku', ['dinyatakan-sendiri', 'petugas']) === 'dinyatakan-sendiri',
    tetap: baca.boleh('Tetap'),
    bukti: baca.boleh('Bukti'),
    catatan,
  }
  const hasil = Object.assign(dasar, { peristiwa }, decodeSendiri[peristiwa](baca)) as Peristiwa
  baca.habis()
  if (
    hasil.peristiwa === 'dibatalkan' &&
    [hasil.kegiatan, hasil.nomor, hasil.bulan].filter((milik) => milik !== null).length !== 1
  )
    throw new PesanRusak(
      'yang dibatalkan seharusnya milik sebuah kegiatan, sebuah interaksi, atau laporan sebuah bulan',
    )
  return hasil
}

const bentukIdAtauKosong = /^(?:\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+)?$/
const bentukOp = /^[0-9A-HJKMNP-TV-Z]{26}$/
const bentukSidik = /^[0-9a-f]{64}$/
const bentukSidikAtauKosong = /^(?:[0-9a-f]{64})?$/
const bentukOid = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const bentukOidAtauKosong = /^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/
const bentukBulan = /^\d{4}-(?:0[1-9]|1[0-2])$/
const bentukKode = /^[a-z][a-z-]*$/

function daftarSidik(baca: Pembaca, nama: string): string[] | null {
  const daftar = baca.banyak(nama)
  const asing = daftar?.find((sidik) => !bentukSidik.test(sidik))
  if (asing !== undefined)
    throw new PesanRusak(`Konten-${nama} berisi "${bersihkan(asing).slice(0, 40)}", yang bukan sha256`)
  return daftar
}

function daftarBerkas(baca: Pembaca): BerkasTertulis[] {
  return (baca.banyak('Berkas') ?? []).map((nilai) => {
    const [sidik, jalur] = [nilai.slice(0, 64), nilai.slice(65)]
    if (!bentukSidik.test(sidik) || nilai[64] !== ' ' || jalur === '')
      throw new PesanRusak('Konten-Berkas tidak berbentuk "sha256 berkas"')
    return { jalur, sidik }
  })
}

function bacaKanal(nama: string): Dasar['kanal'][number] {
  const kanal = daftarKanal.find((k) => k === nama)
  if (!kanal) throw new PesanRusak(`kanal "${bersihkan(nama).slice(0, 40)}" tidak dikenal`)
  return kanal
}

type Sendiri<J extends JenisPeristiwa> = Omit<Extract<Peristiwa, { peristiwa: J }>, keyof Dasar | 'peristiwa'>

const decodeSendiri: { [J in JenisPeristiwa]: (baca: Pembaca) => Sendiri<J> } = {
  diserahkan: (baca) => {
    const judul = baca.boleh('Judul')
    const kepala =
      judul === null
        ? null
        : {
            judul,
            jenis: baca.salahSatu('Jenis', daftarJenisKegiatan),
            mulai: baca.waktu('Mulai'),
            selesai: baca.waktu('Selesai'),
            lokasi: baca.satu('Lokasi'),
            pelaksana: baca.satu('Pelaksana'),
          }
    const [foto, video] = [daftarSidik(baca, 'Foto'), daftarSidik(baca, 'Video')]
    const narasi = baca.boleh('Narasi')
    if (narasi !== null && !bentukSidikAtauKosong.test(narasi)) throw new PesanRusak('Konten-Narasi bukan sha256')
    return { kepala, foto, video, narasi }
  },
  diajukan: (baca) => ({
    teks: baca.pola('Teks', bentukSidikAtauKosong),
    lampiran: daftarSidik(baca, 'Lampiran') ?? [],
  }),
  dikoreksi: () => ({}),
  disetujui: (baca) => ({ teks: baca.pola('Teks', bentukSidikAtauKosong), media: baca.pola('Media', bentukSidik) }),
  ditolak: (baca) => ({
    alasan: baca.salahSatu('Alasan', daftarAlasan),
    pasal: baca.boleh('Pasal'),
    final: baca.salahSatu('Final', ['ya', 'tidak']) === 'ya',
  }),
  diunggah: (baca) => ({
    unggahan: (baca.banyak('Unggahan') ?? []).map((nilai) => {
      const batas = nilai.indexOf(' ')
      if (batas < 1) throw new PesanRusak('Konten-Unggahan tidak berbentuk "platform tautan"')
      return { platform: nilai.slice(0, batas), tautan: nilai.slice(batas + 1) }
    }),
    teks: baca.pola('Teks', bentukSidikAtauKosong),
    media: baca.pola('Media', bentukSidik),
  }),
  diterima: (baca) => ({
    nomor: baca.pola('Nomor', polaNomor),
    platform: baca.satu('Platform'),
    jenis: baca.salahSatu('Jenis', daftarJenisInteraksi),
    perluJawaban: baca.salahSatu('Perlu-Jawaban', ['ya', 'tidak']) === 'ya',
  }),
  dijawab: (baca) => ({ nomor: baca.pola('Nomor', polaNomor) }),
  diukur: (baca) => ({
    sumber: baca.satu('Sumber'),
    sidik: baca.pola('Sidik', bentukSidik),
    diambil: bolehTanggal(baca),
    angka: (baca.banyak('Angka') ?? []).map(decodeAngka),
    berkas: daftarBerkas(baca),
  }),
  dilaporkan: (baca) => ({ bulan: baca.pola('Bulan', bentukBulan), berkas: daftarBerkas(baca) }),
  dibatalkan: (baca) => ({
    batal: baca.pola('Batal', bentukOid),
    nomor: baca.bolehPola('Nomor', polaNomor),
    bulan: baca.bolehPola('Bulan', bentukBulan),
    berkas: daftarBerkas(baca),
  }),
  dicocokkan: (baca) => ({ kunci: baca.satu('Kunci'), tautan: baca.satu('Tautan') }),
  disebabkan: (baca) => ({
    bulan: baca.bolehPola('Bulan', bentukBulan),
    nomor: baca.bolehPola('Nomor', polaNomor),
    putaran: Number(baca.pola('Putaran', /^[1-9]\d{0,3}$/)),
    commit: baca.bolehPola('Commit', bentukOid),
    sebab: baca.satu('Sebab'),
  }),
  ditutup: (baca) => ({
    bulan: baca.pola('Bulan', bentukBulan),
    ujung: baca.pola('Ujung', bentukOid),
    register: baca.pola('Register', bentukSidik),
    segel: baca.pola('Segel', bentukOidAtauKosong) || null,
  }),
  disunting: (baca) => ({
    narasi: baca.bolehPola('Narasi', bentukSidikAtauKosong),
    caption: baca.bolehPola('Caption', bentukSidikAtauKosong),
    berita: baca.bolehPola('Berita', bentukSidikAtauKosong),
  }),
  dijelaskan: (baca) => ({
    commit: baca.pola('Commit', bentukOid),
    temuan: (baca.banyak('Temuan') ?? []).map(bacaKode),
  }),
}

function bolehTanggal(baca: Pembaca): string | null {
  const nilai = baca.boleh('Diambil')
  if (nilai !== null && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(nilai))
    throw new PesanRusak('Konten-Diambil bukan tanggal')
  return nilai
}

function bacaKode(kode: string): string {
  if (!bentukKode.test(kode)) throw new PesanRusak('Konten-Temuan bukan kode temuan')
  return kode
}

const daftarPeristiwa = Object.keys(decodeSendiri) as JenisPeristiwa[]

function decodeAngka(teks: string): Angka {
  const rusak = (): PesanRusak => new PesanRusak('Konten-Angka bukan JSON yang dikenal')
  let mentah: unknown
  try {
    mentah = JSON.parse(teks)
  } catch {
    throw rusak()
  }
  if (typeof mentah !== 'object' || mentah === null || Array.isArray(mentah)) throw rusak()
  const isian = new Map(Object.entries(mentah))
  const kata = (kunci: string): string | null => {
    const nilai: unknown = isian.get(kunci) ?? null
    isian.delete(kunci)
    if (nilai !== null && typeof nilai !== 'string') throw rusak()
    return nilai
  }
  const angka: Angka = {
    bulan: kata('bulan'),
    kanal: bacaKanal(kata('kanal') ?? ''),
    platform: kata('platform'),
    id: kata('id'),
    tautan: kata('tautan'),
    judul: kata('judul'),
    terbit: kata('terbit'),
    periode: kata('periode'),
    kunci: kata('kunci'),
    tanda: bacaTanda(kata('tanda')),
    nilai: {},
  }
  for (const [kunci, nilai] of isian) {
    if (!semuaAngka.includes(kunci as NamaAngka) || typeof nilai !== 'number' || !Number.isFinite(nilai)) throw rusak()
    angka.nilai[kunci as NamaAngka] = nilai
  }
  return angka
}

function bacaTanda(nilai: string | null): Angka['tanda'] {
  const tanda = daftarTandaAngka.find((t) => t === nilai) ?? null
  if (nilai !== null && tanda === null) throw new PesanRusak('Konten-Angka memuat tanda yang tidak dikenal')
  return tanda
}

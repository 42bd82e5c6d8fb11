/**
 * Peristiwa ⇄ commit message. A subject for people, an optional note, and the trailers as the last paragraph, in a fixed
 * order (contract, "Commit of one peristiwa"). What a person typed is a paragraph of its own before the trailers, or one
 * line of a value, so it can never form a trailer.
 */
import type { Angka, Dasar, JenisPeristiwa, NamaAngka, Peristiwa } from '../domain/peristiwa.js'
import { daftarAlasan, daftarAngka, daftarJenisInteraksi, daftarJenisKegiatan } from '../domain/peristiwa.js'
import { daftarKanal, daftarPeran } from '../domain/sop.js'
import { bakukanTeks, bersihkan, satuBaris } from '../domain/teks.js'
import { formatIso, parseIso } from '../domain/waktu.js'

type Trailer = [nama: string, nilai: string]

const KOSONG = '-'
const isi = (teks: string): string => satuBaris(teks) || KOSONG
const ya = (b: boolean): string => (b ? 'ya' : 'tidak')

/** The whole message; `perihal` is the subject line, `zona` the office's zone for the times. */
export function encodePesan(perihal: string, p: Peristiwa, zona: string): string {
  // git takes a scissors line for the end of the message and would then look for trailers above it.
  const catatan = bersihkan(bakukanTeks(p.catatan)).replace(/^(?=.? ?-+ ?>8 ?-+)/gm, ' ')
  const trailer = [...trailerDasar(p, zona), ...trailerSendiri(p, zona)].map(([nama, nilai]) => `Konten-${nama}: ${nilai}`)
  return [satuBaris(perihal), ...(catatan === '' ? [] : [catatan]), trailer.join('\n')].join('\n\n') + '\n'
}

function trailerDasar(p: Peristiwa, zona: string): Trailer[] {
  return [
    ['Versi', '1'],
    ['Peristiwa', p.peristiwa],
    ['Kegiatan', p.kegiatan ?? KOSONG],
    ['Kanal', p.kanal.join(',')],
    ['Langkah', isi(p.langkah)],
    ['Peran', p.peran],
    ['Oleh', isi(p.oleh)],
    ['Waktu', formatIso(p.waktu, zona)],
    ['Op', p.op],
    ['Pelaku', p.dinyatakanSendiri ? 'dinyatakan-sendiri' : 'petugas'],
    ...boleh('Tetap', p.tetap),
    ...boleh('Bukti', p.bukti),
  ]
}

const boleh = (nama: string, nilai: string | null): Trailer[] => (nilai === null ? [] : [[nama, isi(nilai)]])
const banyak = (nama: string, nilai: readonly string[] | null): Trailer[] =>
  nilai === null ? [] : nilai.length === 0 ? [[nama, KOSONG]] : nilai.map((n): Trailer => [nama, n])

function trailerSendiri(p: Peristiwa, zona: string): Trailer[] {
  switch (p.peristiwa) {
    case 'diserahkan': {
      const { kepala } = p
      const kepalaTrailer: Trailer[] = kepala
        ? [
            ['Judul', isi(kepala.judul)],
            ['Jenis', kepala.jenis],
            ['Mulai', formatIso(kepala.mulai, zona)],
            ['Selesai', formatIso(kepala.selesai, zona)],
            ['Lokasi', isi(kepala.lokasi)],
            ['Pelaksana', isi(kepala.pelaksana)],
          ]
        : []
      return [...kepalaTrailer, ...banyak('Foto', p.foto), ...banyak('Video', p.video), ...boleh('Narasi', p.narasi)]
    }
    case 'diajukan':
      return [['Teks', isi(p.teks)], ...banyak('Lampiran', p.lampiran.length === 0 ? null : p.lampiran)]
    case 'disetujui':
      return [
        ['Teks', isi(p.teks)],
        ['Media', isi(p.media)],
      ]
    case 'ditolak':
      return [['Alasan', p.alasan], ...boleh('Pasal', p.pasal), ['Final', ya(p.final)]]
    case 'diunggah':
      return [...p.unggahan.map((u): Trailer => ['Unggahan', `${u.platform} ${satuBaris(u.tautan)}`]), ['Teks', isi(p.teks)]]
    case 'diterima':
      return [
        ['Nomor', p.nomor],
        ['Platform', p.platform],
        ['Jenis', p.jenis],
        ['Perlu-Jawaban', ya(p.perluJawaban)],
      ]
    case 'dijawab':
      return [['Nomor', p.nomor]]
    case 'diukur':
      return [['Sumber', isi(p.sumber)], ['Sidik', p.sidik], ...p.angka.map((a): Trailer => ['Angka', encodeAngka(a)])]
    case 'dilaporkan':
      return [['Bulan', p.bulan]]
    case 'dibatalkan':
      return [['Batal', p.batal]]
    case 'dikoreksi':
      return []
  }
}

const kunciAngka = ['bulan', 'kanal', 'platform', 'id', 'tautan', 'judul'] as const

function encodeAngka(a: Angka): string {
  const kepala = kunciAngka.filter((k) => a[k] !== null).map((k) => [k, a[k]])
  return JSON.stringify(Object.fromEntries([...kepala, ...Object.entries(a.nilai)]))
}

/** What a commit message turned out to be; `rusak` says in Indonesian what is wrong with it. */
export type HasilDecode = { jenis: 'peristiwa'; peristiwa: Peristiwa } | { jenis: 'bukan' } | { jenis: 'rusak'; masalah: string }

class PesanRusak extends Error {}

/** Reads a commit message. Total: anything that is not a whole, well-formed peristiwa is named as such, never thrown. */
export function decodePesan(pesan: string): HasilDecode {
  const badan = pesan.trimEnd()
  const akhir = badan.lastIndexOf('\n\n')
  const paragraf = badan.slice(akhir < 0 ? 0 : akhir + 2)
  if (!paragraf.includes('Konten-')) return { jenis: 'bukan' }
  try {
    const catatan = akhir < 0 ? '' : badan.slice(0, akhir)
    const awalCatatan = catatan.indexOf('\n\n')
    return { jenis: 'peristiwa', peristiwa: decodeTrailer(paragraf, awalCatatan < 0 ? '' : catatan.slice(awalCatatan + 2)) }
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

  salahSatu<T extends string>(nama: string, daftar: readonly T[]): T {
    const nilai = this.satu(nama)
    const cocok = daftar.find((d) => d === nilai)
    if (cocok === undefined) throw new PesanRusak(`Konten-${nama} berisi "${bersihkan(nilai).slice(0, 40)}", seharusnya salah satu dari ${daftar.join(', ')}`)
    return cocok
  }

  waktu(nama: string): number {
    const nilai = this.satu(nama)
    const instan = parseIso(nilai)
    if (instan === null) throw new PesanRusak(`Konten-${nama} "${bersihkan(nilai).slice(0, 40)}" bukan waktu ISO 8601 dengan selisih zona`)
    return instan
  }

  habis(): void {
    if (this.ke < this.baris.length) throw new PesanRusak(`baris "${this.kini()}" ganda, tidak dikenal, atau tidak pada tempatnya`)
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
    kegiatan: baca.satu('Kegiatan') || null,
    kanal: baca.satu('Kanal').split(',').filter(Boolean).map(bacaKanal),
    langkah: baca.satu('Langkah'),
    peran: baca.salahSatu('Peran', daftarPeran),
    oleh: baca.satu('Oleh'),
    waktu: baca.waktu('Waktu'),
    op: baca.satu('Op'),
    dinyatakanSendiri: baca.salahSatu('Pelaku', ['dinyatakan-sendiri', 'petugas']) === 'dinyatakan-sendiri',
    tetap: baca.boleh('Tetap'),
    bukti: baca.boleh('Bukti'),
    catatan,
  }
  const hasil = Object.assign(dasar, { peristiwa }, decodeSendiri[peristiwa](baca)) as Peristiwa
  baca.habis()
  return hasil
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
    return { kepala, foto: baca.banyak('Foto'), video: baca.banyak('Video'), narasi: baca.boleh('Narasi') }
  },
  diajukan: (baca) => ({ teks: baca.satu('Teks'), lampiran: baca.banyak('Lampiran') ?? [] }),
  dikoreksi: () => ({}),
  disetujui: (baca) => ({ teks: baca.satu('Teks'), media: baca.satu('Media') }),
  ditolak: (baca) => ({ alasan: baca.salahSatu('Alasan', daftarAlasan), pasal: baca.boleh('Pasal'), final: baca.salahSatu('Final', ['ya', 'tidak']) === 'ya' }),
  diunggah: (baca) => ({
    unggahan: (baca.banyak('Unggahan') ?? []).map((nilai) => {
      const batas = nilai.indexOf(' ')
      if (batas < 1) throw new PesanRusak('Konten-Unggahan tidak berbentuk "platform tautan"')
      return { platform: nilai.slice(0, batas), tautan: nilai.slice(batas + 1) }
    }),
    teks: baca.satu('Teks'),
  }),
  diterima: (baca) => ({
    nomor: baca.satu('Nomor'),
    platform: baca.satu('Platform'),
    jenis: baca.salahSatu('Jenis', daftarJenisInteraksi),
    perluJawaban: baca.salahSatu('Perlu-Jawaban', ['ya', 'tidak']) === 'ya',
  }),
  dijawab: (baca) => ({ nomor: baca.satu('Nomor') }),
  diukur: (baca) => ({ sumber: baca.satu('Sumber'), sidik: baca.satu('Sidik'), angka: (baca.banyak('Angka') ?? []).map(decodeAngka) }),
  dilaporkan: (baca) => ({ bulan: baca.satu('Bulan') }),
  dibatalkan: (baca) => ({ batal: baca.satu('Batal') }),
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
    bulan: kata('bulan') ?? '',
    kanal: bacaKanal(kata('kanal') ?? ''),
    platform: kata('platform'),
    id: kata('id'),
    tautan: kata('tautan'),
    judul: kata('judul'),
    nilai: {},
  }
  for (const [kunci, nilai] of isian) {
    if (!daftarAngka.includes(kunci as NamaAngka) || typeof nilai !== 'number' || !Number.isFinite(nilai)) throw rusak()
    angka.nilai[kunci as NamaAngka] = nilai
  }
  return angka
}

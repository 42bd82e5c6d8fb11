/** The WhatsApp text of a hand-over: which one, to whom, with what in it. Templates are the office's own. */
import { KontenError } from '../errors.js'
import { tanggalPanjang, waktuPanjang } from './bahasa/kalimat.js'
import { pemegang } from './orang/pelaku.js'
import type { JenisPeristiwa } from './peristiwa/daftar.js'
import { daftarJenisPeristiwa, daftarPeristiwa, jenisDari } from './peristiwa/daftar.js'
import type { Peran, PeranDicatat } from './sop/sop.js'
import { bersihkan } from './bahasa/teks.js'
import type { Tugas } from './tugas.js'
import { sisaWaktu } from './tugas.js'
import { tanggalLokal } from './bahasa/waktu.js'
import type { Jalur, Kegiatan } from './keadaan/tipe.js'
import type { DasarPenilaian } from './register/tipe.js'

/** A message has a template of its name: one of a peristiwa, or the reminder of what waits. */
export type JenisPesan = JenisPeristiwa | 'pengingat'
export const daftarJenisPesan: readonly JenisPesan[] = [
  ...daftarJenisPeristiwa.filter((jenis) => daftarPeristiwa[jenis].pesan !== null),
  'pengingat',
]

/** What a template may name. */
export const penandaPesan = [
  'kepada',
  'judul',
  'hari_h',
  'lokasi',
  'pelaksana',
  'kanal',
  'kantor',
  'media',
  'narasi',
  'draf',
  'tenggat',
  'sisa',
  'tugas',
  'catatan',
  'alasan',
  'lanjutan',
  'tautan',
  'perintah',
  'perintah_kantor',
] as const
export type IsiPesan = Readonly<Record<(typeof penandaPesan)[number], string>>

/** Longest draft, in characters, that a message holds whole. */
const DRAF_TERPANJANG = 1500

/** The message the last act on a track calls for. */
export const jenisPesan = (jalur: Jalur): JenisPesan => jalur.berlaku.at(-1)!.peristiwa

/** The role a message goes to: whose turn it is, or the Pelaksana where nobody's is or his material came back. */
export const peranPenerima = (jenis: JenisPesan, tugas: Tugas | undefined): Peran =>
  tugas === undefined || (jenis !== 'pengingat' && daftarPeristiwa[jenis].pesan?.kepada === 'pelaksana')
    ? 'pelaksana'
    : tugas.peran[0]!

/** How a role is addressed where nobody is named. */
export const sebutanPeran: Readonly<Record<PeranDicatat, string>> = {
  pelaksana: 'Pelaksana Teknis Kegiatan',
  'admin-medsos': 'Admin Media Sosial',
  'admin-website': 'Admin Website',
  ppid: 'PPID',
  lurah: 'Lurah',
}

/** Who may get it: the Pelaksana of the kegiatan by name, else whoever holds the role today. */
export function calonPenerima(peran: Peran, kegiatan: Kegiatan, { petugas, per, aturan }: DasarPenilaian): string[] {
  if (peran === 'pelaksana') return [kegiatan.pelaksana]
  return pemegang(petugas, peran, tanggalLokal(per, aturan.zona)).map((p) => p.nama)
}

export interface BahanPesan {
  kegiatan: Kegiatan
  jalur: Jalur
  /** What waits on the track, undefined where nothing does. */
  tugas: Tugas | undefined
  /** Null where nobody is known to hold the role. */
  kepada: string | null
  peran: Peran
  kantor: string
  draf: string
  narasi: string
  /** Names of the photos and videos. */
  media: readonly string[]
}

/** The values of every placeholder; empty where there is nothing to say. */
export function isiPesan(
  { kegiatan, jalur, tugas, kepada, peran, kantor, draf, narasi, media }: BahanPesan,
  dasar: DasarPenilaian,
): IsiPesan {
  const { zona } = dasar.aturan
  const akhir = jalur.berlaku.at(-1)!
  const perintah = tugas === undefined ? '' : perintahPesan(tugas, kepada)
  return {
    kepada: kepada ?? sebutanPeran[peran],
    judul: kegiatan.judul,
    hari_h: tanggalPanjang(kegiatan.selesai, zona),
    lokasi: kegiatan.lokasi || 'tempat tidak dicatat',
    pelaksana: kegiatan.pelaksana,
    kanal: jalur.kanal,
    kantor,
    media: media.join(', '),
    narasi: sepanjangPesan(narasi),
    draf: sepanjangPesan(draf),
    tenggat: tugas?.tenggat == null ? '' : waktuPanjang(tugas.tenggat, zona),
    sisa: tugas === undefined ? '' : sisaWaktu(tugas),
    tugas: tugas?.apa ?? '',
    catatan: akhir.catatan,
    alasan: '',
    lanjutan: '',
    tautan: '',
    ...jenisDari(akhir).pesan?.isi?.(akhir),
    perintah,
    // Who has no computer of the office before him can do nothing with a command.
    perintah_kantor: peran.startsWith('admin-') ? perintah : '',
  }
}

const sepanjangPesan = (teks: string): string =>
  teks.length > DRAF_TERPANJANG ? `${teks.slice(0, DRAF_TERPANJANG)} … (dipotong; selengkapnya di kantor)` : teks

/** The commands that go on from here, as whom they are meant for; a decision has three. */
function perintahPesan({ perintah, argv: [, ...lain] }: Tugas, kepada: string | null): string {
  const siapa = kepada === null ? [] : [`--sebagai "${kepada.replaceAll('"', '')}"`]
  return perintah.map((satu) => ['konten', satu, ...lain, ...siapa].join(' ')).join('\n')
}

/**
 * Fills a template in. A line whose placeholders are all empty is left out, and several blank lines become one. Throws
 * `pemakaian` with the place of a placeholder nobody knows.
 */
export function susunPesan(templat: string, isi: IsiPesan, berkas: string): string {
  const baris = templat.replace(/\r\n?/g, '\n').split('\n')
  const hasil = baris.flatMap((satu, i) => {
    const dipakai = [...satu.matchAll(/\{([^{}\s]*)\}/g)]
    const asing = dipakai.find(([, kunci]) => !Object.hasOwn(isi, kunci!))
    if (asing)
      throw new KontenError(
        'pemakaian',
        'penanda-tidak-dikenal',
        `${berkas}:${i + 1}:${asing.index + 1}: ${asing[0]} tidak dikenal.`,
        [`Yang dikenal: ${penandaPesan.map((p) => `{${p}}`).join(' ')}`],
      )
    const kosong = dipakai.length > 0 && dipakai.every(([, kunci]) => isi[kunci as keyof IsiPesan] === '')
    return kosong ? [] : [satu.replace(/\{([^{}\s]*)\}/g, (_, kunci: keyof IsiPesan) => bersihkan(isi[kunci]))]
  })
  return hasil
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A telephone number as wa.me wants it, `62812…`; null for what is none. */
export function nomorWa(teks: string): string | null {
  const angka = teks
    .replace(/[\s().-]/g, '')
    .replace(/^\+/, '')
    .replace(/^0/, '62')
  return /^[1-9]\d{8,14}$/.test(angka) ? angka : null
}

/** The link that opens WhatsApp with the text; without a number a person picks whom to send it to. */
export const tautanWa = (nomor: string | null, teks: string): string =>
  `https://wa.me/${nomor ?? ''}${teks === '' ? '' : `?text=${encodeURIComponent(teks)}`}`

/** A number as it may be shown: who knows it recognises it, nobody else learns it. */
export const samarkanNomor = (nomor: string): string => `${nomor.slice(0, 5)}****${nomor.slice(-3)}`

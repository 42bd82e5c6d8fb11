/** One kegiatan with its texts, as lines and as JSON. Nothing is computed here. */
import { lamaLewat, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { sebutanPeran } from '../../domain/pesan.js'
import { shortIds } from './short-id.js'
import type { Dokumen, Sel } from '../tabel.js'
import { kanan } from '../tabel.js'
import type { Langkah } from '../../domain/register/tipe.js'

/** A channel of the kegiatan as it is shown. */
export interface ShownKanal {
  kanal: string
  status: string
  kelengkapan: Kelengkapan
  teks: string
  menunggu: readonly Langkah[]
}

interface MediaTerlihat {
  nama: string
  jenis: string
  dimensi: string
  ukuran: number
  sha256: string
}

export const itemLines = (
  k: Kegiatan,
  narasi: string,
  media: readonly MediaTerlihat[],
  jalur: readonly ShownKanal[],
  zona: string,
): string[] => [
  k.judul,
  `ID        ${k.id}`,
  `Jenis     ${k.jenis}`,
  `Kegiatan  ${waktuPanjang(k.mulai, zona)}${k.selesai === k.mulai ? '' : ` sampai ${waktuPanjang(k.selesai, zona)}`}`,
  `Lokasi    ${k.lokasi || '-'}`,
  `Pelaksana ${k.pelaksana}`,
  `Media     ${media.length === 0 ? '-' : ''}`,
  ...media.map((m) => `  ${m.nama} (${m.jenis}, ${m.dimensi}, ${m.ukuran} byte, sha256 ${m.sha256.slice(0, 12)})`),
  '',
  '## Narasi',
  narasi || '-',
  ...jalur.flatMap((j) => [
    '',
    `## ${j.kanal}: ${j.status}${j.kelengkapan.lengkap ? '' : ' (tidak lengkap)'}`,
    ...j.menunggu.map((l) => `Menunggu langkah ${l.baris.no} (${l.peran})${tenggatLangkah(l, zona)}.`),
    j.teks || '(belum ada draf)',
  ]),
]

/** The same as a document: what it is, what was handed over, and each channel's text with what it waits for. */
export const dokumenLihat = (
  k: Kegiatan,
  narasi: string,
  media: readonly MediaTerlihat[],
  jalur: readonly ShownKanal[],
  zona: string,
): Dokumen => ({
  judul: k.judul,
  keterangan: [],
  bagian: [
    {
      kunci: 'kegiatan',
      judul: 'Kegiatan',
      kolom: [{ judul: 'Uraian' }, { judul: 'Isi' }],
      baris: [
        ['ID', shortIds(k.id)],
        ['Jenis', k.jenis],
        ['Mulai', { waktu: k.mulai }],
        ['Selesai', { waktu: k.selesai }],
        ['Lokasi', k.lokasi || null],
        ['Pelaksana', k.pelaksana],
        ['Narasi', narasi || null],
        ...jalur.flatMap((j): Sel[][] => [
          [`Status ${j.kanal}`, `${j.status}${j.kelengkapan.lengkap ? '' : ' (tidak lengkap)'}`],
          ...j.menunggu.map((l): Sel[] => [
            `Menunggu (${j.kanal})`,
            `langkah ${l.baris.no} (${sebutanPeran[l.peran]})${tenggatLangkah(l, zona)}`,
          ]),
          [`Teks ${j.kanal}`, j.teks || '(belum ada draf)'],
        ]),
      ],
    },
    {
      kunci: 'media',
      judul: 'Foto dan video',
      kolom: [
        ...['Nama', 'Jenis', 'Ukuran gambar'].map((judul) => ({ judul })),
        kanan('Besar (KB)'),
        { judul: 'sha256', rinci: true },
      ],
      baris: media.map((m): Sel[] => [m.nama, m.jenis, m.dimensi, { bilangan: Math.ceil(m.ukuran / 1024) }, m.sha256]),
      kosong: 'Tidak ada.',
    },
  ],
  utama: 'kegiatan',
  penutup: [],
})

function tenggatLangkah(l: Langkah, zona: string): string {
  if (l.verdik === 'lewat') return `, lewat ${lamaLewat(l)}`
  return l.tenggat === null ? '' : `, tenggat ${waktuPanjang(l.tenggat, zona)}`
}

export const jsonLihat = (
  k: Kegiatan,
  narasi: string,
  media: readonly MediaTerlihat[],
  jalur: readonly ShownKanal[],
  zona: string,
) => ({
  id: k.id,
  judul: k.judul,
  jenis: k.jenis,
  mulai: formatIso(k.mulai, zona),
  selesai: formatIso(k.selesai, zona),
  hariH: k.hariH,
  lokasi: k.lokasi,
  pelaksana: k.pelaksana,
  media,
  narasi,
  kanal: jalur.map(({ kanal, status, kelengkapan, teks }) => ({ kanal, status, kelengkapan, teks })),
})

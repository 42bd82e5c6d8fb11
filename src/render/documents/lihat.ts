/** One kegiatan with its texts, as lines and as JSON. Nothing is computed here. */
import { lamaLewat, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
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

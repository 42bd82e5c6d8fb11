/**
 * Peristiwa → commit message; `commit-message-decode` reads it back. A subject for people, an optional note, and the trailers as the last paragraph, in a fixed
 * order (contract, "Commit of one peristiwa"). What a person typed is a paragraph of its own before the trailers, or one
 * line of a value, so it can never form a trailer.
 */
import type { Angka, BerkasTertulis, Peristiwa } from '../../domain/peristiwa/peristiwa.js'
import { bakukanTeks, bersihkan, satuBaris } from '../../domain/bahasa/teks.js'
import { formatIso } from '../../domain/bahasa/waktu.js'

type Trailer = [nama: string, nilai: string]

/** What stands for an empty value: git drops a trailer without one. */
export const KOSONG = '-'
const isi = (teks: string): string => satuBaris(teks) || KOSONG
const ya = (b: boolean): string => (b ? 'ya' : 'tidak')

/** The whole message; `perihal` is the subject line, `zona` the office's zone for the times. */
export function encodePesan(perihal: string, p: Peristiwa, zona: string): string {
  // git takes a scissors line for the end of the message and would then look for trailers above it.
  const catatan = bersihkan(bakukanTeks(p.catatan)).replace(/^(?=.? ?-+ ?>8 ?-+)/gm, ' ')
  const trailer = [...trailerDasar(p, zona), ...trailerSendiri(p, zona)].map(
    ([nama, nilai]) => `Konten-${nama}: ${nilai}`,
  )
  return [satuBaris(perihal), ...(catatan === '' ? [] : [catatan]), trailer.join('\n')].join('\n\n') + '\n'
}

function trailerDasar(p: Peristiwa, zona: string): Trailer[] {
  return [
    ['Versi', '1'],
    ['Peristiwa', p.peristiwa],
    ['Kegiatan', p.kegiatan ?? KOSONG],
    ['Kanal', isi(p.kanal.join(','))],
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
      return [
        ...p.unggahan.map((u): Trailer => ['Unggahan', `${u.platform} ${satuBaris(u.tautan)}`]),
        ['Teks', isi(p.teks)],
        ['Media', isi(p.media)],
      ]
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
      return [
        ['Sumber', isi(p.sumber)],
        ['Sidik', p.sidik],
        ...boleh('Diambil', p.diambil),
        ...p.angka.map((a): Trailer => ['Angka', encodeAngka(a)]),
        ...trailerBerkas(p.berkas),
      ]
    case 'dilaporkan':
      return [['Bulan', p.bulan], ...trailerBerkas(p.berkas)]
    case 'dibatalkan':
      return [['Batal', p.batal], ...boleh('Nomor', p.nomor), ...boleh('Bulan', p.bulan), ...trailerBerkas(p.berkas)]
    case 'dijelaskan':
      return [['Commit', p.commit], ...p.temuan.map((kode): Trailer => ['Temuan', kode])]
    case 'dicocokkan':
      return [
        ['Kunci', isi(p.kunci)],
        ['Tautan', isi(p.tautan)],
      ]
    case 'disebabkan':
      return [
        ...boleh('Bulan', p.bulan),
        ...boleh('Nomor', p.nomor),
        ['Putaran', String(p.putaran)],
        ...boleh('Commit', p.commit),
        ['Sebab', isi(p.sebab)],
      ]
    case 'ditutup':
      return [
        ['Bulan', p.bulan],
        ['Ujung', p.ujung],
        ['Register', p.register],
        ['Segel', p.segel ?? KOSONG],
      ]
    case 'disunting':
      return [...boleh('Narasi', p.narasi), ...boleh('Caption', p.caption), ...boleh('Berita', p.berita)]
    case 'dikoreksi':
      return []
  }
}

const trailerBerkas = (berkas: readonly BerkasTertulis[]): Trailer[] =>
  berkas.map((b) => ['Berkas', `${b.sidik} ${b.jalur}`])

const kunciAngka = [
  'bulan',
  'kanal',
  'platform',
  'id',
  'tautan',
  'judul',
  'terbit',
  'periode',
  'kunci',
  'tanda',
] as const

function encodeAngka(a: Angka): string {
  const kepala = kunciAngka.filter((k) => a[k] !== null).map((k) => [k, a[k]])
  return bersihkan(JSON.stringify(Object.fromEntries([...kepala, ...Object.entries(a.nilai)])))
}

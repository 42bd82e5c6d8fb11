import { describe, expect, it } from 'vitest'
import type { BuktiMedia, MediaBerbukti } from '../../src/domain/bukti-media.js'
import {
  catatanBukti,
  catatanKembar,
  catatanSemua,
  catatanTakUtuh,
  catatanTerpakai,
  jenisHeic,
} from '../../src/domain/bukti-media.js'
import { cariKembar } from '../../src/domain/bahasa/kembar.js'

const hariH = { mulai: '2026-10-01', selesai: '2026-10-01' }
const utuh: BuktiMedia = { diambil: '2026-10-01 08:10', gps: false, terpotong: false, heic: false }
const foto = (nama: string, bukti: Partial<BuktiMedia> = {}, jenis = 'image/jpeg'): MediaBerbukti => ({
  media: { nama, jenis, dimensi: '4000x3000' },
  bukti: { ...utuh, ...bukti },
})
const video = (nama: string, dimensi: string, jenis = 'video/mp4'): MediaBerbukti => ({
  media: { nama, jenis, dimensi },
  bukti: { ...utuh, diambil: null },
})

describe('catatan satu media', () => {
  it('foto hari itu dengan nama yang benar tidak dicatat', () => {
    expect(catatanBukti(foto('apel 1.JPG'), hariH)).toEqual([])
  })

  it.each([
    [
      'exif-lain-hari',
      { diambil: '2026-09-28 23:59' },
      'Foto "apel.jpg" menurut kamera diambil 28 September 2026, bukan pada hari kegiatan (1 Oktober 2026).',
    ],
    [
      'exif-lain-hari',
      { diambil: '2026-10-02 00:00' },
      'Foto "apel.jpg" menurut kamera diambil 2 Oktober 2026, bukan pada hari kegiatan (1 Oktober 2026).',
    ],
    ['tanpa-exif', { diambil: null }, 'Foto "apel.jpg" tanpa tanggal EXIF (WhatsApp menghapusnya).'],
    ['gps', { gps: true }, 'Foto "apel.jpg" memuat posisi GPS; hapus sebelum diunggah.'],
    ['terpotong', { terpotong: true }, 'Foto "apel.jpg" terpotong atau rusak di bagian akhir.'],
    [
      'heic',
      { heic: true },
      'Foto "apel.jpg" berformat HEIC; banyak peramban dan website OpenSID tidak dapat menampilkannya. Unggah salinan JPEG-nya.',
    ],
  ] as const)('%s', (kode, bukti, pesan) => {
    expect(catatanBukti(foto('apel.jpg', bukti), hariH)).toEqual([{ kode, pesan }])
  })

  it('kegiatan beberapa hari: setiap harinya cocok, kedua ujungnya disebut', () => {
    const lama = { mulai: '2026-09-30', selesai: '2026-10-02' }
    for (const tanggal of ['2026-09-30', '2026-10-01', '2026-10-02'])
      expect(catatanBukti(foto('a.jpg', { diambil: `${tanggal} 12:00` }), lama)).toEqual([])
    expect(catatanBukti(foto('a.jpg', { diambil: '2026-10-03 00:00' }), lama)[0]?.pesan).toContain(
      '(30 September 2026 sampai 2 Oktober 2026)',
    )
  })

  it('tanpa hari kegiatan, tanggalnya tidak dinilai', () => {
    expect(catatanBukti(foto('a.jpg', { diambil: null, gps: true }), null).map((c) => c.kode)).toEqual(['gps'])
    expect(catatanBukti(foto('a.jpg', { diambil: '1999-01-01 00:00' }), null)).toEqual([])
  })

  it.each([
    ['foto.jpg', 'image/png', 'Foto "foto.jpg" berakhiran .jpg, tetapi isinya PNG; yang berlaku isinya.'],
    ['IMG_1.JPG', 'image/heic', 'Foto "IMG_1.JPG" berakhiran .jpg, tetapi isinya HEIC; yang berlaku isinya.'],
    ['v.mov', 'video/mp4', 'Video "v.mov" berakhiran .mov, tetapi isinya MP4; yang berlaku isinya.'],
  ])('ganti nama: %s berisi %s', (nama, jenis, pesan) => {
    const m: MediaBerbukti = { media: { nama, jenis, dimensi: '10x10' }, bukti: utuh }
    expect(catatanBukti(m, hariH)).toEqual([{ kode: 'ganti-nama', pesan }])
  })

  it.each([
    ['foto', 'image/jpeg'],
    ['Apel 1.10', 'image/jpeg'],
    ['gambar.psd', 'image/vnd.adobe.photoshop'],
    ['a.HIF', 'image/heic'],
    ['v.3gp', 'video/mp4'],
    ['desain.cdr', 'application/octet-stream'],
  ])('nama %s dengan isi %s dibiarkan', (nama, jenis) => {
    expect(catatanBukti({ media: { nama, jenis, dimensi: '1x1' }, bukti: utuh }, null)).toEqual([])
  })

  it('video: kepala yang tidak terbaca dicatat, tanggal EXIF tidak dituntut', () => {
    expect(catatanBukti(video('v.mp4', '1920x1080@12.5s'), hariH)).toEqual([])
    expect(catatanBukti(video('v.mp4', '-'), hariH)).toEqual([
      { kode: 'video-tidak-terbaca', pesan: 'Video "v.mp4": dimensi dan durasi tidak terbaca.' },
    ])
  })

  it('lampiran disebut lampiran; kode kendali dalam nama tidak ikut', () => {
    const m: MediaBerbukti = {
      media: { nama: 'a\u001b[31m\nb', jenis: 'application/octet-stream', dimensi: '-' },
      bukti: { ...utuh, terpotong: true },
    }
    expect(catatanBukti(m, null)[0]?.pesan).toBe('Lampiran "a[31m b" terpotong atau rusak di bagian akhir.')
  })
})

describe('catatan seluruh media', () => {
  it('foto tanpa tanggal disebut dalam satu kalimat; video tidak dihitung', () => {
    const daftar = [
      foto('1.jpg', { diambil: null }),
      foto('2.jpg', { diambil: null, gps: true }),
      foto('3.jpg'),
      video('v.mp4', '10x10'),
    ]
    expect(catatanSemua(daftar, hariH)).toEqual([
      { kode: 'gps', pesan: 'Foto "2.jpg" memuat posisi GPS; hapus sebelum diunggah.' },
      { kode: 'tanpa-exif', pesan: '2 dari 3 foto tanpa tanggal EXIF (WhatsApp menghapusnya).' },
    ])
  })

  it('bila hanya satu, namanya disebut', () => {
    expect(catatanSemua([foto('1.jpg', { diambil: null }), foto('2.jpg')], hariH)).toEqual([
      { kode: 'tanpa-exif', pesan: 'Foto "1.jpg" tanpa tanggal EXIF (WhatsApp menghapusnya).' },
    ])
    expect(catatanSemua([], hariH)).toEqual([])
  })
})

it('media yang dipakai kegiatan lain menyebut kegiatan itu', () => {
  expect(catatanTerpakai(foto('1.jpg'), { id: '2026-08-17-upacara-ab12', judul: 'Upacara  17 Agustus' })).toEqual({
    kode: 'terpakai',
    pesan: 'Foto "1.jpg" sudah dipakai pada kegiatan "Upacara 17 Agustus" (2026-08-17-upacara-ab12).',
  })
})

it('HEIC dan HEIF dikenal dari jenisnya', () => {
  expect(['image/heic', 'image/heif', 'image/heic-sequence', 'image/jpeg', 'image/avif'].map(jenisHeic)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

it.each([
  [0, 0, 0, []],
  [1, 0, 0, ['media-hilang']],
  [0, 2, 0, ['media-berubah']],
  [1, 2, 3, ['media-hilang', 'media-berubah', 'media-pratinjau']],
])('%i hilang, %i berubah, %i pratinjau: yang perlu disebut sebelum memutus', (hilang, berubah, pratinjau, harap) => {
  expect(catatanTakUtuh(hilang, berubah, pratinjau).map((c) => c.kode)).toEqual(harap)
})

describe('berkas yang isinya sama', () => {
  it('disebut mana yang sama dengan mana, menurut yang pertama', () => {
    const daftar = ['a.jpg 1', 'b.jpg 2', 'c.jpg 1', 'd.jpg 1', 'b.jpg 2'].map((teks) => {
      const [nama, sha256] = teks.split(' ') as [string, string]
      return { nama, sha256 }
    })
    expect(catatanKembar(cariKembar(daftar))).toEqual([
      { kode: 'kembar', pesan: '"c.jpg" sama isinya dengan "a.jpg"; dihitung satu.' },
      { kode: 'kembar', pesan: '"d.jpg" sama isinya dengan "a.jpg"; dihitung satu.' },
      { kode: 'kembar', pesan: '"b.jpg" disebut lebih dari sekali; dihitung satu.' },
    ])
    expect(cariKembar(daftar.slice(0, 2))).toEqual([])
  })
})

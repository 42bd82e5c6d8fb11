/** What a handed-in report hashes of its figures; every version for ever as it is. */
import { expect, test } from 'vitest'
import { kanonLaporan } from '../../../src/domain/laporan/kanon.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import { ZONA, dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const WEB = 'https://situs.desa.id/artikel/2026/9/8/rapat-warga'
const X = 'https://x.com/desa/status/1234567890'
const IG = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const kisah = kegiatan({ kanal: ['medsos', 'website'] })
  .diserahkan('10:00')
  .diajukan('+1 jam')
  .disetujui('+10 menit')
  .diunggah('12:00', {
    kanal: ['medsos'],
    unggahan: [
      { platform: 'x', tautan: X },
      { platform: 'instagram', tautan: IG },
    ],
  })
  .diunggah('13:00', { kanal: ['website'], unggahan: [{ platform: 'website', tautan: WEB }] })
const bacaan = {
  kanal: 'website',
  platform: 'website',
  tautan: '/artikel/2026/9/8/rapat-warga',
  terbit: '2026-09-08',
} as const
const hit = (diambil: string, jumlah: number) => diukur([{ ...bacaan, nilai: { hit: jumlah } }], { diambil })
const angka = diukur([
  { platform: 'x', tautan: X, nilai: { tayangan: 400, suka: 20 } },
  { tautan: IG, nilai: { tayangan: 90, jangkauan: 60, suka: 5, komentar: 1, bagikan: 0, simpan: 0 } },
  { nilai: { pengikut_awal: 100, pengikut_akhir: 110 } },
  { kanal: 'website', platform: 'website', tautan: WEB, nilai: { klik: 12 } },
  { kanal: 'website', platform: null, nilai: { klik_situs: 30 } },
  { platform: 'facebook', tautan: 'https://www.facebook.com/nomporejo/posts/1', judul: 'Lain', nilai: { suka: 2 } },
])
const laporan = susunLaporan(
  keadaanDari([...kisah.daftar, angka, hit('2026-09-10', 40), hit('2026-10-01', 95)]),
  '2026-09',
  ['medsos', 'website'],
  dasarDari({ per: '2026-10-05 08:00' }),
)

test('semua angka yang dilaporkan, sebagai teks, yang tidak diketahui null', () => {
  const isi = JSON.parse(kanonLaporan(laporan, ZONA, 2))
  expect(isi).toMatchObject({
    versi: '2',
    bulan: '2026-09',
    kanal: ['medsos', 'website'],
    akun: [
      { platform: 'instagram', pengikutAwal: '100', pengikutAkhir: '110', pertumbuhan: '10', pertumbuhanPersen: '10' },
    ],
    konten: [
      {
        platform: 'instagram',
        diunggah: '2026-09-08T12:00:00+07:00',
        tayangan: '90',
        impresi: null,
        engagement: '6',
        engagementRate: '10',
      },
      { platform: 'x', tautan: X, tayangan: null, impresi: '400', engagement: '20', penyebut: 'impresi' },
    ],
    total: [
      { platform: 'instagram', tayangan: '90', impresi: null },
      { platform: 'x', tayangan: null, impresi: '400' },
    ],
    situs: { klik: '30', klikBulanLalu: null },
    artikel: [{ id: kisah.id, klik: '12', hit: '95' }],
    takCocok: [{ platform: 'facebook', suka: '2', klik: null }],
  })
  expect(JSON.stringify(isi)).not.toMatch(/":-?\d/)
})

test('urutan barisnya tidak ikut ditandai, angkanya ikut', () => {
  const acak = { ...laporan, konten: laporan.konten.toReversed(), total: laporan.total.toReversed() }
  expect(kanonLaporan(acak, ZONA, 2)).toBe(kanonLaporan(laporan, ZONA, 2))
  const [satu, ...lain] = laporan.konten
  expect(kanonLaporan({ ...laporan, konten: [{ ...satu!, suka: 99_417 }, ...lain] }, ZONA, 2)).not.toBe(
    kanonLaporan(laporan, ZONA, 2),
  )
  const [artikel] = laporan.artikel
  expect(
    JSON.parse(kanonLaporan({ ...laporan, artikel: [{ ...artikel!, hit: null }] }, ZONA, 2)).artikel[0].hit,
  ).toBeNull()
})

import { expect, it } from 'vitest'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import { susunRekapBulan, tulisRekapBulan } from '../../../src/domain/laporan/rekap-bulan.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const tautan = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const kisah = kegiatan({ judul: 'Rapat Warga' })
  .diserahkan('10:00')
  .diajukan('+1 jam')
  .disetujui('+10 menit')
  .diunggah('+5 menit', { unggahan: [{ platform: 'instagram', tautan }] })
const keadaan = keadaanDari([...kisah.daftar, diukur([{ tautan, nilai: { tayangan: 812, jangkauan: 300, suka: 41 } }])])
const rekap = susunRekapBulan(susunLaporan(keadaan, '2026-09', ['medsos', 'website'], dasarDari()))

it('rekap bulan memuat hitungan laporannya, tanpa judul dan nama', () => {
  expect(rekap).toMatchObject({
    versi: 1,
    bulan: '2026-09',
    unggahan: 1,
    total: [{ platform: 'instagram', konten: 1, tayangan: 812, jangkauan: 300, engagement: 41 }],
    klik: null,
  })
  expect(rekap.rekap.find((r) => r.kanal === 'gabungan' && r.langkah === 'semua')).toEqual({
    kanal: 'gabungan',
    langkah: 'semua',
    dinilai: expect.any(Number) as number,
    tepat: expect.any(Number) as number,
    terlambat: 0,
    persenTepat: 100,
  })
  expect(tulisRekapBulan(rekap)).not.toMatch(/Rapat|Siti|Joko|instagram\.com/)
})

it('rekap yang dibaca kembali ditulis sama, huruf demi huruf', () => {
  expect(tulisRekapBulan(JSON.parse(tulisRekapBulan(rekap)) as typeof rekap)).toBe(tulisRekapBulan(rekap))
})

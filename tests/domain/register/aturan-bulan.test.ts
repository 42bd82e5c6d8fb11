import { describe, expect, it } from 'vitest'
import { persen } from '../../../src/domain/bahasa/angka.js'
import { persentase } from '../../../src/domain/bahasa/kalimat.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import type { Pandang } from '../../pembangun.js'
import { dasarDari, dilaporkan, diterima, dijawab, kegiatan, keadaanDari, register } from '../../pembangun.js'

/** Ends on 31 August, uploaded on 1 September. */
const lintasBulan = kegiatan({ mulai: '2026-08-31 19:00', selesai: '2026-08-31 21:00' })
  .diserahkan('2026-08-31 21:00')
  .diajukan('+1 jam')
  .disetujui('+30 menit')
  .diunggah('2026-09-01 08:00')

describe('A9: bulan sebuah kegiatan', () => {
  const konten = (bulan: string, pandang: Pandang = {}) =>
    susunLaporan(keadaanDari(lintasBulan.daftar), bulan, ['medsos'], dasarDari(pandang)).konten

  it('register memakai bulan Hari H, yaitu tanggal berakhirnya', () => {
    expect(lintasBulan.register({ bulan: '2026-08' }).baris).toHaveLength(1)
    expect(lintasBulan.register({ bulan: '2026-09' }).baris).toHaveLength(0)
    const duaHari = kegiatan({ mulai: '2026-08-31 19:00', selesai: '2026-09-01 01:00' }).diserahkan('2026-09-01 08:00')
    expect(duaHari.register({ bulan: '2026-09' }).baris).toHaveLength(1)
  })

  it('daftar konten memakai kunci yang sama dan menunjukkan tanggal unggah', () => {
    expect(konten('2026-08')).toMatchObject([{ diunggah: lintasBulan.daftar.at(-1)!.waktu, platform: 'instagram' }])
    expect(konten('2026-09')).toEqual([])
  })

  it('kpi_menurut: unggah memindahkannya ke bulan unggah', () => {
    const unggah: Pandang = { aturan: { kpiMenurut: 'unggah' } }
    expect(konten('2026-08', unggah)).toEqual([])
    expect(konten('2026-09', unggah)).toHaveLength(1)
    expect(lintasBulan.register({ bulan: '2026-08', ...unggah }).baris).toHaveLength(1)
  })
})

describe('A11: persentase', () => {
  it.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [5, 80, 6.3],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [3, 3, 100],
    [0, 3, 0],
  ])('%d dari %d adalah %d persen, separuh ke atas', (bagian, seluruh, hasil) => {
    expect(persen(bagian, seluruh)).toBe(hasil)
  })

  it('tertulis dengan koma dan satu desimal untuk orang', () => {
    expect(persentase(12.5)).toBe('12,5%')
    expect(persentase(100)).toBe('100,0%')
  })

  it('rekap tanpa satu pun yang dinilai tidak mempunyai persentase', () => {
    expect(register([]).rekap.every((r) => r.dinilai === 0 && r.persenTepat === null)).toBe(true)
  })
})

describe('A22: bulan sebuah interaksi dan sebuah laporan', () => {
  it('interaksi milik bulan diterimanya, kapan pun dijawab dan apa pun kegiatannya', () => {
    const riwayat = [
      ...lintasBulan.daftar,
      diterima('1', '2026-09-30 23:50', { kegiatan: lintasBulan.id }),
      dijawab('1', '2026-10-01 08:00'),
    ]
    expect(register(riwayat, { bulan: '2026-09' }).interaksi).toMatchObject([{ verdik: 'tepat' }])
    expect(register(riwayat, { bulan: '2026-10' }).interaksi).toEqual([])
    expect(register(riwayat, { bulan: '2026-08' }).interaksi).toEqual([])
  })

  it('laporan milik bulan yang dilaporkannya, bukan bulan ia diserahkan', () => {
    const riwayat = [...lintasBulan.daftar, dilaporkan('2026-08', '2026-09-10 08:00')]
    expect(register(riwayat, { bulan: '2026-08', kanal: ['medsos'] }).laporan).toMatchObject([
      { verdik: 'terlambat', bulan: '2026-08' },
    ])
    expect(register(riwayat, { bulan: '2026-09', kanal: ['medsos'] }).laporan).toEqual([])
  })

  it('register seluruh riwayat memuat setiap bulan sejak catatan pertama, dan laporan yang mendahuluinya', () => {
    const riwayat = [
      ...lintasBulan.daftar,
      diterima('1', '2026-07-15 08:00'),
      dilaporkan('2026-05', '2026-06-01 08:00'),
    ]
    const bulan = register(riwayat, { kanal: ['medsos'], per: '2026-10-02 08:00' }).laporan.map((l) => [
      l.bulan,
      l.verdik,
    ])
    expect(bulan).toEqual([
      ['2026-05', 'tepat'],
      ['2026-07', 'lewat'],
      ['2026-08', 'lewat'],
      ['2026-09', 'berjalan'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { susunLaporan } from '../../src/domain/laporan.js'
import type { BarisKonten, Laporan } from '../../src/domain/laporan.js'
import type { Kisah } from '../pembangun.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../pembangun.js'

/** An article of the website, of the kegiatan on 8 September 2026, published that day unless said otherwise. */
const berita = (hari = '2026-09-08'): Kisah =>
  kegiatan({ kanal: ['website'] })
    .diserahkan('10:00')
    .diajukan('11:00')
    .disetujui('11:30')
    .diunggah(`${hari} 12:00`, { unggahan: [{ platform: 'website', tautan: 'https://situs.desa.id/artikel/2026/9/8/rapat' }] })

/** Snapshots of its running counter: on which day it stood at what. */
const hit = (terbit: string, ...potret: [hari: string, hit: number][]) =>
  potret.map(([diambil, n]) =>
    diukur([{ bulan: terbit.slice(0, 7), kanal: 'website', platform: 'website', tautan: '/artikel/2026/9/8/rapat', terbit, nilai: { hit: n } }], {
      diambil,
      sidik: diambil,
    }),
  )

function laporan(kisah: Kisah, ukuran: ReturnType<typeof hit>, bulan = '2026-09'): Laporan {
  return susunLaporan(keadaanDari([...kisah.daftar, ...ukuran]), bulan, ['website'], dasarDari({ aturan: { kpiMenurut: 'hari-h' } }))
}
const artikel = (...argumen: Parameters<typeof laporan>): BarisKonten => laporan(...argumen).artikel[0]!

describe('hit yang berjalan terus', () => {
  it('berita bulan itu dihitung sejak terbit, sampai unduhan yang terdekat dengan akhir bulan', () => {
    const satu = artikel(berita(), hit('2026-09-08', ['2026-09-20', 40], ['2026-10-02', 90], ['2026-10-06', 120]))
    expect(satu).toMatchObject({ tayangan: 90, adaAngka: true, hit: { dibaca: 90, dari: null, sampai: '2026-10-02', surut: false } })
  })

  it('berita lama: selisih dua unduhan, masing-masing paling jauh tujuh hari dari pergantian bulan', () => {
    // Written up late: the article of August stands in the report of September's Hari H.
    const ukuran = hit('2026-08-20', ['2026-08-24', 90], ['2026-09-08', 100], ['2026-10-08', 180], ['2026-10-09', 999])
    expect(artikel(berita(), ukuran).hit).toEqual({ dibaca: 80, dari: '2026-09-08', sampai: '2026-10-08', surut: false })
  })

  it('tanpa unduhan di sekitar pergantian bulan tidak ada angka, bukan nol', () => {
    const tengah = artikel(berita(), hit('2026-09-08', ['2026-09-20', 40]))
    expect(tengah).toMatchObject({ tayangan: null, adaAngka: false, hit: { dibaca: null, sampai: null, surut: false } })
    const tanpaAwal = laporan(berita(), hit('2026-08-20', ['2026-10-01', 40]))
    expect(tanpaAwal.artikel[0]!.hit).toMatchObject({ dibaca: null, dari: null, sampai: '2026-10-01' })
    expect(tanpaAwal.tanpaData).toHaveLength(1)
  })

  it('hit yang berkurang di antaranya berarti penghitung disetel ulang: tidak dapat dihitung', () => {
    const satu = artikel(berita(), hit('2026-09-08', ['2026-09-10', 50], ['2026-09-20', 5], ['2026-10-01', 60]))
    expect(satu).toMatchObject({ tayangan: null, hit: { dibaca: null, surut: true } })
  })

  it('berita yang terbit sesudah bulan Hari H dihitung pada bulan terbitnya', () => {
    const satu = artikel(berita('2026-10-01'), hit('2026-10-01', ['2026-10-02', 9], ['2026-11-01', 70]))
    expect(satu.hit).toEqual({ dibaca: 70, dari: null, sampai: '2026-11-01', surut: false })
  })

  it('tanpa tanggal terbit dari situs dipakai hari unggahnya; dari dua unduhan yang sama dekatnya yang kemudian', () => {
    const tanpa = hit('2026-09-08', ['2026-09-29', 10], ['2026-10-03', 30], ['2026-10-03', 31]).map((u) => ({
      ...u,
      angka: u.angka.map((a) => ({ ...a, terbit: null })),
    }))
    expect(artikel(berita(), tanpa).hit).toMatchObject({ dibaca: 31, sampai: '2026-10-03' })
  })

  it('statistik situs yang memberi angka sebulan didahulukan', () => {
    const matomo = diukur([{ kanal: 'website', platform: 'website', tautan: '/artikel/2026/9/8/rapat', nilai: { tayangan: 12 } }])
    expect(artikel(berita(), [...hit('2026-09-08', ['2026-10-01', 60]), matomo])).toMatchObject({ tayangan: 12, hit: { dibaca: 60 } })
  })

  it('artikel tanpa kegiatan tampak di takCocok bulan terbitnya', () => {
    const asing = diukur([{ kanal: 'website', platform: 'website', tautan: '/artikel/2026/9/9/lain', judul: 'Lain', terbit: '2026-09-09', nilai: { hit: 5 } }])
    expect(laporan(berita(), [asing]).takCocok).toMatchObject([{ judul: 'Lain', tayangan: null }])
  })
})

import { describe, expect, it } from 'vitest'
import { angkaKurang, bulanBerkonten } from '../../src/domain/angka-kurang.js'
import type { Kanal } from '../../src/domain/sop.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../pembangun.js'

const IG = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const rapat = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('2026-10-01 12:00')
const kurang = (ukuran: Parameters<typeof diukur>[0], akun: string[] = [], daftarKanal: Kanal[] = ['medsos', 'website']) =>
  angkaKurang(keadaanDari([...rapat.daftar, diukur(ukuran)]), '2026-09', akun, { ...dasarDari(), daftarKanal }).map((k) => [k.platform, k.kegiatan?.tautan])

describe('angka yang belum ada', () => {
  it('akun yang disebut kantor atau dipakai mengunggah, situs, dan unggahan', () => {
    expect(kurang([], ['tiktok', 'website'])).toEqual([
      ['instagram', undefined],
      ['tiktok', undefined],
      ['website', undefined],
      ['instagram', IG],
    ])
  })

  it('yang sudah ada tidak disebut', () => {
    const lengkap = [
      { nilai: { penonton: 9 } },
      { tautan: IG, nilai: { tayangan: 1 } },
      { kanal: 'website' as const, platform: null, nilai: { klik_situs: 4 } },
    ]
    expect(kurang(lengkap)).toEqual([])
    expect(kurang([...lengkap.slice(0, 2), { kanal: 'website', platform: 'website', nilai: { tayangan: 4 } }])).toEqual([])
  })

  it('hanya kanal yang dipakai kantor', () => {
    expect(kurang([], ['tiktok'], ['website'])).toEqual([['website', undefined]])
    expect(kurang([], [], ['medsos'])).toEqual([
      ['instagram', undefined],
      ['instagram', IG],
    ])
  })

  it('bulan yang berisi unggahan atau angka, sampai bulan ini', () => {
    const keadaan = keadaanDari([...rapat.daftar, diukur([{ bulan: '2026-07' }, { bulan: null }, { bulan: '2027-01' }])])
    expect(bulanBerkonten(keadaan, dasarDari({ per: '2026-10-05 08:00' }))).toEqual(['2026-07', '2026-09'])
    expect(bulanBerkonten(keadaan, dasarDari({ per: '2026-10-05 08:00', aturan: { kpiMenurut: 'unggah' } }))).toEqual(['2026-07', '2026-10'])
  })
})

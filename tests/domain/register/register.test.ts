import { describe, expect, it } from 'vitest'
import { kanalPlatform } from '../../../src/domain/sop/sop.js'
import { susunPelaporan } from '../../../src/domain/register/register-laporan.js'
import { dasarDari, diterima, dijawab, dilaporkan, keadaanDari, kegiatan, register } from '../../pembangun.js'
import type { BarisRekap, Register } from '../../../src/domain/register/tipe.js'

const duaKanal = kegiatan({ id: '2026-09-08-pasar-murah-cd3e', judul: 'Pasar murah', kanal: ['medsos', 'website'] })
  .diserahkan('10:00')
  .diajukan('12:30')
  .disetujui('13:00')
  .diunggah('14:00', { kanal: ['medsos'] })
const rapat = kegiatan().diserahkan('2026-09-09 00:10').diajukan('+30 menit')
const bulanLain = kegiatan({
  id: '2026-08-05-kerja-bakti-ef4g',
  mulai: '2026-08-05 07:00',
  selesai: '2026-08-05 09:00',
}).diserahkan('2026-08-05 09:00')
const riwayat = [
  ...rapat.daftar,
  ...duaKanal.daftar,
  ...bulanLain.daftar,
  diterima('2026-09-0002', '2026-09-10 09:00'),
  diterima('2026-09-0001', '2026-09-10 08:00'),
  dijawab('2026-09-0002', '2026-09-12 09:00'),
  dilaporkan('2026-09', '2026-10-02 08:00', { kanal: ['medsos', 'website'] }),
]
const september = (): Register => register(riwayat, { bulan: '2026-09', per: '2026-10-03 08:00' })

/** What the rekap must be, counted the slow way. */
function hitungUlang(r: Register): Map<string, string[]> {
  const hasil = new Map<string, string[]>()
  const tambah = (kanal: string, no: number, verdik: string): void => {
    for (const kunci of [`${kanal} ${no}`, `${kanal} semua`, 'gabungan semua'])
      hasil.set(kunci, [...(hasil.get(kunci) ?? []), verdik])
  }
  for (const b of r.baris) for (const l of b.langkah) tambah(b.kanal, l.baris.no, l.verdik)
  for (const i of r.interaksi) if (i.baris) tambah(i.kanal, i.baris.no, i.verdik)
  for (const l of r.laporan) tambah(l.kanal, l.baris.no, l.verdik)
  return hasil
}

describe('register', () => {
  it('urut menurut Hari H, id, lalu kanal; hanya bulan yang diminta', () => {
    expect(september().baris.map((b) => [b.kegiatan.id, b.kanal])).toEqual([
      ['2026-09-08-pasar-murah-cd3e', 'medsos'],
      ['2026-09-08-pasar-murah-cd3e', 'website'],
      ['2026-09-08-rapat-warga-ab2c', 'medsos'],
    ])
    expect(register(riwayat).baris.map((b) => b.kegiatan.hariH)).toEqual([
      '2026-08-05',
      '2026-09-08',
      '2026-09-08',
      '2026-09-08',
    ])
  })

  it('interaksi urut menurut nomor', () => {
    expect(september().interaksi.map((i) => i.interaksi.nomor)).toEqual(['2026-09-0001', '2026-09-0002'])
  })

  it('laporan satu baris per kanal, dengan baris SOP masing-masing', () => {
    expect(september().laporan.map((l) => [l.kanal, l.baris.no, l.verdik])).toEqual([
      ['medsos', 6, 'tepat'],
      ['website', 5, 'tepat'],
    ])
  })

  it('SOP tanpa baris bulanan tidak menagih laporan', () => {
    const sop = structuredClone(september().baris[0]!.kegiatan.jalur.get('medsos')!.versi)
    const tanpa = { ...sop, baris: sop.baris.filter((b) => b.lingkup !== 'bulan') }
    const medsos = { kanal: 'medsos' as const, identitas: {} as never, versi: [tanpa] }
    const hasil = register(riwayat, {
      bulan: '2026-09',
      per: '2026-10-03 08:00',
      kanal: ['medsos'],
      sop: { medsos, website: medsos },
    })
    expect(hasil.laporan).toEqual([])
    expect(hasil.rekap.map((r) => r.langkah)).toEqual([1, 2, 3, 4, 5, 'semua', 'semua'])
  })

  it('membawa temuan fold dan menyebut untuk kapan ia dihitung', () => {
    const r = register([...riwayat, dijawab('tidak-ada', '09:00')], { bulan: '2026-09', per: '2026-10-03 08:00' })
    expect(r).toMatchObject({
      bulan: '2026-09',
      per: Date.parse('2026-10-03T08:00:00+07:00'),
      temuan: [{ kode: 'urutan' }],
    })
  })

  it('komentar di website milik kanal website, selebihnya medsos', () => {
    expect(['website', 'instagram', 'threads'].map(kanalPlatform)).toEqual(['website', 'medsos', 'medsos'])
  })
})

describe('rekap', () => {
  it('mempunyai satu baris untuk setiap langkah SOP, lalu semua, lalu gabungan', () => {
    expect(september().rekap.map((r) => `${r.kanal} ${r.langkah}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 'semua'].map((n) => `medsos ${n}`),
      ...[1, 2, 3, 4, 5, 'semua'].map((n) => `website ${n}`),
      'gabungan semua',
    ])
  })

  it.each([
    ['satu bulan', september()],
    ['seluruh riwayat', register(riwayat, { per: '2026-10-20 08:00' })],
  ])('setiap verdik terhitung satu kali: %s', (_, r) => {
    const ulang = hitungUlang(r)
    for (const baris of r.rekap) {
      const verdik = ulang.get(`${baris.kanal} ${baris.langkah}`) ?? []
      const banyak = (...cari: string[]) => verdik.filter((v) => cari.includes(v)).length
      expect(baris).toMatchObject({
        dinilai: banyak('tepat', 'terlambat', 'lewat'),
        tepat: banyak('tepat'),
        terlambat: banyak('terlambat', 'lewat'),
      })
    }
  })

  it('baris langkah berjumlah sama dengan baris semua, dan kanal dengan gabungan', () => {
    const { rekap } = september()
    const jumlah = (daftar: BarisRekap[]) =>
      daftar.reduce((a, r) => [a[0]! + r.dinilai, a[1]! + r.tepat, a[2]! + r.terlambat], [0, 0, 0])
    const semua = (kanal: string) => rekap.filter((r) => r.kanal === kanal && r.langkah === 'semua')
    for (const kanal of ['medsos', 'website'])
      expect(jumlah(rekap.filter((r) => r.kanal === kanal && r.langkah !== 'semua'))).toEqual(jumlah(semua(kanal)))
    expect(jumlah([...semua('medsos'), ...semua('website')])).toEqual(jumlah(semua('gabungan')))
    expect(semua('gabungan')[0]!.dinilai).toBeGreaterThan(8)
  })
})

it('kanal yang dilepas hanya berutang laporan bulan-bulan yang mempunyai catatan', () => {
  const keadaan = keadaanDari(duaKanal.daftar)
  const dasar = { ...dasarDari({ per: '2026-12-20 09:00' }), daftarKanal: ['medsos' as const] }
  const berutang = (bulan: string | null): string[] =>
    susunPelaporan(keadaan, { bulan, kanal: ['medsos', 'website'] }, dasar).map((l) => `${l.kanal} ${l.bulan}`)
  expect(berutang(null)).toEqual(['medsos 2026-09', 'medsos 2026-10', 'medsos 2026-11', 'website 2026-09'])
  expect(berutang('2026-10')).toEqual(['medsos 2026-10'])
})

import { describe, expect, it } from 'vitest'
import { formatIso } from '../../../src/domain/bahasa/waktu.js'
import type { Pengenal } from '../../pembangun.js'
import { ZONA, diterima, dijawab, kegiatan, register } from '../../pembangun.js'

const KERJA = { aturan: { jam: 'kerja' as const } }

/** Step 2 from a hand-over to a draft under `jam: kerja`: verdict, minutes and tenggat. */
function olah(
  serah: string,
  aju: string,
  pengenal: Pengenal = {},
): [string, number | null, number | null, string | null] {
  const [dua] = kegiatan(pengenal).diserahkan(serah).diajukan(aju).langkah(2, KERJA)
  return [
    dua!.verdik,
    dua!.menit,
    dua!.lewatMenit,
    dua!.tenggat === null ? null : formatIso(dua!.tenggat, ZONA).slice(0, 16),
  ]
}

describe('A5: jam dinding', () => {
  it('menghitung malam dan akhir pekan seperti adanya, dengan tanda luar-jam-kerja', () => {
    const [dua] = kegiatan().diserahkan('2026-09-11 22:00').diajukan('+121 menit').langkah(2)
    expect(dua).toMatchObject({ menit: 121, verdik: 'terlambat', tanda: ['luar-jam-kerja'] })
  })

  it.each([
    ['mulai dan selesai di dalam jam kerja', '09:00', '10:00', []],
    ['mulai sebelum kantor buka', '07:29', '08:00', ['luar-jam-kerja']],
    ['mulai tepat saat kantor buka', '07:30', '08:00', []],
    ['selesai tepat saat kantor tutup', '15:00', '15:45', []],
    ['selesai sesudah kantor tutup', '15:00', '15:46', ['luar-jam-kerja']],
    ['hari Sabtu', '2026-09-12 09:00', '2026-09-12 10:00', ['luar-jam-kerja']],
    ['hari libur nasional', '2026-08-17 09:00', '2026-08-17 10:00', ['luar-jam-kerja']],
  ])('%s', (_, serah, aju, tanda) => {
    expect(kegiatan().diserahkan(serah).diajukan(aju).langkah(2)[0]!.tanda).toEqual(tanda)
  })

  it('langkah bertanggal tidak pernah ditandai luar jam kerja', () => {
    expect(kegiatan().diserahkan('22:00').langkah(1)[0]!.tanda).toEqual([])
  })
})

describe('A5: jam kerja', () => {
  it('dua jam di dalam hari kerja sama dengan jam dinding', () => {
    expect(olah('09:00', '11:00')).toEqual(['tepat', 120, 0, '2026-09-08T11:00'])
    expect(olah('09:00', '11:01')).toEqual(['terlambat', 121, 1, '2026-09-08T11:00'])
  })

  it('Jumat sore bersambung ke Senin pagi', () => {
    expect(olah('2026-09-11 14:30', '2026-09-14 08:30')).toEqual(['tepat', 120, 0, '2026-09-14T08:30'])
    expect(olah('2026-09-11 14:30', '2026-09-14 08:31')).toEqual(['terlambat', 121, 1, '2026-09-14T08:30'])
  })

  it('Kamis tutup pukul 15.45, Jumat pukul 15.30', () => {
    expect(olah('2026-09-10 14:45', '2026-09-11 08:30')).toEqual(['tepat', 120, 0, '2026-09-11T08:30'])
    expect(olah('2026-09-11 13:30', '2026-09-11 15:30')).toEqual(['tepat', 120, 0, '2026-09-11T15:30'])
  })

  it('akhir pekan tidak dihitung', () => {
    expect(olah('2026-09-12 09:00', '2026-09-13 20:00')).toEqual(['tepat', 0, 0, '2026-09-14T09:30'])
  })

  it('diserahkan sebelum kantor buka: jam berjalan sejak buka', () => {
    expect(olah('05:00', '09:30')).toEqual(['tepat', 120, 0, '2026-09-08T09:30'])
    expect(olah('05:00', '09:31')).toEqual(['terlambat', 121, 1, '2026-09-08T09:30'])
  })

  it('diserahkan sesudah kantor tutup: jam berjalan esok paginya', () => {
    expect(olah('20:00', '2026-09-09 09:30')).toEqual(['tepat', 120, 0, '2026-09-09T09:30'])
  })

  it('libur nasional pada libur.yaml dilewati', () => {
    // Senin 17 Agustus 2026; Jumat 14 Agustus pukul 14.30 → Selasa 18 Agustus.
    expect(olah('2026-08-14 14:30', '2026-08-18 08:30')).toEqual(['tepat', 120, 0, '2026-08-18T08:30'])
  })

  it('cuti bersama dilewati seperti libur', () => {
    // Kamis 24 Desember cuti bersama, Jumat 25 Desember libur → Senin 28 Desember.
    expect(olah('2026-12-23 14:45', '2026-12-28 08:30')).toEqual(['tepat', 120, 0, '2026-12-28T08:30'])
  })

  it('langkah 3 ikut jam kerja, langkah bertanggal tidak', () => {
    const kisah = kegiatan()
      .diserahkan('14:00')
      .diajukan('15:30')
      .disetujui('2026-09-09 08:15')
      .diunggah('2026-09-10 00:05')
    expect(kisah.langkah(3, KERJA)[0]).toMatchObject({ menit: 60, verdik: 'tepat' })
    expect(kisah.langkah(4, KERJA)[0]).toMatchObject({ verdik: 'terlambat', lewatMenit: 5 })
  })

  it('langkah tertunda dihitung dalam menit kerja', () => {
    const kisah = kegiatan().diserahkan('2026-09-11 14:30')
    expect(kisah.langkah(2, { ...KERJA, per: '2026-09-13 12:00' })[0]).toMatchObject({
      verdik: 'berjalan',
      menit: 60,
      lewatMenit: 0,
    })
    expect(kisah.langkah(2, { ...KERJA, per: '2026-09-14 08:40' })[0]).toMatchObject({
      verdik: 'lewat',
      menit: 130,
      lewatMenit: 10,
    })
  })

  it('kantor yang tidak pernah buka tidak mempunyai tenggat', () => {
    const tutup = { aturan: { jam: 'kerja' as const, jamKerja: [] } }
    expect(kegiatan().diserahkan('09:00').diajukan('2026-09-20 09:00').langkah(2, tutup)[0]).toMatchObject({
      tenggat: null,
      menit: 0,
      verdik: 'tepat',
    })
  })

  it('tahun yang tidak ada pada libur.yaml menjadi peringatan, satu kali per tahun', () => {
    const satu = kegiatan({
      id: '2031-01-02-a-aaaa',
      mulai: '2031-01-02 08:00',
      selesai: '2031-01-02 09:00',
    }).diserahkan('2031-01-02 10:00')
    const dua = kegiatan({
      id: '2031-01-03-b-bbbb',
      mulai: '2031-01-03 08:00',
      selesai: '2031-01-03 09:00',
    }).diserahkan('2031-01-03 10:00')
    const riwayat = [...satu.daftar, ...dua.daftar, ...kegiatan().diserahkan('10:00').daftar]
    expect(register(riwayat, KERJA).peringatan).toEqual([expect.stringContaining('2031')])
    expect(register(riwayat).peringatan).toEqual([])
  })

  it('24 jam untuk interaksi tetap jam dinding', () => {
    const jawab = (kapan: string) =>
      register([diterima('1', '2026-09-11 15:00'), dijawab('1', kapan)], KERJA).interaksi[0]
    expect(jawab('2026-09-12 15:00')).toMatchObject({ verdik: 'tepat', menit: 1440 })
    expect(jawab('2026-09-12 15:01')).toMatchObject({ verdik: 'terlambat', menit: 1441, lewatMenit: 1 })
  })
})

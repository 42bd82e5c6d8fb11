import { describe, expect, it } from 'vitest'
import { jumlahPenyerahan, jumlahRegister } from '../../../src/domain/register/jumlah-register.js'
import { dilaporkan, dijawab, diterima, kegiatan, register } from '../../pembangun.js'

const riwayat = [
  ...kegiatan().diserahkan('10:30').diajukan('+3 jam', { dicatat: '+1 hari' }).disetujui('+30 menit').daftar,
  ...kegiatan({ id: '2026-09-09-pasar-cd3e', mulai: '2026-09-09 08:00', selesai: '2026-09-09 09:00' }).diserahkan(
    '2026-09-10 00:10',
  ).daftar,
  diterima('2026-09-0001', '2026-09-10 08:00'),
  dijawab('2026-09-0001', '2026-09-10 09:00'),
  diterima('2026-09-0002', '2026-09-10 08:00', { perluJawaban: false }),
  dilaporkan('2026-09', '2026-10-02 08:00', { dicatat: '+2 jam' }),
]
const september = register(riwayat, { bulan: '2026-09', per: '2026-10-03 08:00' })

describe('jumlah register', () => {
  it('setiap baris dihitung sekali, menurut verdik dan menurut cara dicatatnya', () => {
    const semua = jumlahRegister(september).at(-1)!
    expect(semua.baris).toBe(
      september.baris.flatMap((b) => b.langkah).length + september.interaksi.length + september.laporan.length,
    )
    for (const j of jumlahRegister(september)) {
      expect(Object.values(j.verdik).reduce((a, b) => a + b)).toBe(j.baris)
      expect(Object.values(j.catat).reduce((a, b) => a + b) + j.belum).toBe(j.baris)
    }
  })

  it('cocok dengan rekapitulasi dan dengan hitungan cara dicatat', () => {
    const semua = jumlahRegister(september).at(-1)!
    const gabungan = september.rekap.find((r) => r.kanal === 'gabungan')!
    expect([semua.dinilai, semua.verdik.tepat, semua.verdik.terlambat + semua.verdik.lewat]).toEqual([
      gabungan.dinilai,
      gabungan.tepat,
      gabungan.terlambat,
    ])
    expect(semua.catat).toEqual(september.catat)
  })

  it('tiap kelompok menurut barisnya sendiri', () => {
    const [langkah, interaksi, laporan] = jumlahRegister(september)
    // Of the first: three steps done and an upload that is due; of the second: one done, a draft and an upload that are
    // due.
    expect(langkah).toMatchObject({
      baris: 7,
      verdik: { tepat: 2, terlambat: 2, lewat: 3 },
      catat: { langsung: 3, belakangan: 1 },
      belum: 3,
    })
    expect(interaksi).toMatchObject({
      baris: 2,
      dinilai: 1,
      verdik: { tepat: 1, 'tidak-dinilai': 1 },
      catat: { langsung: 2 },
    })
    expect(laporan).toMatchObject({ baris: 2, verdik: { tepat: 1, berjalan: 1 }, catat: { belakangan: 1 }, belum: 1 })
  })

  it('penyerahan: baris pertama tiap jalur saja', () => {
    expect(jumlahPenyerahan(september)).toMatchObject({ baris: 2, verdik: { tepat: 1, terlambat: 1 }, belum: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { formatIso } from '../../../src/domain/bahasa/waktu.js'
import { ZONA, kegiatan } from '../../pembangun.js'
import type { Langkah } from '../../../src/domain/register/tipe.js'

const tenggat = (l: Langkah | undefined): string | null => (l?.tenggat == null ? null : formatIso(l.tenggat, ZONA))

describe('A1: Hari H setelah kegiatan berlangsung', () => {
  it.each([
    ['pukul 11.00 hari itu juga', '11:00', 'tepat', 0],
    ['pukul 23.59, menit terakhir', '23:59', 'tepat', 0],
    ['pukul 23.59 lewat 59 detik, detiknya dibuang', '23:59:59', 'tepat', 0],
    ['pukul 00.00 keesokan harinya', '2026-09-09 00:00', 'terlambat', 0],
    ['pukul 00.01 keesokan harinya', '2026-09-09 00:01', 'terlambat', 1],
    ['dua hari kemudian', '2026-09-10 09:00', 'terlambat', 1440 + 540],
    ['sebelum kegiatan berlangsung', '2026-09-07 09:00', 'tepat', 0],
  ])('diserahkan %s', (_, kapan, verdik, lewatMenit) => {
    const [satu] = kegiatan().diserahkan(kapan).langkah(1)
    expect(satu).toMatchObject({ ke: 1, verdik, lewatMenit, menit: null, peran: 'pelaksana', oleh: 'Wahyu' })
    expect(tenggat(satu)).toBe('2026-09-08T23:59:00+07:00')
  })

  it('kegiatan dua hari: Hari H adalah tanggal berakhirnya', () => {
    const kisah = kegiatan({ mulai: '2026-09-07 08:00', selesai: '2026-09-09 01:00' }).diserahkan('2026-09-09 22:00')
    expect(kisah.jalur().kegiatan.hariH).toBe('2026-09-09')
    expect(kisah.langkah(1)[0]).toMatchObject({ verdik: 'tepat' })
    expect(tenggat(kisah.langkah(1)[0])).toBe('2026-09-09T23:59:00+07:00')
  })

  it('Hari H mengikuti zona kantor, bukan zona mesin', () => {
    expect(kegiatan({ mulai: '00:10', selesai: '00:30' }).diserahkan('00:40').jalur().kegiatan.hariH).toBe('2026-09-08')
  })
})

describe('A2: penyerahan kembali setelah TOLAK', () => {
  const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').ditolak('+30 menit').diserahkan('2026-09-12 09:00')

  it('dicatat sebagai putaran kedua tetapi tidak dinilai', () => {
    const [pertama, kedua] = kisah.langkah(1)
    expect(pertama).toMatchObject({ ke: 1, verdik: 'tepat' })
    expect(kedua).toMatchObject({ ke: 2, verdik: 'tidak-dinilai', lewatMenit: null, tenggat: null, catat: 'langsung' })
  })

  it('H+1 tetap mengikat langkah 4', () => {
    expect(kisah.langkah(4, { per: '2026-09-10 00:00' })[0]).toMatchObject({
      verdik: 'lewat',
      lewatMenit: 0,
      selesai: null,
    })
  })
})

describe('A3: dua jam untuk langkah 2', () => {
  it.each([
    ['119 menit', '+119 menit', 'tepat', 119, 0],
    ['tepat 120 menit', '+120 menit', 'tepat', 120, 0],
    ['121 menit', '+121 menit', 'terlambat', 121, 1],
  ])('draf diajukan sesudah %s', (_, kapan, verdik, menit, lewatMenit) => {
    const [dua] = kegiatan().diserahkan('10:00').diajukan(kapan).langkah(2)
    expect(dua).toMatchObject({ ke: 1, verdik, menit, lewatMenit, oleh: 'Siti Rahayu', peran: 'admin-medsos' })
    expect(tenggat(dua)).toBe('2026-09-08T12:00:00+07:00')
  })

  it('detik dibuang dari kedua waktu sebelum dikurangkan', () => {
    expect(kegiatan().diserahkan('10:00:59').diajukan('12:00:01').langkah(2)[0]).toMatchObject({
      menit: 120,
      verdik: 'tepat',
    })
    expect(kegiatan().diserahkan('10:00:01').diajukan('12:00:59').langkah(2)[0]).toMatchObject({
      menit: 120,
      verdik: 'tepat',
    })
    expect(kegiatan().diserahkan('10:00:59').diajukan('12:01:00').langkah(2)[0]).toMatchObject({
      menit: 121,
      verdik: 'terlambat',
      lewatMenit: 1,
    })
  })

  it('sesudah koreksi dihitung dari koreksi, sesudah tolak dari penyerahan baru; setiap putaran dinilai', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('+2 jam')
      .dikoreksi('+10 menit')
      .diajukan('+121 menit')
      .ditolak('+5 menit')
    const dua = kisah.diserahkan('+20 jam').diajukan('+30 menit').langkah(2)
    expect(dua.map((l) => [l.ke, l.menit, l.verdik, l.lewatMenit])).toEqual([
      [1, 120, 'tepat', 0],
      [2, 121, 'terlambat', 1],
      [3, 30, 'tepat', 0],
    ])
    expect(dua.map((l) => l.commitMulai)).toEqual([0, 2, 5].map((i) => kisah.daftar[i]!.jejak.commit))
  })
})

describe('A4: satu jam untuk langkah 3', () => {
  it.each([
    ['koreksi', 60, 'tepat', 0],
    ['koreksi', 61, 'terlambat', 1],
    ['setuju', 60, 'tepat', 0],
    ['setuju', 61, 'terlambat', 1],
    ['tolak', 60, 'tepat', 0],
    ['tolak', 61, 'terlambat', 1],
  ] as const)('%s sesudah %d menit: %s', (keputusan, menit, verdik, lewatMenit) => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam')
    const kapan = `+${menit} menit`
    const memutus = {
      koreksi: () => kisah.dikoreksi(kapan),
      setuju: () => kisah.disetujui(kapan),
      tolak: () => kisah.ditolak(kapan),
    }
    const [tiga] = memutus[keputusan]().langkah(3)
    expect(tiga).toMatchObject({ keputusan, menit, verdik, lewatMenit, ke: 1, peran: 'ppid', oleh: 'Joko' })
    expect(tenggat(tiga)).toBe('2026-09-08T12:00:00+07:00')
  })

  it('setiap putaran keputusan dinilai dan dihitung terus melewati tolak', () => {
    const kisah = kegiatan().diserahkan('08:00').diajukan('08:10').dikoreksi('09:10').diajukan('09:20').ditolak('10:21')
    const tiga = kisah.diserahkan('11:00').diajukan('11:30').disetujui('11:40').langkah(3)
    expect(tiga.map((l) => [l.ke, l.keputusan, l.menit, l.verdik])).toEqual([
      [1, 'koreksi', 60, 'tepat'],
      [2, 'tolak', 61, 'terlambat'],
      [3, 'setuju', 10, 'tepat'],
    ])
  })
})

describe('A10: menit lewat dari batas bertanggal', () => {
  it.each([
    ['2026-09-09 23:59', 'tepat', 0],
    ['2026-09-10 00:00', 'terlambat', 0],
    ['2026-09-10 00:01', 'terlambat', 1],
    ['2026-09-10 08:30', 'terlambat', 510],
  ])('diunggah %s: %s, lewat %d menit', (kapan, verdik, lewatMenit) => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').disetujui('+30 menit').diunggah(kapan)
    expect(kisah.langkah(4)[0]).toMatchObject({ verdik, lewatMenit, menit: null })
    expect(tenggat(kisah.langkah(4)[0])).toBe('2026-09-09T23:59:00+07:00')
  })
})

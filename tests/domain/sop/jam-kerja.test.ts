import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dalamJamKerja, menitKerja, tambahMenitKerja } from '../../../src/domain/sop/jam-kerja.js'
import { HARI_H, aturan, pukul } from '../../pembangun.js'

const kantor = aturan({ jam: 'kerja' })
const MENIT = 60_000
// The whole of 2026, whose holidays libur.yaml knows.
const instan = fc.integer({ min: pukul('2026-01-02 00:00'), max: pukul('2026-12-20 00:00') })

const jam: Record<number, [number, number]> = {
  1: [450, 945],
  2: [450, 945],
  3: [450, 945],
  4: [450, 945],
  5: [450, 930],
}
const libur = new Set(
  '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25 02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24'.split(
    ' ',
  ),
)

/** Whether the minute that starts at `t` is an office minute, told without the code under test. */
function menitBuka(t: number): boolean {
  const lokal = new Date(t + 7 * 60 * MENIT)
  const buka = jam[lokal.getUTCDay()]
  const menit = lokal.getUTCHours() * 60 + lokal.getUTCMinutes()
  return buka !== undefined && !libur.has(lokal.toISOString().slice(5, 10)) && menit >= buka[0] && menit < buka[1]
}

function hitungPelan(dari: number, sampai: number): number {
  let jumlah = 0
  for (let t = Math.floor(dari / MENIT) * MENIT; t < Math.floor(sampai / MENIT) * MENIT; t += MENIT)
    if (menitBuka(t)) jumlah += 1
  return jumlah
}

describe('menit kerja', () => {
  it('sama dengan menghitung menit satu per satu', () => {
    fc.assert(
      fc.property(instan, fc.integer({ min: 0, max: 12 * 1440 * MENIT }), (dari, lama) => {
        expect(menitKerja(kantor, dari, dari + lama)).toBe(hitungPelan(dari, dari + lama))
      }),
    )
  })

  it('nol bila sampai tidak lebih akhir', () => {
    expect(menitKerja(kantor, pukul('10:00'), pukul('10:00'))).toBe(0)
    expect(menitKerja(kantor, pukul('10:00'), pukul('09:00'))).toBe(0)
    expect(menitKerja(kantor, pukul('10:00'), pukul('2026-09-07 09:00'))).toBe(0)
  })

  it('dapat dijumlahkan', () => {
    fc.assert(
      fc.property(fc.tuple(instan, instan, instan), (tiga) => {
        const [a, b, c] = tiga.toSorted((x, y) => x - y) as [number, number, number]
        expect(menitKerja(kantor, a, b) + menitKerja(kantor, b, c)).toBe(menitKerja(kantor, a, c))
      }),
    )
  })
})

describe('tenggat dalam menit kerja', () => {
  it('kebalikan menitKerja, dan tidak ada saat yang lebih awal', () => {
    fc.assert(
      fc.property(instan, fc.integer({ min: 1, max: 3000 }), (dari, menit) => {
        const tenggat = tambahMenitKerja(kantor, dari, menit)!
        expect(menitKerja(kantor, dari, tenggat)).toBe(menit)
        expect(menitKerja(kantor, dari, tenggat - MENIT)).toBe(menit - 1)
      }),
    )
  })

  it('selalu jatuh di dalam jam kerja', () => {
    fc.assert(
      fc.property(instan, fc.integer({ min: 1, max: 3000 }), (dari, menit) => {
        expect(dalamJamKerja(kantor, tambahMenitKerja(kantor, dari, menit)!)).toBe(true)
      }),
    )
  })

  it('kantor yang tidak pernah buka tidak mempunyai tenggat', () => {
    expect(
      tambahMenitKerja(aturan({ jamKerja: [null, null, null, null, null, null, null] }), pukul('10:00'), 60),
    ).toBeNull()
  })

  it('hari yang tidak tercantum pada jam kerja adalah hari libur', () => {
    const hanyaRabu = aturan({ jamKerja: [null, null, null, { buka: 480, tutup: 540 }] })
    expect(tambahMenitKerja(hanyaRabu, pukul('10:00'), 90)).toBe(pukul('2026-09-16 08:30'))
    expect(dalamJamKerja(hanyaRabu, pukul(`${HARI_H} 08:30`))).toBe(false)
    expect(dalamJamKerja(hanyaRabu, pukul('2026-09-12 08:30'))).toBe(false)
  })
})

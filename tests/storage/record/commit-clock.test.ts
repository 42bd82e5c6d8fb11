import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CommitClock } from '../../../src/storage/record/commit-clock.js'
import { kali } from '../../murni.js'

const AWAL = Date.UTC(2026, 8, 1, 3)
const MENIT = 60_000
type Langkah = readonly [menit: number, pencatat: string]

/** What the clock says of commits in one line, each so many minutes after the first hour. */
function baca(...langkah: Langkah[]): string[] {
  const jam = new CommitClock()
  const hasil = langkah.map(([menit, pencatat], i) => {
    const waktu = AWAL + menit * MENIT
    const lama = {
      waktuPenulis: waktu,
      waktuCommit: waktu,
      penulis: pencatat,
      pencatat,
      barisPenulis: pencatat,
      pesan: '',
    }
    return jam.baca({ oid: String(i), induk: i === 0 ? [] : [String(i - 1)], ...lama }).jam
  })
  return hasil.map(({ mundur, diDepan }) => (mundur ? 'mundur' : diDepan ? `di depan: ${diDepan.oid}` : ''))
}
const kosong = (n: number): string[] => Array.from({ length: n }, () => '')

describe('jam commit', () => {
  it('yang berurutan, dan selisih lima menit, dibiarkan', () => {
    expect(baca([0, 'A'], [10, 'B'], [5, 'A'], [10, 'B'], [60, 'A'])).toEqual(kosong(5))
  })

  it('tiga ratus langkah mundur yang masing-masing dibiarkan terhadap induknya', () => {
    const mundur = Array.from({ length: 300 }, (_, i): Langkah => [1000 - ((i + 1) * 290) / 60, 'Pemalsu'])
    const hasil = baca([0, 'A'], [500, 'B'], [990, 'A'], [1000, 'B'], ...mundur)
    expect(hasil.slice(0, 5)).toEqual(kosong(5))
    expect(hasil.filter(Boolean).length).toBeGreaterThan(250)
    expect(hasil.at(-1)).not.toBe('')
  })

  it('jam yang sekali jauh di depan: satu temuan pada pencatatnya, bukan pada semua orang sesudahnya', () => {
    const sehari = 24 * 60
    expect(baca([0, 'A'], [10, 'B'], [sehari, 'C'], [20, 'A'], [30, 'B'], [40, 'C'])).toEqual([
      '',
      '',
      '',
      'di depan: 2',
      '',
      '',
    ])
    // Several acts by the same clock are one finding, on the first of them.
    const beberapa: Langkah[] = [
      [sehari, 'C'],
      [sehari + 20, 'C'],
      [sehari + 90, 'C'],
    ]
    expect(baca([0, 'A'], [10, 'B'], ...beberapa, [20, 'A'], [30, 'B'], [40, 'A'], [45, 'B'], [50, 'A'])).toEqual([
      ...kosong(5),
      'di depan: 2',
      ...kosong(4),
    ])
    // As long as no more follow than stand before, it is the one that goes back.
    expect(baca([0, 'A'], [sehari, 'C'], [20, 'A'])).toEqual(['', '', 'mundur'])
  })

  it('yang dimundurkan di belakang orang lain ditemukan, juga yang menyusulnya', () => {
    expect(baca([0, 'A'], [600, 'B'], [610, 'A'], [300, 'Pemalsu'], [310, 'Pemalsu'], [620, 'B'])).toEqual([
      '',
      '',
      '',
      'mundur',
      'mundur',
      '',
    ])
  })

  it('gabungan sejauh induk yang terjauh', () => {
    const jam = new CommitClock()
    const baca2 = (oid: string, induk: string[], menit: number) =>
      jam.baca({
        oid,
        induk,
        waktuCommit: AWAL + menit * MENIT,
        pencatat: oid,
      })
    baca2('a', [], 0)
    baca2('b', ['a'], 100)
    baca2('c', ['a'], 50)
    expect(baca2('d', ['c', 'b'], 60).jam).toMatchObject({ mundur: true })
    expect(baca2('e', ['c', 'b'], 100).jam).toMatchObject({ mundur: false, diDepan: null })
  })

  it('dilanjutkan di belakang commit mana pun seperti yang dibaca dari awal', () => {
    const langkah = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom('A', 'B'))
    fc.assert(
      fc.property(fc.array(langkah, { minLength: 1, maxLength: 60 }), fc.nat(), (daftar, di) => {
        let menit = 0
        const commits = daftar.map(([maju, pencatat], i) => {
          menit += i % 7 === 3 ? maju * 5 : Math.abs(maju) / 6
          return { oid: String(i), induk: i === 0 ? [] : [String(i - 1)], waktuCommit: AWAL + menit * MENIT, pencatat }
        })
        const utuh = new CommitClock()
        const seharusnya = commits.map((c) => ({ ...utuh.baca(c), jam: null }))
        const ke = di % commits.length
        const { oid, waktuCommit: waktu } = commits[ke]!
        const tersimpan = JSON.parse(JSON.stringify(utuh.kept(oid))) as ReturnType<CommitClock['kept']>
        const lanjutan = new CommitClock().resume({ oid, waktu }, tersimpan)
        expect(commits.slice(ke + 1).map((c) => ({ ...lanjutan.baca(c), jam: null }))).toEqual(seharusnya.slice(ke + 1))
        const akhir = commits.at(-1)!.oid
        expect(lanjutan.kept(akhir)).toEqual(utuh.kept(akhir))
      }),
      { numRuns: kali(500) },
    )
  })
})

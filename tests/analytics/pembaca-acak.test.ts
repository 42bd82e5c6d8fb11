import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import { semuaAngka } from '../../src/domain/peristiwa/angka.js'
import { KontenError } from '../../src/errors.js'
import { dasar, naskah } from './naskah.js'
import { kali } from '../murni.js'

const kepala = [
  'Post ID,Page ID,Permalink,Publish time,Title,Views,Reach',
  'Post ID,Account ID,Account username,Permalink,Publish time,Views,Data comment',
  '"Instagram follows"\n"Date","Primary"',
  'Date,Video Views,Profile Views,Likes',
  'Date,Followers,Difference in followers from previous day',
  'Video title,Video link,Post time,Total views',
  'Content,Video title,Video publish time,Views',
  'Date,Views',
  'Post id,Date,Post text,Post Link,Impressions',
  'Date,Impressions,Engagements,New follows,Unfollows',
]
const sel = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '12',
    '-3',
    'undefined',
    '1.234',
    '3.Jul',
    'Total',
    '06/30/2026 18:30',
    'June 30',
    '2026-06-30',
    '"Sat, Aug 1, 2026"',
  ),
  fc.constantFrom(
    'https://x.com/a/status/2088707180694323466',
    'https://www.tiktok.com/@a/video/7510000000000000001',
    '2088707180694323466',
    'abcdefghijk',
    '29 Feb',
  ),
  fc.string({ maxLength: 12 }),
)

describe('isi apa pun', () => {
  test('terbaca atau ditolak dengan penjelasan; angkanya selalu bilangan bulat, bulannya bulan', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kepala),
        fc.array(fc.array(sel, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
        (judul, baris) => {
          const n = naskah([judul, ...baris.map((b) => b.join(','))].join('\n'))
          try {
            const hasil = recogniseManuscript(n)!.baca(n, dasar)
            for (const a of hasil.angka) {
              expect(a.bulan ?? '2026-01').toMatch(/^\d{4}-(0[1-9]|1[0-2])$/)
              expect(
                Object.entries(a.nilai).every(([k, v]) => Number.isInteger(v) && semuaAngka.some((nama) => nama === k)),
              ).toBe(true)
              expect(a.judul ?? '').not.toMatch(/[\n\r\t]/)
            }
          } catch (galat) {
            if (!(galat instanceof KontenError)) throw galat
            expect(galat.jenis).toBe('pemakaian')
          }
        },
      ),
      { numRuns: kali(1500) },
    )
  })
})

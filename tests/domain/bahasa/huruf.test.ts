/** Letters that people read out: one number, one spelling, whatever they type for it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacaHuruf, bilanganHuruf, cetakHuruf, kelompokkan } from '../../../src/domain/bahasa/huruf.js'
import { bacaSidik, cetakSidik } from '../../../src/domain/bahasa/sidik-kunci.js'

describe('huruf', () => {
  test('bilangan apa pun kembali utuh', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 60n) - 1n }), (bilangan) => {
        expect(bilanganHuruf(bacaHuruf(kelompokkan(cetakHuruf(bilangan, 12), 4))!)).toBe(bilangan)
      }),
    )
  })
})

describe('sidik kunci', () => {
  const sha256 = '4ffffffffffffff0'.padEnd(64, 'a')
  test('dua belas huruf dari awal sha256-nya', () => {
    expect(cetakSidik(sha256)).toBe('9ZZZ-ZZZZ-ZZZZ')
    expect(cetakSidik(`0000000000000010${'f'.repeat(48)}`)).toBe('0000-0000-0001')
  })
  test.each([
    ['9zzz zzzz zzzz', '9ZZZ-ZZZZ-ZZZZ'],
    ['O1I L000 0000-0', '0111-0000-0000'],
    ['9ZZZ-ZZZZ-ZZZ', null],
    ['9ZZZ-ZZZZ-ZZZU', null],
  ])('%s dibaca %s', (ketikan, harap) => {
    expect(bacaSidik(ketikan)).toBe(harap)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonKanon, urutKanon } from '../../../src/domain/bahasa/kanon.js'

test('bilangan adalah teks sejak versi 2; kunci tetap pada urutannya', () => {
  const pohon = { b: 1, a: [0.5, null, 'x', true] }
  expect(jsonKanon(1, pohon)).toBe('{"b":1,"a":[0.5,null,"x",true]}')
  expect(jsonKanon(2, pohon)).toBe('{"b":"1","a":["0.5",null,"x",true]}')
})

test('urut menurut kunci, kata demi kata, dan dari urutan mana pun sama', () => {
  const baris = [
    { id: 'b', lain: null },
    { id: 'Z', lain: 'x' },
    { id: 'a', lain: 'b' },
    { id: 'a', lain: null },
    { id: 'a', lain: null },
  ]
  const kunci = (b: (typeof baris)[number]): (string | null)[] => [b.id, b.lain]
  const urut = urutKanon(baris, kunci)
  expect(urut.map(kunci)).toEqual([
    ['Z', 'x'],
    ['a', null],
    ['a', null],
    ['a', 'b'],
    ['b', null],
  ])
  fc.assert(
    fc.property(fc.shuffledSubarray(baris, { minLength: baris.length }), (acak) => {
      expect(urutKanon(acak, kunci)).toEqual(urut)
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { tampakSama } from '../../../src/domain/bahasa/rupa.js'

describe('nama yang tampak sama', () => {
  it.each([
    ['Sumarno', 'Sum\u0430rno', 'a Kiril'],
    ['Sumarno', '\u0405UM\u0410RN\u041e', 'kapital Kiril'],
    ['Sumarno', 'Sum\u03b1rn\u03bf', 'Yunani'],
    ['Kartini', '\u043aar\u0442ini', 'huruf kecil yang kapitalnya serupa'],
    ['Sumarno', 'Surnarno', 'rn seperti m'],
    ['Ismail', 'lsmail', 'l seperti I'],
    ['Ismail', '1smail', 'angka seperti I'],
    ['Joko', 'J0k0', 'nol seperti o'],
    ['Sumarno', 'Sum\u200barno', 'tanda tak tampak'],
    ['Sumarno', 'Suma\u0323rno', 'titik di bawah'],
    ['Sumarno', '𝖲umarno', 'huruf matematika'],
    ['Siti  Rahayu', 'SITI RAHAYU', 'besar-kecil dan spasi'],
    ['Joko', 'J\u0585ko', 'Armenia'],
  ])('%s dan %s: %s', (a, b) => {
    expect([tampakSama(a, b), tampakSama(b, a)]).toEqual([true, true])
  })

  it.each([
    ['Iin', 'Lin'],
    ['Siti', 'Siti Rahayu'],
    ['Ani', 'Ana'],
    ['Rini', 'Rina'],
    ['Tuti', 'Titi'],
    ['Dewi S', 'Dewi R'],
    ['Ali', 'Alia'],
    ['Kadus I', 'Kadus II'],
  ])('%s dan %s adalah dua orang', (a, b) => {
    expect([tampakSama(a, b), tampakSama(b, a)]).toEqual([false, false])
  })
})

import { expect, test } from 'vitest'
import { bukanFoto } from '../../src/domain/jenis-foto.js'

test.each([
  ['image/jpeg', null],
  ['image/heic', null],
  ['video/mp4', null],
  ['', null],
  ['image/bmp', 'gambar layar (BMP)'],
  ['image/x-baru', 'gambar (image/x-baru)'],
])('%s', (jenis, sebutan) => {
  expect(bukanFoto(jenis)).toBe(sebutan)
})

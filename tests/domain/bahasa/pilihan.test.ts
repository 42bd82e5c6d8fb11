import { expect, test } from 'vitest'
import { mungkin, salahSatu } from '../../../src/domain/bahasa/pilihan.js'

test('huruf besar dan spasi tidak membedakan; yang lain ditolak dengan pilihannya', () => {
  expect(salahSatu('--jenis', ' DM ', ['komentar', 'dm'])).toBe('dm')
  expect(() => salahSatu('--jenis', 'surat\u001B[31m', ['komentar', 'dm'])).toThrow(
    expect.objectContaining({
      jenis: 'pemakaian',
      kode: 'pilihan-tidak-dikenal',
      message: expect.not.stringContaining('\u001B'),
      saran: ['Pilihan: komentar, dm'],
    }),
  )
})

test('kata terdekat disarankan, dan yang lain bila tidak ada', () => {
  expect(mungkin('komentr', ['komentar', 'dm'], 'konten --help')).toEqual(['Mungkin maksud Anda: komentar'])
  expect(mungkin('zzzzzz', ['komentar', 'dm'], 'konten --help')).toEqual(['konten --help'])
  expect(mungkin('  ', ['komentar', 'dm'])).toEqual([])
})

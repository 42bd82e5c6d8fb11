import { expect, test } from 'vitest'
import { wrap, wrapMessage } from '../../src/render/formats/wrap.js'

test('dilipat pada spasi; inden dan label tetap di tempatnya, kata yang terlalu panjang dipotong', () => {
  expect(wrap('satu dua tiga', 8)).toBe('satu dua\ntiga')
  expect(wrap('  satu dua tiga', 8)).toBe('  satu\n  dua\n  tiga')
  expect(wrap('  Mulai : pukul satu lewat lima', 22)).toBe('  Mulai : pukul satu\n          lewat lima')
  expect(wrap('  Label panjang sekali : isinya', 16)).toBe('  Label panjang\n  sekali :\n  isinya')
  expect(wrap('abcdefgh', 3)).toBe('abc\ndef\ngh')
})

test('baris yang memuat perintah tetap utuh, supaya dapat disalin', () => {
  const perintah = '  → konten setujui 2026-10-01-apel-7q2f --kanal medsos'
  expect(wrapMessage(`Tidak boleh memutus draf sendiri.\n${perintah}`, 20)).toBe(
    `Tidak boleh memutus\ndraf sendiri.\n${perintah}`,
  )
  expect(wrapMessage('Lain kali: konten daftar --bulan 2026-10', 20)).toBe('Lain kali: konten daftar --bulan 2026-10')
  expect(wrapMessage('Repositori konten dibuat di sini', 20)).toBe('Repositori konten\ndibuat di sini')
  expect(wrapMessage('Tidak dilipat di luar\u001b[31m terminal', null)).toBe('Tidak dilipat di luar[31m terminal')
})

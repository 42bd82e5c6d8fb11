import { expect, test } from 'vitest'
import { cariDataPribadi } from '../../src/domain/bahasa/data-pribadi.js'
import { kunciTautan } from '../../src/domain/bahasa/tautan.js'
import { bakukanTeks, satuBaris, slug } from '../../src/domain/bahasa/teks.js'
import { renderMarkdown } from '../../src/render/formats/markdown.js'
import { wrap } from '../../src/render/formats/wrap.js'
import { berhingga } from './berhingga.js'

const sel = (teks: string): string =>
  renderMarkdown({ judul: teks, keterangan: [], bagian: [], utama: '', penutup: [] }, 'Asia/Jakarta')

// A text of this length comes from one commit message or file; a pattern that backtracks over it takes minutes.
const PANJANG = 300_000
const satuan = [
  ' ',
  '\n',
  '\t',
  '\r',
  '\u2028',
  '-',
  '.',
  '/',
  '0',
  '0 ',
  '+62 ',
  '08',
  'a',
  'a.',
  '@',
  'a@',
  '(',
  'rek ',
  'npwp:',
  '\u001b',
  'é',
  '#',
  '\\',
  '|',
  '- >8 -',
] as const

test.each(satuan)('300 KB berisi %j: setiap pengolah teks menjawab, dengan kerja yang berhingga', (s) => {
  const teks = `x${s.repeat(Math.ceil(PANJANG / s.length))}x`
  for (const olah of [
    bakukanTeks,
    satuBaris,
    slug,
    cariDataPribadi,
    sel,
    (t: string) => wrap(t, 80),
    (t: string) => kunciTautan(`https://contoh.id/${t}`),
  ])
    berhingga(() => void olah(teks))
})

test.each([
  ['a  \u2028 b \nc\t\n\n', 'a\u2028 b\nc'],
  ['\n\n a\n\n\nb \n\n', ' a\n\n\nb'],
  ['a\u00a0\n\u3000', 'a'],
])('pembakuan %j tetap sama', (teks, baku) => {
  expect(bakukanTeks(teks)).toBe(baku)
})

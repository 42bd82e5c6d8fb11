import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FrontMatterDamage, splitFrontMatter } from '../../../src/storage/record/front-matter.js'
import { kali } from '../../murni.js'

const kepala = (teks: string): unknown => splitFrontMatter(teks).dokumen.toJS()
const galat = (teks: string): string => {
  try {
    splitFrontMatter(teks)
    return ''
  } catch (sebab) {
    expect(sebab).toBeInstanceOf(FrontMatterDamage)
    return (sebab as Error).message
  }
}

describe('front matter', () => {
  test('setiap nilai dibaca sebagai teks: NIP 18 angka, tanggal, ya/tidak, null', () => {
    expect(
      kepala(
        '---\nnip: 198001012005011001\ntgl: 2026-10-01\nya: yes\nbenar: true\nkosong: null\nangka: 007\n---\nisi\n',
      ),
    ).toEqual({
      nip: '198001012005011001',
      tgl: '2026-10-01',
      ya: 'yes',
      benar: 'true',
      kosong: 'null',
      angka: '007',
    })
  })

  test('CRLF dibaca seperti LF', () => {
    const { isi } = splitFrontMatter('---\r\na: b\r\n---\r\n\r\n## Narasi\r\n')
    expect(isi).toContain('## Narasi\n')
    expect(kepala('---\r\na: b\r\n---\r\n')).toEqual({ a: 'b' })
  })

  test.each([
    ['---js\nprocess.exit(1)\n---\n', /tepat "---"/],
    ['---json\n{"a":1}\n---\n', /tepat "---"/],
    ['---coffee\nx\n---\n', /tepat "---"/],
    ['--- yaml\na: b\n---\n', /tepat "---"/],
    ['\uFEFFteks biasa\n', /tepat "---"/],
    ['', /tepat "---"/],
    ['---\na: b\n', /penutup/],
    ['---\n\n---\n', /kosong|bukan daftar/],
    ['---\n# hanya komentar\n---\n', /kosong|bukan daftar/],
    ['---\n- a\n- b\n---\n', /bukan daftar kunci/],
    ['---\nsebaris\n---\n', /bukan daftar kunci/],
    ['---\na: &x 1\nb: *x\n---\n', /alias/],
    ['---\na: 1\na: 2\n---\n', /tidak terbaca pada baris 3: kunci ini sudah disebut/],
    ['---\na: [1, 2\n---\n', /tidak terbaca/],
    ['---\na: "tak ditutup\n---\n', /tidak terbaca/],
    ['---\n\ta: tab\n---\n', /tidak terbaca/],
  ])('%j ditolak', (teks, sebab) => {
    expect(galat(teks)).toMatch(sebab)
  })

  test('alias yang berlipat tidak pernah diurai', () => {
    const lapis = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(',')}]`,
    )
    expect(galat(`---\nl0: &l0 [x]\n${lapis.join('\n')}\n---\n`)).toMatch(/alias/)
  })

  test('bahasa lain dan eval di dalam nilai tetap teks', () => {
    expect(kepala('---\na: "!!js/function \'function(){ throw 1 }\'"\n__proto__: x\n---\n')).toHaveProperty(
      'a',
      "!!js/function 'function(){ throw 1 }'",
    )
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('lebih dari 16 KB atau 64 kunci ditolak, sampai batas diterima', () => {
    const kunci = (n: number): string => `---\n${Array.from({ length: n }, (_, i) => `k${i}: v\n`).join('')}---\n`
    expect(galat(kunci(64))).toBe('')
    expect(galat(kunci(65))).toMatch(/64 kunci/)
    expect(galat(`---\na: ${'x'.repeat(16_000)}\n---\n`)).toBe('')
    expect(galat(`---\na: ${'x'.repeat(17_000)}\n---\n`)).toMatch(/16 KB/)
  })

  test('kunci di dalam kunci ikut dihitung', () => {
    expect(galat(`---\na:\n${Array.from({ length: 64 }, (_, i) => `  k${i}: v\n`).join('')}---\n`)).toMatch(/64 kunci/)
  })

  test('yang dibaca dua kali dari teks rusak tetap rusak', () => {
    const rusak = '---\na: [\n---\nisi\n'
    expect(galat(rusak)).not.toBe('')
    expect(galat(rusak)).not.toBe('')
  })

  test('masukan acak hanya melempar galatnya sendiri', () => {
    const potong = fc.constantFrom(
      '---',
      '---\n',
      '\n---\n',
      'a: b\n',
      '- ',
      '&x ',
      '*x',
      '!!js ',
      '<<: ',
      '"',
      '{',
      '[',
      '\t',
      '\r\n',
      'é',
      '\0',
      '? ',
      '|\n',
      '# ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(potong, fc.string({ maxLength: 6 })), { maxLength: 14 }), (bagian) => {
        galat(`---\n${bagian.join('')}\n---\nisi`)
        galat(bagian.join(''))
      }),
      { numRuns: kali(4000) },
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { ItemTexts, Media } from '../../src/storage/record/item-file.js'
import { parseBerkas, printItem } from '../../src/storage/record/item-file.js'
import { FrontMatterDamage, splitFrontMatter } from '../../src/storage/record/front-matter.js'
import { cerita, sop } from '../storage/story.js'
import type { Acak } from './acak.js'
import { perlima } from '../murni.js'
import { acakBerbenih, kodePengendali, mutasi, unicodeGanjil } from './acak.js'
import type { Kegiatan } from '../../src/domain/keadaan/tipe.js'
import { foldRiwayat } from '../../src/domain/keadaan/fold.js'
import { berhingga } from './berhingga.js'

const ZONA = 'Asia/Jakarta'
const JUMLAH = perlima(100_000)
const riwayat = cerita.map((p, i) => ({
  ...p,
  jejak: { commit: String(i).padStart(40, '0'), dicatat: p.waktu, tanggalGanjil: false },
}))
const daftarKegiatan = [...foldRiwayat(riwayat, { sop, zona: ZONA, per: null }).kegiatan.values()]

const potongan = [
  '---',
  '\n---\n',
  '---js\n',
  '---constructor\n',
  '---json\n',
  '---coffee\n',
  '--- |\n',
  '----\n',
  '...\n',
  '%YAML 1.1\n',
  '%TAG ! tag:x,2026:\n',
  'a: b\n',
  'id: x\n',
  'media:\n  - x\n',
  'media: {a: b}\n',
  '- ',
  '? ',
  ': ',
  '&x ',
  '*x',
  '<<: *x\n',
  '<<: {a: b}\n',
  '!!js/function ',
  '!!binary ',
  '!!set ',
  '!<tag:yaml.org,2002:map> ',
  '! ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '|\n',
  '>-\n',
  '|9\n',
  '\t',
  '\0',
  '\ufeff',
  '\r\n',
  '\r',
  '# ',
  '\\x',
  '__proto__: x\n',
  '__proto__:\n  a: b\n',
  'constructor: x\n',
  'toString: x\n',
  'hasOwnProperty: x\n',
  '? [a, b]\n: c\n',
  '## Narasi\n',
  '\\## Caption\n',
  ...kodePengendali,
  ...unicodeGanjil,
] as const

const pembuka = [
  '---\n',
  '---js\n',
  '---constructor\n',
  '---json\n',
  '---\r\n',
  '---\r',
  '\ufeff---\n',
  '--- \n',
  '---\n---\n',
  '---yaml\n',
  '---__proto__\n',
  '',
] as const
const penutup = [
  '\n---\n',
  '\n---\nisi\n',
  '\n---',
  '\r\n---\r\n',
  '\r---\r',
  '\n----\n',
  '\n---x\n---\n',
  '\n...\n',
  '',
] as const

/** Parses; true where it was read. Anything thrown but `FrontMatterRusak` fails the test with the text that did it. */
function terbaca(teks: string): boolean {
  try {
    parseBerkas(teks)
    return true
  } catch (galat) {
    if (galat instanceof FrontMatterDamage) return false
    throw new Error(`dilempar untuk ${JSON.stringify(teks.slice(0, 400))}`, { cause: galat })
  }
}

const kata = (acak: Acak): string =>
  Array.from({ length: 1 + acak.angka(5) }, () =>
    acak.sekali(4) ? acak.pilih(potongan) : acak.pilih(['Apel', 'pagi', '007', 'ya', '~', '2026-10-01']),
  ).join('')
const isiAcak = (acak: Acak): ItemTexts => ({
  narasi: teksAcak(acak),
  caption: teksAcak(acak),
  berita: acak.sekali(2) ? '' : teksAcak(acak),
})
const teksAcak = (acak: Acak): string =>
  Array.from({ length: acak.angka(6) }, () => kata(acak) + acak.pilih(['\n', '\n\n', ' ', '  \n', '\r\n'])).join('')

function kegiatanAcak(acak: Acak): Kegiatan {
  const asal = acak.pilih(daftarKegiatan)
  return { ...asal, judul: kata(acak), lokasi: kata(acak), pelaksana: kata(acak) }
}

const mediaAcak = (acak: Acak): Media[] =>
  Array.from({ length: acak.angka(3) }, (_, i) => ({
    sha256: String(i).repeat(64),
    jenis: 'image/png',
    ukuran: acak.angka(1e9),
    dimensi: '1x1',
    nama: kata(acak),
  }))

/** Front matter from the grammar of what can go wrong, rather than from a valid file. */
function dariTataBahasa(acak: Acak): string {
  const isi = Array.from({ length: acak.angka(10) }, () => acak.pilih(potongan)).join('')
  return acak.pilih(pembuka) + isi + acak.pilih(penutup)
}

describe('front matter jahat', () => {
  test(`${JUMLAH} teks: hanya FrontMatterRusak yang dilempar`, () => {
    const acak = acakBerbenih(20261001)
    const bahan = Array.from({ length: 300 }, () =>
      printItem(null, kegiatanAcak(acak), mediaAcak(acak), isiAcak(acak), ZONA),
    ).filter((teks) => teks.length < 900)
    let diterima = 0
    for (let i = 0; i < JUMLAH; i++) {
      let teks = i % 5 > 0 ? dariTataBahasa(acak) : acak.pilih(bahan)
      if (i % 5 === 0) for (let n = acak.angka(4); n >= 0; n--) teks = mutasi(teks, acak, potongan)
      if (terbaca(teks)) diterima++
    }
    // Both answers must be common, else the generator has gone blind.
    expect(diterima).toBeGreaterThan(JUMLAH / 20)
    expect(diterima).toBeLessThan(JUMLAH - JUMLAH / 20)
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  test('berkas yang dicetak terbaca sama, dan dicetak lagi sama', () => {
    const acak = acakBerbenih(7)
    for (let i = 0; i < 600; i++) {
      const [kegiatan, media, isi] = [kegiatanAcak(acak), mediaAcak(acak), isiAcak(acak)]
      const teks = printItem(null, kegiatan, media, isi, ZONA)
      const terbit = parseBerkas(teks)
      expect(terbit.media).toEqual(media)
      expect(terbit.kepala['judul']).toBe(kegiatan.judul)
      expect(printItem(teks, kegiatan, terbit.media, terbit.isi, ZONA)).toBe(teks)
    }
  })

  const ribu = (teks: string, n = 16_000): string => teks.repeat(Math.ceil(n / teks.length)).slice(0, n)
  const parah: [nama: string, isi: string][] = [
    ...[
      '[',
      '{',
      '- ',
      '? ',
      '[[{',
      '{a: [',
      '[? ',
      '? - ',
      '!a ',
      '&a ',
      '"',
      "'",
      '#',
      '\n',
      '\t',
      ' ',
      ' \n',
      '\n#',
      '\n \n',
      ': ',
      'a: ',
      'a:\n ',
      '|',
      '>\n',
      '\\',
      '\0',
      '%a\n',
      '...\n',
      ',',
      '[,',
      '*a ',
      '<<: ',
      '\r',
      '\u2028',
      '\ufeff',
      '- - ',
      '!!',
      '- |\n',
    ].map((s): [string, string] => [`${JSON.stringify(s)} berulang`, ribu(s)]),
    ['kutip yang tak ditutup sesudah spasi', `a: "${ribu(' ', 15_000)}`],
    ['kunci sepanjang 15 KB', `${ribu('k', 15_000)}: v`],
    ['kunci kutip sepanjang 15 KB', `"${ribu('k\\n', 15_000)}": v`],
    ['pohon menjorok', Array.from({ length: 170 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    [
      'ketawa semiliar',
      ['l0: &l0 [x]', ...Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`)].join(
        '\n',
      ),
    ],
    ['65 kunci prototipe', Array.from({ length: 65 }, (_, i) => `__proto__${i}: x`).join('\n')],
    ['kunci ganda', ribu('a: b\n')],
    ['blok lipat berbaris kosong', `a: >\n${ribu('\n', 15_000)}`],
    ['teks polos berbaris', `a: ${ribu('b\n ', 15_000)}`],
  ]
  test.each(parah)('%s: dijawab, dengan kerja yang berhingga', (_, isi) => {
    berhingga(() => void terbaca(`---\nid: x\n${isi}\n---\n`))
  })

  test.each([
    ['spasi', ' '],
    ['baris kosong', '\n'],
    ['judul bagian', '## Narasi\n'],
    ['judul yang diloloskan', '\\## Narasi\n'],
    ['garis miring', '\\'],
    ['CR', '\r'],
    ['pemisah baris Unicode', '\u2028'],
  ])('badan 400 KB berisi %s: dijawab, dengan kerja yang berhingga', (_, satuan) => {
    berhingga(() => {
      expect(terbaca(`---\nid: x\n---\n\n## Narasi\n\nx${ribu(satuan, 400_000)}x\n`)).toBe(true)
    })
  })

  test('batas 16 KB dan 64 kunci tepat', () => {
    const panjang = (n: number): string => `---\nid: x\na: ${'b'.repeat(n - 13)}\n---\n`
    expect(panjang(16_384).indexOf('\n---\n', 3)).toBe(16_384)
    expect([terbaca(panjang(16_384)), terbaca(panjang(16_385))]).toEqual([true, false])
    const kunci = (n: number): string =>
      `---\nid: x\n${Array.from({ length: n - 1 }, (_, i) => `k${i}: v\n`).join('')}---\n`
    expect([terbaca(kunci(64)), terbaca(kunci(65))]).toEqual([true, false])
  })

  test('kunci prototipe tetap kunci biasa', () => {
    const kepala = parseBerkas('---\nid: x\n__proto__:\n  tercemar: ya\nconstructor: y\n---\n').kepala
    expect(Object.getPrototypeOf(kepala)).toBe(Object.prototype)
    expect(kepala['constructor']).toBe('y')
    expect(({} as Record<string, unknown>)['tercemar']).toBeUndefined()
    expect(splitFrontMatter('---\nid: x\n---\n').dokumen.has('tercemar')).toBe(false)
  })
})

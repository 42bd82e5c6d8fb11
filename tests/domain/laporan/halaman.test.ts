/** A page of another layout is not accused; a figure that is none of the report is found in any. */
import { expect, it } from 'vitest'
import { bedaHalaman, bedaHuruf } from '../../../src/domain/laporan/halaman.js'

const tabel = (kepala: readonly string[], ...baris: readonly (readonly string[])[]): string =>
  [kepala, kepala.map(() => '---'), ...baris].map((b) => `| ${b.join(' | ')} |`).join('\n')
const KEPALA = ['Judul', 'Klik', 'Tepat']
const kini = (...baris: readonly (readonly string[])[]) => ({
  teks: `# Laporan\n\nSitus dibuka 2.417 kali.\n\n${tabel(KEPALA, ...baris)}\n`,
  laporan: [{ klik: 2417, baris: [{ klik: 815, persen: 12.5, dahulu: null }] }],
})
const dihitung = kini(['Panen \\| raya', '2.417', '12,5%'], ['Rapat', '815', '-'])
const halaman = (teks: string, ...baris: readonly (readonly string[])[]): string =>
  `${teks}\n\n${tabel(KEPALA, ...baris)}\n`
const benar = [
  ['Panen \\| raya', '2.417', '12,5%'],
  ['Rapat', '815', '-'],
]

it('halaman yang sama, dan kata-kata yang lain, tidak dituduh', () => {
  expect(bedaHalaman(dihitung.teks, dihitung)).toBeNull()
  const lain = halaman(
    '# Laporan lama\n\nNomor: 1.234/X\n\nTindak lanjut: 5.000 lembar.\n\nDibuka 2.417 kali.',
    ...benar,
  )
  expect(bedaHalaman(lain, dihitung)).toBeNull()
})

it.each([
  ['sama', 'a\nb', 'a\nb', null],
  ['kata lain', 'a\nx', 'a\nb', '"x", padahal "b"'],
  ['lebih pendek', 'a', 'a\nb', 'tidak ada apa pun, padahal "b"'],
  ['lebih panjang', 'a\nb\nc', 'a\nb', '"c", padahal tidak ada apa pun'],
])('huruf demi huruf: %s', (_, tertulis, digambar, harap) => {
  expect(bedaHuruf(tertulis, digambar)).toBe(harap)
})

it.each<[string, string[][]]>([
  ['angka lain', [['Panen \\| raya', '99.417', '12,5%'], benar[1]!]],
  [
    'angka yang bertukar tempat',
    [
      ['Panen \\| raya', '815', '12,5%'],
      ['Rapat', '2.417', '-'],
    ],
  ],
  ['angka di tempat yang tidak diketahui', [benar[0]!, ['Rapat', '815', '100%']]],
  ['angka yang dihapus', [benar[0]!, ['Rapat', '-', '-']]],
  ['baris yang dihapus', [benar[0]!]],
  ['kolom tambahan', [[...benar[0]!, '7'], benar[1]!]],
])('tabel yang sama: %s', (_, baris) => {
  expect(bedaHalaman(halaman('# Laporan', ...baris), dihitung)).not.toBeNull()
})

it('tabel berkolom lain: setiap angkanya angka laporan, kecuali nomor baris', () => {
  const lama = (klik: string): string => tabel(['No', 'Klik', 'Tepat'], ['1', klik, '**12,5%**'], ['2', '815', 'x'])
  expect(bedaHalaman(lama('2.417'), dihitung)).toBeNull()
  expect(bedaHalaman(lama('99.417'), dihitung)).toContain('99.417')
  expect(bedaHalaman('tanpa tabel', dihitung)).toBeNull()
})

it('tabel berkolom lain: angka yang bertukar baris atau kolom', () => {
  const lama = (panen: string, rapat: string, tepat = '12,5%'): string =>
    tabel(
      ['No', 'Judul', 'Kanal', 'Klik', 'Tepat'],
      ['1', 'Panen \\| raya', 'website', panen, tepat],
      ['2', 'Rapat', 'website', rapat, '-'],
    )
  expect(bedaHalaman(lama('2.417', '815'), dihitung)).toBeNull()
  expect(bedaHalaman(lama('815', '2.417'), dihitung)).toBe('815, padahal 2.417')
  expect(bedaHalaman(lama('2.417', '815', '815'), dihitung)).toBe('815, padahal 12,5%')
  const tanpaKepala = `${tabel(['Judul'], ['Rapat', '815'])}\n`
  expect(bedaHalaman(tanpaKepala, dihitung)).toBeNull()
})

it('angka ribuan dalam kalimat', () => {
  expect(bedaHalaman(halaman('Situs dibuka 99.417 kali.', ...benar), dihitung)).toContain('99.417')
  expect(bedaHalaman(halaman('Pukul 10.30, 01.09.2026, https://x.id/1.234.', ...benar), dihitung)).toBeNull()
  const tanpaKalimat = { ...dihitung, teks: tabel(KEPALA, ...benar) }
  expect(bedaHalaman(halaman('Situs dibuka 2.417 kali.', ...benar), tanpaKalimat)).toBeNull()
})

it('angka lain dalam kalimat: persentase, tanpa titik, dengan kata; tahun dan tindak lanjut tidak dihitung', () => {
  for (const asing of ['99,9%', '81200', '950', '81 ribu', '81,200'])
    expect(bedaHalaman(halaman(`Dibuka ${asing} kali.`, ...benar), dihitung), asing).toContain(asing.slice(0, 2))
  const biasa = 'Tahun 2026, 12,5% dan 815 kali, 60 hari, 2026-09-01-apel-7q2f, 1/9/2026.'
  expect(bedaHalaman(halaman(biasa, ...benar), dihitung)).toBeNull()
  const lanjut = `# Laporan\n\n${tabel(KEPALA, ...benar)}\n\nTindak lanjut: 950 lembar,\n\n99.417 lagi.\n\n# Lain\n`
  expect(bedaHalaman(lanjut, dihitung)).toBeNull()
})

it('verdik lain di tempat yang sama', () => {
  const [a, b] = [kini(['Panen', '1', 'tepat']), kini(['Panen', '1', 'terlambat'])]
  expect(bedaHalaman(a.teks, b)).toBe('tepat, padahal terlambat')
  expect(bedaHalaman(kini(['Panen raya', '1', 'tepat']).teks, a)).toBeNull()
})

it('baris yang serupa tidak bertukar, juga dalam tabel berkolom lain', () => {
  const dua = kini(['Panen', '2.417', 'x'], ['Panen', '815', 'x'])
  const lama = (...klik: string[]): string =>
    tabel(['No', 'Judul', 'Klik', 'Tepat'], ...klik.map((k) => ['1', 'Panen', k, 'x']))
  expect(bedaHalaman(lama('2.417', '815'), dua)).toBeNull()
  expect(bedaHalaman(lama('815', '2.417'), dua)).toBe('815, padahal 2.417')
})

it('tautan, judul, dan bulan laporan itu', () => {
  const satu = (judul: string, tautan: string, bulan = 'September 2026') => ({
    teks: `# Laporan ${bulan}\n\n${tabel(['Judul', 'Tautan'], [judul, tautan])}\n`,
    laporan: [{ konten: [{ tautan: 'https://x.id/lama' }, null, 3] }],
    judul: [judul],
  })
  const asli = satu('Panen', 'https://x.id/apel')
  expect(bedaHalaman(asli.teks, asli)).toBeNull()
  expect(bedaHalaman(satu('Panen', 'https://x.id/lama').teks, asli)).toBeNull()
  expect(bedaHalaman(satu('Panen', 'https://y.id/apel').teks, asli)).toContain('https://y.id/apel')
  expect(bedaHalaman(satu('Rapat', 'https://x.id/apel').teks, asli)).toContain('Panen')
  expect(bedaHalaman(satu('Panen', 'https://x.id/apel', 'Agustus 2026').teks, asli)).toContain('September 2026')
})

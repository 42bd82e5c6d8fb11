/** The list of error codes as a page; only what prints documentation loads it. */
import type { ArtiGalat, ErrorKind } from '../error-codes/index.js'
import { daftarGalat, kodeBarisPerintah } from '../error-codes/index.js'
import { kodeKeluarMenurutJenis } from '../errors.js'

const kindWords: Readonly<Record<ErrorKind, string>> = {
  pemakaian: 'Salah pakai atau masukan yang salah',
  ditolak: 'Ditolak SOP',
  bentrok: 'Berbenturan dengan penulis lain atau suntingan tangan',
  rusak: 'Repositori, media, atau penyimpanan rusak atau tidak terjangkau',
  program: 'Kesalahan program',
  terputus: 'Dihentikan di terminal',
}

/** One line of a table: nothing in it ends a cell or a line early. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

function errorTable(exit: number, codes: Readonly<Record<string, ArtiGalat>>): string[] {
  const rows = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    row(['kode', 'keluar', 'arti', 'contoh pesan']),
    row(['---', '---', '---', '---']),
    ...rows.map(([code, { arti, contoh }]) => row([`\`${code}\``, String(exit), arti, contoh])),
  ]
}

/** Every code by its kind, with exit code, meaning and an example. */
export function errorReference(): string {
  const kinds = Object.keys(daftarGalat) as ErrorKind[]
  return [
    '# Kode galat',
    '',
    'Dicetak dari `src/error-codes` oleh `npm run docs`; jangan disunting di sini. Kode berdiri pada `galat.kode` ' +
      'bila perintah',
    'dijalankan dengan `--json`; kata-katanya dapat berubah, kodenya tidak.',
    ...kinds.flatMap((kind) => {
      const exit = kodeKeluarMenurutJenis[kind]
      return ['', `## ${kindWords[kind]} (${exit})`, '', ...errorTable(exit, daftarGalat[kind])]
    }),
    '',
    `## Baris perintah yang tidak terurai (${kodeKeluarMenurutJenis.pemakaian})`,
    '',
    ...errorTable(kodeKeluarMenurutJenis.pemakaian, kodeBarisPerintah),
    '',
  ].join('\n')
}

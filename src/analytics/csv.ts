/** Reading a delimited file whose header is known: encoding, separator, ragged rows, and where each cell stands. */
import { parse } from 'csv-parse/sync'
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { csvDamage } from './csv-damage.js'
import { emptyCell } from './null-cell.js'
import { periksaPemisah } from './table-size.js'

export interface CsvRow {
  /** Line of the file on which the row ends, from 1. */
  nomor: number
  sel: ReadonlyMap<string, string>
}

export interface CsvTable {
  baris: CsvRow[]
  /** Rows with fewer cells than the header; the missing cells are unknown. */
  kurang: number
}

/** BOM, else strict UTF-8, else windows-1252. */
export function decodeText(isi: Uint8Array): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return new TextDecoder('utf-16le').decode(isi)
  if (isi[0] === 0xfe && isi[1] === 0xff) return new TextDecoder('utf-16be').decode(isi)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    return new TextDecoder('windows-1252').decode(isi)
  }
}

/** A cell's column name: case, spaces around and inside do not count. */
const kunci = (nama: string): string => nama.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')

/**
 * Reads a file that must have `kolomWajib` in its header; the separator is the one of `, ; TAB` that shows them.
 * Throws `pemakaian` naming file and line for a header or a row that does not fit.
 */
export function readCsv(isi: Uint8Array, nama: string, kolomWajib: readonly string[]): CsvTable {
  const teks = decodeText(isi)
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.\r?\n/i, '')
  const judul = teks.split(/\r?\n/, 1)[0]!
  const pemisah = [',', ';', '\t'].find((d) => {
    const ada = new Set(judul.split(d).map((k) => kunci(k.replace(/^"|"$/g, ''))))
    return kolomWajib.every((k) => ada.has(k))
  })
  if (pemisah === undefined)
    throw new KontenError(
      'pemakaian',
      'csv-tidak-dikenal',
      `${nama}: judul kolomnya tidak dikenal. Kolom yang harus ada: ${kolomWajib.join(', ')}.`,
      ['Bila berkas ini disimpan ulang lewat Excel, unduh ulang yang asli.'],
    )
  periksaPemisah(nama, teks, pemisah)
  let rekaman: { record: string[]; info: { lines: number } }[]
  try {
    rekaman = parse(teks, {
      delimiter: pemisah,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as typeof rekaman
  } catch (galat) {
    throw csvDamage(nama, galat, 'Periksa tanda kutip pada baris itu.')
  }
  const kolom = rekaman[0]!.record.map(kunci)
  const terlihat = new Set<string>()
  const ganda = kolom.find((k) => k !== '' && terlihat.size === terlihat.add(k).size)
  if (ganda !== undefined)
    throw new KontenError('pemakaian', 'kolom-ganda', `${nama}: kolom "${bersihkan(ganda)}" ada dua kali.`, [
      'Hapus salah satunya.',
    ])
  let kurang = 0
  const baris = rekaman.slice(1).map(({ record, info }) => {
    if (record.length > kolom.length)
      throw new KontenError(
        'pemakaian',
        'sel-berlebih',
        `${nama} baris ${info.lines}: ${record.length} sel untuk ${kolom.length} kolom.`,
        ['Teks yang memuat pemisah perlu diapit tanda kutip.'],
      )
    if (record.length < kolom.length) kurang++
    return { nomor: info.lines, sel: new Map(kolom.map((k, i) => [k, (record[i] ?? '').trim()])) }
  })
  return { baris: baris.filter((b) => [...b.sel.values()].some((s) => s !== '')), kurang }
}

/**
 * A count; null where the cell says unknown. Throws `pemakaian` with line and column for anything that is not a number.
 */
export function readNumber(teks: string, nama: string, nomor: number, kolom: string): number | null {
  const rapi = teks.trim()
  if (emptyCell(rapi)) return null
  const bulat = /^\d+(\.0+)?$/.test(rapi)
    ? Number(rapi)
    : /^\d{1,3}([.,]\d{3})+$/.test(rapi)
      ? Number(rapi.replace(/[.,]/g, ''))
      : NaN
  if (Number.isSafeInteger(bulat)) return bulat
  throw new KontenError(
    'pemakaian',
    'bukan-angka',
    `${nama} baris ${nomor}, kolom ${kolom}: "${bersihkan(rapi).slice(0, 40)}" bukan bilangan bulat.`,
    ['Tulis angkanya lengkap, tanpa satuan; kosongkan bila tidak diketahui.'],
  )
}

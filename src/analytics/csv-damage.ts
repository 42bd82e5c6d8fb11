/** A delimited file that cannot be taken apart, in words: the parser's own are English. */
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/bahasa/teks.js'

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'tanda kutip ganda dibuka dan tidak ditutup',
  INVALID_OPENING_QUOTE: 'ada tanda kutip ganda di tengah sel',
  CSV_INVALID_CLOSING_QUOTE: 'sesudah tanda kutip penutup masih ada huruf',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'sesudah tanda kutip penutup masih ada huruf',
  CSV_MAX_RECORD_SIZE: 'satu barisnya terlalu panjang',
}

/** What the parser stopped at, with the line it says; `advice` is what to do. */
export function csvDamage(name: string, fault: unknown, advice: string): KontenError {
  const { code = '', lines } = fault as { code?: string; lines?: number }
  const line = typeof lines === 'number' ? ` baris ${lines}` : ''
  const reason = reasons[code] ?? 'susunan selnya tidak terbaca'
  return new KontenError('pemakaian', 'csv-rusak', `${bersihkan(name)}${line}: ${reason}.`, [advice])
}

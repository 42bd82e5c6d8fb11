/** A document for the terminal: tables no wider than it, every cell cleaned, nothing told by colour alone. */
import { Chalk } from 'chalk'
import Table from 'cli-table3'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { tableLines } from './text.js'
import { wrap } from './wrap.js'
import type { Dokumen, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'

export interface Screen {
  kolom: number
  warna: boolean
}

/** Letters a column takes at least, with its frame. */
const KOLOM_TERSEMPIT = 6
/** cli-table3 lays out a table in quadratic time: it is drawn in pieces of the same widths, put together without a seam. */
const BARIS_SEPOTONG = 20

export function renderTerminal(dokumen: Dokumen, zona: string, layar: Screen): string {
  const c = new Chalk({ level: layar.warna ? 1 : 0 })
  const { angka = [], kalimat = [] } = dokumen.ringkasan ?? {}
  const bungkus = (teks: readonly string[]): string => teks.map((k) => `${wrap(k, layar.kolom)}\n`).join('')
  const bagian = dokumen.bagian.map(
    (b) =>
      `${c.bold(
        bersihkan(b.judul),
      )}\n${bungkus(b.paragraf ?? [])}${isiTabel(b, zona, layar)}${bungkus(b.catatan ?? [])}`,
  )
  return [
    `${c.bold(bersihkan(dokumen.judul))}\n`,
    bungkus(dokumen.keterangan),
    bungkus(angka.map((a) => `${a.nama}: ${writeCell(a.nilai, zona)} (${a.keterangan.join('; ')})`)),
    bungkus(kalimat),
    `\n${bagian.join('\n')}`,
    bungkus(dokumen.penutup),
    ...(dokumen.aturan ? ['\n', bungkus(dokumen.aturan)] : []),
  ].join('')
}

function isiTabel(tabel: Tabel, zona: string, layar: Screen): string {
  if (tabel.baris.length === 0) return tabel.kosong === undefined ? '' : `${tabel.kosong}\n`
  // More columns than the screen has room for are told one below the other.
  if (tabel.kolom.length * KOLOM_TERSEMPIT + 1 > layar.kolom)
    return tableLines(tabel, zona)
      .map((b) => `${wrap(bersihkan(b).replace(/[\t\n]+/g, ' '), layar.kolom)}\n`)
      .join('')
  const judul = tabel.kolom.map((k) => k.judul)
  const baris = tabel.baris.map((b) => b.map((sel) => bersihkan(writeCell(sel, zona)).replace(/[\t\n]+/g, ' ')))
  const lebar = bagiLebar([judul, ...baris], layar.kolom)
  const muat = (b: readonly string[]): string[] => b.map((sel, i) => wrap(sel, lebar[i]!))
  const garis: string[] = []
  for (let i = 0; i < baris.length; i += BARIS_SEPOTONG) {
    const t = new Table({
      head: i === 0 ? muat(judul) : [],
      colWidths: lebar.map((l) => l + 2),
      colAligns: tabel.kolom.map((k) => (k.rata === 'kanan' ? 'right' : 'left')),
      style: { head: [], border: [], compact: true },
    })
    t.push(...baris.slice(i, i + BARIS_SEPOTONG).map(muat))
    const potong = t.toString().split('\n')
    // The frame's foot stands under the last piece alone, its head above the first.
    garis.splice(-1, 1, ...(i === 0 ? potong : potong.slice(1)))
  }
  return `${garis.join('\n')}\n`
}

/**
 * Width of each column's text. Every column gets room for its longest word, as far as the terminal allows;
 * what is left goes to the columns in proportion to what they still lack.
 */
function bagiLebar(baris: readonly (readonly string[])[], kolom: number): number[] {
  const terbesar = (ukur: (sel: string) => number): number[] =>
    baris[0]!.map((_, i) => baris.reduce((m, b) => Math.max(m, ukur(b[i]!)), 1))
  const wajar = terbesar((sel) => sel.length)
  const lebar = terbesar((sel) => Math.max(...sel.split(' ').map((k) => k.length)))
  const jumlah = (daftar: readonly number[]): number => daftar.reduce((a, b) => a + b, 0)
  const batas = kolom - 3 * lebar.length - 1
  while (jumlah(lebar) > batas && Math.max(...lebar) > 3) lebar[lebar.indexOf(Math.max(...lebar))]!--
  const kurang = wajar.map((w, i) => w - lebar[i]!)
  const sisa = Math.min(batas - jumlah(lebar), jumlah(kurang))
  return sisa <= 0 ? lebar : lebar.map((l, i) => l + Math.floor((kurang[i]! * sisa) / jumlah(kurang)))
}

/** A document for the terminal: tables no wider than it, every cell cleaned, nothing told by colour alone. */
import { Chalk } from 'chalk'
import Table from 'cli-table3'
import { bersihkan } from '../domain/teks.js'
import type { Dokumen, Tabel } from './tabel.js'
import { tulisSel } from './tabel.js'

export interface Layar {
  kolom: number
  warna: boolean
}

/** cli-table3 lays out a whole table at once in quadratic time: long ones are printed in pieces of the same widths. */
const BARIS_SEPOTONG = 200

export function renderTerminal(dokumen: Dokumen, zona: string, layar: Layar): string {
  const c = new Chalk({ level: layar.warna ? 1 : 0 })
  const bagian = dokumen.bagian.filter((b) => !b.rinci).map((b) => `${c.bold(bersihkan(b.judul))}\n${isiTabel(b, zona, layar)}${catatan(b, layar)}`)
  return (
    [c.bold(bersihkan(dokumen.judul)), ...dokumen.keterangan.map((k) => lipat(k, layar.kolom))].join('\n') +
    `\n\n${bagian.join('\n')}${dokumen.penutup.map((p) => `${lipat(p, layar.kolom)}\n`).join('')}`
  )
}

const catatan = (tabel: Tabel, layar: Layar): string => (tabel.catatan ?? []).map((k) => `${lipat(k, layar.kolom)}\n`).join('')

function isiTabel(tabel: Tabel, zona: string, layar: Layar): string {
  if (tabel.baris.length === 0) return `${tabel.kosong ?? 'Tidak ada.'}\n`
  const judul = tabel.kolom.map((k) => k.judul)
  const baris = tabel.baris.map((b) => b.map((sel) => bersihkan(tulisSel(sel, zona)).replace(/[\t\n]+/g, ' ')))
  const lebar = bagiLebar([judul, ...baris], layar.kolom)
  const potong: string[] = []
  for (let i = 0; i < baris.length; i += BARIS_SEPOTONG) {
    const t = new Table({
      head: judul,
      colWidths: lebar,
      colAligns: tabel.kolom.map((k) => (k.rata === 'kanan' ? 'right' : 'left')),
      wordWrap: true,
      wrapOnWordBoundary: true,
      style: { head: [], border: [], compact: true },
    })
    t.push(...baris.slice(i, i + BARIS_SEPOTONG))
    potong.push(t.toString())
  }
  return `${potong.join('\n')}\n`
}

/** Column widths with their padding: natural where they fit, else the widest columns give way first. */
function bagiLebar(baris: readonly (readonly string[])[], kolom: number): number[] {
  const lebar = baris[0]!.map((_, i) => Math.max(...baris.map((b) => b[i]!.length)) + 2)
  const terpanjang = baris[0]!.map((_, i) => Math.max(...baris.map((b) => Math.max(...b[i]!.split(' ').map((k) => k.length)))) + 2)
  const batas = kolom - lebar.length - 1
  const susutkan = (lantai: readonly number[]): void => {
    for (let lebih = lebar.reduce((a, b) => a + b, 0) - batas; lebih > 0; lebih--) {
      const calon = lebar.map((l, i) => (l > lantai[i]! ? l : 0))
      const i = calon.indexOf(Math.max(...calon))
      if (calon[i] === 0) return
      lebar[i]!--
    }
  }
  susutkan(terpanjang)
  susutkan(lebar.map(() => 5))
  return lebar
}

/** Wraps a paragraph at spaces. */
export function lipat(teks: string, kolom: number): string {
  const hasil: string[] = []
  for (const paragraf of bersihkan(teks).split('\n')) {
    let baris = ''
    for (const kata of paragraf.split(' ')) {
      if (baris !== '' && baris.length + kata.length + 1 > kolom) {
        hasil.push(baris)
        baris = kata
      } else baris = baris === '' ? kata : `${baris} ${kata}`
    }
    hasil.push(baris)
  }
  return hasil.join('\n')
}

/**
 * How large the tables of a workbook would be, before they are built: a cell far out makes a reader fill up everything
 * before it. By the cells themselves and by the dimension the sheet declares, which may lie in either direction.
 */
import { Parser } from 'htmlparser2'
import { batasMasukan } from '../domain/batas-masukan.js'

const akarLembar = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet'])

/** Column and row of `AB12`, both from 1; what is no address is 0. */
function alamatSel(teks: string): { kolom: number; baris: number } {
  const cocok = /^\$?([A-Za-z]+)\$?(.+)$/.exec(teks.trim())
  if (!cocok) return { kolom: 0, baris: 0 }
  let kolom = 0
  for (const huruf of cocok[1]!.toUpperCase()) kolom = kolom * 26 + huruf.charCodeAt(0) - 64
  return { kolom, baris: Number(cocok[2]) }
}

interface Ukuran {
  akar: string
  baris: number
  kolom: number
  sel: number
  /** `<sheet>` of the list of sheets, and strings of the table they share. */
  lembar: number
  tulisan: number
}

function ukur(teks: string): Ukuran {
  const u: Ukuran = { akar: '', baris: 0, kolom: 0, sel: 0, lembar: 0, tulisan: 0 }
  let [baris, kolom] = [0, 0]
  const sampai = (b: number, k: number): void => {
    // What is no number is no place; the reader itself refuses it.
    u.baris = Math.max(u.baris, b || 0)
    u.kolom = Math.max(u.kolom, k || 0)
  }
  new Parser(
    {
      onopentag(penuh, { r, ref }) {
        const nama = penuh.slice(penuh.indexOf(':') + 1)
        u.akar ||= nama
        if (nama === 'row') {
          baris = r === undefined ? baris + 1 : Number(r)
          kolom = 0
          sampai(baris, 0)
        } else if (nama === 'c') {
          const alamat = r === undefined ? { baris, kolom: kolom + 1 } : alamatSel(r)
          kolom = alamat.kolom
          u.sel++
          sampai(alamat.baris, alamat.kolom)
        } else if (nama === 'dimension')
          for (const sudut of (ref ?? '').split(':')) {
            const alamat = alamatSel(sudut)
            sampai(alamat.baris, alamat.kolom)
          }
        else if (nama === 'sheet') u.lembar++
        else if (nama === 'si') u.tulisan++
      },
    },
    { xmlMode: true },
  ).end(teks)
  return u
}

/** Why the workbook is not read, null for one that may be. `bagian` are its parts of XML. */
export function bukuTerlaluBesar(bagian: Iterable<string>): string | null {
  const { baris, kolom, sel, lembar } = batasMasukan
  let [semuaSel, isiLembar, disebut] = [0, 0, 0]
  for (const teks of bagian) {
    const u = ukur(teks)
    if (u.baris > baris) return `lembarnya sampai baris ${u.baris}; paling banyak ${baris}`
    if (u.kolom > kolom) return `lembarnya sampai kolom ke-${u.kolom}; paling banyak ${kolom}`
    if (u.tulisan > sel) return `memuat ${u.tulisan} tulisan; paling banyak ${sel}`
    semuaSel += Math.max(u.baris * u.kolom, u.sel)
    disebut += u.akar === 'workbook' ? u.lembar : 0
    if (akarLembar.has(u.akar)) isiLembar++
  }
  if (semuaSel > sel) return `lembarnya seluas ${semuaSel} sel; paling banyak ${sel}`
  if (disebut > lembar) return `memuat ${disebut} lembar; paling banyak ${lembar}`
  // One sheet under many names is read as often as it is named.
  return disebut > Math.max(1, isiLembar) ? `menyebut ${disebut} lembar, tetapi memuat ${isiLembar}` : null
}

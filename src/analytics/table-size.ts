/** Tables that would fill the memory, found before they are built. */
import { batasMasukan } from '../domain/batas-masukan.js'
import { KontenError } from '../errors.js'

export const terlaluBanyak = (nama: string, sebab: string): KontenError =>
  new KontenError('pemakaian', 'terlalu-banyak', `${nama}: ${sebab}.`, [
    'Hapus lembar, baris, dan kolom kosong, atau unduh ulang untuk masa yang lebih pendek.',
  ])

/** Throws `pemakaian` for a table of more cells than any export has. */
export function periksaLuas(nama: string, baris: number, kolom: number): void {
  if (baris * kolom > batasMasukan.sel)
    throw terlaluBanyak(nama, `tabelnya seluas ${baris * kolom} sel; paling banyak ${batasMasukan.sel}`)
}

/** The same for a delimited text: it has no more cells than separators and line ends. */
export const periksaPemisah = (nama: string, teks: string, pemisah: string): void =>
  periksaTanda(nama, teks, [pemisah, '\n'])

/** The same for any text: none has more lines than a table has cells. */
export const periksaBaris = (nama: string, teks: string): void => periksaTanda(nama, teks, ['\n'])

function periksaTanda(nama: string, teks: string, semua: readonly string[]): void {
  if (teks.length <= batasMasukan.sel) return
  let jumlah = 0
  for (const tanda of semua)
    for (let letak = teks.indexOf(tanda); letak >= 0; letak = teks.indexOf(tanda, letak + 1))
      if (++jumlah > batasMasukan.sel) throw terlaluBanyak(nama, `memuat lebih dari ${batasMasukan.sel} sel`)
}

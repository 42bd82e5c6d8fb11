/** The figures a first page begins with, in words. Nothing is computed here. */
import { bilangan, persentase, selisihKata } from '../../domain/bahasa/kalimat.js'
import type { AngkaUtama } from '../../domain/laporan/ringkasan.js'
import type { MainFigure, Tabel } from '../tabel.js'
import { angka, persen } from '../tabel.js'

const desimal = (n: number): string => n.toFixed(1).replace('.', ',')

/** How a figure changed; nothing where that is not known. */
function perubahan({ kunci, selisih, selisihPersen }: AngkaUtama, terhadap: string): string[] {
  if (selisih === null) return []
  if (selisih === 0) return [`tetap ${terhadap}`]
  if (kunci === 'tepat') return [`${selisihKata(selisih, desimal)} poin ${terhadap}`]
  const bagian = selisihPersen === null ? '' : ` (${selisihKata(selisihPersen, persentase)})`
  return [`${selisihKata(selisih, bilangan)}${bagian} ${terhadap}`]
}

/** The figures of a report that are known; `terhadap` names what they are held against, `dari bulan lalu`. */
export const mainFigures = (daftar: readonly AngkaUtama[], terhadap: string): MainFigure[] =>
  daftar
    .filter((a) => a.nilai !== null)
    .map((a) => ({
      nama: a.nama,
      nilai: a.kunci === 'tepat' ? persen(a.nilai) : angka(a.nilai),
      keterangan: [a.dari, ...perubahan(a, terhadap)],
    }))

/** A heading with sentences in place of a table. */
export const prose = (kunci: string, judul: string, paragraf: readonly string[]): Tabel => ({
  kunci,
  judul,
  paragraf,
  kolom: [],
  baris: [],
})

/** The totals of the compliance register as a table; the report prints the same. */
import type { Kanal } from '../../domain/sop/sop.js'
import type { BarisRekap } from '../../domain/register/tipe.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen } from '../tabel.js'

/**
 * `nama` is what a step of a channel is called; left out, of many offices with tables of their own, steps go by their
 * numbers.
 */
export const tabelRekap = (rekap: readonly BarisRekap[], nama?: (kanal: Kanal, no: number) => string): Tabel => ({
  kunci: 'rekap',
  judul: 'Rekapitulasi kepatuhan',
  kolom: [{ judul: 'Kanal' }, { judul: 'Langkah' }, ...['Dinilai', 'Tepat', 'Terlambat', '% tepat'].map(kanan)],
  kelompok: 1,
  baris: (rekap.some((r) => r.dinilai > 0) ? rekap : []).map((r): Sel[] => [
    r.kanal,
    r.langkah === 'semua' || r.kanal === 'gabungan'
      ? 'semua'
      : [r.langkah, nama?.(r.kanal, r.langkah)].filter(Boolean).join(' '),
    angka(r.dinilai),
    angka(r.tepat),
    angka(r.terlambat),
    persen(r.persenTepat),
  ]),
})

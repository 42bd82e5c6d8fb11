/** JSON answers of statistics programs → rows of a table, so that the readers of tables read them too. */
import * as v from 'valibot'
import { KontenError } from '../errors.js'
import { periksaLuas } from './table-size.js'

const sel = v.union([v.string(), v.number(), v.boolean(), v.null()])
/** Matomo: one object per page. What is nested (a subtable, goals) is no figure of the page. */
const daftarObjek = v.pipe(v.array(v.record(v.string(), v.unknown())), v.minLength(1))
/** Google Analytics 4, `analyticsData#runReport`: values are strings, in the order of the headers. */
const nama = v.object({ name: v.string() })
const nilai = v.object({ value: v.string() })
const jawabanGa4 = v.object({
  dimensionHeaders: v.array(nama),
  metricHeaders: v.array(nama),
  rows: v.optional(v.array(v.object({ dimensionValues: v.array(nilai), metricValues: v.array(nilai) })), []),
  rowCount: v.optional(v.number()),
})

/**
 * The rows, headers first; null for a text that is no such JSON. Throws `pemakaian` for an answer that was cut off, or
 * split by more than the page.
 */
export function jsonSheet(berkas: string, teks: string): string[][] | null {
  if (!/^\s*[[{]/.test(teks)) return null
  let isi: unknown
  try {
    isi = JSON.parse(teks)
  } catch {
    return null
  }
  const objek = v.safeParse(daftarObjek, isi)
  if (objek.success) {
    const kolom = [...new Set(objek.output.flatMap((o) => Object.keys(o).filter((k) => v.is(sel, o[k]))))]
    // Every row has a column of its own, if it wants.
    periksaLuas(berkas, objek.output.length, kolom.length)
    return [kolom, ...objek.output.map((o) => kolom.map((k) => (v.is(sel, o[k]) ? String(o[k] ?? '') : '')))]
  }
  const ga4 = v.safeParse(jawabanGa4, isi)
  if (!ga4.success) return null
  const { dimensionHeaders, metricHeaders, rows, rowCount = rows.length } = ga4.output
  if (rowCount > rows.length)
    throw new KontenError(
      'pemakaian',
      'jawaban-terpotong',
      `${berkas}: jawaban ini memuat ${rows.length} dari ${rowCount} baris.`,
      ['Minta ulang dengan limit yang lebih besar.'],
    )
  if (dimensionHeaders.length !== 1)
    throw new KontenError(
      'pemakaian',
      'dimensi-lain',
      `${berkas}: barisnya dipecah menurut ${dimensionHeaders.map((d) => d.name).join(', ')}.`,
      ['Minta ulang dengan satu dimensi: pagePath.'],
    )
  return [
    [...dimensionHeaders, ...metricHeaders].map((h) => h.name),
    ...rows.map((b) => [...b.dimensionValues, ...b.metricValues].map((n) => n.value)),
  ]
}

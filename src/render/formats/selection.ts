/**
 * Which tables and columns of a document a format shows: what nobody filled is not printed, details only where asked
 * for.
 */
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import type { Format } from './format-names.js'

/** Formats a machine reads on: they hold every table and column, filled or not. */
const whole: ReadonlySet<Format> = new Set(['xlsx', 'csv', 'json'])
/** Formats without a page. */
const onScreen: ReadonlySet<Format> = new Set(['tabel', 'teks'])

/** The document as a format shows it; `rinci` asks for the details too. */
export function selectParts(dokumen: Dokumen, format: Format, rinci: boolean): Dokumen {
  if (whole.has(format)) return dokumen
  const shown = (t: Tabel): boolean =>
    t.tingkat === undefined || (t.tingkat === 'berkas' ? !onScreen.has(format) || rinci : rinci)
  const said = (t: Tabel): boolean =>
    t.baris.length > 0 || t.kosong !== undefined || (t.paragraf ?? []).length > 0 || (t.catatan ?? []).length > 0
  let chapter: Pick<Tabel, 'bab' | 'lampiran'> = {}
  const bagian: Tabel[] = []
  for (const t of dokumen.bagian) {
    // A heading goes to the first table of its chapter that is left; without one it goes too.
    if (t.bab !== undefined || t.lampiran) chapter = { ...(chapter.lampiran ? { lampiran: true } : {}), ...head(t) }
    if (!shown(t) || !said(t)) continue
    const { bab: _bab, lampiran: _lampiran, ...rest } = t
    bagian.push({ ...filledColumns(rest, format === 'md'), ...chapter })
    chapter = {}
  }
  return { ...dokumen, bagian }
}

const head = ({ bab, lampiran }: Tabel): Pick<Tabel, 'bab' | 'lampiran'> => ({
  ...(bab === undefined ? {} : { bab }),
  ...(lampiran ? { lampiran } : {}),
})

/** Without the columns that hold nothing, and without those too detailed for a page unless `all`. */
function filledColumns(tabel: Tabel, all: boolean): Tabel {
  const { kelompok = 0 } = tabel
  const kept = tabel.kolom.map(
    (k, i) => (all || !k.rinci) && (tabel.baris.length === 0 || tabel.baris.some((b) => filled(b[i] ?? null))),
  )
  if (kept.every(Boolean)) return tabel
  const shared = kept.slice(0, kelompok).filter(Boolean).length
  return {
    ...tabel,
    kolom: tabel.kolom.filter((_, i) => kept[i]),
    baris: tabel.baris.map((b) => b.filter((_, i) => kept[i])),
    ...(tabel.kelompok === undefined ? {} : { kelompok: shared }),
  }
}

const filled = (sel: Sel): boolean => sel !== null && sel !== ''

/** How many rows from each one on share its first `kelompok` columns: 0 for a row that only continues. */
export function sharedRows({ kelompok = 0, baris }: Tabel, write: (sel: Sel) => string): number[] {
  if (kelompok === 0) return baris.map(() => 1)
  const key = (b: readonly Sel[]): string => JSON.stringify(b.slice(0, kelompok).map(write))
  const spans = baris.map(() => 0)
  let first = 0
  baris.forEach((b, i) => {
    if (i === 0 || key(b) !== key(baris[i - 1]!)) first = i
    spans[first]!++
  })
  return spans
}

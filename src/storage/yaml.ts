/** YAML files of the office, parsed at the edge: damage and wrong values are told as `berkas:baris:kolom`. */
import * as v from 'valibot'
import type { Document } from 'yaml'
import { LineCounter, isNode, parseDocument } from 'yaml'
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/teks.js'

/** Parses and validates a settings file. Throws `pemakaian` with the place of the first fault. */
export function parseYaml<S extends v.GenericSchema>(teks: string, berkas: string, skema: S): v.InferOutput<S> {
  const baris = new LineCounter()
  const dokumen = parseDocument(teks.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''), {
    lineCounter: baris,
    uniqueKeys: true,
    schema: 'core',
    prettyErrors: false,
  })
  const [galat] = dokumen.errors
  if (galat) {
    const { line, col } = baris.linePos(galat.pos[0])
    throw rusak(berkas, line, col, bersihkan(galat.message))
  }
  const hasil = v.safeParse(skema, bacaIsi(dokumen, berkas))
  if (hasil.success) return hasil.output
  const [masalah] = hasil.issues
  const jalur = (masalah.path ?? []).map((p) => p.key)
  const { line, col } = letak(dokumen, baris, jalur)
  const nama = jalur.join('.') || '(akar)'
  throw rusak(
    berkas,
    line,
    col,
    `${nama}: ${masalah.message.startsWith('Invalid ') ? `seharusnya ${masalah.expected}, terbaca ${bersihkan(masalah.received).slice(0, 80)}` : bersihkan(masalah.message)}`,
  )
}

function bacaIsi(dokumen: Document.Parsed, berkas: string): unknown {
  try {
    return dokumen.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    throw rusak(berkas, 1, 1, 'alias YAML tidak dipakai di berkas ini')
  }
}

/** Place of the deepest part of a path that stands in the file. */
function letak(dokumen: Document.Parsed, baris: LineCounter, jalur: readonly unknown[]): { line: number; col: number } {
  for (let n = jalur.length; n > 0; n--) {
    const simpul: unknown = dokumen.getIn(jalur.slice(0, n), true)
    if (isNode(simpul) && simpul.range) return baris.linePos(simpul.range[0])
  }
  return { line: 1, col: 1 }
}

function rusak(berkas: string, baris: number, kolom: number, sebab: string): KontenError {
  return new KontenError('pemakaian', 'pengaturan-rusak', `${berkas}:${baris}:${kolom}: ${sebab}`, [
    `Perbaiki ${berkas} baris ${baris}, lalu ulangi.`,
    `Contoh yang benar: konten init di folder kosong, lalu bandingkan ${berkas}.`,
  ])
}

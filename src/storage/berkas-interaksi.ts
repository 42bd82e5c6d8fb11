/** `interaksi/YYYY/MM.yaml`: the comments and DMs of a month, without names and contents. A copy of what the history holds. */
import { Document, isMap, parseDocument } from 'yaml'
import { jalurInteraksi } from '../domain/id.js'
import type { Dijawab, Diterima } from '../domain/peristiwa.js'
import { formatIso } from '../domain/waktu.js'
import { KontenError } from '../errors.js'
import { uraiKanonis } from './yaml-kanonis.js'

export type IsianInteraksi = Readonly<Record<string, string>>

/** What the file says of an interaction that was received. */
export const isianDiterima = (p: Diterima, zona: string): IsianInteraksi => ({
  platform: p.platform,
  jenis: p.jenis,
  ...(p.kegiatan === null ? {} : { kegiatan: p.kegiatan }),
  diterima: formatIso(p.waktu, zona),
  perlu_jawaban: p.perluJawaban ? 'ya' : 'tidak',
})

/** What the file says further of an interaction that was answered. */
export const isianDijawab = (p: Dijawab, zona: string): IsianInteraksi => ({ dijawab: formatIso(p.waktu, zona), dijawab_oleh: p.oleh })

/** The next free number of a month, `2026-10-001`. Throws `rusak` for a file that is no list of interactions. */
export function nomorBerikut(lama: string | null, bulan: string): string {
  const daftar = lama === null ? null : uraikan(lama, bulan).contents
  for (let n = isMap(daftar) ? daftar.items.length + 1 : 1; ; n++) {
    const nomor = `${bulan}-${String(n).padStart(3, '0')}`
    if (!isMap(daftar) || !daftar.has(nomor)) return nomor
  }
}

/** The file with the given keys of one interaction set; everything else stays as it is. */
export function aturInteraksi(lama: string | null, bulan: string, nomor: string, isian: IsianInteraksi): string {
  const dokumen: Document = lama === null ? new Document({}) : uraikan(lama, bulan)
  for (const [kunci, nilai] of Object.entries(isian)) dokumen.setIn([nomor, kunci], nilai)
  return dokumen.toString({ lineWidth: 0 })
}

/** The interactions of a file by their number; null for a file that is no list of them. */
export function bacaInteraksi(teks: string): Readonly<Record<string, unknown>> | null {
  const kanonis = uraiKanonis(teks)
  if (kanonis !== null) return kanonis
  try {
    return uraikan(teks, '').toJS({ maxAliasCount: 0 }) as Record<string, unknown>
  } catch {
    return null
  }
}

function uraikan(teks: string, bulan: string): Document.Parsed {
  const dokumen = parseDocument(teks.replace(/\r\n?/g, '\n'), { schema: 'failsafe', uniqueKeys: true, prettyErrors: false })
  if (dokumen.errors.length > 0 || !isMap(dokumen.contents))
    throw new KontenError('rusak', 'interaksi-rusak', `${jalurInteraksi(bulan)} tidak terbaca sebagai daftar interaksi.`, [
      'konten verifikasi',
      `git log -- ${jalurInteraksi(bulan)}`,
    ])
  return dokumen
}

/**
 * `interaksi/YYYY/MM.yaml`: the comments and DMs of a month, without names and contents. A copy of what the history
 * holds.
 */
import { Document, isMap, parseDocument } from 'yaml'
import { jalurInteraksi } from '../../domain/bahasa/id.js'
import type { Dibatalkan } from '../../domain/peristiwa/dibatalkan.js'
import type { Dijawab } from '../../domain/peristiwa/dijawab.js'
import type { Diterima } from '../../domain/peristiwa/diterima.js'
import { NOMOR_SEKLON } from '../../domain/peristiwa/diterima.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import { parseCanonical } from './canonical-yaml.js'

export type InteractionEntry = Readonly<Record<string, string>>

/** A peristiwa that moves an interaction. */
export type InteractionEvent = (Diterima | Dijawab | Dibatalkan) & { nomor: string }

/**
 * What the file says of an interaction after one more peristiwa about it. What is taken back is the answer, or where
 * there is none the interaction itself: it stays in the file, marked, so that its number is not used again.
 */
export function entryAfter(lama: InteractionEntry, p: InteractionEvent, zona: string): InteractionEntry {
  const waktu = formatIso(p.waktu, zona)
  switch (p.peristiwa) {
    case 'diterima':
      return {
        ...lama,
        platform: p.platform,
        jenis: p.jenis,
        ...(p.kegiatan === null ? {} : { kegiatan: p.kegiatan }),
        diterima: waktu,
        perlu_jawaban: p.perluJawaban ? 'ya' : 'tidak',
      }
    case 'dijawab':
      return { ...lama, dijawab: waktu, dijawab_oleh: p.oleh }
    case 'dibatalkan': {
      const { dijawab, dijawab_oleh: _, ...diterima } = lama
      return dijawab === undefined ? { ...lama, dibatalkan: waktu } : diterima
    }
  }
}

/**
 * The next free number of a month, `2026-10-001`, from the thousand of the clone `klon`; null for a record that has one
 * clone alone. Throws `rusak` for a file that is no list of interactions, `ditolak` where the clone has used up its
 * numbers.
 */
export function nextNomor(lama: string | null, bulan: string, klon: number | null): string {
  const daftar = lama === null ? null : uraikan(lama, bulan).contents
  const used = new Set(isMap(daftar) ? daftar.items.map(({ key }) => String(key)) : [])
  const first = (klon ?? 0) * NOMOR_SEKLON + 1
  const end = klon === null ? Infinity : first + NOMOR_SEKLON - 1
  for (let n = first; n < end; n++) {
    const nomor = `${bulan}-${String(n).padStart(3, '0')}`
    if (!used.has(nomor)) return nomor
  }
  throw new KontenError(
    'ditolak',
    'nomor-habis',
    `Salinan ini sudah mencatat ${NOMOR_SEKLON - 1} interaksi pada ${bulan}, sebanyak nomor miliknya. ` +
      'Tidak ada yang dicatat.',
    ['Catat di komputer lain yang bergabung, yang mempunyai nomornya sendiri.'],
  )
}

/**
 * The file after one more peristiwa; whatever else a person wrote into it stays as it is. Throws `rusak` for a file
 * that is no list of interactions.
 */
export function setInteraction(teks: string | null, p: InteractionEvent, zona: string): string {
  const dokumen: Document = teks === null ? new Document({}) : uraikan(teks, p.nomor.slice(0, 7))
  const entri = dokumen.get(p.nomor)
  const lama = (isMap(entri) ? entri.toJSON() : {}) as InteractionEntry
  const baru = entryAfter(lama, p, zona)
  for (const kunci of Object.keys(lama)) if (!(kunci in baru)) dokumen.deleteIn([p.nomor, kunci])
  for (const [kunci, nilai] of Object.entries(baru)) if (lama[kunci] !== nilai) dokumen.setIn([p.nomor, kunci], nilai)
  return dokumen.toString({ lineWidth: 0 })
}

/** The interactions of a file by their number; null for a file that is no list of them. */
export function readInteractions(teks: string): Readonly<Record<string, unknown>> | null {
  const kanonis = parseCanonical(teks)
  if (kanonis !== null) return kanonis
  try {
    return uraikan(teks, '').toJS({ maxAliasCount: 0 }) as Record<string, unknown>
  } catch {
    return null
  }
}

function uraikan(teks: string, bulan: string): Document.Parsed {
  const dokumen = parseDocument(teks.replace(/\r\n?/g, '\n'), {
    schema: 'failsafe',
    uniqueKeys: true,
    prettyErrors: false,
  })
  if (dokumen.errors.length > 0 || !isMap(dokumen.contents))
    throw new KontenError(
      'rusak',
      'interaksi-rusak',
      `${jalurInteraksi(bulan)} tidak terbaca sebagai daftar interaksi.`,
      ['konten verifikasi', `git log -- ${jalurInteraksi(bulan)}`],
    )
  return dokumen
}

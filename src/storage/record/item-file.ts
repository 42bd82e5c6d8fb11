/**
 * Kegiatan ⇄ markdown file. The front matter is a copy of the folded state, made by the same commit; the body holds the
 * texts under `## Narasi`, `## Caption` and `## Berita`. A line of text that looks like such a heading is escaped.
 */
import { createHash } from 'node:crypto'
import { Document, isScalar, isSeq } from 'yaml'
import { KontenError } from '../../errors.js'
import { bakukanTeks } from '../../domain/bahasa/teks.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { FrontMatterDamage, splitFrontMatter, tooLarge, tooManyKeys } from './front-matter.js'
import type { MarkupTree } from './canonical-yaml.js'
import { parseCanonical, printCanonical } from './canonical-yaml.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'

export interface ItemTexts {
  narasi: string
  caption: string
  berita: string
}

/** What is kept of a photo, video or attachment; the bytes stand in `media/` under their sha256. */
export interface Media {
  sha256: string
  jenis: string
  ukuran: number
  /** `lebarxtinggi` in pixels, or `-`. */
  dimensi: string
  nama: string
}

export interface ItemFile {
  kepala: Readonly<Record<string, unknown>>
  media: Media[]
  isi: ItemTexts
}

const judulBagian: readonly (readonly [keyof ItemTexts, string])[] = [
  ['narasi', '## Narasi'],
  ['caption', '## Caption'],
  ['berita', '## Berita'],
]

/** sha256 of a stored text; '' for no text. Line ends and blanks at line ends do not count, as they are not stored. */
export function textSha256(teks: string): string {
  const baku = bakukanTeks(teks)
  return baku === '' ? '' : createHash('sha256').update(baku).digest('hex')
}

/** One sha256 over a list of media, whatever their order. */
export const mediaSha256 = (sha256: readonly string[]): string =>
  createHash('sha256')
    .update([...sha256].toSorted().join('\n'))
    .digest('hex')

/** One sha256 over what a list says of some media, whatever their order: sha256, type, size, dimensions, name. */
export const mediaListSha256 = (media: readonly Media[]): string => mediaSha256(media.map(printMedia))

/** The front matter that a state of a kegiatan implies; the verifier holds the file against it. */
export function headOf(kegiatan: Kegiatan, zona: string): Head {
  const kepala: Head = {
    versi: '1',
    id: kegiatan.id,
    judul: kegiatan.judul,
    jenis: kegiatan.jenis,
    mulai: formatIso(kegiatan.mulai, zona),
    selesai: formatIso(kegiatan.selesai, zona),
    lokasi: kegiatan.lokasi,
    pelaksana: kegiatan.pelaksana,
  }
  for (const jalur of kegiatan.jalur.values()) {
    const tautan = jalur.berlaku.flatMap((p) =>
      p.peristiwa === 'diunggah' ? p.unggahan.map((u) => `${u.platform} ${u.tautan}`) : [],
    )
    const waktu = Object.fromEntries(jalur.berlaku.map((p) => [p.peristiwa, formatIso(p.waktu, zona)]))
    kepala[jalur.kanal] = { status: jalur.tahap, ...waktu, ...(tautan.length > 0 ? { tautan } : {}) }
  }
  return kepala
}

/** Bytes that a list of media leaves for the times and links of the steps still to come. */
const CADANGAN = 2048

/**
 * Prints the file. `lama` is the text it replaces: its comments, order and further keys survive. Throws `pemakaian`
 * where the file could not be read back: once recorded, no command could go on with the kegiatan, and the record cannot
 * be shortened.
 */
export function printItem(
  lama: string | null,
  kegiatan: Kegiatan,
  media: readonly Media[],
  isi: ItemTexts,
  zona: string,
): string {
  const baru = { ...headOf(kegiatan, zona), media: media.map(printMedia) }
  const { kepala, mediaLama } = printedPlainly(lama, baru) ?? printedInPlace(lama, baru)
  const teks = `---\n${kepala}---\n\n${printTexts(isi)}`
  if (!tooLarge(teks, media.length > mediaLama ? CADANGAN : 0)) return teks
  throw new KontenError(
    'pemakaian',
    'kegiatan-terlalu-besar',
    `Daftar media dan tautan "${kegiatan.judul}" tidak lagi muat di kepala berkasnya.`,
    [
      `Kurangi foto, video, lampiran, atau tautannya (kini ${media.length} ` +
        'berkas media), atau pendekkan nama berkasnya.',
    ],
  )
}

type Head = Record<string, string | string[] | MarkupTree>
interface PrintedHead {
  kepala: string
  /** How many media the file listed before. */
  mediaLama: number
}

/** A front matter that holds nothing but what this program prints needs no YAML parser; null where it holds more. */
function printedPlainly(lama: string | null, baru: Head): PrintedHead | null {
  const dahulu = lama === null ? {} : plainHead(lama.replace(/\r\n?/g, '\n'))?.kepala
  if (dahulu === undefined) return null
  const kepala = printCanonical({ ...dahulu, ...baru })
  return kepala === null ? null : { kepala, mediaLama: Array.isArray(dahulu['media']) ? dahulu['media'].length : 0 }
}

/** Changed where it stands, so that comments, order and whatever else was written there stay. */
function printedInPlace(lama: string | null, baru: Head): PrintedHead {
  const dokumen: Document = lama === null ? new Document({}, { schema: 'failsafe' }) : splitFrontMatter(lama).dokumen
  const media = dokumen.get('media')
  const mediaLama = isSeq(media) ? media.items.length : 0
  for (const [kunci, nilai] of Object.entries(baru)) dokumen.set(kunci, dokumen.createNode(nilai))
  return { kepala: dokumen.toString({ lineWidth: 0 }), mediaLama }
}

/** Front matter and body of a file with LF whose front matter is what this program prints; null for any other. */
function plainHead(teks: string): { kepala: MarkupTree; badan: string } | null {
  const { kepala, badan } = canonicalParts(teks)
  if (kepala === null || tooLarge(teks) || tooManyKeys(kepala)) return null
  return teks === `---\n${printCanonical(kepala)}---\n${badan}` ? { kepala, badan } : null
}

/** The front matter is null where it is not of the form that our own printers write. */
function canonicalParts(teks: string): { kepala: MarkupTree | null; badan: string } {
  const akhir = teks.indexOf('\n---\n', 3)
  const kepala = teks.startsWith('---\n') && akhir > 0 ? parseCanonical(teks.slice(4, akhir)) : null
  return { kepala, badan: teks.slice(akhir + 5) }
}

/** A file with other texts, everything above them as it stands. Throws `FrontMatterRusak` only. */
export function replaceTexts(lama: string, isi: ItemTexts): string {
  const teks = lama.replace(/\r\n?/g, '\n')
  splitFrontMatter(teks)
  return `${teks.slice(0, teks.indexOf('\n---\n', 3) + 5)}\n${printTexts(isi)}`
}

/** Texts under their headings; a part that is left out has none. */
export const printTexts = (isi: Partial<ItemTexts>): string =>
  `${judulBagian
    .filter(([nama]) => isi[nama] !== undefined)
    .map(([nama, judul]) => [judul, lindungi(bakukanTeks(isi[nama]!))].filter(Boolean).join('\n\n'))
    .join('\n\n')}\n`

/** Reads a file. Throws `FrontMatterRusak` only. */
export function parseBerkas(asli: string): ItemFile {
  const teks = asli.replace(/\r\n?/g, '\n')
  const polos = plainHead(teks)
  if (polos !== null && isWhole(polos.kepala)) return ofPlain(polos.kepala, polos.badan)
  const { dokumen, isi } = splitFrontMatter(teks)
  const kepala = dokumen.toJS({ maxAliasCount: 0 }) as Record<string, unknown>
  if (typeof kepala['id'] !== 'string' || kepala['id'] === '') throw new FrontMatterDamage('kunci "id" tidak ada')
  const media = dokumen.get('media')
  const daftar = isSeq(media) ? media.items.map((m) => parseMedia(isScalar(m) ? String(m.value) : '')) : []
  return { kepala, media: daftar, isi: parseIsi(isi) }
}

/**
 * Reads a version the printer wrote without a YAML parser, any other as `parseBerkas` does. Throws `FrontMatterRusak`
 * only. CRLF, which an editor on Windows saves, says nothing else than LF.
 */
export function readVersion(asli: string): ItemFile & { teksLiar: boolean } {
  const teks = asli.replace(/\r\n?/g, '\n')
  const { kepala, badan } = canonicalParts(teks)
  const teksLiar = !/^\s*## Narasi\n/.test(badan)
  return { ...(kepala !== null && isWhole(kepala) ? ofPlain(kepala, badan) : parseBerkas(teks)), teksLiar }
}

type WholeHead = MarkupTree & { media: string[] }

/** Whether a front matter has what every file of a kegiatan has. */
const isWhole = (kepala: MarkupTree): kepala is WholeHead =>
  typeof kepala['id'] === 'string' && kepala['id'] !== '' && Array.isArray(kepala['media'])

const ofPlain = (kepala: WholeHead, badan: string): ItemFile => ({
  kepala,
  media: kepala.media.map(parseMedia),
  isi: parseIsi(badan),
})

/** One entry of the list `media:`. */
export const printMedia = (m: Media): string => [m.sha256, m.jenis, m.ukuran, m.dimensi, m.nama].join(' ')

function parseMedia(teks: string): Media {
  const cocok = /^([0-9a-f]{64}) (\S+) (\d+) (\S+) (.*)$/s.exec(teks)
  if (!cocok) throw new FrontMatterDamage('butir "media" tidak berbentuk "sha256 jenis ukuran dimensi nama"')
  return { sha256: cocok[1]!, jenis: cocok[2]!, ukuran: Number(cocok[3]), dimensi: cocok[4]!, nama: cocok[5]! }
}

function parseIsi(badan: string): ItemTexts {
  const isi: Record<keyof ItemTexts, string[]> = { narasi: [], caption: [], berita: [] }
  let bagian: keyof ItemTexts | null = null
  for (const baris of badan.replace(/\r\n?/g, '\n').split('\n')) {
    const judul = judulBagian.find(([, j]) => j === baris.trimEnd())
    if (judul) bagian = judul[0]
    else if (bagian) isi[bagian].push(baris)
  }
  const teks = (nama: keyof ItemTexts): string => bakukanTeks(lepaskan(isi[nama].join('\n')))
  return { narasi: teks('narasi'), caption: teks('caption'), berita: teks('berita') }
}

const miripJudul = /^(\\*)(## (?:Narasi|Caption|Berita))$/gm
const lindungi = (teks: string): string => teks.replace(miripJudul, '\\$1$2')
const lepaskan = (teks: string): string => teks.replace(/^\\(\\*## (?:Narasi|Caption|Berita))$/gm, '$1')

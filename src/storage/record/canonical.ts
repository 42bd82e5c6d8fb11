/**
 * Whether a commit that carries our trailers is what the encoder writes, to the byte, head lines included; and what in
 * a commit that carries none could be taken for ours. Nothing of a forged text is ever quoted.
 */
import { tampakSama } from '../../domain/bahasa/rupa.js'
import { barisSerupa, catatanSerupa } from '../../domain/bahasa/serupa.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { adaKendali } from '../../domain/bahasa/teks.js'
import { offsetIso } from '../../domain/bahasa/waktu.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import { namaCommit } from '../../domain/orang/pelaku.js'
import type { JenisPeristiwa, Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { daftarJenisPeristiwa, jenisDari, perihal } from '../../domain/peristiwa/daftar.js'
import { sebutanDiatur } from '../../domain/peristiwa/diatur.js'
import { encodePesan } from './commit-message.js'

/** What of a commit is looked at. */
interface Looked {
  induk: readonly string[]
  peristiwa: Tercatat | null
  tertulis: Peristiwa | null
  /** Whether the message looks like an act and is none; that is said by itself. */
  masalah: string | null
}

/** An act as its message has it, with the kind of what it takes back. */
interface Written {
  p: Peristiwa
  dicabut: JenisPeristiwa | undefined
  /** Its first line. */
  subject: string
}

interface Raw {
  /** Names of the head lines, in order. */
  names: string[]
  /** The first value of each. */
  values: ReadonlyMap<string, string>
  /** All head lines, as text. */
  head: string
  message: Buffer
}

const NEWLINE = 10

function parse(bytes: Buffer): Raw {
  const end = bytes.indexOf('\n\n')
  const head = bytes.subarray(0, end < 0 ? bytes.length : end + 1)
  const names: string[] = []
  const values = new Map<string, string>()
  for (let from = 0; from < head.length;) {
    const to = head.indexOf(NEWLINE, from)
    const line = head.toString('utf8', from, to < 0 ? head.length : to)
    from = to < 0 ? head.length : to + 1
    // What begins with a blank goes on with the line before.
    if (line.startsWith(' ')) continue
    const blank = line.indexOf(' ')
    const name = blank < 0 ? line : line.slice(0, blank)
    names.push(name)
    if (!values.has(name)) values.set(name, blank < 0 ? '' : line.slice(blank + 1))
  }
  return { names, values, head: head.toString('utf8'), message: bytes.subarray(end < 0 ? bytes.length : end + 2) }
}

/** Head lines that git itself writes into a commit of any kind. */
const ofGit = new Set(['tree', 'parent', 'author', 'committer', 'encoding', 'gpgsig', 'gpgsig-sha256', 'mergetag'])

const person = /^(.*) <([^<>\s]*)> (?:0|[1-9]\d{0,11}) ([+-]\d{4})$/
/**
 * Holds commits against their canonical form, in graph order; it must be told of every act before it is asked about a
 * later one.
 */
export class CanonicalForm {
  private readonly titles = new Map<string, string>()
  private readonly kinds = new Map<string, JenisPeristiwa>()

  note(p: Tercatat): void {
    this.kinds.set(p.jejak.commit, p.peristiwa)
    if (p.peristiwa === 'diserahkan' && p.kepala !== null && p.kegiatan !== null && !this.titles.has(p.kegiatan))
      this.titles.set(p.kegiatan, p.kepala.judul)
  }

  /**
   * What is not as konten writes it, in words; null where nothing is. `zones` are those the office has stood in: a
   * commit is written in one of them throughout.
   */
  fault(bytes: Buffer, commit: Looked, zones: readonly string[]): string | null {
    const raw = parse(bytes)
    const { peristiwa, tertulis } = commit
    if (peristiwa !== null && tertulis !== null) {
      const dicabut = peristiwa.peristiwa === 'dibatalkan' ? this.kinds.get(peristiwa.batal) : undefined
      const end = raw.message.indexOf(NEWLINE)
      const subject = raw.message.toString('utf8', 0, Math.max(0, Math.min(end, SUBJECT * 8)))
      return this.actFault(raw, { p: tertulis, dicabut, subject }, commit.induk, zones)
    }
    return commit.masalah === null ? plainFault(raw) : null
  }

  private actFault(raw: Raw, act: Written, induk: readonly string[], zones: readonly string[]): string | null {
    const { p } = act
    const encoding = raw.names.includes('encoding')
    const names = ['tree', ...induk.map(() => 'parent'), 'author', 'committer', ...(encoding ? ['encoding'] : [])]
    if (raw.names.join('\n') !== names.join('\n') || (encoding && raw.values.get('encoding') !== 'UTF-8'))
      return 'kepala commitnya memuat baris yang tidak pernah ditulis konten'
    const { message } = raw
    if (message.includes(0)) return 'pesannya memuat tanda NUL, dan teks di belakangnya tidak tampak pada git log'
    if (!jenisDari(p).sepanjangDatanya && message.length > batasMasukan.tindakan)
      return `pesannya lebih panjang dari ${ukuranTertulis(batasMasukan.tindakan)}`
    const noteFault = catatanSerupa(p.catatan)
    if (noteFault !== null) return `catatannya ${noteFault}`
    const zone = zones.find((z) => this.expected(act, z).some((text) => message.equals(Buffer.from(text))))
    if (zone === undefined) return this.textFault(message, act, zones)
    return personFault(raw.values, p, zone)
  }

  /** The messages konten may have written for an act: as many as it has words for what the act is about. */
  private expected(act: Written, zona: string): string[] {
    return this.subjects(act, zona).map((subject) => encodePesan(subject, act.p, zona))
  }

  private subjects({ p, dicabut, subject }: Written, zona: string): string[] {
    // What changed in the settings is told in words that only its maker had; whom it concerns they cannot hide.
    if (p.peristiwa === 'diatur')
      return subject.startsWith('diatur: ') && sebutanDiatur(p, subject.slice('diatur: '.length)) ? [subject] : []
    return this.namesOf(p, zona).map((judul) =>
      perihal(p, { zona, judul, ...(dicabut === undefined ? {} : { dicabut }) }),
    )
  }

  private namesOf(p: Peristiwa, zona: string): string[] {
    if (p.peristiwa === 'disebabkan') {
      if (p.nomor !== null) return [`Interaksi ${p.nomor}`]
      if (p.bulan !== null) return [`Laporan ${namaBulan(p.bulan, zona)}`]
    }
    if (p.kegiatan === null) return ['']
    const title = p.peristiwa === 'diserahkan' && p.kepala !== null ? p.kepala.judul : this.titles.get(p.kegiatan)
    // A cause told along with the late act names the kegiatan by its id.
    return [title ?? '', ...(p.peristiwa === 'disebabkan' ? [p.kegiatan] : [])]
  }

  private textFault(message: Buffer, act: Written, zones: readonly string[]): string {
    const text = message.toString('utf8')
    const ends = zones.flatMap((z) => this.expected(act, z)).map((one) => one.slice(one.indexOf('\n')))
    const end = text.indexOf('\n')
    if (ends.includes(text.slice(end < 0 ? text.length : end)))
      return 'baris pertamanya menyebut hal lain daripada catatannya'
    if (ends.some((one) => one.trimEnd() === text.slice(end).trimEnd()))
      return 'ada sesuatu di belakang baris "Konten-…:" yang terakhir'
    return 'pesannya tidak huruf demi huruf seperti yang ditulis konten'
  }
}

/**
 * Both lines are of who did it, in one form of the name; at one instant in version 1, since then the second when it was
 * published.
 */
function personFault(values: ReadonlyMap<string, string>, p: Peristiwa, zone: string): string | null {
  const author = values.get('author') ?? ''
  const found = person.exec(author)
  const committer = values.get('committer') ?? ''
  const alike =
    p.versi === 1
      ? author === committer
      : undated(author) === undated(committer) && seconds(author) <= seconds(committer)
  if (!alike || found === null) return 'baris penulis dan pencatatnya tidak sama'
  if (p.versi > 1 && (found[2] === '' || adaKendali(found[2]!))) return 'surel penulisnya bukan surel'
  if (found[1] !== namaCommit(p.oleh)) return 'nama penulisnya tidak huruf demi huruf nama pelakunya'
  return found[3] === offsetIso(zone).replace(':', '') ? null : 'tanggalnya ditulis dalam zona waktu lain'
}

/** A line of a person without its date; the zone is the office's, which a committer elsewhere writes too. */
const seconds = (line: string): number => Number(/ (\d{1,12}) [+-]\d{4}$/.exec(line)?.[1] ?? 0)
const undated = (line: string): string => line.replace(/ \d{1,12}(?= [+-]\d{4}$)/, '')

/** Further in than this nothing is a subject line. */
const SUBJECT = 200

/** What in a commit without trailers could be taken for an act. */
function plainFault({ names, values, head, message }: Raw): string | null {
  if (names.some((name) => !ofGit.has(name))) return 'kepalanya memuat baris yang tidak ditulis git'
  if (message.includes(0)) return 'pesannya memuat tanda NUL, dan teks di belakangnya tidak tampak pada git log'
  if (message.length > batasMasukan.pesanDibaca)
    return `pesannya lebih panjang dari ${ukuranTertulis(batasMasukan.pesanDibaca)}, dan tidak dibaca`
  const text = shown(message, values.get('encoding'))
  if (text === null) return 'pesannya ditulis dalam sandi huruf yang tidak dibaca di sini'
  if (adaKendali([text, values.get('author'), values.get('committer')].join('\n').replaceAll('\r\n', '\n')))
    return 'di dalamnya ada tanda yang tidak terlihat dan dapat mengubah cara teks tampil'
  if (perihalSerupa(text.slice(0, SUBJECT))) return 'baris pertamanya berbunyi seperti sebuah peristiwa'
  return barisSerupa(text).length > 0 || barisSerupa(head).length > 0
    ? 'di dalamnya ada baris yang dapat disangka baris "Konten-…:"'
    : null
}

/** A message as git log shows it; null where this program does not know how it is spelled. */
function shown(message: Buffer, encoding: string | undefined): string | null {
  if (encoding === undefined) return message.toString('utf8')
  try {
    return new TextDecoder(encoding).decode(message)
  } catch {
    return null
  }
}

/** Whether a line reads as the subject of an act, whatever its letters are made of. */
const perihalSerupa = (text: string): boolean => {
  const [, kata] = awalPerihal.exec(text) ?? []
  return kata !== undefined && daftarJenisPeristiwa.some((jenis) => tampakSama(kata.replace(/\s/gu, ''), jenis))
}
/** What stands before the colon. */
const awalPerihal = /^[\s\p{Cf}]*([^:\uff1a\ufe55\u2236\ua789\n]{1,80})[:\uff1a\ufe55\u2236\ua789]/u

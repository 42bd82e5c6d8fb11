/** What the verifier has before it, gathered by storage; the checks only look. */
import type { PemegangKunci, TandaTerbaca } from '../orang/kunci.js'
import type { DaftarTercatat } from '../orang/perubahan.js'
import { petugasSaat } from '../orang/perubahan.js'
import type { Aturan, Petugas } from '../sop/aturan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Kanal, Sop } from '../sop/sop.js'
import { ekstensiMedia } from '../bahasa/format-media.js'
import type { Instan } from '../bahasa/waktu.js'
import type { Jalur, Keadaan, Kegiatan, Temuan, Tingkat } from '../keadaan/tipe.js'

/** One path a commit changed against its first parent. */
export interface Perubahan {
  /** git's letter: A added, M changed, D deleted, T another type. */
  status: string
  jalur: string
  /** git's mode afterwards: `100644` for a plain file, `000000` for none. */
  mode: string
}

/** What the date of a commit says, beyond what clocks may disagree. */
export interface JamCommit {
  /** Dated before an ancestor. */
  mundur: boolean
  /** The earlier commit whose clock this one, with those after it, shows to have been ahead; null where none was. */
  diDepan: { oid: string; waktu: Instan } | null
}

/** One commit: what its message says, and which paths it changed. */
export interface CommitDiperiksa {
  oid: string
  induk: readonly string[]
  waktuPenulis: Instan
  waktuCommit: Instan
  penulis: string
  /** The author's e-mail. */
  surel: string
  pencatat: string
  peristiwa: Tercatat | null
  /** What is wrong with its message where it looks like a peristiwa and is none. */
  masalah: string | null
  menyerupai: boolean
  kendali: boolean
  judulLain: boolean
  /**
   * What is not as konten writes it or, where there is no peristiwa, what could be taken for one; null where nothing
   * is.
   */
  baku: string | null
  jam: JamCommit
  /** Whether the message of a commit that is no act holds personal data. */
  pribadi: boolean
  /** What its signature turned out to be, null where it bears none. */
  tanda: TandaTerbaca | null
  perubahan: readonly Perubahan[]
  /** Paths that a merge made by git has as one of its sides had written them; left out for any other commit. */
  warisan?: ReadonlySet<string>
}

/** One version of a file of the record, held against what the history says up to the commit that wrote it. */
export interface VersiBerkas {
  commit: string
  jalur: string
  /** Item it belongs to, null for figures, reports and interactions. */
  id: string | null
  /** Why it cannot be read, null when it can. */
  rusak: string | null
  /** Missing or altered object of the repository, null when whole. */
  objek: string | null
  /** Keys of the front matter, or of an interaction, that say something else than the history. */
  kepalaBeda: readonly string[]
  /** Names of texts whose sha256 is not the recorded one. */
  teksBeda: readonly string[]
  /**
   * Entries of the media list that no hand-over or draft brought, that are gone, or that say something else than
   * before.
   */
  mediaBeda: readonly string[]
  /** Names of texts it brought in that hold personal data for which no reason was given. */
  pribadi: readonly string[]
}

/** The settings a kegiatan is judged with. */
export interface PengaturanDinilai extends PemegangKunci {
  /** Version of the format in which acts are to be written. */
  versi: 1 | 2
  sop: Sop
  aturan: Aturan
  petugas: readonly Petugas[]
  /** The channels the office keeps: the others' steps stand on no register. */
  kanal: readonly Kanal[]
  /** The platforms that are known; left out where nobody asks. */
  platform?: readonly string[]
  /** Numbers of the clones that joined; left out where nobody asks. */
  klon?: readonly number[]
  /** The branch on which the record is looked for. */
  cabang: string
}

/** The settings from one commit on. */
export interface MasaPengaturan extends PengaturanDinilai {
  commit: string
  /** Number of commits before this one, in graph order. */
  letak: number
  /** sha256 of each settings file by its path. */
  sidik: ReadonlyMap<string, string>
  /** Settings files into which this commit wrote personal data. */
  pribadi?: readonly string[]
  /** Settings files this commit damaged, with what is wrong; the settings before it then stand. */
  rusak: readonly string[]
}

/** The files of a kegiatan in `media/` that are not what the history says, by sha256. */
export interface MediaDiperiksa {
  id: string
  /** How many the history names. */
  jumlah: number
  /** Not here, and not recorded in this clone: git does not carry media. */
  tidakDiSini: readonly string[]
  /** Recorded in this clone, and no longer here. */
  hilang: readonly string[]
  /** Not here, for a PPID had them destroyed. */
  dimusnahkan: readonly string[]
  /** Of another size; where contents were looked at, of other contents. */
  berubah: readonly string[]
}

export interface Bukti {
  /** In graph order, oldest first; with `--sejak` perhaps only those after it. */
  commit: readonly CommitDiperiksa[]
  /** Commits of which findings are told, null for all. */
  diperiksa: ReadonlySet<string> | null
  /** Of the keys of acts in `commit`, those that a commit before them holds already, with that commit. */
  opLama: ReadonlyMap<string, string>
  /** Folded from `commit`, and from what it builds on. */
  keadaan: Keadaan
  versi: readonly VersiBerkas[]
  /** The paths of the tip, as far as `keadaan` can speak of them. */
  jalurTip: readonly string[]
  /** Files whose working copy is not what the tip holds. */
  kerjaBeda: readonly { jalur: string; id: string | null; sebab: string }[]
  /** Properties of the clone that make its history untrustworthy, in words. */
  keganjilanKlon: readonly string[]
  /** Objects without which the history cannot be read at all, in words. */
  objekHilang: readonly string[]
  /** Commits that must be in the history and are not: tips this clone saw, or the one a person named. */
  saksiHilang: readonly { commit: string; keterangan: string }[]
  /** What is damaged of this clone's memory of its tips, in words. */
  saksiRusak: readonly string[]
  /**
   * Where the index that lists and registers are read from is not what the history says, in words; left out where
   * nobody looked.
   */
  indeksBeda?: readonly string[]
  /** What a seal or a report says that is not what the history says, by its commit, in words. */
  hitunganBeda: ReadonlyMap<string, readonly string[]>
  /** What is wrong with acts that are written down as lost, by their commit, in words. */
  benturanBeda: ReadonlyMap<string, string>
  /** What an act says it was decided on that did not stand there, by its commit, in words. */
  landasanBeda: ReadonlyMap<string, string>
  /** The code under which konten refuses an act where it stands, by its commit. */
  ditolak: ReadonlyMap<string, string>
  /** Photos and videos that a commit wrote under another name, by their contents, by the commit. */
  mediaTersamar: ReadonlyMap<string, readonly string[]>
  /** Acts whose reason (`Konten-Tetap`) lets personal data in a file through, by their op. */
  beralasan: ReadonlySet<string>
  /** Reports, by their commit, in which nothing was lacking that a reason would be needed for. */
  laporanSiap: ReadonlySet<string>
  /** Settings as the history had them, oldest first. */
  masa: readonly MasaPengaturan[]
  /** Settings as they stand now. */
  kini: PengaturanDinilai
  /** Of the kegiatan that lack some, or hold others. */
  media: readonly MediaDiperiksa[]
  /** What `git fsck` complained of; empty where it was not asked. */
  fsck: readonly string[]
  sekarang: Instan
}

export type TemuanPeriksa = Omit<Temuan, 'kode' | 'tingkat'>

/** One named check: its code is stable, `arti` says what a finding means, `tindakan` what to do about it. */
export interface Pemeriksaan {
  kode: string
  tingkat: Tingkat
  arti: string
  tindakan: string
  /** True where a finding is about how things stand, whatever commit it names. */
  kini?: true
  /** True where it is about the clone, whatever history that shows. */
  klon?: true
  /** True where it adds nothing to a commit of which another check says something as grave. */
  sisa?: true
  periksa: (bukti: Bukti) => TemuanPeriksa[]
}

/** Folders that hold the record: nothing but a peristiwa of the right kind may change them. */
export const folderCatatan = ['content/', 'interaksi/', 'analitik/', 'laporan/', 'rekap/', 'bentrok/'] as const
export const dalamCatatan = (jalur: string): boolean => folderCatatan.some((f) => jalur.startsWith(f))

/** Whether a path is the kept media's, or a photo's or video's by its name; the office's own arms are neither. */
export const berkasMedia = (jalur: string): boolean => {
  const ekstensi = /\.([^./]+)$/.exec(jalur)?.[1]?.toLowerCase() ?? ''
  return /^media\//i.test(jalur) || (ekstensiMedia.has(ekstensi) && !lambangKantor(jalur))
}
/** Whether a path is that of the office's own arms. */
export const lambangKantor = (jalur: string): boolean => /^kop\.(?:png|jpe?g)$/.test(jalur)

/** Id of the item a path belongs to, null where it is none's. */
export const idDariJalur = (jalur: string): string | null =>
  /^content\/\d{4}\/\d{2}\/([a-z0-9-]+)\.md$/.exec(jalur)?.[1] ?? null

export const pendek = (oid: string): string => oid.slice(0, 12)

/** A finding for each commit that `sebut` has something to say about. */
export const tiapCommit = (bukti: Bukti, sebut: (c: CommitDiperiksa) => string | null): TemuanPeriksa[] =>
  bukti.commit.flatMap((c) => {
    const pesan = sebut(c)
    return pesan === null ? [] : [{ commit: c.oid, id: idCommit(c), pesan }]
  })

/** A finding for each peristiwa that `sebut` has something to say about. */
export const tiapPeristiwa = (
  bukti: Bukti,
  sebut: (p: Tercatat, c: CommitDiperiksa) => string | null,
): TemuanPeriksa[] => tiapCommit(bukti, (c) => (c.peristiwa === null ? null : sebut(c.peristiwa, c)))

/** One counting peristiwa of a track, with its place among those before it. */
export interface PadaJalur {
  p: Tercatat
  kegiatan: Kegiatan
  jalur: Jalur
  ke: number
}

/** Each counting peristiwa of every track. */
export const padaJalur = ({ keadaan }: Bukti): PadaJalur[] =>
  [...keadaan.kegiatan.values()].flatMap((kegiatan) =>
    [...kegiatan.jalur.values()].flatMap((jalur) => jalur.berlaku.map((p, ke) => ({ p, kegiatan, jalur, ke }))),
  )

/** A finding for each of them that `sebut` has something to say about. */
export const tiapPadaJalur = (bukti: Bukti, sebut: (satu: PadaJalur) => string | null): TemuanPeriksa[] =>
  padaJalur(bukti).flatMap((satu) => {
    const pesan = sebut(satu)
    return pesan === null ? [] : [{ commit: satu.p.jejak.commit, id: satu.kegiatan.id, pesan }]
  })

const idCommit = (c: CommitDiperiksa): string | null =>
  c.peristiwa?.kegiatan ?? c.perubahan.map((p) => idDariJalur(p.jalur)).find((id) => id !== null) ?? null

/** Commits, and the settings as they changed with them. */
interface DenganMasa<C = { oid: string }> {
  commit: readonly C[]
  masa: readonly MasaPengaturan[]
}

/**
 * Whether settings stood before the commit at a place; where only what is new was read, the first stand before all of
 * it.
 */
const mendahului = (b: DenganMasa, m: MasaPengaturan, letak: number): boolean =>
  m.letak < letak || b.commit[m.letak]?.oid !== m.commit

/** The settings that stood before each commit, asked for by its place; undefined before the first. */
export function masaSebelum(b: DenganMasa): (letak: number) => MasaPengaturan | undefined {
  let ke = 0
  const hasil = b.commit.map((_, letak) => {
    while (ke < b.masa.length && mendahului(b, b.masa[ke]!, letak)) ke++
    return b.masa[ke - 1]
  })
  return (letak) => hasil[letak]
}

/**
 * The settings by which an act of version 2 is judged: of its parent, nothing later. Those that stood at the published
 * tip its maker had come after them: what changed while he was not connected counts as it was. Those of what was not
 * looked at are those at hand.
 */
export function masaTindakan(b: Bukti): (p: Tercatat) => PengaturanDinilai[] {
  const sebelum = masaSebelum(b)
  const sesudah = masaCommit(b)
  const letak = new Map(b.commit.map((c, i) => [c.oid, i]))
  return (p) => {
    const ke = letak.get(p.jejak.commit)
    const induk = ke === undefined ? b.kini : sebelum(ke)
    // A tip that is nowhere in a whole history gives no right; before what was read stand the settings that were read.
    const ada = p.tip !== null && (letak.has(p.tip) || b.commit[0]?.induk.length !== 0)
    const tip = ada ? [sesudah(p.tip!)] : []
    return [...(induk === undefined ? [] : [induk]), ...tip]
  }
}

/**
 * The people an act of version 2 may go by beside those of its parent: those of the tip its maker had, changed by what
 * was recorded before he acted (`petugasSaat`). None where the tip gives no right. Asked of what was looked at alone.
 */
export function petugasTindakan(b: Bukti): (p: Tercatat) => readonly Petugas[] {
  const letak = new Map(b.commit.map((c, i) => [c.oid, i]))
  const menilai = masaTindakan(b)
  const daftar = daftarTercatat(b)
  return (p) => {
    const ke = letak.get(p.jejak.commit)!
    const [, menurutTip] = menilai(p)
    if (menurutTip === undefined) return []
    const sesudah = daftar.filter((d) => d.letak > (letak.get(p.tip!) ?? -1) && d.letak < ke)
    return petugasSaat(menurutTip.petugas, sesudah, b.commit[ke]!.waktuPenulis)
  }
}

/** The lists of people as acts changed them, with their places. */
export const daftarTercatat = ({ commit, masa }: DenganMasa<CommitDiperiksa>): (DaftarTercatat & { letak: number })[] =>
  masa.flatMap(({ petugas, letak, commit: oid }) => {
    const c = commit[letak]
    const p = c?.oid === oid ? c.peristiwa : null
    return p?.peristiwa === 'diatur' && p.petugas.length > 0 ? [{ petugas, letak, dicatat: c!.waktuPenulis }] : []
  })

/** The settings in force at each commit: those of the last commit before or at it that changed them. */
export function masaCommit(b: Bukti): (commit: string) => PengaturanDinilai {
  const hasil = new Map<string, PengaturanDinilai>()
  let ke = -1
  b.commit.forEach((c, i) => {
    while (ke + 1 < b.masa.length && b.masa[ke + 1]!.letak <= i) ke++
    if (ke >= 0) hasil.set(c.oid, b.masa[ke]!)
  })
  return (commit) => hasil.get(commit) ?? b.kini
}

/** What every peristiwa carries, and what the program knows of each kind: one `Jenis`, one file. */
import type { Bagian, Kanal, Lingkup, PeranDicatat } from '../sop/sop.js'
import { daftarPeranDicatat } from '../sop/sop.js'
import { jalurKegiatan, polaOp } from '../bahasa/id.js'
import type { Instan } from '../bahasa/waktu.js'
import type { Kepala } from './kepala.js'
import type { IsiTrailer, Trailer } from './trailer.js'
import { atauKosong, boleh, duaKata, pilihan, satu } from './trailer.js'

export const trailerUmum = {
  /** Id of the kegiatan, null where the act concerns none (a DM, a monthly report). */
  kegiatan: atauKosong('id', 'Kegiatan'),
  kanal: satu('kanal', 'Kanal'),
  /** The SOP rows the act belongs to, in the order of `kanal`, as written down when it was recorded. */
  langkah: satu('teks', 'Langkah'),
  peran: pilihan('Peran', daftarPeranDicatat),
  oleh: satu('teks', 'Oleh'),
  /** When it happened, as stated; when it was recorded is the commit's own time (A20). */
  waktu: satu('waktu', 'Waktu'),
  /** Idempotency key (a ULID): one act, one key, however often it is tried. */
  op: satu('op', 'Op'),
  /** True when no petugas were listed and name and role are as the person stated them. */
  dinyatakanSendiri: duaKata('Pelaku', 'dinyatakan-sendiri', 'petugas'),
  /** Reason for going on below the standard (A13), null when nothing was below it. */
  tetap: boleh('teks', 'Tetap'),
  /** Evidence for an act recorded for someone who decided elsewhere (`--atas-nama`), else null. */
  bukti: boleh('teks', 'Bukti'),
}

/** What version 2 of the format adds after them: on which state an act was decided, and from where it was published. */
export const trailerLandasan = {
  /** What its maker was shown, by op: what of, its kind says (`Jenis.dasar`). */
  dasar: satu('dasar', 'Dasar'),
  /**
   * The acts that wrote the texts it replaces (`Jenis.dasarTeks`), in the order of the parts; null where it replaces
   * none.
   */
  dasarTeks: boleh('dasar', 'Dasar-Teks'),
  /** Published tip its maker had, null without a pusat. */
  tip: atauKosong('oid', 'Tip'),
  /** Number of the clone it was recorded in. */
  klon: boleh('cacah', 'Klon'),
}

/** The last of all. */
export const trailerTanda = { tanda: boleh('base64', 'Tanda') }

/** What every peristiwa carries. */
export interface PeristiwaUmum
  extends IsiTrailer<typeof trailerUmum>, IsiTrailer<typeof trailerLandasan>, IsiTrailer<typeof trailerTanda> {
  /** Version of the format it is written in; the rules of dates, order and grade are those of its version. */
  versi: 1 | 2
  /** Free text of the act: the koreksi, the pertimbangan. Empty when there is none. */
  catatan: string
}

/** What an act of version 1 leaves unsaid. */
export const tanpaLandasan: Omit<PeristiwaUmum, keyof typeof trailerUmum | 'catatan'> = {
  versi: 1,
  dasar: [],
  dasarTeks: null,
  tip: null,
  klon: null,
  tanda: null,
}

/** A peristiwa of some kind; what the kinds are stands in `daftar.ts`. */
export interface Berjenis extends PeristiwaUmum {
  peristiwa: string
}

/** What a kind of peristiwa says beyond what all say. */
export type Sendiri<P extends Berjenis> = Omit<P, keyof Berjenis>

/** Where and when a peristiwa stands in the history. */
export interface Jejak {
  commit: string
  /** When it was recorded: author time, in version 1 committer time. */
  dicatat: Instan
  /** When it was published, where that was later: committer time since version 2. */
  terbit?: Instan
  /** True when the commit's own dates cannot be right (before its parent's, or author and committer differ). */
  tanggalGanjil: boolean
  /**
   * SHA-512 (hex) of what its `Konten-Tanda` signs; not there for an act without, or whose first commit was not looked
   * for.
   */
  isiTanda?: string
}

/** What a peristiwa moves: what the SOP's rows are about, or the whole history up to it, which it seals. */
export type Gerak = Lingkup | 'riwayat'

/**
 * What `Konten-Dasar` names: the last act that counts on each track (`jalur`), the approval an upload rests on, the
 * comment that is answered, what is taken back, or the last act of its kind about the same: of that key, of that cause
 * and then its track, of all.
 */
export type Landasan = 'jalur' | 'persetujuan' | 'diterima' | 'batal' | 'kunci' | 'sebab' | 'bulan' | 'sejenis'

/**
 * A fact has happened whatever else was recorded meanwhile; a decision may be void, where it rests on what has changed.
 */
export type Kelas = 'fakta' | 'keputusan'

/** Words of a command and its options by their names, true for one without a value. */
export interface Ketikan {
  kata: readonly string[]
  opsi?: Readonly<Record<string, string | true>>
}

/** The work of a row of the SOP, told to whoever's turn it is. */
export interface Kerja {
  /** In words: `menyusun draf medsos`. */
  apa: (hal: HalKerja) => string
  /** The words after `konten` that begin it; a decision begins with reading. */
  ketik: (hal: HalKerja) => Ketikan
  /** The words after `konten` that do it, as a refusal advises them; where left out, none. */
  saran?: (hal: HalKerja) => string
  /** The commands a message names, where there is a choice; else that of `ketik`. */
  perintah?: readonly string[]
}

/** What the work is about: a track, an interaction, or a month. */
export interface HalKerja {
  kanal: Kanal
  /** What the track has come to. */
  tahap: string
  /** What it is called on the command line: id, number, or month. */
  sasaran: string
  /** What it is in words, for an interaction: `komentar instagram`. */
  sebutan?: string
}

/** Work on a track: the command takes the kegiatan and its channel. */
export const kerjaJalur = (perintah: string, apa: (tahap: string) => string, perlu = ' …'): Kerja => ({
  apa: ({ kanal, tahap }) => `${apa(tahap)} ${kanal}`,
  ketik: ({ sasaran, kanal }) => ({ kata: [perintah, sasaran], opsi: { kanal } }),
  saran: ({ sasaran, kanal }) => `${perintah} ${sasaran} --kanal ${kanal}${perlu}`,
})

/** The placeholders of a message template that one kind of peristiwa fills in. */
export type IsiPesanSendiri = Partial<Record<'alasan' | 'lanjutan' | 'tautan', string>>

/** What the subject line of a commit says beside what the peristiwa holds. */
export interface HalPerihal {
  zona: string
  /** Title of the kegiatan, or of what else the act is about. */
  judul: string
  /** Kind of what is taken back. */
  dicabut?: string
}

/** One line of past records, as far as a peristiwa is made of it. */
export interface BahanImpor {
  kolom: Readonly<Record<'narasi' | 'teks' | 'alasan' | 'pasal' | 'final' | 'platform' | 'tautan', string>>
  kanal: readonly Kanal[]
  /** What the kegiatan is, null for one that is known. */
  kepala: Kepala | null
  /** sha256 of the files of the line. */
  foto: string[]
  video: string[]
  /** Text and media that were submitted last. */
  draf: { teks: string; media: string }
  sidik: (teks: string) => string
}

/** What past records make of a line: what the peristiwa says, and the texts the item holds from then on. */
export interface HasilImpor<P extends Berjenis> {
  sendiri: Sendiri<P>
  isi?: Partial<Record<Bagian, string>>
  /** What its note says where the line has none; left out where it needs none. */
  tanpaCatatan?: string
}

/** What a message of a hand-over says, and to whom: whose turn it is, or always the Pelaksana. */
export interface Pesan<P extends Berjenis> {
  kepada: 'berikut' | 'pelaksana'
  isi?: (p: P) => IsiPesanSendiri
}

/** All the program knows of one kind of peristiwa. Who enumerates the kinds asks here. */
export interface Jenis<P extends Berjenis> {
  nama: P['peristiwa']
  /** Its own trailers, after those that all have. */
  trailer: { readonly [K in keyof Sendiri<P>]: Trailer<P[K]> }
  /** What makes its trailers together say nothing that can be, in words; null where they are whole. */
  utuh?: (p: P) => string | null
  kelas: Kelas | ((p: P) => Kelas)
  /** The state it is decided on; null for none. */
  dasar: Landasan | null | ((p: P) => Landasan | null)
  /** The parts of the text it replaces; where left out, it never replaces one. Null where this one replaces none. */
  dasarTeks?: (p: P) => readonly Bagian[] | null
  /**
   * When another that was published before it says the same, in words: success for its maker; left out where none can.
   */
  sudahSama?: string
  /** What but one of them can hold, in words; left out where there is nothing such. */
  tunggal?: string
  /** Whether it is done with pusat at hand alone: it speaks of the record as a whole. */
  terhubung?: true | ((p: P) => boolean)
  /** What it moves; nothing where it only tells. */
  menggerakkan: readonly Gerak[]
  /** Whether it starts the clock of a row of the SOP without completing one. */
  memulai?: true
  /** The kind whose row it is work of, where it completes none itself. */
  bagianDari?: string
  /** Whether it changes a path of the record; null for what stands in the commit message alone. */
  berkas: ((p: P, jalur: string) => boolean) | null
  /** Who may do it: whom the row of the SOP names, who did what it takes back, anyone, or the roles given. */
  boleh: 'sop' | 'yang-mencatat' | 'siapa-saja' | readonly PeranDicatat[]
  /** Whose signature it needs whatever the office asks: a PPID's, always or once a PPID has a key. */
  tandaTangan?: (p: P) => 'ppid' | 'ppid-berkunci' | null
  /** Whether a rule of its own judges whether the doer still held a role; the rules for all then do not ask. */
  jabatanDinilaiSendiri?: true
  /** Whether its message is as long as its data, whatever the limit of an act. */
  sepanjangDatanya?: true
  /** What doing it is called, in a refusal. */
  tindakan: string
  /** The row of the SOP it completes in one word, above a column; null for what completes none. */
  sebutan: string | null
  /** The work it completes, null for what no row of the SOP waits for. */
  kerja: Kerja | null
  /** The PPID's decision it records (SOP row 3), or null. */
  keputusan: 'setuju' | 'koreksi' | 'tolak' | null
  /** A stage in which it ends a track, and when it does (A15); else a track comes to the stage of its name. */
  tahapAkhir?: { nama: string; sebutan: string; bila: (p: P) => boolean }
  /** The message of the hand-over, with the template of its name; null for none. */
  pesan: Pesan<P> | null
  /** The subject line of its commit, after its name. */
  perihal: (p: P, hal: HalPerihal) => string
  /** What it says that cannot be, whatever came before; konten refuses it and the verifier finds it. */
  mustahil?: (p: P, zona: string) => string | null
  /** What its note must say, in words; left out where it may have none. */
  wajibBercatatan?: string
  /** What it says beyond who, when and where, for a person. */
  rincian?: (p: P) => string[]
  /** Texts of its own in which words are searched, and what they are. */
  teksCari?: (p: P) => { di: string; teks: string }[]
  /** Making it from past records; null for what cannot be imported. */
  impor: ((bahan: BahanImpor) => HasilImpor<P>) | null
}

/** The subject of what is done on the tracks of a kegiatan. */
export const perihalJalur = (p: PeristiwaUmum, { judul }: HalPerihal): string => `${judul} (${p.kanal.join(', ')})`

/** The path that what is done on a kegiatan changes: its item. */
export const berkasKegiatan = ({ kegiatan }: PeristiwaUmum, jalur: string): boolean =>
  kegiatan !== null && jalur === jalurKegiatan(kegiatan)

/** An act in words: by its op as a whole, a commit by its beginning. */
export const sebutAcuan = (acuan: string): string => (polaOp.test(acuan) ? acuan : acuan.slice(0, 12))

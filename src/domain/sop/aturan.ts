/** The office's rules: where aturan-sop leaves a choice, what this office chose (konten.yaml, key `aturan`). */

/** Office hours of one weekday as minutes since midnight: from `buka` up to `tutup`. */
export interface JamBuka {
  buka: number
  tutup: number
}

export interface Aturan {
  zona: string
  jam: 'dinding' | 'kerja'
  /** Indexed by weekday, 0 is Sunday; null is a day off. */
  jamKerja: readonly (JamBuka | null)[]
  /** National holidays and cuti bersama, `YYYY-MM-DD`. */
  libur: ReadonlySet<string>
  /** Years for which the holidays are known; any other is a warning, never a guess. */
  tahunLibur: ReadonlySet<string>
  video: 'catatan' | 'wajib' | 'abaikan'
  pisahTugas: 'ketat' | 'longgar'
  kpiMenurut: 'hari-h' | 'unggah'
}

const namaHari = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu']
const jamMenit = (menit: number): string =>
  `${String(Math.floor(menit / 60)).padStart(2, '0')}.${String(menit % 60).padStart(2, '0')}`

/** Office hours by weekday, as konten.yaml writes them. */
export const jamKerjaTertulis = ({ jamKerja }: Pick<Aturan, 'jamKerja'>): Record<string, string> =>
  Object.fromEntries(
    jamKerja.flatMap((j, i) => (j ? [[namaHari[i]!, `${jamMenit(j.buka)}-${jamMenit(j.tutup)}`]] : [])),
  )

/** Days on which a role is held, both included; null where it has no such end. */
export interface MasaJabatan {
  sejak: string | null
  sampai: string | null
}

/** A public key, and what of it is read out to compare it. */
export interface Kunci {
  /** As ssh writes it, without a comment: `ssh-ed25519 AAAA…`. */
  publik: string
  /** Twelve letters: `7QKD-0M3T-XW5A`. */
  sidik: string
}

/** One person the office names, with the roles held. */
export interface Petugas {
  nama: string
  surel: string | null
  /** Keys that sign for this person; none signs for who has none. */
  kunci?: readonly Kunci[]
  /** A key as the first programs noted it, which never signed anything. */
  kunciLama?: string
  peran: string[]
  /** First and last day of a role, `YYYY-MM-DD`, for the roles that have one. */
  masa?: Readonly<Record<string, MasaJabatan>>
  /** What the person is in the office where that stands above a signature, e.g. `Lurah`. */
  jabatan?: string
  /** Number of a civil servant, printed below a signature. */
  nip?: string
  /** True for who no longer acts; such a one holds no role and records nothing. */
  nonaktif?: boolean
}

/**
 * The roles of a petugas before and after, each with its days (`ppid 2026-01-01..2026-12-31`); none where he held none.
 */
export interface PerubahanPetugas {
  nama: string
  sebelum: readonly string[]
  sesudah: readonly string[]
  /** The sidik of his keys before and after, where they changed. */
  kunci?: { readonly sebelum: readonly string[]; readonly sesudah: readonly string[] }
}

/** Whether an act may stand unsigned where nothing else asks for a signature. */
export const daftarTandaTangan = ['boleh', 'wajib'] as const
export type TandaTangan = (typeof daftarTandaTangan)[number]

/** Minutes after which a record counts as made later than the act (A20). */
export const BATAS_LANGSUNG = 15
/** Minutes by which clocks of two machines may disagree before it is remarkable. */
export const TOLERANSI_JAM = 5

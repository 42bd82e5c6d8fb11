/**
 * Keys that sign acts: whose they are, and what a signature says by the settings before the act. One rule for the
 * commands and the verifier.
 */
import { KontenError } from '../../errors.js'
import type { Kunci, Petugas, TandaTangan } from '../sop/aturan.js'
import { bakukanNama } from './pelaku.js'

/** What the settings say of signatures. */
export interface PemegangKunci {
  petugas: readonly Petugas[]
  tanda: TandaTangan
  /** The key kept on paper, by which a PPID who lost his own changes the settings; null for none. */
  pemulihan: Kunci | null
}

/**
 * A signature as it was read: the key it names, null for what is no signature; and whether that key signed this very
 * act.
 */
export interface TandaTerbaca {
  kunci: Kunci | null
  cocok: boolean
}

/** What a signature is worth where it stands. */
export type NilaiTanda =
  | { jenis: 'tanpa' }
  | { jenis: 'sah'; sidik: string; pemulihan: boolean }
  | { jenis: 'salah'; sebab: string }

const memuat = (daftar: readonly Kunci[], kunci: Kunci): boolean => daftar.some((k) => k.publik === kunci.publik)

/** The keys that sign for a name; none for who is not active or not listed. */
export function kunciDari(daftar: readonly Petugas[], nama: string): readonly Kunci[] {
  const petugas = daftar.find((p) => bakukanNama(p.nama) === bakukanNama(nama))
  return petugas === undefined || petugas.nonaktif ? [] : (petugas.kunci ?? [])
}

/** Whether a PPID has a key: from then on the settings change by a PPID's signature alone. */
export const ppidBerkunci = (daftar: readonly Petugas[]): boolean =>
  daftar.some((p) => p.peran.includes('ppid') && kunciDari(daftar, p.nama).length > 0)

/**
 * What a signature of an act by `oleh` is worth; `pengaturan` for a change of the settings, which the key on paper may
 * sign.
 */
export function nilaiTanda(
  tanda: TandaTerbaca | null,
  oleh: string,
  { petugas, pemulihan }: Pick<PemegangKunci, 'petugas' | 'pemulihan'>,
  pengaturan: boolean,
): NilaiTanda {
  if (tanda === null) return { jenis: 'tanpa' }
  const { kunci, cocok } = tanda
  if (kunci === null) return { jenis: 'salah', sebab: 'Konten-Tanda bukan tanda tangan yang dikenal' }
  if (!cocok) return { jenis: 'salah', sebab: 'tanda tangannya bukan atas peristiwa ini dalam catatan ini' }
  const { sidik } = kunci
  if (memuat(kunciDari(petugas, oleh), kunci)) return { jenis: 'sah', sidik, pemulihan: false }
  if (pengaturan && pemulihan !== null && memuat([pemulihan], kunci)) return { jenis: 'sah', sidik, pemulihan: true }
  const milik = petugas.find((p) => memuat(kunciDari(petugas, p.nama), kunci))
  return {
    jenis: 'salah',
    sebab: milik
      ? `ditandatangani dengan kunci ${milik.nama}, bukan ${oleh}`
      : `kunci ${sidik} ketika itu tidak, atau tidak lagi, tercatat atas nama ${oleh}`,
  }
}

/** The refusal of what settings say of keys, null where it can stand: a key is one person's, and who must sign can. */
export function salahKunci({ petugas, tanda, pemulihan }: PemegangKunci): KontenError | null {
  const milik = new Map<string, string>(pemulihan === null ? [] : [[pemulihan.publik, 'kunci pemulihan']])
  for (const { nama, kunci = [] } of petugas)
    for (const { publik, sidik } of kunci) {
      const lain = milik.get(publik)
      if (lain !== undefined)
        return new KontenError('ditolak', 'kunci-ganda', `Kunci ${sidik} milik ${nama} sudah tercatat: ${lain}.`, [
          'Setiap petugas membuat kuncinya sendiri: konten petugas kunci buat',
        ])
      milik.set(publik, nama)
    }
  if (tanda === 'boleh') return null
  const tanpa = petugas.filter((p) => !p.nonaktif && (p.kunci ?? []).length === 0).map((p) => p.nama)
  if (petugas.length > 0 && tanpa.length === 0) return null
  return new KontenError(
    'ditolak',
    'tanda-tanpa-kunci',
    `tanda: wajib memerlukan kunci setiap petugas yang aktif; yang belum: ${tanpa.join(', ') || 'semuanya'}.`,
    ['Di komputer masing-masing: konten petugas kunci buat', 'PPID: konten petugas ubah "Nama" --kunci BERKAS'],
  )
}

/** Where in a signature the public key stands, which has one length. */
const [AWAL_KUNCI, AKHIR_KUNCI] = [14, 65]

/** The public key that a signature names, as konten.yaml has it; whether it made the signature is not looked at. */
const kunciDisebut = (tanda: string): string =>
  `ssh-ed25519 ${Buffer.from(tanda, 'base64').subarray(AWAL_KUNCI, AKHIR_KUNCI).toString('base64')}`

/** Whether the key a signature names signs for a name by some settings; `pengaturan` as above. */
export const kunciBerlaku = (
  tanda: string,
  oleh: string,
  { petugas, pemulihan }: Pick<PemegangKunci, 'petugas' | 'pemulihan'>,
  pengaturan: boolean,
): boolean =>
  [...kunciDari(petugas, oleh), ...(pengaturan && pemulihan !== null ? [pemulihan] : [])].some(
    (k) => k.publik === kunciDisebut(tanda),
  )

/** What is typed of a petugas: roles, days, e-mail, key. */
import { KontenError } from '../errors.js'
import type { MasaJabatan } from '../domain/sop/aturan.js'
import { bacaPeran } from '../domain/orang/pelaku.js'
import type { Peran } from '../domain/sop/sop.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { parseIso } from '../domain/bahasa/waktu.js'

/** Roles as typed, apart by commas, each once. Throws `pemakaian` for an unknown one. */
export const bacaDaftarPeran = (teks: string): Peran[] => [
  ...new Set(
    teks
      .split(',')
      .filter((s) => s.trim() !== '')
      .map(bacaPeran),
  ),
]

/** The days a role is held, from the flags; null where neither is given. Throws `pemakaian` for what is no day. */
export function bacaMasa({ sejak, sampai }: { sejak?: string; sampai?: string }): MasaJabatan | null {
  if (sejak === undefined && sampai === undefined) return null
  for (const [flag, nilai] of [
    ['--sejak', sejak],
    ['--sampai', sampai],
  ] as const)
    if (nilai !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(nilai) || parseIso(`${nilai}T00:00:00Z`) === null))
      throw new KontenError('pemakaian', 'tanggal-tidak-terbaca', `${flag}: "${satuBaris(nilai)}" bukan tanggal.`, [
        `Tulis seperti ${flag} 2026-01-31`,
      ])
  if (sejak !== undefined && sampai !== undefined && sampai < sejak)
    throw new KontenError('pemakaian', 'berakhir-sebelum-mulai', 'Peran berakhir sebelum dimulai.', [
      'Periksa --sejak dan --sampai.',
    ])
  return { sejak: sejak ?? null, sampai: sampai ?? null }
}

/** An e-mail address. Throws `pemakaian`. */
export function bacaSurel(teks: string): string {
  const surel = satuBaris(teks)
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(surel)) return surel
  throw new KontenError('pemakaian', 'surel-tidak-terbaca', `--surel: "${surel}" bukan alamat surel.`, [
    'Tulis seperti --surel nama@contoh.id',
  ])
}

const kunciUmum =
  /^(?:(?:sk-)?(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp\d{3})(?:@openssh\.com)? [A-Za-z0-9+/=]{40,}(?: .*)?|[0-9A-Fa-f]{40})$/

/** A public key of ssh, or a fingerprint of gpg. Throws `pemakaian`; what was typed is never told, for it may be the private one. */
export function bacaKunci(teks: string): string {
  const kunci = satuBaris(teks)
  if (kunciUmum.test(kunci)) return kunci
  throw new KontenError(
    'pemakaian',
    'kunci-tidak-terbaca',
    '--kunci: bukan kunci publik ssh atau sidik kunci gpg (40 angka heksadesimal).',
    ['Salin isi berkas .pub, misalnya ~/.ssh/id_ed25519.pub; kunci privat tidak pernah diberikan kepada siapa pun.'],
  )
}

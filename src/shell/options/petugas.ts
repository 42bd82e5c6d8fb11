/** Options that describe a petugas: roles, e-mail, key, days in office. */
import { KontenError } from '../../errors.js'
import { bacaPeran } from '../../domain/orang/pelaku.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { parseIso } from '../../domain/bahasa/waktu.js'
import type { Peran } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import type { Option } from '../option.js'
import { optionBase, questionTraits } from '../option.js'
import { asChoices } from '../values.js'
import { afterComma } from './choice.js'
import { asText, parsedLine } from './text.js'

/** Roles, apart by commas, each once; ticked from a list. */
export const roles = <R extends boolean = false>(base: { help: string; required?: R }): Option<Peran[], R> => ({
  ...optionBase({ ...base, what: 'peran petugas' }, '<peran>'),
  parse: (raw) => [
    ...new Set(
      asText(raw)
        .split(',')
        .filter((s) => s.trim() !== '')
        .map(bacaPeran),
    ),
  ],
  question: (flag) => ({
    flag,
    ...questionTraits({ ...base }),
    tanya: async (k) => (await k.tanya.tandai('Peran', asChoices(daftarPeran), (n) => `${n} dipilih`)).join(','),
  }),
  complete: (_, part) => afterComma(daftarPeran, part),
})

/** An e-mail address. */
export const email = (ask: string): Option<string, false> =>
  parsedLine({ name: 'surel', help: 'surelnya', ask }, (raw) => {
    const surel = satuBaris(asText(raw))
    if (/^[^\s@<>]+@[^\s@<>]+$/.test(surel)) return surel
    throw new KontenError('pemakaian', 'surel-tidak-terbaca', `--surel: "${surel}" bukan alamat surel.`, [
      'Tulis seperti --surel nama@contoh.id',
    ])
  })

const kunciUmum =
  /^(?:(?:sk-)?(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp\d{3})(?:@openssh\.com)? [A-Za-z0-9+/=]{40,}(?: .*)?|[0-9A-Fa-f]{40})$/

/** A public key of ssh, or a fingerprint of gpg; what was typed is never told, for it may be the private one. */
export const publicKey = parsedLine(
  {
    name: 'kunci',
    help: 'kunci publik ssh atau sidik gpg, untuk tanda tangan kelak',
    unasked: 'belum diperiksa terhadap apa pun',
  },
  (raw) => {
    const kunci = satuBaris(asText(raw))
    if (kunciUmum.test(kunci)) return kunci
    throw new KontenError(
      'pemakaian',
      'kunci-tidak-terbaca',
      '--kunci: bukan kunci publik ssh atau sidik kunci gpg (40 angka heksadesimal).',
      ['Salin isi berkas .pub, misalnya ~/.ssh/id_ed25519.pub; kunci privat tidak pernah diberikan kepada siapa pun.'],
    )
  },
)

/** A day, `YYYY-MM-DD`. */
export const day = (help: string, ask: string): Option<string, false> =>
  parsedLine({ name: 'tanggal', help, ask }, (raw, { flag }) => {
    const tanggal = asText(raw)
    if (/^\d{4}-\d{2}-\d{2}$/.test(tanggal) && parseIso(`${tanggal}T00:00:00Z`) !== null) return tanggal
    throw new KontenError('pemakaian', 'tanggal-tidak-terbaca', `${flag}: "${satuBaris(tanggal)}" bukan tanggal.`, [
      `Tulis seperti ${flag} 2026-01-31`,
    ])
  })

/** Options that describe a petugas: roles, e-mail, key, days in office. */
import { KontenError } from '../../errors.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { bacaSidik } from '../../domain/bahasa/sidik-kunci.js'
import { bacaPeran } from '../../domain/orang/pelaku.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { parseIso } from '../../domain/bahasa/waktu.js'
import type { Kunci } from '../../domain/sop/aturan.js'
import type { Peran } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { readPublicKey } from '../../storage/record/sshsig.js'
import type { FormContext } from '../form-spec.js'
import type { Option } from '../option.js'
import { optionBase, questionTraits } from '../option.js'
import { asChoices, readFileInput } from '../values.js'
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
      'Tulis seperti --surel nama@… lengkap dengan situsnya, tanpa spasi',
    ])
  })

/**
 * A public key, as the file that `petugas kunci buat` wrote or as its line; what was typed is never told, for it may be
 * the private one.
 */
export const publicKey = parsedLine<Kunci>(
  {
    name: 'berkas',
    help: 'berkas kunci publiknya, yang dibuat dengan petugas kunci buat di komputernya sendiri',
    unasked: 'berkasnya datang dari komputer lain',
    complete: () => 'files',
  },
  async (raw, { env, flag }) => {
    const typed = satuBaris(asText(raw))
    const text = /^ssh-|^-----/.test(typed)
      ? typed
      : (await readFileInput(env, flag, typed, batasMasukan.tindakan)).toString('utf8')
    const kunci = readPublicKey(text)
    if (kunci !== null) return kunci
    throw new KontenError('pemakaian', 'kunci-tidak-terbaca', `${flag}: bukan kunci publik "ssh-ed25519 AAAA…".`, [
      'Pemilik kunci membuatnya dengan konten petugas kunci buat; kunci ' +
        'privat tidak pernah diberikan kepada siapa pun.',
    ])
  },
)

/** What of a key its owner reads out. */
export const keyLetters = (base: { help: string; ask?: string; when?: (k: FormContext) => boolean }) =>
  parsedLine<string>({ name: 'sidik', unasked: 'disebut hanya bila diperlukan', ...base }, (raw, { flag }) => {
    const sidik = bacaSidik(asText(raw))
    if (sidik !== null) return sidik
    throw new KontenError(
      'pemakaian',
      'sidik-tidak-terbaca',
      `${flag}: bukan sidik kunci, yang terdiri atas 12 huruf.`,
      [`Tulis seperti ${flag} 7QKD-0M3T-XW5A`],
    )
  })

/** A day, `YYYY-MM-DD`. */
export const day = (help: string, ask: string): Option<string, false> =>
  parsedLine({ name: 'tanggal', help, ask }, (raw, { flag }) => {
    const tanggal = asText(raw)
    if (/^\d{4}-\d{2}-\d{2}$/.test(tanggal) && parseIso(`${tanggal}T00:00:00Z`) !== null) return tanggal
    throw new KontenError('pemakaian', 'tanggal-tidak-terbaca', `${flag}: "${satuBaris(tanggal)}" bukan tanggal.`, [
      `Tulis seperti ${flag} 2026-01-31`,
    ])
  })

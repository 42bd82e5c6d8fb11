/**
 * Keys of people: made on their own machine, entered by a PPID who heard their sidik, and one on paper for when all is
 * lost.
 */
import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { KontenError } from '../../errors.js'
import { bacaHuruf, bilanganHuruf, cetakHuruf, kelompokkan } from '../../domain/bahasa/huruf.js'
import type { Kunci } from '../../domain/sop/aturan.js'
import { publicHalf } from '../../storage/record/sshsig.js'
import { editYaml } from '../../storage/settings/yaml-edit.js'
import type { Answer } from '../record/answer.js'
import { aside } from '../record/aside.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import { actingPelaku, optionLabel } from '../session.js'
import { settingsChange } from './settings-change.js'

/** Throws `ditolak` where the key is not the one its owner read the sidik of. */
export function requireLetters(kunci: Kunci | undefined, heard: string | undefined): void {
  if (kunci === undefined || heard === undefined || kunci.sidik === heard) return
  throw new KontenError('ditolak', 'sidik-lain', `Sidik kunci itu ${kunci.sidik}, bukan ${heard}; tidak dicatat.`, [
    'Mintalah pemiliknya membacakan sidiknya lagi, dan berkas kunci yang benar.',
  ])
}

const SEED = 32
const LETTERS = Math.ceil((SEED * 8) / 5)
/** What DER puts before the 32 bytes of an ed25519 private key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const keyOfSeed = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })

/** A key as it is kept on paper: 52 letters in groups of four. */
export function paperKey(seed: Buffer): { code: string; kunci: Kunci } {
  const letters = cetakHuruf(BigInt(`0x${seed.toString('hex')}`), LETTERS)
  return { code: kelompokkan(letters, 4), kunci: publicHalf(keyOfSeed(seed)) }
}

/** The key that a code on paper stands for. Throws `pemakaian` for what is no such code; the code is never told. */
export function recoveryKey(typed: string): KeyObject {
  const values = bacaHuruf(typed)
  const seed = values?.length === LETTERS ? bilanganHuruf(values) : null
  if (seed !== null && seed < 1n << BigInt(SEED * 8))
    return keyOfSeed(Buffer.from(seed.toString(16).padStart(SEED * 2, '0'), 'hex'))
  throw new KontenError(
    'pemakaian',
    'kode-pemulihan-salah',
    `${optionLabel('pemulihan')}: bukan kode kunci pemulihan, yang terdiri atas 52 huruf.`,
    ['Salin kodenya dari kertas, dengan atau tanpa tanda hubung.'],
  )
}

/**
 * The key on paper of an office that has none yet, made when it begins to share its record; what is left to do where
 * whoever sits here may not enter it.
 */
export async function firstRecoveryKey(session: Session): Promise<Answer> {
  if (session.settings.pemulihan !== null) return { data: null, text: [] }
  return aside<Answer>(
    async () => {
      // Who holds it can give the PPID another key: nobody else is shown it.
      await actingPelaku(session, ['ppid'], 'membuat kunci pemulihan')
      return makeRecoveryKey(session)
    },
    (why) => ({
      data: null,
      text: [],
      notes: [`Kunci pemulihan belum dibuat: ${why} PPID membuatnya dengan konten petugas kunci pemulihan.`],
    }),
  )
}

/** Makes the key on paper and enters its public half; the code is told once and kept nowhere. */
export async function makeRecoveryKey(session: Session): Promise<Answer> {
  const { code, kunci } = paperKey(session.env.acak(SEED))
  const answer = await record(
    session,
    settingsChange(session, {
      edit: (_, text) => ({
        teks: editYaml(text, (document) => document.set('kunci_pemulihan', kunci.publik)),
        kata: `kunci pemulihan ${kunci.sidik}`,
      }),
      action: 'mencatat kunci pemulihan',
      status: 'diatur',
    }),
  )
  return {
    ...answer,
    data: { ...(answer.data as object), sidik: kunci.sidik, kode: code },
    text: [
      `Kunci pemulihan ${kunci.sidik} dicatat. Tulis kode ini di kertas dan simpan terkunci; kode ini tidak ` +
        'disimpan di mana pun dan tidak ditampilkan lagi:',
      { utuh: code },
      'Siapa pun yang memegangnya dapat mengganti kunci PPID. Bila kunci PPID hilang: konten petugas ubah "Nama ' +
        'PPID" --kunci BERKAS --pemulihan -',
    ],
  }
}

/**
 * Private keys, in the profile of the machine's user and in no repository: one file a key, readable by him alone, and
 * behind a passphrase where the machine is shared. A key is found by its public half, whoever's it is.
 */
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import type { Kunci } from '../../domain/sop/aturan.js'
import { publicHalf } from '../record/sshsig.js'
import { profileFolder } from './seat.js'
import { writeDurably } from './whole-file.js'
import { makeFolder } from './make-folder.js'

type Vars = Readonly<Record<string, string | undefined>>

const OTHERS = 0o077

/** Throws `pemakaian` where the machine names no profile. */
function keyFolder(vars: Vars): string {
  const folder = profileFolder(vars)
  if (folder !== null) return join(folder, 'kunci')
  throw new KontenError('pemakaian', 'profil-tidak-ada', 'Komputer ini tidak menyebut folder pribadi Anda.', [
    'Setel HOME, lalu ulangi.',
  ])
}

const fileOf = (vars: Vars, { sidik }: Kunci): string => join(keyFolder(vars), `${sidik}.pem`)

/** Makes a key and keeps it; without a passphrase the file alone suffices to sign. */
export async function makeKey(vars: Vars, passphrase: string | null): Promise<{ kunci: Kunci; file: string }> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const kunci = publicHalf(privateKey)
  const file = fileOf(vars, kunci)
  await makeFolder(keyFolder(vars), 0o700)
  const locked = passphrase === null ? {} : { cipher: 'aes-256-cbc', passphrase }
  await writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem', ...locked }), 0o600)
  return { kunci, file }
}

/** A private key as it is kept; `locked` behind a passphrase. */
export interface KeptKey {
  kunci: Kunci
  locked: boolean
  /** Throws `pemakaian` for a wrong passphrase, `rusak` for what is not that key. */
  open: (passphrase?: string) => KeyObject
}

/**
 * The first of some keys whose private half is kept here; null where none is. Throws `rusak` where others may read it.
 */
export async function findKey(vars: Vars, keys: readonly Kunci[]): Promise<KeptKey | null> {
  if (profileFolder(vars) === null) return null
  for (const kunci of keys) {
    const file = fileOf(vars, kunci)
    const found = await lstat(file).catch(() => null)
    if (found === null) continue
    if (!found.isFile() || (platform() !== 'win32' && (found.mode & OTHERS) !== 0))
      throw unusable(file, 'dapat dibaca orang lain, atau bukan berkas biasa', `chmod 600 "${file}"`)
    const pem = await readFile(file, 'utf8')
    const locked = pem.includes('ENCRYPTED PRIVATE KEY')
    return { kunci, locked, open: (passphrase) => openKey({ file, pem, locked, kunci }, passphrase) }
  }
  return null
}

interface KeyFile {
  file: string
  pem: string
  locked: boolean
  kunci: Kunci
}

function openKey({ file, pem, locked, kunci }: KeyFile, passphrase: string | undefined): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey({ key: pem, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) })
  } catch {
    if (!locked) throw unusable(file, 'bukan kunci')
    throw new KontenError('pemakaian', 'sandi-salah', 'Sandi kunci salah; tidak ada yang dicatat.', [
      'Ulangi perintah ini.',
    ])
  }
  if (publicHalf(key).publik === kunci.publik) return key
  throw unusable(file, 'memuat kunci lain daripada namanya')
}

const unusable = (file: string, why: string, advice?: string): KontenError =>
  new KontenError('rusak', 'kunci-rusak', `${file} ${why}; tidak dipakai untuk menandatangani.`, [
    advice ?? 'Buat yang baru: konten petugas kunci buat',
  ])

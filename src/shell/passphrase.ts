/** A passphrase for a new key, typed twice because it is not shown. */
import type { Prompt } from '../env.js'
import { KontenError } from '../errors.js'

/** Empty for none, also where nobody can be asked. Throws `pemakaian` where the two differ. */
export async function newPassphrase(asker: Prompt | null): Promise<string> {
  if (asker === null) return ''
  const first = await asker.sandi('Sandi kunci, bila komputer ini dipakai bersama (kosong: tanpa sandi)')
  if (first === '' || first === (await asker.sandi('Sekali lagi'))) return first
  throw new KontenError('pemakaian', 'sandi-salah', 'Kedua sandi tidak sama; kuncinya tidak dibuat.', [
    'Ulangi perintah ini.',
  ])
}

/** The PIN a PPID types himself at the office's machine, before the page on its network can ask for it. */
import { KontenError } from '../errors.js'
import type { Prompt } from '../env.js'
import { hasPin, setPin, soundPin } from '../storage/local/pin.js'

/** Asks for a PIN where there is none yet, or a new one is wanted. Throws `pemakaian` where nobody can be asked. */
export async function requirePin(folder: string, ppid: string, ask: Prompt | null, anew: boolean): Promise<void> {
  if (!anew && (await hasPin(folder, ppid))) return
  if (ask === null)
    throw new KontenError('pemakaian', 'pin-belum-ada', `${ppid} belum menetapkan PIN di komputer ini.`, [
      `Jalankan di terminal, dan biarkan PPID sendiri yang mengetiknya: konten layar --lan --ppid "${ppid}"`,
    ])
  await setPin(folder, ppid, await newPin(ppid, ask))
}

/** Twice the same and never shown: who sits at the machine is the admin, and it is not his. */
async function newPin(ppid: string, ask: Prompt): Promise<string> {
  const wanted = `PIN baru, diketik ${ppid} sendiri (6 sampai 12 angka)`
  for (let question = wanted; ;) {
    const pin = (await ask.sandi(question)).trim()
    if (!soundPin(pin)) question = 'Enam sampai dua belas angka, tidak semuanya sama. PIN baru'
    else if (pin === (await ask.sandi('Sekali lagi')).trim()) return pin
    else question = `Keduanya berlainan. ${wanted}`
  }
}

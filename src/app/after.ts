/** What may follow an act: the cause where it was late, and the message to whoever is next. */
import type { Command } from 'commander'
import { KontenError } from '../errors.js'
import type { Kanal } from '../domain/sop/sop.js'
import { denganSebab, opsiSebab } from './record-cause.js'
import type { Kabar } from './handover-message.js'
import { susunKabar, teksKabar } from './handover-message.js'
import type { Hasil } from '../shell/command.js'
import { isiTeks } from '../shell/command.js'
import type { Sesi } from './session.js'
import type { HasilBerbatas } from './transition.js'
import { bacaKegiatan } from './transition.js'

export const opsiSesudah = (p: Command): Command =>
  opsiSebab(p).option('--pesan', 'tampilkan juga pesan WhatsApp untuk yang berikutnya')

/** Completes the result of an act that is recorded already. */
export async function sesudah(sesi: Sesi, hasil: HasilBerbatas): Promise<Hasil> {
  const lengkap = await denganSebab(sesi, hasil)
  if (!sesi.opsi.pesan) return lengkap
  const { id, kanal } = lengkap.data as { id: string; kanal: readonly Kanal[] }
  let daftar: Kabar[]
  try {
    const terbaca = await bacaKegiatan(sesi, await sesi.store.potret(), id)
    daftar = await Promise.all(kanal.map(async (satu) => (await susunKabar(sesi, terbaca, satu, {})).kabar))
  } catch (galat) {
    // A damaged template must not make a recorded act look as if it had failed.
    if (!(galat instanceof KontenError)) throw galat
    return {
      ...lengkap,
      data: { ...(lengkap.data as object), pesan: null },
      pesan: [...(lengkap.pesan ?? []), `Pesannya tidak dapat disusun: ${galat.message}`],
    }
  }
  return {
    ...lengkap,
    data: { ...(lengkap.data as object), pesan: daftar },
    teks: () => isiTeks(lengkap.teks) + daftar.map((kabar) => `\n${teksKabar(sesi.env, sesi.opsi, kabar)}`).join(''),
  }
}

/** What may follow an act: the cause where it was late, and the message to whoever is next. */
import { KontenError } from '../errors.js'
import type { Kanal } from '../domain/sop/sop.js'
import { denganSebab } from './record-cause.js'
import type { Kabar } from './handover-message.js'
import { barisKabar, susunKabar } from './handover-message.js'
import type { Sesi } from './session.js'
import type { HasilBerbatas } from './transition.js'
import { bacaKegiatan } from './transition.js'
import type { Hasil } from './answer.js'
import { sambungTeks } from './answer.js'

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
    teks: sambungTeks(lengkap.teks, ...daftar.map((kabar) => ['', ...barisKabar(kabar)])),
  }
}

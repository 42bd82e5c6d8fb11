/** Finding kegiatan by words and by what they have come to. */
import type { Sesi } from './session.js'
import type { SaringanCari } from '../domain/pencarian.js'
import type { Ditemukan } from '../render/documents/pencarian.js'
import { bacaKeadaan, dasarLangkah } from './session.js'
import { saringKegiatan, temukan, ladangKegiatan } from '../domain/pencarian.js'
import type { Tercatat } from '../domain/peristiwa/daftar.js'
import { bacaIsi } from '../storage/record/item-text.js'

/** Those that fit the filter and hold every word, with where each word stands. */
export async function cariKegiatan(sesi: Sesi, kata: readonly string[], saringan: SaringanCari): Promise<Ditemukan[]> {
  const { keadaan, riwayat } = await bacaKeadaan(sesi, await sesi.store.potret())
  const calon = saringKegiatan(keadaan, saringan, dasarLangkah(sesi, sesi.sekarang))
  const tentang = new Map(calon.map((k): [string, Tercatat[]] => [k.id, []]))
  for (const satu of riwayat.peristiwa) if (satu.kegiatan !== null) tentang.get(satu.kegiatan)?.push(satu)
  return calon.flatMap((kegiatan) => {
    // Without words the texts need not be read.
    if (kata.length === 0) return [{ kegiatan, temu: [] }]
    const isi = bacaIsi(sesi.akar, kegiatan.id)
    const temu = temukan(ladangKegiatan(kegiatan, { ...isi }, tentang.get(kegiatan.id)!), kata)
    return temu ? [{ kegiatan, temu }] : []
  })
}

/** Finding kegiatan by words and by what they have come to. */
import type { Session } from '../session.js'
import type { SaringanCari } from '../../domain/pencarian.js'
import type { Found } from '../../render/documents/pencarian.js'
import { ofAll, readPart } from './reading.js'
import { langkahBasis } from '../session.js'
import { saringKegiatan, temukan, ladangKegiatan } from '../../domain/pencarian.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { readItemTexts } from '../../storage/record/item-text.js'

/** Those that fit the filter and hold every word, with where each word stands. */
export async function searchKegiatan(sesi: Session, kata: readonly string[], saringan: SaringanCari): Promise<Found[]> {
  const { keadaan, peristiwa } = await readPart(sesi, ofAll)
  const calon = saringKegiatan(keadaan, saringan, langkahBasis(sesi, sesi.now))
  const tentang = new Map(calon.map((k): [string, Tercatat[]] => [k.id, []]))
  for (const satu of peristiwa) if (satu.kegiatan !== null) tentang.get(satu.kegiatan)?.push(satu)
  return calon.flatMap((kegiatan) => {
    // Without words the texts need not be read.
    if (kata.length === 0) return [{ kegiatan, temu: [] }]
    const isi = readItemTexts(sesi.root, kegiatan.id)
    const temu = temukan(ladangKegiatan(kegiatan, { ...isi }, tentang.get(kegiatan.id)!), kata)
    return temu ? [{ kegiatan, temu }] : []
  })
}

/** The texts that a kegiatan's drafts had when they were submitted. */
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import type { Session } from '../session.js'

/** Each draft's text by the commit that submitted it; one whose file cannot be read is left out. */
export async function draftTexts(session: Session, kegiatan: Kegiatan): Promise<Map<string, string>> {
  const potret = await session.store.snapshot()
  const texts = new Map<string, string>()
  for (const jalur of kegiatan.jalur.values())
    for (const p of jalur.berlaku) {
      if (p.peristiwa !== 'diajukan') continue
      const file = await potret.read(jalurKegiatan(kegiatan.id), p.jejak.commit).catch(() => null)
      if (file === null) continue
      texts.set(p.jejak.commit, parseBerkas(file).isi[bagianKanal[jalur.kanal]])
    }
  return texts
}

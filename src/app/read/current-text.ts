/** What would leave the office now, held against what the PPID decided on. */
import type { Kanal } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import type { ItemFile, Media } from '../../storage/record/item-file.js'
import { mediaSha256, textSha256 } from '../../storage/record/item-file.js'
import { changedMedia } from '../../storage/media/media.js'
import type { Session } from '../session.js'
import type { ReadKegiatan } from './find.js'
import { workingItem } from './find.js'
import { mediaJalur } from '../../domain/keadaan/baca.js'
import type { IsiKanal } from '../../domain/keadaan/baca.js'

export interface CurrentContent extends IsiKanal {
  /** The item as it stands in the working tree. */
  kini: ItemFile
  /** sha256 of the media the PPID decides on. */
  diputus: string[]
  /** Those of them that this clone does not hold. */
  hilang: string[]
}

/**
 * Reads the item as it stands and hashes its kept media again; media that changed in `media/` are left out of `media`.
 */
export async function currentContent(sesi: Session, terbaca: ReadKegiatan, kanal: Kanal): Promise<CurrentContent> {
  const kini = await workingItem(sesi, terbaca)
  const jalur = terbaca.kegiatan.jalur.get(kanal)
  const diputus = jalur ? mediaJalur(jalur) : []
  const { hilang, berubah } = await changedMedia(sesi.root, diputus)
  const media = mediaSha256(
    mediaKini(diputus, terbaca.berkas.media, kini.media).filter((sha256) => !berubah.includes(sha256)),
  )
  return { kini, diputus, hilang, teks: textSha256(kini.isi[bagianKanal[kanal]]), media }
}

/** The sha256 of the media that would be uploaded: what the PPID decided on, as the item now lists it. */
function mediaKini(diputus: readonly string[], dicatat: readonly Media[], kini: readonly Media[]): string[] {
  const tercatat = new Set(dicatat.map((m) => m.sha256))
  const terdaftar = new Set(kini.map((m) => m.sha256))
  return [
    ...diputus.filter((sha256) => terdaftar.has(sha256)),
    ...[...terdaftar].filter((sha256) => !tercatat.has(sha256)),
  ]
}

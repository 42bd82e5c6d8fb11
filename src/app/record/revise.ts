/** Revising texts before the draft is submitted: as typed, or as they were edited by hand in the working file. */
import { join } from 'node:path'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { kanalTeks } from '../../domain/keadaan/baca.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarBagian } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { readOrdinaryFile } from '../../storage/git/projection.js'
import { FrontMatterDamage } from '../../storage/record/front-matter.js'
import type { ItemFile, ItemTexts } from '../../storage/record/item-file.js'
import { readVersion, textSha256 } from '../../storage/record/item-file.js'
import type { ReadKegiatan } from '../read/find.js'
import { readKegiatan } from '../read/find.js'
import type { Request } from './record.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from './subject.js'
import { onKegiatan } from './subject.js'

interface Revision {
  /** The texts that are not those recorded. */
  texts: Partial<ItemTexts>
  /** The whole working file, where it was edited by hand. */
  edited: string | null
}

/**
 * The texts typed; where none was, what was edited by hand. The channels follow from the texts unless they were named.
 */
export const reviseTexts = (
  search: string,
  named: readonly Kanal[] | undefined,
  typed: Partial<ItemTexts>,
): Request<'disunting', OnExisting & Revision> => ({
  kind: 'disunting',
  target: async (session, potret) => {
    const read = await readKegiatan(session, potret, search)
    const byHand = Object.keys(typed).length === 0 ? await handEdit(session, read) : null
    const texts = changed(read.berkas, byHand?.isi ?? typed)
    const owners = channelsOf(read.kegiatan, texts)
    return { ...onKegiatan(read, named ?? owners), texts, edited: byHand?.teks ?? null }
  },
  compose: ({ texts, edited }) => {
    const sidik = (bagian: keyof ItemTexts): string | null =>
      texts[bagian] === undefined ? null : textSha256(texts[bagian])
    return {
      own: { narasi: sidik('narasi'), caption: sidik('caption'), berita: sidik('berita') },
      typed: Object.fromEntries(Object.entries(texts).map(([bagian, text]) => [optionLabel(bagian), text])),
      texts,
      ...(edited === null ? {} : { edited }),
    }
  },
})

/** The texts that are not those recorded. Throws `pemakaian` where there is none, or the narration would be gone. */
function changed(berkas: ItemFile, now: Partial<ItemTexts>): Partial<ItemTexts> {
  const isi = Object.fromEntries(
    daftarBagian.flatMap((b) =>
      now[b] === undefined || textSha256(now[b]) === textSha256(berkas.isi[b]) ? [] : [[b, now[b]]],
    ),
  )
  if (Object.keys(isi).length === 0)
    throw new KontenError(
      'pemakaian',
      'tidak-ada-perubahan',
      'Teksnya sama dengan yang tercatat; tidak ada yang dicatat.',
      ['Sebutkan --narasi, --caption, atau --berita, atau sunting dahulu berkasnya.'],
    )
  if (isi['narasi'] === '')
    throw new KontenError('pemakaian', 'narasi-kosong', 'Narasi yang sudah diserahkan tidak dapat dikosongkan.', [
      'Tambahkan --narasi "…"',
    ])
  return isi
}

/** The tracks the texts belong to. Throws `pemakaian` where the kegiatan uses none of them. */
function channelsOf(kegiatan: Kegiatan, isi: Partial<ItemTexts>): Kanal[] {
  const kanal = kanalTeks(kegiatan, isi)
  if (kanal.length > 0) return kanal
  throw new KontenError('pemakaian', 'kanal-tidak-dipakai', `"${kegiatan.judul}" tidak memakai kanal teks itu.`, [
    `Kanal kegiatan ini: ${[...kegiatan.jalur.keys()].join(', ')}`,
  ])
}

/** The working file as a person edited it; only its texts may differ. Null where it is as recorded. */
async function handEdit(
  { root: akar }: Session,
  { kegiatan, teks: recorded, berkas }: ReadKegiatan,
): Promise<{ teks: string; isi: ItemTexts } | null> {
  const jalur = jalurKegiatan(kegiatan.id)
  const teks = (await readOrdinaryFile(join(akar, jalur)))?.toString('utf8')
  if (teks === undefined || teks === recorded) return null
  const saran = [`Lihat bedanya: git diff -- ${jalur}`, `Kembalikan: git checkout -- ${jalur}`]
  try {
    const now = readVersion(teks)
    const head = (b: ItemFile): string => JSON.stringify([b.kepala, b.media])
    if (now.teksLiar)
      throw new KontenError(
        'ditolak',
        'teks-di-luar-bagian',
        `${jalur} memuat teks di luar ## Narasi, ## Caption, dan ## Berita.`,
        saran,
      )
    if (head(now) !== head(berkas))
      throw new KontenError(
        'ditolak',
        'kepala-disunting',
        `Kepala ${jalur} disunting; hanya teksnya yang dapat disunting, selebihnya menurut riwayat.`,
        saran,
      )
    return { teks, isi: now.isi }
  } catch (galat) {
    if (galat instanceof FrontMatterDamage)
      throw new KontenError('pemakaian', 'berkas-rusak', `${jalur}: ${galat.message}.`, saran)
    throw galat
  }
}

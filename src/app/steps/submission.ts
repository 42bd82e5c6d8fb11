/** Step 2: a draft goes to the PPID. */
import type { Bagian, Kanal } from '../../domain/sop/sop.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { MediaCandidate } from '../../storage/media/media.js'
import { textSha256 } from '../../storage/record/item-file.js'
import type { Request } from '../record/record.js'
import { optionLabel } from '../session.js'
import type { OnExisting } from '../record/subject.js'
import { onChannel } from '../record/subject.js'

export interface Draft {
  search: string
  kanal: readonly Kanal[] | undefined
  /** The texts typed; where the channel's own is left out, the one recorded is submitted. */
  texts: { readonly [B in Bagian]?: string | undefined }
  lampiran: readonly MediaCandidate[]
}

/** Throws `pemakaian` where the channel has no text yet. */
export const submitDraft = ({
  search,
  kanal,
  texts,
  lampiran,
}: Draft): Request<'diajukan', OnExisting & { satu: Kanal }> => ({
  kind: 'diajukan',
  target: onChannel(search, kanal),
  media: lampiran,
  compose: ({ satu, berkas }) => {
    const bagian = bagianKanal[satu]
    const label = optionLabel(bagian)
    const teks = texts[bagian] ?? berkas.isi[bagian]
    if (teks === '')
      throw new KontenError('pemakaian', 'flag-kurang', `Draf ${satu} belum mempunyai teks.`, [
        `Tambahkan ${label} "…" atau ${label} @berkas`,
      ])
    return {
      own: { teks: textSha256(teks), lampiran: lampiran.map((m) => m.sha256) },
      typed: { [label]: teks },
      texts: { [bagian]: teks },
    }
  },
})

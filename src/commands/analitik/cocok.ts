/**
 * `analitik cocok`: rows of figures that no link explains, proposed for an upload and recorded once a person accepts.
 */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { optional } from '../../shell/target.js'
import { releaseMatch, matchByHand, findUnmatched, acceptMatches } from '../../app/figures/match-figures.js'
import { show } from '../../shell/output.js'
import { dokumenCocok, jsonCocok } from '../../render/documents/cocok.js'
import type { Session } from '../../app/session.js'
import type { Usulan } from '../../domain/keadaan/pencocokan.js'
import { askerOf, agreed } from '../../shell/values.js'
import { satuBaris } from '../../domain/bahasa/teks.js'

const options = {
  dengan: option.kegiatanOption({ help: 'kegiatan yang unggahannya dimaksud' }),
  terima: option.flag({ help: 'terima semua usulan' }),
  lepas: option.flag({ help: 'lepaskan kecocokan yang pernah diterima' }),
}

export const command = defineCommand({
  target: optional('kunci'),
  options,
  examples: [
    'konten analitik cocok',
    'konten analitik cocok --terima',
    'konten analitik cocok fb:122101 --dengan 7q2f',
  ],
  run: async ({ session, values: { dengan, terima, lepas }, args: [kunci] }) => {
    if (kunci !== undefined) return lepas ? releaseMatch(session, kunci) : matchByHand(session, kunci, dengan)
    const { rows, proposals } = await findUnmatched(session)
    const diterima = terima ? proposals : await tanyakan(session, proposals)
    if (diterima.length > 0) return acceptMatches(session, diterima)
    return show(session, {}, () => dokumenCocok(rows, proposals), jsonCocok(rows, proposals), [])
  },
})

async function tanyakan(sesi: Session, usulan: readonly Usulan[]): Promise<Usulan[]> {
  const tanya = askerOf(sesi.env, sesi.options)
  if (tanya === null) return []
  const diterima: Usulan[] = []
  for (const u of usulan)
    if (
      await agreed(
        tanya,
        `${u.kunci} "${satuBaris(u.angka.judul ?? '')}" = ${u.unggahan.kegiatan.judul} (${u.unggahan.platform})?`,
      )
    )
      diterima.push(u)
  return diterima
}

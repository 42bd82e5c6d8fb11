/** Options that adding and changing a petugas have in common. */
import * as option from './options/index.js'
import type { Session } from '../app/session.js'
import { tutupiDataPribadi } from '../domain/bahasa/data-pribadi.js'
import { satuBaris, tampakAtauKosong } from '../domain/bahasa/teks.js'
import { KontenError } from '../errors.js'
import { wrapMessage } from '../render/formats/wrap.js'
import { askerOf, consented, emptyValue } from './values.js'

/** The decree of an emergency (A27). `what` says what it permits. */
export const emergencyDecree = (what: string) =>
  option.parsedLine(
    {
      name: 'SK',
      help: `surat keputusan yang menjadi dasarnya: ${what}`,
      unasked: 'hanya untuk keadaan darurat',
    },
    (raw, { flag }) => {
      const dasar = tampakAtauKosong(satuBaris(option.asText(raw)))
      if (dasar === '') throw emptyValue(flag)
      return dasar
    },
  )

/** What the owner of the key read out, compared before the key is entered. */
export const heardLetters = option.keyLetters({
  help: 'sidik yang dibacakan pemilik kunci; kunci lain ditolak',
  ask: 'Sidik yang dibacakan pemilik kunci (kosong: tidak dibandingkan)',
  when: ({ opsi }) => opsi['kunci'] !== undefined,
})

/**
 * Says what an act of an emergency (A27) means before it is written; on a terminal it waits for a yes. Throws
 * `terputus` for a no.
 */
export async function announceEmergency({ env, options }: Session, nama: string, dasar: string | null): Promise<void> {
  if (dasar === null) return
  const kata =
    `Keadaan darurat: ${satuBaris(nama)} diangkat atau diubah atas dasar ${satuBaris(dasar)}, tanpa PPID yang ` +
    'mengubahnya. ' +
    'Hal ini dicetak tebal pada register bulan ini dan menjadi peringatan verifikasi sampai dijawab.'
  env.stderr.write(`${wrapMessage(tutupiDataPribadi(kata), env.kolomGalat)}\n`)
  const tanya = askerOf(env, options)
  if (tanya !== null && !(await consented(tanya, 'Catat sekarang?')))
    throw new KontenError('terputus', 'terputus', 'Dibatalkan. Tidak ada yang dicatat.')
}

/** Options that adding and changing a petugas have in common. */
import * as option from './options/index.js'

/** The decree of an emergency (A27). `what` says what it permits. */
export const emergencyDecree = (what: string) =>
  option.line({
    name: 'SK',
    help: `surat keputusan yang menjadi dasarnya: ${what}`,
    unasked: 'hanya untuk keadaan darurat',
  })

/** What the owner of the key read out, compared before the key is entered. */
export const heardLetters = option.keyLetters({
  help: 'sidik yang dibacakan pemilik kunci; kunci lain ditolak',
  ask: 'Sidik yang dibacakan pemilik kunci (kosong: tidak dibandingkan)',
  when: ({ opsi }) => opsi['kunci'] !== undefined,
})

/** The options of an act that something may follow: the cause where it was late, and the message to whoever is next. */
import { polaOp } from '../../domain/bahasa/id.js'
import { KontenError } from '../../errors.js'
import { flag } from './choice.js'
import { asText, line, parsedLine } from './text.js'

/** The cause of a lateness, given with the act itself; on a terminal it is asked for once the act turns out late. */
export const cause = {
  sebab: line({
    help: 'sebabnya, bila langkah ini terlambat',
    unasked: 'ditanyakan sesudah tindakannya, bila ternyata terlambat',
  }),
}

/** The draft a decision is on, for whoever was shown it elsewhere than on this computer's terminal or page. */
export const shownDraft = {
  draf: parsedLine(
    {
      name: 'op',
      help: 'op draf yang diperlihatkan; bila bukan lagi yang terakhir, tidak ada yang dicatat (kode 4)',
      unasked: 'yang ditanya sudah diperlihatkan drafnya',
    },
    (raw, { flag: name }) => {
      const op = asText(raw).trim().toUpperCase()
      if (polaOp.test(op)) return op
      throw new KontenError('pemakaian', 'op-tidak-terbaca', `${name}: bukan op, yang terdiri atas 26 huruf.`, [
        'Op draf yang terakhir: konten tinjau ID --json',
      ])
    },
  ),
}

export const afterAct = {
  ...cause,
  pesan: flag({
    help: 'tampilkan juga pesan WhatsApp untuk yang berikutnya',
    unasked: 'hanya menyangkut apa yang ditampilkan atau dicetak',
  }),
}

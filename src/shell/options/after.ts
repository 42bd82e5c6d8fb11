/** The options of an act that something may follow: the cause where it was late, and the message to whoever is next. */
import { flag } from './choice.js'
import { line } from './text.js'

/** The cause of a lateness, given with the act itself; on a terminal it is asked for once the act turns out late. */
export const cause = {
  sebab: line({
    help: 'sebabnya, bila langkah ini terlambat',
    unasked: 'ditanyakan sesudah tindakannya, bila ternyata terlambat',
  }),
}

/** The draft a decision is on, for whoever was shown it elsewhere than on this computer's terminal or page. */
export const shownDraft = {
  draf: line({
    name: 'op',
    help: 'op draf yang diperlihatkan; bila bukan lagi yang terakhir, tidak ada yang dicatat (kode 4)',
    unasked: 'yang ditanya sudah diperlihatkan drafnya',
  }),
}

export const afterAct = {
  ...cause,
  pesan: flag({
    help: 'tampilkan juga pesan WhatsApp untuk yang berikutnya',
    unasked: 'hanya menyangkut apa yang ditampilkan atau dicetak',
  }),
}

/** The options of an act that something may follow: the cause where it was late, and the message to whoever is next. */
import type { Command } from 'commander'

export const opsiSebab = (p: Command): Command => p.option('--sebab <teks>', 'sebabnya, bila langkah ini terlambat')

export const opsiSesudah = (p: Command): Command =>
  opsiSebab(p).option('--pesan', 'tampilkan juga pesan WhatsApp untuk yang berikutnya')

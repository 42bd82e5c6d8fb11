/** Taking back what stands on no kegiatan's tracks: an answer, a comment or direct message, a monthly report. */
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Dilaporkan } from '../peristiwa/dilaporkan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { sesudahTutup } from './segel.js'
import type { Interaksi, Keadaan } from './tipe.js'

/** Lets it take effect, or says why it cannot. */
export function batalkanLepas(keadaan: Keadaan, p: Tercatat<Dibatalkan>): string | null {
  const berlaku = p.bulan === null ? batalkanInteraksi(keadaan, p) : batalkanLaporan(keadaan, p)
  if (berlaku) return null
  const apa = p.bulan === null ? 'sebuah interaksi' : `laporan ${p.bulan}, atau sudah disegel tutup buku`
  return `Pembatalan menunjuk ${p.batal.slice(0, 12)}, yang bukan peristiwa terakhir ${apa}.`
}

/**
 * Takes back the answer of an interaction, or the interaction itself while it has none; its number is not used again.
 */
function batalkanInteraksi(keadaan: Keadaan, p: Tercatat<Dibatalkan>): boolean {
  const interaksi: Interaksi | undefined = p.nomor === null ? undefined : keadaan.interaksi.get(p.nomor)
  if (interaksi?.dijawab?.jejak.commit === p.batal) {
    keadaan.dicabut.set(p.batal, interaksi.dijawab)
    interaksi.dijawab = null
  } else if (interaksi?.dijawab === null && interaksi.diterima.jejak.commit === p.batal) {
    keadaan.dicabut.set(p.batal, interaksi.diterima)
    keadaan.interaksi.delete(interaksi.nomor)
    keadaan.interaksiBatal.add(interaksi.nomor)
  } else return false
  return true
}

/** Takes back the handing-in of a report, for all its channels: what was handed in before counts again. */
function batalkanLaporan(keadaan: Keadaan, p: Tercatat<Dibatalkan>): boolean {
  const letak = keadaan.laporan.findIndex((l) => l.jejak.commit === p.batal)
  const laporan = keadaan.laporan[letak]
  if (
    laporan?.bulan !== p.bulan ||
    dibangunLagi(keadaan, laporan) ||
    (sesudahTutup(keadaan, laporan.bulan, p.jejak.commit) && disegel(keadaan, laporan))
  )
    return false
  keadaan.dicabut.set(p.batal, laporan)
  keadaan.laporan.splice(letak, 1)
  return true
}

/** Whether a later report of the month stands in for this one on any of its channels. */
export const dibangunLagi = ({ laporan }: Keadaan, satu: Tercatat<Dilaporkan>): boolean =>
  laporan
    .slice(laporan.indexOf(satu) + 1)
    .some((l) => l.bulan === satu.bulan && l.kanal.some((k) => satu.kanal.includes(k)))

/**
 * Whether a seal of its month covers it: the sealed register shows it, so that taking it back would undo the seal's
 * word.
 */
export const disegel = (keadaan: Keadaan, laporan: Tercatat<Dilaporkan>): boolean =>
  keadaan.segel.some((s) => s.bulan === laporan.bulan) && !sesudahTutup(keadaan, laporan.bulan, laporan.jejak.commit)

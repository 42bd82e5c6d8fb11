/** An act that lost, as it is written: what its maker wrote stands in it to the byte, and nothing of it has effect. */
import type { Berbenturan } from '../../domain/peristiwa/berbenturan.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { decodePesan } from './commit-message-decode.js'

/** What a person wrote of an act: the author line, and the message. */
export interface Original {
  byline: string
  message: string
}

/** The act as it lost; `code` and `against` are what `benturan` says of it. */
export const lostAct = (
  { byline, message }: Original,
  p: Peristiwa,
  { kode, lawan }: { kode: string; lawan: string | null },
): Berbenturan => ({
  versi: 2,
  peristiwa: 'berbenturan',
  kegiatan: p.kegiatan,
  kanal: p.kanal,
  langkah: p.langkah,
  peran: p.peran,
  oleh: p.oleh,
  waktu: p.waktu,
  op: p.op,
  dinyatakanSendiri: p.dinyatakanSendiri,
  tetap: null,
  bukti: null,
  dasar: [],
  dasarTeks: null,
  tip: p.tip,
  klon: p.klon,
  tanda: null,
  catatan: p.catatan,
  asal: p.peristiwa,
  benturan: kode,
  lawan,
  isi: Buffer.from(`${byline}\n${message}`).toString('base64'),
})

/** What was first written; the act is null where it is none, or one that had lost already. */
export function originalOf({ isi }: Berbenturan): Original & { act: Peristiwa | null } {
  const text = Buffer.from(isi, 'base64').toString('utf8')
  const end = text.indexOf('\n')
  const message = text.slice(end + 1)
  const decoded = decodePesan(message)
  const act = decoded.jenis === 'peristiwa' && decoded.peristiwa.peristiwa !== 'berbenturan' ? decoded.peristiwa : null
  return { byline: text.slice(0, Math.max(0, end)), message, act }
}

/** Comments and direct messages: received, and answered. */
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Diterima } from '../../domain/peristiwa/diterima.js'
import { kanalPlatform } from '../../domain/sop/sop.js'
import { nextNomor } from '../../storage/record/interaction-file.js'
import type { Request } from './record.js'
import { newInteraction, onInteraction } from './subject.js'

/** A comment or message received at `waktu`; `search` is the kegiatan it comments on, as it was typed. */
export function receiveInteraction(
  zona: string,
  what: Pick<Diterima, 'platform' | 'jenis' | 'waktu' | 'perluJawaban'>,
  search: string | undefined,
): Request<'diterima'> {
  const { platform, jenis, waktu, perluJawaban } = what
  const tanggal = tanggalLokal(waktu, zona)
  return {
    kind: 'diterima',
    at: waktu,
    target: newInteraction(kanalPlatform(platform), tanggal, search),
    compose: ({ monthFile, act }) => {
      const nomor = nextNomor(monthFile, bulanDari(tanggal), act.klon)
      return {
        own: { nomor, platform, jenis, perluJawaban },
        typed: {},
        status: perluJawaban ? 'menunggu-jawaban' : 'tidak-perlu-jawaban',
        more: { nomor },
      }
    },
  }
}

export const answerInteraction = (nomor: string): Request<'dijawab'> => ({
  kind: 'dijawab',
  target: onInteraction(nomor),
  compose: () => ({ own: { nomor }, typed: {}, more: { nomor } }),
})

/** `media periksa`: every original hashed anew, here and in the store, and lost previews made again. */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { progressLine } from '../../shell/progress.js'
import { optional } from '../../shell/target.js'
import type { Standing } from '../../app/media/originals.js'
import { heldInWords, obeyDestruction } from '../../app/media/destroy.js'
import { derivePreviews, derivedInWords } from '../../app/previews/derive.js'
import { checkOriginals, originalsOf, storeFolder } from '../../app/media/originals.js'

export const command = defineCommand({
  target: optional('id', 'id'),
  options: { gudang: option.store },
  examples: ['konten media periksa', 'konten media periksa 7q2f'],
  run: async ({ session, target: search, values: { gudang } }) => {
    const known = gudang !== undefined || session.settings.gudang !== null
    const folder = known ? await storeFolder(session, gudang) : null
    const { held } = await obeyDestruction(session)
    const originals = await originalsOf(session, search)
    const line = progressLine(session.env, session.options, originals.size > 1)
    const standings = await checkOriginals(session, folder, originals, (words) => line.tampilkan(words)).finally(() =>
      line.hapus(),
    )
    const derived = await derivePreviews(session, [...originals.keys()])
    return {
      data: { gudang: folder, kegiatan: standings.map(asJson) },
      text: standings.length === 0 ? ['Tidak ada foto, video, atau lampiran yang dicatat.'] : standings.map(inWords),
      notes: [...heldInWords(held), ...derivedInWords(derived)],
      code: standings.some((s) => s.damagedHere.length + s.damagedStored.length > 0) ? 1 : 0,
    }
  },
})

const asJson = ({ id, count, here, stored, damagedHere, damagedStored }: Standing) => ({
  id,
  jumlah: count,
  diSini: here.length,
  diGudang: stored?.length ?? null,
  rusakDiSini: damagedHere,
  rusakDiGudang: damagedStored,
})

/** One line for a kegiatan, however many photos it has. */
function inWords({ id, count, here, stored, damagedHere, damagedStored }: Standing): string {
  const nowhere = stored === null ? 0 : count - new Set([...here, ...stored]).size
  const parts = [
    `${here.length} dari ${count} di sini`,
    ...(stored === null ? [] : [`${stored.length} di gudang`]),
    ...(damagedHere.length === 0 ? [] : [`${damagedHere.length} RUSAK di sini`]),
    ...(damagedStored.length === 0 ? [] : [`${damagedStored.length} RUSAK di gudang`]),
    ...(nowhere === 0 ? [] : [`${nowhere} tidak di keduanya`]),
  ]
  return `${id}: ${parts.join(', ')}.`
}

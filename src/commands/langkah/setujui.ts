import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'
import { ppidReading } from '../../app/read/ppid-reading.js'
import { record } from '../../app/record/record.js'
import { approve } from '../../app/steps/decision.js'
import type { FormContext } from '../../shell/form-spec.js'
import { mediaSeen } from '../../app/previews/seen.js'

/** What cannot be looked at here is said before it is approved. */
async function tanyaSetuju({ sesi, kegiatan: k, kanal }: FormContext): Promise<string> {
  const jalur = kanal === null ? undefined : k?.jalur.get(kanal)
  if (!k || jalur === undefined) return 'Setujui draf ini?'
  const { media, unseen, byPreview } = await mediaSeen(sesi, k, jalur)
  if (unseen.length > 0)
    return (
      `${unseen.length} dari ${media.length} foto atau video tidak ada di komputer ini dan tidak dapat dilihat. ` +
      'Setujui juga?'
    )
  return byPreview.length === 0
    ? 'Setujui draf ini?'
    : `${byPreview.length} dari ${media.length} foto ditampilkan sebagai ` +
        'pratinjau, bukan berkas asli. Setujui draf ini?'
}

export const command = defineCommand({
  target: kegiatan(),
  act: 'disetujui',
  options: {
    kanal: option.kanal(),
    catatan: option.text({
      help: 'pertimbangan PPID: teks, @berkas, atau -',
      unasked: 'PPID memutus dengan paling banyak tiga jawaban',
    }),
    ...option.shownDraft,
    ...option.afterAct,
  },
  form: { opening: ppidReading, confirm: tanyaSetuju },
  examples: ['konten setujui 7q2f --kanal medsos --sebagai "Nama PPID"'],
  run: async ({ session, values: { kanal, catatan }, target }) =>
    record(session, approve(session, { search: target, kanal, catatan })),
})

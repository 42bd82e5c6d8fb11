import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'
import { ppidReading } from '../../app/ppid-reading.js'
import { record } from '../../app/record.js'
import { onChannel } from '../../app/subject.js'
import { textSha256, mediaSha256 } from '../../storage/record/item-file.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { mediaJalur } from '../../domain/keadaan/baca.js'

export const command = defineCommand({
  target: kegiatan(),
  act: 'disetujui',
  options: {
    kanal: option.kanal(),
    catatan: option.text({
      help: 'pertimbangan PPID: teks, @berkas, atau -',
      unasked: 'PPID memutus dengan paling banyak tiga jawaban',
    }),
    ...option.afterAct,
  },
  form: { opening: ppidReading, confirm: 'Setujui draf ini?' },
  examples: ['konten setujui 7q2f --kanal medsos --sebagai "Nama PPID"'],
  run: async ({ session, values: { kanal, catatan = '' }, target }) =>
    record(session, {
      kind: 'disetujui',
      target: onChannel(target, kanal),
      compose: ({ satu, kegiatan: k, berkas }) => {
        const jalur = k.jalur.get(satu)
        const teks = textSha256(berkas.isi[bagianKanal[satu]])
        const media = mediaSha256(jalur ? mediaJalur(jalur) : [])
        return { own: { teks, media }, catatan, typed: { '--catatan': catatan } }
      },
    }),
})

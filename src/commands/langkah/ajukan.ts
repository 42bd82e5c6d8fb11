import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { kegiatan } from '../../shell/target.js'
import { checkMedia } from '../../storage/media/media.js'
import { materialReading } from '../../app/ppid-reading.js'
import { record } from '../../app/record.js'
import { submitDraft } from '../../app/steps/submission.js'

/** The text is always asked for, the recorded one first, else the narration to start from: a corrected draft is not submitted as it stands by mistake. */
const draft = (bagian: 'caption' | 'berita', kanal: Kanal, ask: string) =>
  option.text({
    help: `teks untuk ${kanal}: teks, @berkas, atau -`,
    ask,
    when: (k) => k.kanal === kanal,
    needed: () => true,
    default: (k) => k.isi?.[bagian] || k.isi?.narasi || '',
  })

export const command = defineCommand({
  target: kegiatan(),
  act: 'diajukan',
  options: {
    kanal: option.kanal(),
    caption: draft('caption', 'medsos', 'Caption untuk media sosial'),
    berita: draft('berita', 'website', 'Berita untuk website'),
    lampiran: option.fileList({
      help: 'hasil desain atau video draf',
      ask: 'Berkas desain atau video draf (kosong: tidak ada)',
    }),
    waktu: option.askTime('Kapan draf diajukan'),
    ...option.afterAct,
  },
  form: { opening: materialReading },
  examples: [
    'konten ajukan 7q2f --kanal medsos --caption @caption.txt --lampiran desain.png',
    'konten ajukan 7q2f --kanal website --berita "Warga Nomporejo …"',
  ],
  run: async ({ session, values: { kanal, caption, berita, lampiran = [] }, target }) =>
    record(
      session,
      submitDraft({
        search: target,
        kanal,
        texts: { caption, berita },
        lampiran: await checkMedia(lampiran, 'lampiran'),
      }),
    ),
})

import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { kegiatan } from '../../shell/target.js'
import { checkMedia } from '../../storage/media/media.js'
import { materialReading } from '../../app/read/ppid-reading.js'
import { record } from '../../app/record/record.js'
import type { Recorded } from '../../app/record/answer.js'
import { aside } from '../../app/record/aside.js'
import { readKegiatan } from '../../app/read/find.js'
import type { Session } from '../../app/session.js'
import { htmlOption, writeReview } from '../../shell/review-output.js'
import { submitDraft } from '../../app/steps/submission.js'

/**
 * The text is always asked for, the recorded one first, else the narration to start from: a corrected draft is not
 * submitted as it stands by mistake.
 */
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
    html: htmlOption,
    ...option.afterAct,
  },
  form: { opening: materialReading },
  examples: [
    'konten ajukan 7q2f --kanal medsos --caption @caption.txt --lampiran desain.png',
    'konten ajukan 7q2f --kanal website --berita "Warga Nomporejo …"',
    'konten ajukan 7q2f --kanal medsos --caption @caption.txt --pesan --html',
  ],
  run: async ({ session, values: { kanal, caption, berita, lampiran = [], html }, target }) => {
    const answer = await record(
      session,
      submitDraft({
        search: target,
        kanal,
        texts: { caption, berita },
        lampiran: await checkMedia(lampiran, 'lampiran'),
      }),
    )
    return html === undefined ? answer : withReview(session, answer, html)
  },
})

/** The draft as a file beside the message; it is recorded already, so that what breaks here is told and not thrown. */
const withReview = (session: Session, answer: Recorded, html: string | true): Promise<Recorded> =>
  aside<Recorded>(
    async () => {
      const { id, kanal } = answer.data as { id: string; kanal: readonly Kanal[] }
      const potret = await session.store.snapshot()
      const read = await readKegiatan(session, potret, id)
      const tracks = [...read.kegiatan.jalur.values()].filter((j) => kanal.includes(j.kanal))
      const { reviewFile } = await import('../../web/review-file.js')
      const make = async () => reviewFile(session, potret, read, tracks)
      const { berkas, notes } = await writeReview(session, html, id, make)
      return { ...answer, data: { ...(answer.data as object), berkas }, notes: [...(answer.notes ?? []), ...notes] }
    },
    (why) => ({ ...answer, notes: [...(answer.notes ?? []), `Berkas tinjauannya tidak dapat ditulis: ${why}`] }),
  )

import * as option from '../../shell/options/index.js'
import type { Session } from '../../app/session.js'
import type { Tugas } from '../../domain/tugas.js'
import { lewatTenggat } from '../../domain/tugas.js'
import { outputFile, show } from '../../shell/output.js'
import { defineCommand } from '../../shell/define.js'
import { waitingNotes } from '../../app/sync/waiting.js'
import { readTugas, peranAsked } from '../../app/read/tasks.js'
import { jsonTugas, shortTugas, dokumenTugas } from '../../render/documents/tugas.js'

export const command = defineCommand({
  options: {
    kanal: option.kanal({ help: 'bawaan: keduanya' }),
    per: option.time({ help: 'seperti pada saat itu' }),
    tegas: option.flag({ help: 'kode keluar 1 bila ada yang lewat tenggat' }),
    ringkas: option.flag({ help: 'satu baris, untuk prompt atau cron; kosong bila tidak ada' }),
    ics: option.path({ help: 'tulis sebagai berkas kalender dengan pengingat' }),
    ...option.output,
  },
  examples: [
    'konten tugas',
    'konten tugas --peran ppid',
    'konten tugas --sebagai "Siti Rahayu"',
    'konten tugas --ics tugas.ics',
  ],
  run: async ({ session, values, env }) => {
    const ics = values.ics === undefined ? null : await calendar(session, values.ics, values.timpa)
    const daftar = await readTugas(session, peranAsked(session), values)
    const kode = values.tegas && daftar.some(lewatTenggat) ? 1 : 0
    const data = daftar.map((t) => jsonTugas(t, session.zona))
    if (ics !== null) return { data, text: '', notes: [`Ditulis: ${await ics(daftar)}`], code: kode }
    if (values.ringkas) return { data, text: shortTugas(daftar), code: kode }
    // A command must stay on one line to be copied, which five columns do not leave room for.
    const sempit = values.format === undefined && env.kolom !== null && env.kolom < 76
    const cara = sempit ? { ...values, format: 'teks' as const } : values
    const shown = await show(session, cara, () => dokumenTugas(daftar, session.zona), data, [])
    return { ...shown, notes: [...(shown.notes ?? []), ...(await waitingNotes(session))], code: kode }
  },
})

/**
 * What writes the tasks as a calendar file, over an earlier one of ours; the program for it is loaded where it is
 * wanted.
 */
async function calendar(session: Session, nama: string, timpa: true | undefined) {
  const { isOwnCalendar, renderIcs } = await import('../../render/formats/ics.js')
  const write = await outputFile(session, '--ics', nama, { timpa, mine: isOwnCalendar })
  return async (daftar: readonly Tugas[]): Promise<string> => write(renderIcs(daftar, session.now))
}

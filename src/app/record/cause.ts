/** Recording the cause of a lateness: by its own command, or right after the late act. */
import { lamaLewat, namaBulan } from '../../domain/bahasa/kalimat.js'
import { satuBaris, tampakAtauKosong } from '../../domain/bahasa/teks.js'
import type { Keterlambatan } from '../../domain/register/sebab.js'
import type { PeranDicatat } from '../../domain/sop/sop.js'
import type { Performed, Request } from './act.js'
import { perform } from './act.js'
import type { Recorded } from './answer.js'
import { aside } from './aside.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import { onHistory } from './subject.js'

/** What is late, by which name people know it, and the role whose matter it was. */
export interface Late {
  late: Keterlambatan
  title: string
  peran: PeranDicatat
}

/** A cause as an act of its own; anyone may record it. `cause` is one line. */
export function causeRequest({ late, title, peran }: Late, cause: string): Request<'disebabkan'> {
  const { id, kanal, langkah, bulan, nomor, ke, commit } = late
  return {
    kind: 'disebabkan',
    target: onHistory({ id, kanal: [kanal], langkah: String(langkah), peran }),
    compose: () => ({
      own: { bulan, nomor, putaran: ke, commit, sebab: cause },
      typed: { [optionLabel('sebab')]: cause },
      title,
      more: { langkah, ke, sebab: cause },
    }),
  }
}

const causeCommand = (t: Keterlambatan): string =>
  t.nomor !== null
    ? `konten sebab ${t.nomor} --sebab "…"`
    : t.bulan === null
      ? `konten sebab ${t.id} --langkah ${t.langkah} --kanal ${t.kanal}${t.ke === 1 ? '' : ` --ke ${t.ke}`} --sebab "…"`
      : `konten sebab --bulan ${t.bulan} --kanal ${t.kanal} --sebab "…"`

/**
 * The answer of an act with what was late in it: its cause is recorded where one was typed, else the command for it is
 * told.
 */
export async function withCauses(session: Session, { answer, late, peran }: Performed): Promise<Recorded> {
  if (late === null) return answer
  const typed = tampakAtauKosong(satuBaris(session.options.sebab ?? ''))
  const told = typed !== '' && late.length === 0 ? ['Langkah ini tidak terlambat; sebab tidak dicatat.'] : []
  for (const t of late) {
    const passed = `Langkah ${t.langkah} (${t.kanal}) terlambat ${lamaLewat(t)}.`
    const cause = typed === '' ? await askCause(session, passed) : typed
    told.push(
      cause === ''
        ? `${passed} Catat sebabnya: ${causeCommand(t)}`
        : `${passed} ${await recordCause(session, { late: t, title: titleOf(session, t), peran }, cause)}`,
    )
  }
  const data = late.length === 0 ? answer.data : { ...(answer.data as object), terlambat: late }
  return { ...answer, data, notes: [...(answer.notes ?? []), ...told] }
}

/**
 * The act is recorded already, so that leaving the question unanswered, by whatever key, only leaves the cause for
 * later.
 */
const askCause = async ({ ask: tanyakan }: Session, passed: string): Promise<string> =>
  aside(
    async () => satuBaris((await tanyakan?.(`${passed} Sebabnya? (kosong: dicatat nanti)`)) ?? ''),
    () => '',
  )

const titleOf = ({ zona }: Session, t: Keterlambatan): string =>
  t.nomor !== null ? `Interaksi ${t.nomor}` : t.bulan === null ? t.id! : `Laporan ${namaBulan(t.bulan, zona)}`

/** The act is recorded already: what keeps its cause from being recorded is told, not thrown. */
const recordCause = async (session: Session, late: Late, cause: string): Promise<string> =>
  aside(
    async () => {
      await perform(session, causeRequest(late, cause))
      return 'Sebabnya tercatat.'
    },
    (why) => `Sebabnya belum tercatat (${why}) Ulangi: ${causeCommand(late.late)}`,
  )

/**
 * The state an act is decided on, filled in for every act by `record` alone; who puts one together cannot forget it.
 */
import { dasarSekarang, dasarTeksSekarang } from '../../domain/keadaan/landasan.js'
import type { Dilihat } from '../../domain/keadaan/landasan.js'
import { kunciSebab } from '../../domain/keadaan/sebab.js'
import type { Disebabkan } from '../../domain/peristiwa/disebabkan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { landasanDari } from '../../domain/peristiwa/daftar.js'
import type { Snapshot } from '../../storage/port.js'
import { readPeristiwaMundur } from '../../storage/record/history.js'
import { kegiatanTercatat } from '../read/find.js'
import type { Session } from '../session.js'
import type { Subject } from './subject.js'

/** The act with the state it is decided on, as the record stands. */
export async function withBasis<P extends Peristiwa>(
  session: Session,
  potret: Snapshot,
  subject: Subject,
  event: P,
): Promise<P> {
  const seen = await seenBy(session, potret, subject, event)
  const { kegiatan = null } = seen
  return { ...event, dasar: dasarSekarang(event, seen), dasarTeks: dasarTeksSekarang(event, kegiatan) }
}

async function seenBy(session: Session, potret: Snapshot, subject: Subject, event: Peristiwa): Promise<Dilihat> {
  if (subject.on !== 'history' && subject.on !== 'settings') return { ...subject, ...(await lastOfKind(potret, event)) }
  const about = event.peristiwa === 'disebabkan' ? event.kegiatan : null
  const read = about === null ? null : await kegiatanTercatat(session, potret, about)
  return { kegiatan: read?.kegiatan ?? null, ...(await lastOfKind(potret, event)) }
}

/** The last act of its kind about the same, where the act rests on that. */
async function lastOfKind(potret: Snapshot, event: Peristiwa): Promise<{ sejenis?: Tercatat | undefined }> {
  const last = async (same: (p: Tercatat) => boolean): Promise<{ sejenis: Tercatat | undefined }> => ({
    sejenis: (await readPeristiwaMundur(potret, same, () => true))[0],
  })
  switch (landasanDari(event)) {
    case 'kunci':
      return last((p) => p.peristiwa === 'dicocokkan' && 'kunci' in event && p.kunci === event.kunci)
    case 'sebab':
      return { sejenis: await lastCause(potret, event as Disebabkan) }
    case 'sejenis':
      return last((p) => p.peristiwa === event.peristiwa)
    default:
      return {}
  }
}

/** The cause that this one would replace. Which act a cause is of is known once all up to that act is read. */
async function lastCause(potret: Snapshot, cause: Disebabkan): Promise<Tercatat | undefined> {
  const keys = causeKeys(cause)
  const begins = (p: Tercatat): boolean => beforeCauses(cause, p)
  const read = await readPeristiwaMundur(potret, (p) => p.peristiwa === 'disebabkan' || begins(p), begins)
  return read.findLast((p) => p.peristiwa === 'disebabkan' && causeKeys(p).some((key) => keys.includes(key)))
}

const causeKeys = (cause: Disebabkan): string[] => cause.kanal.map((kanal) => kunciSebab(cause, kanal))

/** Whether no cause of the same can be older than an act: what it is of was not there yet. */
const beforeCauses = (cause: Disebabkan, p: Tercatat): boolean =>
  cause.nomor !== null
    ? p.peristiwa === 'diterima' && p.nomor === cause.nomor
    : cause.bulan === null && p.peristiwa === 'diserahkan' && p.kepala !== null && p.kegiatan === cause.kegiatan

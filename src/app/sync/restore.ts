/** `sinkron pulihkan`: pusat lost, or no longer holds, what it published. */
import { KontenError } from '../../errors.js'
import { PublishingClone } from '../../storage/git/publishing.js'
import type { Session } from '../session.js'
import type { Patience, SessionSynced } from './sync-session.js'
import { pusatOf, syncSession } from './sync-session.js'

/**
 * A pusat that only lags behind gets back what it published, as it was; one whose line is another is followed where two
 * people say so (`evidence`): what it lacks is decided again on it. Throws `rusak` where it is not reached, `ditolak`
 * without evidence.
 */
export async function restore(
  session: Session,
  evidence: string | undefined,
  patience: Patience = {},
): Promise<SessionSynced & { restored: boolean }> {
  const { clone, pusat, remote } = await pusatOf(session, patience)
  const store = new PublishingClone(clone)
  const fetched = await remote.fetchTip(pusat.tip)
  if (fetched.outcome === 'offline') throw unreached(fetched.why)
  const { tip } = pusat
  const there = fetched.outcome === 'tip' ? fetched.oid : null
  const whole = tip === null || (there !== null && (await store.isAncestor(tip, there)))
  if (whole) return { ...(await syncSession(session, patience)), restored: false }
  if (there === null || (await store.isAncestor(there, tip))) {
    const pushed = await remote.push(tip, there)
    if (pushed.outcome === 'offline') throw unreached(pushed.why)
    return { ...(await syncSession(session, patience)), restored: true }
  }
  if (evidence === undefined)
    throw new KontenError(
      'ditolak',
      'pulihkan-tanpa-bukti',
      'Pusat memuat riwayat yang lain daripada yang sudah terbit. Mengikutinya diputuskan dua orang, dan yang ' +
        'tidak dimuatnya diputus lagi di sana.',
      ['Sesudah disepakati: konten sinkron pulihkan --bukti "nama keduanya, dan sebabnya"'],
    )
  return { ...(await syncSession(session, patience, { followed: true })), restored: true }
}

const unreached = (why: string): KontenError =>
  new KontenError('rusak', 'tidak-tersambung', `Pusat tidak tercapai: ${why}. Tidak ada yang berubah.`, [
    'Ulangi bila sudah tersambung: konten sinkron pulihkan',
  ])

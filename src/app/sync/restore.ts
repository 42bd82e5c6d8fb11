/** `sinkron pulihkan`: pusat lost, or no longer holds, what it published. */
import { KontenError } from '../../errors.js'
import { PublishingClone } from '../../storage/git/publishing.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { answerFindings } from '../check/answer-findings.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import { actingPelaku, openSession } from '../session.js'
import { otherHistory } from './sync.js'
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
  const root = await (await store.snapshot()).root()
  if (!(await store.isAncestor(root, there))) throw otherHistory(root)
  if (evidence === undefined)
    throw new KontenError(
      'ditolak',
      'pulihkan-tanpa-bukti',
      'Pusat memuat riwayat yang lain daripada yang sudah terbit. Mengikutinya diputuskan dua orang, dan yang ' +
        'tidak dimuatnya diputus lagi di sana.',
      ['Sesudah disepakati: konten sinkron pulihkan --bukti "nama keduanya, dan sebabnya"'],
    )
  // Before anything is taken in: somebody stands for it on the record.
  await actingPelaku(session, daftarPeran, 'mengikuti riwayat lain')
  const synced = await syncSession(session, patience, { followed: true })
  const told = await recordFollowed(session, { left: tip, followed: there, evidence })
  return { ...synced, tip: (await store.snapshot()).tip, notes: [...synced.notes, ...told], restored: true }
}

/** The line that was left and who agreed to leave it stand in the history; in words what could not be published. */
async function recordFollowed(
  { env, options: asked, ask }: Session,
  { left, followed, evidence }: { left: string; followed: string; evidence: string },
): Promise<readonly string[]> {
  const options = { ...asked }
  // It stands in the reason; the act is recorded in nobody else's name.
  delete options.bukti
  const session = { ...(await openSession(env, options)), ask }
  const findings = { commit: followed, kode: [FOLLOWED], galat: false, bersangkutan: [] }
  const reason = `Ujung pusat yang lama: ${left}. ${evidence}`
  return (await record(session, answerFindings(session.settings, findings, reason))).notes ?? []
}

/** What the alarm of another line is called, and so the answer to it. */
const FOLLOWED = 'pusat-berganti'

const unreached = (why: string): KontenError =>
  new KontenError('rusak', 'tidak-tersambung', `Pusat tidak tercapai: ${why}. Tidak ada yang berubah.`, [
    'Ulangi bila sudah tersambung: konten sinkron pulihkan',
  ])

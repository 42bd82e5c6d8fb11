/** What an office gives away of its record: its seals, on a branch of their own and as a file to be sent. */
import { jalurRekap } from '../../domain/bahasa/id.js'
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { SEAL_BRANCH, appendSeals, sealTip, sealedMonths } from '../../storage/git/seal-branch.js'
import type { Snapshot } from '../../storage/port.js'
import type { History } from '../../storage/record/history.js'
import { readRiwayat } from '../../storage/record/history.js'
import { keepPublishedSeals, readPublishedSeals } from '../../storage/local/published-seals.js'
import type { SealedCommit, SealFile } from '../../storage/record/seal-file.js'
import { readTotals, writeSealFile } from '../../storage/record/seal-file.js'
import type { Session } from '../session.js'
import { publishBeside } from '../sync/sync-session.js'

/** A seal ready to leave, with what the branch needs of it. */
interface Leaving {
  bulan: string
  author: string
  commit: string
  sealed: SealedCommit
}

/** The seals of the record that carry totals, oldest first. */
async function leavingSeals(potret: Snapshot, { peristiwa, commit: all }: History): Promise<Leaving[]> {
  const acts = peristiwa.filter((p): p is Tercatat<Ditutup> => p.peristiwa === 'ditutup' && p.hitungan !== null)
  const authors = new Map(all.map((c) => [c.oid, c.barisPenulis]))
  const blobs = potret.blobs()
  try {
    blobs.ask(acts.map((p) => p.jejak.commit))
    const leaving: Leaving[] = []
    for (const act of acts) {
      const { commit } = act.jejak
      const raw = await blobs.nextCommit()
      const rekap = readTotals((await potret.read(jalurRekap(act.bulan), commit)) ?? '')
      // A seal without its totals is the verifier's to tell.
      if (raw === null || rekap === null) continue
      const sealed = { sebelum: act.segel, commit: raw.bytes.toString('utf8'), rekap }
      leaving.push({ bulan: act.bulan, author: authors.get(commit)!, commit, sealed })
    }
    return leaving
  } finally {
    blobs.close()
  }
}

async function sealsToLeave(session: Session) {
  const potret = await session.store.snapshot()
  const riwayat = await readRiwayat(potret)
  const { nama: kantor } = session.settings.kantor
  const akar = riwayat.commit[0]!.oid
  const file = (ujung: string, segel: readonly SealedCommit[]): SealFile => ({ kantor, akar, ujung, segel })
  return { tip: potret.tip, seals: await leavingSeals(potret, riwayat), file }
}

/** The tip and all seals of the record, to be kept by somebody else. */
export async function witnessFile(session: Session): Promise<SealFile> {
  const { tip, seals, file } = await sealsToLeave(session)
  return file(
    tip,
    seals.map((one) => one.sealed),
  )
}

/**
 * Puts seals that are not on the branch of seals yet upon it, and publishes it where there is a pusat; in words what is
 * left to do.
 */
export async function publishSeals(session: Session): Promise<string[]> {
  if (session.clone === null) return []
  const { git } = session.clone
  const there = await sealedMonths(git)
  const { seals, file } = await sealsToLeave(session)
  const onBranch = seals
    .filter(({ bulan }) => !there.has(bulan))
    .map(({ bulan, author, commit, sealed }) => ({ bulan, author, text: writeSealFile(file(commit, [sealed])) }))
  await appendSeals(git, onBranch, there.size === 0)
  return publishWaitingSeals(session)
}

/** Publishes what of the branch of seals pusat does not hold, where there is a pusat; in words what is left to do. */
export async function publishWaitingSeals(session: Session): Promise<string[]> {
  const { clone, store } = session
  const tip = clone === null ? null : await sealTip(clone)
  const { folder } = store
  if (tip === null || (await readPublishedSeals(folder)) === tip) return []
  const pushed = await publishBeside(session, SEAL_BRANCH, tip)
  if (pushed === null) return []
  if (pushed.outcome === 'accepted') {
    await keepPublishedSeals(folder, tip)
    return []
  }
  return [
    pushed.outcome === 'offline'
      ? `Segelnya belum terbit di pusat: ${pushed.why}. Terbit bersama sinkron berikutnya: konten sinkron`
      : 'Segelnya tidak terbit di pusat: pusat memuat segel lain untuk kantor ini. Jalankan konten verifikasi.',
  ]
}

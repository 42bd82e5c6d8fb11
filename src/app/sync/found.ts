/**
 * `sinkron pasang`: an office's clone gets a pusat, which is made where it can be, and founded with what is recorded
 * here.
 */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { KontenError } from '../../errors.js'
import { isAncestor } from '../../storage/git/ancestry.js'
import { firstCommit } from '../../storage/git/first-commit.js'
import { Git } from '../../storage/git/git.js'
import type { GitStore } from '../../storage/git/git-store.js'
import { readClone, writeClone } from '../../storage/local/clone.js'
import { writePusat } from '../../storage/local/pusat.js'
import type { Remote } from '../../storage/remote-port.js'
import type { Address } from '../../storage/remote/address.js'
import { parseAddress } from '../../storage/remote/address.js'
import { createBare, installGuard, mendHead } from '../../storage/remote/install.js'
import type { Invitation } from '../../storage/remote/invitation.js'
import { knownHostKeys } from '../../storage/remote/known-hosts.js'
import { lookAtPath } from '../../storage/remote/path.js'
import type { OnProgress } from '../../storage/remote/remote-git.js'
import { gitRemote } from '../../storage/remote/transport.js'
import { cloneHere } from '../record/clone-registration.js'
import { hookProgram } from '../guard/hook-program.js'
import type { Session } from '../session.js'
import { pusatOf } from './sync-session.js'
import { otherOffice, refuseCloud, requireSound, unreachable, wayNotes } from './pusat.js'

export interface Founded {
  address: Address
  /** What pusat publishes of this clone; null where it holds more, which `sinkron` takes in. */
  published: string | null
  notes: string[]
}

/** Throws where the address, pusat, or the history here does not allow it; nothing is set then. */
export async function foundPusat(session: Session, typed: string, onProgress: OnProgress): Promise<Founded> {
  const { env, root } = session
  const clone = cloneOf(session)
  const address = parseAddress(typed, env.cwd)
  refuseCloud(address, env)
  refuseInside(address, root)
  const potret = await session.store.snapshot()
  await requireSound(potret, null, session.now)
  if (address.way === 'path') await makeFolder(address, clone.cabang, session)
  const program = hookProgram(env)
  const remote = gitRemote(root, env.vars, address.url, clone.cabang, { program, onProgress })
  const { published, empty } = await publishFirst(clone, remote, address, potret.tip)
  const notes = [...wayNotes(address), ...(address.way === 'path' ? await guardFolder(address.url, session) : [])]
  await writePusat(clone.folder, { url: address.url, tip: published, pada: new Date(session.now).toISOString() })
  const here = await cloneHere(session)
  if (empty && (await readClone(clone.folder)) === null) await writeClone(clone.folder, { ...here, nomor: 0 })
  return { address, published, notes }
}

/** Throws `pemakaian` for a folder within the clone itself, as a server's name without its way comes to be one. */
function refuseInside({ way, url }: Address, root: string): void {
  const from = relative(root, url)
  if (way !== 'path' || isAbsolute(from) || from === '' || from.split(sep)[0] === '..') return
  throw new KontenError(
    'pemakaian',
    'pusat-bukan-bare',
    `${bersihkan(url)} berada di dalam folder kerja ini, sehingga bukan pusat: ia hilang bersama komputer ini. ` +
      'Tidak ada yang berubah.',
    [
      'Server: konten sinkron pasang ssh://konten@server-kantor/srv/konten.git',
      'Folder bersama atau stik: konten sinkron pasang /media/stik/konten.git',
    ],
  )
}

/** The git repository of a session. */
export const cloneOf = ({ clone }: Session): GitStore => {
  if (clone === null) throw new Error('no git repository')
  return clone
}

async function makeFolder({ url }: Address, branch: string, { env }: Session): Promise<void> {
  const found = await lookAtPath(url)
  if (found === 'other')
    throw new KontenError(
      'rusak',
      'pusat-tidak-ada',
      `Di ${bersihkan(url)} sudah ada folder atau berkas lain, yang bukan repositori git. Tidak ada yang berubah.`,
      [`Sebutkan nama yang belum ada: konten sinkron pasang ${bersihkan(join(url, 'konten.git'))}`],
    )
  if (found !== 'absent') return
  if (!existsSync(dirname(url)))
    throw new KontenError(
      'rusak',
      'pusat-tidak-ada',
      `Tidak ada repositori git di ${bersihkan(url)}, dan foldernya pun tidak ada. Tidak ada yang berubah.`,
      ['Pasang stiknya, atau sambungkan folder bersamanya, lalu ulangi.'],
    )
  await createBare(url, branch, env.vars)
}

/** Brings what is recorded here to pusat, where pusat is empty or behind. Throws `rusak` for another office's. */
async function publishFirst(
  { git, cabang }: GitStore,
  remote: Remote,
  address: Address,
  tip: string,
): Promise<{ published: string | null; empty: boolean }> {
  const fetched = await remote.fetchTip(tip)
  if (fetched.outcome === 'offline') throw unreachable(address, fetched.why)
  const there = fetched.outcome === 'tip' ? fetched.oid : null
  if (there !== null) {
    const akar = await firstCommit(git, there)
    if (akar !== (await firstCommit(git, cabang))) throw otherOffice(address, akar)
    if (!(await isAncestor(git, there, tip))) return { published: null, empty: false }
  }
  const pushed = there === tip ? ({ outcome: 'accepted' } as const) : await remote.push(tip, there)
  if (pushed.outcome === 'offline') throw unreachable(address, pushed.why)
  return { published: pushed.outcome === 'accepted' ? tip : null, empty: there === null }
}

/** HEAD and penjaga of a pusat in a folder, as far as it lets. */
async function guardFolder(path: string, session: Session): Promise<string[]> {
  const { env } = session
  const { cabang } = cloneOf(session)
  await mendHead(new Git(path, env.vars, { GIT_DIR: path }), cabang)
  try {
    await installGuard(path, cabang, hookProgram(env), env.vars)
    return []
  } catch (galat) {
    if (!(galat instanceof KontenError) || galat.kode !== 'kait-lain') throw galat
    return [`Penjaga tidak dipasang: ${galat.message}`]
  }
}

/** What a new clone needs to join. Throws `pemakaian` where there is no pusat. */
export async function invitationFor(session: Session): Promise<Invitation> {
  const { clone, pusat } = await pusatOf(session)
  const kunci = await knownHostKeys(parseAddress(pusat.url, session.root), clone.folder)
  const akar = (await firstCommit(clone.git, clone.cabang))!
  return { url: pusat.url, akar, tip: pusat.tip ?? akar, cabang: clone.cabang.slice('refs/heads/'.length), kunci }
}

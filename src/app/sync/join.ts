/** `sinkron gabung`: a new clone of the office's record, checked before anything is there, and given its number. */
import { readdir, realpath, rmdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Env } from '../../env.js'
import { KontenError } from '../../errors.js'
import { isAncestor } from '../../storage/git/ancestry.js'
import { emptyClone, placeAt } from '../../storage/git/checkout.js'
import { firstCommit } from '../../storage/git/first-commit.js'
import type { Git } from '../../storage/git/git.js'
import { gitSnapshot } from '../../storage/git/git-snapshot.js'
import { buildInPlace, leftOfCreation } from '../../storage/git/new-repository.js'
import { writeClone } from '../../storage/local/clone.js'
import { writePusat } from '../../storage/local/pusat.js'
import { prepareKontenFolder } from '../../storage/git/konten-folder.js'
import type { Remote } from '../../storage/remote-port.js'
import type { Address } from '../../storage/remote/address.js'
import { parseAddress, withoutSecret } from '../../storage/remote/address.js'
import type { Invitation } from '../../storage/remote/invitation.js'
import { isInvitation, readInvitation } from '../../storage/remote/invitation.js'
import { keepHostKeys } from '../../storage/remote/known-hosts.js'
import type { OnProgress } from '../../storage/remote/remote-git.js'
import { gitRemote } from '../../storage/remote/transport.js'
import { cloneHere, clonesOf, freeNumber, numbersLastSeen, takeNumber } from '../record/clone-registration.js'
import { hookProgram } from '../guard/hook-program.js'
import type { GeneralOptions, Session } from '../session.js'
import { openSession } from '../session.js'
import { otherOffice, refuseCloud, requireSound, unreachable, wayNotes } from './pusat.js'
import { makeFolder } from '../../storage/local/make-folder.js'

export interface JoinRequest {
  /** An invitation, or an address. */
  typed: string
  /** Where the clone is to stand; left out, a folder named as pusat is. */
  folder: string | undefined
  options: GeneralOptions
  /** Who sits here, where that was not said; undefined where nobody can be asked. */
  who: (session: Session) => Promise<string | undefined>
  onProgress: OnProgress
}

export interface Joined {
  folder: string
  nomor: number
  akar: string
  tip: string
  /** Whether the root was compared with an invitation; else a person has to. */
  invited: boolean
  notes: string[]
}

const ROUNDS = 8

/** Throws where pusat, its history, or the folder does not allow it; nothing is made then. */
export async function joinPusat(env: Env, request: JoinRequest): Promise<Joined> {
  const invitation = isInvitation(request.typed) ? readInvitation(request.typed) : null
  const address = parseAddress(invitation?.url ?? request.typed, env.cwd)
  refuseCloud(address, env)
  const folder = await newFolder(env, request.folder ?? folderName(address))
  const branch = `refs/heads/${invitation?.cabang ?? 'main'}`
  let joined!: Pick<Joined, 'nomor' | 'akar' | 'tip'>
  try {
    await buildInPlace(folder, async (work) => {
      joined = await joinIn(env, { ...request, address, invitation, branch, work, folder })
      return (await readdir(work)).filter((name) => name !== '.git')
    })
  } catch (galat) {
    // Only where it is empty: what a person put there meanwhile stays.
    await rmdir(folder).catch(() => undefined)
    throw galat
  }
  return { ...joined, folder, invited: invitation !== null, notes: wayNotes(address) }
}

interface Join extends JoinRequest {
  address: Address
  invitation: Invitation | null
  branch: string
  /** Where it is built, and where it will stand. */
  work: string
  folder: string
}

async function joinIn(env: Env, join_: Join): Promise<Pick<Joined, 'nomor' | 'akar' | 'tip'>> {
  const { work, branch, address, invitation, onProgress } = join_
  const git = await emptyClone(work, branch, env.vars)
  const konten = join(work, '.git', 'konten')
  await prepareKontenFolder(konten)
  await keepHostKeys(konten, invitation?.kunci ?? [])
  const remote = gitRemote(work, env.vars, address.url, branch, { program: hookProgram(env), onProgress })
  let since: string | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const tip = await takeIn(env, git, remote, since, join_)
    const { nomor, commit } = await register(env, join_, konten, tip)
    const pushed = await remote.push(commit, tip)
    if (pushed.outcome === 'offline') throw unreachable(address, pushed.why)
    if (pushed.outcome === 'accepted') {
      await rememberPusat(env, konten, address, commit)
      return { nomor, tip: commit, akar: (await firstCommit(git, branch))! }
    }
    since = tip
  }
  throw new KontenError(
    'bentrok',
    'kalah-cepat',
    'Salinan lain terus lebih dahulu menerbitkan. Tidak ada yang dibuat.',
    ['Ulangi sebentar lagi.'],
  )
}

const rememberPusat = (env: Env, konten: string, { url }: Address, tip: string): Promise<void> =>
  writePusat(konten, { url, tip, pada: new Date(env.sekarang()).toISOString() })

/** Fetches what is published, checks whose it is and that it is in order, and lays it out. */
async function takeIn(
  env: Env,
  git: Git,
  remote: Remote,
  since: string | null,
  { address, invitation, branch, work }: Join,
): Promise<string> {
  const fetched = await remote.fetchTip(since)
  if (fetched.outcome === 'offline') throw unreachable(address, fetched.why)
  if (fetched.outcome === 'empty')
    throw new KontenError(
      'rusak',
      'pusat-kosong',
      `Pusat ${withoutSecret(address.url)} masih kosong. Tidak ada yang dibuat.`,
      ['Di komputer yang sudah memuat catatannya: konten sinkron pasang ALAMAT'],
    )
  const { oid } = fetched
  const akar = await firstCommit(git, oid)
  if (invitation !== null && akar !== invitation.akar) throw otherOffice(address, akar)
  if (invitation !== null && !(await isAncestor(git, invitation.tip, oid)))
    throw new KontenError(
      'rusak',
      'pusat-lain',
      `Pusat ${withoutSecret(address.url)} tidak lagi memuat yang sudah terbit ketika undangan ini ditulis. Tidak ` +
        'ada yang dibuat.',
      ['Beri tahu yang mengundang: riwayat di server dipotong atau diganti.'],
    )
  const potret = await gitSnapshot({ git, gitDir: join(work, '.git'), cabang: oid, own: null }, null)
  await requireSound(potret, since, env.sekarang())
  await placeAt(git, branch, oid)
  return oid
}

/** Records the number of this clone on what is published; nothing of it is published yet. */
async function register(
  env: Env,
  { work, folder, options, who, address }: Join,
  konten: string,
  tip: string,
): Promise<{ nomor: number; commit: string }> {
  await rememberPusat(env, konten, address, tip)
  const found = await openSession(env, { ...options, repo: work })
  const sebagai = options.sebagai ?? (await who(found))
  const session = { ...found, options: { ...found.options, ...(sebagai === undefined ? {} : { sebagai }) } }
  const { mesin } = await cloneHere(session)
  const klon = await clonesOf(session)
  const nomor = freeNumber({ klon, lastSeen: await numbersLastSeen(session, klon), now: session.now })
  await writeClone(konten, { nomor, mesin, letak: await realpath(folder) })
  await takeNumber(session, nomor, { mesin })
  return { nomor, commit: (await session.store.snapshot()).tip }
}

/** `konten.git` → `konten`. */
const folderName = ({ url }: Address): string =>
  basename(url.replace(/[/\\]+$/, '').replace(/^.*:/, ''))
    .replace(/\.git$/, '')
    .replaceAll(/[^\w.-]+/g, '-') || 'kantor'

/** A folder that is empty, or is made. Throws `pemakaian` for one that holds anything. */
async function newFolder(env: Env, typed: string): Promise<string> {
  const folder = resolve(env.cwd, typed)
  const names = await readdir(folder).catch((galat: NodeJS.ErrnoException) => {
    if (galat.code === 'ENOENT') return []
    throw galat
  })
  if (names.some((name) => !leftOfCreation(name)))
    throw new KontenError('pemakaian', 'tidak-kosong', `${bersihkan(folder)} tidak kosong. Tidak ada yang berubah.`, [
      'Sebutkan folder baru: konten sinkron gabung UNDANGAN FOLDER-BARU',
    ])
  await makeFolder(folder)
  return folder
}

/**
 * The seals of many offices, fetched into one bare repository that holds nothing else; their records are never fetched.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import type { GitEnvironment } from '../git/git.js'
import { Git } from '../git/git.js'
import { listedRefs, refsUnder } from '../git/listed-refs.js'
import { ObjectReader, findEntry } from '../git/objects.js'
import { SEAL_BRANCH } from '../git/seal-branch.js'
import type { Address } from './address.js'
import { parseAddress } from './address.js'
import { offlineWords, remoteFailed } from './failure.js'
import type { Place } from './remote-git.js'
import { programsByPath, runRemote } from './remote-git.js'
import { makeFolder } from '../local/make-folder.js'

/** Milliseconds without a word from an office. */
const PATIENCE = 60_000

/** How many offices are asked at once. */
const AT_ONCE = 16

const refOf = (address: string): string =>
  `refs/kantor/${createHash('sha256').update(address).digest('hex').slice(0, 32)}`

/** What came of one office: the texts of its seals, oldest month first, or why nothing came. */
export interface Fetched {
  seals: string[]
  problem: string | null
}

/**
 * The seals at each address; `folder` keeps them, so that an office that cannot be reached today is read as it was seen
 * last, and said so. Throws `rusak` where the folder cannot be used.
 */
export async function fetchOfficeSeals(
  folder: string,
  addresses: readonly string[],
  vars: GitEnvironment,
): Promise<Map<string, Fetched>> {
  await makeFolder(folder, 0o700)
  const git = new Git(folder, vars)
  await git.wajib(['init', '--quiet', '--bare', '.'])
  const place: Place = { folder, objects: join(folder, 'objects'), vars, hooks: null }
  const tips = await refsUnder(git, 'refs/kantor/')
  const problems = new Map<string, string>()
  const waiting = [...addresses]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const problem = await fetchOne(
          place,
          next,
          [refOf(next), otherOf(next)].map((ref) => tips.get(ref)),
        )
        if (problem !== null) problems.set(next, problem)
      }
    }),
  )
  const reader = new ObjectReader(git)
  try {
    const fetched = new Map<string, Fetched>()
    for (const address of addresses) {
      const [seen, other] = [await sealsOf(reader, refOf(address)), await sealsOf(reader, otherOf(address))]
      fetched.set(address, { seals: [...new Set([...seen, ...other])], problem: problems.get(address) ?? null })
    }
    return fetched
  } finally {
    reader.tutup()
  }
}

/**
 * Where the seals are kept that do not go on from those that were seen: both are shown, and both tell two histories.
 */
const otherOf = (address: string): string => `${refOf(address)}-lain`

/**
 * Fetches one office; never over what was seen. An office seen before is asked first where its seals stand: mostly
 * nothing is new, and asking takes half of what a fetch does. In words why nothing came.
 */
async function fetchOne(
  place: Place,
  typed: string,
  [tip, other]: readonly (string | undefined)[],
): Promise<string | null> {
  try {
    const address = parseAddress(typed, place.folder)
    const ask = (argv: readonly string[], rest: readonly string[]) =>
      runRemote(
        place,
        address,
        place.folder,
        [...argv, ...programsByPath(address, 'upload-pack', null), '--end-of-options', address.url, ...rest],
        { patience: PATIENCE },
      )
    const into = (ref: string, force: '+' | '') =>
      ask(['fetch', '--no-tags', '--no-write-fetch-head'], [`${force}${SEAL_BRANCH}:${ref}`])
    if (tip !== undefined) {
      const { code, out, err } = await ask(['ls-remote'], [SEAL_BRANCH])
      const there = code === 0 ? listedRefs(out).get(SEAL_BRANCH) : undefined
      if (there !== undefined && (there === tip || there === other)) return null
      if (code !== 0 || there === undefined) return whyNothing(address, code === 0 ? NOT_THERE : err)
    }
    const first = await into(refOf(typed), '')
    const { code, err } = /\[rejected\]/.test(first.err) ? await into(otherOf(typed), '+') : first
    return code === 0 ? null : whyNothing(address, err)
  } catch (error) {
    if (error instanceof KontenError) return error.message
    throw error
  }
}

/** As `fetch` says it of a branch that is not there. */
const NOT_THERE = "couldn't find remote ref"

const whyNothing = (address: Address, err: string): string =>
  err.toLowerCase().includes(NOT_THERE)
    ? 'belum menerbitkan satu segel pun'
    : `tidak terjangkau: ${offlineWords(err) ?? remoteFailed(address, err).message}`

async function sealsOf(reader: ObjectReader, ref: string): Promise<string[]> {
  const tip = await reader.objek(`${ref}^{tree}`)
  const folder = tip === null ? null : await findEntry(reader, tip.oid, 'segel')
  if (folder === null || folder.jenis !== 'tree') return []
  const entries = (await reader.tree(folder.oid)).filter((e) => e.jenis === 'blob' && e.nama.endsWith('.json'))
  const texts: string[] = []
  for (const { oid } of entries) texts.push((await reader.blob(oid)).toString('utf8'))
  return texts
}

/**
 * The seals of many offices, fetched into one bare repository that holds nothing else; their records are never fetched.
 */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { GitEnvironment } from './git.js'
import { Git } from './git.js'
import { ObjectReader, findEntry } from './objects.js'
import { SEAL_BRANCH } from './seal-branch.js'

/** How many offices are asked at once. */
const AT_ONCE = 8

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
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const git = new Git(folder, vars)
  await git.wajib(['init', '--quiet', '--bare', '.'])
  const problems = new Map<string, string>()
  const waiting = [...addresses]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const problem = await fetchOne(git, next)
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

/** Fetches one office; never over what was seen. In words why nothing came. */
async function fetchOne(git: Git, address: string): Promise<string | null> {
  const into = async (ref: string, force: '+' | '') =>
    git.jalankan([
      '-c',
      'fetch.fsckObjects=true',
      'fetch',
      '--no-tags',
      '--no-write-fetch-head',
      '--end-of-options',
      address,
      `${force}${SEAL_BRANCH}:${ref}`,
    ])
  const first = await into(refOf(address), '')
  const { kode, galat } = /\[rejected\]/.test(first.galat) ? await into(otherOf(address), '+') : first
  if (kode === 0) return null
  if (/couldn't find remote ref/.test(galat)) return 'belum menerbitkan satu segel pun'
  return `tidak terjangkau: ${bersihkan(galat).trim().split('\n')[0]!.slice(0, 200)}`
}

async function sealsOf(reader: ObjectReader, ref: string): Promise<string[]> {
  const tip = await reader.objek(`${ref}^{tree}`)
  const folder = tip === null ? null : await findEntry(reader, tip.oid, 'segel')
  if (folder === null || folder.jenis !== 'tree') return []
  const entries = (await reader.tree(folder.oid)).filter((e) => e.jenis === 'blob' && e.nama.endsWith('.json'))
  const texts: string[] = []
  for (const { oid } of entries) texts.push((await reader.blob(oid)).toString('utf8'))
  return texts
}

/** Where a repository keeps its own files, and what its configuration file says, read without starting git. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface GitFolders {
  /** `.git`, or the folder a `.git` file names; HEAD stands there. */
  gitDir: string
  /** Where objects, branches and configuration are: the same folder, but in a linked worktree. */
  shared: string
}

/** Those of the folder `root` itself; null where it has none of its own. */
export async function gitFolders(root: string): Promise<GitFolders | null> {
  const place = join(root, '.git')
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return null
  if (found.isDirectory()) return withShared(place)
  const named = await namedGitDir(root)
  return named === null ? null : withShared(named)
}

/** The folder that a `.git` file names, as in a linked worktree; null where there is no such file. */
export async function namedGitDir(root: string): Promise<string | null> {
  const named = /^gitdir: (.+)$/m.exec((await textOf(join(root, '.git'))) ?? '')?.[1]
  return named === undefined ? null : resolve(root, named.trimEnd())
}

export async function withShared(gitDir: string): Promise<GitFolders> {
  const named = (await textOf(join(gitDir, 'commondir')))?.trim()
  return { gitDir, shared: named ? resolve(gitDir, named) : gitDir }
}

/** Text of a file; null where there is none or it cannot be read. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A name and a value of a configuration, `remote.origin.promisor`; section and key in small letters. */
export type ConfigEntry = readonly [name: string, value: string]

/**
 * What a configuration file says, in its order; files that it includes are not looked into. A key without a value is
 * `true`, as git reads it. What git would refuse is passed over: git itself says so when it is started.
 */
export function parseConfig(text: string): ConfigEntry[] {
  const entries: ConfigEntry[] = []
  let section = ''
  for (const line of text.replace(/\\\r?\n/g, '').split(/\r?\n/)) {
    const head = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line)
    if (head) section = head[1]!.toLowerCase() + (head[2] === undefined ? '' : `.${head[2].replace(/\\(.)/g, '$1')}`)
    const entry = /^\s*([A-Za-z][\w-]*)\s*(?:=(.*))?$/.exec(head ? line.slice(head[0].length) : line)
    if (entry && section !== '')
      entries.push([`${section}.${entry[1]!.toLowerCase()}`, entry[2] === undefined ? 'true' : configValue(entry[2])])
  }
  return entries
}

const escaped: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b' }

/** A value without its comment, its quotation marks and the blanks around it. */
function configValue(raw: string): string {
  let value = ''
  let quoted = false
  let kept = 0
  for (let i = 0; i < raw.length; i++) {
    const sign = raw[i]!
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '#' || sign === ';')) break
    else if (sign === '\\') value += escaped[raw[++i] ?? ''] ?? raw[i] ?? ''
    else value += sign
    if (quoted || !/\s/.test(sign)) kept = value.length
  }
  return value.slice(0, kept).trimStart()
}

/** The entries of the repository's own configuration files. */
export async function repositoryConfig({ gitDir, shared }: GitFolders): Promise<ConfigEntry[]> {
  const [common, own] = await Promise.all([textOf(join(shared, 'config')), textOf(join(gitDir, 'config.worktree'))])
  const entries = parseConfig(common ?? '')
  const separate = configTrue(entries.findLast(([name]) => name === 'extensions.worktreeconfig')?.[1])
  return separate ? [...entries, ...parseConfig(own ?? '')] : entries
}

/** Whether git takes a value for true. */
export const configTrue = (value: string | undefined): boolean =>
  value !== undefined && /^(?:true|yes|on|0*[1-9]\d*)$/i.test(value)

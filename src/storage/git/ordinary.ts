/**
 * HEAD and branches read in process. Only a repository of the most ordinary kind is: its own `.git` folder, branches in
 * files, a configuration of one known key a line, owned by whoever asks. For anything else the answer is git's
 * (`null`), which knows worktrees, reftables, included configurations and whose folder it may open.
 */
import { lstatSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { GitFolders } from './git-folders.js'

const oidLine = /^((?:[0-9a-f]{40}|[0-9a-f]{64}))\s*$/
const branchName = /^refs\/(?:heads|remotes)\/[\w-]+(?:[./][\w-]+)*$/

/** Text of a file that is an ordinary one; null where there is none, or anything else stands there. */
function plainText(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const flag = /^(?:true|false)$/

/** Keys of `core` whose value changes nothing of how branches and objects are read, with the values that git takes. */
const harmlessCore: Readonly<Record<string, RegExp>> = {
  repositoryformatversion: /^[01]$/,
  filemode: flag,
  bare: /^false$/,
  logallrefupdates: flag,
  ignorecase: flag,
  precomposeunicode: flag,
  symlinks: flag,
  autocrlf: /^(?:true|false|input)$/,
  safecrlf: /^(?:true|false|warn)$/,
}
/** Sections that are about other things. */
const otherMatter = /^\[(?:user|remote "[^"\\]+"|branch "[^"\\]+"|commit|push|pull|init|color|gui|gc|konten)\]$/

/**
 * Whether git reads the configuration as it looks: one key a line, none that is quoted, goes on, is included or extends
 * the format.
 */
function harmless(config: string): boolean {
  let section = ''
  return config.split('\n').every((raw) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#') || line.startsWith(';')) return true
    if (line.startsWith('[')) {
      section = line
      return /^\[(?:core|extensions)\]$/.test(line) || otherMatter.test(line)
    }
    const entry = /^([A-Za-z][A-Za-z0-9-]*) *= *([^"\\#;]*)$/.exec(line)
    if (entry === null || section === '') return false
    const [, key = '', value = ''] = entry
    if (section === '[core]') return harmlessCore[key.toLowerCase()]?.test(value) ?? false
    return section === '[extensions]' ? key.toLowerCase() === 'objectformat' && /^sha(?:1|256)$/.test(value) : true
  })
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Whether the repository at `root` is of the kind that is read here. */
export function isOrdinary(root: string, { gitDir, shared }: GitFolders, account: number | null): boolean {
  if (gitDir !== join(root, '.git') || shared !== gitDir || !isFolder(gitDir)) return false
  if (!['objects', 'refs'].every((name) => isFolder(join(gitDir, name)))) return false
  if (account !== null && [root, gitDir].some((path) => statSync(path).uid !== account)) return false
  const config = plainText(join(gitDir, 'config'))
  return config !== null && harmless(config)
}

/**
 * The branch HEAD is on, as `git rev-parse --symbolic-full-name HEAD` prints it: `HEAD` where it is on none; null where
 * git must say.
 */
export function headName(folders: GitFolders): string | null {
  const text = plainText(join(folders.gitDir, 'HEAD'))
  if (text === null) return null
  if (oidLine.test(text)) return 'HEAD'
  const branch = /^ref: (\S+)\s*$/.exec(text)?.[1] ?? ''
  return branchOid(folders, branch) === null ? null : branch
}

/** The oid that a branch (`refs/heads/…`) names, from its own file or the packed ones; null where git must say. */
export function branchOid({ shared }: GitFolders, branch: string): string | null {
  if (!branchName.test(branch)) return null
  // Packed between the two looks, it stands in its own file no more and not yet in what was read: looked at once more.
  return looseOid(shared, branch) ?? packedOid(shared, branch) ?? looseOid(shared, branch)
}

/**
 * The refs below a folder of refs (`refs/konten/…/`) with their oids; null where git must say, as for one that stands
 * for another.
 */
export function refsBelow({ shared }: GitFolders, folder: string): Map<string, string> | null {
  const packed = [...(plainText(join(shared, 'packed-refs')) ?? '').matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm)]
  const found = new Map(packed.map((m): [string, string] => [m[2]!, m[1]!]).filter(([ref]) => ref.startsWith(folder)))
  const below = join(shared, folder)
  if (lstatSync(below, { throwIfNoEntry: false }) === undefined) return found
  if (!isFolder(below)) return null
  for (const entry of readdirSync(below, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || entry.name.endsWith('.lock')) continue
    const path = join(entry.parentPath, entry.name)
    const oid = oidLine.exec(plainText(path) ?? '')?.[1]
    if (oid === undefined) return null
    found.set(relative(shared, path).split(sep).join('/'), oid)
  }
  return found
}

const looseOid = (shared: string, branch: string): string | null =>
  oidLine.exec(plainText(join(shared, branch)) ?? '')?.[1] ?? null

function packedOid(shared: string, branch: string): string | null {
  // What stands in a file of its own, however unreadable, goes before.
  if (lstatSync(join(shared, branch), { throwIfNoEntry: false }) !== undefined) return null
  const text = plainText(join(shared, 'packed-refs')) ?? ''
  const line = text.split('\n').find((one) => one.endsWith(` ${branch}`))
  return oidLine.exec(line?.split(' ')[0] ?? '')?.[1] ?? null
}

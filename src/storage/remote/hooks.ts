/**
 * The hooks of a bare repository that call this program. Their text is fixed, so that a hook of this program is told
 * from any other: one that came with a stick is never run.
 */
import { chmod, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../git/git-folders.js'
import { writeWhole } from '../local/whole-file.js'
import { makeFolder } from '../local/make-folder.js'

/** How this program is started: the full path of node, and of the file it is given. */
export interface HookProgram {
  node: string
  script: string
}

/** What git calls when something is pushed, and what each is to say to this program. */
const hooks = { 'pre-receive': 'terima', 'post-receive': 'catat' } as const

const HEAD = '#!/bin/sh\n# konten penjaga\n'

const quoted = (path: string): string => `'${path.replaceAll('\\', '/').replaceAll("'", `'\\''`)}'`

/** A hook, for the shell that git runs it with, on Windows too. */
const hookText = (word: string, { node, script }: HookProgram): string =>
  `${HEAD}exec ${quoted(node)} ${quoted(script)} penjaga ${word}\n`

/** Names of the hooks this program installs. */
export const ownHooks: readonly string[] = Object.keys(hooks)

/** Whether a hook is one of this program, perhaps as another computer or version installed it. */
export const isGuard = async (hook: string): Promise<boolean> => ((await textOf(hook)) ?? '').startsWith(HEAD)

/** Names of hooks that stand in a repository and are not ours; samples do nothing. */
export async function foreignHooks(repository: string, program: HookProgram): Promise<string[]> {
  const folder = join(repository, 'hooks')
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => !name.endsWith('.sample'))
  const foreign: string[] = []
  for (const name of names) {
    const word = Object.entries(hooks).find(([known]) => known === name)?.[1]
    if (word === undefined || (await textOf(join(folder, name))) !== hookText(word, program)) foreign.push(name)
  }
  return foreign
}

/**
 * The folder of hooks that may be run: every one of them is this program's own, as it is installed here. Null for none.
 */
export async function knownHooks(repository: string, program: HookProgram): Promise<string | null> {
  if ((await foreignHooks(repository, program)).length > 0) return null
  const folder = await realpath(join(repository, 'hooks')).catch(() => null)
  return folder === null || (await textOf(join(folder, 'pre-receive'))) === null ? null : folder
}

/** Puts them in; what stood there under these names is replaced. */
export async function installHooks(folder: string, program: HookProgram): Promise<void> {
  await makeFolder(folder)
  for (const [name, word] of Object.entries(hooks)) {
    await writeWhole(join(folder, name), hookText(word, program), 0o755)
    await chmod(join(folder, name), 0o755).catch(() => undefined)
  }
}

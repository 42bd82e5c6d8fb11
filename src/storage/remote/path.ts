/** Pusat in a folder: on a stick, a share, or this computer. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseConfig, configTrue, textOf } from '../git/git-folders.js'

/**
 * What stands at a path: nothing (a stick that is not plugged in), something without git, a work tree, or a bare
 * repository.
 */
export type AtPath = 'absent' | 'other' | 'worktree' | 'bare'

export async function lookAtPath(path: string): Promise<AtPath> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 'absent'
  if (!found.isDirectory()) return 'other'
  if ((await stat(join(path, '.git')).catch(() => null)) !== null) return 'worktree'
  const config = await textOf(join(path, 'config'))
  if (config === null || (await textOf(join(path, 'HEAD'))) === null) return 'other'
  const bare = parseConfig(config).findLast(([name]) => name === 'core.bare')?.[1]
  return configTrue(bare) ? 'bare' : 'other'
}

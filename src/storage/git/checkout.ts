/** A new clone's first working tree; nobody works in it yet. */
import type { GitEnvironment } from './git.js'
import { Git } from './git.js'

/** An empty repository, without what a template of the machine's user would put into it. */
export async function emptyClone(folder: string, branch: string, vars: GitEnvironment): Promise<Git> {
  const git = new Git(folder, vars)
  await git.wajib(['init', '--quiet', '--template=', `--initial-branch=${branch.slice('refs/heads/'.length)}`])
  // A link in a hostile history becomes a file that holds where it would have led.
  await git.wajib(['config', 'core.symlinks', 'false'])
  return git
}

/** Sets the branch, index and working tree to a commit, over whatever is there. */
export async function placeAt(git: Git, branch: string, commit: string): Promise<void> {
  await git.wajib(['update-ref', '-m', 'konten', branch, commit])
  await git.wajib(['read-tree', '--reset', '-u', commit])
}

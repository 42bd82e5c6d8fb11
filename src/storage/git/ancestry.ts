/** How two commits stand to each other. */
import type { Git } from './git.js'

/** Whether one commit is the other or among its ancestors. */
export const isAncestor = async (git: Git, older: string, newer: string): Promise<boolean> =>
  (await git.jalankan(['merge-base', '--is-ancestor', older, newer])).kode === 0

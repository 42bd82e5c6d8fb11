/** Refs as git lists them. */
import type { Git } from './git.js'

/** Oids by their refs, of lines as `ls-remote` prints them. */
export const listedRefs = (printed: string): Map<string, string> =>
  new Map([...printed.matchAll(/^([0-9a-f]{40,64})\t(\S+)$/gm)].map((m) => [m[2]!, m[1]!]))

/** The refs below a folder of refs (`refs/konten/…/`), with their oids. */
export const refsUnder = async (git: Git, folder: string): Promise<Map<string, string>> =>
  listedRefs(await git.wajib(['for-each-ref', '--format=%(objectname)%09%(refname)', folder]))

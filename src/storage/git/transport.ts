/** Pusat as a git repository, over git's own transport. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import { Git } from './git.js'
import type { GitEnvironment } from './git.js'
import { gitFailed } from './failure.js'
import type { Offline, Remote } from '../remote-port.js'

const unreached =
  /Could not (?:read from remote|resolve host)|Connection (?:refused|timed out)|does not appear to be a git/i
const faster = /\[(?:remote )?rejected\]|non-fast-forward|fetch first|stale info/i

const careful = ['fetch.fsckObjects=true', 'maintenance.auto=false'].flatMap((set) => ['-c', set])
const quietly = ['--no-tags', '--no-write-fetch-head']

const offline = (why: string): Offline => ({ outcome: 'offline', why: bersihkan(why).trim() })

/** `branch` is the record's (`refs/heads/…`), the same here and there. */
export function gitRemote(root: string, vars: GitEnvironment, url: string, branch: string): Remote {
  const git = new Git(root, vars)
  return {
    address: url,
    async fetchTip() {
      const { kode, galat } = await git.jalankan([...careful, 'fetch', ...quietly, '--end-of-options', url, branch])
      if (kode !== 0 && /couldn't find remote ref/i.test(galat)) return { outcome: 'empty' }
      if (kode !== 0 && unreached.test(galat)) return offline(galat)
      if (kode !== 0) throw gitFailed('fetch', galat)
      const listed = await git.wajib(['ls-remote', '--end-of-options', url, branch])
      return { outcome: 'tip', oid: listed.split('\t')[0]! }
    },
    async push(oid) {
      const { kode, galat, keluaran } = await git.jalankan([
        'push',
        '--porcelain',
        '--end-of-options',
        url,
        `${oid}:${branch}`,
      ])
      if (kode === 0) return { outcome: 'accepted' }
      if (faster.test(keluaran.toString('utf8') + galat)) return { outcome: 'rejected' }
      if (unreached.test(galat)) return offline(galat)
      throw gitFailed('push', galat)
    },
  }
}

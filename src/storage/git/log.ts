/** `git log` → commits as the history port gives them, and what each of them changed. One git process, streamed. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { ownText } from '../own-text.js'
import type { Git } from './git.js'
import type { BlobChange, RecordedCommit, CommitWithChanges } from '../port.js'

const format = '%H%n%P%n%at %ct%n%an%n%an <%ae> %ad%n%cn%n%B'

/** The commits that `git log` lists for the arguments, in batches as git hands them over. */
export async function* streamCommits(git: Git, argumen: readonly string[]): AsyncGenerator<RecordedCommit[]> {
  for await (const beberapa of git.alirkan(['log', '-z', '--date=raw', `--format=${format}`, ...argumen, '--']))
    yield beberapa.map(uraiCommit)
}

const denganPerubahan = [
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
  '--diff-merges=first-parent',
  '--root',
]
const polaPerubahan = /^\n?:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/

/**
 * The commits of a range (`TIP`, `LAMA..TIP`), oldest first in graph order, each with what it changed against its first
 * parent.
 */
export async function* streamChanges(git: Git, rentang: readonly string[]): AsyncGenerator<CommitWithChanges[]> {
  let kini: (CommitWithChanges & { perubahan: BlobChange[] }) | null = null
  let perubahan: RegExpExecArray | null = null
  // A message ends with NUL, each change is two fields (what and where), and an empty field parts the commits.
  for await (const beberapa of git.alirkan([
    'log',
    '--topo-order',
    '--reverse',
    '-z',
    '--date=raw',
    ...denganPerubahan,
    `--format=format:${format}%x00`,
    ...rentang,
    '--',
  ])) {
    const selesai: CommitWithChanges[] = []
    for (const bagian of beberapa) {
      if (kini === null) kini = { ...uraiCommit(bagian), perubahan: [] }
      else if (perubahan !== null) {
        kini.perubahan.push({
          mode: perubahan[1]!,
          oidBefore: perubahan[2]!,
          oid: perubahan[3]!,
          status: perubahan[4]!,
          jalur: bagian,
        })
        perubahan = null
      } else if (bagian === '') {
        selesai.push(kini)
        kini = null
      } else perubahan = polaPerubahan.exec(bagian)
    }
    yield selesai
  }
  if (kini !== null) yield [kini]
}

/** The last instant of a commit that has a date of four digits in every zone. */
const WAKTU_TERAKHIR = Date.UTC(9999, 0, 1)

/** A date as git hands it over: a commit made by hand may hold no number there, or one beyond every calendar. */
export const instanGit = (detik: string): Instan => Math.min(Math.max(Number(detik) * 1000 || 0, 0), WAKTU_TERAKHIR)

function uraiCommit(rekaman: string): RecordedCommit {
  const kepala = rekaman.split('\n', 6) as [string, string, string, string, string, string]
  const [oid, induk, waktu, penulis, barisPenulis, pencatat] = kepala
  const [waktuPenulis, waktuCommit] = waktu.split(' ').map(instanGit) as [number, number]
  return {
    oid: ownText(oid),
    induk: induk === '' ? [] : induk.split(' '),
    waktuPenulis,
    waktuCommit,
    penulis,
    barisPenulis,
    pencatat: ownText(pencatat),
    pesan: rekaman.slice(kepala.join('\n').length + 1),
  }
}

/** Commits read from their objects, as `git log` tells them. */
import type { RecordedCommit } from '../port.js'
import { instanGit } from './log.js'
import type { OwnFiles } from './objects.js'

/** Name, e-mail, seconds and zone, as git and konten write them; anything odder is git's to read. */
const person = /^([^<>\n]*[^<>\s]) <([^<>\s]*)> (0|[1-9]\d{0,11}) ([+-]\d{4})$/

/** Null for one that is not written as git writes it, or in another encoding. */
export function recordedCommit(oid: string, bytes: Buffer): RecordedCommit | null {
  const text = bytes.toString('utf8')
  const end = text.indexOf('\n\n')
  if (end < 0 || text.includes('\0')) return null
  const induk: string[] = []
  const people: Record<string, RegExpExecArray | null> = {}
  for (const line of text.slice(0, end).split('\n')) {
    const space = line.indexOf(' ')
    const [key, value] = [line.slice(0, space), line.slice(space + 1)]
    if (key === 'encoding') return null
    if (key === 'parent') induk.push(value)
    else if (key === 'author' || key === 'committer') people[key] = person.exec(value)
  }
  const { author, committer } = people
  if (!author || !committer) return null
  const [, penulis = '', surel = '', detik = '', zona = ''] = author
  return {
    oid,
    induk,
    waktuPenulis: instanGit(detik),
    waktuCommit: instanGit(committer[3]!),
    penulis,
    barisPenulis: `${penulis} <${surel}> ${detik} ${zona}`,
    pencatat: committer[1]!,
    pesan: text.slice(end + 2),
  }
}

/** The commits from one back, each with its one parent, as long as they can be read in process; at most `most`. */
export function* plainChain({ objects }: OwnFiles, from: string, most: number): Generator<RecordedCommit> {
  let oid: string | undefined = from
  for (let left = most; oid !== undefined && left > 0; left--) {
    const stored = objects.read(oid)
    const commit: RecordedCommit | null = stored?.jenis === 'commit' ? recordedCommit(oid, stored.isi) : null
    if (commit === null || commit.induk.length > 1) return
    yield commit
    oid = commit.induk[0]
  }
}

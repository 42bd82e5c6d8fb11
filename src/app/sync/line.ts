/**
 * A line of the record, gone along with to where an act is decided: its acts by their op, where each stands, and as it
 * was written.
 */
import { Posisi } from '../../domain/keadaan/posisi.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import type { RecordedCommit, Snapshot } from '../../storage/port.js'
import { HistoryReader } from '../../storage/record/history.js'
import type { Original } from '../../storage/record/lost-act.js'
import { originalOf } from '../../storage/record/lost-act.js'
import { resolved } from '../../storage/record/references.js'

export class Line {
  readonly posisi = new Posisi()
  readonly commitOf = new Map<string, string>()
  /** The op of the act that stands in a commit. */
  readonly opOf = new Map<string, string>()
  readonly messages = new Map<string, Original>()
  private readonly reader = new HistoryReader()
  private readonly places = new Map<string, number>()
  private readonly changes: Tercatat['jejak'][] = []

  static async read(potret: Snapshot): Promise<Line> {
    const line = new Line()
    for await (const batch of potret.history()) for (const one of batch) line.add(one)
    return line
  }

  /** Takes in the next commit. */
  add(commit: RecordedCommit): void {
    this.places.set(commit.oid, this.places.size)
    const { peristiwa } = this.reader.baca(commit)
    if (peristiwa !== null) this.note(peristiwa, { byline: commit.barisPenulis, message: commit.pesan })
  }

  /** Number of commits before one; -1 for one that is not there. */
  place(commit: string): number {
    return this.places.get(commit) ?? -1
  }

  /** Where the list of people was changed, oldest first. */
  ofPeople(): readonly Tercatat['jejak'][] {
    return this.changes
  }

  /** Takes in an act that stands there next. */
  note(p: Tercatat, written: Original): void {
    if (!this.places.has(p.jejak.commit)) this.places.set(p.jejak.commit, this.places.size)
    if (p.peristiwa === 'diatur' && p.petugas.length > 0) this.changes.push(p.jejak)
    this.posisi.catat(p, p.peristiwa === 'berbenturan' ? resolvedOrNull(originalOf(p).act, this.commitOf) : null)
    this.opOf.set(p.jejak.commit, p.op)
    if (this.commitOf.has(p.op)) return
    this.commitOf.set(p.op, p.jejak.commit)
    this.messages.set(p.op, written)
  }
}

const resolvedOrNull = (p: Peristiwa | null, commitOf: ReadonlyMap<string, string>): Peristiwa | null =>
  p === null ? null : resolved(p, commitOf)

/** Blobs read in the order they were asked for, asked ahead so that git is never waited for. */
import type { BlobReader, RawCommit } from '../port.js'
import type { Git } from './git.js'
import type { GitObject } from './objects.js'
import { ObjectReader, commitOid } from './objects.js'

export class BlobQueue implements BlobReader {
  private reader: ObjectReader
  /** Asked for and not read yet; `at` is the next. */
  private waiting: string[] = []
  private at = 0

  constructor(private readonly git: Git) {
    this.reader = new ObjectReader(git)
  }

  ask(oids: readonly string[]): void {
    if (oids.length === 0) return
    this.waiting = [...this.waiting.slice(this.at), ...oids]
    this.at = 0
    this.reader.minta(oids)
  }

  async next(): Promise<Buffer | null> {
    const objek = await this.nextObject()
    return objek?.jenis === 'blob' ? objek.isi : null
  }

  async nextCommit(): Promise<RawCommit | null> {
    const objek = await this.nextObject()
    if (objek?.jenis !== 'commit') return null
    return { bytes: objek.isi, intact: commitOid(objek.isi, objek.oid.length) === objek.oid }
  }

  /** Null also for one that git cannot read. */
  private async nextObject(): Promise<GitObject | null> {
    this.at++
    try {
      return await this.reader.jawaban()
    } catch {
      // git ends at an object it finds corrupt; the reading goes on with a new process.
      this.reader.tutup()
      this.reader = new ObjectReader(this.git)
      this.reader.minta(this.waiting.slice(this.at))
      return null
    }
  }

  close(): void {
    this.reader.tutup()
  }
}

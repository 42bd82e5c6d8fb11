/** Blobs read in the order they were asked for, asked ahead so that git is never waited for. */
import type { BlobReader } from '../port.js'
import type { Git } from './git.js'
import { ObjectReader } from './objects.js'

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

  /** Null also for one that git cannot read. */
  async next(): Promise<Buffer | null> {
    this.at++
    try {
      const objek = await this.reader.jawaban()
      return objek?.jenis === 'blob' ? objek.isi : null
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

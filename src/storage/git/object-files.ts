/** Objects read from git's own files, without starting git: those that stand alone, and those in packs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { StoredObject } from './pack.js'
import { Packs } from './pack.js'

/** A larger object is asked for once, and all that is kept together is no larger than so many bytes. */
const KEPT_EACH = 64 * 1024
const KEPT_ALL = 4 * 1024 * 1024

export class ObjectFiles {
  private packs: Packs | null = null
  /** What was read last: a decision asks for the same commit and trees again and again, and no object ever changes. */
  private readonly kept = new Map<string, StoredObject>()
  private keptBytes = 0

  constructor(private readonly objects: string) {}

  /**
   * Null where it is not found here, or cannot be read: then git is asked, which also knows lenders and says what is
   * wrong.
   */
  read(oid: string): StoredObject | null {
    const known = this.kept.get(oid)
    if (known !== undefined) return known
    const found = this.alone(oid) ?? (this.packs ??= new Packs(this.objects, oid.length / 2)).read(oid)
    if (found !== null && found.isi.length <= KEPT_EACH) this.keep(oid, found)
    return found
  }

  private keep(oid: string, found: StoredObject): void {
    if (this.keptBytes + found.isi.length > KEPT_ALL) {
      this.kept.clear()
      this.keptBytes = 0
    }
    this.kept.set(oid, found)
    this.keptBytes += found.isi.length
  }

  private alone(oid: string): StoredObject | null {
    try {
      const bytes = inflateSync(readFileSync(join(this.objects, oid.slice(0, 2), oid.slice(2))))
      const end = bytes.indexOf(0)
      const [jenis = '', size = ''] = bytes.toString('latin1', 0, end).split(' ')
      const isi = bytes.subarray(end + 1)
      return size === String(isi.length) ? { jenis, isi } : null
    } catch {
      return null
    }
  }

  close(): void {
    this.packs?.close()
    this.packs = null
  }
}

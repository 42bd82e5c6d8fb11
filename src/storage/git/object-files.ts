/** Objects read from git's own files, without starting git: those that stand alone, and those in packs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { StoredObject } from './pack.js'
import { Packs } from './pack.js'

export class ObjectFiles {
  private packs: Packs | null = null

  constructor(private readonly objects: string) {}

  /**
   * Null where it is not found here, or cannot be read: then git is asked, which also knows lenders and says what is
   * wrong.
   */
  read(oid: string): StoredObject | null {
    return this.alone(oid) ?? (this.packs ??= new Packs(this.objects, oid.length / 2)).read(oid)
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

/**
 * Objects read from git's packs (version 2 of their index): found by their oid, inflated, and made whole where they are
 * a delta.
 */
import { closeSync, fstatSync, openSync, readSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** An object as it is stored: what it is, and its bytes. */
export interface StoredObject {
  jenis: string
  isi: Buffer
}

const INDEX_HEAD = 8
const FANOUT = 256 * 4
/** Bits of an offset that say it stands in the table of far ones. */
const FAR = 0x8000_0000
const kinds: Readonly<Record<number, string>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' }
const BY_OFFSET = 6
const BY_OID = 7
/** An object that is no longer is read at once; of another the length that its head states is read. */
const AT_ONCE = 4096
/** Longer chains are git's to follow. */
const DEEPEST = 64
const LARGEST = 64 * 1024 * 1024

class Unreadable extends Error {}

class File {
  private readonly handle: number

  constructor(path: string) {
    this.handle = openSync(path, 'r')
  }

  bytes(at: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length)
    return buffer.subarray(0, readSync(this.handle, buffer, 0, length, at))
  }

  get size(): number {
    return fstatSync(this.handle).size
  }

  close(): void {
    closeSync(this.handle)
  }
}

class Pack {
  private readonly index: File
  private readonly data: File
  private readonly fanout: Buffer
  private readonly count: number

  constructor(
    base: string,
    private readonly width: number,
  ) {
    this.index = new File(`${base}.idx`)
    const head = this.index.bytes(0, INDEX_HEAD)
    if (head.toString('hex') !== 'ff744f6300000002') {
      this.index.close()
      throw new Unreadable('another version')
    }
    this.data = new File(`${base}.pack`)
    this.fanout = this.index.bytes(INDEX_HEAD, FANOUT)
    this.count = this.fanout.readUInt32BE(FANOUT - 4)
  }

  close(): void {
    this.index.close()
    this.data.close()
  }

  /** Where an object begins in the pack; null where it is not in it. */
  offset(oid: Buffer): number | null {
    const first = oid[0]!
    const from = first === 0 ? 0 : this.fanout.readUInt32BE((first - 1) * 4)
    const to = this.fanout.readUInt32BE(first * 4)
    const names = this.index.bytes(INDEX_HEAD + FANOUT + from * this.width, (to - from) * this.width)
    let [low, high] = [0, to - from]
    while (low < high) {
      const middle = (low + high) >>> 1
      const order = names.compare(oid, 0, this.width, middle * this.width, (middle + 1) * this.width)
      if (order === 0) return this.offsetOf(from + middle)
      if (order < 0) low = middle + 1
      else high = middle
    }
    return null
  }

  private offsetOf(nth: number): number {
    const table = INDEX_HEAD + FANOUT + this.count * (this.width + 4)
    const near = this.index.bytes(table + nth * 4, 4).readUInt32BE()
    if (near < FAR) return near
    return Number(this.index.bytes(table + this.count * 4 + (near - FAR) * 8, 8).readBigUInt64BE())
  }

  /**
   * The object at an offset; `other` finds the one a delta is against by its oid. Throws where it cannot be read here.
   */
  at(offset: number, other: (oid: Buffer) => StoredObject | null, depth = 0): StoredObject {
    if (depth > DEEPEST) throw new Unreadable('a long chain')
    let piece = this.data.bytes(offset, AT_ONCE)
    let place = 0
    const next = (): number => {
      const byte = piece[place++]
      if (byte === undefined) throw new Unreadable('cut off')
      return byte
    }
    let byte = next()
    const kind = (byte >> 4) & 7
    let size = byte & 15
    for (let shift = 4; byte & 128; shift += 7) size += ((byte = next()) & 127) * 2 ** shift
    if (size > LARGEST) throw new Unreadable('too large')
    let base: StoredObject | null = null
    if (kind === BY_OFFSET) {
      let back = (byte = next()) & 127
      while (byte & 128) back = (back + 1) * 128 + ((byte = next()) & 127)
      base = this.at(offset - back, other, depth + 1)
    } else if (kind === BY_OID) {
      base = other(piece.subarray(place, place + this.width))
      place += this.width
      if (base === null) throw new Unreadable('without its base')
    }
    // What zlib makes of bytes that it cannot shorten is a little longer than they are.
    const longest = size + (size >>> 10) + 64
    if (piece.length === AT_ONCE && place + longest > AT_ONCE) piece = this.data.bytes(offset, place + longest)
    const isi = inflateSync(piece.subarray(place), { maxOutputLength: Math.max(size, 1) })
    if (isi.length !== size) throw new Unreadable('of another length')
    if (base !== null) return { jenis: base.jenis, isi: patched(base.isi, isi) }
    const jenis = kinds[kind]
    if (jenis === undefined) throw new Unreadable('of an unknown kind')
    return { jenis, isi }
  }
}

/** What a delta makes of the bytes it is against. Throws where it does not fit them. */
function patched(base: Buffer, delta: Buffer): Buffer {
  let place = 0
  const length = (): number => {
    let [value, shift, byte] = [0, 0, 0]
    do {
      byte = delta[place++] ?? 0
      value += (byte & 127) * 2 ** shift
      shift += 7
    } while (byte & 128)
    return value
  }
  if (length() !== base.length) throw new Unreadable('against other bytes')
  const result = Buffer.allocUnsafe(length())
  let filled = 0
  while (place < delta.length) {
    const order = delta[place++]!
    if (order & 128) {
      const [from, size] = [0, 1].map((which) => {
        let value = 0
        for (let i = 0; i < (which === 0 ? 4 : 3); i++)
          if (order & (which === 0 ? 1 << i : 16 << i)) value += delta[place++]! * 2 ** (8 * i)
        return value
      }) as [number, number]
      filled += base.copy(result, filled, from, from + (size === 0 ? 0x1_0000 : size))
    } else if (order === 0) throw new Unreadable('an order that is none')
    else {
      filled += delta.copy(result, filled, place, place + order)
      place += order
    }
  }
  if (filled !== result.length) throw new Unreadable('of another length')
  return result
}

/** The packs of an object folder, opened where they are first looked into. */
export class Packs {
  private packs: Pack[] | null = null

  constructor(
    private readonly objects: string,
    private readonly width: number,
  ) {}

  /** Null for an object that is in none of them, or that only git can read. */
  read(oid: string): StoredObject | null {
    try {
      return this.find(Buffer.from(oid, 'hex'))
    } catch {
      return null
    }
  }

  private find(oid: Buffer): StoredObject | null {
    for (const pack of (this.packs ??= this.open())) {
      const offset = pack.offset(oid)
      if (offset !== null) return pack.at(offset, (other) => this.find(other))
    }
    return null
  }

  private open(): Pack[] {
    const folder = join(this.objects, 'pack')
    return readdirSync(folder)
      .filter((name) => /^pack-[0-9a-f]+\.idx$/.test(name))
      .map((name) => new Pack(join(folder, name.slice(0, -4)), this.width))
  }

  close(): void {
    for (const pack of this.packs ?? []) pack.close()
    this.packs = null
  }
}

/** Which characters the fonts that ship can print: those their tables map to a glyph. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Invisible by definition, or the blanks a text is broken at; printed by none and missed by nobody. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\n\t]/u

/** Whether a character can be printed with one of the fonts in a folder. */
export async function readCoverage(folder: string): Promise<(huruf: string) => boolean> {
  const names = (await readdir(folder)).filter((n) => n.endsWith('.ttf')).toSorted()
  const ranges = await Promise.all(names.map(async (n) => mappedRanges(await readFile(join(folder, n)))))
  const all = ranges.flat()
  return (huruf) => {
    const code = huruf.codePointAt(0)!
    return ignorable.test(huruf) || all.some(([from, to]) => from <= code && code <= to)
  }
}

type Range = readonly [from: number, to: number]

/** The ranges of code points in the `cmap` of a TrueType file (OpenType, "cmap", formats 4 and 12). */
function mappedRanges(file: Buffer): Range[] {
  const tables = file.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i
    if (file.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = file.readUInt32BE(at + 8)
    const subtables = Array.from(
      { length: file.readUInt16BE(cmap + 2) },
      (_, n) => cmap + file.readUInt32BE(cmap + 8 + 8 * n),
    )
    return subtables.flatMap((s) => {
      const format = file.readUInt16BE(s)
      return format === 12 ? groups(file, s) : format === 4 ? segments(file, s) : []
    })
  }
  return []
}

const groups = (file: Buffer, at: number): Range[] =>
  Array.from({ length: file.readUInt32BE(at + 12) }, (_, n): Range => [
    file.readUInt32BE(at + 16 + 12 * n),
    file.readUInt32BE(at + 20 + 12 * n),
  ])

function segments(file: Buffer, at: number): Range[] {
  const doubled = file.readUInt16BE(at + 6)
  return Array.from({ length: doubled / 2 }, (_, n): Range => [
    file.readUInt16BE(at + 16 + doubled + 2 * n),
    file.readUInt16BE(at + 14 + 2 * n),
  ]).filter(([from]) => from !== 0xffff)
}

/** Damaged item files in the working tree: named, so that lists and reports can go on with the rest. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface DamagedFile {
  berkas: string
  pesan: string
}

// What the printer writes: known keys once each, plain or quoted scalars, two-space lists and maps. Such a file is read
// without the cost of a YAML parser; anything else is parsed to learn whether and where it is damaged.
const polaKepala = /^---\n(?:[a-z]+:(?: [^\n]*)?\n|  [a-z-]+:(?: [^\n]*)?\n| +- [^\n]*\n)+---\n\n## Narasi\n/

/**
 * Looks at the items of one month (`YYYY-MM`), or of all; read one after another, as thousands of promises cost more
 * than the reading.
 */
export async function findDamagedItems(akar: string, bulan: string | null): Promise<DamagedFile[]> {
  const folder = bulan === null ? join(akar, 'content') : join(akar, 'content', ...bulan.split('-'))
  if (!existsSync(folder)) return []
  const hasil: DamagedFile[] = []
  const entri = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const e of entri.filter((satu) => satu.isFile() && satu.name.endsWith('.md'))) {
    const letak = join(e.parentPath, e.name)
    const pesan = await periksa(readFileSync(letak, 'utf8'), e.name.slice(0, -3))
    if (pesan !== null) hasil.push({ berkas: letak.slice(akar.length + 1).replaceAll('\\', '/'), pesan })
  }
  return hasil
}

async function periksa(teks: string, id: string): Promise<string | null> {
  if (polaKepala.test(teks) && teks.includes(`\nid: ${id}\n`)) return null
  const { parseBerkas } = await import('./item-file.js')
  const { FrontMatterDamage } = await import('./front-matter.js')
  try {
    const { kepala } = parseBerkas(teks)
    return kepala['id'] === id ? null : 'kunci "id" tidak sama dengan nama berkas'
  } catch (galat) {
    if (galat instanceof FrontMatterDamage) return galat.message
    throw galat
  }
}

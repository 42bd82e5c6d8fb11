/** The one rule of imports, and what only the shell may touch. */
import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const akar = new URL('../src/', import.meta.url)
const daftarBerkas = readdirSync(akar, { recursive: true, encoding: 'utf8' })
  .map((b) => b.replaceAll('\\', '/'))
  .filter((b) => b.endsWith('.ts'))
const isi = new Map(daftarBerkas.map((b) => [b, readFileSync(new URL(b, akar), 'utf8')]))

/** Source without comments and the contents of plain strings, so that a word in a message is not taken for code. */
const kode = (teks: string): string =>
  teks
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")

interface Impor {
  dari: string
  ke: string
  hanyaTipe: boolean
}

/** Relative imports and re-exports, static and dynamic, as paths below src/. */
function imporDari(berkas: string): Impor[] {
  const pola = /(?:\b(import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"`])([^'"`]+)\3/g
  return [...isi.get(berkas)!.matchAll(pola)].flatMap(([, , tipe, , asal]) =>
    asal!.startsWith('.')
      ? [
          {
            dari: berkas,
            ke: posix.join(posix.dirname(berkas), asal!.replace(/\.js$/, '.ts')),
            hanyaTipe: tipe !== undefined,
          },
        ]
      : [],
  )
}
const semuaImpor = daftarBerkas.flatMap(imporDari)

/** `domain`, `storage`, …, or the file's own name for what stands at the root. */
const lapis = (berkas: string): string => berkas.split('/')[0]!

const boleh: Record<string, readonly string[]> = {
  domain: ['domain', 'errors.ts'],
  storage: ['storage', 'domain', 'errors.ts'],
  analytics: ['analytics', 'domain', 'errors.ts'],
  render: ['render', 'domain', 'errors.ts'],
  commands: ['commands', 'storage', 'analytics', 'render', 'domain', 'env.ts', 'tanya.ts', 'errors.ts'],
  'errors.ts': [],
  'tanya.ts': ['tanya-tandai.ts', 'errors.ts'],
  'tanya-tandai.ts': ['tanya.ts'],
  'pager.ts': [],
  'env.ts': ['storage', 'tanya.ts', 'pager.ts'],
  'program.ts': ['commands', 'env.ts', 'errors.ts'],
  'cli.ts': ['program.ts', 'commands', 'domain', 'render', 'env.ts', 'errors.ts'],
}

describe('arah impor', () => {
  it('setiap berkas di src termasuk satu lapis yang dikenal', () => {
    expect(daftarBerkas.filter((b) => boleh[lapis(b)] === undefined)).toEqual([])
  })

  it('setiap impor menunjuk berkas yang ada (pemindai tidak salah baca)', () => {
    expect(semuaImpor.length).toBeGreaterThan(100)
    expect(semuaImpor.filter((i) => !isi.has(i.ke))).toEqual([])
  })

  it.each(Object.keys(boleh))('%s hanya mengimpor yang di bawahnya', (nama) => {
    const langgar = semuaImpor.filter((i) => lapis(i.dari) === nama && !boleh[nama]!.includes(lapis(i.ke)))
    expect(langgar.map((i) => `${i.dari} → ${i.ke}`)).toEqual([])
  })

  it('env.ts hanya mengambil tipe dari port penyimpanan', () => {
    const dariEnv = semuaImpor.filter((i) => i.dari === 'env.ts' && lapis(i.ke) === 'storage')
    expect(dariEnv.filter((i) => !i.hanyaTipe || i.ke !== 'storage/port.ts')).toEqual([])
  })

  it('hanya cli.ts dan program.ts yang mengimpor perintah', () => {
    const pemakai = new Set(
      semuaImpor.filter((i) => lapis(i.ke) === 'commands' && lapis(i.dari) !== 'commands').map((i) => i.dari),
    )
    expect([...pemakai].toSorted()).toEqual(['cli.ts', 'program.ts'])
  })

  it('domain tidak menyentuh Node', () => {
    const langgar = daftarBerkas.filter((b) => lapis(b) === 'domain' && /from 'node:|\brequire\(/.test(isi.get(b)!))
    expect(langgar).toEqual([])
  })
})

describe('mesin hanya disentuh di tepi', () => {
  const tepi = new Set(['cli.ts', 'env.ts'])
  const memuat = (pola: RegExp): string[] => daftarBerkas.filter((b) => !tepi.has(b) && pola.test(kode(isi.get(b)!)))

  it.each<[string, RegExp]>([
    ['process', /(?<![.\w])(?:globalThis\.)?process\s*[.[]/],
    ['Date.now', /\bDate\s*\.\s*now\b/],
    ['new Date() tanpa argumen', /\bnew\s+(?:TZ)?Date\s*(?:\(\s*\)|(?!\s*\())/],
    ['Date() sebagai fungsi', /(?<!new\s+|[.\w])Date\s*\(/],
    ['performance.now', /\bperformance\s*\.\s*now\b/],
    ['Math.random', /\bMath\s*\.\s*random\b/],
    ['console', /(?<![.\w])console\s*[.[]/],
  ])('%s tidak dipakai di bawah env.ts dan cli.ts', (_, pola) => {
    expect(memuat(pola)).toEqual([])
  })

  it('impor node:process pun tidak', () => {
    expect(daftarBerkas.filter((b) => !tepi.has(b) && /from '(?:node:)?process'/.test(isi.get(b)!))).toEqual([])
  })

  it('tidak ada yang keluar sendiri', () => {
    expect(daftarBerkas.filter((b) => /\bprocess\.exit\(/.test(kode(isi.get(b)!)))).toEqual([])
  })
})

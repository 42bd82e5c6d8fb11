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

/** The one direction: a layer takes from itself and from what stands before it, types included. */
const bawah = ['errors.ts', 'error-codes', 'domain']
const boleh: Record<string, readonly string[]> = {
  'error-codes': ['error-codes'],
  'errors.ts': ['error-codes'],
  domain: bawah,
  storage: [...bawah, 'storage'],
  analytics: [...bawah, 'analytics'],
  render: [...bawah, 'render'],
  'env.ts': ['storage'],
  app: [...bawah, 'storage', 'analytics', 'render', 'env.ts', 'app'],
  shell: [...bawah, 'storage', 'analytics', 'render', 'env.ts', 'app', 'shell'],
  web: [...bawah, 'storage', 'analytics', 'render', 'env.ts', 'app', 'web'],
  commands: [...bawah, 'storage', 'analytics', 'render', 'env.ts', 'app', 'shell', 'web', 'commands'],
  'machine.ts': ['env.ts', 'shell'],
  'cli.ts': [...bawah, 'render', 'env.ts', 'app', 'shell', 'commands', 'machine.ts'],
  // It is told what the program is, and loads it as a file.
  start: ['start', 'cli.ts'],
}

/** The rooms of domain, each with those it may take from; what stands at its root may take from all. */
const rumahDomain: Record<string, readonly string[]> = {
  bahasa: [],
  sop: ['bahasa'],
  orang: ['bahasa', 'sop'],
  peristiwa: ['bahasa', 'sop'],
  keadaan: ['bahasa', 'sop', 'peristiwa'],
  putusan: ['bahasa', 'sop', 'orang', 'peristiwa', 'keadaan'],
  register: ['bahasa', 'sop', 'orang', 'peristiwa', 'keadaan'],
  laporan: ['bahasa', 'sop', 'peristiwa', 'keadaan', 'register'],
  pemeriksaan: ['bahasa', 'sop', 'orang', 'peristiwa', 'keadaan', 'putusan', 'register'],
}

/** Sets of files that reach each other (Tarjan): each is a circle. */
function lingkaran(): string[][] {
  const ke = new Map<string, string[]>(daftarBerkas.map((b) => [b, []]))
  for (const i of semuaImpor) ke.get(i.dari)!.push(i.ke)
  const urutan = new Map<string, number>()
  const rendah = new Map<string, number>()
  const tumpukan: string[] = []
  const hasil: string[][] = []
  const telusuri = (v: string): void => {
    urutan.set(v, urutan.size)
    rendah.set(v, urutan.get(v)!)
    tumpukan.push(v)
    for (const w of ke.get(v) ?? []) {
      if (!urutan.has(w)) telusuri(w)
      if (tumpukan.includes(w)) rendah.set(v, Math.min(rendah.get(v)!, rendah.get(w)!))
    }
    if (rendah.get(v) === urutan.get(v)) hasil.push(tumpukan.splice(tumpukan.indexOf(v)))
  }
  for (const b of daftarBerkas) if (!urutan.has(b)) telusuri(b)
  return hasil.filter((satu) => satu.length > 1)
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

  it.each(Object.keys(rumahDomain))('domain/%s hanya mengimpor ruang di bawahnya', (ruang) => {
    const milik = (berkas: string): string | undefined => /^domain\/([^/]+)\//.exec(berkas)?.[1]
    const langgar = semuaImpor.filter(
      (i) => milik(i.dari) === ruang && milik(i.ke) !== ruang && !rumahDomain[ruang]!.includes(milik(i.ke) ?? ''),
    )
    expect(langgar.filter((i) => i.ke !== 'errors.ts').map((i) => `${i.dari} → ${i.ke}`)).toEqual([])
  })

  it('tidak ada lingkaran, impor tipe termasuk', () => {
    expect(lingkaran()).toEqual([])
  })

  it('tidak ada perintah yang mengimpor perintah', () => {
    const perintah = semuaImpor.filter(
      (i) => lapis(i.dari) === 'commands' && lapis(i.ke) === 'commands' && i.dari !== 'commands/index.ts',
    )
    expect(perintah.map((i) => `${i.dari} → ${i.ke}`)).toEqual([])
  })

  it('kata-kata kode galat tidak ikut dalam program', () => {
    const bermakna = semuaImpor.filter((i) => i.ke.startsWith('error-codes/') && !i.hanyaTipe)
    const pemakai = new Set(bermakna.map((i) => i.dari).filter((b) => lapis(b) !== 'error-codes'))
    expect([...pemakai]).toEqual(['shell/error-reference.ts'])
    expect(semuaImpor.filter((i) => i.ke === 'shell/error-reference.ts')).toEqual([])
  })

  it.each([
    ['yang membuat pesan sebuah peristiwa', /\bactMessage\(/, ['app/record/act.ts', 'storage/record/act-message.ts']],
    ['yang meloloskan peristiwa', /\bas Gated\b/, ['app/record/act.ts']],
    ['yang menandai jawaban tercatat', /\basRecorded\(/, ['app/record/act.ts', 'app/record/answer.ts']],
    [
      'yang menulis tanpa melanjutkannya',
      /\bperform\(/,
      [
        'app/record/act.ts',
        'app/record/cause.ts',
        'app/record/clone-registration.ts',
        'app/past/import-past.ts',
        'app/record/record.ts',
        'app/office/settings-change.ts',
      ],
    ],
    ['yang menulis lewat penyimpanan', /\bstore\.write\(/, ['app/record/act.ts']],
  ])('%s hanya satu', (_, pola, ruang) => {
    // Below the port the word stands for other writing.
    const atasPort = daftarBerkas.filter((b) => lapis(b) !== 'storage' || ruang.includes(b))
    const pemakai = atasPort.filter((b) => pola.test(kode(isi.get(b)!)))
    expect(pemakai.filter((b) => !ruang.includes(b))).toEqual([])
  })

  it('env.ts hanya mengambil tipe dari port penyimpanan', () => {
    const dariEnv = semuaImpor.filter((i) => i.dari === 'env.ts')
    expect(dariEnv.filter((i) => !i.hanyaTipe || i.ke !== 'storage/port.ts')).toEqual([])
  })

  it('domain tidak menyentuh Node', () => {
    const langgar = daftarBerkas.filter((b) => lapis(b) === 'domain' && /from 'node:|\brequire\(/.test(isi.get(b)!))
    expect(langgar).toEqual([])
  })

  it.each([
    ['commander dan inquirer', /from '(?:commander|@inquirer\/)|import\('@inquirer/, /^(?:shell\/|cli\.ts)/],
    [
      'proses anak',
      /from 'node:child_process'/,
      /^(?:storage\/git\/|storage\/local\/(?:clipboard|browser)|shell\/pager)/,
    ],
  ])('%s hanya di ruangnya', (_, pola, ruang) => {
    expect(daftarBerkas.filter((b) => pola.test(isi.get(b)!) && !ruang.test(b))).toEqual([])
  })

  it('nama flag tidak ditulis di bawah shell', () => {
    // A task names the words to type; git's own flags are git's.
    const bawahShell = daftarBerkas.filter((b) => /^(?:domain|storage|analytics|render|app|web)\/(?!tugas)/.test(b))
    const tanpaKomentar = (b: string): string => isi.get(b)!.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '')
    const flag = (b: string): boolean =>
      /['"`]--[a-z][a-z-]*['"`]/.test(tanpaKomentar(b)) && !/storage\/(?:git|remote|evidence)\//.test(b)
    expect(bawahShell.filter(flag)).toEqual([])
  })
})

describe('lebar baris', () => {
  /** Texts in another language, whose lines are that language's. */
  const bahasaLain = new Set([
    'render/formats/html-style.ts',
    'render/formats/package.ts',
    'render/formats/pdf-template.ts',
    'shell/completion-script.ts',
  ])
  const lebar = (baris: string): boolean => Array.from(baris).length > 120
  const ungkapan = /^\s*\/.*\/[a-z]*(?:,|\.exec\()?$/

  it('di src paling lebar 120 kolom, kecuali satu ungkapan reguler utuh', () => {
    const langgar = daftarBerkas
      .filter((b) => !bahasaLain.has(b))
      .flatMap((b) =>
        isi
          .get(b)!
          .split('\n')
          .map((baris, i) => ({ letak: `${b}:${i + 1}`, baris })),
      )
      .filter(({ baris }) => lebar(baris) && !ungkapan.test(baris))
    expect(langgar.map(({ letak }) => letak)).toEqual([])
  })
})

describe('mesin hanya disentuh di tepi', () => {
  const tepi = new Set(['cli.ts', 'machine.ts', 'start/start.ts'])
  const memuat = (pola: RegExp): string[] => daftarBerkas.filter((b) => !tepi.has(b) && pola.test(kode(isi.get(b)!)))

  it.each<[string, RegExp]>([
    ['process', /(?<![.\w])(?:globalThis\.)?process\s*[.[]/],
    ['Date.now', /\bDate\s*\.\s*now\b/],
    ['new Date() tanpa argumen', /\bnew\s+(?:TZ)?Date\s*(?:\(\s*\)|(?!\s*\())/],
    ['Date() sebagai fungsi', /(?<!new\s+|[.\w])Date\s*\(/],
    ['performance.now', /\bperformance\s*\.\s*now\b/],
    ['Math.random', /\bMath\s*\.\s*random\b/],
    ['console', /(?<![.\w])console\s*[.[]/],
  ])('%s hanya dipakai di cli.ts, machine.ts, dan start.ts', (_, pola) => {
    expect(memuat(pola)).toEqual([])
  })

  it('impor node:process pun tidak', () => {
    expect(daftarBerkas.filter((b) => !tepi.has(b) && /from '(?:node:)?process'/.test(isi.get(b)!))).toEqual([])
  })

  it('tidak ada yang keluar sendiri', () => {
    expect(daftarBerkas.filter((b) => /\bprocess\.exit\(/.test(kode(isi.get(b)!)))).toEqual([])
  })
})

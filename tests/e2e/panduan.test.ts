/**
 * Every guide: its links lead somewhere, its commands exist, and what its console blocks show is what the program says.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../src/commands/index.js'
import { samplePicture } from '../../src/app/media/sample-media.js'
import { Kantor, folderBaru, paket } from '../repo.js'

const halaman = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(paket, 'docs'))
    .filter((n) => n.endsWith('.md'))
    .map((n) => `docs/${n}`),
]
const baca = (jalur: string): string => readFileSync(join(paket, jalur), 'utf8')

/** As GitHub names a heading. */
const jangkar = (judul: string): string =>
  judul
    .toLowerCase()
    .replaceAll('`', '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

/** What docs/redaksi.md says why there is no such command. */
const kata = new Set([...registry.commands.map((c) => c.words), 'redaksi'])
const kelompok = new Set(registry.groups.map((g) => g.words))

it.each(halaman)('%s: setiap tautan ada', (jalur) => {
  const tautan = [...baca(jalur).matchAll(/\]\(([^)\s]+)\)/g)].map(([, t]) => t!).filter((t) => !/^[a-z]+:/.test(t))
  const putus = tautan.filter((t) => {
    const [berkas, judul] = t.split('#') as [string, string?]
    const tujuan = berkas === '' ? jalur : join(dirname(jalur), berkas)
    if (!existsSync(join(paket, tujuan))) return true
    if (judul === undefined) return false
    return ![...baca(tujuan).matchAll(/^#+ (.*)$/gm)].some(([, satu]) => jangkar(satu!) === judul)
  })
  expect(putus).toEqual([])
})

it.each(halaman)('%s: setiap perintah yang disebut ada', (jalur) => {
  const disebut = [...baca(jalur).matchAll(/(?:^\$ |^ {2}→ |`)konten ([a-z]+(?:-[a-z]+)*)(?: ([a-z]+))?/gm)]
  const asing = disebut.filter(
    ([, satu, dua]) => !kata.has(satu!) && !(kelompok.has(satu!) && (dua === undefined || kata.has(`${satu} ${dua}`))),
  )
  expect(asing.map(([teks]) => teks)).toEqual([])
})

it('README menyebut setiap perintah, atau kelompoknya', () => {
  const readme = baca('README.md')
  const pertama = new Set(registry.commands.map((c) => c.words.split(' ')[0]!))
  expect([...pertama].filter((satu) => !new RegExp(`\\x60(?:konten )?${satu}[\\s\\x60]`).test(readme))).toEqual([])
})

/** Guides whose console blocks are played on the sample month, each on a copy of its own. */
const panduan = ['README.md', ...['admin', 'ppid', 'lurah', 'auditor'].map((n) => `docs/${n}.md`)]

interface Baris {
  argv: string[]
  tampak: string[]
}

/**
 * The commands of a page's console blocks with the lines shown below each; a line of … stands for whatever is left out.
 */
function naskah(jalur: string): Baris[] {
  const hasil: Baris[] = []
  for (const [, blok] of baca(jalur).matchAll(/^```console\n([\s\S]*?)^```$/gm))
    for (const baris of blok!.trimEnd().split('\n'))
      if (baris.startsWith('$ konten ')) hasil.push({ argv: pisah(baris.slice(9)), tampak: [] })
      else if (baris !== '…') hasil.at(-1)!.tampak.push(rapikan(baris))
  return hasil
}

/** Words as a shell parts them; the guides quote with " alone. */
const pisah = (baris: string): string[] =>
  [...baris.matchAll(/"([^"]*)"|(\S+)/g)].map(([, kutip, polos]) => kutip ?? polos!)

const rapikan = (teks: string): string =>
  teks
    .replace(/[│┌┐└┘├┤┬┴┼─]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('yang ditampilkan panduan adalah yang dikatakan program', () => {
  let contoh: Kantor
  beforeAll(async () => {
    contoh = new Kantor(folderBaru())
    mkdirSync(contoh.akar)
    await contoh.pada('2026-11-10 08:00').ok('demo', join(contoh.folder, 'demo'))
    rmSync(contoh.akar, { recursive: true })
    cpSync(join(contoh.folder, 'demo'), contoh.akar, { recursive: true })
    mkdirSync(join(contoh.akar, 'foto'))
    for (const ke of [1, 2, 3, 4]) writeFileSync(join(contoh.akar, 'foto', `${ke}.png`), samplePicture(`panduan-${ke}`))
  })

  it.each(panduan)('%s', async (jalur) => {
    const kantor = contoh.salin()
    // Wide enough that no cell of a table is wrapped.
    kantor.kolom = 250
    const baris = naskah(jalur)
    expect(baris.length).toBeGreaterThan(3)
    for (const { argv, tampak } of baris) {
      const { kode, out, err } = await kantor.konten(...argv)
      expect(`${argv.join(' ')} → ${kode} ${kode === 0 ? '' : err}`).toBe(`${argv.join(' ')} → 0 `)
      const keluaran = rapikan(`${out}\n${err}`)
      expect({ argv, tidakTampak: tampak.filter((satu) => !keluaran.includes(satu)) }).toEqual({
        argv,
        tidakTampak: [],
      })
    }
  })
})

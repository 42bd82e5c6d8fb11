/** Every listed error code is made somewhere in src, and its example is what is printed there. */
import { readFileSync, readdirSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { daftarGalat, kodeBarisPerintah } from '../src/error-codes/index.js'
import type { ArtiGalat } from '../src/error-codes/index.js'
import { KontenError } from '../src/errors.js'

const akar = new URL('../src/', import.meta.url)
const daftarBerkas = readdirSync(akar, { recursive: true, encoding: 'utf8' })
  .map((b) => b.replaceAll('\\', '/'))
  .filter((b) => b.endsWith('.ts') && !b.endsWith('.d.ts') && !/^error(?:s\.ts|-codes\/)/.test(b))

const terdaftar: [string, ArtiGalat][] = Object.values(daftarGalat).flatMap((menurut) => Object.entries(menurut))

/** A piece of JavaScript: a string or template without its quotes, a regular expression, a word, or one sign. */
interface Potongan {
  jenis: 'teks' | 'templat' | 'pola' | 'kata' | 'tanda'
  isi: string
}

/** Takes the output of esbuild apart, which has no types. */
function uraikan(kode: string): Potongan[] {
  const hasil: Potongan[] = []
  for (let i = 0; i < kode.length;) {
    const huruf = kode[i]!
    const kata = /^[\w$#]+/.exec(kode.slice(i, i + 200))?.[0]
    const lalu = hasil.at(-1)
    const sela = /^(?:\s+|\/\/.*|\/\*[^]*?\*\/)/.exec(kode.slice(i))?.[0]
    if (sela !== undefined) i += sela.length
    else if (kata !== undefined) {
      hasil.push({ jenis: 'kata', isi: kata })
      i += kata.length
    } else if (huruf === '"' || huruf === "'" || huruf === '`') {
      const akhir = huruf === '`' ? akhirTemplat(kode, i) : akhirTeks(kode, i, huruf)
      hasil.push({ jenis: huruf === '`' ? 'templat' : 'teks', isi: kode.slice(i + 1, akhir - 1) })
      i = akhir
    } else if (huruf === '/' && awalPola(lalu)) {
      const akhir = /^\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+\/\w*/.exec(kode.slice(i))![0]
      hasil.push({ jenis: 'pola', isi: akhir })
      i += akhir.length
    } else {
      hasil.push({ jenis: 'tanda', isi: huruf })
      i += 1
    }
  }
  return hasil
}

/** A slash after one of these begins a regular expression; after a value it divides. */
const awalPola = (lalu: Potongan | undefined): boolean =>
  lalu === undefined ||
  (lalu.jenis === 'tanda' && !/[)\]}]/.test(lalu.isi)) ||
  (lalu.jenis === 'kata' && /^(?:return|typeof|case|throw|in|of)$/.test(lalu.isi))

function akhirTeks(kode: string, awal: number, kutip: string): number {
  for (let i = awal + 1; ; i += kode[i] === '\\' ? 2 : 1) if (kode[i] === kutip) return i + 1
}

function akhirTemplat(kode: string, awal: number): number {
  for (let i = awal + 1; ;) {
    if (kode[i] === '`') return i + 1
    if (kode[i] === '$' && kode[i + 1] === '{') i = akhirSisipan(kode, i + 2)
    else i += kode[i] === '\\' ? 2 : 1
  }
}

function akhirSisipan(kode: string, awal: number): number {
  for (let i = awal, dalam = 0; ;) {
    const huruf = kode[i]!
    if (huruf === '}' && dalam === 0) return i + 1
    if (huruf === '`') i = akhirTemplat(kode, i)
    else if (huruf === '"' || huruf === "'") i = akhirTeks(kode, i, huruf)
    else {
      dalam += huruf === '{' ? 1 : huruf === '}' ? -1 : 0
      i += 1
    }
  }
}

/** The arguments of a call, from the piece after its opening bracket. */
function argumenDari(potongan: readonly Potongan[], awal: number): Potongan[][] {
  const hasil: Potongan[][] = [[]]
  for (let i = awal, dalam = 0; ; i++) {
    const p = potongan[i]!
    if (p.jenis === 'tanda' && /[)\]}]/.test(p.isi) && dalam-- === 0) return hasil
    if (p.jenis === 'tanda' && /[([{]/.test(p.isi)) dalam += 1
    if (p.jenis === 'tanda' && p.isi === ',' && dalam === 0) hasil.push([])
    else hasil.at(-1)!.push(p)
  }
}

/**
 * A place that makes an error: the codes it may have, and what its message looks like, null where that is made
 * elsewhere.
 */
interface Tempat {
  letak: string
  /** Whether it is `new KontenError` itself, not one of the functions around it. */
  kelas: boolean
  kode: string[]
  /** Whether the code is a variable or a property. */
  diteruskan: boolean
  pesan: RegExp | null
}

/** A function that makes an error of the code it is given first: `tolak`, `salah`. */
const pembuat = /\b(\w+)\s*=\s*\(\s*(?:kode|code)\b|\bfunction\s+(\w+)\s*\(\s*(?:kode|code)\b/g

const sumber = daftarBerkas.map((berkas) => {
  const kode = transformSync(readFileSync(new URL(berkas, akar), 'utf8'), { loader: 'ts' }).code
  return { berkas, kode, potongan: uraikan(kode) }
})
/** The names of such functions that a file has: its own, and those it imports. */
const pembuatMilik = ({ kode }: { kode: string }): string[] =>
  kode.includes('new KontenError(') ? [...kode.matchAll(pembuat)].map((m) => (m[1] ?? m[2])!) : []
const semuaPembuat = new Set(sumber.flatMap(pembuatMilik))
const imporNama = /^import \{([^}]*)\} from/gm
const pembuatDalam = (satu: { kode: string }): ReadonlySet<string> =>
  new Set([
    ...pembuatMilik(satu),
    ...[...satu.kode.matchAll(imporNama)]
      .flatMap((m) => m[1]!.split(',').map((nama) => nama.trim()))
      .filter((nama) => semuaPembuat.has(nama)),
  ])

const teksDalam = (argumen: readonly Potongan[] = []): string[] =>
  argumen.flatMap((p, i) => {
    if (p.jenis === 'teks') return argumen[i - 1]?.isi === '=' ? [] : [p.isi]
    const pola = p.jenis === 'templat' ? polaPesan([p]) : null
    return pola === null ? [] : terdaftar.map(([kode]) => kode).filter((kode) => pola.exec(kode)?.[0] === kode)
  })

/** What a message can be, with anything where a value is put in. */
function polaPesan(argumen: readonly Potongan[] | undefined): RegExp | null {
  if (argumen?.length !== 1 || !/^te(?:ks|mplat)$/.test(argumen[0]!.jenis)) return null
  const { isi, jenis } = argumen[0]!
  let pola = ''
  for (let i = 0; i < isi.length;) {
    if (jenis === 'templat' && isi.startsWith('${', i)) {
      pola += '[^]*'
      i = akhirSisipan(isi, i + 2)
    } else if (isi[i] === '\\') {
      pola += isi[i + 1] === 'n' ? '\\n' : `\\${isi[i + 1]!}`
      i += 2
    } else pola += isi[i++]!.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')
  }
  return new RegExp(pola)
}

function tempatDalam(satu: (typeof sumber)[number]): Tempat[] {
  const { berkas, potongan } = satu
  const namaPembuat = pembuatDalam(satu)
  return potongan.flatMap(({ isi, jenis }, i): Tempat[] => {
    const berikut = potongan[i + 1]
    if (jenis !== 'kata' || berikut?.jenis !== 'tanda') return []
    // An option that names the code its parser throws.
    if (berikut.isi === ':' && isi === 'code') {
      const nilai = argumenDari([...potongan.slice(i + 2), { jenis: 'tanda', isi: '}' }], 0)
      const kode = teksDalam(nilai[0])
      return kode.length === 0 ? [] : [{ letak: berkas, kelas: false, kode, diteruskan: false, pesan: null }]
    }
    if (berikut.isi !== '(' || potongan[i - 1]?.isi === 'function') return []
    const ke = isi === 'KontenError' ? 1 : namaPembuat.has(isi) ? 0 : null
    if (ke === null) return []
    const argumen = argumenDari(potongan, i + 2)
    const [kode, diteruskan] = [teksDalam(argumen[ke]), /^(?:kode|code)$/.test(argumen[ke]?.at(-1)?.isi ?? '')]
    return [{ letak: berkas, kelas: ke === 1, kode, diteruskan, pesan: polaPesan(argumen[ke + 1]) }]
  })
}

const tempat = sumber.flatMap(tempatDalam)

describe('kode galat', () => {
  it('pemindai melihat setiap tempat yang membuat galat', () => {
    const dibuat = sumber.reduce((n, { kode }) => n + kode.split('new KontenError(').length - 1, 0)
    expect(dibuat).toBeGreaterThan(100)
    expect(tempat.filter((t) => t.kelas).length).toBe(dibuat)
  })

  it('kode yang tidak tertulis di tempatnya diteruskan dari pemanggilnya', () => {
    expect(tempat.filter((t) => t.kode.length === 0 && !t.diteruskan).map((t) => t.letak)).toEqual([])
  })

  it('setiap kode yang terdaftar dibuat di suatu tempat', () => {
    const dipakai = new Set(tempat.flatMap((t) => t.kode))
    expect(terdaftar.map(([kode]) => kode).filter((kode) => !dipakai.has(kode))).toEqual([])
  })

  it('setiap contoh adalah pesan yang dicetak di salah satu tempatnya', () => {
    const cocok = (kode: string, contoh: string): boolean =>
      tempat.some((t) => t.kode.includes(kode) && (t.pesan?.test(contoh) ?? true))
    expect(terdaftar.filter(([kode, { contoh }]) => !cocok(kode, contoh)).map(([kode]) => kode)).toEqual([])
  })

  it('jenis dan kode yang tidak sejalan ditolak kompilator', () => {
    // @ts-expect-error a refusal by the SOP is no conflict
    expect(new KontenError('bentrok', 'urutan', '').kode).toBe('urutan')
    expect(new KontenError('ditolak', 'urutan', 'a').dengan('b')).toMatchObject({
      kode: 'urutan',
      message: 'b',
      saran: [],
    })
  })

  it('contoh tidak memuat tempat kosong, dan arti satu kalimat', () => {
    for (const [kode, { arti, contoh }] of [...terdaftar, ...Object.entries(kodeBarisPerintah)]) {
      expect(contoh, kode).not.toMatch(/\$\{|undefined(?! \()|^$/)
      expect(arti, kode).toMatch(/^[A-Z`][^]*\.$/)
      expect(arti.match(/\. [A-Z]/g), kode).toBeNull()
    }
  })
})

/** Every option of a command that records has its question, or says why not; every question stands for an option. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { daftarPeristiwa } from '../../src/domain/peristiwa/daftar.js'
import { registry } from '../../src/commands/index.js'
import type { Definition } from '../../src/shell/define.js'
import { flagOf, keyOf } from '../../src/shell/flags.js'
import { generalOptions } from '../../src/shell/options/general.js'
import { ownOptions } from '../../src/shell/program.js'
import { formOf } from '../../src/shell/run.js'
import { pathCompletion, typedPaths } from '../../src/shell/typed-path.js'
import { typedForm } from '../../src/shell/typed-form.js'

interface Loaded {
  words: string
  args: string
  command: Definition
}

let semua: Loaded[]
/** Those that record, or change what the office remembers of its people. */
let penulis: Loaded[]
beforeAll(async () => {
  semua = await Promise.all(
    registry.commands.map(async ({ words, args = '', load }) => ({ words, args, command: (await load()).command })),
  )
  penulis = semua.filter(({ command }) => command.act !== undefined || command.form?.roles !== undefined)
})

/** What the forms of a command ask for; `laporan` asks as an act only where it is handed in. */
const ditanya = ({ words, command }: Loaded): Set<string> => {
  const daftar = [{}, { serahkan: true }].flatMap((raw) => {
    const form = formOf(command, { words, raw })
    const isian = [...(form.isian ?? []), ...Object.values(form.susulan ?? {})]
    return isian.flatMap((i) => [i.flag, ...(i.juga ?? [])])
  })
  return new Set(daftar)
}

test('setiap opsi perintah yang mencatat ada pertanyaannya, atau mengatakan mengapa tidak', () => {
  expect(penulis.length).toBeGreaterThan(15)
  const kurang = penulis.flatMap((satu) => {
    const tanya = ditanya(satu)
    // The channel is asked for by the tracks that fit, wherever the act is on a kegiatan.
    if (satu.command.target?.name === 'id') tanya.add('--kanal')
    return ownOptions(satu.command)
      .filter(([key, option]) => !tanya.has(flagOf(key)) && option.unasked === undefined)
      .map(([key]) => `${satu.words} ${flagOf(key)}`)
  })
  expect(kurang).toEqual([])
})

test('setiap pekerjaan sebuah baris SOP dikerjakan oleh perintah yang ada', () => {
  const hal = { kanal: 'medsos', tahap: '', sasaran: 'X' } as const
  const disebut = Object.values(daftarPeristiwa).flatMap(({ kerja }) =>
    kerja === null
      ? []
      : [
          kerja
            .ketik(hal)
            .kata.filter((k) => k !== 'X')
            .join(' '),
          ...(kerja.perintah ?? []),
          kerja.saran?.(hal) ?? [],
        ].flat(),
  )
  const ada = (baris: string): boolean => semua.some(({ words }) => `${baris} `.startsWith(`${words} `))
  expect(disebut.filter((baris) => !ada(baris))).toEqual([])
})

test('setiap pertanyaan ada opsinya', () => {
  const umum = new Set(Object.keys(generalOptions).map(flagOf))
  const asing = semua.flatMap((satu) => {
    const sendiri = new Set(Object.keys(satu.command.options ?? {}).map(flagOf))
    return [...ditanya(satu)].filter((f) => !umum.has(f) && !sendiri.has(f)).map((f) => `${satu.words} ${f}`)
  })
  expect(asing).toEqual([])
})

test('argumen yang dapat ditanyakan tidak diwajibkan sebelum ditanyakan', () => {
  const wajib = semua.filter(({ args, command }) => args.startsWith('<') && command.target?.choices != null)
  expect(wajib.map((s) => s.words)).toEqual([])
})

test('setiap perintah yang bersasaran menyebut argumennya, dan sebaliknya', () => {
  const beda = semua.filter(({ args, command }) => (args === '') !== (command.target === undefined))
  expect(beda.map((s) => s.words)).toEqual([])
})

describe('bentuk flag dari yang dijawab', () => {
  /** What a shell hands to the program for a line that is pasted. */
  const ditempel = (perintah: string): string[] =>
    execFileSync('sh', ['-c', `konten() { printf '%s\\0' "$@"; }; ${perintah}`], { encoding: 'utf8' })
      .split('\0')
      .slice(0, -1)
  const bentuk = (jawaban: Parameters<typeof typedForm>[3], panjang = 160) =>
    typedForm('tolak', ['7q2f'], { atasNama: 'ppid', json: undefined, tanpaWarna: true }, jawaban, {
      utuh: panjang,
      sebagian: panjang,
    })

  test('yang ditempel sampai seperti yang dijawab', () => {
    const jawaban = {
      '--catatan': "@@desa, Jum'at & (Sabtu) 100% C:\\Foto",
      '--final': true,
      '--foto': ['a.png', 'b c.png'],
    } as const
    const { perintah, utuh } = bentuk(jawaban)
    expect(utuh).toBe(true)
    expect(ditempel(perintah)).toEqual(
      ['tolak', '7q2f', '--atas-nama', 'ppid', '--tanpa-warna', '--catatan', jawaban['--catatan'], '--final'].concat(
        '--foto',
        ['a.png', 'b c.png'],
      ),
    )
    expect(keyOf('--tak-perlu-jawaban')).toBe('takPerluJawaban')
  })

  test('yang tidak dapat ditempel ditinggalkan, bukan dipotong atau disebut sebagai berkas yang tidak ada', () => {
    for (const teks of ['Baris satu.\nBaris dua.', 'ia berkata "ya"', 'harga $5', 'awas!', 'a\\\\b', 'C:\\Foto\\', ''])
      expect(bentuk({ '--catatan': teks, '--final': true })).toEqual({
        perintah: 'konten tolak 7q2f --atas-nama ppid --tanpa-warna --final',
        utuh: false,
      })
  })

  test('paling panjang dua baris terminal; yang terpanjang ditinggalkan dahulu', () => {
    const { perintah, utuh } = bentuk({ '--catatan': 'kata '.repeat(40).trim(), '--alasan': 'informasi-rahasia' }, 90)
    expect(perintah).toBe('konten tolak 7q2f --atas-nama ppid --tanpa-warna --alasan informasi-rahasia')
    expect(utuh).toBe(false)
  })
})

test('letak berkas seperti diketik, ditempel, atau dijatuhkan ke terminal', () => {
  const meja = mkdtempSync(join(tmpdir(), 'konten-letak-'))
  const env = { cwd: meja, vars: { HOME: '/home/siti' } }
  expect(typedPaths(env, '  Foto Apel ')).toEqual([join(meja, 'Foto Apel')])
  expect(typedPaths(env, '"/a b/c.jpg" \'/d e.jpg\' f.jpg')).toEqual(['/a b/c.jpg', '/d e.jpg', join(meja, 'f.jpg')])
  expect(typedPaths(env, '~/Foto')).toEqual(['/home/siti/Foto'])
  expect(typedPaths(env, '"~"')).toEqual(['/home/siti'])
  expect(typedPaths(env, '~siti')).toEqual([join(meja, '~siti')])
  expect(typedPaths(env, 'file:///home/siti/Foto%20Apel')).toEqual(['/home/siti/Foto Apel'])
  expect(typedPaths(env, 'Foto\\ Apel\\(1\\)')).toEqual([join(meja, 'Foto Apel(1)')])
  writeFileSync(join(meja, 'a\\ b'), '')
  expect(typedPaths(env, 'a\\ b')).toEqual([join(meja, 'a\\ b')])
  expect(typedPaths(env, ' ')).toEqual([])
  rmSync(meja, { recursive: true })
})

test('Tab melengkapi letak sampai yang sama pada semua yang cocok', () => {
  const meja = mkdtempSync(join(tmpdir(), 'konten-letak-'))
  for (const nama of ['Foto Apel', 'Foto Rapat', '.sembunyi']) mkdirSync(join(meja, nama))
  for (const nama of ['Foto Apel/apel-1.jpg', 'Foto Apel/apel-2.jpg', 'catatan.csv'])
    writeFileSync(join(meja, nama), '')
  const lengkapi = pathCompletion({ cwd: meja, vars: { HOME: meja } })
  expect(lengkapi('f')).toEqual({ teks: 'Foto ', calon: ['Foto Apel/', 'Foto Rapat/'] })
  expect(lengkapi('Foto A')).toEqual({ teks: 'Foto Apel/', calon: ['Foto Apel/'] })
  expect(lengkapi('~/Foto Apel/').teks).toBe('~/Foto Apel/apel-')
  expect(lengkapi('"Foto Apel/apel-1.jpg" "foto r').teks).toBe('"Foto Apel/apel-1.jpg" "Foto Rapat/')
  expect(lengkapi(`${meja}/cat`).teks).toBe(`${meja}/catatan.csv`)
  expect(lengkapi('').calon).toEqual(['Foto Apel/', 'Foto Rapat/', 'catatan.csv'])
  expect(lengkapi('.').teks).toBe('.sembunyi/')
  for (const tidakAda of ['zzz', 'tiada/x', 'catatan.csv/']) expect(lengkapi(tidakAda).teks).toBe(tidakAda)
  rmSync(meja, { recursive: true })
})

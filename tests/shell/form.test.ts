/** Every option of a command that records has its question, or says why not; every question stands for an option. */
import { beforeAll, describe, expect, test } from 'vitest'
import { daftarPeristiwa } from '../../src/domain/peristiwa/daftar.js'
import { registry } from '../../src/commands/index.js'
import type { Definition } from '../../src/shell/define.js'
import { flagOf, keyOf } from '../../src/shell/flags.js'
import { generalOptions } from '../../src/shell/options/general.js'
import { ownOptions } from '../../src/shell/program.js'
import { formOf } from '../../src/shell/run.js'
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
  test('yang diketik dan yang dijawab, dikutip seperlunya; teks panjang sebagai berkas; flag tanpa nilai', () => {
    const panjang = 'Baris satu.\nBaris dua.'
    expect(
      typedForm(
        'tolak',
        ['7q2f'],
        { atasNama: 'ppid', json: undefined, tanpaWarna: true },
        { '--catatan': panjang, '--final': true, '--foto': ['a.png', 'b c.png'] },
      ),
    ).toBe('konten tolak 7q2f --atas-nama ppid --tanpa-warna --catatan @catatan.txt --final --foto a.png "b c.png"')
    expect(keyOf('--tak-perlu-jawaban')).toBe('takPerluJawaban')
  })
})

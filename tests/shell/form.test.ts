/** Every flag of a command that records has its question, and every question its flag; what is left out says why. */
import { resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Command } from 'commander'
import { beforeAll, describe, expect, test } from 'vitest'
import { bentukFlag } from '../../src/shell/typed-form.js'
import type { Formulir } from '../../src/shell/form-spec.js'
import type { Jalankan } from '../../src/shell/command.js'
import type { Env } from '../../src/env.js'
import { registry } from '../../src/commands/index.js'
import { buildProgram } from '../../src/shell/program.js'
import { keyOf } from '../../src/shell/flags.js'

const penulis =
  'baru serahkan ajukan sunting setujui koreksi tolak unggah interaksi analitik laporan petugas impor sebab batalkan catatan tutup-buku'

const SESUDAH = 'ditanyakan sesudah tindakannya, bila ternyata terlambat'
const TAMPILAN = 'hanya menyangkut apa yang ditampilkan atau dicetak'
const SASARAN = 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan'
/** Flags without a question, and why. */
const tanpaPertanyaan: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'baru serahkan ajukan setujui koreksi tolak unggah laporan'.split(' ').map((p) => [`${p} --sebab`, SESUDAH]),
  ),
  'interaksi jawab --sebab': SESUDAH,
  ...Object.fromEntries(
    'baru serahkan ajukan setujui koreksi tolak unggah'.split(' ').map((p) => [`${p} --pesan`, TAMPILAN]),
  ),
  ...Object.fromEntries(
    ['--tahun', '--nomor', '--tindak-lanjut', '--per', '--format', '--keluaran', '--kertas', '--bagian'].map((f) => [
      `laporan ${f}`,
      TAMPILAN,
    ]),
  ),
  'laporan --kanal': 'tanpa itu keduanya',
  'laporan --serahkan': 'menyerahkan adalah kehendak, bukan kekurangan',
  'setujui --catatan': 'PPID memutus dengan paling banyak tiga jawaban',
  'analitik impor --pengikut': 'hanya untuk unduhan yang tidak memuatnya; pesannya menyebut flag ini',
  'petugas tambah --kunci': 'belum diperiksa terhadap apa pun',
  'petugas ubah --kunci': 'belum diperiksa terhadap apa pun',
  'petugas ubah --aktif': SASARAN,
  'petugas nomor --hapus': SASARAN,
  'impor --templat': TAMPILAN,
  'sebab --bulan': SASARAN,
  'batalkan --bulan': SASARAN,
}
const env = {
  paket: resolve('.'),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  kolom: 80,
  vars: {},
  cwd: '.',
  tanya: null,
} as unknown as Env

interface Terurai {
  /** Commands that insist on an argument which their form would ask for. */
  mendahului: string[]

  formulir: Map<string, Set<string>>
  /** Its own flags; those every command takes stand apart. */
  flag: Map<string, Set<string>>
  umum: Set<string>
}

/** What one command's forms ask for, and its flags, by the words of the command. */
async function uraikan(nama: string): Promise<Terurai> {
  const formulir: Terurai['formulir'] = new Map()
  const berargumen = new Set<string>()
  const jalankan = ((kerja: { formulir?: Formulir | ((opsi: object) => Formulir) }) => {
    const pola = kerja.formulir
    for (const f of pola === undefined
      ? []
      : typeof pola === 'function'
        ? [pola({}), pola({ serahkan: true })]
        : [pola]) {
      const isian = [...(f.isian ?? []), ...Object.values(f.susulan ?? {})].flatMap((i) => [i.flag, ...(i.juga ?? [])])
      if (f.argumen) berargumen.add(f.nama)
      const kanal = f.argumen?.nama === 'id' ? ['--kanal'] : []
      formulir.set(f.nama, new Set([...(formulir.get(f.nama) ?? []), ...isian, ...kanal]))
    }
    return async () => undefined
  }) as unknown as Jalankan
  const konten = { rekam: async () => ({ kode: 0, keluaran: '', galat: '' }), lanjut: async () => 0 }
  const p = (
    await buildProgram(registry, [nama], { env, program: konten, legacy: jalankan, done: () => undefined })
  ).commands.find((c) => c.name() === nama)!
  const anak = p.commands.filter((c) => !['help', 'daftar', 'cocok'].includes(c.name()))
  const flag = (c: Command, umum = false): Set<string> =>
    new Set(c.options.filter((o) => o.hidden === umum).map((o) => o.long!))
  const daftar = anak.length > 0 ? anak.map((c) => [`${nama} ${c.name()}`, c] as const) : [[nama, p] as const]
  const mendahului = daftar.flatMap(([kata, c]) =>
    berargumen.has(kata) && c.registeredArguments[0]!.required ? [kata] : [],
  )
  return { formulir, mendahului, umum: flag(p, true), flag: new Map(daftar.map(([kata, c]) => [kata, flag(c)])) }
}

let semua: Terurai[]
beforeAll(async () => {
  semua = await Promise.all(penulis.split(' ').map(uraikan))
})

test('setiap flag ada pertanyaannya, atau disebut mengapa tidak', () => {
  const kurang = semua.flatMap(({ formulir, flag }) =>
    [...flag].flatMap(([kata, daftar]) =>
      [...daftar].filter((f) => !formulir.get(kata)?.has(f)).map((f) => `${kata} ${f}`),
    ),
  )
  expect(kurang.toSorted()).toEqual(Object.keys(tanpaPertanyaan).toSorted())
})

/** Flags that every command takes: what asks for them, or why nothing does. */
const flagUmum: Readonly<Record<string, string>> = {
  '--sebagai': 'ditanyakan bila git tidak mengenal nama pemakainya',
  '--peran': 'menurut petugas, atau baris SOP',
  '--waktu': 'ditanyakan oleh langkah yang biasa dicatat belakangan; selebihnya sekarang',
  '--atas-nama': 'ditanyakan bila pelakunya tidak memegang perannya atau tidak boleh memutus',
  '--bukti': 'ditanyakan bersama --atas-nama',
  '--tetap': 'ditanyakan bila ditolak karena di bawah baku mutu atau data pribadi',
  '--repo': 'repositorinya dicari ke atas',
  '--json': 'untuk program; dengan itu tidak ada yang ditanyakan',
  '--tanpa-tanya': 'menolak ditanya',
  '--tanpa-warna': 'hanya menyangkut apa yang ditampilkan atau dicetak',
}

test('setiap flag umum disebut bagaimana ditanyakan', () => {
  for (const { umum } of semua) expect([...umum].toSorted()).toEqual(Object.keys(flagUmum).toSorted())
})

test('setiap pertanyaan ada flagnya', () => {
  const asing = semua.flatMap(({ formulir, flag, umum }) =>
    [...formulir].flatMap(([kata, daftar]) =>
      [...daftar].filter((f) => !umum.has(f) && !flag.get(kata)?.has(f)).map((f) => `${kata} ${f}`),
    ),
  )
  // A form about a kegiatan asks for the channel only where the command takes one.
  expect(asing.filter((a) => !a.endsWith('--kanal'))).toEqual([])
})

test('argumen yang dapat ditanyakan tidak diwajibkan sebelum ditanyakan', () => {
  expect(semua.flatMap((s) => s.mendahului)).toEqual([])
})

describe('bentuk flag dari yang dijawab', () => {
  test('yang diketik dan yang dijawab, dikutip seperlunya; teks panjang sebagai berkas; flag tanpa nilai', () => {
    const panjang = 'Baris satu.\nBaris dua.'
    expect(
      bentukFlag(
        'tolak',
        ['7q2f'],
        { atasNama: 'ppid', json: undefined, tanpaWarna: true },
        { '--catatan': panjang, '--final': true, '--foto': ['a.png', 'b c.png'] },
      ),
    ).toBe('konten tolak 7q2f --atas-nama ppid --tanpa-warna --catatan @catatan.txt --final --foto a.png "b c.png"')
    expect(keyOf('--tak-perlu-jawaban')).toBe('takPerluJawaban')
  })
})

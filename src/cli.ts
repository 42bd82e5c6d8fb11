/** The program: commands registered, each loaded only when it is called, and the only place that catches and prints. */
import { PassThrough } from 'node:stream'
import { CommanderError } from 'commander'
import type { KodeBarisPerintah } from './errors.js'
import { KontenError, exitCode } from './errors.js'
import type { Env, Output } from './env.js'
import { bersihkan } from './domain/bahasa/teks.js'
import { registry } from './commands/index.js'
import { buildProgram, calledWords } from './shell/program.js'
import type { Program } from './shell/define.js'
import { toAscii } from './render/formats/ascii.js'
import { printJson } from './render/formats/format.js'
import { wrapMessage } from './render/formats/wrap.js'
import type { Answer } from './app/record/answer.js'
import { isRecorded, textContent } from './app/record/answer.js'
import { aside } from './app/record/aside.js'
import { linesForScreen } from './shell/screen.js'
import type { Building } from './shell/program.js'

export { machineEnv } from './machine.js'

/** Runs one command line and returns the exit code (contract, "Exit codes"). */
export async function main(mentah: readonly string[], env: Env): Promise<number> {
  // `konten help baru` needs the flags of `baru`, which only its own call loads.
  const argv = mentah[0] === 'help' && mentah[1] !== undefined ? [mentah[1], '--help'] : mentah
  const json = argv.includes('--json')
  try {
    let hasil: Answer | null = null
    // What a menu shows stays on the screen, for the question that follows is about it.
    const lanjut: Program['lanjut'] = async (lain, menu) => main(lain, { ...env, halaman: null, menu })
    const konten: Program = { rekam: async (lain) => rekam(lain, env), lanjut }
    const building = { env, program: konten, done: (satu: Answer) => void (hasil = satu) }
    if (argv[0] === TANYA_PELENGKAP) {
      await tulis(env.stdout, await jawabPelengkap(argv.slice(1), building))
      return 0
    }
    const dipanggil = argv.length > 0 ? argv : [env.tanya === null ? '--help' : 'mulai']
    const { program } = await buildProgram(registry, dipanggil, building)
    await program.parseAsync([...dipanggil], { from: 'user' })
    return hasil === null ? 0 : await cetak(hasil, json, env)
  } catch (galat) {
    return galat instanceof CommanderError && galat.exitCode === 0 ? 0 : await cetakGalat(galat, argv, env)
  }
}

/** The word with which the completion scripts ask; it is no command and stands in no help. */
const TANYA_PELENGKAP = 'complete'

/** Answers a completion script: `[--baru] -- KATA…`. Whatever is wrong, the answer is merely empty. */
async function jawabPelengkap(argv: readonly string[], building: Building): Promise<string> {
  try {
    const kata = argv.slice(argv.indexOf('--') + 1)
    if (argv[0] === '--baru') kata.push('')
    const { program, definition } = await buildProgram(registry, kata.slice(0, -1), building)
    return await (await import('./shell/complete.js')).complete(program, definition, kata, building.env)
  } catch {
    return ':4\n'
  }
}

/** Runs a command line with its output kept instead of shown. */
async function rekam(argv: readonly string[], env: Env): Promise<{ kode: number; keluaran: string; galat: string }> {
  const tampung = { readableHighWaterMark: Number.MAX_SAFE_INTEGER }
  const [stdout, stderr] = [new PassThrough(tampung), new PassThrough(tampung)]
  const kode = await main(argv, { ...env, stdout, stderr, kolomGalat: null, tanya: null, halaman: null })
  return { kode, keluaran: String(stdout.read() ?? ''), galat: String(stderr.read() ?? '') }
}

/** Text as it stands, or lines wrapped to the terminal. */
function tercetak({ text: teks }: Answer, env: Env): string {
  const isi = textContent(teks)
  return typeof isi === 'string' ? isi : linesForScreen(env, isi)
}

/** What cannot be shown is no failure of an act that stands in the record. */
async function cetak(hasil: Answer, json: boolean, env: Env): Promise<number> {
  if (!isRecorded(hasil)) return cetakHasil(hasil, json, env)
  return aside(
    async () => cetakHasil(hasil, json, env),
    async (why) => {
      await sebut(env, `Sudah tercatat; jawabannya tidak dapat ditampilkan: ${why}\n`)
      return 0
    },
  )
}

async function cetakHasil(hasil: Answer, json: boolean, env: Env): Promise<number> {
  for (const pesan of hasil.notes ?? []) await sebut(env, `${wrapMessage(pesan, env.kolomGalat)}\n`)
  const teks = json
    ? printJson(hasil.data)
    : env.kolom === null
      ? tercetak(hasil, env)
      : layarkan(env, tercetak(hasil, env))
  const panjang = hasil.paged && !json && env.halaman !== null && teks.split('\n').length > env.halaman.baris
  if (!panjang || !(await env.halaman!.tampilkan(teks))) await tulis(env.stdout, teks)
  return hasil.code ?? 0
}

async function cetakGalat(galat: unknown, argv: readonly string[], env: Env): Promise<number> {
  const rapi = sebagaiGalat(galat, argv)
  // What was typed wrongly is repeated in a message, and may hold what must not stand in a log. Loaded here, not at
  // every start.
  const { tutupiDataPribadi } = await import('./domain/bahasa/data-pribadi.js')
  const [pesan, ...saran] = [rapi.message, ...rapi.saran].map((satu) => tutupiDataPribadi(bersihkan(satu))) as [
    string,
    ...string[],
  ]
  // The exit code tells of a failure whose words cannot be written.
  if (argv.includes('--json'))
    await tulis(env.stdout, printJson({ galat: { kode: rapi.kode, pesan, saran } })).catch(() => undefined)
  const teks = [`Galat: ${pesan}`, ...saran.map((s) => `  → ${s}`)]
    .map((baris) => `${wrapMessage(baris, env.kolomGalat)}\n`)
    .join('')
  await sebut(env, teks)
  return exitCode(rapi)
}

/** What people read, in the signs their terminal has. */
const layarkan = (env: Env, teks: string): string => (env.unicode ? teks : toAscii(teks))

/** What the system answers when a disk or a folder cannot be used, in words. */
const sebabPenyimpanan: Readonly<Record<string, string>> = {
  EACCES: 'akun ini tidak mempunyai hak aksesnya',
  EPERM: 'akun ini tidak mempunyai hak aksesnya',
  EROFS: 'cakramnya hanya dapat dibaca',
  ENOSPC: 'cakramnya penuh',
  EDQUOT: 'jatah ruang akun ini habis',
  EIO: 'cakramnya tidak dapat dibaca atau ditulis',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENAMETOOLONG: 'namanya terlalu panjang untuk cakram itu',
}

/** What asks the system for a file or a folder: whatever it answers there is no fault of the program. */
const filing: ReadonlySet<string | undefined> = new Set(
  'open mkdir rename link copyfile write fsync fdatasync ftruncate close scandir unlink'.split(' '),
)

/** Any thrown value as an error a person can act on. */
function sebagaiGalat(galat: unknown, argv: readonly string[]): KontenError {
  if (galat instanceof KontenError) return galat
  if (galat instanceof CommanderError) return galatPemakaian(galat, argv)
  const { name, code = '', message, syscall, path } = galat as NodeJS.ErrnoException
  if (name === 'ExitPromptError')
    return new KontenError(
      'terputus',
      'terputus',
      'Dibatalkan. Tidak ada yang dicatat; yang sudah diketik ditawarkan lagi lain kali.',
    )
  const sebab =
    sebabPenyimpanan[code] ?? (code !== '' && filing.has(syscall) ? 'sistemnya tidak menerimanya di tempat itu' : null)
  if (sebab !== null) {
    const letak = path === undefined ? '' : `${path}: `
    return new KontenError('rusak', 'penyimpanan', `Penyimpanan tidak dapat dipakai (${code}): ${letak}${sebab}.`, [
      'Periksa ruang kosong dan hak akses di tempat itu, lalu ulangi.',
    ])
  }
  return new KontenError('program', 'program', `Kesalahan program: ${message ?? String(galat)}`, [
    'Laporkan pesan ini kepada pemelihara konten; tidak ada yang setengah jadi.',
  ])
}

/** commander's own messages, which are English, in Indonesian. */
function galatPemakaian(galat: CommanderError, argv: readonly string[]): KontenError {
  const kutip = /'([^']*)'/.exec(galat.message)?.[1] ?? ''
  const pesan: Record<string, string> = {
    'commander.unknownCommand': `Perintah "${kutip}" tidak dikenal.`,
    'commander.unknownOption': `Opsi "${kutip}" tidak dikenal untuk perintah ini.`,
    'commander.missingArgument': `Argumen ${kutip} belum disebut.`,
    'commander.optionMissingArgument': `Opsi ${kutip} memerlukan nilai.`,
    'commander.excessArguments': 'Terlalu banyak argumen. Nilai yang memuat spasi perlu diapit tanda kutip.',
    'commander.help': 'Sebutkan perintahnya.',
  }
  return new KontenError(
    'pemakaian',
    galat.code.replace('commander.', '') as KodeBarisPerintah,
    pesan[galat.code] ?? galat.message.replace(/^error: /, ''),
    [...mirip(galat.message), `konten ${[calledWords(registry, argv), '--help'].filter(Boolean).join(' ')}`],
  )
}

/** The commands or flags that commander found near what was typed. */
function mirip(pesan: string): string[] {
  const dekat = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(pesan)?.[1]
  return dekat === undefined ? [] : [`Mungkin maksud Anda: ${dekat.replaceAll(', ', ' atau ')}`]
}

/** What is said to a person; that it cannot be said is no failure of the work. */
const sebut = async (env: Env, teks: string): Promise<void> =>
  tulis(env.stderr, layarkan(env, teks)).catch(() => undefined)

/** Throws what the disk answers where it takes no more. */
async function tulis(keluaran: Output, teks: string): Promise<void> {
  if (teks === '') return
  await new Promise<void>((selesai, gagal) => {
    keluaran.write(teks, (lost) => (lost ? gagal(lost) : selesai()))
  })
}

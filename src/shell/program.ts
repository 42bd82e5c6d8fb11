/** The registry of commands → the program that reads a command line. Only the command called is loaded. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Help, Option as Flag } from 'commander'
import type { Env } from '../env.js'
import type { Answer } from '../app/record/answer.js'
import type { Program, Definition, Group, Registered } from './define.js'
import { flagOf } from './flags.js'
import type { Office, Option } from './option.js'
import { generalOptions } from './options/general.js'

export interface Registry {
  groups: readonly Group[]
  commands: readonly Registered[]
}

/** What a program is built for: where it runs, who else it can call, and who takes the answer. */
export interface Building {
  env: Env
  program: Program
  done: (hasil: Answer) => void
}

const judulBantuan: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Global Options:': 'Opsi umum:',
  'Commands:': 'Perintah:',
}

/** The words of a command line that are neither options nor the values of general ones. */
const kataPolos = (argv: readonly string[]): string[] =>
  argv.filter((kata, i) => !kata.startsWith('-') && !opsiBernilai.has(argv[i - 1] ?? ''))
const opsiBernilai = new Set(
  Object.entries(generalOptions).flatMap(([key, option]) => (option.value === '' ? [] : [flagOf(key)])),
)

/** The words of the command, or the group, that a command line calls; undefined where it calls none that exists. */
export function calledWords({ commands, groups }: Registry, argv: readonly string[]): string | undefined {
  const [pertama = '', kedua = ''] = kataPolos(argv)
  const tepat = (kata: string): boolean => commands.some((c) => c.words === kata)
  if (tepat(`${pertama} ${kedua}`)) return `${pertama} ${kedua}`
  return tepat(pertama) || groups.some((g) => g.words === pertama) ? pertama : undefined
}

/** The program, with the definition of the command called (null where it calls none). */
export interface Built {
  program: Command
  definition: Definition | null
}

/** Builds the program with the called command's options; the others are known by name for the help. */
export async function buildProgram(registry: Registry, argv: readonly string[], building: Building): Promise<Built> {
  const { env } = building
  const program = new Command('konten')
  program
    .description('Produksi konten media sosial dan website menurut SOP, dicatat dan dapat diperiksa dengan git.')
    .version(versi(env.paket), '-V, --version', 'menampilkan versi')
    .usage('<perintah> [opsi]')
  atur(program, env)
  program.addHelpText(
    'after',
    '\nMulai dari sini:\n  konten init kantor && cd kantor\n  konten baru --help\n\nKode keluar: 0 selesai, 1 ada ' +
      'temuan, 2 salah pakai, 3 ditolak SOP, 4 bentrok,\n  5 rusak, 70 kesalahan program, 130 dibatalkan.\n',
  )
  const called = calledWords(registry, argv)
  let definition: Definition | null = null
  const induk = new Map<string, Command>()
  for (const { words, summary, examples } of registry.groups) {
    const satu = contoh(new Command(words).summary(summary).description(summary), examples)
    induk.set(words, satu)
  }
  for (const entry of registry.commands) {
    const [kepala, anak] = entry.words.split(' ') as [string, string?]
    // A word that holds further commands may be one itself.
    const perintah = (anak === undefined ? induk.get(kepala) : undefined) ?? new Command(anak ?? kepala)
    perintah.summary(entry.summary).description(entry.summary)
    for (const argumen of entry.args?.split(' ') ?? []) perintah.argument(argumen)
    if (entry.words === called) {
      definition = await define(perintah, entry, argv, building)
    }
    const kelompok = anak === undefined ? program : induk.get(kepala)!
    if (kelompok !== program && !program.commands.includes(kelompok)) program.addCommand(kelompok)
    if (!kelompok.commands.includes(perintah)) kelompok.addCommand(perintah)
    if (entry.words === called) for (const satu of [perintah, ...perintah.commands]) atur(satu, env)
  }
  const kelompok = induk.get(called?.split(' ')[0] ?? '')
  if (kelompok !== undefined && program.commands.includes(kelompok)) atur(kelompok, env)
  return { program, definition }
}

/** Gives a command the options and the work of its definition. */
async function define(
  perintah: Command,
  entry: Registered,
  argv: readonly string[],
  building: Building,
): Promise<Definition> {
  const { env, program, done } = building
  const { command } = await entry.load()
  const dibantu = argv.includes('--help') || argv.includes('-h')
  for (const [key, option] of ownOptions(command)) {
    // What a help must look up in the office's files is looked up only where it is shown.
    const arti = typeof option.help === 'string' ? option.help : dibantu ? await helpOf(option.help, env) : ''
    perintah.addOption(new Flag(`${flagOf(key)} ${option.value}`.trim(), arti))
  }
  contoh(perintah, command.examples)
  perintah.action(async (...isian: unknown[]) => {
    const args = (isian.slice(0, -2).flat() as (string | undefined)[]).filter((a) => a !== undefined)
    const { runCommand } = await import('./run.js')
    done(await runCommand(command, { words: entry.words, raw: perintah.optsWithGlobals(), args, env, program }))
  })
  return command
}

const helpOf = async (help: (office: Office) => Promise<string>, env: Env): Promise<string> =>
  help((await import('./office.js')).officeOf(env, undefined))

/** The options a command declares itself, by key. */
export const ownOptions = ({ options = {} }: Definition): [string, Option][] =>
  Object.entries(options).filter(([, option]) => option.general === undefined)

const contoh = (p: Command, baris: readonly string[]): Command =>
  baris.length === 0 ? p : p.addHelpText('after', `\nContoh:\n${baris.map((b) => `  ${b}`).join('\n')}\n`)

/** The options every command takes. They work before and after the command's name; only `konten --help` lists them. */
function atur(p: Command, env: Env): void {
  const utama = p.name() === 'konten'
  for (const [key, option] of Object.entries(generalOptions)) {
    const flags = `${flagOf(key)} ${option.value}`.trim()
    if (!p.options.some((o) => o.long === flagOf(key)))
      p.addOption(new Flag(flags, option.help as string).hideHelp(!utama))
  }
  p.helpOption('-h, --help', utama ? 'menampilkan bantuan' : 'menampilkan bantuan ini; opsi umum: konten --help')
    .configureHelp({
      styleTitle: (judul) => judulBantuan[judul] ?? judul,
      commandUsage: (satu) => berbahasa(new Help().commandUsage(satu)),
      subcommandTerm: (satu) => berbahasa(new Help().subcommandTerm(satu)),
      helpWidth: env.kolom ?? 100,
    })
    .configureOutput({ writeOut: (teks) => env.stdout.write(teks), writeErr: () => undefined })
    .exitOverride()
  if (utama || p.commands.length > 0) p.helpCommand('help [perintah]', 'bantuan untuk satu perintah')
}

const berbahasa = (pemakaian: string): string =>
  pemakaian.replace('[options]', '[opsi]').replace('[command]', '<perintah>')

function versi(paket: string): string {
  return (JSON.parse(readFileSync(join(paket, 'package.json'), 'utf8')) as { version: string }).version
}

/**
 * What could stand at the end of an unfinished command line. Called by the completion scripts, so it must be quick and
 * silent.
 */
import type { Command, Option as Flag } from 'commander'
import type { Env } from '../env.js'
import { findRoot } from '../app/root.js'
import { calonId } from '../domain/bahasa/id.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { quickIds, quickNomor, quickTitle } from '../storage/local/quick-titles.js'
import type { Definition } from './define.js'
import { keyOf } from './flags.js'
import { officeOf } from './office.js'
import type { Candidates, Option } from './option.js'
import { generalOptions } from './options/general.js'

interface Calon {
  nilai: string
  arti: string
}
/** `files`: what stands there is a file, which the shell itself completes. */
type Jawaban = readonly Calon[] | 'files'

const PALING_BANYAK = 60
const ARTI_TERPANJANG = 60

/**
 * The answer to a script: candidates that begin as the last of `kata` does, then whether files will do. `definition` is
 * that of the command called, null where none is called yet.
 */
export async function complete(
  program: Command,
  definition: Definition | null,
  kata: readonly string[],
  env: Env,
): Promise<string> {
  const terurai = urai(program, kata)
  const { perintah, opsi, posisi, bagian, awalan } = terurai
  const sumber: Sumber = { env, repo: nilaiOpsi(kata, '--repo', env.vars['HOME'] ?? '~'), bagian }
  const jawaban =
    opsi !== null && !bagian.startsWith('-')
      ? await untuk(pilihanOpsi(definition, opsi), sumber)
      : bagian.startsWith('-')
        ? daftarFlag([...tampak(perintah), ...program.options], bagian)
        : await jawabArgumen(perintah, definition, posisi, sumber)
  if (jawaban === 'files') return ':0\n'
  const baris = jawaban.map(({ nilai, arti }) => `${awalan}${nilai}\t${satuBaris(arti).slice(0, ARTI_TERPANJANG)}\n`)
  return `${baris.join('')}:4\n`
}

interface Terurai {
  perintah: Command
  /** The option whose value is being typed, null where none is. */
  opsi: Flag | null
  posisi: number
  bagian: string
  /** What of the last word stays before a candidate: `--bulan=`, where the shell holds that for one word. */
  awalan: string
}

function urai(program: Command, kata: readonly string[]): Terurai {
  let perintah = program
  let opsi: Flag | null = null
  let posisi = 0
  // bash cuts `--bulan=2026` into three words.
  const lengkap = kata.slice(0, -1).filter((k) => k !== '=')
  for (const k of lengkap) {
    if (k.startsWith('-')) opsi = k.includes('=') ? null : bernilai(cariOpsi(program, perintah, k))
    else if (opsi !== null) opsi = opsi.variadic ? opsi : null
    else {
      const anak: Command | undefined = posisi === 0 ? perintah.commands.find((c) => c.name() === k) : undefined
      if (anak) perintah = anak
      else posisi += 1
    }
  }
  const akhir = kata.at(-1) ?? ''
  const potong = /^(--[a-z-]+=)(.*)$/s.exec(akhir)
  if (potong)
    return {
      perintah,
      opsi: bernilai(cariOpsi(program, perintah, potong[1]!.slice(0, -1))),
      posisi,
      bagian: potong[2]!,
      awalan: potong[1]!,
    }
  return { perintah, opsi, posisi, bagian: akhir === '=' ? '' : akhir, awalan: '' }
}

const cariOpsi = (program: Command, perintah: Command, nama: string): Flag | null =>
  [...perintah.options, ...program.options].find((o) => o.long === nama || o.short === nama) ?? null
const bernilai = (opsi: Flag | null): Flag | null => (opsi && (opsi.required || opsi.optional) ? opsi : null)
const tampak = (perintah: Command): Flag[] => perintah.options.filter((o) => !o.hidden)

/** A shell hands over what was typed, and has not put the home folder in the place of `~` yet. */
function nilaiOpsi(kata: readonly string[], nama: string, rumah: string): string | undefined {
  const letak = kata.indexOf(nama)
  return letak < 0 ? undefined : kata[letak + 1]?.replace(/^~(?=\/|$)/, rumah)
}

/** What the option's own object offers. */
function pilihanOpsi(definition: Definition | null, opsi: Flag): Option['complete'] {
  const key = keyOf(opsi.long ?? '--')
  const sendiri = definition?.options?.[key]
  const umum: Record<string, Option | undefined> = generalOptions
  return (sendiri?.general === undefined ? sendiri?.complete : undefined) ?? umum[key]?.complete
}

async function jawabArgumen(
  perintah: Command,
  definition: Definition | null,
  posisi: number,
  sumber: Sumber,
): Promise<Jawaban> {
  const { bagian } = sumber
  if (perintah.commands.length > 0 && posisi === 0)
    return disaring(
      perintah.commands.map((c) => ({ nilai: c.name(), arti: c.summary() || c.description() })),
      bagian,
    )
  const argumen = perintah.registeredArguments[posisi]
  if (posisi === 0 && definition?.target) return untuk(definition.target.complete, sumber)
  if (argumen === undefined && perintah.registeredArguments.at(-1)?.variadic && definition?.target)
    return untuk(definition.target.complete, sumber)
  return argumen === undefined ? daftarFlag(tampak(perintah), bagian) : []
}

const daftarFlag = (daftar: readonly Flag[], bagian: string): Calon[] =>
  disaring(
    [...new Map(daftar.map((o) => [o.long ?? '', { nilai: o.long ?? '', arti: o.description }])).values()].filter(
      (c) => c.nilai !== '',
    ),
    bagian,
  )

const disaring = (daftar: readonly Calon[], bagian: string): Calon[] => daftar.filter((c) => c.nilai.startsWith(bagian))

interface Sumber {
  env: Env
  repo: string | undefined
  bagian: string
}

/** Candidates that an option or an argument offers for its value. */
async function untuk(pilihan: Option['complete'] | Candidates, sumber: Sumber): Promise<Jawaban> {
  const { env, repo, bagian } = sumber
  const isi = typeof pilihan === 'function' ? await pilihan(officeOf(env, repo), bagian) : (pilihan ?? [])
  if (isi === 'files') return isi
  if (isi === 'id') return daftarId(sumber)
  if (isi === 'id|nomor') return [...(await daftarId(sumber)), ...(await daftarNomor(sumber, false))]
  if (isi === 'nomor') return daftarNomor(sumber, true)
  return disaring(
    isi.map((nilai) => ({ nilai, arti: '' })),
    bagian,
  )
}

/**
 * Last four characters, which is what people type; whole ids once a date is begun; a word of the title finds its id
 * too.
 */
async function daftarId({ env, repo, bagian }: Sumber): Promise<Calon[]> {
  const akar = findRoot(env, repo)
  const daftar = await quickIds(akar)
  const ujung = daftar.filter((id) => id.slice(-4).startsWith(bagian))
  const cocok = ujung.length > 0 ? ujung : calonId(daftar, bagian)
  const utuh = /^\d{4}-/.test(bagian)
  const hitung = new Map<string, number>()
  for (const id of daftar) hitung.set(id.slice(-4), (hitung.get(id.slice(-4)) ?? 0) + 1)
  const nilai = (id: string): string => (utuh || hitung.get(id.slice(-4))! > 1 ? id : id.slice(-4))
  return Promise.all(
    cocok
      .slice(0, PALING_BANYAK)
      .map(async (id) => ({ nilai: nilai(id), arti: `${id.slice(0, 10)} ${await quickTitle(akar, id)}` })),
  )
}

/** Numbers of comments and direct messages, newest first; `menunggu` leaves out what needs no answer any more. */
async function daftarNomor({ env, repo, bagian }: Sumber, menunggu: boolean): Promise<Calon[]> {
  if (!menunggu && !/^\d{4}-/.test(bagian)) return []
  const daftar = await quickNomor(findRoot(env, repo))
  return daftar
    .filter((i) => i.nomor.startsWith(bagian) && !(menunggu && i.selesai))
    .slice(0, PALING_BANYAK)
    .map(({ nomor, arti }) => ({ nilai: nomor, arti }))
}

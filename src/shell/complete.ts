/** What could stand at the end of an unfinished command line. Called by the completion scripts, so it must be quick and silent. */
import type { Command, Option } from 'commander'
import type { Env } from '../env.js'
import { calonId } from '../domain/bahasa/id.js'
import { daftarKanal, daftarPeran } from '../domain/sop/sop.js'
import { platformBawaan } from '../domain/bahasa/tautan.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { bulanDari, tanggalLokal } from '../domain/bahasa/waktu.js'
import { daftarIdCepat, daftarNomorCepat, judulCepat } from '../storage/local/quick-titles.js'
import { cariAkar } from '../app/root.js'

interface Calon {
  nilai: string
  arti: string
}
/** `berkas`: what stands there is a file, which the shell itself completes. */
type Jawaban = readonly Calon[] | 'berkas'

const PALING_BANYAK = 60
const ARTI_TERPANJANG = 60

/** The answer to a script: candidates that begin as the last of `kata` does, then whether files will do. */
export async function lengkapi(program: Command, kata: readonly string[], env: Env): Promise<string> {
  const { perintah, opsi, posisi, bagian, awalan } = urai(program, kata)
  const sumber: Sumber = { env, repo: nilaiOpsi(kata, '--repo', env.vars['HOME'] ?? '~'), bagian }
  const jawaban = await jawab(program, perintah, opsi, posisi, sumber)
  if (jawaban === 'berkas') return ':0\n'
  return `${jawaban.map(({ nilai, arti }) => `${awalan}${nilai}\t${satuBaris(arti).slice(0, ARTI_TERPANJANG)}\n`).join('')}:4\n`
}

interface Terurai {
  perintah: Command
  /** The option whose value is being typed, null where none is. */
  opsi: Option | null
  posisi: number
  bagian: string
  /** What of the last word stays before a candidate: `--bulan=`, where the shell holds that for one word. */
  awalan: string
}

function urai(program: Command, kata: readonly string[]): Terurai {
  let perintah = program
  let opsi: Option | null = null
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

const cariOpsi = (program: Command, perintah: Command, nama: string): Option | null =>
  [...perintah.options, ...program.options].find((o) => o.long === nama || o.short === nama) ?? null
const bernilai = (opsi: Option | null): Option | null => (opsi && (opsi.required || opsi.optional) ? opsi : null)

/** A shell hands over what was typed, and has not put the home folder in the place of `~` yet. */
function nilaiOpsi(kata: readonly string[], nama: string, rumah: string): string | undefined {
  const letak = kata.indexOf(nama)
  return letak < 0 ? undefined : kata[letak + 1]?.replace(/^~(?=\/|$)/, rumah)
}

async function jawab(
  program: Command,
  perintah: Command,
  opsi: Option | null,
  posisi: number,
  sumber: Sumber,
): Promise<Jawaban> {
  const { bagian } = sumber
  if (opsi !== null && !bagian.startsWith('-'))
    return nilaiUntuk(opsi.long?.slice(2) ?? '', opsi.flags, opsi.description, sumber)
  if (bagian.startsWith('-'))
    return daftarOpsi([...perintah.options.filter((o) => !o.hidden), ...program.options], bagian)
  if (perintah.commands.length > 0 && posisi === 0)
    return disaring(
      perintah.commands.map((c) => ({ nilai: c.name(), arti: c.summary() || c.description() })),
      bagian,
    )
  const argumen = perintah.registeredArguments[posisi]
  if (argumen) return nilaiUntuk(argumen.name(), `<${argumen.name()}>`, perintah.description(), sumber)
  return daftarOpsi(
    perintah.options.filter((o) => !o.hidden),
    bagian,
  )
}

const daftarOpsi = (daftar: readonly Option[], bagian: string): Calon[] =>
  disaring(
    [...new Map(daftar.map((o) => [o.long ?? '', { nilai: o.long ?? '', arti: o.description }])).values()].filter(
      (c) => c.nilai !== '',
    ),
    bagian,
  )

const disaring = (daftar: readonly Calon[], bagian: string): Calon[] => daftar.filter((c) => c.nilai.startsWith(bagian))
const polos = (daftar: readonly string[]): Calon[] => daftar.map((nilai) => ({ nilai, arti: '' }))

interface Sumber {
  env: Env
  repo: string | undefined
  bagian: string
}

/** Candidates for a value, by the name of the flag or argument and by what its placeholder (`<bulan>`) says it is. */
async function nilaiUntuk(nama: string, bentuk: string, uraian: string, sumber: Sumber): Promise<Jawaban> {
  const jenis = /[<[]([a-z]+)/.exec(bentuk)?.[1] ?? ''
  if (jenis === 'berkas' || jenis === 'folder') return 'berkas'
  if (jenis === 'id')
    return [...(await daftarId(sumber)), ...(bentuk.includes('|nomor') ? await daftarNomor(sumber, false) : [])]
  if (jenis === 'nomor') return daftarNomor(sumber, true)
  if (jenis === 'bulan') return disaring(polos(await daftarBulan(sumber)), sumber.bagian)
  if (jenis === 'peran') return disaring(polos(daftarPeran), sumber.bagian)
  if (jenis === 'shell') return disaring(polos((await import('./completion-script.js')).daftarShell), sumber.bagian)
  if (nama === 'sebagai' || jenis === 'petugas') return disaring(polos(await daftarNama(sumber)), sumber.bagian)
  const kantor = [nama, jenis].find((n) => n === 'kanal' || n === 'platform')
  if (kantor !== undefined) return berkoma(await daftarKantor(kantor, sumber), sumber.bagian)
  return jenis === 'teks' || jenis === 'nama' || jenis === 'waktu'
    ? []
    : disaring(polos(pilihanDari(uraian)), sumber.bagian)
}

/** The choices that a flag's own help lists: `berita atau pengumuman (bawaan: berita)`. */
function pilihanDari(uraian: string): string[] {
  const kata = uraian.split(' (')[0]!.split(/,? atau |, | \| /)
  return kata.length > 1 && kata.every((k) => /^[\w-]+$/.test(k)) ? kata : []
}

/** `instagram,x`: what stands before the last comma stays. */
function berkoma(daftar: readonly string[], bagian: string): Calon[] {
  const awal = bagian.slice(0, bagian.lastIndexOf(',') + 1)
  const sudah = new Set(awal.split(','))
  return disaring(polos(daftar.filter((d) => !sudah.has(d)).map((d) => awal + d)), bagian)
}

/** Last four characters, which is what people type; whole ids once a date is begun; a word of the title finds its id too. */
async function daftarId({ env, repo, bagian }: Sumber): Promise<Calon[]> {
  const akar = cariAkar(env, repo)
  const daftar = await daftarIdCepat(akar)
  const ujung = daftar.filter((id) => id.slice(-4).startsWith(bagian))
  const cocok = ujung.length > 0 ? ujung : calonId(daftar, bagian)
  const utuh = /^\d{4}-/.test(bagian)
  const hitung = new Map<string, number>()
  for (const id of daftar) hitung.set(id.slice(-4), (hitung.get(id.slice(-4)) ?? 0) + 1)
  const nilai = (id: string): string => (utuh || hitung.get(id.slice(-4))! > 1 ? id : id.slice(-4))
  return Promise.all(
    cocok
      .slice(0, PALING_BANYAK)
      .map(async (id) => ({ nilai: nilai(id), arti: `${id.slice(0, 10)} ${await judulCepat(akar, id)}` })),
  )
}

/** Numbers of comments and direct messages, newest first; `menunggu` leaves out what needs no answer any more. */
async function daftarNomor({ env, repo, bagian }: Sumber, menunggu: boolean): Promise<Calon[]> {
  if (!menunggu && !/^\d{4}-/.test(bagian)) return []
  const daftar = await daftarNomorCepat(cariAkar(env, repo))
  return daftar
    .filter((i) => i.nomor.startsWith(bagian) && !(menunggu && i.selesai))
    .slice(0, PALING_BANYAK)
    .map(({ nomor, arti }) => ({ nilai: nomor, arti }))
}

/** The people of the office, as its settings name them. */
async function daftarNama({ env, repo }: Sumber): Promise<string[]> {
  const { bacaPengaturan } = await import('../app/session.js')
  return (await bacaPengaturan(cariAkar(env, repo))).petugas.map((p) => p.nama)
}

/** This month and those that hold a kegiatan, newest first. */
async function daftarBulan({ env, repo }: Sumber): Promise<string[]> {
  const akar = cariAkar(env, repo)
  const kini = bulanDari(tanggalLokal(env.sekarang(), 'Asia/Jakarta'))
  return [...new Set([kini, ...(await daftarIdCepat(akar)).map((id) => id.slice(0, 7))])].toSorted().toReversed()
}

/** The office's own channels or platforms; those every office knows where its settings cannot be read. */
async function daftarKantor(apa: 'kanal' | 'platform', { env, repo }: Sumber): Promise<readonly string[]> {
  try {
    const { bacaPengaturan } = await import('../app/session.js')
    return (await bacaPengaturan(cariAkar(env, repo)))[apa]
  } catch {
    return apa === 'kanal' ? daftarKanal : platformBawaan
  }
}

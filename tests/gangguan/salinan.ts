/** Clones of one office over a pusat, each driven as a person at a machine of its own would. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as tidur } from 'node:timers/promises'
import { folderBaru } from '../repo.js'
import type { Server } from '../remote/servers.js'
import { bareRepository, startHttp, startSsh, withoutHttp, withoutSsh } from '../remote/servers.js'
import { ProsesKonten, git, tenang, vars } from './proses.js'

export type Cara = 'folder' | 'ssh' | 'http'

/** Why a way to pusat cannot be tried here; null where it can. */
export const tanpa: Readonly<Record<Cara, string | null>> = { folder: null, ssh: withoutSsh, http: withoutHttp }

export interface Jawaban {
  kode: number | null
  out: string
  err: string
}

export class Salinan {
  /** Ops of the acts this clone has answered for. */
  readonly diakui: string[] = []
  /** What a command line takes here, in milliseconds. */
  private lama = 500

  constructor(
    readonly akar: string,
    readonly nama: string,
    readonly lingkungan: Readonly<Record<string, string>>,
  ) {}

  /** Undisturbed and in process. Throws where it is not answered 0. */
  async ok(...argv: string[]): Promise<Record<string, unknown>> {
    const { kode, out, err } = await this.tenang(...argv)
    if (kode !== 0) throw new Error(`${this.nama}: konten ${argv.join(' ')} → ${kode}\n${err}`)
    return JSON.parse(out) as Record<string, unknown>
  }

  tenang(...argv: string[]): Promise<Jawaban> {
    return tenang(this.akar, [...argv, '--json'], { vars: { ...vars, ...this.lingkungan } })
  }

  /** A process of its own; `bunuh` is the part of its usual time after which its whole group is killed, null for not. */
  async jalankan(argv: readonly string[], bunuh: number | null = null): Promise<Jawaban> {
    const mulai = performance.now()
    const proses = new ProsesKonten(this.akar, [...argv, '--json'], { lingkungan: this.lingkungan })
    if (bunuh !== null) {
      await Promise.race([tidur(bunuh * this.lama), proses.berakhir])
      proses.bunuh('kelompok')
    }
    const jawaban = await proses.keluaran
    if (jawaban.kode === 0 && bunuh === null) this.lama = (this.lama + performance.now() - mulai) / 2
    this.catat(jawaban)
    return jawaban
  }

  /** Remembers an act that was answered for: it must stand in main, whether it counts or not. */
  catat({ kode, out }: Jawaban): void {
    if (kode !== 0 && kode !== 4) return
    const { op } = JSON.parse(out) as { op?: string }
    if (op !== undefined) this.diakui.push(op)
  }

  /** What is done while pusat is out of reach of this clone alone. */
  async luring<T>(apa: () => Promise<T>): Promise<T> {
    const letak = join(this.akar, '.git/konten/pusat.json')
    const ganti = (dari: string, ke: string): void =>
      writeFileSync(letak, readFileSync(letak, 'utf8').replace(`"url":"${dari}"`, `"url":"${ke}"`))
    const { url } = JSON.parse(readFileSync(letak, 'utf8')) as { url: string }
    ganti(url, '/tidak/ada.git')
    return apa().finally(() => ganti('/tidak/ada.git', url))
  }

  tip(): Promise<string> {
    return git(this.akar, 'rev-parse', 'main').then((oid) => oid.trim())
  }
}

export interface Perkantoran {
  /** Where the clones lie, `k0` and so on. */
  folder: string
  /** The bare repository. */
  pusat: string
  /** As the clones reach it. */
  url: string
  salinan: Salinan[]
  /** Kegiatan whose draft waits for a decision. */
  kegiatan: string[]
  selesai: () => Promise<void>
}

export const PPID = Array.from({ length: 8 }, (_, i) => `Ppid ${i}`)
export const ADMIN = ['--sebagai', 'Staf Admin']

interface Ukuran {
  cara: Cara
  salinan: number
  kegiatan: number
  /** Whether penjaga stands at a pusat that is a folder. */
  dijaga?: boolean
}

/** An office of eight PPID with drafts that all wait, in as many clones as asked for. */
export async function dirikan({ cara, salinan, kegiatan, dijaga = false }: Ukuran): Promise<Perkantoran> {
  const folder = folderBaru()
  const server = cara === 'ssh' ? await startSsh() : cara === 'http' ? await startHttp() : null
  const pusat = bareRepository(server?.folder ?? folder)
  const url = server?.url('pusat.git') ?? pusat
  const lingkungan = server?.vars ?? {}
  const pertama = new Salinan(join(folder, 'k0'), 'k0', lingkungan)
  const daftar = await kantorAwal(pertama, kegiatan)
  kenal(pertama, server)
  const { undangan } = (await pertama.ok('sinkron', 'pasang', url)) as { undangan: string }
  if (!dijaga) rmSync(join(pusat, 'hooks'), { recursive: true, force: true })
  const semua = [pertama]
  for (let i = 1; i < salinan; i++) {
    const lain = new Salinan(join(folder, `k${i}`), `k${i}`, lingkungan)
    await pertama.ok('sinkron', 'gabung', undangan, lain.akar, '--sebagai', PPID[i % PPID.length]!)
    semua.push(lain)
  }
  const selesai = async (): Promise<void> => {
    await server?.stop()
    rmSync(folder, { recursive: true })
  }
  return { folder, pusat, url, salinan: semua, kegiatan: daftar, selesai }
}

function kenal({ akar }: Salinan, server: Server | null): void {
  const hostKey = server !== null && 'hostKey' in server ? String(server.hostKey) : null
  if (hostKey === null) return
  mkdirSync(join(akar, '.git/konten'), { recursive: true })
  writeFileSync(join(akar, '.git/konten/kunci-host'), `${hostKey}\n`)
}

async function kantorAwal(pertama: Salinan, kegiatan: number): Promise<string[]> {
  mkdirSync(pertama.akar)
  await pertama.ok('init', pertama.akar)
  rmSync(join(pertama.akar, '.git', 'hooks'), { recursive: true })
  for (const nama of PPID) await pertama.ok('petugas', 'tambah', nama, '--peran', 'ppid', '--sebagai', PPID[0]!)
  const admin = ['petugas', 'tambah', 'Staf Admin', '--peran', 'admin-medsos,admin-website', '--sebagai', PPID[0]!]
  await pertama.ok(...admin)
  const daftar: string[] = []
  for (let i = 0; i < kegiatan; i++) daftar.push(await menunggu(pertama, `Kegiatan ${i}`))
  return daftar
}

/** A kegiatan whose draft waits for a decision. */
export async function menunggu(salinan: Salinan, judul: string): Promise<string> {
  const bahan = ['--mulai', '2024-03-04 08:00', '--pelaksana', 'Kamituwa', '--narasi', 'Lancar.']
  const rinci = [...bahan, '--kanal', 'medsos', '--tetap', 'Foto menyusul.', '--waktu', '2024-03-04 11:00']
  const { id } = (await salinan.ok('baru', '--judul', judul, ...rinci, ...ADMIN)) as { id: string }
  await salinan.ok(...ajukan(id, 'Draf.'), '--waktu', '2024-03-04 12:00')
  return id
}

export const ajukan = (id: string, caption: string): string[] => [
  'ajukan',
  id,
  '--kanal',
  'medsos',
  '--caption',
  caption,
  ...ADMIN,
]

/** Starting the built program where it can be disturbed, and asking it ordinary questions in process. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { promisify } from 'node:util'
import { machineEnv, main } from '../../src/cli.js'
import type { Env } from '../../src/env.js'
import type { Keluaran } from '../repo.js'
import { mesinUji, paket } from '../repo.js'

export const vars = mesinUji().vars as Record<string, string>
const jalankanBerkas = promisify(execFile)
const mesin = { ...machineEnv(process, paket), vars, tanya: null, halaman: null, kolom: null }

/** A guard against hanging only; a busy machine may take its time. */
const BATAS_HIDUP = 600_000

export interface Opsi {
  /** Command that the program is run under, with its arguments. */
  awalan?: readonly string[]
  lingkungan?: Readonly<Record<string, string>>
}

/** The program in a process group of its own; the exit code is null after a signal. */
export class ProsesKonten {
  private readonly proses: ChildProcess
  private galat = ''
  /** Ends when the program ends, even where children of it live on. */
  readonly berakhir: Promise<number | null>
  readonly keluaran: Promise<{ kode: number | null; out: string; err: string }>

  constructor(cwd: string, argv: readonly string[], { awalan = [], lingkungan = {} }: Opsi = {}) {
    const [program, ...argumen] = [...awalan, process.execPath, join(paket, 'bin', 'konten.js'), ...argv] as [
      string,
      ...string[],
    ]
    this.proses = spawn(program, argumen, {
      cwd,
      env: { ...vars, TZ: 'UTC', ...lingkungan },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    this.proses.stdout!.setEncoding('utf8').on('data', (b: string) => (out += b))
    this.proses.stderr!.setEncoding('utf8').on('data', (b: string) => (this.galat += b))
    const pengingat = setTimeout(() => this.bunuh('kelompok'), BATAS_HIDUP)
    this.berakhir = new Promise((selesai, gagal) => {
      this.proses.on('error', gagal)
      this.proses.on('exit', (kode) => {
        clearTimeout(pengingat)
        selesai(kode)
      })
    })
    this.keluaran = new Promise((selesai) => {
      this.proses.on('close', (kode) => selesai({ kode, out, err: this.galat }))
    })
  }

  bunuh(apa: 'kelompok' | 'node'): void {
    try {
      process.kill(apa === 'kelompok' ? -this.proses.pid! : this.proses.pid!, 'SIGKILL')
    } catch {
      // It had ended already.
    }
  }
}

/** Runs a command line in process, as a process of its own would run it: real clock, real pid, undisturbed. */
export async function tenang(cwd: string, argv: readonly string[], lain: Partial<Env> = {}): Promise<Keluaran> {
  const tampung = { readableHighWaterMark: Number.MAX_SAFE_INTEGER }
  const [stdout, stderr] = [new PassThrough(tampung), new PassThrough(tampung)]
  const kode = await main(argv, { ...mesin, cwd, stdout, stderr, ...lain })
  return { kode, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

/** git as somebody outside konten asks it. */
export async function git(akar: string, ...argumen: string[]): Promise<string> {
  const { stdout } = await jalankanBerkas('git', ['-C', akar, ...argumen], {
    env: { ...vars, GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer: 1 << 28,
  })
  return stdout
}

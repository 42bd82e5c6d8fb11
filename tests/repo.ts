/**
 * A real content repository in a temporary folder, driven in process with a clock of its own, or through bin/konten.js.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../src/cli.js'
import { samplePicture, sampleVideo } from '../src/app/media/sample-media.js'
import type { Env } from '../src/env.js'
import type { Machine } from '../src/storage/port.js'
import { daftarKanal } from '../src/domain/sop/sop.js'
import type { Json } from './murni.js'
import { paket, wib } from './murni.js'
import { yamlSopUji } from './sop-uji.js'

export type { Json }
export { paket, wib }

/** Every folder that a run of the tests makes lies in one, which goes with it; elsewhere it stays for a look. */
const folderSemua = process.env['KONTEN_UJI_FOLDER'] ?? tmpdir()
const rumah = mkdtempSync(join(folderSemua, 'konten-uji-rumah-'))
const varian: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: rumah,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  // Else git filter-branch waits ten seconds so that its warning is read.
  FILTER_BRANCH_SQUELCH_WARNING: '1',
}

/** Names of git's own variables would lead it to another repository than the test's. */
for (const nama of Object.keys(process.env)) if (nama.startsWith('GIT_')) delete process.env[nama]
process.env['HOME'] = rumah
process.env['GIT_CONFIG_GLOBAL'] = '/dev/null'

export const folderBaru = (): string => mkdtempSync(join(folderSemua, 'konten-uji-'))

/** The machine as storage sees it; every living process is one of `hidup`. */
export function mesinUji(
  pid = 1,
  sekarang: () => number = () => wib('2026-09-01 11:00'),
  hidup: readonly number[] = [pid],
): Machine {
  return {
    pid,
    host: 'uji',
    sekarang,
    tandaProses: (lain) => (hidup.includes(lain) ? `tanda-${lain}` : null),
    hidup: (lain) => hidup.includes(lain),
    account: process.geteuid?.() ?? null,
    vars: varian,
  }
}

/** The same bytes for the same seed, from the call numbered `ke` on. */
export function acakTetap(benih: string, ke = 0): (byte: number) => Buffer {
  return (byte) => createHash('sha256').update(`${benih} ${++ke}`).digest().subarray(0, byte)
}

export class Penampung extends Writable {
  teks = ''
  override _write(potong: Buffer, _sandi: string, selesai: () => void): void {
    this.teks += potong.toString('utf8')
    selesai()
  }
}

export interface Keluaran {
  kode: number
  out: string
  err: string
}

/** The command line that uploads a medsos draft to Instagram. */
export const unggahMedsos = (id: string): string[] =>
  ['unggah', id, '--kanal', 'medsos', '--tautan', 'https://www.instagram.com/p/CAbCdEfGhIj/'].concat(
    '--sebagai',
    'Staf Admin',
  )

export class Kantor {
  private jam = wib('2026-09-30 17:00')
  private diacak = 0
  readonly akar: string
  masukan = ''
  kolom: number | null = null
  kolomGalat: number | null = null
  unicode = true
  tanya: Env['tanya'] = null
  /** Where its random bytes come from; two clones at work must not share it. */
  benih = 'kantor'
  /** The profile of the machine's user; null: every command line stands on a machine of its own, which knows nobody. */
  profil: string | null = null
  /** Further variables of the environment. */
  vars: Readonly<Record<string, string>> = {}
  private mesinKe = 0

  constructor(readonly folder: string) {
    this.akar = join(folder, 'kantor')
  }

  /** A copy with what lies beside it, at the same hour, whose random bytes go on where this one's stand. */
  salin(): Kantor {
    const lain = new Kantor(folderBaru())
    cpSync(this.folder, lain.folder, { recursive: true, preserveTimestamps: true })
    lain.jam = this.jam
    lain.diacak = this.diacak
    lain.benih = this.benih
    return lain
  }

  /** Sets the clock (WIB) for the calls that follow. */
  pada(waktu: string): this {
    this.jam = wib(waktu)
    return this
  }

  /** The machine as a program on it sees it, at the hour the clock stands at whenever it is asked. */
  mesin(stdout: Writable, stderr: Writable): Env {
    const mesin = mesinUji(process.pid, () => this.jam)
    const profil = this.profil ?? join(this.folder, `profil-${this.mesinKe++}`)
    return {
      ...mesin,
      vars: { ...mesin.vars, XDG_CONFIG_HOME: profil, ...this.vars },
      cwd: this.akar,
      paket,
      node: process.execPath,
      stdin: Readable.from(this.masukan === '' ? [] : [Buffer.from(this.masukan)]),
      stdout,
      stderr,
      kolom: this.kolom,
      kolomGalat: this.kolomGalat,
      unicode: this.unicode,
      patience: 600_000,
      halaman: null,
      tanya: this.tanya,
      acak: (byte) => acakTetap(this.benih, this.diacak++)(byte),
    }
  }

  async konten(...argv: string[]): Promise<Keluaran> {
    const [stdout, stderr] = [new Penampung(), new Penampung()]
    const kode = await main(argv, this.mesin(stdout, stderr))
    return { kode, out: stdout.teks, err: stderr.teks }
  }

  async ok(...argv: string[]): Promise<string> {
    const hasil = await this.konten(...argv)
    if (hasil.kode !== 0) throw new Error(`konten ${argv.join(' ')} → ${hasil.kode}\n${hasil.err}`)
    return hasil.out
  }

  async json(...argv: string[]): Promise<Json> {
    return JSON.parse(await this.ok(...argv, '--json'))
  }

  /** Exit code and `galat.kode` of a command line that is refused. */
  async galat(...argv: string[]): Promise<[kode: number, galat: string]> {
    const hasil = await this.konten(...argv, '--json')
    return [hasil.kode, hasil.kode === 0 ? '' : JSON.parse(hasil.out).galat.kode]
  }

  git(...argumen: string[]): string {
    return gitPada(this.akar, this.jam, argumen)
  }

  /** The op by which the act of a commit is named in later acts. */
  op(commit: string): string {
    return this.git('log', '-1', '--format=%(trailers:key=Konten-Op,valueonly)', commit).trim()
  }

  /** git under another name, at a time of its own (`1756700000 +0700`), for author and committer alike. */
  gitSebagai(nama: string, tanggal: string, ...argumen: string[]): string {
    const surel = 'palsu@contoh.id'
    const env = { ...varian, GIT_AUTHOR_NAME: nama, GIT_AUTHOR_EMAIL: surel, GIT_AUTHOR_DATE: tanggal }
    const pencatat = { GIT_COMMITTER_NAME: nama, GIT_COMMITTER_EMAIL: surel, GIT_COMMITTER_DATE: tanggal }
    const amend = argumen.includes('--amend') ? [...argumen, '--reset-author'] : argumen
    return execFileSync('git', ['-C', this.akar, '-c', 'gc.auto=0', ...amend], {
      encoding: 'utf8',
      env: { ...env, ...pencatat },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  }

  baca(jalur: string): string {
    return readFileSync(join(this.akar, jalur), 'utf8')
  }

  tulis(jalur: string, isi: string | Buffer): string {
    mkdirSync(dirname(join(this.akar, jalur)), { recursive: true })
    writeFileSync(join(this.akar, jalur), isi)
    return join(this.akar, jalur)
  }

  /** HEAD, working tree and index in one text: equal before and after means that nothing changed. */
  jejak(): string {
    return this.git('rev-parse', 'HEAD') + this.git('status', '--porcelain', '--untracked-files=all')
  }

  foto(n: number, awalan = 'foto'): string[] {
    return Array.from({ length: n }, (_, i) => this.bahan(`${awalan}-${i}.png`, samplePicture(`${awalan} ${i}`)))
  }

  video(nama = 'video'): string {
    return this.bahan(`${nama}.mp4`, sampleVideo(nama))
  }

  /** A file beside the repository, as a person has it on the desk. */
  bahan(nama: string, isi: string | Buffer): string {
    const letak = join(this.folder, nama)
    writeFileSync(letak, isi)
    return letak
  }

  /** Hands over a berita; returns its id. */
  async baru(judul: string, hari: string, lain: readonly string[] = []): Promise<string> {
    const dasar = [
      '--judul',
      judul,
      '--mulai',
      `${hari} 08:00`,
      '--selesai',
      `${hari} 10:00`,
      '--lokasi',
      'Balai Kalurahan',
      '--pelaksana',
      'Kamituwa',
    ]
    const hasil = await this.json(
      'baru',
      ...dasar,
      '--narasi',
      `Narasi ${judul}.`,
      '--foto',
      ...this.foto(4),
      '--sebagai',
      'Staf Admin',
      ...lain,
    )
    return hasil.id as string
  }

  /** Takes a medsos track from hand-over to upload. */
  async tuntaskan(id: string, hari: string): Promise<void> {
    await this.pada(`${hari} 12:00`).ok(
      'ajukan',
      id,
      '--kanal',
      'medsos',
      '--caption',
      'Caption pertama.',
      '--sebagai',
      'Staf Admin',
    )
    await this.pada(`${hari} 12:30`).ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
    await this.pada(`${hari} 14:00`).ok(...unggahMedsos(id))
  }
}

const orangLuar = {
  GIT_AUTHOR_NAME: 'Orang Luar',
  GIT_AUTHOR_EMAIL: 'luar@contoh.id',
  GIT_COMMITTER_NAME: 'Orang Luar',
  GIT_COMMITTER_EMAIL: 'luar@contoh.id',
}

/** git as somebody outside konten uses it; what it commits carries `jam`, the date of the story. */
function gitPada(akar: string, jam: number, argumen: readonly string[]): string {
  const tanggal = `${Math.floor(jam / 1000)} +0700`
  const env = { ...varian, ...orangLuar, GIT_AUTHOR_DATE: tanggal, GIT_COMMITTER_DATE: tanggal }
  return execFileSync('git', ['-C', akar, '-c', 'gc.auto=0', ...argumen], {
    encoding: 'utf8',
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

export const gitDi = (akar: string, ...argumen: string[]): string => gitPada(akar, wib('2026-09-01 11:00'), argumen)

/**
 * Puts the SOP of the tests into the first commit of a repository, so that a row added to the templates changes no
 * story. `git commit` of init takes the machine's date; the stories begin on one of their own.
 */
export function pakaiSopUji(akar: string): void {
  for (const kanal of daftarKanal) writeFileSync(join(akar, `sop/${kanal}.yaml`), yamlSopUji(kanal))
  const tanggal = '--date=2024-01-01T08:00:00+07:00'
  gitPada(akar, wib('2024-01-01 08:00'), ['commit', '--all', '--amend', '--quiet', '--no-edit', tanggal])
}

/** A content repository that `init` makes; the clock stands at 30 September 2026, 17.00 WIB. */
export async function initKantor(): Promise<Kantor> {
  const kantor = new Kantor(folderBaru())
  mkdirSync(kantor.akar)
  await kantor.pada('2026-08-31 08:00').ok('init', kantor.akar)
  pakaiSopUji(kantor.akar)
  // Samples that git lays down; nothing reads them, and every copy would carry them.
  rmSync(join(kantor.akar, '.git/hooks'), { recursive: true, force: true })
  return kantor.pada('2026-09-30 17:00')
}

/** A new content repository, copied from the one that the run of the tests has made beforehand, if it has. */
export async function buatKantor(): Promise<Kantor> {
  const awal = process.env['KONTEN_UJI_KANTOR']
  if (awal === undefined) return initKantor()
  const kantor = new Kantor(folderBaru())
  cpSync(awal, kantor.akar, { recursive: true, preserveTimestamps: true })
  return kantor
}

/** Runs bin/konten.js as a process of its own, on the machine's clock. Build first: `node esbuild.config.mjs`. */
export async function terpisah(
  cwd: string,
  argv: readonly string[],
  tambahan: Readonly<Record<string, string>> = {},
): Promise<Keluaran> {
  const proses = spawn(process.execPath, [join(paket, 'bin', 'konten.js'), ...argv], {
    cwd,
    env: { ...varian, TZ: process.env['TZ'] ?? 'UTC', ...tambahan },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const hasil = { out: '', err: '' }
  proses.stdout.setEncoding('utf8').on('data', (b: string) => (hasil.out += b))
  proses.stderr.setEncoding('utf8').on('data', (b: string) => (hasil.err += b))
  const kode = await new Promise<number>((selesai, gagal) => {
    proses.on('error', gagal)
    proses.on('close', (k) => selesai(k ?? -1))
  })
  return { kode, ...hasil }
}

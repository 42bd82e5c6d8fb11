/**
 * Starting git: fixed argument arrays, a scrubbed environment, and settings that keep a hostile configuration from
 * running anything (keandalan.md, "Calling git"). simple-git answers the ordinary questions (user.ts); here git is
 * spawned because simple-git cannot stream a history, keep `cat-file --batch` open, or tell exit codes apart.
 */
import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { findProgram } from '../local/program.js'
import { gitFailed, gitMissing, gitNotStarted } from './failure.js'

export type GitEnvironment = Readonly<Record<string, string | undefined>>

/** Settings of every call, whatever the configuration of the repository says. */
export const pengaman: readonly string[] = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'log.showSignature=false',
  'core.fsync=committed,loose-object,reference',
  'gc.auto=0',
  'core.quotePath=false',
  // What the repository says of its own history is read from the commits, never from a file made up from them.
  'core.commitGraph=false',
  'i18n.logOutputEncoding=UTF-8',
]

/** The environment for git: inherited `GIT_*` dropped, no prompt, no replace objects or grafts, messages in English. */
export function lingkunganGit(vars: GitEnvironment): Record<string, string> {
  const bersih = Object.entries(vars).filter(
    (e): e is [string, string] => e[1] !== undefined && !e[0].toUpperCase().startsWith('GIT_'),
  )
  return {
    ...Object.fromEntries(bersih),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A missing object is damage; fetching it would run whatever the configuration names as transport.
    GIT_NO_LAZY_FETCH: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_ALLOW_PROTOCOL: 'ssh:https:file',
    ...(vars['GIT_CONFIG_GLOBAL'] === undefined ? {} : { GIT_CONFIG_GLOBAL: vars['GIT_CONFIG_GLOBAL'] }),
    ...(vars['GIT_CONFIG_NOSYSTEM'] === undefined ? {} : { GIT_CONFIG_NOSYSTEM: vars['GIT_CONFIG_NOSYSTEM'] }),
  }
}

/**
 * What a hook must hand on so that its git sees the objects a push brought, which stand apart until the push is
 * accepted; empty outside of one. Without it they are missing, for what is inherited is dropped.
 */
export function quarantineOf(vars: GitEnvironment): Readonly<Record<string, string>> {
  if (!vars['GIT_QUARANTINE_PATH']) return {}
  const names = ['GIT_QUARANTINE_PATH', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES']
  return Object.fromEntries(names.flatMap((name) => (vars[name] === undefined ? [] : [[name, vars[name]]])))
}

/** A wrapper around git tells a signal as an exit code above this one, which git itself keeps for wrong usage. */
const KODE_SINYAL = 129

const found = new WeakMap<GitEnvironment, string>()

/** The full path of git, looked for once in each environment. Throws `rusak` where there is none. */
export function gitProgram(vars: GitEnvironment): string {
  const program = found.get(vars) ?? findProgram('git', vars)
  if (program === null) throw gitMissing()
  found.set(vars, program)
  return program
}

export class Git {
  private readonly program: string

  /**
   * Throws `rusak` where the machine has no git. `tetap` are variables of git's own that every call is given, as a hook
   * needs them (`quarantineOf`).
   */
  constructor(
    readonly akar: string,
    private readonly vars: GitEnvironment,
    private readonly tetap: Readonly<Record<string, string>> = {},
  ) {
    this.program = gitProgram(vars)
  }

  mulai(argumen: readonly string[], tambahan: Readonly<Record<string, string>> = {}) {
    const semua = [...pengaman.flatMap((p) => ['-c', p]), '-C', this.akar, ...argumen]
    return spawn(this.program, semua, {
      env: { ...lingkunganGit(this.vars), ...this.tetap, ...tambahan },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    })
  }

  /**
   * Runs git to its end; `dibunuh` when a signal ended it, so that it could not tidy up. Never throws for an exit code;
   * throws `rusak` when git cannot be started.
   */
  async jalankan(
    argumen: readonly string[],
    masukan: string | Buffer = '',
    tambahan: Readonly<Record<string, string>> = {},
  ): Promise<{ kode: number; keluaran: Buffer; galat: string; dibunuh: boolean }> {
    const proses = this.mulai(argumen, tambahan)
    const keluaran: Buffer[] = []
    const galat: Buffer[] = []
    proses.stdout.on('data', (b: Buffer) => keluaran.push(b))
    proses.stderr.on('data', (b: Buffer) => galat.push(b))
    // A git that ends before it has read everything closes the pipe; its exit code tells the story.
    proses.stdin.on('error', () => undefined)
    proses.stdin.end(masukan)
    const kode = await new Promise<number | null>((selesai, gagal) => {
      proses.on('error', (e) => gagal(gitNotStarted(this.program, e.message)))
      proses.on('close', selesai)
    })
    return {
      kode: kode ?? 128,
      keluaran: Buffer.concat(keluaran),
      galat: Buffer.concat(galat).toString('utf8'),
      dibunuh: kode === null || kode > KODE_SINYAL,
    }
  }

  /** Runs git and returns its output as text; a failure is a damaged or unreachable repository. */
  async wajib(
    argumen: readonly string[],
    masukan: string | Buffer = '',
    tambahan: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const hasil = await this.jalankan(argumen, masukan, tambahan)
    if (hasil.kode !== 0) throw gitFailed(argumen[0]!, hasil.galat)
    return hasil.keluaran.toString('utf8')
  }

  /** Streams NUL-separated records, in batches as git hands them over. Throws `rusak` when git ends with a failure. */
  async *alirkan(argumen: readonly string[]): AsyncGenerator<string[]> {
    const proses = this.mulai(argumen)
    proses.stdin.end()
    let galat = ''
    proses.stderr.setEncoding('utf8').on('data', (b: string) => (galat += b))
    const akhir = new Promise<number>((selesai, gagal) => {
      proses.on('error', (e) => gagal(gitNotStarted(this.program, e.message)))
      proses.on('close', (k) => selesai(k ?? 128))
    })
    akhir.catch(() => undefined)
    let tuntas = false
    try {
      // Pieces of the record that is not whole yet: joined once, for a record may be of many megabytes.
      let sisa: string[] = []
      for await (const potong of proses.stdout.setEncoding('utf8') as AsyncIterable<string>) {
        const bagian = potong.split('\0')
        sisa.push(bagian[0]!)
        if (bagian.length === 1) continue
        const mulaiBerikut = bagian.pop()!
        bagian[0] = sisa.join('')
        sisa = [mulaiBerikut]
        yield bagian
      }
      const terakhir = sisa.join('')
      if (terakhir !== '') yield [terakhir]
      tuntas = true
    } finally {
      if (!tuntas) proses.kill()
    }
    if ((await akhir) !== 0) throw gitFailed(argumen[0]!, galat)
  }
}

/** A git process that answers request by request (`cat-file --batch`). */
export class GitQuestion {
  private readonly proses
  private sisa = Buffer.alloc(0)
  private tiba: Buffer[] = []
  private menunggu: (() => void) | null = null
  private galat = ''
  private berakhir = false

  constructor(
    git: Git,
    private readonly argumen: readonly string[],
  ) {
    this.proses = git.mulai(argumen)
    this.proses.stdout.on('data', (b: Buffer) => {
      this.tiba.push(b)
      this.bangunkan()
    })
    this.proses.stderr.setEncoding('utf8').on('data', (b: string) => (this.galat += b))
    this.proses.stdin.on('error', () => undefined)
    this.proses.on('error', () => this.akhiri())
    this.proses.on('close', () => this.akhiri())
  }

  private bangunkan(): void {
    this.menunggu?.()
    this.menunggu = null
  }

  private akhiri(): void {
    this.berakhir = true
    this.bangunkan()
  }

  minta(masukan: string | Buffer): void {
    this.proses.stdin.write(masukan)
  }

  /** The next `n` bytes of the answer. Throws `rusak` when the process ends before them. */
  async byte(n: number): Promise<Buffer> {
    while (this.sisa.length < n) await this.tambah(n)
    const hasil = this.sisa.subarray(0, n)
    this.sisa = this.sisa.subarray(n)
    return hasil
  }

  /** The next line of the answer, without its end. */
  async baris(): Promise<string> {
    for (;;) {
      const akhir = this.sisa.indexOf(10)
      if (akhir >= 0) return (await this.byte(akhir + 1)).toString('utf8', 0, akhir)
      await this.tambah()
    }
  }

  /**
   * Takes in what has arrived, waiting until there are `n` bytes; joined once, for an object may be of many megabytes.
   */
  private async tambah(n = 0): Promise<void> {
    const ada = (): number => this.tiba.reduce((jumlah, b) => jumlah + b.length, this.sisa.length)
    while (this.tiba.length === 0 || ada() < n) {
      if (this.berakhir) throw gitFailed(this.argumen[0]!, this.galat || 'git berhenti sebelum menjawab')
      await new Promise<void>((lanjut) => {
        this.menunggu = lanjut
      })
    }
    this.sisa = Buffer.concat([this.sisa, ...this.tiba])
    this.tiba = []
  }

  tutup(): void {
    this.proses.stdin.end()
  }
}

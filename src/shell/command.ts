/** What every command is made of: it reads options, returns a result, and prints nothing. */
import type { Command } from 'commander'
import type { Env } from '../env.js'

/** Options every command takes; a flag left out is undefined. */
export interface OpsiUmum {
  repo?: string
  json?: boolean
  sebagai?: string
  peran?: string
  waktu?: string
  atasNama?: string
  bukti?: string
  tetap?: string
  /** Cause of a lateness, on the commands that may find one. */
  sebab?: string
  /** Show the message to whoever is next, on the commands that hand something over. */
  pesan?: boolean
  tanpaTanya?: boolean
  tanpaWarna?: boolean
}

/** The result of a command. The shell prints `teks` for people (made only when it is shown) or `data` under `--json`, and `pesan` on standard error. */
export interface Hasil {
  data: unknown
  teks: string | (() => string)
  pesan?: readonly string[]
  /** A list, which may be longer than the screen. */
  daftar?: boolean
  /** 1 for findings; 0 when left out. */
  kode?: number
}

export const isiTeks = (teks: Hasil['teks']): string => (typeof teks === 'string' ? teks : teks())

/** Runs the work of a command and hands its result to the shell. */
// Each command states the options it declared; commander itself hands them over untyped.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export type Jalankan = <O extends OpsiUmum>(
  kerja: (opsi: O, ...argumen: string[]) => Promise<Hasil>,
) => (...mentah: unknown[]) => Promise<void>

/** Declares flags and help of one command and hangs its work on it. */
export type Pasang = (p: Command, jalankan: Jalankan, env: Env) => void

/** Other command lines of this program, for commands that run them. */
export interface Konten {
  /** Runs one with its output kept instead of shown, and nobody asked. */
  rekam(argv: readonly string[]): Promise<{ kode: number; keluaran: string; galat: string }>
  /** Runs one as if it had been typed; its exit code. */
  lanjut(argv: readonly string[]): Promise<number>
}

export type PasangPemanggil = (...args: [...Parameters<Pasang>, Konten]) => void

/** Help with examples a person can type as they stand, and the exit codes that matter for the command. */
export function contoh(p: Command, ...baris: string[]): Command {
  return p.addHelpText('after', `\nContoh:\n${baris.map((b) => `  ${b}`).join('\n')}\n`)
}

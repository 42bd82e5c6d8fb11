/** What every command is made of: it reads options, returns a result, and prints nothing. */
import type { Command } from 'commander'
import type { Hasil } from '../app/answer.js'
import type { OpsiUmum } from '../app/session.js'
import type { Env } from '../env.js'

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

/** The real machine; with the entry point the only place that touches `process` and the clock. */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Env } from './env.js'
import { terminalPager } from './shell/pager.js'
import { terminalPrompt } from './shell/prompt.js'

/** The real machine. */
export function machineEnv(proses: NodeJS.Process, paket: string): Env {
  // A reader that closes the pipe early (`| head`) has seen what it wanted.
  for (const keluaran of [proses.stdout, proses.stderr]) keluaran.on('error', () => undefined)
  // Windows looks for a program in the current folder first, unless told not to; git and the editor start some as well.
  if (proses.platform === 'win32') proses.env['NoDefaultCurrentDirectoryInExePath'] = '1'
  const terminal = proses.stdin.isTTY && proses.stderr.isTTY
  return {
    cwd: proses.cwd(),
    paket,
    node: proses.execPath,
    vars: proses.env,
    stdin: proses.stdin,
    stdout: proses.stdout,
    stderr: proses.stderr,
    kolom: proses.stdout.isTTY ? proses.stdout.columns || 80 : null,
    kolomGalat: proses.stderr.isTTY ? proses.stderr.columns || 80 : null,
    unicode: tampilUnicode(proses),
    halaman: terminalPager(proses),
    tanya: terminal ? terminalPrompt(proses.stdin, proses.stderr, proses.env) : null,
    // The global is loaded at first use; importing node:crypto would cost every command its start-up time.
    acak: (byte) => crypto.getRandomValues(Buffer.alloc(byte)),
    pid: proses.pid,
    account: proses.geteuid?.() ?? null,
    host: hostname(),
    sekarang: Date.now,
    tandaProses,
    hidup: (pid) => hidup(proses, pid),
  }
}

/** The terminals known to show Unicode, told by what they set; elsewhere only the bare console does not. */
function tampilUnicode({ platform, env }: NodeJS.Process): boolean {
  if (platform !== 'win32') return env['TERM'] !== 'linux'
  return Boolean(env['WT_SESSION'] ?? env['TERM_PROGRAM'] ?? env['ConEmuTask'] ?? env['TERM'])
}

function hidup(proses: NodeJS.Process, pid: number): boolean {
  try {
    proses.kill(pid, 0)
    return true
  } catch (galat) {
    return (galat as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Start time of a process in clock ticks, where /proc tells it: the same pid later is another process. */
function tandaProses(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

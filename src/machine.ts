/** The real machine; with the entry point the only place that touches `process` and the clock. */
import { randomBytes } from 'node:crypto'
import { fstatSync, readFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { isatty } from 'node:tty'
import type { Env, Output } from './env.js'
import { terminalPager } from './shell/pager.js'
import { terminalPrompt } from './shell/prompt.js'

const [STDIN, STDOUT, STDERR] = [0, 1, 2]
/** Milliseconds. */
const PATIENCE = 5_000

/** The real machine. What node opens or loads at first use is asked for then: it would cost every command its start. */
export function machineEnv(proses: NodeJS.Process, paket: string): Env {
  // Windows looks for a program in the current folder first, unless told not to; git and the editor start some as well.
  if (proses.platform === 'win32') proses.env['NoDefaultCurrentDirectoryInExePath'] = '1'
  const [masukan, keluaran, galat] = [isTerminal(STDIN), isTerminal(STDOUT), isTerminal(STDERR)]
  return {
    cwd: proses.cwd(),
    paket,
    node: proses.execPath,
    vars: proses.env,
    get stdin() {
      return proses.stdin
    },
    stdout: output(STDOUT, keluaran, () => proses.stdout),
    stderr: output(STDERR, galat, () => proses.stderr),
    kolom: keluaran ? proses.stdout.columns || 80 : null,
    kolomGalat: galat ? proses.stderr.columns || 80 : null,
    unicode: tampilUnicode(proses),
    patience: PATIENCE,
    halaman: keluaran ? terminalPager(proses) : null,
    tanya: masukan && galat ? terminalPrompt(proses.stdin, proses.stderr, proses.env) : null,
    acak: (byte) => randomBytes(byte),
    pid: proses.pid,
    account: proses.geteuid?.() ?? null,
    get host() {
      return hostname()
    },
    sekarang: Date.now,
    tandaProses,
    hidup: (pid) => hidup(proses, pid),
  }
}

/** Only a device can be a terminal; node's own question loads its network besides. */
function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && isatty(fd)
  } catch {
    return false
  }
}

/**
 * Standard output or error. What is no terminal is written to without node's stream, as long as it takes everything at
 * once. A reader that closes the pipe early (`| head`) has seen what it wanted.
 */
function output(fd: number, terminal: boolean, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | null = null
  return {
    write(text, done) {
      const rest = stream === null && !terminal ? writtenAtOnce(fd, Buffer.from(text)) : text
      if (rest === null) return done?.()
      if (rest instanceof Error) return done?.(rest)
      if (stream === null) {
        stream = open()
        stream.on('error', () => undefined)
      }
      return stream.write(rest, (lost) => done?.(lost && !unread(lost) ? lost : null))
    },
  }
}

/** Whether nobody reads on, or nobody ever did. */
const unread = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EBADF' || code === 'EOF'

/** What a pipe does not take yet, or why the disk takes no more; null where nothing is left to write. */
function writtenAtOnce(fd: number, bytes: Buffer): Buffer | Error | null {
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(fd, bytes, at)
    return null
  } catch (galat) {
    const lost = galat as NodeJS.ErrnoException
    if (lost.code === 'EAGAIN') return bytes.subarray(at)
    return unread(lost) ? null : lost
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

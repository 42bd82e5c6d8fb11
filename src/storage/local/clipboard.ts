/**
 * The clipboard, through the first program the machine has for it. Started with argument arrays, never through a shell.
 */
import { spawn } from 'node:child_process'
import { findProgram } from './program.js'

interface Program {
  nama: string
  argumen: readonly string[]
  sandi: 'utf8' | 'utf16le'
}

// clip.exe comes first: under WSL the others, where installed, fill a clipboard nobody sees.
const daftarProgram: readonly Program[] = [
  { nama: 'clip.exe', argumen: [], sandi: 'utf16le' },
  { nama: 'pbcopy', argumen: [], sandi: 'utf8' },
  { nama: 'wl-copy', argumen: [], sandi: 'utf8' },
  { nama: 'xclip', argumen: ['-selection', 'clipboard'], sandi: 'utf8' },
  { nama: 'xsel', argumen: ['-ib'], sandi: 'utf8' },
]

const BATAS_TUNGGU = 5000

type Var = Readonly<Record<string, string | undefined>>

/** Puts a text on the clipboard; the name of the program that took it, null where none did. */
export async function toClipboard(teks: string, vars: Var): Promise<string | null> {
  for (const program of daftarProgram) {
    const letak = findProgram(program.nama, vars)
    if (letak !== null && (await beri(letak, program, teks, vars))) return program.nama
  }
  return null
}

/**
 * Whether the program took the text. It is waited for by its end, not by its pipes: xclip lives on to serve the
 * clipboard.
 */
function beri(letak: string, { argumen, sandi }: Program, teks: string, vars: Var): Promise<boolean> {
  return new Promise((selesai) => {
    const proses = spawn(letak, argumen, {
      env: vars,
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
      timeout: BATAS_TUNGGU,
    })
    proses.on('error', () => selesai(false))
    proses.on('exit', (kode) => selesai(kode === 0))
    proses.stdin.on('error', () => undefined)
    proses.stdin.end(Buffer.from(teks, sandi))
  })
}

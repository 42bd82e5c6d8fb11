/** Opens an address in the browser of the machine. Started with argument arrays, never through a shell. */
import { spawn } from 'node:child_process'
import { findProgram } from './program.js'

type Vars = Readonly<Record<string, string | undefined>>

/** `rundll32` takes the address as one argument where `cmd /c start` would read it as commands. */
const openers: readonly (readonly [program: string, ...before: string[]])[] = [
  ['rundll32.exe', 'url.dll,FileProtocolHandler'],
  ['open'],
  ['xdg-open'],
]

/** Whether a program that opens addresses was started; the browser itself is not waited for. */
export async function openBrowser(address: string, vars: Vars): Promise<boolean> {
  // Nothing is drawn without a display, and xdg-open would take the terminal for a text browser.
  const graphical = vars['DISPLAY'] !== undefined || vars['WAYLAND_DISPLAY'] !== undefined
  for (const [name, ...before] of openers) {
    if (name === 'xdg-open' && !graphical) continue
    const program = findProgram(name, vars)
    if (program !== null && (await started(program, [...before, address], vars))) return true
  }
  return false
}

const started = (program: string, args: readonly string[], vars: Vars): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(program, args, { env: vars, stdio: 'ignore', detached: true, windowsHide: true })
    child.on('error', () => done(false))
    child.on('spawn', () => {
      child.unref()
      done(true)
    })
  })

/**
 * Programs this one starts, by their full path. A name alone is looked for in the current folder first on Windows, and
 * in relative entries of PATH everywhere: a copied repository could bring a `git.exe` of its own.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { platform as systemPlatform } from 'node:os'
import { posix, win32 } from 'node:path'

type Vars = Readonly<Record<string, string | undefined>>

/** The system as far as finding a program depends on it. */
export interface ProgramSearch {
  platform: string
  /** Whether a file can be started. */
  runs: (path: string) => boolean
}

const thisSystem: ProgramSearch = {
  platform: systemPlatform(),
  runs: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
}

/** The full path of a program, from PATH alone; null where none of its absolute entries holds it. */
export function findProgram(name: string, vars: Vars, system: ProgramSearch = thisSystem): string | null {
  const windows = system.platform === 'win32'
  const paths = windows ? win32 : posix
  for (const folder of searchedFolders(vars, windows))
    for (const ending of windows ? endings(name, vars) : ['']) {
      const path = paths.join(folder, name + ending)
      if (system.runs(path)) return path
    }
  return null
}

/**
 * Absolute entries only; an empty one means the current folder, and `\tools` that of whatever disk is the current one.
 */
function searchedFolders(vars: Vars, windows: boolean): string[] {
  const path = variable(vars, 'PATH', windows) ?? ''
  if (!windows) return path.split(':').filter((entry) => entry.startsWith('/'))
  const entries = path.match(/(?:"[^"]*"?|[^;"])+/g) ?? []
  return entries
    .map((entry) => entry.replaceAll('"', '').trim())
    .filter((entry) => /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/?.])/.test(entry))
}

/**
 * What Windows starts without a shell; a `.cmd` or `.bat` needs one, and what it is given could be read by it as
 * commands.
 */
const started = ['.com', '.exe']

function endings(name: string, vars: Vars): string[] {
  if (started.includes(win32.extname(name).toLowerCase())) return ['']
  const known = (variable(vars, 'PATHEXT', true) ?? '').split(';').map((ending) => ending.trim().toLowerCase())
  return [...new Set([...known.filter((ending) => started.includes(ending)), ...started])]
}

/** Windows knows its variables in any spelling, and a copy of them does not. */
const variable = (vars: Vars, name: string, windows: boolean): string | undefined =>
  windows ? Object.entries(vars).find(([key]) => key.toUpperCase() === name)?.[1] : vars[name]

/** What is run first (bin/konten.js): it loads of the program what the command line needs, and calls it. */
import { readFileSync, writeSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import type { Part, Parts } from './kept-parts.js'

const STDOUT = 1
const dist = __dirname
const paket = dirname(dist)

/** What is loaded when it is first used. */
function whenUsed<T>(load: () => T): () => T {
  let loaded: T | undefined
  return () => (loaded ??= load())
}

/** Loads a part by its name, once; whatever else is asked for is node's, or a library that no part holds. */
async function partLoader(proses: NodeJS.Process, command: string): Promise<(id: string) => object> {
  const { keptParts } = await import('./kept-parts.js')
  const kept = keptParts({ proses, dist, command })
  const file = (...names: string[]): unknown => require(join(dist, ...names))
  const first = whenUsed(() => file('mula.js') as Parts)
  const daily = whenUsed(() => file('harian.js') as Parts)
  const whole = (name: string): Part => first()[name] ?? daily()[name] ?? (file('bagian', name) as Part)
  const loaded = new Map<string, { exports: object }>()
  return function load(id) {
    if (!id.startsWith('./')) return require(id) as object
    let module = loaded.get(id)
    if (module === undefined) {
      loaded.set(id, (module = { exports: {} }))
      kept(id.slice('./'.length), whole)(module.exports, load, module, whenUsed, dist)
    }
    return module.exports
  }
}

async function run(proses: NodeJS.Process, argv: readonly string[]): Promise<void> {
  const [command = ''] = argv
  // What no pack holds is kept by node itself, from 22.8 on.
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => void }
  enableCompileCache?.(join(dist, 'sandi'))
  const load = await partLoader(proses, /^[a-z][a-z-]*$/.test(command) ? command : 'lain')
  const { machineEnv, main } = load('./cli.js') as typeof import('../cli.js')
  // With nothing left to do, node would still take its heap apart, piece by piece.
  proses.once('beforeExit', () => proses.exit())
  proses.exitCode = await main(argv, machineEnv(proses, paket))
}

/** Scripts ask for nothing but the version most often; commander answers it too. */
function tellVersion(): void {
  const { version } = JSON.parse(readFileSync(join(paket, 'package.json'), 'utf8')) as { version: string }
  try {
    writeSync(STDOUT, `${version}\n`)
  } catch {
    // A reader that closed the pipe has seen what it wanted.
  }
}

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) tellVersion()
else void run(process, argv)

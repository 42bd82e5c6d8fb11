/**
 * `npm run test:node [arguments of vitest]`: the tests on every node of `config.nodes`, from the packages of the npm
 * registry.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const { config } = JSON.parse(readFileSync('package.json', 'utf8')) as { config: { nodes: string } }
const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const folder = resolve('.hasil', 'node')
mkdirSync(folder, { recursive: true })

/** The folder of a node's program, fetched once. */
function programs(version: string): string {
  const name = `node-${system}`
  const place = join(folder, version)
  if (!existsSync(place)) {
    const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`], {
      encoding: 'utf8',
    }).trim()
    mkdirSync(place)
    execFileSync('tar', ['-xzf', join(folder, archive), '-C', place])
  }
  return join(place, 'package', 'bin')
}

const failed = config.nodes.split(' ').filter((version) => {
  process.stdout.write(`node ${version}\n`)
  const PATH = [programs(version), process.env['PATH']].join(delimiter)
  const program = join(programs(version), 'node')
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]
  return spawnSync(program, vitest, { stdio: 'inherit', env: { ...process.env, PATH } }).status !== 0
})
process.stdout.write(failed.length === 0 ? `lulus: ${config.nodes}\n` : `gagal: ${failed.join(' ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1

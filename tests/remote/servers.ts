/**
 * Servers that a test starts itself, on the loopback alone: sshd with keys and settings of its own, and git's http
 * backend.
 */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect, createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import { folderBaru } from '../repo.js'

export interface Server {
  /** The address of a bare repository that lies in `folder`. */
  url: (name: string) => string
  folder: string
  /** What a client needs in its environment to be let in. */
  vars: Readonly<Record<string, string>>
  stop: () => Promise<void>
}

const SSHD = '/usr/sbin/sshd'
/** Why there is no ssh server to be tried here; null where there is one. */
export const withoutSsh = existsSync(SSHD) ? null : 'openssh-server tidak terpasang'

const BACKEND = `${execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim()}/git-http-backend`
/** The same of http. */
export const withoutHttp = existsSync(BACKEND) ? null : 'git-http-backend tidak terpasang'

const closed = async (process: ChildProcess): Promise<void> =>
  process.exitCode === null
    ? new Promise((done) => {
        process.once('close', () => done())
        process.kill()
      })
    : undefined

async function freePort(): Promise<number> {
  const socket = createSocket()
  await new Promise<void>((done) => socket.listen(0, '127.0.0.1', done))
  const { port } = socket.address() as AddressInfo
  await new Promise((done) => socket.close(done))
  return port
}

/** Whether somebody answers at a port. */
const answers = async (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })

export interface SshServer extends Server {
  port: number
  /** The line of known_hosts by which the server is known. */
  hostKey: string
}

/** An ssh server with a host key, one key that is let in, and a home without start-up files. */
export async function startSsh(): Promise<SshServer> {
  const folder = folderBaru()
  const home = join(folder, 'rumah')
  mkdirSync(home)
  for (const name of ['host', 'klien'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)])
  const port = await freePort()
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'klien.pub')}`,
    `PidFile ${join(folder, 'pid')}`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'MaxStartups 100:100:200',
    `SetEnv HOME=${home} GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1`,
  ]
  writeFileSync(join(folder, 'sshd_config'), `${settings.join('\n')}\n`)
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true })
  const server = spawn(SSHD, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' })
  while (!(await answers(port))) if (server.exitCode !== null) throw new Error(`sshd → ${server.exitCode}`)
  const agent = execFileSync('ssh-agent', ['-s', '-a', join(folder, 'agen')], { encoding: 'utf8' })
  const vars = { SSH_AUTH_SOCK: join(folder, 'agen') }
  execFileSync('ssh-add', ['-q', join(folder, 'klien')], { env: { ...process.env, ...vars }, stdio: 'ignore' })
  const user = execFileSync('id', ['-un'], { encoding: 'utf8' }).trim()
  return {
    folder,
    port,
    vars,
    hostKey: `[127.0.0.1]:${port} ${readFileSync(join(folder, 'host.pub'), 'utf8').split(' ').slice(0, 2).join(' ')}`,
    url: (name) => `ssh://${user}@127.0.0.1:${port}${join(folder, name)}`,
    async stop() {
      process.kill(Number(/SSH_AGENT_PID=(\d+)/.exec(agent)![1]))
      await closed(server)
    },
  }
}

/** Answers a request in place of git; true where it did. */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean

/** git's http backend behind a small server; `instead` may answer first. */
export async function startHttp(instead: Answer = () => false): Promise<Server> {
  const folder = folderBaru()
  const server = createServer((request, response) => {
    if (instead(request, response)) return
    const { pathname, search } = new URL(request.url!, 'http://127.0.0.1')
    const backend = spawn(BACKEND, [], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        REMOTE_USER: 'siti',
        PATH_INFO: decodeURIComponent(pathname),
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method!,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      },
    })
    backend.stdin.on('error', () => undefined)
    request.pipe(backend.stdin)
    const parts: Buffer[] = []
    backend.stdout.on('data', (part: Buffer) => parts.push(part))
    backend.on('close', () => {
      const all = Buffer.concat(parts)
      const end = all.indexOf('\r\n\r\n')
      const heads = all.toString('latin1', 0, end).split('\r\n')
      const status = heads.find((line) => line.startsWith('Status:'))
      response.statusCode = status === undefined ? 200 : Number(status.split(' ')[1])
      for (const line of heads.filter((one) => !one.startsWith('Status:'))) {
        const [name, ...value] = line.split(': ') as [string, ...string[]]
        response.setHeader(name, value.join(': '))
      }
      response.end(all.subarray(end + 4))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    folder,
    vars: {},
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A bare repository whose branch is `main`, open to http as well. */
export function bareRepository(folder: string, name = 'pusat.git', branch = 'main'): string {
  const path = join(folder, name)
  execFileSync('git', ['init', '--quiet', '--bare', '-b', branch, path])
  execFileSync('git', ['-C', path, 'config', 'http.receivepack', 'true'])
  return path
}

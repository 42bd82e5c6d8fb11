/** git's own transport against real servers: what they refuse, what they break, and what a hostile one tries. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KontenError } from '../../src/errors.js'
import { installHooks } from '../../src/storage/remote/hooks.js'
import type { Remote } from '../../src/storage/remote-port.js'
import type { RemoteOptions } from '../../src/storage/remote/transport.js'
import { gitRemote } from '../../src/storage/remote/transport.js'
import { batasMasukan } from '../../src/domain/batas-masukan.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru, gitDi, mesinUji } from '../repo.js'
import type { Server, SshServer } from './servers.js'
import { bareRepository, startHttp, startSsh, withoutHttp, withoutSsh } from './servers.js'

const MAIN = 'refs/heads/main'

const reach = (office: Kantor, url: string, vars = {}, options: RemoteOptions = {}): Remote =>
  gitRemote(office.akar, { ...mesinUji().vars, ...vars }, url, MAIN, options)

const tipOf = (office: Kantor): string => office.git('rev-parse', 'HEAD').trim()

function commit(office: Kantor, words: string): string {
  office.git('commit', '--quiet', '--allow-empty', '-m', words)
  return tipOf(office)
}

/** The error that something ends with. */
async function failure(work: Promise<unknown>): Promise<KontenError> {
  const thrown: unknown = await work.then(
    (value) => new Error(`no failure: ${JSON.stringify(value)}`),
    (galat: unknown) => galat,
  )
  if (!(thrown instanceof KontenError)) throw thrown
  return thrown
}

let office: Kantor
let other: Kantor
beforeAll(async () => {
  office = await buatKantor()
  other = office.salin()
})

/** Publishing and taking in, the same whatever lies between. */
async function backAndForth(here: Remote, there: Remote): Promise<void> {
  const before = tipOf(office)
  expect(await here.fetchTip(before)).toEqual({ outcome: 'empty' })
  expect(await here.push(before, null)).toEqual({ outcome: 'accepted' })
  const first = commit(office, 'satu')
  expect(await here.push(first, before)).toEqual({ outcome: 'accepted' })
  expect(await there.fetchTip(tipOf(other))).toEqual({ outcome: 'tip', oid: first })
  expect(other.git('cat-file', '-t', first).trim()).toBe('commit')
  // Another wrote meanwhile: never by force.
  const late = commit(other, 'terlambat')
  expect(await there.push(late, before)).toEqual({ outcome: 'rejected' })
  expect(await here.fetchTip(first)).toEqual({ outcome: 'tip', oid: first })
  office.git('reset', '--quiet', '--hard', before)
  other.git('reset', '--quiet', '--hard', before)
}

describe('lewat folder', () => {
  const run = (url: string, options: RemoteOptions = {}): Remote => reach(office, url, {}, options)

  it('terbit dan terambil; antrean panjang dipotong-potong', async () => {
    const path = bareRepository(folderBaru())
    await backAndForth(run(path), reach(other, path))
    const before = tipOf(office)
    // A chain longer than a slice, written at one go.
    const line = (i: number): string =>
      `commit ${MAIN}\ncommitter A <a@b.c> ${1_800_000_000 + i} +0000\ndata 1\nx\n${i === 0 ? `from ${before}\n` : ''}\n`
    execFileSync('git', ['-C', office.akar, 'fast-import', '--quiet', '--force'], {
      input: Array.from({ length: batasMasukan.commitSekaligus + 5 }, (_, i) => line(i)).join(''),
    })
    const hook = join(path, 'hooks', 'post-receive')
    installHooksSync(path, `echo x >> ${join(path, 'kiriman')}`)
    chmodSync(hook, 0o755)
    const bare = gitDi(path, 'rev-parse', MAIN).trim()
    expect(await run(path).push(tipOf(office), bare)).toEqual({ outcome: 'rejected' })
    gitDi(path, 'update-ref', MAIN, before)
    expect(await run(path).push(tipOf(office), before)).toEqual({ outcome: 'accepted' })
    expect(gitDi(path, 'rev-parse', MAIN).trim()).toBe(tipOf(office))
    // A foreign hook of a folder is not run.
    expect(existsSync(join(path, 'kiriman'))).toBe(false)
    office.git('reset', '--quiet', '--hard', before)
  })

  it('ref di samping yang digeser salinan lain tidak ditimpa, dan cabangnya tidak maju tanpa itu', async () => {
    const path = bareRepository(folderBaru())
    const ref = 'refs/konten/pratinjau/a'
    const at = (name: string): string => gitDi(path, 'for-each-ref', '--format=%(objectname)', name).trim()
    const remote = gitRemote(office.akar, mesinUji().vars, path, MAIN)
    const before = tipOf(office)
    const [next, other_] = [commit(office, 'satu'), commit(office, 'dua')]
    expect(await remote.push(before, null, [{ ref, oid: before, known: null }])).toEqual({ outcome: 'accepted' })
    // Another clone moves it.
    gitDi(path, 'fetch', '--quiet', office.akar, other_)
    gitDi(path, 'update-ref', ref, other_)
    expect(await remote.push(next, before, [{ ref, oid: next, known: before }])).toEqual({ outcome: 'rejected' })
    expect(await remote.pushBeside([{ ref, oid: next, known: before }])).toEqual({ outcome: 'rejected' })
    expect([at(MAIN), at(ref)]).toEqual([before, other_])
    expect(await remote.push(next, before, [{ ref, oid: next, known: other_ }])).toEqual({ outcome: 'accepted' })
    expect([at(MAIN), at(ref)]).toEqual([next, next])
    expect(await remote.pushBeside([{ ref, oid: null }])).toEqual({ outcome: 'accepted' })
    // A line that is another is never put in the place of what stands there.
    office.git('reset', '--quiet', '--hard', before)
    expect(await remote.push(commit(office, 'lain'), next)).toEqual({ outcome: 'rejected' })
    expect([at(MAIN), at(ref)]).toEqual([next, ''])
    office.git('reset', '--quiet', '--hard', before)
  })

  it('kunci yang ditinggalkan kiriman yang mati dibuang sesudah tidak mungkin lagi dipegang', async () => {
    const path = bareRepository(folderBaru())
    const before = tipOf(office)
    await run(path).push(before, null)
    const next = commit(office, 'sesudah mati')
    const locks = ['HEAD.lock', `${MAIN}.lock`].map((name) => join(path, name))
    for (const lock of locks) writeFileSync(lock, '')
    const push = (): Promise<unknown> => run(path).push(next, before)
    const aged = (seconds: number): void => {
      for (const lock of locks) {
        const at = statSync(lock).mtimeMs / 1000 - seconds
        utimesSync(lock, at, at)
      }
    }
    // Written a minute from now by the folder's own clock, which alone is asked.
    aged(-60)
    expect(await push()).toEqual({ outcome: 'rejected', locked: true })
    expect(locks.map((lock) => existsSync(lock))).toEqual([true, true])
    aged(60 + 31)
    expect(await push()).toEqual({ outcome: 'rejected', locked: true })
    expect(await push()).toEqual({ outcome: 'accepted' })
    expect(readdirSync(path).filter((name) => /lock|jam/.test(name))).toEqual([])
    office.git('reset', '--quiet', '--hard', before)
  })

  it('folder kerja, folder tanpa git, dan cabang yang lain namanya', async () => {
    const known = tipOf(office)
    expect(await failure(run(other.akar).fetchTip(known))).toMatchObject({ kode: 'pusat-bukan-bare' })
    const plain = folderBaru()
    expect(await failure(run(plain).fetchTip(known))).toMatchObject({ kode: 'pusat-tidak-ada' })
    const path = bareRepository(plain, 'lain.git', 'master')
    expect(await run(path).fetchTip(known)).toEqual({ outcome: 'empty' })
    gitDi(office.akar, 'push', '--quiet', path, `${known}:refs/heads/master`)
    const missing = await failure(run(path).fetchTip(known))
    expect(missing).toMatchObject({ kode: 'pusat-tanpa-cabang' })
    expect(missing.message).toContain('yang ada: master')
  })

  it('yang disetel salinan sendiri tidak dijalankan dan tidak mengalihkan', async () => {
    const path = bareRepository(folderBaru())
    const mark = join(folderBaru(), 'dijalankan')
    const hostile = office.salin()
    for (const [key, value] of [
      ['core.sshCommand', `touch ${mark}`],
      ['core.gitProxy', `touch ${mark}`],
      ['credential.helper', `!touch ${mark}`],
      ['core.fsmonitor', `touch ${mark}`],
      ['core.alternateRefsCommand', `touch ${mark}`],
      [`url.ext::sh -c 'touch ${mark}' .insteadOf`, path],
      ['protocol.ext.allow', 'always'],
      ['remote.origin.uploadpack', `touch ${mark};`],
    ] as const)
      hostile.git('config', key, value)
    mkdirSync(join(hostile.akar, '.git/hooks'), { recursive: true })
    writeFileSync(join(hostile.akar, '.git/hooks/pre-push'), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 })
    const remote = reach(hostile, path)
    expect(await remote.push(tipOf(hostile), null)).toEqual({ outcome: 'accepted' })
    expect(await remote.fetchTip(tipOf(hostile))).toEqual({ outcome: 'tip', oid: tipOf(hostile) })
    expect(existsSync(mark)).toBe(false)
  })

  it('kait yang dikenal dijalankan, dan yang ditulisnya tidak sampai mentah ke layar', async () => {
    const path = bareRepository(folderBaru())
    const script = join(folderBaru(), 'tolak.cjs')
    writeFileSync(
      script,
      'process.stderr.write("penjaga: op-ganda commit 1234: \\u001b[2Jdua kali.\\n"); process.exit(1)',
    )
    const program = { node: process.execPath, script }
    await installHooks(join(path, 'hooks'), program)
    const refused = await failure(run(path, { program }).push(tipOf(office), null))
    expect(refused).toMatchObject({ jenis: 'ditolak', kode: 'pusat-menolak' })
    expect(refused.message).toContain('op-ganda commit 1234: [2Jdua kali')
    expect(refused.message).not.toContain('\u001B')
    expect(refused.message).not.toContain('..')
    expect(await run(path, { program: { ...program, node: '/lain/node' } }).push(tipOf(office), null)).toEqual({
      outcome: 'accepted',
    })
    rmSync(script)
    const broken = await failure(run(path, { program }).push(commit(office, 'lagi'), null))
    expect(broken).toMatchObject({ jenis: 'rusak', kode: 'penjaga-rusak' })
    office.git('reset', '--quiet', '--hard', 'HEAD~1')
  })

  it('isi yang rusak dan yang terlalu besar ditolak, dan tidak ada yang berubah', async () => {
    const path = bareRepository(folderBaru())
    await run(path).push(tipOf(office), null)
    const maker = office.salin()
    maker.tulis('besar', Buffer.alloc(batasMasukan.objek + 1))
    maker.git('add', 'besar')
    commit(maker, 'besar')
    maker.git('push', '--quiet', path, 'HEAD:main')
    const before = office.jejak()
    expect(await failure(run(path).fetchTip(tipOf(office)))).toMatchObject({ kode: 'objek-terlalu-besar' })
    // A branch that is no history: the message is about pusat, and never calls this clone damaged.
    const main = gitDi(path, 'rev-parse', MAIN).trim()
    gitDi(path, 'tag', '-a', '-m', 't', 'label', MAIN)
    for (const odd of ['label', `${MAIN}:konten.yaml`]) {
      writeFileSync(join(path, MAIN), gitDi(path, 'rev-parse', odd))
      for (const known of [tipOf(office), null])
        expect(await failure(run(path).fetchTip(known)), odd).toMatchObject({ kode: 'kiriman-rusak' })
    }
    gitDi(path, 'update-ref', MAIN, main)
    const broken = commit(maker, 'rusak')
    maker.git('push', '--quiet', path, 'HEAD:main')
    const object = join(path, 'objects', broken.slice(0, 2), broken.slice(2))
    chmodSync(object, 0o644)
    writeFileSync(object, 'bukan objek')
    expect(await failure(run(path).fetchTip(tipOf(office)))).toMatchObject({ kode: 'kiriman-rusak' })
    expect(office.jejak()).toBe(before)
    expect(office.git('for-each-ref', '--format=%(refname)').trim()).toBe(MAIN)
  })

  it('commit yang bentuknya rusak tidak diambil', async () => {
    const path = bareRepository(folderBaru())
    await run(path).push(tipOf(office), null)
    const tree = gitDi(path, 'rev-parse', `${MAIN}^{tree}`).trim()
    const text = `tree ${tree}\nparent ${tipOf(office)}\nauthor tanpa tanggal\ncommitter tanpa tanggal\n\nx\n`
    const oid = execFileSync('git', ['-C', path, 'hash-object', '-w', '--literally', '-t', 'commit', '--stdin'], {
      input: text,
      encoding: 'utf8',
    })
    gitDi(path, 'update-ref', MAIN, oid.trim())
    expect(await failure(run(path).fetchTip(tipOf(office)))).toMatchObject({ kode: 'kiriman-rusak' })
  })

  it('dihentikan orangnya: tidak ada yang berubah', async () => {
    const path = bareRepository(folderBaru())
    const stopped = run(path, { signal: AbortSignal.abort() })
    expect(await failure(stopped.push(tipOf(office), null))).toMatchObject({ jenis: 'terputus' })
  })
})

/** A hook of somebody else's. */
function installHooksSync(path: string, line: string): void {
  mkdirSync(join(path, 'hooks'), { recursive: true })
  writeFileSync(join(path, 'hooks', 'post-receive'), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
}

describe('lewat ssh', () => {
  let server: SshServer
  beforeAll(async () => {
    if (withoutSsh === null) server = await startSsh()
  })
  afterAll(async () => server?.stop())

  const know = (here: Kantor, line: string): void => {
    mkdirSync(join(here.akar, '.git/konten'), { recursive: true })
    writeFileSync(join(here.akar, '.git/konten/kunci-host'), `${line}\n`)
  }

  it('kunci yang belum dikenal, tanpa izin, tanpa repositori, lalu terbit dan terambil', async (context) => {
    if (withoutSsh !== null) return context.skip(withoutSsh)
    const { url, vars, hostKey, folder } = server
    const known = tipOf(office)
    const ask = (name: string, env: object): Promise<KontenError> =>
      failure(reach(office, url(name), env).fetchTip(known))
    expect(await ask('pusat.git', vars)).toMatchObject({ kode: 'kunci-host' })
    const wrong = readFileSync(join(folder, 'klien.pub'), 'utf8').split(' ')[1]!
    know(office, hostKey.replace(/\S+$/, wrong))
    expect(await ask('pusat.git', vars)).toMatchObject({ kode: 'kunci-host-berubah' })
    for (const here of [office, other]) know(here, hostKey)
    expect(await ask('pusat.git', {})).toMatchObject({ kode: 'pusat-izin' })
    expect(await ask('lain.git', vars)).toMatchObject({ kode: 'pusat-tidak-ada' })
    bareRepository(folder)
    const [here, there] = [reach(office, url('pusat.git'), vars), reach(other, url('pusat.git'), vars)]
    await backAndForth(here, there)
    expect(here.address).not.toContain('@')
  })

  it('server yang mati adalah luring', async (context) => {
    if (withoutSsh !== null) return context.skip(withoutSsh)
    const gone = await startSsh()
    await gone.stop()
    const remote = reach(office, gone.url('pusat.git'), gone.vars)
    expect(await remote.fetchTip(tipOf(office))).toMatchObject({ outcome: 'offline' })
    expect(await remote.push(tipOf(office), null)).toMatchObject({ outcome: 'offline' })
  })
})

describe('lewat http', () => {
  const servers: Server[] = []
  const start = async (...answer: Parameters<typeof startHttp>): Promise<Server> => {
    const server = await startHttp(...answer)
    servers.push(server)
    return server
  }
  afterAll(async () => {
    for (const server of servers) await server.stop()
  })

  it('terbit dan terambil', async (context) => {
    if (withoutHttp !== null) return context.skip(withoutHttp)
    const { url, folder } = await start()
    bareRepository(folder)
    await backAndForth(reach(office, url('pusat.git')), reach(other, url('pusat.git')))
    expect(await failure(reach(office, url('lain.git')).fetchTip(tipOf(office)))).toMatchObject({
      kode: 'pusat-tidak-ada',
    })
  })

  it.each([
    [401, 'pusat-izin'],
    [403, 'pusat-izin'],
    [404, 'pusat-tidak-ada'],
    [302, 'pusat-dialihkan'],
  ])('jawaban %i adalah %s', async (status, kode) => {
    const { url } = await start((_, response) => {
      response.writeHead(status, { Location: 'http://127.0.0.1:1/lain.git', 'WWW-Authenticate': 'Basic realm="x"' })
      response.end()
      return true
    })
    expect(await failure(reach(office, url('pusat.git')).fetchTip(tipOf(office)))).toMatchObject({ kode })
  })

  it('server yang sedang kacau dan halaman yang bukan git adalah luring', async () => {
    const busy = await start((_, response) => (response.writeHead(503).end(), true))
    expect(await reach(office, busy.url('pusat.git')).fetchTip(tipOf(office))).toMatchObject({ outcome: 'offline' })
    const page = await start((_, response) => (response.writeHead(200).end('<html>Masuk dahulu</html>'), true))
    expect(await reach(office, page.url('pusat.git')).fetchTip(tipOf(office))).toMatchObject({ outcome: 'offline' })
  })

  it('sambungan yang diputus di tengah adalah luring, dan yang terputus diambil lain kali', async (context) => {
    if (withoutHttp !== null) return context.skip(withoutHttp)
    let cutting = false
    const { url, folder } = await start((request, response) => {
      if (!cutting || request.method !== 'POST') return false
      response.writeHead(200, { 'Content-Type': 'application/x-git-upload-pack-result', 'Content-Length': '100000' })
      response.write('0011shallow-info')
      request.socket.destroy()
      return true
    })
    const path = bareRepository(folder)
    const author = office.salin()
    const tip = commit(author, 'baru')
    gitDi(author.akar, 'push', '--quiet', path, 'HEAD:main')
    const remote = reach(office, url('pusat.git'))
    const before = office.jejak()
    cutting = true
    expect(await remote.fetchTip(tipOf(office))).toMatchObject({ outcome: 'offline' })
    expect(await remote.push(commit(author, 'lagi'), tip).catch(() => null)).not.toMatchObject({ outcome: 'accepted' })
    cutting = false
    expect(await remote.fetchTip(tipOf(office))).toEqual({ outcome: 'tip', oid: tip })
    expect(office.jejak()).toBe(before)
  })
})

it('pusat yang dicabut adalah luring', async () => {
  const folder = folderBaru()
  const remote = reach(office, bareRepository(folder))
  rmSync(folder, { recursive: true })
  expect(await remote.fetchTip(tipOf(office))).toMatchObject({ outcome: 'offline' })
  expect(await remote.push(tipOf(office), null)).toMatchObject({ outcome: 'offline' })
})

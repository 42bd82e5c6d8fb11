/** Setting up pusat and joining it: what a second machine comes to have, and what it refuses. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeNumber, someNumber } from '../../src/app/record/clone-registration.js'
import { printInvitation, readInvitation, spokenRoot } from '../../src/storage/remote/invitation.js'
import { keysIn } from '../../src/storage/remote/known-hosts.js'
import { catatDm } from '../catat-dm.js'
import { Kantor, buatKantor, folderBaru, gitDi, paket } from '../repo.js'
import type { Json } from '../repo.js'
import type { SshServer } from './servers.js'
import { bareRepository, startSsh, withoutSsh } from './servers.js'

const INTERACTION = ['interaksi', 'catat', '--platform', 'instagram', '--jenis', 'komentar', '--sebagai', 'Siti']

/** The machines go by one clock, which goes on with every act. */
let minutes = 0
function later(): string {
  const [hour, minute] = [8 + Math.floor(++minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'))
  return `2026-10-02 ${hour}:${minute}`
}

async function received(office: Kantor): Promise<Json> {
  const time = later()
  return office.pada(time).json(...INTERACTION, '--diterima', time)
}

const message = (office: Kantor): string => office.git('log', '-1', '--format=%B')

/** A machine that has nothing yet; `konten` stands at its desk. */
let machines = 0
function machine(): Kantor {
  const here = new Kantor(folderBaru())
  here.benih = `mesin ${++machines}`
  return here.pada('2026-10-02 08:00')
}

const join_ = (office: Kantor, typed: string, ...more: string[]): Promise<Json> =>
  office.pada(later()).json('sinkron', 'gabung', typed, office.akar, '--sebagai', 'Carik', ...more)

const klon = (office: Kantor): Json => JSON.parse(office.baca('.git/konten/klon.json'))

/** An office with two people, and a bare repository beside it. */
async function founded(): Promise<{ office: Kantor; path: string }> {
  const office = await buatKantor()
  await office.pada('2026-10-01 08:00').ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await office.ok('petugas', 'tambah', 'Siti', '--peran', 'admin-medsos,admin-website', '--sebagai', 'Carik')
  return { office, path: join(folderBaru(), 'pusat.git') }
}

let office: Kantor
let path = ''
let invitation = ''
let hooks: string[] = []

beforeAll(async () => {
  const made = await founded()
  office = made.office
  path = made.path
  await received(office)
  invitation = (await office.json('sinkron', 'pasang', path)).undangan
  hooks = readdirSync(join(path, 'hooks'))
  // penjaga has tests of its own; here it would be started at every act.
  rmSync(join(path, 'hooks'), { recursive: true })
})

describe('pasang', () => {
  it('membuat pusat, menerbitkan semuanya, dan mengundang', async () => {
    const tip = office.git('rev-parse', 'HEAD').trim()
    expect(gitDi(path, 'rev-parse', 'refs/heads/main').trim()).toBe(tip)
    expect(gitDi(path, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main')
    expect(hooks.toSorted()).toEqual(['post-receive', 'pre-receive'])
    const akar = office.git('rev-list', '--max-parents=0', 'HEAD').trim()
    expect(readInvitation(invitation)).toEqual({ url: path, akar, tip, cabang: 'main', kunci: [] })
    expect(klon(office)).toMatchObject({ nomor: 0, letak: office.akar })
    const said = await office.ok('sinkron', 'undang')
    expect(said).toContain(invitation)
    expect(said).toContain(spokenRoot(akar))
  })

  it('sekali lagi tidak mengubah apa pun, dan HEAD yang menyebut cabang lain dibetulkan', async () => {
    gitDi(path, 'symbolic-ref', 'HEAD', 'refs/heads/master')
    expect((await office.json('sinkron', 'pasang', path)).undangan).toBe(invitation)
    rmSync(join(path, 'hooks'), { recursive: true })
    expect(gitDi(path, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main')
  })

  it('menolak yang bukan pusat, dan salinan ini tetap tanpa pusat', async () => {
    const alone = (await founded()).office
    const other = bareRepository(folderBaru())
    gitDi((await buatKantor()).akar, 'push', '--quiet', other, 'HEAD:main')
    // A first commit of its own: the fixture's offices have one in common.
    const stranger = await buatKantor()
    stranger.git('commit', '--quiet', '--amend', '-m', 'kantor lain')
    gitDi(stranger.akar, 'push', '--quiet', '--force', other, 'HEAD:main')
    const before = alone.jejak()
    for (const [typed, refusal] of [
      ['ext::sh -c id', [2, 'alamat-pusat']],
      ['--output=x', [2, 'unknownOption']],
      [stranger.akar, [2, 'pusat-bukan-bare']],
      // The name of a server without its way is a folder beside konten.yaml.
      [join(alone.akar, 'server-kantor'), [2, 'pusat-bukan-bare']],
      [join(folderBaru(), 'OneDrive', 'konten.git'), [2, 'folder-tersinkron']],
      [join(folderBaru(), 'tidak', 'ada.git'), [5, 'pusat-tidak-ada']],
      [other, [5, 'pusat-lain']],
      ['ssh://127.0.0.1:1/konten.git', [5, 'tidak-tersambung']],
    ] as const)
      expect(await alone.galat('sinkron', 'pasang', typed), typed).toEqual(refusal)
    alone.tulis('content/2026/10/x.md', 'x')
    alone.git('add', '--all')
    alone.git('commit', '--quiet', '-m', 'dengan tangan')
    expect(await alone.galat('sinkron', 'pasang', join(folderBaru(), 'a.git'))).toEqual([3, 'riwayat-bermasalah'])
    alone.git('reset', '--quiet', '--hard', 'HEAD~1')
    expect(alone.jejak()).toBe(before)
    expect(await alone.galat('sinkron', 'undang')).toEqual([2, 'tanpa-pusat'])
  })
})

describe('gabung', () => {
  it('tiga komputer: nomor masing-masing, dan interaksi dari seribunya sendiri', async () => {
    const [one, two] = [machine(), machine()]
    expect(await join_(one, invitation)).toMatchObject({ folder: one.akar, klon: 1 })
    expect(await join_(two, path)).toMatchObject({ klon: 2, sidik: spokenRoot(readInvitation(invitation).akar) })
    expect((await received(one)).nomor).toBe('2026-10-1001')
    expect((await received(one)).nomor).toBe('2026-10-1002')
    expect(message(one)).toMatch(/^Konten-Tip: [0-9a-f]{40}\nKonten-Klon: 1$/m)
    expect((await received(two)).nomor).toBe('2026-10-2001')
    expect((await received(office)).nomor).toBe('2026-10-002')
    for (const here of [one, two]) {
      expect((await here.json('verifikasi')).temuan).toEqual([])
      expect((await here.json('verifikasi', '--sejak', here.git('rev-parse', 'HEAD~1').trim())).temuan).toEqual([])
      expect(here.git('status', '--porcelain')).toBe('')
    }
    expect(one.baca('klon.yaml')).toContain('"1": {mesin: uji, sejak: 2026-10-02}')
    const published = gitDi(path, 'log', '--format=%s', 'main').split('\n')
    expect(published.filter((subject) => subject.startsWith('diatur: salinan'))).toEqual([
      'diatur: salinan 2 (uji)',
      'diatur: salinan 1 (uji)',
    ])
  })

  it('folder yang disalin menjadi salinan lain sebelum mencatat', async () => {
    const first = machine()
    await join_(first, invitation)
    const copied = machine()
    cpSync(first.akar, copied.akar, { recursive: true })
    const { nomor } = await received(copied)
    const own = klon(copied)
    expect(own).toMatchObject({ letak: copied.akar })
    expect(own.nomor).not.toBe(klon(first).nomor)
    expect(nomor).toBe(`2026-10-${own.nomor}001`)
    expect(copied.baca('klon.yaml')).toContain(`"${own.nomor}": {mesin: uji`)
    expect((await received(copied)).nomor).toBe(`2026-10-${own.nomor}002`)
    const said = await copied.konten('verifikasi', '--json')
    expect(JSON.parse(said.out).temuan).toEqual([])
  })

  it('undangan yang terpotong, kantor lain, pusat kosong, folder yang terisi: tidak ada yang dibuat', async () => {
    const here = machine()
    const refused = async (typed: string): Promise<[number, string]> => {
      const said = await here.galat('sinkron', 'gabung', typed, here.akar, '--sebagai', 'Carik')
      expect(existsSync(here.akar)).toBe(false)
      return said
    }
    expect(await refused(invitation.slice(0, -8))).toEqual([2, 'undangan'])
    const read = readInvitation(invitation)
    const lost = '1'.repeat(40)
    expect(await refused(printInvitation({ ...read, akar: lost }))).toEqual([5, 'pusat-lain'])
    expect(await refused(printInvitation({ ...read, tip: lost }))).toEqual([5, 'pusat-lain'])
    expect(await refused(printInvitation({ ...read, url: 'ext::sh -c id' }))).toEqual([2, 'alamat-pusat'])
    expect(await refused(bareRepository(folderBaru()))).toEqual([5, 'pusat-kosong'])
    expect(await refused(join(folderBaru(), 'tidak-ada.git'))).toEqual([5, 'tidak-tersambung'])
    mkdirSync(here.akar)
    writeFileSync(join(here.akar, 'punya-saya'), 'x')
    const [kode, galat] = await here.galat('sinkron', 'gabung', invitation, here.akar, '--sebagai', 'Carik')
    expect([kode, galat, readdirSync(here.akar)]).toEqual([2, 'tidak-kosong', ['punya-saya']])
  })

  it('riwayat yang bermasalah, dan yang ditulis program lebih baru, tidak diambil', async () => {
    const hostile = office.salin()
    hostile.git('reset', '--quiet', '--hard', readInvitation(invitation).tip)
    const publish = (to: string): void => void hostile.git('push', '--quiet', '--force', to, 'HEAD:main')
    const server = bareRepository(folderBaru())
    hostile.tulis('content/2026/10/x.md', 'x')
    hostile.git('add', '--all')
    hostile.git('commit', '--quiet', '-m', 'dengan tangan')
    publish(server)
    const typed = printInvitation({ ...readInvitation(invitation), url: server })
    const here = machine()
    const refused = (): Promise<[number, string]> =>
      here.galat('sinkron', 'gabung', typed, here.akar, '--sebagai', 'Carik')
    expect(await refused()).toEqual([3, 'riwayat-bermasalah'])
    hostile.tulis('konten.yaml', hostile.baca('konten.yaml').replace('versi: 2', 'versi: 3'))
    hostile.git('commit', '--quiet', '--all', '-m', 'baru')
    publish(server)
    expect(await refused()).toEqual([2, 'program-lama'])
    expect(existsSync(here.akar)).toBe(false)
  })

  it('yang bergabung adalah petugas', async () => {
    const here = machine()
    const [kode] = await here.galat('sinkron', 'gabung', invitation, here.akar, '--sebagai', 'Orang Lain')
    expect(kode).toBe(3)
    expect(existsSync(here.akar)).toBe(false)
  })
})

describe('lewat ssh', () => {
  let server: SshServer
  beforeAll(async () => {
    if (withoutSsh === null) server = await startSsh()
  })
  afterAll(async () => server?.stop())

  it('undangan membawa kunci server, dan komputer baru mengenalnya', async (context) => {
    if (withoutSsh !== null) return context.skip(withoutSsh)
    const here = (await founded()).office
    bareRepository(server.folder, 'pusat.git', 'master')
    mkdirSync(join(here.akar, '.git/konten'), { recursive: true })
    writeFileSync(join(here.akar, '.git/konten/kunci-host'), `${server.hostKey}\n`)
    here.vars = server.vars
    const { undangan } = await here.json('sinkron', 'pasang', server.url('pusat.git'))
    expect(readInvitation(undangan).kunci).toEqual([server.hostKey])
    const there = machine()
    there.vars = server.vars
    expect(await join_(there, undangan)).toMatchObject({ klon: 1 })
    expect(readFileSync(join(there.akar, '.git/konten/kunci-host'), 'utf8')).toBe(`${server.hostKey}\n`)
    expect((await there.json('verifikasi')).temuan).toEqual([])
  })
})

describe('undangan', () => {
  it('terbaca kembali meskipun barisnya terpotong, dan tidak bila satu huruf berganti', () => {
    const read = readInvitation(invitation)
    expect(readInvitation(` ${invitation.replaceAll(/(.{20})/g, '$1\n')}`)).toEqual(read)
    for (let at = 0; at < invitation.length; at += 7) {
      const other = `${invitation.slice(0, at)}${invitation[at] === 'A' ? 'B' : 'A'}${invitation.slice(at + 1)}`
      expect(() => readInvitation(other), String(at)).toThrow(expect.objectContaining({ kode: 'undangan' }))
    }
  })

  it('kunci server dari daftar yang polos, yang disamarkan, dan yang berporta', () => {
    const text = [
      '# catatan',
      'lain,server-kantor ssh-ed25519 AAAA1',
      '@revoked server-kantor ssh-ed25519 AAAA2',
      '|1|c2FyYW1nYXJhbWdhcmFtMTIzNA==|xdlqqOqcZnZ0HxR0fYw4wSS1gWQ= ssh-rsa AAAA3',
      '[server-kantor]:2222 ssh-ed25519 AAAA4',
      'rusak',
    ].join('\n')
    expect(keysIn(text, 'server-kantor')).toEqual(['server-kantor ssh-ed25519 AAAA1'])
    expect(keysIn(text, '[server-kantor]:2222')).toEqual(['[server-kantor]:2222 ssh-ed25519 AAAA4'])
  })
})

describe('nomor salinan', () => {
  const now = Date.parse('2026-12-31T00:00:00Z')
  const klonDaftar = new Map([
    [1, { mesin: 'a', sejak: '2026-01-01' }],
    [2, { mesin: 'b', sejak: '2026-12-01' }],
    [3, { mesin: 'c', sejak: '2026-01-01' }],
  ])

  it('yang 60 hari tidak dipakai diberikan lagi', () => {
    const lastSeen = new Map([[1, now - 59 * 86_400_000]])
    expect(freeNumber({ klon: klonDaftar, lastSeen, now })).toBe(3)
    expect(freeNumber({ klon: klonDaftar, lastSeen: new Map(), now })).toBe(1)
  })

  it('yang diambil tanpa bertanya tidak pernah yang dipakai', () => {
    for (let i = 0; i < 50; i++) {
      const acak = (): Buffer => Buffer.from([0, 0, 0, i])
      expect([2]).not.toContain(someNumber({ klon: klonDaftar, lastSeen: new Map(), now }, acak))
    }
  })

  it('habis bila semuanya dipakai', () => {
    const semua = new Map(Array.from({ length: 999 }, (_, i) => [i + 1, { mesin: 'x', sejak: '2026-12-30' }]))
    expect(() => freeNumber({ klon: semua, lastSeen: new Map(), now })).toThrow(
      expect.objectContaining({ kode: 'salinan-terlalu-banyak' }),
    )
  })
})

describe('catatan yang lebih tua daripada pusatnya', () => {
  const lama = join(paket, 'tests/corpus/v1/kantor-kecil.bundle')
  /** Another clone of the same old office, as far as a commit. */
  function salinanLama(sampai: string): Kantor {
    const here = new Kantor(folderBaru())
    gitDi(here.folder, 'clone', '--quiet', '--branch', 'main', lama, 'kantor')
    here.git('remote', 'remove', 'origin')
    here.git('reset', '--quiet', '--hard', sampai)
    here.benih = `lama ${sampai}`
    return here.pada('2026-10-11 08:00')
  }
  const terpotong = async (here: Kantor): Promise<unknown[]> =>
    JSON.parse((await here.konten('verifikasi', '--json')).out).temuan.filter(
      (t: Json) => t.tingkat !== 'catatan' && t.jawaban === null,
    )

  it('yang belum terbit dalam versi 1 menjadi versi 2, dan yang pernah diperiksa bukan riwayat terpotong', async () => {
    const [satu, dua] = [salinanLama('main~10'), salinanLama('main')]
    const pusat = join(folderBaru(), 'pusat.git')
    await satu.ok('sinkron', 'pasang', pusat, '--sebagai', 'Budi Carik')
    rmSync(join(pusat, 'hooks'), { recursive: true })
    expect(await terpotong(dua)).toEqual([])
    const { undangan } = await dua.json('sinkron', 'pasang', pusat, '--sebagai', 'Siti Rahayu')
    rmSync(join(pusat, 'hooks'), { recursive: true, force: true })
    // What is not published yet is no part of an invitation.
    expect(readInvitation(undangan)).toMatchObject({ tip: readInvitation(undangan).akar })
    const { kode, out } = await dua.konten('sinkron', '--json')
    expect([kode, JSON.parse(out).diterbitkan]).toEqual([4, 9])
    const pesan = dua.git('log', '-9', '--format=%B')
    expect([...pesan.matchAll(/^Konten-Versi: (.)$/gm)].map((m) => m[1])).toEqual(Array.from({ length: 9 }, () => '2'))
    // It rests on a handing-in that could not be published: told by its op.
    expect(JSON.parse(out).berbenturan.map((b: Json) => b.sebab)).toContain('ikut-gugur')
    // The settings that were changed with git stay as pusat has them, and are kept aside.
    const samping = join(dua.akar, '.git/konten/disisihkan')
    expect(readdirSync(samping).map((commit) => readdirSync(join(samping, commit)))).toEqual([['konten.yaml']])
    await satu.pada('2026-10-11 09:00').ok(...catatDm('2026-10-11 08:30', 'Siti Rahayu'))
    renameSync(pusat, `${pusat}.jauh`)
    await dua.pada('2026-10-11 09:01').ok(...catatDm('2026-10-11 08:40', 'Siti Rahayu'))
    expect(await terpotong(dua)).toEqual([])
    renameSync(`${pusat}.jauh`, pusat)
    for (const here of [dua, satu]) await here.ok('sinkron')
    for (const here of [satu, dua]) expect(await terpotong(here)).toEqual([])
    expect(satu.git('rev-parse', 'main')).toBe(dua.git('rev-parse', 'main'))
  })
})

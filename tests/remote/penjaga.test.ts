/** penjaga: pushes of a hostile clone, most of them judged in place, some of them really pushed. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findingsAfter, unacceptable } from '../../src/app/check/findings.js'
import { guardPush } from '../../src/app/guard/receive.js'
import type { Update } from '../../src/app/guard/refusal.js'
import { parseUpdates, refusalLine } from '../../src/app/guard/refusal.js'
import { batasMasukan } from '../../src/domain/batas-masukan.js'
import type { Berbenturan } from '../../src/domain/peristiwa/berbenturan.js'
import { openBare, snapshotOf } from '../../src/storage/git/bare.js'
import { decodePesan } from '../../src/storage/record/commit-message-decode.js'
import { encodePesan } from '../../src/storage/record/commit-message.js'
import { lostAct } from '../../src/storage/record/lost-act.js'
import type { Kantor } from '../repo.js'
import { buatKantor, folderBaru, gitDi, mesinUji, paket, wib } from '../repo.js'
import { bareRepository } from './servers.js'

const MAIN = 'refs/heads/main'
const NOW = wib('2026-10-05 08:00')

let base: Kantor
let tip = ''
let id = ''

beforeAll(async () => {
  base = await buatKantor()
  await base.pada('2026-10-01 07:00').ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  for (const [nama, peran] of [
    ['Staf Admin', 'admin-medsos,admin-website'],
    ['Kamituwa', 'pelaksana'],
  ] as const)
    await base.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', 'Carik')
  id = await base.pada('2026-10-01 11:00').baru('Apel', '2026-10-01')
  await base
    .pada('2026-10-01 12:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Satu.', '--sebagai', 'Staf Admin')
  tip = base.git('rev-parse', 'HEAD').trim()
})

const head = (office: Kantor): string => office.git('rev-parse', 'HEAD').trim()

const guard = (office: Kantor, updates: readonly Update[]) =>
  guardPush(openBare(join(office.akar, '.git'), mesinUji().vars), updates, NOW)

/** What penjaga says of the clone's branch as a push onto the record; null where it may come in. */
const judged = async (office: Kantor): Promise<string | null> => {
  const refusal = await guard(office, [{ from: tip, to: head(office), ref: MAIN }])
  return refusal?.kode ?? null
}

/** Commits everything in the clone's working tree under a name, as plain git does. */
function commitAll(office: Kantor, words: string): void {
  office.git('add', '--all')
  office.git('commit', '--quiet', '--allow-empty', '-m', words)
}

/** The last act written anew with its message, paths or people changed. */
function rewrite(office: Kantor, edit: (message: string) => string, name = 'Staf Admin'): void {
  const message = edit(office.git('log', '-1', '--format=%B'))
  office.gitSebagai(
    name,
    `${wib('2026-10-02 08:00') / 1000} +0700`,
    'commit',
    '--quiet',
    '--amend',
    '--allow-empty',
    '-m',
    message,
  )
}

const decide = (office: Kantor, ...more: string[]): Promise<string> =>
  office.pada('2026-10-02 08:00').ok('setujui', id, '--kanal', 'medsos', ...more)

const appoint = (office: Kantor): Promise<string> =>
  office.pada('2026-10-02 08:00').ok('petugas', 'tambah', 'Dukuh', '--peran', 'ppid', '--sebagai', 'Carik')

/** A galat, and a PPID's answer to it. */
async function answered(office: Kantor): Promise<void> {
  office.tulis(ITEM(), `${office.baca(ITEM())}Lagi.\n`)
  commitAll(office, 'dengan tangan')
  const words = ['--alasan', 'Salah ketik, sudah dibicarakan.', '--sebagai', 'Carik']
  await office.pada('2026-10-02 08:00').ok('catatan', head(office), ...words)
}

const ITEM = (): string => `content/2026/10/${id}.md`

/** Each makes a clone's branch what nobody's program writes. */
const attacks: readonly (readonly [string, string, (office: Kantor) => unknown])[] = [
  [
    'teks diubah dengan tangan',
    'bukan-peristiwa',
    (k) => (k.tulis(ITEM(), `${k.baca(ITEM())}Lagi.\n`), commitAll(k, 'x')),
  ],
  ['kegiatan dihapus', 'bukan-peristiwa', (k) => (rmSync(join(k.akar, ITEM())), commitAll(k, 'x'))],
  [
    'pengaturan diubah di luar diatur',
    'pengaturan-di-luar',
    (k) => (k.tulis('konten.yaml', k.baca('konten.yaml').replace('jam: dinding', 'jam: kerja')), commitAll(k, 'x')),
  ],
  ['pengaturan dirusak', 'pengaturan-rusak', (k) => (k.tulis('konten.yaml', 'versi: [2\n'), commitAll(k, 'x'))],
  ['pengaturan dihapus', 'pengaturan-tidak-ada', (k) => (rmSync(join(k.akar, 'konten.yaml')), commitAll(k, 'x'))],
  [
    'satu tindakan dua kali',
    'op-ganda',
    async (k) => {
      await answered(k)
      const message = k.git('log', '-1', '--format=%B')
      k.gitSebagai(
        'Carik',
        `${wib('2026-10-02 09:00') / 1000} +0700`,
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        message,
      )
    },
  ],
  [
    'pelaku yang lain daripada penulisnya',
    'penulis-beda',
    async (k) => (await decide(k, '--sebagai', 'Carik'), rewrite(k, (m) => m)),
  ],
  [
    'peran yang tidak dipegang',
    'petugas',
    async (k) => (
      await decide(k, '--sebagai', 'Carik'),
      rewrite(k, (m) => m.replace('Konten-Oleh: Carik', 'Konten-Oleh: Kamituwa'), 'Kamituwa')
    ),
  ],
  [
    'pesan yang tidak terbaca',
    'bukan-peristiwa',
    async (k) => (
      await decide(k, '--sebagai', 'Carik'),
      rewrite(k, (m) => m.replace(/^Konten-Waktu: .*$/m, 'Konten-Waktu: kemarin'), 'Carik')
    ),
  ],
  [
    'versi yang mundur',
    'versi-mundur',
    async (k) => (await decide(k, '--sebagai', 'Carik'), rewrite(k, versionOne, 'Carik')),
  ],
  [
    'petugas yang diangkat oleh yang tidak berhak',
    'peran-diubah',
    async (k) => {
      await appoint(k)
      const own = (m: string): string => m.replace('Konten-Peran: ppid', 'Konten-Peran: admin-medsos')
      rewrite(k, (m) => own(m).replace('Konten-Oleh: Carik', 'Konten-Oleh: Staf Admin'))
    },
  ],
  [
    'petugas yang diangkat dengan peran orang lain',
    'petugas',
    async (k) => (await appoint(k), rewrite(k, (m) => m.replace('Konten-Oleh: Carik', 'Konten-Oleh: Staf Admin'))),
  ],
  [
    'benturan yang mengubah berkas',
    'bukan-peristiwa',
    async (k) => (
      await decide(k, '--sebagai', 'Carik'),
      rewrite(k, (m) => m.replace('Konten-Peristiwa: disetujui', 'Konten-Peristiwa: berbenturan'), 'Carik')
    ),
  ],
  [
    'keputusan atas draf yang lain',
    'dasar-beda',
    async (k) => {
      await decide(k, '--sebagai', 'Carik')
      const first = k.op('HEAD~2')
      rewrite(k, (m) => m.replace(/^Konten-Dasar: .*$/m, `Konten-Dasar: ${first}`), 'Carik')
    },
  ],
  ['keputusan yang berlaku, ditulis sebagai kalah', 'benturan-beda', async (k) => lostByHand(k, (lost) => lost)],
  [
    'yang kalah, dengan isi karangan',
    'benturan-beda',
    async (k) => lostByHand(k, (lost) => ({ ...lost, isi: Buffer.from('Carik\nkarangan\n').toString('base64') })),
  ],
  [
    'tanda tangan tidak lagi wajib, diselundupkan',
    'pengaturan-di-luar',
    (k) => (k.tulis('konten.yaml', `${k.baca('konten.yaml')}kunci_pemulihan:\n`), commitAll(k, 'x')),
  ],
  [
    'kunci sendiri ditambahkan dengan tangan',
    'pengaturan-di-luar',
    (k) => {
      const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'
      k.tulis('konten.yaml', k.baca('konten.yaml').replace('- nama: Carik', `- nama: Carik\n    kunci: [${key}]`))
      commitAll(k, 'x')
    },
  ],
  [
    'berkas selundupan bersama keputusan',
    'di-luar-lingkup',
    async (k) => {
      await decide(k, '--sebagai', 'Carik')
      k.tulis('laporan/2026-10-medsos.md', 'x')
      k.git('add', '--all')
      rewrite(k, (m) => m, 'Carik')
    },
  ],
  [
    'tautan simbolis',
    'entri-terlarang',
    (k) => (symlinkSync('/etc/passwd', join(k.akar, 'tautan')), commitAll(k, 'x')),
  ],
  [
    'gabungan',
    'gabungan',
    (k) => {
      k.git('checkout', '--quiet', '-b', 'samping', 'HEAD~1')
      commitAll(k, 'samping')
      k.git('checkout', '--quiet', 'main')
      k.git('merge', '--quiet', '--no-edit', '-s', 'ours', 'samping')
    },
  ],
  [
    'permulaan kedua',
    'gabungan',
    (k) => {
      k.git('checkout', '--quiet', '--orphan', 'lain')
      commitAll(k, 'awal lain')
      k.git('checkout', '--quiet', 'main')
      k.git('merge', '--quiet', '--no-edit', '-s', 'ours', '--allow-unrelated-histories', 'lain')
    },
  ],
  ['riwayat yang ditulis ulang', 'mundur', (k) => k.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'lain')],
  [
    'isi yang sangat besar',
    'terlalu-besar',
    (k) => (k.tulis('besar', Buffer.alloc(batasMasukan.objek + 1)), commitAll(k, 'x')),
  ],
  [
    'banjir',
    'terlalu-banyak',
    (k) => {
      const line = (i: number): string =>
        `commit ${MAIN}\ncommitter A <a@b.c> ${1_800_000_000 + i} +0000\ndata 1\nx\n${i === 0 ? `from ${tip}\n` : ''}\n`
      execFileSync('git', ['-C', k.akar, 'fast-import', '--quiet', '--force'], {
        input: Array.from({ length: batasMasukan.commitSekaligus + 1 }, (_, i) => line(i)).join(''),
      })
    },
  ],
]

/** A decision that counts, put down as one that lost. */
async function lostByHand(office: Kantor, edit: (lost: Berbenturan) => Berbenturan): Promise<void> {
  await decide(office, '--sebagai', 'Carik')
  const message = office.git('log', '-1', '--format=%B').trimEnd()
  const decoded = decodePesan(`${message}\n`)
  if (decoded.jenis !== 'peristiwa') throw new Error(message)
  const byline = office.git('log', '-1', '--format=%an <%ae> %ad', '--date=raw').trim()
  const lost = lostAct({ byline, message: `${message}\n` }, decoded.peristiwa, { kode: 'dasar-berubah', lawan: null })
  office.git('reset', '--quiet', '--hard', 'HEAD~1')
  const subject = `berbenturan: disetujui Apel (dasar-berubah)`
  const seconds = `${wib('2026-10-02 08:00') / 1000} +0700`
  const written = encodePesan(subject, edit(lost), 'Asia/Jakarta')
  office.gitSebagai('Carik', seconds, 'commit', '--quiet', '--allow-empty', '-m', written)
}

/** The message of an act as version 1 would have written it. */
const versionOne = (message: string): string =>
  message.replace('Konten-Versi: 2', 'Konten-Versi: 1').replaceAll(/^Konten-(?:Dasar|Dasar-Teks|Tip|Klon): .*\n/gm, '')

describe('kiriman yang ditolak', () => {
  // What penjaga refuses is refused by whoever fetches it as well, with no penjaga at the server.
  const byShape = /^(?:gabungan|mundur|terlalu-.*|pengaturan-(?:rusak|tidak-ada))$/
  it.each(attacks)('%s: %s', async (_, kode, attack) => {
    const office = base.salin()
    await attack(office)
    expect(await judged(office)).toBe(kode)
    if (byShape.test(kode)) return
    const bare = openBare(join(office.akar, '.git'), mesinUji().vars)
    expect(unacceptable(await findingsAfter(await snapshotOf(bare, head(office)), tip, NOW))?.kode).toBe(kode)
  })

  it('cabang lain, tag, catatan yang dihapus', async () => {
    const refused = async (update: Update): Promise<string | undefined> => (await guard(base, [update]))?.kode
    expect(await refused({ from: null, to: tip, ref: 'refs/heads/lain' })).toBe('ref-lain')
    expect(await refused({ from: null, to: tip, ref: 'refs/tags/v1' })).toBe('ref-lain')
    expect(await refused({ from: tip, to: null, ref: MAIN })).toBe('hapus')
    expect(await refused({ from: null, to: tip, ref: 'refs/konten/pratinjau/../../heads/main' })).toBe('ref-lain')
    expect(await refused({ from: null, to: tip, ref: `refs/konten/pratinjau/${id}` })).toBe('pratinjau')
    expect(await refused({ from: null, to: tip, ref: 'refs/konten/segel' })).toBe('segel')
  })

  it('segel dan pratinjau: hanya bentuknya sendiri', async () => {
    const office = base.salin()
    const orphan = (path: string, text: string | Buffer, ...parents: string[]): string => {
      const blob = execFileSync('git', ['-C', office.akar, 'hash-object', '-w', '--stdin'], {
        input: text,
        encoding: 'utf8',
      })
      const entry = (oid: string, name: string, tree = false): string =>
        execFileSync('git', ['-C', office.akar, 'mktree'], {
          input: tree ? `040000 tree ${oid}\t${name}\n` : `100644 blob ${oid}\t${name}\n`,
          encoding: 'utf8',
        }).trim()
      const [folder, name] = (path.includes('/') ? path.split('/') : [null, path]) as [string | null, string]
      const inner = entry(blob.trim(), name)
      const tree = folder === null ? inner : entry(inner, folder, true)
      return office.git('commit-tree', tree, '-m', 'x', ...parents.flatMap((p) => ['-p', p])).trim()
    }
    const said = async (ref: string, from: string | null, to: string | null): Promise<string | null> =>
      (await guard(office, [{ from, to, ref }]))?.kode ?? null
    const seal = orphan('segel/2026-09.json', '{}')
    expect(await said('refs/konten/segel', null, seal)).toBeNull()
    expect(await said('refs/konten/segel', seal, orphan('segel/2026-10.json', '{}', seal))).toBeNull()
    expect(await said('refs/konten/segel', seal, orphan('segel/2026-10.json', '{}'))).toBe('mundur')
    expect(await said('refs/konten/segel', null, orphan('lain/2026-09.json', '{}'))).toBe('segel')
    expect(await said('refs/konten/segel', seal, null)).toBe('hapus')
    const preview = `refs/konten/pratinjau/${id}`
    const picture = orphan('a'.repeat(64), 'gambar')
    expect(await said(preview, null, picture)).toBe('pratinjau')
    expect(await said(preview, picture, null)).toBeNull()
    expect(await said(preview, null, orphan('../x', 'gambar').trim()).catch(() => 'pratinjau')).toBe('pratinjau')
    expect(await said(preview, null, orphan('b'.repeat(64), Buffer.alloc(batasMasukan.pratinjau + 1)))).toBe(
      'pratinjau',
    )
    expect(await said(preview, picture, orphan('a'.repeat(64), 'gambar', picture))).toBe('pratinjau')
  })
})

describe('kiriman yang diterima', () => {
  it('yang dicatat konten, dan tanggal yang janggal', async () => {
    const office = base.salin()
    await decide(office, '--sebagai', 'Carik')
    expect(await judged(office)).toBeNull()
    const odd = base.salin()
    await decide(odd, '--sebagai', 'Carik')
    odd.gitSebagai('Carik', `${wib('2030-01-01 08:00') / 1000} +0700`, 'commit', '--quiet', '--amend', '--no-edit')
    expect(await judged(odd)).toBeNull()
  })

  it('kiriman pertama ke pusat yang kosong, seluruhnya', async () => {
    expect(await guard(base, [{ from: null, to: tip, ref: MAIN }])).toBeNull()
  })

  it('galat yang sudah dijawab seorang PPID dalam kiriman yang sama', async () => {
    const office = base.salin()
    await answered(office)
    expect(await judged(office)).toBeNull()
  })
})

describe('lewat git push', () => {
  it('menolak dengan sebabnya, menerima yang benar, dan mencatat kapan', async () => {
    const path = bareRepository(folderBaru(), 'pusat.git', 'master')
    await base.ok('penjaga', 'pasang', path)
    expect(gitDi(path, 'symbolic-ref', 'HEAD').trim()).toBe(MAIN)
    const push = (office: Kantor, ...what: string[]): string => {
      try {
        office.git('push', path, ...what)
        return 'diterima'
      } catch (galat) {
        return (galat as { stderr: string }).stderr
      }
    }
    expect(push(base, 'main')).toBe('diterima')
    const attack = base.salin()
    attack.tulis(ITEM(), 'x')
    commitAll(attack, 'x')
    expect(push(attack, 'main')).toContain(
      `remote: penjaga: bukan-peristiwa commit ${head(attack).slice(0, 12)}: Commit`,
    )
    expect(push(attack, 'main:lain')).toContain('penjaga: ref-lain')
    const back = base.salin()
    back.git('reset', '--quiet', '--hard', 'HEAD~1')
    expect(push(back, '--force', 'main')).toContain('penjaga: mundur')
    const good = base.salin()
    await decide(good, '--sebagai', 'Carik')
    expect(push(good, 'main')).toBe('diterima')
    expect(gitDi(path, 'rev-parse', MAIN).trim()).toBe(head(good))
    const log = readFileSync(join(path, 'konten-terima.log'), 'utf8').trimEnd().split('\n')
    expect(log.length).toBe(Number(good.git('rev-list', '--count', 'HEAD')))
    expect(log.at(-1)).toMatch(new RegExp(`^\\S+Z ${good.op('HEAD')} ${head(good)} \\S+$`))
  })

  it('kait milik program lain tidak ditimpa, kait sendiri dipasang ulang', async () => {
    const path = bareRepository(folderBaru())
    mkdirSync(join(path, 'hooks'), { recursive: true })
    writeFileSync(join(path, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 0\n')
    expect(await base.galat('penjaga', 'pasang', path)).toEqual([4, 'kait-lain'])
    rmSync(join(path, 'hooks', 'pre-receive'))
    await base.ok('penjaga', 'pasang', path)
    const hook = readFileSync(join(path, 'hooks', 'pre-receive'), 'utf8')
    expect(hook).toContain(join(paket, 'bin', 'konten.js'))
    writeFileSync(join(path, 'hooks', 'pre-receive'), hook.replace(process.execPath, '/lain/node'))
    await base.ok('penjaga', 'pasang', path)
    expect(readFileSync(join(path, 'hooks', 'pre-receive'), 'utf8')).toBe(hook)
    expect(await base.galat('penjaga', 'pasang', base.akar)).toEqual([2, 'pusat-bukan-bare'])
    expect(await base.galat('penjaga', 'pasang', folderBaru())).toEqual([5, 'pusat-tidak-ada'])
  })
})

it('baris kait git dan baris penolakan', () => {
  const [a, b, nol] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)]
  expect(parseUpdates(`${a} ${b} refs/heads/main\n${nol} ${a} refs/tags/x y\nrusak\n`)).toEqual([
    { from: a, to: b, ref: MAIN },
    { from: null, to: a, ref: 'refs/tags/x y' },
  ])
  expect(refusalLine({ kode: 'mundur', commit: a, pesan: 'Salah.' })).toBe(
    `penjaga: mundur commit ${a.slice(0, 12)}: Salah.`,
  )
  expect(refusalLine({ kode: 'mundur', commit: null, pesan: 'Salah.' })).toBe('penjaga: mundur: Salah.')
})

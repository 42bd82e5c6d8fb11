import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { GitStore } from '../../../src/storage/git/git-store.js'
import type { Kantor } from '../../repo.js'
import { buatKantor, mesinUji } from '../../repo.js'
import { tulisan } from '../port.js'

const A = 'content/2026/09/a.md'
const PID_MATI = 999
const letak = (kantor: Kantor, nama: string): string => join(kantor.akar, '.git', nama)
const buka = async (kantor: Kantor): Promise<GitStore> => GitStore.buka(kantor.akar, 'main', mesinUji())
const tulis = async (kantor: Kantor, isi: string): Promise<string> =>
  (await buka(kantor)).write(async () => tulisan(`isi ${isi}`, { [A]: `${isi}\n` }))
const tenang = (kantor: Kantor): void => {
  expect(kantor.git('status', '--porcelain')).toBe('')
  expect(existsSync(letak(kantor, 'konten/jurnal.json'))).toBe(false)
  expect(existsSync(letak(kantor, 'konten/lock'))).toBe(false)
}

/**
 * What a kill right after the branch moved leaves: the new commit, the old working tree and index, journal and lock.
 */
async function matiSesudahBergeser(): Promise<{ kantor: Kantor; lama: string; baru: string }> {
  const kantor = await buatKantor()
  const lama = await tulis(kantor, 'satu')
  const baru = await tulis(kantor, 'dua')
  mundurkan(kantor, A, lama, baru)
  return { kantor, lama, baru }
}

/** Working tree and index as they were at `lama`, with the journal of the commit `baru`. */
function mundurkan(kantor: Kantor, jalur: string, lama: string, baru: string): void {
  const blobLama = kantor.git('rev-parse', `${lama}:${jalur}`).trim()
  kantor.tulis(jalur, kantor.git('cat-file', 'blob', blobLama))
  kantor.git('update-index', '--cacheinfo', `100644,${blobLama},${jalur}`)
  tinggalkan(kantor, lama, baru, blobLama, jalur)
}

function tinggalkan(kantor: Kantor, lama: string, baru: string, blobLama: string | null, jalur = A): void {
  mkdirSync(letak(kantor, 'konten'), { recursive: true })
  writeFileSync(
    letak(kantor, 'konten/jurnal.json'),
    JSON.stringify({ cabang: 'refs/heads/main', lama, baru, berkas: [[jalur, blobLama]] }),
  )
  writeFileSync(
    letak(kantor, 'konten/lock'),
    JSON.stringify({ pid: PID_MATI, tanda: 'x', host: 'uji', sejak: '2026-09-01T04:00:00.000Z' }),
  )
}

describe('sesudah proses mati di tengah', () => {
  test('cabang sudah bergeser: perintah baca berikutnya menyelesaikannya', async () => {
    const { kantor, baru } = await matiSesudahBergeser()
    expect(await (await (await buka(kantor)).snapshot()).read(A)).toBe('dua\n')
    expect(kantor.baca(A)).toBe('dua\n')
    expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(baru)
    tenang(kantor)
  })

  test('cabang sudah bergeser: perintah tulis berikutnya menyelesaikannya dahulu', async () => {
    const { kantor, baru } = await matiSesudahBergeser()
    await tulis(kantor, 'tiga')
    expect(kantor.git('rev-parse', 'HEAD^').trim()).toBe(baru)
    expect(kantor.baca(A)).toBe('tiga\n')
    tenang(kantor)
  })

  test('konten.yaml, yang ditulis petugas, diselesaikan juga', async () => {
    const kantor = await buatKantor()
    const lama = kantor.git('rev-parse', 'HEAD').trim()
    await kantor.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
    mundurkan(kantor, 'konten.yaml', lama, kantor.git('rev-parse', 'HEAD').trim())
    expect(await kantor.json('petugas', 'daftar')).toHaveLength(1)
    expect(await kantor.galat('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')).toEqual([
      2,
      'petugas-sudah-ada',
    ])
    tenang(kantor)
  })

  test('cabang belum bergeser: dibuang, keadaan lama utuh, mengulang tidak berbahaya', async () => {
    const kantor = await buatKantor()
    const lama = await tulis(kantor, 'satu')
    const pohon = kantor.git('rev-parse', 'HEAD^{tree}').trim()
    const baru = kantor.git('commit-tree', pohon, '-p', lama, '-m', 'tidak pernah jadi').trim()
    tinggalkan(kantor, lama, baru, kantor.git('rev-parse', `HEAD:${A}`).trim())
    await (await buka(kantor)).snapshot()
    expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(lama)
    tenang(kantor)
    await tulis(kantor, 'dua')
    expect(kantor.git('log', '--format=%s', '-2').trim().split('\n')).toEqual(['isi dua', 'isi satu'])
    tenang(kantor)
  })

  test('suntingan tangan sesudah matinya proses tidak ditimpa oleh penyelesaiannya', async () => {
    const { kantor } = await matiSesudahBergeser()
    kantor.tulis(A, 'suntingan tangan\n')
    await (await buka(kantor)).snapshot()
    expect(kantor.baca(A)).toBe('suntingan tangan\n')
  })

  test('jurnal yang terpotong tidak menghalangi', async () => {
    const kantor = await buatKantor()
    await tulis(kantor, 'satu')
    writeFileSync(letak(kantor, 'konten/jurnal.json'), '{"cabang":"refs/he')
    expect(await (await (await buka(kantor)).snapshot()).read(A)).toBe('satu\n')
    await tulis(kantor, 'dua')
    expect(kantor.git('status', '--porcelain')).toBe('')
  })

  test('berkas kunci git yang ditinggalkan proses mati dibuang', async () => {
    const { kantor, baru } = await matiSesudahBergeser()
    for (const nama of ['HEAD.lock', 'refs/heads/main.lock']) writeFileSync(letak(kantor, nama), '')
    await tulis(kantor, 'tiga')
    expect(kantor.git('rev-parse', 'HEAD^').trim()).toBe(baru)
    expect(existsSync(letak(kantor, 'HEAD.lock'))).toBe(false)
    tenang(kantor)
  })
})

describe('git yang gagal di tengah', () => {
  beforeEach(({ skip }) => {
    skip(process.platform === 'win32', 'skrip shell menggantikan git, yang tidak dijalankan Windows')
  })

  /** The store on a git whose `perintah` always fails. */
  const denganGagal = async (kantor: Kantor, perintah: string): Promise<GitStore> => {
    const { vars, ...lain } = mesinUji()
    const git = kantor.bahan(
      'git',
      `#!/bin/sh\nPATH='${vars['PATH']!}'\ncase " $* " in *' ${perintah} '*) exit 128 ;; *) exec git "$@" ;; esac\n`,
    )
    chmodSync(git, 0o755)
    return GitStore.buka(kantor.akar, 'main', { ...lain, vars: { ...vars, PATH: `${dirname(git)}:${vars['PATH']!}` } })
  }

  test.each(['ls-files', 'update-index', 'config'])(
    '%s: tercatat, dan indeksnya disusulkan perintah berikutnya',
    async (perintah) => {
      const kantor = await buatKantor()
      await tulis(kantor, 'satu')
      const tanda = join(kantor.folder, 'dijalankan')
      kantor.git('config', 'filter.jahat.clean', `sh -c "echo x > '${tanda}'; cat"`)
      writeFileSync(letak(kantor, 'info/attributes'), '* filter=jahat\n')
      const baru = await (await denganGagal(kantor, perintah)).write(async () => tulisan('isi dua', { [A]: 'dua\n' }))
      expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(baru)
      expect(kantor.baca(A)).toBe('dua\n')
      await (await buka(kantor)).snapshot()
      expect(existsSync(tanda)).toBe(false)
      tenang(kantor)
    },
  )

  test('merge-base: yang sudah bergeser tetap diselesaikan, bukan dibuang', async () => {
    const { kantor } = await matiSesudahBergeser()
    await (await denganGagal(kantor, 'merge-base')).snapshot()
    expect(kantor.baca(A)).toBe('dua\n')
    tenang(kantor)
  })
})

describe('kunci git milik program lain', () => {
  test.each(['HEAD.lock', 'refs/heads/main.lock'])('%s: ditolak dengan menyebutnya, dan dibiarkan', async (nama) => {
    const kantor = await buatKantor()
    const lama = await tulis(kantor, 'satu')
    writeFileSync(letak(kantor, nama), '')
    await expect(tulis(kantor, 'dua')).rejects.toMatchObject({
      jenis: 'bentrok',
      kode: 'git-terkunci',
      message: expect.stringContaining(nama) as string,
    })
    expect(existsSync(letak(kantor, nama))).toBe(true)
    expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(lama)
    expect(kantor.baca(A)).toBe('satu\n')
    rmSync(letak(kantor, nama))
    await tulis(kantor, 'tiga')
    tenang(kantor)
  })

  test('index.lock tidak menghalangi commit; perintah berikutnya menyusulkan indeksnya', async () => {
    const kantor = await buatKantor()
    await tulis(kantor, 'satu')
    writeFileSync(letak(kantor, 'index.lock'), '')
    const baru = await tulis(kantor, 'dua')
    expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(baru)
    expect(readFileSync(letak(kantor, 'index.lock'), 'utf8')).toBe('')
    expect(kantor.baca(A)).toBe('dua\n')
    rmSync(letak(kantor, 'index.lock'))
    await (await buka(kantor)).snapshot()
    tenang(kantor)
  })
})

describe('konfigurasi .git yang jahat', () => {
  test('kait, saringan, dan program luar tidak pernah dijalankan', async () => {
    const kantor = await buatKantor()
    const tanda = join(kantor.folder, 'dijalankan')
    const naskah = kantor.bahan('jahat.sh', `#!/bin/sh\necho "$0 $*" >> '${tanda}'\ncat\n`)
    kantor.git('update-index', '--refresh')
    const kait = [
      'reference-transaction',
      'pre-commit',
      'post-commit',
      'post-index-change',
      'post-checkout',
      'commit-msg',
      'prepare-commit-msg',
      'pre-auto-gc',
      'post-rewrite',
    ]
    mkdirSync(letak(kantor, 'hooks'))
    for (const nama of kait) writeFileSync(letak(kantor, `hooks/${nama}`), readFileSync(naskah), { mode: 0o755 })
    writeFileSync(letak(kantor, 'info/attributes'), '* filter=jahat diff=jahat merge=jahat\n')
    const program = [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'filter.jahat.clean',
      'filter.jahat.smudge',
      'filter.jahat.process',
      'diff.jahat.textconv',
      'diff.jahat.command',
      'diff.external',
      'gpg.program',
      'alias.log',
      'alias.rev-parse',
      'credential.helper',
    ]
    for (const kunci of program)
      kantor.git('config', kunci, `${/^(alias|credential)/.test(kunci) ? '!' : ''}sh '${naskah}' ${kunci}`)
    for (const kunci of ['filter.jahat.required', 'log.showSignature', 'commit.gpgSign'])
      kantor.git('config', kunci, 'true')
    rmSync(tanda, { force: true })
    kantor.pada('2026-09-01 11:00')
    const id = await kantor.baru('Apel', '2026-09-01')
    await kantor.tuntaskan(id, '2026-09-01')
    for (const argv of [
      ['daftar'],
      ['lihat', id],
      ['riwayat', id],
      ['register'],
      ['laporan', '--bulan', '2026-09'],
      ['verifikasi'],
    ])
      await kantor.konten(...argv)
    expect(existsSync(tanda) ? readFileSync(tanda, 'utf8') : '').toBe('')
  })
})

/**
 * A file that a person names is written there and nowhere else: through no link, over nothing unasked, into nothing of
 * the record.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import type { Env } from '../../src/env.js'
import type { Kantor } from '../repo.js'
import { Penampung, buatKantor } from '../repo.js'

let k: Kantor
beforeEach(async () => {
  k = (await buatKantor()).pada('2026-09-02 09:00')
})

const register = (...lain: string[]): string[] => ['register', '--bulan', '2026-09', '--format', 'md', ...lain]
const penanya = (jawaban: string): Env['tanya'] => ({ pilih: async () => jawaban }) as unknown as Env['tanya']

test('berkas baru ditulis utuh; tidak ada sisa di sampingnya', async () => {
  mkdirSync(join(k.folder, 'meja'))
  await k.ok(...register('--keluaran', '../meja/r.md'))
  expect(readFileSync(join(k.folder, 'meja/r.md'), 'utf8')).toContain('Register')
  expect(readdirSync(join(k.folder, 'meja'))).toEqual(['r.md'])
  await k.ok(...register('--keluaran', 'di-sini.md'))
  expect(existsSync(join(k.akar, 'di-sini.md'))).toBe(true)
})

test('berkas yang sudah ada: tanpa terminal 2, ditanya di terminal, --timpa meneruskan', async () => {
  const letak = k.bahan('r.md', 'milik orang')
  chmodSync(letak, 0o640)
  expect(await k.galat(...register('--keluaran', letak))).toEqual([2, 'berkas-sudah-ada'])
  expect((await k.konten(...register('--keluaran', letak))).err).toContain('--timpa')
  k.tanya = penanya('tidak')
  expect((await k.konten(...register('--keluaran', letak))).kode).toBe(2)
  expect((await k.konten(...register('--keluaran', letak, '--tanpa-tanya'))).kode).toBe(2)
  expect(readFileSync(letak, 'utf8')).toBe('milik orang')
  k.tanya = penanya('ya')
  await k.ok(...register('--keluaran', letak))
  expect(readFileSync(letak, 'utf8')).toContain('Register')
  k.tanya = null
  writeFileSync(letak, 'milik orang')
  await k.ok(...register('--keluaran', letak, '--timpa'))
  expect(readFileSync(letak, 'utf8')).toContain('Register')
  expect(statSync(letak).mode & 0o777).toBe(0o640)
})

test('kalender sendiri diganti tanpa bertanya, berkas lain tidak', async () => {
  await k.ok('tugas', '--ics', '../t.ics')
  await k.ok('tugas', '--ics', '../t.ics')
  for (const isi of ['BEGIN:VCALENDAR\r\nPRODID:-//lain//ID\r\n', 'PRODID:-//konten//tugas//ID\r\n', '']) {
    const asing = k.bahan('asing.ics', isi)
    expect(await k.galat('tugas', '--ics', asing)).toEqual([2, 'berkas-sudah-ada'])
    expect(readFileSync(asing, 'utf8')).toBe(isi)
  }
  await k.ok('tugas', '--ics', '../asing.ics', '--timpa')
  expect(readFileSync(join(k.folder, 'asing.ics'), 'utf8')).toContain('PRODID:-//konten//tugas//ID')
})

test.each<[string, string[]]>([
  ['--keluaran', register('--keluaran')],
  ['--ics', ['tugas', '--ics']],
])('%s tidak melalui tautan, ke berkas atau folder, juga dengan --timpa', async (_, perintah) => {
  const luar = join(k.folder, 'luar')
  mkdirSync(join(luar, 'dalam'), { recursive: true })
  writeFileSync(join(luar, 'korban'), 'utuh')
  symlinkSync(join(luar, 'korban'), join(k.akar, 'laporan.md'))
  symlinkSync(join(luar, 'tiada'), join(k.akar, 'gantung.md'))
  symlinkSync(luar, join(k.akar, 'hasil'))
  symlinkSync(luar, join(k.folder, 'samping'))
  for (const nama of [
    'laporan.md',
    'gantung.md',
    'hasil/x.md',
    'hasil/dalam/x.md',
    '../samping/x.md',
    join(k.akar, 'hasil/x.md'),
  ])
    for (const timpa of [[], ['--timpa']])
      expect([nama, ...(await k.galat(...perintah, nama, ...timpa))]).toEqual([nama, 2, 'melalui-tautan'])
  expect(readFileSync(join(luar, 'korban'), 'utf8')).toBe('utuh')
  expect(readdirSync(luar).toSorted()).toEqual(['dalam', 'korban'])
  expect((await k.konten(...perintah, 'hasil/x.md')).err).toContain(join(luar, 'x.md'))
})

test('tidak pernah ke catatan, media, git, atau pengaturan, dengan ejaan apa pun', async () => {
  mkdirSync(join(k.akar, 'content/2026/09'), { recursive: true })
  mkdirSync(join(k.akar, 'media/ab'), { recursive: true })
  const jejak = k.jejak()
  const isi = k.baca('konten.yaml')
  for (const nama of [
    'konten.yaml',
    'KONTEN.yaml',
    'libur.yaml',
    '.gitignore',
    '.gitattributes',
    'sop/medsos.yaml',
    'sop/baru.md',
    'pesan/baru.md',
    'media/ab/x.md',
    'content/2026/09/x.md',
    'content/../content/2026/x.md',
    '.git/config',
    '.git/baru',
    '.git/hooks-baru',
    'interaksi',
    'Laporan',
    'analitik',
    'bentrok',
    'rekap',
    join(k.akar, 'media', 'x.md'),
  ])
    for (const timpa of [[], ['--timpa']])
      expect([nama, ...(await k.galat(...register('--keluaran', nama, ...timpa)))]).toEqual([
        nama,
        2,
        'tempat-terlarang',
      ])
  expect(k.baca('konten.yaml')).toBe(isi)
  expect(k.jejak()).toBe(jejak)
  // The same folder by the way of a link above the repository, which is a link all the same.
  symlinkSync(k.akar, join(k.folder, 'kantor-lain'))
  expect(await k.galat(...register('--keluaran', '../kantor-lain/media/x.md'))).toEqual([2, 'melalui-tautan'])
  // A folder of another name that is no part of the record.
  mkdirSync(join(k.akar, 'arsip/media'), { recursive: true })
  await k.ok(...register('--keluaran', 'arsip/media/r.md'))
})

test('repositori yang .git-nya di tempat lain: juga di sana tidak ditulis', async () => {
  renameSync(join(k.akar, '.git'), join(k.folder, 'simpanan'))
  writeFileSync(join(k.akar, '.git'), `gitdir: ${join(k.folder, 'simpanan')}\n`)
  expect(await k.galat(...register('--keluaran', '../simpanan/config', '--timpa'))).toEqual([2, 'tempat-terlarang'])
})

test('salin: folder tujuan diperiksa seperti berkas; folder asing hanya dengan --timpa, tanpa menghapus isinya', async () => {
  const id = await k.pada('2026-09-01 11:00').baru('Apel', '2026-09-01')
  await k.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Isi.', '--sebagai', 'Staf Admin')
  await k.pada('2026-09-01 12:10').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const salin = (...lain: string[]): string[] => ['salin', id, '--untuk', 'medsos', '--platform', 'x', ...lain]
  const luar = join(k.folder, 'luar')
  mkdirSync(luar)
  symlinkSync(luar, join(k.akar, 'tujuan'))
  expect(await k.galat(...salin('--keluaran', 'tujuan', '--timpa'))).toEqual([2, 'melalui-tautan'])
  expect(await k.galat(...salin('--keluaran', 'tujuan/dalam'))).toEqual([2, 'melalui-tautan'])
  expect(await k.galat(...salin('--keluaran', 'media/x', '--timpa'))).toEqual([2, 'tempat-terlarang'])
  expect(await k.galat(...salin('--keluaran', 'sop', '--timpa'))).toEqual([2, 'tempat-terlarang'])
  expect(readdirSync(luar)).toEqual([])
  writeFileSync(join(luar, 'foto-1.jpg'), 'milik orang')
  writeFileSync(join(luar, 'judul.txt'), 'milik orang')
  expect(await k.galat(...salin('--keluaran', luar))).toEqual([2, 'folder-tidak-kosong'])
  k.tanya = penanya('tidak')
  expect((await k.konten(...salin('--keluaran', luar))).kode).toBe(2)
  k.tanya = null
  await k.ok(...salin('--keluaran', luar, '--timpa'))
  expect(readFileSync(join(luar, 'judul.txt'), 'utf8')).toBe('milik orang')
  expect(readFileSync(join(luar, 'caption-x.txt'), 'utf8')).toBe('Isi.\n')
})

test('keluaran yang tidak dapat ditulis adalah kegagalan, tetapi tidak pernah membuat yang tercatat tampak gagal', async () => {
  const penuh = (): Writable =>
    new Writable({ write: (_, __, selesai) => selesai(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) }).on(
      'error',
      () => undefined,
    )
  const galat = new Penampung()
  expect(await main(['daftar'], k.mesin(penuh(), galat))).toBe(5)
  expect(galat.teks).toContain('Penyimpanan tidak dapat dipakai (ENOSPC): cakramnya penuh.')
  expect(await main(['lihat', 'tiada', '--json'], k.mesin(penuh(), penuh()))).toBe(2)
  const catat = ['interaksi', 'catat', '--platform', 'x', '--jenis', 'dm', '--diterima', 'kemarin 09.00']
  expect(await main([...catat, '--sebagai', 'Siti'], k.mesin(penuh(), penuh()))).toBe(0)
  expect(k.git('log', '-1', '--format=%s')).toMatch(/^diterima: dm x/)
})

test.skipIf(!existsSync('/proc/self'))('tempat yang tidak diterima sistem adalah galat penyimpanan', async () => {
  expect(await k.galat(...register('--keluaran', '/proc/konten'))).toEqual([5, 'penyimpanan'])
  expect(await k.galat('init', '/proc/konten')).toEqual([2, 'bukan-folder'])
})

import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const daftarHook =
  'applypatch-msg pre-applypatch post-applypatch pre-commit pre-merge-commit prepare-commit-msg commit-msg post-commit pre-rebase post-checkout post-merge pre-push pre-receive update proc-receive post-receive post-update reference-transaction push-to-checkout pre-auto-gc post-rewrite sendemail-validate fsmonitor-watchman p4-changelist p4-prepare-changelist p4-post-changelist p4-pre-submit post-index-change'.split(
    ' ',
  )

/** A repository whose own settings would run a program that leaves a mark, wherever git allows one to be named. */
function racuni(kantor: Kantor, tanda: string): void {
  const program = join(kantor.folder, 'program')
  // A filter passes its input on, as it would when it means to stay unseen.
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${tanda}'\ncase "$1" in clean|smudge) cat ;; esac\n`)
  chmodSync(program, 0o755)
  const hooks = join(kantor.akar, '.git/hooks')
  mkdirSync(hooks, { recursive: true })
  for (const nama of daftarHook) cpSync(program, join(hooks, nama))
  const isi = `
[core]
	hooksPath = ${hooks}
	fsmonitor = ${program}
	pager = ${program}
	editor = ${program}
	sshCommand = ${program}
	askPass = ${program}
	gitProxy = ${program}
	alternateRefsCommand = ${program}
	attributesFile = ${join(kantor.akar, '.git/atribut')}
[filter "jahat"]
	clean = ${program} clean
	smudge = ${program} smudge
	required = true
[filter "a=b"]
	clean = ${program} clean
	smudge = ${program} smudge
[filter "panjang"]
	process = ${program} process
[diff]
	external = ${program}
[diff "jahat"]
	textconv = ${program}
	command = ${program}
[merge "jahat"]
	driver = ${program}
[gpg]
	program = ${program}
	format = ssh
[gpg "ssh"]
	program = ${program}
	defaultKeyCommand = ${program}
[gpg "openpgp"]
	program = ${program}
[commit]
	gpgSign = true
[log]
	showSignature = true
[pager]
	log = ${program}
	config = ${program}
[sequence]
	editor = ${program}
[credential]
	helper = ${program}
[interactive]
	diffFilter = ${program}
[alias]
	log = !${program}
	cat-file = !${program}
	update-ref = !${program}
[gc]
	auto = 1
	recentObjectsHook = ${program}
[maintenance]
	auto = true
[uploadpack]
	packObjectsHook = ${program}
[receive]
	procReceiveRefs = refs
[remote "origin"]
	url = ${kantor.akar}
	uploadpack = ${program}
	vcs = ext
[trace2]
	eventTarget = ${tanda}
[include]
	path = ${join(kantor.akar, '.git/tambahan')}
`
  appendFileSync(join(kantor.akar, '.git/config'), isi)
  writeFileSync(
    join(kantor.akar, '.git/tambahan'),
    // Here and not above: a clone that calls itself partial is refused before anything else is tried on it.
    `[filter "sisipan"]\n\tclean = ${program} clean\n[core]\n\tfsmonitor = ${program}\n` +
      '[remote "origin"]\n\tpromisor = true\n',
  )
  writeFileSync(join(kantor.akar, '.git/atribut'), '* filter=sisipan\n')
}

/** Every command, reading and writing; what they answer is of no matter here. */
async function semuaPerintah(kantor: Kantor, id: string): Promise<void> {
  kantor.pada('2026-09-01 12:00')
  const siapa = ['--sebagai', 'Staf Admin']
  const carik = ['--sebagai', 'Carik']
  const angka = kantor.bahan('isian.csv', 'bulan;kanal;platform;id;suka\n2026-09;medsos;instagram;;5\n')
  const lama = kantor.bahan(
    'lama.csv',
    'kegiatan;kanal;peristiwa;waktu;oleh;judul;mulai;pelaksana;narasi;tetap\nx;website;diserahkan;2026-08-01 10:00;K;Judul;2026-08-01 08:00;K;N;arsip\n',
  )
  for (const argv of [
    ['ajukan', id, '--kanal', 'medsos', '--caption', 'C', ...siapa],
    ['koreksi', id, '--kanal', 'medsos', '--catatan', 'X', ...carik],
    ['ajukan', id, '--kanal', 'medsos', '--caption', 'D', ...siapa],
    ['setujui', id, '--kanal', 'medsos', ...carik],
    ['batalkan', id, '--kanal', 'medsos', ...carik],
    ['setujui', id, '--kanal', 'medsos', ...carik],
    ['unggah', id, '--kanal', 'medsos', '--tautan', 'https://x.com/a/status/1', ...siapa],
    ['ajukan', id, '--kanal', 'website', '--berita', 'B', ...siapa],
    ['tolak', id, '--kanal', 'website', '--alasan', 'informasi-rahasia', ...carik],
    ['serahkan', id, '--kanal', 'website', '--narasi', 'N', ...siapa],
    ['interaksi', 'catat', '--platform', 'x', '--jenis', 'dm', '--diterima', '2026-09-01 11:30', ...siapa],
    ['interaksi', 'jawab', '2026-09-001', ...siapa],
    ['analitik', 'impor', angka, ...siapa],
    ['analitik', 'catat', '--bulan', '2026-09', '--kanal', 'website', '--klik-situs', '5', ...siapa],
    ['laporan', '--bulan', '2026-09', '--serahkan', '--tetap', 'uji', ...siapa],
    ['impor', lama, ...siapa],
    [
      'baru',
      '--judul',
      'Lain',
      '--mulai',
      '2026-09-01 08:00',
      '--pelaksana',
      'K',
      '--narasi',
      'N',
      ...siapa,
      '--foto',
      ...kantor.foto(4, 'lain'),
    ],
    ['lihat', id],
    ['riwayat', id],
    ['daftar'],
    ['register'],
    ['laporan', '--bulan', '2026-09'],
    ['interaksi', 'daftar'],
    ['analitik', 'daftar'],
    ['analitik', 'templat', '--bulan', '2026-09'],
    ['sop'],
    ['verifikasi'],
    ['init', kantor.akar],
  ])
    await kantor.konten(...argv)
}

/** One command for each place that is written to, and the ones that read most. */
async function perintahPokok(kantor: Kantor, id: string): Promise<void> {
  kantor.pada('2026-09-01 12:00')
  const siapa = ['--sebagai', 'Staf Admin']
  for (const argv of [
    ['ajukan', id, '--kanal', 'medsos', '--caption', 'C', ...siapa],
    ['interaksi', 'catat', '--platform', 'x', '--jenis', 'dm', '--diterima', '2026-09-01 11:30', ...siapa],
    ['analitik', 'catat', '--bulan', '2026-09', '--kanal', 'website', '--klik-situs', '5', ...siapa],
    ['laporan', '--bulan', '2026-09', '--kanal', 'website', '--serahkan', '--tetap', 'uji', ...siapa],
    [
      'baru',
      '--judul',
      'Lain',
      '--mulai',
      '2026-09-01 08:00',
      '--pelaksana',
      'K',
      '--narasi',
      'N',
      ...siapa,
      '--foto',
      ...kantor.foto(4, 'lain'),
    ],
    ['lihat', id],
    ['verifikasi'],
  ])
    await kantor.konten(...argv)
}

const tercatat = (tanda: string): string => (existsSync(tanda) ? readFileSync(tanda, 'utf8') : '')

let asal: { kantor: Kantor; id: string }
beforeAll(async () => {
  const kantor = (await buatKantor()).pada('2026-09-01 11:00')
  asal = { kantor, id: await kantor.baru('Apel', '2026-09-01') }
})

function kantorBerisi(): { kantor: Kantor; id: string; tanda: string } {
  const kantor = asal.kantor.salin()
  return { kantor, id: asal.id, tanda: join(kantor.folder, 'TANDA') }
}

describe('repositori orang lain tidak menjalankan apa pun', () => {
  // All commands once; of the other names of a filter, those that write to each place.
  test.each([
    ['* filter=jahat diff=jahat merge=jahat\n', semuaPerintah],
    ['* filter=a=b\n', perintahPokok],
    ['*.yaml filter=panjang\n', perintahPokok],
  ])('konfigurasi dan atribut %j', async (atribut, jalankan) => {
    const { kantor, id, tanda } = kantorBerisi()
    kantor.tulis('.gitattributes', atribut)
    kantor.git('commit', '--quiet', '-am', 'atribut')
    racuni(kantor, tanda)
    await jalankan(kantor, id)
    expect(tercatat(tanda)).toBe('')
    // The bait works: git itself, asked plainly, takes it.
    spawnSync('git', ['-C', kantor.akar, 'status'], { stdio: 'ignore' })
    expect(tercatat(tanda)).not.toBe('')
  })

  test('worktree terpaut membaca konfigurasi bersama', async () => {
    const { kantor, id, tanda } = kantorBerisi()
    kantor.tulis('.gitattributes', '* filter=jahat\n')
    kantor.git('commit', '--quiet', '-am', 'atribut')
    kantor.git('switch', '--quiet', '--detach')
    kantor.git('worktree', 'add', '--quiet', join(kantor.folder, 'pindah'), 'main')
    racuni(kantor, tanda)
    renameSync(join(kantor.folder, 'pindah'), join(kantor.folder, 'terpaut'))
    writeFileSync(join(kantor.akar, '.git/worktrees/pindah/gitdir'), `${join(kantor.folder, 'terpaut')}/.git\n`)
    const ambil = await kantor.konten(
      'ajukan',
      id,
      '--repo',
      join(kantor.folder, 'terpaut'),
      '--kanal',
      'medsos',
      '--caption',
      'C',
      '--sebagai',
      'Staf',
    )
    expect([ambil.kode, ambil.err]).toEqual([0, ''])
    expect(tercatat(tanda)).toBe('')
  })

  test('objek yang hilang tidak diambil dari remote', async () => {
    const { kantor, id, tanda } = kantorBerisi()
    const program = kantor.bahan('program', `#!/bin/sh\necho x >> '${tanda}'\n`)
    chmodSync(program, 0o755)
    for (const [kunci, nilai] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', `file://${kantor.akar}`],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', program],
    ] as const)
      kantor.git('config', kunci, nilai)
    const oid = kantor.git('rev-parse', `HEAD:content/2026/09/${id}.md`).trim()
    rmSync(join(kantor.akar, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true })
    await perintahPokok(kantor, id)
    expect(tercatat(tanda)).toBe('')
  })

  test('init di folder yang sudah memuat .git orang lain', async () => {
    const { kantor, tanda } = kantorBerisi()
    rmSync(kantor.akar, { recursive: true })
    mkdirSync(kantor.akar)
    kantor.git('init', '--quiet', '--initial-branch=main')
    kantor.tulis('.gitattributes', '* filter=jahat\n')
    racuni(kantor, tanda)
    await kantor.konten('init', kantor.akar)
    expect(tercatat(tanda)).toBe('')
  })

  test('front matter ---js, alias, dan tag tidak dijalankan', async () => {
    const { kantor, id, tanda } = kantorBerisi()
    const jalur = `content/2026/09/${id}.md`
    const isi = `require('node:fs').writeFileSync(${JSON.stringify(tanda)}, 'x')`
    for (const teks of [
      `---js\n${isi}\n---\n`,
      `---javascript\n${isi}\n---\n`,
      `---\nid: ${id}\na: !!js/function "function(){ ${isi} }()"\n---\n`,
      `---constructor\n${isi}\n---\n`,
    ]) {
      kantor.tulis(jalur, teks)
      kantor.git('commit', '--quiet', '-am', 'jahat')
      for (const argv of [
        ['lihat', id],
        ['daftar'],
        ['verifikasi'],
        ['ajukan', id, '--kanal', 'medsos', '--caption', 'C', '--sebagai', 'Staf'],
      ])
        await kantor.konten(...argv)
    }
    expect(tercatat(tanda)).toBe('')
  })
})

/** Everything outside the repository, as names and contents. */
const isiFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((e) => join(e.parentPath, e.name))
    .map((n) => `${n}${lstatSync(n).isFile() ? `=${createHash('sha256').update(readFileSync(n)).digest('hex')}` : ''}`)
    .toSorted()

describe('tidak pernah menulis melalui tautan simbolis', () => {
  const tempat: [nama: string, pasang: (k: Kantor, id: string, luar: string) => void][] = [
    ['content/', (k, _, luar) => pindahkan(k, 'content', luar)],
    ['content/2026/', (k, _, luar) => pindahkan(k, 'content/2026', luar)],
    ['berkas kegiatan', (k, id, luar) => pindahkan(k, `content/2026/09/${id}.md`, luar)],
    ['media/', (k, _, luar) => pindahkan(k, 'media', luar)],
    ['interaksi/', (k, _, luar) => symlinkSync(luar, join(k.akar, 'interaksi'))],
    ['analitik/', (k, _, luar) => symlinkSync(luar, join(k.akar, 'analitik'))],
    ['laporan/', (k, _, luar) => symlinkSync(luar, join(k.akar, 'laporan'))],
    ['.git/konten', (k, _, luar) => pindahkan(k, '.git/konten', luar)],
    [
      'jurnal yang sedang ditulis',
      (k, _, luar) => symlinkSync(join(luar, 'asing'), join(k.akar, '.git/konten/jurnal.json.baru')),
    ],
    [
      'berkas kunci sendiri',
      (k, _, luar) => symlinkSync(join(luar, 'asing'), join(k.akar, `.git/konten/lock.uji.${process.pid}`)),
    ],
  ]
  test.each(tempat)('%s', async (_, pasang) => {
    const { kantor, id } = kantorBerisi()
    const luar = join(kantor.folder, 'luar')
    mkdirSync(luar)
    writeFileSync(join(luar, 'asing'), 'milik orang lain\n')
    pasang(kantor, id, luar)
    const sebelum = isiFolder(luar)
    await perintahPokok(kantor, id)
    expect(isiFolder(luar)).toEqual(sebelum)
  })

  test('berkas kegiatan yang menunjuk /dev/zero atau pipa tidak membuat macet', async () => {
    for (const ganti of [
      (letak: string) => symlinkSync('/dev/zero', letak),
      (letak: string) => execFileSync('mkfifo', [letak]),
    ]) {
      const { kantor, id } = kantorBerisi()
      const letak = join(kantor.akar, `content/2026/09/${id}.md`)
      rmSync(letak)
      ganti(letak)
      await kantor.konten('lihat', id)
      await kantor.konten('daftar')
      const { out } = await kantor.konten('verifikasi', '--json')
      expect(out).toContain('suntingan-tangan')
    }
  })

  test('jurnal palsu tidak menulis atau menghapus di luar catatan', async () => {
    const { kantor, id } = kantorBerisi()
    const luar = join(kantor.folder, 'korban.lock')
    writeFileSync(luar, 'milik orang lain\n')
    const blob = kantor.git('rev-parse', `HEAD:content/2026/09/${id}.md`).trim()
    // Trees git itself would never check out: an entry called "..", and one called ".git".
    const pohon = (entri: string): string =>
      execFileSync('git', ['-C', kantor.akar, 'mktree'], { input: entri, encoding: 'utf8' }).trim()
    const mentah = (nama: string, anak: string): string => {
      const lama = execFileSync('git', ['-C', kantor.akar, 'cat-file', 'tree', 'HEAD^{tree}'])
      const isi = Buffer.concat([lama, Buffer.from(`40000 ${nama}\0`), Buffer.from(anak, 'hex')])
      return execFileSync('git', ['-C', kantor.akar, 'hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
        input: isi,
        encoding: 'utf8',
      }).trim()
    }
    for (const nama of ['..', '.git', '.GIT', 'content']) {
      const anak = pohon(`100644 blob ${blob}\tjahat\n`)
      const commit = kantor
        .git('commit-tree', nama === 'content' ? 'HEAD^{tree}' : mentah(nama, anak), '-p', 'HEAD', '-m', 'jahat')
        .trim()
      kantor.git('update-ref', 'refs/heads/main', commit)
      const jurnal = { cabang: '../../../korban', lama: commit, baru: commit, berkas: [[`${nama}/jahat`, [null]]] }
      kantor.tulis('.git/konten/jurnal.json', JSON.stringify(jurnal))
      kantor.tulis(
        '.git/konten/lock',
        JSON.stringify({ pid: 999_999, tanda: 'x', host: 'uji', sejak: '2026-09-01T04:00:00.000Z' }),
      )
      await kantor.konten('daftar')
      expect([nama, existsSync(join(kantor.akar, nama, 'jahat')), existsSync(luar)]).toEqual([nama, false, true])
    }
    for (const isi of [
      '{}',
      'null',
      '[]',
      '1',
      '{"cabang":1,"lama":2,"baru":3,"berkas":4}',
      '{"cabang":"x","lama":"x","baru":"HEAD","berkas":[[1,2]]}',
      '"x"',
      '{"baru":"--help"}',
    ]) {
      kantor.tulis('.git/konten/jurnal.json', isi)
      const hasil = await kantor.konten(
        'analitik',
        'catat',
        '--bulan',
        '2026-09',
        '--kanal',
        'website',
        '--klik-situs',
        String(isi.length),
        '--sebagai',
        'S',
        '--waktu',
        '2026-09-01 11:00',
      )
      expect([isi, hasil.kode, hasil.err]).toEqual([isi, 0, ''])
    }
  })
})

/** Puts what stands at a path of the repository outside it, and a link in its place. */
function pindahkan(kantor: Kantor, jalur: string, luar: string): void {
  const letak = join(kantor.akar, jalur)
  const tujuan = join(luar, 'pindahan')
  if (existsSync(letak)) renameSync(letak, tujuan)
  else mkdirSync(tujuan)
  symlinkSync(tujuan, letak)
}

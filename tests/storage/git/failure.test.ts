/** What git says when it refuses, in the words of several versions; only damage is called damage. */
import { describe, expect, test } from 'vitest'
import { gitFailed, refusedByGit } from '../../../src/storage/git/failure.js'

const oid = '0123456789abcdef0123456789abcdef01234567'

const ditolak: [nama: string, galat: string, jenis: string, kode: string, memuat: RegExp][] = [
  [
    'pemilik lain',
    "fatal: detected dubious ownership in repository at '/srv/kantor'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/kantor\n",
    'rusak',
    'pemilik-lain',
    /milik kantor: git config --global --add safe\.directory \/srv\/kantor$/m,
  ],
  [
    'pemilik lain, Windows',
    "fatal: detected dubious ownership in repository at '//nas/kantor'\n'//nas/kantor' is owned by:\n\t'S-1-5-21-1'\nbut the current user is:\n\t'S-1-5-21-2'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory '%(prefix)///nas/kantor'\n",
    'rusak',
    'pemilik-lain',
    /safe\.directory '%\(prefix\)\/\/\/nas\/kantor'$/m,
  ],
  [
    'pemilik lain, git 2.35',
    "fatal: unsafe repository ('/srv/kantor' is owned by someone else)\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/kantor\n",
    'rusak',
    'pemilik-lain',
    /safe\.directory \/srv\/kantor$/m,
  ],
  [
    'ekstensi baru',
    'fatal: unknown repository extensions found:\n\trefstorage\n\tfoo\n',
    'rusak',
    'format-git-baru',
    /ekstensi refstorage, foo,[^]*Perbarui git/,
  ],
  [
    'satu ekstensi baru',
    'fatal: unknown repository extension found:\n\trelativeworktrees\n',
    'rusak',
    'format-git-baru',
    /ekstensi relativeworktrees,/,
  ],
  ['format baru', 'fatal: Expected git repo version <= 1, found 2\n', 'rusak', 'format-git-baru', /versi 2/],
  [
    'nilai ekstensi baru',
    "error: invalid value for 'extensions.objectformat': 'blake'\nfatal: x",
    'rusak',
    'format-git-baru',
    /objectformat: blake/,
  ],
  [
    'git lama',
    'fatal: unrecognized argument: --diff-merges=first-parent\n',
    'rusak',
    'git-terlalu-lama',
    /2\.31[^]*Perbarui git/,
  ],
  ['git lama sekali', 'Unknown option: -c\nusage: git [--version]', 'rusak', 'git-terlalu-lama', /Perbarui git/],
  [
    'baris pengaturan',
    'fatal: bad config line 4 in file /home/siti/.gitconfig\n',
    'pemakaian',
    'pengaturan-git',
    /\/home\/siti\/\.gitconfig:4 /,
  ],
  [
    'angka pengaturan',
    "fatal: bad numeric config value 'x' for 'core.repositoryformatversion' in file .git/config: invalid unit\n",
    'pemakaian',
    'pengaturan-git',
    /"x" untuk core\.repositoryformatversion tidak dapat dipakai \(\.git\/config\)/,
  ],
  [
    'ya atau tidak',
    "fatal: bad boolean config value 'mungkin' for 'core.bare'\n",
    'pemakaian',
    'pengaturan-git',
    /core\.bare/,
  ],
  [
    'format lama dengan ekstensi',
    'fatal: repo version is 0, but v1-only extension found:\n\tobjectformat\n',
    'pemakaian',
    'pengaturan-git',
    /objectformat memerlukan/,
  ],
  [
    'pengaturan tidak terbaca',
    "warning: unable to access '/x/conf': Is a directory\nfatal: unknown error occurred while reading the configuration files\n",
    'pemakaian',
    'pengaturan-git',
    /\/x\/conf tidak dapat dibaca/,
  ],
  [
    'macOS tanpa alat',
    'xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools)\n',
    'rusak',
    'git-tidak-jalan',
    /xcode-select --install/,
  ],
  ['cakram penuh', 'fatal: write error: No space left on device\n', 'rusak', 'penyimpanan', /No space left/],
  ['tanpa hak', "error: unable to open '.git/x': Permission denied\n", 'rusak', 'penyimpanan', /Permission denied/],
]

describe('penolakan git', () => {
  test.each(ditolak)('%s', (_, galat, jenis, kode, memuat) => {
    const hasil = gitFailed('rev-parse', galat)
    expect(hasil).toMatchObject({ jenis, kode })
    expect([hasil.message, ...hasil.saran].join('\n')).toMatch(memuat)
    expect(hasil.saran.join(' ')).not.toMatch(/fsck|git clone/)
  })

  test('kerusakan tetap kerusakan, dan yang tidak dikenal tetap kata-kata git', () => {
    expect(gitFailed('log', `fatal: bad object ${oid}\n`)).toMatchObject({ kode: 'objek-rusak' })
    expect(gitFailed('log', `error: Could not read ${oid}\nfatal: revision walk setup failed`)).toMatchObject({
      kode: 'objek-rusak',
    })
    expect(gitFailed('log', 'fatal: sesuatu\n')).toMatchObject({ kode: 'git-gagal', message: /sesuatu/ })
    expect(refusedByGit('fatal: ambiguous argument HEAD')).toBeNull()
    expect(refusedByGit('')).toBeNull()
  })
})

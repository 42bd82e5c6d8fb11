/** A clone that does not hold the whole record is neither read nor written, and says how it is made whole. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buatKantor, gitDi, Kantor } from '../repo.js'

let asli: Kantor
let id: string

beforeAll(async () => {
  asli = await buatKantor()
  id = await asli.pada('2026-09-01 11:00').baru('Apel', '2026-09-01')
  await asli.tuntaskan(id, '2026-09-01')
  asli.git('config', 'uploadpack.allowFilter', 'true')
})

/** A clone of the office, made with further options of git. */
function klon(...opsi: string[]): Kantor {
  const lain = asli.salin()
  const hasil = new Kantor(join(lain.folder, 'klon')).pada('2026-09-02 09:00')
  mkdirSync(hasil.folder)
  gitDi(lain.akar, 'clone', '--quiet', ...opsi, `file://${lain.akar}`, hasil.akar)
  return hasil
}

const ubah = (siapkan: (k: Kantor) => void): Kantor => {
  const k = asli.salin()
  siapkan(k)
  return k
}

/** A clone that borrows its objects from one which is then moved away. */
function peminjam(): Kantor {
  const sumber = asli.salin()
  const hasil = new Kantor(join(sumber.folder, 'klon')).pada('2026-09-02 09:00')
  mkdirSync(hasil.folder)
  gitDi(sumber.akar, 'clone', '--quiet', '--shared', sumber.akar, hasil.akar)
  renameSync(sumber.akar, `${sumber.akar}-lepas`)
  return hasil
}

const commitLama = (k: Kantor): string => k.git('rev-parse', 'HEAD~1').trim()
const objek = (k: Kantor, oid: string): string => join(k.akar, '.git/objects', oid.slice(0, 2), oid.slice(2))

type Kasus = [nama: string, buat: () => Kantor, galat: string, temuan: string, obat: RegExp]
const utuh = 'riwayat-tidak-utuh'
const kasus: Kasus[] = [
  ['dangkal', () => klon('--depth=1'), utuh, 'klon-ganjil', /^git fetch --unshallow$/],
  [
    'sebagian, tanpa isi',
    () => klon('--filter=blob:none'),
    utuh,
    'klon-ganjil',
    /^Ambil .*tanpa --filter: git clone file:/,
  ],
  ['sebagian, tanpa pohon', () => klon('--filter=tree:0'), utuh, 'klon-ganjil', /tanpa --filter/],
  [
    'sumber pinjaman dipindah',
    peminjam,
    utuh,
    'klon-ganjil',
    /^Kembalikan folder sumbernya ke .*kantor; tidak ada yang/,
  ],
  [
    'objek sumber pinjaman hilang',
    () => {
      const k = peminjam()
      const sumber = readFileSync(join(k.akar, '.git/objects/info/alternates'), 'utf8').trim()
      mkdirSync(sumber, { recursive: true })
      return k
    },
    utuh,
    'klon-ganjil',
    /^Pulihkan .*kantor; tidak ada yang perlu dihapus/,
  ],
  [
    'grafts',
    () => ubah((k) => k.tulis('.git/info/grafts', k.git('rev-parse', 'HEAD'))),
    utuh,
    'klon-ganjil',
    /^Pindahkan \.git\/info\/grafts/,
  ],
  [
    'refs/replace',
    () => ubah((k) => k.git('replace', 'HEAD', 'HEAD~1')),
    utuh,
    'klon-ganjil',
    /^git replace -d [0-9a-f]{40}$/,
  ],
  [
    'refs/replace yang dikemas',
    () => ubah((k) => (k.git('replace', 'HEAD', 'HEAD~1'), k.git('pack-refs', '--all'))),
    utuh,
    'klon-ganjil',
    /^git replace -d [0-9a-f]{40}$/,
  ],
  [
    'core.worktree',
    () => ubah((k) => (mkdirSync(join(k.folder, 'lain')), k.git('config', 'core.worktree', join(k.folder, 'lain')))),
    'folder-kerja-lain',
    'klon-ganjil',
    /^git config --unset core\.worktree$/,
  ],
  [
    'cabang berganti nama',
    () => ubah((k) => k.git('branch', '-m', 'main', 'utama')),
    'cabang-berganti-nama',
    'klon-ganjil',
    /^git branch -m utama main$/,
  ],
  [
    'cabang berganti nama, lalu bertambah',
    () =>
      ubah(
        (k) => (k.git('branch', '-m', 'main', 'utama'), k.git('commit', '--quiet', '--allow-empty', '-m', 'tambah')),
      ),
    'cabang-berganti-nama',
    'klon-ganjil',
    /^git branch -m utama main$/,
  ],
  [
    'salinan dari cabang yang berganti nama',
    () => {
      const k = asli.salin()
      k.git('branch', '-m', 'main', 'utama')
      const hasil = new Kantor(join(k.folder, 'klon')).pada('2026-09-02 09:00')
      mkdirSync(hasil.folder)
      gitDi(k.akar, 'clone', '--quiet', `file://${k.akar}`, hasil.akar)
      return hasil
    },
    'cabang-berganti-nama',
    'klon-ganjil',
    /^git branch -m utama main$/,
  ],
  [
    'HEAD pada cabang yang tidak ada, cabang catatan sehat',
    () => ubah((k) => writeFileSync(join(k.akar, '.git/HEAD'), 'ref: refs/heads/tiada\n')),
    'head-rusak',
    'klon-ganjil',
    /^git symbolic-ref HEAD refs\/heads\/main$/,
  ],
  [
    'commit hilang',
    () => ubah((k) => rmSync(objek(k, commitLama(k)), { force: true })),
    'objek-rusak',
    'objek-rusak',
    /^Jangan menulis/,
  ],
  [
    'commit ujung hilang, cabangnya sehat',
    () => ubah((k) => rmSync(objek(k, k.git('rev-parse', 'HEAD').trim()), { force: true })),
    'objek-rusak',
    'objek-rusak',
    /^Jangan menulis/,
  ],
]

/** Everything below a folder, with its bytes: equal before and after means that nothing was written. */
const isiFolder = (akar: string): string =>
  readdirSync(akar, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .toSorted()
    .map((letak) => `${letak} ${readFileSync(letak).toString('latin1')}`)
    .join('\n')

const beberapa = (): string[][] => [
  ['register', '--bulan', '2026-09'],
  ['ajukan', id, '--kanal', 'website', '--berita', 'Isi.', '--sebagai', 'Staf Admin'],
]
const semua = (): string[][] => [
  ...beberapa(),
  ['daftar'],
  ['tugas'],
  ['laporan', '--bulan', '2026-09'],
  ['lihat', id],
  ['riwayat', id],
  ['cari', 'apel'],
  ['laporan', '--bulan', '2026-09', '--kanal', 'medsos', '--serahkan', '--sebagai', 'Staf Admin'],
  ['tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik'],
]

describe.each(kasus)('salinan tidak utuh: %s', (nama, buat, galat, temuan, obat) => {
  test('setiap pembaca dan penulis berhenti dengan 5 dan obatnya; verifikasi hanya mengatakan itu', async () => {
    const k = buat()
    const sebelum = isiFolder(k.akar)
    for (const perintah of nama === 'dangkal' ? semua() : beberapa()) {
      const hasil = await k.konten(...perintah, '--json')
      const json = JSON.parse(hasil.out) as { galat: { kode: string; saran: string[] } }
      expect([perintah[0], hasil.kode, json.galat.kode]).toEqual([perintah[0], 5, galat])
      expect(json.galat.saran[0]).toMatch(obat)
    }
    for (const opsi of nama === 'dangkal' ? [[], ['--media', '--penuh'], ['--kode', 'ABCDEF']] : [[]]) {
      const periksa = await k.konten('verifikasi', ...opsi, '--json')
      const json = JSON.parse(periksa.out) as { ok: boolean; commit: null; temuan: { kode: string }[] }
      expect(periksa.kode).toBe(1)
      expect(json).toMatchObject({ ok: false, commit: null })
      expect(json.temuan.map((t) => t.kode)).toEqual([temuan])
    }
    expect(isiFolder(k.akar)).toBe(sebelum)
  })
})

describe('yang utuh tetap dibaca', () => {
  const baik: [string, () => Kantor][] = [
    ['salinan biasa', () => klon()],
    [
      'meminjam dari sumber yang ada',
      () => {
        const k = peminjam()
        const sumber = join(k.folder, '..', 'kantor')
        renameSync(`${sumber}-lepas`, sumber)
        return k
      },
    ],
    ['core.worktree yang menunjuk ke sini', () => ubah((k) => k.git('config', 'core.worktree', k.akar))],
    [
      'berkas shallow dan grafts yang kosong',
      () => ubah((k) => (k.tulis('.git/shallow', ''), k.tulis('.git/info/grafts', '# kosong\n'))),
    ],
    ['promisor yang dimatikan', () => ubah((k) => k.git('config', 'remote.origin.promisor', 'false'))],
    [
      'kata promisor dalam komentar',
      () => ubah((k) => k.tulis('.git/config', `${k.baca('.git/config')}# [remote "a"] promisor = true\n`)),
    ],
  ]
  test.each(baik)('%s', async (_, buat) => {
    expect(await buat().json('daftar')).toHaveLength(1)
  })

  test('obat yang disebut menyembuhkan salinan dangkal dan cabang yang berganti nama', async () => {
    const dangkal = klon('--depth=1')
    gitDi(dangkal.akar, 'fetch', '--quiet', '--unshallow')
    expect(await dangkal.json('daftar')).toHaveLength(1)
    const nama = ubah((k) => k.git('branch', '-m', 'main', 'utama'))
    nama.git('branch', '-m', 'utama', 'main')
    expect(await nama.json('daftar')).toHaveLength(1)
  })

  test('folder .git yang ditunjuk berkas .git hilang: disebut letaknya', async () => {
    const k = asli.salin()
    renameSync(join(k.akar, '.git'), join(k.folder, 'lain.git'))
    writeFileSync(join(k.akar, '.git'), `gitdir: ${join(k.folder, 'tiada.git')}\n`)
    expect(await k.galat('daftar')).toEqual([5, 'git-dir-hilang'])
    writeFileSync(join(k.akar, '.git'), `gitdir: ${join(k.folder, 'lain.git')}\n`)
    expect(await k.json('daftar')).toHaveLength(1)
  })

  test('cabang yang baru ada di origin: diambil, tidak diganti namanya', async () => {
    const k = klon()
    k.git('checkout', '--quiet', '-b', 'coba')
    k.git('branch', '-D', 'main')
    rmSync(join(k.akar, '.git/konten'), { recursive: true, force: true })
    const { kode, out } = await k.konten('daftar', '--json')
    expect([kode, JSON.parse(out).galat.saran[0]]).toEqual([5, 'git switch main'])
    execFileSync('git', ['-C', k.akar, 'switch', '--quiet', 'main'], { stdio: 'ignore' })
    expect(existsSync(join(k.akar, '.git/refs/heads/main'))).toBe(true)
    expect(await k.json('daftar')).toHaveLength(1)
  })
})

/**
 * What a person, or another git, has under way in the same folder: kept byte for byte, or respected by a refusal (N3,
 * N5).
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { folderBaru } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'
import { git, tenang } from './proses.js'
import type { OpsiPutaran, PerintahUji } from './templat.js'
import { salinTemplat } from './templat.js'

interface Gangguan {
  nama: string
  siapkan(akar: string): Promise<void>
  /** What is wrong after a command met it. */
  periksa(akar: string, perintah: PerintahUji, tip: string): Promise<string[]>
}

export async function skenarioPemakai({
  templat,
  perintah,
  lapor,
}: Pick<OpsiPutaran, 'templat' | 'perintah' | 'lapor'>): Promise<Hasil[]> {
  const hasil: Hasil[] = []
  const letak = folderBaru()
  for (const gangguan of daftarGangguan) {
    const pencatat = new Pencatat(gangguan.nama, lapor)
    for (const satu of perintah.filter((p) => p.nama !== 'init')) {
      const akar = salinTemplat(templat, join(letak, 'putaran'))
      await gangguan.siapkan(akar)
      const salah = await gangguan.periksa(akar, satu, templat.tip)
      pencatat.catat(satu.nama, { diakui: salah.length === 0, hilang: false, terhalang: false, salah })
    }
    hasil.push(pencatat.hasil)
  }
  rmSync(letak, { recursive: true })
  return hasil
}

const jumlahCommit = async (akar: string, tip: string): Promise<number> =>
  Number(await git(akar, 'rev-list', '--count', `${tip}..main`))
const status = (akar: string): Promise<string> => git(akar, 'status', '--porcelain', '--untracked-files=all')
const orang = ['-c', 'user.name=Orang Luar', '-c', 'user.email=luar@contoh.id']

/** Every file below a folder with its bytes, in one hash; `lewati` are names at the top that do not count. */
function sidikFolder(akar: string, lewati: readonly string[]): string {
  const hash = createHash('sha256')
  const semua = readdirSync(akar, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .filter((b) => !lewati.includes(b.slice(akar.length + 1).split('/')[0]!))
  for (const berkas of semua.toSorted()) hash.update(`${berkas}\0`).update(readFileSync(berkas))
  return hash.digest('hex')
}

/** Goes through with all its commits, as when nothing is in the way. */
async function berjalan(akar: string, perintah: PerintahUji, tip: string): Promise<string[]> {
  const { kode, err } = await tenang(akar, perintah.argv)
  const tambahan = await jumlahCommit(akar, tip)
  return kode === 0 && tambahan === perintah.commit ? [] : [`dijawab ${kode} dengan ${tambahan} commit: ${err.trim()}`]
}

/** Answers 4, says why, and changes not a byte of the folder. */
function ditolak(alasan: RegExp): Gangguan['periksa'] {
  return async (akar, perintah) => {
    const sebelum = sidikFolder(akar, [])
    const { kode, err } = await tenang(akar, perintah.argv)
    return [
      ...(kode === 4 && alasan.test(err) ? [] : [`dijawab ${kode}: ${err.trim()}`]),
      ...(sidikFolder(akar, []) === sebelum ? [] : ['ada yang berubah']),
    ]
  }
}

const tulis = (akar: string, jalur: string, isi: string): void => {
  mkdirSync(dirname(join(akar, jalur)), { recursive: true })
  appendFileSync(join(akar, jalur), isi)
}

/** Two branches that change the same line; the record is on `main`. */
async function bercabang(akar: string): Promise<void> {
  await git(akar, 'switch', '--quiet', '-c', 'lain')
  tulis(akar, '.gitignore', '# lain\n')
  await git(akar, ...orang, 'commit', '--quiet', '-am', 'lain')
  await git(akar, 'switch', '--quiet', 'main')
  tulis(akar, '.gitignore', '# utama\n')
  await git(akar, ...orang, 'commit', '--quiet', '-am', 'utama')
}

const bentrok = (akar: string, ...argumen: string[]): Promise<void> =>
  git(akar, ...orang, ...argumen).then(
    () => Promise.reject(new Error('seharusnya bentrok')),
    () => undefined,
  )

function kunciGit(nama: string): Gangguan {
  return {
    nama: `${nama} milik git lain`,
    siapkan: async (akar) => writeFileSync(join(akar, '.git', nama), ''),
    periksa: async (akar, perintah, tip) => {
      const { kode, err } = await tenang(akar, perintah.argv)
      const salah =
        kode === 4 && err.includes(nama) && /berumur \d+ menit/.test(err) ? [] : [`dijawab ${kode}: ${err.trim()}`]
      if (!existsSync(join(akar, '.git', nama))) salah.push('kuncinya hilang')
      if ((await jumlahCommit(akar, tip)) !== 0 || (await status(akar)) !== '') salah.push('ada yang berubah')
      rmSync(join(akar, '.git', nama), { force: true })
      return [...salah, ...(await berjalan(akar, perintah, tip))]
    },
  }
}

const daftarGangguan: readonly Gangguan[] = [
  {
    nama: 'perubahan milik pemakai',
    siapkan: async (akar) => {
      tulis(akar, 'konten.yaml', '# di-stage\n')
      tulis(akar, 'catatan.txt', 'di-stage\n')
      await git(akar, 'add', 'konten.yaml', 'catatan.txt')
      tulis(akar, 'konten.yaml', '# belum di-stage\n')
      tulis(akar, 'libur.yaml', '# belum di-stage\n')
      tulis(akar, 'content/2024/03/tulisan-tangan.md', 'belum dilacak\n')
      rmSync(join(akar, '.gitattributes'))
    },
    periksa: async (akar, perintah, tip) => {
      const milik = ['content', 'interaksi', 'analitik', 'laporan', 'media', '.git']
      const indeks = (): Promise<string> => git(akar, 'diff', '--cached')
      const sebelum = [await status(akar), await indeks(), sidikFolder(akar, milik)]
      const salah = await berjalan(akar, perintah, tip)
      const sesudah = [await status(akar), await indeks(), sidikFolder(akar, milik)]
      if (readFileSync(join(akar, 'content/2024/03/tulisan-tangan.md'), 'utf8') !== 'belum dilacak\n')
        salah.push('berkas yang belum dilacak berubah')
      return [
        ...salah,
        ...(sesudah.join('\0') === sebelum.join('\0')
          ? []
          : [`milik pemakai berubah: ${sebelum[0]!} menjadi ${sesudah[0]!}`]),
      ]
    },
  },
  {
    nama: 'cabang lain',
    siapkan: async (akar) => void (await git(akar, 'switch', '--quiet', '-c', 'coba')),
    periksa: ditolak(/berada di coba;/),
  },
  {
    nama: 'HEAD lepas',
    siapkan: async (akar) => void (await git(akar, 'checkout', '--quiet', '--detach')),
    periksa: ditolak(/detached HEAD/),
  },
  {
    nama: 'merge berjalan',
    siapkan: async (akar) => {
      await bercabang(akar)
      await bentrok(akar, 'merge', '--quiet', 'lain')
    },
    periksa: ditolak(/MERGE_HEAD/),
  },
  {
    nama: 'rebase berjalan',
    siapkan: async (akar) => {
      await bercabang(akar)
      await bentrok(akar, 'rebase', '--quiet', 'lain')
    },
    periksa: ditolak(/git rebase --abort/),
  },
  {
    nama: 'index.lock milik git lain',
    siapkan: async (akar) => writeFileSync(join(akar, '.git', 'index.lock'), ''),
    periksa: async (akar, perintah, tip) => {
      const salah = await berjalan(akar, perintah, tip)
      if (!existsSync(join(akar, '.git', 'index.lock'))) salah.push('kuncinya hilang')
      rmSync(join(akar, '.git', 'index.lock'), { force: true })
      await tenang(akar, ['daftar'])
      if ((await status(akar)) !== '') salah.push(`git status sesudahnya: ${await status(akar)}`)
      return salah
    },
  },
  kunciGit('refs/heads/main.lock'),
  kunciGit('HEAD.lock'),
  {
    nama: 'kunci milik proses yang mati',
    siapkan: async (akar) => {
      mkdirSync(join(akar, '.git', 'konten'), { recursive: true })
      const pemilik = { pid: 2 ** 22 + 1, tanda: '1', host: hostname(), sejak: '2024-03-04T00:00:00.000Z' }
      writeFileSync(join(akar, '.git', 'konten', 'lock'), JSON.stringify(pemilik))
    },
    periksa: async (akar, perintah, tip) => [
      ...(await berjalan(akar, perintah, tip)),
      ...(existsSync(join(akar, '.git', 'konten', 'lock')) ? ['kuncinya tertinggal'] : []),
    ],
  },
]

import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import { daftarJenisPesan } from '../domain/pesan.js'
import { tulisUtuh } from '../storage/berkas-utuh.js'
import { buatRepositori, dalamRepositori } from '../storage/git-biasa.js'
import { Git } from '../storage/git.js'
import { ambilKunci } from '../storage/kunci.js'
import { tanpaSaringan } from '../storage/proyeksi.js'
import { aturAwal } from '../storage/pengaturan-awal.js'
import type { PengaturanAwal } from '../storage/pengaturan-awal.js'
import { peringatanSinkron } from '../storage/folder-sinkron.js'
import type { OpsiInit } from './init-isian.js'
import { bacaPengaturanAwal, opsiInit } from './init-isian.js'
import type { Pasang } from './perintah.js'
import { contoh } from './perintah.js'

const CABANG = 'main'
const kunciGit = ['config.lock', 'index.lock', 'HEAD.lock', `refs/heads/${CABANG}.lock`] as const

/** Template → where it stands in a content repository. konten.yaml comes last: it is what makes the folder one. */
export const susunan: readonly (readonly [string, string])[] = [
  ['sop/medsos.yaml', 'sop/medsos.yaml'],
  ['sop/website.yaml', 'sop/website.yaml'],
  ['libur.yaml', 'libur.yaml'],
  ...daftarJenisPesan.map((jenis) => [`pesan/${jenis}.txt`, `pesan/${jenis}.txt`] as const),
  ['gitignore', '.gitignore'],
  ['gitattributes', '.gitattributes'],
  ['konten.yaml', 'konten.yaml'],
]

export const pasang: Pasang = (p, jalankan, env) => {
  opsiInit(p)
  contoh(p, 'konten init kantor', 'konten init "D:\\Konten Nomporejo"')
  p.action(
    jalankan<OpsiInit>(async (opsi, folder) => {
      const akar = resolve(env.cwd, folder ?? opsi.repo ?? '.')
      await mkdir(akar, { recursive: true })
      const git = new Git(akar, env.vars)
      const belumSelesai = existsSync(join(akar, '.git')) && (await git.jalankan(['rev-parse', '--verify', '--quiet', 'HEAD'])).kode !== 0
      if (existsSync(join(akar, 'konten.yaml')) && !belumSelesai)
        throw new KontenError('pemakaian', 'sudah-ada', `${akar} sudah merupakan repositori konten. Tidak ada yang diubah.`, [
          'konten daftar',
          'Untuk repositori lain: konten init FOLDER-LAIN',
        ])
      const asing = (await readdir(akar)).filter((n) => n !== '.git' && !susunan.some(([, tujuan]) => tujuan.split('/')[0] === n))
      if (!belumSelesai && (asing.length > 0 || (await dalamRepositori(akar))))
        throw new KontenError('pemakaian', 'tidak-kosong', `${akar} tidak kosong atau berada di dalam repositori git lain.`, [
          'Pilih folder baru yang kosong: konten init FOLDER-BARU',
        ])
      const awal = await bacaPengaturanAwal(env, opsi)
      const gitDir = join(akar, '.git')
      await mkdir(join(gitDir, 'konten'), { recursive: true })
      const kunci = await ambilKunci(join(gitDir, 'konten'), env)
      try {
        // Locks that a killed init left behind are ours: it held konten's own lock all the while.
        if (kunci.diambilAlih) for (const nama of kunciGit) await unlink(join(gitDir, nama)).catch(() => undefined)
        await susunRepositori(env, git, akar, awal, opsi.sebagai)
      } finally {
        await kunci.lepas()
      }
      return {
        data: { folder: akar, cabang: CABANG, berkas: susunan.map(([, tujuan]) => tujuan) },
        pesan: peringatanSinkron(akar, env.vars),
        teks: `Repositori konten dibuat di ${akar}.\nPeriksa konten.yaml (kantor, petugas, aturan), lalu catat penyerahan pertama: konten baru --help\n`,
      }
    }),
  )
}

/** Makes the repository and its first commit; harmless where part of it was done before, by an init that was broken off. */
async function susunRepositori(env: Env, git: Git, akar: string, awal: PengaturanAwal, sebagai: string | undefined): Promise<void> {
  await buatRepositori(akar, CABANG)
  for (const folder of ['sop', 'pesan']) await mkdir(join(akar, folder), { recursive: true })
  for (const [asal, tujuan] of susunan)
    if (!existsSync(join(akar, tujuan))) {
      const isi = await readFile(join(env.paket, 'templates', asal), 'utf8')
      await tulisUtuh(join(akar, tujuan), tujuan === 'konten.yaml' ? aturAwal(isi, awal) : isi)
    }
  // A folder whose `git init` was never followed by a commit may have been handed over by somebody else.
  const tenang = await tanpaSaringan(git, (await git.wajib(['rev-parse', '--absolute-git-dir'])).trimEnd())
  await git.wajib(['add', '--', ...susunan.map(([, tujuan]) => tujuan)], '', tenang)
  const nama = sebagai?.replace(/[<>\n]/g, '').trim() || 'konten'
  const surel = 'konten@konten.invalid'
  const tanggal = `${Math.floor(env.sekarang() / 1000)} +0700`
  const orang = {
    GIT_AUTHOR_NAME: nama,
    GIT_AUTHOR_EMAIL: surel,
    GIT_AUTHOR_DATE: tanggal,
    GIT_COMMITTER_NAME: nama,
    GIT_COMMITTER_EMAIL: surel,
    GIT_COMMITTER_DATE: tanggal,
  }
  await git.wajib(
    ['-c', 'commit.gpgSign=false', 'commit', '--quiet', '--no-verify', '-m', 'Repositori konten baru: pengaturan, tabel SOP, dan hari libur'],
    '',
    { ...orang, ...tenang },
  )
}

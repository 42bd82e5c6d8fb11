import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import { daftarJenisPesan } from '../domain/pesan.js'
import { insideRepository } from '../storage/git/user.js'
import { Git, gitProgram } from '../storage/git/git.js'
import { readOrdinaryFile } from '../storage/git/projection.js'
import { createRepository, leftOfCreation } from '../storage/git/new-repository.js'
import { setInitial } from '../storage/settings/initial-settings.js'
import type { InitialSettings } from '../storage/settings/initial-settings.js'
import { cloudWarning } from '../storage/local/cloud-folder.js'
import { readInitialSettings, initOptions, tooFewPeople } from '../shell/init-questions.js'
import { defineCommand } from '../shell/define.js'
import { optional } from '../shell/target.js'
import { makeFolder } from '../storage/local/make-folder.js'

const CABANG = 'main'

/** Template → where it stands in a content repository. */
export const repositoryLayout: readonly (readonly [string, string])[] = [
  ['sop/medsos.yaml', 'sop/medsos.yaml'],
  ['sop/website.yaml', 'sop/website.yaml'],
  ['libur.yaml', 'libur.yaml'],
  ...daftarJenisPesan.map((jenis) => [`pesan/${jenis}.txt`, `pesan/${jenis}.txt`] as const),
  ['gitignore', '.gitignore'],
  ['gitattributes', '.gitattributes'],
  ['konten.yaml', 'konten.yaml'],
]

export const command = defineCommand({
  target: optional('folder', () => 'files'),
  options: initOptions,
  inRepository: false,
  examples: ['konten init kantor', 'konten init "D:\\\\Konten Nomporejo"'],
  run: async ({ values, raw, args: [folder], env }) => {
    // Before anything is made: without git there is nothing to make.
    gitProgram(env.vars)
    const akar = resolve(env.cwd, folder ?? raw.repo ?? '.')
    await buatFolder(akar)
    await pastikanBaru(akar, env)
    const awal = await readInitialSettings(env, raw, values)
    await createRepository(
      akar,
      {
        cabang: CABANG,
        berkas: await susunBerkas(env, akar, awal),
        pesan: 'Repositori konten baru: pengaturan, tabel SOP, dan hari libur',
        nama: raw.sebagai?.replace(/[<>\n]/g, '').trim() || 'konten',
        waktu: env.sekarang(),
      },
      env.vars,
    )
    return {
      data: { folder: akar, cabang: CABANG, berkas: repositoryLayout.map(([, tujuan]) => tujuan) },
      notes: [...(await tooFewPeople(env, awal)), ...cloudWarning(akar, env.vars)],
      text: [
        `Repositori konten dibuat di ${akar}.`,
        'Periksa konten.yaml (kantor, petugas, aturan), lalu catat penyerahan pertama:',
        '  konten baru',
        'Kop surat pada laporan dan register (alamat, telepon, lambang): konten kop',
      ],
    }
  },
})

/** Throws `pemakaian` where a file stands in its place, or in that of a folder above it. */
async function buatFolder(akar: string): Promise<void> {
  await makeFolder(akar).catch((galat: NodeJS.ErrnoException) => {
    if (!['EEXIST', 'ENOTDIR', 'ENAMETOOLONG', 'ENOENT'].includes(galat.code ?? '')) throw galat
    throw new KontenError(
      'pemakaian',
      'bukan-folder',
      galat.code === 'ENAMETOOLONG'
        ? 'Nama folder itu terlalu panjang. Tidak ada yang diubah.'
        : `${akar} tidak dapat menjadi folder: ` +
            (galat.code === 'ENOENT' ? 'sistemnya tidak menerima folder' : 'sudah ada berkas') +
            ' di tempat itu. Tidak ada yang diubah.',
      ['Pilih folder lain: konten init FOLDER-BARU'],
    )
  })
}

/**
 * A folder that may become a repository: empty, or left unfinished by an `init` that was broken off. Throws
 * `pemakaian`.
 */
async function pastikanBaru(akar: string, env: Env): Promise<void> {
  const lain = 'Pilih folder baru yang kosong: konten init FOLDER-BARU'
  if (existsSync(join(akar, '.git'))) {
    if ((await new Git(akar, env.vars).jalankan(['rev-parse', '--verify', '--quiet', 'HEAD'])).kode !== 0)
      throw new KontenError(
        'pemakaian',
        'git-tanpa-commit',
        `${akar} sudah memuat folder .git, tetapi tanpa satu commit pun. Tidak ada yang diubah.`,
        ['Hapus folder .git itu bila memang kosong, lalu ulangi.', lain],
      )
    if (existsSync(join(akar, 'konten.yaml')))
      throw new KontenError(
        'pemakaian',
        'sudah-ada',
        `${akar} sudah merupakan repositori konten. Tidak ada yang diubah.`,
        ['konten daftar', 'Untuk repositori lain: konten init FOLDER-LAIN'],
      )
  }
  const milik = new Set(repositoryLayout.map(([, tujuan]) => tujuan.split('/')[0]))
  const asing = (await readdir(akar)).filter((nama) => !milik.has(nama) && !leftOfCreation(nama))
  if (asing.length > 0 || (await insideRepository(akar, env.vars)))
    throw new KontenError(
      'pemakaian',
      'tidak-kosong',
      `${akar} tidak kosong atau berada di dalam repositori git lain.`,
      [lain],
    )
}

/** What the first commit holds: what stands in the folder already, else the templates with the office's answers. */
async function susunBerkas(env: Env, akar: string, awal: InitialSettings): Promise<Map<string, string | Buffer>> {
  const hasil = new Map<string, string | Buffer>()
  for (const [asal, tujuan] of repositoryLayout) {
    const ada = await readOrdinaryFile(join(akar, tujuan))
    const templat = await readFile(join(env.paket, 'templates', asal), 'utf8')
    hasil.set(tujuan, ada ?? (tujuan === 'konten.yaml' ? setInitial(templat, awal) : templat))
  }
  return hasil
}

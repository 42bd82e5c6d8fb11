import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { KontenError } from '../errors.js'
import { gitProgram } from '../storage/git/git.js'
import { parseYaml } from '../storage/settings/yaml.js'
import { samplePicture, sampleVideo } from '../app/media/sample-media.js'
import { defineCommand } from '../shell/define.js'
import { optional } from '../shell/target.js'
import type { Program } from '../shell/define.js'
import { makeFolder } from '../storage/local/make-folder.js'

const BULAN = '2026-10'

const skema = v.object({
  langkah: v.array(
    v.strictObject({
      perintah: v.string(),
      argumen: v.optional(v.array(v.union([v.string(), v.number()])), []),
      sebagai: v.string(),
      waktu: v.optional(v.string()),
      simpan: v.optional(v.string()),
      foto: v.optional(v.number(), 0),
      video: v.optional(v.number(), 0),
      berkas: v.optional(v.string()),
    }),
  ),
})
type Langkah = v.InferOutput<typeof skema>['langkah'][number]

export const command = defineCommand({
  target: optional('folder', () => 'files'),
  inRepository: false,
  examples: ['konten demo', 'konten demo contoh-oktober'],
  run: async ({ args: [folder], env, program }) => {
    gitProgram(env.vars)
    const kerja = await mkdtemp(join(tmpdir(), 'konten-demo-'))
    const akar = folder === undefined ? join(kerja, 'kantor') : resolve(env.cwd, folder)
    const { langkah } = parseYaml(
      await readFile(join(env.paket, 'content', 'contoh', `${BULAN}.yaml`), 'utf8'),
      `${BULAN}.yaml`,
      skema,
    )
    await buatKantor(program, akar)
    const simpanan = new Map<string, string>()
    let ke = 0
    for (const satu of langkah) {
      env.stderr.write(`\r[${++ke}/${langkah.length}] ${satu.perintah.padEnd(18)}`)
      const argumen = await susunArgumen(satu, simpanan, kerja)
      const hasil = JSON.parse(await ulangi(program, [...argumen, '--repo', akar, '--json', '--tanpa-tanya'])) as {
        id: string
        nomor?: string
      }
      if (satu.simpan !== undefined) simpanan.set(satu.simpan, hasil.nomor ?? hasil.id)
    }
    env.stderr.write(`\r${langkah.length} langkah diputar ulang lewat perintah yang sebenarnya.\n`)
    const pertama = langkah.find((s) => s.perintah === 'tolak')?.argumen[0]
    const tunjuk: string[][] = [
      ['register', '--bulan', BULAN],
      ['laporan', '--bulan', BULAN],
      ...(pertama === undefined ? [] : [['riwayat', isi(String(pertama), simpanan)]]),
      ['verifikasi'],
    ]
    const keluaran: string[] = []
    for (const perintah of tunjuk)
      keluaran.push(`$ konten ${perintah.join(' ')}\n\n${await ulangi(program, [...perintah, '--repo', akar])}`)
    return {
      data: { folder: akar, langkah: langkah.length },
      text: `${keluaran.join('\n')}\nRepositori contoh: ${akar}\nLihat-lihat: konten daftar --repo "${akar}"\n`,
    }
  },
})

/** The command line of a step, with files made for it and labels filled in. */
async function susunArgumen(satu: Langkah, simpanan: ReadonlyMap<string, string>, kerja: string): Promise<string[]> {
  const argumen = [
    ...satu.perintah.split(' '),
    ...satu.argumen.map((a) => isi(String(a), simpanan)),
    '--sebagai',
    satu.sebagai,
  ]
  if (satu.waktu !== undefined) argumen.push('--waktu', satu.waktu)
  const folder = await mkdtemp(join(kerja, 'bahan-'))
  for (let i = 1; i <= satu.foto; i++)
    argumen.push('--foto', await tulis(folder, `foto ${i}.png`, samplePicture(`${folder}${i}`)))
  for (let i = 1; i <= satu.video; i++)
    argumen.push('--video', await tulis(folder, `video ${i}.mp4`, sampleVideo(`${folder}${i}`)))
  if (satu.berkas !== undefined)
    argumen.push(await tulis(folder, `${satu.simpan ?? 'angka'}.csv`, isi(satu.berkas, simpanan)))
  return argumen
}

async function tulis(folder: string, nama: string, data: string | Buffer): Promise<string> {
  await makeFolder(folder)
  await writeFile(join(folder, nama), data)
  return join(folder, nama)
}

function isi(teks: string, simpanan: ReadonlyMap<string, string>): string {
  return teks.replace(/\{([a-z0-9_-]+)\}/gi, (_, label: string) => simpanan.get(label) ?? `{${label}}`)
}

/** What stands in the way of the folder is for the person to clear, no fault of the demonstration. */
async function buatKantor(konten: Program, akar: string): Promise<void> {
  const argv = ['init', akar]
  const hasil = await konten.rekam([...argv, '--json'])
  if (hasil.kode === 0) return
  const { galat } = JSON.parse(hasil.keluaran) as { galat: { pesan: string } }
  const lain = ['Pilih folder baru yang kosong: konten demo FOLDER-BARU']
  if (hasil.kode === 2) throw new KontenError('pemakaian', 'tidak-kosong', galat.pesan, lain)
  if (hasil.kode === 5) throw new KontenError('rusak', 'penyimpanan', galat.pesan, lain)
  throw gagal(argv, hasil)
}

async function ulangi(konten: Program, argv: string[]): Promise<string> {
  const hasil = await konten.rekam(argv)
  if (hasil.kode !== 0) throw gagal(argv, hasil)
  return hasil.keluaran
}

const gagal = (argv: readonly string[], { kode, galat }: { kode: number; galat: string }): KontenError =>
  new KontenError(
    'program',
    'demo-gagal',
    `Langkah demo gagal (${kode}): konten ${argv.slice(0, 4).join(' ')} …\n${galat}`,
  )

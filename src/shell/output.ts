/** Printing a report in the format asked for, to standard output or to a file. */
import { stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import { bakukanTeks, bersihkan, ringkaskan } from '../domain/bahasa/teks.js'
import { formatNames, fileFormats, letterheadFormats, render } from '../render/formats/format.js'
import type { Letterhead } from '../render/formats/page.js'
import type { Dokumen } from '../render/tabel.js'
import type { Settings } from '../storage/settings/settings.js'
import { readOrdinaryFile } from '../storage/git/projection.js'
import type { DamagedFile } from '../storage/record/damaged-items.js'
import type { Session } from '../app/session.js'
import { salahSatu } from './values.js'
import { screenOf } from './screen.js'
import type { Answer } from '../app/answer.js'
import type { Values } from './option.js'
import { output } from './options/output.js'

/** What was chosen of the options `output`; left out values are undefined. */
export type Printed = Partial<Values<typeof output>>

/** What printing needs of a session. */
type Tempat = Pick<Session, 'env' | 'root' | 'zona' | 'settings' | 'options'>

const gambarKop = ['kop.png', 'kop.jpg', 'kop.jpeg']

/** The office's own letterhead: `kop.png`, `kop.jpg` or `kop.txt` in the repository, else its name. Throws `pemakaian` for a picture that is none. */
async function bacaKop(akar: string, kantor: Settings['kantor']): Promise<Letterhead['kop']> {
  for (const nama of gambarKop) {
    const isi = await readOrdinaryFile(join(akar, nama))
    if (isi !== null) return { jenis: 'gambar', isi, tipe: await tipeKop(nama, isi) }
  }
  const teks = await readOrdinaryFile(join(akar, 'kop.txt'))
  if (teks !== null) return { jenis: 'teks', baris: bakukanTeks(teks.toString('utf8')).split('\n') }
  const wilayah = [
    kantor.kabupaten && `Kabupaten ${kantor.kabupaten}`,
    kantor.kapanewon && `Kapanewon ${kantor.kapanewon}`,
    kantor.nama,
  ].filter(Boolean)
  return { jenis: 'teks', baris: wilayah.map((b) => b.toLocaleUpperCase('id')) }
}

/** By content, not by name. */
async function tipeKop(nama: string, isi: Uint8Array): Promise<'png' | 'jpeg'> {
  const { imageSize } = await import('image-size')
  let tipe: string | undefined
  try {
    tipe = imageSize(isi).type
  } catch {
    // Told below, as a picture of another kind is.
  }
  if (tipe === 'png') return 'png'
  if (tipe === 'jpg') return 'jpeg'
  throw new KontenError('pemakaian', 'kop-tidak-terbaca', `${nama} tidak terbaca sebagai gambar PNG atau JPEG.`, [
    `Ganti ${nama} dengan gambar PNG atau JPEG, atau hapus dan tulis kop.txt.`,
  ])
}

/** A report as the result of a command; `susun` lays it out where it is shown. Throws `pemakaian` for an unknown format or a missing folder. */
export async function show(
  { env, root: akar, zona, settings: pengaturan, options: umum }: Tempat,
  opsi: Printed,
  susun: () => Dokumen,
  data: unknown,
  rusak: readonly DamagedFile[],
): Promise<Answer> {
  const format = salahSatu('--format', opsi.format ?? 'tabel', formatNames)
  const pesan = rusak.map((r) => `Berkas rusak: ${r.berkas}: ${r.pesan}.`)
  // Under --json nothing but `data` is shown; laying out long tables would only cost time.
  if (umum.json && opsi.keluaran === undefined) return { data, text: '', notes: pesan }
  const dokumen = susun()
  if (opsi.bagian !== undefined)
    salahSatu(
      '--bagian',
      opsi.bagian,
      dokumen.bagian.map((b) => b.kunci),
    )
  if (opsi.keluaran === undefined && fileFormats.has(format))
    throw new KontenError('pemakaian', 'perlu-keluaran', `Format ${format} ditulis ke berkas.`, [
      `Tambahkan --keluaran laporan.${format}`,
    ])
  const kertas = salahSatu('--kertas', opsi.kertas ?? 'a4', ['a4', 'f4']) === 'f4' ? 'F4' : 'A4'
  const kop: Letterhead['kop'] = letterheadFormats.has(format)
    ? await bacaKop(akar, pengaturan.kantor)
    : { jenis: 'teks', baris: [] }
  const surat: Letterhead = { kop, kertas }
  const huruf = join(env.paket, 'dist', 'huruf')
  const hasil = await render(dokumen, {
    format,
    zona,
    layar: screenOf(env, umum),
    bagian: opsi.bagian,
    surat,
    huruf,
    data,
  })
  if (opsi.keluaran === undefined) return { data, text: String(hasil), notes: pesan, paged: true }
  return {
    data,
    text: '',
    notes: [...pesan, `Ditulis: ${await writeOutput(env, '--keluaran', opsi.keluaran, hasil)}`],
  }
}

/** Throws `pemakaian` where the folder that a named file or folder is to stand in does not exist. */
export async function requireFolder(flag: string, tujuan: string): Promise<void> {
  if ((await stat(dirname(tujuan)).catch(() => null))?.isDirectory()) return
  throw new KontenError('pemakaian', 'folder-tidak-ada', `${flag}: folder ${bersihkan(dirname(tujuan))} tidak ada.`, [
    'Buat foldernya dahulu, atau pilih folder lain.',
  ])
}

/** Writes a file a person named; returns its absolute path. Throws `pemakaian` where no file of that name can stand. */
export async function writeOutput(env: Env, flag: string, nama: string, isi: string | Uint8Array): Promise<string> {
  const tujuan = resolve(env.cwd, nama)
  await requireFolder(flag, tujuan)
  if ((await stat(tujuan).catch(() => null))?.isDirectory())
    throw new KontenError('pemakaian', 'berkas-folder', `${flag}: ${bersihkan(nama)} adalah folder, bukan berkas.`, [
      `Sebutkan nama berkas di dalamnya, misalnya ${flag} ${bersihkan(join(nama, 'laporan.md'))}`,
    ])
  await writeFile(tujuan, isi).catch((galat: NodeJS.ErrnoException) => {
    throw namaDitolak.has(galat.code) ? namaTidakDapat(flag, nama, galat.code) : galat
  })
  return tujuan
}

/** What the system answers for a name that cannot be a file's, whatever the disk. */
const namaDitolak = new Set<string | undefined>(['ENAMETOOLONG', 'ELOOP', 'EINVAL'])

const namaTidakDapat = (flag: string, nama: string, kode: string | undefined): KontenError =>
  new KontenError(
    'pemakaian',
    'nama-berkas-ditolak',
    `${flag}: "${ringkaskan(nama, 60)}" tidak dapat menjadi nama berkas (${kode}).`,
    ['Sebutkan nama yang lain, yang lebih pendek.'],
  )

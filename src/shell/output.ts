/** Printing a report in the format asked for, to standard output or to a file. */
import { lstat, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Prompt } from '../env.js'
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { formatNames, fileFormats, letterheadFormats } from '../render/formats/format-names.js'
import type { Format } from '../render/formats/format-names.js'
import { render } from '../render/formats/format.js'
import type { Dokumen } from '../render/tabel.js'
import { headOf, nameRefused, refusedNames, safePlace } from '../storage/local/named-place.js'
import { writeNew, writeWhole } from '../storage/local/whole-file.js'
import type { DamagedFile } from '../storage/record/damaged-items.js'
import type { Session } from '../app/session.js'
import { askerOf, salahSatu, consented } from './values.js'
import { readLetterhead } from './letterhead.js'
import { screenOf } from './screen.js'
import type { Answer } from '../app/record/answer.js'
import type { Values } from './option.js'
import { output } from './options/output.js'

/** What was chosen of the options `output`; left out values are undefined. */
export type Printed = Partial<Values<typeof output>>

/** What printing needs of a session. */
type Tempat = Pick<Session, 'env' | 'root' | 'zona' | 'settings' | 'options' | 'now'>

/** Whether a command that has words of its own was asked for a document instead. */
export const wantsDocument = ({ format, keluaran }: Printed): boolean => format !== undefined || keluaran !== undefined

/**
 * A report as the result of a command; `susun` lays it out where it is shown. Throws `pemakaian` for an unknown format
 * or a missing folder.
 */
export async function show(
  tempat: Tempat,
  opsi: Printed,
  susun: () => Dokumen,
  data: unknown,
  rusak: readonly DamagedFile[],
): Promise<Answer> {
  const { env, root: akar, zona, settings: pengaturan, options: umum } = tempat
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
  await requireTypesetter(format)
  const kertas = salahSatu('--kertas', opsi.kertas ?? 'a4', ['a4', 'f4']) === 'f4' ? 'F4' : 'A4'
  const berkas =
    opsi.keluaran === undefined ? null : await outputFile(tempat, '--keluaran', opsi.keluaran, { timpa: opsi.timpa })
  const kop = letterheadFormats.has(format)
    ? await readLetterhead(akar, pengaturan.kantor)
    : { jenis: 'teks' as const, baris: [], kecil: [], lambang: null }
  const hasil = await render(dokumen, {
    format,
    zona,
    layar: screenOf(env, umum),
    bagian: opsi.bagian,
    pemisah: opsi.pemisah,
    rinci: opsi.rinci === true,
    surat: { kop, kertas, kantor: pengaturan.kantor.nama },
    huruf: join(env.paket, 'dist', 'huruf'),
    saat: tempat.now,
    data,
    warn: (kalimat) => pesan.push(kalimat),
  })
  if (berkas === null) return { data, text: String(hasil), notes: pesan, paged: true }
  return {
    data,
    text: '',
    notes: [...pesan, `Ditulis: ${await berkas(hasil)}`],
  }
}

/** Throws `pemakaian` where this machine cannot make a PDF. */
async function requireTypesetter(format: Format): Promise<void> {
  if (format !== 'pdf') return
  const { pdfAvailable } = await import('../render/formats/pdf-compiler.js')
  if (await pdfAvailable()) return
  throw new KontenError(
    'pemakaian',
    'pdf-tidak-tersedia',
    'PDF tidak dapat dibuat di komputer ini: program penata hurufnya tidak dibuat untuk sistem ini, atau tidak ' +
      'ikut terpasang.',
    ['Pakai --format html (lalu cetak dari peramban) atau --format docx.', 'Pasang ulang: npm install -g konten'],
  )
}

/** Throws `pemakaian` where the folder that a named file or folder is to stand in does not exist. */
async function requireFolder(flag: string, tujuan: string): Promise<void> {
  if ((await stat(dirname(tujuan)).catch(() => null))?.isDirectory()) return
  throw new KontenError('pemakaian', 'folder-tidak-ada', `${flag}: folder ${bersihkan(dirname(tujuan))} tidak ada.`, [
    'Buat foldernya dahulu, atau pilih folder lain.',
  ])
}

/**
 * Where a file is written that a person named, once nothing stands in the way: writes it, and tells its absolute path.
 */
export type OutputFile = (isi: string | Uint8Array) => Promise<string>

/** What writing a named file needs of a session. */
type Around = Pick<Session, 'env' | 'root' | 'options'>

/**
 * Looks at the place before the work is done. `mine` tells an earlier file of the same kind by how it begins: that one
 * is written over unasked. Throws `pemakaian` where no file of that name can or may stand, or one stands that is not to
 * be lost.
 */
export async function outputFile(
  { env, root, options }: Around,
  flag: string,
  nama: string,
  { timpa, mine }: { timpa?: boolean | undefined; mine?: (head: string) => boolean } = {},
): Promise<OutputFile> {
  const path = resolve(env.cwd, nama)
  await requireFolder(flag, path)
  if ((await stat(path).catch(() => null))?.isDirectory())
    throw new KontenError('pemakaian', 'berkas-folder', `${flag}: ${bersihkan(nama)} adalah folder, bukan berkas.`, [
      `Sebutkan nama berkas di dalamnya, misalnya ${flag} ${bersihkan(join(nama, contohNama[flag] ?? 'laporan.md'))}`,
    ])
  const tujuan = await safePlace({ flag, typed: nama, path }, { cwd: env.cwd, root })
  const ada = await lstat(tujuan).catch(() => null)
  if (ada !== null && !ada.isFile())
    throw new KontenError('pemakaian', 'bukan-berkas', `${flag}: ${bersihkan(nama)} bukan berkas biasa.`, [
      'Sebutkan nama berkas yang lain.',
    ])
  if (ada !== null && !timpa && !(mine?.(await headOf(tujuan, KEPALA)) ?? false))
    await allowOver(askerOf(env, options), flag, nama)
  return async (isi) => {
    await (ada === null ? writeNew(tujuan, isi) : writeWhole(tujuan, isi, ada.mode & 0o777)).catch(
      (galat: NodeJS.ErrnoException) => {
        if (galat.code === 'EEXIST') throw alreadyThere(flag, nama)
        throw refusedNames.has(galat.code) ? nameRefused(flag, nama, galat.code) : galat
      },
    )
    return path
  }
}

/** A name for a file of the kind a flag writes, where that is no report. */
const contohNama: Readonly<Record<string, string>> = { '--ics': 'tenggat.ics', '--html': 'tinjauan.html' }

/** Bytes that tell what kind of file it is. */
const KEPALA = 1024

/** Asks whether a file may be lost; where nobody can be asked, or the answer is no, it stays. */
async function allowOver(asker: Prompt | null, flag: string, nama: string): Promise<void> {
  if (asker === null || !(await consented(asker, `${bersihkan(nama)} sudah ada. Timpa?`)))
    throw alreadyThere(flag, nama)
}

const alreadyThere = (flag: string, nama: string): KontenError =>
  new KontenError('pemakaian', 'berkas-sudah-ada', `${flag}: ${bersihkan(nama)} sudah ada; tidak ada yang ditimpa.`, [
    'Sebutkan nama lain, atau tambahkan --timpa untuk menggantinya.',
  ])

/** The folder a person named to be filled, as it may be written in. Throws `pemakaian` as for a file. */
export async function outputFolder({ env, root }: Around, flag: string, nama: string): Promise<string> {
  const path = resolve(env.cwd, nama)
  await requireFolder(flag, path)
  await safePlace({ flag, typed: nama, path }, { cwd: env.cwd, root })
  return path
}

/** Asks whether a folder that holds other files may be filled; false where nobody can be asked. */
export async function mayShareFolder({ env, options }: Around, nama: string): Promise<boolean> {
  const asker = askerOf(env, options)
  const tanya = `Folder ${bersihkan(nama)} berisi berkas lain; yang bernama sama akan ditimpa. Teruskan?`
  return asker !== null && consented(asker, tanya)
}

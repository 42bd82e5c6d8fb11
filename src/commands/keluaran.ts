/** Printing a report in the format asked for, to standard output or to a file. */
import { stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Env } from '../env.js'
import { KontenError } from '../errors.js'
import { bersihkan } from '../domain/teks.js'
import { daftarFormat, render } from '../render/format.js'
import type { Dokumen } from '../render/tabel.js'
import type { Layar } from '../render/terminal.js'
import { lipat } from '../render/lipat.js'
import type { BerkasRusak } from '../storage/rusak.js'
import { salahSatu } from './isian.js'
import type { Hasil, OpsiUmum } from './perintah.js'

export interface OpsiKeluaran extends OpsiUmum {
  format?: string
  keluaran?: string
  bagian?: string
}

export function opsiKeluaran(p: Command): Command {
  return p
    .option('--format <format>', `${daftarFormat.join(', ')} (bawaan: tabel)`)
    .option('--keluaran <berkas>', 'tulis ke berkas')
    .option('--bagian <nama>', 'tabel mana yang ditulis sebagai csv')
}

/** How wide the terminal is and whether it may be coloured (`NO_COLOR`, `--tanpa-warna`). */
export function layar(env: Env, opsi: OpsiUmum): Layar {
  return { kolom: env.kolom ?? (Number(env.vars['COLUMNS']) || 100), warna: env.kolom !== null && !env.vars['NO_COLOR'] && !opsi.tanpaWarna }
}

/** Lines for a person, wrapped to the terminal and free of whatever could steer it. */
export function lembar(env: Env, opsi: OpsiUmum, baris: readonly string[]): string {
  const { kolom } = layar(env, opsi)
  return `${baris.map((b) => lipat(b, kolom)).join('\n')}\n`
}

/** A report as the result of a command; `susun` lays it out where it is shown. Throws `pemakaian` for an unknown format or a missing folder. */
export async function keluarkan(
  env: Env,
  opsi: OpsiKeluaran,
  zona: string,
  susun: () => Dokumen,
  data: unknown,
  rusak: readonly BerkasRusak[],
): Promise<Hasil> {
  const format = salahSatu('--format', opsi.format ?? 'tabel', daftarFormat)
  const pesan = rusak.map((r) => `Berkas rusak: ${r.berkas}: ${r.pesan}.`)
  // Under --json nothing but `data` is shown; laying out long tables would only cost time.
  if (opsi.json && opsi.keluaran === undefined) return { data, teks: '', pesan }
  const dokumen = susun()
  if (opsi.bagian !== undefined)
    salahSatu(
      '--bagian',
      opsi.bagian,
      dokumen.bagian.map((b) => b.kunci),
    )
  const teks = await render(dokumen, { format, zona, layar: layar(env, opsi), bagian: opsi.bagian, data })
  if (opsi.keluaran === undefined) return { data, teks, pesan }
  const tujuan = resolve(env.cwd, opsi.keluaran)
  if (!(await stat(dirname(tujuan)).catch(() => null))?.isDirectory())
    throw new KontenError('pemakaian', 'folder-tidak-ada', `--keluaran: folder ${bersihkan(dirname(tujuan))} tidak ada.`, [
      'Buat foldernya dahulu, atau pilih folder lain.',
    ])
  await writeFile(tujuan, teks)
  return { data, teks: '', pesan: [...pesan, `Ditulis: ${tujuan}`] }
}

/**
 * The page of a handed-in report: drawn when it is handed in, and again by the verifier to hold its figures against.
 */
import { tambahBulan } from '../../domain/bahasa/waktu.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import type { HalamanDihitung } from '../../domain/laporan/halaman.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { dokumenLaporan } from '../../render/documents/laporan.js'
import { renderMarkdown } from '../../render/formats/markdown.js'
import { selectParts } from '../../render/formats/selection.js'

/** What is printed on the report beside what the record says. */
export interface Letter {
  nomor?: string | undefined
  tindakLanjut?: string | undefined
}

/** The page of a channel, and the reports it is drawn from; `before` is the state it is made of. */
export function reportPage(
  before: Keadaan,
  bulan: string,
  kanal: Kanal,
  basis: DasarPenilaian,
  letter: Letter = {},
): HalamanDihitung {
  const report = (month: string): Laporan => susunLaporan(before, month, [kanal], basis)
  const [own, lalu] = [report(bulan), report(tambahBulan(bulan, -1))]
  const shown = selectParts(dokumenLaporan(own, basis, { lalu, banding: [], ...letter }), 'md', false)
  return {
    teks: renderMarkdown(shown, basis.aturan.zona),
    laporan: [own, lalu].map(figures),
    judul: [...own.konten, ...own.artikel].map((satu) => satu.kegiatan.judul),
  }
}

/** Without the kegiatan themselves, of which no number is a figure. */
const figures = ({ konten, artikel, tanpaData: _tanpaData, segel: _segel, ...rest }: Laporan): unknown => ({
  ...rest,
  konten: [...konten, ...artikel].map(({ kegiatan: _kegiatan, diunggah: _diunggah, ...figure }) => figure),
})

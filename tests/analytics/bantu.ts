/** Small exports made for a test, read as the import command reads them. */
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import { openManuscripts } from '../../src/analytics/manuscript.js'
import type { ReadingBasis, ReaderResult } from '../../src/analytics/reader.js'
import { checkDamage } from '../../src/analytics/export-table.js'

export const dasar: ReadingBasis = {
  zona: 'Asia/Jakarta',
  sekarang: Date.parse('2026-11-24T08:00:00+07:00'),
  bulan: null,
  platform: null,
}

type Isi = string | Uint8Array
const bita = (isi: Isi): Uint8Array => (typeof isi === 'string' ? Buffer.from(isi) : isi)

/** Reads every file of one import; throws what the reader throws. */
export async function bacaSemua(
  berkas: Readonly<Record<string, Isi>>,
  ubah: Partial<ReadingBasis> = {},
): Promise<(ReaderResult & { sumber: string; nama: string })[]> {
  const naskah = await openManuscripts(Object.entries(berkas).map(([nama, isi]) => ({ nama, isi: bita(isi) })))
  return naskah.map((n) => {
    checkDamage(n)
    const pembaca = recogniseManuscript(n)
    if (!pembaca) throw new Error(`tidak dikenal: ${n.nama}`)
    return { sumber: pembaca.sumber, nama: n.nama, ...pembaca.baca(n, { ...dasar, ...ubah }) }
  })
}

export const bacaSatu = async (isi: Isi, ubah: Partial<ReadingBasis> = {}, nama = 'unduhan.csv') =>
  (await bacaSemua({ [nama]: isi }, ubah))[0]!

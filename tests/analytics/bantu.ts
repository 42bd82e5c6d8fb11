/** Small exports made for a test, read as the import command reads them. */
import { kenaliNaskah } from '../../src/analytics/recognise.js'
import { bukaNaskah } from '../../src/analytics/manuscript.js'
import type { DasarBaca, HasilPembaca } from '../../src/analytics/reader.js'
import { periksaRusak } from '../../src/analytics/export-table.js'

export const dasar: DasarBaca = {
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
  ubah: Partial<DasarBaca> = {},
): Promise<(HasilPembaca & { sumber: string; nama: string })[]> {
  const naskah = await bukaNaskah(Object.entries(berkas).map(([nama, isi]) => ({ nama, isi: bita(isi) })))
  return naskah.map((n) => {
    periksaRusak(n)
    const pembaca = kenaliNaskah(n)
    if (!pembaca) throw new Error(`tidak dikenal: ${n.nama}`)
    return { sumber: pembaca.sumber, nama: n.nama, ...pembaca.baca(n, { ...dasar, ...ubah }) }
  })
}

export const bacaSatu = async (isi: Isi, ubah: Partial<DasarBaca> = {}, nama = 'unduhan.csv') =>
  (await bacaSemua({ [nama]: isi }, ubah))[0]!

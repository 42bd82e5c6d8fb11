/** How a seal is told on the pages of its month. */
import { kodeSegel } from '../../domain/keadaan/segel.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Register } from '../../domain/register/tipe.js'

/** The code that pages of a sealed month carry as QR. */
export const documentCode = (segel: Register['segel']): { kode?: string } =>
  segel === null ? {} : { kode: kodeSegel(segel) }

/** The line a document of a sealed month ends with. */
export function kalimatSegel(segel: Register['segel'], zona: string): string[] {
  if (segel === null) return []
  const kode = kodeSegel(segel)
  return [
    `Bulan ini ditutup ${segel.oleh}, ${waktuPanjang(segel.waktu, zona)}. Kode tutup buku: ${kode}; dengan kode ` +
      'ini keaslian dokumen dapat diperiksa di kantor.',
  ]
}

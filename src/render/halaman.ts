/** What every paged format shares: the letterhead, the paper, and a document cut into chapters. */
import type { Dokumen, Tabel } from './tabel.js'

export interface Surat {
  /** The office's own letterhead: a picture, or lines of text. */
  kop: { jenis: 'gambar'; isi: Uint8Array; tipe: 'png' | 'jpeg' } | { jenis: 'teks'; baris: readonly string[] }
  kertas: Kertas
}

/** Width and height in millimetres. F4 is the folio of Indonesian offices. */
export const daftarKertas = { A4: [210, 297], F4: [215, 330] } as const
export type Kertas = keyof typeof daftarKertas

const MM = 72 / 25.4
/** Paper in points, turned for a document that lies on its side. */
export function ukuranKertas(dokumen: Dokumen, kertas: Kertas): { lebar: number; tinggi: number } {
  const [lebar, tinggi] = daftarKertas[kertas].map((mm) => mm * MM) as [number, number]
  return dokumen.lanskap ? { lebar: tinggi, tinggi: lebar } : { lebar, tinggi }
}

export interface BabBernomor {
  judul: string
  tabel: Tabel[]
}

const romawi = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** Chapters with their Roman numbers; tables before the first chapter's heading stand in one without a title. */
export function susunBab(dokumen: Dokumen): BabBernomor[] {
  const bab: BabBernomor[] = []
  let ke = 0
  for (const tabel of dokumen.bagian) {
    if (tabel.bab !== undefined) bab.push({ judul: `${romawi[ke++] ?? ke}. ${tabel.bab}`, tabel: [] })
    else if (bab.length === 0) bab.push({ judul: '', tabel: [] })
    bab.at(-1)!.tabel.push(tabel)
  }
  return bab
}

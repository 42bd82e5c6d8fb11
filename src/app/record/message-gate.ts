/** What a note of an act must not be, for it stands in the commit message before the trailers. */
import { KontenError } from '../../errors.js'
import { catatanSerupa } from '../../domain/bahasa/serupa.js'
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'

/** Throws `pemakaian` for a note that would read as a second peristiwa. */
export function checkNote(note: string): void {
  const fault = catatanSerupa(note)
  if (fault === null) return
  throw new KontenError('pemakaian', 'catatan-menyerupai-peristiwa', `Catatannya ${fault}.`, [
    'Tulis catatannya dengan kata-kata sendiri, tanpa menyalin baris "Konten-…:" dari git log.',
  ])
}

/** Throws `pemakaian` for an act whose message would be longer than one is; `bytes` is its length in bytes. */
export function checkLength(bytes: number): void {
  if (bytes <= batasMasukan.tindakan) return
  throw new KontenError(
    'pemakaian',
    'tindakan-terlalu-besar',
    `Yang akan dicatat lebih panjang dari ${ukuranTertulis(batasMasukan.tindakan)}; tidak ada yang dicatat.`,
    ['Pendekkan catatannya; naskah yang panjang ditulis pada narasi, caption, atau berita.'],
  )
}

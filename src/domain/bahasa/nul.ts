/** A text that holds a NUL is no text: it was read from another kind of file, and cuts short what reads it later. */
import { KontenError } from '../../errors.js'

/** Throws `pemakaian` with the place of the first NUL; `nama` says which text it is. */
export function tolakNul(nama: string, teks: string): void {
  const letak = teks.indexOf('\0')
  if (letak < 0) return
  const sebelum = teks.slice(0, letak).split(/\r\n?|\n/)
  const kolom = Array.from(sebelum.at(-1)!).length + 1
  throw new KontenError(
    'pemakaian',
    'memuat-nul',
    `${nama}: baris ${sebelum.length}, kolom ${kolom}: karakter NUL, bukan teks.`,
    ['Simpan ulang sebagai teks UTF-8.'],
  )
}

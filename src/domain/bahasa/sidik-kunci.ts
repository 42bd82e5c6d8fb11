/** What of a public key people read to each other: twelve letters, the first 60 bits of its SHA-256. */
import { bacaHuruf, bilanganHuruf, cetakHuruf, kelompokkan } from './huruf.js'

const PANJANG = 12
const BIT_SHA256 = 256

const cetak = (bilangan: bigint): string => kelompokkan(cetakHuruf(bilangan, PANJANG), 4)

/** The letters for a sha256 (64 hex digits), in three groups. */
export const cetakSidik = (sha256: string): string => cetak(BigInt(`0x${sha256}`) >> BigInt(BIT_SHA256 - PANJANG * 5))

/** A sidik as typed; null for what is none. */
export function bacaSidik(teks: string): string | null {
  const nilai = bacaHuruf(teks)
  return nilai?.length === PANJANG ? cetak(bilanganHuruf(nilai)) : null
}

/** Crockford's base32, for what people read out and type: no letter looks like another. */
const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The last bits of a number as letters, five a letter. */
export function cetakHuruf(bilangan: bigint, banyak: number): string {
  let huruf = ''
  for (let i = 0, sisa = bilangan; i < banyak; i++, sisa >>= 5n) huruf = HURUF[Number(sisa & 31n)]! + huruf
  return huruf
}

/** The letters in groups, apart by hyphens. */
export const kelompokkan = (huruf: string, sekelompok: number): string =>
  huruf.match(new RegExp(`.{1,${sekelompok}}`, 'g'))!.join('-')

/**
 * The value of each letter as typed: in any case, with or without hyphens, O for 0, I and L for 1; null where one is
 * none.
 */
export function bacaHuruf(teks: string): number[] | null {
  const rapi = teks.toUpperCase().replace(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const nilai = Array.from(rapi, (h) => HURUF.indexOf(h))
  return nilai.includes(-1) ? null : nilai
}

/** What the values stand for as one number. */
export const bilanganHuruf = (nilai: readonly number[]): bigint =>
  nilai.reduce((jumlah, satu) => (jumlah << 5n) | BigInt(satu), 0n)

/** Reading a file of somebody else's whole, but never more of it than is allowed. */
import { open } from 'node:fs/promises'
import { ukuranTertulis } from '../../domain/batas-masukan.js'
import { KontenError } from '../../errors.js'

const POTONG = 1_000_000
const PIPA = 65_536

/** The refusal of what is larger than allowed; `apa` names it for people. */
export const tooLarge = (apa: string, batas: number): KontenError =>
  new KontenError('pemakaian', 'terlalu-besar', `${apa}: lebih besar dari ${ukuranTertulis(batas)}.`, [
    'Periksa apakah ini memang berkas yang dimaksud; unduhan untuk masa yang lebih pendek lebih kecil.',
  ])

/**
 * The bytes of a file or pipe. Throws `pemakaian` where there are more than `batas`: of an ordinary file before reading
 * it, of a pipe or a file that grows as soon as there are. Other failures are the system's own.
 */
export async function bacaTerbatas(letak: string, batas: number, apa: string): Promise<Buffer> {
  const berkas = await open(letak)
  try {
    const { size } = await berkas.stat()
    if (size > batas) throw tooLarge(apa, batas)
    const potongan: Buffer[] = []
    // A pipe tells no size.
    const panjang = size === 0 ? PIPA : Math.min(POTONG, size + 1)
    for (let jumlah = 0; ;) {
      const { bytesRead, buffer } = await berkas.read(Buffer.allocUnsafe(panjang))
      if (bytesRead === 0) return Buffer.concat(potongan)
      jumlah += bytesRead
      if (jumlah > batas) throw tooLarge(apa, batas)
      potongan.push(buffer.subarray(0, bytesRead))
    }
  } finally {
    await berkas.close()
  }
}

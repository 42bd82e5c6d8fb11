/** Files with the same bytes, whatever they are called. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileSha256 } from './media.js'

/** Names of those that are alike, a list for each content there is more than once. Only files of one size are read. */
export async function sameFiles(daftar: readonly string[]): Promise<string[][]> {
  const ukuran = await Promise.all(daftar.map(async (satu) => (await stat(satu).catch(() => null))?.size ?? -1))
  const sidik = new Map<string, string[]>()
  for (const [i, satu] of daftar.entries()) {
    if (ukuran.filter((n) => n === ukuran[i]).length < 2) continue
    const kunci = await fileSha256(satu).catch(() => satu)
    sidik.set(kunci, [...(sidik.get(kunci) ?? []), basename(satu)])
  }
  return [...sidik.values()].filter((nama) => nama.length > 1)
}

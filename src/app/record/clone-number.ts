/** Which of the office's clones this one is, as its acts say it (`Konten-Klon`, `Konten-Tip`). */
import type { PeristiwaUmum } from '../../domain/peristiwa/dasar.js'
import { readClone } from '../../storage/local/clone.js'
import { readPusat } from '../../storage/local/pusat.js'
import type { Session } from '../session.js'

/** The published tip its maker had and the number of the clone; both null without a pusat. */
export async function standing({ store }: Session): Promise<Pick<PeristiwaUmum, 'tip' | 'klon'>> {
  const pusat = await readPusat(store.folder)
  if (pusat === null) return { tip: null, klon: null }
  return { tip: pusat.tip, klon: (await readClone(store.folder))?.nomor ?? null }
}

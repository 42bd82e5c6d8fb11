/** Which of the office's other clones were heard of last when: what waits in one that was not is not known here. */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { KontenError } from '../../errors.js'
import { readClone } from '../../storage/local/clone.js'
import { readPusat } from '../../storage/local/pusat.js'
import { readRiwayat } from '../../storage/record/history.js'
import { clonesOf } from '../record/clone-registration.js'
import type { Session } from '../session.js'

interface SeenClone {
  nomor: number
  mesin: string
  /** When an act of it was last published, as far as the record tells; null for never. */
  terakhir: Instan | null
}

/** Another clone from which nothing has been published since an instant, among those of which `acts` tells. */
async function notSeen(session: Session, since: Instan, acts: (p: Tercatat) => boolean): Promise<SeenClone[]> {
  const { folder } = session.store
  if ((await readPusat(folder)) === null) return []
  const own = (await readClone(folder))?.nomor ?? 0
  const seen = new Map<number, Instan>()
  const asked = new Set<number>()
  for (const p of (await readRiwayat(await session.store.snapshot())).peristiwa) {
    if (p.klon === null) continue
    if (acts(p)) asked.add(p.klon)
    seen.set(p.klon, Math.max(seen.get(p.klon) ?? 0, p.jejak.terbit ?? p.jejak.dicatat))
  }
  const names = await clonesOf(session)
  const all = [0, ...names.keys()].filter((nomor) => nomor !== own && asked.has(nomor))
  return all
    .map((nomor) => ({ nomor, mesin: names.get(nomor)?.mesin ?? 'yang pertama', terakhir: seen.get(nomor) ?? null }))
    .filter(({ terakhir }) => terakhir === null || terakhir < since)
}

const named = (clones: readonly SeenClone[], zona: string): string =>
  clones
    .map(({ nomor, mesin, terakhir }) => {
      return `${nomor} (${mesin}${terakhir === null ? '' : `, terakhir ${waktuPendek(terakhir, zona)}`})`
    })
    .join(', ')

/** Said before a month is closed; nothing where every other clone has published since it ended. */
export async function unseenSince(session: Session, since: Instan): Promise<string[]> {
  const clones = await notSeen(session, since, () => true)
  return clones.length === 0
    ? []
    : [
        `Sejak bulan itu berakhir belum ada yang terbit dari salinan ${named(clones, session.zona)}. Yang ` +
          'menunggu di sana terbit kemudian dan ditandai "sesudah tutup buku".',
      ]
}

/** Said before rules or roles change: what waits elsewhere is decided by the new ones. `oleh` names one alone. */
export async function mayWait(session: Session, oleh?: (nama: string) => boolean): Promise<string[]> {
  const clones = await notSeen(session, session.now, (p) => oleh === undefined || oleh(p.oleh))
  return clones.length === 0
    ? []
    : [
        `Yang masih menunggu terbit di salinan ${named(clones, session.zona)} diputus menurut pengaturan yang ` +
          'baru; minta konten sinkron di sana lebih dahulu.',
      ]
}

/**
 * Asks the person at the terminal whether to go on in spite of it; where nobody can be asked it is told beside the
 * answer. Throws `terputus` for a no.
 */
export async function goOnDespite({ ask }: Session, warnings: readonly string[]): Promise<readonly string[]> {
  if (warnings.length === 0 || ask === null) return warnings
  if (/^y/i.test((await ask(`${warnings.join(' ')} Teruskan? (y/t)`)).trim())) return []
  throw new KontenError('terputus', 'terputus', 'Tidak diteruskan. Tidak ada yang dicatat.')
}

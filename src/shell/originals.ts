/** Copying originals to or from the store, and what is said of it: a line for each kegiatan that needs one. */
import type { Answer } from '../app/record/answer.js'
import type { Direction, Moved } from '../app/media/originals.js'
import { moveOriginals, originalsOf, storeFolder } from '../app/media/originals.js'
import { bringFor } from '../app/previews/on-demand.js'
import type { Session } from '../app/session.js'
import { bilangan } from '../domain/bahasa/kalimat.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { KontenError } from '../errors.js'
import { cloudWarning } from '../storage/local/cloud-folder.js'
import type { Outcome } from '../storage/media/transfer.js'
import { progressLine } from './progress.js'

interface Asked {
  direction: Direction
  /** What was typed of the kegiatan; empty for all. */
  search: string
  store: string | undefined
}

/** Throws `rusak` where an original is damaged: the others are copied first. */
export async function copyOriginals(session: Session, { direction, search, store }: Asked): Promise<Answer> {
  const folder = await storeFolder(session, store)
  const originals = await originalsOf(session, search)
  const line = progressLine(session.env, session.options, true)
  const moved = await moveOriginals(session, {
    direction,
    folder,
    originals,
    progress: (words) => line.tampilkan(words),
  }).finally(() => line.hapus())
  const count = (outcome: Outcome): number =>
    new Set(moved.flatMap((m) => [...m.outcomes].flatMap(([sha256, o]) => (o === outcome ? [sha256] : [])))).size
  const damaged = moved.filter((m) => ['asal-rusak', 'tujuan-rusak'].some((o) => has(m, o as Outcome)))
  if (damaged.length > 0) throw damagedOriginals(damaged)
  const lacking = moved.filter((m) => has(m, 'tidak-ada'))
  return {
    data: {
      gudang: folder,
      disalin: count('disalin'),
      sudahAda: count('sudah-ada'),
      tidakAda: lacking.map((m) => ({ id: m.id, sha256: listOf(m, 'tidak-ada') })),
    },
    text: [
      `${bilangan(count('disalin'))} foto, video, atau lampiran disalin ${direction === 'kirim' ? 'ke' : 'dari'} ` +
        `gudang ${bersihkan(folder)}; ${bilangan(count('sudah-ada'))} sudah ada.`,
      ...lacking.map(
        (m) =>
          `${m.id}: ${listOf(m, 'tidak-ada').length} dari ${m.outcomes.size} tidak ada di ` +
          `${direction === 'kirim' ? 'komputer ini' : 'gudang'}.`,
      ),
    ],
    notes: [
      ...cloudWarning(folder, session.env.vars),
      ...(direction === 'ambil' ? await madeSmall(session, lacking) : []),
    ],
  }
}

/** Of what the store has not, previews are fetched where there are some. */
const madeSmall = async (session: Session, lacking: readonly Moved[]): Promise<string[]> =>
  bringFor(
    session,
    lacking.map((m) => m.id),
  )

const listOf = ({ outcomes }: Moved, outcome: Outcome): string[] =>
  [...outcomes].flatMap(([sha256, o]) => (o === outcome ? [sha256] : []))
const has = (moved: Moved, outcome: Outcome): boolean => listOf(moved, outcome).length > 0

const damagedOriginals = (moved: readonly Moved[]): KontenError => {
  const words = moved.map(({ id, outcomes }) => {
    const names = [...outcomes].filter(([, o]) => o.endsWith('-rusak')).map(([sha256]) => sha256.slice(0, 12))
    return `${id}: ${names.join(', ')}`
  })
  return new KontenError(
    'rusak',
    'media-rusak',
    `Isi foto asli bukan lagi yang dicatat, dan tidak disalin: ${words.join('; ')}.`,
    ['konten media periksa', 'Salin ulang foto itu dari kamera, ponsel, atau komputer lain.'],
  )
}

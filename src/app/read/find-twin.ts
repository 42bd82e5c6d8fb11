/**
 * An equal hand-over of a moment ago: what a command repeated after a crash, or by a second hand, would record twice.
 */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { serahDibatalkan, serahPertama } from '../../domain/keadaan/baca.js'
import { bakukanNama } from '../../domain/orang/pelaku.js'
import type { Kepala } from '../../domain/peristiwa/kepala.js'
import { KontenError } from '../../errors.js'
import type { Snapshot } from '../../storage/port.js'
import { kegiatanTercatat } from './find.js'
import type { Session } from '../session.js'

/** How long after an act an equal one is taken for the same, in milliseconds. */
const SEJAM: Instan = 3_600_000

interface HandOver {
  kepala: Pick<Kepala, 'judul' | 'mulai' | 'selesai'>
  foto: readonly string[]
  narasi: string
}

/**
 * Throws `bentrok` naming the kegiatan that was recorded within the hour with the same title, times, narration and
 * photos. Only ids of the same day and title are looked into, so that the history is seldom read for this.
 */
export async function refuseTwin(session: Session, potret: Snapshot, id: string, baru: HandOver): Promise<void> {
  const awalan = id.slice(0, -4)
  const folder = `content/${id.slice(0, 4)}/${id.slice(5, 7)}`
  for (const jalur of await potret.list(folder)) {
    const lain = jalur.slice(folder.length + 1, -'.md'.length)
    if (!lain.startsWith(awalan) || lain.length !== id.length) continue
    const kegiatan = (await kegiatanTercatat(session, potret, lain))?.kegiatan
    const awal = kegiatan === undefined || serahDibatalkan(kegiatan) ? undefined : serahPertama(kegiatan)
    if (awal === undefined || session.now - awal.jejak.dicatat > SEJAM || !sama(awal, baru)) continue
    throw new KontenError(
      'bentrok',
      'kegiatan-kembar',
      'Kegiatan yang sama (judul, waktu, narasi, dan foto) sudah dicatat pada ' +
        `${waktuPendek(awal.jejak.dicatat, session.zona)}: ${lain}. Tidak ada yang dicatat lagi.`,
      [`konten lihat ${lain}`, 'Bila ini memang kegiatan lain: ulangi dengan --kembar'],
    )
  }
}

type Recorded = { [K in keyof HandOver]: HandOver[K] | null }

function sama({ kepala, foto, narasi }: Recorded, baru: HandOver): boolean {
  return (
    kepala !== null &&
    bakukanNama(kepala.judul) === bakukanNama(baru.kepala.judul) &&
    kepala.mulai === baru.kepala.mulai &&
    kepala.selesai === baru.kepala.selesai &&
    narasi === baru.narasi &&
    samaIsi(foto ?? [], baru.foto)
  )
}

const samaIsi = (satu: readonly string[], lain: readonly string[]): boolean => {
  const [a, b] = [new Set(satu), new Set(lain)]
  return a.size === b.size && [...a].every((sha256) => b.has(sha256))
}

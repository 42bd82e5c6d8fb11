/**
 * An act decided on a page that was shown: what happened to the same kegiatan since then is told before anything is
 * written.
 */
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Request } from './act.js'
import type { Session } from '../session.js'
import type { OnExisting, SubjectOf } from './subject.js'

/** What of a kegiatan stands on a page: the op of the last act on a channel, '' where there is none. */
export const shownState = (kegiatan: Kegiatan, kanal: Kanal): string =>
  kegiatan.jalur.get(kanal)?.berlaku.at(-1)?.op ?? ''

/** The same of all its channels, for what belongs to each of them. */
export const shownStates = (kegiatan: Kegiatan): string =>
  [...kegiatan.jalur.keys()].map((kanal) => shownState(kegiatan, kanal)).join(' ')

interface Shown {
  /** Whether any channel of the kegiatan is asked for, and not the act's own alone. */
  all?: boolean
  /** The lines of what stands there instead, told with the refusal. */
  now?: (of: { sesi: Session; kegiatan: Kegiatan; kanal: Kanal }) => Promise<readonly string[]>
}

/** The same act, refused as `bentrok` where the channel it is on is no longer as it was shown. */
export function asShown<J extends JenisPeristiwa, S extends SubjectOf[J] & OnExisting>(
  request: Request<J, S>,
  shown: string,
  { all = false, now = async () => [] }: Shown = {},
): Request<J, S> {
  return {
    ...request,
    target: async (session, potret) => {
      const subject = await request.target(session, potret)
      const { kegiatan } = subject
      const channels = all ? [...kegiatan.jalur.keys()] : subject.kanal.slice(0, 1)
      const before = shown.split(' ')
      const changed = channels.findIndex((kanal, i) => shownState(kegiatan, kanal) !== (before[i] ?? ''))
      if (changed === -1) return subject
      const kanal = channels[changed]!
      const refusal = changedMeanwhile(kegiatan, kanal, before[changed] ?? '', session.zona)
      const told = [refusal.message, ...(await now({ sesi: session, kegiatan, kanal }))].join('\n')
      throw new KontenError('bentrok', 'halaman-usang', told, refusal.saran)
    },
  }
}

function changedMeanwhile(kegiatan: Kegiatan, kanal: Kanal, shown: string, zona: string): KontenError {
  const ofChannel = kegiatan.riwayat.filter((p) => p.kanal.includes(kanal))
  const since = ofChannel.slice(ofChannel.findIndex((p) => p.op === shown) + 1)
  const told = since.map((p) => `${p.peristiwa} oleh ${p.oleh}, ${waktuPanjang(p.waktu, zona)}`)
  return new KontenError(
    'bentrok',
    'halaman-usang',
    `Sejak ditampilkan kepada Anda, "${kegiatan.judul}" (${kanal}) sudah berubah: ` +
      `${told.join('; ') || 'catatannya bukan lagi yang ditampilkan'}. Tidak ada yang dicatat.`,
    ['Periksa keadaannya yang sekarang, lalu kirim lagi bila masih perlu.', `konten riwayat ${kegiatan.id}`],
  )
}

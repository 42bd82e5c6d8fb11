import { kanalBerlanjut, terakhirBerlaku } from '../keadaan/baca.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import { bakukanNama } from '../orang/pelaku.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Kanal } from '../sop/sop.js'
import { tolak } from './tolak.js'

/** Whether an act that is the last on its tracks may be taken back: of hand-overs only the first. */
export const dapatDibatalkan = (akhir: Tercatat | undefined): akhir is Tercatat =>
  akhir !== undefined && !(akhir.peristiwa === 'diserahkan' && akhir.kepala === null)

/** What taking back would take back on a channel: what is last on all of its channels. */
export function yangDibatalkan(kegiatan: Kegiatan, kanal: Kanal): Tercatat {
  const akhir = terakhirBerlaku(kegiatan, kanal)
  if (!dapatDibatalkan(akhir))
    throw tolak(
      'tidak-dapat-dibatalkan',
      `Tidak ada peristiwa ${kanal} yang dapat dibatalkan` +
        `${akhir ? '; penyerahan ulang tidak dibatalkan, melainkan ditolak PPID' : ''}.`,
      [`konten riwayat ${kegiatan.id}`],
    )
  const [lanjut] = kanalBerlanjut(kegiatan, akhir)
  if (lanjut === undefined) return akhir
  throw tolak(
    'sudah-berlanjut',
    `Peristiwa terakhir ${kanal} (${akhir.peristiwa}) juga mengenai ${lanjut}, yang ` +
      `sudah berlanjut dengan ${terakhirBerlaku(kegiatan, lanjut)!.peristiwa}; yang dapat ` +
      'dibatalkan hanya yang terakhir pada semua kanalnya.',
    [`konten riwayat ${kegiatan.id}`, `konten batalkan ${kegiatan.id} --kanal ${lanjut}`],
  )
}

/** Who recorded a peristiwa takes it back, and nobody else. `perintah` is the command to say so with. */
export function putuskanBatal(peristiwa: Dibatalkan, akhir: Tercatat, perintah: string): void {
  if (bakukanNama(peristiwa.oleh) === bakukanNama(akhir.oleh)) return
  throw tolak(
    'bukan-pelakunya',
    `Peristiwa terakhir (${akhir.peristiwa}) dicatat oleh ${akhir.oleh}; hanya ia yang dapat membatalkannya.`,
    [`${perintah} --sebagai "${akhir.oleh}"`],
  )
}

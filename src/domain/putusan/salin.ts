import { persetujuan } from '../keadaan/baca.js'
import type { IsiKanal } from '../keadaan/baca.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Disetujui } from '../peristiwa/disetujui.js'
import type { Kanal } from '../sop/sop.js'
import { berubahSesudahDisetujui, tertahan } from './aturan/persetujuan.js'
import { jalurKanal, perintahSesudah } from './jalur.js'
import { tolak } from './tolak.js'

/** What leaves the office by hand is what the PPID approved, as an upload is. Returns the approval it rests on. */
export function putuskanSalin(kegiatan: Kegiatan, kanal: Kanal, isi: IsiKanal): Tercatat<Disetujui> {
  const jalur = jalurKanal(kegiatan, kanal)
  const setuju = persetujuan(jalur)
  if (!setuju)
    throw tolak(
      'belum-disetujui',
      `Draf ${kanal} "${kegiatan.judul}" tidak sedang disetujui (kini ${jalur.tahap}); yang disalin untuk ` +
        `diunggah hanya yang disetujui PPID (SOP ${kanal} langkah 3).`,
      [perintahSesudah(jalur, kegiatan.id)],
    )
  const galat = tertahan(jalur, kegiatan) ?? berubahSesudahDisetujui(jalur, kegiatan, setuju, isi, ` ${kanal}`)
  if (galat) throw galat
  return setuju
}

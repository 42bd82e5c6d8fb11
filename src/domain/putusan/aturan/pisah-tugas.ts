import { terakhir } from '../../keadaan/baca.js'
import { samaOrang } from '../../orang/pelaku.js'
import type { Aturan } from '../perkara.js'
import { tolak } from '../tolak.js'

/** A18: who handed in the draft does not decide on it, unless the office allows it or it is recorded for another. */
export const pisahTugas: Aturan = (jalur, baris, { peristiwa, petugas, pisahTugas: pilihan, kegiatan }) => {
  const draf = terakhir(jalur, 'diajukan')
  if (
    pilihan === 'longgar' ||
    peristiwa.bukti !== null ||
    !baris.sesudah.includes('diajukan') ||
    !draf ||
    !samaOrang(draf.oleh, peristiwa.oleh, petugas)
  )
    return null
  return tolak(
    'pisah-tugas',
    `${peristiwa.oleh} mengajukan draf ini dan karena itu tidak boleh ` +
      `memutusnya (SOP langkah ${baris.no}; aturan A18).`,
    [
      `konten setujui ${kegiatan!.id} --kanal ${jalur.kanal} --sebagai "Nama PPID"`,
      'Bila PPID memutus di luar alat ini: --atas-nama ppid --bukti "…"',
    ],
  )
}

/** What leaves the office is what the PPID approved. */
import type { KontenError } from '../../../errors.js'
import type { IsiKanal } from '../../keadaan/baca.js'
import { bedaPersetujuan, persetujuan } from '../../keadaan/baca.js'
import type { Jalur, Kegiatan } from '../../keadaan/tipe.js'
import type { Disetujui } from '../../peristiwa/disetujui.js'
import type { Aturan } from '../perkara.js'
import { tolak } from '../tolak.js'

/** Text and media uploaded are those approved. */
export const sesuaiPersetujuan: Aturan = (jalur, baris, { peristiwa, kegiatan, diulang }) => {
  if (peristiwa.peristiwa !== 'diunggah') return null
  // What was uploaded before anybody knew has been uploaded.
  const tahan = diulang ? null : tertahan(jalur, kegiatan!)
  if (tahan !== null) return tahan
  const setuju = persetujuan(jalur)
  return setuju ? berubahSesudahDisetujui(jalur, kegiatan!, setuju, peristiwa, ` langkah ${baris.no}`) : null
}

/**
 * A koreksi or tolak that an approval was published before holds back what rests on that approval, until a PPID decides
 * again.
 */
export function tertahan({ kanal, ditahan, berlaku }: Jalur, { id, judul }: Kegiatan): KontenError | null {
  const setuju = ditahan && berlaku.find((p) => p.op === ditahan.setuju)
  if (!ditahan || persetujuan({ berlaku })?.op !== ditahan.setuju) return null
  const { asal, oleh, catatan } = ditahan.oleh
  return tolak(
    'ditahan',
    `Draf ${kanal} "${judul}" disetujui ${setuju!.oleh}, tetapi ${oleh} juga memutusnya (${asal}) sebelum melihat ` +
      'persetujuan itu; tidak ada yang diunggah atau disalin sampai PPID memutus ' +
      `lagi.${catatan === '' ? '' : ` Catatannya: ${catatan}`}`,
    [
      `konten riwayat ${id}`,
      `PPID: konten batalkan ${id} --kanal ${kanal}, lalu putuskan lagi draf yang diajukan kembali`,
    ],
  )
}

export function berubahSesudahDisetujui(
  jalur: Jalur,
  { id, judul }: Kegiatan,
  setuju: Disetujui,
  isi: IsiKanal,
  langkah: string,
): KontenError | null {
  const berubah = bedaPersetujuan(setuju, isi)
  if (berubah.length === 0) return null
  return tolak(
    'berubah-sesudah-disetujui',
    `Isi (${berubah.join(' dan ')}) ${jalur.kanal} "${judul}" berubah sesudah disetujui ${setuju.oleh} ` +
      `(SOP${langkah}: yang diunggah adalah yang disetujui).`,
    [
      'Kembalikan isinya, atau batalkan persetujuan dan ajukan kembali kepada PPID:',
      `konten batalkan ${id} --kanal ${jalur.kanal}`,
    ],
  )
}

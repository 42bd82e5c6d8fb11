import { sebutanTahap } from '../../peristiwa/daftar.js'
import { perintahSesudah } from '../jalur.js'
import type { Aturan } from '../perkara.js'
import { tolak } from '../tolak.js'

/** An act follows the stages that its row of the SOP names. */
export const urutan: Aturan = (jalur, baris, { peristiwa, kegiatan }) => {
  if (baris.sesudah.includes(jalur.tahap)) return null
  const id = kegiatan!.id
  return tolak(
    'urutan',
    `"${kegiatan!.judul}" pada kanal ${jalur.kanal} ${sebutanTahap(jalur.tahap)}, sehingga belum atau tidak lagi ` +
      `dapat ${peristiwa.peristiwa} (SOP ${jalur.kanal} langkah ${baris.no}: harus sesudah ` +
      `${baris.sesudah.join(' atau ')}).`,
    [perintahSesudah(jalur, id)],
  )
}

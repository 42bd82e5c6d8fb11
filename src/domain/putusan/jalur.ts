/** The track a decision is about, and what it waits for. */
import { KontenError } from '../../errors.js'
import { barisMenunggu } from '../keadaan/baca.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import { daftarTahapAkhir, kerjaBaris } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'

/** The track of a channel. Throws `pemakaian` where the kegiatan does not use it. */
export function jalurKanal(kegiatan: Kegiatan, kanal: Kanal): Jalur {
  const jalur = kegiatan.jalur.get(kanal)
  if (jalur) return jalur
  throw new KontenError('pemakaian', 'kanal-tidak-dipakai', `"${kegiatan.judul}" tidak memakai kanal ${kanal}.`, [
    `Kanal kegiatan ini: ${[...kegiatan.jalur.keys()].join(', ')}`,
  ])
}

/** What a track waits for, so that a refusal can name the next command. */
export function perintahSesudah(jalur: Jalur, id: string): string {
  const [baris] = barisMenunggu(jalur)
  const saran = baris && kerjaBaris(baris).saran?.({ kanal: jalur.kanal, tahap: jalur.tahap, sasaran: id })
  return `konten ${saran ?? `${daftarTahapAkhir.includes(jalur.tahap) ? 'riwayat' : 'lihat'} ${id}`}`
}

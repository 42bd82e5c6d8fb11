/** Completeness of the material of step 1 (A12, A14). */
import type { Kembar } from '../bahasa/kembar.js'
import type { Aturan } from '../sop/aturan.js'
import { versiMasa } from '../sop/masa.js'
import type { BarisSop } from '../sop/sop.js'
import { barisUntuk } from '../sop/sop.js'
import { bahanJalur, terakhir } from './baca.js'
import type { Jalur, Kegiatan } from './tipe.js'

export interface Kelengkapan {
  foto: number
  video: number
  narasi: boolean
  lengkap: boolean
  /** What the standard asks for and is not there, in words. */
  kurang: string[]
  /** What is worth a note without being asked for. */
  catatan: string[]
  /** Files that repeat one another, for whoever counts more of them. */
  kembar?: readonly Kembar[]
}

/** Completeness of what was handed over on a track (A12, A14). */
export function kelengkapan(
  kegiatan: Pick<Kegiatan, 'jenis'>,
  bahan: { foto: readonly string[]; video: readonly string[]; narasi: string; kembar?: readonly Kembar[] },
  baris: BarisSop | undefined,
  aturan: Aturan,
): Kelengkapan {
  const foto = new Set(bahan.foto).size
  const video = new Set(bahan.video).size
  const narasi = bahan.narasi !== ''
  const syarat = baris?.syarat
  const kurang: string[] = []
  if (syarat?.narasi && !narasi) kurang.push('narasi belum ada')
  if (syarat && kegiatan.jenis !== 'pengumuman' && foto < syarat.foto)
    kurang.push(`foto ${foto} dari minimal ${syarat.foto}`)
  const tanpaVideo = syarat?.video === 'aturan' && kegiatan.jenis !== 'pengumuman' && video === 0
  if (tanpaVideo && aturan.video === 'wajib') kurang.push('video belum ada')
  const catatan = tanpaVideo && aturan.video === 'catatan' ? ['tanpa video'] : []
  const { kembar = [] } = bahan
  return {
    foto,
    video,
    narasi,
    lengkap: kurang.length === 0,
    kurang,
    catatan,
    ...(kembar.length === 0 ? {} : { kembar }),
  }
}

/** Completeness of what stands handed over on a track, by the rules of when it was recorded (A26). */
export function kelengkapanJalur(kegiatan: Kegiatan, jalur: Jalur, aturan: Aturan): Kelengkapan {
  const { masa, selesai } = kegiatan
  const serah = terakhir(jalur, 'diserahkan')
  const saat = masa !== null && serah ? masa.pada(serah.jejak.commit) : null
  const versi = saat === null ? jalur.versi : versiMasa(saat, jalur.kanal, selesai)
  // Where the hand-over was taken back nothing is lacking.
  const baris = jalur.berlaku.length === 0 ? undefined : barisUntuk(versi, 'diserahkan')
  return kelengkapan(kegiatan, bahanJalur(jalur), baris, saat?.aturan ?? aturan)
}

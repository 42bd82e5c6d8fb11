/**
 * Commit message → peristiwa, strictly: every trailer in the order in which `commit-message` writes it, none twice,
 * none unknown, hashes and ids in their form. What is not such a message is named, never guessed at.
 */
import { batasMasukan, ukuranTertulis } from '../../domain/batas-masukan.js'
import type { Berjenis, Jenis } from '../../domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { banyakDasar, daftarPeristiwa, jenisDari } from '../../domain/peristiwa/daftar.js'
import type { Format } from './commit-message-format.js'
import { formatNames } from './commit-message-format.js'
import { PesanRusak } from './commit-message-kinds.js'
import { PembacaTrailer } from './commit-message-trailers.js'

/** What a commit message turned out to be; `rusak` says in Indonesian what is wrong with it. */
export type Decoded =
  | { jenis: 'peristiwa'; peristiwa: Peristiwa }
  | { jenis: 'bukan' }
  | { jenis: 'rusak'; masalah: string }

const mirip = /^konten-[a-z-]+ *:/im

/** Whether a message that is no peristiwa holds a line that a reader could take for one of its trailers. */
export const resemblesPeristiwa = (pesan: string): boolean =>
  mirip.test(pesan.length > batasMasukan.pesanDibaca ? pesan.slice(0, batasMasukan.tindakan) : pesan)

/** Of a message beyond every limit only the end is looked at, where its trailers would stand. */
const tooLong = (pesan: string): Decoded =>
  resemblesPeristiwa(pesan.slice(-batasMasukan.tindakan))
    ? { jenis: 'rusak', masalah: `lebih panjang dari ${ukuranTertulis(batasMasukan.pesanDibaca)}` }
    : { jenis: 'bukan' }

/**
 * Reads a commit message. Total: anything that is not a whole, well-formed peristiwa is named as such, never thrown.
 */
export function decodePesan(pesan: string): Decoded {
  if (pesan.length > batasMasukan.pesanDibaca) return tooLong(pesan)
  const badan = pesan.trimEnd()
  const akhir = badan.lastIndexOf('\n\n')
  const paragraf = badan.slice(akhir < 0 ? 0 : akhir + 2)
  if (!mirip.test(paragraf)) return { jenis: 'bukan' }
  try {
    const catatan = akhir < 0 ? '' : badan.slice(0, akhir)
    const awalCatatan = catatan.indexOf('\n\n')
    return {
      jenis: 'peristiwa',
      peristiwa: decodeTrailer(paragraf, awalCatatan < 0 ? '' : catatan.slice(awalCatatan + 2)),
    }
  } catch (galat) {
    if (galat instanceof PesanRusak) return { jenis: 'rusak', masalah: galat.message }
    throw galat
  }
}

const formatMenurutVersi = new Map<string, Format>(Object.entries(formatNames))

function decodeTrailer(paragraf: string, catatan: string): Peristiwa {
  const baca = new PembacaTrailer(paragraf)
  const format = formatMenurutVersi.get(baca.satu('Versi'))
  // Said of the version whose form the rest has.
  if (format === undefined) throw new PesanRusak(`Konten-Versi bukan ${/^Konten-Dasar: /m.test(paragraf) ? 2 : 1}`)
  const peristiwa = baca.salahSatu('Peristiwa', format.jenis)
  const jenis = daftarPeristiwa[peristiwa] as unknown as Jenis<Berjenis>
  // One object, grown field by field: spread together from parts, it cost as much as reading them.
  const hasil: Record<string, unknown> = {}
  baca.baca(hasil, format.umum, format.ejaan)
  hasil['catatan'] = catatan
  hasil['peristiwa'] = peristiwa
  baca.baca(hasil, jenis.trailer, format.ejaan)
  baca.baca(hasil, format.penutup, format.ejaan)
  Object.assign(hasil, format.tanpa)
  baca.habis()
  const p = hasil as unknown as Peristiwa
  const salah = jenis.utuh?.(p) ?? landasanSalah(p)
  if (salah !== null) throw new PesanRusak(salah)
  return p
}

/** Whether an act of version 2 names as many acts that it rests on as its kind does, or none; in words where not. */
function landasanSalah(p: Peristiwa): string | null {
  if (p.versi === 1) return null
  if (p.dasar.length > 0 && p.dasar.length !== banyakDasar(p)) return 'Konten-Dasar tidak sebanyak yang diputus'
  const teks = jenisDari(p).dasarTeks?.(p) ?? null
  if ((teks === null) !== (p.dasarTeks === null))
    return `Konten-Dasar-Teks ${teks === null ? 'bukan milik' : 'tidak ada pada'} ${p.peristiwa}`
  return p.dasarTeks === null || p.dasarTeks.length === 0 || p.dasarTeks.length === teks?.length
    ? null
    : 'Konten-Dasar-Teks tidak sebanyak teks yang diganti'
}

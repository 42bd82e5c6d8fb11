/**
 * Commit message → peristiwa, strictly: every trailer in the order in which `commit-message` writes it, none twice, none
 * unknown, hashes and ids in their form. What is not such a message is named, never guessed at.
 */
import type { Berjenis, Jenis } from '../../domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { daftarJenisPeristiwa, daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
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
export const resemblesPeristiwa = (pesan: string): boolean => mirip.test(pesan)

/** Reads a commit message. Total: anything that is not a whole, well-formed peristiwa is named as such, never thrown. */
export function decodePesan(pesan: string): Decoded {
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
  if (format === undefined) throw new PesanRusak(`Konten-Versi bukan ${Object.keys(formatNames).join(' atau ')}`)
  const peristiwa = baca.salahSatu('Peristiwa', daftarJenisPeristiwa)
  const jenis = daftarPeristiwa[peristiwa] as unknown as Jenis<Berjenis>
  const hasil = {
    ...baca.baca(format.umum, format.ejaan),
    catatan,
    peristiwa,
    ...baca.baca(jenis.trailer, format.ejaan),
    ...baca.baca(format.penutup, format.ejaan),
  }
  baca.habis()
  const salah = jenis.utuh?.(hasil) ?? null
  if (salah !== null) throw new PesanRusak(salah)
  return hasil as Peristiwa
}

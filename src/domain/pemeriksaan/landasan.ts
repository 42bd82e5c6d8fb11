/** What an act of version 2 says it was decided on, held against what stood where it was published (bersama.md, §2). */
import { bedaDasar, dasarTeksSekarang } from '../keadaan/landasan.js'
import type { Posisi } from '../keadaan/posisi.js'
import type { PilihanFold } from '../keadaan/tipe.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { jenisDari, landasanDari } from '../peristiwa/daftar.js'

const sebut = (daftar: readonly (string | null)[]): string =>
  daftar.every((op) => op === null) ? '-' : daftar.map((op) => op ?? '-').join(',')

/** In words, null where it is the same. What lost names what it was shown, not what stood there. */
export function landasanBeda(p: Tercatat, posisi: Posisi, pilihan: Omit<PilihanFold, 'per'>): string | null {
  if (p.versi === 1 || p.peristiwa === 'berbenturan') return null
  // What rests on nothing asks for no state.
  if (landasanDari(p) === null && jenisDari(p).dasarTeks === undefined)
    return p.dasar.length === 0 ? null : `Konten-Dasar ${sebut(p.dasar)}, padahal ${p.peristiwa} tidak berdasar`
  const keadaan = posisi.keadaan(pilihan)
  const dasar = posisi.dasar(p, keadaan)
  if (bedaDasar(p.dasar, dasar) >= 0)
    return `Konten-Dasar ${sebut(p.dasar)}, padahal yang berlaku di situ ${sebut(dasar)}`
  const kegiatan = p.kegiatan === null ? undefined : keadaan.kegiatan.get(p.kegiatan)
  const teks = dasarTeksSekarang(p, kegiatan ?? null) ?? []
  return bedaDasar(p.dasarTeks ?? [], teks) < 0
    ? null
    : `Konten-Dasar-Teks ${sebut(p.dasarTeks ?? [])}, padahal yang berlaku di situ ${sebut(teks)}`
}

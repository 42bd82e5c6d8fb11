/**
 * What the PPID reads before deciding: the draft, what changed since it was last decided on, and what the checks say.
 */
import { cariDataPribadi, jenisDataPribadi } from './bahasa/data-pribadi.js'
import { tempat } from './bahasa/kalimat.js'
import type { Tercatat } from './peristiwa/daftar.js'
import { keputusanDari } from './peristiwa/daftar.js'
import type { Jalur } from './keadaan/tipe.js'

/**
 * The last decision that sent the draft back, whose text the new draft is held against; undefined for a first draft.
 */
export function putusanTerakhir(jalur: Jalur): Tercatat | undefined {
  return jalur.berlaku.findLast((p) => keputusanDari(p) === 'koreksi' || keputusanDari(p) === 'tolak')
}

/** One line of the privacy checklist: a kind of personal data and where it was found, value never told. */
export interface ButirPrivasi {
  jenis: string
  letak: string[]
  /** False for what is only worth a note. */
  menahan: boolean
}

/** Every kind the check knows, with the places it stands in; texts are named by their keys. */
export function daftarPrivasi(teks: Readonly<Record<string, string>>): ButirPrivasi[] {
  const temuan = Object.entries(teks).flatMap(([nama, isi]) =>
    cariDataPribadi(isi).map((d) => ({ ...d, letak: tempat(nama, d.baris, d.kolom) })),
  )
  return Object.entries(jenisDataPribadi).map(([jenis, menahan]) => ({
    jenis,
    letak: temuan.filter((t) => t.jenis === jenis).map((t) => t.letak),
    menahan,
  }))
}

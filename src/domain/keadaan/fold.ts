/**
 * State, folded from the peristiwa. The fold is total: whatever the history holds, it returns a state and never throws;
 * what does not fit the SOP is left out of the state and named as a temuan.
 */
import { keMenit } from '../bahasa/waktu.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { menyangkutJalur } from '../peristiwa/daftar.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import { foldKegiatan } from './fold-kegiatan.js'
import { foldLepas } from './fold-lepas.js'
import { segelBulan } from './segel.js'
import { temuan } from './temuan.js'
import type { Keadaan, PilihanFold } from './tipe.js'

/** Folds the whole history, oldest first in graph order. */
export function foldRiwayat(riwayat: readonly Tercatat[], pilihan: PilihanFold): Keadaan {
  const { per } = pilihan
  const menurutKegiatan = new Map<string, Tercatat[]>()
  const lepas: Tercatat[] = []
  const nanti = new Set<string>()
  const keadaan = keadaanKosong()
  keadaan.masa = pilihan.masa ?? null
  for (const p of riwayat) {
    // What has not happened yet is ignored, and with it whatever takes it back.
    if (per !== null && (keMenit(p.waktu) > per || (p.peristiwa === 'dibatalkan' && nanti.has(p.batal)))) {
      nanti.add(p.jejak.commit)
      continue
    }
    sebar(p, keadaan, menurutKegiatan, (satu) => lepas.push(satu))
  }
  for (const [id, daftar] of menurutKegiatan) {
    const hasil = foldKegiatan(id, daftar, pilihan)
    if (hasil.kegiatan) keadaan.kegiatan.set(id, hasil.kegiatan)
    for (const t of hasil.temuan) keadaan.temuan.push(t)
  }
  for (const p of lepas) foldLepas(keadaan, p)
  return keadaan
}

/** The state before anything has happened. */
export const keadaanKosong = (): Keadaan => ({
  masa: null,
  kegiatan: new Map(),
  interaksi: new Map(),
  interaksiBatal: new Set(),
  dicabut: new Map(),
  laporan: [],
  ukuran: [],
  penjelasan: [],
  benturan: [],
  diatur: [],
  musnah: new Map(),
  cocok: new Map(),
  sebab: new Map(),
  segel: [],
  sesudahSegel: new Map(),
  temuan: [],
})

/** Takes in the next peristiwa: a seal counts at once, what moves a kegiatan goes to its own, the rest to `lepas`. */
export function sebar(
  p: Tercatat,
  keadaan: Keadaan,
  menurutKegiatan: Map<string, Tercatat[]>,
  lepas: (p: Tercatat) => void,
): void {
  if (keadaan.segel.length > 0) keadaan.sesudahSegel.set(p.jejak.commit, keadaan.segel.length)
  if (p.peristiwa === 'ditutup') return segelkan(keadaan, p)
  if (p.peristiwa === 'berbenturan') keadaan.benturan.push(p)
  if (!menyangkutJalur(p)) return lepas(p)
  const daftar = menurutKegiatan.get(p.kegiatan!)
  if (daftar) daftar.push(p)
  else menurutKegiatan.set(p.kegiatan!, [p])
}

function segelkan(keadaan: Keadaan, p: Tercatat<Ditutup>): void {
  if (segelBulan(keadaan, p.bulan)) keadaan.temuan.push(temuan('segel-ganda', p, `Bulan ${p.bulan} ditutup dua kali.`))
  else keadaan.segel.push(p)
}

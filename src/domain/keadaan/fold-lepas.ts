/** The fold of what stands on no kegiatan's tracks, one peristiwa at a time. */
import type { JenisPeristiwa, Tercatat } from '../peristiwa/daftar.js'
import { batalkanLepas } from './pembatalan.js'
import { kunciSebab } from './sebab.js'
import { temuan } from './temuan.js'
import type { Keadaan } from './tipe.js'

/** What one kind of peristiwa makes of the state; a temuan where it fits nothing. */
type Lepas = { [J in JenisPeristiwa]?: (keadaan: Keadaan, p: Tercatat & { peristiwa: J }) => void }

const lepas: Lepas = {
  diterima(keadaan, p) {
    if (keadaan.interaksi.has(p.nomor) || keadaan.interaksiBatal.has(p.nomor))
      keadaan.temuan.push(temuan('nomor-ganda', p, `Interaksi ${p.nomor} dicatat dua kali.`))
    else keadaan.interaksi.set(p.nomor, { nomor: p.nomor, diterima: p, dijawab: null })
  },
  dijawab(keadaan, p) {
    const interaksi = keadaan.interaksi.get(p.nomor)
    if (!interaksi)
      keadaan.temuan.push(temuan('urutan', p, `Jawaban untuk interaksi ${p.nomor} yang tidak pernah dicatat.`))
    else if (interaksi.dijawab)
      keadaan.temuan.push(temuan('urutan', p, `Interaksi ${p.nomor} sudah dijawab sebelumnya.`))
    else interaksi.dijawab = p
  },
  diukur: (keadaan, p) => void keadaan.ukuran.push(p),
  dilaporkan: (keadaan, p) => void keadaan.laporan.push(p),
  dijelaskan: (keadaan, p) => void keadaan.penjelasan.push(p),
  diatur: (keadaan, p) => void keadaan.diatur.push(p),
  dimusnahkan(keadaan, p) {
    for (const sha256 of p.media) keadaan.musnah.set(sha256, p)
  },
  // It lost, and changes nothing.
  berbenturan: () => undefined,
  dicocokkan(keadaan, p) {
    keadaan.cocok.delete(p.kunci)
    if (p.kegiatan !== null && p.kanal[0] !== undefined && p.tautan !== '')
      keadaan.cocok.set(p.kunci, { kegiatan: p.kegiatan, kanal: p.kanal[0], tautan: p.tautan })
  },
  disebabkan(keadaan, p) {
    if (p.bulan === null && p.nomor === null && p.kegiatan === null)
      keadaan.temuan.push(
        temuan('tanpa-kegiatan', p, 'Sebab keterlambatan tidak menyebut kegiatan, interaksi, atau bulan.'),
      )
    else for (const kanal of p.kanal) keadaan.sebab.set(kunciSebab(p, kanal), p)
  },
  dibatalkan(keadaan, p) {
    const salah = batalkanLepas(keadaan, p)
    if (salah !== null) keadaan.temuan.push(temuan('pembatalan', p, salah))
  },
}

/** Lets one of them take effect; of what should have named a kegiatan and does not, a temuan tells. */
export function foldLepas(keadaan: Keadaan, p: Tercatat): void {
  const terapkan = lepas[p.peristiwa] as ((keadaan: Keadaan, p: Tercatat) => void) | undefined
  if (terapkan) terapkan(keadaan, p)
  else keadaan.temuan.push(temuan('tanpa-kegiatan', p, `Peristiwa ${p.peristiwa} tidak menyebut kegiatan.`))
}

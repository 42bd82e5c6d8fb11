/** The state an act is decided on, by op: what its `Konten-Dasar` and `Konten-Dasar-Teks` say. */
import { jenisDari, landasanDari } from '../peristiwa/daftar.js'
import type { Peristiwa, Tercatat } from '../peristiwa/daftar.js'
import type { Bagian } from '../sop/sop.js'
import { persetujuan, sumberTeks } from './baca.js'
import type { Interaksi, Jalur, Keadaan, Kegiatan } from './tipe.js'

/** What of the state an act is about; what it does not ask about may be left out. */
export interface Dilihat {
  kegiatan?: Kegiatan | null
  interaksi?: Interaksi | undefined
  keadaan?: Pick<Keadaan, 'laporan'>
  /** What is taken back. */
  akhir?: Tercatat
  /** The last act of its kind about the same. */
  sejenis?: Tercatat | undefined
}

type Op = string | null

const opDari = (p: Tercatat | null | undefined): Op => p?.op ?? null

/** What its maker was shown, as `Konten-Dasar` says it; empty where there was nothing. */
export function dasarSekarang(p: Peristiwa, dilihat: Dilihat): Op[] {
  const dasar = tiapDasar(p, dilihat)
  return dasar.every((op) => op === null) ? [] : dasar
}

function tiapDasar(p: Peristiwa, { kegiatan, interaksi, keadaan, akhir, sejenis }: Dilihat): Op[] {
  const tiapJalur = (apa: (jalur: Jalur) => Tercatat | undefined): Op[] =>
    p.kanal.map((k) => {
      const jalur = kegiatan?.jalur.get(k)
      return jalur === undefined ? null : opDari(apa(jalur))
    })
  switch (landasanDari(p)) {
    case null:
      return []
    case 'jalur':
      return tiapJalur(({ berlaku }) => berlaku.at(-1))
    case 'persetujuan':
      return tiapJalur(persetujuan)
    case 'diterima':
      return [opDari(interaksi?.diterima)]
    case 'batal':
      return [opDari(akhir)]
    case 'bulan':
      return p.kanal.map((k) =>
        opDari(keadaan?.laporan.findLast((l) => 'bulan' in p && l.bulan === p.bulan && l.kanal.includes(k))),
      )
    case 'sebab':
      return [opDari(sejenis), ...(p.kegiatan === null ? [] : tiapJalur(({ berlaku }) => berlaku.at(-1)))]
    case 'kunci':
    case 'sejenis':
      return [opDari(sejenis)]
  }
}

/**
 * Where two lists of what something rests on differ first, -1 where they do not; none at all stands for as many nulls.
 */
export function bedaDasar(lama: readonly Op[], kini: readonly Op[]): number {
  const panjang = Math.max(lama.length, kini.length)
  return Array.from({ length: panjang }, (_, i) => i).findIndex((i) => (lama[i] ?? null) !== (kini[i] ?? null))
}

/** The acts that wrote the texts it replaces, as `Konten-Dasar-Teks` says it; null where it replaces none. */
export function dasarTeksSekarang(p: Peristiwa, kegiatan: Kegiatan | null): Op[] | null {
  const bagian: readonly Bagian[] | null = jenisDari(p).dasarTeks?.(p) ?? null
  if (bagian === null) return null
  const sumber = bagian.map((b) => (kegiatan === null ? null : (sumberTeks(kegiatan, b)?.op ?? null)))
  return sumber.every((op) => op === null) ? [] : sumber
}

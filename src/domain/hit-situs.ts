/** Reads of an article in a month from a counter that runs for ever: the difference of two snapshots (analitik.md, "OpenSID"). */
import type { Keadaan } from './keadaan.js'
import type { UnggahanKegiatan } from './pencocokan.js'
import { hariAmbil, menurutHariAmbil, pencariUnggahan } from './pencocokan.js'
import { bulanDari, tambahBulan, tanggalLokal } from './waktu.js'

/** A counter may be read this many days before or after the turn of a month; the days are told beside the figure. */
const JARAK_HARI = 7
const HARI_MS = 86_400_000

export interface SelisihHit {
  /** Reads from `dari` to `sampai`; null where a snapshot is missing, or the counter was set back. */
  dibaca: number | null
  /** Day (`YYYY-MM-DD`) of the earlier snapshot; null where the article counts from its publication, or there is none. */
  dari: string | null
  /** Day of the later snapshot; null where there is none near the end of the month. */
  sampai: string | null
  /** The counter was set back in between. */
  surut: boolean
}

interface Potret {
  hari: string
  hit: number
}

/**
 * What each upload with a counter was read in the month `bulan`; one published after its end, in the month in which it was.
 * Uploads without a counter are left out.
 */
export function selisihHit(keadaan: Keadaan, bulan: string, unggahan: readonly UnggahanKegiatan[], zona: string): Map<UnggahanKegiatan, SelisihHit> {
  const cari = pencariUnggahan(unggahan, keadaan.cocok)
  const potret = new Map<UnggahanKegiatan, { terbit: string; daftar: Potret[] }>()
  for (const sumber of menurutHariAmbil(keadaan, zona))
    for (const a of sumber.angka) {
      const u = a.nilai.hit === undefined ? undefined : cari(a)
      if (!u) continue
      const satu = potret.get(u) ?? { terbit: a.terbit ?? tanggalLokal(u.diunggah, zona), daftar: [] }
      potret.set(u, satu)
      satu.daftar.push({ hari: hariAmbil(sumber, zona), hit: a.nilai.hit! })
    }
  return new Map([...potret].map(([u, { terbit, daftar }]) => [u, selisih(daftar, bulan, terbit.slice(0, 10))]))
}

function selisih(daftar: readonly Potret[], bulan: string, terbit: string): SelisihHit {
  const bulanTerbit = bulanDari(terbit)
  const masa = bulanTerbit > bulan ? bulanTerbit : bulan
  const sejakTerbit = bulanTerbit === masa
  const awal = sejakTerbit ? null : dekat(daftar, `${masa}-01`)
  const akhir = dekat(daftar, `${tambahBulan(masa, 1)}-01`)
  const letak = { dari: awal?.hari ?? null, sampai: akhir?.hari ?? null }
  if (akhir === null || (awal === null && !sejakTerbit)) return { ...letak, dibaca: null, surut: false }
  const antara = daftar.slice(awal === null ? 0 : daftar.indexOf(awal), daftar.indexOf(akhir) + 1)
  const surut = antara.some((p, i) => i > 0 && p.hit < antara[i - 1]!.hit)
  return { ...letak, dibaca: surut ? null : akhir.hit - (awal?.hit ?? 0), surut }
}

/** The snapshot nearest to a day, of those near enough; of two as near the later, of one day the last. */
function dekat(daftar: readonly Potret[], hari: string): Potret | null {
  const jauh = (p: Potret): number => Math.abs(Date.parse(p.hari) - Date.parse(hari)) / HARI_MS
  let terdekat: Potret | null = null
  for (const p of daftar) if (jauh(p) <= JARAK_HARI && (terdekat === null || jauh(p) <= jauh(terdekat))) terdekat = p
  return terdekat
}

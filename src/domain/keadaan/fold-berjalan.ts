import { keMenit } from '../bahasa/waktu.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { menyangkutJalur } from '../peristiwa/daftar.js'
import { foldKegiatan, versiKini } from './fold-kegiatan.js'
import type { Pilihan } from './fold-kegiatan.js'
import { foldLepas } from './fold-lepas.js'
import { foldRiwayat, keadaanKosong, sebar } from './fold.js'
import type { Keadaan, PilihanFold } from './tipe.js'

/**
 * The same fold, gone along with: asked again and again while the history grows, it folds anew only the kegiatan that
 * something was recorded about since. What it returns is good until the next peristiwa, and its `temuan` are not told.
 */
export class FoldBerjalan {
  private readonly keadaan = keadaanKosong()
  private readonly riwayat: Tercatat[] = []
  private readonly menurutKegiatan = new Map<string, Tercatat[]>()
  private readonly kotor = new Set<string>()
  private terakhir = -Infinity
  private pilihan: Pilihan | null = null

  catat(p: Tercatat): void {
    this.riwayat.push(p)
    this.terakhir = Math.max(this.terakhir, keMenit(p.waktu))
    sebar(p, this.keadaan, this.menurutKegiatan, (satu) => foldLepas(this.keadaan, satu))
    if (menyangkutJalur(p)) this.kotor.add(p.kegiatan!)
  }

  /**
   * The state as it stands. What happened later than `per`, which few histories hold, has everything folded from the
   * start.
   */
  kini({ per, ...pilihan }: PilihanFold): Keadaan {
    if (per !== null && this.terakhir > per) return foldRiwayat(this.riwayat, { per, ...pilihan })
    const { pilihan: lama } = this
    this.pilihan = pilihan
    this.keadaan.masa = pilihan.masa ?? null
    this.lanjutkan(lama, pilihan)
    for (const id of this.kotor) {
      const { kegiatan } = foldKegiatan(id, this.menurutKegiatan.get(id)!, pilihan)
      if (kegiatan) this.keadaan.kegiatan.set(id, kegiatan)
    }
    this.kotor.clear()
    return this.keadaan
  }

  /**
   * What other settings make of what is folded already: later ones of the same record change what is waited for alone.
   */
  private lanjutkan(lama: Pilihan | null, kini: Pilihan): void {
    const [dahulu, masa] = [lama?.masa ?? null, kini.masa ?? null]
    if (lama?.zona === kini.zona && dahulu !== null && masa !== null) {
      if (dahulu === masa) return
      for (const kegiatan of this.keadaan.kegiatan.values()) {
        kegiatan.masa = masa
        for (const jalur of kegiatan.jalur.values()) jalur.versi = versiKini(jalur.kanal, kegiatan, kini)
      }
    } else if (lama?.sop !== kini.sop || lama.zona !== kini.zona || dahulu !== masa)
      for (const id of this.menurutKegiatan.keys()) this.kotor.add(id)
  }
}

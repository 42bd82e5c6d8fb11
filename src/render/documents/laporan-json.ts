/** Monthly report → the contract's JSON. Nothing is computed here. */
import type { HitBulan } from '../../domain/laporan/hit.js'
import { denganImpresi } from '../../domain/laporan/impresi.js'
import type { BarisKonten, Laporan } from '../../domain/laporan/laporan.js'
import type { BarisBanding } from '../../domain/laporan/perbandingan.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { jsonSegel } from './register-json.js'

export function jsonLaporan(
  laporan: Laporan,
  zona: string,
  banding: readonly BarisBanding[],
  rusak: readonly { berkas: string; pesan: string }[],
): Record<string, unknown> {
  const dasarKonten = (b: BarisKonten) => ({
    id: b.kegiatan.id,
    judul: b.kegiatan.judul,
    hariH: b.kegiatan.hariH,
    diunggah: formatIso(b.diunggah, zona),
  })
  return {
    versi: 1,
    bulan: laporan.bulan,
    kanal: laporan.kanal.length > 1 ? 'semua' : laporan.kanal[0],
    akun: laporan.akun,
    konten: laporan.konten.map((b) => ({
      ...dasarKonten(b),
      platform: b.platform,
      tautan: b.tautan,
      tayangan: b.tayangan,
      ...denganImpresi(b.impresi),
      jangkauan: b.jangkauan,
      suka: b.suka,
      komentar: b.komentar,
      bagikan: b.bagikan,
      simpan: b.simpan,
      engagement: b.engagement,
      engagementRate: b.engagementRate,
      penyebut: b.penyebut,
    })),
    total: laporan.total,
    situs: laporan.situs,
    artikel: laporan.artikel.map((b) => ({
      ...dasarKonten(b),
      tautan: b.tautan,
      klik: b.klik,
      dibaca: b.tayangan,
      ...jsonHit(b.hit),
    })),
    perbandingan: banding,
    kepatuhan: laporan.kepatuhan,
    sebab: laporan.sebab,
    segel: jsonSegel(laporan.segel, zona),
    takCocok: laporan.takCocok,
    tanpaData: laporan.tanpaData.map((b) => ({
      id: b.kegiatan.id,
      judul: b.kegiatan.judul,
      kanal: b.kanal,
      platform: b.platform,
    })),
    rusak,
  }
}

const jsonHit = (hit: HitBulan | null) => ({
  hit: hit?.jumlah ?? null,
  hitDari: hit?.dari ?? null,
  hitSampai: hit?.sampai ?? null,
  hitKeterangan: hit?.sebab ?? null,
})

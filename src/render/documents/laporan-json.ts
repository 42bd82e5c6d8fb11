/** Monthly report → the contract's JSON. Nothing is computed here. */
import type { HitBulan } from '../../domain/laporan/hit.js'
import { denganImpresi } from '../../domain/laporan/impresi.js'
import type { BarisKonten, Laporan } from '../../domain/laporan/laporan.js'
import type { BarisBanding } from '../../domain/laporan/perbandingan.js'
import type { RingkasanLaporan } from '../../domain/laporan/ringkasan.js'
import type { LaporanTahun } from '../../domain/laporan/tahun.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { jsonSegel } from './register-json.js'

/** What the JSON of a report holds beside the report. */
interface ReportData {
  ringkasan: RingkasanLaporan
  banding: readonly BarisBanding[]
  rusak: readonly { berkas: string; pesan: string }[]
}

/** The report of a year as JSON; its contents stand in the months' own reports. */
export const jsonTahun = (
  { tahun, kanal, bulan, jumlah, akun, terbuka }: LaporanTahun,
  ringkasan: Omit<RingkasanLaporan, 'kurang'>,
): Record<string, unknown> => ({ versi: 1, tahun, kanal, ringkasan, bulan, jumlah, akun, terbuka })

export function jsonLaporan(
  laporan: Laporan,
  zona: string,
  { ringkasan, banding, rusak }: ReportData,
): Record<string, unknown> {
  return {
    versi: 1,
    bulan: laporan.bulan,
    kanal: laporan.kanal.length > 1 ? 'semua' : laporan.kanal[0],
    ringkasan,
    akun: laporan.akun,
    konten: laporan.konten.map((b) => dataKonten(b, zona)),
    total: laporan.total,
    situs: laporan.situs,
    artikel: laporan.artikel.map((b) => ({
      ...dasarKonten(b, zona),
      tautan: b.tautan,
      klik: b.klik,
      dibaca: b.tayangan,
      ...jsonHit(b.hit),
    })),
    perbandingan: banding,
    kepatuhan: laporan.kepatuhan,
    sebab: laporan.sebab,
    terbuka: laporan.terbuka,
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

const dasarKonten = (b: BarisKonten, zona: string) => ({
  id: b.kegiatan.id,
  judul: b.kegiatan.judul,
  hariH: b.kegiatan.hariH,
  diunggah: formatIso(b.diunggah, zona),
})

const dataKonten = (b: BarisKonten, zona: string) => ({
  ...dasarKonten(b, zona),
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
})

const jsonHit = (hit: HitBulan | null) => ({
  hit: hit?.jumlah ?? null,
  hitDari: hit?.dari ?? null,
  hitSampai: hit?.sampai ?? null,
  hitKeterangan: hit?.sebab ?? null,
})

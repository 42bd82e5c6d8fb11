/** What a monthly report asks for and nobody has recorded a figure of (SOP row 6 for medsos, 5 for the website). */
import type { Keadaan } from './keadaan.js'
import { susunLaporan } from './laporan.js'
import { semuaUnggahan } from './pencocokan.js'
import type { Dasar } from './register.js'
import type { Kanal } from './sop.js'
import { bulanDari, tanggalLokal } from './waktu.js'

export interface AngkaKurang {
  bulan: string
  kanal: Kanal
  platform: string
  /** The kegiatan whose upload has no figures; null for an account or the site as a whole. */
  kegiatan: { id: string; judul: string; tautan: string } | null
}

/** Every month with an upload or a figure, up to the one `dasar.per` lies in. */
export function bulanBerkonten(keadaan: Keadaan, { aturan, per }: Dasar): string[] {
  const kini = bulanDari(tanggalLokal(per, aturan.zona))
  const unggahan = semuaUnggahan(keadaan).map((u) => bulanDari(aturan.kpiMenurut === 'unggah' ? tanggalLokal(u.diunggah, aturan.zona) : u.kegiatan.hariH))
  const angka = keadaan.ukuran.flatMap((u) => u.angka.flatMap((a) => a.bulan ?? []))
  return [...new Set([...unggahan, ...angka])].filter((b) => b <= kini).toSorted()
}

/** What is missing in a month: accounts the office keeps or uploads to, the site, and uploads. `akun` are the office's platforms. */
export function angkaKurang(keadaan: Keadaan, bulan: string, akun: readonly string[], dasar: Dasar): AngkaKurang[] {
  const laporan = susunLaporan(keadaan, bulan, dasar.daftarKanal, dasar)
  const platform = dasar.daftarKanal.includes('medsos') ? [...akun.filter((p) => p !== 'website'), ...laporan.konten.map((k) => k.platform)] : []
  const tanpaAkun = [...new Set(platform)].filter((p) => !laporan.akun.some((a) => a.platform === p)).toSorted()
  const tanpaSitus = dasar.daftarKanal.includes('website') && laporan.situs.klik === null && laporan.situs.dibaca === null
  return [
    ...tanpaAkun.map((p): AngkaKurang => ({ bulan, kanal: 'medsos', platform: p, kegiatan: null })),
    ...(tanpaSitus ? [{ bulan, kanal: 'website' as const, platform: 'website', kegiatan: null }] : []),
    ...laporan.tanpaData.map(({ kanal, platform: p, kegiatan: { id, judul }, tautan }) => ({ bulan, kanal, platform: p, kegiatan: { id, judul, tautan } })),
  ]
}

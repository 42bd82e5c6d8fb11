/** What a single peristiwa cannot say: konten refuses it, so that only plain git can have written it. */
import { jalurLaporan } from '../bahasa/id.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { bacaTautan, kunciUnggah } from '../bahasa/tautan.js'
import { bulanBerakhir, daftarZona, tanggalLokal } from '../bahasa/waktu.js'
import type { Pemeriksaan } from './bukti.js'
import { pendek, tiapPeristiwa } from './bukti.js'

export const pemeriksaanMustahil: readonly Pemeriksaan[] = [
  {
    kode: 'isi-mustahil',
    tingkat: 'galat',
    arti: 'Peristiwa mengatakan sesuatu yang tidak pernah diterima konten: laporan sebelum bulannya berakhir atau tanpa berkasnya, unggahan tanpa tautan, penyerahan tanpa bahan, tanggal yang bukan tanggal kegiatannya.',
    tindakan:
      'Commit ini tidak ditulis oleh konten; baca dengan git show COMMIT, dan catat yang sebenarnya dengan perintah konten.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const mustahil = kemustahilan(p, b.kini.aturan.zona)
        return mustahil === null ? null : `Commit ${pendek(c.oid)}: ${mustahil}.`
      }),
  },
]

function kemustahilan(p: Tercatat, zona: string): string | null {
  switch (p.peristiwa) {
    case 'diserahkan':
      return penyerahan(p)
    case 'diunggah': {
      if (p.unggahan.length === 0) return 'unggahan tanpa tautan'
      const asing = p.unggahan.find((u) => bacaTautan(u.tautan) === null)
      if (asing) return 'tautan unggahan bukan alamat http atau https'
      const kunci = p.unggahan.map(kunciUnggah)
      return new Set(kunci).size < kunci.length ? 'satu tautan disebut dua kali' : null
    }
    case 'dilaporkan': {
      const harap = p.kanal.map((k) => jalurLaporan(p.bulan, k)).toSorted()
      const tertulis = p.berkas.map((f) => f.jalur).toSorted()
      if (harap.join('\n') !== tertulis.join('\n')) return `laporan ${p.bulan} bukan satu berkas untuk setiap kanalnya`
      return p.tetap === null && p.waktu < bulanBerakhir(p.bulan, zona)
        ? `laporan ${p.bulan} diserahkan sebelum bulannya berakhir, tanpa alasan`
        : null
    }
    case 'ditutup':
      return p.waktu < bulanBerakhir(p.bulan, zona) ? `bulan ${p.bulan} ditutup sebelum berakhir` : null
    default:
      return null
  }
}

function penyerahan(p: Tercatat & { peristiwa: 'diserahkan' }): string | null {
  if (p.kepala === null)
    return p.foto === null && p.video === null && p.narasi === null ? 'penyerahan ulang tanpa bahan' : null
  const { mulai, selesai } = p.kepala
  if (selesai < mulai) return 'kegiatan berakhir sebelum mulai'
  // In whichever of the country's zones the office stood then.
  const hariH = Object.keys(daftarZona).map((zona) => tanggalLokal(selesai, zona))
  return p.kegiatan === null || hariH.includes(p.kegiatan.slice(0, 10))
    ? null
    : 'ID kegiatan memuat tanggal lain daripada Hari H'
}

/** Checks on the files: at the tip against the history, and in the working tree against the tip. */
import type { Pemeriksaan } from './bukti.js'

export const pemeriksaanIsi: readonly Pemeriksaan[] = [
  {
    kode: 'berkas-rusak',
    tingkat: 'galat',
    arti: 'Berkas kegiatan di riwayat tidak terbaca.',
    periksa: (b) => b.berkas.flatMap((f) => (f.rusak === null ? [] : [{ commit: b.tip, id: f.id, pesan: `${f.jalur}: ${f.rusak}.` }])),
  },
  {
    kode: 'berkas-hilang',
    tingkat: 'galat',
    arti: 'Riwayat menyebut kegiatan yang berkasnya tidak ada.',
    periksa: (b) => {
      const ada = new Set(b.berkas.map((f) => f.id))
      return [...b.keadaan.kegiatan.keys()].filter((id) => !ada.has(id)).map((id) => ({ commit: b.tip, id, pesan: `Berkas kegiatan ${id} tidak ada.` }))
    },
  },
  {
    kode: 'berkas-liar',
    tingkat: 'galat',
    arti: 'Ada berkas kegiatan yang tidak pernah diserahkan menurut riwayat.',
    periksa: (b) =>
      b.berkas
        .filter((f) => !b.keadaan.kegiatan.has(f.id))
        .map((f) => ({ commit: b.tip, id: f.id, pesan: `${f.jalur} tidak mempunyai penyerahan dalam riwayat.` })),
  },
  {
    kode: 'kepala-beda',
    tingkat: 'galat',
    arti: 'Front matter mengatakan lain daripada riwayat. Riwayat yang berlaku.',
    periksa: (b) =>
      b.berkas.flatMap((f) =>
        f.kepalaBeda.length === 0 ? [] : [{ commit: b.tip, id: f.id, pesan: `${f.jalur}: ${f.kepalaBeda.join(', ')} tidak sesuai riwayat.` }],
      ),
  },
  {
    kode: 'teks-beda',
    tingkat: 'galat',
    arti: 'Teks di berkas bukan teks yang dicatat riwayat.',
    periksa: (b) =>
      b.berkas.flatMap((f) =>
        f.teksBeda.length === 0 ? [] : [{ commit: b.tip, id: f.id, pesan: `${f.jalur}: ${f.teksBeda.join(', ')} bukan teks yang tercatat.` }],
      ),
  },
  {
    kode: 'suntingan-tangan',
    tingkat: 'peringatan',
    arti: 'Berkas kerja berbeda dari catatan. Lihat bedanya dengan git diff; kembalikan dengan git checkout -- BERKAS.',
    periksa: (b) => b.kerjaBeda.map((k) => ({ commit: b.tip, id: k.id, pesan: `${k.jalur}: ${k.sebab}.` })),
  },
]

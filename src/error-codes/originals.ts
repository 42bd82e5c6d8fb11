/** Codes about the office's store of originals, by the kind of failure. */
export const originalUsage = {
  'tanpa-media': {
    arti: 'Kegiatan itu tidak mempunyai foto atau video yang dapat dimusnahkan.',
    contoh: 'Tidak ada foto atau video 2026-10-01-apel-7q2f yang dapat dimusnahkan.',
  },
  'gudang-belum-disebut': {
    arti: 'Gudang foto asli belum disebut pada konten.yaml maupun pada perintah.',
    contoh: 'Kantor ini belum menyebut gudang foto aslinya.',
  },
} as const

export const originalDamages = {
  'gudang-gagal': {
    arti: 'Foto asli tidak dapat disalin ke atau dari gudang: cakram penuh, hanya baca, atau tercabut.',
    contoh: 'Foto asli tidak dapat disalin (ENOSPC).',
  },
  'gudang-tidak-terjangkau': {
    arti: 'Folder gudang tidak ada atau tidak tersambung.',
    contoh: 'Gudang /media/kantor/foto tidak ada atau bukan folder.',
  },
  'media-rusak': {
    arti: 'Isi sebuah foto atau video asli bukan lagi yang dicatat.',
    contoh: 'Isi foto asli bukan lagi yang dicatat, dan tidak disalin: 2026-10-01-apel-7q2f: 3f9a2c41d07b.',
  },
} as const

export const originalRefusals = {
  'media-dipakai': {
    arti: 'Foto atau video yang akan dimusnahkan juga bahan kegiatan lain yang tidak disebut.',
    contoh: 'Foto atau video yang sama juga bahan 2026-10-02-rapat-x3k9.',
  },
} as const

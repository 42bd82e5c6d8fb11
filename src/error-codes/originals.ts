/** Codes about the office's store of originals, by the kind of failure. */
export const originalUsage = {
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

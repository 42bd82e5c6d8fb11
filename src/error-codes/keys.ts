/** Codes about keys and signatures, by the kind of failure. */
export const keyUsage = {
  'kode-pemulihan-salah': {
    arti: 'Kode yang diketik bukan kode kunci pemulihan.',
    contoh: '--pemulihan: bukan kode kunci pemulihan, yang terdiri atas 52 huruf.',
  },
  'kunci-tidak-terbaca': {
    arti: 'Yang disebut sebagai kunci petugas bukan kunci publik ed25519.',
    contoh: '--kunci: bukan kunci publik "ssh-ed25519 AAAA…".',
  },
  'profil-tidak-ada': {
    arti: 'Komputer tidak menyebut folder pribadi pemakainya, tempat kunci disimpan.',
    contoh: 'Komputer ini tidak menyebut folder pribadi Anda.',
  },
  'sandi-diperlukan': {
    arti: 'Kunci bersandi, dan sandinya tidak dapat ditanyakan.',
    contoh: 'Kunci Anda bersandi, dan di sini tidak ada yang dapat ditanyai.',
  },
  'sandi-salah': {
    arti: 'Sandi kunci salah, atau dua kali mengetiknya berbeda.',
    contoh: 'Sandi kunci salah; tidak ada yang dicatat.',
  },
  'sidik-tidak-ada': {
    arti: 'Kunci bersidik itu tidak tercatat atas nama petugas yang disebut.',
    contoh: 'Kunci 7QKD-0M3T-XW5A tidak tercatat atas nama Siti Rahayu.',
  },
  'sidik-tidak-terbaca': {
    arti: 'Yang disebut bukan sidik kunci.',
    contoh: '--sidik: bukan sidik kunci, yang terdiri atas 12 huruf.',
  },
} as const

export const keyRefusals = {
  'kunci-ganda': {
    arti: 'Satu kunci dicatat untuk dua petugas.',
    contoh: 'Kunci 7QKD-0M3T-XW5A milik Joko sudah tercatat: Siti Rahayu.',
  },
  'kunci-pertama': {
    arti: 'Kunci PPID yang pertama dicatat oleh yang sesudahnya tidak dapat menandatangani.',
    contoh:
      'Sesudah kunci PPID yang pertama dicatat, pengaturan hanya diubah dengan tanda tangan; ' +
      'kunci Sri Lestari tidak ada di komputer ini.',
  },
  'sidik-lain': {
    arti: 'Kunci yang akan dicatat bukan kunci yang sidiknya dibacakan.',
    contoh: 'Sidik kunci itu 7QKD-0M3T-XW5A, bukan 1A2B-3C4D-5E6F; tidak dicatat.',
  },
  'tanda-diperlukan': {
    arti: 'Peristiwa itu harus ditandatangani, dan tidak dapat ditandatangani di sini.',
    contoh: 'Kunci Sri Lestari tidak ada di komputer ini, sedangkan mengubah pengaturan memerlukan tanda tangannya.',
  },
  'tanda-ditolak': {
    arti: 'Kunci yang akan dipakai tidak menandatangani atas nama pelaku.',
    contoh:
      'Tidak dapat ditandatangani: kunci 7QKD-0M3T-XW5A ketika itu tidak, ' +
      'atau tidak lagi, tercatat atas nama Sri Lestari.',
  },
  'tanda-tanpa-kunci': {
    arti: 'Tanda tangan diwajibkan, sedangkan ada petugas aktif tanpa kunci.',
    contoh: 'tanda: wajib memerlukan kunci setiap petugas yang aktif; yang belum: Siti Rahayu.',
  },
} as const

export const keyDamages = {
  'kunci-rusak': {
    arti: 'Berkas kunci privat rusak, atau dapat dibaca orang lain.',
    contoh:
      '/home/siti/.config/konten/kunci/7QKD-0M3T-XW5A.pem dapat dibaca orang lain, atau bukan berkas biasa; ' +
      'tidak dipakai untuk menandatangani.',
  },
} as const

/** Codes of `sinkron`: what others were faster with, and what pusat shows that it must not. */
export const syncUsage = {
  'tanpa-pusat': {
    arti: 'Salinan ini tidak mempunyai pusat untuk diselaraskan.',
    contoh: 'Salinan ini belum mempunyai pusat; semuanya tercatat di komputer ini saja.',
  },
} as const

export const syncRefusals = {
  'pulihkan-tanpa-bukti': {
    arti: 'Pusat memuat riwayat lain, dan belum disebut siapa yang memutuskan untuk mengikutinya.',
    contoh:
      'Pusat memuat riwayat yang lain daripada yang sudah terbit. Mengikutinya diputuskan dua orang, dan yang ' +
      'tidak dimuatnya diputus lagi di sana.',
  },
} as const

export const syncConflicts = {
  'pusat-didahului': {
    arti: 'Salinan lain terus lebih dahulu menerbitkan.',
    contoh:
      'Salinan lain terus lebih dahulu menerbitkan (8 kali). Yang tercatat di sini tidak berubah dan belum terbit.',
  },
  'pusat-terkunci': {
    arti: 'Pusat sedang ditulisi kiriman lain, atau kiriman yang terhenti meninggalkan kuncinya di sana.',
    contoh:
      'Pusat terkunci oleh kiriman lain, mungkin yang terhenti di tengah jalan. 8 peristiwa di sini tidak berubah ' +
      'dan belum terbit.',
  },
} as const

export const syncDamages = {
  'pusat-berganti': {
    arti: 'Pusat tidak lagi memuat yang sudah diterbitkannya: riwayatnya ditulis ulang atau diganti.',
    contoh:
      'Pusat menulis ulang riwayat dan tidak lagi memuat 2 commit yang sudah terbit, yang terakhir: 3f9a2c41d07b ' +
      '(disetujui oleh Joko Susilo). Tidak ada yang berubah di sini.',
  },
  'pusat-mundur': {
    arti: 'Pusat kehilangan yang sudah diterbitkannya, misalnya dipulihkan dari cadangan lama.',
    contoh:
      'Pusat kehilangan 2 commit yang sudah terbit, yang terakhir: 3f9a2c41d07b (disetujui oleh Joko Susilo). ' +
      'Tidak ada yang berubah di sini.',
  },
  'pusat-rusak': {
    arti: 'Yang diterbitkan pusat memuat temuan galat yang belum dijawab PPID.',
    contoh:
      'Pusat memuat yang tidak dapat diterima (bukan-peristiwa): Commit 3f9a2c41d07b mengubah ' +
      'content/2026/10/a.md tanpa peristiwa. Ditulis oleh Budi. Tidak ada yang berubah di sini.',
  },
  'riwayat-lain': {
    arti: 'Pusat memuat riwayat kantor lain.',
    contoh: 'Pusat memuat riwayat yang lain sama sekali; permulaan di sini 3f9a2c41d07b. Tidak ada yang berubah.',
  },
  'tidak-tersambung': {
    arti: 'Pusat tidak tercapai, padahal perintah ini memerlukannya.',
    contoh: 'Pusat tidak tercapai: Connection refused. 3 peristiwa belum terbit.',
  },
} as const

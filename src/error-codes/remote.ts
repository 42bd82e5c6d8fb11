/** Codes of pusat: what is typed as its address, what it does or refuses, and what it sends. */
export const remoteUsage = {
  'folder-tersinkron': {
    arti: 'Pusat tidak boleh berada dalam folder yang disalin program lain ke awan.',
    contoh:
      '/home/siti/OneDrive/konten.git berada dalam folder OneDrive, yang ' +
      'menyalin dan mengganti berkas git satu per satu; ' +
      'dua komputer yang mengirim bersamaan akan kehilangan catatan. Tidak ada yang berubah.',
  },
  'program-lama': {
    arti: 'Catatan ditulis oleh program konten yang lebih baru daripada yang terpasang di sini.',
    contoh:
      'konten.yaml:2:1: versi. Catatan ini ditulis dalam bentuk versi 3, dan program ini hanya mengenal sampai ' +
      'versi 2. Tidak ada yang berubah.',
  },
  undangan: {
    arti: 'Undangan tidak terbaca utuh.',
    contoh: 'Undangan itu tidak utuh atau dari program yang lebih baru. Tidak ada yang berubah.',
  },
  'alamat-pusat': {
    arti:
      'Yang diketik bukan alamat pusat: bukan URL ssh atau https dan bukan folder, atau menyembunyikan opsi, ' +
      'program, atau kata sandi.',
    contoh:
      '"ext::sh -c id" bukan alamat pusat: bentuk "cara::alamat" menjalankan program dan tidak diterima. Tidak ' +
      'ada yang berubah.',
  },
  'pusat-bukan-bare': {
    arti: 'Folder yang disebut adalah folder kerja seseorang, atau berada di dalamnya, bukan repositori bare.',
    contoh:
      '/home/siti/kantor adalah folder kerja, bukan pusat: mengirim ke sana akan mengubah berkas orang yang ' +
      'bekerja di dalamnya.',
  },
} as const

export const remoteRefusals = {
  'riwayat-bermasalah': {
    arti: 'Riwayat memuat galat yang belum dijawab seorang PPID, sehingga tidak diterbitkan dan tidak diambil.',
    contoh:
      'Riwayat memuat galat bukan-peristiwa: Commit 3f9a2c41d07b mengubah content/2026/10/2026-10-01-apel-7q2f.md ' +
      'tanpa peristiwa. ' +
      'Tidak ada yang berubah.',
  },
  'pusat-menolak': {
    arti: 'Pusat tidak menerima kiriman: penjaga atau aturan server menolaknya.',
    contoh:
      'Pusat ssh://server-kantor/srv/konten.git menolak kiriman ini: op-ganda commit 3f9a2c41d07b: Satu tindakan ' +
      'tercatat dua kali. ' +
      'Tidak ada yang berubah dan tidak ada yang hilang.',
  },
} as const

export const remoteDamages = {
  'pusat-kosong': {
    arti: 'Pusat belum memuat riwayat apa pun, sehingga tidak ada yang dapat diikuti.',
    contoh: 'Pusat ssh://server-kantor/srv/konten.git masih kosong. Tidak ada yang dibuat.',
  },
  'pusat-lain': {
    arti: 'Pusat memuat riwayat kantor lain, atau riwayat yang lain daripada yang dimaksud undangan.',
    contoh: 'Pusat /srv/konten.git memuat riwayat kantor lain (sidik 7QK2-M4XD-93TF). Tidak ada yang berubah.',
  },
  'penjaga-rusak': {
    arti: 'Kait penjaga ada di pusat, tetapi program yang dijalankannya tidak ada atau sedang diganti.',
    contoh:
      'Penjaga di pusat ssh://server-kantor/srv/konten.git tidak dapat dijalankan (Error: Cannot find module). Tidak ' +
      'ada yang berubah dan tidak ada yang hilang.',
  },
  'kiriman-rusak': {
    arti: 'Pusat mengirim isi yang rusak atau tidak utuh.',
    contoh:
      'Yang dikirim pusat /media/stik/konten.git rusak dan ditolak (index-pack failed). Tidak ada yang berubah ' +
      'dan tidak ada yang hilang.',
  },
  'kiriman-terlalu-besar': {
    arti: 'Pusat mengirim lebih banyak daripada riwayat sebuah kantor.',
    contoh:
      'Pusat https://git.contoh.id/konten.git mengirim lebih dari 2 GB; itu bukan riwayat sebuah kantor. Tidak ' +
      'ada yang berubah.',
  },
  'kunci-host': {
    arti: 'Kunci server ssh belum dikenal di komputer ini.',
    contoh:
      'Kunci server server-kantor belum dikenal di komputer ini, sehingga ' +
      'tidak dapat dipastikan bahwa itu servernya. ' +
      'Tidak ada yang berubah dan tidak ada yang hilang.',
  },
  'kunci-host-berubah': {
    arti: 'Server ssh menunjukkan kunci yang lain daripada yang dikenal.',
    contoh:
      'Server server-kantor menunjukkan kunci yang lain daripada yang dikenal komputer ini. Tidak ada yang ' +
      'berubah dan tidak ada yang hilang.',
  },
  'objek-terlalu-besar': {
    arti: 'Pusat memuat isi yang lebih besar daripada yang pernah ditulis konten.',
    contoh:
      'Pusat /media/stik/konten.git memuat blob 3f9a2c41d07b sebesar 10 GB, yang tidak pernah ditulis konten. ' +
      'Tidak ada yang diambil.',
  },
  'pusat-dialihkan': {
    arti: 'Pusat mengalihkan ke alamat lain.',
    contoh:
      'https://git.contoh.id/konten.git mengalihkan ke alamat lain, dan pengalihan tidak diikuti. Tidak ada yang ' +
      'berubah dan tidak ada yang hilang.',
  },
  'pusat-gagal': {
    arti: 'Pusat tercapai tetapi tidak dapat dipakai, karena sebab yang hanya diketahui git.',
    contoh:
      'Pusat https://git.contoh.id/konten.git tidak dapat dipakai: unable to access. Tidak ada yang berubah dan ' +
      'tidak ada yang hilang.',
  },
  'pusat-hanya-baca': {
    arti: 'Pusat tidak dapat ditulisi dari komputer ini.',
    contoh:
      'Pusat /media/stik/konten.git tidak dapat ditulisi (Read-only file system). Tidak ada yang berubah dan ' +
      'tidak ada yang hilang.',
  },
  'pusat-izin': {
    arti: 'Server tidak memberi izin kepada komputer ini.',
    contoh:
      'ssh://konten@server-kantor/srv/konten.git tidak memberi izin kepada komputer ini (Permission denied ' +
      '(publickey).). ' +
      'Tidak ada yang berubah dan tidak ada yang hilang.',
  },
  'pusat-penuh': {
    arti: 'Cakram server penuh.',
    contoh: 'Cakram pusat /media/stik/konten.git penuh. Tidak ada yang berubah dan tidak ada yang hilang.',
  },
  'pusat-tanpa-cabang': {
    arti: 'Pusat berisi, tetapi tidak mempunyai cabang catatan.',
    contoh: 'Pusat /srv/konten.git tidak mempunyai cabang main; yang ada: master. Tidak ada yang berubah.',
  },
  'pusat-tidak-ada': {
    arti: 'Di alamat pusat tidak ada repositori git.',
    contoh: 'Tidak ada repositori git di /srv/konten.git. Tidak ada yang berubah dan tidak ada yang hilang.',
  },
  'sertifikat-pusat': {
    arti: 'Sertifikat server https tidak dapat dipercaya.',
    contoh:
      'Sertifikat https://git.contoh.id/konten.git tidak dapat dipercaya, sehingga tidak dapat dipastikan bahwa ' +
      'itu servernya. ' +
      'Tidak ada yang berubah dan tidak ada yang hilang.',
  },
} as const

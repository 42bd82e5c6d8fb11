/** Codes of wrong use of the command line: what was typed, about whom, when and where. */
export const usage = {
  'akun-janggal': {
    arti: 'Alamat akun bukan tautan, atau tautan situs lain, sebuah unggahan, atau situsnya saja.',
    contoh:
      '--akun: Alamat akun instagram adalah tautan facebook. Tulis alamat instagram-nya, seperti ' +
      'https://www.instagram.com/nama-akun',
  },
  'alasan-kosong': { arti: 'Penjelasan untuk sebuah temuan tidak berisi.', contoh: 'Penjelasan kosong.' },
  'belum-pernah-diperiksa': {
    arti: '`verifikasi --sejak` tanpa nilai memerlukan pemeriksaan sebelumnya yang bersih pada salinan ini.',
    contoh: '--sejak: salinan ini belum pernah diperiksa tanpa temuan.',
  },
  'berakhir-sebelum-mulai': {
    arti: 'Akhir sebuah kegiatan atau masa peran mendahului awalnya.',
    contoh:
      'Kegiatan berakhir (Kamis, 1 Oktober 2026 pukul 08.00 WIB) sebelum ' +
      'mulai (Kamis, 1 Oktober 2026 pukul 09.00 WIB).',
  },
  'bukan-berkas-segel': {
    arti: 'Berkas yang disebut bukan berkas segel yang ditulis `konten saksi`.',
    contoh: 'Berkas titipan: bukan berkas segel (akar).',
  },
  'bukan-commit': {
    arti: 'Nilai `--sejak` bukan nomor commit.',
    contoh: '--sejak: "kemarin" bukan nomor commit.',
  },
  'bukan-nomor': {
    arti: 'Nilai yang seharusnya nomor urut bukan nomor.',
    contoh: '--langkah: seharusnya nomor dari 1 sampai 99.',
  },
  'bukan-persen': {
    arti: 'Bagian yang diundi bukan persen.',
    contoh: '--contoh: seharusnya persen, lebih dari 0 dan paling banyak 100.',
  },
  'bukan-repositori': {
    arti: 'Folder memuat konten.yaml tetapi tidak mempunyai riwayat git.',
    contoh: '/home/siti/konten memuat konten.yaml tetapi bukan repositori git.',
  },
  'bukan-terminal': {
    arti: 'Perintah yang bertanya dijalankan di tempat yang tidak dapat ditanya.',
    contoh: 'konten mulai bertanya, dan di sini tidak ada yang dapat ditanya.',
  },
  'bulan-belum-mulai': {
    arti: 'Angka yang diberikan milik bulan yang belum mulai.',
    contoh: 'Oktober 2027 belum mulai, sehingga angkanya belum ada.',
  },
  'bulan-belum-disebut': {
    arti: 'Berkas angka tidak menyebut bulannya, dan `--bulan` tidak diberikan.',
    contoh: 'ekspor-tiktok.csv: berkas ini tidak menyebut bulannya.',
  },
  'bulan-tidak-terbaca': {
    arti: 'Bulan yang diketik bukan bulan.',
    contoh: '--bulan: "2026-13" bukan bulan.',
  },
  'commit-tidak-ada': {
    arti: 'Commit yang disebut tidak ada dalam riwayat, atau cocok dengan beberapa.',
    contoh: '"3f9a" bukan nomor commit dalam riwayat, atau cocok dengan beberapa.',
  },
  'di-luar-repositori': {
    arti: 'Perintah dijalankan di luar repositori konten.',
    contoh: '/home/siti/unduhan bukan repositori konten: konten.yaml tidak ditemukan.',
  },
  'dokumen-gagal': {
    arti: 'Dokumen yang diminta dari `konten layar` tidak dapat dicetak oleh perintahnya.',
    contoh: 'Format pdf tidak dapat dicetak di komputer ini.',
  },
  'flag-kurang': {
    arti: 'Isian yang tidak dapat ditinggalkan belum disebut.',
    contoh: 'Belum disebut: --judul (judul kegiatan).',
  },
  'formulir-terlalu-besar': {
    arti: 'Yang dikirim lewat halaman `konten layar` melampaui batasnya.',
    contoh: '"rapat.mp4" lebih besar dari 2 GB; tidak ada yang dicatat.',
  },
  'formulir-tidak-terbaca': {
    arti: 'Kiriman ke halaman `konten layar` bukan formulirnya, atau terpotong.',
    contoh: 'Formulirnya terpotong di tengah pengiriman.',
  },
  'git-tanpa-commit': {
    arti: 'Folder untuk `init` sudah memuat .git yang kosong.',
    contoh: '/home/siti/konten sudah memuat folder .git, tetapi tanpa satu commit pun. Tidak ada yang diubah.',
  },
  'halaman-tidak-ada': { arti: 'Alamat itu bukan halaman `konten layar`.', contoh: 'Halaman ini tidak ada.' },
  'hanya-lan': {
    arti: 'Opsi halaman untuk satu keputusan dipakai tanpa `--lan`.',
    contoh: '--ppid berlaku bersama --lan saja.',
  },
  'id-ganda': {
    arti: 'Yang diketik cocok dengan lebih dari satu kegiatan.',
    contoh: '"apel" cocok dengan 3 kegiatan. Sebutkan lebih lengkap, misalnya empat huruf terakhirnya.',
  },
  'id-tidak-ada': {
    arti: 'Yang diketik tidak cocok dengan satu kegiatan pun.',
    contoh: 'Tidak ada kegiatan yang cocok dengan "posyandu".',
  },
  'judul-kosong': { arti: 'Judul kegiatan tidak berisi.', contoh: 'Judul kegiatan kosong.' },
  'kanal-belum-disebut': {
    arti: 'Kegiatan atau laporan ada pada dua kanal dan belum dikatakan kanal yang mana.',
    contoh: '"Apel Kesaktian Pancasila" memakai dua kanal; sebutkan salah satu.',
  },
  'kanal-tidak-dikenal': {
    arti: 'Kanal yang disebut tidak dikelola kantor ini.',
    contoh: '--kanal: "radio" bukan kanal kantor ini.',
  },
  'kanal-tidak-dipakai': {
    arti: 'Kegiatan tidak memakai kanal yang disebut.',
    contoh: '"Pengumuman pajak bumi dan bangunan" tidak memakai kanal medsos.',
  },
  'kegiatan-terlalu-besar': {
    arti: 'Daftar media dan tautan satu kegiatan tidak muat lagi dalam berkasnya.',
    contoh: 'Daftar media dan tautan "Festival Nomporejo" tidak lagi muat di kepala berkasnya.',
  },
  'kepala-terlalu-panjang': {
    arti: 'Judul, lokasi, atau pelaksana lebih panjang daripada 200 karakter.',
    contoh: 'judul terdiri atas 412 karakter; paling panjang 200.',
  },
  'kode-salah-ketik': {
    arti: 'Kode tutup buku yang diketik memuat huruf yang salah atau tertukar; huruf pemeriksanya tidak cocok.',
    contoh:
      '--kode: ada huruf yang salah atau tertukar dalam "7Q2FA-0B1C2-D3E4F-5G6H7-J8K9M-NPQRS"; huruf pemeriksanya ' +
      'tidak cocok.',
  },
  'kode-tidak-terbaca': {
    arti: 'Kode tutup buku yang diketik tidak berbentuk kode.',
    contoh:
      '--kode: "oktober" bukan kode tutup buku: enam kelompok lima huruf, atau tiga kelompok empat pada segel lama.',
  },
  'kunci-tidak-ada': {
    arti: 'Tidak ada angka yang belum berkegiatan dengan kunci itu.',
    contoh: 'Tidak ada angka tak bertuan berkunci "instagram:2026-10:7".',
  },
  'langkah-belum-ada': {
    arti: 'Langkah itu belum dimulai pada kegiatan yang disebut.',
    contoh: 'Belum ada putaran langkah 4 pada kegiatan ini.',
  },
  'langkah-tidak-dikenal': {
    arti: 'Langkah yang disebut bukan nomor langkah.',
    contoh: '"tiga" bukan nomor langkah SOP.',
  },
  'laporan-belum-ada': {
    arti: 'Belum ada laporan bulanan yang dapat dijelaskan penilaiannya.',
    contoh: 'Belum ada laporan Oktober 2026 yang dinilai: bulannya belum berakhir, atau tidak ada yang tercatat.',
  },
  'nama-kosong': { arti: 'Nama petugas tidak berisi.', contoh: 'Nama petugas kosong.' },
  'nama-terlalu-panjang': {
    arti: 'Nama orang lebih panjang daripada 200 karakter.',
    contoh: 'Nama yang bertindak terdiri atas 412 karakter; paling panjang 200.',
  },
  'nilai-kosong': {
    arti: 'Sebuah argumen, berkas, atau folder disebut tanpa isi.',
    contoh: '--keluaran: nilainya kosong.',
  },
  'narasi-kosong': {
    arti: 'Narasi yang sudah diserahkan disunting menjadi kosong.',
    contoh: 'Narasi yang sudah diserahkan tidak dapat dikosongkan.',
  },
  'nomor-tidak-ada': {
    arti: 'Tidak ada komentar atau pesan langsung bernomor itu.',
    contoh: 'Tidak ada interaksi bernomor 2026-10-014.',
  },
  'nomor-tidak-terbaca': {
    arti: 'Nomor telepon petugas tidak terbaca.',
    contoh: 'Nomor teleponnya kosong atau tidak terbaca.',
  },
  'op-tidak-terbaca': {
    arti: 'Nilai `--draf` bukan op sebuah peristiwa.',
    contoh: '--draf: bukan op, yang terdiri atas 26 huruf.',
  },
  'pasangan-tidak-terbaca': {
    arti: 'Isian `init` yang berbentuk nama=nilai tidak terbaca.',
    contoh: '--akun: "instagram" tidak terbaca.',
  },
  'pdf-tidak-tersedia': {
    arti: 'Komputer ini tidak mempunyai program penata huruf untuk PDF.',
    contoh:
      'PDF tidak dapat dibuat di komputer ini: program penata hurufnya tidak dibuat untuk sistem ini, atau tidak ' +
      'ikut terpasang.',
  },
  'pelaksana-kosong': { arti: 'Nama pelaksana kegiatan tidak berisi.', contoh: 'Nama pelaksana kosong.' },
  'pelaku-tidak-diketahui': {
    arti: 'Tidak diketahui siapa yang bertindak.',
    contoh: 'Belum jelas siapa yang bertindak: tidak ada --sebagai dan git tidak mengenal nama Anda.',
  },
  'pengaturan-rusak': {
    arti: 'Berkas pengaturan atau tabel SOP salah pada tempat yang disebut.',
    contoh: 'konten.yaml:12:3: zona: seharusnya "Asia/Jakarta", terbaca "WIB"',
  },
  'pengaturan-tidak-ada': {
    arti: 'Berkas pengaturan yang diperlukan tidak ada.',
    contoh: 'sop/medsos.yaml tidak ada.',
  },
  'peran-tidak-dikenal': {
    arti: 'Peran yang diketik bukan peran dalam SOP.',
    contoh: 'Peran "carik" tidak dikenal. Peran yang ada: pelaksana, admin-medsos, admin-website, ppid.',
  },
  'pengaturan-git': {
    arti: 'Berkas pengaturan git tidak terbaca atau memuat nilai yang keliru.',
    contoh: 'Berkas pengaturan git keliru: .git/config:4 tidak terbaca. Riwayatnya tidak tersentuh.',
  },
  'petugas-sudah-ada': {
    arti: 'Nama atau surel sudah milik petugas lain.',
    contoh: '"siti@nomporejo.desa.id" sudah milik petugas Siti Rahayu.',
  },
  'petugas-tidak-ada': {
    arti: 'Petugas yang akan diubah tidak tercantum.',
    contoh: '"Budi" tidak tercantum pada petugas di konten.yaml.',
  },
  'pilihan-tidak-dikenal': {
    arti: 'Nilai yang diketik bukan salah satu pilihannya.',
    contoh: '--format: "word" tidak dikenal.',
  },
  'pin-belum-ada': {
    arti: 'PPID belum menetapkan PIN-nya untuk `konten layar --lan`.',
    contoh: 'Carik Sumarno belum menetapkan PIN di komputer ini.',
  },
  'platform-berbeda': {
    arti: '`--platform` menyebut platform lain daripada yang ditunjukkan alamatnya.',
    contoh: 'https://www.facebook.com/contoh/posts/123 adalah alamat facebook, bukan instagram.',
  },
  'platform-kanal-lain': {
    arti: 'Platform atau alamat yang disebut bukan milik kanal yang disebut.',
    contoh: 'Platform instagram bukan milik kanal website.',
  },
  'platform-tidak-dikenal': {
    arti: 'Platform sebuah tautan tidak dapat disimpulkan dari alamatnya.',
    contoh: 'Platform dari blog.nomporejo.id tidak dikenal.',
  },
  'port-tidak-dapat': {
    arti: 'Port yang disebut untuk `konten layar` tidak dapat dipakai di komputer ini.',
    contoh: 'Port 80 tidak dapat dipakai (EACCES).',
  },
  'sasaran-tidak-jelas': {
    arti: 'Belum jelas apa yang dimaksud: kegiatan, interaksi, atau laporan.',
    contoh: 'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk laporan bulanan.',
  },
  'satu-kanal': {
    arti: 'Perintah yang mengenai satu kanal diberi lebih dari satu.',
    contoh: 'Perintah ini per kanal; sebutkan satu kanal saja.',
  },
  'sebab-kosong': { arti: 'Sebab keterlambatan tidak berisi.', contoh: 'Sebabnya kosong.' },
  'sop-tidak-ada': {
    arti: 'Tabel SOP tidak ada di repositori.',
    contoh: 'sop/website.yaml tidak ditemukan; tanpa tabel SOP tidak ada yang dapat dinilai.',
  },
  'sudah-ada': {
    arti: 'Folder untuk `init` sudah merupakan repositori konten.',
    contoh: '/home/siti/konten sudah merupakan repositori konten. Tidak ada yang diubah.',
  },
  'surel-tidak-terbaca': {
    arti: 'Surel petugas bukan alamat surel.',
    contoh: '--surel: "siti.nomporejo" bukan alamat surel.',
  },
  'tahun-dan-bulan': {
    arti: 'Laporan tahunan diminta bersama yang hanya ada pada laporan bulanan.',
    contoh: 'Laporan tahunan disusun dari laporan bulanan: ia tidak diserahkan, dan tidak memakai --bulan.',
  },
  'tahun-tidak-terbaca': {
    arti: 'Tahun yang diketik bukan tahun.',
    contoh: '--tahun: bukan tahun seperti 2026.',
  },
  'tanggal-tidak-terbaca': {
    arti: 'Tanggal yang diketik bukan tanggal.',
    contoh: '--sejak: "1 Januari" bukan tanggal.',
  },
  'tanpa-angka': {
    arti: 'Pencatatan angka tidak menyebut satu angka pun.',
    contoh: 'Belum ada angka yang disebut.',
  },
  'tanpa-bahan': {
    arti: 'Penyerahan ulang tidak membawa narasi, foto, atau video baru.',
    contoh: 'Penyerahan ulang memerlukan bahan baru.',
  },
  'tanpa-bukti': {
    arti: '`--atas-nama` tidak disertai `--bukti`.',
    contoh: 'Mencatat atas nama orang lain memerlukan buktinya.',
  },
  'tanpa-jaringan': {
    arti: '`konten layar --lan` memerlukan jaringan kantor.',
    contoh: 'Komputer ini tidak terhubung ke jaringan kantor.',
  },
  'tanpa-kantor': {
    arti: 'Folder atau daftar yang direkap tidak memuat satu kantor pun.',
    contoh: '--dari: "segel" tidak memuat satu kantor pun.',
  },
  'tanpa-pencarian': {
    arti: 'Pencarian tidak menyebut kata ataupun saringan.',
    contoh: 'Sebutkan kata yang dicari, atau salah satu saringan.',
  },
  'tanpa-temuan': {
    arti: 'Commit yang dijelaskan tidak mempunyai temuan yang menunggu jawaban.',
    contoh: 'Tidak ada temuan yang menunggu jawaban pada commit 3f9a2c41d07b.',
  },
  'tanpa-unggahan': {
    arti: 'Kegiatan yang dicocokkan tidak mempunyai unggahan di platform itu.',
    contoh: '2026-10-01-apel-kesaktian-pancasila-7q2f tidak mempunyai unggahan pada tiktok.',
  },
  'tautan-tidak-terbaca': {
    arti: 'Tautan yang diketik bukan alamat web.',
    contoh: '--tautan: "instagram nomporejo" bukan alamat http atau https.',
  },
  'tidak-ada-perubahan': {
    arti: 'Perintah tidak akan mengubah apa pun.',
    contoh: 'Teksnya sama dengan yang tercatat; tidak ada yang dicatat.',
  },
  'tidak-ada-yang-ditunggu': {
    arti: 'Kegiatan tidak menunggu siapa pun, sehingga tidak ada pesan untuk dikirim.',
    contoh: 'Tidak ada yang ditunggu dari "Apel Kesaktian Pancasila" (medsos).',
  },
  'catatan-menyerupai-peristiwa': {
    arti: 'Catatan sebuah tindakan memuat baris yang dapat disangka catatan peristiwa.',
    contoh: 'Catatannya memuat baris yang menyamar sebagai baris "Konten-…:".',
  },
  'tindakan-terlalu-besar': {
    arti: 'Yang akan dicatat dalam satu tindakan melampaui batas panjangnya.',
    contoh: 'Yang akan dicatat lebih panjang dari 64 KB; tidak ada yang dicatat.',
  },
  'tidak-kosong': {
    arti: 'Folder untuk `init` berisi berkas lain, atau berada di dalam repositori git lain.',
    contoh: '/home/siti/dokumen tidak kosong atau berada di dalam repositori git lain.',
  },
  'tidak-dicocokkan': {
    arti: 'Kecocokan yang akan dilepas tidak pernah dibuat.',
    contoh: '"instagram:2026-10:7" tidak pernah dicocokkan.',
  },
  'riwayat-lain': {
    arti: 'Yang disebut berasal dari riwayat kantor lain.',
    contoh: 'Berkas titipan ini dari riwayat lain (Kalurahan Sidorejo).',
  },
  'waktu-di-depan': {
    arti: 'Waktu peristiwa lebih dari lima menit di depan.',
    contoh: 'Waktu peristiwa Jumat, 2 Oktober 2026 pukul 09.00 WIB belum terjadi.',
  },
  'waktu-mundur': {
    arti: 'Waktu peristiwa mendahului peristiwa yang diikutinya.',
    contoh:
      'Waktu Kamis, 1 Oktober 2026 pukul 08.00 WIB mendahului peristiwa sebelumnya (diajukan, Kamis, 1 Oktober ' +
      '2026 pukul 09.10 WIB).',
  },
  'waktu-terlalu-jauh': {
    arti: 'Waktu yang diketik terlalu jauh dari sekarang.',
    contoh: '--waktu: "2062-10-01 09:00" terlalu jauh dari sekarang.',
  },
  'waktu-tidak-terbaca': {
    arti: 'Waktu yang diketik atau tertulis dalam berkas bukan waktu.',
    contoh: '--waktu: "nanti sore" bukan waktu yang ada atau yang dikenal.',
  },
  'isi-mustahil': {
    arti: 'Yang diketik menyatakan sesuatu yang tidak mungkin, menurut aturan yang juga dipakai verifikasi.',
    contoh: 'Tidak dapat dicatat: satu tautan disebut dua kali.',
  },
} as const

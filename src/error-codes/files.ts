/** Codes of files a person hands over or names: media, texts, exports, figures. */
export const files = {
  'belum-diserahkan': {
    arti: 'Baris catatan lama menunjuk kegiatan yang belum diserahkan pada baris sebelumnya.',
    contoh:
      'kegiatan "Kerja bakti Dusun II" belum diserahkan pada baris sebelumnya dan bukan ID kegiatan yang sudah ada ' +
      '(isi judul, mulai, dan pelaksana pada penyerahannya).',
  },
  'berkas-folder': {
    arti: 'Yang disebut sebagai berkas adalah folder.',
    contoh: 'foto "apel": ini folder, bukan berkas.',
  },
  'berkas-kosong': { arti: 'Berkas yang diserahkan kosong.', contoh: 'foto "apel.jpg": berkas kosong (0 byte).' },
  'berkas-rusak': {
    arti: 'Berkas kegiatan yang disunting dengan tangan tidak terbaca lagi.',
    contoh: 'content/2026/10/2026-10-01-apel-7q2f.md: kepala berkas tidak ditutup dengan baris ---.',
  },
  'berkas-sudah-ada': {
    arti: 'Di tempat yang disebut sudah ada berkas, dan tidak diminta untuk menggantinya.',
    contoh: '--keluaran: laporan.pdf sudah ada; tidak ada yang ditimpa.',
  },
  'berkas-tidak-ada': { arti: 'Berkas yang disebut tidak ada.', contoh: 'foto "apel.jpg": berkas tidak ditemukan.' },
  'berkas-tidak-terbaca': {
    arti: 'Berkas yang disebut tidak dapat dibaca.',
    contoh: '--narasi: "narasi.txt" tidak ditemukan.',
  },
  'bukan-angka': {
    arti: 'Sel yang seharusnya angka bukan bilangan bulat.',
    contoh: 'templat.csv baris 4, kolom suka: "banyak" bukan bilangan bulat.',
  },
  'bukan-berkas': { arti: 'Yang disebut bukan berkas biasa.', contoh: 'foto "pipa": bukan berkas biasa.' },
  'bukan-folder': {
    arti: 'Yang disebut sebagai folder adalah berkas.',
    contoh: '--keluaran: salinan.txt bukan folder.',
  },
  'bukan-foto': {
    arti: 'Isi berkas yang diserahkan sebagai foto bukan gambar.',
    contoh: 'foto "apel.jpg": isinya bukan gambar melainkan video (video/mp4), apa pun namanya.',
  },
  'bukan-umpan': {
    arti: 'Berkas untuk `cocokkan --umpan` bukan umpan situs.',
    contoh: 'beranda.html: halaman web biasa, bukan RSS, Atom, atau sitemap.',
  },
  'bukan-utf8': { arti: 'Berkas teks tidak disimpan sebagai UTF-8.', contoh: '--narasi @narasi.txt bukan teks UTF-8.' },
  'bukan-video': {
    arti: 'Isi berkas yang diserahkan sebagai video bukan video.',
    contoh: 'video "apel.mp4": isinya bukan video melainkan gambar (image/jpeg), apa pun namanya.',
  },
  'csv-rusak': {
    arti: 'Berkas CSV tidak dapat diurai.',
    contoh: 'instagram.csv baris 9: tanda kutip ganda dibuka dan tidak ditutup.',
  },
  'csv-tidak-dikenal': {
    arti: 'Judul kolom berkas CSV tidak dikenal.',
    contoh: 'daftar.csv: judul kolomnya tidak dikenal. Kolom yang harus ada: kanal, platform, id.',
  },
  'dimensi-lain': {
    arti: 'Jawaban Google Analytics tidak dipecah menurut halaman.',
    contoh: 'ga4.json: barisnya dipecah menurut country.',
  },
  'ekspor-per-hari': {
    arti: 'Ekspor memuat angka per hari, yang tidak boleh dijumlahkan.',
    contoh: 'konten.csv: berisi angka per hari untuk setiap konten, bukan angka seluruhnya.',
  },
  'folder-tidak-ada': {
    arti: 'Folder tempat berkas akan ditulis tidak ada.',
    contoh: '--keluaran: folder /home/siti/laporan tidak ada.',
  },
  'folder-tidak-kosong': {
    arti: 'Folder tujuan salinan berisi berkas lain.',
    contoh: 'Folder salinan berisi berkas lain; tidak ada yang ditimpa.',
  },
  'foto-terlalu-besar': { arti: 'Foto melampaui batas ukuran.', contoh: 'foto "apel.png": lebih besar dari 200 MB.' },
  'foto-tidak-terbaca': {
    arti: 'Kepala berkas foto rusak atau terpotong.',
    contoh:
      'foto "apel.jpg": kepala berkas gambar (image/jpeg) tidak terbaca; ' +
      'berkas terpotong, atau formatnya tidak dikenal.',
  },
  'gzip-rusak': { arti: 'Berkas gzip rusak.', contoh: 'sitemap.xml.gz: berkas gzip ini tidak dapat dibuka.' },
  'halaman-tidak-dikenal': {
    arti: 'Halaman yang disimpan bukan halaman OpenSID yang dibaca.',
    contoh:
      'penduduk.html: halaman ini bukan daftar artikel atau statistik pengunjung OpenSID; tidak ada yang dicatat.',
  },
  'hari-ganda': {
    arti: 'Satu hari berdiri dua kali dalam berkas dengan angka yang berbeda.',
    contoh: 'kunjungan.csv: 2026-10-04 ada dua kali dengan angka yang berbeda.',
  },
  'impor-ditolak': {
    arti: 'Catatan lama memuat baris yang tidak terbaca; tidak satu pun baris dicatat.',
    contoh: '1 baris tidak dapat dicatat, sehingga tidak satu pun dicatat:\nbaris 4: kolom pelaksana kosong.',
  },
  'indeks-sitemap': {
    arti: 'Berkas itu daftar sitemap, bukan daftar halaman.',
    contoh: 'sitemap.xml: ini daftar sitemap, bukan daftar halaman; isinya 3 sitemap lain.',
  },
  'isian-salah': {
    arti: 'Sel dalam templat angka atau catatan lama salah isi.',
    contoh: 'templat.csv baris 4, kolom kanal: "radio" bukan medsos atau website.',
  },
  'jawaban-terpotong': {
    arti: 'Jawaban Google Analytics tidak memuat semua barisnya.',
    contoh: 'ga4.json: jawaban ini memuat 100 dari 250 baris.',
  },
  'judul-kolom-tidak-dikenal': {
    arti: 'Ekspor platform dikenal, tetapi judul kolomnya tidak.',
    contoh: 'konten.csv: ini ekspor tiktok, tetapi judul kolomnya tidak dikenal: Titel, Aufrufe.',
  },
  'kolom-ganda': { arti: 'Satu judul kolom ada dua kali.', contoh: 'templat.csv: kolom "suka" ada dua kali.' },
  'kop-tidak-terbaca': {
    arti: 'Gambar kop surat kantor tidak terbaca.',
    contoh: 'kop.png tidak terbaca sebagai gambar PNG atau JPEG.',
  },
  'lampiran-terlalu-besar': {
    arti: 'Berkas lampiran lebih besar daripada batasnya.',
    contoh: 'lampiran "desain.psd": lebih besar dari 1 GB.',
  },
  'masa-tidak-dikenal': {
    arti: 'Tabel pengunjung tidak menyebut masanya.',
    contoh: 'pengunjung.html: tabel pengunjung ini tidak menyebut tanggal, bulan, atau tahun.',
  },
  'memuat-nul': {
    arti: 'Teks memuat karakter NUL, yang tidak ada dalam teks apa pun.',
    contoh: '--narasi @narasi.txt: baris 3, kolom 14: karakter NUL, bukan teks.',
  },
  'mode-banding': {
    arti: 'Unduhan Search Console membandingkan dua masa yang bukan sebulan.',
    contoh: 'Halaman.csv: unduhan ini membandingkan dua masa, dan tidak satu pun tepat sebulan 2026-10.',
  },
  'melalui-tautan': {
    arti: 'Tempat yang disebut dicapai melalui tautan simbolis.',
    contoh:
      '--keluaran: hasil/laporan.md melalui tautan (/home/siti/konten/hasil); konten tidak menulis melalui tautan.',
  },
  'nama-berkas-ditolak': {
    arti: 'Sistem tidak menerima nama berkas itu.',
    contoh: '--keluaran: "laporan-laporan-laporan…" tidak dapat menjadi nama berkas (ENAMETOOLONG).',
  },
  'penanda-tidak-dikenal': {
    arti: 'Templat pesan memakai penanda yang tidak dikenal.',
    contoh: 'pesan/diajukan.txt:3:12: {nama} tidak dikenal.',
  },
  'perlu-keluaran': { arti: 'Format itu hanya dapat ditulis ke berkas.', contoh: 'Format pdf ditulis ke berkas.' },
  'platform-belum-disebut': {
    arti: 'Bagian ekspor tidak menyebut platformnya.',
    contoh: 'Ikhtisar.csv: "Jangkauan" tidak menyebut platformnya, dan berkas lain pada impor ini tidak memastikannya.',
  },
  'rusak-oleh-excel': {
    arti: 'Ekspor pernah disimpan ulang lewat Excel sehingga isinya berubah.',
    contoh: 'konten.csv: ID kontennya menjadi 1,79E+16; berkas ini rusak karena disimpan ulang.',
  },
  'sel-berlebih': {
    arti: 'Sebuah baris mempunyai lebih banyak sel daripada judul kolom.',
    contoh: 'templat.csv baris 4: 18 sel untuk 17 kolom.',
  },
  'susunan-lama': {
    arti: 'Ekspor memakai susunan Facebook yang sudah tidak dipakai.',
    contoh: 'posts.csv: susunan "Lifetime Post Total" sudah tidak dipakai Facebook dan tidak dibaca.',
  },
  'tanpa-alamat': {
    arti: 'Statistik situs tidak mempunyai kolom alamat halaman.',
    contoh: 'halaman.csv: tidak ada kolom alamat halaman (url, halaman).',
  },
  'tanpa-unduhan': {
    arti: 'Di antara berkas yang diimpor tidak ada unduhan yang dikenal.',
    contoh: 'Tidak ada unduhan yang dikenal di sini; tidak ada yang dicatat.',
  },
  'tempat-terlarang': {
    arti: 'Tempat yang disebut milik catatan, pengaturan, media, atau git, yang hanya ditulis konten sendiri.',
    contoh: '--keluaran: media/laporan.md berada di media, yang hanya ditulis oleh konten sendiri.',
  },
  'tautan-kosong': {
    arti: 'Baris unggahan catatan lama tidak mempunyai tautan yang terbaca.',
    contoh: 'kolom tautan bukan alamat http atau https, atau platformnya tidak dikenal (isi kolom platform).',
  },
  'teks-kosong': {
    arti: 'Baris pengajuan catatan lama tidak mempunyai teks draf.',
    contoh: 'kolom teks (caption atau berita yang diajukan) kosong.',
  },
  'terlalu-banyak': {
    arti: 'Lembar kerja memuat lebih banyak baris, kolom, sel, atau lembar daripada yang dibaca.',
    contoh: 'unduhan.xlsx: lembar "Sheet1" menyebut kolom ke-16.384; paling banyak 200 kolom.',
  },
  'terlalu-besar': { arti: 'Isi berkas melampaui batas ukuran.', contoh: 'ekspor.zip: isinya lebih dari 50 MB.' },
  'umpan-komentar': {
    arti: 'Umpan itu memuat komentar pembaca, bukan berita.',
    contoh: 'feed.xml: ini umpan komentar pembaca, bukan umpan berita.',
  },
  'umpan-kosong': {
    arti: 'Umpan itu tidak memuat satu butir pun.',
    contoh: 'feed.xml: tidak memuat satu butir pun, sehingga tidak ada yang dapat dicocokkan.',
  },
  'umpan-terpotong': {
    arti: 'Berkas umpan atau sitemap terputus sebelum akhirnya.',
    contoh: 'feed.xml: berkas ini terputus sebelum akhirnya.',
  },
  'video-terlalu-besar': {
    arti: 'Berkas video lebih besar daripada batasnya.',
    contoh: 'video "apel.mp4": lebih besar dari 20 GB.',
  },
  'xls-lama': {
    arti: 'Berkas berformat Excel lama.',
    contoh: 'konten.xls: berkas Excel lama (.xls) tidak dapat dibaca.',
  },
  'xlsx-rusak': { arti: 'Lembar kerja XLSX rusak.', contoh: 'konten.xlsx: lembar kerja ini tidak dapat dibaca.' },
  'zip-bersarang': { arti: 'Zip memuat zip lagi.', contoh: 'ekspor.zip/lama.zip: zip di dalam zip.' },
  'zip-rusak': { arti: 'Berkas zip rusak.', contoh: 'ekspor.zip: zip ini tidak dapat dibuka.' },
} as const

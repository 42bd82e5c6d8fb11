import { describe, expect, it } from 'vitest'
import { cariDataPribadi, tutupiDataPribadi } from '../../../src/domain/bahasa/data-pribadi.js'
import { periksaDataPribadi } from '../../../src/domain/putusan/putusan.js'

const jenis = (teks: string): string[] => cariDataPribadi(teks).map((d) => d.jenis)

describe('data pribadi yang menahan', () => {
  it.each([
    ['NIK laki-laki', 'NIK 3404011605900001', 'NIK atau nomor KK'],
    ['NIK perempuan, hari lahir + 40', 'NIK 3404015605900001', 'NIK atau nomor KK'],
    ['NIK perempuan lahir tanggal 31', '3404017112900001', 'NIK atau nomor KK'],
    ['NIK lahir 29 Februari', '3404012902960001', 'NIK atau nomor KK'],
    ['nomor KK', 'No. KK: 3404011209150003.', 'NIK atau nomor KK'],
    ['NIK berspasi', '3404 0116 0590 0001', 'NIK atau nomor KK'],
    ['NIK bertanda hubung', '3404-01-160590-0001', 'NIK atau nomor KK'],
    ['telepon genggam', '081234567890', 'nomor telepon'],
    ['telepon dengan tanda hubung', '0812-3456-7890', 'nomor telepon'],
    ['telepon dengan +62', 'WA +62 812-3456-7890', 'nomor telepon'],
    ['tautan wa.me', 'https://wa.me/6281234567890', 'nomor telepon'],
    ['telepon rumah dengan penanda', 'Telp. (0274) 773123', 'nomor telepon'],
    ['telepon rumah tanpa kurung', 'Hubungi 0274 773 123', 'nomor telepon'],
    ['rekening dengan penanda rek', 'No. Rek 017-211-000123', 'nomor rekening'],
    ['rekening dengan nama bank', 'BPD DIY a.n. Panitia 017211000123', 'nomor rekening'],
    ['rekening panjang', 'rekening BRI 6677-01-001234-53-5', 'nomor rekening'],
    ['surel', 'kirim ke warga.desa@contoh.desa.id ya', 'alamat surel'],
    ['NPWP bertitik', '01.234.567.8-901.000', 'NPWP'],
    ['NPWP dengan penanda', 'NPWP: 012345678901000', 'NPWP'],
  ])('%s', (_, teks, harap) => {
    const temuan = cariDataPribadi(teks)
    expect(temuan.map((d) => [d.jenis, d.menahan])).toEqual([[harap, true]])
  })
})

describe('yang lolos', () => {
  it.each([
    ['16 angka tanpa hari yang nyata', '3404019905900001'],
    ['16 angka dengan hari 00', '3404010005900001'],
    ['16 angka dengan hari 40', '3404014005900001'],
    ['16 angka tanpa bulan yang nyata', '3404011613900001'],
    ['16 angka dengan bulan 00', '3404011600900001'],
    ['16 angka dengan 30 Februari', '3404013002900001'],
    ['15 angka', '340401160590001'],
    ['17 angka', '34040116059000012'],
    ['nomor panjang tanpa penanda', 'Perdes 017211000123'],
    ['telepon rumah tanpa penanda', '0274 773123'],
    ['terlalu pendek untuk telepon', '0812 345'],
    ['anggaran', 'Rp 1.250.000.000,00 untuk 1.234 warga'],
    ['tanggal dan jam', '08-09-2026 pukul 08.00-10.00 WIB'],
    ['akun media sosial', '@nomporejo'],
    ['bank tanpa nomor', 'warga membuka rekening di BRI unit Galur'],
  ])('%s', (_, teks) => {
    expect(cariDataPribadi(teks)).toEqual([])
  })

  it.each(['198001012005011001', '19800101 200501 1 001'])('NIP hanya catatan: %s', (nip) => {
    expect(cariDataPribadi(`NIP ${nip}`)).toEqual([{ jenis: 'NIP', baris: 1, kolom: 5, menahan: false }])
  })
})

describe('temuan', () => {
  it('menyebut tempatnya menurut baris dan kolom, urut', () => {
    expect(cariDataPribadi('Rapat warga\n  a@b.id dan 081234567890\nNIK 3404011605900001')).toEqual([
      { jenis: 'alamat surel', baris: 2, kolom: 3, menahan: true },
      { jenis: 'nomor telepon', baris: 2, kolom: 14, menahan: true },
      { jenis: 'NIK atau nomor KK', baris: 3, kolom: 5, menahan: true },
    ])
  })

  it('satu nomor dilaporkan satu kali', () => {
    expect(jenis('HP/WA: 0812-3456-7890')).toEqual(['nomor telepon'])
    expect(jenis('NPWP 01.234.567.8-901.000')).toEqual(['NPWP'])
    expect(jenis('NPWP 3404011605900001')).toEqual(['NPWP'])
  })

  it('dua nomor dipisah koma keduanya dilaporkan', () => {
    expect(jenis('3404011605900001, 3404011209150003')).toHaveLength(2)
  })

  it.each(['3404011605900001', '081234567890', 'warga@contoh.id', '01.234.567.8-901.000', 'rek 017211000123'])(
    'pesan tidak pernah memuat nilainya: %s',
    (nilai) => {
      let pesan = ''
      try {
        periksaDataPribadi({ caption: `x ${nilai} y` })
      } catch (galat) {
        pesan = `${String(galat)} ${JSON.stringify(galat)}`
      }
      expect(pesan).toContain('caption: baris 1')
      expect(pesan).not.toContain(nilai.replace(/^rek /, ''))
    },
  )
})

describe('yang pernah lolos atau salah tahan', () => {
  it.each([
    ['NIK dan KK berdampingan', '3404011605900001 3404011209150003', 2],
    ['NIK sesudah angka lain', '1 3404011605900001', 1],
    ['kode area sesudah +62', 'HP +62 274 773123', 1],
    ['kurung sesudah +62', '+62 (812) 3456-7890', 1],
    ['kurung tanpa penanda', '(0812) 3456 7890', 1],
    ['nama bank dan rentang tahun', 'Desa Mandiri 2025-2026', 0],
    ['nama bank dan tanggal', 'di BRI, 08-09-2026 08.00', 0],
  ])('%s', (_, teks, banyaknya) => {
    expect(cariDataPribadi(teks).filter((d) => d.menahan)).toHaveLength(banyaknya)
  })
})

describe('cara orang mengetiknya', () => {
  it.each([
    ['angka selebar huruf', 'NIK ３４０４０１１６０５９０００１１', 'NIK atau nomor KK'],
    ['angka Arab', '٣٤٠٤٠١١٦٠٥٩٠٠٠٠١', 'NIK atau nomor KK'],
    ['tanda tak terlihat di tengah', '3404\u200b0116\u20600590\ufeff0001', 'NIK atau nomor KK'],
    ['spasi yang tidak putus', '3404\u00a00116\u00a00590\u00a00001', 'NIK atau nomor KK'],
    ['tanda pisah', '3404–0116–0590–0001', 'NIK atau nomor KK'],
    ['spasi di sekitar tanda hubung', '3404 - 0116 - 0590 - 0001', 'NIK atau nomor KK'],
    ['ganti baris di tengah', '34040116\r\n05900001', 'NIK atau nomor KK'],
    ['pemisah baris Unicode', '34040116\u202805900001', 'NIK atau nomor KK'],
    ['empat bagian, tanda campuran', '3404-0116.0590 0001', 'NIK atau nomor KK'],
    ['bertabulasi', '3404\t0116\t0590\t0001', 'NIK atau nomor KK'],
    ['bertitik', 'No. 3404.0116.0590.0001', 'NIK atau nomor KK'],
    ['berpasangan', '34 04 01 16 05 90 00 01', 'NIK atau nomor KK'],
    ['satu per satu', '3 4 0 4 0 1 1 6 0 5 9 0 0 0 0 1', 'NIK atau nomor KK'],
    ['dua bagian', '340401160590 0001', 'NIK atau nomor KK'],
    ['sesudah tahun', '2026 3404 0116 0590 0001', 'NIK atau nomor KK'],
    ['sebelum umur', '3404 0116 0590 0001 45 tahun', 'NIK atau nomor KK'],
    ['dalam isian tautan', 'https://contoh.id/cari?nik=3404011605900001', 'NIK atau nomor KK'],
    ['telepon bergaris miring', '0812/3456/7890', 'nomor telepon'],
    ['telepon berpasangan', '08 12 34 56 78 90', 'nomor telepon'],
    ['telepon sesudah titik', 'No.081234567890', 'nomor telepon'],
    ['telepon tanpa nol', 'WA: 812-3456-7890', 'nomor telepon'],
    ['telepon dengan 0062', '0062 812 3456 7890', 'nomor telepon'],
    ['telepon rumah berpasangan', '(0274) 77 31 23', 'nomor telepon'],
    ['rekening sesudah nama bank, berspasi', 'BCA 123 456 7890', 'nomor rekening'],
    ['rekening sebelum nama bank', '1234-01-000123-50-1 (BRI)', 'nomor rekening'],
    ['rekening pada baris berikutnya', 'Rekening:\n1234567890', 'nomor rekening'],
    ['surel yang disamarkan', 'siti [at] gmail [dot] com', 'alamat surel'],
    ['surel dengan @ lebar', 'siti＠gmail.com', 'alamat surel'],
    ['NPWP berspasi', '01 234 567 8 901 000', 'NPWP'],
  ])('%s', (_, teks, harap) => {
    expect(jenis(teks)).toEqual([harap])
  })

  it.each([
    ['jumlah uang sesudah nama bank', 'BPD menyepakati APBDes Rp 1.234.567.890,00'],
    ['jumlah uang dengan kata rupiah', 'BRI menyalurkan KUR 1.234.567.890 rupiah'],
    ['jumlah uang sesudah kata rekening', 'Rekening kas desa menerima Rp 1.250.000.000'],
    ['kode rekening anggaran', 'Kode rekening 5.1.02.01.01.0024'],
    ['tahun sesudah kata rekening', 'rekening air bulan 2026-2027'],
    ['jumlah uang yang menyerupai telepon', 'Rp 62.812.345.678'],
    ['bilangan pecahan', 'IDM 0.8123456789'],
    ['tanggal dan jam sesudah kata WA', 'Grup whatsapp 01-10-2026 08.00; info WA 08.30-10.00 2026'],
    ['nomor unggahan dalam tautan', 'https://facebook.com/reel/1234561605901234 dan youtube.com/watch?v=0812345678_'],
    ['akun dalam tautan', 'https://mastodon.social/@a@nomporejo.desa.id'],
    ['angka dengan bagian satu digit dan tanda campuran', '3-404.0116 0590 0001'],
    ['angka dengan tanda campuran yang tidak lazim', '3404/0116-0590 0001'],
    ['tujuh bagian dengan tanda campuran', '34-04.01 16-05.90 0001'],
    ['jumlah uang enam belas angka', 'Rp 3404.0116.0590.0001'],
    ['harga dengan @', 'kaos@50.000.rb'],
    ['nama berkas kamera', '20261001_0830121234.jpg Screenshot_2026-10-01-08-30-12-34.jpg'],
    ['nomor surat', 'Nomor Surat 005/0812/2026/345678'],
    ['sidik commit', 'commit 3404011605900001abcdef0123456789abcdef01'],
  ])('bukan data pribadi: %s', (_, teks) => {
    expect(cariDataPribadi(teks)).toEqual([])
  })

  it('tempatnya menurut teks asli, juga bila ada yang tidak terlihat', () => {
    expect(cariDataPribadi('\u200b\u200bNIK\n３４０４０１１６０５９０００１１')).toEqual([
      { jenis: 'NIK atau nomor KK', baris: 2, kolom: 1, menahan: true },
    ])
  })

  it('teks panjang yang penuh angka selesai segera', () => {
    for (const teks of ['12 '.repeat(20_000), 'a.'.repeat(20_000), '0812 '.repeat(20_000), 'f1'.repeat(20_000)])
      cariDataPribadi(teks)
  })

  it('ditutupi untuk ditampilkan, selebihnya tetap', () => {
    expect(tutupiDataPribadi('--narasi "NIK 3404-0116-0590-0001, WA 0812 3456 7890"')).toBe(
      '--narasi "NIK [NIK atau nomor KK], WA [nomor telepon]"',
    )
    expect(tutupiDataPribadi('NIP 198001012005011001')).toBe('NIP 198001012005011001')
  })
})

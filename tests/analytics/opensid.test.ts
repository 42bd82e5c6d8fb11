import { describe, expect, test } from 'vitest'
import { bacaSatu } from './bantu.js'

/** An admin's list of articles as a browser saves it. */
const daftarArtikel = (...baris: string[]): string => `<!DOCTYPE html><html><head><title>Artikel</title></head><body>
<table><tr><td>Menu</td><td>Berita</td></tr></table>
<table id="artikel"><thead><tr><th></th><th>No</th><th>Aksi</th><th>Judul</th><th>Hit</th><th>Diposting Pada</th></tr></thead>
<tbody>${baris.join('\n')}</tbody></table></body></html>`
const butir = (alamat: string, judul: string, hit: string, pada = '05 Oktober 2026 10:20'): string =>
  `<tr><td><input type=checkbox></td><td>1</td><td><a href="https://desa.example/admin/web/form/1">Ubah</a> <a href="${alamat}">Lihat</a></td><td>${judul}</td><td>${hit}</td><td>${pada}</td></tr>`
const alamat = 'https://desa.example/artikel/2026/10/5/rapat-warga'

describe('tabel artikel', () => {
  test('hit kumulatif, alamat dari tanggal dan slug', async () => {
    expect((await bacaSatu('id,judul,slug,tgl_upload,hit\n1,Rapat,rapat,2026-06-05 10:00:00,1.234\n2,Konsep,konsep,,3\n')).angka).toMatchObject([
      { bulan: '2026-06', tautan: '/artikel/2026/6/5/rapat', nilai: { hit: 1234 } },
    ])
  })
})

describe('halaman yang disimpan', () => {
  test('daftar artikel admin: judul, hit bertitik, dan tautannya; hari ini hari ambilnya', async () => {
    const hasil = await bacaSatu(
      daftarArtikel(butir(alamat, 'Rapat &amp; warga', '1.234 Kali'), butir('https://desa.example/artikel/77', 'Lama', '9', '31 Agustus 2026')),
      {},
      'artikel.html',
    )
    expect(hasil).toMatchObject({ sumber: 'opensid-halaman', terbaca: 2, diambil: '2026-11-24' })
    expect(hasil.angka.map((a) => [a.judul, a.bulan, a.terbit, a.tautan, a.nilai.hit])).toEqual([
      ['Rapat & warga', '2026-10', '2026-10-05', alamat, 1234],
      ['Lama', '2026-08', '2026-08-31', 'https://desa.example/artikel/77', 9],
    ])
  })

  test('baris tanpa tautan artikel disebut, tidak ditebak', async () => {
    const { angka, catatan } = await bacaSatu(daftarArtikel(butir('https://desa.example/lain', 'Statis', '3'), butir(alamat, 'Rapat', '4')))
    expect(angka.map((a) => a.nilai.hit)).toEqual([4])
    expect(catatan[0]).toBe('1 baris tanpa tautan artikel tidak dicatat.')
  })

  test('halaman satu artikel dengan satu hitungan; dengan beberapa hitungan tidak jelas yang mana', async () => {
    const artikel = (isi: string): string =>
      `<html><head><meta property="og:url" content="${alamat}"><meta property="og:title" content="Rapat"></head><body><p>${isi}</p></body></html>`
    expect((await bacaSatu(artikel('Dibaca 1.024 Kali'), {}, 'rapat.html')).angka).toMatchObject([{ judul: 'Rapat', tautan: alamat, nilai: { hit: 1024 } }])
    await expect(bacaSatu(artikel('Dibaca 1.024 Kali. Populer: 7 kali'))).rejects.toThrow('tidak dikenal')
    await expect(bacaSatu(artikel('Tanpa hitungan'))).rejects.toThrow('tidak dikenal')
    await expect(bacaSatu('<html><body>7 kali</body></html>')).rejects.toThrow('tidak dikenal')
    const kanonis = `<html><head><link rel="canonical" href="${alamat}"></head><body>8 kali</body></html>`
    expect((await bacaSatu(kanonis)).angka).toMatchObject([{ judul: null, tautan: alamat, nilai: { hit: 8 } }])
  })

  test('sarang yang terlalu dalam tidak merobohkan apa pun', async () => {
    await expect(bacaSatu(`${'<div>'.repeat(200_000)}x`)).rejects.toThrow('tidak dikenal')
  })
})

describe('unduhan pengunjung (.xls yang sebenarnya HTML)', () => {
  const unduhan = (baris: string): string =>
    `<table><tr><td colspan="3">LAPORAN DATA STATISTIK PENGUNJUNG WEBSITE SETIAP TAHUN</td></tr><tr><th>No</th><th>Tahun</th><th>Pengunjung (Orang)</th></tr>${baris}</table>`

  test('per tahun: disimpan dengan masanya, tidak masuk bulan mana pun', async () => {
    const { sumber, angka, catatan } = await bacaSatu(
      unduhan('<tr><td>1</td><td>2025</td><td>12.345</td></tr><tr><td>2</td><td>2026</td><td>980</td></tr><tr><td></td><td>Total</td><td>13.325</td></tr>'),
      {},
      'pengunjung.xls',
    )
    expect(sumber).toBe('opensid-pengunjung')
    expect(angka.map((a) => [a.bulan, a.periode, a.nilai.penonton])).toEqual([
      [null, '2025-01-01/2025-12-31', 12345],
      [null, '2026-01-01/2026-11-24', 980],
    ])
    expect(catatan).toContain('1 baris bukan jumlah satu tahun dan tidak dicatat.')
  })
})

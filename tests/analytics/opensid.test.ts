/** Pages of OpenSID as a browser saves them, and its downloads that are HTML under another name. */
import { describe, expect, test } from 'vitest'
import { bacaSatu } from './bantu.js'
import { kali } from '../murni.js'

const baris = (
  id: number,
  judul: string,
  hit: string,
  tanggal: string,
  tautan = `https://desa.id/artikel/2026/06/0${id}/judul-${id}`,
): string => `
  <tr><td><input type="checkbox" name="id_cb[]" value="${id}"></td><td>${id}</td>
  <td><a href="https://desa.id/index.php/web/form/4/${id}" title="Ubah"><i class="fa"></i></a><a href="${tautan}" title="Lihat Artikel"></a></td>
  <td>${judul}</td><td nowrap>${hit}</td><td>${tanggal}</td></tr>`
const daftar = (
  isi: string,
  kaki = '',
): string => `<!DOCTYPE html><!-- saved from url=(0029)https://desa.id/index.php/web -->
<html><body><div class="dataTables_scrollHead"><table><thead><tr><th></th><th>NO</th><th>AKSI</th><th>JUDUL</th><th>HIT</th><th>DIPOSTING PADA</th></tr></thead></table></div>
<table id="tabeldata"><thead><tr><th><input id="checkall"></th><th>No</th><th>Aksi</th><th><a href="#">Judul <i></i></a></th><th>Hit</th><th>Diposting Pada</th></tr></thead>
<tbody>${isi}</tbody></table><div>${kaki}</div></body></html>`

describe('daftar artikel yang disimpan', () => {
  test('hit dengan titik ribuan dan kata Kali, tanggal Indonesia, alamat, dan nomor artikel', async () => {
    const isi = daftar(
      baris(5, 'Rapat &amp; <b>gotong royong</b>', '1.234 Kali', '05 Juni 2026 10:11:12') +
        baris(6, 'Senam', '7 Kali', '06 Agustus 2026 09:00:00'),
    )
    const hasil = await bacaSatu(isi, {}, 'Artikel.html')
    expect(hasil).toMatchObject({ sumber: 'opensid-halaman', terbaca: 2, diambil: null })
    expect(hasil.angka.map((a) => [a.bulan, a.judul, a.tautan, a.kunci, a.terbit, a.nilai])).toEqual([
      [
        '2026-06',
        'Rapat & gotong royong',
        'https://desa.id/artikel/2026/06/05/judul-5',
        'opensid:5',
        '2026-06-05',
        { hit: 1234 },
      ],
      ['2026-08', 'Senam', 'https://desa.id/artikel/2026/06/06/judul-6', 'opensid:6', '2026-08-06', { hit: 7 }],
    ])
    expect(hasil.catatan.join()).not.toMatch(/pemisah ribuan|tidak dicatat/)
  })

  test('satu halaman dari beberapa disebut; baris tanpa alamat dan nomor tidak dicatat', async () => {
    const tanpa = '<tr><td></td><td>9</td><td></td><td>Tanpa aksi</td><td>3 Kali</td><td>09 Juni 2026</td></tr>'
    const hasil = await bacaSatu(
      daftar(baris(5, 'Rapat', '12 Kali', '05 Juni 2026') + tanpa, 'Menampilkan 1 sampai 2 dari 1.057 entri'),
    )
    expect(hasil).toMatchObject({ terbaca: 2, angka: [{ nilai: { hit: 12 } }] })
    expect(hasil.catatan).toContain('Halaman ini memuat 2 dari 1057 artikel: tampilkan semua baris, lalu simpan lagi.')
    expect(hasil.catatan.join()).toContain('1 baris tanpa tanggal')
  })

  test('sumber halaman yang tabelnya belum terisi bukan nol: dikatakan apa yang harus dilakukan', async () => {
    const hasil = await bacaSatu(daftar('<tr><td colspan="6">Tidak ada data</td></tr>'))
    expect(hasil).toMatchObject({ sumber: 'opensid-halaman', terbaca: 0, angka: [] })
    expect(hasil.catatan.join()).toContain('Ctrl+S')
  })

  test('nomor dari alamat formulir, alamat tanpa inang', async () => {
    const isi = baris(5, 'Rapat', '12', '05 Juni 2026', 'artikel/2026/6/5/rapat').replace(/<input[^>]*>/, '')
    expect((await bacaSatu(daftar(isi))).angka).toMatchObject([
      { tautan: '/artikel/2026/6/5/rapat', kunci: 'opensid:5' },
    ])
  })

  test('halaman lain, juga yang bertabel, tidak dikenal', async () => {
    for (const isi of [
      '<html><body><table><tr><th>Judul</th><th>Oleh</th></tr></table></body></html>',
      '<html><p>hai</p></html>',
      '<table><tr><td>x</td></tr></table>',
    ])
      await expect(bacaSatu(isi)).rejects.toThrow('tidak dikenal')
  })
})

describe('statistik pengunjung (.xls yang sebenarnya HTML)', () => {
  const xls = (masa: string, ...isi: [string, string][]): string => `
<html><head><style>td{border:1px}</style></head><body><table><tr><td><h1>LAPORAN DATA STATISTIK PENGUNJUNG WEBSITE</h1></td></tr><tr><td>
<table class="border thick data"><thead><tr><th>No</th><th>${masa}</th><th>Pengunjung (Orang)</th></tr></thead><tbody>
${isi.map(([kapan, n], i) => `<tr><td>${i + 1}</td><td> ${kapan} </td><td>${n}</td></tr>`).join('')}
</tbody><tfoot><tr><th colspan="2">Total</th><th>9.999</th></tr></tfoot></table></td></tr></table></body></html>`

  test('per tahun disimpan dengan masanya dan tidak masuk bulan mana pun', async () => {
    const hasil = await bacaSatu(xls('Tahun', ['2025', '12.345'], ['2026', '6.789']), {}, 'laporan_data_statistik.xls')
    expect(hasil.angka.map((a) => [a.bulan, a.periode, a.nilai])).toEqual([
      [null, '2025-01-01/2025-12-31', { penonton: 12345 }],
      [null, '2026-01-01/2026-12-31', { penonton: 6789 }],
    ])
  })

  test('per bulan masuk bulannya, kecuali yang belum berakhir; per hari tidak dijumlahkan', async () => {
    const bulan = await bacaSatu(xls('Bulan', ['Oktober 2026', '1.000'], ['November 2026', '12']))
    expect(bulan.angka.map((a) => [a.bulan, a.nilai.penonton])).toEqual([
      ['2026-10', 1000],
      [null, 12],
    ])
    expect(await bacaSatu(xls('Tanggal', ['05 Juni 2026', '4']))).toMatchObject({ terbaca: 1, angka: [] })
    await expect(bacaSatu(xls('Bulan', ['kapan saja', '4']))).rejects.toMatchObject({ kode: 'waktu-tidak-terbaca' })
    await expect(bacaSatu(xls('Umur', ['x', '4']))).rejects.toMatchObject({ kode: 'masa-tidak-dikenal' })
  })
})

describe('halaman satu artikel', () => {
  const alamat = 'https://desa.id/artikel/2026/10/5/rapat'
  const halaman = (
    isi: string,
    kepala = `<meta property="og:url" content="${alamat}"><meta property="og:title" content="Rapat">`,
  ): string => `<!DOCTYPE html><html><head>${kepala}</head><body><p>${isi}</p></body></html>`

  test('satu hitungan adalah miliknya; dengan beberapa hitungan tidak jelas yang mana', async () => {
    expect((await bacaSatu(halaman('Dibaca 1.024 Kali'), {}, 'rapat.html')).angka).toMatchObject([
      { judul: 'Rapat', terbit: '2026-10-05', tautan: alamat, nilai: { hit: 1024 } },
    ])
    const kanonis = halaman('8 kali', `<link rel="canonical" href="${alamat}">`)
    expect((await bacaSatu(kanonis)).angka).toMatchObject([{ judul: null, tautan: alamat, nilai: { hit: 8 } }])
    for (const lain of [
      halaman('Dibaca 1.024 Kali. Populer: 7 kali'),
      halaman('Tanpa hitungan'),
      halaman('7 kali', ''),
    ])
      await expect(bacaSatu(lain)).rejects.toThrow('tidak dikenal')
  })

  test('sarang yang terlalu dalam tidak menahan program', async () => {
    await expect(bacaSatu(`<html>${'<div>'.repeat(kali(200_000))}x`)).rejects.toThrow('tidak dikenal')
  })
})

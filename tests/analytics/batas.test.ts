/** Files that would fill the memory are refused before they are unfolded. */
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/analytics/csv.js'
import { openManuscripts } from '../../src/analytics/manuscript.js'
import { parseMarkup } from '../../src/analytics/markup-tree.js'
import { recogniseManuscript } from '../../src/analytics/recognise.js'
import { periksaLuas } from '../../src/analytics/table-size.js'
import { bukuTerlaluBesar } from '../../src/analytics/workbook-size.js'
import { ZipRusak, anggotaZip } from '../../src/analytics/zip.js'
import { batasMasukan, ukuranTertulis } from '../../src/domain/batas-masukan.js'
import { bacaTerbatas } from '../../src/storage/local/bounded-file.js'
import { checkMedia } from '../../src/storage/media/media.js'
import { kali } from '../murni.js'
import { folderBaru } from '../repo.js'

const folder = folderBaru()
const RUANG = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const lembar = (isi: string): string => `<worksheet xmlns="${RUANG}">${isi}</worksheet>`
const sel = (alamat: string): string =>
  lembar(`<sheetData><row><c r="${alamat}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`)

/** A workbook of these sheets; `disebut` is how many names it has for the first one. */
function buku(isi: readonly string[], disebut = isi.length): Uint8Array {
  const nomor = Array.from({ length: disebut }, (_, i) => i)
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${RUANG}" xmlns:r="${REL}"><sheets>${nomor.map((n) => `<sheet name="L${n}" sheetId="${n + 1}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${nomor.map((n) => `<Relationship Id="r${n}" Type="${REL}/worksheet" Target="worksheets/l${Math.min(n, isi.length - 1)}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(isi.map((satu, i) => [`xl/worksheets/l${i}.xml`, strToU8(satu)])),
  })
}
const buka = (isi: Uint8Array, nama = 'a.xlsx') => openManuscripts([{ nama, isi }])
const kode = (janji: Promise<unknown>) =>
  janji.then(
    () => 'diterima',
    (galat: { kode?: string; message: string }) => `${galat.kode} ${galat.message}`,
  )

describe('teks', () => {
  const tanda = ['\n', '\r\n', ' ', '\t', '"', ',', 'a', '/', '0 ', '"a",', '<a>']
  test.each(tanda)('%j berulang tidak dikenal, tanpa mencoba segala pembagiannya', async (satu) => {
    for (const awal of ['', 'date,', '# ']) {
      const [naskah] = await buka(strToU8(awal + satu.repeat(kali(50_000))), 'a.csv')
      expect(recogniseManuscript(naskah!)).toBeUndefined()
    }
  })

  test('baris lebih banyak daripada sel tabel mana pun', async () => {
    expect(await kode(buka(strToU8('\n'.repeat(batasMasukan.sel + 1)), 'a.csv'))).toContain('terlalu-banyak a.csv')
  })
})

describe('lembar kerja', () => {
  test('yang wajar terbaca, juga yang dimensinya tidak ditulis atau kecil', async () => {
    expect((await buka(buku([sel('C2')])))[0]!.lembar).toEqual([
      ['', '', ''],
      ['', '', 'x'],
    ])
    expect(
      (await buka(buku([sel('A1').replace('<sheetData>', '<dimension ref="A1"/><sheetData>')])))[0]!.lembar,
    ).toEqual([['x']])
  })

  test.each([
    ['satu sel di ujung', sel('XFD1048576'), 'sampai baris 1048576'],
    [
      'dimensi yang berbohong kecil',
      sel('XFD1').replace('<sheetData>', '<dimension ref="A1"/><sheetData>'),
      'sampai kolom ke-16384',
    ],
    ['dimensi yang besar', lembar('<dimension ref="A1:XFD1048576"/><sheetData/>'), 'sampai baris 1048576'],
    ['baris kosong yang jauh', lembar('<sheetData><row r="900000"/></sheetData>'), 'sampai baris 900000'],
    [
      'nomor baris bertulisan lain',
      lembar('<sheetData><row r="1e9"><c r="A1"><v>1</v></c></row></sheetData>'),
      'sampai baris 1000000000',
    ],
    ['awalan ruang nama', sel('XFD1').replaceAll('<c ', '<x:c ').replaceAll('</c>', '</x:c>'), 'sampai kolom ke-16384'],
    ['kode huruf', sel('&#88;FD1'), 'sampai kolom ke-16384'],
    ['luasnya', sel('ZZ190000'), 'seluas'],
  ])('%s ditolak', async (_, isi, sebab) => {
    expect(await kode(buka(buku([isi])))).toMatch(new RegExp(`^terlalu-banyak a.xlsx: .*${sebab}`))
  })

  test('luas semua lembar bersama-sama; banyaknya lembar; satu lembar bernama banyak', async () => {
    const separuh = sel('AX60000')
    expect(await kode(buka(buku([separuh])))).toBe('diterima')
    expect(await kode(buka(buku([separuh, separuh])))).toContain('seluas 6000000 sel')
    expect(await kode(buka(buku(Array.from({ length: 51 }, () => sel('A1')))))).toContain('memuat 51 lembar')
    expect(await kode(buka(buku([sel('A1')], 3)))).toContain('menyebut 3 lembar, tetapi memuat 1')
  })

  test('satu tulisan panjang dalam banyak sel', async () => {
    const panjang = 'x'.repeat(60_000)
    const banyak = Array.from({ length: 1000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`)
    const isi = buku([lembar(`<sheetData>${banyak.join('')}</sheetData>`)])
    const berkas = Object.fromEntries(anggotaZip(isi).map((a) => [a.nama, a.isi()]))
    berkas['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${RUANG}"><si><t>${panjang}</t></si></sst>`)
    berkas['xl/_rels/workbook.xml.rels'] = strToU8(
      new TextDecoder()
        .decode(berkas['xl/_rels/workbook.xml.rels'])
        .replace(
          '</Relationships>',
          `<Relationship Id="s" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        ),
    )
    expect(await kode(buka(zipSync(berkas)))).toMatch(/^terlalu-besar/)
  })

  test('banyaknya sel yang tertulis, juga tanpa alamat', () => {
    expect(bukuTerlaluBesar([lembar(`<sheetData><row>${'<c/>'.repeat(2001)}</row></sheetData>`)])).toContain(
      'kolom ke-2001',
    )
    expect(bukuTerlaluBesar([lembar('<sheetData><row><c r="?"/></row></sheetData>')])).toBeNull()
  })
})

describe('zip', () => {
  const csv = { 'a.csv': strToU8('x'.repeat(1000)), 'b/': new Uint8Array(), 'b/é.csv': strToU8('b') }

  test('isi dan nama seperti yang ditulis, dimampatkan atau tidak', () => {
    for (const level of [0, 9] as const)
      expect(anggotaZip(zipSync(csv, { level })).map((a) => [a.nama, a.ukuran, a.isi().length])).toEqual([
        ['a.csv', 1000, 1000],
        ['b/', 0, 0],
        ['b/é.csv', 1, 1],
      ])
  })

  test('ukuran yang berbohong, isi yang berubah, dan zip yang terpotong', async () => {
    const isi = zipSync({ 'a.csv': strToU8('x'.repeat(100_000)) })
    const ubah = (letak: number, nilai: number): Uint8Array => {
      const salinan = Buffer.from(isi)
      salinan.writeUInt32LE(nilai, letak)
      return salinan
    }
    const pusat = Buffer.from(isi).indexOf('PK\u0001\u0002', 0, 'latin1')
    for (const rusak of [
      ubah(pusat + 24, 10),
      ubah(pusat + 24, 200_000),
      ubah(pusat + 16, 1),
      ubah(pusat + 42, 5),
      ubah(0, 0),
    ])
      expect(() => anggotaZip(rusak)[0]!.isi()).toThrow(ZipRusak)
    for (const rusak of [isi.subarray(0, isi.length - 5), isi.subarray(30), new Uint8Array(3), ubah(pusat, 0)])
      expect(() => anggotaZip(rusak)[0]!.isi()).toThrow(ZipRusak)
    expect(await kode(buka(ubah(pusat + 24, 10), 'a.zip'))).toMatch(/^zip-rusak/)
  })

  test('terlalu banyak anggota, atau lebih dari yang boleh dimekarkan', async () => {
    const banyak = zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, new Uint8Array()])))
    expect(await kode(buka(banyak, 'a.zip'))).toMatch(/^terlalu-banyak a.zip: memuat 1001 berkas; paling banyak 1000/)
    const bom = Buffer.from(zipSync({ 'a.csv': new Uint8Array(9) }))
    bom.writeUInt32LE(batasMasukan.data + 1, bom.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
    expect(await kode(buka(bom, 'a.zip'))).toMatch(/^terlalu-besar a.zip: isinya lebih dari 50 MB/)
  })
})

describe('tabel lain', () => {
  test('JSON yang tiap barisnya berkolom sendiri', async () => {
    const isi = JSON.stringify(Array.from({ length: 3000 }, (_, i) => ({ [`k${i}`]: 1 })))
    expect(await kode(buka(Buffer.from(isi), 'a.json'))).toMatch(/^terlalu-banyak a.json: tabelnya seluas 9000000 sel/)
    expect(() => {
      periksaLuas('a', 1000, 5000)
    }).not.toThrow()
  })

  test('CSV yang terdiri atas pemisah saja', () => {
    const isi = Buffer.from(`kegiatan;kanal\n${';'.repeat(batasMasukan.sel + 1)}`)
    expect(() => readCsv(isi, 'a.csv', ['kegiatan', 'kanal'])).toThrow('memuat lebih dari 5000000 sel')
  })

  test('halaman dengan terlalu banyak elemen tidak disusun', () => {
    expect(parseMarkup('<a/>'.repeat(10), { xmlMode: true })).toHaveLength(10)
    expect(parseMarkup('<a/>'.repeat(batasMasukan.elemen + 1), { xmlMode: true })).toEqual([])
  })
})

describe('ukuran di cakram', () => {
  test('dibaca sampai batasnya, ditolak sebelum dibaca bila lebih', async () => {
    const letak = join(folder, 'a.csv')
    writeFileSync(letak, 'x'.repeat(1000))
    expect((await bacaTerbatas(letak, 1000, 'a.csv')).length).toBe(1000)
    expect(await kode(bacaTerbatas(letak, 999, 'a.csv'))).toMatch(/^terlalu-besar a.csv: lebih besar dari/)
    truncateSync(letak, 600_000_000)
    expect(await kode(bacaTerbatas(letak, batasMasukan.data, 'a.csv'))).toMatch(/lebih besar dari 50 MB/)
  })

  test.skipIf(process.platform === 'win32')('berkas tanpa akhir pun berakhir', async () => {
    expect(await kode(bacaTerbatas('/dev/zero', batasMasukan.teks, 'nol'))).toBe(
      'terlalu-besar nol: lebih besar dari 1 MB.',
    )
  })

  test('foto sebesar 2,2 GB ditolak dari ukurannya', async () => {
    const letak = join(folder, 'besar.jpg')
    writeFileSync(
      letak,
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    )
    truncateSync(letak, 2_200_000_000)
    expect(await kode(checkMedia([letak], 'foto'))).toMatch(/^foto-terlalu-besar .*lebih besar dari 200 MB\.$/)
    expect(await kode(checkMedia([letak], 'lampiran'))).toMatch(/^lampiran-terlalu-besar .*lebih besar dari 1 GB\.$/)
  })

  test('ukuran ditulis seperti orang menyebutnya', () => {
    expect([batasMasukan.foto, batasMasukan.video, batasMasukan.data].map(ukuranTertulis)).toEqual([
      '200 MB',
      '20 GB',
      '50 MB',
    ])
  })
})

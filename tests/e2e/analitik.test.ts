/** Exports dropped into one command, matched, reported, checked against the public site, and printed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsx from 'write-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { samplePicture } from '../../src/app/media/sample-media.js'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin', '--peran', 'admin-medsos']
const kepala =
  'Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves\n'
const baris = (kode: string, judul: string, tayangan: number): string =>
  `1${kode.length},7,desa,${judul},09/01/2026 00:05,https://www.instagram.com/p/${kode}/,IG image,,Lifetime,${tayangan},100,9,0,1,0\n`
const cocok = baris('CAbCdEfGhIj', 'Caption pertama.', 500)
const ganti = baris('DZZZZZZZZZZ', 'Caption pertama.', 40)

let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.tuntaskan(id, '2026-09-01')
  kantor.pada('2026-10-02 09:00')
})

test('impor mencocokkan menurut tautan; berkas yang sama tidak mengubah apa pun, folder yang memuat berkas rusak tidak dicatat sama sekali', async () => {
  const ig = kantor.bahan('ig.csv', kepala + cocok)
  const { commit } = await kantor.json('analitik', 'impor', ig, ...admin)
  expect(kantor.git('rev-parse', 'HEAD').trim()).toBe(commit)
  expect(await kantor.json('analitik', 'impor', ig, ...admin)).toMatchObject({ status: 'sudah-ada', commit })
  const [isi] = (await kantor.json('laporan', '--bulan', '2026-09')).konten
  expect(isi).toMatchObject({
    id,
    tayangan: 500,
    jangkauan: 100,
    engagement: 10,
    engagementRate: 10,
    penyebut: 'jangkauan',
  })
  const sebelum = kantor.jejak()
  const rusak = kantor.bahan('rusak.csv', '"Post ID,""Account ID"",Permalink"\n"1,""2"",x"\n')
  expect(await kantor.galat('analitik', 'impor', ig, rusak, ...admin)).toEqual([2, 'rusak-oleh-excel'])
  expect(await kantor.galat('analitik', 'impor', kantor.bahan('asing.csv', 'a,b\n1,2\n'), ...admin)).toEqual([
    2,
    'csv-tidak-dikenal',
  ])
  expect(
    await kantor.galat(
      'analitik',
      'impor',
      kantor.bahan('hal.html', '<html><table><tr><td>x</td></tr></table></html>'),
      ...admin,
    ),
  ).toEqual([2, 'halaman-tidak-dikenal'])
  expect(kantor.jejak()).toBe(sebelum)
})

test('unduhan yang dikenal tetapi tanpa angka bukan kesalahan; di antara yang lain ia disebut', async () => {
  const sebelum = kantor.jejak()
  const kosong = kantor.bahan('kosong.csv', kepala)
  expect(await kantor.json('analitik', 'impor', kosong, ...admin)).toMatchObject({
    status: 'tanpa-angka',
    id: null,
    commit: null,
    peristiwa: 'diukur',
  })
  expect(await kantor.ok('analitik', 'impor', kosong, ...admin)).toBe(
    'kosong.csv: konten Instagram, hanya memuat judul kolom, tanpa satu baris data pun; tidak ada yang dicatat.\n',
  )
  expect(kantor.jejak()).toBe(sebelum)
  const folder = join(kantor.folder, 'campur')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.csv'), 'Gender,Distribution\nFemale,60%\n')
  writeFileSync(join(folder, 'b.csv'), kepala + cocok.replace('Caption', 'Tulisan'))
  writeFileSync(join(folder, 'catatan.txt'), 'bukan unduhan\n')
  const hasil = await kantor.json('analitik', 'impor', folder, ...admin)
  expect(hasil).toMatchObject({
    status: 'diukur',
    berkas: [
      { status: 'tanpa-angka', nama: 'campur/a.csv' },
      { status: 'diukur', nama: 'campur/b.csv' },
    ],
  })
  expect(hasil.commit).toBe(hasil.berkas[1].commit)
  rmSync(join(folder, 'a.csv'))
  rmSync(join(folder, 'b.csv'))
  expect(await kantor.galat('analitik', 'impor', folder, ...admin)).toEqual([2, 'tanpa-unduhan'])
})

test('baris kemajuan hanya di terminal, bila berkasnya beberapa, dan hilang sesudahnya', async () => {
  const dua = ['satu.csv', 'dua.csv'].map((n) => kantor.bahan(n, kepala))
  const galat = async (...argv: string[]): Promise<string> =>
    (await kantor.konten('analitik', 'impor', ...argv, ...admin)).err
  const diam = await galat(...dua)
  expect(diam).not.toContain('Membaca')
  kantor.kolomGalat = 30
  try {
    const rata = (teks: string): string => teks.replace(/\s+/g, ' ')
    const terlihat = await galat(...dua)
    expect(terlihat).toContain('\r\u001B[KMembaca 2 dari 2: dua.csv')
    // The messages themselves are wrapped to the terminal.
    expect(rata(terlihat.slice(terlihat.lastIndexOf('\u001B[K') + 3))).toBe(rata(diam))
    expect(rata(await galat(...dua, '--json'))).toBe(rata(diam))
    expect(await galat(dua[0]!)).not.toContain('\u001B')
    expect(await galat(dua[0]!, kantor.bahan('asing.csv', 'a,b\n1,2\n'))).toContain(
      'dari 2: asing.csv\r\u001B[KGalat: ',
    )
  } finally {
    kantor.kolomGalat = null
  }
})

test('usulan tidak pernah diterima dengan sendirinya; sesudah diterima berlaku, dan dapat dilepas', async () => {
  await kantor.ok('analitik', 'impor', kantor.bahan('baru.csv', kepala + ganti), ...admin)
  const usulan = await kantor.json('analitik', 'cocok')
  expect(usulan).toMatchObject([{ kunci: 'ig:DZZZZZZZZZZ', usulan: { id } }])
  const tayangan = async () => (await kantor.json('laporan', '--bulan', '2026-09')).konten[0].tayangan
  expect(await tayangan()).toBe(500)
  await kantor.ok('analitik', 'cocok', '--terima', ...admin)
  expect(await tayangan()).toBe(40)
  expect(await kantor.json('analitik', 'cocok')).toEqual([])
  await kantor.ok('analitik', 'cocok', 'ig:DZZZZZZZZZZ', '--lepas', ...admin)
  expect(await tayangan()).toBe(500)
  expect(await kantor.galat('analitik', 'cocok', 'ig:tiada', '--dengan', id, ...admin)).toEqual([2, 'kunci-tidak-ada'])
  await kantor.ok('analitik', 'cocok', 'ig:DZZZZZZZZZZ', '--dengan', id, ...admin)
  expect(await kantor.json('verifikasi')).toMatchObject({ ok: true, temuan: [] })
})

test('templat yang diisi di lembar kerja terbaca seperti CSV-nya; daftar menyebut masa dan asalnya', async () => {
  const csv = await kantor.ok('analitik', 'templat', '--bulan', '2026-09')
  const lembar = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((b) => b.split(';').map((sel) => ({ value: sel, type: String })))
  const situs = lembar.at(-1)!
  situs[lembar[0]!.findIndex((k) => k.value === 'klik_situs')] = { value: '77', type: String }
  await kantor.ok('analitik', 'impor', kantor.bahan('isian.xlsx', await writeXlsx(lembar).toBuffer()), ...admin)
  expect((await kantor.json('laporan', '--bulan', '2026-09')).situs.klik).toBe(77)
  const { angka: daftar, kelengkapan } = await kantor.json('analitik', 'daftar', '--bulan', '2026-09')
  expect(kelengkapan).toMatchObject([
    {
      platform: 'instagram',
      untuk: 'akun',
      keadaan: 'tidak-ada',
      kurang: ['pengikut_awal', 'pengikut_akhir', 'penonton'],
    },
    { platform: 'instagram', untuk: 'konten', keadaan: 'ada', kurang: [] },
    {
      untuk: 'situs',
      keadaan: 'sebagian',
      kurang: ['tayangan'],
      asal: [{ sumber: 'isian.xlsx', diambil: '2026-10-02' }],
    },
    { untuk: 'berita', keadaan: 'tidak-perlu' },
  ])
  expect(kelengkapan[1].asal.map((a: { sumber: string }) => a.sumber)).toContain('ig.csv')
  const layar = await kantor.ok('analitik', 'daftar', '--bulan', '2026-09')
  expect(layar).toContain('--platform instagram --pengikut-awal N --pengikut-akhir N --penonton N')
  expect(await kantor.ok('analitik', 'daftar')).toContain('Sebutkan --bulan')
  expect(daftar[0]).toMatchObject({
    bulan: '2026-09',
    terbit: '2026-09-01T14:05:00+07:00',
    diambil: '2026-10-02',
    sumber: 'ig.csv',
  })
})

describe('cocokkan', () => {
  test('unduhan platform: yang terbit sebelum disetujui, kode keluar 1', async () => {
    const { kode, out } = await kantor.konten('cocokkan', '--umpan', kantor.bahan('ig2.csv', kepala + cocok), '--json')
    expect(kode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, temuan: [] })
    const awal = await kantor.konten(
      'cocokkan',
      '--umpan',
      kantor.bahan('ig3.csv', kepala + cocok.replace('09/01/2026 00:05', '08/31/2026 20:05')),
      '--json',
    )
    expect([awal.kode, JSON.parse(awal.out).temuan.map((t: { kode: string }) => t.kode)]).toEqual([
      1,
      ['sebelum-disetujui'],
    ])
  })

  test('umpan, Atom, dan sitemap; berkas lain ditolak', async () => {
    const berita = 'https://situs.desa.id/artikel/2026/9/9/senam'
    const daftar = {
      'feed.xml': `<rss><channel><item><title>Senam</title><link>${berita}</link><pubDate>Wed, 09 Sep 2026 08:00:00 +0700</pubDate></item></channel></rss>`,
      'atom.xml': `<feed><entry><title>Senam</title><link rel="alternate" href="${berita}"/><published>2026-09-09T08:00:00+07:00</published></entry></feed>`,
      'sitemap.xml': `<urlset><url><loc>${berita}</loc></url></urlset>`,
    }
    for (const [nama, isi] of Object.entries(daftar)) {
      const { kode, out } = await kantor.konten('cocokkan', '--umpan', kantor.bahan(nama, isi), '--json')
      expect([nama, kode, JSON.parse(out).temuan]).toMatchObject([
        nama,
        1,
        [{ kode: 'tanpa-kegiatan', tautan: berita }],
      ])
    }
    expect(await kantor.galat('cocokkan', '--umpan', kantor.bahan('x.xml', '<html><p>bukan</p></html>'))).toEqual([
      2,
      'bukan-umpan',
    ])
  })
})

test('kop kantor: gambar dikenal dari isinya; yang bukan gambar disebut, dan hanya bila dipakai', async () => {
  const kop = join(kantor.akar, 'kop.png')
  const tujuan = join(kantor.folder, 'kop.html')
  writeFileSync(kop, 'bukan gambar')
  expect(await kantor.galat('laporan', '--bulan', '2026-09', '--format', 'html', '--keluaran', tujuan)).toEqual([
    2,
    'kop-tidak-terbaca',
  ])
  await kantor.ok('laporan', '--bulan', '2026-09', '--format', 'md')
  writeFileSync(kop, samplePicture('kop'))
  await kantor.ok('laporan', '--bulan', '2026-09', '--format', 'html', '--keluaran', tujuan)
  expect(readFileSync(tujuan, 'utf8')).toContain('<img alt="Lambang" src="data:image/png;base64,')
  rmSync(kop)
})

test('laporan, setahun, dan tanggapan PPID sebagai dokumen', async () => {
  for (const [format, tanda] of [
    ['pdf', '%PDF-'],
    ['xlsx', 'PK'],
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
  ] as const) {
    const tujuan = join(kantor.folder, `laporan.${format}`)
    await kantor.ok('laporan', '--bulan', '2026-09', '--format', format, '--keluaran', tujuan, '--kertas', 'F4')
    expect(readFileSync(tujuan).subarray(0, tanda.length).toString()).toBe(tanda)
  }
  const tanggapan = join(kantor.folder, 'tanggapan.html')
  await kantor.ok('lihat', id, '--tanggapan', '--format', 'html', '--keluaran', tanggapan)
  expect(readFileSync(tanggapan, 'utf8')).toContain('Tanggapan PPID: Posyandu')
  expect(await kantor.json('lihat', id, '--tanggapan')).toMatchObject({
    id,
    tanggapan: [{ kanal: 'medsos', draf: 1, keputusan: 'setuju', oleh: 'Carik' }],
  })
  expect(await kantor.konten('laporan', '--bulan', '2026-09', '--format', 'pdf')).toMatchObject({
    kode: 2,
    err: expect.stringContaining('--keluaran laporan.pdf'),
  })
  expect(await kantor.json('laporan', '--tahun', '2026')).toMatchObject({
    tahun: '2026',
    jumlah: { konten: 1, platform: [{ tayangan: 40 }] },
  })
})

test('folder di dalam folder: zip yang sudah dikeluarkan; berkas yang sama bagi dua platform tidak saling menimpa', async () => {
  const folder = join(kantor.folder, 'unduhan')
  mkdirSync(join(folder, 'GSC', '.sembunyi'), { recursive: true })
  writeFileSync(
    join(folder, 'GSC', 'Halaman.csv'),
    'Halaman teratas,Klik,Tayangan,CTR,Posisi\nhttps://d.id/a,5,7,1%,2\n',
  )
  writeFileSync(join(folder, 'GSC', 'Filter.csv'), 'Filter,Nilai\nTanggal,"1 Agu 2026-31 Agu 2026"\n')
  writeFileSync(join(folder, 'GSC', '.sembunyi', 'x.csv'), 'rusak')
  const { berkas } = await kantor.json('analitik', 'impor', folder, ...admin)
  expect(berkas).toMatchObject([
    { nama: 'unduhan/GSC/Filter.csv', status: 'tanpa-angka' },
    { nama: 'unduhan/GSC/Halaman.csv', bulan: '2026-08', baris: 1 },
  ])
  const hari = Array.from({ length: 31 }, (_, i) => `"2026-08-${String(i + 1).padStart(2, '0')}T00:00:00","2"`).join(
    '\n',
  )
  const tayangan = kantor.bahan('Tayangan.csv', `"Tayangan"\n"Tanggal","Primary"\n${hari}\n`)
  await kantor.ok('analitik', 'impor', tayangan, '--platform', 'facebook', ...admin)
  await kantor.ok('analitik', 'impor', tayangan, '--platform', 'instagram', ...admin)
  const { angka } = await kantor.json('analitik', 'daftar', '--bulan', '2026-08')
  expect(
    angka.filter((a: { sumber: string }) => a.sumber === 'Tayangan.csv').map((a: { platform: string }) => a.platform),
  ).toEqual(['facebook', 'instagram'])
  expect(await kantor.json('verifikasi')).toMatchObject({ ok: true, temuan: [] })
})

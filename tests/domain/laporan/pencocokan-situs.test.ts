import { describe, expect, it } from 'vitest'
import type { ButirPublik } from '../../../src/domain/laporan/pencocokan-situs.js'
import { bandingkanSitus, catatanUmum } from '../../../src/domain/laporan/pencocokan-situs.js'
import { semuaUnggahan } from '../../../src/domain/keadaan/pencocokan.js'
import { ZONA, kegiatan, keadaanDari, pukul } from '../../pembangun.js'

const WEB = 'https://situs.desa.id/artikel/2026/9/8/rapat-warga'
const IG = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const kisah = kegiatan()
  .diserahkan('10:00')
  .diajukan('11:00')
  .disetujui('11:30')
  .diunggah('12:00', {
    unggahan: [
      { platform: 'website', tautan: WEB },
      { platform: 'instagram', tautan: IG },
    ],
  })
const unggahan = semuaUnggahan(keadaanDari(kisah.daftar)).map((u) => ({
  ...u,
  disetujui: pukul('11:30') as number | null,
  tenggat: pukul('2026-09-09 23:59') as number | null,
}))

const web = (isi: Partial<ButirPublik> = {}): ButirPublik => ({
  platform: 'website',
  tautan: WEB,
  judul: 'Rapat warga',
  terbit: '2026-09-08T12:05:00+07:00',
  ...isi,
})
const dasar = { zona: ZONA, sekarang: pukul('2026-12-01 08:00') }
const banding = (publik: ButirPublik[], lengkap = false, u = unggahan) =>
  bandingkanSitus([{ nama: 'umpan.xml', butir: publik, lengkap }], u, dasar).map((t) => [t.kode, t.id])
const id = unggahan[0]!.kegiatan.id

describe('yang tayang terhadap register', () => {
  it('yang sesuai tidak ditemukan apa pun; ejaan alamat tidak berpengaruh', () => {
    expect(banding([web({ tautan: 'https://www.situs.desa.id/index.php/artikel/2026/09/08/rapat-warga/' })])).toEqual(
      [],
    )
    expect(banding([web({ terbit: null })])).toEqual([])
    expect(banding([])).toEqual([])
  })

  it('tayang tanpa kegiatan', () => {
    expect(banding([web(), web({ tautan: 'https://situs.desa.id/lain', judul: null })])).toEqual([
      ['tanpa-kegiatan', null],
    ])
  })

  it('dicatat tetapi tidak tayang; umpan hanya memuat yang terbaru', () => {
    const lain = (terbit: string | null) => web({ tautan: 'https://situs.desa.id/lain', judul: 'Lain', terbit })
    expect(banding([lain('2026-09-01')])).toEqual([
      ['tidak-tayang', id],
      ['tanpa-kegiatan', null],
    ])
    expect(banding([lain('2026-09-20')])).toEqual([['tanpa-kegiatan', null]])
    expect(banding([lain(null)])).toEqual([['tanpa-kegiatan', null]])
    expect(banding([lain('2026-09-20')], true)[0]).toEqual(['tidak-tayang', id])
  })

  it('platform yang tidak ada dalam berkas tidak dipersoalkan; butir tanpa judul bukan judul yang sama', () => {
    expect(banding([web({ tautan: 'https://situs.desa.id/lain', judul: null, terbit: '2026-09-01' })])).toEqual([
      ['tidak-tayang', id],
      ['tanpa-kegiatan', null],
    ])
    expect(banding([web({ platform: 'youtube', tautan: 'https://youtu.be/abcdefghijk' })])).toEqual([
      ['tanpa-kegiatan', null],
    ])
  })

  it('tautan berubah sesudah judul disunting', () => {
    expect(
      banding([web({ tautan: 'https://situs.desa.id/artikel/2026/9/8/rapat', judul: 'RAPAT warga' })], true),
    ).toEqual([['tautan-berubah', id]])
  })

  it('tayang sebelum disetujui, menurut menit atau hari', () => {
    expect(banding([web({ terbit: '2026-09-08T11:29:00+07:00' })])).toEqual([['sebelum-disetujui', id]])
    expect(banding([web({ terbit: '2026-09-08' })])).toEqual([])
    expect(banding([web({ terbit: '2026-09-07' })])).toEqual([['sebelum-disetujui', id]])
    expect(banding([web()], false, [{ ...unggahan[0]!, disetujui: null }])).toEqual([['sebelum-disetujui', id]])
  })

  it('waktu tayang disebut seperti orang membacanya', () => {
    const arti = (ubah: Partial<ButirPublik>): string[] =>
      bandingkanSitus([{ nama: 'a.xml', butir: [web(ubah)], lengkap: false }], unggahan, dasar).map((t) => t.pesan)
    const setuju = 'sebelum disetujui Selasa, 8 September 2026 pukul 11.30 WIB.'
    expect(arti({ terbit: '2026-09-08T11:29:00+07:00' })).toEqual([
      `Tayang Selasa, 8 September 2026 pukul 11.29 WIB, ${setuju}`,
    ])
    expect(arti({ terbit: '2026-09-07' })).toEqual([`Tayang Senin, 7 September 2026, ${setuju}`])
    expect(arti({ terbit: null, terbitAkhir: '2026-09-07' })).toEqual([
      `Tayang paling lambat Senin, 7 September 2026, ${setuju}`,
    ])
  })

  it('temuan yang sama dari dua berkas disebut sekali', () => {
    const awal = [web({ terbit: '2026-09-07' })]
    const dua = ['satu.xml', 'dua.xml'].map((nama) => ({ nama, butir: awal, lengkap: false }))
    expect(bandingkanSitus(dua, unggahan, dasar).map((t) => [t.sumber, t.kode])).toEqual([
      ['satu.xml', 'sebelum-disetujui'],
    ])
  })

  it('yang bukan alamat bukan halaman situs mana pun', () => {
    expect(banding([web({ tautan: 'artikel/2026/9/8/rapat-warga', judul: null })])).toEqual([['tanpa-kegiatan', null]])
  })

  it('tayang sesudah H+1; media sosial menurut kunci tautannya', () => {
    expect(banding([web({ terbit: '2026-09-10T00:00:00+07:00' })])).toEqual([['lewat-h1', id]])
    expect(banding([web({ terbit: '2026-09-10' })], false, [{ ...unggahan[0]!, tenggat: null }])).toEqual([])
    expect(banding([{ platform: 'instagram', tautan: `${IG}?igsh=x`, judul: null, terbit: '2026-09-10' }])).toEqual([
      ['lewat-h1', id],
    ])
  })
})

describe('kesaksian yang tidak utuh tidak menuduh', () => {
  const lain = (tautan: string, terbit: string | null) => web({ tautan, judul: 'Lain', terbit })

  it('butir sangat tua, yang disematkan, atau bertanggal masa depan tidak membatasi yang lain', () => {
    const baru = lain('https://situs.desa.id/baru', '2026-11-20T08:00:00+07:00')
    for (const tua of ['1970-01-01', '2015-03-01', '2026-01-01', '2031-01-01'])
      expect(banding([baru, lain('https://situs.desa.id/tua', tua)])).toEqual([
        ['tanpa-kegiatan', null],
        ['tanpa-kegiatan', null],
      ])
    expect(banding([lain('https://situs.desa.id/semua', '1970-01-01')])).toEqual([['tanpa-kegiatan', null]])
    expect(banding([baru, lain('https://situs.desa.id/tua', '2026-09-01')])[0]).toEqual(['tidak-tayang', id])
  })

  it('butir tanpa alamat dicocokkan dengan judulnya; yang berjudul lain tidak menuduh siapa pun', () => {
    const gelap = (judul: string) => web({ tautan: null, judul })
    expect(banding([gelap('RAPAT  Warga')], true)).toEqual([])
    expect(banding([gelap('Judul yang disunting')], true)).toEqual([])
    expect(banding([{ ...gelap('Rapat warga'), terbit: '2026-09-08T09:00:00+07:00' }])).toEqual([
      ['sebelum-disetujui', id],
    ])
  })

  it('yang tampak pada satu berkas tidak dicari pada berkas lain; temuan yang sama disebut sekali', () => {
    const peta = (nama: string, ...alamat: string[]) => ({
      nama,
      butir: alamat.map((a) => web({ tautan: a, judul: null, terbit: null })),
      lengkap: true,
    })
    const [asing, satu] = ['https://situs.desa.id/asing', 'https://situs.desa.id/satu']
    const kode = (...sumber: ReturnType<typeof peta>[]) =>
      bandingkanSitus(sumber, unggahan, dasar).map((t) => [t.sumber, t.kode, t.tautan])
    expect(kode(peta('satu.xml', satu, asing), peta('dua.xml', WEB, asing))).toEqual([
      ['satu.xml', 'tanpa-kegiatan', satu],
      ['satu.xml', 'tanpa-kegiatan', asing],
    ])
  })

  it('satu alamat yang tertulis dua kali terbit pada kali pertama', () => {
    const dua = [web({ terbit: '2026-09-12T08:00:00+07:00' }), web({ tautan: `${WEB}?utm_source=rss` })]
    expect(banding(dua)).toEqual([])
    expect(banding([...dua, web({ tautan: `${WEB}/`, terbit: '2026-09-08T10:00:00+07:00' })])).toEqual([
      ['sebelum-disetujui', id],
    ])
    expect(
      banding([web({ tautan: 'https://situs.desa.id/asing' }), web({ tautan: 'http://situs.desa.id/asing/' })]),
    ).toHaveLength(1)
  })

  it('waktu yang hanya diketahui batasnya: terlalu awal menurut yang terakhir, terlambat menurut yang pertama', () => {
    const antara = (terbit: string | null, terbitAkhir: string) => banding([web({ terbit, terbitAkhir })])
    expect(antara('2026-09-08T09:00:00+07:00', '2026-09-08T16:00:00+07:00')).toEqual([])
    expect(antara('2026-09-08T02:00:00+07:00', '2026-09-08T09:00:00+07:00')).toEqual([['sebelum-disetujui', id]])
    expect(antara('2026-09-09T22:00:00+07:00', '2026-09-10T05:00:00+07:00')).toEqual([])
    expect(antara(null, '2026-10-20T08:00:00+07:00')).toEqual([])
    expect(antara(null, '2026-09-08T09:00:00+07:00')).toEqual([['sebelum-disetujui', id]])
  })
})

describe('alamat situs kantor', () => {
  it('parameter yang membedakan halaman; alamat tetap; yang ditambahkan pada salah satunya', () => {
    const BACA = 'https://situs.desa.id/baca.php?s=apel'
    const u = [{ ...unggahan[0]!, tautan: BACA }]
    expect(banding([web({ tautan: BACA }), web({ tautan: 'https://situs.desa.id/baca.php?s=lain' })], true, u)).toEqual(
      [['tanpa-kegiatan', null]],
    )
    expect(
      banding([web({ tautanLain: ['https://situs.desa.id/?p=12'] })], true, [
        { ...unggahan[0]!, tautan: 'https://situs.desa.id/?p=12' },
      ]),
    ).toEqual([])
    expect(banding([web({ tautan: `${WEB}?ref=budi` })], true)).toEqual([])
  })

  it('halaman depan dan arsip bukan berita di luar SOP, dan disebut banyaknya', () => {
    const umum = [
      'https://situs.desa.id/',
      'https://situs.desa.id/berita/',
      'https://situs.desa.id/category/warga',
    ].map((tautan) => web({ tautan, judul: null }))
    expect(banding([web(), ...umum], true)).toEqual([])
    expect(catatanUmum([web(), web({ tautan: null })])).toEqual([])
    expect(catatanUmum([web(), ...umum])).toEqual([
      '3 halaman depan, daftar, arsip, atau halaman tetap tidak dihitung sebagai berita.',
    ])
  })
})

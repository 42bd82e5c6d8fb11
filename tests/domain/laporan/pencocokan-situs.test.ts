import { describe, expect, it } from 'vitest'
import type { ButirPublik } from '../../../src/domain/laporan/pencocokan-situs.js'
import { bandingkanSitus } from '../../../src/domain/laporan/pencocokan-situs.js'
import { semuaUnggahan } from '../../../src/domain/laporan/pencocokan.js'
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
const banding = (publik: ButirPublik[], lengkap = false, u = unggahan) =>
  bandingkanSitus(publik, u, lengkap, ZONA).map((t) => [t.kode, t.id])
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

  it('tayang sesudah H+1; media sosial menurut kunci tautannya', () => {
    expect(banding([web({ terbit: '2026-09-10T00:00:00+07:00' })])).toEqual([['lewat-h1', id]])
    expect(banding([web({ terbit: '2026-09-10' })], false, [{ ...unggahan[0]!, tenggat: null }])).toEqual([])
    expect(banding([{ platform: 'instagram', tautan: `${IG}?igsh=x`, judul: null, terbit: '2026-09-10' }])).toEqual([
      ['lewat-h1', id],
    ])
  })
})

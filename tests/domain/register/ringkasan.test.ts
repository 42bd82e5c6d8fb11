import { expect, it } from 'vitest'
import { namaLangkah, ringkasRegister } from '../../../src/domain/register/ringkasan.js'
import { sebutanBaris } from '../../../src/domain/peristiwa/daftar.js'
import type { Pandang } from '../../pembangun.js'
import { dasarDari, dijawab, dilaporkan, disebabkan, diterima, kegiatan, register, sop } from '../../pembangun.js'

const petugas = [{ nama: 'Bayu', surel: null, peran: ['admin-website'] }]
const telat = kegiatan({ kanal: ['medsos', 'website'] })
  .diserahkan('10:00')
  .diajukan('12:45', { kanal: ['medsos'] })
const pandang: Pandang = { per: '2026-10-09 12:00', bulan: '2026-09', petugas }
const ringkas = (...lain: Parameters<typeof register>[0]) =>
  ringkasRegister(register([...telat.daftar, ...lain], pandang), dasarDari(pandang))

it('menghitung yang sama dengan rekapitulasi dan jumlahnya', () => {
  const r = ringkas()
  expect(r).toMatchObject({ jalur: 2, kegiatan: 1, berjalan: 0 })
  expect(r.seluruh.langkah).toBe('semua')
  // Too late: a draft. Open: the decision and upload of medsos, draft and upload of website, two reports.
  expect([r.seluruh.terlambat, r.lewat]).toEqual([7, 6])
})

it('matriks: langkah menurut namanya, kanal yang tidak mempunyainya kosong', () => {
  const { matriks } = ringkas()
  expect(matriks.map((m) => m.nama)).toEqual(['Serah', 'Draf', 'Putusan', 'Unggah', 'Jawab', 'Lapor'])
  expect(matriks.map((m) => m.sel.map((s) => s.rekap?.langkah ?? null))).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, null],
    [6, 5],
  ])
})

it('perlu perhatian: yang terbuka dahulu menurut tenggatnya, lalu yang paling lama terlambat', () => {
  const r = ringkas(
    diterima('2026-09-001', '2026-09-10 09:00'),
    diterima('2026-09-002', '2026-09-11 09:00'),
    dijawab('2026-09-002', '2026-09-13 09:00'),
    dilaporkan('2026-09', '2026-10-08 09:00', { kanal: ['medsos'], oleh: 'Siti' }),
    disebabkan(telat.id, 'Listrik padam.', { commit: telat.daftar[1]!.jejak.commit }),
  )
  expect(
    r.perhatian.map((p) => [p.terbuka, p.kanal, p.langkah, p.siapa, p.kegiatan?.judul ?? p.nomor ?? p.bulan, p.sebab]),
  ).toEqual([
    [true, 'website', 'Draf', 'Bayu', 'Rapat warga', null],
    [true, 'medsos', 'Putusan', 'PPID Pelaksana', 'Rapat warga', null],
    [true, 'medsos', 'Unggah', 'Admin Media Sosial', 'Rapat warga', null],
    [true, 'website', 'Unggah', 'Bayu', 'Rapat warga', null],
    [true, 'medsos', 'Jawab', 'Admin Media Sosial', '2026-09-001', null],
    [true, 'website', 'Lapor', 'Bayu', '2026-09', null],
    [false, 'medsos', 'Jawab', 'Siti Rahayu', '2026-09-002', null],
    [false, 'medsos', 'Lapor', 'Siti', '2026-09', null],
    [false, 'medsos', 'Draf', 'Siti Rahayu', 'Rapat warga', 'Listrik padam.'],
  ])
  expect(r.perhatian[0]).toMatchObject({ no: 2, ke: 1, peran: 'admin-website' })
})

it('nama langkah menurut versi SOP bulan itu; yang tidak dikenal tetap bernomor', () => {
  const nama = namaLangkah(dasarDari(), '2026-09')
  expect([nama('medsos', 5), nama('website', 5), nama('medsos', 99)]).toEqual(['Jawab', 'Lapor', '99'])
  expect(namaLangkah(dasarDari(), null)('medsos', 1)).toBe('Serah')
  expect(sebutanBaris({ no: 7, peristiwa: ['diukur'] })).toBe('7')
  expect(sop.medsos.versi).toHaveLength(1)
})

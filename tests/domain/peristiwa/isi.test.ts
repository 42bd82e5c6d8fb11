/**
 * What single kinds of peristiwa say for themselves: in words, of themselves, from past records, and what of them
 * cannot be.
 */
import { readFileSync } from 'node:fs'
import { daftarPasal } from '../../../src/domain/peristiwa/ditolak.js'
import { describe, expect, it } from 'vitest'
import { tanpaPratinjau } from '../../../src/domain/peristiwa/bahan.js'
import { cetakKode } from '../../../src/domain/bahasa/kode-segel.js'
import type { BahanImpor } from '../../../src/domain/peristiwa/dasar.js'
import { sebutAcuan } from '../../../src/domain/peristiwa/dasar.js'
import type { JenisPeristiwa, Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { daftarPeristiwa, jenisDari } from '../../../src/domain/peristiwa/daftar.js'
import { PROYEKSI, PROYEKSI_LAMA } from '../../../src/domain/peristiwa/ditutup.js'
import { kegiatan, ditutup } from '../../pembangun.js'

const satu = (p: Peristiwa): string[] | undefined => jenisDari(p).rincian?.(p)
const [serah] = kegiatan().diserahkan('10:00').daftar as never as [Peristiwa<'diserahkan'>]
const [tolak] = kegiatan().ditolak('10:00').daftar as never as [Peristiwa<'ditolak'>]

describe('rincian', () => {
  it.each<[string, Peristiwa]>([
    ['foto 4, video 1, narasi ada', serah],
    ['foto 0, video tetap, narasi tidak ada', { ...serah, foto: [], video: null, narasi: '' }],
    ['foto tetap, video 0, narasi tetap', { ...serah, foto: null, video: [], narasi: null }],
    ['alasan: tidak-untuk-dipublikasikan', tolak],
    [
      'alasan: informasi-rahasia, Pasal 17h, final',
      { ...tolak, alasan: 'informasi-rahasia', pasal: '17h', final: true },
    ],
  ])('%s', (harap, p) => {
    expect(satu(p)).toEqual([harap])
  })
})

it('penyerahan yang pertama adalah fakta, penyerahan ulang sebuah keputusan', () => {
  const { kelas } = daftarPeristiwa.diserahkan
  expect([serah, { ...serah, kepala: null }].map((p) => (typeof kelas === 'function' ? kelas(p) : kelas))).toEqual([
    'fakta',
    'keputusan',
  ])
})

it('yang ditunjuk disebut dengan op seutuhnya, commit dengan awalnya', () => {
  expect(sebutAcuan('01K4ABCDEFGHJKMNPQRSTVWXYZ')).toBe('01K4ABCDEFGHJKMNPQRSTVWXYZ')
  expect(sebutAcuan('0123456789abcdef0123456789abcdef01234567')).toBe('0123456789ab')
})

it('pengaturan yang tidak berubah bukan peristiwa', () => {
  const { mustahil } = daftarPeristiwa.diatur
  const dengan = (darurat: string | null, ...jalur: string[]): Peristiwa<'diatur'> =>
    ({ darurat, pengaturan: jalur.map((j) => ({ jalur: j, sebelum: null, sesudah: 'b' })) }) as never
  expect(mustahil?.(dengan(null), '')).toBe('pengaturan yang tidak berubah')
  expect(mustahil?.(dengan(null, 'libur.yaml'), '')).toBeNull()
  expect(mustahil?.(dengan('SK 5', 'konten.yaml'), '')).toBeNull()
  expect(mustahil?.(dengan('SK 5', 'konten.yaml', 'libur.yaml'), '')).toBe(
    'pengaturan lain diubah dalam keadaan darurat',
  )
})

describe('pemusnahan', () => {
  const musnah = (segera: boolean, ...media: string[]): Peristiwa<'dimusnahkan'> =>
    ({ peristiwa: 'dimusnahkan', media, segera, kanal: [] }) as never
  const jenis = daftarPeristiwa.dimusnahkan
  it('tanpa media mustahil', () => {
    expect([musnah(false), musnah(false, 'a')].map((p) => jenis.mustahil?.(p, '') ?? null)).toEqual([
      'pemusnahan tanpa media',
      null,
    ])
  })
  it('menyebut banyaknya berkas, dan bila segera', () => {
    expect(jenis.rincian?.(musnah(false, 'a', 'b'))).toEqual(['2 berkas'])
    expect(jenis.rincian?.(musnah(true, 'a'))).toEqual(['1 berkas, segera'])
    expect(jenis.perihal(musnah(true, 'a'), { zona: '', judul: 'Apel' })).toBe('1 berkas media Apel')
  })
  it('selalu perlu tanda tangan PPID', () => {
    expect(jenis.tandaTangan?.(musnah(false, 'a'))).toBe('ppid')
  })
})

it('angka situs yang bukan bilangan menyebut situsnya', () => {
  const angka = [{ nilai: { klik_situs: 0.5 }, judul: null, tautan: null, platform: null }]
  expect(daftarPeristiwa.diukur.mustahil?.({ angka } as never, '')).toBe(
    'klik_situs 0.5 (situs) bukan bilangan bulat dari 0',
  )
})

it('angka yang sama dua kali dari satu sumber, sejak versi 2', () => {
  const suka1 = { kanal: 'medsos', nilai: { suka: 1 } }
  const mustahil = (versi: number, ...angka: object[]) =>
    daftarPeristiwa.diukur.mustahil?.({ versi, angka, kanal: ['medsos'], diambil: null } as never, '')
  expect(mustahil(2, suka1, { ...suka1 })).toBe('satu baris angka dicatat dua kali dari satu sumber')
  expect([mustahil(1, suka1, suka1), mustahil(2, suka1, { ...suka1, nilai: { suka: 2 } })]).toEqual([null, null])
})

it('tolak hanya menyebut huruf Pasal 17, sejak versi 2', () => {
  const mustahil = (versi: number, pasal: string | null) =>
    daftarPeristiwa.ditolak.mustahil?.({ versi, pasal } as never, '')
  expect([mustahil(2, '17h'), mustahil(2, null), mustahil(1, '99z')]).toEqual([null, null, null])
  expect(mustahil(2, '17k')).toBe('Pasal 17k bukan huruf UU 14/2008 Pasal 17')
  const templat = readFileSync(new URL('../../../templates/pasal17.yaml', import.meta.url), 'utf8')
  expect(daftarPasal).toEqual([...templat.matchAll(/^(\w+):/gm)].map((m) => m[1]))
})

describe('segel yang utuh', () => {
  const kode = cetakKode('0123456789abcdef'.repeat(4))
  const utuh = (hitungan: object | null): string | null =>
    daftarPeristiwa.ditutup.utuh!(ditutup('2026-09', '2026-10-02 09:00', { hitungan } as never))
  it('menyebut proyeksi yang dikenal', () => {
    expect(utuh(null)).toBeNull()
    expect(utuh({ proyeksi: PROYEKSI, kode })).toBeNull()
    expect(utuh({ proyeksi: PROYEKSI_LAMA, kode })).toBe(`Konten-Proyeksi bukan ${PROYEKSI}`)
    expect(utuh({ proyeksi: PROYEKSI, kode: kode.toLowerCase() })).toBe('Konten-Kode bukan kode tutup buku')
  })
})

describe('dari catatan lama', () => {
  const kolom = { narasi: '', teks: '', alasan: '', pasal: '', final: '', platform: '', tautan: '' }
  const impor = (jenis: JenisPeristiwa, isi: Partial<typeof kolom>, kanal: 'medsos' | 'website' = 'medsos') =>
    (daftarPeristiwa[jenis].impor as (bahan: BahanImpor) => { sendiri: object; isi?: object })({
      kolom: { ...kolom, ...isi },
      kanal: [kanal],
      kepala: null,
      foto: ['f1'],
      video: [],
      draf: { teks: 'sidik draf', media: 'sidik media' },
      sidik: (teks) => `sidik ${teks}`,
    })
  const salah = (kode: string) => expect.objectContaining({ jenis: 'pemakaian', kode })

  it('penyerahan membawa narasinya', () => {
    expect(impor('diserahkan', { narasi: 'N' })).toEqual({
      sendiri: { kepala: null, foto: ['f1'], video: [], narasi: 'sidik N', ...tanpaPratinjau },
      isi: { narasi: 'N' },
    })
  })

  it('draf pada kanalnya; tanpa teks ditolak', () => {
    expect(impor('diajukan', { teks: 'B' }, 'website')).toEqual({
      sendiri: { teks: 'sidik B', lampiran: [], ...tanpaPratinjau },
      isi: { berita: 'B' },
    })
    expect(() => impor('diajukan', {})).toThrow(salah('teks-kosong'))
  })

  it('tolak dengan salah satu alasan SOP', () => {
    const rahasia = { alasan: 'Informasi-Rahasia' }
    expect(impor('ditolak', { ...rahasia, pasal: '17h', final: 'YA' }).sendiri).toEqual({
      alasan: 'informasi-rahasia',
      pasal: '17h',
      final: true,
      dilihat: null,
    })
    expect(impor('ditolak', rahasia).sendiri).toMatchObject({ alasan: 'informasi-rahasia', pasal: null, final: false })
    expect(() => impor('ditolak', { alasan: 'jelek' })).toThrow(salah('pilihan-tidak-dikenal'))
    expect(() => impor('ditolak', { ...rahasia, pasal: '99z' })).toThrow(salah('pilihan-tidak-dikenal'))
  })

  it.each([
    ['dikenal dari tautannya', 'medsos', { tautan: 'https://www.instagram.com/p/A1b2C3d4E5f/' }, 'instagram'],
    ['disebut', 'medsos', { tautan: 'https://contoh.id/v/1', platform: 'tiktok' }, 'tiktok'],
    ['situs kantor', 'website', { tautan: 'https://www.instagram.com/p/A1b2C3d4E5f/' }, 'website'],
  ] as const)('platform unggahan: %s', (_, kanal, isi, platform) => {
    expect(impor('diunggah', isi, kanal).sendiri).toEqual({
      unggahan: [{ platform, tautan: isi.tautan }],
      teks: 'sidik draf',
      media: 'sidik media',
    })
  })

  it.each([
    ['platform yang tidak dikenal', 'medsos', { tautan: 'https://contoh.id/v/1' }],
    ['bukan alamat', 'website', { tautan: 'belum ada' }],
  ] as const)('unggahan ditolak: %s', (_, kanal, isi) => {
    expect(() => impor('diunggah', isi, kanal)).toThrow(salah('tautan-kosong'))
  })
})

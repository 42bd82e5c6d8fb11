import { describe, expect, it } from 'vitest'
import { periksaKekurangan } from '../../../src/domain/putusan/kekurangan.js'
import type { Aturan } from '../../../src/domain/sop/aturan.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { barisUntuk } from '../../../src/domain/sop/sop.js'
import { aturan, kegiatan, sop } from '../../pembangun.js'
import type { Kelengkapan } from '../../../src/domain/keadaan/kelengkapan.js'
import { kelengkapan } from '../../../src/domain/keadaan/kelengkapan.js'

const lengkap = { foto: ['a', 'b', 'c', 'd'], video: ['v'], narasi: 'n' }
type Bahan = Partial<typeof lengkap>
interface Lain {
  jenis?: 'berita' | 'pengumuman'
  kanal?: Kanal
  video?: Aturan['video']
}

const periksa = (bahan: Bahan, { jenis = 'berita', kanal = 'medsos', video = 'catatan' }: Lain = {}): Kelengkapan =>
  kelengkapan({ jenis }, { ...lengkap, ...bahan }, barisUntuk(sop[kanal].versi[0]!, 'diserahkan'), aturan({ video }))

describe('A12: kelengkapan', () => {
  it('empat foto berbeda, narasi, dan video: lengkap tanpa catatan', () => {
    expect(periksa({})).toEqual({ foto: 4, video: 1, narasi: true, lengkap: true, kurang: [], catatan: [] })
  })

  it('foto yang isinya sama dihitung satu', () => {
    expect(periksa({ foto: ['a', 'b', 'c', 'a'] })).toMatchObject({
      foto: 3,
      lengkap: false,
      kurang: ['foto 3 dari minimal 4'],
    })
    expect(periksa({ foto: ['a', 'b', 'c', 'd', 'a'] })).toMatchObject({ foto: 4, lengkap: true })
  })

  it('foto kembar yang ditemukan ikut disebut', () => {
    const kembar = [{ nama: 'apel (1).jpg', sama: 'apel.jpg' }]
    expect(kelengkapan({ jenis: 'berita' }, { ...lengkap, kembar }, undefined, aturan())).toMatchObject({ kembar })
    expect(kelengkapan({ jenis: 'berita' }, { ...lengkap, kembar: [] }, undefined, aturan())).not.toHaveProperty(
      'kembar',
    )
  })

  it('narasi wajib', () => {
    expect(periksa({ narasi: '' })).toMatchObject({ narasi: false, lengkap: false, kurang: ['narasi belum ada'] })
  })

  it.each([
    ['catatan', true, [], ['tanpa video']],
    ['wajib', false, ['video belum ada'], []],
    ['abaikan', true, [], []],
  ] as const)('medsos tanpa video, setelan video: %s', (video, hasil, kurang, catatan) => {
    expect(periksa({ video: [] }, { video })).toMatchObject({ video: 0, lengkap: hasil, kurang, catatan })
    expect(periksa({}, { video })).toMatchObject({ lengkap: true, catatan: [] })
  })

  it('website tidak pernah menuntut video', () => {
    for (const video of ['catatan', 'wajib', 'abaikan'] as const)
      expect(periksa({ video: [] }, { kanal: 'website', video })).toMatchObject({ lengkap: true, catatan: [] })
  })

  it('SOP tanpa syarat tidak menuntut apa pun', () => {
    expect(kelengkapan({ jenis: 'berita' }, { foto: [], video: [], narasi: '' }, undefined, aturan()).lengkap).toBe(
      true,
    )
  })

  it('penyerahan kembali hanya mengganti yang disebutnya', () => {
    const kisah = kegiatan()
      .diserahkan('10:00', { foto: ['a', 'b'] })
      .diajukan('+1 jam')
      .ditolak('+5 menit')
    expect(kisah.jalur().kelengkapan).toMatchObject({ foto: 2, narasi: true, lengkap: false })
    kisah.diserahkan('+1 jam', { foto: ['a', 'b', 'c', 'd', 'e'] })
    expect(kisah.jalur().kelengkapan).toMatchObject({ foto: 5, video: 1, narasi: true, lengkap: true })
  })
})

describe('A13: di bawah standar', () => {
  const kurang = periksa({ foto: ['a'], narasi: '' })

  it('ditolak tanpa alasan, dengan menyebut apa yang kurang', () => {
    expect(() => periksaKekurangan({}, [kurang], null)).toThrow(
      expect.objectContaining({
        jenis: 'ditolak',
        kode: 'tidak-lengkap',
        message: expect.stringContaining('narasi belum ada; foto 1 dari minimal 4'),
      }),
    )
  })

  it('menyebut berkas mana yang sama dengan yang mana', () => {
    const kembar = [{ nama: 'b.jpg', sama: 'a.jpg' }]
    expect(() => periksaKekurangan({}, [kurang, { ...kurang, kembar }], null)).toThrow(
      'Foto yang isinya sama dihitung satu. "b.jpg" sama isinya dengan "a.jpg"; dihitung satu.',
    )
  })

  it('disebut bersama data pribadi, supaya satu alasan tidak meloloskan yang lain tanpa terlihat', () => {
    expect(() => periksaKekurangan({ narasi: 'NIK 3404015605900001' }, [kurang], null)).toThrow(
      expect.objectContaining({
        kode: 'data-pribadi',
        message: expect.stringMatching(/foto 1 dari minimal 4.*NIK atau nomor KK/),
      }),
    )
  })

  it('diteruskan dengan alasan, dan alasan hanya dicatat bila memang diperlukan', () => {
    expect(periksaKekurangan({}, [kurang, kurang], 'kamera rusak')).toEqual([
      expect.stringContaining('narasi belum ada'),
    ])
    expect(periksaKekurangan({}, [periksa({})], 'kamera rusak')).toEqual([])
  })

  it('tampak pada register sebagai tidak lengkap dengan tanda tetap', () => {
    const baris = kegiatan()
      .diserahkan('10:00', { foto: ['a'], tetap: 'kamera rusak' })
      .jalur()
    expect(baris.kelengkapan.lengkap).toBe(false)
    expect(baris.langkah[0]!.tanda).toEqual(['tetap'])
  })
})

describe('A14: pengumuman', () => {
  it('hanya menuntut narasi', () => {
    const pengumuman = { jenis: 'pengumuman', kanal: 'website' } as const
    expect(periksa({ foto: [], video: [] }, pengumuman)).toMatchObject({ lengkap: true, catatan: [] })
    expect(periksa({ narasi: '' }, pengumuman)).toMatchObject({ lengkap: false })
    expect(periksa({ foto: [], video: [] }, { jenis: 'pengumuman' })).toMatchObject({ lengkap: true, catatan: [] })
  })

  it('diserahkan sebelum kegiatannya tetap tepat waktu', () => {
    const kisah = kegiatan({
      jenis: 'pengumuman',
      kanal: ['website'],
      mulai: '2026-09-20 08:00',
      selesai: '2026-09-20 10:00',
    }).diserahkan('09:00', {
      foto: [],
    })
    expect(kisah.jalur()).toMatchObject({ kanal: 'website', kelengkapan: { lengkap: true } })
    expect(kisah.langkah(1)[0]).toMatchObject({ verdik: 'tepat', lewatMenit: 0 })
    const diunggah = kisah
      .diajukan('+1 jam', { peran: 'admin-website' })
      .disetujui('+1 jam')
      .diunggah('+1 jam', { peran: 'admin-website' })
    expect(diunggah.langkah(4)[0]).toMatchObject({ verdik: 'tepat' })
  })
})

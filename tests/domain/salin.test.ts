/** What may be copied out for publishing, and what the platforms accept of it. */
import { describe, expect, it } from 'vitest'
import { daftarBatas, kalimatLebih, periksaBatas, ukurTeks } from '../../src/domain/batas-platform.js'
import { putuskanSalin } from '../../src/domain/putusan/salin.js'
import { KontenError } from '../../src/errors.js'
import type { Kisah } from '../pembangun.js'
import { kegiatan, keadaanDari } from '../pembangun.js'

function salin(kisah: Kisah, isi = { teks: 't1', media: 'm1' }, kanal: 'medsos' | 'website' = 'medsos'): unknown {
  try {
    return putuskanSalin(keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!, kanal, isi).oleh
  } catch (galat) {
    if (!(galat instanceof KontenError)) throw galat
    return [galat.jenis, galat.kode, galat.saran.at(-1)!.split(' ').slice(0, 2).join(' ')]
  }
}

describe('putuskanSalin', () => {
  const diajukan = () => kegiatan().diserahkan('10:00').diajukan('11:00')
  const disetujui = () => diajukan().disetujui('11:30')

  it('yang disetujui, juga sesudah diunggah', () => {
    expect(salin(disetujui())).toBe('Joko')
    expect(salin(disetujui().diunggah('12:00'))).toBe('Joko')
  })

  it('selain itu ditolak dengan perintah berikutnya', () => {
    expect(salin(diajukan())).toEqual(['ditolak', 'belum-disetujui', 'konten setujui'])
    expect(salin(diajukan().dikoreksi('11:10'))).toEqual(['ditolak', 'belum-disetujui', 'konten ajukan'])
    expect(salin(disetujui(), { teks: 't2', media: 'm1' })).toEqual([
      'ditolak',
      'berubah-sesudah-disetujui',
      'konten batalkan',
    ])
    expect(salin(disetujui(), { teks: 't1', media: 'm2' })).toEqual([
      'ditolak',
      'berubah-sesudah-disetujui',
      'konten batalkan',
    ])
    expect(salin(disetujui(), undefined, 'website')).toEqual(['pemakaian', 'kanal-tidak-dipakai', 'Kanal kegiatan'])
  })
})

describe('ukurTeks', () => {
  it.each([
    ['abc😀', 'karakter', 4],
    ['é😀', 'byte', 6],
    ['Halo', 'bobot', 4],
    ['cafe\u0301', 'bobot', 4],
    ['日本', 'bobot', 4],
    ['👨‍👩‍👧‍👦🇮🇩1️⃣', 'bobot', 6],
    ['“a”—‰′…', 'bobot', 9],
    ['a\u200d\u2010\u2032', 'bobot', 4],
    ['Baca https://nomporejo-kulonprogo.desa.id/artikel/2026/10/1/apel-kesaktian-pancasila ya', 'bobot', 31],
    ['#apel #Galur_2026, #17agustus #2026 a#b &#39; ##dua', 'tagar', 3],
    ['<b>', 'kurung sudut', 2],
  ] as const)('%s dalam %s: %d', (teks, satuan, ukuran) => {
    expect(ukurTeks(teks, satuan)).toBe(ukuran)
  })
})

describe('periksaBatas', () => {
  it('setiap baris menyebut sumbernya', () => {
    expect(daftarBatas.filter((b) => !/^https:\/\/\S+$/.test(b.sumber))).toEqual([])
  })

  it('kelebihan disebut, yang pas tidak', () => {
    expect(periksaBatas('x', { judul: '', caption: 'a'.repeat(280) })).toMatchObject([{ ukuran: 280, lebih: 0 }])
    const lebih = periksaBatas('instagram', { judul: '', caption: `${'#a '.repeat(31)}${'b'.repeat(2200)}` })
    expect(lebih.map(kalimatLebih)).toEqual([
      'Caption instagram: 2.293 karakter, lebih 93 dari batas 2.200.',
      'Caption instagram: 31 tagar, lebih 1 dari batas 30.',
      'Caption instagram: 31 tagar, lebih 26 dari batas 5 yang berlaku bagi sebagian akun.',
    ])
    expect(
      periksaBatas('youtube', { judul: 'Gotong <royong>', caption: '' })
        .filter((b) => b.lebih > 0)
        .map(kalimatLebih),
    ).toEqual(['Judul youtube: memuat 2 kurung sudut (< atau >), yang tidak diterima.'])
    expect(periksaBatas('threads', { judul: '', caption: '' })).toEqual([])
  })
})

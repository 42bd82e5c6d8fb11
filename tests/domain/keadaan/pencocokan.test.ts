import { describe, expect, it } from 'vitest'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import {
  angkaTakBertuan,
  dapatDicocokkan,
  kunciAngka,
  semuaUnggahan,
  usulkanCocok,
} from '../../../src/domain/keadaan/pencocokan.js'
import type { Angka } from '../../../src/domain/peristiwa/angka.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { buatAngka } from '../../../src/domain/peristiwa/angka.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import type { Kisah } from '../../pembangun.js'
import { ZONA, dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const FB = 'https://www.facebook.com/nomporejo/posts/pfbid0abc'
const WEB = 'https://situs.desa.id/artikel/2026/9/8/rapat-warga'
const tayang = (kisah: Kisah, kanal: Kanal, platform: string, tautan: string): Kisah =>
  kisah
    .diajukan('+1 jam', { kanal: [kanal] })
    .disetujui('+10 menit', { kanal: [kanal] })
    .diunggah('+5 menit', { kanal: [kanal], unggahan: [{ platform, tautan }] })
const rapat = tayang(
  tayang(kegiatan({ kanal: ['medsos', 'website'] }).diserahkan('10:00'), 'medsos', 'facebook', FB),
  'website',
  'website',
  WEB,
)

const lapor = (...lagi: Tercatat[]) =>
  susunLaporan(keadaanDari([...rapat.daftar, ...lagi]), '2026-09', ['medsos', 'website'], dasarDari())
const fb = (isi: Partial<Angka>) => ({ platform: 'facebook', terbit: '2026-09-08T12:00:00+07:00', ...isi })
const web = (tautan: string, klik: number): Partial<Angka> => ({
  kanal: 'website',
  platform: 'website',
  tautan,
  periode: '2026-09-01/2026-09-30',
  nilai: { klik },
})

describe('potret seumur hidup', () => {
  it('yang diambil terakhir yang berlaku, kapan pun diimpor; yang turun ditandai', () => {
    const baru = diukur([fb({ tautan: FB, bulan: '2026-11', nilai: { tayangan: 90 } })], { diambil: '2026-10-05' })
    const lama = diukur([fb({ tautan: FB, nilai: { tayangan: 120, suka: 4 } })], { diambil: '2026-10-01' })
    expect(lapor(baru, lama).konten[0]).toMatchObject({ tayangan: 90, suka: 4, surut: true })
    expect(lapor(lama).konten[0]).toMatchObject({ tayangan: 120, surut: false })
  })

  it('dikenal juga dari kunci keduanya', () => {
    expect(kunciAngka(buatAngka({ bulan: null, kanal: 'medsos', nilai: {}, kunci: 'fb:9', tautan: FB }))).toEqual([
      'fb:pfbid0abc',
      'fb:9',
    ])
    const l = lapor(
      diukur([fb({ tautan: 'https://www.facebook.com/nomporejo/posts/9', kunci: 'fb:pfbid0abc', nilai: { suka: 3 } })]),
    )
    expect(l.konten[0]).toMatchObject({ suka: 3 })
  })

  it('balasan dan angka akun bukan konten tanpa kegiatan', () => {
    const l = lapor(
      diukur([
        { platform: 'x', tanda: 'balasan', tautan: 'https://x.com/a/status/1', nilai: { suka: 1 } },
        { platform: 'facebook', nilai: { tayangan: 900 } },
      ]),
    )
    expect(l.takCocok).toEqual([])
  })
})

describe('halaman website', () => {
  it('dikenal dari jalurnya; ejaan yang berbeda dijumlahkan, sumber yang lebih baru menggantikan', () => {
    const satu = diukur([web(`${WEB}/`, 40), web('/artikel/2026/09/08/rapat-warga', 2)])
    expect(lapor(satu).artikel[0]!.klik).toBe(42)
    expect(lapor(satu, diukur([web(WEB, 50)], { diambil: '2026-10-09' })).artikel[0]!.klik).toBe(50)
  })

  it('situs lain bukan situs kantor', () => {
    const l = lapor(diukur([web('https://lain.desa.id/artikel/2026/9/8/rapat-warga', 7)]))
    expect([l.artikel[0]!.klik, l.takCocok.map((t) => t.klik)]).toEqual([null, [7]])
  })

  it('?s= membedakan dua berita; yang ditambahkan tombol bagikan pada salah satunya tidak', () => {
    const BACA = 'https://situs.desa.id/baca.php?s=apel'
    const apel = tayang(kegiatan({ kanal: ['website'] }).diserahkan('10:00'), 'website', 'website', BACA)
    const klik = (...angka: Partial<Angka>[]) => {
      const l = susunLaporan(keadaanDari([...apel.daftar, diukur(angka)]), '2026-09', ['website'], dasarDari())
      return [l.artikel[0]!.klik, l.takCocok.map((t) => t.klik)]
    }
    expect(klik(web('/baca.php?s=apel', 5), web('/baca.php?s=lain', 9))).toEqual([5, [9]])
    expect(klik(web('/baca.php', 9))).toEqual([null, [9]])
    expect(lapor(diukur([web(WEB, 40), web(`${WEB}?ref=budi`, 2)])).artikel[0]!.klik).toBe(42)
  })

  it('angka masa lain tidak masuk bulan mana pun', () => {
    const l = lapor(diukur([{ ...web(WEB, 7), bulan: null, periode: '2026-08-20/2026-09-16' }]))
    expect([l.artikel[0]!.klik, l.takCocok]).toEqual([null, []])
  })
})

describe('kecocokan yang diterima orang', () => {
  const asing = fb({ tautan: 'https://www.facebook.com/nomporejo/posts/777', judul: 'Rapat warga', nilai: { suka: 5 } })
  const terima = (tautan: string, ubah: Partial<Tercatat> = {}): Tercatat =>
    ({ ...rapat.daftar[1]!, peristiwa: 'dicocokkan', kunci: 'fb:777', tautan, ...ubah }) as unknown as Tercatat

  it('berlaku bagi baris berkunci itu, dan dapat dilepas', () => {
    expect(lapor(diukur([asing]), terima(FB)).konten[0]).toMatchObject({ suka: 5 })
    expect(lapor(diukur([asing]), terima(FB), terima('')).konten[0]).toMatchObject({ suka: null })
    expect(lapor(diukur([asing]), terima(FB, { kegiatan: null })).konten[0]).toMatchObject({ suka: null })
    expect(lapor(diukur([asing]), terima(FB, { kanal: [] })).konten[0]).toMatchObject({ suka: null })
  })

  const usul = (isi: Partial<Angka>, teks = 'Tidak ada hubungannya') => {
    const keadaan = keadaanDari(rapat.daftar)
    const angka = buatAngka({ bulan: '2026-09', kanal: 'medsos', nilai: { suka: 1 }, ...asing, ...isi })
    return usulkanCocok([angka, angka], semuaUnggahan(keadaan), () => teks, ZONA).map((u) => [
      u.kunci,
      u.unggahan.tautan,
    ])
  }

  it('diusulkan bila sehari selisihnya dan awal teksnya sama, sekali saja bagi tiap unggahan', () => {
    expect(usul({})).toEqual([['fb:777', FB]])
    expect(
      usul({ judul: 'RAPAT di balai: besok pukul 8', terbit: '2026-09-09' }, 'Rapat di Balai, besok pukul 8'),
    ).toEqual([['fb:777', FB]])
  })

  it('yang tak bertuan: tanpa unggahan, bukan balasan, satu per kunci', () => {
    const baris = [
      asing,
      asing,
      { ...asing, tautan: FB },
      fb({ tautan: 'https://x.com/a/status/1', tanda: 'balasan', nilai: { suka: 1 } }),
      { nilai: { suka: 2 } },
    ]
    const keadaan = keadaanDari([...rapat.daftar, diukur(baris)])
    expect(angkaTakBertuan(keadaan, semuaUnggahan(keadaan)).map((a) => a.tautan)).toEqual([asing.tautan])
  })

  it.each<[string, Partial<Angka>]>([
    ['dua hari kemudian', { terbit: '2026-09-10' }],
    ['platform lain', { platform: 'instagram' }],
    ['teks lain', { judul: 'Senam lansia' }],
    ['judul yang hanya tanda baca', { judul: '!!!' }],
    ['tanpa judul', { judul: null }],
    ['tanpa tanggal', { terbit: null }],
    ['tanpa kunci', { tautan: null }],
  ])('tidak diusulkan: %s', (_, isi) => {
    expect(usul(isi)).toEqual([])
  })
})

describe('kecocokan yang dapat diterima', () => {
  const lain = tayang(
    kegiatan({ id: '2026-09-09-lain-zz9z' }).diserahkan('2026-09-09 10:00'),
    'medsos',
    'facebook',
    'https://www.facebook.com/nomporejo/posts/2',
  )
  const baris = (isi: Partial<Angka>): Tercatat => diukur([fb({ kunci: 'fb:9', nilai: { suka: 1 }, ...isi })])
  const coba = (ubah: object, angka: Tercatat = baris({}), cocok: [string, string, string][] = []): boolean => {
    const keadaan = keadaanDari([...rapat.daftar, ...lain.daftar, angka])
    for (const [kunci, id, tautan] of cocok) keadaan.cocok.set(kunci, { kegiatan: id, kanal: 'medsos', tautan })
    return dapatDicocokkan({ kunci: 'fb:9', tautan: FB, kegiatan: rapat.id, kanal: ['medsos'], ...ubah }, keadaan)
  }

  it('baris tak bertuan dengan unggahan pada kanal dan platformnya', () => {
    expect(coba({})).toBe(true)
    expect(coba({}, baris({ platform: null }))).toBe(true)
    // Another's match of a key the row names second takes nothing away.
    expect(coba({}, baris({}), [['fb:lain', lain.id, '']])).toBe(true)
  })

  it.each<[string, object, Tercatat?, [string, string, string][]?]>([
    ['kunci yang tidak ada', { kunci: 'fb:8' }],
    ['baris kolaborasi', {}, baris({ tanda: 'kolaborasi' })],
    ['unggahan kegiatan lain', { kegiatan: lain.id }],
    ['tautan yang tidak diunggah', { tautan: `${FB}0` }],
    ['platform lain', {}, baris({ platform: 'instagram' })],
    ['kanal lain', { kanal: ['website'], tautan: WEB }],
    ['baris yang tautannya sudah menunjuk unggahan', { kunci: 'fb:pfbid0abc' }, baris({ tautan: FB })],
    ['baris yang menyebut kegiatannya sendiri', {}, baris({ id: lain.id })],
    ['kunci yang sudah dicocokkan', {}, baris({}), [['fb:9', rapat.id, FB]]],
    ['dilepas tanpa pernah dicocokkan', { tautan: '' }],
    ['dilepas dari kegiatan lain', { tautan: '' }, baris({}), [['fb:9', lain.id, FB]]],
    ['dilepas dari kanal lain', { tautan: '', kanal: ['website'] }, baris({}), [['fb:9', rapat.id, FB]]],
  ])('ditolak: %s', (_, ubah, angka, cocok) => {
    expect(coba(ubah, angka, cocok)).toBe(false)
  })

  it('dilepas, dan dicocokkan lagi sesudah unggahannya dibatalkan', () => {
    expect(coba({ tautan: '' }, baris({}), [['fb:9', rapat.id, FB]])).toBe(true)
    expect(coba({}, baris({}), [['fb:9', lain.id, 'https://www.facebook.com/nomporejo/posts/3']])).toBe(true)
  })
})

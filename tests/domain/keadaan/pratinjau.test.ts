/** Which previews may lie about, what somebody saw by them, and what acts cannot say of them. */
import { describe, expect, it, test } from 'vitest'
import { HARI_PRATINJAU, lihatan, pratinjauBoleh, pratinjauMustahil } from '../../../src/domain/keadaan/pratinjau.js'
import type { Kisah } from '../../pembangun.js'
import { kegiatan, keadaanDari, pukul } from '../../pembangun.js'

const kecil = (...asli: string[]) => asli.map((satu) => ({ asli: satu, kecil: `kecil-${satu}` }))
const DUA = ['medsos', 'website'] as const
const awal = (pengenal = {}): Kisah => kegiatan(pengenal).diserahkan('10:00', { pratinjau: kecil('f1', 'f2') })
const diajukan = (pengenal = {}): Kisah => awal(pengenal).diajukan('11:00', { kanal: ['medsos'] })

const boleh = (kisah: Kisah, kapan = '+1 hari', musnah: readonly string[] = []): string[] => {
  const { kegiatan: semua } = keadaanDari(kisah.daftar)
  const per = pukul(kapan, kisah.daftar.at(-1)!.waktu)
  return [...pratinjauBoleh(semua.get(kisah.id)!, new Set(musnah), per).keys()]
}

describe('yang boleh disimpan', () => {
  it('yang tercatat atas bahan yang berlaku, berapa kali pun dicatat', () => {
    expect(boleh(diajukan())).toEqual(['f1', 'f2'])
    const lagi = awal().diajukan('11:00', { lampiran: ['l1'], pratinjau: [...kecil('l1'), { asli: 'f1', kecil: 'x' }] })
    const { kegiatan: semua } = keadaanDari(lagi.daftar)
    expect([...pratinjauBoleh(semua.get(lagi.id)!, new Set(), 0)]).toEqual([
      ['f1', ['kecil-f1', 'x']],
      ['f2', ['kecil-f2']],
      ['l1', ['kecil-l1']],
    ])
  })

  it('bukan yang dimusnahkan, dan bukan foto yang sudah diganti', () => {
    expect(boleh(diajukan(), '+1 hari', ['f1'])).toEqual(['f2'])
    const ganti = diajukan()
      .ditolak('11:30')
      .diserahkan('12:00', { foto: ['f9'], pratinjau: kecil('f9') })
    expect(boleh(ganti)).toEqual(['f9'])
  })

  it('bukan yang rahasia, di kanal mana pun', () => {
    const rahasia = diajukan({ kanal: DUA }).ditolak('11:30', { kanal: ['medsos'], alasan: 'informasi-rahasia' })
    expect(boleh(rahasia)).toEqual([])
    const biasa = diajukan({ kanal: DUA }).ditolak('11:30', { kanal: ['medsos'] })
    expect(boleh(biasa)).toEqual(['f1', 'f2'])
  })

  it('30 hari lamanya sesudah jalurnya berakhir; yang tertunda tidak', () => {
    const tayang = diajukan().disetujui('11:30').diunggah('12:00')
    const final = diajukan().ditolak('11:30', { final: true })
    for (const kisah of [tayang, final])
      expect([boleh(kisah, `+${HARI_PRATINJAU - 1} hari`), boleh(kisah, `+${HARI_PRATINJAU} hari`)]).toEqual([
        ['f1', 'f2'],
        [],
      ])
    expect(boleh(diajukan(), '+400 hari')).toEqual(['f1', 'f2'])
  })
})

test.each([
  [[], [], [], null],
  [['a', 'b'], ['a', 'b'], [], 'asli'],
  [['a', 'b'], ['a'], ['b'], 'pratinjau'],
  [['a', 'b'], ['a'], [], 'tidak'],
])('dari %j, asli %j, pratinjau %j: %s', (media, asli, pratinjau, harap) => {
  expect(lihatan(media, new Set(asli), new Set(pratinjau))).toBe(harap)
})

describe('yang tidak mungkin', () => {
  const mustahil = (kisah: Kisah): string | null => {
    const satu = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    const jalur = satu.jalur.get('medsos')!
    return pratinjauMustahil(satu, jalur, jalur.berlaku.length - 1)
  }
  const tanpaFoto = { foto: [], video: [] }

  it.each<[string, Kisah, string | null]>([
    ['penyerahan', awal(), null],
    ['draf dengan pratinjau bahannya', awal().diajukan('11:00', { pratinjau: kecil('f3') }), null],
    [
      'berkas lain',
      awal().diajukan('11:00', { pratinjau: kecil('asing') }),
      'menyebut pratinjau berkas yang bukan bahannya',
    ],
    [
      'dua untuk satu',
      kegiatan().diserahkan('10:00', { pratinjau: kecil('f1', 'f1') }),
      'menyebut dua pratinjau untuk satu berkas',
    ],
    ['putusan tanpa keterangan', diajukan().disetujui('11:30'), null],
    ['dilihat aslinya', diajukan().disetujui('11:30', { dilihat: 'asli' }), null],
    ['dilihat pratinjaunya', diajukan().dikoreksi('11:30', { dilihat: 'pratinjau' }), null],
    [
      'pratinjau yang tidak pernah tercatat',
      kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:30', { dilihat: 'pratinjau' }),
      'diputus dari pratinjau, padahal tidak ada pratinjau yang tercatat',
    ],
    [
      'diputus di tempat lain',
      diajukan().disetujui('11:30', { dilihat: 'asli', bukti: 'surat' }),
      'menyebut media yang dilihat oleh yang memutus di tempat lain',
    ],
    [
      'media yang tidak ada',
      kegiatan({ jenis: 'pengumuman' })
        .diserahkan('10:00', tanpaFoto)
        .diajukan('11:00')
        .disetujui('11:30', { dilihat: 'tidak' }),
      'menyebut media yang dilihat, padahal tidak ada',
    ],
    ['unggahan', diajukan().disetujui('11:30').diunggah('12:00'), null],
  ])('%s', (_, kisah, harap) => {
    expect(mustahil(kisah)).toBe(harap)
  })
})

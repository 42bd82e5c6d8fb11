/** The patterns are judged by a corpus: tests/corpus/data-pribadi.yaml. What holds of every text is tested here. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  cariDataPribadi,
  jenisDataPribadi,
  memuatNomorPribadi,
  tutupiDataPribadi,
} from '../../../src/domain/bahasa/data-pribadi.js'
import { periksaDataPribadi } from '../../../src/domain/putusan/kekurangan.js'
import { kali } from '../../murni.js'

const korpus = parse(readFileSync(new URL('../../corpus/data-pribadi.yaml', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>
const BUKAN = 'bukan'

interface Contoh {
  jenis: string
  teks: string
  /** `baris:kolom` of each, and what stands there. */
  letak: string[]
  nilai: string[]
}

function uraikan(jenis: string, bertanda: string): Contoh {
  const letak: string[] = []
  const nilai: string[] = []
  let teks = ''
  for (const [i, bagian] of bertanda.split(/[«»]/).entries()) {
    if (i % 2 === 1) {
      const baris = teks.split('\n')
      letak.push(`${baris.length}:${baris.at(-1)!.length + 1}`)
      nilai.push(bagian)
    }
    teks += bagian
  }
  return { jenis, teks, letak, nilai }
}

const semua = Object.entries(korpus).flatMap(([jenis, daftar]) => daftar.map((teks) => uraikan(jenis, teks)))
const ada = semua.filter((c) => c.jenis !== BUKAN)
const bukan = semua.filter((c) => c.jenis === BUKAN)

describe('korpus', () => {
  it('memuat setiap jenis, dan cukup banyak', () => {
    expect(Object.keys(korpus).toSorted()).toEqual([...Object.keys(jenisDataPribadi), BUKAN].toSorted())
    expect(semua.length).toBeGreaterThanOrEqual(150)
    expect(bukan.length).toBeGreaterThanOrEqual(90)
    expect(ada.every((c) => c.letak.length > 0) && bukan.every((c) => c.letak.length === 0)).toBe(true)
  })

  it.each(ada.map((c) => [c.jenis, c.teks, c] as const))('%s: %j', (jenis, teks, { letak }) => {
    expect(cariDataPribadi(teks).map((d) => [d.jenis, `${d.baris}:${d.kolom}`])).toEqual(letak.map((l) => [jenis, l]))
  })

  it.each(bukan.map((c) => c.teks))('bukan data pribadi: %j', (teks) => {
    expect(cariDataPribadi(teks)).toEqual([])
  })
})

describe('nilainya tidak pernah digemakan', () => {
  const menahan = ada.filter(({ jenis }) => jenis !== 'NIP')

  it.each(menahan.map((c) => [c.teks, c] as const))('%j', (teks, { jenis, letak, nilai }) => {
    let galat: unknown
    try {
      periksaDataPribadi({ caption: teks })
    } catch (salah) {
      galat = salah
    }
    const pesan = `${String(galat)} ${JSON.stringify(galat)}`
    const [baris, kolom] = letak[0]!.split(':')
    expect(pesan).toContain(`${jenis} (caption: baris ${baris}, kolom ${kolom})`)
    const tertutup = tutupiDataPribadi(teks)
    for (const satu of nilai) expect([pesan.includes(satu), tertutup.includes(satu)]).toEqual([false, false])
  })

  it('juga di tengah teks apa pun, di tempat yang tepat', () => {
    const sekitar = fc.array(fc.constantFrom('apel pagi', 'warga', '\n', 'RT 01', 'é', '👍', 'Rp 5.000', ','), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        sekitar,
        fc.constantFrom(...menahan.filter((c) => !/https?:/.test(c.teks))),
        sekitar,
        (kiri, c, kanan) => {
          const awal = `${kiri.join(' ')}\n\n`
          const teks = `${awal}${c.teks}\n\n${kanan.join(' ')}`
          const geser = awal.split('\n').length - 1
          expect(cariDataPribadi(teks).map((d) => `${d.baris - geser}:${d.kolom}`)).toEqual(c.letak)
          for (const nilai of c.nilai) expect(tutupiDataPribadi(teks)).not.toContain(nilai)
        },
      ),
    )
  })

  it('nomor seluler dalam kelompok sembarang', () => {
    const angka = fc.tuple(fc.constantFrom('0812', '0857', '0878', '0896'), fc.stringMatching(/^[0-9]{6,9}$/))
    fc.assert(
      fc.property(
        angka,
        fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(' ', '-', ''),
        ([awalan, sisa], ukuran, tanda) => {
          const kelompok: string[] = [awalan]
          for (let i = 0, n = 0; i < sisa.length; i += ukuran[n++]!) kelompok.push(sisa.slice(i, i + ukuran[n]!))
          const nilai = kelompok.join(tanda)
          const jenis = cariDataPribadi(`Hubungi ${nilai} ya`).map((d) => [d.jenis, d.kolom])
          expect(jenis).toEqual([['nomor telepon', 9]])
          expect(tutupiDataPribadi(`Hubungi ${nilai} ya`)).toBe('Hubungi [nomor telepon] ya')
        },
      ),
    )
  })
})

describe('temuan', () => {
  it('menyebut tempatnya menurut baris dan kolom, urut, dan apakah menahan', () => {
    expect(
      cariDataPribadi('Rapat warga\n  a@b.id dan 081234567890\nNIK 3404011605900001\nNIP 198001012005011001'),
    ).toEqual([
      { jenis: 'alamat surel', baris: 2, kolom: 3, menahan: true },
      { jenis: 'nomor telepon', baris: 2, kolom: 14, menahan: true },
      { jenis: 'NIK atau nomor KK', baris: 3, kolom: 5, menahan: true },
      { jenis: 'NIP', baris: 4, kolom: 5, menahan: false },
    ])
  })

  it('enam belas angka yang disebut NIK tetapi tanggalnya tidak ada bukan NIK', () => {
    const jenis = (teks: string): string[] => cariDataPribadi(teks).map((d) => d.jenis)
    expect(jenis('NIK 34 0401 160 590 00 01')).toEqual(['NIK atau nomor KK'])
    expect(jenis('NIK 34 0401 991 590 00 01')).toEqual([])
  })

  it('teks panjang yang penuh angka selesai segera', () => {
    for (const satu of ['12 ', 'a.', '0812 ', 'f1', '0 ', 'O0 ', '0O-', 'a(at)', 'a at ', 'bpjs ', '0274-', 'l'])
      cariDataPribadi(satu.repeat(kali(20_000)))
  })

  it('cara menghubungi kantor dan orangnya boleh ada dalam pengaturan', () => {
    expect(memuatNomorPribadi('telepon: 0274 123456, surel: siti@contoh.id, WA 0812 3456 7890')).toBe(false)
    expect(memuatNomorPribadi('NIP 198001012005011001')).toBe(false)
    expect(memuatNomorPribadi('# NIK 3404011605900001')).toBe(true)
  })

  it('ditutupi untuk ditampilkan, selebihnya tetap', () => {
    expect(tutupiDataPribadi('--narasi "NIK 3404-0116-0590-0001, WA 0812 3456 7890"')).toBe(
      '--narasi "NIK [NIK atau nomor KK], WA [nomor telepon]"',
    )
    expect(tutupiDataPribadi('NIP 198001012005011001')).toBe('NIP 198001012005011001')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bentukId, calonId, idKegiatan, ulid } from '../../../src/domain/bahasa/id.js'
import { bakukanTeks, bersihkan, ringkaskan, satuBaris, slug } from '../../../src/domain/bahasa/teks.js'
import { pukul } from '../../pembangun.js'
import { teksApaPun } from '../../teks-acak.js'

describe('teks yang dipendekkan', () => {
  it('utuh bila muat, selainnya dengan tanda terpotong, tanpa membelah huruf', () => {
    expect(ringkaskan(' Apel\npagi ', 9)).toBe('Apel pagi')
    expect(ringkaskan('😀😀😀', 2)).toBe('😀…')
  })
})

describe('teks yang disimpan', () => {
  it('NFC, LF, tanpa spasi di ujung baris, tanpa baris kosong di sekeliling', () => {
    expect(bakukanTeks('\r\n\r\nSatu  \r\ndua\t\r\n\r\ntiga\r\n\r\n')).toBe('Satu\ndua\n\ntiga')
    expect(bakukanTeks('cafe\u0301\rbaris')).toBe('caf\u00E9\nbaris')
    expect(bakukanTeks(' \n \n')).toBe('')
  })

  it('membakukan dua kali sama dengan sekali', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (t) => void expect(bakukanTeks(bakukanTeks(t))).toBe(bakukanTeks(t)),
      ),
    )
  })

  it('satu baris untuk trailer dan judul', () => {
    expect(satuBaris('  Rapat\r\n  warga\tRT\u00A005 ')).toBe('Rapat warga RT 05')
    fc.assert(fc.property(teksApaPun(), (t) => void expect(satuBaris(t)).not.toMatch(/[\n\r]/)))
  })

  it('yang dapat mengendalikan terminal dibuang; tab dan ganti baris tinggal', () => {
    expect(bersihkan('a\u001B[31mb\u0007c\u202Ed\u2066e\u009Bf\u200Fg\u061C\tx\ny\r\nz\rw')).toBe(
      'a[31mbcdefg\tx\ny\nz\nw',
    )
  })
})

describe('slug', () => {
  it.each([
    ['Apel Hari Kesaktian Pancasila', 'apel-hari-kesaktian-pancasila'],
    ['  "Rapat" RT 05/RW 02!  ', 'rapat-rt-05-rw-02'],
    ['Café & Résumé', 'cafe-resume'],
    ['ﬁnal № 1', 'final-no-1'],
    ['???', 'kegiatan'],
    ['', 'kegiatan'],
  ])('"%s" → %s', (judul, hasil) => {
    expect(slug(judul)).toBe(hasil)
  })

  it('paling panjang 48 huruf dan tidak berujung tanda hubung', () => {
    expect(slug(`${'a'.repeat(47)} b`)).toBe('a'.repeat(47))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        (t) => void expect(slug(t)).toMatch(/^(?=.{1,48}$)[a-z0-9]+(-[a-z0-9]+)*$/),
      ),
    )
  })
})

describe('id', () => {
  const acak = Uint8Array.from({ length: 20 }, (_, i) => i * 37)

  it('tanggal, slug, dan empat huruf acak', () => {
    expect(idKegiatan('2026-10-01', 'Apel Kesaktian Pancasila', Uint8Array.of(0, 1, 30, 31))).toBe(
      '2026-10-01-apel-kesaktian-pancasila-ab9a',
    )
  })

  it('selalu berbentuk id, apa pun judulnya', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 4, maxLength: 8 }), (judul, byte) => {
        expect(bentukId(idKegiatan('2026-10-01', judul, byte))).toBe(true)
      }),
    )
  })

  it.each([
    '',
    '2026-10-01-apel',
    '../2026-10-01-apel-ab2c',
    '2026-10-01-apel-ab2c.md',
    '2026-10-01--apel-ab2c',
    '2026-10-01-Apel-ab2c',
    '2026-10-01-apel-ab2c/x',
  ])('"%s" bukan id', (teks) => {
    expect(bentukId(teks)).toBe(false)
  })

  it('ulid: 26 huruf, urut menurut waktu', () => {
    expect(ulid(0, acak)).toMatch(/^0{10}[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(ulid(2 ** 48 - 1, acak)).toMatch(/^7Z{9}/)
    expect(ulid(pukul('10:00'), acak) < ulid(pukul('10:00:01'), acak)).toBe(true)
    expect(ulid(pukul('10:00'), acak)).toHaveLength(26)
  })
})

describe('id yang dimaksud orang', () => {
  const daftar = [
    '2026-10-01-apel-kesaktian-pancasila-7q2f',
    '2026-10-01-apel-pagi-k3mn',
    '2026-10-02-kerja-bakti-7q2g',
    '2026-10-02-kerja-bakti-7q2g-zz22',
  ]

  it.each([
    ['2026-10-02-kerja-bakti-7q2g', [2]],
    ['2026-10-01-apel-p', [1]],
    ['2026-10-01', [0, 1]],
    ['7q2f', [0]],
    [' K3MN ', [1]],
    ['Kesaktian Pancasila', [0]],
    ['apel', [0, 1]],
    ['bakti', [2, 3]],
    ['tidak ada', []],
    ['xxxx', []],
    ['', []],
    ['  ', []],
  ])('"%s"', (cari, letak) => {
    expect(calonId(daftar, cari)).toEqual(letak.map((i) => daftar[i]))
  })

  const mirip = [
    '2026-10-01-beta-aa22',
    '2026-10-02-zeta-bb22',
    '2026-10-03-eta-cc22',
    '2026-10-04-rapat-eta-dd22',
    '2026-10-05-eta-raya-ee22',
  ]
  it.each([
    ['eta', [2]],
    ['Eta!', [2]],
    ['rapat eta', [3]],
    ['raya', [4]],
    ['et', [0, 1, 2, 3, 4]],
    ['ta-ra', [4]],
  ])('"%s": judul yang persis, lalu kata yang utuh, mendahului potongan kata', (cari, letak) => {
    expect(calonId(mirip, cari)).toEqual(letak.map((i) => mirip[i]))
  })

  it('kata yang utuh pada dua judul tetap dua calon; tanda baca saja tidak berarti apa pun', () => {
    expect(calonId(mirip.toSpliced(2, 1), 'eta')).toEqual(mirip.slice(3))
    expect(calonId([...mirip, 'x'], '!!')).toEqual([])
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bakukanTeks } from '../../../src/domain/bahasa/teks.js'
import type { ItemTexts, Media } from '../../../src/storage/record/item-file.js'
import { jalurKegiatan } from '../../../src/domain/bahasa/id.js'
import { parseBerkas, printItem, mediaSha256, textSha256 } from '../../../src/storage/record/item-file.js'
import { APEL, cerita, sop } from '../story.js'
import type { Kegiatan } from '../../../src/domain/keadaan/tipe.js'
import { foldRiwayat } from '../../../src/domain/keadaan/fold.js'
import { kali } from '../../murni.js'

const ZONA = 'Asia/Jakarta'
const riwayat = cerita.map((p, i) => ({
  ...p,
  jejak: { commit: String(i).padStart(40, '0'), dicatat: p.waktu, tanggalGanjil: false },
}))
const kegiatan = foldRiwayat(riwayat, { sop, zona: ZONA, per: null }).kegiatan.get(APEL) as Kegiatan
const media: Media[] = [
  { sha256: 'a'.repeat(64), jenis: 'image/png', ukuran: 812, dimensi: '96x64', nama: 'foto apel: 1 #2.png' },
]
const isi: ItemTexts = { narasi: 'Narasi.\n\nAlinea dua.', caption: 'Caption #apel', berita: '' }
const cetak = (lama: string | null, isian: ItemTexts = isi): string => printItem(lama, kegiatan, media, isian, ZONA)

describe('berkas kegiatan', () => {
  test('yang dicetak terbaca kembali, dan dicetak ulang sama huruf demi huruf', () => {
    const teks = cetak(cetak(null))
    const berkas = parseBerkas(teks)
    expect(berkas.isi).toEqual(isi)
    expect(berkas.media).toEqual(media)
    expect(berkas.kepala).toMatchObject({
      id: APEL,
      judul: 'Apel',
      mulai: '2026-10-01T08:00:00+07:00',
      medsos: { status: 'diunggah' },
      website: { status: 'ditolak' },
    })
    expect(cetak(teks, berkas.isi)).toBe(teks)
  })

  test('teks apa pun kembali utuh, juga yang menyerupai judul bagian dan garis pemisah', () => {
    const baris = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '## Narasi',
        '## Caption',
        '## Berita',
        '\\## Narasi',
        '\\\\## Berita',
        '---',
        '',
        '# Judul',
        '```',
      ),
    )
    const teks = fc.array(baris, { maxLength: 8 }).map((b) => bakukanTeks(b.join('\n').replaceAll('\r', '')))
    fc.assert(
      fc.property(fc.record({ narasi: teks, caption: teks, berita: teks }), (isian) => {
        const sekali = cetak(cetak(null, isian), isian)
        expect(parseBerkas(sekali).isi).toEqual(isian)
        expect(cetak(sekali, isian)).toBe(sekali)
      }),
      { numRuns: kali(1500) },
    )
  })

  test('yang tidak akan terbaca kembali tidak dicetak; daftar media menyisakan tempat bagi langkah berikutnya', () => {
    const banyak = (n: number): Media[] =>
      Array.from({ length: n }, (_, i) => ({ ...media[0]!, sha256: i.toString(16).padStart(64, '0') }))
    const coba = (lama: string | null, n: number) => (): string => printItem(lama, kegiatan, banyak(n), isi, ZONA)
    const terlaluBesar = expect.objectContaining({ jenis: 'pemakaian', kode: 'kegiatan-terlalu-besar' })
    const n = 115
    expect(coba(null, n + 20)).toThrow(terlaluBesar)
    const penuh = coba(null, n)()
    expect(parseBerkas(penuh).media).toHaveLength(n)
    expect(coba(penuh, n + 20)).toThrow(terlaluBesar)
    const kemudian = (panjang: number) => (): string =>
      printItem(penuh, { ...kegiatan, lokasi: 'x'.repeat(panjang) }, banyak(n), isi, ZONA)
    expect(parseBerkas(kemudian(2000)()).media).toHaveLength(n)
    expect(kemudian(6000)).toThrow(terlaluBesar)
  })

  test('judul, lokasi, dan pelaksana apa pun kembali utuh lewat YAML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (judul) => {
        expect(parseBerkas(printItem(null, { ...kegiatan, judul }, media, isi, ZONA)).kepala['judul']).toBe(judul)
      }),
      { numRuns: kali(1000) },
    )
  })

  test('dicetak tanpa pengurai YAML huruf demi huruf seperti dengannya', () => {
    const tanda = fc.constantFrom(
      ...Array.from('-?:,[]{}#&*!|>\'"%@`~ \\./'),
      '...',
      '---',
      ': ',
      ' #',
      'null',
      '\u00a0',
      '\u2028',
      '\ufeff',
    )
    const kata = fc
      .array(fc.oneof(tanda, fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 5 })
      .map((bagian) => bagian.join(''))
    fc.assert(
      fc.property(kata, kata, kata, (judul, lokasi, nama) => {
        const berkas = [{ ...media[0]!, nama }]
        const cetakan = (lama: string | null): string =>
          printItem(lama, { ...kegiatan, judul, lokasi }, berkas, isi, ZONA)
        // A comment leaves the plain form, and with it the printer that knows only that.
        const beranda = (teks: string): string => teks.replace('---\n', '---\n# catatan\n')
        const tanpa = cetakan(cetak(null))
        expect(beranda(tanpa)).toBe(cetakan(beranda(cetak(null))))
        expect(cetakan(tanpa)).toBe(tanpa)
        expect(parseBerkas(tanpa)).toEqual(parseBerkas(beranda(tanpa)))
      }),
      { numRuns: kali(500) },
    )
  })

  test('komentar, urutan, dan kunci tambahan tulisan tangan tetap ada', () => {
    const lama = cetak(cetak(null))
      .replace('---\n', '---\n# catatan arsiparis\n')
      .replace('jenis: berita\n', 'jenis: berita\nkode_arsip: 480/2026 # lemari B\n')
    const baru = cetak(lama)
    expect(baru).toContain('# catatan arsiparis\n')
    expect(baru).toContain('kode_arsip: 480/2026 # lemari B\n')
    expect(baru.indexOf('kode_arsip')).toBeLessThan(baru.indexOf('mulai:'))
    expect(baru).toBe(lama)
  })

  test('berkas ber-CRLF dari Windows dibaca sama', () => {
    expect(parseBerkas(cetak(null).replaceAll('\n', '\r\n'))).toEqual(parseBerkas(cetak(null)))
  })

  test('tanpa id, atau media yang tidak berbentuk, adalah rusak', () => {
    expect(() => parseBerkas(cetak(null).replace(/^id: .*\n/m, ''))).toThrow('kunci "id" tidak ada')
    expect(() => parseBerkas(cetak(null).replace('a'.repeat(64), 'zz'))).toThrow('butir "media"')
  })

  test('sidik teks tidak peduli akhir baris dan spasi di ujung; sidik media tidak peduli urutan', () => {
    expect(textSha256('a \r\nb\n\n')).toBe(textSha256('a\nb'))
    expect(textSha256('e\u0301')).toBe(textSha256('é'))
    expect(textSha256('a\nb')).not.toBe(textSha256('a b'))
    expect(textSha256(' \n')).toBe('')
    expect(mediaSha256(['b', 'a'])).toBe(mediaSha256(['a', 'b']))
  })

  test('letak berkas menurut Hari H', () => {
    expect(jalurKegiatan(APEL)).toBe(`content/2026/10/${APEL}.md`)
  })
})

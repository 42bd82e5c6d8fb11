import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tanpaLandasan } from '../../../src/domain/peristiwa/dasar.js'
import type { Diajukan } from '../../../src/domain/peristiwa/diajukan.js'
import type { Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { daftarJenisPeristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { decodePesan } from '../../../src/storage/record/commit-message-decode.js'
import { encodePesan } from '../../../src/storage/record/commit-message.js'
import { kali, wib } from '../../murni.js'
import { arbJenis, arbPerihal, arbPeristiwa, teksJahat } from '../arbitraries.js'
import { teksApaPun } from '../../teks-acak.js'

const ZONA = 'Asia/Jakarta'
const paragrafAkhir = (pesan: string): string => pesan.trimEnd().slice(pesan.trimEnd().lastIndexOf('\n\n') + 2)
const masalah = (pesan: string): string => {
  const hasil = decodePesan(pesan)
  return hasil.jenis === 'rusak' ? hasil.masalah : hasil.jenis
}

const diajukan: Diajukan = {
  peristiwa: 'diajukan',
  kegiatan: '2026-10-01-apel-7q2f',
  kanal: ['medsos'],
  langkah: '2',
  peran: 'admin-medsos',
  oleh: 'Siti Rahayu',
  waktu: wib('2026-10-01 09:10'),
  op: '01K6F3Z8Q0ABCDEFGHJKMNPQRS',
  tetap: null,
  bukti: null,
  dinyatakanSendiri: true,
  catatan: '',
  ...tanpaLandasan,
  versi: 2,
  dasar: ['01K6F3Z8Q0ABCDEFGHJKMNPQRT'],
  dasarTeks: [],
  teks: 'a'.repeat(64),
  lampiran: [],
  daftar: null,
  pratinjau: [],
}
const pesanBaku = encodePesan('diajukan: Apel (medsos)', diajukan, ZONA)

describe('pesan commit', () => {
  test('bentuknya: perihal, catatan, lalu trailer dalam urutan tetap', () => {
    expect(encodePesan('diajukan: Apel (medsos)', { ...diajukan, catatan: 'Tolong diperiksa.' }, ZONA)).toBe(
      [
        'diajukan: Apel (medsos)',
        '',
        'Tolong diperiksa.',
        '',
        'Konten-Versi: 2',
        'Konten-Peristiwa: diajukan',
        'Konten-Kegiatan: 2026-10-01-apel-7q2f',
        'Konten-Kanal: medsos',
        'Konten-Langkah: 2',
        'Konten-Peran: admin-medsos',
        'Konten-Oleh: Siti Rahayu',
        'Konten-Waktu: 2026-10-01T09:10:00+07:00',
        'Konten-Op: 01K6F3Z8Q0ABCDEFGHJKMNPQRS',
        'Konten-Pelaku: dinyatakan-sendiri',
        'Konten-Dasar: 01K6F3Z8Q0ABCDEFGHJKMNPQRT',
        'Konten-Dasar-Teks: -',
        'Konten-Tip: -',
        `Konten-Teks: ${'a'.repeat(64)}`,
        '',
      ].join('\n'),
    )
  })

  test.each(daftarJenisPeristiwa)('%s kembali sama sesudah ditulis dan dibaca, dan sebaliknya', (jenis) => {
    fc.assert(
      fc.property(
        arbPerihal,
        arbJenis(jenis),
        fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
        (perihal, p, zona) => {
          const pesan = encodePesan(perihal, p, zona)
          const hasil = decodePesan(pesan)
          expect(hasil).toEqual({ jenis: 'peristiwa', peristiwa: p })
          expect(hasil.jenis === 'peristiwa' && encodePesan(perihal, hasil.peristiwa, zona)).toBe(pesan)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('teks pemakai tidak pernah menjadi trailer', () => {
    const bersih = paragrafAkhir(pesanBaku).split('\n').length
    for (const jahat of teksJahat) {
      const pesan = encodePesan(`diajukan: ${jahat}`, { ...diajukan, catatan: jahat }, ZONA)
      expect(paragrafAkhir(pesan)).toBe(paragrafAkhir(pesanBaku))
      const nilai = encodePesan('x', { ...diajukan, oleh: jahat, tetap: jahat, bukti: jahat }, ZONA)
      expect(paragrafAkhir(nilai).split('\n')).toHaveLength(bersih + 2)
      expect(decodePesan(pesan).jenis).toBe('peristiwa')
      expect(decodePesan(nilai).jenis).toBe('peristiwa')
    }
  })

  test('teks apa pun, seperti apa pun diketik, ditulis kembali sama sesudah dibaca', () => {
    const bahan = fc.constantFrom(...' \t\n\re\u0301\u202e\u0085\u200b#;->8'.split(''), '-- >8 --', ' -- >8 --', '\r\n')
    const ketik = fc.oneof(
      teksApaPun({ maxLength: 12 }),
      fc.array(bahan, { maxLength: 12 }).map((a) => a.join('')),
    )
    fc.assert(
      fc.property(ketik, ketik, ketik, (catatan, oleh, judul) => {
        const isi = { ...diajukan, catatan, oleh, tetap: oleh === '' ? null : oleh, bukti: judul === '' ? null : judul }
        const pesan = encodePesan(`diajukan: ${judul} (medsos)`, isi, ZONA)
        const hasil = decodePesan(pesan)
        if (hasil.jenis !== 'peristiwa') return
        expect(encodePesan(pesan.slice(0, pesan.indexOf('\n')), hasil.peristiwa, ZONA)).toBe(pesan)
      }),
      { numRuns: kali(3000) },
    )
  })

  test('20.000 pesan acak: tidak satu pun melempar', () => {
    const bahan = fc
      .sample(arbPeristiwa, { numRuns: 200, seed: 11 })
      .map((p: Peristiwa) => encodePesan('perihal', p, ZONA))
    let benih = 42
    const acak = (n: number): number => {
      benih = (Math.imul(benih, 1_664_525) + 1_013_904_223) >>> 0
      return benih % n
    }
    const sisip = [
      '\n',
      '\n\n',
      ': ',
      'Konten-',
      'Konten-Versi: 1\n',
      '\0',
      '\r',
      '{"bulan":',
      '-',
      'é',
      '\u202e',
      'Konten-Waktu: x',
      '}',
    ] as const
    const jenis = new Set<string>()
    for (let i = 0; i < kali(20_000); i++) {
      let pesan = bahan[i % bahan.length]!
      for (let n = 0; n <= acak(3); n++) {
        const letak = acak(pesan.length + 1)
        pesan = pesan.slice(0, letak) + sisip[acak(sisip.length)]! + pesan.slice(letak + acak(20))
      }
      const hasil = decodePesan(pesan)
      jenis.add(hasil.jenis)
      // oxlint-disable-next-line no-control-regex
      if (hasil.jenis === 'rusak' && /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202e]/.test(hasil.masalah))
        expect(hasil.masalah).toBe('tanpa kode kendali')
    }
    expect([...jenis].toSorted()).toEqual(['bukan', 'peristiwa', 'rusak'])
  })

  test('teks acak tanpa trailer bukan peristiwa', () => {
    fc.assert(fc.property(teksApaPun(), (t) => decodePesan(t.replaceAll('Konten-', '')).jenis === 'bukan'))
  })

  const salah: [nama: string, dari: RegExp, menjadi: string, disebut: RegExp][] = [
    ['trailer ganda', /^(Konten-Oleh: .*)$/m, '$1\n$1', /Konten-Oleh/],
    ['trailer tak dikenal', /^(Konten-Op: .*)$/m, '$1\nKonten-Rahasia: x', /Konten-Rahasia/],
    ['trailer milik peristiwa lain', /^(Konten-Op: .*)$/m, '$1\nKonten-Alasan: informasi-rahasia', /Konten-Alasan/],
    ['trailer hilang', /^Konten-Peran: .*\n/m, '', /Konten-Peran/],
    ['peristiwa tak dikenal', /diajukan$/m, 'disulap', /disulap/],
    ['versi lain', /Konten-Versi: 2/, 'Konten-Versi: 3', /Konten-Versi/],
    ['waktu tanpa zona', /09:10:00\+07:00/, '09:10:00', /Konten-Waktu/],
    ['30 Februari', /2026-10-01T/, '2026-02-30T', /Konten-Waktu/],
    ['pukul 24', /T09:10/, 'T24:10', /Konten-Waktu/],
    ['kanal asing', /Kanal: medsos/, 'Kanal: medsos,radio', /radio/],
    ['peran asing', /Peran: admin-medsos/, 'Peran: camat', /camat/],
    ['urutan bertukar', /^(Konten-Oleh: .*)\n(Konten-Waktu: .*)$/m, '$2\n$1', /Konten-(Oleh|Waktu)/],
    ['baris asing di antaranya', /^(Konten-Op: .*)$/m, '$1\nSigned-off-by: A <a@b>', /Signed-off-by/],
  ]
  test.each(salah)('%s disebut namanya', (_, dari, menjadi, disebut) => {
    const ubah = (teks: string): string =>
      teks.replace(/\n\n(Konten-[\s\S]*)$/, (_semua, trailer: string) => `\n\n${trailer.replace(dari, menjadi)}`)
    expect(ubah(pesanBaku)).not.toBe(pesanBaku)
    expect(masalah(ubah(pesanBaku))).toMatch(disebut)
  })

  test('Konten-Angka yang rusak disebut', () => {
    const p: Peristiwa = {
      ...diajukan,
      dasar: [],
      dasarTeks: null,
      peristiwa: 'diukur',
      sumber: 'x.csv',
      sidik: 'b'.repeat(64),
      diambil: null,
      angka: [],
      berkas: [],
    }
    const tambah = (json: string): string => masalah(`${encodePesan('x', p, ZONA).trimEnd()}\nKonten-Angka: ${json}\n`)
    for (const json of [
      '{',
      '[]',
      'null',
      '1',
      '{"bulan":"2026-10","kanal":"medsos","suka":"1"}',
      '{"bulan":"2026-10","kanal":"medsos","asing":1}',
    ])
      expect(tambah(json)).toMatch(/Konten-Angka/)
    expect(tambah('{"bulan":"2026-10","kanal":"medsos","suka":1}')).toBe('peristiwa')
  })
})

/** Arbitrary peristiwa of every kind, already in the form in which the codec stores them. */
import * as fc from 'fast-check'
import type { Angka, NamaAngka } from '../../src/domain/peristiwa/angka.js'
import { daftarTandaAngka, semuaAngka } from '../../src/domain/peristiwa/angka.js'
import { trailerLandasan, trailerTanda, trailerUmum } from '../../src/domain/peristiwa/dasar.js'
import { PROYEKSI } from '../../src/domain/peristiwa/ditutup.js'
import { cetakKode } from '../../src/domain/bahasa/kode-segel.js'
import type { JenisPeristiwa, Peristiwa } from '../../src/domain/peristiwa/daftar.js'
import { banyakDasar, daftarJenisPeristiwa, daftarPeristiwa, jenisDari } from '../../src/domain/peristiwa/daftar.js'
import type { Bentuk, DaftarTrailer, Macam } from '../../src/domain/peristiwa/trailer.js'
import { daftarLihatan } from '../../src/domain/peristiwa/trailer.js'
import { daftarKanal } from '../../src/domain/sop/sop.js'
import { bakukanTeks, bersihkan, satuBaris } from '../../src/domain/bahasa/teks.js'

/** What a person may paste to be taken for something else. */
export const teksJahat = [
  'Konten-Oleh: palsu',
  'catatan\n\nKonten-Oleh: palsu\nKonten-Peran: ppid',
  'Konten-Versi: 1\n\nKonten-Peristiwa: disetujui\n',
  'x\r\n\r\nKonten-Waktu: 2026-01-01T00:00:00+07:00\r\n',
  'baris\u2028Konten-Op: palsu\u2029Konten-Op: lain\u0085Konten-Op: lagi',
  '---\n\nSigned-off-by: A <a@b>\n',
  '# komentar\n#lagi',
  '\u001b[31mmerah\u001b[0m \u202e terbalik',
  'Konten-Oleh:tanpa spasi\n Konten-Oleh: menjorok',
  'tab\tdi tengah, dan spasi di ujung   \n\n\n\nlima baris',
]

const teks = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.constantFrom(...teksJahat),
)
// Cleaning may leave something to normalise, so the stored form is reached on the second pass.
const seBaris = teks.map((t) => satuBaris(satuBaris(t))).map((t) => (t === '-' ? '' : t))
const baku = (t: string): string => bersihkan(bakukanTeks(t))
/** What JSON leaves unescaped and steers a terminal is not stored. */
const teksJson = teks.map((t) => JSON.parse(bersihkan(JSON.stringify(t))) as string)
const isi = seBaris.map((t) => t || 'isi')
const waktu = fc.integer({ min: 946_684_800, max: 4_102_444_800 }).map((d) => d * 1000)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const oid = fc.stringMatching(/^[0-9a-f]{40}$/)
const op = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const id = fc.constant('2026-10-01-apel-kesaktian-7q2f')
const bulan = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([t, b]) => `${t}-${String(b).padStart(2, '0')}`)
const peran = fc.constantFrom('ppid', 'admin-medsos', 'ppid 2026-01-01..')
const platform = fc.constantFrom('instagram', 'facebook', 'tiktok', 'youtube', 'x', 'website')
const atauNull = <T>(a: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(a, { nil: null })

const angka: fc.Arbitrary<Angka> = fc.record({
  bulan: atauNull(bulan),
  kanal: fc.constantFrom(...daftarKanal),
  platform: atauNull(platform),
  id: atauNull(id),
  tautan: atauNull(teksJson),
  judul: atauNull(teksJson),
  terbit: atauNull(fc.constantFrom('2026-06-05', '2026-06-05T09:10:00+07:00')),
  periode: atauNull(fc.constant('2026-06-01/2026-06-30')),
  kunci: atauNull(fc.constant('fb:123')),
  tanda: atauNull(fc.constantFrom(...daftarTandaAngka)),
  nilai: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...semuaAngka), fc.nat()), { selector: ([nama]) => nama })
    .map((pasangan): Partial<Record<NamaAngka, number>> => Object.fromEntries(pasangan)),
})

/** A value of every kind of trailer, as the codec stores it. */
const arbMacam: { readonly [M in keyof Macam]: fc.Arbitrary<Macam[M]> } = {
  teks: seBaris,
  id,
  nomor: bulan.map((b) => `${b}-001`),
  kanal: fc.subarray([...daftarKanal], { minLength: 1 }),
  op,
  acuan: fc.oneof(oid, op),
  oid,
  sidik: sha256,
  sidikBerkas: sha256,
  sidikTeks: fc.oneof({ weight: 4, arbitrary: sha256 }, fc.constant('')),
  bulan,
  tanggal: bulan.map((b) => `${b}-28`),
  waktu,
  bilangan: fc.integer({ min: 1, max: 9999 }),
  cacah: fc.integer({ min: 0, max: 9999 }),
  dasar: fc.constant([]),
  base64: fc.uint8Array({ minLength: 1, maxLength: 30 }).map((b) => Buffer.from(b).toString('base64')),
  kode: fc.constantFrom('urutan', 'bukan-peristiwa'),
  unggahan: fc.record({ platform, tautan: isi }),
  angka,
  pengaturan: fc.record({
    jalur: fc.constantFrom('konten.yaml', 'sop/medsos.yaml'),
    sebelum: atauNull(sha256),
    sesudah: atauNull(sha256),
  }),
  petugas: fc.record({ nama: teksJson, sebelum: fc.array(peran), sesudah: fc.array(peran) }),
  pratinjau: fc.record({ asli: sha256, kecil: sha256 }),
  lihatan: fc.constantFrom(...daftarLihatan),
  berkas: fc.record({ jalur: bulan.map((b) => `laporan/${b}-medsos.md`), sidik: sha256 }),
}

function arbTrailer(bentuk: Bentuk): fc.Arbitrary<unknown> {
  switch (bentuk.jenis) {
    case 'kelompok':
      return atauNull(arbDaftar(bentuk.isi))
    case 'pilihan':
      return fc.constantFrom(...bentuk.pilihan)
    case 'duaKata':
      return fc.boolean()
    case 'nilai': {
      const satu: fc.Arbitrary<unknown> = arbMacam[bentuk.macam]
      const banyak = fc.array(satu, { maxLength: 4 })
      return { satu, boleh: atauNull(satu), atauKosong: atauNull(satu), banyak, bolehBanyak: atauNull(banyak) }[
        bentuk.kali
      ]
    }
  }
}

const arbDaftar = (daftar: DaftarTrailer): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries<Bentuk>(daftar).map(([nama, bentuk]) => [nama, arbTrailer(bentuk)])))

/** The first of the ops, in the form in which none at all is written. */
const berisi = (ops: readonly (string | null)[], jumlah: number): (string | null)[] => {
  const hasil = ops.slice(0, jumlah)
  return hasil.every((satu) => satu === null) ? [] : hasil
}
const berisiTeks = (p: Peristiwa, ops: readonly (string | null)[]): (string | null)[] | null => {
  const bagian = jenisDari(p).dasarTeks?.(p) ?? null
  return bagian === null ? null : berisi(ops, bagian.length)
}
/** A seal carries a code with the right check letter. */
const berkode = (p: Peristiwa): Peristiwa =>
  p.peristiwa === 'ditutup' && p.hitungan !== null
    ? { ...p, hitungan: { ...p.hitungan, proyeksi: PROYEKSI, kode: cetakKode(p.hitungan.angka) } }
    : p

/** Any peristiwa of a kind that its table of trailers can say. */
export const arbJenis = (nama: JenisPeristiwa): fc.Arbitrary<Peristiwa> =>
  fc
    .tuple(
      arbDaftar({ ...trailerUmum, ...trailerLandasan, ...trailerTanda }),
      teks,
      arbDaftar(daftarPeristiwa[nama].trailer),
      fc.array(atauNull(op), { minLength: 8, maxLength: 8 }),
    )
    .map(([umum, catatan, sendiri, ops]) => {
      const p = berkode({
        ...umum,
        catatan: baku(baku(catatan)),
        peristiwa: nama,
        ...sendiri,
        versi: 2,
      } as unknown as Peristiwa)
      return { ...p, dasar: berisi(ops, banyakDasar(p)), dasarTeks: berisiTeks(p, ops.slice(4)) }
    })
    .filter((p) => (jenisDari(p).utuh?.(p) ?? null) === null)

export const arbPeristiwa: fc.Arbitrary<Peristiwa> = fc.oneof(...daftarJenisPeristiwa.map(arbJenis))
export const arbPerihal = isi

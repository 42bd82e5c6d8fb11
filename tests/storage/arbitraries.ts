/** Arbitrary peristiwa of every kind, already in the form in which the codec stores them. */
import * as fc from 'fast-check'
import type { Angka, NamaAngka } from '../../src/domain/peristiwa/angka.js'
import type { PeristiwaUmum } from '../../src/domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../src/domain/peristiwa/daftar.js'
import { daftarAlasan } from '../../src/domain/peristiwa/ditolak.js'
import { daftarJenisInteraksi } from '../../src/domain/peristiwa/diterima.js'
import { daftarJenisKegiatan } from '../../src/domain/peristiwa/kepala.js'
import { daftarTandaAngka, semuaAngka } from '../../src/domain/peristiwa/angka.js'
import { daftarKanal, daftarPeran } from '../../src/domain/sop/sop.js'
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
const commit = fc.stringMatching(/^[0-9a-f]{40}$/)
const bulan = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([t, b]) => `${t}-${String(b).padStart(2, '0')}`)
const nomor = bulan.map((b) => `${b}-001`)
const atauNull = <T>(a: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(a, { nil: null })
const platform = fc.constantFrom('instagram', 'facebook', 'tiktok', 'youtube', 'x', 'website')
const daftarSha = fc.array(sha256, { maxLength: 5 })

const dasar: fc.Arbitrary<PeristiwaUmum> = fc.record({
  kegiatan: atauNull(fc.constant('2026-10-01-apel-kesaktian-7q2f')),
  kanal: fc.subarray([...daftarKanal], { minLength: 1 }),
  langkah: fc.constantFrom('1', '2', '1,1', '3,4', ''),
  peran: fc.constantFrom(...daftarPeran),
  oleh: isi,
  waktu,
  op: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  tetap: atauNull(seBaris),
  bukti: atauNull(seBaris),
  dinyatakanSendiri: fc.boolean(),
  catatan: teks.map((t) => baku(baku(t))),
})

const nilai = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...semuaAngka), fc.nat()), { selector: ([nama]) => nama })
  .map((pasangan): Partial<Record<NamaAngka, number>> => Object.fromEntries(pasangan))

const angka: fc.Arbitrary<Angka> = fc.record({
  bulan: atauNull(bulan),
  kanal: fc.constantFrom(...daftarKanal),
  platform: atauNull(platform),
  id: atauNull(fc.constant('2026-10-01-apel-kesaktian-7q2f')),
  tautan: atauNull(teksJson),
  judul: atauNull(teksJson),
  terbit: atauNull(fc.constantFrom('2026-06-05', '2026-06-05T09:10:00+07:00')),
  periode: atauNull(fc.constant('2026-06-01/2026-06-30')),
  kunci: atauNull(fc.constant('fb:123')),
  tanda: atauNull(fc.constantFrom(...daftarTandaAngka)),
  nilai,
})

const berkas = fc.array(fc.record({ jalur: bulan.map((b) => `laporan/${b}-medsos.md`), sidik: sha256 }), {
  maxLength: 2,
})

const kepala = fc.record({
  judul: isi,
  jenis: fc.constantFrom(...daftarJenisKegiatan),
  mulai: waktu,
  selesai: waktu,
  lokasi: seBaris,
  pelaksana: isi,
})

const sendiri = [
  fc.record({
    peristiwa: fc.constant('diserahkan'),
    kepala: atauNull(kepala),
    foto: atauNull(daftarSha),
    video: atauNull(daftarSha),
    narasi: atauNull(sha256),
  }),
  fc.record({ peristiwa: fc.constant('diajukan'), teks: sha256, lampiran: daftarSha }),
  fc.record({ peristiwa: fc.constant('dikoreksi') }),
  fc.record({ peristiwa: fc.constant('disetujui'), teks: fc.oneof(sha256, fc.constant('')), media: sha256 }),
  fc.record({
    peristiwa: fc.constant('ditolak'),
    alasan: fc.constantFrom(...daftarAlasan),
    pasal: atauNull(fc.constantFrom('17a', '17h')),
    final: fc.boolean(),
  }),
  fc.record({
    peristiwa: fc.constant('diunggah'),
    unggahan: fc.array(fc.record({ platform, tautan: isi }), { maxLength: 3 }),
    teks: sha256,
    media: sha256,
  }),
  fc.record({
    peristiwa: fc.constant('diterima'),
    nomor,
    platform,
    jenis: fc.constantFrom(...daftarJenisInteraksi),
    perluJawaban: fc.boolean(),
  }),
  fc.record({ peristiwa: fc.constant('dijawab'), nomor }),
  fc.record({
    peristiwa: fc.constant('diukur'),
    sumber: isi,
    sidik: sha256,
    diambil: atauNull(fc.constant('2026-07-01')),
    angka: fc.array(angka, { maxLength: 4 }),
    berkas,
  }),
  fc.record({ peristiwa: fc.constant('dilaporkan'), bulan, berkas }),
  fc.record({ peristiwa: fc.constant('dicocokkan'), kunci: isi, tautan: seBaris }),
  fc.record({
    peristiwa: fc.constant('dibatalkan'),
    batal: commit,
    nomor: atauNull(nomor),
    bulan: atauNull(bulan),
    berkas,
  }),
  fc.record({
    peristiwa: fc.constant('disebabkan'),
    bulan: atauNull(bulan),
    nomor: atauNull(nomor),
    putaran: fc.integer({ min: 1, max: 9999 }),
    commit: atauNull(commit),
    sebab: seBaris,
  }),
  fc.record({ peristiwa: fc.constant('ditutup'), bulan, ujung: commit, register: sha256, segel: atauNull(commit) }),
  fc.record({
    peristiwa: fc.constant('disunting'),
    narasi: atauNull(sha256),
    caption: atauNull(fc.oneof(sha256, fc.constant(''))),
    berita: atauNull(sha256),
  }),
  fc.record({
    peristiwa: fc.constant('dijelaskan'),
    commit,
    temuan: fc.array(fc.constantFrom('urutan', 'bukan-peristiwa'), { maxLength: 2 }),
  }),
] as const

/** What is taken back is of one kegiatan, or one interaction, or one month's report. */
function seutuh(p: Peristiwa): Peristiwa {
  if (p.peristiwa !== 'dibatalkan') return p
  if (p.kegiatan !== null) return { ...p, nomor: null, bulan: null }
  return p.bulan === null ? { ...p, nomor: '2026-10-001' } : { ...p, nomor: null }
}

export const arbPeristiwa: fc.Arbitrary<Peristiwa> = fc
  .tuple(dasar, fc.oneof(...sendiri))
  .map(([d, s]) => seutuh({ ...d, ...s }))
export const banyakJenis = sendiri.length
export const arbPerihal = isi

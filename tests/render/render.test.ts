import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { susunRegister } from '../../src/domain/register/register.js'
import { renderCsv } from '../../src/render/formats/csv.js'
import { renderMarkdown } from '../../src/render/formats/markdown.js'
import { dokumenRegister } from '../../src/render/documents/register.js'
import { jsonRegister } from '../../src/render/documents/register-json.js'
import type { Dokumen } from '../../src/render/tabel.js'
import { renderTerminal } from '../../src/render/formats/terminal.js'
import type { Json } from '../murni.js'
import { kali, wib } from '../murni.js'
import { cerita, pengaturan, sop } from '../storage/story.js'
import { foldRiwayat } from '../../src/domain/keadaan/fold.js'
import { teksApaPun } from '../teks-acak.js'

const ZONA = 'Asia/Jakarta'
// oxlint-disable-next-line no-control-regex
const kendali = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const dokumen = (...sel: string[]): Dokumen => ({
  judul: sel[0]!,
  keterangan: sel,
  bagian: [
    {
      kunci: 'x',
      judul: sel[0]!,
      kolom: [{ judul: 'Kegiatan' }, { judul: 'Nilai', rata: 'kanan' }],
      baris: sel.map((s) => [s, { bilangan: 1234 }]),
      catatan: sel,
    },
  ],
  utama: 'x',
  penutup: sel,
})
const layar = { kolom: 80, warna: false }

const riwayat = cerita.map((p, i) => ({
  ...p,
  jejak: { commit: String(i).padStart(40, '0'), dicatat: p.waktu, tanggalGanjil: false },
}))
const keadaan = foldRiwayat(riwayat, { sop, zona: ZONA, per: null })
const dasar = {
  sop,
  aturan: pengaturan.aturan,
  petugas: [],
  per: wib('2026-11-09 08:00'),
  daftarKanal: pengaturan.kanal,
}
const register = susunRegister(keadaan, { bulan: '2026-10', kanal: pengaturan.kanal }, dasar)

describe('terminal', () => {
  test('tabel tidak lebih lebar daripada 80 kolom, juga untuk judul dan kata yang panjang', () => {
    for (const judul of ['kata '.repeat(60).trim(), 'x'.repeat(300), 'Musyawarah '.repeat(3)]) {
      for (const k of keadaan.kegiatan.values()) k.judul = judul
      const teks = renderTerminal(dokumenRegister(register, dasar), ZONA, layar)
      for (const b of teks.split('\n')) expect(b.length, b).toBeLessThanOrEqual(80)
    }
  })

  test('kode kendali, pelarian, dan penanda arah tidak pernah lolos', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            teksApaPun(),
            fc.constantFrom('\u001b]0;judul\u0007', '\u001b[2J', '\u202eterbalik', '\u009b31m', 'a\rb'),
          ),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        (sel) => {
          const d = dokumen(...sel)
          for (const teks of [
            renderTerminal(d, ZONA, layar),
            renderMarkdown(d, ZONA),
            renderCsv(d, { zona: ZONA, bagian: 'x' }),
          ])
            expect(kendali.test(teks)).toBe(false)
        },
      ),
      { numRuns: kali(300) },
    )
  })

  test('angka ditulis cara Indonesia, tidak ada yang hanya dibedakan warna', () => {
    expect(renderTerminal(dokumen('Apel'), ZONA, layar)).toContain('1.234')
    // oxlint-disable-next-line no-control-regex
    expect(renderTerminal(dokumen('Apel'), ZONA, { kolom: 80, warna: true }).replace(/\u001b\[\d+m/g, '')).toBe(
      renderTerminal(dokumen('Apel'), ZONA, layar),
    )
  })
})

describe('markdown dan CSV', () => {
  test('markdown di dalam teks tetap teks, satu sel tetap satu sel', () => {
    const teks = renderMarkdown(dokumen('a|b\n\n# c <b>*x*</b> [y](z) `w`'), ZONA)
    expect(teks).toContain('| a\\|b \\# c \\<b\\>\\*x\\*\\</b\\> \\[y\\](z) \\`w\\` | 1.234 |')
    expect(teks.split('\n').filter((b) => b.startsWith('#'))).toHaveLength(2)
  })

  test.each(['=1+1', '+62', '-1+1', '@SUM(A1)', '\t=1', '=cmd|x!A1'])(
    'rumus %j tidak pernah menjadi rumus di lembar kerja',
    (sel) => {
      const baris = renderCsv(dokumen(sel), { zona: ZONA, bagian: 'x' }).split('\n')[1]!
      expect(baris.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)
    },
  )

  test('angka dan waktu di CSV terbaca mesin', () => {
    expect(renderCsv(dokumen('Apel'), { zona: ZONA, pemisah: 'koma' })).toBe('\uFEFFKegiatan,Nilai\nApel,1234\n')
    // A file that begins with "ID" is taken for SYLK; Excel in Indonesia splits at semicolons.
    expect(renderCsv(dokumenRegister(register, dasar), { zona: ZONA })).toMatch(/^\uFEFFID;Judul;/)
    expect(renderCsv(dokumenRegister(register, dasar), { zona: ZONA })).toContain('2026-10-01T11:00:00+07:00')
  })
})

test('JSON register memuat setiap kunci yang dijanjikan', () => {
  const j: Json = JSON.parse(JSON.stringify(jsonRegister(register, dasar, [])))
  const punya = (benda: object, kunci: string): void =>
    expect(Object.keys(benda)).toEqual(expect.arrayContaining(kunci.split(' ')))
  punya(j, 'versi periode per aturan baris interaksi laporan rekap')
  punya(j.baris[0], 'id judul jenis kanal hariH status kelengkapan langkah')
  punya(j.baris[0].kelengkapan, 'foto video narasi lengkap')
  for (const l of j.baris.flatMap((b: Json) => b.langkah))
    punya(l, 'no ke mulai selesai tenggat menit lewatMenit verdik keputusan oleh peran commit catat tanda')
  punya(j.interaksi[0], 'nomor kegiatan platform jenis diterima dijawab perluJawaban menit verdik')
  punya(j.laporan[0], 'kanal bulan diserahkan tenggat verdik lewatMenit')
  for (const r of j.rekap) punya(r, 'kanal langkah dinilai tepat terlambat persenTepat')
  expect(j.rekap.at(-1)).toMatchObject({ kanal: 'gabungan', langkah: 'semua' })
})

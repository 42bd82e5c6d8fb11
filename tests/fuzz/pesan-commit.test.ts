import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { susunLaporan } from '../../src/domain/laporan/laporan.js'
import type { Peristiwa } from '../../src/domain/peristiwa/daftar.js'
import { susunRegister } from '../../src/domain/register/register.js'
import { satuBaris } from '../../src/domain/bahasa/teks.js'
import { ringkasLaporan } from '../../src/domain/laporan/ringkasan.js'
import { dokumenLaporan } from '../../src/render/documents/laporan.js'
import { jsonLaporan } from '../../src/render/documents/laporan-json.js'
import { dokumenRegister } from '../../src/render/documents/register.js'
import { jsonRegister } from '../../src/render/documents/register-json.js'
import { renderMarkdown } from '../../src/render/formats/markdown.js'
import { headOf } from '../../src/storage/record/item-file.js'
import { decodePesan } from '../../src/storage/record/commit-message-decode.js'
import { encodePesan } from '../../src/storage/record/commit-message.js'
import { perlima, wib } from '../murni.js'
import { arbPeristiwa } from '../storage/arbitraries.js'
import { cerita, pengaturan, sop } from '../storage/story.js'
import { acakBerbenih, kendali, kodePengendali, mutasi, unicodeGanjil } from './acak.js'
import { foldRiwayat } from '../../src/domain/keadaan/fold.js'

const ZONA = 'Asia/Jakarta'
const JUMLAH = perlima(100_000)

const sisipan = [
  '\n',
  '\n\n',
  '\r\n',
  ': ',
  '-',
  'Konten-',
  'Konten-Versi: 1\n',
  'Konten-Peristiwa: disetujui\n',
  'Konten-Waktu: x\n',
  'Konten-Angka: {}\n',
  'Konten-Angka: {"bulan":"2026-10","kanal":"medsos","suka":1e308}\n',
  'Konten-Angka: {"__proto__":{"suka":1},"kanal":"medsos"}\n',
  'Konten-Kanal: ,medsos,medsos\n',
  'Konten-Kegiatan: ../../x\n',
  'Konten-Bulan: 9999-99\n',
  '9'.repeat(30),
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59-14:00',
  '0100-01-01T00:00:00+14:00',
  '\0',
  '{',
  '}',
  '"',
  ',',
  ...kodePengendali,
  ...unicodeGanjil,
] as const

const bahan = [
  ...[...cerita, ...fc.sample(arbPeristiwa, { numRuns: 300, seed: 11 })].map((p) => encodePesan('perihal', p, ZONA)),
  // As people write them with git, among the acts.
  ...Array<string>(10).fill('README diperbaiki\n\nAlamat kantor yang baru.\n'),
]
const paragrafAkhir = (pesan: string): string => {
  const akhir = pesan.trimEnd().lastIndexOf('\n\n')
  return pesan.trimEnd().slice(akhir < 0 ? 0 : akhir + 2)
}

/**
 * What the encoder would have written for what was read, where reading loses nothing but spelling: blanks and control
 * codes inside a value, an empty or doubled channel, the zone of a time, the spelling of JSON, an absent list. Those a
 * commit made by hand may carry; they are compared as values.
 */
function ejaan(paragraf: string): string {
  return paragraf
    .split('\n')
    .map((baris) => {
      const [, nama, nilai] = /^(Konten-[\w-]+): (.*)$/s.exec(baris) ?? ['', '', '']
      if (nama === 'Konten-Angka') return ''
      if (nama === 'Konten-Kanal')
        return `${nama}: ${nilai
          .split(',')
          .filter((k) => k !== '' && k !== '-')
          .join(',')}`
      if (/^\d{4}-\d\d-\d\dT/.test(nilai) && !Number.isNaN(Date.parse(nilai))) return `${nama}: ${Date.parse(nilai)}`
      const rapi = satuBaris(satuBaris(nilai))
      return `${nama}: ${rapi === '' ? '-' : rapi}`
    })
    .filter(
      (baris) => baris !== '' && !/^Konten-(Foto|Video|Lampiran|Unggahan|Berkas|Pengaturan|Media): -?$/.test(baris),
    )
    .join('\n')
}

function pesanAcak(acak: ReturnType<typeof acakBerbenih>): string {
  let pesan = acak.pilih(bahan)
  for (let n = acak.angka(3); n >= 0; n--) pesan = mutasi(pesan, acak, sisipan)
  return pesan
}

test(`${JUMLAH} pesan: tidak satu pun melempar, dan yang diterima ditulis kembali sama`, () => {
  const acak = acakBerbenih(42)
  const jumlah = { peristiwa: 0, bukan: 0, rusak: 0 }
  let tepat = 0
  for (let i = 0; i < JUMLAH; i++) {
    const pesan = pesanAcak(acak)
    const hasil = decodePesan(pesan)
    jumlah[hasil.jenis]++
    if (hasil.jenis === 'rusak' && kendali.test(hasil.masalah)) expect(hasil.masalah).toBe('tanpa kode kendali')
    if (hasil.jenis !== 'peristiwa') continue
    const [asal, ulang] = [paragrafAkhir(pesan), paragrafAkhir(encodePesan('perihal', hasil.peristiwa, ZONA))]
    if (asal === ulang) tepat++
    else if (ejaan(asal) !== ejaan(ulang)) expect(ejaan(ulang), JSON.stringify(pesan)).toBe(ejaan(asal))
  }
  expect(Object.values(jumlah).every((n) => n > JUMLAH / 50)).toBe(true)
  expect(tepat).toBeGreaterThan(jumlah.peristiwa / 2)
})

test('riwayat dari peristiwa ganjil: keadaan, register, dan laporan tetap tersusun', () => {
  const acak = acakBerbenih(1945)
  let terbanyak = 0
  for (let i = 0; i < 400; i++) {
    const peristiwa: Peristiwa[] = []
    for (let n = 0; n < 12; n++) {
      const hasil = decodePesan(acak.sekali(2) ? encodePesan('x', acak.pilih(cerita), ZONA) : pesanAcak(acak))
      if (hasil.jenis === 'peristiwa') peristiwa.push(hasil.peristiwa)
    }
    const riwayat = peristiwa.map((p, ke) => ({
      ...p,
      jejak: {
        commit: String(ke).padStart(40, '0'),
        dicatat: p.waktu + acak.angka(1e9),
        tanggalGanjil: acak.sekali(5),
      },
    }))
    const dasar = {
      sop,
      aturan: pengaturan.aturan,
      petugas: [],
      per: wib('2026-11-09 08:00'),
      daftarKanal: pengaturan.kanal,
    }
    const keadaan = foldRiwayat(riwayat, { sop, zona: ZONA, per: null })
    terbanyak = Math.max(terbanyak, keadaan.kegiatan.size)
    for (const k of keadaan.kegiatan.values()) headOf(k, ZONA)
    for (const bulan of ['2026-10', null] as const) {
      const register = susunRegister(keadaan, { bulan, kanal: pengaturan.kanal }, dasar)
      JSON.stringify(jsonRegister(register, dasar, []))
      expect(kendali.test(renderMarkdown(dokumenRegister(register, dasar), ZONA))).toBe(false)
    }
    const laporan = susunLaporan(keadaan, '2026-10', pengaturan.kanal, dasar)
    JSON.stringify(jsonLaporan(laporan, ZONA, { ringkasan: ringkasLaporan(laporan, laporan), banding: [], rusak: [] }))
    expect(kendali.test(renderMarkdown(dokumenLaporan(laporan, dasar, { lalu: laporan, banding: [] }), ZONA))).toBe(
      false,
    )
  }
  expect(terbanyak).toBeGreaterThan(1)
})

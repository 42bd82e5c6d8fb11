/** Google Search Console: clicks per page and per day, in the zip it gives or file by file. */
import { KontenError } from '../../errors.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import type { SeriesDay } from './daily-series.js'
import { dailyFigures } from './daily-series.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import type { Period } from './period.js'
import { namedPeriod, writtenPeriod, fullDate, withoutPeriod } from './period.js'
import type { ExportTable } from '../export-table.js'
import { readCount, readTable, hasColumns, tableNotes, fillValues, manuscriptHead, letak } from '../export-table.js'
import { fullMonths } from '../export-time.js'

const klik = ['clicks', 'klik', 'clics']
const tayangan = ['impressions', 'tayangan', 'impresiones']
const halaman = ['top pages', 'halaman teratas', 'páginas principales']
const kolomTanggal = ['date', 'tanggal', 'fecha']
const lain = [
  'top queries',
  'kueri teratas',
  'consultas principales',
  'country',
  'negara',
  'país',
  'device',
  'perangkat',
  'dispositivo',
  'search appearance',
  'penampilan penelusuran',
  'tampilan penelusuran',
]

const berkolomSatu = (n: Manuscript, nama: readonly string[]): boolean => hasColumns(n, ...nama.map((satu) => [satu]))
const menyebutKlik = (n: Manuscript): boolean =>
  manuscriptHead(n).some((k) => k.some((nama) => klik.some((kata) => nama === kata || nama.endsWith(` ${kata}`))))
const harian = (n: Manuscript): boolean =>
  berkolomSatu(n, kolomTanggal) && menyebutKlik(n) && hasColumns(n, ['ctr'], ['rkt'], ['position'], ['posisi'])

/** Export date in the name of the zip. */
const hariUnduh = (nama: string): string | null => /Performance-on-Search-(\d{4}-\d{2}-\d{2})/.exec(nama)?.[1] ?? null

const saringan = [
  ['filter', 'value'],
  ['filter', 'nilai'],
  ['filtro', 'valor'],
]

/** `Aug 1, 2025-Aug 31, 2025`, `1 Agu 2025 - 31 Agu 2025`, `2025-08-01 - 2025-08-31`; null for `Last 28 days`. */
function rentangTertulis(teks: string): [string, string] | null {
  const letakTanda = [...teks.matchAll(/\s*[-–]\s*/g)]
  for (const { index, 0: tanda } of letakTanda) {
    const [dari, sampai] = [fullDate(teks.slice(0, index).trim()), fullDate(teks.slice(index + tanda.length).trim())]
    if (dari !== null && sampai !== null) return [dari, sampai]
  }
  return null
}

/** What the other files of the zip tell of the period: the days of the chart, or the dates of the filter. */
function periodeSaudara(naskah: Manuscript): [string, string] | null {
  for (const s of naskah.saudara) {
    if (harian(s)) {
      const tabel = readTable(s)
      const diTanggal = letak(tabel, ...kolomTanggal)
      const hari = tabel.baris.flatMap((b) => fullDate(b[diTanggal] ?? '') ?? []).toSorted()
      if (hari.length > 0) return [hari[0]!, hari.at(-1)!]
    }
    const saring = hasColumns(s, ...saringan)
      ? readTable(s).baris.flatMap((b) => rentangTertulis(b[1] ?? '') ?? [])
      : []
    if (saring.length === 2) return [saring[0]!, saring[1]!]
  }
  return null
}

const polaBanding = /^(\d{1,2})\/(\d{1,2})\/(\d{2}) - (\d{1,2})\/(\d{1,2})\/(\d{2}) (.+)$/

/** Column and period of a comparison: the one that is a whole month. Throws `pemakaian` where none is. */
function kolomBanding(
  tabel: ExportTable,
  dasar: ReadingBasis,
  nama: readonly string[],
): { ke: number; bulan: string } | null {
  const bandingan = tabel.kolom.map((k) => polaBanding.exec(k))
  if (!bandingan.some(Boolean)) return null
  const iso = (b: string, h: string, t: string): string => `20${t}-${b.padStart(2, '0')}-${h.padStart(2, '0')}`
  for (const [ke, c] of bandingan.entries()) {
    if (!c || !nama.includes(c[7]!)) continue
    const bulan = fullMonths(iso(c[1]!, c[2]!, c[3]!), iso(c[4]!, c[5]!, c[6]!))
    if (bulan !== null && (dasar.bulan === null || bulan === dasar.bulan)) return { ke, bulan }
  }
  throw new KontenError(
    'pemakaian',
    'mode-banding',
    `${tabel.nama}: unduhan ini membandingkan dua masa, dan tidak satu pun tepat ` +
      `sebulan${dasar.bulan === null ? '' : ` ${dasar.bulan}`}.`,
    ['Unduh ulang tanpa perbandingan, untuk satu bulan penuh.'],
  )
}

function bacaHalaman(naskah: Manuscript, dasar: ReadingBasis): ReaderResult {
  const tabel = readTable(naskah)
  const catatan = tableNotes(tabel)
  const banding = kolomBanding(tabel, dasar, klik)
  const saudara = periodeSaudara(naskah)
  const masa: Period = banding
    ? { bulan: banding.bulan, periode: null }
    : saudara
      ? writtenPeriod(...saudara, catatan)
      : tabel.baris.length === 0
        ? withoutPeriod
        : namedPeriod(naskah, dasar)
  const diTautan = letak(tabel, ...halaman)
  const diKlik = banding?.ke ?? letak(tabel, ...klik)
  const diTayangan = banding ? -1 : letak(tabel, ...tayangan)
  const angka = tabel.baris.map((b, i) =>
    buatAngka({
      bulan: masa.bulan,
      periode: masa.periode,
      kanal: 'website',
      platform: 'website',
      tautan: (b[diTautan] ?? '').trim() || null,
      nilai: fillValues({ klik: readCount(tabel, i, diKlik), impresi: readCount(tabel, i, diTayangan) }),
    }),
  )
  if (tabel.baris.length >= 1000) catatan.push('Search Console hanya memberi 1.000 halaman teratas.')
  catatan.push('Klik adalah kunjungan dari Google, bukan banyaknya berita dibaca.')
  return { angka, terbaca: tabel.baris.length, catatan, diambil: hariUnduh(naskah.nama) }
}

function bacaHarian(naskah: Manuscript, dasar: ReadingBasis): ReaderResult {
  const tabel = readTable(naskah)
  const [diTanggal, diKlik] = [letak(tabel, ...kolomTanggal), letak(tabel, ...klik)]
  const hari = tabel.baris.map((b, i): SeriesDay => {
    const tanggal = fullDate(b[diTanggal] ?? '')
    if (tanggal === null)
      throw new KontenError(
        'pemakaian',
        'waktu-tidak-terbaca',
        `${naskah.nama} baris data ke-${i + 1}: bukan tanggal.`,
        ['Unduh ulang berkasnya.'],
      )
    return { tanggal, nilai: { klik_situs: readCount(tabel, i, diKlik) } }
  })
  const hasil = dailyFigures({ kanal: 'website', platform: 'website', nama: 'Klik per hari', hari }, dasar)
  return {
    angka: hasil.angka,
    catatan: [...tableNotes(tabel), ...hasil.catatan],
    terbaca: tabel.baris.length,
    diambil: hariUnduh(naskah.nama),
  }
}

export const gscHalaman: Reader = {
  sumber: 'gsc-halaman',
  nama: 'Google Search Console: halaman',
  kenali: (n) => berkolomSatu(n, halaman) && menyebutKlik(n),
  baca: bacaHalaman,
}

export const gscHarian: Reader = {
  sumber: 'gsc-harian',
  nama: 'Google Search Console: per hari',
  kenali: harian,
  baca: bacaHarian,
}

export const gscLain: Reader = {
  sumber: 'gsc-lain',
  nama: 'Google Search Console: tabel lain',
  kenali: (n) => (berkolomSatu(n, lain) && menyebutKlik(n)) || hasColumns(n, ...saringan),
  baca: (n) => ({
    angka: [],
    terbaca: readTable(n).baris.length,
    catatan: ['Hanya sebagian klik (atau saringannya); tidak dipakai.'],
    diambil: hariUnduh(n.nama),
  }),
}

/**
 * X (Twitter) analytics (analitik.md, section 9). Headers follow the language, dates do not; a post's id holds its
 * time.
 */
import type { KontenError } from '../../errors.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { dailyFigures } from './daily-series.js'
import type { DayValue } from './daily-series.js'
import { readContentTable, unknownLanguage, figureId, titleOf, linkOf } from './export-content.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import {
  readCount,
  readTable,
  hasColumns,
  tableNotes,
  fillValues,
  manuscriptHead,
  letak,
  penghitung,
  damagedByExcel,
} from '../export-table.js'
import type { ExportTable } from '../export-table.js'
import { readDate, xInstant, palingAkhir, pembacaTanggal, publishedFrom } from '../export-time.js'

interface Letak {
  id: number
  tanggal: number
  teks: number
  tautan: number
  tayangan: number
  suka: number
  simpan: number
  komentar: number
  bagikan: number
  klik_tautan: number
}

/** The one order of the 17 columns, in English as in Japanese. */
const letak17: Letak = {
  id: 0,
  tanggal: 1,
  teks: 2,
  tautan: 3,
  tayangan: 4,
  suka: 5,
  simpan: 7,
  komentar: 10,
  bagikan: 11,
  klik_tautan: 14,
}

const letakBernama = (tabel: ExportTable): Letak => ({
  id: letak(tabel, 'post id', 'tweet id'),
  tanggal: letak(tabel, 'date', 'time'),
  teks: letak(tabel, 'post text', 'tweet text'),
  tautan: letak(tabel, 'post link', 'tweet permalink'),
  tayangan: letak(tabel, 'impressions'),
  suka: letak(tabel, 'likes'),
  simpan: letak(tabel, 'bookmarks'),
  komentar: letak(tabel, 'replies'),
  bagikan: letak(tabel, 'reposts', 'retweets'),
  klik_tautan: letak(tabel, 'url clicks'),
})

const tandaKonten = [
  ['post id', 'post link', 'impressions'],
  ['tweet id', 'tweet permalink', 'impressions'],
]
const polaStatus = /^https:\/\/(?:x|twitter)\.com\/[^/]+\/status\/(\d{10,20}|undefined)/

export const pembacaXKonten: Reader = {
  sumber: 'x-konten',
  nama: 'konten X',
  kenali: (naskah) =>
    hasColumns(naskah, ...tandaKonten) ||
    (manuscriptHead(naskah).some((k) => k.length >= 12) && adaTautanStatus(naskah)),
  baca(naskah, dasar) {
    const tabel = readContentTable(naskah)
    const kolom = hasColumns(naskah, ...tandaKonten) ? letakBernama(tabel) : letakMenurutSusunan(naskah, tabel)
    const catatan = tableNotes(tabel)
    if (kolom === letak17)
      catatan.push('Judul kolomnya tidak dikenal; dibaca menurut urutan 17 kolom X, yang sama di semua bahasa.')
    const angka: Angka[] = []
    const baca = pembacaTanggal()
    let hantu = 0
    for (const ke of tabel.baris.keys()) {
      const id = figureId(tabel, ke, kolom.id)
      if (/^\d{10,20}$/.test(id)) angka.push(...barisPos(tabel, ke, id, kolom, dasar, baca))
      else hantu++
    }
    if (hantu > 0) catatan.push(`${hantu} baris tanpa pos (status/undefined) dilewati.`)
    const balasan = angka.filter((a) => a.tanda === 'balasan').length
    if (balasan > 0) catatan.push(`${balasan} baris adalah balasan kepada orang lain; teksnya tidak disimpan.`)
    return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
  },
}

const adaTautanStatus = (naskah: Manuscript): boolean =>
  /https:\/\/(?:x|twitter)\.com\/\w+\/status\/(?:\d{10,20}|undefined),/.test(naskah.teks.slice(0, 20_000))

/** Positions stand in for headers only where every row proves them: 17 columns, and the id is the link's. */
function letakMenurutSusunan(naskah: Manuscript, tabel: ExportTable): Letak {
  const terbukti = tabel.baris.every((b) => {
    const status = polaStatus.exec(b[letak17.tautan] ?? '')?.[1]
    return status !== undefined && (status === 'undefined' || status === (b[letak17.id] ?? '').trim())
  })
  if (tabel.kolom.length === 17 && terbukti) return letak17
  throw unknownLanguage(naskah, 'X', tabel.kolom)
}

function barisPos(
  tabel: ExportTable,
  ke: number,
  id: string,
  kolom: Letak,
  dasar: ReadingBasis,
  baca: typeof readDate,
): Angka[] {
  const sel = (i: number): string => tabel.baris[ke]![i] ?? ''
  const nilai = fillValues({
    tayangan: readCount(tabel, ke, kolom.tayangan),
    suka: readCount(tabel, ke, kolom.suka),
    komentar: readCount(tabel, ke, kolom.komentar),
    bagikan: readCount(tabel, ke, kolom.bagikan),
    simpan: readCount(tabel, ke, kolom.simpan),
    klik_tautan: readCount(tabel, ke, kolom.klik_tautan),
  })
  if (Object.keys(nilai).length === 0) return []
  const tertulis = baca(sel(kolom.tanggal))
  const tanggal = tertulis && tertulis.tahun !== null ? palingAkhir(tertulis, '') : null
  const { terbit, bulan } = publishedFrom(xInstant(id), tanggal, dasar.zona)
  const balasan = sel(kolom.teks).trimStart().startsWith('@')
  return [
    buatAngka({
      bulan,
      kanal: 'medsos',
      platform: 'x',
      tautan: linkOf(sel(kolom.tautan)) ?? `https://x.com/i/web/status/${id}`,
      // A reply quotes the citizen who is answered: what is not kept cannot leak.
      judul: balasan ? null : titleOf(sel(kolom.teks)),
      terbit,
      tanda: balasan ? 'balasan' : null,
      nilai,
    }),
  ]
}

const kolomHarian = {
  tayangan: ['impressions'],
  suka: ['likes'],
  interaksi: ['engagements'],
  simpan: ['bookmarks'],
  komentar: ['replies'],
  bagikan: ['reposts', 'retweets'],
  pengikut_baru: ['new follows'],
  kunjungan_profil: ['profile visits'],
} as const

export const pembacaXHarian: Reader = {
  sumber: 'x-harian',
  nama: 'angka harian akun X',
  kenali: (naskah) => hasColumns(naskah, ['date', 'impressions', 'engagements', 'new follows', 'unfollows']),
  baca(naskah, dasar): ReaderResult {
    const tabel = readTable(naskah)
    const hitungan = penghitung(tabel, kolomHarian)
    const hari = tabel.baris.map((b, ke) => {
      const tertulis = readDate(b[letak(tabel, 'date')] ?? '')
      if (!tertulis || tertulis.tahun === null) throw tanggalRusak(tabel, ke, b[letak(tabel, 'date')] ?? '')
      const nilai: DayValue = hitungan(ke)
      const [masuk, keluar] = [nilai.pengikut_baru ?? null, readCount(tabel, ke, letak(tabel, 'unfollows'))]
      nilai.pengikut_bersih = masuk === null || keluar === null ? null : masuk - keluar
      return { tanggal: palingAkhir(tertulis, ''), nilai }
    })
    const hasil = dailyFigures({ kanal: 'medsos', platform: 'x', nama: naskah.nama, hari }, dasar)
    return {
      angka: hasil.angka,
      terbaca: tabel.baris.length,
      catatan: [...tableNotes(tabel), ...hasil.catatan],
      diambil: null,
    }
  },
}

const tanggalRusak = (tabel: ExportTable, ke: number, tulisan: string): KontenError =>
  damagedByExcel(tabel.nama, `baris data ke-${ke + 1}, tanggal "${bersihkan(tulisan).slice(0, 40)}" tidak dikenal`)

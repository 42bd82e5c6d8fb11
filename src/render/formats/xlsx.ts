/** A document as a workbook: a sheet per table, figures and dates as such, text never as a formula. */
import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import { convertDateToSerialNumber, getCellAddress } from 'write-excel-file/utility'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { geser } from '../../domain/bahasa/waktu.js'
import { normalisePackage } from './package.js'
import type { Letterhead } from './page.js'
import { pageFoot } from './page.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'
import { sheetFilter } from './xlsx-filter.js'

/**
 * A tenth of a millisecond in days: a day's fraction is seldom exact, and a reader that cuts off must not come out a
 * minute early.
 */
const SEBUTIR = 1e-9
/** Of a sheet's name, with room for a number behind it. */
const PANJANG_NAMA = 28
const LEBAR_TERBESAR = 60
/**
 * Widths of the first sheet's columns, letters to a line over all of them, and the points a line takes: not every
 * program makes a row as high as its text.
 */
const LEBAR_RINGKASAN = [26, 14, 70]
const HURUF_SEBARIS = 116
const TINGGI_BARIS = 15
/** As people write them: `23 Nov 2026 14.05`, `23 Nov 2026`. */
const POLA = { waktu: '[$-421]d mmm yyyy hh"."mm', tanggal: '[$-421]d mmm yyyy' }

/**
 * A sheet for what the document comes to and what is said about it, and one per table; a table without rows has none,
 * unless it is the document's own.
 */
export async function renderXlsx(
  dokumen: Dokumen,
  zona: string,
  surat: Pick<Letterhead, 'kantor' | 'kertas'>,
): Promise<Uint8Array> {
  const terpakai = new Set(['ringkasan'])
  const tabel = dokumen.bagian.filter((t) => t.kolom.length > 0 && (t.baris.length > 0 || t.kunci === dokumen.utama))
  const lembar = [
    {
      sheet: 'Ringkasan',
      orientation: 'landscape' as const,
      columns: LEBAR_RINGKASAN.map((width) => ({ width })),
      data: ringkasan(dokumen, zona),
    },
    ...tabel.map((t) => ({
      sheet: namaLembar(t, terpakai),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: t.kolom.map((_, i) => ({ width: lebarKolom(t, i, zona) })),
      data: [
        t.kolom.map((k) => ({
          value: k.judul,
          type: String,
          fontWeight: 'bold',
          wrap: true,
          alignVertical: 'top',
          backgroundColor: '#e8eef5',
          align: k.rata === 'kanan' ? 'right' : 'left',
        })),
        ...t.baris.map((b) => barisLembar(b, t, zona)),
      ] as SheetData,
    })),
  ]
  const ujung = [
    null,
    ...tabel.map((t) => ({
      isi: getCellAddress(t.baris.length, t.kolom.length - 1),
      cetak: getCellAddress(
        t.baris.length,
        Math.max(
          0,
          t.kolom.findLastIndex((k) => !k.rinci),
        ),
      ),
    })),
  ]
  const berkas = writeXlsxFile(lembar, {
    features: [sheetFilter(ujung, bersihkan(pageFoot(dokumen, surat)), surat.kertas)],
    fontFamily: 'Arial',
    fontSize: 10,
  })
  return normalisePackage(await berkas.toBuffer(), {
    judul: bersihkan(dokumen.judul),
    pembuat: bersihkan(surat.kantor),
  })
}

const terpenggal = (isi: string): boolean => isi.length > LEBAR_TERBESAR && isi.includes(' ')

/** The words of a cell that holds words. */
const kata = (s: Sel): string => (typeof s === 'string' ? s : s !== null && 'teks' in s ? s.teks : '')

/** A row as high as the longest of its texts. */
function barisLembar(b: readonly Sel[], t: Tabel, zona: string): unknown[] {
  const panjang = Math.max(...b.map(kata).map((isi) => (terpenggal(isi) ? isi.length : 0)))
  const tinggi = panjang === 0 ? {} : { height: TINGGI_BARIS * Math.ceil(panjang / LEBAR_TERBESAR) }
  return b.map((s, i) => {
    const isi = sel(s, zona, t.kolom[i]?.rata === 'kanan' ? 'right' : 'left')
    return isi === null ? null : { ...(isi as object), alignVertical: 'top', ...tinggi }
  })
}

const lebarKolom = (t: Tabel, i: number, zona: string): number =>
  Math.min(
    LEBAR_TERBESAR,
    Math.max(t.kolom[i]!.judul.length, ...t.baris.map((b) => writeCell(b[i] ?? null, zona).length)) + 2,
  )

/**
 * Name, figure and remark of what stands on a first page; and everything that is said in sentences, each in a row of
 * its own.
 */
function ringkasan(dokumen: Dokumen, zona: string): SheetData {
  const kalimat = (teks: string, tebal = false): unknown[] => [
    {
      value: bersihkan(teks),
      type: String,
      wrap: true,
      alignVertical: 'top',
      columnSpan: LEBAR_RINGKASAN.length,
      height: TINGGI_BARIS * Math.ceil(teks.length / HURUF_SEBARIS),
      ...(tebal ? { fontWeight: 'bold' } : {}),
    },
    ...LEBAR_RINGKASAN.slice(1).map(() => null),
  ]
  const { angka = [], kalimat: pokok = [] } = dokumen.ringkasan ?? {}
  const kosong = (t: Tabel): string[] => (t.baris.length === 0 && t.kosong !== undefined ? [t.kosong] : [])
  const tentang = dokumen.bagian.flatMap((t) =>
    [...(t.paragraf ?? []), ...kosong(t), ...(t.catatan ?? [])].map((c) => kalimat(`${t.judul}: ${c}`)),
  )
  const aturan = dokumen.aturan ?? []
  return [
    kalimat(dokumen.judul, true),
    ...(dokumen.nomor === undefined ? [] : [kalimat(`Nomor: ${dokumen.nomor}`)]),
    ...dokumen.keterangan.map((k) => kalimat(k)),
    ...angka.map((a) => [
      { value: bersihkan(a.nama), type: String },
      { ...(sel(a.nilai, zona, 'right') as object | null), fontWeight: 'bold' },
      { value: bersihkan(a.keterangan.join('; ')), type: String },
    ]),
    ...pokok.map((k) => kalimat(k)),
    ...tentang,
    ...dokumen.penutup.map((k) => kalimat(k)),
    ...(aturan.length > 0 ? [kalimat('Aturan dan arti tanda', true), ...aturan.map((k) => kalimat(k))] : []),
  ] as SheetData
}

/** Figures as numbers, times as the wall clock of the office: a spreadsheet knows no zones. */
function sel(isi: Sel, zona: string, align: 'left' | 'right'): unknown {
  if (isi === null) return null
  if (typeof isi === 'string') return teks(isi, align)
  if ('teks' in isi) return { ...teks(isi.teks, align), ...(isi.tebal ? { fontWeight: 'bold' } : {}) }
  if ('bilangan' in isi) return { value: isi.bilangan, type: Number, format: '#,##0', align }
  if ('persen' in isi) return { value: isi.persen / 100, type: Number, format: '0.0%', align }
  if ('waktu' in isi) {
    const hari = convertDateToSerialNumber(new Date(isi.waktu + geser(zona)))
    return { value: hari + SEBUTIR, type: Number, format: POLA.waktu, align }
  }
  return { value: new Date(`${isi.tanggal}T00:00:00Z`), type: Date, format: POLA.tanggal, align }
}

const teks = (isi: string, align: 'left' | 'right') => ({
  value: bersihkan(isi),
  type: String,
  align,
  // What is longer than the widest column goes on in the next line of its cell, an address does not.
  ...(terpenggal(isi) ? { wrap: true } : {}),
})

/** A name a spreadsheet takes: 31 letters, none of `[]:*?/\`, no two alike. */
function namaLembar(tabel: Tabel, terpakai: Set<string>): string {
  const bersih = bersihkan(tabel.judul)
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
  // Cut between words where there are any.
  const dasar =
    bersih.length <= PANJANG_NAMA
      ? bersih
      : bersih
          .slice(0, PANJANG_NAMA + 1)
          .replace(/\s+\S*$/, '')
          .slice(0, PANJANG_NAMA)
  let nama = dasar
  for (let ke = 2; terpakai.has(nama.toLowerCase()); ke++) nama = `${dasar} ${ke}`
  terpakai.add(nama.toLowerCase())
  return nama
}

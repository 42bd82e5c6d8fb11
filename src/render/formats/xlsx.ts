/** A document as a workbook: a sheet per table, figures and dates as such, text never as a formula. */
import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import { convertDateToSerialNumber, getCellAddress } from 'write-excel-file/utility'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { daftarZona } from '../../domain/bahasa/waktu.js'
import { normalisePackage } from './package.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { writeCell } from '../tabel.js'
import { sheetFilter } from './xlsx-filter.js'

const JAM = 3_600_000
/** A tenth of a millisecond in days: a day's fraction is seldom exact, and a reader that cuts off must not come out a minute early. */
const SEBUTIR = 1e-9
/** Of a sheet's name, with room for a number behind it. */
const PANJANG_NAMA = 28
const LEBAR_TERBESAR = 60
/** Letters to a line of the sheet of remarks, and the points a line takes: not every program makes a row as high as its text. */
const LEBAR_KETERANGAN = 100
const TINGGI_BARIS = 15

/** One sheet for what is said about the document, and one per table. */
export async function renderXlsx(dokumen: Dokumen, zona: string): Promise<Uint8Array> {
  const terpakai = new Set(['keterangan'])
  const keterangan = [
    dokumen.judul,
    ...(dokumen.nomor === undefined ? [] : [`Nomor: ${dokumen.nomor}`]),
    ...dokumen.keterangan,
  ]
  const kosong = (t: Tabel): string[] => (t.baris.length === 0 ? [t.kosong ?? 'Tidak ada.'] : [])
  const catatan = dokumen.bagian.flatMap((t) => [...kosong(t), ...(t.catatan ?? [])].map((c) => `${t.judul}: ${c}`))
  const lembar = [
    {
      sheet: 'Keterangan',
      orientation: 'landscape' as const,
      columns: [{ width: LEBAR_KETERANGAN }],
      data: [...keterangan, ...catatan, ...dokumen.penutup].map((teks) => [
        {
          value: bersihkan(teks),
          type: String,
          wrap: true,
          height: TINGGI_BARIS * Math.ceil(teks.length / LEBAR_KETERANGAN),
        },
      ]) as SheetData,
    },
    ...dokumen.bagian.map((t) => ({
      sheet: namaLembar(t, terpakai),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: t.kolom.map((k, i) => ({
        width: Math.min(
          LEBAR_TERBESAR,
          Math.max(k.judul.length, ...t.baris.map((b) => writeCell(b[i] ?? null, zona).length)) + 2,
        ),
      })),
      data: [
        t.kolom.map((k) => ({
          value: k.judul,
          type: String,
          fontWeight: 'bold',
          align: k.rata === 'kanan' ? 'right' : 'left',
        })),
        ...t.baris.map((b) => b.map((s, i) => sel(s, zona, t.kolom[i]?.rata === 'kanan' ? 'right' : 'left'))),
      ] as SheetData,
    })),
  ]
  const ujung = [null, ...dokumen.bagian.map((t) => getCellAddress(t.baris.length, t.kolom.length - 1))]
  return normalisePackage(
    await writeXlsxFile(lembar, { features: [sheetFilter(ujung)], fontFamily: 'Arial', fontSize: 10 }).toBuffer(),
  )
}

/** Figures as numbers, times as the wall clock of the office: a spreadsheet knows no zones. */
function sel(isi: Sel, zona: string, align: 'left' | 'right'): unknown {
  if (isi === null) return null
  if (typeof isi === 'string') return { value: bersihkan(isi), type: String, align }
  if ('bilangan' in isi) return { value: isi.bilangan, type: Number, format: '#,##0', align }
  if ('persen' in isi) return { value: isi.persen / 100, type: Number, format: '0.0%', align }
  if ('waktu' in isi) {
    const hari = convertDateToSerialNumber(new Date(isi.waktu + daftarZona[zona]!.jam * JAM))
    return { value: hari + SEBUTIR, type: Number, format: 'yyyy-mm-dd hh:mm', align }
  }
  return { value: new Date(`${isi.tanggal}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align }
}

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

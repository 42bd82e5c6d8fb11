/** Google Analytics 4: comment blocks with report and period, each before a table. Only page paths become figures. */
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import { namedPeriod, writtenPeriod, fullDate } from './period.js'
import { readCount, readTable, letak } from '../export-table.js'

interface Seksi {
  dari: string | null
  sampai: string | null
  teks: string
}

const bukanHalaman = new Set(['', '(other)', '(not set)', 'grand total', 'total', 'jumlah total'])

/** A run of comments with dates, and the table up to the next run. */
function seksi(teks: string): Seksi[] {
  const hasil: Seksi[] = []
  let dari: string | null = null
  let sampai: string | null = null
  let tabel: string[] = []
  const tutup = (): void => {
    if (tabel.length > 0) hasil.push({ dari, sampai, teks: tabel.join('\n') })
    tabel = []
  }
  for (const baris of teks.split(/\r\n|\r|\n/)) {
    if (baris.startsWith('#')) {
      tutup()
      dari = fullDate(/(?:start date|tanggal mulai):\s*(\d{8})/i.exec(baris)?.[1] ?? '') ?? dari
      sampai = fullDate(/(?:end date|tanggal akhir|tanggal selesai):\s*(\d{8})/i.exec(baris)?.[1] ?? '') ?? sampai
    } else if (baris.trim() !== '') tabel.push(baris)
  }
  tutup()
  return hasil
}

function baca(naskah: Manuscript, dasar: ReadingBasis): ReaderResult {
  const catatan: string[] = []
  const angka: Angka[] = []
  const terpakai = new Set<string>()
  let terbaca = 0
  for (const s of seksi(naskah.teks)) {
    const tabel = readTable(naskah, s.teks, true)
    terbaca += tabel.baris.length
    const jalur = tabel.kolom.findIndex((k) => /^page path|^(?:jalur|lokasi) halaman/.test(k))
    const tayangan = letak(tabel, 'views', 'tampilan')
    if (jalur < 0 || tayangan < 0) {
      catatan.push(`Tabel "${tabel.kolom[0] ?? ''}" bukan daftar jalur halaman; tidak dipakai.`)
      continue
    }
    const masa =
      s.dari !== null && s.sampai !== null ? writtenPeriod(s.dari, s.sampai, catatan) : namedPeriod(naskah, dasar)
    // A comparison prints every table again; sums across tables would count twice.
    const kunci = masa.periode ?? ''
    if (terpakai.has(kunci)) {
      catatan.push(`Tabel kedua untuk masa ${kunci} tidak dijumlahkan.`)
      continue
    }
    terpakai.add(kunci)
    let lain = 0
    for (const [i, b] of tabel.baris.entries()) {
      const n = readCount(tabel, i, tayangan)
      if (bukanHalaman.has((b[jalur] ?? '').trim().toLowerCase())) lain += n ?? 0
      else if (n !== null)
        angka.push(
          buatAngka({
            ...masa,
            kanal: 'website',
            platform: 'website',
            tautan: b[jalur]!.trim(),
            nilai: { tayangan: n },
          }),
        )
    }
    if (lain > 0)
      catatan.push(`${lain} tampilan pada baris tanpa halaman ("(other)", jumlah) tidak dibagi ke berita mana pun.`)
  }
  if (terbaca === 0) catatan.push('Tidak ada data pada masa ini.')
  return { angka, terbaca, catatan, diambil: null }
}

export const ga4: Reader = {
  sumber: 'ga4',
  nama: 'Google Analytics 4',
  kenali: (n) =>
    n.lembar === null &&
    n.teks.startsWith('#') &&
    /^# (?:Property|Properti|Account|Akun|Start date|Tanggal mulai|Report CSV Export)\b/im.test(n.teks.slice(0, 2000)),
  baca,
}

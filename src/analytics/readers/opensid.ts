/**
 * OpenSID: its articles with their running counter `hit`, as CSV or as a saved page, and its visitor statistics. A
 * month of `hit` is the difference of two snapshots (src/domain/hit.ts).
 */
import { KontenError } from '../../errors.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { articleColumns, visitorColumns } from './opensid-columns.js'
import type { ReaderResult, Manuscript, Reader } from '../reader.js'
import { fullDate } from './period.js'
import { readCount, readTable, hasColumns, tableNotes, letak } from '../export-table.js'
import type { ExportTable } from '../export-table.js'
import { monthEnd } from '../export-time.js'

const catatanHit = 'Hit dihitung sejak terbit; angka sebulan adalah selisih dua unduhan.'

/** `artikel-2026-10-31.csv`: the day on which the table was taken, null where the name tells none. */
const hariNama = (nama: string): string | null => fullDate(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(nama)?.[0] ?? '')

interface Artikel {
  nomor: string
  judul: string
  tautan: string | null
  terbit: string | null
  hit: number | null
}

/** One row per article; what cannot be told apart from others by address or number is left out and counted. */
function hasilArtikel(naskah: Manuscript, daftar: readonly Artikel[], catatan: readonly string[]): ReaderResult {
  const angka = daftar.flatMap(({ nomor, judul, tautan, terbit, hit }): Angka[] => {
    const kunci = /^\d+$/.test(nomor) ? `opensid:${nomor}` : null
    if (terbit === null || hit === null || (tautan === null && kunci === null)) return []
    // The address changes with the title; the number does not.
    return [
      buatAngka({
        bulan: bulanDari(terbit),
        kanal: 'website',
        platform: 'website',
        tautan,
        judul: satuBaris(judul) || null,
        terbit,
        kunci,
        nilai: { hit },
      }),
    ]
  })
  const dilewati = daftar.length - angka.length
  return {
    angka,
    terbaca: daftar.length,
    catatan: [
      catatanHit,
      ...catatan,
      ...(dilewati > 0
        ? [`${dilewati} baris tanpa tanggal, tanpa hit, atau tanpa alamat artikelnya tidak dicatat.`]
        : []),
    ],
    // The day of recording, unless the name tells an earlier one.
    diambil: hariNama(naskah.nama),
  }
}

const sel = (tabel: ExportTable, ke: number, kolom: number): string => (tabel.baris[ke]![kolom] ?? '').trim()

const opensid: Reader = {
  sumber: 'opensid-artikel',
  nama: 'OpenSID: artikel',
  kenali: (n) => hasColumns(n, ['judul', 'slug', 'tgl_upload', 'hit']),
  baca(n) {
    const tabel = readTable(n)
    const [id, judul, slug, tanggal, hit] = ['id', 'judul', 'slug', 'tgl_upload', 'hit'].map((k) =>
      letak(tabel, k),
    ) as [number, number, number, number, number]
    const daftar = tabel.baris.map((_, ke): Artikel => {
      const terbit = fullDate(sel(tabel, ke, tanggal))
      const ekor = sel(tabel, ke, slug)
      const tautan =
        terbit === null || ekor === '' ? null : `/artikel/${terbit.split('-').map(Number).join('/')}/${ekor}`
      return {
        nomor: sel(tabel, ke, id),
        judul: sel(tabel, ke, judul),
        tautan,
        terbit,
        hit: readCount(tabel, ke, hit),
      }
    })
    return hasilArtikel(n, daftar, tableNotes(tabel))
  },
}

/** The list of articles of the administration, saved by a browser. */
const opensidHalaman: Reader = {
  sumber: 'opensid-halaman',
  nama: 'OpenSID: halaman daftar artikel',
  kenali: (n) => n.lembar !== null && hasColumns(n, articleColumns),
  baca(n) {
    const tabel = readTable(n)
    const [nomor, judul, tautan, hit, diposting, tertulis] = articleColumns.map((k) => letak(tabel, k)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const daftar = tabel.baris.map((_, ke): Artikel => ({
      nomor: sel(tabel, ke, nomor),
      judul: sel(tabel, ke, judul),
      tautan: sel(tabel, ke, tautan).replace(/^(?=(?:index\.php\/)?artikel\/)/, '/') || null,
      terbit: fullDate(sel(tabel, ke, diposting)),
      hit: readCount(tabel, ke, hit),
    }))
    const seluruhnya = daftar.length === 0 ? 0 : Number(sel(tabel, 0, tertulis))
    const catatan =
      daftar.length === 0
        ? ['Tabelnya kosong: tunggu sampai daftarnya tampil, baru simpan halamannya (Ctrl+S), bukan sumber halamannya.']
        : seluruhnya > daftar.length
          ? [`Halaman ini memuat ${daftar.length} dari ${seluruhnya} artikel: tampilkan semua baris, lalu simpan lagi.`]
          : []
    return hasilArtikel(n, daftar, catatan)
  },
}

/** Visitors per year, month or day. Visitors of days are not added up: the same person comes on several days. */
const opensidPengunjung: Reader = {
  sumber: 'opensid-pengunjung',
  nama: 'OpenSID: statistik pengunjung',
  kenali: (n) => n.lembar !== null && hasColumns(n, [visitorColumns]),
  baca(n, dasar) {
    const tabel = readTable(n)
    const masa = tabel.kolom.find((k) => ['tanggal', 'bulan', 'tahun'].includes(k))
    if (masa === undefined)
      throw new KontenError(
        'pemakaian',
        'masa-tidak-dikenal',
        `${n.nama}: tabel pengunjung ini tidak menyebut tanggal, bulan, atau tahun.`,
        ['Di OpenSID buka Pengunjung, pilih per bulan, lalu simpan halamannya atau unduh.'],
      )
    const [diMasa, diJumlah] = [letak(tabel, masa), letak(tabel, visitorColumns)]
    const baris = tabel.baris.flatMap((_, ke): [string, number][] => {
      const jumlah = readCount(tabel, ke, diJumlah)
      return jumlah === null || /^total$/i.test(sel(tabel, ke, 0)) ? [] : [[sel(tabel, ke, diMasa), jumlah]]
    })
    const hasil = { terbaca: tabel.baris.length, diambil: hariNama(n.nama) }
    if (masa === 'tanggal') return { ...hasil, angka: [], catatan: [PER_HARI] }
    const kini = bulanDari(tanggalLokal(dasar.sekarang, dasar.zona))
    const angka = baris.map(([tulisan, penonton]) => {
      const awal = awalMasa(masa, tulisan)
      if (awal === null)
        throw new KontenError(
          'pemakaian',
          'waktu-tidak-terbaca',
          `${n.nama}: "${satuBaris(tulisan).slice(0, 40)}" bukan ${masa}.`,
          ['Unduh ulang dari OpenSID.'],
        )
      return pengunjung(masa, awal, penonton, kini)
    })
    return { ...hasil, angka, catatan: catatanPengunjung(masa, angka) }
  },
}

const PER_HARI =
  'Pengunjung per hari tidak boleh dijumlahkan; tidak dicatat. Di OpenSID pilih per bulan, lalu simpan lagi.'

/** The first day of a written month or year; null for what is neither. */
function awalMasa(masa: string, tulisan: string): string | null {
  if (masa === 'bulan') return fullDate(`1 ${tulisan}`)
  const tahun = /(?<!\d)\d{4}(?!\d)/.exec(tulisan)?.[0]
  return tahun === undefined ? null : `${tahun}-01-01`
}

/** A year's figure is no month's, and a month that is not over (`kini` is the running one) has no figure yet. */
function pengunjung(masa: string, awal: string, penonton: number, kini: string): Angka {
  const bulan = bulanDari(awal)
  return buatAngka({
    bulan: masa === 'bulan' && bulan < kini ? bulan : null,
    kanal: 'website',
    platform: 'website',
    periode: `${awal}/${masa === 'bulan' ? monthEnd(bulan) : `${awal.slice(0, 4)}-12-31`}`,
    nilai: { penonton },
  })
}

function catatanPengunjung(masa: string, angka: readonly Angka[]): string[] {
  const catatan = ['Pengunjung situs disimpan dan tampak di analitik daftar; laporan memakai klik, dibaca, dan hit.']
  if (masa === 'tahun')
    catatan.push(
      'Angka setahun bukan angka sebulan: disimpan, tetapi tidak masuk bulan mana pun. Di OpenSID pilih per bulan.',
    )
  else if (angka.some((a) => a.bulan === null))
    catatan.push('Bulan yang belum berakhir disimpan, tetapi tidak masuk bulan mana pun.')
  return catatan
}

export const pembacaOpensid: readonly Reader[] = [opensid, opensidHalaman, opensidPengunjung]

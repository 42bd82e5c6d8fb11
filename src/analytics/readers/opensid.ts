/**
 * OpenSID: its articles with their running counter `hit`, as CSV or as a saved page, and its visitor statistics. A month of
 * `hit` is the difference of two snapshots (src/domain/hit.ts).
 */
import { KontenError } from '../../errors.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { kolomArtikel, kolomPengunjung } from './opensid-columns.js'
import type { HasilPembaca, Naskah, Pembaca } from '../reader.js'
import { tanggalPenuh } from './period.js'
import { bacaHitungan, bacaTabel, berkolom, catatanTabel, letak } from '../export-table.js'
import type { TabelEkspor } from '../export-table.js'
import { akhirBulan } from '../export-time.js'

const catatanHit = 'Hit dihitung sejak terbit; angka sebulan adalah selisih dua unduhan.'

/** `artikel-2026-10-31.csv`: the day on which the table was taken, null where the name tells none. */
const hariNama = (nama: string): string | null => tanggalPenuh(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(nama)?.[0] ?? '')

interface Artikel {
  nomor: string
  judul: string
  tautan: string | null
  terbit: string | null
  hit: number | null
}

/** One row per article; what cannot be told apart from others by address or number is left out and counted. */
function hasilArtikel(naskah: Naskah, daftar: readonly Artikel[], catatan: readonly string[]): HasilPembaca {
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

const sel = (tabel: TabelEkspor, ke: number, kolom: number): string => (tabel.baris[ke]![kolom] ?? '').trim()

const opensid: Pembaca = {
  sumber: 'opensid-artikel',
  nama: 'OpenSID: artikel',
  kenali: (n) => berkolom(n, ['judul', 'slug', 'tgl_upload', 'hit']),
  baca(n) {
    const tabel = bacaTabel(n)
    const [id, judul, slug, tanggal, hit] = ['id', 'judul', 'slug', 'tgl_upload', 'hit'].map((k) =>
      letak(tabel, k),
    ) as [number, number, number, number, number]
    const daftar = tabel.baris.map((_, ke): Artikel => {
      const terbit = tanggalPenuh(sel(tabel, ke, tanggal))
      const ekor = sel(tabel, ke, slug)
      const tautan =
        terbit === null || ekor === '' ? null : `/artikel/${terbit.split('-').map(Number).join('/')}/${ekor}`
      return {
        nomor: sel(tabel, ke, id),
        judul: sel(tabel, ke, judul),
        tautan,
        terbit,
        hit: bacaHitungan(tabel, ke, hit),
      }
    })
    return hasilArtikel(n, daftar, catatanTabel(tabel))
  },
}

/** The list of articles of the administration, saved by a browser. */
const opensidHalaman: Pembaca = {
  sumber: 'opensid-halaman',
  nama: 'OpenSID: halaman daftar artikel',
  kenali: (n) => n.lembar !== null && berkolom(n, kolomArtikel),
  baca(n) {
    const tabel = bacaTabel(n)
    const [nomor, judul, tautan, hit, diposting, tertulis] = kolomArtikel.map((k) => letak(tabel, k)) as [
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
      terbit: tanggalPenuh(sel(tabel, ke, diposting)),
      hit: bacaHitungan(tabel, ke, hit),
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
const opensidPengunjung: Pembaca = {
  sumber: 'opensid-pengunjung',
  nama: 'OpenSID: statistik pengunjung',
  kenali: (n) => n.lembar !== null && berkolom(n, [kolomPengunjung]),
  baca(n, dasar) {
    const tabel = bacaTabel(n)
    const masa = tabel.kolom.find((k) => ['tanggal', 'bulan', 'tahun'].includes(k))
    if (masa === undefined)
      throw new KontenError(
        'pemakaian',
        'masa-tidak-dikenal',
        `${n.nama}: tabel pengunjung ini tidak menyebut tanggal, bulan, atau tahun.`,
        ['Di OpenSID buka Pengunjung, pilih per bulan, lalu simpan halamannya atau unduh.'],
      )
    const [diMasa, diJumlah] = [letak(tabel, masa), letak(tabel, kolomPengunjung)]
    const baris = tabel.baris.flatMap((_, ke): [string, number][] => {
      const jumlah = bacaHitungan(tabel, ke, diJumlah)
      return jumlah === null || /^total$/i.test(sel(tabel, ke, 0)) ? [] : [[sel(tabel, ke, diMasa), jumlah]]
    })
    const hasil = { terbaca: tabel.baris.length, diambil: hariNama(n.nama) }
    if (masa === 'tanggal')
      return {
        ...hasil,
        angka: [],
        catatan: [
          'Pengunjung per hari tidak boleh dijumlahkan; tidak dicatat. Di OpenSID pilih per bulan, lalu simpan lagi.',
        ],
      }
    const catatan = ['Pengunjung situs disimpan dan tampak di analitik daftar; laporan memakai klik, dibaca, dan hit.']
    const kini = bulanDari(tanggalLokal(dasar.sekarang, dasar.zona))
    const angka = baris.map(([tulisan, penonton]) => {
      const tahun = /(?<!\d)\d{4}(?!\d)/.exec(tulisan)?.[0]
      const awal = masa === 'bulan' ? tanggalPenuh(`1 ${tulisan}`) : tahun === undefined ? null : `${tahun}-01-01`
      if (awal === null)
        throw new KontenError(
          'pemakaian',
          'waktu-tidak-terbaca',
          `${n.nama}: "${satuBaris(tulisan).slice(0, 40)}" bukan ${masa}.`,
          ['Unduh ulang dari OpenSID.'],
        )
      const bulan = masa === 'bulan' && bulanDari(awal) < kini ? bulanDari(awal) : null
      const akhir = masa === 'bulan' ? akhirBulan(bulanDari(awal)) : `${awal.slice(0, 4)}-12-31`
      return buatAngka({
        bulan,
        kanal: 'website',
        platform: 'website',
        periode: `${awal}/${akhir}`,
        nilai: { penonton },
      })
    })
    if (masa === 'tahun')
      catatan.push(
        'Angka setahun bukan angka sebulan: disimpan, tetapi tidak masuk bulan mana pun. Di OpenSID pilih per bulan.',
      )
    else if (angka.some((a) => a.bulan === null))
      catatan.push('Bulan yang belum berakhir disimpan, tetapi tidak masuk bulan mana pun.')
    return { ...hasil, angka, catatan }
  },
}

export const pembacaOpensid: readonly Pembaca[] = [opensid, opensidHalaman, opensidPengunjung]

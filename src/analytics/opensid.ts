/** OpenSID, the villages' website program: its table of articles, its saved pages, its download of visitors. */
import type { Angka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import { bulanDari, tanggalLokal } from '../domain/waktu.js'
import type { Pembaca } from './pembaca.js'
import { tanggalPenuh } from './periode.js'
import { bacaHitungan, bacaTabel, berkolom, catatanTabel, letak } from './tabel-ekspor.js'

const CATATAN_HIT = 'Hit dihitung sejak terbit; laporan memuat selisih unduhan di sekitar awal dan akhir bulan, paling jauh 7 hari. Unduhlah setiap awal bulan.'

const artikel = (terbit: string | null, tautan: string, judul: string, hit: number): Angka =>
  buatAngka({
    bulan: terbit === null ? null : bulanDari(terbit),
    kanal: 'website',
    platform: 'website',
    tautan,
    judul: satuBaris(judul) || null,
    terbit,
    nilai: { hit },
  })

/** `SELECT id,judul,slug,tgl_upload,hit FROM artikel`, as a CSV. */
export const opensidArtikel: Pembaca = {
  sumber: 'opensid-artikel',
  nama: 'OpenSID: artikel',
  kenali: (n) => berkolom(n, ['judul', 'slug', 'tgl_upload', 'hit']),
  baca: (n, d) => {
    const tabel = bacaTabel(n)
    const [judul, slug, tanggal, hit] = ['judul', 'slug', 'tgl_upload', 'hit'].map((k) => letak(tabel, k)) as [number, number, number, number]
    const angka = tabel.baris.flatMap((b, i): Angka[] => {
      const terbit = tanggalPenuh(b[tanggal] ?? '')
      const jumlah = bacaHitungan(tabel, i, hit)
      if (terbit === null || jumlah === null) return []
      return [artikel(terbit, `/artikel/${terbit.split('-').map(Number).join('/')}/${(b[slug] ?? '').trim()}`, b[judul] ?? '', jumlah)]
    })
    return { angka, terbaca: tabel.baris.length, catatan: [CATATAN_HIT], diambil: tanggalLokal(d.sekarang, d.zona) }
  },
}

/** A saved page: the admin's list of articles, or one article with its own count. */
export const opensidHalaman: Pembaca = {
  sumber: 'opensid-halaman',
  nama: 'OpenSID: halaman artikel yang disimpan',
  kenali: (n) => n.lembar !== null && berkolom(n, ['judul', 'hit', 'tautan']),
  baca: (n, d) => {
    const tabel = bacaTabel({ ...n, lembar: tanpaKali(n.lembar!, /^hit$/i) })
    const [judul, hit, tautan] = ['judul', 'hit', 'tautan'].map((k) => letak(tabel, k)) as [number, number, number]
    const tanggal = tabel.kolom.findIndex((k) => /^(?:tanggal|tgl|diposting|diterbitkan|terbit)\b/.test(k))
    let tanpaAlamat = 0
    const angka = tabel.baris.flatMap((b, i): Angka[] => {
      const jumlah = bacaHitungan(tabel, i, hit)
      const alamat = b[tautan] ?? ''
      if (jumlah === null) return []
      if (alamat === '') {
        tanpaAlamat++
        return []
      }
      return [artikel(tanggalAlamat(alamat) ?? tanggalPenuh((b[tanggal] ?? '').replace(/ \d{1,2}[.:]\d{2}.*$/, '')), alamat, b[judul] ?? '', jumlah)]
    })
    const dilewati = tanpaAlamat === 0 ? [] : [`${tanpaAlamat} baris tanpa tautan artikel tidak dicatat.`]
    return { angka, terbaca: tabel.baris.length, catatan: [...dilewati, CATATAN_HIT], diambil: tanggalLokal(d.sekarang, d.zona) }
  },
}

/** `1.234 Kali` is the count; that thousands have dots is this program's way, no damage. `kolom` tells the counts' column by its header. */
function tanpaKali([kepala, ...baris]: readonly (readonly string[])[], kolom: RegExp): string[][] {
  const ke = kepala!.findIndex((k) => kolom.test(k.trim()))
  const rapi = (nilai: string): string => (/^[\d.]+(?: kali)?$/i.test(nilai) ? nilai.replace(/ kali$/i, '').replaceAll('.', '') : nilai)
  return [[...kepala!], ...baris.map((b) => b.map((nilai, i) => (i === ke ? rapi(nilai) : nilai)))]
}

function tanggalAlamat(alamat: string): string | null {
  const c = /\/artikel\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(alamat)
  return c && tanggalPenuh(`${c[1]}-${c[2]!.padStart(2, '0')}-${c[3]!.padStart(2, '0')}`)
}

const polaPengunjung = /^pengunjung\b/i

/** *Pengunjung > Unduh*, a table named .xls; it counts by whole years, which enter no month. */
export const opensidPengunjung: Pembaca = {
  sumber: 'opensid-pengunjung',
  nama: 'OpenSID: pengunjung per tahun',
  kenali: (n) => n.lembar !== null && (n.lembar[0] ?? []).some((k) => polaPengunjung.test(k.trim())),
  baca: (n, d) => {
    const tabel = bacaTabel({ ...n, lembar: tanpaKali(n.lembar!, polaPengunjung) })
    const masa = tabel.kolom.findIndex((k) => /tahun|bulan|tanggal/.test(k))
    const hitung = tabel.kolom.findIndex((k) => k.startsWith('pengunjung'))
    const hariIni = tanggalLokal(d.sekarang, d.zona)
    const angka = tabel.baris.flatMap((b, i): Angka[] => {
      const tahun = /^\d{4}$/.exec((b[masa] ?? '').trim())?.[0]
      const jumlah = tahun === undefined ? null : bacaHitungan(tabel, i, hitung)
      if (jumlah === null) return []
      const sampai = `${tahun}-12-31` < hariIni ? `${tahun}-12-31` : hariIni
      return [buatAngka({ bulan: null, kanal: 'website', platform: 'website', periode: `${tahun}-01-01/${sampai}`, nilai: { penonton: jumlah } })]
    })
    const lain = tabel.baris.length - angka.length
    return {
      angka,
      terbaca: tabel.baris.length,
      catatan: [
        ...catatanTabel(tabel),
        ...(lain === 0 ? [] : [`${lain} baris bukan jumlah satu tahun dan tidak dicatat.`]),
        'Pengunjung setahun: disimpan, tetapi tidak masuk bulan mana pun.',
      ],
      diambil: hariIni,
    }
  },
}

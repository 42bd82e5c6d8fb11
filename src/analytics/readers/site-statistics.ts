/** Smaller statistics of a website: Matomo, Jetpack, Plausible, Umami, an access log. */
import { KontenError } from '../../errors.js'
import type { Angka, NamaAngka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { SeriesDay } from './daily-series.js'
import { dailyFigures } from './daily-series.js'
import type { Manuscript, Reader } from '../reader.js'
import type { Period } from './period.js'
import { namedPeriod, writtenPeriod, fullDate, withoutPeriod } from './period.js'
import type { ExportTable } from '../export-table.js'
import { readCount, readTable, hasColumns, tableNotes, manuscriptHead, letak } from '../export-table.js'
import { monthEnd } from '../export-time.js'

const halaman = (masa: Period, tautan: string, judul: string | null, nilai: Angka['nilai']): Angka =>
  buatAngka({ ...masa, kanal: 'website', platform: 'website', tautan, judul, nilai })

/** What Google Analytics and Matomo gather visits under that belong to no page they could name. */
const bukanHalaman = /^\((?:other|not set)\)$/i

/**
 * Matomo puts the days a range covers before every row, `2026-06-01,2026-06-30`. Null where there is no such column, or
 * it is of several periods.
 */
function masaKolom(tabel: ExportTable, catatan: string[]): Period | null {
  const kolom = letak(tabel, 'date')
  const isi = new Set(kolom < 0 ? [] : tabel.baris.map((b) => (b[kolom] ?? '').trim()))
  const rentang = isi.size === 1 ? /^(\d{4}-\d{2}-\d{2})(?:,(\d{4}-\d{2}-\d{2}))?$/.exec([...isi][0]!) : null
  return rentang && writtenPeriod(rentang[1]!, rentang[2] ?? rentang[1]!, catatan)
}

/** A table with an address and one count per row. */
function tabelHalaman(
  sumber: string,
  nama: string,
  tanda: readonly (readonly string[])[],
  kolomTautan: readonly string[],
  kolomAngka: readonly string[],
  ukuran: NamaAngka,
  catatan: string,
): Reader {
  return {
    sumber,
    nama,
    kenali: (n) => hasColumns(n, ...tanda),
    baca: (n, d) => {
      const tabel = readTable(n)
      const [tautan, hitung] = [letak(tabel, ...kolomTautan), letak(tabel, ...kolomAngka)]
      if (tautan < 0 || hitung < 0)
        throw new KontenError(
          'pemakaian',
          'tanpa-alamat',
          `${n.nama}: tidak ada kolom alamat halaman (${kolomTautan.join(', ')}).`,
          ['Unduh ulang dengan alamat tiap halaman; pada Matomo: tampilan datar (flat).'],
        )
      const periode: string[] = []
      const masa = tabel.baris.length === 0 ? withoutPeriod : (masaKolom(tabel, periode) ?? namedPeriod(n, d))
      let lain = 0
      const angka = tabel.baris.flatMap((b, i): Angka[] => {
        const jumlah = readCount(tabel, i, hitung)
        const alamat = (b[tautan] ?? '').trim().replace(/^'/, '')
        if (jumlah === null || alamat === '') return []
        if (!bukanHalaman.test(alamat)) return [halaman(masa, alamat, null, { [ukuran]: jumlah })]
        lain += jumlah
        return []
      })
      const tanpaHalaman =
        lain === 0 ? [] : [`${lain} tampilan pada baris tanpa halaman ("(other)") tidak dibagi ke berita mana pun.`]
      return {
        angka,
        terbaca: tabel.baris.length,
        catatan: [...tableNotes(tabel), ...periode, ...tanpaHalaman, catatan],
        diambil: null,
      }
    },
  }
}

export const matomo = tabelHalaman(
  'matomo',
  'Matomo: halaman',
  [
    ['label', 'nb_hits'],
    ['label', 'pageviews'],
    ['page url', 'pageviews'],
    ['url halaman', 'tampilan halaman'],
  ],
  ['metadata_url', 'metadata: url', 'url', 'page url', 'url halaman'],
  ['nb_hits', 'pageviews', 'tampilan halaman'],
  'tayangan',
  'Dibaca = tampilan halaman menurut Matomo.',
)

/** What Matomo writes instead of a table for a month without visits. */
export const matomoKosong: Reader = {
  sumber: 'matomo-kosong',
  nama: 'Matomo: tanpa kunjungan',
  kenali: (n) => /^"?No data available"?\.?\s*$/i.test(n.teks),
  baca: () => ({ angka: [], terbaca: 0, catatan: ['Matomo tidak mempunyai data untuk masa ini.'], diambil: null }),
}

export const ga4Api = tabelHalaman(
  'ga4-api',
  'Google Analytics 4: jawaban Data API',
  [
    ['pagepath', 'screenpageviews'],
    ['pagepathplusquerystring', 'screenpageviews'],
    ['fullpageurl', 'screenpageviews'],
  ],
  ['pagepath', 'pagepathplusquerystring', 'fullpageurl'],
  ['screenpageviews'],
  'tayangan',
  'Dibaca = tampilan halaman menurut Google Analytics 4.',
)

export const plausible = tabelHalaman(
  'plausible',
  'Plausible: halaman',
  [['name', 'visitors', 'pageviews']],
  ['name'],
  ['pageviews'],
  'tayangan',
  'Dibaca = tampilan halaman menurut Plausible.',
)

/** Page views per day; visitors of days are not added up. */
export const plausibleHarian: Reader = {
  sumber: 'plausible-harian',
  nama: 'Plausible: per hari',
  kenali: (n) => hasColumns(n, ['date', 'visitors', 'pageviews', 'visits']),
  baca: (n, d) => {
    const tabel = readTable(n)
    const [diTanggal, diTayangan] = [letak(tabel, 'date'), letak(tabel, 'pageviews')]
    const hari = tabel.baris.map((b, i): SeriesDay => {
      const tanggal = fullDate(b[diTanggal] ?? '')
      if (tanggal === null)
        throw new KontenError('pemakaian', 'waktu-tidak-terbaca', `${n.nama} baris data ke-${i + 1}: bukan tanggal.`, [
          'Unduh ulang berkasnya.',
        ])
      return { tanggal, nilai: { tayangan: readCount(tabel, i, diTayangan) } }
    })
    const hasil = dailyFigures({ kanal: 'website', platform: 'website', nama: 'Dibaca per hari', hari }, d)
    return {
      angka: hasil.angka,
      catatan: [...tableNotes(tabel), ...hasil.catatan],
      terbaca: tabel.baris.length,
      diambil: null,
    }
  },
}

export const umami: Reader = {
  ...tabelHalaman(
    'umami',
    'Umami: halaman',
    [],
    ['x'],
    ['y'],
    'penonton',
    'Umami menghitung kunjungan berbeda per halaman, bukan banyaknya dibaca.',
  ),
  kenali: (n) => manuscriptHead(n).some((k) => k.length === 2 && k[0] === 'x' && k[1] === 'y'),
}

const polaJetpack = /^(.*),(\d+)(?:,(https?:\/\/\S+)?)?$/

export const jetpack: Reader = {
  sumber: 'jetpack',
  nama: 'WordPress.com / Jetpack: tulisan',
  kenali: (n) => {
    const baris = barisIsi(n)
    return baris.length > 0 && baris.every((b) => polaJetpack.test(b)) && baris.some((b) => /,https?:\/\//.test(b))
  },
  baca: (n, d) => {
    const catatan: string[] = []
    const [, dari, sampai] =
      /-posts-\w+-(\d\d_\d\d_\d{4})-(\d\d_\d\d_\d{4})/
        .exec(n.nama)
        ?.map((h) => fullDate(h.replace(/^(\d\d)_(\d\d)_(\d{4})$/, '$3-$1-$2'))) ?? []
    const masa = dari && sampai ? writtenPeriod(dari, sampai, catatan) : namedPeriod(n, d)
    const baris = barisIsi(n)
    // Only the first quote of a title is doubled there, so a line is read from its end.
    const angka = baris.flatMap((b): Angka[] => {
      const [, judul, jumlah, tautan] = polaJetpack.exec(b)!
      return tautan === undefined
        ? []
        : [
            halaman(masa, tautan, satuBaris(judul!.replace(/^"|"$/g, '').replaceAll('""', '"')), {
              tayangan: Number(jumlah),
            }),
          ]
    })
    if (angka.length < baris.length)
      catatan.push(`${baris.length - angka.length} baris tanpa alamat (beranda, arsip) tidak dicatat.`)
    return { angka, terbaca: baris.length, catatan, diambil: null }
  },
}

const barisIsi = (n: Manuscript): string[] => (n.lembar ? [] : n.teks.split(/\r\n|\r|\n/).filter((b) => b !== ''))

const polaLog = /^(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+)[^"]*" (\d{3}) (\S+) "([^"]*)" "([^"]*)"$/
const bukanPembaca = /bot|crawl|spider|slurp|feed|curl|wget|python|monitor/i
const bukanBerita =
  /\.(?:css|js|png|jpe?g|gif|svg|ico|woff2?|ttf|map|txt|xml|webp|mp4|pdf|json)(?:\?|$)|^\/(?:admin|siteman|login|api|wp-admin|wp-login|feed)\b/i
const bulanInggris = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function waktuLog(teks: string): number | null {
  const c = /^(\d{2})\/(\w{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/.exec(teks)
  const bulan = c ? bulanInggris.indexOf(c[2]!) : -1
  if (!c || bulan < 0) return null
  const geser = (Number(c[8]) * 60 + Number(c[9])) * 60_000 * (c[7] === '-' ? -1 : 1)
  return Date.UTC(Number(c[3]), bulan, Number(c[1]), Number(c[4]), Number(c[5]), Number(c[6])) - geser
}

export const accessLog: Reader = {
  sumber: 'log-akses',
  nama: 'log akses server web',
  kenali: (n) =>
    barisIsi(n)
      .slice(0, 5)
      .some((b) => polaLog.test(b)),
  baca: (n, d) => {
    const hitung = new Map<string, number>()
    const hari = new Set<string>()
    let [terbaca, dibuang] = [0, 0]
    for (const b of barisIsi(n)) {
      terbaca++
      const c = polaLog.exec(b)
      const waktu = c && waktuLog(c[2]!)
      if (!c || waktu === null) {
        dibuang++
        continue
      }
      const tanggal = tanggalLokal(waktu, d.zona)
      hari.add(tanggal)
      if (c[3] !== 'GET' || !/^(?:200|304)$/.test(c[5]!) || bukanBerita.test(c[4]!) || bukanPembaca.test(c[8]!))
        dibuang++
      else hitung.set(`${bulanDari(tanggal)} ${c[4]}`, (hitung.get(`${bulanDari(tanggal)} ${c[4]}`) ?? 0) + 1)
    }
    const catatan = [
      `Dihitung: GET, 200 atau 304, bukan berkas, admin, atau bot; ${dibuang} dari ${terbaca} baris dibuang. ` +
        'Alamat IP tidak disimpan.',
    ]
    const urut = [...hari].toSorted()
    const masa = new Map(
      [...new Set(urut.map(bulanDari))].map((bulan): [string, Period] => {
        const dari = urut[0]! > `${bulan}-01` ? urut[0]! : `${bulan}-01`
        const sampai = urut.at(-1)! < monthEnd(bulan) ? urut.at(-1)! : monthEnd(bulan)
        return [bulan, writtenPeriod(dari, sampai, catatan)]
      }),
    )
    const angka = [...hitung].map(([kunci, jumlah]) =>
      halaman(masa.get(kunci.slice(0, 7))!, kunci.slice(8), null, { tayangan: jumlah }),
    )
    return { angka, terbaca, catatan, diambil: null }
  },
}

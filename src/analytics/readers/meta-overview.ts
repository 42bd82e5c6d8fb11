/**
 * Meta's overview: figures per day under a title, one or two sections per file (analitik.md, section 4). Title and
 * `Date` follow the language, the second header is `Primary` in all of them; many titles do not name the platform.
 */
import { parse } from 'csv-parse/sync'
import { KontenError } from '../../errors.js'
import type { NamaAngka } from '../../domain/peristiwa/angka.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { csvDamage } from '../csv-damage.js'
import { dailyFigures } from './daily-series.js'
import type { SeriesDay } from './daily-series.js'
import { kontenFacebook, kontenInstagram } from './meta-content.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import { readCount, tableNotes, columnKey, damagedByExcel } from '../export-table.js'
import type { ExportTable } from '../export-table.js'
import { readDate, palingAkhir } from '../export-time.js'
import { periksaPemisah } from '../table-size.js'
import { barisJumlah } from '../total-row.js'

type PlatformMeta = 'facebook' | 'instagram'

interface Bagian {
  judul: string
  /** Platform the title names, null where it names none. */
  platform: PlatformMeta | null
  /** `unik` counts people per day, which must not be added up; null is a title nobody knows. */
  ukuran: NamaAngka | 'unik' | null
  baris: string[][]
  /** Rows that sum up the others. */
  jumlah: number
}

/** What is left of a title without its platform. */
const ukuranMenurutJudul: readonly [RegExp, NamaAngka | 'unik'][] = [
  [/^(views|tayangan|visualizações|visualizaciones)$/, 'tayangan'],
  [/^(viewers|penonton|espectadores|visualizadores|reach|jangkauan|alcance)$/, 'unik'],
  [/^(content interactions|interactions|interaksi.*|interações.*|interacciones.*)$/, 'interaksi'],
  [/^(follows|new follows|pengikut|pengikut baru|mengikuti|seguidores|seguimentos|seguimientos)$/, 'pengikut_baru'],
  [
    /^(visits|page visits|profile visits|kunjungan|kunjungan profil|kunjungan halaman|visitas|visitas ao perfil|visitas al perfil)$/,
    'kunjungan_profil',
  ],
  [/^(link clicks|klik tautan|cliques (no|em) links?|clics en (el )?enlaces?)$/, 'klik_tautan'],
]

const polaJudulSel = /^[^,;\t\r\n"]*$|^"(?:[^"]|"")*"$/
// Two runs that may both hold blanks would be tried in every way to share them.
const polaPrimary =
  /^(?:[^,;\t\r\n"]*|[^\S\t\r\n]*"[^"\r\n]*"[^\S\t\r\n]*)[,;\t][^\S\r\n]*"?primary"?[^\S\t\r\n]*(?:[;,\t]|$)/im

export const pembacaMetaRingkasan: Reader = {
  sumber: 'meta-ringkasan',
  nama: 'ringkasan harian Meta',
  kenali: (naskah) => naskah.lembar === null && polaPrimary.test(awalan(naskah)),
  baca(naskah, dasar) {
    const daftar = bacaBagian(naskah)
    const hasil: ReaderResult = {
      angka: [],
      terbaca: daftar.reduce((n, b) => n + b.baris.length, 0),
      catatan: [],
      diambil: null,
    }
    for (const bagian of daftar) {
      const judul = bagian.judul === '' ? naskah.nama : bagian.judul
      if (bagian.ukuran === 'unik')
        hasil.catatan.push(`${judul}: menghitung orang per hari, yang tidak boleh dijumlahkan; tidak dicatat.`)
      else if (bagian.baris.length === 0) hasil.catatan.push(`${judul}: tidak memuat satu hari pun.`)
      else if (bagian.ukuran === null) hasil.catatan.push(`${judul}: judul ini tidak dikenal; tidak dicatat.`)
      else {
        const platform = platformBagian(bagian, daftar, naskah, dasar, hasil.catatan)
        const tabel = tabelBagian(bagian, naskah)
        const deret = dailyFigures(
          { kanal: 'medsos', platform, nama: judul, hari: hariBagian(bagian, bagian.ukuran, tabel) },
          dasar,
        )
        hasil.angka.push(...deret.angka)
        hasil.catatan.push(...tableNotes(tabel), ...deret.catatan)
      }
    }
    return hasil
  },
}

/** Ages, places and shares per format: percentages of people, for which no report of this SOP asks. */
export const pembacaMetaAudiens: Reader = {
  sumber: 'meta-audiens',
  nama: 'audiens atau format konten Meta',
  kenali: (naskah) => naskah.lembar === null && judulAudiens(naskah),
  baca: (naskah) => ({
    angka: [],
    terbaca: Math.max(0, naskah.teks.split('\n').filter((b) => b.trim() !== '').length - 1),
    catatan: ['Tabel audiens atau format konten (persentase) tidak dipakai di laporan; tidak dicatat.'],
    diambil: null,
  }),
}

const awalan = (naskah: Manuscript): string => naskah.teks.slice(0, 4000)

const namaAudiens =
  /^(audience|audiens|age (&|and) gender|usia (&|dan) (jenis kelamin|gender)|faixa etária.*|top (cities|countries|towns.*|pages)|(kota|negara|halaman) teratas|principais (cidades|países|páginas)|(current|potential) audience|top content formats|format konten teratas|principais formatos.*)\b/

function judulAudiens(naskah: Manuscript): boolean {
  const pertama = awalan(naskah)
    .trimStart()
    .split(/\r\n?|\n/, 1)[0]!
    .trim()
    .replace(/[;,\t]+$/, '')
  if (pertama === '' || !polaJudulSel.test(pertama)) return false
  const berpersen = naskah.pengodean === 'utf-16' && pertama.startsWith('"') && naskah.teks.includes('%')
  return berpersen || namaAudiens.test(columnKey(pertama.replaceAll('"', '')))
}

/** The sections of a file, each a title, a header ending in `Primary`, and days. */
function bacaBagian(naskah: Manuscript): Bagian[] {
  const pemisah = /primary/i.test(awalan(naskah))
    ? ([',', ';', '\t'].find((p) => new RegExp(`${p}\\s*"?primary`, 'i').test(awalan(naskah))) ?? ',')
    : ','
  const daftar: Bagian[] = []
  let judul = ''
  for (const rekaman of uraikan(naskah, pemisah)) {
    const [pertama, kedua = ''] = [rekaman[0]!.trim(), rekaman[1]?.trim()]
    if (columnKey(kedua) === 'primary') {
      daftar.push({
        judul: bersihkan(judul),
        platform: platformJudul(judul),
        ukuran: ukuranJudul(judul),
        baris: [],
        jumlah: 0,
      })
      judul = ''
    } else if (kedua === '' && !/^\d{4}-/.test(pertama)) judul = pertama
    else if (daftar.length > 0 && barisJumlah(rekaman)) daftar.at(-1)!.jumlah++
    else daftar.at(-1)?.baris.push(rekaman)
  }
  return daftar
}

function uraikan(naskah: Manuscript, pemisah: string): string[][] {
  periksaPemisah(naskah.nama, naskah.teks, pemisah)
  try {
    return parse(naskah.teks, { delimiter: pemisah, relax_column_count: true, skip_empty_lines: true })
  } catch (galat) {
    throw csvDamage(naskah.nama, galat, 'Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.')
  }
}

function platformJudul(judul: string): PlatformMeta | null {
  const [facebook, instagram] = [/facebook/i.test(judul), /instagram/i.test(judul)]
  return facebook === instagram ? null : facebook ? 'facebook' : 'instagram'
}

function ukuranJudul(judul: string): Bagian['ukuran'] {
  const inti = columnKey(judul.replace(/\b(?:do|no|de|en|di|pada)?\s*(?:facebook|instagram)\b/gi, ' '))
  return ukuranMenurutJudul.find(([pola]) => pola.test(inti))?.[1] ?? null
}

const tabelBagian = (bagian: Bagian, naskah: Manuscript): ExportTable => ({
  nama: naskah.nama,
  kolom: ['date', 'primary'],
  baris: bagian.baris,
  kurang: 0,
  jumlah: bagian.jumlah,
  ribuan: new Set(),
  bitaTunggal: naskah.pengodean === 'bita-tunggal',
})

/** The calendar day as it is labelled: its hour jumps with the American clock. */
function hariBagian(bagian: Bagian, ukuran: NamaAngka, tabel: ExportTable): SeriesDay[] {
  return bagian.baris.map((baris, ke) => {
    const tulisan = baris[0]!.trim()
    const cocok = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.exec(tulisan)
    const tertulis = cocok ? readDate(cocok[1]!) : null
    if (!tertulis)
      throw damagedByExcel(
        tabel.nama,
        `${bagian.judul}, hari ke-${ke + 1}: "${bersihkan(tulisan).slice(0, 40)}" bukan tanggal yang ditulis Meta`,
      )
    return { tanggal: palingAkhir(tertulis, ''), nilai: { [ukuran]: readCount(tabel, ke, 1) } }
  })
}

/** Whose figures a section holds; what its title does not say is never guessed. */
function platformBagian(
  bagian: Bagian,
  daftar: readonly Bagian[],
  naskah: Manuscript,
  dasar: ReadingBasis,
  catatan: string[],
): PlatformMeta {
  if (bagian.platform) return bagian.platform
  // `Follows` beside `Instagram follows`: of the two platforms the other one is left.
  const kembar = new Set(
    daftar.filter((b) => b !== bagian && b.ukuran === bagian.ukuran && b.platform).map((b) => b.platform!),
  )
  if (kembar.size === 1) {
    const lawan = kembar.has('instagram') ? 'facebook' : 'instagram'
    catatan.push(
      `"${bagian.judul}" tidak menyebut platformnya; dianggap ${lawan}, karena bagian lain berkas ini menyebut ` +
        `${[...kembar][0]!}.`,
    )
    return lawan
  }
  if (dasar.platform === 'facebook' || dasar.platform === 'instagram') return dasar.platform
  const saudara = new Set(naskah.saudara.filter((s) => s !== naskah).flatMap(platformDisebut))
  if (saudara.size === 1) {
    const platform = [...saudara][0]!
    catatan.push(
      `"${bagian.judul}" tidak menyebut platformnya; dianggap ${platform}, satu-satunya yang disebut berkas lain ` +
        'pada impor ini.',
    )
    return platform
  }
  throw new KontenError(
    'pemakaian',
    'platform-belum-disebut',
    `${naskah.nama}: "${bagian.judul === '' ? 'tanpa judul' : bagian.judul}" tidak menyebut platformnya, dan ` +
      'berkas lain pada impor ini tidak memastikannya.',
    ['Sebutkan: --platform facebook, atau --platform instagram.'],
  )
}

function platformDisebut(naskah: Manuscript): PlatformMeta[] {
  if (kontenFacebook(naskah)) return ['facebook']
  if (kontenInstagram(naskah)) return ['instagram']
  if (!pembacaMetaRingkasan.kenali(naskah)) return []
  return bacaBagian(naskah).flatMap((b) => b.platform ?? [])
}

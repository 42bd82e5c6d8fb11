/**
 * YouTube Studio, advanced mode (analitik.md, section 8). Its Indonesian `Tayangan` is impressions; views are
 * `Penayangan`.
 */
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { tambahHari } from '../../domain/bahasa/waktu.js'
import { dailyFigures } from './daily-series.js'
import { readContentTable, titleOf } from './export-content.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import {
  readTable,
  hasColumns,
  tableNotes,
  fillValues,
  manuscriptHead,
  letak,
  penghitung,
  damagedByExcel,
} from '../export-table.js'
import { emptyCell } from '../null-cell.js'
import type { ExportTable } from '../export-table.js'
import { readDate, fullMonths, publishedMonth, palingAkhir, pembacaTanggal } from '../export-time.js'

const kolomId = ['content', 'konten', 'conteúdo'] as const
const kolomJudul = ['video title', 'judul video', 'título do vídeo'] as const
const kolomTerbit = ['video publish time', 'waktu publikasi video', 'horário de publicação do vídeo'] as const
const kolomTanggal = ['date', 'tanggal', 'data'] as const
const kolomTonton = ['watch time (hours)', 'waktu tonton (jam)', 'tempo de exibição (horas)'] as const

const kolomNilai = {
  tayangan: ['views', 'penayangan', 'visualizações'],
  impresi: ['impressions', 'tayangan', 'impressões'],
  suka: ['likes', 'suka', 'marcações "gostei"'],
  komentar: ['comments added', 'komentar ditambahkan', 'comentários adicionados'],
  bagikan: ['shares', 'dibagikan', 'compartilhamentos'],
} as const
const kolomAkun = {
  pengikut_baru: ['subscribers gained', 'subscriber yang diperoleh'],
  pengikut_bersih: ['subscribers', 'subscriber', 'inscritos'],
} as const
/** Columns a series per day may also have; they are read past. */
const kolomLain = [
  'engaged views',
  'penayangan dengan interaksi',
  'visualizações engajadas',
  'visualizações intencionais',
  'unique viewers',
  'dislikes',
  ...kolomTonton,
]

const batasBaris = 499

const tandaVideo = kolomId.flatMap((id) => kolomJudul.map((judul) => [id, judul]))
const tandaDiagram = kolomTanggal.flatMap((tanggal) => kolomId.map((id) => [tanggal, id]))

/** Only the five leading videos, day by day; every figure of it is in the table too. */
const pembacaDiagram: Reader = {
  sumber: 'youtube-diagram',
  nama: 'data diagram YouTube',
  kenali: (naskah) => hasColumns(naskah, ...tandaDiagram),
  baca: (naskah) => tanpaAngka(naskah, 'Data diagram hanya memuat lima video teratas; yang dipakai data tabelnya.'),
}

const pembacaVideo: Reader = {
  sumber: 'youtube-konten',
  nama: 'video YouTube',
  kenali: (naskah) => hasColumns(naskah, ...tandaVideo),
  baca(naskah, dasar) {
    const tabel = readContentTable(naskah, true)
    const catatan = tableNotes(tabel)
    if (letak(tabel, ...kolomNilai.tayangan) < 0)
      catatan.push('Kolom Penayangan (Views) tidak ada: penayangan tidak diketahui.')
    const [id, judul] = [letak(tabel, ...kolomId), letak(tabel, ...kolomJudul)]
    const barisVideo = pembacaBaris(tabel, dasar)
    const angka: Angka[] = []
    let [video, dilewati, total] = [0, 0, false]
    for (const [ke, baris] of tabel.baris.entries()) {
      const nomor = (baris[id] ?? '').trim()
      if (ke === 0 && emptyCell(baris[judul] ?? '') && !/^[\w-]{11}$/.test(nomor))
        total = angka.push(...barisTotal(tabel, naskah, dasar, catatan)) > 0
      else if (/^[\w-]{11}$/.test(nomor)) {
        video++
        angka.push(...barisVideo(ke, nomor, titleOf(baris[judul] ?? '')))
      } else dilewati++
    }
    if (dilewati > 0) catatan.push(`${dilewati} baris bukan video, tidak dicatat.`)
    if (video >= batasBaris)
      catatan.push(
        `Tabel YouTube berhenti pada ${video} video: yang lain tidak ada di berkas ` +
          `ini${total ? ', jumlahnya tetap ada di baris Total' : ', juga tidak jumlahnya'}.`,
      )
    return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
  },
}

function pembacaBaris(
  tabel: ExportTable,
  dasar: ReadingBasis,
): (ke: number, nomor: string, judul: string | null) => Angka[] {
  const hitungan = penghitung(tabel, kolomNilai)
  const hari = pembacaHari(tabel, kolomTerbit)
  return (ke, nomor, judul) => {
    const nilai = fillValues(hitungan(ke))
    if (Object.keys(nilai).length === 0) return []
    const terbit = hari(ke)
    const bulan = terbit === null ? dasar.bulan : publishedMonth(terbit, dasar.zona)
    return [
      buatAngka({
        bulan,
        kanal: 'medsos',
        platform: 'youtube',
        tautan: `https://www.youtube.com/watch?v=${nomor}`,
        judul,
        terbit,
        nilai,
      }),
    ]
  }
}

/** The Total row is the channel's: it also counts the videos beyond the cap. */
function barisTotal(tabel: ExportTable, naskah: Manuscript, dasar: ReadingBasis, catatan: string[]): Angka[] {
  const nilai = fillValues(penghitung(tabel, { ...kolomNilai, ...kolomAkun })(0))
  if (Object.keys(nilai).length === 0) return []
  const masa = masaNama(naskah.nama)
  const bulan = masa ? fullMonths(...masa) : dasar.bulan
  if (masa && bulan === null)
    catatan.push(
      `Masa unduhan ${masa[0]} sampai ${masa[1]} bukan satu bulan: baris Total tidak dihitung sebagai angka bulan.`,
    )
  if (!masa && bulan === null)
    catatan.push(
      'Berkas tidak menyebut masanya: baris Total tidak dihitung sebagai angka bulan. Impor berkas ZIP aslinya, ' +
        'atau sebutkan --bulan.',
    )
  return [buatAngka({ bulan, kanal: 'medsos', platform: 'youtube', periode: masa ? masa.join('/') : null, nilai })]
}

/** `Content 2024-06-02_2025-06-02 Channel.zip`: the second day is no longer in it. */
function masaNama(nama: string): [string, string] | null {
  const cocok = /(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)/.exec(nama)
  if (!cocok || !readDate(cocok[1]!) || !readDate(cocok[2]!) || cocok[1]! >= cocok[2]!) return null
  return [cocok[1]!, tambahHari(cocok[2]!, -1)]
}

/** Days with their year; null where the cell is blank. */
function pembacaHari(tabel: ExportTable, judul: readonly string[]): (ke: number) => string | null {
  const kolom = letak(tabel, ...judul)
  const baca = pembacaTanggal()
  return (ke) => {
    const tulisan = (tabel.baris[ke]![kolom] ?? '').trim()
    if (emptyCell(tulisan)) return null
    const tertulis = baca(tulisan)
    if (tertulis && tertulis.tahun !== null) return palingAkhir(tertulis, '')
    throw damagedByExcel(
      tabel.nama,
      `baris data ke-${ke + 1}, tanggal "${bersihkan(tulisan).slice(0, 40)}" tidak dikenal`,
    )
  }
}

/** Names that no other platform gives a column: a series that has one may have columns nobody knows yet. */
const kolomKhas = new Set<string>([
  ...kolomTonton,
  'engaged views',
  'penayangan',
  'penayangan dengan interaksi',
  'visualizações engajadas',
  'subscriber',
  'subscribers',
  'inscritos',
  'average view duration',
  'average percentage viewed (%)',
  'impressions click-through rate (%)',
])
const kolomDeret = new Set<string>([...Object.values(kolomNilai), ...Object.values(kolomAkun), kolomLain].flat())

const pembacaHarian: Reader = {
  sumber: 'youtube-harian',
  nama: 'angka harian kanal YouTube',
  kenali: (naskah) =>
    manuscriptHead(naskah).some((kepala) => {
      const k = kepala.filter((nama) => nama !== '' && !(kolomTanggal as readonly string[]).includes(nama))
      return (
        k.length > 0 &&
        k.length < kepala.length &&
        hasColumns(naskah, ...kolomTanggal.map((t) => [t])) &&
        k.some((nama) => kolomDeret.has(nama)) &&
        (k.every((nama) => kolomDeret.has(nama)) || k.some((nama) => kolomKhas.has(nama)))
      )
    }),
  baca(naskah, dasar): ReaderResult {
    const tabel = readTable(naskah)
    const catatan = tableNotes(tabel)
    const semua = { ...kolomNilai, ...kolomAkun }
    const kolom = Object.fromEntries(Object.entries(semua).filter(([, judul]) => letak(tabel, ...judul) >= 0))
    const dipakai = new Set<string>([...Object.values(semua).flat(), ...kolomTanggal, ''])
    const tak = tabel.kolom.filter((k) => !dipakai.has(k))
    if (tak.length > 0) catatan.push(`Kolom ${tak.join(', ')} bukan penayangan dan tidak dicatat.`)
    if (Object.keys(kolom).length === 0) return { angka: [], terbaca: tabel.baris.length, catatan, diambil: null }
    const hitungan = penghitung(tabel, kolom)
    const hari = pembacaHari(tabel, kolomTanggal)
    const diTanggal = letak(tabel, ...kolomTanggal)
    const deret = tabel.baris.flatMap((b, ke) =>
      /^total$/i.test((b[diTanggal] ?? '').trim()) ? [] : [{ tanggal: hari(ke) ?? '', nilai: hitungan(ke) }],
    )
    if (deret.some((h) => h.tanggal === '')) throw damagedByExcel(naskah.nama, 'ada hari yang tanggalnya kosong')
    // A day on many lines is split by something else, such as the source of traffic.
    if (new Set(deret.map((h) => h.tanggal)).size < deret.length) return tanpaAngka(naskah, catatanDimensi)
    // A lifetime series begins years before the channel does.
    const mulai = deret.findIndex((h) => Object.values(h.nilai).some((n) => n !== null && n !== 0))
    const dariAwalBulan =
      mulai < 0 ? deret : deret.filter((h) => h.tanggal >= `${deret[mulai]!.tanggal.slice(0, 7)}-01`)
    const hasil = dailyFigures({ kanal: 'medsos', platform: 'youtube', nama: naskah.nama, hari: dariAwalBulan }, dasar)
    return { angka: hasil.angka, terbaca: tabel.baris.length, catatan: [...catatan, ...hasil.catatan], diambil: null }
  },
}

const catatanDimensi =
  'Rincian ini bukan daftar video dan tidak dipakai di laporan; pilih Konten pada mode lanjutan lalu unduh ulang.'

/** Another dimension than videos: traffic sources, places. */
const pembacaDimensi: Reader = {
  sumber: 'youtube-dimensi',
  nama: 'rincian YouTube selain video',
  kenali: (naskah) => hasColumns(naskah, ...kolomTonton.map((k) => [k])),
  baca: (naskah) => tanpaAngka(naskah, catatanDimensi),
}

const tanpaAngka = (naskah: Manuscript, catatan: string): ReaderResult => ({
  angka: [],
  terbaca: readTable(naskah).baris.length,
  catatan: [catatan],
  diambil: null,
})

export const pembacaYoutube: readonly Reader[] = [pembacaDiagram, pembacaVideo, pembacaHarian, pembacaDimensi]

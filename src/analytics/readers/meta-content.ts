/**
 * Content of a Facebook page and of an Instagram account, exported from Meta Business Suite (analitik.md, sections 2
 * and 3).
 */
import { KontenError } from '../../errors.js'
import type { Angka, TandaAngka } from '../../domain/peristiwa/angka.js'
import { buatAngka } from '../../domain/peristiwa/angka.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { readContentTable, figureId, titleOf, linkOf } from './export-content.js'
import type { ReadingBasis, ReaderResult, Manuscript, Reader } from '../reader.js'
import { hasColumns, tableNotes, fillValues, letak, penghitung, damagedByExcel } from '../export-table.js'
import type { ExportTable } from '../export-table.js'
import { pembacaPasifik, publishedOn } from '../export-time.js'

const kolomTulisan = {
  id: ['post id', 'id postingan', 'identificação da publicação', 'universal video id', 'video asset id'],
  video: ['universal video id'],
  tautan: ['permalink', 'link permanente'],
  waktu: ['publish time', 'waktu penerbitan', 'horário de publicação'],
  teks: ['title', 'description', 'judul', 'deskripsi', 'título', 'descrição'],
  akun: ['account id', 'id akun', 'identificação da conta'],
  keterangan: ['data comment', 'komentar data', 'comentário de dados'],
  masa: ['date', 'tanggal', 'data'],
  bagikanUlang: ['is share'],
} as const
type NamaTulisan = keyof typeof kolomTulisan

const kolomNilai = {
  tayangan: ['views', 'tayangan', 'visualizações'],
  impresi: ['impressions'],
  jangkauan: ['reach', 'jangkauan', 'alcance'],
  suka: ['likes', 'suka', 'curtidas', 'reactions', 'tanggapan', 'reações'],
  komentar: ['comments', 'komentar', 'comentários'],
  bagikan: ['shares', 'frekuensi dibagikan', 'bagikan', 'compartilhamentos'],
  simpan: ['saves', 'frekuensi disimpan', 'salvamentos'],
  klik_tautan: ['link clicks', 'klik tautan', 'cliques no link'],
} as const
type Nilai = Record<keyof typeof kolomNilai, number | null>

const tandaFacebook = [
  ['post id', 'page id', 'permalink', 'publish time'],
  ['video asset id', 'universal video id', 'page id'],
  ['id halaman', 'waktu penerbitan'],
  ['judul', 'waktu penerbitan', 'tanggapan', 'permalink'],
]
const tandaInstagram = [
  ['post id', 'account id', 'account username', 'permalink'],
  ['id postingan', 'id akun', 'nama pengguna akun', 'permalink'],
  ['identificação da publicação', 'link permanente', 'curtidas', 'salvamentos'],
]

export const kontenFacebook = (naskah: Manuscript): boolean => hasColumns(naskah, ...tandaFacebook)
export const kontenInstagram = (naskah: Manuscript): boolean => hasColumns(naskah, ...tandaInstagram)

export const pembacaFacebook: Reader = {
  sumber: 'facebook-konten',
  nama: 'konten Halaman Facebook',
  kenali: kontenFacebook,
  baca: (naskah, dasar) => bacaKonten(naskah, dasar, 'facebook'),
}

export const pembacaInstagram: Reader = {
  sumber: 'instagram-konten',
  nama: 'konten Instagram',
  kenali: kontenInstagram,
  baca: (naskah, dasar) => bacaKonten(naskah, dasar, 'instagram'),
}

/** Page insights as Facebook gave them until 2023; no month of this SOP has such a file. */
export const pembacaFacebookLama: Reader = {
  sumber: 'facebook-insight-lama',
  nama: 'wawasan Halaman Facebook susunan lama',
  kenali: (naskah) =>
    /^[^\r\n]*\bLifetime Post Total /.test(naskah.teks) ||
    (naskah.lembar?.[0] ?? []).some((s) => s.startsWith('Lifetime Post Total ')),
  baca(naskah) {
    throw new KontenError(
      'pemakaian',
      'susunan-lama',
      `${naskah.nama}: susunan "Lifetime Post Total" sudah tidak dipakai Facebook dan tidak dibaca.`,
      ['Unduh dari Meta Business Suite: Insight > Konten > Ekspor data.'],
    )
  },
}

type Platform = 'facebook' | 'instagram'

/** A row of the export: where it stands, when it was published, its number there, and its figures. */
interface Baris {
  ke: number
  waktu: number | null
  id: string
  nilai: Nilai
}

function bacaKonten(naskah: Manuscript, dasar: ReadingBasis, platform: Platform): ReaderResult {
  const tabel = readContentTable(naskah)
  const tulisan = pembacaTulisan(tabel)
  const baris = bacaBaris(tabel, tulisan)
  const catatan = [...tableNotes(tabel), ...tanpaTayangan(baris)]
  const akunSendiri = platform === 'instagram' ? palingSering(baris.map((b) => tulisan(b.ke, 'akun'))) : null
  const angka: Angka[] = []
  const galat: string[] = []
  let kosong = 0
  for (const satu of baris) {
    const isi = fillValues(satu.nilai)
    if (satu.id === '') galat.push(/\d{6,}/.exec(tulisan(satu.ke, 'keterangan'))?.[0] ?? 'tanpa nomor')
    else if (Object.keys(isi).length === 0) kosong++
    else angka.push(angkaKonten(satu, isi, (nama) => tulisan(satu.ke, nama), { dasar, platform, akunSendiri }))
  }
  if (galat.length > 0)
    catatan.push(`${galat.length} baris tidak dicatat, Meta gagal menghitungnya: ${galat.join(', ')}.`)
  if (kosong > 0) catatan.push(`${kosong} baris tanpa satu angka pun tidak dicatat.`)
  catatan.push(...catatanTanda(angka))
  return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
}

function bacaBaris(tabel: ExportTable, tulisan: Tulisan): Baris[] {
  const hitungan = penghitung(tabel, kolomNilai)
  const pasifik = pembacaPasifik()
  const kolomId = letak(tabel, ...kolomTulisan.id)
  return tabel.baris.map((_, ke) => {
    const jam = tulisan(ke, 'waktu')
    const waktu = jam === '' ? null : pasifik(jam)
    if (jam !== '' && waktu === null) throw waktuRusak(tabel, ke, jam)
    if (/\d{4}/.test(tulisan(ke, 'masa'))) throw perHari(tabel)
    return { ke, waktu, id: figureId(tabel, ke, kolomId), nilai: hitungan(ke) }
  })
}

/** Views that were not counted are taken away, and it is said so. */
function tanpaTayangan(baris: readonly Baris[]): string[] {
  if (!tayanganBelumDihitung(baris.map((b) => b.nilai))) return []
  for (const b of baris) b.nilai.tayangan = null
  return [
    'Tayangan semua baris 0 padahal jangkauannya ada: tidak dihitung untuk konten lama, dianggap tidak diketahui.',
  ]
}

function angkaKonten(
  { waktu, id }: Baris,
  nilai: Angka['nilai'],
  tulisan: (nama: NamaTulisan) => string,
  { dasar, platform, akunSendiri }: { dasar: ReadingBasis; platform: Platform; akunSendiri: string | null },
): Angka {
  const video = tulisan('video')
  const tautan = linkOf(tulisan('tautan')) ?? (video === '' ? null : `https://www.facebook.com/watch/?v=${video}`)
  const akun = tulisan('akun')
  const kolaborasi = akunSendiri !== null && akun !== '' && akun !== akunSendiri
  const { terbit, bulan } = waktu === null ? { terbit: null, bulan: dasar.bulan } : publishedOn(waktu, dasar.zona)
  return buatAngka({
    bulan,
    kanal: 'medsos',
    platform,
    tautan,
    // Without a link the title is all that tells a row of content from an account's.
    judul: titleOf(tulisan('teks')) ?? (tautan === null ? id : null),
    terbit,
    kunci: platform === 'facebook' ? `fb:${id}` : null,
    tanda: kolaborasi ? 'kolaborasi' : tulisan('bagikanUlang') === '1' ? 'bagikan-ulang' : null,
    nilai,
  })
}

type Tulisan = (ke: number, nama: NamaTulisan) => string

/** The first filled cell among the columns of one meaning. */
function pembacaTulisan(tabel: ExportTable): Tulisan {
  const letakNama = Object.fromEntries(
    Object.entries(kolomTulisan).map(([n, judul]) => [
      n,
      judul.map((j) => tabel.kolom.indexOf(j)).filter((i) => i >= 0),
    ]),
  ) as Record<NamaTulisan, number[]>
  return (ke, nama) => {
    for (const i of letakNama[nama]) {
      const sel = tabel.baris[ke]![i]?.trim()
      if (sel) return sel
    }
    return ''
  }
}

/** Meta did not fill Views in for posts older than the metric: all 0, while people were reached. */
function tayanganBelumDihitung(nilai: readonly Nilai[]): boolean {
  const diketahui = nilai.filter((n) => n.tayangan !== null)
  return diketahui.length > 0 && diketahui.every((n) => n.tayangan === 0) && nilai.some((n) => (n.jangkauan ?? 0) > 0)
}

/** The account the export was made for: the one with most rows. Null where no row names one. */
function palingSering(akun: readonly string[]): string | null {
  const hitung = new Map<string, number>()
  for (const a of akun) if (a !== '') hitung.set(a, (hitung.get(a) ?? 0) + 1)
  return [...hitung].reduce<[string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0]
}

function catatanTanda(angka: readonly Angka[]): string[] {
  const jumlah = (tanda: TandaAngka): number => angka.filter((a) => a.tanda === tanda).length
  const [kolaborasi, bagikan] = [jumlah('kolaborasi'), jumlah('bagikan-ulang')]
  return [
    ...(kolaborasi > 0
      ? [`${kolaborasi} baris dari akun lain (kolaborasi); jangkauan yang kosong tetap tidak diketahui.`]
      : []),
    ...(bagikan > 0 ? [`${bagikan} baris adalah bagikan ulang, bukan konten sendiri.`] : []),
  ]
}

const waktuRusak = (tabel: ExportTable, ke: number, tulisan: string): KontenError =>
  damagedByExcel(
    tabel.nama,
    `baris data ke-${ke + 1}, waktu terbit "${bersihkan(tulisan).slice(0, 40)}" bukan bentuk 06/30/2026 18:30 ` +
      'yang ditulis Meta',
  )

const perHari = (tabel: ExportTable): KontenError =>
  new KontenError(
    'pemakaian',
    'ekspor-per-hari',
    `${tabel.nama}: berisi angka per hari untuk setiap konten, bukan angka seluruhnya.`,
    ['Unduh ulang dengan pilihan masa "Sepanjang Masa" (Lifetime).'],
  )

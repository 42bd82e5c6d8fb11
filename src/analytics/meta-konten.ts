/** Meta Business Suite, "Konten": a row per post of a Facebook Page or an Instagram account, counted up to the export. */
import { KontenError } from '../errors.js'
import type { Angka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import type { DasarBaca, HasilPembaca, Naskah, Pembaca } from './pembaca.js'
import type { TabelEkspor } from './tabel-ekspor.js'
import { bacaHitungan, bacaTabel, berkolom, isiNilai, kepalaNaskah, letak, periksaDesimal } from './tabel-ekspor.js'
import { terbitPada, waktuPasifik } from './waktu-ekspor.js'

const JUDUL_TERPANJANG = 120
const potong = (teks: string): string | null => satuBaris(teks).slice(0, JUDUL_TERPANJANG).trim() || null

/** Column names in English, Indonesian and Portuguese; within Meta alone, for `tayangan` is something else elsewhere. */
const kolom = {
  id: ['post id', 'id postingan', 'identificação da publicação', 'video asset id'],
  akun: ['account id', 'id akun', 'identificação da conta'],
  terbit: ['publish time', 'waktu penerbitan', 'horário de publicação'],
  tautan: ['permalink', 'link permanente', 'tautan permanen'],
  judul: ['title', 'judul', 'título'],
  uraian: ['description', 'deskripsi', 'descrição'],
  galat: ['data comment', 'komentar data', 'comentário dos dados'],
  bagikanUlang: ['is share'],
  tayangan: ['views', 'tayangan', 'visualizações'],
  impresi: ['impressions', 'impresi'],
  jangkauan: ['reach', 'jangkauan', 'alcance'],
  suka: ['reactions', 'tanggapan', 'likes', 'suka', 'curtidas'],
  komentar: ['comments', 'komentar', 'comentários'],
  bagikan: ['shares', 'frekuensi dibagikan', 'bagikan', 'compartilhamentos'],
  simpan: ['saves', 'frekuensi disimpan', 'salvamentos'],
  ikut: ['follows', 'mengikuti', 'seguimentos'],
  klik: ['link clicks', 'klik tautan'],
} as const

type Letak = Record<keyof typeof kolom, number>

const letakSemua = (tabel: TabelEkspor): Letak => Object.fromEntries(Object.entries(kolom).map(([k, nama]) => [k, letak(tabel, ...nama)])) as Letak

/** The Page's own signature; an Instagram file names an account instead. */
const tandaFacebook = [
  ['post id', 'page id', 'permalink', 'publish time'],
  ['video asset id', 'page id'],
  ['id postingan', 'id halaman', 'waktu penerbitan'],
]
const tandaInstagram = [
  ['post id', 'account id', 'permalink'],
  ['id postingan', 'id akun', 'waktu penerbitan'],
  ['identificação da publicação', 'identificação da conta'],
]

function baca(platform: 'facebook' | 'instagram', naskah: Naskah, dasar: DasarBaca): HasilPembaca {
  const tabel = bacaTabel(naskah)
  const di = letakSemua(tabel)
  const catatan = [...tabel.catatan]
  periksaDesimal(tabel)
  const sel = (b: readonly string[], ke: number): string => (ke < 0 ? '' : (b[ke] ?? ''))
  const akunSendiri = terbanyak(tabel.baris.map((b) => sel(b, di.akun)).filter(Boolean))
  const angka: Angka[] = []
  const galat: string[] = []
  for (const [i, b] of tabel.baris.entries()) {
    const id = sel(b, di.id).trim()
    if (id === '') {
      galat.push(/\d{6,}/.exec(sel(b, di.galat))?.[0] ?? `baris data ke-${i + 1}`)
      continue
    }
    const instan = waktuPasifik(sel(b, di.terbit))
    if (instan === null)
      throw new KontenError(
        'pemakaian',
        'waktu-tidak-terbaca',
        `${naskah.nama} baris data ke-${i + 1}: waktu terbit "${satuBaris(sel(b, di.terbit)).slice(0, 30)}" bukan BB/HH/TTTT JJ:MM.`,
        ['Unduh ulang berkasnya, dan jangan dibuka atau disimpan lewat Excel.'],
      )
    const asing = di.akun >= 0 && sel(b, di.akun) !== akunSendiri
    const n = (k: keyof typeof kolom): number | null => bacaHitungan(tabel, i, di[k])
    const nilai = {
      tayangan: n('tayangan'),
      impresi: n('impresi'),
      jangkauan: n('jangkauan'),
      suka: n('suka'),
      komentar: n('komentar'),
      bagikan: n('bagikan'),
      simpan: n('simpan'),
    }
    angka.push(
      buatAngka({
        ...terbitPada(instan, dasar.zona),
        kanal: 'medsos',
        platform,
        tautan: sel(b, di.tautan).trim() || null,
        judul: potong(sel(b, di.judul)) ?? potong(sel(b, di.uraian)),
        kunci: platform === 'facebook' ? `fb:${id}` : null,
        tanda: asing ? 'kolaborasi' : sel(b, di.bagikanUlang) === '1' ? 'bagikan-ulang' : null,
        nilai: isiNilai({ ...nilai, pengikut_baru: n('ikut'), klik_tautan: n('klik') }),
      }),
    )
  }
  if (galat.length > 0) catatan.push(`${galat.length} konten tidak dihitung oleh Meta dan tidak dicatat: ${galat.join(', ')}.`)
  const tanpaTayangan = angka.length > 0 && angka.every((a) => (a.nilai.tayangan ?? 0) === 0) && angka.some((a) => (a.nilai.jangkauan ?? 0) > 0)
  if (tanpaTayangan && di.tayangan >= 0) {
    for (const a of angka) delete a.nilai.tayangan
    catatan.push('Tayangan 0 pada semua baris padahal ada jangkauan: Meta belum mengisinya, dianggap tidak diketahui.')
  }
  const kolaborasi = angka.filter((a) => a.tanda === 'kolaborasi').length
  if (kolaborasi > 0) catatan.push(`${kolaborasi} konten milik akun lain (kolaborasi); jangkauannya tidak diketahui.`)
  catatan.push('Angka konten dihitung sejak terbit sampai diunduh, bukan angka sebulan; waktu terbit diubah dari waktu Pasifik.')
  return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
}

function terbanyak(nilai: readonly string[]): string | undefined {
  const hitung = new Map<string, number>()
  for (const n of nilai) hitung.set(n, (hitung.get(n) ?? 0) + 1)
  return [...hitung].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

export const facebookKonten: Pembaca = {
  sumber: 'facebook-konten',
  nama: 'Facebook: konten (Meta Business Suite)',
  kenali: (n) => berkolom(n, ...tandaFacebook),
  baca: (n, d) => baca('facebook', n, d),
}

export const instagramKonten: Pembaca = {
  sumber: 'instagram-konten',
  nama: 'Instagram: konten (Meta Business Suite)',
  kenali: (n) => berkolom(n, ...tandaInstagram),
  baca: (n, d) => baca('instagram', n, d),
}

/** An Instagram export in a language nobody here reads: told by its links, never guessed by position. */
export const instagramAsing: Pembaca = {
  sumber: 'instagram-bahasa-lain',
  nama: 'Instagram dalam bahasa lain',
  kenali: (n) =>
    n.lembar === null && /https:\/\/www\.instagram\.com\/(?:p|reel|tv)\/[\w-]{11}/.test(n.teks.slice(0, 20_000)) && kepalaNaskah(n).some((k) => k.length >= 12),
  baca: (n) => {
    throw new KontenError(
      'pemakaian',
      'bahasa-tidak-dikenal',
      `${n.nama}: unduhan Instagram dengan judul kolom yang tidak dikenal (${kepalaNaskah(n)
        .toSorted((a, b) => b.length - a.length)[0]!
        .slice(0, 6)
        .join(', ')}, …).`,
      ['Ubah bahasa Meta Business Suite menjadi Indonesia atau Inggris, lalu unduh ulang.'],
    )
  },
}

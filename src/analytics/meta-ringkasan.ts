/** Meta Business Suite, "Ringkasan": a figure per day; one file may hold several titled sections. */
import { KontenError } from '../errors.js'
import type { Angka, NamaAngka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import type { DasarBaca, HasilPembaca, Naskah, Pembaca } from './pembaca.js'
import { bacaHitungan, bacaTabel, kunciKolom } from './tabel-ekspor.js'
import { catatanCakupan, perBulan, tanggalPenuh } from './waktu-ekspor.js'

interface Seksi {
  judul: string
  teks: string
}

type Platform = 'facebook' | 'instagram'

/** Sections begin with a title line and a header whose second column is `Primary` in every language. */
function seksi(teks: string): Seksi[] {
  const baris = teks.split(/\r\n|\r|\n/)
  const awal = baris.flatMap((b, i) => (i > 0 && /^"?[^",;\t]+"?[,;\t]"?primary"?\s*$/i.test(b) ? [i] : []))
  return awal.map((mulai, ke) => ({
    judul: kunciKolom(baris[mulai - 1]!.replace(/^"|"$/g, '')),
    teks: baris.slice(mulai, awal[ke + 1] === undefined ? undefined : awal[ke + 1]! - 1).join('\n'),
  }))
}

/** Which figure a title is of; null for counts of people, which must not be summed over days. */
const daftarUkuran: readonly [RegExp, NamaAngka | null][] = [
  [/reach|jangkauan|alcance|viewers|penonton/, null],
  [/link clicks|klik tautan|cliques no link/, 'klik_tautan'],
  [/interactions|interaksi|interações/, 'interaksi'],
  [/visits|kunjungan|visitas/, 'kunjungan_profil'],
  [/follows|pengikut|seguidores/, 'pengikut_baru'],
  [/^views$|^tayangan$|^visualizações$/, 'tayangan'],
]

const platformJudul = (judul: string): Platform | null => (/instagram/.test(judul) ? 'instagram' : /facebook/.test(judul) ? 'facebook' : null)

const semuaPlatform = (naskah: Naskah): Set<Platform> => new Set(seksi(naskah.teks).flatMap((s) => platformJudul(s.judul) ?? []))

/** The platform of a section that does not name one: the flag, the file's other section, else the files beside it. */
function tentukanPlatform(naskah: Naskah, judul: string, dasar: DasarBaca, catatan: string[]): string {
  if (dasar.platform !== null) return dasar.platform
  const dalam = semuaPlatform(naskah)
  // Where a file holds both, one of them is named and the other is Facebook's, or the other way round.
  if (dalam.size === 1) return dalam.has('instagram') ? 'facebook' : 'instagram'
  const sekitar = new Set(naskah.saudara.flatMap((s) => [...semuaPlatform(s)]))
  const [satu] = sekitar
  if (sekitar.size !== 1 || satu === undefined)
    throw new KontenError('pemakaian', 'platform-belum-disebut', `${naskah.nama}: "${judul}" tidak menyebut platformnya.`, [
      'Tambahkan --platform facebook atau --platform instagram, dan impor berkas kedua platform itu terpisah.',
    ])
  catatan.push(`"${judul}" dianggap milik ${satu}, menurut berkas lain dalam impor yang sama.`)
  return satu
}

function bacaSeksi(naskah: Naskah, { judul, teks }: Seksi, dasar: DasarBaca, catatan: string[]): { angka: Angka[]; terbaca: number } {
  const tabel = bacaTabel(naskah, teks)
  const ukuran = daftarUkuran.find(([pola]) => pola.test(judul))
  if (ukuran?.[1] === undefined || ukuran[1] === null) {
    catatan.push(
      ukuran
        ? `"${judul}" menghitung orang per hari dan tidak boleh dijumlahkan menjadi angka sebulan; tidak dicatat.`
        : `"${judul}" bukan angka yang dikenal; tidak dicatat.`,
    )
    return { angka: [], terbaca: tabel.baris.length }
  }
  const nama = ukuran[1]
  const platform = platformJudul(judul) ?? tentukanPlatform(naskah, judul, dasar, catatan)
  const hari = tabel.baris.map((b, i) => {
    const tanggal = tanggalPenuh(b[0] ?? '')
    if (tanggal === null)
      throw new KontenError('pemakaian', 'waktu-tidak-terbaca', `${naskah.nama} baris data ke-${i + 1}: bukan tanggal.`, ['Unduh ulang berkasnya.'])
    return tanggal
  })
  const bulan = perBulan(hari)
  catatan.push(...catatanCakupan(bulan).map((c) => `"${judul}": ${c}`))
  const jumlah = (letak: readonly number[]): number => letak.reduce((n, i) => n + (bacaHitungan(tabel, i, 1) ?? 0), 0)
  return {
    angka: bulan.map((b) => buatAngka({ bulan: b.bulan, kanal: 'medsos', platform, periode: b.periode, nilai: { [nama]: jumlah(b.letak) } })),
    terbaca: tabel.baris.length,
  }
}

export const metaRingkasan: Pembaca = {
  sumber: 'meta-ringkasan',
  nama: 'Meta: ringkasan harian',
  kenali: (n) => n.lembar === null && seksi(n.teks).length > 0,
  baca: (naskah, dasar): HasilPembaca => {
    const catatan: string[] = []
    const hasil = seksi(naskah.teks).map((s) => bacaSeksi(naskah, s, dasar, catatan))
    return { angka: hasil.flatMap((h) => h.angka), terbaca: hasil.reduce((n, h) => n + h.terbaca, 0), catatan, diambil: null }
  },
}

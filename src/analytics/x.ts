/** X: posts with their figures, and the account per day. Times are UTC, told exactly by the id of a post. */
import { KontenError } from '../errors.js'
import type { Angka, NamaAngka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import type { DasarBaca, HasilPembaca, Naskah, Pembaca } from './pembaca.js'
import { bacaHitungan, bacaTabel, berkolom, isiNilai, kepalaNaskah, letak } from './tabel-ekspor.js'
import { catatanCakupan, perBulan, tanggalPenuh, terbitPada } from './waktu-ekspor.js'

const waktuId = (id: string): number => Number((BigInt(id) >> 22n) + 1_288_834_974_657n)
const polaStatus = /^https:\/\/(?:x|twitter)\.com\/[^/]+\/status\/(\d+|undefined)$/

/** The columns of a content export, in the one order seen in every language. */
const urutan = [
  'post id',
  'date',
  'post text',
  'post link',
  'impressions',
  'likes',
  'engagements',
  'bookmarks',
  'shares',
  'new follows',
  'replies',
  'reposts',
  'profile visits',
  'detail expands',
  'url clicks',
  'hashtag clicks',
  'permalink clicks',
]

function bacaKonten(naskah: Naskah, dasar: DasarBaca): HasilPembaca {
  const tabel = bacaTabel(naskah)
  const bernama = berkolom(naskah, ['post id', 'post link', 'impressions'])
  const di = (nama: string): number => (bernama ? letak(tabel, nama) : urutan.indexOf(nama))
  const catatan = [...tabel.catatan]
  const angka: Angka[] = []
  let hantu = 0
  let balasan = 0
  for (const [i, b] of tabel.baris.entries()) {
    const id = (b[di('post id')] ?? '').trim()
    const tautan = (b[di('post link')] ?? '').trim()
    const idTautan = polaStatus.exec(tautan)?.[1]
    if (id === '' || idTautan === 'undefined') {
      hantu++
      continue
    }
    if (!/^\d+$/.test(id) || idTautan !== id)
      throw new KontenError('pemakaian', 'id-tidak-cocok', `${naskah.nama} baris data ke-${i + 1}: id dan tautannya tidak sama.`, [
        'Unduh ulang berkasnya dalam bahasa Inggris, dan jangan dibuka atau disimpan lewat Excel.',
      ])
    const teks = satuBaris(b[di('post text')] ?? '')
    const berbalas = teks.startsWith('@')
    if (berbalas) balasan++
    const n = (nama: string): number | null => bacaHitungan(tabel, i, di(nama))
    angka.push(
      buatAngka({
        ...terbitPada(waktuId(id), dasar.zona),
        kanal: 'medsos',
        platform: 'x',
        tautan,
        // What was said to a citizen is not kept.
        judul: berbalas ? null : teks.slice(0, 120) || null,
        tanda: berbalas ? 'balasan' : null,
        nilai: isiNilai({
          tayangan: n('impressions'),
          suka: n('likes'),
          komentar: n('replies'),
          bagikan: n('reposts'),
          simpan: n('bookmarks'),
          klik_tautan: n('url clicks'),
        }),
      }),
    )
  }
  if (hantu > 0) catatan.push(`${hantu} baris tanpa id (status/undefined) dilewati.`)
  if (balasan > 0) catatan.push(`${balasan} balasan tidak masuk daftar konten.`)
  catatan.push('Tayangan x adalah impresi; "Shares" (disalin atau dikirim) tidak dihitung sebagai bagikan.')
  return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
}

const harian: readonly [NamaAngka, string][] = [
  ['tayangan', 'impressions'],
  ['interaksi', 'engagements'],
  ['kunjungan_profil', 'profile visits'],
  ['pengikut_baru', 'new follows'],
]

function bacaHarian(naskah: Naskah): HasilPembaca {
  const tabel = bacaTabel(naskah)
  const bulan = perBulan(tabel.baris.map((b) => tanggalPenuh(b[0] ?? '') ?? ''))
  const jumlah = (baris: readonly number[], nama: string): number => baris.reduce((x, i) => x + (bacaHitungan(tabel, i, letak(tabel, nama)) ?? 0), 0)
  const angka = bulan.map((b) =>
    buatAngka({
      bulan: b.bulan,
      kanal: 'medsos',
      platform: 'x',
      periode: b.periode,
      nilai: {
        ...Object.fromEntries(harian.map(([nama, kolom]) => [nama, jumlah(b.letak, kolom)])),
        pengikut_bersih: jumlah(b.letak, 'new follows') - jumlah(b.letak, 'unfollows'),
      },
    }),
  )
  return { angka, terbaca: tabel.baris.length, catatan: [...catatanCakupan(bulan), 'Hari terakhir dapat belum lengkap pada saat diunduh.'], diambil: null }
}

export const xKonten: Pembaca = {
  sumber: 'x-konten',
  nama: 'X: konten',
  kenali: (n) =>
    berkolom(n, ['post id', 'post link', 'impressions']) ||
    (kepalaNaskah(n).some((k) => k.length === urutan.length) && /https:\/\/(?:x|twitter)\.com\/[^/]+\/status\//.test(n.teks.slice(0, 20_000))),
  baca: bacaKonten,
}

export const xHarian: Pembaca = {
  sumber: 'x-harian',
  nama: 'X: ringkasan harian',
  kenali: (n) => berkolom(n, ['date', 'impressions', 'engagements', 'unfollows']),
  baca: bacaHarian,
}

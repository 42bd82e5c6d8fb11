/** YouTube Studio, advanced mode: a table of videos with a Total row, and totals per day. */
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import { bulanDari, tambahHari } from '../domain/waktu.js'
import type { DasarBaca, HasilPembaca, Naskah, Pembaca } from './pembaca.js'
import { bacaHitungan, bacaTabel, berkolom, isiNilai, letak, periksaDesimal } from './tabel-ekspor.js'
import { bulanPenuh, catatanCakupan, perBulan, tanggalPenuh } from './waktu-ekspor.js'

/** YouTube cuts its table here and still counts the rest in Total. */
const BARIS_TERBANYAK = 499

/** `Konten 2024-06-01_2024-07-01 Kanal.zip`: the end is the day after the last one. */
function periodeNama(nama: string): { dari: string; sampai: string } | null {
  const cocok = /(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})/.exec(nama)
  return cocok ? { dari: cocok[1]!, sampai: tambahHari(cocok[2]!, -1) } : null
}

function bacaVideo(naskah: Naskah, dasar: DasarBaca): HasilPembaca {
  const tabel = bacaTabel(naskah)
  periksaDesimal(tabel)
  const catatan = [...tabel.catatan]
  const di = {
    id: letak(tabel, 'content', 'konten', 'conteúdo'),
    judul: letak(tabel, 'video title', 'judul video', 'título do vídeo'),
    terbit: letak(tabel, 'video publish time', 'waktu publikasi video', 'horário de publicação do vídeo'),
    tayangan: letak(tabel, 'views', 'penayangan', 'visualizações'),
    impresi: letak(tabel, 'impressions', 'tayangan', 'impressões'),
    suka: letak(tabel, 'likes', 'suka'),
    komentar: letak(tabel, 'comments added', 'komentar ditambahkan', 'komentar yang ditambahkan'),
    bagikan: letak(tabel, 'shares', 'bagikan'),
    bersih: letak(tabel, 'subscribers', 'subscriber', 'inscritos'),
    penonton: letak(tabel, 'unique viewers', 'penonton unik'),
  }
  const n = (i: number, ke: number): number | null => bacaHitungan(tabel, i, ke)
  const konten = (i: number) => ({
    tayangan: n(i, di.tayangan),
    impresi: n(i, di.impresi),
    suka: n(i, di.suka),
    komentar: n(i, di.komentar),
    bagikan: n(i, di.bagikan),
  })
  const periode = periodeNama(naskah.nama)
  const angka = tabel.baris.map((b, i) => {
    const id = (b[di.id] ?? '').trim()
    if (id.toLowerCase() === 'total') {
      const bulan = periode ? bulanPenuh(periode.dari, periode.sampai) : dasar.bulan
      if (bulan === null)
        catatan.push(
          periode
            ? `Masa ${periode.dari} sampai ${periode.sampai} bukan satu bulan penuh: jumlah akun disimpan, tetapi tidak masuk bulan mana pun.`
            : 'Masa berkas ini tidak diketahui: jumlah akun disimpan, tetapi tidak masuk bulan mana pun; sebutkan --bulan bila unduhannya tepat sebulan.',
        )
      return buatAngka({
        bulan,
        kanal: 'medsos',
        platform: 'youtube',
        periode: periode && `${periode.dari}/${periode.sampai}`,
        nilai: isiNilai({ ...konten(i), pengikut_bersih: n(i, di.bersih), penonton: n(i, di.penonton) }),
      })
    }
    const terbit = tanggalPenuh(b[di.terbit] ?? '')
    return buatAngka({
      bulan: terbit === null ? dasar.bulan : bulanDari(terbit),
      kanal: 'medsos',
      platform: 'youtube',
      tautan: `https://www.youtube.com/watch?v=${id}`,
      judul: satuBaris(b[di.judul] ?? '').slice(0, 120) || null,
      terbit,
      nilai: isiNilai(konten(i)),
    })
  })
  if (di.suka < 0) catatan.push('Suka, komentar, dan bagikan tidak dicentang pada unduhan ini; tidak diketahui, bukan nol.')
  if (tabel.baris.length > BARIS_TERBANYAK) catatan.push(`YouTube memotong tabelnya pada ${BARIS_TERBANYAK} video; jumlah akun diambil dari baris Total.`)
  return { angka, terbaca: tabel.baris.length, catatan, diambil: null }
}

function bacaHarian(naskah: Naskah): HasilPembaca {
  const tabel = bacaTabel(naskah)
  const tayangan = letak(tabel, 'views', 'penayangan')
  if (tayangan < 0)
    return { angka: [], terbaca: tabel.baris.length, catatan: [`Kolom "${tabel.kolom[1] ?? ''}" per hari tidak dipakai dalam laporan.`], diambil: null }
  const bulan = perBulan(tabel.baris.map((b) => tanggalPenuh(b[0] ?? '') ?? ''))
  return {
    angka: bulan.map((b) =>
      buatAngka({
        bulan: b.bulan,
        kanal: 'medsos',
        platform: 'youtube',
        periode: b.periode,
        nilai: { tayangan: b.letak.reduce((x, i) => x + (bacaHitungan(tabel, i, tayangan) ?? 0), 0) },
      }),
    ),
    terbaca: tabel.baris.length,
    catatan: catatanCakupan(bulan),
    diambil: null,
  }
}

export const youtubeVideo: Pembaca = {
  sumber: 'youtube-video',
  nama: 'YouTube Studio: video',
  kenali: (n) =>
    berkolom(n, ['content', 'video title', 'video publish time'], ['konten', 'judul video', 'waktu publikasi video'], ['conteúdo', 'título do vídeo']),
  baca: bacaVideo,
}

export const youtubeHarian: Pembaca = {
  sumber: 'youtube-harian',
  nama: 'YouTube Studio: jumlah per hari',
  kenali: (n) => /^(?:date|tanggal),(?:views|engaged views|penayangan|penayangan interaktif)\s*$/im.test(n.teks.slice(0, 200)),
  baca: bacaHarian,
}

/** Members of the same zip that repeat a part of it. */
export const youtubeBagan: Pembaca = {
  sumber: 'youtube-bagan',
  nama: 'YouTube Studio: bagan',
  kenali: (n) => berkolom(n, ['date', 'content', 'video title'], ['tanggal', 'konten', 'judul video'], ['data', 'conteúdo', 'título do vídeo']),
  baca: (n) => ({ angka: [], terbaca: bacaTabel(n).baris.length, catatan: ['Hanya lima video teratas; tidak dipakai.'], diambil: null }),
}

/** TikTok Studio and Business Suite: content, daily figures, followers. Dates carry no year; ids of videos carry a time. */
import type { Angka, NamaAngka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import { tanggalLokal } from '../domain/waktu.js'
import type { DasarBaca, HasilPembaca, Naskah, Pembaca } from './pembaca.js'
import type { TabelEkspor } from './tabel-ekspor.js'
import { bacaHitungan, bacaTabel, berkolom, isiNilai, letak } from './tabel-ekspor.js'
import { bulanHari, catatanCakupan, perBulan, tahunTerakhir, tanggalPenuh, terbitPada } from './waktu-ekspor.js'

/** The time a video id carries: seconds in its upper half. */
const waktuId = (id: string): number => Number(BigInt(id) >> 32n) * 1000

const bacaKonten = (naskah: Naskah, dasar: DasarBaca): HasilPembaca => {
  const tabel = bacaTabel(naskah)
  const catatan = [...tabel.catatan]
  const di = {
    tautan: letak(tabel, 'video link'),
    judul: letak(tabel, 'video title'),
    tayangan: letak(tabel, 'total views', 'video views'),
    suka: letak(tabel, 'total likes', 'likes'),
    komentar: letak(tabel, 'total comments', 'comments'),
    bagikan: letak(tabel, 'total shares', 'shares'),
    simpan: letak(tabel, 'add to favorites'),
  }
  const angka = new Map<string, Angka>()
  let tanpaId = 0
  for (const [i, b] of tabel.baris.entries()) {
    const tautan = (b[di.tautan] ?? '').trim()
    const id = /\/(?:video|photo|v)\/(\d+)/.exec(tautan)?.[1]
    if (id === undefined) {
      tanpaId++
      continue
    }
    const n = (ke: number): number | null => bacaHitungan(tabel, i, ke)
    angka.set(
      id,
      buatAngka({
        ...terbitPada(waktuId(id), dasar.zona),
        kanal: 'medsos',
        platform: 'tiktok',
        tautan,
        judul: satuBaris(b[di.judul] ?? '').slice(0, 120) || null,
        nilai: isiNilai({ tayangan: n(di.tayangan), suka: n(di.suka), komentar: n(di.komentar), bagikan: n(di.bagikan), simpan: n(di.simpan) }),
      }),
    )
  }
  if (tanpaId > 0) catatan.push(`${tanpaId} baris tanpa tautan video dilewati.`)
  const diambil = bulanHari(tabel.baris[0]?.[letak(tabel, 'time')] ?? '')
  return {
    angka: [...angka.values()],
    terbaca: tabel.baris.length,
    catatan,
    diambil: diambil === null ? null : tahunTerakhir(diambil, tanggalLokal(dasar.sekarang, dasar.zona)),
  }
}

/** Dates of daily rows, oldest first: whole ones as they are, the others walked back from the last day not yet past. */
function hariHarian(tabel: TabelEkspor, dasar: DasarBaca, catatan: string[]): (string | null)[] {
  const mentah = tabel.baris.map((b) => b[0] ?? '')
  const penuh = mentah.map(tanggalPenuh)
  if (penuh.every((h) => h !== null)) return penuh
  let batas = tanggalLokal(dasar.sekarang, dasar.zona)
  const hasil = mentah.toReversed().map((teks) => {
    const sebutan = bulanHari(teks)
    if (sebutan === null) return null
    batas = tahunTerakhir(sebutan, batas)
    return batas
  })
  catatan.push(`Tanggalnya tanpa tahun; dianggap berakhir ${hasil.find((h) => h !== null) ?? 'tidak diketahui'}.`)
  return hasil.toReversed()
}

const jumlahan: readonly [NamaAngka, ...string[]][] = [
  ['tayangan', 'video views'],
  ['kunjungan_profil', 'profile views'],
  ['suka', 'likes'],
  ['komentar', 'comments'],
  ['bagikan', 'shares'],
  ['pengikut_baru', 'new followers'],
  ['pengikut_bersih', 'net growth', 'difference in followers from previous day'],
]

function bacaHarian(naskah: Naskah, dasar: DasarBaca): HasilPembaca {
  const tabel = bacaTabel(naskah)
  const catatan = [...tabel.catatan]
  const hari = hariHarian(tabel, dasar, catatan)
  const ada = hari.flatMap((h, i) => (h === null ? [] : [{ h, i }]))
  const bulan = perBulan(ada.map((a) => a.h))
  catatan.push(...catatanCakupan(bulan))
  const pengikut = letak(tabel, 'followers', 'total followers')
  const selisih = letak(tabel, 'difference in followers from previous day', 'net growth', 'new followers')
  if (tabel.kolom.some((k) => /viewers|audience/.test(k))) catatan.push('Penonton per hari menghitung orang dan tidak dijumlahkan menjadi angka sebulan.')
  const angka = bulan.map((b) => {
    const baris = b.letak.map((l) => ada[l]!.i)
    const nilai: Partial<Record<NamaAngka, number>> = {}
    for (const [nama, ...kolom] of jumlahan) {
      const diketahui = baris.map((i) => bacaHitungan(tabel, i, letak(tabel, ...kolom))).filter((n) => n !== null)
      if (diketahui.length > 0) nilai[nama] = diketahui.reduce((x, y) => x + y, 0)
    }
    const jumlahPengikut = (i: number | undefined): number | null => (i === undefined ? null : bacaHitungan(tabel, i, pengikut))
    const akhir = baris
      .toReversed()
      .map(jumlahPengikut)
      .find((n) => n !== null)
    const pertama = baris.find((i) => jumlahPengikut(i) !== null)
    const sebelum = jumlahPengikut(baris[0]! > 0 ? baris[0]! - 1 : undefined)
    const awal = sebelum ?? (pertama === undefined || selisih < 0 ? null : jumlahPengikut(pertama)! - (bacaHitungan(tabel, pertama, selisih) ?? 0))
    return buatAngka({
      bulan: b.bulan,
      kanal: 'medsos',
      platform: 'tiktok',
      periode: b.periode,
      nilai: { ...nilai, ...(akhir === undefined || akhir === null ? {} : { pengikut_akhir: akhir }), ...(awal === null ? {} : { pengikut_awal: awal }) },
    })
  })
  return { angka: angka.filter((a) => Object.keys(a.nilai).length > 0), terbaca: tabel.baris.length, catatan, diambil: null }
}

export const tiktokKonten: Pembaca = {
  sumber: 'tiktok-konten',
  nama: 'TikTok: konten',
  kenali: (n) => berkolom(n, ['video link', 'post time', 'total views'], ['video link', 'post time', 'video views']),
  baca: bacaKonten,
}

export const tiktokHarian: Pembaca = {
  sumber: 'tiktok-harian',
  nama: 'TikTok: ringkasan harian',
  kenali: (n) =>
    berkolom(
      n,
      ['date', 'video views', 'profile views'],
      ['date', 'followers', 'difference in followers from previous day'],
      ['date', 'total viewers', 'new viewers'],
      ['date', 'new followers', 'total followers'],
    ),
  baca: bacaHarian,
}

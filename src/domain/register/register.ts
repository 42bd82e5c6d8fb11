/** The compliance register: every step of a period with its verdict, and the totals they add up to. */
import { urutanSandi } from '../bahasa/teks.js'
import { persen } from '../bahasa/angka.js'
import type { Catat, Verdik } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import { kegiatanBerlaku } from '../keadaan/baca.js'
import { daftarDibatalkan } from './dibatalkan.js'
import { daftarDiteruskan } from './diteruskan.js'
import { daftarPerubahanPeran } from './perubahan-peran.js'
import { daftarTidakBerlaku } from './tidak-berlaku.js'
import { langkahJalur, tandaTutup } from './langkah.js'
import { samaOrang } from '../orang/pelaku.js'
import { susunInteraksi } from './register-interaksi.js'
import { susunPelaporan } from './register-laporan.js'
import { segelBulan } from '../keadaan/segel.js'
import type { Kanal } from '../sop/sop.js'
import { versiBerlaku } from '../sop/sop.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type {
  BarisInteraksi,
  BarisLaporan,
  DasarPenilaian,
  Register,
  BarisRegister,
  LangkahRegister,
  BarisRekap,
  SaringanRegister,
} from './tipe.js'
import type { Keadaan } from '../keadaan/tipe.js'
import { sebabLangkah } from '../keadaan/sebab.js'
import { kelengkapanJalur } from '../keadaan/kelengkapan.js'

/** The register of a period; a kegiatan belongs to the month of its Hari H (A9), the rest as A22 says. */
export function susunRegister(keadaan: Keadaan, saringan: SaringanRegister, dasar: DasarPenilaian): Register {
  const orangSama = (a: string, b: string): boolean => samaOrang(a, b, dasar.petugas)
  const baris: BarisRegister[] = []
  for (const kegiatan of kegiatanBerlaku(keadaan)) {
    if (saringan.bulan !== null && bulanDari(kegiatan.hariH) !== saringan.bulan) continue
    for (const jalur of kegiatan.jalur.values()) {
      if (!saringan.kanal.includes(jalur.kanal)) continue
      const langkah = langkahJalur(kegiatan, jalur, { aturan: dasar.aturan, per: dasar.per, samaOrang: orangSama }).map(
        (l): LangkahRegister => ({
          ...l,
          tanda: [...l.tanda, ...tandaTutup(keadaan, bulanDari(kegiatan.hariH), l.commit)],
          sebab: sebabLangkah(keadaan.sebab, kegiatan.id, jalur.kanal, l),
        }),
      )
      baris.push({
        kegiatan,
        kanal: jalur.kanal,
        status: jalur.tahap,
        kelengkapan: kelengkapanJalur(kegiatan, jalur, dasar.aturan),
        langkah,
      })
    }
  }
  baris.sort(
    (a, b) =>
      urutanSandi(a.kegiatan.hariH, b.kegiatan.hariH) ||
      urutanSandi(a.kegiatan.id, b.kegiatan.id) ||
      urutanSandi(a.kanal, b.kanal),
  )
  const interaksi = susunInteraksi(keadaan, saringan, dasar)
  const laporan = susunPelaporan(keadaan, saringan, dasar)
  return {
    bulan: saringan.bulan,
    per: dasar.per,
    baris,
    interaksi,
    laporan,
    segel: saringan.bulan === null ? null : segelBulan(keadaan, saringan.bulan),
    rekap: rekapitulasi(baris, interaksi, laporan, saringan, dasar),
    catat: hitungCatat(baris, interaksi, laporan),
    perubahanPeran: daftarPerubahanPeran(keadaan.diatur, saringan.bulan, dasar.aturan.zona),
    tidakBerlaku: daftarTidakBerlaku(keadaan, saringan, dasar.aturan.zona),
    dibatalkan: daftarDibatalkan(keadaan, saringan),
    diteruskan: daftarDiteruskan(
      baris,
      interaksi,
      keadaan.laporan.filter((p) => laporan.some((l) => l.commit === p.jejak.commit)),
    ),
    peringatan: peringatanLibur(baris, dasar),
    temuan: keadaan.temuan,
  }
}

/**
 * A row per SOP row and channel, one per channel for all rows, and one for everything; each judged step counted once.
 */
function rekapitulasi(
  baris: readonly BarisRegister[],
  interaksi: readonly BarisInteraksi[],
  laporan: readonly BarisLaporan[],
  saringan: SaringanRegister,
  dasar: DasarPenilaian,
): BarisRekap[] {
  const verdik: { kanal: Kanal; no: number; verdik: Verdik }[] = []
  for (const b of baris) for (const l of b.langkah) verdik.push({ kanal: b.kanal, no: l.baris.no, verdik: l.verdik })
  for (const i of interaksi) if (i.baris) verdik.push({ kanal: i.kanal, no: i.baris.no, verdik: i.verdik })
  for (const l of laporan) verdik.push({ kanal: l.kanal, no: l.baris.no, verdik: l.verdik })
  const hitung = (kanal: Kanal | 'gabungan', langkah: number | 'semua'): BarisRekap => {
    const cocok = verdik.filter(
      (v) => (kanal === 'gabungan' || v.kanal === kanal) && (langkah === 'semua' || v.no === langkah),
    )
    const tepat = cocok.filter((v) => v.verdik === 'tepat').length
    const lewat = cocok.filter((v) => terlambat(v.verdik)).length
    return {
      kanal,
      langkah,
      dinilai: tepat + lewat,
      tepat,
      terlambat: lewat,
      persenTepat: persen(tepat, tepat + lewat),
    }
  }
  const hasil: BarisRekap[] = []
  for (const kanal of saringan.kanal) {
    const nomor = new Set([
      ...nomorBaris(kanal, saringan, dasar),
      ...verdik.filter((v) => v.kanal === kanal).map((v) => v.no),
    ])
    for (const no of [...nomor].toSorted((a, b) => a - b)) hasil.push(hitung(kanal, no))
    hasil.push(hitung(kanal, 'semua'))
  }
  hasil.push(hitung('gabungan', 'semua'))
  return hasil
}

function nomorBaris(kanal: Kanal, saringan: SaringanRegister, dasar: DasarPenilaian): number[] {
  const tanggal = saringan.bulan === null ? tanggalLokal(dasar.per, dasar.aturan.zona) : `${saringan.bulan}-01`
  return versiBerlaku(dasar.sop[kanal], tanggal).baris.map((b) => b.no)
}

function hitungCatat(
  baris: readonly BarisRegister[],
  interaksi: readonly BarisInteraksi[],
  laporan: readonly BarisLaporan[],
): Record<Catat, number> {
  const jumlah: Record<Catat, number> = { langsung: 0, belakangan: 0, janggal: 0 }
  for (const b of baris) for (const l of b.langkah) if (l.selesai !== null) jumlah[l.catat]++
  for (const i of interaksi) jumlah[i.catat]++
  for (const l of laporan) if (l.catat !== null) jumlah[l.catat]++
  return jumlah
}

function peringatanLibur(baris: readonly BarisRegister[], dasar: DasarPenilaian): string[] {
  if (dasar.aturan.jam !== 'kerja') return []
  const tahun = new Set(baris.map((b) => b.kegiatan.hariH.slice(0, 4)).filter((t) => !dasar.aturan.tahunLibur.has(t)))
  return [...tahun]
    .toSorted()
    .map(
      (t) => `Hari libur tahun ${t} tidak tercantum dalam libur.yaml; menit kerja tahun itu dihitung tanpa hari libur.`,
    )
}

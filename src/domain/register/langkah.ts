/** The rounds of a track, each held against its row of the SOP: what the register lists line by line. */
import { nilai, nilaiCatat, tidakDinilai } from '../sop/baku-mutu.js'
import { dalamJamKerja } from '../sop/jam-kerja.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { daftarTahapAkhir, keputusanDari } from '../peristiwa/daftar.js'
import type { BarisSop } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { keMenit } from '../bahasa/waktu.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import type { DasarLangkah, Langkah, VersiTeks, Tanda } from './tipe.js'
import type { DaftarSegel } from '../keadaan/segel.js'
import { sesudahTutup } from '../keadaan/segel.js'

/** Every round of a track, done and pending, in the order in which it happened. */
export function langkahJalur(kegiatan: Kegiatan, jalur: Jalur, dasar: DasarLangkah): Langkah[] {
  const hasil: Langkah[] = []
  const hitung = new Map<number, number>()
  const berikut = (no: number): number => {
    const ke = (hitung.get(no) ?? 0) + 1
    hitung.set(no, ke)
    return ke
  }
  jalur.berlaku.forEach((p, i) => {
    const baris = jalur.versi.baris.find((b) => b.peristiwa.includes(p.peristiwa))!
    const sebelum = jalur.berlaku[i - 1] ?? null
    // A further platform is one more row of the same step, whether it came in the same act or later.
    const platform = p.peristiwa === 'diunggah' ? p.unggahan.map((u) => u.platform) : [null]
    for (const satu of platform)
      hasil.push(langkahSelesai(kegiatan, jalur, { baris, ke: berikut(baris.no), p, sebelum, platform: satu }, dasar))
  })
  for (const baris of jalur.versi.baris) {
    const tertunda = langkahTertunda(kegiatan, jalur, baris, hitung.get(baris.no) ?? 0, dasar)
    if (tertunda) hasil.push(tertunda)
  }
  return hasil
}

function langkahSelesai(
  kegiatan: Kegiatan,
  jalur: Jalur,
  putaran: { baris: BarisSop; ke: number; p: Tercatat; sebelum: Tercatat | null; platform: string | null },
  dasar: DasarLangkah,
): Langkah {
  const { baris, ke, p, sebelum, platform } = putaran
  const menurutDurasi = baris.batas.jenis === 'menit'
  const mulai = menurutDurasi && sebelum ? sebelum.waktu : kegiatan.selesai
  // A dated limit binds once: later rounds (a new hand-over, a further platform) are recorded, not judged (A2, A6).
  const dinilai = menurutDurasi || ke === 1
  return {
    baris,
    ke,
    mulai,
    selesai: p.waktu,
    ...(dinilai
      ? nilai({ batas: baris.batas, mulai, tanggal: kegiatan.hariH, selesai: p.waktu, per: dasar.per }, dasar.aturan)
      : tidakDinilai),
    keputusan: keputusanDari(p),
    oleh: p.oleh,
    peran: p.peran,
    commit: p.jejak.commit,
    commitMulai: menurutDurasi && sebelum ? sebelum.jejak.commit : null,
    catat: nilaiCatat(p.waktu, p.jejak, sebelum?.waktu ?? null),
    tanda: tandaLangkah(baris, p, sebelum, mulai, dasar),
    platform,
    versi: versiTeks(jalur, p),
  }
}

function versiTeks(jalur: Jalur, p: Tercatat): VersiTeks | null {
  if (p.peristiwa !== 'diajukan' && p.peristiwa !== 'disetujui' && p.peristiwa !== 'diunggah') return null
  const draf = jalur.berlaku.slice(0, jalur.berlaku.indexOf(p) + 1).filter((q) => q.peristiwa === 'diajukan')
  const ke = draf.findLastIndex((q) => q.teks === p.teks) + 1
  return { ke: ke === 0 ? null : ke, teks: p.teks, media: p.peristiwa === 'diajukan' ? null : p.media }
}

/** A row that is waited for: its clock has started and it is not done (A23). */
function langkahTertunda(
  kegiatan: Kegiatan,
  jalur: Jalur,
  baris: BarisSop,
  sudah: number,
  dasar: DasarLangkah,
): Langkah | null {
  if (baris.lingkup !== 'kegiatan') return null
  const akhir = jalur.berlaku.at(-1)
  if (!akhir) return null
  const menurutDurasi = baris.batas.jenis === 'menit'
  if (menurutDurasi ? !baris.sesudah.includes(jalur.tahap) : sudah > 0) return null
  const berakhir = daftarTahapAkhir.includes(jalur.tahap)
  const mulai = menurutDurasi ? akhir.waktu : kegiatan.selesai
  if (keMenit(mulai) > (berakhir ? akhir.waktu : dasar.per)) return null
  const pemicu = menurutDurasi ? akhir : jalur.berlaku[0]!
  const sebelumPemicu = menurutDurasi ? (jalur.berlaku.at(-2)?.waktu ?? null) : null
  return {
    baris,
    ke: sudah + 1,
    mulai,
    selesai: null,
    ...(berakhir
      ? tidakDinilai
      : nilai({ batas: baris.batas, mulai, tanggal: kegiatan.hariH, selesai: null, per: dasar.per }, dasar.aturan)),
    keputusan: null,
    oleh: null,
    peran: baris.peran[0]!,
    commit: null,
    commitMulai: menurutDurasi ? akhir.jejak.commit : null,
    catat: nilaiCatat(pemicu.waktu, pemicu.jejak, sebelumPemicu),
    tanda: [],
    platform: null,
    versi: null,
  }
}

function tandaLangkah(
  baris: BarisSop,
  p: Tercatat,
  sebelum: Tercatat | null,
  mulai: Instan,
  dasar: DasarLangkah,
): Tanda[] {
  const tanda: Tanda[] = []
  if (p.bukti !== null) tanda.push('atas-nama')
  else if (keputusanDari(p) !== null && sebelum !== null && dasar.samaOrang(sebelum.oleh, p.oleh)) tanda.push('sendiri')
  if (p.tetap !== null) tanda.push('tetap')
  const menurutJam = baris.batas.jenis === 'menit' && baris.batas.jam === 'aturan'
  if (menurutJam && !(dalamJamKerja(dasar.aturan, mulai) && dalamJamKerja(dasar.aturan, p.waktu)))
    tanda.push('luar-jam-kerja')
  if (p.dinyatakanSendiri) tanda.push('dinyatakan-sendiri')
  return tanda
}

/** The mark of what was recorded after its month was sealed: accepted, and told. */
export const tandaTutup = (daftar: DaftarSegel, bulan: string, commit: string | null): Tanda[] =>
  commit !== null && sesudahTutup(daftar, bulan, commit) ? ['sesudah-tutup-buku'] : []

/** The rounds of a track, each held against its row of the SOP: what the register lists line by line. */
import type { Penilaian } from '../sop/baku-mutu.js'
import { luring, nilai, tidakDinilai } from '../sop/baku-mutu.js'
import { dalamJamKerja } from '../sop/jam-kerja.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { daftarTahapAkhir, keputusanDari } from '../peristiwa/daftar.js'
import type { BarisSop } from '../sop/sop.js'
import { barisUntuk } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { keMenit } from '../bahasa/waktu.js'
import { catatTerhadap, jamBeda, pendahulu } from '../keadaan/pendahulu.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import type { DasarLangkah, Langkah, VersiTeks, Tanda } from './tipe.js'
import type { DaftarSegel } from '../keadaan/segel.js'
import { sesudahTutup } from '../keadaan/segel.js'
import type { Penilai } from './penilai.js'
import { PenilaiJalur } from './penilai.js'

/** Every round of a track, done and pending, in the order in which it happened; each by the rules of its time (A26). */
export function langkahJalur(kegiatan: Kegiatan, jalur: Jalur, dasar: DasarLangkah): Langkah[] {
  const hasil: Langkah[] = []
  const hitung = new Map<number, number>()
  const penilai = new PenilaiJalur(kegiatan, jalur, dasar)
  const berikut = (no: number): number => {
    const ke = (hitung.get(no) ?? 0) + 1
    hitung.set(no, ke)
    return ke
  }
  const unggahan = unggahanPertama(jalur)
  jalur.berlaku.forEach((p, i) => {
    const { no } = barisUntuk(penilai.pada(p).versi, p.peristiwa)!
    const sebelum = jalur.berlaku[i - 1] ?? null
    // A further platform is one more row of the same step, whether it came in the same act or later.
    const platform = p.peristiwa === 'diunggah' ? p.unggahan.map((u) => u.platform) : [null]
    platform.forEach((satu, j) => {
      const ke = berikut(no)
      const pertama = p.peristiwa === 'diunggah' ? p === unggahan && j === 0 : ke === 1
      hasil.push(langkahSelesai(kegiatan, jalur, { ke, pertama, p, sebelum, platform: satu }, penilai))
    })
  })
  return [...hasil, ...daftarTertunda(kegiatan, jalur, (no) => hitung.get(no) ?? 0, penilai)]
}

/**
 * The upload that a dated limit judges (A6): the earliest, in whatever order several machines published them; among
 * equals the one that was published first.
 */
function unggahanPertama({ berlaku }: Jalur): Tercatat | undefined {
  const [pertama] = berlaku.filter((p) => p.peristiwa === 'diunggah').toSorted((a, b) => a.waktu - b.waktu)
  return pertama
}

interface Putaran {
  ke: number
  /** Whether a limit that binds once binds this one. */
  pertama: boolean
  p: Tercatat
  sebelum: Tercatat | null
  platform: string | null
}

function langkahSelesai(kegiatan: Kegiatan, jalur: Jalur, putaran: Putaran, penilai: PenilaiJalur): Langkah {
  const { ke, p, sebelum, platform } = putaran
  const menurut = penilai.untuk(p, (m, ketika) => {
    const satu = nilaiSelesai(kegiatan, putaran, m)
    // Others can only have taken their place before it where something stands before it.
    const berjalan = satu?.menurutDurasi !== true || penilai.ke(sebelum!.jejak.commit) <= ketika
    return satu !== null && berjalan ? satu.tenggat : null
  })
  const { baris, mulai, menurutDurasi, ...penilaian } = nilaiSelesai(kegiatan, putaran, menurut)!
  const dasar = pendahulu(p, jalur.berlaku, sebelum)
  return {
    baris,
    ke,
    mulai,
    selesai: p.waktu,
    ...penilaian,
    menurut: { aturan: menurut.aturan, versi: menurut.versi },
    keputusan: keputusanDari(p),
    oleh: p.oleh,
    peran: p.peran,
    commit: p.jejak.commit,
    commitMulai: menurutDurasi && sebelum ? sebelum.jejak.commit : null,
    catat: catatTerhadap(p, dasar),
    tanda: [...tandaLangkah(baris, p, sebelum, mulai, menurut), ...(jamBeda(p, dasar) ? (['jam-beda'] as const) : [])],
    platform,
    dilihat: 'dilihat' in p ? p.dilihat : null,
    versi: versiTeks(jalur, p),
  }
}

/** A round that is done as some rules judge it; null where they have no row for it. */
function nilaiSelesai(kegiatan: Kegiatan, { pertama, p, sebelum }: Putaran, { aturan, versi, tanggal, per }: Penilai) {
  const baris = barisUntuk(versi, p.peristiwa)
  if (baris === undefined) return null
  const menurutDurasi = baris.batas.jenis === 'menit'
  const mulai = menurutDurasi && sebelum ? sebelum.waktu : kegiatan.selesai
  // A dated limit binds once: later rounds (a new hand-over, a further platform) are recorded, not judged (A2, A6).
  const penilaian =
    menurutDurasi || pertama
      ? nilai({ batas: baris.batas, mulai, tanggal, selesai: p.waktu, per }, aturan)
      : tidakDinilai
  return { ...penilaian, baris, mulai, menurutDurasi }
}

function versiTeks(jalur: Jalur, p: Tercatat): VersiTeks | null {
  if (p.peristiwa !== 'diajukan' && p.peristiwa !== 'disetujui' && p.peristiwa !== 'diunggah') return null
  const draf = jalur.berlaku.slice(0, jalur.berlaku.indexOf(p) + 1).filter((q) => q.peristiwa === 'diajukan')
  const ke = draf.findLastIndex((q) => q.teks === p.teks) + 1
  return { ke: ke === 0 ? null : ke, teks: p.teks, media: p.peristiwa === 'diajukan' ? null : p.media }
}

/**
 * What is waited for: under the last rules, and under earlier ones what was late already when others took their place
 * (A26).
 */
function daftarTertunda(
  kegiatan: Kegiatan,
  jalur: Jalur,
  sudah: (no: number) => number,
  penilai: PenilaiJalur,
): Langkah[] {
  const hasil: Langkah[] = []
  for (const { m, ke, terakhir, lewatSebelumDiganti } of penilai.sejak(jalur.berlaku[0])) {
    const tersangkut = new Set(hasil.flatMap((l) => l.baris.peristiwa))
    for (const baris of m.versi.baris) {
      if (baris.peristiwa.some((nama) => tersangkut.has(nama))) continue
      const tertunda = langkahTertunda(kegiatan, jalur, baris, sudah(baris.no), m)
      if (tertunda === null) continue
      const berjalan = tertunda.commitMulai === null || penilai.ke(tertunda.commitMulai) <= ke
      if (terakhir || (berjalan && lewatSebelumDiganti(tertunda.tenggat))) hasil.push(tertunda)
    }
  }
  return hasil.toSorted((a, b) => a.baris.no - b.baris.no)
}

/** What a row that is waited for is held against, whether its clock has started or not (A23, A26). */
export function nilaiMenunggu(kegiatan: Kegiatan, jalur: Jalur, baris: BarisSop, dasar: DasarLangkah): Penilaian {
  const penilai = new PenilaiJalur(kegiatan, jalur, dasar)
  const tertunda = daftarTertunda(kegiatan, jalur, () => 0, penilai).find(({ baris: { peristiwa } }) =>
    peristiwa.some((nama) => baris.peristiwa.includes(nama)),
  )
  if (tertunda !== undefined) return tertunda
  const { aturan, tanggal, per } = penilai.sejak(jalur.berlaku[0]).at(-1)!.m
  const mulai = baris.batas.jenis === 'menit' ? jalur.berlaku.at(-1)!.waktu : kegiatan.selesai
  return nilai({ batas: baris.batas, mulai, tanggal, selesai: null, per }, aturan)
}

/** A row that is waited for: its clock has started and it is not done (A23). */
function langkahTertunda(
  kegiatan: Kegiatan,
  jalur: Jalur,
  baris: BarisSop,
  sudah: number,
  { aturan, versi, tanggal, per }: Penilai,
): Langkah | null {
  if (baris.lingkup !== 'kegiatan') return null
  const akhir = jalur.berlaku.at(-1)
  if (!akhir) return null
  const menurutDurasi = baris.batas.jenis === 'menit'
  if (menurutDurasi ? !baris.sesudah.includes(jalur.tahap) : sudah > 0) return null
  const berakhir = daftarTahapAkhir.includes(jalur.tahap)
  const mulai = menurutDurasi ? akhir.waktu : kegiatan.selesai
  if (keMenit(mulai) > (berakhir ? akhir.waktu : per)) return null
  const pemicu = menurutDurasi ? akhir : jalur.berlaku[0]!
  const sebelumPemicu = menurutDurasi ? (jalur.berlaku.at(-2) ?? null) : null
  return {
    baris,
    ke: sudah + 1,
    mulai,
    selesai: null,
    ...(berakhir ? tidakDinilai : nilai({ batas: baris.batas, mulai, tanggal, selesai: null, per }, aturan)),
    menurut: { aturan, versi },
    keputusan: null,
    oleh: null,
    peran: baris.peran[0]!,
    commit: null,
    commitMulai: menurutDurasi ? akhir.jejak.commit : null,
    catat: catatTerhadap(pemicu, pendahulu(pemicu, jalur.berlaku, sebelumPemicu)),
    tanda: [],
    platform: null,
    dilihat: null,
    versi: null,
  }
}

function tandaLangkah(
  baris: BarisSop,
  p: Tercatat,
  sebelum: Tercatat | null,
  mulai: Instan,
  { aturan, samaOrang }: Penilai,
): Tanda[] {
  const tanda: Tanda[] = []
  if (p.bukti !== null) tanda.push('atas-nama')
  else if (keputusanDari(p) !== null && sebelum !== null && samaOrang(sebelum.oleh, p.oleh)) tanda.push('sendiri')
  if (p.tetap !== null) tanda.push('tetap')
  const menurutJam = baris.batas.jenis === 'menit' && baris.batas.jam === 'aturan'
  if (menurutJam && !(dalamJamKerja(aturan, mulai) && dalamJamKerja(aturan, p.waktu))) tanda.push('luar-jam-kerja')
  if (p.dinyatakanSendiri) tanda.push('dinyatakan-sendiri')
  if (luring(p)) tanda.push('luring')
  return tanda
}

/** The mark of what was recorded after its month was sealed: accepted, and told. */
export const tandaTutup = (daftar: DaftarSegel, bulan: string, commit: string | null): Tanda[] =>
  commit !== null && sesudahTutup(daftar, bulan, commit) ? ['sesudah-tutup-buku'] : []

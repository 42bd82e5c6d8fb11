/** Explanations of verdicts in words and sums. Nothing is computed here. */
import type { Penjelasan } from '../domain/penjelasan.js'
import { BATAS_LANGSUNG } from '../domain/aturan.js'
import { durasi, tanggalPendek, waktuPanjang, waktuPendek } from '../domain/kalimat.js'
import type { Tercatat } from '../domain/peristiwa.js'
import type { Kanal, VersiSop } from '../domain/sop.js'
import { formatIso } from '../domain/waktu.js'

const sebabHari = { libur: 'hari libur, tidak dihitung', tutup: 'kantor tutup, tidak dihitung', 'di luar jam': 'di luar jam kerja, tidak dihitung' } as const

/** One round as lines for a terminal. */
export function barisPenjelasan(p: Penjelasan, kanal: Kanal, versi: VersiSop, zona: string): string[] {
  const { langkah: l } = p
  const { batas } = l.baris
  const sumber = (satu: Tercatat): string => `${satu.peristiwa}, commit ${satu.jejak.commit.slice(0, 12)}`
  return [
    `${kanal}, langkah ${l.baris.no}, putaran ${l.ke}${l.platform ? ` (${l.platform})` : ''}: ${l.verdik}${l.lewatMenit ? `, lewat ${durasi(l.lewatMenit)}` : ''}`,
    `  Baku mutu  : "${l.baris.waktu}" (SOP ${kanal} langkah ${l.baris.no}${versi.berlakuMulai ? `, berlaku mulai ${tanggalPendek(versi.berlakuMulai, zona)}` : ''})`,
    `  Mulai      : ${waktuPanjang(l.mulai, zona)} (${p.pemicu ? sumber(p.pemicu) : 'kegiatan berakhir'})`,
    `  Selesai    : ${l.selesai === null ? `belum; dinilai per ${waktuPanjang(p.sampai, zona)}` : `${waktuPanjang(l.selesai, zona)} (${sumber(p.penutup!)})`}`,
    ...(l.verdik === 'tidak-dinilai'
      ? ['  Hitungan   : tidak dinilai (tidak ada baku mutu waktu untuk putaran ini; A2, A6, A23)']
      : batas.jenis === 'menit'
        ? hitunganMenit(p, batas.menit, zona)
        : [
            `  Tenggat    : ${l.tenggat === null ? '-' : waktuPanjang(l.tenggat, zona)} (inklusif)`,
            `  Hitungan   : ${waktuPendek(p.sampai, zona)} ${l.lewatMenit ? '>' : '≤'} ${waktuPendek(l.tenggat!, zona)}${l.lewatMenit ? `; lewat dihitung dari pukul 00.00 hari berikutnya (A10): ${l.lewatMenit} menit` : ''}`,
          ]),
    ...(p.penutup
      ? [
          `  Pencatatan : terjadi ${waktuPendek(p.penutup.waktu, zona)}, dicatat ${waktuPendek(p.penutup.jejak.dicatat, zona)}: selisih ${p.tertunda} menit, ${l.catat} (langsung: paling lama ${BATAS_LANGSUNG} menit)`,
          `  Periksa    : git show ${p.penutup.jejak.commit.slice(0, 12)}${p.pemicu ? ` dan git show ${p.pemicu.jejak.commit.slice(0, 12)}` : ''}`,
        ]
      : []),
  ]
}

function hitunganMenit(p: Penjelasan, batas: number, zona: string): string[] {
  const { langkah: l } = p
  const jam = `${waktuPendek(p.sampai, zona)} − ${waktuPendek(p.dari, zona)} = ${p.menitDinding} menit (detik diabaikan)`
  const banding = `${l.menit} menit ${l.menit! > batas ? '>' : '≤'} ${batas} menit${l.lewatMenit ? `, lewat ${l.menit} − ${batas} = ${l.lewatMenit} menit` : ''}`
  const tenggat = `  Tenggat    : ${l.tenggat === null ? 'tidak ada jam kerja' : waktuPanjang(l.tenggat, zona)} (mulai + ${batas} menit${p.hari ? ' jam kerja' : ''}, inklusif)`
  if (p.hari === null) return [tenggat, `  Hitungan   : ${jam}; ${banding}`]
  return [
    tenggat,
    `  Hitungan   : ${jam}, yang dihitung hanya jam kerja:`,
    ...p.hari.map((h) =>
      h.sebab === null
        ? `    ${tanggalPendek(h.tanggal, zona)}: ${waktuPendek(h.mulai, zona)} sampai ${waktuPendek(h.selesai, zona)} = ${h.menit} menit`
        : `    ${tanggalPendek(h.tanggal, zona)}: ${sebabHari[h.sebab]}`,
    ),
    `    jumlah ${p.hari.map((h) => h.menit).join(' + ') || 0} = ${banding}`,
  ]
}

/** One round as data. */
export function jsonPenjelasan(p: Penjelasan, kanal: Kanal, versi: VersiSop, zona: string): Record<string, unknown> {
  const { langkah: l } = p
  const iso = (t: number | null): string | null => (t === null ? null : formatIso(t, zona))
  return {
    kanal,
    no: l.baris.no,
    ke: l.ke,
    platform: l.platform,
    verdik: l.verdik,
    bakuMutu: l.baris.waktu,
    batas: l.baris.batas,
    berlakuMulai: versi.berlakuMulai,
    mulai: iso(l.mulai),
    commitMulai: l.commitMulai,
    selesai: iso(l.selesai),
    commit: l.commit,
    per: iso(p.sampai),
    tenggat: iso(l.tenggat),
    menitDinding: p.menitDinding,
    menit: l.menit,
    lewatMenit: l.lewatMenit,
    hari: p.hari?.map((h) => ({ ...h, mulai: iso(h.mulai), selesai: iso(h.selesai) })) ?? null,
    catat: l.catat,
    dicatat: iso(p.penutup?.jejak.dicatat ?? null),
    tertundaMenit: p.tertunda,
    tanda: l.tanda,
  }
}

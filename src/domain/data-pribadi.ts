/**
 * Personal data that must not enter an append-only history unnoticed (NIK, KK, phone, account number, e-mail, NPWP).
 * A finding names kind and place, never the value.
 */

export interface DataPribadi {
  jenis: JenisDataPribadi
  /** Line and column, from 1. */
  baris: number
  kolom: number
  /** False for what is only worth a note (a NIP is published by law). */
  menahan: boolean
}

/** Every kind known, and whether it holds a text back, in the order in which a checklist names them. */
export const jenisDataPribadi = {
  'NIK atau nomor KK': true,
  NPWP: true,
  'nomor telepon': true,
  'nomor rekening': true,
  'alamat surel': true,
  NIP: false,
} as const satisfies Record<string, boolean>
type JenisDataPribadi = keyof typeof jenisDataPribadi

interface Pola {
  jenis: JenisDataPribadi
  pola: RegExp
  /** Whether the digits of a match really are what the pattern suspects. */
  benar?: (angka: string) => boolean
}

// Patterns with a group of their own name the place of the number, not of the cue before it.
const daftarPola: readonly Pola[] = [
  { jenis: 'NPWP', pola: /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)/dg },
  { jenis: 'NPWP', pola: /\bnpwp\b[^\d\n]{0,12}(\d(?:[ .-]?\d){14,15})(?!\d)/dgi },
  {
    jenis: 'NIK atau nomor KK',
    pola: /(?<!\d)(?:\d{16}|\d{2,6}(?:[ .-]\d{2,6}){2,4})(?!\d)/dg,
    benar: (a) => a.length === 16 && tanggalNik(a),
  },
  { jenis: 'NIP', pola: /(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/dg },
  {
    jenis: 'nomor telepon',
    pola: /(?<![\d.,+])(?:62|0)[ .-]?8\d{1,3}(?:[ .-]?\d{2,5}){2,3}(?!\d)/dg,
    benar: (a) => a.length >= 10 && a.length <= 14,
  },
  { jenis: 'nomor telepon', pola: /\+62[ ().-]{0,2}\d(?:[ ().-]{0,2}\d){7,11}(?!\d)|\(0\d{2,4}\)[ .-]?\d{3,4}(?:[ .-]?\d{3,4}){1,2}(?!\d)/dg },
  { jenis: 'nomor telepon', pola: /\b(?:telp|telepon|hp|wa|whatsapp|hubungi)\b[^\d\n(+]{0,12}(0\d(?:[ ().-]{0,2}\d){7,12})/dgi },
  { jenis: 'nomor rekening', pola: /\b(?:rek|rekening|norek)\b[^\d\n]{0,24}(\d(?:[ .-]?\d){7,17})(?!\d)/dgi },
  // A bank's name alone is also an ordinary word; fewer than ten digits after it are a date or a range of years.
  { jenis: 'nomor rekening', pola: /\b(?:bri|bni|bca|bpd|bsi|btn|mandiri)\b[^\d\n]{0,24}(\d(?:[.-]?\d){9,17})(?!\d)/dgi },
  { jenis: 'alamat surel', pola: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/dgu },
]

/** Digits 7–12 of a NIK or KK are a real date, with 40 added to the day for women. */
function tanggalNik(angka: string): boolean {
  const dua = (i: number): number => Number(angka.slice(i, i + 2))
  const hari = dua(6) > 40 ? dua(6) - 40 : dua(6)
  const bulan = dua(8)
  return hari >= 1 && bulan >= 1 && bulan <= 12 && hari <= new Date(Date.UTC(2000, bulan, 0)).getUTCDate()
}

/** Everything in a text that looks like personal data, in the order of its place. */
export function cariDataPribadi(teks: string): DataPribadi[] {
  const hasil: (DataPribadi & { letak: number })[] = []
  for (const { jenis, pola, benar } of daftarPola)
    for (const cocok of teks.matchAll(pola)) {
      const nilai = cocok[1] ?? cocok[0]
      const letak = cocok.indices![cocok[1] === undefined ? 0 : 1]![0]
      if (benar && !benar(nilai.replace(/\D/g, ''))) continue
      if (hasil.some((h) => h.letak === letak)) continue
      const sebelum = teks.slice(0, letak).split('\n')
      hasil.push({ jenis, menahan: jenisDataPribadi[jenis], letak, baris: sebelum.length, kolom: sebelum.at(-1)!.length + 1 })
    }
  return hasil.toSorted((a, b) => a.letak - b.letak).map(({ jenis, baris, kolom, menahan }) => ({ jenis, baris, kolom, menahan }))
}

/** What is lacking and what must not be told, judged before anything is recorded. */
import { cariDataPribadi } from '../bahasa/data-pribadi.js'
import { tempat } from '../bahasa/kalimat.js'
import { kalimatKembar } from '../bahasa/kembar.js'
import { tolakNul } from '../bahasa/nul.js'
import type { Kelengkapan } from '../keadaan/kelengkapan.js'
import { tolak } from './tolak.js'

/**
 * What falls short of the standard (A13) and what of the typed texts is personal data, judged together: a reason given
 * for one of them lets the other through only where both are named. The place of personal data is named, its value
 * never.
 * @returns what the reason lets through, in words. Throws `ditolak` where there is none, `pemakaian` for a text that is
 * no text.
 */
export function periksaKekurangan(
  teks: Readonly<Record<string, string | null | undefined>>,
  bahan: readonly Kelengkapan[],
  tetap: string | null,
): string[] {
  for (const [nama, isi] of Object.entries(teks)) tolakNul(nama, isi ?? '')
  const pribadi = Object.entries(teks).flatMap(([nama, isi]) =>
    cariDataPribadi(isi ?? '')
      .filter((d) => d.menahan)
      .map((d) => `${d.jenis} (${tempat(nama, d.baris, d.kolom)})`),
  )
  const kurang = [...new Set(bahan.flatMap((k) => (k.lengkap ? [] : k.kurang)))]
  const hasil = [
    ...(kurang.length === 0 ? [] : [`Bahan belum lengkap: ${kurang.join('; ')} (SOP langkah 1, kelengkapan)`]),
    ...(pribadi.length === 0 ? [] : [`Teks memuat data pribadi: ${pribadi.join('; ')}`]),
  ]
  if (hasil.length === 0 || tetap !== null) return hasil
  const aturan = [
    ...(kurang.length === 0 ? [] : ['Foto yang isinya sama dihitung satu.', ...sebutKembar(bahan)]),
    ...(pribadi.length === 0 ? [] : ['Riwayat tidak dapat dihapus, jadi data ini tidak boleh masuk tanpa alasan.']),
  ]
  const tindakan =
    kurang.length === 0
      ? 'Hapus atau samarkan data itu'
      : `Lengkapi bahannya${pribadi.length === 0 ? '' : ', dan hapus atau samarkan data itu'}`
  throw tolak(pribadi.length === 0 ? 'tidak-lengkap' : 'data-pribadi', `${hasil.join('. ')}. ${aturan.join(' ')}`, [
    `${tindakan}, atau teruskan dengan alasan: --tetap "alasan"`,
  ])
}

/** Which files repeat which; those of the first track, for all tracks are handed the same. */
const sebutKembar = (bahan: readonly Kelengkapan[]): string[] =>
  (bahan.find((k) => k.kembar)?.kembar ?? []).map(kalimatKembar)

/** Personal data in texts for which no reason is asked. Throws `ditolak`. */
export const periksaDataPribadi = (teks: Readonly<Record<string, string | null | undefined>>): void =>
  void periksaKekurangan(teks, [], null)

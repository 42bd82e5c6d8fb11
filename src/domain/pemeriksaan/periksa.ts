/** The verifier: every named check over one body of evidence. */
import type { Temuan } from '../keadaan.js'
import type { Bukti, Pemeriksaan } from './bukti.js'
import { pemeriksaanIsi } from './isi.js'
import { pemeriksaanRiwayat } from './riwayat.js'

export const daftarPemeriksaan: readonly Pemeriksaan[] = [...pemeriksaanRiwayat, ...pemeriksaanIsi]

/** All findings, in the order of the checks. */
export function periksa(bukti: Bukti): Temuan[] {
  return daftarPemeriksaan.flatMap(({ kode, tingkat, periksa: lihat }) => lihat(bukti).map(({ commit, id, pesan }) => ({ kode, tingkat, commit, id, pesan })))
}

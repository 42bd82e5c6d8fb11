/** The verifier: every named check over one body of evidence, and the answers people gave to its findings. */
import type { Bukti, Pemeriksaan } from './bukti.js'
import { pemeriksaanBenturan } from './benturan.js'
import { pemeriksaanIsi } from './isi.js'
import type { Jawaban } from './jawaban.js'
import { jawabanUntuk, pemeriksaanJawaban } from './jawaban.js'
import { pemeriksaanMustahil } from './mustahil.js'
import { pemeriksaanPengaturan } from './pengaturan.js'
import { pemeriksaanPesan } from './pesan.js'
import { pemeriksaanPetugas } from './petugas.js'
import { pemeriksaanRantai } from './rantai.js'
import { pemeriksaanSasaran } from './sasaran.js'
import { pemeriksaanSop } from './sop.js'
import { pemeriksaanTanda } from './tanda.js'
import type { Temuan } from '../keadaan/tipe.js'

const tentangCatatan: readonly Pemeriksaan[] = [
  ...pemeriksaanRantai,
  ...pemeriksaanPesan,
  ...pemeriksaanSop,
  ...pemeriksaanMustahil,
  ...pemeriksaanSasaran,
  ...pemeriksaanIsi,
  ...pemeriksaanPengaturan,
  ...pemeriksaanPetugas,
  ...pemeriksaanTanda,
  ...pemeriksaanBenturan,
]

export const daftarPemeriksaan: readonly Pemeriksaan[] = [
  ...tentangCatatan,
  pemeriksaanJawaban(new Set(tentangCatatan.flatMap((p) => (p.tingkat === 'galat' ? [p.kode] : [])))),
]

export interface TemuanTerjawab extends Temuan {
  jawaban: Jawaban | null
}

/** All findings, in the order of the checks, each with its answer. */
export function periksa(bukti: Bukti): TemuanTerjawab[] {
  const { diperiksa } = bukti
  // What is not whole here cannot be judged: that is said, and nothing of what it seems to hold.
  const daftar = bukti.keganjilanKlon.length > 0 ? daftarPemeriksaan.filter((p) => p.klon) : daftarPemeriksaan
  const semua = daftar.flatMap(({ kode, tingkat, kini, sisa, periksa: lihat }) =>
    lihat(bukti)
      .filter(({ commit }) => commit === null || kini || diperiksa === null || diperiksa.has(commit))
      .map(({ commit, id, pesan }) => ({ sisa, temuan: { kode, tingkat, commit, id, pesan } })),
  )
  const galat = new Set(semua.filter((s) => !s.sisa && s.temuan.tingkat === 'galat').map((s) => s.temuan.commit))
  const jawaban = jawabanUntuk(bukti)
  return semua
    .filter((s) => !s.sisa || !galat.has(s.temuan.commit))
    .map(({ temuan }) => ({
      ...temuan,
      jawaban: jawaban(temuan.kode, temuan.tingkat === 'galat', temuan.commit),
    }))
}

/** Whether a finding still asks for somebody: a mere note does not, nor does one that was answered. */
export const menungguJawaban = (t: TemuanTerjawab): boolean => t.tingkat !== 'catatan' && t.jawaban === null

/** Whether one may be answered: what lost is a mere note, and its maker may say what has become of it. */
export const dapatDijawab = (t: TemuanTerjawab): boolean =>
  menungguJawaban(t) || (t.kode === 'berbenturan' && t.jawaban === null)

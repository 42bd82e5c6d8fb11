/**
 * An act that stands in the history, decided once more where it stands by the rules its command asks: what konten
 * refuses, it cannot have written.
 */
import { KontenError } from '../../errors.js'
import { angkaBulan } from '../keadaan/baca.js'
import type { Posisi } from '../keadaan/posisi.js'
import type { Keadaan } from '../keadaan/tipe.js'
import { SUDAH_SAMA, TANPA_PERSETUJUAN } from '../peristiwa/berbenturan.js'
import type { Peristiwa } from '../peristiwa/daftar.js'
import type { Diukur } from '../peristiwa/diukur.js'
import type { Diulang, PengaturanPosisi } from '../putusan/benturan.js'
import { benturan } from '../putusan/benturan.js'
import { putuskanLaporan } from '../putusan/laporan.js'
import { putuskanTutup } from '../putusan/tutup.js'

/** What has a finding of its own, which says it better, or is judged by when its maker was connected. */
const disebutSendiri: ReadonlySet<string> = new Set([
  'dasar-berubah',
  TANPA_PERSETUJUAN,
  'perlu-tersambung',
  'petugas-nonaktif',
  'tanda-diperlukan',
  'sop-berubah',
  'sudah-ditutup',
  'waktu-di-depan',
  'waktu-mundur',
])

/** The code under which konten refuses it there; null where it would record it. `utuh`: all before it was read. */
export function ditolakDiTempatnya(
  diulang: Diulang,
  posisi: Posisi,
  pengaturan: PengaturanPosisi,
  utuh: boolean,
): string | null {
  const { p } = diulang
  if (p.versi === 1 || p.peristiwa === 'berbenturan') return null
  const keadaan = (): Keadaan => posisi.keadaan({ sop: pengaturan.sop, zona: pengaturan.aturan.zona })
  if (p.peristiwa === 'diukur' && utuh) return angkaSama(p, keadaan()) ? SUDAH_SAMA : null
  if (p.peristiwa === 'dilaporkan') return utuh ? laporanDitolak(p, keadaan(), pengaturan, diulang.dicatat) : null
  if (p.peristiwa === 'ditutup') {
    const tutup = (): unknown => putuskanTutup(p, keadaan(), pengaturan.aturan.zona, diulang.dicatat)
    return utuh ? menolak(tutup) : null
  }
  const kode = benturan(diulang, posisi, pengaturan)?.kode ?? null
  return kode === null || disebutSendiri.has(kode) ? null : kode
}

/** Whether the same source was recorded already, and read as the same figures. */
const angkaSama = (p: Diukur, { ukuran }: Keadaan): boolean =>
  ukuran.some((u) => u.sidik === p.sidik && JSON.stringify(u.angka) === JSON.stringify(p.angka))

/** Whether a report could be handed in there without a reason. */
export const laporanSiap = (
  p: Peristiwa<'dilaporkan'>,
  posisi: Posisi,
  { sop, aturan }: Pick<PengaturanPosisi, 'sop' | 'aturan'>,
  dicatat: number,
): boolean =>
  laporanDitolak({ ...p, tetap: null }, posisi.keadaan({ sop, zona: aturan.zona }), { aturan }, dicatat) === null

function laporanDitolak(
  p: Peristiwa<'dilaporkan'>,
  keadaan: Keadaan,
  { aturan: { zona } }: Pick<PengaturanPosisi, 'aturan'>,
  dicatat: number,
): string | null {
  const adaAngka = angkaBulan(keadaan, p.bulan).some(
    (a) => p.kanal.includes(a.kanal) && Object.keys(a.nilai).length > 0,
  )
  return menolak(() => putuskanLaporan(p, adaAngka, zona, dicatat, p.tetap))
}

/** The code under which a decision refuses; null where it does not, or what it says has a finding of its own. */
function menolak(putusan: () => unknown): string | null {
  try {
    putusan()
    return null
  } catch (galat) {
    if (!(galat instanceof KontenError)) throw galat
    return disebutSendiri.has(galat.kode) ? null : galat.kode
  }
}

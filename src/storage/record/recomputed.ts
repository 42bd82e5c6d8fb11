/**
 * What is derived from the history, derived again: the month's register and the figures of a report, by their hashes.
 */
import { KontenError } from '../../errors.js'
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { kanonLaporan } from '../../domain/laporan/kanon.js'
import { susunRekapBulan, tulisRekapBulan } from '../../domain/laporan/rekap-bulan.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { kanonRegister } from '../../domain/register/kanon.js'
import { susunRegister } from '../../domain/register/register.js'
import { PROYEKSI_LAMA } from '../../domain/peristiwa/ditutup.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Snapshot } from '../port.js'
import { parseJudgedSettings, readSettingsFiles } from '../settings/judged-settings.js'
import type { MonthSha256 } from './seal-code.js'
import { contentSha256 } from './written-files.js'

/** The settings as a commit has them. Throws `rusak` where they are gone, `pemakaian` where they are damaged. */
export const settingsAt = async (potret: Snapshot, commit: string): Promise<PengaturanDinilai> =>
  parseJudgedSettings(
    await readSettingsFiles(potret, commit),
    (jalur) =>
      new KontenError('rusak', 'pengaturan-tidak-ada', `${jalur} tidak ada pada commit ${commit.slice(0, 12)}.`, [
        'konten verifikasi',
      ]),
  )

/** What the register or a report of a month is judged with, as of `per`. */
export const basisOf = ({ sop, aturan, petugas, kanal }: PengaturanDinilai, per: Instan): DasarPenilaian => ({
  sop,
  aturan,
  petugas,
  per,
  daftarKanal: kanal,
})

/**
 * What a seal covers of a month, computed: register, figures and totals by their sha256, and the totals as their file
 * has them. The first version of the projections knew of the register alone; the others are then empty.
 */
export function monthProjections(
  keadaan: Keadaan,
  bulan: string,
  dasar: DasarPenilaian,
  proyeksi: number,
): Omit<MonthSha256, 'riwayat'> & { totals: string } {
  const kanal = dasar.daftarKanal
  const register = contentSha256(kanonRegister(susunRegister(keadaan, { bulan, kanal }, dasar), dasar, proyeksi))
  if (proyeksi === PROYEKSI_LAMA) return { register, angka: '', rekap: '', totals: '' }
  const laporan = susunLaporan(keadaan, bulan, kanal, dasar)
  const totals = tulisRekapBulan(susunRekapBulan(laporan))
  return {
    register,
    angka: contentSha256(kanonLaporan(laporan, dasar.aturan.zona, proyeksi)),
    rekap: contentSha256(totals),
    totals,
  }
}

/** sha256 of the figures of a month's report for some channels. */
export const figuresSha256 = (
  keadaan: Keadaan,
  bulan: string,
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
  proyeksi: number,
): string => contentSha256(kanonLaporan(susunLaporan(keadaan, bulan, kanal, dasar), dasar.aturan.zona, proyeksi))

/** The state that a report is made of: it does not judge its own handing-in, so that a second time it says the same. */
export const beforeReport = (keadaan: Keadaan, bulan: string): Keadaan => ({
  ...keadaan,
  laporan: keadaan.laporan.filter((l) => l.bulan !== bulan),
})

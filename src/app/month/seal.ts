/**
 * Sealing a month. What a seal covers is computed from the history alone: peristiwa and settings as they stood at the
 * sealed commit.
 */
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import { PROYEKSI, menurutMasa } from '../../domain/peristiwa/ditutup.js'
import { jalurRekap } from '../../domain/bahasa/id.js'
import { basisOf, monthProjections, settingsAt } from '../../storage/record/recomputed.js'
import type { MonthSha256 } from '../../storage/record/seal-code.js'
import { historySha256, sealCode } from '../../storage/record/seal-code.js'
import { writtenFiles } from '../../storage/record/written-files.js'
import type { Snapshot } from '../../storage/port.js'
import { readMasa } from '../../storage/settings/periods.js'
import type { History } from '../../storage/record/history.js'
import { ancestors } from '../../storage/record/history.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Request } from '../record/record.js'
import { onMonth } from '../record/subject.js'

/** A month as a seal covers it: its hashes, and its totals as their file has them. */
interface SealedMonth {
  sha256: MonthSha256
  totals: string
}

/**
 * The month as the history up to `ujung` has it, judged as of `waktu`. Throws `rusak` where the settings of then are
 * gone.
 */
export async function sealedMonth(
  potret: Snapshot,
  riwayat: History,
  apa: Pick<Ditutup, 'bulan' | 'ujung' | 'waktu'>,
  proyeksi: number,
): Promise<SealedMonth> {
  const pengaturan = await settingsAt(potret, apa.ujung)
  const dasar = basisOf(pengaturan, apa.waktu)
  const milik = ancestors(riwayat.commit, apa.ujung)
  const peristiwa = riwayat.peristiwa.filter((p) => milik.has(p.jejak.commit))
  const masa = menurutMasa(proyeksi) ? await readMasa(potret, peristiwa) : null
  const keadaan = foldRiwayat(peristiwa, { sop: dasar.sop, zona: dasar.aturan.zona, masa, per: apa.waktu })
  const { totals, ...sha256 } = monthProjections(keadaan, apa.bulan, dasar, proyeksi)
  return { sha256: { ...sha256, riwayat: await historySha256(potret, apa.ujung) }, totals }
}

/** The seal of a month: what stands of it now can be recomputed and compared ever after. */
export const sealMonth = (bulan: string, kanal: readonly Kanal[]): Request<'ditutup'> => ({
  kind: 'ditutup',
  target: onMonth(bulan, kanal),
  compose: async ({ act, potret, keadaan, riwayat, zona }) => {
    const ujung = potret.tip
    const { sha256, totals } = await sealedMonth(potret, riwayat, { bulan, ujung, waktu: act.waktu }, PROYEKSI)
    const segel = keadaan.segel.at(-1)?.jejak.commit ?? null
    const { register } = sha256
    const files = new Map([[jalurRekap(bulan), totals]])
    const hitungan = { proyeksi: PROYEKSI, angka: sha256.angka, riwayat: sha256.riwayat }
    const kode = sealCode({ bulan, ujung, register, segel, berkas: writtenFiles(files), hitungan })
    return {
      own: { bulan, ujung, register, segel, hitungan: { ...hitungan, kode } },
      typed: {},
      files: () => files,
      title: namaBulan(bulan, zona),
      more: { bulan, kode, ujung, register, ...hitungan, segel },
    }
  },
})

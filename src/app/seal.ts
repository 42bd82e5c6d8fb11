/** Sealing a month. The register a seal covers is computed from the history alone: peristiwa and settings as they stood at the sealed commit. */
import { KontenError } from '../errors.js'
import type { Ditutup } from '../domain/peristiwa/ditutup.js'
import { susunRegister } from '../domain/register/register.js'
import { kanonRegister } from '../render/documents/segel.js'
import { contentSha256 } from '../storage/record/written-files.js'
import { parseSettings } from '../storage/settings/settings.js'
import type { Snapshot } from '../storage/port.js'
import type { History } from '../storage/record/history.js'
import { ancestors } from '../storage/record/history.js'
import { parseSop } from '../storage/settings/sop-file.js'
import { namaBulan } from '../domain/bahasa/kalimat.js'
import { foldRiwayat } from '../domain/keadaan/fold.js'
import { kodeSegel } from '../domain/keadaan/segel.js'
import type { Kanal } from '../domain/sop/sop.js'
import type { Request } from './record.js'
import { onMonth } from './subject.js'

/** sha256 of the month's register at `ujung`, judged as of `waktu`. Throws `rusak` where the settings of then are gone. */
export async function registerSha256(
  potret: Snapshot,
  riwayat: History,
  apa: Pick<Ditutup, 'bulan' | 'ujung' | 'waktu'>,
): Promise<string> {
  const wajib = async (jalur: string): Promise<string> => {
    const isi = await potret.read(jalur, apa.ujung)
    if (isi === null)
      throw new KontenError(
        'rusak',
        'pengaturan-tidak-ada',
        `${jalur} tidak ada pada commit ${apa.ujung.slice(0, 12)}.`,
        ['konten verifikasi'],
      )
    return isi
  }
  const { aturan, petugas, kanal } = parseSettings(
    await wajib('konten.yaml'),
    await potret.read('libur.yaml', apa.ujung),
  )
  const sop = {
    medsos: parseSop(await wajib('sop/medsos.yaml'), 'sop/medsos.yaml'),
    website: parseSop(await wajib('sop/website.yaml'), 'sop/website.yaml'),
  }
  const milik = ancestors(riwayat.commit, apa.ujung)
  const peristiwa = riwayat.peristiwa.filter((p) => milik.has(p.jejak.commit))
  const keadaan = foldRiwayat(peristiwa, { sop, zona: aturan.zona, per: apa.waktu })
  const dasar = { sop, aturan, petugas, per: apa.waktu, daftarKanal: kanal }
  return contentSha256(kanonRegister(susunRegister(keadaan, { bulan: apa.bulan, kanal }, dasar), dasar))
}

/** Seals a month: the register as it stands now can be recomputed and compared ever after. */
export const sealMonth = (bulan: string, kanal: readonly Kanal[]): Request<'ditutup'> => ({
  kind: 'ditutup',
  target: onMonth(bulan, kanal),
  compose: async ({ act, potret, keadaan, riwayat, zona }) => {
    const ujung = potret.tip
    const register = await registerSha256(potret, riwayat, { bulan, ujung, waktu: act.waktu })
    const segel = keadaan.segel.at(-1)?.jejak.commit ?? null
    return {
      own: { bulan, ujung, register, segel },
      typed: {},
      title: namaBulan(bulan, zona),
      more: (commit) => ({ bulan, kode: kodeSegel(commit), ujung, register, segel }),
    }
  },
})

/** What waits for whom, of those asked for. */
import type { Session } from '../session.js'
import type { Peran, Kanal } from '../../domain/sop/sop.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Tugas } from '../../domain/tugas.js'
import { ofWaiting, readPart } from './reading.js'
import { registerBasis } from '../session.js'
import { kanalTercatat } from '../../domain/keadaan/baca.js'
import { susunTugas } from '../../domain/tugas.js'
import { bacaPeran, cariPetugas, memegang, samaOrang } from '../../domain/orang/pelaku.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { daftarPeran } from '../../domain/sop/sop.js'

/** What waits for any of the roles, on the channels named. */
export async function readTugas(
  sesi: Session,
  peran: readonly Peran[],
  { kanal, per = null }: { kanal?: readonly Kanal[] | undefined; per?: Instan | null | undefined } = {},
): Promise<Tugas[]> {
  const { keadaan } = await readPart(sesi, ofWaiting, per)
  const { sebagai } = sesi.options
  const orangLain = ({ milik }: Tugas): boolean =>
    milik !== null && sebagai !== undefined && !samaOrang(milik, sebagai, sesi.settings.petugas)
  const asked = kanal ?? kanalTercatat(sesi.settings.kanal, keadaan, null)
  return susunTugas(keadaan, asked, registerBasis(sesi, per)).filter(
    (t) => t.peran.some((p) => peran.includes(p)) && !orangLain(t),
  )
}

/** The roles asked for: `--peran`, else those of the petugas named by `--sebagai`, else all. */
export function peranAsked(sesi: Session): readonly Peran[] {
  const { peran, sebagai } = sesi.options
  return peran === undefined ? peranOrang(sesi, sebagai ?? null) : [bacaPeran(peran)]
}

/** The roles the petugas a name means holds today; all of them for a name that is none, so that no task is hidden. */
export function peranOrang(sesi: Session, nama: string | null): readonly Peran[] {
  const petugas = nama === null ? undefined : cariPetugas(sesi.settings.petugas, nama)
  const hari = tanggalLokal(sesi.now, sesi.zona)
  return petugas === undefined ? daftarPeran : daftarPeran.filter((p) => memegang(petugas, p, hari))
}

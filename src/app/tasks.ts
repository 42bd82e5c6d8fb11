/** What waits for whom, of those asked for. */
import type { Sesi } from './session.js'
import type { Peran, Kanal } from '../domain/sop/sop.js'
import type { Instan } from '../domain/bahasa/waktu.js'
import type { Tugas } from '../domain/tugas.js'
import { bacaKeadaan, dasarRegister } from './session.js'
import { susunTugas } from '../domain/tugas.js'
import { bacaPeran, cariPetugas, memegang } from '../domain/orang/pelaku.js'
import { tanggalLokal } from '../domain/bahasa/waktu.js'
import { daftarPeran } from '../domain/sop/sop.js'

/** What waits for any of the roles, on the channels named. */
export async function bacaTugas(
  sesi: Sesi,
  peran: readonly Peran[],
  { kanal, per = null }: { kanal?: readonly Kanal[] | undefined; per?: Instan | null | undefined } = {},
): Promise<Tugas[]> {
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
  return susunTugas(keadaan, kanal ?? sesi.pengaturan.kanal, dasarRegister(sesi, per)).filter((t) =>
    t.peran.some((p) => peran.includes(p)),
  )
}

/** The roles asked for: `--peran`, else those of the petugas named by `--sebagai`, else all. */
export function peranDiminta(sesi: Sesi): readonly Peran[] {
  const { peran, sebagai } = sesi.opsi
  return peran === undefined ? peranOrang(sesi, sebagai ?? null) : [bacaPeran(peran)]
}

/** The roles the petugas a name means holds today; all of them for a name that is none, so that no task is hidden. */
export function peranOrang(sesi: Sesi, nama: string | null): readonly Peran[] {
  const petugas = nama === null ? undefined : cariPetugas(sesi.pengaturan.petugas, nama)
  const hari = tanggalLokal(sesi.sekarang, sesi.zona)
  return petugas === undefined ? daftarPeran : daftarPeran.filter((p) => memegang(petugas, p, hari))
}

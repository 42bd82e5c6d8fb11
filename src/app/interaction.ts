/** One comment or direct message as the record holds it now, and the writing of one more peristiwa about it. */
import { KontenError } from '../errors.js'
import { bentukNomor, jalurInteraksi } from '../domain/bahasa/id.js'
import type { Tercatat } from '../domain/peristiwa/peristiwa.js'
import { menyangkutInteraksi } from '../domain/peristiwa/peristiwa.js'
import type { PeristiwaInteraksi } from '../storage/record/interaction-file.js'
import { aturInteraksi } from '../storage/record/interaction-file.js'
import type { Potret, Tulisan } from '../storage/port.js'
import { readPeristiwaMundur } from '../storage/record/history.js'
import type { Sesi } from './session.js'
import { tulisanPeristiwa } from './transition.js'
import type { Interaksi } from '../domain/keadaan/tipe.js'
import { foldRiwayat } from '../domain/keadaan/fold.js'

/** Throws `pemakaian` for what is no number of an interaction. */
export function wajibNomor(nomor: string): void {
  if (!bentukNomor(nomor))
    throw new KontenError('pemakaian', 'nomor-tidak-ada', 'Nomor interaksi berbentuk seperti 2026-10-001.', [
      'konten interaksi daftar',
    ])
}

export const tanpaInteraksi = (nomor: string): KontenError =>
  new KontenError('pemakaian', 'nomor-tidak-ada', `Tidak ada interaksi bernomor ${nomor}.`, ['konten interaksi daftar'])

/** Everything recorded about it, oldest first; reads no further back than to where it was received. */
export const bacaRiwayatInteraksi = (potret: Potret, nomor: string): Promise<Tercatat[]> =>
  readPeristiwaMundur(
    potret,
    (p) => menyangkutInteraksi(p) && p.nomor === nomor,
    (p) => p.peristiwa === 'diterima',
  )

/** Undefined where it was never received, or was taken back. */
export async function bacaInteraksi(sesi: Sesi, potret: Potret, nomor: string): Promise<Interaksi | undefined> {
  return foldRiwayat(await bacaRiwayatInteraksi(potret, nomor), {
    sop: sesi.sop,
    zona: sesi.zona,
    per: null,
  }).interaksi.get(nomor)
}

/** The commit of a peristiwa about an interaction, with the file of its month. */
export async function tulisanInteraksi(
  sesi: Sesi,
  potret: Potret,
  perihal: string,
  p: PeristiwaInteraksi,
  pelaku: Tulisan['pelaku'],
): Promise<Tulisan> {
  const jalur = jalurInteraksi(p.nomor.slice(0, 7))
  return tulisanPeristiwa(
    sesi,
    perihal,
    p,
    pelaku,
    new Map([[jalur, aturInteraksi(await potret.baca(jalur), p, sesi.zona)]]),
  )
}

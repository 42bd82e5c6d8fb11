/** Finding the lateness a cause is recorded of: a step, the answer of a comment, a monthly report. */
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { putuskanSebab } from '../../domain/putusan/sebab.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { nilaiInteraksi } from '../../domain/register/register-interaksi.js'
import { susunRegister } from '../../domain/register/register.js'
import { jawabanTerlambat, langkahTertunda, laporanTertunda } from '../../domain/register/sebab.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import type { Late } from '../record/cause.js'
import { readKegiatan, chooseOneKanal, noSuchInteraction } from './find.js'
import type { Session } from '../session.js'
import { readKeadaan, langkahBasis, registerBasis } from '../session.js'

/** A step of the SOP by its row; `ke` is its round, null for the last that was late. */
export async function lateStep(
  session: Session,
  search: string,
  step: { no: number; ke: number | null },
  named: readonly Kanal[] | undefined,
): Promise<Late> {
  const { no, ke } = step
  const { kegiatan } = await readKegiatan(session, await session.store.snapshot(), search)
  const kanal = chooseOneKanal(kegiatan, named)
  const jalur = kegiatan.jalur.get(kanal)
  const rounds = jalur
    ? langkahJalur(kegiatan, jalur, langkahBasis(session, session.now)).filter((l) => l.baris.no === no)
    : []
  const late = putuskanSebab(
    rounds.filter((l) => ke === null || l.ke === ke),
    `Langkah ${no}${ke === null ? '' : ` putaran ${ke}`} ${kanal} "${kegiatan.judul}"`,
    `konten jelaskan ${kegiatan.id} --kanal ${kanal}`,
  )
  return {
    late: { id: kegiatan.id, ...langkahTertunda(kanal, late), commit: late.commit },
    title: kegiatan.judul,
    peran: late.peran,
  }
}

export async function lateAnswer(session: Session, nomor: string): Promise<Late> {
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const interaksi = keadaan.interaksi.get(nomor)
  if (!interaksi) throw noSuchInteraction(nomor)
  const late = putuskanSebab(
    [nilaiInteraksi(interaksi, registerBasis(session, null), keadaan.masa)],
    `Jawaban interaksi ${nomor}`,
    `konten jelaskan ${nomor}`,
  )
  return { late: jawabanTerlambat(late)[0]!, title: `Interaksi ${nomor}`, peran: late.baris!.peran[0]! }
}

/** The report of a month on one channel. Throws `pemakaian` where it is not clear which. */
export async function lateReport(session: Session, bulan: string, kanal: readonly Kanal[]): Promise<Late> {
  if (kanal.length > 1)
    throw new KontenError(
      'pemakaian',
      'kanal-belum-disebut',
      'Laporan dinilai per kanal; sebutkan salah satu.',
      kanal.map((k) => `Tambahkan --kanal ${k}`),
    )
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const register = susunRegister(keadaan, { bulan, kanal }, registerBasis(session, null))
  const title = `Laporan ${namaBulan(bulan, session.zona)}`
  const late = putuskanSebab(register.laporan, `${title} ${kanal[0]!}`, `konten register --bulan ${bulan}`)
  return { late: { id: null, ...laporanTertunda(late), commit: late.commit }, title, peran: late.baris.peran[0]! }
}

/** Finding the lateness a cause is recorded of: a step, the answer of a comment, a monthly report. */
import { namaBulan } from '../domain/bahasa/kalimat.js'
import { putuskanSebab } from '../domain/putusan/putusan.js'
import { langkahJalur } from '../domain/register/langkah.js'
import { nilaiInteraksi } from '../domain/register/register-interaksi.js'
import { susunRegister } from '../domain/register/register.js'
import { jawabanTerlambat, langkahTertunda, laporanTertunda } from '../domain/register/sebab.js'
import type { Kanal } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import type { Late } from './cause.js'
import { bacaKegiatan, pilihSatuKanal, tanpaInteraksi } from './find.js'
import type { Sesi } from './session.js'
import { bacaKeadaan, dasarLangkah, dasarRegister } from './session.js'

/** A step of the SOP by its row; `ke` is its round, null for the last that was late. */
export async function lateStep(
  session: Sesi,
  search: string,
  step: { no: number; ke: number | null },
  named: readonly Kanal[] | undefined,
): Promise<Late> {
  const { no, ke } = step
  const { kegiatan } = await bacaKegiatan(session, await session.store.potret(), search)
  const kanal = pilihSatuKanal(kegiatan, named)
  const jalur = kegiatan.jalur.get(kanal)
  const rounds = jalur
    ? langkahJalur(kegiatan, jalur, dasarLangkah(session, session.sekarang)).filter((l) => l.baris.no === no)
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

export async function lateAnswer(session: Sesi, nomor: string): Promise<Late> {
  const { keadaan } = await bacaKeadaan(session, await session.store.potret())
  const interaksi = keadaan.interaksi.get(nomor)
  if (!interaksi) throw tanpaInteraksi(nomor)
  const late = putuskanSebab(
    [nilaiInteraksi(interaksi, dasarRegister(session, null))],
    `Jawaban interaksi ${nomor}`,
    `konten jelaskan ${nomor}`,
  )
  return { late: jawabanTerlambat(late)[0]!, title: `Interaksi ${nomor}`, peran: late.baris!.peran[0]! }
}

/** The report of a month on one channel. Throws `pemakaian` where it is not clear which. */
export async function lateReport(session: Sesi, bulan: string, kanal: readonly Kanal[]): Promise<Late> {
  if (kanal.length > 1)
    throw new KontenError(
      'pemakaian',
      'kanal-belum-disebut',
      'Laporan dinilai per kanal; sebutkan salah satu.',
      kanal.map((k) => `Tambahkan --kanal ${k}`),
    )
  const { keadaan } = await bacaKeadaan(session, await session.store.potret())
  const register = susunRegister(keadaan, { bulan, kanal }, dasarRegister(session, null))
  const title = `Laporan ${namaBulan(bulan, session.zona)}`
  const late = putuskanSebab(register.laporan, `${title} ${kanal[0]!}`, `konten register --bulan ${bulan}`)
  return { late: { id: null, ...laporanTertunda(late), commit: late.commit }, title, peran: late.baris.peran[0]! }
}

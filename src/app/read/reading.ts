/** The part of the state that a command shows, read through the index, folded as the whole is. */
import { urutanSandi } from '../../domain/bahasa/teks.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { bulanBerakhir, tambahBulan } from '../../domain/bahasa/waktu.js'
import { bulanBanding, bulanTren } from '../../domain/laporan/perbandingan.js'
import { kunciDicari } from '../../domain/keadaan/pencocokan.js'
import { menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import { COMMON, FIGURES } from '../../storage/index/placement.js'
import type { ItemLine } from '../../storage/index/summary.js'
import { inMonth, lineOf } from '../../storage/index/summary.js'
import type { Session } from '../session.js'
import { readKeadaan } from '../session.js'
import type { Reading } from './warm.js'
import { askIndex, readEvents } from './warm.js'

/** What was read: enough of the state for what was asked, and the peristiwa it is folded from. */
export interface Part {
  keadaan: Keadaan
  peristiwa: readonly Tercatat[]
}

/** Which part of the state is read. */
export type Choose = (session: Session, reading: Reading) => void

/** Months (`YYYY-MM`) of the state. `acts`: also what happened in them on kegiatan of other months. */
export const ofMonths =
  (months: readonly string[], acts: boolean): Choose =>
  (session, { selection, addOutside }) => {
    for (const month of months) {
      const [from, to] = [bulanBerakhir(tambahBulan(month, -1), session.zona), bulanBerakhir(month, session.zona) - 1]
      selection.addSpan(from, to, 'own')
      if (acts) selection.addSpan(from, to, 'acts')
    }
    addOutside()
    selection.addNamed()
  }

/** A month's report with those it is compared with, and, with `trend`, the months that its trend goes back. */
export const ofReport =
  (month: string, trend: boolean): Choose =>
  (session, reading) => {
    const months = [...bulanBanding(month), ...(trend ? bulanTren(month) : [])]
    ofMonths(months, session.settings.aturan.kpiMenurut === 'unggah')(session, reading)
    const { selection } = reading
    const read = selection.addPart(FIGURES).events()
    const rows = read.flatMap((p) => (p.peristiwa === 'diukur' ? p.angka : []))
    if (rows.length === 0) return
    // A row is of the first upload that fits it: all that may fit are read, wherever they stand.
    const ids = reading.byUploadKey()
    const { cocok } = foldRiwayat(read, { sop: session.sop, zona: session.zona, per: null })
    const here = new Set(read.flatMap((p) => (menyangkutJalur(p) ? [p.kegiatan!] : [])))
    for (const row of rows) {
      const keys = kunciDicari(row)
      const accepted = keys.flatMap((key) => cocok.get(key)?.kegiatan ?? [])
      const fitting = [...keys.flatMap((key) => ids.get(key) ?? []), ...accepted, ...(row.id === null ? [] : [row.id])]
      if ((row.bulan !== null && months.includes(row.bulan)) || fitting.some((id) => here.has(id)))
        selection.addGroups(fitting)
    }
  }

/** What somebody waits for, and what reports are counted from. */
export const ofWaiting: Choose = (_, { selection, addOutside, waiting }) => {
  addOutside()
  selection.addPart(COMMON).addGroups(waiting()).addNamed()
}

/** The whole of it. */
export const ofAll: Choose = (_, { selection }) => void selection.addAll()

/** Reads a part of the state. As of an instant (`per`) everything is read, since what came later does not count. */
export async function readPart(session: Session, choose: Choose, per: Instan | null = null): Promise<Part> {
  const potret = await session.store.snapshot()
  const scope = per === null ? choose : ofAll
  const { riwayat, masa } = await readEvents(session, potret, (reading) => scope(session, reading))
  const keadaan = foldRiwayat(riwayat, { sop: session.sop, zona: session.zona, masa, per })
  return { peristiwa: riwayat, keadaan }
}

/** Every kegiatan as a list shows it, or those of a month of Hari H, in the order of Hari H. */
export async function readLines(session: Session, bulan: string | null): Promise<ItemLine[]> {
  const potret = await session.store.snapshot()
  const lines =
    (await askIndex(session, potret, (reading) => reading.lines(bulan))) ??
    [...(await readKeadaan(session, potret)).keadaan.kegiatan.values()].map(lineOf)
  return lines
    .filter(({ hariH }) => inMonth(hariH, bulan))
    .toSorted((a, b) => urutanSandi(a.hariH, b.hariH) || urutanSandi(a.id, b.id))
}

/** The timeline of a kegiatan, or of a comment or direct message. */
import type { Session } from '../session.js'
import type { Gugur } from '../../domain/keadaan/tipe.js'
import type { Catat } from '../../domain/sop/baku-mutu.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { readKegiatan, readInteractionHistory, noSuchInteraction } from './find.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import { unpublished } from '../sync/waiting.js'
import { catatTerhadap, pendahulu } from '../../domain/keadaan/pendahulu.js'

/** A timeline: its name, what identifies it in JSON, its peristiwa from the oldest, and which of them do not count. */
export interface Timeline {
  judul: string
  data: Record<string, string>
  riwayat: readonly Tercatat[]
  gugur: ReadonlyMap<string, Gugur>
}

async function riwayatKegiatan(sesi: Session, dicari: string): Promise<Timeline> {
  const { id, judul, riwayat, gugur } = (await readKegiatan(sesi, await sesi.store.snapshot(), dicari)).kegiatan
  return { judul: `${judul} (${id})`, data: { id, judul }, riwayat, gugur }
}

async function riwayatInteraksi(sesi: Session, nomor: string): Promise<Timeline> {
  const riwayat = await readInteractionHistory(sesi, await sesi.store.snapshot(), nomor)
  if (riwayat.length === 0) throw noSuchInteraction(nomor)
  const gugur = new Map(
    riwayat.flatMap((p) => (p.peristiwa === 'dibatalkan' ? [[p.batal, 'dibatalkan'] as const] : [])),
  )
  return { judul: `Interaksi ${nomor}`, data: { nomor }, riwayat, gugur }
}

/** Finds what is meant and grades how each time was recorded. Throws `pemakaian` for what is nowhere. */
export async function readTimeline(sesi: Session, dicari: string) {
  const { riwayat, gugur, ...lain } = bentukNomor(dicari)
    ? await riwayatInteraksi(sesi, dicari)
    : await riwayatKegiatan(sesi, dicari)
  const waiting = await unpublished(sesi)
  const sebelum = new Map<string, Tercatat>()
  const peristiwa = riwayat.map((satu): GradedEvent => {
    const lalu = satu.kanal.flatMap((k) => sebelum.get(k) ?? []).toSorted((a, b) => a.waktu - b.waktu)
    if (satu.peristiwa !== 'berbenturan') for (const k of satu.kanal) sebelum.set(k, satu)
    return {
      satu,
      catat: catatTerhadap(satu, pendahulu(satu, riwayat, lalu.at(-1) ?? null)),
      gugur: gugur.get(satu.jejak.commit) ?? null,
      terbit: waiting === null ? null : !waiting.has(satu.jejak.commit),
    }
  })
  return { ...lain, peristiwa }
}

/** A peristiwa with how its time was recorded, and whether it counts. */
export interface GradedEvent {
  satu: Tercatat
  catat: Catat
  gugur: Gugur | null
  /** Whether pusat holds it; null where there is no pusat. */
  terbit: boolean | null
}

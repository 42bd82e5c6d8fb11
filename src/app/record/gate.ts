/**
 * The gates every act passes: who may, when it can have happened, what is lacking, and what must not be written down.
 */
import { ulid } from '../../domain/bahasa/id.js'
import { satuBaris, tampakAtauKosong } from '../../domain/bahasa/teks.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { PeristiwaUmum } from '../../domain/peristiwa/dasar.js'
import { tanpaLandasan } from '../../domain/peristiwa/dasar.js'
import type { JenisPeristiwa } from '../../domain/peristiwa/daftar.js'
import { periksaMasaDepan } from '../../domain/putusan/aturan/waktu.js'
import { periksaDataPribadi, periksaKekurangan } from '../../domain/putusan/kekurangan.js'
import type { Kanal, PeranDicatat, VersiSop } from '../../domain/sop/sop.js'
import { barisTindakan, daftarPeristiwa } from '../../domain/peristiwa/daftar.js'
import type { Media } from '../../storage/record/item-file.js'
import { standing } from './clone-number.js'
import type { Session } from '../session.js'
import { optionLabel, actingPelaku, commitAuthor, eventTime } from '../session.js'

/** Every text a person typed, by the name the refusal calls it; what stands in no such text is no text of an act. */
export type Typed = Readonly<Record<string, string | null | undefined>>

/** What is asked before an act is put together. */
interface Ask {
  /** What is done, as a refusal names it. */
  action: string
  /** The kind whose row of the SOP says who may. */
  row: JenisPeristiwa
  /** Who may and what row it belongs to, where no row of the SOP says. */
  outside: { who: readonly PeranDicatat[]; langkah: string } | null
  kegiatan: string | null
  kanal: readonly Kanal[]
  versi: readonly VersiSop[]
  /** When it happened, where that is not `--waktu`. */
  at: Instan | undefined
  /** The idempotency key of an act that may be tried again from a file. */
  op: string | undefined
}

/** Who acts, and what every peristiwa carries; reason and note are not known yet. */
export interface Actor {
  act: PeristiwaUmum
  author: { nama: string; surel: string }
}

/** Asks for role and time. Throws `ditolak` or `pemakaian`. */
export async function askActor(session: Session, ask: Ask): Promise<Actor> {
  const rows = ask.versi.map((v) => barisTindakan(v, ask.row))
  const langkah = ask.outside?.langkah ?? [...new Set(rows.map((b) => (b ? String(b.no) : '-')))].join(',')
  const who = ask.outside?.who ?? [...new Set(rows.flatMap((b) => b?.peran ?? []))]
  const pelaku = await actingPelaku(session, who, ask.action, daftarPeristiwa[ask.row].jabatanDinilaiSendiri)
  if (pelaku.dinyatakanSendiri) periksaDataPribadi({ [optionLabel('sebagai')]: pelaku.oleh })
  // A trailer holds whole seconds, and what is computed from it is computed again.
  const waktu = Math.floor((ask.at ?? eventTime(session)) / 1000) * 1000
  periksaMasaDepan(waktu, session.now, session.zona)
  const act: PeristiwaUmum = {
    kegiatan: ask.kegiatan,
    kanal: [...ask.kanal],
    langkah,
    peran: pelaku.peran,
    oleh: satuBaris(pelaku.oleh),
    waktu,
    op: ask.op ?? ulid(session.now, session.env.acak(16)),
    tetap: null,
    bukti: session.options.atasNama === undefined ? null : satuBaris(session.options.bukti!),
    dinyatakanSendiri: pelaku.dinyatakanSendiri,
    catatan: '',
    ...tanpaLandasan,
    ...(await standing(session)),
    versi: 2,
  }
  return { act, author: commitAuthor(pelaku) }
}

/**
 * Completeness and privacy, judged together. Throws `ditolak` where `--tetap` is needed and was not given.
 * @returns the reason where it was needed, and what it let through, in words.
 */
export function passGate(
  { options: opsi }: Session,
  typed: Typed,
  media: readonly Media[],
  material: readonly Kelengkapan[],
): { tetap: string | null; passed: string[] } {
  const tetap = reason(opsi)
  if (tetap !== null) periksaDataPribadi({ [optionLabel('tetap')]: tetap })
  const own = { ...typed, ...fileNames(media), [optionLabel('bukti')]: opsi.bukti }
  const passed = periksaKekurangan({ ...own, [optionLabel('sebab')]: opsi.sebab }, material, tetap)
  // The cause is an act of its own; a reason stands with the act whose text it let through.
  const needed = tetap !== null && periksaKekurangan(own, material, tetap).length > 0
  return { tetap: needed ? tetap : null, passed }
}

/** `--tetap` as it would be written down, null where there is none. */
export const reason = ({ tetap }: Session['options']): string | null =>
  tetap === undefined ? null : tampakAtauKosong(satuBaris(tetap)) || null

/** Names of files stand in the item as they were handed over. */
const fileNames = (media: readonly Media[]): Typed =>
  Object.fromEntries(media.map((m, i) => [`nama berkas ke-${i + 1}`, m.nama]))

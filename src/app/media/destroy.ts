/** Destroying photos and videos: the PPID's act, and every copy's obedience, which looks for his signature first. */
import { join, resolve } from 'node:path'
import { mediaRiwayat } from '../../domain/keadaan/baca.js'
import { nilaiTanda } from '../../domain/orang/kunci.js'
import { bolehMengubahPeran } from '../../domain/orang/perubahan.js'
import type { Dimusnahkan } from '../../domain/peristiwa/dimusnahkan.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import type { Destroyed, Doomed } from '../../storage/media/destroy.js'
import { BIN_DAYS, binned, destroyIn } from '../../storage/media/destroy.js'
import { dropRefs, purgeObjects } from '../../storage/git/drop-refs.js'
import type { GitStore } from '../../storage/git/git-store.js'
import { previewRef } from '../../storage/git/preview-refs.js'
import { readPurged, writePurged } from '../../storage/local/purged.js'
import type { Machine, Snapshot } from '../../storage/port.js'
import { HistoryReader } from '../../storage/record/history.js'
import { settingsAt } from '../../storage/record/recomputed.js'
import { readTanda } from '../../storage/record/signed-act.js'
import { findId } from '../read/find.js'
import type { Request } from '../record/act.js'
import type { Session } from '../session.js'
import { optionLabel, readKeadaan } from '../session.js'
import type { OnHistory } from '../record/subject.js'

interface Asked {
  search: string
  reason: string
  atOnce: boolean
  /** The other kegiatan whose photos go as well, as they were named. */
  shared: readonly string[]
}

interface Destroying extends OnHistory {
  judul: string
  media: string[]
}

/**
 * The act. Throws `ditolak` where another kegiatan uses one of the files and was not named, `pemakaian` where there are
 * none.
 */
export const destroyMedia = (asked: Asked): Request<'dimusnahkan', Destroying> => ({
  kind: 'dimusnahkan',
  target: async (session, potret) => {
    const id = await findId(potret, asked.search)
    const { keadaan } = await readKeadaan(session, potret)
    const kegiatan = keadaan.kegiatan.get(id)!
    const media = mediaRiwayat(kegiatan.riwayat).filter((sha256) => !keadaan.musnah.has(sha256))
    if (media.length === 0)
      throw new KontenError('pemakaian', 'tanpa-media', `Tidak ada foto atau video ${id} yang dapat dimusnahkan.`, [
        'konten media periksa',
      ])
    const named = await Promise.all(asked.shared.map((one) => findId(potret, one)))
    const others = [...keadaan.kegiatan.values()].filter(
      (k) => k.id !== id && !named.includes(k.id) && mediaRiwayat(k.riwayat).some((sha256) => media.includes(sha256)),
    )
    if (others.length > 0)
      throw new KontenError(
        'ditolak',
        'media-dipakai',
        `Foto atau video yang sama juga bahan ${others.map((k) => k.id).join(', ')}.`,
        [`Bila memang ikut dimusnahkan: ${optionLabel('bersama')} ${others.map((k) => k.id).join(',')}`],
      )
    const kanal = [...kegiatan.jalur.keys()]
    return { on: 'history', id, kanal, versi: [], langkah: '', peran: 'ppid', judul: kegiatan.judul, media }
  },
  compose: ({ media, judul }) => ({
    own: { media, segera: asked.atOnce },
    catatan: asked.reason,
    typed: { [optionLabel('alasan')]: asked.reason },
    title: judul,
    more: { media },
  }),
})

const DAY = 24 * 60 * 60 * 1000

/** Whether a PPID signed it with a key that was his before it; nothing else is obeyed. */
async function byPpid(potret: Snapshot, p: Tercatat<Dimusnahkan>, parent: string): Promise<boolean> {
  const before = await settingsAt(potret, parent)
  const day = tanggalLokal(p.jejak.dicatat, before.aturan.zona)
  return (
    nilaiTanda(await readTanda(p), p.oleh, before, false).jenis === 'sah' &&
    bolehMengubahPeran(before.petugas, p.oleh, day)
  )
}

/** What all acts say that this copy must obey. They are few, so that only those are decoded. */
async function doomedFiles(
  { now }: Session,
  potret: Snapshot,
): Promise<{ files: Doomed[]; ids: string[]; ops: string[] }> {
  const files = new Map<string, Doomed>()
  const ids: string[] = []
  const ops: string[] = []
  for await (const batch of potret.history())
    for (const one of batch.filter(({ pesan }) => pesan.includes('\nKonten-Peristiwa: dimusnahkan\n'))) {
      const { peristiwa: p } = new HistoryReader(new Map(), await potret.root()).baca(one)
      if (p?.peristiwa !== 'dimusnahkan' || !(await byPpid(potret, p, one.induk[0] ?? potret.tip))) continue
      ops.push(p.op)
      const due = p.segera || now - p.jejak.dicatat >= BIN_DAYS * DAY
      for (const sha256 of p.media) files.set(sha256, { sha256, due })
      if (p.kegiatan !== null) ids.push(p.kegiatan)
    }
  return { files: [...files.values()], ids, ops }
}

/** Whether there is anything to look for again: something waits in the bin. */
export const waitsInBin = async ({ store }: Pick<Session, 'store'>): Promise<boolean> =>
  (await binned(join(store.folder, 'sampah'))).length > 0

/** Destroys here, and in the store of originals where it is at hand, what a PPID had destroyed; previews go at once. */
export async function obeyDestruction(session: Session): Promise<Obeyed> {
  const { store, root, settings, clone, env } = session
  const { files, ids, ops } = await doomedFiles(session, await store.snapshot())
  if (files.length === 0) return { destroyed: [], binned: [], held: [] }
  const here = await destroyIn(join(root, 'media'), join(store.folder, 'sampah'), files)
  if (settings.gudang !== null) await destroyIn(resolve(root, settings.gudang), null, files)
  return { ...here, held: clone === null ? [] : await purgePreviews(clone, env, ids, ops) }
}

/** Refs of previews with all they led to, and what none leads to: a ref goes 30 days after its kegiatan is over. */
async function purgePreviews(clone: GitStore, machine: Machine, ids: string[], ops: string[]): Promise<string[]> {
  const purged = await readPurged(clone.folder)
  const dropped = await dropRefs(clone, machine, ids.map(previewRef))
  if (!dropped && ops.every((op) => purged.has(op))) return []
  const held = await purgeObjects(clone, machine)
  // What somebody else must clear first is looked for again.
  if (held.length === 0) await writePurged(clone.folder, ops)
  return held
}

/** What was done, and the places that may hold previews still and are not this program's to clear. */
interface Obeyed extends Destroyed {
  held: string[]
}

/** What is said of places that may still hold pictures which had to go; nothing for none. */
export const heldInWords = (held: readonly string[]): string[] =>
  held.length === 0
    ? []
    : [
        `Pratinjaunya mungkin masih dapat dibaca di ${held.join('; ')}. Itu tidak dibuang konten: hapus berkas ` +
          '.keep, atau lepaskan pinjaman itu (git repack -a -d, lalu hapus objects/info/alternates) dan bersihkan ' +
          'repositori itu sendiri; sesudahnya: konten media periksa',
      ]

/** What is said of it; nothing where nothing was done. */
export const destroyedInWords = ({ destroyed, binned: moved, held }: Obeyed): string[] => [
  ...(destroyed.length + moved.length === 0
    ? []
    : [
        `Atas perintah PPID ${destroyed.length} foto atau video dimusnahkan di komputer ini, ${moved.length} ` +
          `dipindahkan ke sampah selama ${BIN_DAYS} hari.`,
      ]),
  ...heldInWords(held),
]

/**
 * One transition: objects first, then the journal, then the branch, by compare-and-swap; the working files last.
 */
import type { GitClone } from './clone.js'
import { gitSnapshot } from './git-snapshot.js'
import { deleteJournal, journalTime, writeJournal } from './journal.js'
import type { ObjectReader } from './objects.js'
import { blobOid, findEntry } from './objects.js'
import type { Projection } from './projection.js'
import { fileOid, project } from './projection.js'
import { handEdit, precededBy } from './refusal.js'
import { authorLine, writeObject } from './write-objects.js'
import { readPusat } from '../local/pusat.js'
import { noteWitness } from '../local/witness.js'
import type { Snapshot, Write } from '../port.js'

/** One attempt; null when the branch moved meanwhile and the decision must be taken again. */
export async function attempt(
  clone: GitClone,
  baca: ObjectReader,
  putuskan: (potret: Snapshot) => Promise<Write>,
  tipAwal: string,
  tertinggal: readonly Projection[],
): Promise<string | null> {
  const potret = await gitSnapshot(clone, baca)
  const tulisan = await putuskan(potret).catch((galat: unknown) => {
    throw tipAwal === potret.tip ? galat : precededBy(galat)
  })
  const lama = await blobsBefore(clone, baca, potret.tip, tulisan)
  const { commit, blob } = await writeObject(clone.objects, baca, potret.tip, tulisan)
  const daftar = [
    ...tertinggal.filter((t) => !blob.has(t.jalur)),
    ...[...blob].map(([jalur, baru]): Projection => {
      const belum = tertinggal.find((t) => t.jalur === jalur)?.lama ?? []
      return { jalur, lama: [...belum, ...lama.get(jalur)!], baru, isi: Buffer.from(tulisan.files.get(jalur)!) }
    }),
  ]
  await writeJournal(clone.folder, {
    cabang: clone.cabang,
    lama: potret.tip,
    baru: commit,
    berkas: daftar.map((p) => [p.jalur, [...p.lama]]),
  })
  if (!(await clone.geser(baca, potret.tip, commit, { byline: authorLine(tulisan) }))) {
    await deleteJournal(clone.folder)
    return null
  }
  // The branch has moved: from here on nothing may turn the answer into a failure; what is left undone is journalled.
  await bearWitness(clone, commit, potret.tip)
  const sisa = await project(clone, daftar, await journalTime(clone.folder)).catch(() => daftar)
  if (sisa.length === 0) await deleteJournal(clone.folder).catch(() => undefined)
  return commit
}

/** With a pusat only what is published bears witness: the rest is recorded anew there. */
async function bearWitness({ folder, mesin }: GitClone, commit: string, sebelum: string): Promise<void> {
  if ((await readPusat(folder)) !== null) return
  const pada = new Date(mesin.sekarang()).toISOString()
  await noteWitness(folder, { commit, pada }, (satu) => satu === sebelum)
}

/**
 * Blobs each path may hold before: the tip's, and a hand edit that is taken up. Refuses where the working tree holds
 * another.
 */
async function blobsBefore(
  clone: GitClone,
  baca: ObjectReader,
  tip: string,
  tulisan: Write,
): Promise<Map<string, (string | null)[]>> {
  const { tree } = await baca.commit(tip)
  const hasil = new Map<string, (string | null)[]>()
  for (const jalur of tulisan.files.keys()) {
    const lama = (await findEntry(baca, tree, jalur))?.oid ?? null
    const kini = await fileOid(clone.git.akar, jalur, tip.length)
    const suntingan = tulisan.handEdits?.get(jalur)
    const terambil = suntingan === undefined ? [] : [blobOid(Buffer.from(suntingan), tip.length)]
    if (kini !== null && kini !== lama && !terambil.includes(kini)) throw handEdit(jalur)
    hasil.set(jalur, [lama, ...terambil])
  }
  return hasil
}

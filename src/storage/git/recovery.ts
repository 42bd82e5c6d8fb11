/** What a crash left behind, finished or discarded by whoever comes next. */
import type { GitClone } from './clone.js'
import { branchTip } from './git-snapshot.js'
import type { Journal } from './journal.js'
import { deleteJournal, journalTime, readJournal } from './journal.js'
import { ObjectReader, findEntry } from './objects.js'
import type { Projection } from './projection.js'
import { project } from './projection.js'
import { projections } from './tree-changes.js'

/**
 * Finishes or discards what a crash left behind; `pemilikMati` when the lock was taken over from a dead process.
 * @returns what still waits to be shown in the index.
 */
export async function finishAfterCrash(clone: GitClone, pemilikMati: boolean): Promise<Projection[]> {
  const jurnal = await readJournal(clone.folder)
  if (!jurnal) return []
  if (pemilikMati) await clone.buangKunci([...clone.kunciRef, 'index.lock'])
  const baca = new ObjectReader(clone.git, clone.own)
  try {
    const tip = await branchTip(baca, clone)
    const sisa = (await clone.bergeser(tip, jurnal.lama, jurnal.baru))
      ? await projectJournal(clone, baca, tip, jurnal)
      : []
    if (sisa.length === 0) await deleteJournal(clone.folder)
    return sisa
  } finally {
    baca.tutup()
  }
}

async function projectJournal(
  clone: GitClone,
  baca: ObjectReader,
  tip: string,
  jurnal: Journal,
): Promise<Projection[]> {
  const { tree } = await baca.commit(tip)
  const { pindah, berkas, lama: dari } = jurnal
  // What another commit than the next one changed is told by the two of them.
  const daftar = pindah === true ? await projections(clone.git, baca, dari, tip) : []
  for (const [jalur, lama] of berkas) {
    const entri = await findEntry(baca, tree, jalur)
    if (entri) daftar.push({ jalur, lama, baru: entri.oid, isi: await baca.blob(entri.oid) })
  }
  return project(clone, daftar, await journalTime(clone.folder))
}

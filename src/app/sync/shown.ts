/**
 * What is to stand in a working file that a person edited by hand while others changed it: section by section, his
 * where only he changed it, theirs where they did; where both did theirs stands, and his is kept beside.
 */
import { join } from 'node:path'
import { idDariJalur } from '../../domain/pemeriksaan/bukti.js'
import { daftarBagian } from '../../domain/sop/sop.js'
import type { GitStore } from '../../storage/git/git-store.js'
import { blobOid, ObjectReader } from '../../storage/git/objects.js'
import { readOrdinaryFile } from '../../storage/git/projection.js'
import type { Shown } from '../../storage/git/publishing.js'
import { writeDurably } from '../../storage/local/whole-file.js'
import { FrontMatterDamage } from '../../storage/record/front-matter.js'
import { printTexts, readVersion, replaceTexts } from '../../storage/record/item-file.js'
import { makeFolder } from '../../storage/local/make-folder.js'

/** `told` is given a sentence for each text that is kept beside. */
export function keepingHandEdits(clone: GitStore, told: (note: string) => void): Shown {
  return async (projection) => {
    const { jalur, lama, isi, hapus } = projection
    const id = idDariJalur(jalur)
    const working = id === null || hapus ? null : await readOrdinaryFile(join(clone.git.akar, ...jalur.split('/')))
    const [before] = lama
    if (working === null || before == null) return projection
    const edited = blobOid(working, projection.baru.length)
    if (edited === before || edited === projection.baru) return projection
    const base = await read(clone, before)
    const merged = together({ base, mine: working.toString('utf8'), theirs: isi.toString('utf8') })
    if (merged === null) return projection
    if (merged.kept !== null) {
      const folder = join(clone.folder, 'tulisan')
      await makeFolder(folder, 0o700)
      const place = join(folder, `${id}-${edited.slice(0, 12)}.md`)
      await writeDurably(place, merged.kept, 0o600)
      told(`${jalur}: bagian yang Anda sunting juga diubah orang lain; tulisan Anda disimpan di ${place}`)
    }
    return { ...projection, lama: [...lama, edited], isi: Buffer.from(merged.text) }
  }
}

async function read(clone: GitStore, oid: string): Promise<string> {
  const reader = new ObjectReader(clone.git, clone.own)
  try {
    return (await reader.blob(oid)).toString('utf8')
  } finally {
    reader.tutup()
  }
}

/** Null where one of them cannot be read as an item: then the working file is left alone. */
function together(of: { base: string; mine: string; theirs: string }): { text: string; kept: string | null } | null {
  try {
    const [base, mine, theirs] = [readVersion(of.base).isi, readVersion(of.mine).isi, readVersion(of.theirs).isi]
    const own = daftarBagian.filter((part) => mine[part] !== base[part])
    const lost = own.filter((part) => theirs[part] !== base[part] && theirs[part] !== mine[part])
    const taken = Object.fromEntries(own.filter((part) => !lost.includes(part)).map((part) => [part, mine[part]]))
    const kept = lost.length === 0 ? null : printTexts(Object.fromEntries(lost.map((part) => [part, mine[part]])))
    return { text: replaceTexts(of.theirs, { ...theirs, ...taken }), kept }
  } catch (galat) {
    if (galat instanceof FrontMatterDamage) return null
    throw galat
  }
}

/** The previews that a record lists as it stands at some commit, in whatever repository: no index is asked. */
import type { Instan } from '../../domain/bahasa/waktu.js'
import { foldKegiatan } from '../../domain/keadaan/fold-kegiatan.js'
import { pratinjauBoleh } from '../../domain/keadaan/pratinjau.js'
import { menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { Sop } from '../../domain/sop/sop.js'
import type { Listed } from '../../storage/git/preview-refs.js'
import type { Snapshot } from '../../storage/port.js'
import { readPeristiwaMundur } from '../../storage/record/history.js'

/** Those of one kegiatan that may be shown as of `now`; reads no further back than its first hand-over. */
export async function listedAt(
  potret: Snapshot,
  { sop, zona }: { sop: Sop; zona: string },
  id: string,
  now: Instan,
): Promise<Listed> {
  const acts = await readPeristiwaMundur(
    potret,
    (p) => (p.kegiatan === id && menyangkutJalur(p)) || p.peristiwa === 'dimusnahkan',
    (p) => p.kegiatan === id && p.peristiwa === 'diserahkan' && p.kepala !== null,
  )
  const destroyed = new Set(acts.flatMap((p) => (p.peristiwa === 'dimusnahkan' ? p.media : [])))
  const { kegiatan } = foldKegiatan(id, acts.filter(menyangkutJalur), { sop, zona, masa: null })
  return kegiatan === null ? new Map() : pratinjauBoleh(kegiatan, destroyed, now)
}

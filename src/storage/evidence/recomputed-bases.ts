/** What each act says it was decided on, derived again where it stands, by one position that goes along. */
import { Posisi } from '../../domain/keadaan/posisi.js'
import type { PilihanFold } from '../../domain/keadaan/tipe.js'
import type { MasaPengaturan } from '../../domain/pemeriksaan/bukti.js'
import { masaSebelum } from '../../domain/pemeriksaan/bukti.js'
import { ditolakDiTempatnya, laporanSiap } from '../../domain/pemeriksaan/ditolak.js'
import { landasanBeda } from '../../domain/pemeriksaan/landasan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { landasanDari } from '../../domain/peristiwa/daftar.js'
import { daftarKanal } from '../../domain/sop/sop.js'
import { Lineage } from './lineage.js'
import type { ChangedCommit } from './history-evidence.js'

/** Whether what an act rests on must be looked for in all of the history: the last of its kind about the same. */
export const restsOnWholeHistory = (p: Peristiwa): boolean =>
  p.versi > 1 && ['kunci', 'sebab'].includes(landasanDari(p) ?? '')

/** What is wrong with the decisions of acts, by their commit. */
export interface Redecided {
  /** What an act says it was decided on that did not stand there, in words. */
  landasanBeda: Map<string, string>
  /** The code under which konten refuses the act there. */
  ditolak: Map<string, string>
  /** Reports in which nothing was lacking there. */
  laporanSiap: Set<string>
}

interface Asked {
  sop: PilihanFold['sop']
  zona: string
  masa: NonNullable<PilihanFold['masa']> | null
  /** The settings as they changed; before the first of them none are known. */
  pengaturan: readonly MasaPengaturan[]
  /** Whether nothing before the first commit was left out. */
  utuh: boolean
}

/**
 * Decides every act again where it stands. `lama` are the acts before the first commit that these build on. Beside
 * another line of history nothing is judged: that line is a finding of its own.
 */
export function recomputeBases(
  lama: readonly Tercatat[],
  commit: readonly ChangedCommit[],
  { pengaturan, utuh, ...pilihan }: Asked,
): Redecided {
  const hasil: Redecided = { landasanBeda: new Map(), ditolak: new Map(), laporanSiap: new Set() }
  // One for each question: the state is folded anew where it is asked for by other settings.
  const [posisi, putusan] = [new Posisi(), new Posisi()]
  const lineage = new Lineage()
  const sebelum = masaSebelum({ commit, masa: oneTable(pengaturan) })
  for (const p of lama) for (const satu of [posisi, putusan]) satu.catat(p)
  for (const [letak, c] of commit.entries()) {
    const lurus = lineage.berikut(c)
    if (c.peristiwa === null) continue
    const beda = lurus ? landasanBeda(c.peristiwa, posisi, pilihan) : null
    if (beda !== null) hasil.landasanBeda.set(c.oid, beda)
    const masa = lurus ? usable(sebelum(letak)) : null
    if (masa !== null) {
      const kode = refused(c, putusan, masa, utuh)
      if (kode !== null) hasil.ditolak.set(c.oid, kode)
      if (utuh && c.peristiwa.peristiwa === 'dilaporkan' && laporanSiap(c.peristiwa, putusan, masa, c.waktuPenulis))
        hasil.laporanSiap.add(c.oid)
    }
    for (const satu of [posisi, putusan]) satu.catat(c.peristiwa)
  }
  return hasil
}

/**
 * The settings with one and the same tables of the SOP as long as their files say the same: by them the fold knows that
 * nothing is to be folded anew.
 */
function oneTable(pengaturan: readonly MasaPengaturan[]): MasaPengaturan[] {
  const files = ({ sidik }: MasaPengaturan): string => daftarKanal.map((k) => sidik.get(`sop/${k}.yaml`)).join()
  let lalu: MasaPengaturan | undefined
  return pengaturan.map((kini) => {
    const sop = lalu !== undefined && kini.sidik.size > 0 && files(lalu) === files(kini) ? lalu.sop : kini.sop
    lalu = { ...kini, sop }
    return lalu
  })
}

/** Settings by which something can be decided again; null for those that are damaged or not known. */
const usable = (masa: MasaPengaturan | undefined): MasaPengaturan | null =>
  masa === undefined || masa.rusak.length > 0 ? null : masa

function refused(
  { peristiwa: p, tertulis, waktuPenulis: dicatat }: ChangedCommit,
  posisi: Posisi,
  masa: MasaPengaturan,
  utuh: boolean,
): string | null {
  if (p === null || tertulis === null) return null
  return ditolakDiTempatnya({ p, tertulis, dicatat }, posisi, { ...masa, petugasPada: () => null }, utuh)
}

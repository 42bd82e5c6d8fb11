/** The pages that handed-in reports came with, as their commits have them. */
import { jalurLaporan } from '../../domain/bahasa/id.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'
import type { HalamanDihitung } from '../../domain/laporan/halaman.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Snapshot } from '../port.js'
import type { ChangedCommit } from './history-evidence.js'

/** Draws the page of a month's report for a channel again, with the letter that was typed; storage knows no layout. */
export type DrawReport = (
  before: Keadaan,
  bulan: string,
  kanal: Kanal,
  basis: DasarPenilaian,
  letter: { nomor?: string | undefined; tindakLanjut?: string | undefined },
) => HalamanDihitung

export interface ReportPages {
  /** Text by commit and path. */
  written: ReadonlyMap<string, string>
  draw: DrawReport
}

/** Those of which the figures are recorded; what a commit did not write is left out. */
export async function readReportPages(
  potret: Snapshot,
  commit: readonly ChangedCommit[],
  draw: DrawReport,
): Promise<ReportPages> {
  const asked = commit.flatMap(({ oid, peristiwa: p, perubahan }) =>
    p?.peristiwa === 'dilaporkan' && p.hitungan !== null
      ? p.kanal
          .map((kanal) => jalurLaporan(p.bulan, kanal))
          .filter((jalur) => perubahan.some((u) => u.jalur === jalur && u.mode.startsWith('100')))
          .map((jalur) => ({ jalur, commit: oid, induk: false }))
      : [],
  )
  const texts = asked.length === 0 ? [] : await potret.readMany(asked)
  const written = asked.flatMap(({ jalur, commit: oid }, i): [string, string][] => {
    const text = texts[i]
    return text == null ? [] : [[`${oid} ${jalur}`, text]]
  })
  return { written: new Map(written), draw }
}

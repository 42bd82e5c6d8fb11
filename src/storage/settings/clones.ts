/**
 * `klon.yaml`: the clones that joined, by their number; the one that founded pusat has number 0 and does not stand
 * here.
 */
import * as v from 'valibot'
import { BERKAS_KLON } from '../../domain/bahasa/id.js'
import { parseYaml } from './yaml.js'
import { editYaml } from './yaml-edit.js'

const schema = v.record(
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/, 'bukan nomor salinan 1 sampai 999')),
  v.object({ mesin: v.string(), sejak: v.pipe(v.string(), v.isoDate('bukan tanggal seperti 2026-01-31')) }),
)

/** A clone that was given a number. */
export interface JoinedClone {
  /** The computer it stands on. */
  mesin: string
  /** The day it joined, `YYYY-MM-DD`. */
  sejak: string
}

/** Reads the file; null where no clone has joined. Throws `pemakaian` with the place of a fault. */
export const parseClones = (text: string | null): Map<number, JoinedClone> =>
  new Map(
    text === null
      ? []
      : Object.entries(parseYaml(text, BERKAS_KLON, schema)).map(([nomor, one]) => [Number(nomor), one]),
  )

/** The numbers of the clones a file names, damaged or not, and that of the founder. */
export const cloneNumbers = (text: string): number[] => [
  0,
  ...[...text.matchAll(/^["']?(\d{1,3})["']?:/gm)].map((m) => Number(m[1])),
]

const HEAD = '# Salinan catatan ini di komputer-komputer kantor; ditulis oleh konten sinkron gabung.\n'

/** The file with one more clone in it, or another under the same number. */
export const withClone = (text: string | null, nomor: number, { mesin, sejak }: JoinedClone): string =>
  editYaml(text ?? HEAD, (document) =>
    document.setIn([String(nomor)], document.createNode({ mesin, sejak }, { flow: true })),
  )

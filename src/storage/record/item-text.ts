/** The texts of an item as its working file holds them, hand edits included. */
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import type { IsiKegiatan } from './item-file.js'
import { bacaVersi } from './item-file.js'
import { FrontMatterRusak } from './front-matter.js'

/**
 * Null where there is no ordinary file, or a damaged one, which `cariBerkasRusak` names. Read one after another, as
 * thousands of promises cost more than the reading.
 */
export function bacaIsi(akar: string, id: string): IsiKegiatan | null {
  const letak = join(akar, jalurKegiatan(id))
  if (!lstatSync(letak, { throwIfNoEntry: false })?.isFile()) return null
  try {
    return bacaVersi(readFileSync(letak, 'utf8')).isi
  } catch (galat) {
    if (galat instanceof FrontMatterRusak) return null
    throw galat
  }
}

/** The texts of an item as its working file holds them, hand edits included. */
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import type { ItemTexts } from './item-file.js'
import { readVersion } from './item-file.js'
import { FrontMatterDamage } from './front-matter.js'

/**
 * Null where there is no ordinary file, or a damaged one, which `cariBerkasRusak` names. Read one after another, as
 * thousands of promises cost more than the reading.
 */
export function readItemTexts(akar: string, id: string): ItemTexts | null {
  const letak = join(akar, jalurKegiatan(id))
  if (!lstatSync(letak, { throwIfNoEntry: false })?.isFile()) return null
  try {
    return readVersion(readFileSync(letak, 'utf8')).isi
  } catch (galat) {
    if (galat instanceof FrontMatterDamage) return null
    throw galat
  }
}

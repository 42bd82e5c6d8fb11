/** The settings by which a record is judged, as some commit has them. */
import { BERKAS_KLON, berkasPengaturan } from '../../domain/bahasa/id.js'
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { KontenError } from '../../errors.js'
import type { Snapshot } from '../port.js'
import { cloneNumbers } from './clones.js'
import { parseSettings } from './settings.js'
import { parseSop } from './sop-file.js'

/** Text by path; a file that is not there has none. */
export type SettingsFiles = ReadonlyMap<string, string>

export async function readSettingsFiles(potret: Snapshot, commit: string): Promise<SettingsFiles> {
  const files = new Map<string, string>()
  for (const path of berkasPengaturan) {
    const text = await potret.read(path, commit)
    if (text !== null) files.set(path, text)
  }
  return files
}

/** Throws `pemakaian` where they are damaged, and what `missing` says where one is gone that must be there. */
export function parseJudgedSettings(files: SettingsFiles, missing: (path: string) => KontenError): PengaturanDinilai {
  const required = (path: (typeof berkasPengaturan)[number]): string => {
    const text = files.get(path)
    if (text === undefined) throw missing(path)
    return text
  }
  const settings = parseSettings(required('konten.yaml'), files.get('libur.yaml') ?? null)
  const { versi, aturan, petugas, kanal, platform, cabang, tanda, pemulihan } = settings
  const sop = {
    medsos: parseSop(required('sop/medsos.yaml'), 'sop/medsos.yaml'),
    website: parseSop(required('sop/website.yaml'), 'sop/website.yaml'),
  }
  const klon = cloneNumbers(files.get(BERKAS_KLON) ?? '')
  return { versi, aturan, petugas, kanal, platform, klon, cabang, tanda, pemulihan, sop }
}

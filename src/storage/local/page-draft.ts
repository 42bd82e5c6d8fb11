/**
 * What was typed and dropped into a form of the local page and is not recorded yet: the answers as every draft, the
 * files in `.git/konten/layar/<form>/<field>/<id>/<name>`, each complete or not there at all.
 */
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { prepareKontenFolder } from '../git/konten-folder.js'
import type { DraftAnswers } from './draft.js'
import { deleteDraft, readDraft, saveDraft } from './draft.js'
import { makeFolder } from './make-folder.js'

/** A file that waits in a draft. */
export interface DraftFile {
  field: string
  /** Names it in the draft; the file's own name may stand there twice. */
  id: string
  nama: string
  ukuran: number
  letak: string
}

const ROOM = 'layar'
const plain = /^[a-z0-9][a-z0-9-]{0,150}$/

/** Throws for a name that is none of ours: it becomes part of a path. */
function place(folder: string, form: string, ...parts: readonly string[]): string {
  if (![form, ...parts].every((part) => plain.test(part))) throw new Error(`not the name of a draft: ${form}`)
  return join(folder, ROOM, form, ...parts)
}

/** A name as it was handed in, fit to be the last part of a path on every system. */
export function safeName(nama: string): string {
  // `satuBaris` has taken every control character out.
  const last = satuBaris(nama)
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+|[. ]+$/g, '')
  const [stem, ending] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(last)!.slice(1) as [string, string | undefined]
  const short = Array.from(stem).slice(0, 60).join('')
  const named = `${short}${ending ?? ''}`
  return named === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(named) ? `berkas-${named}` : named
}

export const readAnswers = async (folder: string, form: string): Promise<DraftAnswers> =>
  (await readDraft(folder, `${ROOM}-${form}`)) ?? {}

export const saveAnswers = async (folder: string, form: string, answers: DraftAnswers): Promise<void> =>
  saveDraft(folder, `${ROOM}-${form}`, answers)

/** The files of a draft, in the order of their names within each field. */
export async function draftFiles(folder: string, form: string): Promise<DraftFile[]> {
  const root = place(folder, form)
  const found: DraftFile[] = []
  for (const field of await names(root))
    for (const id of await names(join(root, field)))
      for (const nama of await names(join(root, field, id))) {
        const letak = join(root, field, id, nama)
        const file = await lstat(letak).catch(() => null)
        if (file?.isFile()) found.push({ field, id, nama, ukuran: file.size, letak })
      }
  return found.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id', { numeric: true }) || a.id.localeCompare(b.id))
}

const names = async (at: string): Promise<string[]> =>
  (await readdir(at).catch(() => [])).filter((n) => !n.endsWith(PART))

const PART = '.sbg'

/** Keeps a file as it comes; `through` counts or refuses. Nothing of it stays where the stream breaks. */
export async function keepFile(
  folder: string,
  { form, field, nama }: { form: string; field: string; nama: string },
  from: Readable,
  through: Transform,
): Promise<void> {
  const id = randomBytes(8).toString('hex')
  const target = join(place(folder, form, field, id), safeName(nama))
  await prepareKontenFolder(folder, ROOM)
  const part = join(place(folder, form), `${id}${PART}`)
  await makeFolder(dirname(part), 0o700)
  try {
    await pipeline(from, through, createWriteStream(part, { mode: 0o600, flags: 'wx' }))
    await makeFolder(dirname(target), 0o700)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Takes a file out of a draft; one that is not in it is out of it already. */
export async function dropFile(folder: string, form: string, field: string, id: string): Promise<void> {
  await rm(place(folder, form, field, id), { recursive: true, force: true })
}

/** The draft is done with. */
export async function clearDraft(folder: string, form: string): Promise<void> {
  await deleteDraft(folder, `${ROOM}-${form}`)
  await rm(place(folder, form), { recursive: true, force: true }).catch(() => undefined)
}

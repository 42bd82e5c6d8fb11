/**
 * Pictures made small, beside the record: for each kegiatan one commit without a parent, whose tree holds each preview
 * under the sha256 of its original. Such a ref can be dropped again with all it led to. The same previews make the same
 * commit in every clone.
 */
import { batasMasukan } from '../../domain/batas-masukan.js'
import { KontenError } from '../../errors.js'
import type { Machine } from '../port.js'
import { contentSha256 } from '../record/written-files.js'
import { filesOf } from './bare.js'
import { gitFailed } from './failure.js'
import type { GitStore } from './git-store.js'
import { asOnlyWriter } from './only-writer.js'
import { refsUnder } from './listed-refs.js'
import { ObjectReader, commitOid, treeOf } from './objects.js'
import { refsBelow } from './ordinary.js'

const PREVIEWS = 'refs/konten/pratinjau/'

export const previewRef = (id: string): string => `${PREVIEWS}${id}`

/** The kegiatan that a ref holds previews of; null for any other ref. */
export const previewId = (ref: string): string | null => (ref.startsWith(PREVIEWS) ? ref.slice(PREVIEWS.length) : null)

/** The sha256 of the previews an original may be shown by, by its own. */
export type Listed = ReadonlyMap<string, readonly string[]>

/** The refs that are here: the commit of each kegiatan, by its id. */
export async function previewTips({ git, own }: Pick<GitStore, 'git' | 'own'>): Promise<Map<string, string>> {
  const read = own === null ? null : refsBelow(own.folders, PREVIEWS)
  return new Map([...(read ?? (await refsUnder(git, PREVIEWS)))].map(([ref, oid]) => [previewId(ref)!, oid]))
}

/**
 * What a commit of previews that was written here holds, by the sha256 of each original; nothing for no commit, nor for
 * one that can no longer be read.
 */
export const previewEntries = async (
  clone: Pick<GitStore, 'git' | 'own'>,
  tip: string | undefined,
): Promise<Map<string, { oid: string }>> =>
  (tip === undefined ? null : await readableEntries(clone, tip)) ?? new Map<string, { oid: string }>()

/** The same; null where its objects are not all here: previews can be fetched or made again. */
export async function readableEntries(
  { git, own }: Pick<GitStore, 'git' | 'own'>,
  tip: string,
): Promise<Map<string, { oid: string }> | null> {
  const reader = new ObjectReader(git, own)
  try {
    const { tree } = await reader.commit(tip)
    return new Map((await reader.tree(tree)).map(({ nama, oid }) => [nama, { oid }]))
  } catch (galat) {
    if (galat instanceof KontenError && galat.jenis === 'rusak') return null
    throw galat
  } finally {
    reader.tutup()
  }
}

/** The sha256 of every original of which there is a preview here. */
export async function allPreviews(clone: Pick<GitStore, 'git' | 'own'>): Promise<Set<string>> {
  const all = new Set<string>()
  for (const tip of (await previewTips(clone)).values())
    for (const asli of (await previewEntries(clone, tip)).keys()) all.add(asli)
  return all
}

/** A preview as it was read, and the object it stands in. */
export interface ReadPreview {
  oid: string
  isi: Buffer
}

/** What a commit holds: the previews that are listed, by the sha256 of their original, and whether anything else. */
export interface ReadPreviews {
  previews: Map<string, ReadPreview>
  /** Path of the first that nobody lists, null where there is none. */
  foreign: string | null
}

/** Reads a commit of previews, a ref or an oid; whatever the record does not list is not read as one. */
export async function readPreviews(
  { git, own }: Pick<GitStore, 'git' | 'own'>,
  commit: string,
  listed: Listed,
): Promise<ReadPreviews> {
  const previews = new Map<string, ReadPreview>()
  const files = await filesOf({ git }, commit).catch(() => null)
  // Whoever may write there can let the ref be anything.
  if (files === null) return { previews, foreign: commit }
  let foreign: string | null = null
  const reader = new ObjectReader(git, own)
  try {
    for (const [mode = '', kind, oid = '', size, path = ''] of files) {
      const wanted = listed.get(path)
      const fits = mode === '100644' && kind === 'blob' && Number(size) <= batasMasukan.pratinjau
      const isi = wanted === undefined || !fits ? null : await reader.blob(oid)
      if (isi !== null && wanted!.includes(contentSha256(isi))) previews.set(path, { oid, isi })
      else foreign ??= path
    }
  } finally {
    reader.tutup()
  }
  return { previews, foreign }
}

/** Nobody's name and no date: who made a preview, and when, is told by the act that lists it. */
const NOBODY = 'konten <konten@konten.invalid> 0 +0000'

const data = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])

const subjectOf = (id: string): Buffer => Buffer.from(`pratinjau: ${id}\n`)

/** Whether a commit is, to the byte, what this clone would write of the tree it holds. */
export async function writtenAlike(
  { git, own }: Pick<GitStore, 'git' | 'own'>,
  commit: string,
  id: string,
): Promise<boolean> {
  const reader = new ObjectReader(git, own)
  try {
    const there = await reader.objek(commit)
    if (there?.jenis !== 'commit') return false
    const head = `tree ${treeOf(there)}\nauthor ${NOBODY}\ncommitter ${NOBODY}\n\n`
    return commitOid(Buffer.concat([Buffer.from(head), subjectOf(id)]), commit.length) === commit
  } finally {
    reader.tutup()
  }
}

/** Lets the previews of some kegiatan be commits that are here already, as the only writer of this clone. */
export async function takePreviews(
  { git, folder }: GitStore,
  machine: Machine,
  commits: ReadonlyMap<string, string>,
): Promise<void> {
  if (commits.size === 0) return
  await asOnlyWriter(folder, machine, async () => {
    const lines = [...commits].map(([id, oid]) => `update ${previewRef(id)}\0${oid}\0\0`)
    const { kode, galat } = await git.jalankan(['update-ref', '--stdin', '-z'], Buffer.from(lines.join('')))
    if (kode !== 0) throw gitFailed('update-ref', galat)
  })
}

/**
 * Puts previews of a kegiatan in the place of those that were here, as the only writer of this clone: each by its
 * bytes, or by the object it stands in. @returns the commit.
 */
export async function writePreviews(
  clone: GitStore,
  machine: Machine,
  id: string,
  previews: ReadonlyMap<string, { isi: Uint8Array } | { oid: string }>,
): Promise<string> {
  const { git, folder } = clone
  const head = Buffer.from(`commit ${previewRef(id)}\nauthor ${NOBODY}\ncommitter ${NOBODY}\n`)
  const files = [...previews].flatMap(([sha256, one]) =>
    'oid' in one
      ? [Buffer.from(`M 100644 ${one.oid} ${sha256}\n`)]
      : [Buffer.from(`M 100644 inline ${sha256}\n`), data(Buffer.from(one.isi))],
  )
  const stream = Buffer.concat([
    head,
    data(subjectOf(id)),
    Buffer.from('deleteall\n'),
    ...files,
    Buffer.from('\ndone\n'),
  ])
  await asOnlyWriter(folder, machine, async () => {
    // Pictures do not get smaller, and each kegiatan begins anew: hence no compression, and a tip that is no ancestor.
    const argv = ['-c', 'core.compression=0', 'fast-import', '--quiet', '--force', '--done']
    const { kode, galat } = await git.jalankan(argv, stream)
    if (kode !== 0) throw gitFailed('fast-import', galat)
  })
  return (await previewTips(clone)).get(id)!
}

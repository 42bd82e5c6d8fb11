/** Settings as they were edited by hand in the working tree: what changed, and taking it into the record (`diatur`). */
import { join } from 'node:path'
import { KontenError } from '../../errors.js'
import { wordDiff } from '../../render/formats/word-diff.js'
import { readOrdinaryFile } from '../../storage/git/projection.js'
import { parseSettings, unknownSettings } from '../../storage/settings/settings.js'
import { personalSettingsLines } from '../../storage/settings/personal-lines.js'
import { parseSop } from '../../storage/settings/sop-file.js'
import type { Request } from '../record/act.js'
import type { Answer } from '../record/answer.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnSettings } from '../record/subject.js'
import { onSettings } from '../record/subject.js'
import { berkasPengaturan } from '../../domain/bahasa/id.js'
import { changedSettings } from './settings-change.js'

interface HandEdit {
  jalur: string
  before: string | null
  after: string
}

/** The settings files that hold something else than the record. Throws `pemakaian` for one that is gone. */
async function handEdits({ root }: Session, before: ReadonlyMap<string, string | null>): Promise<HandEdit[]> {
  const edits: HandEdit[] = []
  for (const [jalur, recorded] of before) {
    const after = (await readOrdinaryFile(join(root, jalur)))?.toString('utf8') ?? null
    if (after === recorded) continue
    if (after === null)
      throw new KontenError('pemakaian', 'pengaturan-tidak-ada', `${jalur} tidak ada; pengaturan tidak dihapus.`, [
        `Kembalikan: git checkout -- ${jalur}`,
      ])
    edits.push({ jalur, before: recorded, after })
  }
  return edits
}

/** Every changed line of the settings, word by word; empty where nothing was edited by hand. */
export async function handEditsInWords(session: Session): Promise<string[]> {
  const potret = await session.store.snapshot()
  const { before } = await onSettings(session, potret)
  return (await handEdits(session, before)).flatMap(({ jalur, before: lama, after }) => [
    `${jalur}:`,
    ...(wordDiff(lama ?? '', after) ?? '')
      .split('\n')
      .filter((line) => line.includes('{+') || line.includes('[-'))
      .map((line) => `  ${line.trim()}`),
  ])
}

/**
 * An answer that rests on settings nobody has recorded says so, with the command that records them. What cannot be
 * compared is another's to say.
 */
export async function besideUnrecorded<A extends Answer>(session: Session, answer: A): Promise<A> {
  const edited = await editedFiles(session).catch(() => [])
  if (edited.length === 0) return answer
  const note =
    `${edited.join(', ')} disunting dengan tangan dan belum dicatat, padahal dipakai di sini. Catat: konten atur ` +
    '--alasan "…". Petugas dan pisah_tugas tetap dinilai menurut yang tercatat.'
  return { ...answer, notes: [note, ...(answer.notes ?? [])] }
}

async function editedFiles({ root, store }: Session): Promise<string[]> {
  const potret = await store.snapshot()
  const edited: string[] = []
  for (const jalur of berkasPengaturan) {
    const here = await readOrdinaryFile(join(root, jalur))
    if (here !== null && here.toString('utf8') !== (await potret.read(jalur))) edited.push(jalur)
  }
  return edited
}

/** The session with the settings of the record: an edit that is not recorded gives nobody a right. */
export async function withRecordedSettings(session: Session): Promise<Session> {
  const potret = await session.store.snapshot()
  const text = await potret.read('konten.yaml')
  return text === null ? session : { ...session, settings: parseSettings(text, await potret.read('libur.yaml')) }
}

/** Throws `pemakaian` for a key that nobody reads and that stood there not before: what it says would not be so. */
function refuseUnread(text: string, before: string): void {
  const name = (one: string): string => one.replace(/^[^:]*:\d+:\d+: /, '')
  const old = new Set(unknownSettings(before, null).map(name))
  const first = unknownSettings(text, null).find((one) => !old.has(name(one)))
  if (first !== undefined)
    throw new KontenError('pemakaian', 'pengaturan-rusak', first, ['Perbaiki ejaannya atau hapus, lalu ulangi.'])
}

/** The hand edit as an act. `session` is with the settings of the record. */
export const takeHandEdits = (
  session: Session,
  reason: string,
): Request<'diatur', OnSettings & { edits: HandEdit[] }> => ({
  kind: 'diatur',
  target: async (own, potret) => {
    const subject = await onSettings(own, potret)
    const edits = await handEdits(session, subject.before)
    if (edits.length > 0) return { ...subject, edits }
    throw new KontenError(
      'pemakaian',
      'tidak-ada-perubahan',
      'Pengaturan sama dengan yang tercatat; tidak ada yang dicatat.',
      [`Sunting dahulu ${berkasPengaturan.join(', ')}, lalu ulangi.`],
    )
  },
  at: session.now,
  compose: async ({ edits, act, potret }) => {
    const read = async (jalur: string): Promise<string | null> =>
      edits.find((e) => e.jalur === jalur)?.after ?? potret.read(jalur)
    const [before, after] = [(await potret.read('konten.yaml')) ?? '', (await read('konten.yaml')) ?? '']
    const [lama, baru] = [parseSettings(before, null), parseSettings(after, await read('libur.yaml'))]
    refuseUnread(after, before)
    for (const edit of edits) if (edit.jalur.startsWith('sop/')) parseSop(edit.after, edit.jalur)
    const files = new Map(edits.map((edit) => [edit.jalur, edit.after]))
    return {
      own: await changedSettings(session, act, { lama, baru, files: edits, darurat: null }),
      catatan: reason,
      typed: {
        [optionLabel('alasan')]: reason,
        ...Object.fromEntries(edits.map((e) => [e.jalur, personalSettingsLines(e.before ?? '', e.after)])),
      },
      files: () => files,
      editedFiles: files,
      title: [...files.keys()].join(', '),
      more: { berkas: [...files.keys()] },
    }
  },
})

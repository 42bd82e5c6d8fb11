/** Changing the settings: the one act by which konten.yaml, the tables of the SOP and the holidays change. */
import { perubahanPetugas, salahPeran } from '../../domain/orang/perubahan.js'
import type { PemegangKunci } from '../../domain/orang/kunci.js'
import { salahKunci } from '../../domain/orang/kunci.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { PeristiwaUmum } from '../../domain/peristiwa/dasar.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { KontenError } from '../../errors.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import { parseSettings } from '../../storage/settings/settings.js'
import { editYaml } from '../../storage/settings/yaml-edit.js'
import type { Performed, Plan, Request } from '../record/act.js'
import { perform } from '../record/act.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { OnSettings } from '../record/subject.js'
import { onSettings } from '../record/subject.js'
import { requireFirstKeyHere } from '../record/sign.js'

/** The new text of konten.yaml for the list as it stands, and what is said of the change. */
export type Edit = (list: readonly Petugas[], text: string) => { teks: string; kata: string }

interface Change {
  edit: Edit
  /** What is done, as a refusal names it. */
  action: string
  status: string
  /** The decree of an appointment in an emergency (A27). */
  darurat?: string | null
  more?: Readonly<Record<string, unknown>>
}

/** People and keys before and after, the files that hold them and the rest, and the decree of an emergency. */
interface Changed {
  lama: PemegangKunci
  baru: PemegangKunci
  files: readonly { jalur: string; before: string | null; after: string }[]
  darurat: string | null
}

/** What a change of the settings says of itself. Throws `ditolak` where it is not this person's to make (A27). */
export async function changedSettings(
  session: Session,
  act: PeristiwaUmum,
  { lama, baru, files, darurat }: Changed,
): Promise<Plan<'diatur'>['own']> {
  const tanggal = tanggalLokal(session.now, session.zona)
  const pengubah = { oleh: act.oleh, tanggal, atasNama: act.bukti !== null, darurat }
  const salah = salahPeran(lama.petugas, baru.petugas, pengubah) ?? salahKunci(baru)
  if (salah !== null) throw salah
  await requireFirstKeyHere(session, { lama, baru, oleh: act.oleh })
  return {
    pengaturan: files.map(({ jalur, before, after }) => ({
      jalur,
      sebelum: before === null ? null : contentSha256(before),
      sesudah: contentSha256(after),
    })),
    petugas: perubahanPetugas(lama.petugas, baru.petugas),
    darurat,
  }
}

/** A change of konten.yaml. Throws `ditolak` where who holds which role is not this person's to change (A27). */
export const settingsChange = (
  session: Session,
  { edit, action, status, darurat = null, more = {} }: Change,
): Request<'diatur', OnSettings> => ({
  kind: 'diatur',
  target: onSettings,
  action,
  // Who may is asked of the day it is recorded; a day in the past when he still might would be no answer.
  at: session.now,
  compose: async ({ before, act }) => {
    const old = before.get('konten.yaml') ?? null
    if (old === null)
      throw new KontenError('rusak', 'pengaturan-tidak-ada', 'konten.yaml tidak ada dalam riwayat.', [
        'git checkout -- konten.yaml',
      ])
    const lama = parseSettings(old, null)
    const { teks, kata } = edit(lama.petugas, old)
    // What is written must be readable: a damaged konten.yaml would stop every command.
    const baru = parseSettings(teks, null)
    const files = [{ jalur: 'konten.yaml', before: old, after: teks }]
    return {
      own: await changedSettings(session, act, { lama, baru, files, darurat }),
      typed: { [optionLabel('dasar')]: darurat },
      files: () => new Map([['konten.yaml', teks]]),
      title: kata,
      status,
      more: { ...more, oleh: act.oleh },
    }
  },
})

const VERSION = 2

/**
 * Raises the version of a record that an older program began, before the first act of this one; older programs then
 * refuse it instead of misreading it.
 * @returns what is said of it; nothing where it stands at that version.
 */
export async function raiseVersion(session: Session): Promise<string[]> {
  if (session.settings.versi >= VERSION) return []
  const recorded = await (await session.store.snapshot()).read('konten.yaml')
  if (recorded === null || parseSettings(recorded, null).versi >= VERSION) return []
  await raise(session)
  return [
    `konten.yaml dinaikkan ke versi ${VERSION}, dan peristiwa sejak ini ditulis dalam bentuk itu; program konten ` +
      'yang lebih lama menolak repositori ini.',
  ]
}

async function raise(session: Session): Promise<Performed> {
  // The words about the act itself are not about this one.
  const { waktu: _waktu, tetap: _tetap, atasNama: _atasNama, bukti: _bukti, ...options } = session.options
  const own: Session = { ...session, options }
  return perform(
    own,
    settingsChange(own, {
      edit: (_, text) => ({
        teks: editYaml(text, (dokumen) => dokumen.set('versi', VERSION)),
        kata: `bentuk catatan dinaikkan ke versi ${VERSION}`,
      }),
      action: 'menaikkan versi catatan',
      status: 'diatur',
    }),
  )
}

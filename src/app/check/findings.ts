/** The verifier over a part of the history, wherever that is kept: before it is taken in, or let in. */
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { periksa } from '../../domain/pemeriksaan/periksa.js'
import { jawabanBertanda } from '../../domain/pemeriksaan/tanda.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { LURAH } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { reportPage } from '../month/report-page.js'
import { collectEvidence } from '../../storage/evidence/evidence.js'
import type { Snapshot } from '../../storage/port.js'
import { parseJudgedSettings, readSettingsFiles } from '../../storage/settings/judged-settings.js'

/** The settings as they stand at the tip. Throws `pemakaian` where one is damaged, `rusak` where one is missing. */
export const settingsAt = async (potret: Snapshot): Promise<PengaturanDinilai> =>
  parseJudgedSettings(
    await readSettingsFiles(potret, potret.tip),
    (path) =>
      new KontenError('rusak', 'pengaturan-tidak-ada', `${path} tidak ada dalam riwayat.`, [
        'Tanyakan kepada yang mengirimnya; berkas itu tidak dihapus oleh konten.',
      ]),
  )

/**
 * What the verifier says of the commits after `since`, of all where that is null; media and clones are not looked at.
 * An answer counts only where it is signed, once a PPID has a key.
 */
export async function findingsAfter(potret: Snapshot, since: string | null, now: Instan): Promise<TemuanTerjawab[]> {
  const store = { memuat: async () => true }
  const place = { store, akar: '', clone: null, draw: reportPage }
  const scope = { sejak: since, media: false, penuh: false }
  const { lostTips: _, ...evidence } = await collectEvidence(place, potret, await settingsAt(potret), scope)
  const bukti = { ...evidence, sekarang: now }
  const signed = jawabanBertanda(bukti)
  return periksa(bukti).map((t) => (t.jawaban !== null && !signed(t.jawaban.commit) ? { ...t, jawaban: null } : t))
}

const answers: ReadonlySet<string | undefined> = new Set(['ppid', LURAH])

/**
 * The first finding for which what came cannot be taken: a galat that neither a PPID has answered nor, where there is
 * nobody else, the head of the office. Odd dates and the like are told later, and stop nobody.
 */
export const unacceptable = (findings: readonly TemuanTerjawab[]): TemuanTerjawab | null =>
  findings.find((one) => one.tingkat === 'galat' && !answers.has(one.jawaban?.peran)) ?? null

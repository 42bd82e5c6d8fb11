import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { progressLine } from '../../shell/progress.js'
import { defineCommand } from '../../shell/define.js'
import { publishWaitingSeals } from '../../app/month/seal-branch.js'
import { syncSession } from '../../app/sync/sync-session.js'
import { jsonSinkron, sinkronLines } from '../../render/documents/sinkron.js'
import { SUDAH_SAMA } from '../../domain/peristiwa/berbenturan.js'

/** Exit codes of what was published all the same: an act of this clone lost, or was set aside. */
const LOST = 4
const ASIDE = 5

export const command = defineCommand({
  options: { wajib: option.flag({ help: 'gagal (5) bila pusat tidak tercapai' }) },
  examples: ['konten sinkron', 'konten sinkron --wajib --json'],
  run: async ({ session, values, env }) => {
    const progress = progressLine(env, session.options, true)
    const synced = await syncSession(session, {
      onProgress: (stage, percent) => progress.tampilkan(`${stage} ${percent}%`),
    }).finally(() => progress.hapus())
    if (synced.offline !== null && values.wajib)
      throw new KontenError(
        'rusak',
        'tidak-tersambung',
        `Pusat tidak tercapai: ${synced.offline}. ${synced.waiting} peristiwa belum terbit.`,
        ['Ulangi bila sudah tersambung: konten sinkron'],
      )
    const { outcomes, offline } = synced
    const seals = offline === null ? await publishWaitingSeals(session) : []
    const lost = outcomes.some((o) => o.lost !== null && o.lost.kode !== SUDAH_SAMA)
    return {
      data: jsonSinkron(synced),
      text: sinkronLines(synced, session.zona),
      notes: [...synced.notes, ...seals],
      code: outcomes.some((o) => o.commit === null) ? ASIDE : lost ? LOST : 0,
    }
  },
})

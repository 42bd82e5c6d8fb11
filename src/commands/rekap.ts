import * as option from '../shell/options/index.js'
import { rollUp } from '../app/month/roll-up.js'
import { KontenError } from '../errors.js'
import { dokumenRekapKantor, jsonRekapKantor } from '../render/documents/rekap-kantor.js'
import { defineCommand } from '../shell/define.js'
import { show } from '../shell/output.js'

export const command = defineCommand({
  options: {
    bulan: option.month({ help: 'bulan yang direkap, misalnya 2026-10', what: 'bulan yang direkap', required: true }),
    dari: option.path({
      help:
        'daftar CSV (kolom kantor,sumber, boleh akar,kunci; sumber: alamat git, repositori, atau folder) atau ' +
        'folder berkas segel',
      what: 'daftar kantor',
      required: true,
    }),
    contoh: option.parsedLine({ name: 'persen', help: 'undi kantor untuk pemeriksaan penuh, misalnya 5%' }, readShare),
    ...option.output,
  },
  inRepository: false,
  examples: [
    'konten rekap --bulan 2026-10 --dari kalurahan.csv',
    'konten rekap --bulan 2026-10 --dari segel/ --contoh 5%',
  ],
  run: async ({ session, values, env }) => {
    const { bulan, dari, contoh: persenContoh = null } = values
    const { rekap, contoh, notes } = await rollUp(env, { bulan, dari, persenContoh })
    const { zona } = session
    const susun = () => dokumenRekapKantor(rekap, contoh, zona)
    const answer = await show(session, values, susun, jsonRekapKantor(rekap, contoh, zona), [])
    const clean = rekap.kurang.length === 0 && rekap.baris.every((b) => b.sah)
    return { ...answer, notes: [...notes, ...(answer.notes ?? [])], code: clean ? 0 : 1 }
  },
})

/** A share in percent, `5%` or `5`. */
function readShare(raw: unknown): number {
  const share = Number(String(raw).trim().replace(/%$/, '').replace(',', '.'))
  if (share > 0 && share <= 100) return share
  throw new KontenError(
    'pemakaian',
    'bukan-persen',
    '--contoh: seharusnya persen, lebih dari 0 dan paling banyak 100.',
    ['Tulis seperti --contoh 5%'],
  )
}

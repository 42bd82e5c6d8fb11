import * as option from '../shell/options/index.js'
import { defineCommand } from '../shell/define.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { handEditsInWords, takeHandEdits, withRecordedSettings } from '../app/office/hand-settings.js'
import { goOnDespite, mayWait } from '../app/sync/clones-seen.js'
import { record } from '../app/record/record.js'

export const command = defineCommand({
  options: {
    alasan: option.text({
      help: 'mengapa diubah: teks, @berkas, atau -',
      what: 'alasan perubahan pengaturan',
      ask: 'Mengapa diubah? (kosong: tanpa alasan)',
    }),
  },
  form: {
    roles: ['ppid' as const, ...daftarPeran],
    opening: async ({ sesi }) => ['Yang berubah pada pengaturan:', ...(await handEditsInWords(sesi))],
    confirm: 'Catat perubahan pengaturan ini?',
  },
  examples: ['konten atur --alasan "Hari libur 2027 menurut SKB tiga menteri."'],
  run: async ({ session, values: { alasan = '' } }) => {
    const changed = await handEditsInWords(session)
    const own = await withRecordedSettings(session)
    const told = changed.some((line) => line.startsWith('sop/')) ? await goOnDespite(own, await mayWait(own)) : []
    const answer = await record(own, takeHandEdits(own, alasan))
    return { ...answer, notes: [...changed, ...told, ...(answer.notes ?? [])] }
  },
})

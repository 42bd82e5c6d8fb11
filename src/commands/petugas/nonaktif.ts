import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { asChoices } from '../../shell/values.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { caughtUp } from '../../app/sync/around.js'
import { goOnDespite, mayWait } from '../../app/sync/clones-seen.js'
import { samaOrang } from '../../domain/orang/pelaku.js'
import { changePetugas } from '../../app/office/petugas.js'

export const command = defineCommand({
  target: target('nama', {
    choices: async ({ sesi }) =>
      asChoices(sesi.settings.petugas.filter((satu) => !satu.nonaktif).map((satu) => satu.nama)),
    complete: async (office) => office.people(),
  }),
  form: { roles: daftarPeran },
  examples: ['konten petugas nonaktif "Siti Rahayu"'],
  run: async ({ session: before, target: nama }) => {
    const session = await caughtUp(before)
    const his = (oleh: string): boolean => samaOrang(oleh, nama, session.settings.petugas)
    const told = await goOnDespite(session, await mayWait(session, his))
    const answer = await changePetugas(session, nama, 'dinonaktifkan', null, { aktif: false })
    return { ...answer, notes: [...told, ...(answer.notes ?? [])] }
  },
})

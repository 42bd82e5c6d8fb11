import type { Answer, Line } from '../../app/record/answer.js'
import { joinTexts } from '../../app/record/answer.js'
import { firstRecoveryKey } from '../../app/office/keys.js'
import { foundPusat, invitationFor } from '../../app/sync/found.js'
import { defineCommand } from '../../shell/define.js'
import { invitationLines } from '../../shell/invitation-lines.js'
import { target } from '../../shell/target.js'
import { whileTransferring } from '../../shell/transfer.js'
import { withoutSecret } from '../../storage/remote/address.js'
import { printInvitation } from '../../storage/remote/invitation.js'

const nothingToKeep: Answer = { data: null, text: [] }

/** The code that is told once, where a key was made. */
const recoveryData = ({ data }: Answer): object =>
  data === null ? {} : { pemulihan: { sidik: (data as RecoveryData).sidik, kode: (data as RecoveryData).kode } }

interface RecoveryData {
  sidik: string
  kode: string
}

export const command = defineCommand({
  target: target('alamat'),
  options: {},
  examples: [
    'konten sinkron pasang ssh://konten@server-kantor/srv/konten.git',
    'konten sinkron pasang https://git.contoh.id/nomporejo/konten.git',
    'konten sinkron pasang /media/stik/konten.git',
  ],
  run: async ({ session, target: typed, env }) => {
    const founded = await whileTransferring(env, session.options, (onProgress) =>
      foundPusat(session, typed, onProgress),
    )
    const paper = founded.published === null ? nothingToKeep : await firstRecoveryKey(session)
    const invitation = await invitationFor(session)
    const url = withoutSecret(founded.address.url)
    const said: Line[] =
      founded.published === null
        ? [`Pusat salinan ini kini ${url}. Di sana ada yang belum ada di sini: konten sinkron`]
        : [`Pusat salinan ini kini ${url}, dan seluruh catatan sudah terbit di sana.`]
    return {
      data: { pusat: url, tip: founded.published, undangan: printInvitation(invitation), ...recoveryData(paper) },
      text: joinTexts(said, paper.text, ['', ...invitationLines(invitation)]),
      notes: [...founded.notes, ...(paper.notes ?? [])],
    }
  },
})

import type { Joined } from '../../app/sync/join.js'
import { joinPusat } from '../../app/sync/join.js'
import { defineCommand } from '../../shell/define.js'
import { target } from '../../shell/target.js'
import { whileTransferring } from '../../shell/transfer.js'
import { askerOf } from '../../shell/values.js'
import { askWhoSits } from '../../shell/who-sits.js'
import { cloudWarning } from '../../storage/local/cloud-folder.js'
import { spokenRoot } from '../../storage/remote/invitation.js'

export const command = defineCommand({
  target: target('undangan|alamat'),
  options: {},
  inRepository: false,
  examples: [
    'konten sinkron gabung konten-undangan-1.eyJ1cmwiOi… kantor',
    'konten sinkron gabung ssh://konten@server-kantor/srv/konten.git --sebagai "Siti Rahayu"',
  ],
  run: async ({ args: [typed = '', folder], raw, env }) => {
    const asker = askerOf(env, raw)
    const joined = await whileTransferring(env, raw, (onProgress) =>
      joinPusat(env, {
        typed,
        folder,
        options: raw,
        who: async (session) => (asker === null ? undefined : askWhoSits(session, asker)),
        onProgress,
      }),
    )
    return {
      data: { folder: joined.folder, klon: joined.nomor, tip: joined.tip, sidik: spokenRoot(joined.akar) },
      text: [
        `Salinan catatan kantor dibuat di ${joined.folder}, nomor ${joined.nomor}.`,
        compared(joined),
        'Foto dan video tidak ikut; yang ada di sini hanya catatan dan teksnya.',
        'Mulai bekerja di folder itu: konten',
      ],
      notes: [...joined.notes, ...cloudWarning(joined.folder, env.vars)],
    }
  },
})

/** What the person still has to do so that it is certain whose record this is. */
const compared = ({ akar, invited }: Joined): string =>
  `Sidik catatan ini ${spokenRoot(akar)}${invited ? ', sama dengan yang di undangan' : ''}. Cocokkan dengan yang ` +
  `dibacakan pengundang lewat telepon${invited ? '' : ' sebelum mencatat apa pun'}.`

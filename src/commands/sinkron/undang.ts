import { invitationFor } from '../../app/sync/found.js'
import { defineCommand } from '../../shell/define.js'
import { invitationLines } from '../../shell/invitation-lines.js'
import { printInvitation, spokenRoot } from '../../storage/remote/invitation.js'

export const command = defineCommand({
  options: {},
  examples: ['konten sinkron undang'],
  run: async ({ session }) => {
    const invitation = await invitationFor(session)
    return {
      data: { undangan: printInvitation(invitation), sidik: spokenRoot(invitation.akar) },
      text: invitationLines(invitation),
    }
  },
})

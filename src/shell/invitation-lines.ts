/** An invitation for people: the line to send, and what to read out. */
import type { Line } from '../app/record/answer.js'
import type { Invitation } from '../storage/remote/invitation.js'
import { printInvitation, spokenRoot } from '../storage/remote/invitation.js'

export const invitationLines = (invitation: Invitation): Line[] => [
  'Undangan untuk komputer berikutnya; kirimkan lewat WhatsApp atau surel, seluruhnya:',
  '',
  { utuh: printInvitation(invitation) },
  '',
  'Di komputer itu, sesudah konten terpasang: konten sinkron gabung UNDANGAN',
  `Sidik catatan kantor ini, untuk dibacakan lewat telepon: ${spokenRoot(invitation.akar)}`,
]

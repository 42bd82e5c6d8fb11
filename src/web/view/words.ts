/** Short names of channels, roles and stages as a page says them. */
import { sebutanPeran } from '../../domain/pesan.js'
import type { Kanal, Peran } from '../../domain/sop/sop.js'

export const channelName: Readonly<Record<Kanal, string>> = { medsos: 'Media sosial', website: 'Website' }

/** Roles in words; one of the settings that is none of ours stays as it is written there. */
export const roleNames = (peran: readonly string[]): string =>
  peran.map((p) => (p in sebutanPeran ? sebutanPeran[p as Peran] : p)).join(', ')

/** What the text of a channel is called. */
export const textName: Readonly<Record<Kanal, string>> = { medsos: 'Caption', website: 'Berita' }

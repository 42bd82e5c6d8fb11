/** Why penjaga lets a push not in: a code, the commit it is about, and a sentence. */
export interface Refusal {
  kode: string
  /** Null where it is about none. */
  commit: string | null
  pesan: string
}

/** As the one who pushed reads it, after git's own `remote: `. */
export const refusalLine = ({ kode, commit, pesan }: Refusal): string =>
  `penjaga: ${kode}${commit === null ? '' : ` commit ${commit.slice(0, 12)}`}: ${pesan}`

/** One ref that a push is about to move; null for a commit that is not there, before or after. */
export interface Update {
  from: string | null
  to: string | null
  ref: string
}

/** The lines git gives a hook: `old new ref`. */
export const parseUpdates = (text: string): Update[] =>
  [...text.matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (.+)$/gm)].map(([, from, to, ref]) => ({
    from: orNull(from!),
    to: orNull(to!),
    ref: ref!,
  }))

const orNull = (oid: string): string | null => (/^0+$/.test(oid) ? null : oid)

/**
 * Who may come in: the link is used once and exchanged for a cookie of this site alone; every form carries that
 * visitor's token.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { KontenError } from '../../errors.js'

/** A browser that came in through the link. */
export interface Visitor {
  /** Proof that a form came from a page of ours. */
  token: string
  /** Told once on the next page that is shown. */
  told: Told | null
}

/** What was recorded, for the page that follows. */
export interface Told {
  lines: readonly string[]
  notes: readonly string[]
  /** A message to be sent by WhatsApp, where there is one. */
  pesan?: { teks: string; tautan: string; kepada: string } | undefined
}

type Random = (bytes: number) => Buffer

const secret = (random: Random): string => random(32).toString('base64url')

/** Equal without telling by the time it takes how much of it is. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())

export class Door {
  /** The word in the link; null once it was used. */
  private link: string | null
  private readonly visitors = new Map<string, Visitor>()

  constructor(
    private readonly random: Random,
    /** Cookies know no port: the name keeps two offices on one machine apart. */
    readonly cookie: () => string,
  ) {
    this.link = secret(random)
  }

  /** The word that opens once. */
  get word(): string {
    return this.link ?? ''
  }

  /** The value of the cookie for who brings the word of the link; null where it is wrong or was used. */
  enter(word: string): string | null {
    if (this.link === null || !sameSecret(word, this.link)) return null
    this.link = null
    const key = secret(this.random)
    this.visitors.set(key, { token: secret(this.random), told: null })
    return key
  }

  visitor(key: string | undefined): Visitor | null {
    return (key === undefined ? undefined : this.visitors.get(key)) ?? null
  }
}

/** Throws `ditolak` for a form that no page of this visitor sent. */
export function admitForm({ token }: Visitor, sent: string): void {
  if (sameSecret(sent, token)) return
  throw new KontenError('ditolak', 'formulir-asing', 'Formulir ini bukan dari halaman yang sedang Anda buka.', [
    'Muat ulang halamannya, lalu kirim lagi.',
  ])
}

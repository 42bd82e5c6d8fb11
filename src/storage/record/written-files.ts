/** Files a peristiwa writes beside its trailers (figures, monthly reports), bound to them by sha256. */
import { createHash } from 'node:crypto'
import type { BerkasTertulis } from '../../domain/peristiwa/trailer.js'

/** sha256 of bytes as they are. */
export const contentSha256 = (isi: string | Uint8Array): string => createHash('sha256').update(isi).digest('hex')

/** What the trailers say of the files that are about to be written. */
export const writtenFiles = (berkas: ReadonlyMap<string, string>): BerkasTertulis[] =>
  [...berkas].map(([jalur, isi]) => ({ jalur, sidik: contentSha256(isi) }))

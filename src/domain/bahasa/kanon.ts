/** What is hashed to be computed again and compared: one spelling for one value. */

/** JSON of a tree; from version 2 on every number is a text, so that no reader's arithmetic changes it. */
export const jsonKanon = (versi: number, pohon: unknown): string =>
  JSON.stringify(pohon, (_, nilai: unknown) => (versi > 1 && typeof nilai === 'number' ? String(nilai) : nilai))

/** Sorted by their keys, by code units: the same on every machine, whatever its language. */
export const urutKanon = <T>(daftar: readonly T[], kunci: (satu: T) => readonly (string | null)[]): T[] => {
  const ejaan = (satu: T): string => kunci(satu).join('\0')
  return daftar.toSorted((a, b) => (ejaan(a) < ejaan(b) ? -1 : ejaan(a) > ejaan(b) ? 1 : 0))
}

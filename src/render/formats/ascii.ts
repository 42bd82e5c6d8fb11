/**
 * What a terminal without Unicode shows instead of our own signs, one for one, so that tables stay straight. Letters of
 * a text stay.
 */
const pengganti: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '→': '>',
  '↑': '^',
  '↓': 'v',
  '…': '.',
  '·': '-',
  '–': '-',
  '—': '-',
  '×': 'x',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
}

/** Corners and crossings of a table's frame are a plus. */
export const toAscii = (teks: string): string =>
  teks.replace(
    /[\u00a0\u00b7\u00d7\u2013-\u201d\u2026\u2190-\u2193\u2500-\u257f]/g,
    (c) => pengganti[c] ?? (c >= '\u2500' ? '+' : '?'),
  )

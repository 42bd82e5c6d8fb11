/** What exports write where there is nothing to say. */
const tokenKosong = new Set(['', '-', '--', 'undefined', 'nan', 'n/a', 'null'])

/** Whether a cell says that there is nothing to say. */
export const emptyCell = (teks: string): boolean =>
  teks === '' || (teks.length < 20 && tokenKosong.has(teks.trim().toLowerCase()))

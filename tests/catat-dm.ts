/** The words that record a direct message on X. */
export const catatDm = (diterima: string, oleh: string): string[] => [
  ...'interaksi catat --platform x --jenis dm --diterima'.split(' '),
  diterima,
  '--sebagai',
  oleh,
]

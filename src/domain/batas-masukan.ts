/**
 * What a file that is handed in may be at most: far more than an office has, and little enough that no file fills the
 * memory of an old computer. One table, so that a limit that changes is changed in one row. Sizes in bytes.
 */
const MB = 1_000_000

export const batasMasukan = {
  /** A photo, which is read whole; beyond this it is not one from a phone or a camera. */
  foto: 200 * 1024 * 1024,
  /** Videos and attachments are only ever copied and hashed in pieces. */
  video: 20_000 * MB,
  lampiran: 1_000 * MB,
  /** A text given as `@berkas` or by standard input. */
  teks: 1 * MB,
  /** The message of an act, its figures apart: what is recorded stands in every copy for ever. */
  tindakan: 64 * 1024,
  /** A commit message that is read at all; beyond this it is no act, whatever it says. */
  pesanDibaca: 8 * 1024 * 1024,
  /** One object of a history that comes from elsewhere, and all of it at once, as it is packed. */
  objek: 50 * MB,
  kiriman: 2_000 * MB,
  /** A picture made small, for who has not the original. */
  pratinjau: 4 * MB,
  /** Previews that one act lists: its message has an end. */
  pratinjauSekaligus: 200,
  /** Commits in one push; a longer queue is published in pieces of this many. */
  commitSekaligus: 1_000,
  /** A file of figures, a feed, past records: as it lies there, and what it unpacks to. */
  data: 50 * MB,
  /** All that is imported at once. */
  semuaData: 200 * MB,
  berkasSekaligus: 1_000,
  anggotaZip: 1_000,
  /** Of a table, whatever file it is in. */
  sel: 5_000_000,
  baris: 200_000,
  kolom: 2_000,
  lembar: 50,
  /** Elements of a page or a feed; a sitemap has 50.000 pages at most. */
  elemen: 1_000_000,
} as const

/** A size as people say it: `200 MB`. Those of photos are counted in 1024s, as phones do. */
export const ukuranTertulis = (bita: number): string =>
  bita % (1024 * 1024) === 0
    ? `${bita / 1024 / 1024} MB`
    : bita < MB
      ? `${Math.ceil(bita / 1024)} KB`
      : bita >= 1000 * MB
        ? `${sepersepuluh(bita / 1000 / MB)} GB`
        : `${sepersepuluh(bita / MB)} MB`

/** To one place after the comma, as far as there is one. */
const sepersepuluh = (n: number): string => String(Math.round(n * 10) / 10).replace('.', ',')

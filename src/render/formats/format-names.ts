/** The names of the formats a document can take. */
export const formatNames = ['tabel', 'teks', 'md', 'html', 'pdf', 'xlsx', 'docx', 'csv', 'json'] as const
export type Format = (typeof formatNames)[number]

/** Formats that are bytes: they go to a file. */
export const fileFormats: ReadonlySet<Format> = new Set(['pdf', 'xlsx', 'docx'])

/** Formats that name the office: on a letterhead, at the foot of a page, or among their properties. */
export const letterheadFormats: ReadonlySet<Format> = new Set(['html', 'pdf', 'docx', 'xlsx'])

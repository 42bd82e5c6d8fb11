/**
 * Headers under which pages of OpenSID are handed from the page to their readers; apart, so that no reader loads an
 * HTML parser.
 */

/** Of the article list; `tertulis` is how many articles the page says there are. */
export const articleColumns = ['nomor artikel', 'judul', 'tautan', 'hit', 'diposting pada', 'tertulis'] as const
export const visitorColumns = 'pengunjung (orang)'

/** Whether a text is a page that may hold a table or an article; feeds and sitemaps are not. */
export const isHtmlPage = (teks: string): boolean =>
  /^\s*<(?:!doctype html|html|table)\b/i.test(teks) || (/^\s*</.test(teks) && /<table[\s>]/i.test(teks))

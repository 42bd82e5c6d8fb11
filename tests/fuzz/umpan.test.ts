/** A feed that was damaged anywhere is read, or refused in words; it never fails otherwise. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFeed } from '../../src/analytics/feed.js'
import { KontenError } from '../../src/errors.js'
import { naskah } from '../analytics/naskah.js'

const dasar = { zona: 'Asia/Jakarta', situs: 'situs.desa.id', sekarang: Date.parse('2026-12-01T01:00:00Z') }
const contoh = [
  '<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel xml:base="/a/"><link>https://situs.desa.id</link><item><title>A &amp;lt;b</title><link>x</link><guid isPermaLink="true">//y</guid><pubDate>Thu, 01 Oct 2026 09:00:00 WIB</pubDate></item></channel></rss>',
  '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://situs.desa.id"><a:entry><a:link href="b?c=1#d"/><a:updated>2026-10-01T09:00:00+07:00</a:updated></a:entry></a:feed>',
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://situs.desa.id/%zz</loc></url></urlset>',
]

test('sisipan dan potongan di mana pun', () => {
  const bahan = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&#0;',
      '&x;',
      '"',
      '://',
      'xmlns:a="x"',
      '<![CDATA[',
      '<!--',
      '</',
      'https://',
      '%',
      '\u0000',
    ),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...contoh), fc.nat(), fc.nat({ max: 40 }), bahan, (asli, letak, panjang, sisipan) => {
      const di = letak % asli.length
      const teks = asli.slice(0, di) + sisipan + asli.slice(di + panjang)
      try {
        const { butir } = readFeed(naskah(teks), dasar)
        expect(butir.length).toBeGreaterThan(0)
        for (const b of butir) if (b.tautan !== null) expect(b.tautan).toMatch(/^https?:/i)
      } catch (galat) {
        expect(galat).toBeInstanceOf(KontenError)
        expect((galat as KontenError).jenis).toBe('pemakaian')
      }
    }),
    { numRuns: 2000 },
  )
})

/** Office packages (a zip of XML parts) without time or chance: the same document gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const WAKTU_TETAP = '2000-01-01T00:00:00Z'

/** What a package says of itself where the library that made it says nothing. */
export interface PackageProperties {
  judul: string
  pembuat: string
}

/**
 * Fixes the times of the members, of embedded workbooks too, and of the document's own properties, and names chance
 * relationships in their order.
 */
export function normalisePackage(isi: Uint8Array, sifat?: PackageProperties): Uint8Array {
  const bagian = sifat ? withProperties(unzipSync(isi), sifat) : unzipSync(isi)
  const nama = namaHubungan(bagian)
  const anggota = Object.entries(bagian).map(([jalur, data]): [string, Uint8Array] => {
    if (jalur.endsWith('.xlsx')) return [jalur, normalisePackage(data)]
    if (!/\.(xml|rels)$/.test(jalur)) return [jalur, data]
    let gambar = 0
    const teks = strFromU8(data)
      .replace(/(?<==")rId[^"]*(?=")/g, (id) => nama.get(id) ?? id)
      // Pictures and shapes are numbered for the life of the process.
      .replace(/(?<=<wp:docPr id=")\d+|(?<=<wps:cNvPr id=")\d+" name="[^"]*/g, (lama) => {
        gambar++
        return lama.includes('"') ? `${gambar}" name="Bidang ${gambar}` : String(gambar)
      })
    if (jalur === 'docProps/core.xml') return [jalur, strToU8(teks.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, WAKTU_TETAP))]
    // A chart writes its figures as its language does, and the library knows English only.
    return [jalur, strToU8(teks.replace('<c:lang val="en-US"/>', '<c:lang val="id-ID"/>'))]
  })
  // A zip keeps the wall clock of the machine, so this is the same in every zone.
  return zipSync(Object.fromEntries(anggota), { mtime: new Date(2000, 0, 1) })
}

const xml = (teks: string): string => teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** With title and author (ECMA-376 part 2, core properties); a package that has them keeps its own. */
function withProperties(
  bagian: Record<string, Uint8Array>,
  { judul, pembuat }: PackageProperties,
): Record<string, Uint8Array> {
  const jalur = 'docProps/core.xml'
  if (bagian[jalur]) return bagian
  const sisip = (teks: Uint8Array, isi: string, akhir: string): Uint8Array =>
    strToU8(strFromU8(teks).replace(akhir, () => `${isi}${akhir}`))
  const inti = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(judul)}</dc:title><dc:creator>${xml(
    pembuat,
  )}</dc:creator><cp:lastModifiedBy>${xml(pembuat)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${WAKTU_TETAP}</dcterms:created></cp:coreProperties>`
  return {
    ...bagian,
    [jalur]: strToU8(inti),
    '[Content_Types].xml': sisip(
      bagian['[Content_Types].xml']!,
      '<Override PartName="/docProps/core.xml" ' +
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      '</Types>',
    ),
    '_rels/.rels': sisip(
      bagian['_rels/.rels']!,
      '<Relationship Id="rId9901" ' +
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
        'Target="docProps/core.xml"/>',
      '</Relationships>',
    ),
  }
}

/**
 * New names of the relationships that a library named by chance; in XML a quotation mark within a text is escaped, so
 * no text is taken for one.
 */
function namaHubungan(bagian: Record<string, Uint8Array>): Map<string, string> {
  const acak = Object.entries(bagian)
    .filter(([jalur]) => jalur.endsWith('.rels'))
    .flatMap(([, data]) => [...strFromU8(data).matchAll(/ Id="(rId(?!\d+")[^"]*)"/g)].map((c) => c[1]!))
  return new Map([...new Set(acak)].map((id, i) => [id, `rIdTetap${i + 1}`]))
}

/** Office packages (a zip of XML parts) without time or chance: the same document gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const WAKTU_TETAP = '2000-01-01T00:00:00Z'

/** Fixes the times of the members, of embedded workbooks too, and of the document's own properties, and names chance relationships in their order. */
export function normalisePackage(isi: Uint8Array): Uint8Array {
  const bagian = unzipSync(isi)
  const nama = namaHubungan(bagian)
  const anggota = Object.entries(bagian).map(([jalur, data]): [string, Uint8Array] => {
    if (jalur.endsWith('.xlsx')) return [jalur, normalisePackage(data)]
    if (!/\.(xml|rels)$/.test(jalur)) return [jalur, data]
    let gambar = 0
    const teks = strFromU8(data)
      .replace(/(?<==")rId[^"]*(?=")/g, (id) => nama.get(id) ?? id)
      // Pictures are numbered for the life of the process.
      .replace(/(?<=<wp:docPr id=")\d+/g, () => String(++gambar))
    if (jalur === 'docProps/core.xml') return [jalur, strToU8(teks.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, WAKTU_TETAP))]
    // A chart writes its figures as its language does, and the library knows English only.
    return [jalur, strToU8(teks.replace('<c:lang val="en-US"/>', '<c:lang val="id-ID"/>'))]
  })
  // A zip keeps the wall clock of the machine, so this is the same in every zone.
  return zipSync(Object.fromEntries(anggota), { mtime: new Date(2000, 0, 1) })
}

/** New names of the relationships that a library named by chance; in XML a quotation mark within a text is escaped, so no text is taken for one. */
function namaHubungan(bagian: Record<string, Uint8Array>): Map<string, string> {
  const acak = Object.entries(bagian)
    .filter(([jalur]) => jalur.endsWith('.rels'))
    .flatMap(([, data]) => [...strFromU8(data).matchAll(/ Id="(rId(?!\d+")[^"]*)"/g)].map((c) => c[1]!))
  return new Map([...new Set(acak)].map((id, i) => [id, `rIdTetap${i + 1}`]))
}

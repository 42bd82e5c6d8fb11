/**
 * The figures that the page of a handed-in report states, held against those computed again. A page may have been drawn
 * by an older program: what it looks like is not compared, only the numbers in its tables and the large ones in its
 * sentences.
 */

interface TabelHalaman {
  kepala: string
  baris: string[][]
}

/** A page drawn again from the same figures, and all that it was drawn from. */
export interface HalamanDihitung {
  teks: string
  laporan: readonly unknown[]
}

/** The first figure on a page that is not one of the report, in words; null where all are. */
export function bedaHalaman(tertulis: string, { teks, laporan }: HalamanDihitung): string | null {
  const [lama, kini] = [tabelHalaman(tertulis), tabelHalaman(teks)]
  const dikenal = new Set([...laporan.flatMap(semuaBilangan), ...kini.flatMap((t) => t.baris.flat()).map(bilanganSel)])
  const sebentuk = lama.length === kini.length && lama.every((t, i) => t.kepala === kini[i]!.kepala)
  return (
    (sebentuk ? bedaTabel(lama, kini) : (selAsing(lama, dikenal) ?? selTertukar(lama, kini))) ??
    kalimatAsing(tertulis, teks, dikenal)
  )
}

/** Tables of the same columns say the same number in the same place. */
function bedaTabel(lama: readonly TabelHalaman[], kini: readonly TabelHalaman[]): string | null {
  for (const [i, { baris }] of lama.entries()) {
    const harap = kini[i]!.baris
    if (baris.length !== harap.length) return `${baris.length} baris, padahal ${harap.length}`
    for (const [j, sel] of baris.entries())
      for (const [k, isi] of sel.entries()) {
        const seharusnya = harap[j]![k] ?? ''
        const [a, b] = [bilanganSel(isi), bilanganSel(seharusnya)]
        if (a !== b && (a !== null || b !== null)) return `${isi}, padahal ${seharusnya}`
      }
  }
  return null
}

/** In tables of other columns every number is one of the report; the smallest may number the rows. */
function selAsing(lama: readonly TabelHalaman[], dikenal: ReadonlySet<number | null>): string | null {
  const baris = Math.max(0, ...lama.map((t) => t.baris.length))
  for (const isi of lama.flatMap((t) => t.baris.flat())) {
    const nilai = bilanganSel(isi)
    if (nilai !== null && nilai > baris && !dikenal.has(nilai)) return `${isi}, yang bukan angka laporan itu`
  }
  return null
}

/** What a row of a table is about: its cells that are no numbers. */
const perihalBaris = (baris: readonly string[]): string[] =>
  baris.filter((isi) => bilanganSel(isi) === null && /\p{L}/u.test(isi))

/** Every number of a page by what it is called there: its column and each word of what its row is about. */
function menurutNama(tabel: readonly TabelHalaman[]): Map<string, { isi: string; nilai: number }[]> {
  const hasil = new Map<string, { isi: string; nilai: number }[]>()
  for (const { kepala, baris } of tabel) {
    const kolom = pecahSel(kepala)
    for (const satu of baris)
      for (const [k, isi] of satu.entries()) {
        const nilai = bilanganSel(isi)
        if (nilai === null || kolom[k] === undefined) continue
        for (const perihal of perihalBaris(satu)) {
          const nama = `${kolom[k]}\0${perihal}`
          hasil.set(nama, [...(hasil.get(nama) ?? []), { isi, nilai }])
        }
      }
  }
  return hasil
}

/** A number of a page of another layout that stands under a name which the page drawn again gives other numbers. */
function selTertukar(lama: readonly TabelHalaman[], kini: readonly TabelHalaman[]): string | null {
  const harap = menurutNama(kini)
  for (const [nama, semua] of menurutNama(lama)) {
    const seharusnya = harap.get(nama)
    const beda = semua.find(({ nilai }) => seharusnya?.every((h) => h.nilai !== nilai))
    if (beda !== undefined) return `${beda.isi}, padahal ${seharusnya![0]!.isi}`
  }
  return null
}

const RIBUAN = /(?<![\w.,/-])\d{1,3}(?:\.\d{3})+(?![\w/-]|[.,]\d)/g

/**
 * A number of thousands in a sentence; what the admin typed as follow-up and as the number of the letter is his own.
 */
function kalimatAsing(tertulis: string, teks: string, dikenal: ReadonlySet<number | null>): string | null {
  const digambar = new Set(teks.match(RIBUAN))
  for (const baris of tertulis.split('\n')) {
    if (baris.startsWith('|') || /^Nomor:|tindak lanjut/i.test(baris)) continue
    for (const satu of baris.match(RIBUAN) ?? [])
      if (!digambar.has(satu) && !dikenal.has(bilanganSel(satu))) return `${satu}, yang bukan angka laporan itu`
  }
  return null
}

/** A cell that is a number as people write it (`2.417`, `12,5%`); null for any other. */
function bilanganSel(isi: string): number | null {
  const teks = isi.replaceAll(/[*_\\]/g, '').trim()
  if (!/^[+-]?\d+(?:\.\d{3})*(?:,\d+)?%?$/.test(teks)) return null
  return Number(teks.replaceAll('.', '').replace(',', '.').replace('%', ''))
}

/** Every number in a tree. */
function semuaBilangan(pohon: unknown): number[] {
  if (typeof pohon === 'number') return [pohon]
  if (typeof pohon !== 'object' || pohon === null) return []
  return Object.values(pohon).flatMap(semuaBilangan)
}

function tabelHalaman(teks: string): TabelHalaman[] {
  const hasil: TabelHalaman[] = []
  let [kepala, sebelum]: [boolean, string] = [false, '']
  for (const baris of teks.split('\n')) {
    const sel = baris.startsWith('|') ? pecahSel(baris) : null
    if (sel !== null && sel.every((s) => /^:?-+:?$/.test(s))) {
      hasil.push({ kepala: sebelum, baris: [] })
      kepala = true
    } else if (sel === null) kepala = false
    else if (kepala) hasil.at(-1)!.baris.push(sel)
    sebelum = baris
  }
  return hasil
}

/** Cells of a row of a markdown table, in which a bar of the text is escaped. */
const pecahSel = (baris: string): string[] =>
  baris
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((s) => s.trim())

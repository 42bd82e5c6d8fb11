/**
 * The YAML our own printers write: keys and one-line scalars, nested by two spaces, lists of scalars. Reading it line
 * by line is some fifty times faster than a full parser, which is what lets the verifier look at every version of every
 * file.
 */

/** A tree of strings, as the failsafe schema gives it. */
export interface MarkupTree {
  [kunci: string]: string | string[] | MarkupTree
}

const polaKunci = /^[a-z0-9_-]+$/

interface Baris {
  /** How deep it is nested. */
  dalam: number
  /** An entry of a list, or a key with what follows it. */
  butir?: string
  kunci?: string
  mentah?: string
}

/** One line taken apart; null for one our printers do not write. */
function uraiBaris(baris: string): Baris | null {
  let inden = 0
  while (baris.charCodeAt(inden) === 32) inden++
  if (inden % 2 === 1) return null
  const dalam = inden / 2
  if (baris.startsWith('- ', inden)) return baris.length > inden + 2 ? { dalam, butir: baris.slice(inden + 2) } : null
  const titik = baris.indexOf(':', inden)
  const kunci = baris.slice(inden, Math.max(titik, inden))
  if (!polaKunci.test(kunci)) return null
  if (titik === baris.length - 1) return { dalam, kunci }
  return baris[titik + 1] === ' ' && baris.length > titik + 2 ? { dalam, kunci, mentah: baris.slice(titik + 2) } : null
}

/** Reads such text; null for anything else, which the caller then hands to the full parser. */
export function parseCanonical(teks: string): MarkupTree | null {
  // Further ends of lines, as YAML knows them.
  if (/[\r\u0085\u2028\u2029]/.test(teks)) return null
  const akar: MarkupTree = Object.create(null) as MarkupTree
  // The mapping open at each depth, and the key whose value has yet to come.
  const buka: MarkupTree[] = [akar]
  let tunda: { induk: MarkupTree; kunci: string; dalam: number } | null = null
  for (const baris of teks.split('\n')) {
    if (baris === '') continue
    const terurai = uraiBaris(baris)
    if (!terurai) return null
    const { dalam, butir, kunci, mentah }: Baris = terurai
    if (butir !== undefined) {
      const nilai = skalar(butir)
      if (nilai === null || !tunda || dalam !== tunda.dalam + 1) return null
      const daftar: string | string[] | MarkupTree = (tunda.induk[tunda.kunci] ??= [])
      if (!Array.isArray(daftar)) return null
      daftar.push(nilai)
      continue
    }
    if (tunda && tunda.induk[tunda.kunci] === undefined) {
      if (dalam !== tunda.dalam + 1) return null
      buka[dalam] = tunda.induk[tunda.kunci] = Object.create(null) as MarkupTree
      buka.length = dalam + 1
    } else if (dalam >= buka.length) return null
    else buka.length = dalam + 1
    const induk: MarkupTree = buka[dalam]!
    if (induk[kunci!] !== undefined) return null
    tunda = null
    if (mentah === undefined) tunda = { induk, kunci: kunci!, dalam }
    else {
      const nilai = mentah === '[]' ? [] : skalar(mentah)
      if (nilai === null) return null
      induk[kunci!] = nilai
    }
  }
  return tunda && tunda.induk[tunda.kunci] === undefined ? null : akar
}

/** A plain scalar without anything YAML could read otherwise, or a double-quoted one; null for the rest. */
function skalar(teks: string): string | null {
  if (teks.startsWith('"')) {
    try {
      const nilai: unknown = JSON.parse(teks)
      return typeof nilai === 'string' ? nilai : null
    } catch {
      return null
    }
  }
  // oxlint-disable-next-line no-control-regex
  return /^[-\s?:,[\]{}#&*!|>'"%@`]|[:\s]$|: | #|[\u0000-\u001f\u007f-\u009f]/u.test(teks) ? null : teks
}

/** How many keys stand in a tree, at any depth. */
export const keysIn = (pohon: MarkupTree): number =>
  Object.values(pohon).reduce(
    (jumlah, nilai) => jumlah + 1 + (typeof nilai === 'string' || Array.isArray(nilai) ? 0 : keysIn(nilai)),
    0,
  )

/** Prints a tree as the full printer does; null where only that one knows how. */
export function printCanonical(pohon: MarkupTree): string | null {
  const baris: string[] = []
  return tulis(pohon, '', baris) ? baris.join('') : null
}

function tulis(pohon: MarkupTree, inden: string, baris: string[]): boolean {
  return Object.entries(pohon).every(([kunci, nilai]) => {
    if (!polaKunci.test(kunci)) return false
    if (typeof nilai === 'string') return tulisSkalar(nilai, `${inden}${kunci}: `, baris)
    if (!Array.isArray(nilai)) {
      baris.push(`${inden}${kunci}:\n`)
      return Object.keys(nilai).length > 0 && tulis(nilai, `${inden}  `, baris)
    }
    baris.push(nilai.length === 0 ? `${inden}${kunci}: []\n` : `${inden}${kunci}:\n`)
    return nilai.every((butir) => tulisSkalar(butir, `${inden}  - `, baris))
  })
}

/** What the full printer leaves as it is, and what it puts between quotation marks without changing a sign of it. */
const polos = /^[^-\s?:,[\]{}#&*!|>'"%@`](?:.*[^\s:])?$/u
const dikutip = /^[^\s"\\-][^"\\]*$/u
const harusDikutip = /^[,[\]{}#&*!|>'%@`]|: | #|[ :]$/
// oxlint-disable-next-line no-control-regex
const takBiasa = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u

function tulisSkalar(nilai: string, awalan: string, baris: string[]): boolean {
  if (takBiasa.test(nilai)) return false
  const quoted = harusDikutip.test(nilai)
  if (!(quoted ? dikutip : polos).test(nilai)) return false
  baris.push(quoted ? `${awalan}"${nilai}"\n` : `${awalan}${nilai}\n`)
  return true
}

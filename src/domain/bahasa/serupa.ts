/**
 * Lines that a reader could take for a trailer of ours ("Konten-…:"), whatever alphabet, indentation, case or colon
 * they are written with. Every line is looked at by its beginning only, so that a long text takes time in proportion to
 * its length.
 */
import { hurufTampak } from './rupa.js'

/** How far into a line is looked: no name of a trailer is longer, whatever stands before it. */
const AWAL = 160

// Signs that pass for a letter of the word only in a disguise, beside those that look like it in a name.
const samaran = { k: 'ҝӄĸᴋ', o: '໐', n: 'нНопղɴꞃПɲ', t: 'ᴛ', e: 'єᴇⲉЄɛəǝ3' } as const
const kata = ['k', 'o', 'n', 't', 'e', 'n'] as const
const tandaHubung = /[\p{Pd}\u2212\u00ad_~·•‧∙⁃\u02d7]/u
const titikDua = /[:\u02d0\u02f8\u0589\u05c3\u2236\ua789\ufe13\ufe30\u205a\ua4fd\u1803\u1809\uff1a\ufe55\u0703\u0704]/u

/** What a line says as a trailer of ours: the name after "Konten-", in lower case. */
export interface BarisSerupa {
  nama: string
  /** Whether it is disguised: written with other letters, hyphens or colons than a trailer is. */
  tersamar: boolean
}

// Indentation, and what people put before a line that they quote.
const lekuk = /^[\s>|*#"'`]+/u
const lurus = /^konten-[a-z-]+ *:/i

function serupa(baris: string): BarisSerupa | null {
  const awal = baris.slice(0, AWAL)
  // Nearly every line ends here: without a colon of any kind nothing is a trailer.
  if (!titikDua.test(awal)) return null
  const tanpaIndentasi = awal.replace(lekuk, '')
  if (lurus.test(tanpaIndentasi))
    return { nama: tanpaIndentasi.slice(7, tanpaIndentasi.indexOf(':')).trim().toLowerCase(), tersamar: false }
  const huruf = Array.from(
    awal
      .normalize('NFKD')
      .replaceAll('\u00ad', '-')
      .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
      .replace(lekuk, ''),
  )
  if (huruf.length < 8 || !kata.every((k, i) => sehuruf(huruf[i]!, k))) return null
  if (!tandaHubung.test(huruf[6]!)) return null
  const akhir = huruf.findIndex((h, i) => i > 6 && titikDua.test(h))
  if (akhir < 8) return null
  const nama = huruf.slice(7, akhir).join('').trim()
  return /^[\p{L}\p{N}\p{Pd}_]+$/u.test(nama) ? { nama: nama.toLowerCase(), tersamar: true } : null
}

/**
 * Whether a character is the letter, or looks like it; one of another alphabet that is not known is given the benefit
 * of the word.
 */
function sehuruf(h: string, k: keyof typeof samaran): boolean {
  return hurufTampak(h) === k || samaran[k].includes(h)
}

/** The lines of a text that pass for trailers of ours. */
export function barisSerupa(teks: string): BarisSerupa[] {
  const hasil: BarisSerupa[] = []
  for (let dari = 0; dari <= teks.length;) {
    const akhir = batasBaris(teks, dari)
    const satu = serupa(teks.slice(dari, Math.min(akhir, dari + AWAL)))
    if (satu) hasil.push(satu)
    dari = akhir + 1
  }
  return hasil
}

// What readers break a line at, not only git.
// oxlint-disable-next-line no-control-regex
const pemisah = /[\n\r\u000b\u000c\u0085\u2028\u2029\0]/g
function batasBaris(teks: string, dari: number): number {
  pemisah.lastIndex = dari
  return pemisah.exec(teks)?.index ?? teks.length
}

/**
 * Why a note of an act must not stand in its message: it holds what reads as a second set of trailers, or a line
 * disguised as one. A single plain line ("Konten-Peran: ppid"), quoted from elsewhere, passes. Null where nothing is
 * wrong.
 */
export function catatanSerupa(catatan: string): string | null {
  const baris = barisSerupa(catatan)
  if (baris.some((b) => b.tersamar)) return 'memuat baris yang menyamar sebagai baris "Konten-…:"'
  return baris.length > 1 || baris.some((b) => b.nama === 'versi' || b.nama === 'peristiwa')
    ? 'memuat baris-baris "Konten-…:" yang dapat disangka catatan peristiwa kedua'
    : null
}

/**
 * Personal data that must not enter an append-only history unnoticed (NIK, KK, phone, account number, e-mail, NPWP).
 * A finding names kind and place, never the value.
 */

export interface DataPribadi {
  jenis: JenisDataPribadi
  /** Line and column, from 1. */
  baris: number
  kolom: number
  /** False for what is only worth a note (a NIP is published by law). */
  menahan: boolean
}

/** Every kind known, and whether it holds a text back, in the order in which a checklist names them. */
export const jenisDataPribadi = {
  'NIK atau nomor KK': true,
  NPWP: true,
  'nomor telepon': true,
  'nomor rekening': true,
  'alamat surel': true,
  NIP: false,
} as const satisfies Record<string, boolean>
type JenisDataPribadi = keyof typeof jenisDataPribadi

/** What is found in a text as `bakukan` gives it: from where to where. */
interface Cocok {
  awal: number
  akhir: number
}

/** Digits that stand together. */
interface Kelompok extends Cocok {
  angka: string
}

type Pencari = (teks: string) => Cocok[]

// No more of what stands around a number is looked at than decides about it.
const sebelum = (teks: string, letak: number): string => teks.slice(Math.max(0, letak - 64), letak)
const sesudah = (teks: string, letak: number): string => teks.slice(letak, letak + 64)

/** Amounts of money, dates, years and lines of a budget, which are digits beside the same words as an account number. */
const bukanNomor = (kiri: string, nilai: string, kanan: string): boolean =>
  /\brp\.? ?$/i.test(kiri) ||
  /^(?:,\d\d)? ?rupiah/i.test(kanan) ||
  /^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d/.test(nilai) ||
  /^\d(?:\.\d{1,2}){2,}/.test(nilai) ||
  /^(?:(?:19|20)\d\d[ .-]?)+$/.test(nilai)

/** All matches of a pattern; one with a group of its own names the place of the number, not of the cue beside it. */
const polaCari =
  (pola: RegExp, panjang: readonly [number, number] = [0, Infinity]): Pencari =>
  (teks) =>
    [...teks.matchAll(pola)].flatMap((cocok) => {
      const [awal, akhir] = cocok.indices![cocok[1] === undefined ? 0 : 1]!
      const nilai = teks.slice(awal, akhir)
      const banyaknya = nilai.replace(/\D/g, '').length
      const boleh =
        banyaknya >= panjang[0] &&
        banyaknya <= panjang[1] &&
        !bukanNomor(sebelum(teks, awal), nilai, sesudah(teks, akhir))
      return boleh ? [{ awal, akhir }] : []
    })

const penandaTelepon = String.raw`\b(?:telp|tlp|tel|telepon|phone|hp|wa|whatsapp|hubungi|kontak|cp)\b[^\d\n(+]{0,30}`
const penandaRekening = String.raw`(?<!\bkode )\b(?:no\. ?rek|norek|rek|rekening)\b\D{0,40}?`
const bank = String.raw`\b(?:bri|bni|bca|bpd|bsi|btn|bpr|btpn|mandiri|cimb|danamon|permata|muamalat|jago|seabank)\b`
const cari = (pola: string): RegExp => new RegExp(pola, 'dgi')

// A number counts once: what stands further up has it first.
const daftarPencari: readonly (readonly [JenisDataPribadi, Pencari])[] = [
  ['NPWP', polaCari(/(?<!\d)\d{2}[ .]\d{3}[ .]\d{3}[ .]\d[ .-]\d{3}[ .]\d{3}(?!\d)/dg)],
  ['NPWP', polaCari(/\b(?:npwp|nitku)\b\D{0,30}?(\d(?:[ .-]?\d){14,21})(?!\d)/dgi)],
  ['NIK atau nomor KK', cariNik],
  ['NIP', polaCari(/(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/dg)],
  [
    'nomor telepon',
    polaCari(
      /(?<![\d+]|\d[.,/_])\(?(?:0062|62|0)\)?[ -]{0,3}8\d{1,3}(?:[ .\-/]{0,3}\d{2,5}){1,2}[ .\-/]{0,3}\d{3,5}(?!\d)/dg,
      [10, 16],
    ),
  ],
  ['nomor telepon', polaCari(/(?<!\d)(?:08(?: \d\d){4,5}|0 8(?: \d){8,11})(?!\d)/dg)],
  ['nomor telepon', polaCari(/\+62[ ().\-/]{0,3}\d(?:[ ().\-/]{0,2}\d){7,11}(?!\d)/dg)],
  ['nomor telepon', polaCari(/\(0\d{2,4}\)[ .-]{0,3}\d{2,4}(?:[ .-]?\d{2,5}){1,3}(?!\d)/dg, [9, 14])],
  [
    'nomor telepon',
    polaCari(
      cari(String.raw`${penandaTelepon}((?:0|62[ -]?)\d{2,3}[ .\-/]{0,3}\d{2,4}(?:[ .-]?\d{2,5}){1,3})(?!\d)`),
      [9, 14],
    ),
  ],
  ['nomor telepon', polaCari(cari(String.raw`${penandaTelepon}(8\d\d[ .-]?\d{3,4}[ .-]?\d{2,5})(?!\d)`), [9, 12])],
  ['nomor rekening', polaCari(cari(String.raw`${penandaRekening}(\d(?:[ .-]{0,2}\d){7,17})(?!\d)`))],
  // A bank's name alone is also an ordinary word; fewer than ten digits after it are a date or a range of years.
  [
    'nomor rekening',
    polaCari(cari(String.raw`(?:${bank}|\btransfer\b|\ba[./]n\b)[^\d\n]{0,24}(\d(?:[ .-]?\d){9,17})(?!\d)`)),
  ],
  ['nomor rekening', polaCari(cari(String.raw`(?<![\d.,-])(\d(?:[.-]?\d){9,17}) ?[(,]? ?(?:${bank}|a[./]n\b)`))],
  [
    'alamat surel',
    polaCari(/(?<![\p{L}\d._%+@-])[\p{L}\d._%+-]+@(?=[\d-]*\p{L})[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/dgu),
  ],
  [
    'alamat surel',
    polaCari(
      /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+ ?(?:@|\(at\)|\[at\]|(?<= )at(?= ))\s?(?:gmail|yahoo|ymail|outlook|hotmail|icloud)\b/dgiu,
    ),
  ],
]

/**
 * Sixteen digits whose seventh to twelfth are a date: at one go, or in groups as people write them. A run of groups may
 * begin and end within other numbers; groups of many lengths and with many kinds of signs are a date and a time instead.
 */
function cariNik(teks: string): Cocok[] {
  const kelompok = [...teks.matchAll(/\d+/g)].map((m): Kelompok => ({
    awal: m.index,
    akhir: m.index + m[0].length,
    angka: m[0],
  }))
  const hasil: Cocok[] = []
  for (let i = 0; i < kelompok.length; i++) {
    let angka = ''
    for (let j = i; j < kelompok.length && angka.length < 16; j++) {
      if (j > i && !/^(?:[ .,\-/_()]{1,3}|\n)$/.test(teks.slice(kelompok[j - 1]!.akhir, kelompok[j]!.awal))) break
      angka += kelompok[j]!.angka
      if (angka.length !== 16 || !tanggalNik(angka) || !sepertiNik(teks, kelompok.slice(i, j + 1))) continue
      hasil.push({ awal: kelompok[i]!.awal, akhir: kelompok[j]!.akhir })
      i = j
      break
    }
  }
  return hasil
}

/** Whether groups of digits are set as a person sets one number, and not an amount of money, a date with its time, or a hash. */
function sepertiNik(teks: string, bagian: readonly Kelompok[]): boolean {
  const [{ awal }, { akhir }] = [bagian[0]!, bagian.at(-1)!]
  const tanda = bagian.slice(1).map((b, n) => teks.slice(bagian[n]!.akhir, b.awal))
  const samaPanjang = bagian.slice(0, -1).every((b) => b.angka.length === bagian[0]!.angka.length)
  const seragam = tanda.every((t) => t === tanda[0]) && (bagian.length <= 5 || samaPanjang)
  const lazim =
    bagian.length <= 5 &&
    bagian.every((b) => b.angka.length >= 2 && b.angka.length <= 6) &&
    tanda.every((t) => /^[ .-]$/.test(t))
  const jumlahUang = tanda[0] === '.' && /(?:\brp\.? ?|\d\.)$/i.test(sebelum(teks, awal))
  return (seragam || lazim) && !jumlahUang && !dalamSidik(teks, awal, akhir)
}

/** Digits 7–12 of a NIK or KK are a real date, with 40 added to the day for women. */
function tanggalNik(angka: string): boolean {
  const dua = (i: number): number => Number(angka.slice(i, i + 2))
  const hari = dua(6) > 40 ? dua(6) - 40 : dua(6)
  const bulan = dua(8)
  return hari >= 1 && bulan >= 1 && bulan <= 12 && hari <= new Date(Date.UTC(2000, bulan, 0)).getUTCDate()
}

/** Whether digits stand within a hash, which is as long and has letters. */
function dalamSidik(teks: string, awal: number, akhir: number): boolean {
  const kiri = /[\da-f]*$/.exec(sebelum(teks, awal))![0]
  const kanan = /^[\da-f]*/.exec(sesudah(teks, akhir))![0]
  return kiri.length + kanan.length >= 16 && /[a-f]/.test(kiri + kanan)
}

/**
 * A text as a person reads it, with the place of each of its characters in the original: digits, dashes and spaces of every
 * script and width as plain ones, and nothing that cannot be seen or only sets type.
 */
function bakukan(asli: string): { teks: string; letak: number[] } {
  let teks = ''
  const letak: number[] = []
  let ke = 0
  for (const huruf of asli) {
    const baku = hurufBaku(huruf)
    for (let i = 0; i < baku.length; i++) letak.push(ke)
    teks += baku
    ke += huruf.length
  }
  return { teks: teks.replace(polaAlamat, samarkanAlamat), letak }
}

function hurufBaku(huruf: string): string {
  if (huruf < '\u0080') return huruf === '\t' ? ' ' : '*`\r'.includes(huruf) ? '' : huruf
  if (/^\p{Cf}$/u.test(huruf)) return ''
  if (/^\p{Zs}$/u.test(huruf)) return ' '
  if (/^[\p{Zl}\p{Zp}\u0085]$/u.test(huruf)) return '\n'
  if (/^[\p{Pd}\u2212]$/u.test(huruf)) return '-'
  return huruf.normalize('NFKC').replace(/\p{Nd}/gu, angkaBaku)
}

/** The digits of a script stand in a row of ten, from zero on, with something else before them. */
function angkaBaku(angka: string): string {
  let nol = angka.codePointAt(0)!
  while (/^\p{Nd}$/u.test(String.fromCodePoint(nol - 1))) nol--
  return String(angka.codePointAt(0)! - nol)
}

const polaAlamat = /(?:https?:\/\/|\bwww\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S+/gi

/**
 * The number of a post in an address is nobody's; a number to call, and what a named field of a form holds, are. As long as
 * before, so that places stay.
 */
const samarkanAlamat = (alamat: string): string =>
  /^(?:https?:\/\/)?(?:wa\.me|(?:api|web|chat)\.whatsapp\.com)\//i.test(alamat)
    ? alamat
    : alamat.replace(/(?<=[?&](?:nik|kk|npwp|hp|telp|phone|wa|e?mail|surel|rek)=)[^&\s]+|[\d@]/gi, (bagian) =>
        bagian.length > 1 ? bagian : 'x',
      )

/** Everything in a text that looks like personal data, in the order of its place. */
export function cariDataPribadi(teks: string): DataPribadi[] {
  return cariLetak(teks).map(({ jenis, awal }) => {
    const baris = teks.slice(0, awal).split('\n')
    return { jenis, menahan: jenisDataPribadi[jenis], baris: baris.length, kolom: baris.at(-1)!.length + 1 }
  })
}

/** The same places within the text, from where to where. */
function cariLetak(asli: string): (Cocok & { jenis: JenisDataPribadi })[] {
  const { teks, letak } = bakukan(asli)
  const hasil: (Cocok & { jenis: JenisDataPribadi })[] = []
  for (const [jenis, pencari] of daftarPencari)
    for (const { awal, akhir } of pencari(teks))
      if (!hasil.some((h) => awal < h.akhir && h.awal < akhir)) hasil.push({ jenis, awal, akhir })
  return hasil
    .toSorted((a, b) => a.awal - b.awal)
    .map(({ jenis, awal, akhir }) => ({ jenis, awal: letak[awal]!, akhir: letak[akhir - 1]! + 1 }))
}

/** A text for a person to see, with whatever looks like personal data covered. */
export function tutupiDataPribadi(teks: string): string {
  let hasil = ''
  let sampai = 0
  for (const { jenis, awal, akhir } of cariLetak(teks)) {
    if (!jenisDataPribadi[jenis]) continue
    hasil += `${teks.slice(sampai, awal)}[${jenis}]`
    sampai = akhir
  }
  return hasil + teks.slice(sampai)
}

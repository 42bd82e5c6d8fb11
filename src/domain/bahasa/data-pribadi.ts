/**
 * Personal data that must not enter an append-only history unnoticed (NIK, KK, phone, account number, BPJS, e-mail,
 * NPWP). A finding names kind and place, never the value.
 */

import type { Cocok, Pencari } from './nomor-pribadi.js'
import {
  angkaTersamar,
  bukanNomor,
  cariNik,
  cariNikDisebut,
  cariSeluler,
  cariTeleponRumah,
  sebelum,
  sesudah,
} from './nomor-pribadi.js'

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
  'nomor BPJS': true,
  'alamat surel': true,
  NIP: false,
} as const satisfies Record<string, boolean>
type JenisDataPribadi = keyof typeof jenisDataPribadi

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
const kartuBpjs =
  String.raw`\b(?:kartu indonesia sehat|jaminan kesehatan(?: nasional)?|bpjs(?:-?(?:kes|tk))?` +
  String.raw`|jkn|kis|kpj|jamsostek)\b`
const penandaBpjs = String.raw`${kartuBpjs}[^\d\n]{0,40}?`
// How an address is written so that no program finds it.
const tandaAt = String.raw`(?: ?[(\[{<] ?(?:at|et|@) ?[)\]}>] ?|\(a\)|\[a\])`
const tandaTitik = String.raw`(?:\.| ?[(\[{<] ?(?:dot|titik|\.) ?[)\]}>] ?| (?:dot|titik) )`
const pos = String.raw`(?:gmail|yahoo|ymail|outlook|hotmail|icloud)`
// What an address can end in; spelled out, any other word is the next one of the sentence.
const akhiran = String.raw`(?:com|id|net|org|info|biz|edu|gov|io|me|co)\b`
/** Every word may begin such an address: they are looked for only where a text has a sign of one at all. */
const adaTandaSurel = /@|[([{<] ?(?:a|[ae]t) ?[)\]}>]|[ _](?:at|et|pada)[ _]|[#~^]/i
const surel = (pola: string): Pencari =>
  polaCari(new RegExp(String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+${pola}`, 'dgiu'))
const cari = (pola: string): RegExp => new RegExp(pola, 'dgi')

type Daftar = readonly (readonly [JenisDataPribadi, Pencari])[]

/** Six digits, no more than four other signs between two of them: no number of a person has fewer or is set wider. */
const adaAngka = /\d(?:\D{0,4}\d){5}/

// A number counts once: what stands further up has it first.
const pencariNomor: Daftar = [
  ['NPWP', polaCari(/(?<!\d)\d{2}[ .]\d{3}[ .]\d{3}[ .]\d[ .-]\d{3}[ .]\d{3}(?!\d)/dg)],
  ['NPWP', polaCari(/\b(?:npwp(?:15|16)?|nitku)\b\D{0,30}?(\d(?:[ .-]?\d){14,21})(?!\d)/dgi)],
  ['NIK atau nomor KK', cariNik],
  ['NIK atau nomor KK', cariNikDisebut],
  ['NIP', polaCari(/(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)/dg)],
  ['nomor telepon', cariSeluler],
  ['nomor telepon', cariTeleponRumah],
  ['nomor telepon', polaCari(/\+62[ ().\-/]{0,3}\d(?:[ ().\-/]{0,2}\d){7,11}(?!\d)/dg)],
  ['nomor telepon', polaCari(/\(0\d{2,4}\)[ .-]{0,3}\d{2,4}(?:[ .-]?\d{2,5}){1,3}(?!\d)/dg, [9, 14])],
  [
    'nomor telepon',
    polaCari(
      cari(String.raw`${penandaTelepon}((?:0|62[ -]?)\d{2,3}[ .\-/]{0,3}\d{2,4}(?:[ .-]{0,3}\d{2,5}){1,3})(?!\d)`),
      [9, 14],
    ),
  ],
  // A fixed line without its area code, where no bill is meant.
  [
    'nomor telepon',
    polaCari(
      cari(
        String.raw`(?<!\b(?:biaya|tagihan|belanja|beban|rekening|pulsa|bayar|langganan|anggaran) )` +
          String.raw`\b(?:telp|tlp|telepon|fax|faks)\b[.: ]{0,3}([2-9]\d{2}[ -]?\d{3,4})(?!\d|[ .,-]\d)`,
      ),
    ),
  ],
  ['nomor telepon', polaCari(cari(String.raw`${penandaTelepon}(8\d\d[ .-]?\d{3,4}[ .-]?\d{2,5})(?!\d)`), [9, 12])],
  ['nomor rekening', polaCari(cari(String.raw`${penandaRekening}(\d(?:[ .-]{0,3}\d){7,17})(?!\d)`))],
  // A bank's name alone is also an ordinary word; fewer than ten digits after it are a date or a range of years.
  [
    'nomor rekening',
    polaCari(cari(String.raw`(?:${bank}|\btransfer\b|\ba[./]n\b)[^\d\n]{0,24}(\d(?:[ .-]?\d){9,17})(?!\d)`)),
  ],
  ['nomor rekening', polaCari(cari(String.raw`(?<![\d.,-])(\d(?:[.-]?\d){9,17}) ?[(,]? ?(?:${bank}|a[./]n\b)`))],
  ['nomor BPJS', polaCari(cari(String.raw`${penandaBpjs}(\d(?:[ -]?\d){10,12}|000\d(?:[ .-]?\d){9})(?!\d)`))],
  ['nomor BPJS', polaCari(cari(String.raw`(?<![\d.,/-])(000\d(?:[ .-]?\d){9})(?!\d) ?[(,]? ?${kartuBpjs}`))],
]
const pencariSurel: Daftar = [
  [
    'alamat surel',
    polaCari(/(?<![\p{L}\d._%+@-])[\p{L}\d._%+-]+@(?=[\d-]*\p{L})[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/dgu),
  ],
  ['alamat surel', surel(String.raw`(?: ?@\s?|${tandaAt}| at )${pos}\b`)],
  ['alamat surel', surel(String.raw`${tandaAt}[\p{L}\d-]+(?:${tandaTitik}[\p{L}\d-]+){0,4}${tandaTitik}\p{L}{2,}`)],
  ['alamat surel', surel(String.raw` at [\p{L}\d-]+(?: (?:dot|titik) [\p{L}\d-]+){0,3} (?:dot|titik) ${akhiran}`)],
  ['alamat surel', surel(String.raw`[ _](?:at|et|pada)[ _]${pos}[ _](?:dot|titik)[ _]${akhiran}`)],
  ['alamat surel', surel(String.raw`[#~^]${pos}\.${akhiran}`)],
]

/** Kinds whose digits people write with letters that look like them, and what is not one without its cue. */
const tersamarPula: ReadonlySet<JenisDataPribadi> = new Set([
  'NIK atau nomor KK',
  'NPWP',
  'nomor telepon',
  'nomor rekening',
  'nomor BPJS',
])

/**
 * A text as a person reads it, with the place of each of its characters in the original: digits, dashes and spaces of
 * every script and width as plain ones, and nothing that cannot be seen or only sets type.
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
 * The number of a post in an address is nobody's; a number to call, and what a named field of a form holds, are. As
 * long as before, so that places stay.
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

const rentang = (a: Cocok, b: Cocok): Cocok => ({
  awal: Math.min(a.awal, b.awal),
  akhir: Math.max(a.akhir, b.akhir),
})

/** The same places within the text, from where to where. */
function cariLetak(asli: string): (Cocok & { jenis: JenisDataPribadi })[] {
  const { teks, letak } = bakukan(asli)
  const hasil: (Cocok & { jenis: JenisDataPribadi })[] = []
  const kumpulkan = (jenis: JenisDataPribadi, pencari: Pencari, dalam: string): void => {
    for (const { awal, akhir } of pencari(dalam)) {
      const sudah = hasil.find((h) => awal < h.akhir && h.awal < akhir)
      if (sudah === undefined) hasil.push({ jenis, awal, akhir })
      // A letter at its end that stands for a digit is part of it.
      else if (dalam !== teks && sudah.jenis === jenis) Object.assign(sudah, rentang(sudah, { awal, akhir }))
    }
  }
  const nomor = adaAngka.test(teks) ? pencariNomor : []
  const surat = adaTandaSurel.test(teks) ? pencariSurel : []
  for (const [jenis, pencari] of [...nomor, ...surat]) kumpulkan(jenis, pencari, teks)
  const tersamar = nomor.length === 0 ? teks : angkaTersamar(teks)
  if (tersamar !== teks)
    for (const [jenis, pencari] of nomor) if (tersamarPula.has(jenis)) kumpulkan(jenis, pencari, tersamar)
  return hasil
    .toSorted((a, b) => a.awal - b.awal)
    .map(({ jenis, awal, akhir }) => ({ jenis, awal: letak[awal]!, akhir: letak[akhir - 1]! + 1 }))
}

/** Whether a text holds personal data that is not taken without a reason. */
export const memuatDataPribadi = (teks: string): boolean => cariDataPribadi(teks).some((d) => d.menahan)

/** How an office and its people are reached: that stands in its settings by right. */
const kontak: ReadonlySet<JenisDataPribadi> = new Set(['nomor telepon', 'alamat surel'])

/** The same beside how people are reached. */
export const memuatNomorPribadi = (teks: string): boolean =>
  cariDataPribadi(teks).some((d) => d.menahan && !kontak.has(d.jenis))

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

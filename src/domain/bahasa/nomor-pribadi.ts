/** Numbers of persons that are told by how they are made and set: NIK, KK and telephone numbers. */

/** What is found in a text as `bakukan` gives it: from where to where. */
export interface Cocok {
  awal: number
  akhir: number
}

export type Pencari = (teks: string) => Cocok[]

/** Digits that stand together. */
interface Kelompok extends Cocok {
  angka: string
}

const kelompokAngka = (teks: string): Kelompok[] =>
  [...teks.matchAll(/\d+/g)].map((m) => ({ awal: m.index, akhir: m.index + m[0].length, angka: m[0] }))

// No more of what stands around a number is looked at than decides about it.
export const sebelum = (teks: string, letak: number): string => teks.slice(Math.max(0, letak - 64), letak)
export const sesudah = (teks: string, letak: number): string => teks.slice(letak, letak + 64)

/**
 * Amounts of money, dates, years and lines of a budget, which are digits beside the same words as an account number.
 */
export const bukanNomor = (kiri: string, nilai: string, kanan: string): boolean =>
  /\brp\.? ?$/i.test(kiri) ||
  /^(?:,\d\d)? ?rupiah/i.test(kanan) ||
  /^\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d/.test(nilai) ||
  /^\d(?:\.\d{1,2}){2,}/.test(nilai) ||
  /^(?:(?:19|20)\d\d[ .-]?)+$/.test(nilai)

/**
 * Sixteen digits whose seventh to twelfth are a date: at one go, or in groups as people write them. A run of groups may
 * begin and end within other numbers; groups of many lengths and with many kinds of signs are a date and a time
 * instead.
 */
export function cariNik(teks: string): Cocok[] {
  const kelompok = kelompokAngka(teks)
  const hasil: Cocok[] = []
  for (let i = 0; i < kelompok.length; i++) {
    let angka = ''
    for (let j = i; j < kelompok.length && angka.length < 16; j++) {
      if (j > i && !/^(?:[ .,\-/_()]{1,3}|\n)$/.test(antara(teks, kelompok, j))) break
      angka += kelompok[j]!.angka
      if (angka.length !== 16 || !tanggalNik(angka) || !sepertiNik(teks, kelompok.slice(i, j + 1))) continue
      const { awal } = kelompok[i]!
      const { akhir } = kelompok[j]!
      // Where two runs of groups that overlap are both one, no digit of either is left.
      const lalu = hasil.at(-1)
      if (lalu && awal < lalu.akhir) lalu.akhir = akhir
      else hasil.push({ awal, akhir })
      break
    }
  }
  return hasil
}

/** The same in any groups, where a word says what it is. */
export const cariNikDisebut: Pencari = (teks) =>
  [...teks.matchAll(/\b(?:nik|ktp|kk|kartu keluarga)\b[^\d\n]{0,20}(\d(?:[ ./,_-]{0,3}\d){15})(?!\d)/dgi)].flatMap(
    (m) => {
      const [awal, akhir] = m.indices![1]!
      return tanggalNik(m[1]!.replace(/\D/g, '')) ? [{ awal, akhir }] : []
    },
  )

const antara = (teks: string, kelompok: readonly Kelompok[], j: number): string =>
  teks.slice(kelompok[j - 1]!.akhir, kelompok[j]!.awal)

/**
 * Whether groups of digits are set as a person sets one number, and not an amount of money, a date with its time, or a
 * hash.
 */
function sepertiNik(teks: string, bagian: readonly Kelompok[]): boolean {
  const [{ awal }, { akhir }] = [bagian[0]!, bagian.at(-1)!]
  const tanda = bagian.slice(1).map((_, n) => antara(teks, bagian, n + 1))
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
 * Mobile numbers (0811 to 0899 but those that no operator has), with 0, 62 or 0062 before, in whatever groups a person
 * sets them: at most three behind the first with any signs between them, more with one sign, or with blanks and hyphens
 * only.
 */
export function cariSeluler(teks: string): Cocok[] {
  const kelompok = kelompokAngka(teks)
  const hasil: Cocok[] = []
  for (let i = 0; i < kelompok.length; i++) {
    if (!/^(?:0|62$|628)/.test(kelompok[i]!.angka)) continue
    const kiri = sebelum(teks, kelompok[i]!.awal)
    if (/(?:\d[.,/_]|\+)\(?$/.test(kiri) || menempel(kiri)) continue
    let angka = ''
    let terakhir = -1
    for (let j = i; j < kelompok.length && angka.length <= 16; j++) {
      if (j > i && !/^(?:\)?[ .\-/_·•]{0,3}|-\n|[,:;~|*])$/.test(antara(teks, kelompok, j))) break
      angka += kelompok[j]!.angka
      if (!/^(?:0062|62|0)8[1235789]\d{7,10}$/.test(angka)) continue
      if (sepertiTelepon(teks, kelompok.slice(i, j + 1))) terakhir = j
    }
    if (terakhir < 0) continue
    const [awal, akhir] = [kelompok[i]!.awal, kelompok[terakhir]!.akhir]
    const kurung = teks[awal - 1] === '(' && teks.slice(awal, akhir).includes(')')
    hasil.push({ awal: kurung ? awal - 1 : awal, akhir })
    i = terakhir
  }
  return hasil
}

/** Whether a number goes on from letters, as a serial does; the words that announce a telephone may stand so close. */
const menempel = (kiri: string): boolean =>
  /(?<![\p{L}\d])(?:\p{L}{1,12}|\p{Lu}{1,3}-)$/u.test(kiri) &&
  !/(?:^|\P{L})(?:wa|hp|hape|no|nomor|telp?|telepon|tlp|cp|ke|di)-?$/iu.test(kiri)

/** Whether groups of digits are set as one telephone number, and not as a date, hours, a letter's number or money. */
function sepertiTelepon(teks: string, semua: readonly Kelompok[]): boolean {
  const [{ awal }, { akhir }] = [semua[0]!, semua.at(-1)!]
  const nilai = teks.slice(awal, akhir)
  const kanan = sesudah(teks, akhir)
  const berawalan = semua.length > 1 && /^(?:0|62|0062)$/.test(semua[0]!.angka)
  if (berawalan && !/^\)?[ -]{0,3}$/.test(antara(teks, semua, 1))) return false
  const bagian = berawalan ? semua.slice(1) : semua
  const tanda = bagian.slice(1).map((_, n) => antara(teks, bagian, n + 1).replace(/^\)/, ''))
  const seragam = tanda.slice(1).every((t) => t === tanda[1]) && (tanda[0] === tanda[1] || bagian.length <= 3)
  const lazim =
    tanda.every((t) => /^[ -]{0,3}$/.test(t)) || (bagian.length <= 4 && bagian.every((b) => b.angka.length > 1))
  // 08 alone is a day or an hour, unless pairs go on with one sign.
  if (semua[0]!.angka === '08' && !(tanda.every((t) => t === tanda[0]) && bagian.every((b) => b.angka.length === 2)))
    return false
  // Signs that stand between hours, in lists and in tables belong to a telephone only where its groups are long.
  if (tanda.some((t) => /[,:;~|*]/.test(t)) && !(tanda.every((t) => t === tanda[0]) && kelompokPanjang(bagian)))
    return false
  const tanggal =
    /^\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d(?!\d)/.test(nilai) || / \d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d$/.test(nilai)
  const surat =
    tanda.some((t) => t.includes('/') || t.includes('.')) &&
    (/[/.](?:19|20)\d\d$/.test(nilai) ||
      /^\/[\p{L}\d]/u.test(kanan) ||
      (/[/.](?:19|20)\d\d[/.]/.test(nilai) && penandaSurat.test(sebelum(teks, awal))))
  return (
    (seragam || lazim) &&
    !tanggal &&
    !surat &&
    !bukanNomor(sebelum(teks, awal), nilai, kanan) &&
    !dalamSidik(teks, awal, akhir)
  )
}

const kelompokPanjang = (bagian: readonly Kelompok[]): boolean =>
  bagian.every(({ angka }) => angka.length > 2) && !bagian.every(({ angka }) => angka.startsWith('0'))

/** Area codes have three digits in five cities and four elsewhere; the numbers behind them begin with 2 to 9. */
const polaRumah = new RegExp(
  String.raw`(?<![\d/.,+-])(?:0(?:21|22|24|31|61) ?- ?[2-9]\d(?:[ -]?\d){5,6}` +
    String.raw`|0[2-79]\d\d ?- ?[2-9]\d(?:[ -]?\d){3,5})` +
    String.raw`(?!\d|[-.]\d|\/(?!\d{5,8}(?![\d/])))`,
  'g',
)

/** Words before a number that is a letter's, an article's or a file's, unless it is said to be to call. */
const penandaSurat = new RegExp(
  String.raw`\b(?:nomor|no|nomer|surat|undangan|keputusan|sk|perdes|perda|perbup|pasal|kode|seri|id|faktur|kuitansi` +
    String.raw`|register|reg|arsip|agenda|disposisi|berkas|imb|pbg|sppt|spm|spp)\b[.:]?[^\d\n]{0,24}$`,
  'i',
)
const penandaHubungi = /\b(?:telp|tlp|telepon|phone|hubungi|kontak|fax|faks|kantor)\b[^\d\n]{0,24}$/i

/** Fixed lines as only they are written, with a hyphen behind the area code: `0274-773123`. */
export const cariTeleponRumah: Pencari = (teks) =>
  [...teks.matchAll(polaRumah)].flatMap((cocok) => {
    const kiri = sebelum(teks, cocok.index)
    if (penandaSurat.test(kiri) && !penandaHubungi.test(kiri)) return []
    return bukanNomor(kiri, cocok[0], '') || /-(?:19|20)\d\d$/.test(cocok[0])
      ? []
      : [{ awal: cocok.index, akhir: cocok.index + cocok[0].length }]
  })

/**
 * A text whose letters that stand for digits (O, o, l, I) are those digits, wherever a run of ten or more is meant for
 * a number: no longer and no shorter than before. The text itself where there is none.
 */
export function angkaTersamar(teks: string): string {
  if (!/\d[OolI]|[OolI]\d/.test(teks)) return teks
  return teks.replace(/(?:(?<!\d)\d|(?<![\p{L}\d])[OolI])[\dOolI]*(?:[ .-][\dOolI]+)*(?![\p{L}\d])/gu, (deret) => {
    const angka = deret.replace(/\D/g, '').length
    if (angka < 8 || deret.replace(/[ .-]/g, '').length < 10 || angka === deret.replace(/[ .-]/g, '').length)
      return deret
    // A roman numeral or a word of one letter stands alone.
    return deret.replace(/[\dOolI]+/g, (satu) =>
      /\d/.test(satu) || /^[Oo]{2,}$/.test(satu) ? satu.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') : satu,
    )
  })
}

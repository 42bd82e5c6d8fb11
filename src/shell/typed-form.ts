/** A command line as a person would type it next time. */
import { flagOf } from './flags.js'
import type { RawValue } from './form-spec.js'

/** A command line that works when it is pasted; `utuh` where it would ask nothing again. */
export interface TypedForm {
  perintah: string
  utuh: boolean
}

/**
 * The words of a command, its arguments, the flags typed (by option name) and those answered (by flag), in at most
 * `panjang` characters, fewer where it is not whole. What no shell takes as it stands, and the longest flags where it
 * grows too long, are left out: they are asked.
 */
export function typedForm(
  nama: string,
  argumen: readonly string[],
  opsi: Readonly<Record<string, unknown>>,
  jawaban: Readonly<Record<string, RawValue | undefined>>,
  panjang: { utuh: number; sebagian: number },
): TypedForm {
  const diketik = Object.entries(opsi).flatMap(([kunci, nilai]): [string, RawValue][] => {
    const flag = flagOf(kunci)
    return nilai === undefined || nilai === false || flag in jawaban ? [] : [[flag, nilai as RawValue]]
  })
  const dijawab = Object.entries(jawaban).flatMap(([flag, nilai]): [string, RawValue][] =>
    nilai === undefined ? [] : [[flag, nilai]],
  )
  const calon = [
    ...argumen.map(kutip),
    ...[...diketik, ...dijawab].map(([flag, nilai]) => {
      const isi = nilai === true ? [] : [nilai].flat().map(kutip)
      return isi.includes(null) ? null : [flag, ...isi].join(' ')
    }),
  ]
  const bagian = calon.filter((satu) => satu !== null)
  const baris = (): string => ['konten', nama, ...bagian].join(' ')
  const muat = (): boolean => baris().length <= (bagian.length === calon.length ? panjang.utuh : panjang.sebagian)
  while (!muat() && bagian.length > 0)
    bagian.splice(bagian.indexOf(bagian.toSorted((a, b) => b.length - a.length)[0]!), 1)
  return { perintah: baris(), utuh: bagian.length === calon.length }
}

/** A word as the shells of Linux and Windows both take it; null for one that they read differently. */
function kutip(nilai: string): string | null {
  if (/^[\w@+=:,./-]+$/.test(nilai)) return nilai
  return nilai === '' || /[\n"$`!]|\\\\|\\$/.test(nilai) ? null : `"${nilai}"`
}

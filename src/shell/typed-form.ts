/** A command line as a person would type it next time. */
import { flagOf } from './flags.js'
import type { RawValue } from './form-spec.js'

/** The words of a command, its arguments, the flags typed (by option name) and those answered (by flag); long texts stand as files. */
export function typedForm(
  nama: string,
  argumen: readonly string[],
  opsi: Readonly<Record<string, unknown>>,
  jawaban: Readonly<Record<string, RawValue | undefined>>,
): string {
  const diketik = Object.entries(opsi).flatMap(([kunci, nilai]): [string, RawValue][] => {
    const flag = flagOf(kunci)
    return nilai === undefined || nilai === false || flag in jawaban ? [] : [[flag, nilai as RawValue]]
  })
  const dijawab = Object.entries(jawaban).flatMap(([flag, nilai]): [string, RawValue][] =>
    nilai === undefined ? [] : [[flag, nilai]],
  )
  const bagian = [...diketik, ...dijawab].map(([flag, nilai]) =>
    [flag, ...(nilai === true ? [] : [nilai].flat()).map((n) => kutip(flag, n))].join(' '),
  )
  return ['konten', nama, ...argumen.map((a) => kutip('id', a)), ...bagian].join(' ')
}

function kutip(flag: string, nilai: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(nilai)) return nilai
  return nilai.includes('\n') || nilai.length > 80 || /["$`\\%!]/.test(nilai)
    ? `@${flag.replace(/^--/, '')}.txt`
    : `"${nilai}"`
}

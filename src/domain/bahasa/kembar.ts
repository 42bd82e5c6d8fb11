/** Files handed over together that repeat one another: which equals which. */
import { satuBaris } from './teks.js'

export interface Kembar {
  nama: string
  /** Name of the one that counts. */
  sama: string
}

/** Which of several files repeat an earlier one, in order. */
export function cariKembar(daftar: readonly { nama: string; sha256: string }[]): Kembar[] {
  const pertama = new Map<string, string>()
  return daftar.flatMap(({ nama, sha256 }) => {
    const sama = pertama.get(sha256)
    if (sama === undefined) pertama.set(sha256, nama)
    return sama === undefined ? [] : [{ nama, sama }]
  })
}

export const kalimatKembar = ({ nama, sama }: Kembar): string =>
  nama === sama
    ? `"${satuBaris(nama)}" disebut lebih dari sekali; dihitung satu.`
    : `"${satuBaris(nama)}" sama isinya dengan "${satuBaris(sama)}"; dihitung satu.`

/** What changed between two versions of a text, word by word, told without colour: `[-dihapus-]` and `{+ditambah+}`. */
import { diffArrays, diffWordsWithSpace } from 'diff'

/** The marked text; null where nothing changed. */
export function wordDiff(lama: string, baru: string): string | null {
  if (lama === baru) return null
  return diffWordsWithSpace(lama, baru)
    .map((b) => (b.added ? `{+${b.value}+}` : b.removed ? `[-${b.value}-]` : b.value))
    .join('')
}

/** A sentence with the blanks behind it, or the end of a line. */
const kalimat = (teks: string): string[] => teks.match(/[^.!?\n]+[.!?]*[^\S\n]*|[.!?]+[^\S\n]*|\n/g) ?? []

const kata = (teks: string): string[] => teks.toLocaleLowerCase('id').match(/[\p{L}\p{N}]+/gu) ?? []

/** Two sentences are one changed where more than half of their words are the same. */
function serupa(a: string, b: string): boolean {
  const [x, y] = [kata(a), kata(b)]
  const sisa = [...y]
  const sama = x.filter((k) => {
    const letak = sisa.indexOf(k)
    if (letak >= 0) sisa.splice(letak, 1)
    return letak >= 0
  }).length
  return sama * 2 > Math.max(x.length, y.length)
}

/** Marks around the words, not around the blanks behind them, so that lines stay where they were. */
const tandai = (buka: string, teks: string, tutup: string): string => {
  const isi = teks.trimEnd()
  return isi === '' ? teks : `${buka}${isi}${tutup}${teks.slice(isi.length)}`
}

/**
 * The same sentence by sentence: a new one is marked as a whole, and only one that is more than half the same is marked
 * by the word. Null where nothing changed.
 */
export function sentenceDiff(lama: string, baru: string): string | null {
  if (lama === baru) return null
  const hasil: string[] = []
  let dihapus: string[] = []
  const tuntaskan = (): void => {
    hasil.push(...dihapus.map((k) => tandai('[-', k, '-]')))
    dihapus = []
  }
  for (const bagian of diffArrays(kalimat(lama), kalimat(baru))) {
    if (bagian.removed) {
      dihapus.push(...bagian.value)
      continue
    }
    if (!bagian.added) {
      tuntaskan()
      hasil.push(...bagian.value)
      continue
    }
    for (const k of bagian.value) {
      const letak = dihapus.findIndex((d) => serupa(d, k))
      if (letak < 0) hasil.push(tandai('{+', k, '+}'))
      else {
        const [pasangan] = dihapus.splice(letak, 1)
        hasil.push(wordDiff(pasangan!, k) ?? k)
      }
    }
    tuntaskan()
  }
  tuntaskan()
  return hasil.join('')
}

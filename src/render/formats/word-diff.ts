/** What changed between two versions of a text, word by word, told without colour: `[-dihapus-]` and `{+ditambah+}`. */
import { diffArrays, diffWordsWithSpace } from 'diff'

/** A piece of a text: what stayed, what went, or what came. */
export interface DiffPart {
  value: string
  added?: boolean
  removed?: boolean
}

const words = (lama: string, baru: string): readonly DiffPart[] => diffWordsWithSpace(lama, baru)

const marked = (parts: readonly DiffPart[]): string =>
  parts.map((b) => (b.added ? `{+${b.value}+}` : b.removed ? `[-${b.value}-]` : b.value)).join('')

/** The marked text; null where nothing changed. */
export const wordDiff = (lama: string, baru: string): string | null =>
  lama === baru ? null : marked(words(lama, baru))

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

/** A sentence as a whole; the blanks behind it stay, so that lines stay where they were. */
function whole(teks: string, change: Omit<DiffPart, 'value'>): DiffPart[] {
  const isi = teks.trimEnd()
  return [...(isi === '' ? [] : [{ value: isi, ...change }]), { value: teks.slice(isi.length) }]
}

/**
 * The same sentence by sentence: a new one is a part as a whole, and only one that is more than half the same is told
 * by the word.
 */
export function sentenceParts(lama: string, baru: string): DiffPart[] {
  const hasil: DiffPart[] = []
  let dihapus: string[] = []
  const tuntaskan = (): void => {
    hasil.push(...dihapus.flatMap((k) => whole(k, { removed: true })))
    dihapus = []
  }
  for (const bagian of diffArrays(kalimat(lama), kalimat(baru))) {
    if (bagian.removed) {
      dihapus.push(...bagian.value)
      continue
    }
    if (!bagian.added) {
      tuntaskan()
      hasil.push(...bagian.value.map((value) => ({ value })))
      continue
    }
    for (const k of bagian.value) {
      const letak = dihapus.findIndex((d) => serupa(d, k))
      if (letak < 0) hasil.push(...whole(k, { added: true }))
      else {
        const [pasangan] = dihapus.splice(letak, 1)
        hasil.push(...words(pasangan!, k))
      }
    }
    tuntaskan()
  }
  tuntaskan()
  return hasil
}

/** The marked text, sentence by sentence; null where nothing changed. */
export const sentenceDiff = (lama: string, baru: string): string | null =>
  lama === baru ? null : marked(sentenceParts(lama, baru))

/** What changed between two versions of a text, word by word, told without colour: `[-dihapus-]` and `{+ditambah+}`. */
import { diffWordsWithSpace } from 'diff'

/** The marked text; null where nothing changed. */
export function wordDiff(lama: string, baru: string): string | null {
  if (lama === baru) return null
  return diffWordsWithSpace(lama, baru)
    .map((b) => (b.added ? `{+${b.value}+}` : b.removed ? `[-${b.value}-]` : b.value))
    .join('')
}

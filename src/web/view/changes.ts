/**
 * What changed between two drafts, sentence by sentence; inside a sentence that is more than half the same, word by
 * word.
 */
import { diffSentences, diffWordsWithSpace } from 'diff'
import type { Html } from './html.js'
import { html } from './html.js'

interface Part {
  value: string
  added?: boolean
  removed?: boolean
}

/** Share of a sentence that must have stayed for its words to be told apart. */
const ALIKE = 0.5

export function changes(before: string, after: string): Html {
  const parts = diffSentences(before, after) as readonly Part[]
  const shown: Html[] = []
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i]!, parts[i + 1]]
    const words = part.removed && next?.added ? wordsOf(part.value, next.value) : null
    if (words !== null) i++
    shown.push(...(words ?? [part]).map(mark))
  }
  return html`<p class="ketik">${shown}</p>`
}

function wordsOf(before: string, after: string): readonly Part[] | null {
  const parts = diffWordsWithSpace(before, after) as readonly Part[]
  const same = parts.filter((p) => !p.added && !p.removed).reduce((n, p) => n + p.value.length, 0)
  return same > ALIKE * Math.max(before.length, after.length) ? parts : null
}

// Said as well as coloured, for who hears the page or does not see the colours.
const mark = ({ value, added, removed }: Part): Html =>
  added
    ? html`<ins><span class="sembunyi">ditambah: </span>${value}</ins>`
    : removed
      ? html`<del><span class="sembunyi">dihapus: </span>${value}</del>`
      : html`${value}`

/** What changed between two drafts, as a page shows it. */
import type { DiffPart } from '../../render/formats/word-diff.js'
import { sentenceParts } from '../../render/formats/word-diff.js'
import type { Html } from './html.js'
import { html } from './html.js'

export const changes = (before: string, after: string): Html =>
  html`<p class="ketik">${sentenceParts(before, after).map(mark)}</p>`

// Said as well as coloured, for who hears the page or does not see the colours.
const mark = ({ value, added, removed }: DiffPart): Html =>
  added
    ? html`<ins><span class="sembunyi">ditambah: </span>${value}</ins>`
    : removed
      ? html`<del><span class="sembunyi">dihapus: </span>${value}</del>`
      : html`${value}`

/** Every page of this repository that is printed from the program: `npm run docs` writes them, a test compares them. */
import { registry } from '../src/commands/index.js'
import { errorReference } from '../src/shell/error-reference.js'
import { commandReference, commandTable } from '../src/shell/readme.js'

export interface Page {
  /** From the root of the repository. */
  readonly path: string
  /** The page's text, given the text that stands there now, of which a page may keep all but a part. */
  print: (current: string) => string | Promise<string>
}

const START = '<!-- perintah: dicetak oleh npm run docs -->'
const END = '<!-- /perintah -->'

/** README with its table of commands printed anew; everything else stays. */
function readme(current: string): string {
  const [before, rest] = current.split(START) as [string, string?]
  if (rest === undefined) throw new Error(`README.md: ${START} tidak ada`)
  return `${before}${START}\n\n${commandTable(registry)}\n\n${END}${rest.slice(rest.indexOf(END) + END.length)}`
}

export const pages: readonly Page[] = [
  { path: 'docs/galat.md', print: errorReference },
  { path: 'docs/perintah.md', print: async () => commandReference(registry) },
  { path: 'README.md', print: readme },
]

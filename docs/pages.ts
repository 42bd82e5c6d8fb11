/** Every page of this repository that is printed from the program: `npm run docs` writes them, a test compares them. */
import { registry } from '../src/commands/index.js'
import { errorReference } from '../src/shell/error-reference.js'
import { commandReference } from '../src/shell/readme.js'

export interface Page {
  /** From the root of the repository. */
  readonly path: string
  /** The page's text, given the text that stands there now, of which a page may keep all but a part. */
  print: (current: string) => string | Promise<string>
}

export const pages: readonly Page[] = [
  { path: 'docs/galat.md', print: errorReference },
  { path: 'docs/perintah.md', print: async () => commandReference(registry) },
]

/** `npm run docs`: writes the pages that are printed from the program. */
import { readFile, writeFile } from 'node:fs/promises'
import { pages } from './pages.js'

for (const { path, print } of pages) {
  const current = await readFile(path, 'utf8').catch(() => '')
  await writeFile(path, await print(current))
}

/** What is printed from the program stands in the repository as it would be printed now. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pages } from '../docs/pages.js'

it.each(pages)('$path sama dengan yang dicetak `npm run docs`', async ({ path, print }) => {
  const current = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  expect(current).toBe(await print(current))
})

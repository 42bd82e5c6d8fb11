/** What is printed from the program stands in the repository as it would be printed now. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pages } from '../docs/pages.js'

it.each(pages)('$path sama dengan yang dicetak `npm run docs`', async ({ path, print }) => {
  const current = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  expect(current).toBe(await print(current))
})

it.each(['CONTRIBUTING.md', 'docs/alur.md'])('%s menyebut berkas dan ruang yang ada', (page) => {
  const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')
  const named = [...text.matchAll(/\b(?:src|tests|templates|docs)\/[\w./-]*[\w/]/g)].map(([path]) => path)
  expect(named.length).toBeGreaterThan(15)
  const made = new Set(['src/domain/peristiwa/diarsipkan.ts'])
  expect(named.filter((path) => !made.has(path) && !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
})

import { expect, it } from 'vitest'
import { parseClones, withClone } from '../../../src/storage/settings/clones.js'

it('salinan yang bergabung, menurut nomornya, ditambahkan tanpa mengubah yang lain', () => {
  expect(parseClones(null).size).toBe(0)
  const one = withClone(null, 3, { mesin: 'ppid', sejak: '2026-10-01' })
  const two = withClone(one, 12, { mesin: 'admin "1"', sejak: '2026-10-02' })
  expect(two.startsWith(one)).toBe(true)
  expect([...parseClones(two)]).toEqual([
    [3, { mesin: 'ppid', sejak: '2026-10-01' }],
    [12, { mesin: 'admin "1"', sejak: '2026-10-02' }],
  ])
})

it.each(['"0": { mesin: a, sejak: 2026-10-01 }', '"1": { mesin: a, sejak: kemarin }', '- a', '"1000": {}'])(
  '%s ditunjuk sebagai berkas:baris:kolom',
  (text) => {
    expect(() => parseClones(`${text}\n`)).toThrow(/^klon\.yaml:1:/)
  },
)

/** What every store that publishes must do, whatever it is kept in. */
import { describe, expect, test } from 'vitest'
import type { Message, PublishingStore, Replayed } from '../../src/storage/port.js'
import { kumpulkan, tulisan } from './port.js'

const replayed = (message: string, files: Record<string, string>, more: Partial<Replayed> = {}): Replayed => ({
  files: new Map(Object.entries(files)),
  carried: [],
  message: `${message}\n` as Message,
  byline: 'Siti Rahayu <siti@contoh.id> 1788235200 +0700',
  committer: 'Siti Rahayu <siti@contoh.id> 1788321600 +0700',
  ...more,
})

export function publishingContract(name: string, open: () => Promise<PublishingStore>): void {
  describe(`penerbitan: ${name}`, () => {
    test('commit di samping cabang terbaca, dan cabang pindah kepadanya satu kali', async () => {
      const store = await open()
      const first = await store.write(async () => tulisan('satu', { 'content/a.md': 'a\n', 'content/b.md': 'b\n' }))
      const { tip: own } = await store.snapshot()
      expect(own).toBe(first)
      const one = await store.commitOn(first, replayed('dua', { 'content/a.md': 'a2\n' }))
      const two = await store.commitOn(one, replayed('tiga', { 'content/c/d.md': 'd\n' }))
      expect((await store.snapshot()).tip).toBe(first)
      const beside = await store.snapshotAt(two)
      expect(await beside.read('content/a.md')).toBe('a2\n')
      expect(await beside.read('content/a.md', first)).toBe('a\n')
      expect((await kumpulkan(beside.history())).at(-1)).toMatchObject({
        oid: two,
        induk: [one],
        penulis: 'Siti Rahayu',
        waktuPenulis: 1788235200_000,
        waktuCommit: 1788321600_000,
      })
      expect([await store.isAncestor(first, two), await store.isAncestor(two, first)]).toEqual([true, false])
      expect(await store.moveTo(two, first)).toBe(false)
      expect(await store.moveTo(first, two)).toBe(true)
      expect(await store.moveTo(two, two)).toBe(true)
      const kini = await store.snapshot()
      expect([kini.tip, await kini.read('content/c/d.md')]).toEqual([two, 'd\n'])
    })

    test('perubahan dibawa menurut blobnya, yang dihapus juga', async () => {
      const store = await open()
      const { tip } = await store.snapshot()
      const first = await store.write(async () => tulisan('satu', { 'content/x/a.md': 'a\n', 'content/b.md': 'b\n' }))
      const from = await store.snapshotAt(first)
      const changes = []
      for await (const batch of from.changes(first)) changes.push(...batch)
      const { perubahan } = changes[0]!
      const carried = await store.commitOn(tip, replayed('dibawa', {}, { carried: perubahan }))
      expect(await (await store.snapshotAt(carried)).read('content/x/a.md')).toBe('a\n')
      const gone = perubahan
        .filter((c) => c.jalur === 'content/x/a.md')
        .map((c) => ({ ...c, status: 'D', mode: '000000' }))
      const after = await store.commitOn(first, replayed('dihapus', {}, { carried: gone }))
      const left = await store.snapshotAt(after)
      expect([await left.read('content/x/a.md'), await left.list('content')]).toEqual([null, ['content/b.md']])
      expect(await store.moveTo(first, after)).toBe(true)
    })
  })
}

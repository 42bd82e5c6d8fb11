/** What every transport to pusat must do, whatever pusat is; and what a clone remembers of it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Remote } from '../../src/storage/remote-port.js'
import { gitRemote } from '../../src/storage/remote/transport.js'
import { readPusat, writePusat } from '../../src/storage/local/pusat.js'
import { MemoryStore } from '../../src/storage/memory-store.js'
import { buatKantor, folderBaru, gitDi, mesinUji } from '../repo.js'
import { tulisan } from './port.js'
import { MemoryServer } from './memory-remote.js'

/** A clone, with what reaches pusat from it. */
interface Clone {
  remote: Remote
  /** One more commit on its branch; its oid. */
  commit(): Promise<string>
}

/** `two` gives two clones of one history, of which the first commit is theirs alone, and a pusat without any commit. */
function contract(name: string, two: () => Promise<[Clone, Clone]>): void {
  describe(`pengangkut: ${name}`, () => {
    it('pusat kosong, terbitan pertama, pengambilan, dan yang kalah cepat', async () => {
      const [one, other] = await two()
      expect(await one.remote.fetchTip(null)).toEqual({ outcome: 'empty' })
      const first = await one.commit()
      expect(await one.remote.push(first, null)).toEqual({ outcome: 'accepted' })
      expect(await other.remote.fetchTip(null)).toEqual({ outcome: 'tip', oid: first })
      const theirs = await other.commit()
      expect(await other.remote.push(theirs, null)).toEqual({ outcome: 'rejected' })
      const second = await one.commit()
      expect(await one.remote.push(second, first)).toEqual({ outcome: 'accepted' })
      expect(await other.remote.fetchTip(first)).toEqual({ outcome: 'tip', oid: second })
      expect(await other.remote.push(theirs, first)).toEqual({ outcome: 'rejected' })
      expect(await one.remote.fetchTip(second)).toEqual({ outcome: 'tip', oid: second })
    })
  })
}

contract('di ingatan', async () => {
  const server = new MemoryServer(new MemoryStore())
  let n = 0
  const clone = (): Clone => {
    const store = new MemoryStore()
    const commit = (): Promise<string> => store.write(async () => tulisan(`satu ${n++}`, { 'content/a.md': `${n}\n` }))
    return { remote: server.remoteFor(store), commit }
  }
  return [clone(), clone()]
})

contract('git lewat jalur', async () => {
  const bare = join(folderBaru(), 'pusat.git')
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', bare])
  const office = await buatKantor()
  const clone = (root: string): Clone => ({
    remote: gitRemote(root, mesinUji().vars, bare, 'refs/heads/main'),
    commit: async () => {
      gitDi(root, 'commit', '--allow-empty', '--quiet', '-m', root)
      return gitDi(root, 'rev-parse', 'HEAD').trim()
    },
  })
  return [clone(office.akar), clone(office.salin().akar)]
})

describe('pusat yang tidak tercapai', () => {
  it('adalah luring, bukan galat', async () => {
    const { akar } = await buatKantor()
    const remote = gitRemote(akar, mesinUji().vars, join(akar, 'tidak-ada.git'), 'refs/heads/main')
    expect(await remote.fetchTip(null)).toMatchObject({ outcome: 'offline' })
    expect(await remote.push(gitDi(akar, 'rev-parse', 'HEAD').trim(), '0'.repeat(40))).toMatchObject({
      outcome: 'offline',
    })
  })
})

describe('pusat.json', () => {
  it('ditulis dan terbaca kembali; yang rusak terbaca sebagai tidak ada', async () => {
    const folder = join(folderBaru(), '.git', 'konten')
    mkdirSync(folder, { recursive: true })
    expect(await readPusat(folder)).toBeNull()
    const pusat = { url: 'ssh://kantor/pusat.git', tip: 'a'.repeat(40), pada: '2026-10-01T02:00:00.000Z' }
    await writePusat(folder, pusat)
    expect(await readPusat(folder)).toEqual(pusat)
    writeFileSync(join(folder, 'pusat.json'), '{"url": 1}')
    expect(await readPusat(folder)).toBeNull()
  })
})

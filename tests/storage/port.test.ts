import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GitStore } from '../../src/storage/git/git-store.js'
import { MemoryStore } from '../../src/storage/memory-store.js'
import type { HistoryStore, Message, Snapshot } from '../../src/storage/port.js'
import { buatKantor, gitDi, mesinUji, wib } from '../repo.js'
import { PublishingClone } from '../../src/storage/git/publishing.js'
import { tulisan, ujiPort } from './port.js'
import { publishingContract } from './publishing.js'

/** Every call opens the store anew with a pid of its own, as processes of their own would. */
class BanyakProses implements HistoryStore {
  private pid = 100
  private readonly semua = Array.from({ length: 100 }, (_, i) => 100 + i)
  constructor(readonly akar: string) {}
  private async buka(): Promise<GitStore> {
    return GitStore.buka(
      this.akar,
      'main',
      mesinUji(this.pid++, () => wib('2026-09-01 11:00'), this.semua),
    )
  }
  async snapshot(): Promise<Snapshot> {
    return (await this.buka()).snapshot()
  }
  async write(putuskan: Parameters<HistoryStore['write']>[0]): Promise<string> {
    return (await this.buka()).write(putuskan)
  }
  async cariCommit(awal: string): Promise<string | null> {
    return (await this.buka()).cariCommit(awal)
  }
  async memuat(commit: string): Promise<boolean> {
    return (await this.buka()).memuat(commit)
  }
}

ujiPort('di ingatan', async () => new MemoryStore())
publishingContract('di ingatan', async () => new MemoryStore())
publishingContract('di git', async () => {
  const { akar } = await buatKantor()
  return new PublishingClone(await GitStore.buka(akar, 'main', mesinUji()))
})
ujiPort('di git', async () => new BanyakProses((await buatKantor()).akar))

describe('port riwayat di git, terhadap penulis di luar kunci', () => {
  test('ditanya lagi dengan gambar yang lebih baru bila cabang bergerak di tengah', async () => {
    const kantor = await buatKantor()
    const store = new BanyakProses(kantor.akar)
    const dilihat: string[] = []
    await store.write(async (potret) => {
      dilihat.push(potret.tip)
      if (dilihat.length === 1) gitDi(kantor.akar, 'commit', '--allow-empty', '--quiet', '-m', 'dari luar')
      return tulisan('milik konten', { 'content/a.md': 'a\n' })
    })
    expect(new Set(dilihat).size).toBe(2)
    expect(kantor.git('log', '--format=%s', '-2').trim().split('\n')).toEqual(['milik konten', 'dari luar'])
    expect(dilihat[1]).toBe(kantor.git('rev-parse', 'HEAD^').trim())
  })

  test('penolakan atas keadaan yang baru saja berubah adalah bentrok, bukan penolakan SOP', async () => {
    const kantor = await buatKantor()
    const { KontenError } = await import('../../src/errors.js')
    let kali = 0
    const janji = new BanyakProses(kantor.akar).write(async () => {
      if (++kali > 1) throw new KontenError('ditolak', 'urutan', 'sudah disetujui')
      gitDi(kantor.akar, 'commit', '--allow-empty', '--quiet', '-m', 'dari luar')
      return tulisan('kalah', { 'content/a.md': 'a\n' })
    })
    await expect(janji).rejects.toMatchObject({ jenis: 'bentrok', kode: 'didahului' })
    expect(kantor.git('log', '--format=%s', '-1').trim()).toBe('dari luar')
  })
})

describe('cabang yang pindah ke commit dari tempat lain', () => {
  test('folder kerja dan indeks mengikuti, suntingan tangan tetap, dan git tidak melihat beda', async () => {
    const kantor = await buatKantor()
    const store = new PublishingClone(await GitStore.buka(kantor.akar, 'main', mesinUji()))
    const first = await store.write(async () => tulisan('satu', { 'content/a.md': 'a\n', 'content/b.md': 'b\n' }))
    const to = gitDi(kantor.akar, 'commit-tree', '-p', first, '-m', 'x', 'HEAD^{tree}').trim()
    expect(await store.moveTo(first, to)).toBe(true)
    writeFileSync(join(kantor.akar, 'content/b.md'), 'suntingan\n')
    const { files, ...lain } = {
      files: new Map([
        ['content/a.md', 'a2\n'],
        ['content/b.md', 'b2\n'],
        ['README', 'r\n'],
      ]),
      carried: [],
    }
    const line = 'Siti <siti@contoh.id> 1788235200 +0700'
    const next = await store.commitOn(to, { files, ...lain, message: 'n\n' as Message, byline: line, committer: line })
    expect(await store.moveTo(to, next)).toBe(true)
    expect(readFileSync(join(kantor.akar, 'content/b.md'), 'utf8')).toBe('suntingan\n')
    expect(readFileSync(join(kantor.akar, 'content/a.md'), 'utf8')).toBe('a2\n')
    expect(gitDi(kantor.akar, 'status', '--porcelain').trim()).toBe('M content/b.md')
  })
})

/** The history port in memory: the same behaviour without a disk, for tests and for trying a whole file of records first. */
import { createHash } from 'node:crypto'
import { authorLine, blobOid, commitBytes } from './git/objects.js'
import type {
  BlobChange,
  BlobReader,
  RecordedCommit,
  CommitWithChanges,
  HistoryStore,
  RawCommit,
  Snapshot,
  Write,
} from './port.js'

interface Simpul {
  commit: RecordedCommit
  berkas: ReadonlyMap<string, string>
  /** What of them the commit wrote. */
  written: ReadonlyMap<string, string>
  raw: Buffer
}

export class MemoryStore implements HistoryStore {
  private readonly rantai: Simpul[]
  private antrean: Promise<unknown> = Promise.resolve()

  constructor(awal: ReadonlyMap<string, string> = new Map(), waktu = 0) {
    this.rantai = [
      {
        commit: {
          oid: '0'.repeat(40),
          induk: [],
          waktuPenulis: waktu,
          waktuCommit: waktu,
          penulis: 'konten',
          barisPenulis: `konten <konten@konten.invalid> ${waktu / 1000} +0000`,
          pencatat: 'konten',
          pesan: 'Repositori baru\n',
        },
        berkas: awal,
        written: awal,
        raw: Buffer.from(`tree ${TREE}\nauthor konten <> 0 +0000\ncommitter konten <> 0 +0000\n\nRepositori baru\n`),
      },
    ]
  }

  async snapshot(): Promise<Snapshot> {
    const rantai = [...this.rantai]
    const { commit, berkas } = rantai.at(-1)!
    const commits = rantai.map((s) => s.commit)
    return {
      tip: commit.oid,
      read: async (jalur, pada) =>
        (pada === undefined ? berkas : rantai.find((s) => s.commit.oid === pada)?.berkas)?.get(jalur) ?? null,
      list: async (folder) => [...berkas.keys()].filter((j) => j.startsWith(`${folder}/`)),
      history: (ujung) => urut(commits.slice(0, ujung === undefined ? undefined : indexOf(rantai, ujung) + 1)),
      historyBackwards: () => urut(commits.toReversed()),
      changes: (since) => urut(changesOf(rantai).slice(Math.max(0, indexOf(rantai, since)))),
      blobs: () => new MemoryBlobs(rantai),
    }
  }

  async cariCommit(awal: string): Promise<string | null> {
    const found = this.rantai.filter((s) => s.commit.oid.startsWith(awal))
    return found.length === 1 ? found[0]!.commit.oid : null
  }

  async memuat(commit: string): Promise<boolean> {
    return indexOf(this.rantai, commit) >= 0
  }

  async write(putuskan: (potret: Snapshot) => Promise<Write>): Promise<string> {
    const giliran = this.antrean.then(async () => {
      const tulisan = await putuskan(await this.snapshot())
      const { commit: induk, berkas } = this.rantai.at(-1)!
      const waktu = Math.floor(tulisan.time / 1000) * 1000
      const oid = createHash('sha1').update(induk.oid).update(tulisan.message).update(String(waktu)).digest('hex')
      const commit = {
        oid,
        induk: [induk.oid],
        waktuPenulis: waktu,
        waktuCommit: waktu,
        penulis: tulisan.author.nama,
        barisPenulis: authorLine(tulisan),
        pencatat: tulisan.author.nama,
        pesan: tulisan.message,
      }
      this.rantai.push({
        commit,
        berkas: new Map([...berkas, ...tulisan.files]),
        written: tulisan.files,
        raw: commitBytes(TREE, induk.oid, tulisan),
      })
      return oid
    })
    this.antrean = giliran.catch(() => undefined)
    return giliran
  }
}

const indexOf = (rantai: readonly Simpul[], oid: string | null): number => rantai.findIndex((s) => s.commit.oid === oid)

const OID = 40
/** There are no trees here. */
const TREE = '0'.repeat(OID)
const blobOf = (text: string): string => blobOid(Buffer.from(text), OID)

const changesOf = (rantai: readonly Simpul[]): CommitWithChanges[] =>
  rantai.map(({ commit, written }, i) => {
    const before = rantai[i - 1]?.berkas ?? new Map<string, string>()
    const perubahan = [...written].flatMap(([jalur, text]): BlobChange[] => {
      const old = before.get(jalur)
      const status = old === undefined ? 'A' : 'M'
      const oidBefore = old === undefined ? '0'.repeat(OID) : blobOf(old)
      return old === text ? [] : [{ status, jalur, mode: '100644', oid: blobOf(text), oidBefore }]
    })
    return { ...commit, perubahan }
  })

class MemoryBlobs implements BlobReader {
  private readonly blobs: ReadonlyMap<string, Buffer>
  private readonly commits: ReadonlyMap<string, Buffer>
  private waiting: string[] = []

  constructor(rantai: readonly Simpul[]) {
    const texts = new Set(rantai.flatMap((s) => [...s.written.values()]))
    this.blobs = new Map([...texts].map((text) => [blobOf(text), Buffer.from(text)]))
    this.commits = new Map(rantai.map((s) => [s.commit.oid, s.raw]))
  }

  ask(oids: readonly string[]): void {
    this.waiting.push(...oids)
  }

  async next(): Promise<Buffer | null> {
    return this.blobs.get(this.waiting.shift() ?? '') ?? null
  }

  async nextCommit(): Promise<RawCommit | null> {
    const bytes = this.commits.get(this.waiting.shift() ?? '')
    return bytes === undefined ? null : { bytes, intact: true }
  }

  close(): void {
    this.waiting = []
  }
}

async function* urut<T>(commits: readonly T[]): AsyncGenerator<readonly T[]> {
  yield commits
}

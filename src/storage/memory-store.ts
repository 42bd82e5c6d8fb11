/**
 * The history port in memory: the same behaviour without a disk, for tests and for trying a whole file of records
 * first.
 */
import { createHash } from 'node:crypto'
import { blobOid, commitOid } from './git/objects.js'
import { authorLine, commitBytes } from './git/write-objects.js'
import type {
  BlobChange,
  BlobReader,
  RecordedCommit,
  CommitWithChanges,
  PublishingStore,
  RawCommit,
  Replayed,
  Snapshot,
  Write,
} from './port.js'

interface Simpul {
  commit: RecordedCommit
  berkas: ReadonlyMap<string, string>
  raw: Buffer
}

/** Commits by their oid: what is here, of the branch or not. */
type Nodes = ReadonlyMap<string, Simpul>

export class MemoryStore implements PublishingStore {
  private readonly nodes = new Map<string, Simpul>()
  /** Texts by the oid of their blob. */
  private readonly texts = new Map<string, string>()
  private tip: string
  private antrean: Promise<unknown> = Promise.resolve()

  constructor(awal: ReadonlyMap<string, string> = new Map(), waktu = 0) {
    this.tip = '0'.repeat(OID)
    this.keep({
      commit: {
        oid: this.tip,
        induk: [],
        waktuPenulis: waktu,
        waktuCommit: waktu,
        penulis: 'konten',
        barisPenulis: `konten <konten@konten.invalid> ${waktu / 1000} +0000`,
        pencatat: 'konten',
        pesan: 'Repositori baru\n',
      },
      berkas: awal,
      raw: Buffer.from(`tree ${TREE}\nauthor konten <> 0 +0000\ncommitter konten <> 0 +0000\n\nRepositori baru\n`),
    })
  }

  snapshot(): Promise<Snapshot> {
    return this.snapshotAt(this.tip)
  }

  async snapshotAt(tip: string): Promise<Snapshot> {
    const nodes: Nodes = this.nodes
    const { berkas } = nodes.get(tip)!
    const commits = chain(nodes, tip).map((s) => s.commit)
    return {
      tip,
      root: async () => commits[0]!.oid,
      read: async (jalur, pada = tip) => nodes.get(pada)?.berkas.get(jalur) ?? null,
      readMany: async (asked) =>
        asked.map(({ jalur, commit: pada, induk }) => {
          const node = nodes.get(pada)
          return (induk ? nodes.get(node?.commit.induk[0] ?? '') : node)?.berkas.get(jalur) ?? null
        }),
      list: async (folder) => [...berkas.keys()].filter((j) => j.startsWith(`${folder}/`)),
      history: (ujung = tip) => urut(chain(nodes, ujung).map((s) => s.commit)),
      historyBackwards: () => urut(commits.toReversed()),
      changes: (since) => {
        const from = since === null ? 0 : commits.findIndex((c) => c.oid === since)
        return urut(changesOf(chain(nodes, tip)).slice(Math.max(0, from)))
      },
      blobs: () => new MemoryBlobs(nodes, this.texts),
      beginnings: async (oids) =>
        oids.map((oid) => {
          const text = this.texts.get(oid)
          return text === undefined ? null : Buffer.from(text)
        }),
    }
  }

  async cariCommit(awal: string): Promise<string | null> {
    const found = chain(this.nodes, this.tip).filter((s) => s.commit.oid.startsWith(awal))
    return found.length === 1 ? found[0]!.commit.oid : null
  }

  async memuat(commit: string): Promise<boolean> {
    return this.isAncestor(commit, this.tip)
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return this.nodes.has(newer) && chain(this.nodes, newer).some((s) => s.commit.oid === older)
  }

  async write(putuskan: (potret: Snapshot) => Promise<Write>): Promise<string> {
    return this.inTurn(async () => {
      const { files, message, author, time, zona } = await putuskan(await this.snapshot())
      const line = authorLine({ author, time, zona })
      this.tip = this.put(this.tip, { files, carried: [], message, byline: line, committer: line })
      return this.tip
    })
  }

  async commitOn(parent: string, commit: Replayed): Promise<string> {
    return this.put(parent, commit)
  }

  async moveTo(from: string, to: string): Promise<boolean> {
    return this.inTurn(async () => {
      if (this.tip !== from) return false
      this.tip = to
      return true
    })
  }

  /** Takes over a commit and all before it from another store, as a fetch or a push does. */
  takeFrom(other: MemoryStore, oid: string): void {
    for (const node of chain(other.nodes, oid)) if (!this.nodes.has(node.commit.oid)) this.keep(node)
  }

  private keep(node: Simpul): void {
    this.nodes.set(node.commit.oid, node)
    for (const text of node.berkas.values()) this.texts.set(blobOf(text), text)
  }

  private put(induk: string, commit: Replayed): string {
    const berkas = new Map(this.nodes.get(induk)!.berkas)
    for (const { jalur, status, oid } of commit.carried) {
      if (status === 'D') berkas.delete(jalur)
      else berkas.set(jalur, this.texts.get(oid)!)
    }
    for (const [jalur, isi] of commit.files) berkas.set(jalur, isi)
    // No trees are kept: what the oid stands for includes what they would hold.
    const listed = [...berkas].map(([jalur, isi]) => `${jalur}\0${blobOf(isi)}`).toSorted()
    const tree = createHash('sha1').update(listed.join('\0')).digest('hex')
    const raw = commitBytes(tree, induk, commit)
    const oid = commitOid(raw, OID)
    const person = /^(.*) <.*> (\d+) [+-]\d{4}$/
    const [, penulis, ditulis] = person.exec(commit.byline)!
    const [, pencatat, dicatat] = person.exec(commit.committer)!
    this.keep({
      commit: {
        oid,
        induk: [induk],
        waktuPenulis: Number(ditulis) * 1000,
        waktuCommit: Number(dicatat) * 1000,
        penulis: penulis!,
        barisPenulis: commit.byline,
        pencatat: pencatat!,
        pesan: commit.message,
      },
      berkas,
      raw,
    })
    return oid
  }

  private inTurn<T>(kerja: () => Promise<T>): Promise<T> {
    const giliran = this.antrean.then(kerja)
    this.antrean = giliran.catch(() => undefined)
    return giliran
  }
}

/** A commit and what came before it, oldest first. */
function chain(nodes: Nodes, tip: string): Simpul[] {
  const found: Simpul[] = []
  for (let node = nodes.get(tip); node !== undefined; node = nodes.get(node.commit.induk[0] ?? '')) found.push(node)
  return found.toReversed()
}

const OID = 40
const TREE = '0'.repeat(OID)
const blobOf = (text: string): string => blobOid(Buffer.from(text), OID)

const changesOf = (rantai: readonly Simpul[]): CommitWithChanges[] =>
  rantai.map(({ commit, berkas }, i) => {
    const before = rantai[i - 1]?.berkas ?? new Map<string, string>()
    const written = [...berkas].flatMap(([jalur, text]): BlobChange[] => {
      const old = before.get(jalur)
      const status = old === undefined ? 'A' : 'M'
      const oidBefore = old === undefined ? TREE : blobOf(old)
      return old === text ? [] : [{ status, jalur, mode: '100644', oid: blobOf(text), oidBefore }]
    })
    const gone = [...before].flatMap(([jalur, old]): BlobChange[] =>
      berkas.has(jalur) ? [] : [{ status: 'D', jalur, mode: '000000', oid: TREE, oidBefore: blobOf(old) }],
    )
    return { ...commit, perubahan: [...written, ...gone] }
  })

class MemoryBlobs implements BlobReader {
  private waiting: string[] = []

  constructor(
    private readonly nodes: Nodes,
    private readonly texts: ReadonlyMap<string, string>,
  ) {}

  ask(oids: readonly string[]): void {
    this.waiting.push(...oids)
  }

  async next(): Promise<Buffer | null> {
    const text = this.texts.get(this.waiting.shift() ?? '')
    return text === undefined ? null : Buffer.from(text)
  }

  async nextCommit(): Promise<RawCommit | null> {
    const bytes = this.nodes.get(this.waiting.shift() ?? '')?.raw
    return bytes === undefined ? null : { bytes, intact: true }
  }

  close(): void {
    this.waiting = []
  }
}

async function* urut<T>(commits: readonly T[]): AsyncGenerator<readonly T[]> {
  yield commits
}

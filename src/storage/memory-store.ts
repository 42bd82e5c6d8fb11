/** The history port in memory: the same behaviour without a disk, for tests and for trying a whole file of records first. */
import { createHash } from 'node:crypto'
import type { CommitTercatat, HistoryStore, Potret, Tulisan } from './port.js'

interface Simpul {
  commit: CommitTercatat
  berkas: ReadonlyMap<string, string>
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
          pencatat: 'konten',
          pesan: 'Repositori baru\n',
        },
        berkas: awal,
      },
    ]
  }

  async potret(): Promise<Potret> {
    const rantai = [...this.rantai]
    const { commit, berkas } = rantai.at(-1)!
    const commits = rantai.map((s) => s.commit)
    return {
      tip: commit.oid,
      baca: async (jalur, pada) =>
        (pada === undefined ? berkas : rantai.find((s) => s.commit.oid === pada)?.berkas)?.get(jalur) ?? null,
      daftar: async (folder) => [...berkas.keys()].filter((j) => j.startsWith(`${folder}/`)),
      riwayat: () => urut(commits),
      riwayatMundur: () => urut(commits.toReversed()),
    }
  }

  async tulis(putuskan: (potret: Potret) => Promise<Tulisan>): Promise<string> {
    const giliran = this.antrean.then(async () => {
      const tulisan = await putuskan(await this.potret())
      const { commit: induk, berkas } = this.rantai.at(-1)!
      const waktu = Math.floor(tulisan.waktu / 1000) * 1000
      const oid = createHash('sha1').update(induk.oid).update(tulisan.pesan).update(String(waktu)).digest('hex')
      const commit = {
        oid,
        induk: [induk.oid],
        waktuPenulis: waktu,
        waktuCommit: waktu,
        penulis: tulisan.pelaku.nama,
        pencatat: tulisan.pelaku.nama,
        pesan: tulisan.pesan,
      }
      this.rantai.push({ commit, berkas: new Map([...berkas, ...tulisan.berkas]) })
      return oid
    })
    this.antrean = giliran.catch(() => undefined)
    return giliran
  }
}

async function* urut(commits: readonly CommitTercatat[]): AsyncGenerator<readonly CommitTercatat[]> {
  yield commits
}

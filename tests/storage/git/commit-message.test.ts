/** What the codec writes, read by git itself. */
import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePesan } from '../../../src/storage/record/commit-message.js'
import { folderBaru, gitDi } from '../../repo.js'
import { arbPerihal, arbPeristiwa } from '../arbitraries.js'

const ZONA = 'Asia/Jakarta'
const paragrafAkhir = (pesan: string): string => pesan.trimEnd().slice(pesan.trimEnd().lastIndexOf('\n\n') + 2)

test('git sendiri membaca tepat trailer yang sama', () => {
  const daftar = fc
    .sample(fc.tuple(arbPerihal, arbPeristiwa), { numRuns: 400, seed: 7 })
    .map(([perihal, p]) => encodePesan(perihal, p, ZONA))
  const akar = folderBaru()
  gitDi(akar, 'init', '--quiet', '--initial-branch=main')
  const aliran = daftar.map(
    (pesan) =>
      `commit refs/heads/main\ncommitter Uji <uji@contoh.id> 1788235200 +0700\ndata ${Buffer.byteLength(pesan)}\n${pesan}\n`,
  )
  execFileSync('git', ['-C', akar, 'fast-import', '--quiet'], { input: aliran.join('') })
  const terbaca = gitDi(akar, 'log', '--reverse', '--topo-order', '--format=%x01%(trailers:only,unfold)')
    .split('\u0001')
    .slice(1)
  expect(terbaca.map((t) => t.trimEnd())).toEqual(daftar.map(paragrafAkhir))
})

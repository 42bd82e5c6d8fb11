/** A session over a record in memory: the use cases without argv, without git, and on a clock of the test's own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { GeneralOptions, Session } from '../../src/app/session.js'
import { MemoryStore } from '../../src/storage/memory-store.js'
import { samplePicture } from '../../src/app/media/sample-media.js'
import { acakTetap, folderBaru, mesinUji, paket, wib } from '../repo.js'
import { pengaturan, sop } from '../storage/story.js'

const templat = (nama: string): string => readFileSync(join(paket, 'templates', nama), 'utf8')
const settings = new Map(
  ['konten.yaml', 'libur.yaml', 'sop/medsos.yaml', 'sop/website.yaml'].map((nama) => [nama, templat(nama)]),
)

export interface Office {
  store: MemoryStore
  akar: string
  /** A session at a time (WIB) with what was typed. */
  at: (waktu: string, opsi: GeneralOptions, lain?: Partial<Session>) => Session
  /** Files as a person hands them over. */
  photos: (n: number) => string[]
}

export function office(seed = 'app'): Office {
  const store = new MemoryStore(settings, wib('2026-08-31 08:00'))
  const akar = folderBaru()
  const acak = acakTetap(seed)
  const at: Office['at'] = (waktu, opsi, lain = {}) => {
    const sekarang = wib(waktu)
    const env = {
      ...mesinUji(1, () => sekarang),
      cwd: akar,
      paket,
      node: process.execPath,
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      kolom: null,
      kolomGalat: null,
      unicode: true,
      patience: 600_000,
      halaman: null,
      tanya: null,
      acak,
    }
    return {
      env,
      root: akar,
      settings: pengaturan,
      sop,
      zona: pengaturan.aturan.zona,
      store: Object.assign(store, { folder: join(akar, '.konten') }),
      clone: null,
      now: sekarang,
      options: opsi,
      ask: null,
      progress: null,
      ...lain,
    }
  }
  const photos = (n: number): string[] =>
    Array.from({ length: n }, (_, i) => {
      const letak = join(folderBaru(), `foto-${i}.png`)
      writeFileSync(letak, samplePicture(`foto ${i}`))
      return letak
    })
  return { store, akar, at, photos }
}

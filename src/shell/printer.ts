/** Documents for the local page, made by the commands that print them, so that both give the same bytes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KontenError } from '../errors.js'
import type { Program } from './define.js'

/** Runs a command line that prints a document and gives its bytes. Throws what the command was refused with. */
export const printer =
  (program: Program, root: string) =>
  async ({ kind, bulan, format }: { kind: string; bulan: string; format: string }): Promise<Uint8Array> => {
    const argv = [kind, '--bulan', bulan, '--format', format]
    const folder = await mkdtemp(join(tmpdir(), 'konten-cetak-'))
    const file = join(folder, 'dokumen')
    try {
      const { kode, galat } = await program.rekam([...argv, '--keluaran', file, '--repo', root])
      if (kode !== 0)
        throw new KontenError('pemakaian', 'dokumen-gagal', galat.trim().replace(/^Galat: /, ''), [
          `konten ${argv.join(' ')}`,
        ])
      return await readFile(file)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

/** Folders are made with those above them, or not at all: where the system takes none, that is an answer. */
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../../src/storage/local/make-folder.js'

const baru = (): string => mkdtempSync(join(process.env['KONTEN_UJI_FOLDER'] ?? tmpdir(), 'konten-uji-'))

test('yang di atasnya dibuat serta; yang sudah ada tinggal', async () => {
  const folder = baru()
  const dalam = join(folder, 'a', 'b', 'c')
  await makeFolder(dalam, 0o700)
  await makeFolder(dalam)
  expect([statSync(dalam).isDirectory(), statSync(join(folder, 'a')).mode & 0o777]).toEqual([
    true,
    process.platform === 'win32' ? 0o666 : 0o700,
  ])
  await makeFolder('/')
})

test('berkas di tempatnya, atau di atasnya', async () => {
  const berkas = join(baru(), 'x')
  writeFileSync(berkas, '')
  await expect(makeFolder(berkas)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(berkas, 'y'))).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|ENOENT/) })
})

test.skipIf(!existsSync('/proc/self'))('tempat yang tidak diterima sistem', async () => {
  for (const tempat of ['/proc/konten', '/proc/konten/dalam'])
    await expect(makeFolder(tempat)).rejects.toMatchObject({ code: 'ENOENT' })
})

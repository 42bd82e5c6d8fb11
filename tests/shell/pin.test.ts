/** A PIN is typed unseen and twice, and asked for again until it is one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Prompt } from '../../src/env.js'
import { requirePin } from '../../src/shell/ask-pin.js'
import { tryPin } from '../../src/storage/local/pin.js'

test('yang lemah dan yang tidak sama ditanyakan lagi; yang diketik tidak pernah tampak', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'konten-pin-'))
  const jawab = ['123', '482915', '482916', '482915', '482915']
  const ditanya: string[] = []
  const tanya = {
    sandi: async (pesan: string) => {
      ditanya.push(pesan)
      return jawab.shift()!
    },
  } as unknown as Prompt
  await requirePin(folder, 'Carik', tanya, false)
  expect(ditanya).toEqual([
    expect.stringContaining('diketik Carik sendiri'),
    expect.stringContaining('Enam sampai dua belas angka'),
    'Sekali lagi',
    expect.stringContaining('Keduanya berlainan'),
    'Sekali lagi',
  ])
  expect(await tryPin(folder, 'Carik', '482915', 0)).toMatchObject({ hasil: 'benar' })
  await requirePin(folder, 'Carik', null, false)
  rmSync(folder, { recursive: true })
})

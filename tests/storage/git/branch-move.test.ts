import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { moveBranch } from '../../../src/storage/git/branch-move.js'
import { GitStore } from '../../../src/storage/git/git-store.js'
import type { Kantor } from '../../repo.js'
import { buatKantor, folderBaru, mesinUji } from '../../repo.js'
import { tulisan } from '../port.js'

const CABANG = 'refs/heads/main'
/** Who runs the test's own git commands, and when. */
const byline = 'Orang Luar <luar@contoh.id> 1790762400 +0700'
const letak = (kantor: Kantor, ...nama: string[]): string => join(kantor.akar, '.git', ...nama)
const folders = (kantor: Kantor) => ({ gitDir: letak(kantor), shared: letak(kantor) })

/** A branch at `lama`, and a commit `baru` on top of it that no branch names. */
let kantor: Kantor
let lama: string
let baru: string
beforeAll(async () => {
  kantor = await buatKantor()
  lama = kantor.git('rev-parse', 'HEAD').trim()
  baru = kantor.git('commit-tree', '-p', lama, '-m', 'baru', 'HEAD^{tree}').trim()
})

const geser = (lain: Kantor, from = lama) =>
  moveBranch(folders(lain), { branch: CABANG, from, to: baru, byline, reason: 'konten' })
const catatan = (lain: Kantor): string[] =>
  ['HEAD', CABANG].map((ref) => letak(lain, 'logs', ref)).map((l) => (existsSync(l) ? readFileSync(l, 'utf8') : '-'))
const kunci = (lain: Kantor): boolean[] => ['HEAD.lock', `${CABANG}.lock`].map((n) => existsSync(letak(lain, n)))
const tip = (lain: Kantor): string => lain.git('rev-parse', CABANG).trim()

test.each([
  ['dari berkasnya sendiri', () => undefined],
  ['yang dikemas', (lain: Kantor) => void lain.git('pack-refs', '--all', '--prune')],
])('cabang %s bergeser persis seperti oleh git update-ref', (_, siapkan) => {
  const [sendiri, oleh] = [kantor.salin(), kantor.salin()]
  for (const satu of [sendiri, oleh]) siapkan(satu)
  expect(geser(sendiri)).toEqual({ moved: true, left: false })
  oleh.git('update-ref', '-m', 'konten', CABANG, baru, lama)
  expect(readFileSync(letak(sendiri, CABANG))).toEqual(readFileSync(letak(oleh, CABANG)))
  expect(catatan(sendiri)).toEqual(catatan(oleh))
  expect(catatan(sendiri)[0]).toMatch(`${lama} ${baru} ${byline}\tkonten\n`)
  expect([tip(sendiri), kunci(sendiri)]).toEqual([baru, [false, false]])
})

describe('yang lain diserahkan kepada git, dan tidak ada yang berubah', () => {
  test.each<[string, (lain: Kantor) => void, boolean[]]>([
    ['kunci HEAD milik program lain', (lain) => writeFileSync(letak(lain, 'HEAD.lock'), ''), [true, false]],
    ['kunci cabang milik program lain', (lain) => writeFileSync(letak(lain, `${CABANG}.lock`), ''), [false, true]],
    ['tanpa catatan geser HEAD', (lain) => rmSync(letak(lain, 'logs/HEAD')), [false, false]],
    ['tanpa catatan geser cabang', (lain) => rmSync(letak(lain, 'logs', CABANG)), [false, false]],
    ['HEAD di cabang lain', (lain) => void lain.git('checkout', '-q', '-b', 'lain'), [false, false]],
    ['HEAD lepas', (lain) => void lain.git('checkout', '-q', '--detach'), [false, false]],
  ])('%s', (_, siapkan, terkunci) => {
    const lain = kantor.salin()
    siapkan(lain)
    const sebelum = catatan(lain)
    expect(geser(lain)).toEqual({ moved: false, left: false })
    expect([tip(lain), catatan(lain), kunci(lain)]).toEqual([lama, sebelum, terkunci])
  })

  test('cabang yang sudah di tempat lain', () => {
    const lain = kantor.salin()
    expect(geser(lain, baru)).toEqual({ moved: false, left: false })
    expect([tip(lain), kunci(lain)]).toEqual([lama, [false, false]])
  })
})

test('satu tindakan di repositori biasa tidak menjalankan git; di yang lain, git yang menggeser', async () => {
  const [biasa, lainnya] = [kantor.salin(), kantor.salin()]
  appendFileSync(letak(lainnya, 'config'), '[diff]\n\trenames = true\n')
  const program = folderBaru()
  const panggilan = join(program, 'panggilan')
  const PATH = `${program}:${mesinUji().vars['PATH']!}`
  const git = `#!/bin/sh\necho "$@" >> '${panggilan}'\nPATH='${mesinUji().vars['PATH']!}' exec git "$@"\n`
  writeFileSync(join(program, 'git'), git, { mode: 0o755 })
  const jalan = async (lain: Kantor): Promise<string> => {
    const mesin = mesinUji()
    const store = await GitStore.buka(lain.akar, 'main', { ...mesin, vars: { ...mesin.vars, PATH } })
    await store.write(async () => tulisan('isi', { 'content/2026/09/a.md': 'a\n' }))
    expect(lain.git('status', '--porcelain')).toBe('')
    return existsSync(panggilan) ? readFileSync(panggilan, 'utf8') : ''
  }
  expect(await jalan(biasa)).toBe('')
  expect(await jalan(lainnya)).toMatch(/ update-ref .* update-index /s)
})

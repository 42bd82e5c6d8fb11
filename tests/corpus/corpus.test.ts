/**
 * Histories of earlier versions, kept for ever: today's program decodes, judges and reports them as the one that wrote
 * them.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodePesan } from '../../src/storage/record/commit-message-decode.js'
import { Kantor, folderBaru, gitDi, paket } from '../repo.js'

interface Korpus {
  /** The clock (WIB) at which the questions were asked. */
  sekarang: string
  jawaban: { argv: string[]; kode: number; hasil: unknown }[]
  /** Every commit, oldest first, as its message was decoded. */
  riwayat: { commit: string; jenis: string; peristiwa?: { peristiwa: string }; masalah?: string }[]
}

const akar = join(paket, 'tests/corpus')
const daftar = readdirSync(akar, { recursive: true, encoding: 'utf8' })
  .filter((b) => b.endsWith('.bundle'))
  .map((b) => b.slice(0, -'.bundle'.length).replaceAll('\\', '/'))
  .toSorted()
const bacaKorpus = (nama: string): Korpus => JSON.parse(readFileSync(join(akar, `${nama}.json`), 'utf8')) as Korpus

/** Today's answer without the keys that the old one does not have; everything else stays, order included. */
function tanpaKunciBaru(baru: unknown, lama: unknown): unknown {
  if (Array.isArray(baru) && Array.isArray(lama)) return baru.map((b, i) => tanpaKunciBaru(b, lama[i]))
  if (!adaKunci(baru) || !adaKunci(lama)) return baru
  const dikenal = Object.entries(baru).filter(([k]) => Object.hasOwn(lama, k))
  return Object.fromEntries(dikenal.map(([k, b]) => [k, tanpaKunciBaru(b, lama[k])]))
}
const adaKunci = (nilai: unknown): nilai is Record<string, unknown> =>
  typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai)

/** A bundle carries no media, which the first version did not mention; that they are not here is a mere note. */
function tanpaCatatanMedia(jawaban: unknown): unknown {
  if (!adaKunci(jawaban) || !Array.isArray(jawaban['temuan'])) return jawaban
  const temuan = jawaban['temuan'] as { kode: string; tingkat: string }[]
  return {
    ...jawaban,
    temuan: temuan.filter((t) => t.kode !== 'media-tidak-di-sini' || t.tingkat !== 'catatan'),
  }
}

/** Byte for byte as it was; on a difference the values are shown instead of one long line. */
function samaDengan(baru: unknown, lama: unknown): void {
  const dikenal = tanpaKunciBaru(baru, lama)
  if (JSON.stringify(dikenal) === JSON.stringify(lama)) return
  expect(dikenal).toEqual(lama)
  expect(JSON.stringify(dikenal)).toBe(JSON.stringify(lama))
}

test('pembanding: kunci baru boleh, nilai lain, urutan lain, dan butir lebih tidak', () => {
  samaDengan({ a: [{ b: 1, baru: 2 }], baru: {} }, { a: [{ b: 1 }] })
  const lama = { a: [{ b: 1 }], c: null }
  for (const beda of [
    { a: [{ b: 2 }], c: null },
    { c: null, a: [{ b: 1 }] },
    { a: [{ b: 1 }, { b: 1 }], c: null },
    { a: [{ b: 1 }] },
    { a: [{ b: 1 }], c: {} },
  ])
    expect(() => samaDengan(beda, lama)).toThrow()
})

/** What the first version knew; that list is closed, unlike the program's own. */
const jenisV1 =
  'diajukan dibatalkan dicocokkan dijawab dijelaskan dikoreksi dilaporkan disebabkan diserahkan disetujui disunting diterima ditolak ditutup diukur diunggah'

test('v1 memuat setiap jenis peristiwa yang dikenalnya', () => {
  const v1 = daftar.filter((nama) => nama.startsWith('v1/')).flatMap((nama) => bacaKorpus(nama).riwayat)
  const jenis = new Set(v1.flatMap((c) => (c.peristiwa === undefined ? [] : [c.peristiwa.peristiwa])))
  expect([...jenis].toSorted().join(' ')).toBe(jenisV1)
})

describe.each(daftar)('%s', (nama) => {
  const korpus = bacaKorpus(nama)
  let kantor: Kantor
  beforeAll(() => {
    kantor = new Kantor(folderBaru()).pada(korpus.sekarang)
    gitDi('.', 'clone', '--quiet', join(akar, `${nama}.bundle`), kantor.akar)
  })

  test('setiap commit terurai menjadi peristiwa yang sama', () => {
    const log = kantor.git('log', '--reverse', '--topo-order', '-z', '--format=%H%n%B').split('\0').filter(Boolean)
    const riwayat = log.map((c) => ({ commit: c.slice(0, 40), ...decodePesan(c.slice(41)) }))
    samaDengan(riwayat, korpus.riwayat)
  })

  test.each(korpus.jawaban.map((j) => [j.argv.join(' '), j] as const))('konten %s', async (_, lama) => {
    const hasil = await kantor.konten(...lama.argv, '--json')
    expect({ kode: hasil.kode, err: hasil.err }).toEqual({ kode: lama.kode, err: '' })
    samaDengan(tanpaCatatanMedia(JSON.parse(hasil.out)), lama.hasil)
  })
})

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { takeLock } from '../../../src/storage/git/lock.js'
import { folderBaru, mesinUji } from '../../repo.js'

// No test waits for a clock: every pause ends at once, after what `jeda` does.
const jeda = vi.hoisted(() => ({ kali: 0, kerja: (): void => undefined }))
vi.mock('node:timers/promises', () => ({
  setTimeout: async () => {
    jeda.kali++
    jeda.kerja()
  },
}))

// A memory stick: no file has a second name.
const stik = vi.hoisted(() => ({ ya: false }))
vi.mock('node:fs/promises', async (asli) => {
  const fs = await asli<typeof import('node:fs/promises')>()
  const link = async (...nama: Parameters<typeof fs.link>): Promise<void> => {
    if (stik.ya) throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' })
    return fs.link(...nama)
  }
  return { ...fs, link }
})

const pemilik = (lain: Record<string, unknown> = {}): string =>
  JSON.stringify({ pid: 7, tanda: 'tanda-7', host: 'uji', sejak: '2026-09-01T04:00:00.000Z', ...lain })

function siapkan(isi: string | null): string {
  jeda.kali = 0
  jeda.kerja = () => undefined
  const folder = folderBaru()
  if (isi !== null) writeFileSync(join(folder, 'lock'), isi)
  return folder
}

describe.each([
  ['disk biasa', false],
  ['stik tanpa tautan keras', true],
])('kunci penulis, %s', (_disk, tanpaTautan) => {
  beforeEach(() => {
    stik.ya = tanpaTautan
  })

  test('diambil, memuat pemiliknya, dan dilepas tanpa sisa', async () => {
    const folder = siapkan(null)
    const kunci = await takeLock(folder, mesinUji(5))
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toEqual({
      pid: 5,
      tanda: 'tanda-5',
      host: 'uji',
      sejak: '2026-09-01T04:00:00.000Z',
    })
    expect(kunci.diambilAlih).toBe(false)
    await kunci.lepas()
    expect(readdirSync(folder)).toEqual([])
  })

  test('milik proses yang sudah mati diambil alih tanpa menunggu', async () => {
    const folder = siapkan(pemilik())
    const kunci = await takeLock(folder, mesinUji(5, undefined, [5]))
    expect(kunci.diambilAlih).toBe(true)
    expect(jeda.kali).toBe(0)
    await kunci.lepas()
    expect(readdirSync(folder)).toEqual([])
  })

  test('pid yang sama tetapi proses lain adalah pemilik yang mati', async () => {
    const folder = siapkan(pemilik({ tanda: 'tanda-lama' }))
    expect((await takeLock(folder, mesinUji(5, undefined, [5, 7]))).diambilAlih).toBe(true)
  })

  test('milik proses yang hidup ditunggu sampai dilepas', async () => {
    const folder = siapkan(pemilik())
    const hidup = [5, 7]
    jeda.kerja = () => {
      if (jeda.kali === 3) hidup.pop()
    }
    const kunci = await takeLock(folder, mesinUji(5, undefined, hidup))
    expect(jeda.kali).toBe(3)
    expect(kunci.diambilAlih).toBe(true)
  })

  test('milik proses yang tetap hidup: ditolak dengan menyebut pemiliknya, kuncinya tetap', async () => {
    const folder = siapkan(pemilik())
    await expect(takeLock(folder, mesinUji(5, undefined, [5, 7]))).rejects.toMatchObject({
      jenis: 'bentrok',
      kode: 'terkunci',
      message: expect.stringMatching(/proses 7 di uji/) as string,
    })
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(pemilik())
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  test('milik komputer lain tidak pernah dianggap mati', async () => {
    const folder = siapkan(pemilik({ host: 'komputer-bu-lurah' }))
    await expect(takeLock(folder, mesinUji(5))).rejects.toThrow('komputer-bu-lurah')
  })

  test('isi yang tidak terbaca tidak dihapus, dan tidak ditampilkan mentah', async () => {
    for (const isi of ['', '{', 'null', '{"pid":"x"}', pemilik({ host: 'a\u001b[31mb' })]) {
      const folder = siapkan(isi)
      const galat = await takeLock(folder, mesinUji(5)).catch((sebab: unknown) => sebab as Error)
      expect(galat).toMatchObject({ kode: 'terkunci' })
      expect((galat as Error).message).not.toContain('\u001b')
      expect(existsSync(join(folder, 'lock'))).toBe(true)
    }
  })

  test('dari sekian banyak yang mengambil alih bersamaan, hanya satu pada satu saat', async () => {
    const folder = siapkan(pemilik())
    const semua = Array.from({ length: 8 }, (_, i) => 20 + i)
    let memegang = 0
    let terbanyak = 0
    await Promise.all(
      semua.map(async (pid) => {
        const kunci = await takeLock(folder, mesinUji(pid, undefined, semua))
        terbanyak = Math.max(terbanyak, ++memegang)
        await new Promise((lanjut) => setImmediate(lanjut))
        memegang--
        await kunci.lepas()
      }),
    )
    expect(terbanyak).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

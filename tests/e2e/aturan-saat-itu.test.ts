/**
 * A26: what is judged stands as the rules of its own time had it, wherever a reader looks; an honest change counts from
 * its own commit on.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Json, Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const BATAS = 'menit: 60'
const LONGGAR = 'menit: 999999'

/** A draft handed to the PPID on the first, of which nothing was heard by the fifth. */
let asal: Kantor
let id: string
beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 11:00')
  id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await asal
    .pada('2026-09-01 12:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption.', '--sebagai', 'Staf Admin')
  asal.pada('2026-09-05 12:00')
})

const longgarkan = (k: Kantor): void => {
  const lama = k.baca('sop/medsos.yaml')
  expect(lama).toContain(BATAS)
  k.tulis('sop/medsos.yaml', lama.replace(BATAS, LONGGAR))
}
const dengan = async (k: Kantor, bagaimana: string): Promise<Kantor> => {
  longgarkan(k)
  if (bagaimana === 'dicatat') await k.ok('atur', '--alasan', 'Batas baru.', '--sebagai', 'Carik')
  else if (bagaimana === 'commit git') k.git('commit', '--quiet', '--all', '-m', 'SOP dirapikan')
  return k
}
const setujui = (k: Kantor, satu: string): Promise<string> =>
  k.ok('setujui', satu, '--kanal', 'medsos', '--sebagai', 'Carik')
const langkah3 = async (k: Kantor, satu: string): Promise<Json> =>
  (await k.json('register')).baris.find((b: Json) => b.id === satu).langkah.find((l: Json) => l.no === 3)

describe.each(['dicatat', 'commit git', 'tidak dicatat'])(
  'batas yang lewat dilonggarkan sesudahnya, %s',
  (bagaimana) => {
    test('yang menunggu tetap lewat, dan keputusannya terlambat', async () => {
      const k = await dengan(asal.salin().pada('2026-09-05 12:00'), bagaimana)
      k.pada('2026-09-05 13:00')
      expect(await langkah3(k, id)).toMatchObject({ verdik: 'lewat', tenggat: '2026-09-01T13:00:00+07:00' })
      expect(await k.json('tugas', '--peran', 'ppid')).toMatchObject([{ id, tenggat: '2026-09-01T13:00:00+07:00' }])
      expect(await k.ok('lihat', id)).not.toContain('2028')
      await setujui(k, id)
      expect(await langkah3(k, id)).toMatchObject({ verdik: 'terlambat', menit: 97 * 60, lewatMenit: 96 * 60 })
      expect(await k.ok('jelaskan', id, '3')).toContain('terlambat')
      const { kepatuhan } = await k.json('laporan', '--bulan', '2026-09')
      expect(kepatuhan.find((r: Json) => r.kanal === 'medsos' && r.langkah === 3)).toMatchObject({
        tepat: 0,
        terlambat: 1,
      })
    })
  },
)

test('perubahan yang jujur berlaku sejak commitnya: yang lama tetap, yang baru menurut yang baru', async () => {
  const k = asal.salin().pada('2026-09-05 10:00')
  await setujui(k, id)
  await dengan(k.pada('2026-09-05 12:00'), 'dicatat')
  const baru = await k.pada('2026-09-06 11:00').baru('Panen', '2026-09-06', ['--kanal', 'medsos'])
  await k.pada('2026-09-06 12:00').ok('ajukan', baru, '--kanal', 'medsos', '--caption', 'B.', '--sebagai', 'Staf Admin')
  await setujui(k.pada('2026-09-06 18:00'), baru)
  expect(await langkah3(k, id)).toMatchObject({ verdik: 'terlambat', lewatMenit: 93 * 60 })
  expect(await langkah3(k, baru)).toMatchObject({ verdik: 'tepat', menit: 360 })
  await k
    .pada('2026-10-05 08:00')
    .ok('laporan', '--bulan', '2026-09', '--serahkan', '--tetap', 'x', '--sebagai', 'Staf Admin')
  const { kode } = await k.pada('2026-10-06 08:00').json('tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik')
  expect((await k.json('verifikasi', '--kode', kode)).ok).toBe(true)
  // The change touched what was late already: that alone is told.
  const { temuan } = JSON.parse((await k.konten('verifikasi', '--json')).out)
  expect(temuan.map((t: Json) => t.kode)).toEqual(['aturan-berubah'])
})

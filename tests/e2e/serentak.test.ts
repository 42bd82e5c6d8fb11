import { expect, test } from 'vitest'
import type { Keluaran } from '../repo.js'
import { buatKantor, terpisah } from '../repo.js'

// Eight of them, killed in between too, are in tests/gangguan; here it is the built program that waits for the lock.
test('empat penulis sekaligus, dua tulisan masing-masing: tidak satu pun hilang', async () => {
  const { akar } = await buatKantor()
  const catat = (oleh: string): Promise<Keluaran> =>
    terpisah(akar, [
      'interaksi',
      'catat',
      '--platform',
      'facebook',
      '--jenis',
      'dm',
      '--diterima',
      '2024-03-05 10:00',
      '--sebagai',
      oleh,
      '--json',
    ])
  /** Where writing is slow the lock may not come within its time; then nothing was written, and it is tried again. */
  const bernomor = async (oleh: string): Promise<string> => {
    let hasil = await catat(oleh)
    while (hasil.kode === 4 && JSON.parse(hasil.out).galat.kode === 'terkunci') hasil = await catat(oleh)
    expect(hasil.err).toBe('')
    return JSON.parse(hasil.out).nomor as string
  }
  const duaKali = async (oleh: string): Promise<string[]> => [await bernomor(oleh), await bernomor(oleh)]
  const semua = await Promise.all(['Admin 1', 'Admin 2', 'Admin 3', 'Admin 4'].map(duaKali))
  expect(semua.flat().toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `2024-03-00${n}`))
  const verifikasi = await terpisah(akar, ['verifikasi', '--json'])
  expect([verifikasi.kode, JSON.parse(verifikasi.out).peristiwa]).toEqual([0, 8])
})

/**
 * 88 offices, some missing, broken, split or forged: what is added up is what a sum by hand of the sound ones gives.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rollUp } from '../../src/app/month/roll-up.js'
import type { Env } from '../../src/env.js'
import { writeSealFile } from '../../src/storage/record/seal-file.js'
import { kantorBanyak, segelKedua } from '../kantor-banyak.js'

const folder = mkdtempSync(join(tmpdir(), 'konten-rekap-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bulan = ['2026-08', '2026-09', '2026-10']
const kini = '2026-10'

test('88 kantor: yang sah dijumlahkan, yang lain disebut sebabnya', async () => {
  const semua = kantorBanyak(88, bulan)
  const tulis = (ke: number, ubah: (isi: string) => string = (isi) => isi): void =>
    writeFileSync(join(folder, `${ke}.json`), ubah(writeSealFile(semua[ke]!.berkas)))
  semua.forEach((_, ke) => tulis(ke))
  // Late: nothing of this month yet.
  writeFileSync(
    join(folder, '3.json'),
    writeSealFile({ ...semua[3]!.berkas, segel: semua[3]!.berkas.segel.slice(0, 2) }),
  )
  // Not sent, and not to be read.
  rmSync(join(folder, '5.json'))
  writeFileSync(join(folder, '6.json'), '{"kantor": "rusak"')
  // Broken: the month between is another's.
  writeFileSync(
    join(folder, '8.json'),
    writeSealFile({ ...semua[8]!.berkas, segel: [semua[8]!.berkas.segel[0]!, semua[8]!.berkas.segel[2]!] }),
  )
  // Split: two seals of one month. Forged: a count raised.
  writeFileSync(
    join(folder, '10.json'),
    writeSealFile({ ...semua[10]!.berkas, segel: [...semua[10]!.berkas.segel, segelKedua(10, '2026-08')] }),
  )
  tulis(12, (isi) => isi.replaceAll(/"tepat": (\d+)/g, (_, n: string) => `"tepat": ${Number(n) + 1}`))

  const { rekap, contoh } = await rollUp({ cwd: folder, vars: {} } as unknown as Env, {
    bulan: kini,
    dari: '.',
    persenContoh: 5,
  })
  const rusak = new Set([3, 5, 6, 8, 10, 12])
  const sah = semua.filter((_, ke) => !rusak.has(ke))
  expect(rekap.baris.filter((b) => !b.sah).map((b) => [b.kantor, b.catatan[0]])).toEqual([
    ['Kalurahan 09', 'rantai putus: segel 2026-10 tidak menyambung segel sebelumnya'],
    ['Kalurahan 11', 'dua riwayat: ada dua segel yang berlainan di sekitar 2026-08'],
    ['Kalurahan 13', 'rekapnya bukan rekap yang disegel'],
  ])
  expect(rekap.kurang.map((k) => k.kantor)).toEqual(['6.json', 'Kalurahan 04'])
  const tangan = (ambil: 'dinilai' | 'tepat' | 'terlambat'): number =>
    sah.reduce((jumlah, k) => jumlah + k.rekap[2]!.rekap[2]![ambil], 0)
  const gabungan = rekap.gabungan.find((r) => r.kanal === 'gabungan' && r.langkah === 'semua')!
  expect(gabungan).toMatchObject({
    dinilai: tangan('dinilai'),
    tepat: tangan('tepat'),
    terlambat: tangan('terlambat'),
    persenTepat: Math.round((tangan('tepat') * 1000) / tangan('dinilai')) / 10,
  })
  expect(contoh).toHaveLength(5)
})

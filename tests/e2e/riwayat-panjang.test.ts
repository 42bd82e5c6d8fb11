/** No false alarm on a long valid history, typed live or imported late. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tulisRiwayatBesar } from '../bench/riwayat-besar.js'
import { buatKantor, mesinUji, wib } from '../repo.js'

const KEGIATAN = 2500

test.each([
  ['diketik saat terjadi', {}],
  ['diimpor belakangan', { dicatat: wib('2026-09-30 09:00') }],
])('sepuluh ribu commit yang %s: tanpa temuan', async (_, lain) => {
  const kantor = await buatKantor()
  // The long history begins on the first day of 2024, and is of version 1.
  const aturan = join(kantor.akar, 'konten.yaml')
  writeFileSync(aturan, readFileSync(aturan, 'utf8').replace(/^versi: 2$/m, 'versi: 1'))
  kantor
    .pada('2023-12-31 08:00')
    .git('commit', '--all', '--amend', '--quiet', '--no-edit', '--date=2023-12-31T08:00:00+07:00')
  await tulisRiwayatBesar(kantor.akar, { kegiatan: KEGIATAN, commitPerKegiatan: 4, env: mesinUji().vars, ...lain })
  kantor.git('reset', '--quiet', '--hard')
  const hasil = JSON.parse((await kantor.pada('2026-09-30 12:00').konten('verifikasi', '--json')).out)
  const { ok, peristiwa } = hasil
  // Its media were never made, and are said not to be here.
  const temuan = hasil.temuan.filter(({ kode }: { kode: string }) => kode !== 'media-tidak-di-sini')
  expect(temuan.slice(0, 3)).toEqual([])
  expect({ ok, peristiwa, temuan }).toEqual({ ok: true, peristiwa: 4 * KEGIATAN, temuan: [] })
})

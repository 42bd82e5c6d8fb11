import { expect, test } from 'vitest'
import type { Sesi } from '../../src/app/session.js'
import { isianBulan, periksaWaktu } from '../../src/shell/questions.js'
import { ZONA, pukul } from '../pembangun.js'

const sesi = { zona: ZONA, sekarang: pukul('2026-10-01 12:00') } as Sesi

test('yang ditanyakan ditolak tanpa menyebut flag, dengan bentuk yang dikenal', () => {
  const kata = periksaWaktu(sesi)('nanti sore')
  expect(kata).toContain('"nanti sore" bukan waktu')
  expect(kata).toContain('1 Oktober 2026 09.00')
  expect(kata).not.toContain('--')
  expect(periksaWaktu(sesi)('1 Oktober 2026 pukul 10.30 WIB')).toBeNull()
})

test('bulan yang ditanyakan begitu pula', async () => {
  let periksa: ((nilai: string) => unknown) | undefined
  const tanya = { teks: async (_: string, __: unknown, p: typeof periksa) => ((periksa = p), '2026-09') }
  await isianBulan('Bulan').tanya({ sesi, tanya } as never, undefined, undefined as never)
  expect(periksa!('Oktober')).toBe('"Oktober" bukan bulan. Tahunnya belum ada. Tulis seperti 2026-10 atau Oktober 2026')
  expect(periksa!('Oktober 2026')).toBeNull()
})

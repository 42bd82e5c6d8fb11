import { expect, test } from 'vitest'
import type { Session } from '../../src/app/session.js'
import { monthQuestion, checkTime } from '../../src/shell/questions.js'
import { ZONA, pukul } from '../pembangun.js'

const sesi = { zona: ZONA, now: pukul('2026-10-01 12:00') } as Session

test('yang ditanyakan ditolak tanpa menyebut flag, dengan bentuk yang dikenal', () => {
  const kata = checkTime(sesi)('nanti sore')
  expect(kata).toContain('"nanti sore" bukan waktu')
  expect(kata).toContain('1 Oktober 2026 09.00')
  expect(kata).not.toContain('--')
  expect(checkTime(sesi)('1 Oktober 2026 pukul 10.30 WIB')).toBeNull()
})

test('bulan yang ditanyakan begitu pula', async () => {
  let periksa: ((nilai: string) => unknown) | undefined
  const tanya = { teks: async (_: string, __: unknown, p: typeof periksa) => ((periksa = p), '2026-09') }
  await monthQuestion('Bulan').tanya({ sesi, tanya } as never, undefined, undefined as never)
  expect(periksa!('Oktober')).toBe('"Oktober" bukan bulan. Tahunnya belum ada. Tulis seperti 2026-10 atau Oktober 2026')
  expect(periksa!('Oktober 2026')).toBeNull()
})

import { expect, test } from 'vitest'
import { keteranganDilihat } from '../../../src/domain/register/dilihat.js'
import { kegiatan } from '../../pembangun.js'

test('yang dilihat PPID tersebut pada langkahnya, dan dalam kata-kata', () => {
  const putus = (dilihat: 'asli' | 'pratinjau' | 'tidak' | null) =>
    kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30', { dilihat }).langkah(3)[0]!.dilihat
  expect([null, 'asli', 'pratinjau', 'tidak'].map((satu) => keteranganDilihat(putus(satu as never)))).toEqual([
    null,
    'berkas asli',
    'pratinjau, bukan berkas asli',
    'tidak semuanya dapat dilihat di komputer yang memutus',
  ])
  expect(kegiatan().diserahkan('10:00').diajukan('11:00').langkah(2)[0]!.dilihat).toBeNull()
})

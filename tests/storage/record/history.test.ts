/** How an act's time is graded by the dates of the commits before it (A20), by the rule of its version. */
import { expect, it } from 'vitest'
import { encodePesan } from '../../../src/storage/record/commit-message.js'
import { HistoryReader } from '../../../src/storage/record/history.js'
import { ZONA, diterima, pukul } from '../../pembangun.js'

/** Whether the dates of each of some acts are held to be wrong; each so many minutes after ten. */
function ganjil(versi: 1 | 2, ...menit: number[]): boolean[] {
  const pembaca = new HistoryReader()
  return menit.map((sesudah, i) => {
    const waktu = pukul('10:00') + sesudah * 60_000
    const { jejak: _jejak, ...p } = diterima(`2026-09-00${i + 1}`, '09:00', {
      versi,
      op: `01J${String(i).padStart(23, '0')}`,
    })
    const commit = pembaca.baca({
      oid: String(i + 1).padStart(40, '0'),
      induk: i === 0 ? [] : [String(i).padStart(40, '0')],
      waktuPenulis: waktu,
      waktuCommit: waktu,
      penulis: 'Siti Rahayu',
      barisPenulis: 'Siti Rahayu <siti@contoh.id>',
      pencatat: 'Siti Rahayu',
      pesan: encodePesan('x', p, ZONA),
    })
    return commit.peristiwa!.jejak.tanggalGanjil
  })
}

it('langkah kecil ke belakang menjadi janggal begitu bersama-sama melebihi selisih jam', () => {
  expect(ganjil(2, 0, 4, 1, -2, -5)).toEqual([false, false, false, true, true])
})

it('versi 1 dinilai terhadap induknya saja', () => {
  expect(ganjil(1, 0, 4, 1, -2, -5)).toEqual([false, false, false, false, false])
  expect(ganjil(1, 0, -6)).toEqual([false, true])
})

import { expect, test } from 'vitest'
import type { Diatur } from '../../../src/domain/peristiwa/diatur.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { daftarPerubahanPeran } from '../../../src/domain/register/perubahan-peran.js'
import { pukul, ZONA } from '../../pembangun.js'

const diatur = (dicatat: string, ...nama: string[]): Tercatat<Diatur> =>
  ({
    petugas: nama.map((satu) => ({ nama: satu, sebelum: [], sesudah: ['ppid'] })),
    jejak: { commit: dicatat, dicatat: pukul(dicatat), tanggalGanjil: false },
  }) as unknown as Tercatat<Diatur>
const riwayat = [
  diatur('2026-08-31 23:59', 'Carik'),
  diatur('2026-09-01 00:00', 'Siti', 'Rina'),
  diatur('2026-09-08 12:00'),
  diatur('2026-10-01 00:00', 'Joko'),
]
const nama = (bulan: string | null): string[] =>
  daftarPerubahanPeran(riwayat, bulan, ZONA).map(({ ubahan }) => ubahan.nama)

test('perubahan peran berada pada register bulan ia dicatat', () => {
  expect([nama('2026-08'), nama('2026-09'), nama('2026-11')]).toEqual([['Carik'], ['Siti', 'Rina'], []])
  expect(nama(null)).toEqual(['Carik', 'Siti', 'Rina', 'Joko'])
})

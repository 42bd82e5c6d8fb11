import { expect, it } from 'vitest'
import { diatur, sebutanDiatur } from '../../../src/domain/peristiwa/diatur.js'
import type { Diatur } from '../../../src/domain/peristiwa/diatur.js'

const mengubah = (jalur: readonly string[], darurat: string | null = null): Diatur =>
  ({
    pengaturan: jalur.map((satu) => ({ jalur: satu, sebelum: null, sesudah: null })),
    petugas: [],
    darurat,
  }) as unknown as Diatur

it('tanda tangan PPID diperlukan, kecuali dalam keadaan darurat dan bagi salinan yang bergabung', () => {
  expect(diatur.tandaTangan!(mengubah(['konten.yaml']))).toBe('ppid-berkunci')
  expect(diatur.tandaTangan!(mengubah(['konten.yaml'], 'SK 1'))).toBeNull()
  expect(diatur.tandaTangan!(mengubah(['klon.yaml']))).toBeNull()
  // Nothing passes along with it.
  expect(diatur.tandaTangan!(mengubah(['klon.yaml', 'konten.yaml']))).toBe('ppid-berkunci')
})

it.each<
  [kata: string, jalur: string[], petugas: [nama: string, sebelum: string[], sesudah: string[]][], boleh: boolean]
>([
  ['konten.yaml, libur.yaml', ['konten.yaml', 'libur.yaml'], [], true],
  ['libur.yaml', ['konten.yaml', 'libur.yaml'], [], false],
  ['kop: alamat, telepon', ['konten.yaml'], [], true],
  ['kop: semua draf disetujui', ['konten.yaml'], [], false],
  ['kunci pemulihan ABCD-EFGH', ['konten.yaml'], [], true],
  ['bentuk catatan dinaikkan ke versi 2', ['konten.yaml'], [], true],
  ['petugas: Siti: surel siti@contoh.id', ['konten.yaml'], [], true],
  ['petugas: Siti: surel siti@contoh.id; disetujui', ['konten.yaml'], [], false],
  ['salinan 2 (meja depan)', ['klon.yaml'], [], true],
  ['semua disetujui', ['klon.yaml'], [], false],
  ['semua disetujui', ['sop/medsos.yaml'], [], false],
  ['petugas: menambah Siti (ppid)', ['konten.yaml'], [['Siti', [], ['ppid']]], true],
  ['petugas: menambah Siti (ppid (sejak 2026-01-01))', ['konten.yaml'], [['Siti', [], ['ppid 2026-01-01..']]], true],
  ['petugas: menambah Siti (ppid)', ['konten.yaml'], [['Siti', [], ['pelaksana']]], false],
  ['petugas: menambah Siti (ppid)', ['konten.yaml'], [['Siti', ['pelaksana'], ['ppid']]], false],
  ['petugas: menambah Budi (ppid)', ['konten.yaml'], [['Siti', [], ['ppid']]], false],
  ['petugas: Siti: peran ppid, admin-medsos', ['konten.yaml'], [['Siti', [], ['ppid', 'admin-medsos']]], true],
  ['petugas: Siti: peran ppid', ['konten.yaml'], [['Siti', ['ppid'], ['pelaksana']]], false],
  ['petugas: Siti: peran sejak 2026-01-01; kunci ABCD', ['konten.yaml'], [['Siti', [], ['ppid 2026-01-01..']]], true],
  ['petugas: Siti: nonaktif', ['konten.yaml'], [['Siti', ['ppid'], []]], true],
  ['petugas: Siti: menyetujui semua', ['konten.yaml'], [['Siti', ['ppid'], []]], false],
])('"%s" tentang %s', (kata, jalur, orang, boleh) => {
  const petugas = orang.map(([nama, sebelum, sesudah]) => ({ nama, sebelum, sesudah }))
  expect(sebutanDiatur({ ...mengubah(jalur), petugas }, kata)).toBe(boleh)
})

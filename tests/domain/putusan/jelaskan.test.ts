import { expect, test } from 'vitest'
import { salahJawaban } from '../../../src/domain/putusan/jelaskan.js'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import type { PeranDicatat } from '../../../src/domain/sop/sop.js'

const siti: Petugas = { nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: ['admin-medsos'] }
const carik: Petugas = { nama: 'Carik', surel: null, peran: ['ppid'] }
const pensiun: Petugas = { nama: 'Pensiunan', surel: null, peran: [], nonaktif: true }

const jawab = (oleh: string, peran: PeranDicatat, petugas: readonly Petugas[], galat = true) =>
  salahJawaban({ oleh, peran }, { bersangkutan: ['Siti Rahayu', 'Tamu'], galat }, petugas)

test.each<[string, string, PeranDicatat, readonly Petugas[], boolean]>([
  ['petugas lain', 'Carik', 'ppid', [siti, carik], true],
  ['yang bersangkutan', 'siti rahayu', 'admin-medsos', [siti, carik], false],
  ['yang bersangkutan dengan surelnya', 'SITI@contoh.id', 'admin-medsos', [siti, carik], false],
  ['kembaran namanya', 'S\u0456ti Rahayu', 'admin-medsos', [], false],
  ['penulis commitnya', 'Tamu', 'pelaksana', [carik], false],
  ['ia sendiri atas nama PPID', 'Siti Rahayu', 'ppid', [siti, carik], false],
  ['ia sendiri atas nama lurah, padahal ada petugas lain', 'Siti Rahayu', 'lurah', [siti, carik], false],
  ['ia sendiri atas nama lurah, petugas lain nonaktif', 'Siti Rahayu', 'lurah', [siti, pensiun], true],
  ['ia sendiri atas nama lurah, tanpa daftar', 'Siti Rahayu', 'lurah', [], true],
  ['petugas lain atas nama lurah', 'Carik', 'lurah', [siti, carik], true],
])('galat dijawab %s', (_, oleh, peran, petugas, boleh) => {
  expect(jawab(oleh, peran, petugas) === null).toBe(boleh)
})

test('peringatan dijawab siapa saja, juga yang bersangkutan', () => {
  expect(jawab('Siti Rahayu', 'admin-medsos', [siti, carik], false)).toBeNull()
})

test('penolakan menyebut siapa yang dapat menjawab, atau cara lurah menjawab', () => {
  expect(jawab('Siti Rahayu', 'ppid', [siti, carik, pensiun])!.saran.join()).toMatch(/Carik, dengan/)
  expect(jawab('Siti Rahayu', 'ppid', [siti])!.saran.join()).toMatch(/--atas-nama lurah --bukti/)
})

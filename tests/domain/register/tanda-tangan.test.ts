/** Whose signature a register shows: of a key that the history had listed before the act, and not revoked. */
import { expect, test } from 'vitest'
import type { TandaTerbaca } from '../../../src/domain/orang/kunci.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { keteranganTanda, penandaTangan } from '../../../src/domain/register/tanda-tangan.js'

const pada = (commit: string, oleh: string, ubah: object = {}) =>
  ({ peristiwa: 'disetujui', oleh, jejak: { commit }, ...ubah }) as unknown as Tercatat
const atur = (commit: string, nama: string, sesudah: string[], peran = ['ppid']) =>
  pada(commit, 'Carik', {
    peristiwa: 'diatur',
    petugas: [
      { nama, sebelum: [], sesudah: peran, kunci: { sebelum: [], sesudah } },
      { nama: 'Lain', sesudah: ['ppid'] },
    ],
  })

test('menurut letaknya dalam riwayat', () => {
  const riwayat = [
    pada('a', 'Siti'),
    atur('b', 'Siti', ['S1']),
    pada('c', 'siti'),
    pada('d', 'Rina'),
    atur('e', 'Siti', ['S2']),
    pada('f', 'Siti'),
    atur('g', 'Siti', ['S2'], []),
    pada('h', 'Siti'),
  ]
  const tanda = (sidik: string | null, cocok = true): TandaTerbaca => ({
    kunci: sidik === null ? null : { publik: sidik, sidik },
    cocok,
  })
  const semua = (sidik: string) => new Map(riwayat.map((p) => [p.jejak.commit, tanda(sidik)]))
  expect([...penandaTangan(riwayat, semua('S1'))]).toEqual([['c', 'S1']])
  expect([...penandaTangan(riwayat, semua('S2'))]).toEqual([['f', 'S2']])
  expect([
    ...penandaTangan(
      riwayat,
      new Map([
        ['c', tanda('S1', false)],
        ['f', tanda(null)],
      ]),
    ),
  ]).toEqual([])
})

test('disebut di samping namanya', () => {
  const penanda = new Map([['a', 'S1']])
  expect([null, 'a', 'b'].map((c) => keteranganTanda(c, penanda))).toEqual([
    null,
    'ditandatangani (S1)',
    'nama dinyatakan',
  ])
})

/** Whose key signs what, and which acts must be signed. */
import { describe, expect, test } from 'vitest'
import type { NilaiTanda, PemegangKunci, TandaTerbaca } from '../../../src/domain/orang/kunci.js'
import { kunciDari, nilaiTanda, ppidBerkunci, salahKunci } from '../../../src/domain/orang/kunci.js'
import { perubahanPetugas, salahPeran } from '../../../src/domain/orang/perubahan.js'
import type { Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { kunciSesudah, putuskanUbah } from '../../../src/domain/putusan/petugas.js'
import { penandaWajib, tandaKurang } from '../../../src/domain/putusan/tanda.js'
import type { Kunci, Petugas } from '../../../src/domain/sop/aturan.js'
import { petugas } from '../pemeriksaan/bukti.js'

const kunci = (nama: string): Kunci => ({ publik: `ssh-ed25519 ${nama}`, sidik: nama })
const dengan = (p: Petugas, ...daftar: string[]): Petugas => ({ ...p, kunci: daftar.map(kunci) })
const carik = dengan(petugas('Carik', 'ppid'), 'C1')
const siti = dengan(petugas('Siti', 'admin-medsos'), 'S1', 'S2')
const rina = petugas('Rina', 'ppid')
const keluar: Petugas = { ...dengan(petugas('Wahyu'), 'W1'), nonaktif: true }
const kantor = (ubah: Partial<PemegangKunci> = {}): PemegangKunci => ({
  petugas: [carik, siti, rina, keluar],
  tanda: 'boleh',
  pemulihan: kunci('P1'),
  ...ubah,
})
const oleh = (nama: string, cocok = true): TandaTerbaca => ({ kunci: kunci(nama), cocok })

describe('nilai sebuah tanda tangan', () => {
  test.each<[string, TandaTerbaca | null, string, boolean, NilaiTanda | string]>([
    ['tanpa', null, 'Siti', false, { jenis: 'tanpa' }],
    ['kunci sendiri', oleh('S2'), ' siti ', false, { jenis: 'sah', sidik: 'S2', pemulihan: false }],
    ['bukan tanda tangan', { kunci: null, cocok: false }, 'Siti', false, 'bukan tanda tangan yang dikenal'],
    ['atas hal lain', oleh('S1', false), 'Siti', false, 'bukan atas peristiwa ini'],
    ['kunci orang lain', oleh('C1'), 'Siti', false, 'kunci Carik, bukan Siti'],
    ['kunci yang dicabut', oleh('S9'), 'Siti', false, 'kunci S9 ketika itu tidak, atau tidak lagi'],
    ['kunci yang sudah keluar', oleh('W1'), 'Wahyu', false, 'tidak lagi'],
    ['kunci pemulihan untuk pengaturan', oleh('P1'), 'Rina', true, { jenis: 'sah', sidik: 'P1', pemulihan: true }],
    ['kunci pemulihan untuk yang lain', oleh('P1'), 'Rina', false, 'tidak lagi'],
  ])('%s', (_, tanda, nama, pengaturan, harap) => {
    const nilai = nilaiTanda(tanda, nama, kantor(), pengaturan)
    if (typeof harap === 'string') expect(nilai).toEqual({ jenis: 'salah', sebab: expect.stringContaining(harap) })
    else expect(nilai).toEqual(harap)
  })
  test('tanpa kunci pemulihan tidak ada yang dipulihkan', () => {
    expect(nilaiTanda(oleh('P1'), 'Rina', kantor({ pemulihan: null }), true).jenis).toBe('salah')
  })
  test('kunci seseorang: hanya selama ia aktif', () => {
    expect(kunciDari(kantor().petugas, 'SITI').map((k) => k.sidik)).toEqual(['S1', 'S2'])
    expect(kunciDari(kantor().petugas, 'Wahyu')).toEqual([])
    expect(kunciDari(kantor().petugas, 'Rina')).toEqual([])
    expect(kunciDari([], 'Siti')).toEqual([])
    expect([ppidBerkunci([rina, siti]), ppidBerkunci([carik])]).toEqual([false, true])
  })
})

describe('kunci dalam pengaturan', () => {
  test.each<[string, Partial<PemegangKunci>, string | null]>([
    ['tiap orang kuncinya sendiri', {}, null],
    ['satu kunci untuk dua orang', { petugas: [carik, dengan(rina, 'C1')] }, 'kunci-ganda'],
    ['kunci pemulihan milik seseorang', { petugas: [dengan(rina, 'P1')] }, 'kunci-ganda'],
    ['wajib, ada yang belum berkunci', { tanda: 'wajib' }, 'tanda-tanpa-kunci'],
    ['wajib tanpa petugas', { tanda: 'wajib', petugas: [] }, 'tanda-tanpa-kunci'],
    ['wajib, yang keluar tidak dihitung', { tanda: 'wajib', petugas: [carik, { ...rina, nonaktif: true }] }, null],
  ])('%s', (_, ubah, harap) => {
    expect(salahKunci(kantor(ubah))?.kode ?? null).toBe(harap)
  })
})

describe('yang harus ditandatangani', () => {
  const p = (peristiwa: string, nama: string, ubah: object = {}) =>
    ({ peristiwa, oleh: nama, darurat: null, pengaturan: [{ jalur: 'konten.yaml' }], ...ubah }) as unknown as Peristiwa
  const sah: NilaiTanda = { jenis: 'sah', sidik: 'C1', pemulihan: false }
  const tanpa: NilaiTanda = { jenis: 'tanpa' }
  test.each<[string, Peristiwa, NilaiTanda, Partial<PemegangKunci>, string | null]>([
    ['peristiwa biasa', p('disetujui', 'Rina'), tanpa, {}, null],
    ['peristiwa biasa, wajib', p('disetujui', 'Rina'), tanpa, { tanda: 'wajib' }, 'pelaku'],
    ['yang kalah, wajib', p('berbenturan', 'Rina'), tanpa, { tanda: 'wajib' }, 'pelaku'],
    ['pengaturan sebelum PPID berkunci', p('diatur', 'Rina'), tanpa, { petugas: [rina, siti] }, null],
    ['pengaturan sesudahnya', p('diatur', 'Carik'), tanpa, {}, 'ppid'],
    ['keadaan darurat', p('diatur', 'Siti', { darurat: 'SK 5' }), tanpa, {}, null],
  ])('%s', (_, satu, nilai, ubah, harap) => {
    expect(penandaWajib(satu, kantor(ubah))).toBe(harap)
    expect(tandaKurang(satu, nilai, kantor(ubah), '2026-09-08')?.kode ?? null).toBe(
      harap === null ? null : 'tanda-diperlukan',
    )
    expect(tandaKurang(satu, sah, kantor(ubah), '2026-09-08')).toBeNull()
  })
  test('tanda tangan yang sah, tetapi bukan PPID', () => {
    expect(tandaKurang(p('diatur', 'Siti'), sah, kantor(), '2026-09-08')?.message).toContain('Siti bukan PPID')
  })
})

describe('mengubah kunci', () => {
  test('ditambah, diganti, dicabut', () => {
    expect(kunciSesudah(siti, { kunci: kunci('S3') }).map((k) => k.sidik)).toEqual(['S1', 'S2', 'S3'])
    expect(kunciSesudah(siti, { kunci: kunci('S3'), cabut: 'S1' }).map((k) => k.sidik)).toEqual(['S2', 'S3'])
    expect(kunciSesudah(rina, {})).toEqual([])
  })
  test.each<[string, object, string]>([
    ['Siti', { kunci: kunci('S1') }, 'tidak-ada-perubahan'],
    ['Siti', { cabut: 'S9' }, 'sidik-tidak-ada'],
    ['Rina', { cabut: 'S1' }, 'sidik-tidak-ada'],
  ])('%s %j: %s', (nama, ubah, kode) => {
    expect(() => putuskanUbah(kantor().petugas, nama, ubah)).toThrow(expect.objectContaining({ kode }))
  })
  test('disebut dengan sidiknya, di samping peran', () => {
    const [lama, baru] = [
      [carik, siti],
      [carik, dengan(petugas('Siti', 'admin-medsos'), 'S2')],
    ]
    expect(perubahanPetugas(lama, baru)).toEqual([
      {
        nama: 'Siti',
        sebelum: ['admin-medsos'],
        sesudah: ['admin-medsos'],
        kunci: { sebelum: ['S1', 'S2'], sesudah: ['S2'] },
      },
    ])
    expect(perubahanPetugas([rina], [{ ...rina, kunciLama: 'ssh-rsa AAAA' }])).toEqual([
      { nama: 'Rina', sebelum: ['ppid'], sesudah: ['ppid'] },
    ])
  })
  const darurat = { oleh: 'Siti', tanggal: '2026-09-08', atasNama: false, darurat: 'SK 5' }
  test.each<[string, Petugas[], string | null]>([
    ['kunci PPID diganti', [dengan(petugas('Carik', 'ppid'), 'C2'), siti], null],
    ['kunci sendiri diganti', [carik, dengan(petugas('Siti', 'admin-medsos'), 'S7')], 'bukan-ppid'],
    ['peran PPID juga diubah', [dengan(petugas('Carik', 'ppid', 'pelaksana'), 'C2'), siti], 'bukan-ppid'],
    ['PPID lain diangkat dengan kuncinya', [carik, siti, dengan(rina, 'R1')], null],
    ['tidak seorang pun diangkat', [carik, siti], 'bukan-ppid'],
  ])('darurat: %s', (_, baru, harap) => {
    expect(salahPeran([carik, siti], baru, darurat)?.kode ?? null).toBe(harap)
  })
})

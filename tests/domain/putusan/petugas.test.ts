import { describe, expect, it } from 'vitest'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import { tentukanPelaku } from '../../../src/domain/orang/pelaku.js'
import { putuskanTambah, putuskanUbah } from '../../../src/domain/putusan/petugas.js'
import { buktiDari, kode, masa, pengaturan, petugas } from '../pemeriksaan/bukti.js'

const siti: Petugas = { nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: ['admin-medsos'] }
const joko: Petugas = { nama: 'Joko', surel: null, peran: ['ppid'] }
const berhenti: Petugas = { nama: 'Wahyu', surel: null, peran: [], nonaktif: true }
const daftar = [siti, joko, berhenti]
const galat = (jenis: string, kodeGalat: string) => expect.objectContaining({ jenis, kode: kodeGalat })

describe('menambah', () => {
  it('nama yang tampak sama ditolak, dengan nama yang diserupainya', () => {
    const kembar = { ...joko, nama: 'J\u043eko' }
    expect(() => putuskanTambah([joko], kembar)).toThrow(/tampak sama dengan nama petugas Joko/)
  })

  it('yang belum ada, dengan peran', () => {
    const baru = { nama: 'Rina', surel: null, peran: ['ppid'] }
    expect(putuskanTambah(daftar, baru)).toBe(baru)
    expect(putuskanTambah([], { ...baru, surel: 'rina@contoh.id' })).toMatchObject({ nama: 'Rina' })
  })

  it('nama atau surel milik orang lain, dan tanpa peran', () => {
    expect(() => putuskanTambah(daftar, { nama: ' siti  RAHAYU ', surel: null, peran: ['ppid'] })).toThrow(
      galat('pemakaian', 'petugas-sudah-ada'),
    )
    expect(() => putuskanTambah(daftar, { nama: 'Rina', surel: 'SITI@contoh.id', peran: ['ppid'] })).toThrow(
      galat('pemakaian', 'petugas-sudah-ada'),
    )
    expect(() => putuskanTambah(daftar, { nama: 'Rina', surel: null, peran: [] })).toThrow(
      galat('pemakaian', 'flag-kurang'),
    )
  })
})

describe('mengubah', () => {
  it('menunjuk letaknya dalam daftar, menurut nama atau surel', () => {
    expect(putuskanUbah(daftar, 'siti@contoh.id', { peran: ['admin-website'] })).toBe(0)
    expect(putuskanUbah(daftar, 'joko', { surel: 'joko@contoh.id' })).toBe(1)
    expect(putuskanUbah(daftar, 'Siti Rahayu', { surel: 'siti@contoh.id', peran: ['ppid'] })).toBe(0)
    expect(putuskanUbah(daftar, 'Wahyu', { aktif: true })).toBe(2)
    expect(putuskanUbah(daftar, 'Joko', { aktif: false })).toBe(1)
    expect(putuskanUbah(daftar, 'Joko', { kunci: { publik: 'ssh-ed25519 A', sidik: 'A' } })).toBe(1)
  })

  it.each([
    ['Rina', { aktif: false }, 'petugas-tidak-ada'],
    ['Joko', { surel: 'siti@contoh.id' }, 'petugas-sudah-ada'],
    ['Joko', { peran: [] }, 'flag-kurang'],
    ['Joko', {}, 'tidak-ada-perubahan'],
    ['Siti Rahayu', { surel: 'siti@contoh.id', peran: ['admin-medsos' as const], aktif: true }, 'tidak-ada-perubahan'],
    ['Wahyu', { aktif: false }, 'tidak-ada-perubahan'],
  ])('%s %j: %s', (siapa, ubah, kodeGalat) => {
    expect(() => putuskanUbah(daftar, siapa, ubah)).toThrow(galat('pemakaian', kodeGalat))
  })

  it('masa jabatan tanpa peran hanya untuk yang memegang peran', () => {
    const baru = { sejak: '2026-01-01', sampai: null }
    expect(() => putuskanUbah([joko, berhenti], berhenti.nama, { masa: baru })).toThrow(
      galat('pemakaian', 'flag-kurang'),
    )
    expect(putuskanUbah([joko, berhenti], 'Joko', { masa: baru })).toBe(0)
  })

  it('petugas aktif yang terakhir tetap aktif', () => {
    expect(() => putuskanUbah([joko, berhenti], 'Joko', { aktif: false })).toThrow(galat('ditolak', 'petugas-terakhir'))
  })
})

describe('yang nonaktif', () => {
  const minta = {
    sebagai: 'Wahyu',
    surelGit: null,
    peran: null,
    atasNama: null,
    boleh: ['pelaksana' as const],
    tindakan: 'mencatat',
    tanggal: '2026-09-08',
  }

  it('tidak dapat mencatat, juga atas nama orang lain', () => {
    for (const atasNama of [null, 'pelaksana' as const])
      expect(() => tentukanPelaku({ ...minta, atasNama }, daftar)).toThrow(galat('ditolak', 'petugas-nonaktif'))
  })

  it('yang dicatatnya sesudah itu menjadi temuan, yang sebelumnya tidak', () => {
    const aktif = [petugas('Wahyu', 'pelaksana'), petugas('Siti Rahayu', 'admin-medsos'), petugas('Joko', 'ppid')]
    const kini = pengaturan({ petugas: [berhenti, ...aktif.slice(1)] })
    const bukti = (letak: { petugas: Petugas[] }) => {
      const b = buktiDari({ kini, masa: [masa(0, letak)] })
      return { ...b, commit: b.commit.map((c) => ({ ...c, peristiwa: { ...c.peristiwa!, dinyatakanSendiri: false } })) }
    }
    expect(kode(bukti({ petugas: aktif }))).not.toContain('petugas')
    expect(kode(bukti({ petugas: [berhenti, ...aktif.slice(1)] }))).toContain('petugas')
  })
})

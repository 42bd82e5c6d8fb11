/** Signatures as the verifier sees them: by the keys before each act, and what must be signed is. */
import { describe, expect, test } from 'vitest'
import type { TandaTerbaca } from '../../../src/domain/orang/kunci.js'
import { perubahanPetugas } from '../../../src/domain/orang/perubahan.js'
import type { CommitDiperiksa, MasaPengaturan } from '../../../src/domain/pemeriksaan/bukti.js'
import { jawabanBertanda } from '../../../src/domain/pemeriksaan/tanda.js'
import type { Berbenturan } from '../../../src/domain/peristiwa/berbenturan.js'
import { tanpaLandasan } from '../../../src/domain/peristiwa/dasar.js'
import type { Diatur } from '../../../src/domain/peristiwa/diatur.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kunci, Petugas } from '../../../src/domain/sop/aturan.js'
import { aturan, pukul } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, kisah, kode, masa, petugas, ubahan } from './bukti.js'

const kunci = (nama: string): Kunci => ({ publik: `ssh-ed25519 ${nama}`, sidik: nama })
const dengan = (p: Petugas, ...daftar: string[]): Petugas => ({ ...p, kunci: daftar.map(kunci) })
const tanda = (nama: string, cocok = true): TandaTerbaca => ({ kunci: kunci(nama), cocok })
const carik = petugas('Carik', 'ppid')
const siti = petugas('Siti Rahayu', 'admin-medsos')
const berkunci = [dengan(carik, 'C1'), dengan(siti, 'S1')]
const soal = /^(?:tanda-|kunci-|darurat-)/

const atur = (lama: readonly Petugas[], baru: readonly Petugas[], ubah: Partial<Diatur> = {}): Tercatat<Diatur> => ({
  ...tanpaLandasan,
  versi: 2,
  peristiwa: 'diatur',
  kegiatan: null,
  kanal: [],
  langkah: '',
  peran: 'ppid',
  oleh: 'Carik',
  waktu: pukul('13:00'),
  op: '01K4ABCDEFGHJKMNPQRSTVWXYZ',
  dinyatakanSendiri: false,
  tetap: null,
  bukti: null,
  catatan: '',
  pengaturan: [{ jalur: 'konten.yaml', sebelum: null, sesudah: null }],
  petugas: perubahanPetugas(lama, baru),
  darurat: null,
  jejak: { commit: 'atur', dicatat: pukul('13:00'), tanggalGanjil: false },
  ...ubah,
})

/** An act of the story after settings, signed as told. */
const temuanPeristiwa = (oleh: TandaTerbaca | null, ubah: Partial<MasaPengaturan> = {}, versi: 1 | 2 = 2): string[] => {
  const commit = kisah.daftar.map((p, i) => commitDari({ ...p, versi }, { tanda: i === 1 ? oleh : null }))
  const awal = masa(0, { versi, petugas: berkunci, ...ubah })
  return kode(buktiDari({ commit, masa: [awal], kini: awal })).filter((k) => soal.test(k))
}

describe('peristiwa', () => {
  test.each<[string, TandaTerbaca | null, string[]]>([
    ['tanpa tanda tangan', null, []],
    ['oleh kuncinya', tanda('S1'), []],
    ['oleh kunci orang lain', tanda('C1'), ['tanda-salah']],
    ['atas hal lain', tanda('S1', false), ['tanda-salah']],
  ])('%s', (_, oleh, harap) => {
    expect(temuanPeristiwa(oleh)).toEqual(harap)
  })
  test('tanda: wajib, satu ditandatangani, tiga tidak', () => {
    expect(temuanPeristiwa(tanda('S1'), { tanda: 'wajib' })).toEqual(Array(3).fill('tanda-kurang'))
    expect(temuanPeristiwa(tanda('C1'), { tanda: 'wajib' })).toEqual(['tanda-salah', ...Array(3).fill('tanda-kurang')])
  })
  test('versi 1 tidak mengenal tanda tangan, dan sebelum pengaturan tidak ada yang menentukan', () => {
    expect(temuanPeristiwa(null, { tanda: 'wajib' }, 1)).toEqual([])
    const commit = kisah.daftar.map((p) => commitDari({ ...p, versi: 2 }, { tanda: tanda('S1') }))
    expect(kode(buktiDari({ commit, masa: [] })).filter((k) => soal.test(k))).toEqual([])
  })
})

describe('yang kalah', () => {
  const tip = 'terbit'
  /** What Siti lost, after a commit at which `dahulu` held; `kini` holds where it is published. */
  const temuanKalah = (
    oleh: TandaTerbaca | null,
    kini: Partial<MasaPengaturan>,
    dahulu: Partial<MasaPengaturan> = kini,
    ubah: Partial<Berbenturan> = {},
  ): string[] => {
    const p = {
      ...kisah.daftar[1]!,
      peristiwa: 'berbenturan',
      versi: 2,
      asal: 'diajukan',
      benturan: 'dasar-berubah',
      lawan: null,
      isi: '',
      tip,
      ...ubah,
    } as unknown as Tercatat
    const commit = [commitBiasa({ oid: tip }), commitBiasa({ oid: 'antara' }), commitDari(p, { tanda: oleh })]
    const daftar = [
      masa(0, { versi: 2, petugas: berkunci, ...dahulu, commit: tip }),
      masa(1, { versi: 2, petugas: berkunci, ...kini, commit: 'antara' }),
    ]
    const bukti = buktiDari({ commit, masa: daftar, kini: daftar[1]! })
    return kode(bukti).filter((k) => k.startsWith('tanda-'))
  }

  test.each<[string, TandaTerbaca | null, string[]]>([
    ['ditandatangani kuncinya', tanda('S1'), []],
    ['tidak ditandatangani', null, []],
    ['ditandatangani kunci lain', tanda('C1'), ['tanda-salah']],
    ['tandanya atas hal lain', tanda('S1', false), ['tanda-salah']],
  ])('%s', (_, oleh, harap) => {
    expect(temuanKalah(oleh, {})).toEqual(harap)
    expect(temuanKalah(oleh, {}, {}, { tip: null })).toEqual(harap)
  })
  test('kunci yang dicabut sesudahnya, dan yang dicatat sesudahnya, bukan pemalsuan', () => {
    const tanpa = { petugas: [berkunci[0]!, siti] }
    expect(temuanKalah(tanda('S1'), tanpa, {})).toEqual([])
    expect(temuanKalah(tanda('S1'), {}, tanpa)).toEqual([])
    expect(temuanKalah(tanda('S1'), tanpa)).toEqual(['tanda-salah'])
  })
  test('wajib ketika dicatat dan ketika terbit', () => {
    const wajib = { tanda: 'wajib' } as const
    expect(temuanKalah(null, wajib)).toEqual(['tanda-kurang'])
    expect(temuanKalah(null, wajib, { tanda: 'boleh' })).toEqual([])
    expect(temuanKalah(null, { tanda: 'boleh' }, wajib)).toEqual([])
  })
})

test('jawaban atas galat: bertanda begitu seorang PPID mempunyai kunci', () => {
  const commit = kisah.daftar.map((p) => commitDari(p))
  const diterima = (oleh: TandaTerbaca | null, orang: Petugas[]): boolean => {
    const daftar = commit.map((c, i) => (i === 2 ? { ...c, tanda: oleh } : c))
    return jawabanBertanda(buktiDari({ commit: daftar, masa: [masa(0, { petugas: orang })] }))(commit[2]!.oid)
  }
  const joko = [dengan(petugas('Joko', 'ppid'), 'J1')]
  expect([diterima(null, [petugas('Joko', 'ppid')]), diterima(null, joko), diterima(tanda('J1'), joko)]).toEqual([
    true,
    false,
    true,
  ])
  expect(diterima(tanda('J2'), joko)).toBe(false)
  expect(jawabanBertanda(buktiDari({ commit, masa: [masa(0, { petugas: joko })] }))('lebih-lama')).toBe(true)
})

/** A change of the settings after the story. */
function temuanPengaturan(c: CommitDiperiksa, lama: Partial<MasaPengaturan>, baru: Partial<MasaPengaturan>): string[] {
  const cerita = kisah.daftar.map((p) => commitDari({ ...p, versi: 2 }))
  const [awal, akhir] = [
    masa(0, { versi: 2, ...lama }),
    masa(cerita.length, { versi: 2, ...lama, ...baru, commit: c.oid }),
  ]
  const bukti = buktiDari({ commit: [...cerita, c], masa: [awal, akhir], kini: akhir })
  return kode(bukti).filter((k) => soal.test(k))
}

describe('pengaturan', () => {
  const c = (p: Tercatat<Diatur>, oleh: TandaTerbaca | null = null) =>
    commitDari(p, { ...ubahan('konten.yaml'), tanda: oleh })
  const lama = { petugas: berkunci }

  test('kunci PPID yang pertama: disebut, dan tidak ditandatangani', () => {
    const mula = { petugas: [carik, siti] }
    expect(temuanPengaturan(c(atur(mula.petugas, berkunci)), mula, { petugas: berkunci })).toEqual(['kunci-pertama'])
    const sitiSaja = [carik, dengan(siti, 'S1')]
    expect(temuanPengaturan(c(atur(mula.petugas, sitiSaja)), mula, { petugas: sitiSaja })).toEqual([])
  })
  test.each<[string, TandaTerbaca | null, string[]]>([
    ['tanpa tanda tangan', null, ['tanda-kurang']],
    ['oleh kunci PPID', tanda('C1'), []],
    ['oleh kunci baru yang dicatatnya sendiri', tanda('C2'), ['tanda-salah']],
    ['oleh kunci pemulihan', tanda('P1'), ['kunci-pemulihan']],
  ])('sesudahnya, %s', (_, oleh, harap) => {
    const baru = [dengan(carik, 'C1', 'C2'), berkunci[1]!]
    const pemulihan = kunci('P1')
    expect(temuanPengaturan(c(atur(berkunci, baru), oleh), { ...lama, pemulihan }, { petugas: baru })).toEqual(harap)
  })
  test('satu kunci untuk dua orang, meskipun ditandatangani', () => {
    const baru = [berkunci[0]!, dengan(siti, 'C1')]
    expect(temuanPengaturan(c(atur(berkunci, baru), tanda('C1')), lama, { petugas: baru })).toEqual(['kunci-salah'])
  })
  test('darurat hanya menyangkut seorang PPID', () => {
    const rina = petugas('Rina', 'ppid')
    const baru = [...berkunci, rina]
    const p = atur(berkunci, baru, { darurat: 'SK 5', oleh: 'Siti Rahayu' })
    expect(temuanPengaturan(c(p), lama, { petugas: baru })).toEqual([])
    for (const lain of [{ tanda: 'wajib' as const }, { aturan: aturan({ jam: 'kerja' }) }])
      expect(temuanPengaturan(c(p), lama, { petugas: baru, ...lain })).toContain('darurat-berlebih')
  })
  test.each<[string, Partial<MasaPengaturan>, Partial<MasaPengaturan>, string[]]>([
    ['kunci', { petugas: [carik, siti] }, { petugas: [carik, dengan(siti, 'S1')] }, ['kunci-di-luar']],
    ['kunci pemulihan', {}, { pemulihan: kunci('P1') }, ['kunci-di-luar']],
    ['kewajiban', { petugas: [dengan(carik, 'C1')] }, { tanda: 'wajib' }, ['kunci-di-luar']],
    ['apa pun sesudah PPID berkunci', { petugas: berkunci }, { kanal: ['medsos'] }, ['kunci-di-luar']],
    ['yang lain', { petugas: [carik] }, { kanal: ['medsos'] }, []],
  ])('tanpa peristiwa, sebelum kegiatan yang pertama: %s', (_, dahulu, kini, harap) => {
    const commit = [commitBiasa({ oid: 'masa-0', induk: [] }), commitBiasa({ oid: 'tangan', ...ubahan('konten.yaml') })]
    const [awal, akhir] = [
      masa(0, { versi: 2, ...dahulu }),
      masa(1, { versi: 2, ...dahulu, ...kini, commit: 'tangan' }),
    ]
    expect(kode(buktiDari({ commit, masa: [awal, akhir], kini: akhir })).filter((k) => soal.test(k))).toEqual(harap)
  })
})

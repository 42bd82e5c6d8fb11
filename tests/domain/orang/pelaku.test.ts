import { describe, expect, it } from 'vitest'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import type { Permintaan } from '../../../src/domain/orang/pelaku.js'
import {
  bacaPeran,
  bakukanNama,
  daftarPeranPetugas,
  memegang,
  samaOrang,
  seorangDiri,
  tentukanPelaku,
} from '../../../src/domain/orang/pelaku.js'

const siti: Petugas = { nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: ['admin-medsos', 'admin-website'] }
const joko: Petugas = { nama: 'Joko', surel: null, peran: ['ppid'] }
const tanpaPeran: Petugas = { nama: 'Rini', surel: null, peran: [] }
const petugas = [siti, joko, tanpaPeran]

const minta = (ubah: Partial<Permintaan> = {}): Permintaan => ({
  sebagai: 'Siti Rahayu',
  surelGit: 'git@contoh.id',
  peran: null,
  atasNama: null,
  boleh: ['pelaksana', 'admin-medsos'],
  tindakan: 'menyerahkan',
  tanggal: '2026-09-08',
  ...ubah,
})

describe('satu orang atau bukan', () => {
  it('huruf besar-kecil dan spasi tidak membuat orang lain', () => {
    expect(samaOrang('Siti  Rahayu ', 'siti rahayu')).toBe(true)
    expect(samaOrang('Siti', 'Siti Rahayu')).toBe(false)
    expect(bakukanNama('Ｊoko\u00A0S')).toBe('joko s')
    expect(samaOrang('Rene\u0301', 'René')).toBe(true)
  })

  it('dua nama milik satu petugas adalah satu orang', () => {
    expect(samaOrang('SITI@contoh.id', 'Siti Rahayu', petugas)).toBe(true)
    expect(samaOrang('Siti Rahayu', 'Joko', petugas)).toBe(false)
    expect(samaOrang('Budi', 'Bowo', petugas)).toBe(false)
  })
})

describe('seorang diri', () => {
  const carik: Petugas = { nama: 'Carik', surel: null, peran: ['ppid', 'admin-medsos'] }
  const nama = (...daftar: Petugas[]): string | undefined => seorangDiri(daftar, ['admin-medsos'], ['ppid'])?.nama

  it('satu orang memegang keduanya, dan tidak ada orang kedua untuk salah satunya', () => {
    expect(nama(carik)).toBe('Carik')
    expect(nama(carik, tanpaPeran)).toBe('Carik')
    expect(nama(carik, { ...joko, nonaktif: true })).toBe('Carik')
  })

  it('dua orang dapat berbagi, atau salah satu perannya belum terdaftar', () => {
    for (const daftar of [[carik, joko], [carik, siti], [siti, joko], [siti], [joko], []])
      expect(nama(...daftar)).toBeUndefined()
  })
})

describe('peran seperti diketik', () => {
  it('dikenal tanpa memandang huruf besar', () => {
    expect(bacaPeran(' PPID ')).toBe('ppid')
  })

  it('yang tidak dikenal adalah salah pakai, dengan daftar peran', () => {
    expect(() => bacaPeran('lurah')).toThrow(
      expect.objectContaining({
        jenis: 'pemakaian',
        kode: 'peran-tidak-dikenal',
        message: expect.stringContaining('admin-website'),
      }),
    )
  })
})

describe('tanpa petugas', () => {
  it('nama dan peran diterima sebagaimana dinyatakan sendiri', () => {
    expect(tentukanPelaku(minta({ sebagai: ' Wahyu ' }), [])).toEqual({
      oleh: 'Wahyu',
      surel: 'git@contoh.id',
      peran: 'pelaksana',
      dinyatakanSendiri: true,
    })
    expect(tentukanPelaku(minta({ peran: 'admin-medsos' }), [])).toMatchObject({ peran: 'admin-medsos' })
  })

  it.each([null, '', '   '])('tanpa nama (%j) tidak ada yang bertindak', (sebagai) => {
    expect(() => tentukanPelaku(minta({ sebagai }), [])).toThrow(
      expect.objectContaining({ jenis: 'pemakaian', kode: 'pelaku-tidak-diketahui' }),
    )
  })

  it('peran yang bukan bagiannya menurut SOP ditolak', () => {
    expect(() => tentukanPelaku(minta({ peran: 'ppid' }), [])).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'peran-salah', saran: ['Ulangi dengan --peran pelaksana'] }),
    )
  })
})

describe('dengan petugas', () => {
  it('dikenal dari nama atau surel, dan memakai peran yang dipegangnya', () => {
    for (const sebagai of ['siti rahayu', 'SITI@contoh.id'])
      expect(tentukanPelaku(minta({ sebagai }), petugas)).toEqual({
        oleh: 'Siti Rahayu',
        surel: 'siti@contoh.id',
        peran: 'admin-medsos',
        dinyatakanSendiri: false,
      })
  })

  it('petugas tanpa surel memakai surel git', () => {
    expect(tentukanPelaku(minta({ sebagai: 'Joko', boleh: ['ppid'], peran: 'ppid' }), petugas)).toMatchObject({
      surel: 'git@contoh.id',
      peran: 'ppid',
    })
  })

  it('yang tidak tercantum ditolak', () => {
    expect(() => tentukanPelaku(minta({ sebagai: 'Wahyu' }), petugas)).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'bukan-petugas', saran: ['Petugas: Siti Rahayu, Joko, Rini'] }),
    )
  })

  it.each([
    ['peran yang diminta tidak dipegang', 'Siti Rahayu', 'pelaksana', 'admin-medsos, admin-website'],
    ['tidak satu pun peran yang perlu dipegang', 'Joko', null, 'ppid'],
    ['tidak memegang peran apa pun', 'Rini', null, '(tidak ada)'],
  ] as const)('%s', (_, sebagai, peran, dipegang) => {
    expect(() => tentukanPelaku(minta({ sebagai, peran }), petugas)).toThrow(
      expect.objectContaining({
        jenis: 'ditolak',
        kode: 'peran-tidak-dipegang',
        saran: [`Peran ${sebagai}: ${dipegang}`, expect.stringContaining('--atas-nama')],
      }),
    )
  })

  it('peran yang dipegang tetapi bukan bagian tindakan itu ditolak', () => {
    expect(() => tentukanPelaku(minta({ peran: 'admin-website' }), petugas)).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'peran-salah' }),
    )
  })

  it('atas nama peran lain: yang mencatat tetap dirinya', () => {
    const hasil = tentukanPelaku(minta({ atasNama: 'ppid', boleh: ['ppid'] }), petugas)
    expect(hasil).toMatchObject({ oleh: 'Siti Rahayu', peran: 'ppid', dinyatakanSendiri: false })
    expect(() => tentukanPelaku(minta({ atasNama: 'ppid' }), petugas)).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'peran-salah' }),
    )
  })
})

describe('masa jabatan', () => {
  it('yang masanya berakhir masih bertindak hanya bila masanya tidak ditanya', () => {
    const dahulu: Petugas = { ...joko, masa: { ppid: { sejak: null, sampai: '2026-09-01' } } }
    const milik = minta({ sebagai: 'Joko', boleh: ['admin-medsos', 'ppid'] })
    expect(() => tentukanPelaku(milik, [dahulu])).toThrow(expect.objectContaining({ kode: 'peran-tidak-dipegang' }))
    expect(tentukanPelaku({ ...milik, masaLewat: true }, [dahulu])).toMatchObject({ peran: 'ppid' })
  })

  const masa = (sejak: string | null, sampai: string | null): Petugas => ({
    nama: 'Joko',
    surel: null,
    peran: ['ppid', 'pelaksana'],
    masa: { ppid: { sejak, sampai } },
  })

  it.each([
    [null, null, true],
    ['2026-09-08', '2026-09-08', true],
    ['2026-09-09', null, false],
    [null, '2026-09-07', false],
  ] as const)('sejak %s sampai %s', (sejak, sampai, harap) => {
    expect(memegang(masa(sejak, sampai), 'ppid', '2026-09-08')).toBe(harap)
    expect(memegang(masa(sejak, sampai), 'pelaksana', '2026-09-08')).toBe(true)
    expect(memegang(masa(sejak, sampai), 'admin-medsos', '2026-09-08')).toBe(false)
  })

  it('hari peristiwa yang menentukan, bukan hari mencatatnya', () => {
    const lama = [masa('2026-01-01', '2026-08-31')]
    const setuju = { sebagai: 'Joko', boleh: ['ppid'] as const }
    expect(tentukanPelaku(minta({ ...setuju, tanggal: '2026-08-31' }), lama)).toMatchObject({ peran: 'ppid' })
    expect(() => tentukanPelaku(minta({ ...setuju, tanggal: '2026-09-01' }), lama)).toThrow(
      expect.objectContaining({
        kode: 'peran-tidak-dipegang',
        saran: expect.arrayContaining(['Peran Joko: ppid (sejak 2026-01-01 sampai 2026-08-31), pelaksana']),
      }),
    )
  })

  it('disebut dengan masanya bila ada', () => {
    expect(daftarPeranPetugas(masa('2026-01-01', null))).toBe('ppid (sejak 2026-01-01), pelaksana')
    expect(daftarPeranPetugas(masa(null, '2026-12-31'))).toBe('ppid (sampai 2026-12-31), pelaksana')
  })
})

describe('yang tidak dapat bertindak', () => {
  it('nama yang lebih panjang daripada 200 karakter, bukan 200 huruf yang ditulis dua satuan', () => {
    const pelaku = (sebagai: string) => tentukanPelaku(minta({ sebagai }), [])
    expect(pelaku('😀'.repeat(200)).oleh).toHaveLength(400)
    expect(() => pelaku('a'.repeat(201))).toThrow(
      expect.objectContaining({
        jenis: 'pemakaian',
        kode: 'nama-terlalu-panjang',
        message: 'Nama yang bertindak terdiri atas 201 karakter; paling panjang 200.',
      }),
    )
  })

  it('SOP tanpa baris untuk tindakan itu disebut, bukan peran yang kosong', () => {
    expect(() => tentukanPelaku(minta({ boleh: [], tindakan: 'mengunggah' }), petugas)).toThrow(
      expect.objectContaining({
        kode: 'bukan-langkah',
        message: 'Tabel SOP yang berlaku tidak mempunyai langkah untuk mengunggah.',
      }),
    )
  })
})

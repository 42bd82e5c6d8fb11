import { describe, expect, test } from 'vitest'
import { parseSettings } from '../../../src/storage/settings/settings.js'
import { addPetugas, editPetugas } from '../../../src/storage/settings/petugas-yaml.js'
import { templat } from '../../pembangun.js'

const asli = templat('konten.yaml')
const siti = { nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: ['admin-medsos', 'admin-website'] }
const petugas = (teks: string) => parseSettings(teks, null).petugas
const BUTIR = `petugas:
  - nama: Siti Rahayu
    surel: siti@contoh.id
    peran: [admin-medsos, admin-website]
`

describe('petugas pada konten.yaml', () => {
  test('menambah mengubah daftar petugas saja: komentar, urutan, dan baris lain tetap bitanya', () => {
    expect(addPetugas(asli, siti)).toBe(asli.replace('petugas: []\n', BUTIR))
    const dua = addPetugas(addPetugas(asli, siti), { nama: 'Joko', surel: null, peran: ['ppid'] })
    expect(petugas(dua)).toEqual([siti, { nama: 'Joko', surel: null, peran: ['ppid'] }])
  })

  test('mengubah, menonaktifkan, mengaktifkan kembali; komentar di samping butir tetap', () => {
    const awal = addPetugas(asli, siti).replace('\n  - nama: Siti Rahayu', '\n  - nama: Siti Rahayu # sejak 2024')
    const nonaktif = editPetugas(awal, 0, siti, { aktif: false })
    expect(nonaktif).toContain('# sejak 2024')
    expect(petugas(nonaktif)).toEqual([{ nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: [], nonaktif: true }])
    expect(editPetugas(nonaktif, 0, siti, { aktif: true })).toBe(awal)
    expect(petugas(editPetugas(awal, 0, siti, { surel: 's@contoh.id', peran: ['ppid'] }))).toEqual([
      { nama: 'Siti Rahayu', surel: 's@contoh.id', peran: ['ppid'] },
    ])
    expect(editPetugas(awal.replace('\n    surel:', '\n    email:'), 0, siti, { surel: 's@contoh.id' })).not.toContain(
      '\n    email:',
    )
  })

  test('masa jabatan: untuk peran yang disebut atau semuanya; yang lama tetap pada peran yang tetap', () => {
    const awal = addPetugas(asli, { ...siti, masa: { 'admin-medsos': { sejak: '2026-01-01', sampai: null } } })
    expect(awal).toContain('peran: [{peran: admin-medsos, sejak: 2026-01-01}, admin-website]')
    const [lama] = petugas(awal)
    expect(lama).toEqual({ ...siti, masa: { 'admin-medsos': { sejak: '2026-01-01', sampai: null } } })
    const sampai = { sejak: null, sampai: '2026-12-31' }
    expect(petugas(editPetugas(awal, 0, lama!, { peran: ['admin-medsos', 'ppid'] }))[0]).toEqual({
      ...lama,
      peran: ['admin-medsos', 'ppid'],
    })
    expect(petugas(editPetugas(awal, 0, lama!, { masa: sampai }))[0]!.masa).toEqual({
      'admin-medsos': sampai,
      'admin-website': sampai,
    })
    expect(editPetugas(awal, 0, lama!, { peran: ['ppid'], masa: { sejak: null, sampai: null } })).toContain(
      'peran: [ppid]',
    )
  })

  test('berkas tanpa kunci petugas, dengan nilai kosong, dan berakhir baris Windows', () => {
    for (const teks of ['versi: 1\n', 'versi: 1\npetugas:\n', 'versi: 1\npetugas: []\n'])
      expect(petugas(addPetugas(teks, siti))).toEqual([siti])
    expect(addPetugas(asli.replaceAll('\n', '\r\n'), siti)).toBe(
      asli.replace('petugas: []\n', BUTIR).replaceAll('\n', '\r\n'),
    )
  })

  test('nama yang dapat disangka YAML tetap teks', () => {
    for (const nama of ['yes', '# Joko', 'Joko: ppid', '123', '- x', '"kutip"'])
      expect(petugas(addPetugas(asli, { ...siti, nama }))[0]!.nama).toBe(nama)
  })
})

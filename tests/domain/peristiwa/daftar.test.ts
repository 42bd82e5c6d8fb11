import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import {
  barisKerja,
  daftarJenisPeristiwa,
  daftarPeristiwa,
  daftarTahapAkhir,
  jenisDari,
  perihal,
  tahapSetelah,
} from '../../../src/domain/peristiwa/daftar.js'
import { daftarJenisPesan } from '../../../src/domain/pesan.js'
import { dilaporkan, diterima, ditutup, diukur, disebabkan, kegiatan, sop, templat } from '../../pembangun.js'

describe('daftar peristiwa', () => {
  test.each(daftarJenisPeristiwa)('%s: kuncinya namanya, dan satu berkas bernama sama', (nama) => {
    expect(daftarPeristiwa[nama].nama).toBe(nama)
    expect(readFileSync(`src/domain/peristiwa/${nama}.ts`, 'utf8')).toContain(`export const ${nama}: Jenis<`)
  })

  test.each(daftarJenisPeristiwa)('%s: bagian dari pekerjaan yang ada, atau pekerjaan sendiri', (nama) => {
    const { bagianDari, kerja } = daftarPeristiwa[nama]
    expect(bagianDari !== undefined && kerja !== null).toBe(false)
    if (bagianDari !== undefined) expect(daftarPeristiwa).toHaveProperty([bagianDari, 'kerja', 'apa'])
  })

  test.each(daftarJenisPesan)('pesan %s mempunyai templatnya', (nama) => {
    expect(templat(`pesan/${nama}.txt`)).not.toBe('')
  })

  it('suntingan adalah pekerjaan langkah draf; tolak final tahap tersendiri', () => {
    expect(barisKerja(sop.medsos.versi[0]!, 'disunting')?.no).toBe(2)
    const [tolak] = kegiatan().ditolak('10:00', { final: true }).daftar
    expect(tahapSetelah(tolak!)).toBe('ditolak-final')
    expect(tahapSetelah(kegiatan().ditolak('10:00').daftar[0]!)).toBe('ditolak')
    expect(daftarTahapAkhir).toEqual(['ditolak-final', 'dibatalkan'])
  })
})

describe('perihal', () => {
  const hal = { zona: 'Asia/Jakarta', judul: 'Rapat warga', dicabut: 'dijawab' }
  const batal = kegiatan().diserahkan('10:00').dibatalkan('11:00').daftar[1]! as Peristiwa<'dibatalkan'>
  it.each<[string, Peristiwa]>([
    ['diserahkan: Rapat warga (medsos)', kegiatan().diserahkan('10:00').daftar[0]!],
    ['diterima: komentar instagram nomor 2026-09-001', diterima('2026-09-001', '09:00')],
    ['diukur: ketikan, 0 baris (medsos)', diukur([])],
    ['dilaporkan: September 2026 (medsos)', dilaporkan('2026-09', '2026-10-02 09:00')],
    ['ditutup: September 2026', ditutup('2026-09', '2026-10-02 09:00')],
    ['disebabkan: Rapat warga (medsos, langkah 2)', disebabkan('x', 'hujan')],
    ['dibatalkan: Rapat warga (medsos)', batal],
    ['dibatalkan: dijawab interaksi 2026-09-001', { ...batal, kegiatan: null, nomor: '2026-09-001' }],
    ['dibatalkan: dijawab September 2026 (medsos)', { ...batal, kegiatan: null, bulan: '2026-09' }],
  ])('%s', (harap, p) => {
    expect(perihal(p, hal)).toBe(harap)
    expect(jenisDari(p).nama).toBe(p.peristiwa)
  })
})

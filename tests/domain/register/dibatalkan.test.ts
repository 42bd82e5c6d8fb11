import { describe, expect, it } from 'vitest'
import { bulanPertama } from '../../../src/domain/keadaan/baca.js'
import { pratinjauBoleh } from '../../../src/domain/keadaan/pratinjau.js'
import { kelengkapanJalur } from '../../../src/domain/keadaan/kelengkapan.js'
import { ZONA, aturan, kegiatan, keadaanDari, register } from '../../pembangun.js'

describe('penyerahan yang dibatalkan, pada register', () => {
  const salah = kegiatan({ id: '2026-08-03-rapat-warga-aaaa', mulai: '2026-08-03 08:00', selesai: '2026-08-03 10:00' })
    .diserahkan('2026-08-05 10:00')
    .dibatalkan('+1 jam', { versi: 2, catatan: 'Salah tanggal.' })
  const benar = kegiatan().diserahkan('10:00')
  const semua = [...salah.daftar, ...benar.daftar]

  it('disebut bersama sebabnya, dan tidak dihitung: tanpa baris, tanpa laporan bulanan, tanpa yang menunggu', () => {
    const r = register(semua)
    expect(r.baris.map((b) => b.kegiatan.id)).toEqual([benar.id])
    expect(r.dibatalkan.map((d) => [d.kegiatan.id, d.serah, d.batal.catatan])).toEqual([
      [salah.id, salah.daftar[0], 'Salah tanggal.'],
    ])
    expect(r.laporan.filter((l) => l.bulan < '2026-09')).toEqual([])
    expect(bulanPertama(keadaanDari(semua), ZONA)).toBe('2026-09')
  })

  it('pada bulan dan kanalnya, menurut Hari H', () => {
    const id = (pandang: object): string[] => register(semua, pandang).dibatalkan.map((d) => d.kegiatan.id)
    expect(id({ bulan: '2026-08' })).toEqual([salah.id])
    expect(id({ bulan: '2026-09' })).toEqual([])
    expect(id({ kanal: ['website'] })).toEqual([])
    const dua = kegiatan({ id: '2026-09-08-apel-bbbb' }).diserahkan('10:00').dibatalkan('10:05', { versi: 2 })
    const tiga = kegiatan({ id: '2026-09-08-apel-aaaa' }).diserahkan('10:00').dibatalkan('10:05', { versi: 2 })
    const kisah = [...dua.daftar, ...tiga.daftar, ...salah.daftar]
    expect(register(kisah).dibatalkan.map((d) => d.kegiatan.id)).toEqual([salah.id, tiga.id, dua.id])
  })

  it('tidak ada yang kurang padanya', () => {
    const [k] = keadaanDari(salah.daftar).kegiatan.values()
    expect(kelengkapanJalur(k!, k!.jalur.get('medsos')!, aturan())).toMatchObject({ foto: 0, kurang: [] })
  })

  it('fotonya tidak lagi diperlihatkan', () => {
    const pratinjau = [{ asli: 'f1', kecil: 'k1' }]
    const kisah = kegiatan().diserahkan('10:00', { pratinjau })
    const boleh = (): number => {
      const [k] = keadaanDari(kisah.daftar).kegiatan.values()
      return pratinjauBoleh(k!, new Map(), 0).size
    }
    expect(boleh()).toBe(1)
    kisah.dibatalkan('10:05', { versi: 2 })
    expect(boleh()).toBe(0)
  })
})

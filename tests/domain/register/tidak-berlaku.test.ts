import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { daftarTidakBerlaku } from '../../../src/domain/register/tidak-berlaku.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { ZONA, diterima, keadaanDari, kegiatan } from '../../pembangun.js'

const kalah = (dari: Tercatat, ubah: object = {}): Tercatat =>
  ({ ...dari, peristiwa: 'berbenturan', asal: dari.peristiwa, benturan: 'dasar-berubah', ...ubah }) as never

describe('yang tidak berlaku, pada register', () => {
  const kisah = kegiatan().diserahkan('10:00').diajukan('11:00')
  const draf = kisah.daftar[1]!
  const tentang = (satu: Tercatat, bulan: string | null = '2026-09', kanal: Kanal[] = ['medsos', 'website']) =>
    daftarTidakBerlaku(keadaanDari([...kisah.daftar, satu]), { bulan, kanal }, ZONA).map((b) => b.tentang)

  it('pada bulan kegiatannya; tanpa kegiatan, pada bulan terjadinya', () => {
    const { judul } = (kisah.daftar[0] as Tercatat & { kepala: { judul: string } }).kepala
    expect(tentang(kalah(draf))).toEqual([judul])
    expect(tentang(kalah(draf), '2026-10')).toEqual([])
    expect(tentang(kalah(draf), null)).toEqual([judul])
    expect(tentang(kalah(draf, { kegiatan: 'belum-pernah-ada' }))).toEqual(['belum-pernah-ada'])
    expect(tentang(kalah(diterima('2026-09-001', '11:40')))).toEqual([''])
    expect(tentang(kalah(diterima('2026-09-001', '11:40')), '2026-10')).toEqual([])
  })

  it('pada kanal yang dipakai, atau tanpa kanal; yang sudah sama tidak disebut', () => {
    expect(tentang(kalah(draf), null, ['website'])).toEqual([])
    expect(tentang(kalah(draf, { kanal: [] }), null, ['website'])).toHaveLength(1)
    expect(tentang(kalah(draf, { benturan: 'sudah-sama' }))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../src/domain/peristiwa.js'
import { putuskan } from '../../src/domain/putusan.js'
import { barisKerja, barisTindakan } from '../../src/domain/sop.js'
import { commitDari, kodeCommit, rapi } from './pemeriksaan/bukti.js'
import type { Kisah } from '../pembangun.js'
import { ZONA, kegiatan, keadaanDari, pukul, sop } from '../pembangun.js'

const jalur = (kisah: Kisah) => keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!.jalur.get('medsos')!

describe('suntingan sebelum diajukan', () => {
  it('tidak menggerakkan jalur dan tidak menggeser jam langkah mana pun', () => {
    const dengan = kegiatan().diserahkan('10:00').disunting('10:30').diajukan('11:00')
    const tanpa = kegiatan().diserahkan('10:00').diajukan('11:00')
    expect(jalur(dengan).berlaku.map((p) => p.peristiwa)).toEqual(['diserahkan', 'diajukan'])
    expect(dengan.langkah(2).map((l) => [l.verdik, l.menit])).toEqual(tanpa.langkah(2).map((l) => [l.verdik, l.menit]))
    expect(keadaanDari(dengan.daftar)).toMatchObject({ temuan: [] })
    expect(keadaanDari(dengan.daftar).kegiatan.get(dengan.id)!.riwayat).toHaveLength(3)
  })

  it('sesudah diajukan adalah urutan yang salah, dan gugur', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').disunting('11:10')
    const keadaan = keadaanDari(kisah.daftar)
    expect(keadaan.temuan).toMatchObject([{ kode: 'urutan' }])
    expect([...keadaan.kegiatan.get(kisah.id)!.gugur.values()]).toEqual(['tidak-sah'])
  })

  it('barisnya baris pengajuan draf', () => {
    const versi = sop.medsos.versi[0]!
    expect(barisKerja(versi, 'disunting')).toMatchObject({ no: 2 })
    expect(barisTindakan(versi, 'disunting')).toMatchObject({ no: 2 })
    expect(barisKerja(versi, 'diunggah')).toMatchObject({ no: 4 })
  })
})

describe('putusan', () => {
  const sunting = (kisah: Kisah) => {
    const sebelum = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    const peristiwa = kisah.disunting('12:00').daftar.at(-1) as Tercatat
    return () => putuskan({ peristiwa, kegiatan: sebelum, petugas: [], pisahTugas: 'ketat', zona: ZONA, sekarang: pukul('13:00') })
  }

  it('hanya sesudah diserahkan atau dikoreksi', () => {
    expect(sunting(kegiatan().diserahkan('10:00'))).not.toThrow()
    expect(sunting(kegiatan().diserahkan('10:00').diajukan('10:30').dikoreksi('11:00'))).not.toThrow()
  })

  it.each([
    ['diajukan', kegiatan().diserahkan('10:00').diajukan('11:00'), 'konten setujui'],
    ['disetujui', kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:10'), 'konten unggah'],
    ['ditolak', kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:10'), 'konten serahkan'],
  ])('yang sudah %s ditolak dengan perintah berikutnya', (_, kisah, perintah) => {
    expect(sunting(kisah)).toThrow(expect.objectContaining({ jenis: 'ditolak', kode: 'urutan', saran: [expect.stringContaining(perintah)] }))
  })
})

it('verifikasi: langkah dan peran suntingan adalah yang milik pengajuan', () => {
  const kisah = rapi(kegiatan().diserahkan('10:00').disunting('10:30'))
  const kode = (ubah: object): string[] => kodeCommit(...kisah.daftar.map((p) => commitDari(p.peristiwa === 'disunting' ? { ...p, langkah: '2', ...ubah } : p)))
  expect(kode({ kegiatan: kisah.id }).filter((k) => k === 'peran' || k === 'langkah-beda')).toEqual([])
  expect(kode({ peran: 'ppid' })).toContain('peran')
  expect(kode({ langkah: '3' })).toContain('langkah-beda')
})

import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { putuskan } from '../../../src/domain/putusan/putusan.js'
import { barisKerja, barisTindakan } from '../../../src/domain/peristiwa/daftar.js'
import { commitDari, kodeCommit, rapi } from '../pemeriksaan/bukti.js'
import type { Kisah } from '../../pembangun.js'
import { ZONA, kegiatan, keadaanDari, pukul, sop } from '../../pembangun.js'
import { kanalTeks, sumberTeks } from '../../../src/domain/keadaan/baca.js'

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
    return () =>
      putuskan({ peristiwa, kegiatan: sebelum, petugas: [], pisahTugas: 'ketat', zona: ZONA, sekarang: pukul('13:00') })
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
    expect(sunting(kisah)).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'urutan', saran: [expect.stringContaining(perintah)] }),
    )
  })
})

it('verifikasi: langkah dan peran suntingan adalah yang milik pengajuan', () => {
  const kisah = rapi(kegiatan().diserahkan('10:00').disunting('10:30'))
  const kode = (ubah: object): string[] =>
    kodeCommit(
      ...kisah.daftar.map((p) => commitDari(p.peristiwa === 'disunting' ? { ...p, langkah: '2', ...ubah } : p)),
    )
  expect(kode({ kegiatan: kisah.id }).filter((k) => k === 'peran' || k === 'langkah-beda')).toEqual([])
  expect(kode({ peran: 'ppid' })).toContain('peran')
  expect(kode({ langkah: '3' })).toContain('langkah-beda')
})

describe('teks yang harus berdiri di berkas', () => {
  const sumber = (kisah: Kisah, bagian: 'narasi' | 'caption' | 'berita') =>
    sumberTeks(keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!, bagian)?.sidik ?? null

  it('berasal dari penyerahan, suntingan, atau draf kanalnya', () => {
    const kisah = kegiatan().diserahkan('10:00').disunting('10:30')
    expect([sumber(kisah, 'narasi'), sumber(kisah, 'caption'), sumber(kisah, 'berita')]).toEqual(['n1', 'c1', null])
    expect(sumber(kisah.diajukan('11:00'), 'caption')).toBe('t1')
    expect(sumber(kisah.dikoreksi('11:30'), 'caption')).toBe('t1')
  })

  it('draf yang dibatalkan meninggalkannya, suntingan yang dibatalkan membawanya pergi', () => {
    expect(sumber(kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan('11:10'), 'caption')).toBe('t1')
    expect(sumber(kegiatan().diserahkan('10:00').disunting('10:30').dibatalkan('10:40'), 'caption')).toBeNull()
  })

  it('peristiwa yang tidak sah tidak menentukan apa pun', () => {
    expect(sumber(kegiatan().diserahkan('10:00').diajukan('11:00').disunting('11:10'), 'caption')).toBe('t1')
  })
})

it('suntingan dinilai pada setiap kanal pemilik teksnya', () => {
  const dua = kegiatan({ kanal: ['medsos', 'website'] }).diserahkan('10:00')
  const { kegiatan: semua } = keadaanDari(dua.daftar)
  const sunting = kegiatan({ kanal: ['website'] })
    .diserahkan('10:00')
    .disunting('10:30', { narasi: 'n2' })
    .daftar.at(-1)!
  const perkara = { petugas: [], pisahTugas: 'ketat', zona: ZONA, sekarang: pukul('2026-09-30 12:00') } as const
  expect(kanalTeks(semua.get(dua.id)!, { caption: 'c' })).toEqual(['medsos'])
  const palsu = keadaanDari([...dua.daftar, { ...sunting, kegiatan: dua.id }])
  expect(palsu.temuan).toMatchObject([{ kode: 'urutan', pesan: expect.stringContaining('medsos') }])
  expect(() => putuskan({ peristiwa: sunting, kegiatan: semua.get(dua.id)!, ...perkara })).toThrow(
    expect.objectContaining({ kode: 'kanal-suntingan' }),
  )
})

it('judul, lokasi, dan pelaksana paling panjang 200 karakter', () => {
  const serah = kegiatan({ judul: 'x'.repeat(201) }).diserahkan('10:00').daftar[0]!
  const perkara = { petugas: [], pisahTugas: 'ketat', zona: ZONA, sekarang: pukul('2026-09-30 12:00') } as const
  expect(() => putuskan({ peristiwa: serah, kegiatan: null, ...perkara })).toThrow(
    expect.objectContaining({ kode: 'kepala-terlalu-panjang' }),
  )
})

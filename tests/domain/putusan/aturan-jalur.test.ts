import { describe, expect, it } from 'vitest'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import { daftarAlasan } from '../../../src/domain/peristiwa/ditolak.js'
import type { Pandang } from '../../pembangun.js'
import { ZONA, dilaporkan, kegiatan, register, sop } from '../../pembangun.js'
import { foldKegiatan } from '../../../src/domain/keadaan/fold-kegiatan.js'

describe('A15: koreksi dan tolak', () => {
  const diajukan = () => kegiatan().diserahkan('10:00').diajukan('+1 jam')

  it('koreksi mengembalikan draf kepada admin', () => {
    const kisah = diajukan().dikoreksi('+10 menit')
    expect(kisah.jalur({ per: '12:00' })).toMatchObject({ status: 'dikoreksi' })
    expect(kisah.langkah(2, { per: '12:00' }).at(-1)).toMatchObject({
      ke: 2,
      verdik: 'berjalan',
      menit: 50,
      peran: 'admin-medsos',
      oleh: null,
    })
  })

  it('tolak mengembalikannya kepada pelaksana, yang boleh menyerahkan lagi', () => {
    const kisah = diajukan().ditolak('+10 menit')
    expect(kisah.jalur().status).toBe('ditolak')
    expect(kisah.diserahkan('+1 jam').jalur()).toMatchObject({ status: 'diserahkan' })
    expect(kisah.register().temuan).toEqual([])
  })

  it('tolak final mengakhiri jalur: penyerahan baru tidak berlaku', () => {
    const kisah = diajukan().ditolak('+10 menit', { final: true }).diserahkan('+1 jam')
    expect(kisah.jalur().status).toBe('ditolak-final')
    expect(kisah.register().temuan).toMatchObject([
      { kode: 'urutan', tingkat: 'galat', commit: kisah.daftar.at(-1)!.jejak.commit },
    ])
  })

  it('alasan tolak hanya dua, menurut SOP', () => {
    expect(daftarAlasan).toEqual(['tidak-untuk-dipublikasikan', 'informasi-rahasia'])
  })
})

describe('A16: satu kegiatan, dua jalur', () => {
  const kisah = kegiatan({ kanal: ['website', 'medsos'] })
    .diserahkan('10:00')
    .diajukan('11:00', { kanal: ['medsos'] })
    .diajukan('12:30', { kanal: ['website'], oleh: 'Rini', peran: 'admin-website' })
    .ditolak('12:40', { kanal: ['website'], final: true })
    .disetujui('12:45', { kanal: ['medsos'] })
  const { baris, rekap } = kisah.register({ per: '13:00' })

  it('satu penyerahan memberi makan keduanya, lalu masing-masing berjalan sendiri', () => {
    expect(baris.map((b) => [b.kanal, b.status])).toEqual([
      ['medsos', 'disetujui'],
      ['website', 'ditolak-final'],
    ])
    expect(baris.map((b) => b.langkah.map((l) => `${l.baris.no} ${l.verdik} ${l.menit}`))).toEqual([
      ['1 tepat null', '2 tepat 60', '3 terlambat 105', '4 berjalan null'],
      ['1 tepat null', '2 terlambat 150', '3 tepat 10', '4 tidak-dinilai null'],
    ])
  })

  it('rekap memisahkan kanal dan menjumlahkan gabungannya', () => {
    expect(rekap.filter((r) => r.langkah === 'semua')).toEqual([
      { kanal: 'medsos', langkah: 'semua', dinilai: 3, tepat: 2, terlambat: 1, persenTepat: 66.7 },
      { kanal: 'website', langkah: 'semua', dinilai: 3, tepat: 2, terlambat: 1, persenTepat: 66.7 },
      { kanal: 'gabungan', langkah: 'semua', dinilai: 6, tepat: 4, terlambat: 2, persenTepat: 66.7 },
    ])
  })

  it('register satu kanal hanya memuat jalur itu', () => {
    const satu = kisah.register({ kanal: ['website'] })
    expect(satu.baris.map((b) => b.kanal)).toEqual(['website'])
    expect([...new Set(satu.rekap.map((r) => r.kanal))]).toEqual(['website', 'gabungan'])
  })
})

describe('A17: baris 5 website menyebut Admin Media Sosial', () => {
  const baris = sop.website.versi[0]!.baris.find((b) => b.no === 5)!

  it('kata-kata SOP dibiarkan, dengan catatan kaki; kedua admin boleh menyerahkannya', () => {
    expect(baris.uraian).toMatch(/^Admin Media Sosial melaporkan data analitik website/)
    expect(baris).toMatchObject({
      pelaksana: 'Admin Website',
      peran: ['admin-website', 'admin-medsos'],
      catatanKaki: expect.stringContaining('apa adanya'),
    })
  })

  it('register mencatat siapa yang benar-benar menyerahkan', () => {
    const lapor = dilaporkan('2026-09', '2026-10-02 08:00', {
      kanal: ['website'],
      peran: 'admin-medsos',
      oleh: 'Siti Rahayu',
    })
    expect(register([lapor], { bulan: '2026-09', kanal: ['website'] }).laporan).toMatchObject([
      { oleh: 'Siti Rahayu', peran: 'admin-medsos', baris: { no: 5 } },
    ])
  })
})

describe('A18: yang mengajukan tidak memutus', () => {
  const tanda = (oleh: string, bukti: string | null = null, petugas: Petugas[] = []) =>
    kegiatan()
      .diserahkan('10:00')
      .diajukan('+1 jam')
      .disetujui('+10 menit', { oleh, bukti })
      .langkah(3, { petugas })[0]!.tanda

  it('keputusan sendiri (pisah_tugas: longgar) selalu ditandai', () => {
    expect(tanda('  siti   RAHAYU ')).toEqual(['sendiri'])
    expect(tanda('Joko')).toEqual([])
  })

  it('dua nama milik satu petugas adalah satu orang', () => {
    expect(tanda('siti@contoh.id', null, [{ nama: 'Siti Rahayu', surel: 'siti@contoh.id', peran: [] }])).toEqual([
      'sendiri',
    ])
  })

  it('yang dicatat atas nama PPID ditandai demikian', () => {
    expect(tanda('Siti Rahayu', 'pesan WhatsApp 8 September')).toEqual(['atas-nama'])
  })

  it('nama yang dinyatakan sendiri ditandai', () => {
    expect(kegiatan().diserahkan('10:00', { dinyatakanSendiri: true }).langkah(1)[0]!.tanda).toEqual([
      'dinyatakan-sendiri',
    ])
  })
})

describe('A21: versi SOP yang berlaku pada Hari H', () => {
  const semula = sop.medsos.versi[0]!
  const batas = { jenis: 'menit', menit: 30, jam: 'aturan' } as const
  const revisi = {
    ...semula,
    berlakuMulai: '2026-09-08',
    baris: semula.baris.map((b) => (b.no === 2 ? { ...b, batas } : b)),
  }
  const duaVersi: Pandang = { sop: { ...sop, medsos: { ...sop.medsos, versi: [semula, revisi] } } }
  const pada = (tanggal: string) =>
    kegiatan({ mulai: `${tanggal} 07:00`, selesai: `${tanggal} 08:00` })
      .diserahkan('2026-09-08 10:00')
      .diajukan('+31 menit')

  it.each([
    ['2026-09-07', 'tepat', 0],
    ['2026-09-08', 'terlambat', 1],
    ['2026-09-09', 'terlambat', 1],
  ])('Hari H %s: %s', (tanggal, verdik, lewatMenit) => {
    expect(pada(tanggal).langkah(2, duaVersi)[0]).toMatchObject({ verdik, lewatMenit, menit: 31 })
  })

  it('bulan lama tidak berubah verdiknya karena revisi', () => {
    expect(
      pada('2026-09-07')
        .jalur(duaVersi)
        .langkah.map((l) => l.verdik),
    ).toEqual(
      pada('2026-09-07')
        .jalur()
        .langkah.map((l) => l.verdik),
    )
  })

  it('SOP yang baru berlaku kemudian dipakai juga untuk yang mendahuluinya', () => {
    const hanyaBaru = {
      medsos: { ...sop.medsos, versi: [{ ...sop.medsos.versi[0]!, berlakuMulai: '2030-01-01' }] },
      website: sop.website,
    }
    const kisah = pada('2026-09-08')
    expect(
      foldKegiatan(kisah.id, kisah.daftar, { sop: hanyaBaru, zona: ZONA }).kegiatan!.jalur.get('medsos')!.versi
        .berlakuMulai,
    ).toBe('2030-01-01')
  })
})

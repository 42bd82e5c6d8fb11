import { describe, expect, it } from 'vitest'
import { putuskanSebab } from '../../../src/domain/putusan/sebab.js'
import { daftarSebab, jawabanTerlambat, keterlambatan, laporanTerlambat } from '../../../src/domain/register/sebab.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import {
  aturan,
  dasarDari,
  dijawab,
  dilaporkan,
  diterima,
  disebabkan,
  kegiatan,
  keadaanDari,
  pukul,
  register,
} from '../../pembangun.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'

// Step 2 took three hours, step 3 half an hour, step 4 is on time.
const kisah = kegiatan().diserahkan('10:00').diajukan('13:00').disetujui('13:30').diunggah('14:00')
const [, ajuan] = kisah.daftar as [Tercatat, Tercatat]
const sebabDua = (...tambahan: Tercatat[]): (string | null)[] =>
  register([...kisah.daftar, ...tambahan])
    .baris[0]!.langkah.filter((l) => l.baris.no === 2)
    .map((l) => l.sebab)

describe('sebab sebuah keterlambatan', () => {
  it('yang belum dicatat adalah null', () => expect(sebabDua()).toEqual([null]))

  it('menempel pada peristiwanya; yang kemudian menggantikan, keduanya tetap dalam riwayat', () => {
    const commit = ajuan.jejak.commit
    expect(sebabDua(disebabkan(kisah.id, 'Listrik padam.', { commit }))).toEqual(['Listrik padam.'])
    expect(
      sebabDua(disebabkan(kisah.id, 'Listrik padam.', { commit }), disebabkan(kisah.id, 'Internet mati.', { commit })),
    ).toEqual(['Internet mati.'])
  })

  it('yang dicatat selagi ditunggu tetap berlaku sesudah langkahnya selesai, sampai diganti', () => {
    const tunggu = disebabkan(kisah.id, 'Admin sakit.')
    expect(sebabDua(tunggu)).toEqual(['Admin sakit.'])
    expect(sebabDua(tunggu, disebabkan(kisah.id, 'Admin cuti.', { commit: ajuan.jejak.commit }))).toEqual([
      'Admin cuti.',
    ])
    const pending = kegiatan().diserahkan('10:00')
    expect(register([...pending.daftar, disebabkan(pending.id, 'Admin sakit.')]).baris[0]!.langkah[1]).toMatchObject({
      verdik: 'lewat',
      sebab: 'Admin sakit.',
    })
  })

  it('tidak berlaku untuk kanal, langkah, putaran, atau kegiatan lain', () => {
    const lain = [{ kanal: ['website' as const] }, { langkah: '3' }, { putaran: 2 }, { commit: 'f'.repeat(40) }]
    for (const ubah of lain) expect(sebabDua(disebabkan(kisah.id, 'Lain.', ubah))).toEqual([null])
    expect(sebabDua(disebabkan('2026-09-08-lain-zz9z', 'Lain.'))).toEqual([null])
  })

  it('tidak menggerakkan jalur dan tidak mengubah verdik', () => {
    const [tanpa, dengan] = [
      register(kisah.daftar),
      register([...kisah.daftar, disebabkan(kisah.id, 'Listrik padam.')]),
    ]
    expect(dengan.rekap).toEqual(tanpa.rekap)
    expect(dengan.baris[0]!.status).toBe('diunggah')
    expect(dengan.temuan).toEqual([])
  })

  it('tanpa kegiatan dan tanpa bulan adalah temuan, dan tidak dihitung', () => {
    const keadaan = keadaanDari([...kisah.daftar, disebabkan(null, 'Entah.')])
    expect(keadaan.temuan).toMatchObject([{ kode: 'tanpa-kegiatan' }])
    expect(keadaan.sebab.size).toBe(0)
  })
})

describe('daftar keterlambatan', () => {
  const terlambat = dilaporkan('2026-09', '2026-10-09 08:00')
  const riwayat = [...kisah.daftar, terlambat, disebabkan(null, 'Angka menyusul.', { bulan: '2026-09', langkah: '6' })]
  const pandang = { bulan: '2026-09', per: '2026-10-20 08:00' }

  it('memuat langkah dan laporan yang terlambat, dengan dan tanpa sebab', () => {
    expect(daftarSebab(register(riwayat, { ...pandang, kanal: ['medsos'] }))).toEqual([
      {
        kegiatan: { id: kisah.id, judul: 'Rapat warga', hariH: '2026-09-08' },
        bulan: null,
        nomor: null,
        kanal: 'medsos',
        langkah: 2,
        ke: 1,
        lewatMenit: 60,
        jamKerja: false,
        sebab: null,
      },
      {
        kegiatan: null,
        bulan: '2026-09',
        nomor: null,
        kanal: 'medsos',
        langkah: 6,
        ke: 1,
        lewatMenit: 1920,
        jamKerja: false,
        sebab: 'Angka menyusul.',
      },
    ])
  })

  it('laporan bulanan memuat yang bulannya saja', () => {
    const laporan = (bulan: string) =>
      susunLaporan(keadaanDari(riwayat), bulan, ['medsos'], dasarDari({ per: pandang.per })).sebab
    expect(laporan('2026-09').map((s) => s.langkah)).toEqual([2, 6])
    expect(laporan('2026-08')).toEqual([])
  })

  it('yang terlambat pada satu commit saja', () => {
    const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    const pada = (commit: string) =>
      keterlambatan(k, commit, { aturan: aturan(), per: pukul('2026-09-30 08:00'), samaOrang: () => false })
    expect(pada(ajuan.jejak.commit)).toEqual([
      {
        id: kisah.id,
        bulan: null,
        nomor: null,
        kanal: 'medsos',
        langkah: 2,
        ke: 1,
        lewatMenit: 60,
        jamKerja: false,
        commit: ajuan.jejak.commit,
      },
    ])
    expect(pada(kisah.daftar[2]!.jejak.commit)).toEqual([])
    const { commit } = terlambat.jejak
    expect(laporanTerlambat(register(riwayat, pandang).laporan, commit)).toMatchObject([
      { bulan: '2026-09', langkah: 6, commit },
    ])
    expect(
      laporanTerlambat(
        register([dilaporkan('2026-09', '2026-10-02 08:00', { kanal: ['medsos'] })], pandang).laporan,
        commit,
      ),
    ).toEqual([])
  })
})

describe('putusan', () => {
  it('yang tidak terlambat tidak mempunyai sebab', () => {
    for (const verdik of ['tepat', 'berjalan', 'tidak-dinilai'] as const)
      expect(() => putuskanSebab([{ verdik }], 'Langkah 2', 'konten jelaskan')).toThrow(
        expect.objectContaining({ jenis: 'ditolak', kode: 'tidak-terlambat' }),
      )
    expect(() => putuskanSebab([], 'Langkah 9', 'konten jelaskan')).toThrow('Langkah 9 tidak terlambat')
  })

  it('putaran terlambat yang terakhir', () => {
    const putaran = [
      { verdik: 'terlambat' as const, ke: 1 },
      { verdik: 'lewat' as const, ke: 2 },
      { verdik: 'tepat' as const, ke: 3 },
    ]
    expect(putuskanSebab(putaran, 'Langkah 2', '')).toMatchObject({ ke: 2 })
  })
})

describe('sebab jawaban yang terlambat', () => {
  const nomor = '2026-09-001'
  const jawaban = dijawab(nomor, '2026-09-09 11:00')
  const commit = jawaban.jejak.commit
  const sebab = (teks: string, ubah = {}): Tercatat => disebabkan(null, teks, { nomor, langkah: '5', ...ubah })
  const baris = (...tambahan: Tercatat[]) =>
    register([diterima(nomor, '10:00'), ...tambahan], { per: '2026-09-20 08:00' })

  it('menempel pada jawabannya, mendahului yang dicatat selagi ditunggu', () => {
    expect(baris(jawaban).interaksi[0]!.sebab).toBeNull()
    expect(baris(sebab('Admin sakit.')).interaksi[0]).toMatchObject({ verdik: 'lewat', sebab: 'Admin sakit.' })
    expect(baris(sebab('Admin sakit.'), jawaban).interaksi[0]).toMatchObject({
      verdik: 'terlambat',
      sebab: 'Admin sakit.',
    })
    expect(baris(sebab('Admin sakit.'), jawaban, sebab('Admin cuti.', { commit })).interaksi[0]!.sebab).toBe(
      'Admin cuti.',
    )
    expect(
      baris(jawaban, sebab('Lain.', { nomor: '2026-09-002' }), sebab('Lain.', { commit: 'f'.repeat(40) })).interaksi[0]!
        .sebab,
    ).toBeNull()
  })

  it('tampil dalam daftar keterlambatan; yang tepat waktu tidak', () => {
    expect(daftarSebab(baris(jawaban, sebab('Admin cuti.', { commit })))).toEqual([
      {
        kegiatan: null,
        bulan: null,
        nomor,
        kanal: 'medsos',
        langkah: 5,
        ke: 1,
        lewatMenit: 60,
        jamKerja: false,
        sebab: 'Admin cuti.',
      },
    ])
    expect(daftarSebab(baris(dijawab(nomor, '11:00')))).toEqual([])
  })

  it('yang dapat diberi sebab: hanya yang terlambat, dengan commitnya bila sudah dijawab', () => {
    const terlambat = (...tambahan: Tercatat[]) => jawabanTerlambat(baris(...tambahan).interaksi[0]!)
    expect(terlambat(jawaban)).toEqual([
      { id: null, bulan: null, nomor, kanal: 'medsos', langkah: 5, ke: 1, lewatMenit: 60, jamKerja: false, commit },
    ])
    expect(terlambat()).toMatchObject([{ nomor, commit: null }])
    expect(terlambat(dijawab(nomor, '11:00'))).toEqual([])
  })
})

/** A26: each act is judged by the settings of its own commit, and a limit that had passed stays passed. */
import { describe, expect, it } from 'vitest'
import { foldRiwayat } from '../../../src/domain/keadaan/fold.js'
import { FoldBerjalan } from '../../../src/domain/keadaan/fold-berjalan.js'
import { awalMasa, susunMasa } from '../../../src/domain/keadaan/masa.js'
import { kelengkapanJalur } from '../../../src/domain/keadaan/kelengkapan.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import { jelaskanInteraksi, jelaskanLangkah } from '../../../src/domain/penjelasan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { langkahJalur } from '../../../src/domain/register/langkah.js'
import { susunRegister } from '../../../src/domain/register/register.js'
import type { Masa } from '../../../src/domain/sop/masa.js'
import type { Aturan } from '../../../src/domain/sop/aturan.js'
import type { BarisSop, Sop } from '../../../src/domain/sop/sop.js'
import { susunTugas } from '../../../src/domain/tugas.js'
import {
  ZONA,
  aturan,
  dasarDari,
  dijawab,
  dilaporkan,
  diterima,
  diatur,
  kegiatan,
  pukul,
  sop,
} from '../../pembangun.js'

const V2 = { versi: 2 as const }

/** The SOP of the tests with some rows of medsos written anew; null drops one. */
const sopDengan = (ubah: Readonly<Record<number, Partial<BarisSop> | null>>): Sop => ({
  ...sop,
  medsos: {
    ...sop.medsos,
    versi: sop.medsos.versi.map((v) => ({
      ...v,
      baris: v.baris.flatMap((b) => {
        const baru = ubah[b.no]
        return baru === null ? [] : [{ ...b, ...baru }]
      }),
    })),
  },
})
const menit = (n: number) => ({ batas: { jenis: 'menit' as const, menit: n, jam: 'aturan' as const } })
type Pengaturan = Omit<Masa, 'sejak'>
const pengaturan = (satu: { sop?: Sop; aturan?: Partial<Aturan>; petugas?: Masa['petugas'] } = {}): Pengaturan => ({
  sop: satu.sop ?? sop,
  aturan: aturan(satu.aturan),
  petugas: satu.petugas ?? [],
  kanal: ['medsos', 'website'],
})

/**
 * A history under the settings told, one for its beginning and one for each `diatur`, as a reader sees it at an
 * instant.
 */
function dinilai(riwayat: readonly Tercatat[], daftar: readonly (Pengaturan | null)[], per: string) {
  const masa = susunMasa(riwayat, awalMasa(riwayat), daftar)!
  const dasar = { ...dasarDari({ per }), ...daftar.at(-1) }
  const keadaan = foldRiwayat(riwayat, { sop: dasar.sop, zona: ZONA, masa, per: null })
  const register = susunRegister(keadaan, { bulan: null, kanal: ['medsos'] }, dasar)
  const langkah = (no: number) => register.baris[0]!.langkah.filter((l) => l.baris.no === no)
  return { masa, dasar, keadaan, register, langkah }
}

describe('langkah', () => {
  const awal = () => kegiatan().diserahkan('10:00', V2).diajukan('11:00', V2)
  const longgar = sopDengan({ 3: { ...menit(999_999), waktu: '2 tahun' } })

  it('batas yang sudah lewat tidak menjadi longgar, dan kata SOP-nya kata waktu itu', () => {
    const kisah = awal()
    const riwayat = [...kisah.daftar, diatur('2026-09-12 12:00')]
    const tunggu = dinilai(riwayat, [pengaturan(), pengaturan({ sop: longgar })], '2026-09-12 13:00')
    expect(tunggu.langkah(3)).toMatchObject([{ verdik: 'lewat', tenggat: pukul('12:00'), baris: { waktu: '1 jam' } }])
    expect(susunTugas(tunggu.keadaan, ['medsos'], tunggu.dasar)[0]).toMatchObject({ tenggat: pukul('12:00') })
    const putus = kegiatan().disetujui('2026-09-12 14:00', V2).daftar
    const sesudah = dinilai([...riwayat, ...putus], [pengaturan(), pengaturan({ sop: longgar })], '2026-09-12 15:00')
    const [langkah] = sesudah.langkah(3)
    expect(langkah).toMatchObject({ verdik: 'terlambat', baris: { waktu: '1 jam' } })
    const k = [...sesudah.keadaan.kegiatan.values()][0]!
    const basis = { ...sesudah.dasar, samaOrang: () => false }
    expect(jelaskanLangkah(k, k.jalur.get('medsos')!, langkah!, basis).menurut.versi).toBe(sop.medsos.versi[0])
  })

  it('yang belum lewat menurut yang lama dinilai menurut yang baru, yang sudah terjadi menurut yang lama', () => {
    const lama = awal().disetujui('11:30', V2)
    const ketat = sopDengan({ 3: menit(10) })
    const daftar = [pengaturan(), pengaturan({ sop: ketat })]
    expect(dinilai([...lama.daftar, diatur('11:40')], daftar, '12:30').langkah(3)).toMatchObject([{ verdik: 'tepat' }])
    const tunggu = [...awal().daftar, diatur('11:05')]
    expect(dinilai(tunggu, daftar, '11:30').langkah(3)).toMatchObject([{ verdik: 'lewat', lewatMenit: 20 }])
    // As of an instant before the change nothing of it was known.
    expect(dinilai(tunggu, daftar, '11:04').langkah(3)).toMatchObject([{ verdik: 'berjalan', tenggat: pukul('12:00') }])
  })

  it('yang dicatat kemudian dinilai menurut pengaturan saat dicatat', () => {
    const kisah = kegiatan().diserahkan('10:00', { ...V2, dicatat: '2026-09-10 10:00' })
    const lanjut = kisah.diajukan('15:00', { ...V2, dicatat: '2026-09-10 10:05' })
    const riwayat = [diterima('2026-09-001', '07:00', V2), diatur('2026-09-09 08:00'), ...lanjut.daftar]
    const daftar = [pengaturan(), pengaturan({ sop: sopDengan({ 2: menit(600) }) })]
    expect(dinilai(riwayat, daftar, '2026-09-11 12:00').langkah(2)).toMatchObject([{ verdik: 'tepat', menit: 300 }])
  })

  it.each<[nama: string, no: number, ubah: Partial<BarisSop> | null]>([
    ['barisnya dihapus', 3, null],
    ['gilirannya dihapus', 3, { sesudah: ['diunggah'] }],
    ['nomornya diganti', 3, { ...menit(999_999), no: 9 }],
    ['batas bertanggal menjadi menit', 4, menit(999_999)],
  ])('yang sudah lewat tetap menunggu: %s', (_, no, ubah) => {
    const kisah = no === 3 ? awal() : awal().disetujui('11:30', V2)
    const daftar = [pengaturan(), pengaturan({ sop: sopDengan({ [no]: ubah }) })]
    const { register } = dinilai([...kisah.daftar, diatur('2026-09-12 12:00')], daftar, '2026-09-12 13:00')
    const tertunda = register.baris[0]!.langkah.filter((l) => l.selesai === null)
    expect(tertunda.filter((l) => l.baris.no === no)).toMatchObject([{ verdik: 'lewat' }])
    expect(new Set(tertunda.map((l) => l.baris.peristiwa.join())).size).toBe(tertunda.length)
  })

  it('unggahan yang tenggatnya lewat sebelum disetujui tetap terlambat, juga bila batasnya menjadi menit', () => {
    const kisah = awal()
    const akhir = kegiatan().disetujui('2026-09-12 12:30', V2).diunggah('2026-09-12 12:40', V2)
    for (const ubah of [menit(999_999), { batas: { jenis: 'hari' as const, hariSesudah: 99 } }]) {
      const daftar = [pengaturan(), pengaturan({ sop: sopDengan({ 4: ubah }) })]
      const riwayat = [...kisah.daftar, diatur('2026-09-12 12:00'), ...akhir.daftar]
      expect(dinilai(riwayat, daftar, '2026-09-13 12:00').langkah(4)[0]).toMatchObject({ verdik: 'terlambat' })
    }
  })

  it('urutan, jam kantor, orang, dan kelengkapan menurut pengaturan masing-masing', () => {
    const cepat = kegiatan().diserahkan('10:00', V2).diunggah('10:30', V2)
    const bebas = sopDengan({
      1: { syarat: { foto: 9, narasi: true, video: 'aturan' } },
      4: { sesudah: ['diserahkan'] },
    })
    const [serah, unggah] = cepat.daftar as [Tercatat, Tercatat]
    const daftar = [pengaturan(), pengaturan({ sop: bebas, aturan: { video: 'wajib' } })]
    expect(dinilai([serah, unggah, diatur('11:00')], daftar, '12:00').keadaan.temuan).toMatchObject([
      { kode: 'urutan' },
    ])
    const { keadaan, dasar } = dinilai([serah, diatur('10:10'), unggah], daftar, '12:00')
    expect(keadaan.temuan).toEqual([])
    const k = keadaan.kegiatan.get(cepat.id)!
    expect(kelengkapanJalur(k, k.jalur.get('medsos')!, dasar.aturan).lengkap).toBe(true)
    const sendiri = awal().disetujui('11:30', { ...V2, oleh: 'Siti R.' })
    const orang = [{ nama: 'Siti Rahayu', surel: null, peran: ['ppid'], alias: [] }]
    const dua = dinilai(sendiri.daftar, [pengaturan({ petugas: orang, aturan: { jam: 'kerja' } })], '13:00')
    expect(langkahJalur(...jalurPertama(dua.keadaan), { ...dua.dasar, samaOrang: () => true })[2]!.jamKerja).toBe(true)
    expect(dua.langkah(3)[0]!.tanda).not.toContain('sendiri')
  })
})

const jalurPertama = (keadaan: ReturnType<typeof foldRiwayat>) => {
  const k = [...keadaan.kegiatan.values()][0]!
  return [k, k.jalur.get('medsos')!] as const
}

it('yang jamnya belum mulai dan jalur tanpa satu tindakan pun dinilai tanpa apa-apa', () => {
  const dini = kegiatan().diserahkan('06:00', V2).diajukan('06:30', V2).disetujui('07:00', V2)
  const { keadaan, dasar } = dinilai([...dini.daftar, diatur('07:30')], [pengaturan(), pengaturan()], '07:40')
  expect(susunTugas(keadaan, ['medsos'], dasar)).toMatchObject([{ langkah: 4, tenggat: pukul('2026-09-09 23:59') }])
  const nanti = dinilai(kegiatan().diserahkan('10:00', V2).daftar, [pengaturan()], '09:00')
  expect(susunTugas(nanti.keadaan, ['medsos'], nanti.dasar)).toMatchObject([{ langkah: 2, tenggat: pukul('12:00') }])
  const kosong = kegiatan().diserahkan('10:00', { ...V2, kanal: ['medsos', 'medsos'] })
  expect(dinilai(kosong.daftar, [pengaturan()], '12:00').register.baris).toMatchObject([{ langkah: [] }])
})

it('baris yang baru ada sejak perubahan, dan penyerahan yang dibatasi menit', () => {
  const kisah = kegiatan().diserahkan('10:00', V2).diajukan('11:00', V2)
  const putus = kegiatan().disetujui('11:40', V2).daftar
  const daftar = [pengaturan({ sop: sopDengan({ 3: null }) }), pengaturan({ sop: sopDengan({ 1: menit(60) }) })]
  const riwayat = [...kisah.daftar, diatur('11:30'), ...putus]
  expect(dinilai(riwayat, daftar, '12:00').langkah(3)).toMatchObject([{ verdik: 'tepat', menit: 40 }])
  const menurutMenit = dinilai(kisah.daftar, daftar.slice(1), '12:00').langkah(1)
  expect(menurutMenit).toMatchObject([{ mulai: pukul('10:00'), menit: 0 }])
})

describe('interaksi, laporan, bulan', () => {
  it('jawaban yang sudah lewat tetap terlambat; yang dijawab sebelum perubahan tetap', () => {
    const daftar = [pengaturan(), pengaturan({ sop: sopDengan({ 5: menit(999_999) }) })]
    const satu = diterima('2026-09-001', '2026-09-01 08:00', V2)
    const dua = diterima('2026-09-002', '2026-09-04 08:00', V2)
    const riwayat = [satu, dua, diatur('2026-09-04 12:00'), dijawab('2026-09-001', '2026-09-05 08:00', V2)]
    const { register, dasar } = dinilai(riwayat, daftar, '2026-09-20 08:00')
    expect(register.interaksi).toMatchObject([{ verdik: 'terlambat' }, { verdik: 'berjalan' }])
    expect(jelaskanInteraksi(register.interaksi[0]!, dasar)!.menurut.versi).toBe(sop.medsos.versi[0])
  })

  it('laporan yang tenggatnya lewat tetap lewat, diserahkan atau belum', () => {
    const longgar = sopDengan({ 6: { batas: { jenis: 'tanggal', tanggal: 28 } } })
    const awal = [...kegiatan().diserahkan('10:00', V2).daftar, diatur('2026-10-09 08:00')]
    const daftar = [pengaturan(), pengaturan({ sop: longgar })]
    expect(dinilai(awal, daftar, '2026-10-10 08:00').register.laporan).toMatchObject([{ verdik: 'lewat' }])
    const serah = dilaporkan('2026-09', '2026-10-10 09:00', V2)
    const sesudah = dinilai([...awal, serah], daftar, '2026-10-11 08:00').register
    expect(sesudah.laporan).toMatchObject([{ verdik: 'terlambat' }])
    const tepat = [...kegiatan().diserahkan('10:00', V2).daftar, diatur('2026-10-03 08:00'), serah]
    expect(dinilai(tepat, daftar, '2026-10-11 08:00').register.laporan).toMatchObject([{ verdik: 'tepat' }])
    // A table that lost the row owes what was due under the one before it, and nothing else.
    const tanpa = [pengaturan(), pengaturan({ sop: sopDengan({ 6: null }) })]
    expect(dinilai(awal, tanpa, '2026-10-10 08:00').register.laporan).toMatchObject([{ verdik: 'lewat' }])
    const dini = [...kegiatan().diserahkan('10:00', V2).daftar, diatur('2026-10-03 08:00')]
    expect(dinilai(dini, tanpa, '2026-10-10 08:00').register.laporan).toEqual([])
    expect(dinilai(dini, [...tanpa].toReversed(), '2026-10-10 08:00').register.laporan).toMatchObject([
      { verdik: 'lewat' },
    ])
  })

  it('bulan sebuah unggahan menurut kpi_menurut saat ia dicatat', () => {
    const kisah = kegiatan({ mulai: '2026-08-31 19:00', selesai: '2026-08-31 21:00' })
      .diserahkan('2026-08-31 21:00', V2)
      .diajukan('+1 jam', V2)
      .disetujui('+30 menit', V2)
      .diunggah('2026-09-01 08:00', V2)
    const daftar = [pengaturan(), pengaturan({ aturan: { kpiMenurut: 'unggah' } })]
    const { keadaan, dasar } = dinilai([...kisah.daftar, diatur('2026-09-02 08:00')], daftar, '2026-09-30 08:00')
    expect(susunLaporan(keadaan, '2026-08', ['medsos'], dasar).konten).toHaveLength(1)
  })
})

describe('mana pengaturan yang menilai', () => {
  const serah = kegiatan().diserahkan('10:00').daftar[0]!
  const baru = kegiatan().diserahkan('10:00', V2).daftar[0]!

  it('versi 1 dan pendirian tidak mempunyai masa', () => {
    expect(awalMasa([serah])).toEqual([])
    expect(awalMasa([diatur('08:00')])).toEqual([])
  })

  it('pendirian berakhir dengan tindakan pertama; versi 1 dinilai menurut yang ditinggalkannya', () => {
    const naik = diatur('11:00')
    expect(awalMasa([diatur('08:00'), baru, naik])).toEqual([
      { commit: baru.jejak.commit, induk: false, mulai: 0 },
      { commit: naik.jejak.commit, induk: false, mulai: 2 },
    ])
    expect(awalMasa([serah, naik, baru])).toEqual([
      { commit: naik.jejak.commit, induk: true, mulai: 0 },
      { commit: naik.jejak.commit, induk: false, mulai: 1 },
    ])
    expect(awalMasa([serah, baru])).toEqual([{ commit: baru.jejak.commit, induk: false, mulai: 0 }])
  })

  it('pengaturan yang rusak dilewati; tanggal yang mundur tidak memajukan perubahan', () => {
    const riwayat = [baru, diatur('12:00'), diatur('11:00')]
    const awal = awalMasa(riwayat)
    const masa = susunMasa(riwayat, awal, [pengaturan(), null, pengaturan()])!
    expect(masa.daftar.map((m) => m.sejak)).toEqual([-Infinity, pukul('12:00')])
    expect([masa.ke(baru.jejak.commit), masa.ke(riwayat[1]!.jejak.commit), masa.ke('')]).toEqual([0, 0, 1])
    expect(susunMasa(riwayat, awal, [null, null, null])).toBeNull()
    expect(masa.lewatSebelumDiganti(0, null)).toBe(false)
  })
})

it('lipatan berjalan mengikuti pengaturan yang berganti tanpa melipat lagi', () => {
  const kisah = kegiatan().diserahkan('10:00', V2).diajukan('11:00', V2)
  const riwayat = [...kisah.daftar, diatur('12:00')]
  const ketat = sopDengan({ 3: menit(10) })
  const masa = susunMasa(riwayat, awalMasa(riwayat), [pengaturan(), pengaturan({ sop: ketat })])!
  const fold = new FoldBerjalan()
  for (const p of kisah.daftar) fold.catat(p)
  const pilihan = { zona: ZONA, per: null }
  const lama = masa.sampai(0)
  const jalur = () =>
    fold
      .kini({ ...pilihan, sop, masa: lama })
      .kegiatan.get(kisah.id)!
      .jalur.get('medsos')!
  const satu = jalur()
  expect(satu.versi).toBe(sop.medsos.versi[0])
  expect(jalur()).toBe(satu)
  fold.catat(riwayat.at(-1)!)
  const kini = fold.kini({ ...pilihan, sop: ketat, masa })
  expect(kini).toEqual({ ...foldRiwayat(riwayat, { ...pilihan, sop: ketat, masa }), temuan: [] })
  expect(kini.kegiatan.get(kisah.id)!.jalur.get('medsos')).toBe(satu)
  expect(fold.kini({ ...pilihan, sop }).masa).toBeNull()
})

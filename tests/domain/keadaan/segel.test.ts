import { describe, expect, it } from 'vitest'
import { cetakKode } from '../../../src/domain/bahasa/kode-segel.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { putuskanTutup } from '../../../src/domain/putusan/tutup.js'
import { kodeSegel, sesudahTutup } from '../../../src/domain/keadaan/segel.js'
import { commitDari, kodeCommit } from '../pemeriksaan/bukti.js'
import {
  dasarDari,
  diatur,
  dijawab,
  dilaporkan,
  diterima,
  ditutup,
  diukur,
  keadaanDari,
  kegiatan,
  pukul,
  register,
  ZONA,
} from '../../pembangun.js'

const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')
const [serah, ajuan, setuju, unggah] = kisah.daftar as [Tercatat, Tercatat, Tercatat, Tercatat]
const segel = ditutup('2026-09', '2026-10-05 08:00')
const pandang = { bulan: '2026-09', per: '2026-10-20 08:00' }

describe('kode tutup buku', () => {
  it('yang tertulis dalam segel; pada segel lama awal commit-nya', () => {
    const kode = cetakKode('ab'.repeat(32))
    const [angka, riwayat] = ['a'.repeat(64), 'b'.repeat(64)]
    const hitungan = { proyeksi: 2, angka, riwayat, kode }
    expect(kodeSegel(ditutup('2026-09', '2026-10-05 08:00', { hitungan }))).toBe(kode)
    const lama = { ...segel, jejak: { ...segel.jejak, commit: '1a2b3c4d5e6f7890'.padEnd(40, '0') } }
    expect(kodeSegel(lama)).toBe('1a2b-3c4d-5e6f')
  })
})

describe('sesudah tutup buku', () => {
  const tanda = (riwayat: Tercatat[], ubah: object = {}): boolean[] =>
    register(riwayat, { ...pandang, ...ubah }).baris[0]!.langkah.map((l) => l.tanda.includes('sesudah-tutup-buku'))

  it('yang dicatat sesudahnya diterima dan ditandai, kapan pun terjadinya', () => {
    expect(tanda([serah, ajuan, setuju, unggah, segel])).toEqual([false, false, false, false])
    expect(tanda([serah, ajuan, segel, setuju, unggah])).toEqual([false, false, true, true])
    expect(tanda([serah, ajuan, segel])).toEqual([false, false, false, false])
  })

  it('hanya bulan yang ditutup, dan bulan yang ditutup kemudian tidak menandai yang sebelumnya', () => {
    expect(tanda([ditutup('2026-08', '2026-09-05 08:00'), serah, ajuan, setuju, unggah])).toEqual([
      false,
      false,
      false,
      false,
    ])
    const dua = [ditutup('2026-08', '2026-09-05 08:00'), serah, ajuan, segel, setuju, unggah]
    expect(tanda(dua)).toEqual([false, false, true, true])
    expect(sesudahTutup(keadaanDari(dua), '2026-08', serah.jejak.commit)).toBe(true)
  })

  it('--per sebelum tutup buku tidak mengenal segelnya', () => {
    const r = register([serah, ajuan, segel, setuju], { ...pandang, per: '2026-10-01 08:00', saring: true })
    expect(r.segel).toBeNull()
    expect(r.baris[0]!.langkah.flatMap((l) => l.tanda)).toEqual(
      register([serah, ajuan, setuju], pandang).baris[0]!.langkah.flatMap((l) => l.tanda),
    )
  })

  it('interaksi dan laporan ikut ditandai', () => {
    const riwayat = [
      diterima('2026-09-001', '09:00'),
      segel,
      dijawab('2026-09-001', '10:00'),
      diterima('2026-09-002', '09:30'),
      dilaporkan('2026-09', '2026-10-06 08:00'),
    ]
    const r = register(riwayat, { ...pandang, kanal: ['medsos'] })
    expect(r.interaksi.map((i) => i.tanda)).toEqual([['sesudah-tutup-buku'], ['sesudah-tutup-buku']])
    expect(r.laporan[0]!.tanda).toEqual(['sesudah-tutup-buku'])
    expect(register(riwayat.slice(0, 2), pandang).interaksi[0]!.tanda).toEqual([])
  })

  it('register dan laporan bulan itu memuat segelnya', () => {
    const keadaan = keadaanDari([...kisah.daftar, segel])
    expect(register([...kisah.daftar, segel], pandang).segel).toBe(segel)
    expect(register([...kisah.daftar, segel]).segel).toBeNull()
    expect(susunLaporan(keadaan, '2026-09', ['medsos'], dasarDari({ per: pandang.per })).segel).toBe(segel)
    expect(susunLaporan(keadaan, '2026-08', ['medsos'], dasarDari({ per: pandang.per })).segel).toBeNull()
  })
})

describe('putusan', () => {
  const tutup = (kapan: string, riwayat: Tercatat[] = [], sekarang = kapan) =>
    putuskanTutup(ditutup('2026-09', kapan), keadaanDari(riwayat), ZONA, pukul(sekarang))

  it('bulan yang sudah berakhir, satu kali', () => {
    expect(tutup('2026-10-01 00:00', kisah.daftar)).toMatchObject({ bulan: '2026-09' })
    expect(() => tutup('2026-09-30 23:59')).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'bulan-belum-berakhir' }),
    )
    expect(() => tutup('2026-10-06 08:00', [segel])).toThrow(
      expect.objectContaining({ jenis: 'ditolak', kode: 'sudah-ditutup' }),
    )
    expect(() => tutup('2026-10-06 08:00', [], '2026-10-05 08:00')).toThrow(
      expect.objectContaining({ kode: 'waktu-di-depan' }),
    )
  })

  it('bukan bulan yang mendahului catatan, apa pun yang pertama dicatat', () => {
    const sebelum = expect.objectContaining({ jenis: 'ditolak', kode: 'sebelum-catatan' })
    expect(() => tutup('2026-10-06 08:00')).toThrow(sebelum)
    expect(() => tutup('2026-11-06 08:00', [diatur('2026-10-01 08:00')])).toThrow(sebelum)
    for (const awal of [
      diatur('2026-08-31 08:00'),
      diterima('2026-09-001', '2026-09-02 09:00'),
      diukur([{ bulan: null }, { bulan: '2026-09' }]),
      dilaporkan('2026-09', '2026-10-02 09:00'),
    ])
      expect(tutup('2026-11-06 08:00', [awal])).toMatchObject({ bulan: '2026-09' })
  })
})

describe('pemeriksaan', () => {
  const rapi = (p: Tercatat, ujung: string, lama: string | null, oid: string) =>
    commitDari({ ...p, ujung, segel: lama, dinyatakanSendiri: true } as Tercatat, {
      oid,
      induk: [ujung],
      perubahan: [],
    })
  const temuan = (...c: Parameters<typeof kodeCommit>) =>
    kodeCommit(...c).filter((k) => k.startsWith('segel') || k === 'peran' || k.startsWith('peristiwa'))
  const [a, b] = [ditutup('2026-08', '2026-09-05 08:00'), segel]

  it('segel yang berantai tidak menghasilkan temuan, tanpa berkas pun', () => {
    expect(temuan(rapi(a, 'i1', null, 's1'), rapi(b, 'i2', 's1', 's2'))).toEqual([])
  })

  it('segel yang disisipi, yang tidak menunjuk segel sebelumnya, dan yang bukan oleh PPID', () => {
    expect(temuan(rapi(a, 'i1', null, 's1'), rapi(b, 'i2', null, 's2'))).toEqual(['segel'])
    expect(
      temuan(commitDari({ ...a, ujung: 'lain', dinyatakanSendiri: true }, { induk: ['i1'], perubahan: [] })),
    ).toEqual(['segel'])
    expect(temuan(rapi({ ...a, peran: 'admin-medsos' }, 'i1', null, 's1'))).toEqual(['peran'])
  })

  it('bulan yang ditutup dua kali: yang pertama berlaku', () => {
    const keadaan = keadaanDari([segel, ditutup('2026-09', '2026-10-06 08:00')])
    expect(keadaan.temuan).toMatchObject([{ kode: 'segel-ganda' }])
    expect(keadaan.segel).toEqual([segel])
  })

  it('segel tidak boleh mengubah berkas', () => {
    expect(
      kodeCommit(
        commitDari(
          { ...a, ujung: 'induk', dinyatakanSendiri: true },
          { perubahan: [{ status: 'M', jalur: 'konten.yaml', mode: '100644' }] },
        ),
      ),
    ).toContain('di-luar-lingkup')
  })
})

import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import {
  dijawab,
  dilaporkan,
  disebabkan,
  ditutup,
  diterima,
  diukur,
  keadaanDari,
  kegiatan,
  pukul,
} from '../../pembangun.js'
import { buktiDari, commitDari, kisah, kode, pengaturan, rapi } from './bukti.js'

const mustahil = (p: Tercatat): boolean =>
  kode(buktiDari({ commit: [commitDari(p, p.peristiwa === 'diukur' ? { perubahan: [] } : {})] })).includes(
    'isi-mustahil',
  )
const [serah] = kisah.daftar as [Tercatat & { peristiwa: 'diserahkan' }]
const unggah = rapi(kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')).daftar.at(
  -1,
) as Tercatat & { peristiwa: 'diunggah' }
const [, draf, koreksi] = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:30').daftar as [
  Tercatat,
  Tercatat & { peristiwa: 'diajukan' },
  Tercatat & { peristiwa: 'dikoreksi' },
]
const laporan = (ubah: object = {}): Tercatat => ({
  ...dilaporkan('2026-09', '2026-10-02 10:00', { berkas: [{ jalur: 'laporan/2026-09-medsos.md', sidik: '' }] }),
  ...ubah,
})
const satu = { platform: 'instagram', tautan: 'https://www.instagram.com/p/CAbCdEfGhIj/' }

describe('isi-mustahil', () => {
  it.each<[string, Tercatat, boolean]>([
    ['penyerahan biasa', serah, false],
    ['berakhir sebelum mulai', { ...serah, kepala: { ...serah.kepala!, mulai: serah.kepala!.selesai + 1 } }, true],
    ['ID bertanggal lain', { ...serah, kegiatan: `2020-01-01${serah.kegiatan!.slice(10)}` }, true],
    ['penyerahan ulang dengan narasi', { ...serah, kepala: null, foto: null, video: null }, false],
    ['penyerahan ulang tanpa bahan', { ...serah, kepala: null, foto: null, video: null, narasi: null }, true],
    ['satu foto dua kali', { ...serah, versi: 2, foto: ['f1', 'f1'] }, true],
    ['satu berkas foto dan video', { ...serah, versi: 2, foto: ['f1'], video: ['f1'] }, true],
    ['satu foto dua kali pada versi 1', { ...serah, foto: ['f1', 'f1'] }, false],
    ['satu lampiran dua kali', { ...draf, versi: 2, lampiran: ['f1', 'f1'] }, true],
    ['lampiran biasa', { ...draf, versi: 2, lampiran: ['f1', 'f2'] }, false],
    ['koreksi tanpa apa yang perlu diperbaiki', { ...koreksi, versi: 2, catatan: '\u200b ' }, true],
    ['koreksi', { ...koreksi, versi: 2, catatan: 'Buramkan wajah.' }, false],
    ['koreksi versi 1', koreksi, false],
    ['unggahan biasa', { ...unggah, unggahan: [satu] }, false],
    ['unggahan tanpa tautan', { ...unggah, unggahan: [] }, true],
    ['tautan yang bukan alamat', { ...unggah, unggahan: [{ ...satu, tautan: 'javascript:alert(1)' }] }, true],
    ['tautan yang sama dua kali', { ...unggah, unggahan: [satu, { ...satu, tautan: `${satu.tautan}?igsh=x` }] }, true],
    ['laporan sesudah bulannya', laporan(), false],
    ['laporan dua kanal dengan satu berkas', laporan({ kanal: ['medsos', 'website'] }), true],
    ['laporan sebelum bulannya berakhir', laporan({ waktu: pukul('2026-09-30 10:00') }), true],
    [
      'laporan sebelum bulannya berakhir, dengan alasan',
      laporan({ waktu: pukul('2026-09-30 10:00'), tetap: 'PPID cuti.' }),
      false,
    ],
  ])('%s', (_, p, harap) => {
    expect(mustahil(p)).toBe(harap)
  })

  it('putusan dari pratinjau yang tidak pernah tercatat', () => {
    const dari = (dilihat: 'asli' | 'pratinjau'): string[] => {
      const cerita = rapi(kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30', { dilihat }))
      return kode(buktiDari({ commit: cerita.daftar.map((p) => commitDari(p)), keadaan: keadaanDari(cerita.daftar) }))
    }
    expect([dari('asli'), dari('pratinjau')].map((k) => k.includes('isi-mustahil'))).toEqual([false, true])
  })

  it('bulan yang ditutup sebelum berakhir', () => {
    const tutup = (kapan: string) => ditutup('2026-09', kapan)
    expect([tutup('2026-09-30 23:59'), tutup('2026-10-01 00:00')].map(mustahil)).toEqual([true, false])
  })

  it('segel atau laporan berversi 2 yang tidak menyebut yang dihitung ulang', () => {
    const versiLaporan = (versi: 1 | 2) =>
      dilaporkan('2026-09', '2026-10-01 08:00', { versi, berkas: [{ jalur: 'laporan/2026-09-medsos.md', sidik: '' }] })
    for (const versi of [1, 2] as const) {
      expect(mustahil(versiLaporan(versi))).toBe(versi === 2)
      expect(mustahil(ditutup('2026-09', '2026-10-01 08:00', { versi }))).toBe(versi === 2)
    }
  })

  it.each<[string, string[], boolean]>([
    ['dengan rekap bulannya', ['rekap/2026-09.json'], false],
    ['tanpa rekap', [], true],
    ['dengan rekap bulan lain', ['rekap/2026-08.json'], true],
    ['dengan berkas lain di sampingnya', ['rekap/2026-09.json', 'rekap/2026-08.json'], true],
  ])('segel %s', (_, jalur, harap) => {
    const hitungan = { proyeksi: 3, angka: '', riwayat: '', kode: '' }
    const berkas = jalur.map((tertulis) => ({ jalur: tertulis, sidik: '' }))
    expect(mustahil(ditutup('2026-09', '2026-10-01 08:00', { hitungan, berkas }))).toBe(harap)
    // The projection before it did not ask for one.
    const lama = ditutup('2026-09', '2026-10-01 08:00', { hitungan: { ...hitungan, proyeksi: 2 }, berkas })
    expect(mustahil(lama)).toBe(harap && jalur.length > 0)
  })
})

describe('angka dan interaksi yang tidak pernah dicatat konten', () => {
  const angka = (nilai: object): Tercatat => diukur([{ nilai }])
  it.each<[string, Tercatat, boolean]>([
    ['angka nol', angka({ tayangan: 0 }), false],
    ['angka negatif', angka({ tayangan: -5 }), true],
    ['pengikut bersih yang berkurang', angka({ pengikut_bersih: -5 }), false],
    ['angka pecahan', angka({ suka: 1.5 }), true],
    ['angka di luar bilangan bulat yang pasti', angka({ klik: 2 ** 60 }), true],
    ['komentar bernomor bulannya', diterima('2026-09-001', '09:00'), false],
    ['komentar bernomor bulan lain', diterima('2026-08-001', '09:00'), true],
    ['kegiatan yang tidak ada', diterima('2026-09-001', '09:00', { kegiatan: '2026-09-01-lain-7q2f' }), true],
    ['kegiatan yang ada', diterima('2026-09-001', '09:00', { kegiatan: kisah.id }), false],
  ])('%s', (_, p, harap) => {
    expect(mustahil(p)).toBe(harap)
  })

  it('data yang menimpa data lama', () => {
    const data = (status: string): string[] =>
      kode(
        buktiDari({
          commit: [
            commitDari(angka({ suka: 1 }), {
              perubahan: [{ status, mode: '100644', jalur: 'analitik/2026-09/a.csv' }],
            }),
          ],
        }),
      ).filter((k) => k === 'isi-mustahil')
    expect([data('A'), data('M')]).toEqual([[], ['isi-mustahil']])
  })

  it('nomor yang melompat, atau mendahului yang sebelumnya', () => {
    const dicatat = (...nomor: string[]): boolean => {
      const daftar = nomor.map((n) => diterima(n, '09:00'))
      const bukti = buktiDari({ commit: daftar.map((p) => commitDari(p)), keadaan: keadaanDari(daftar) })
      return kode(bukti).includes('isi-mustahil')
    }
    expect(dicatat('2026-09-001', '2026-09-002')).toBe(false)
    expect(dicatat('2026-09-001', '2026-09-003')).toBe(true)
    expect(dicatat('2026-09-002', '2026-09-001')).toBe(true)
  })
})

it('waktu-mundur: jawaban yang dinyatakan sebelum komentarnya diterima', () => {
  const kodeJawab = (jam: string): string[] =>
    kode(
      buktiDari({ commit: [], keadaan: keadaanDari([diterima('2026-09-001', '09:00'), dijawab('2026-09-001', jam)]) }),
    )
  expect(kodeJawab('08:59')).toContain('waktu-mundur')
  expect(kodeJawab('09:00')).not.toContain('waktu-mundur')
})

describe('yang tidak dikenal pengaturan atau riwayatnya, sejak versi 2', () => {
  const V2 = { versi: 2 as const }
  /** Whether it is found among acts that were read whole, with settings that know little. */
  const ditemukan = (p: Tercatat, sebelum: readonly Tercatat[] = kisah.daftar, induk: string[] = []): boolean => {
    const keadaan = keadaanDari([...sebelum, p])
    const perubahan = [{ status: 'A', mode: '100644', jalur: 'analitik/2026-09/a.csv' }]
    const kini = pengaturan({ platform: ['instagram', 'website'], klon: [0, 2] })
    const semua = { commit: [commitDari(p, { induk, perubahan })], keadaan, masa: [], kini }
    return kode(buktiDari(semua)).includes('isi-mustahil')
  }
  const dm = (ubah: object = {}, nomor = '2026-09-001'): Tercatat => ({ ...diterima(nomor, '09:00'), ...V2, ...ubah })
  const tautan = 'https://www.instagram.com/p/AAAAAAAAAAA/'
  const cocok = (ubah: object): Tercatat =>
    ({ ...dm(), peristiwa: 'dicocokkan', kunci: 'ig:x', kegiatan: kisah.id, tautan, ...ubah }) as unknown as Tercatat
  const ukur = (ubah: object = {}, angka: object = {}): Tercatat => ({
    ...diukur([{ nilai: { suka: 1 }, ...angka }]),
    ...V2,
    sidik: 'a'.repeat(64),
    berkas: [{ jalur: `analitik/2026-09/2026-10-01-${'a'.repeat(12)}.csv`, sidik: '' }],
    ...ubah,
  })
  const unggahan = (platform: string): Tercatat => ({ ...unggah, ...V2, unggahan: [{ platform, tautan }] })
  const tutup = (kanal: readonly string[]): Tercatat =>
    ({
      ...ditutup('2026-09', '2026-10-01 08:00', {
        hitungan: { proyeksi: 3, angka: '', riwayat: '', kode: '' },
        berkas: [{ jalur: 'rekap/2026-09.json', sidik: '' }],
      }),
      ...V2,
      kanal,
    }) as Tercatat
  it.each<[string, Tercatat, boolean]>([
    ['kegiatan tanpa judul', { ...serah, ...V2, kepala: { ...serah.kepala!, judul: '' } }, true],
    ['tanpa bukti yang disebut', dm({ bukti: '' }), true],
    ['dengan bukti', dm({ bukti: 'WhatsApp' }), false],
    ['alasan kosong', dm({ tetap: '' }), true],
    ['sebab kosong', { ...disebabkan(kisah.id, ''), ...V2 }, true],
    ['sebab', { ...disebabkan(kisah.id, 'Listrik padam.'), ...V2 }, false],
    ['komentar biasa', dm(), false],
    ['komentar pada kanal lain', dm({ kanal: ['website'] }), true],
    ['platform yang tidak dikenal', dm({ platform: 'friendster' }), true],
    ['nomor milik salinannya', dm({ klon: 2 }, '2026-09-2001'), false],
    ['nomor milik salinan lain', dm({ klon: 2 }, '2026-09-001'), true],
    ['salinan yang tidak pernah bergabung', dm({ klon: 7 }, '2026-09-7001'), true],
    ['nomor ribuan tanpa salinan', dm({}, '2026-09-5001'), true],
    ['unggahan ke platform yang dikenal', unggahan('instagram'), false],
    ['unggahan ke platform lain', unggahan('friendster'), true],
    ['cocok dengan yang diunggah', cocok({}), false],
    ['cocok dilepas', cocok({ tautan: '' }), false],
    ['cocok dengan tautan lain', cocok({ tautan: 'https://x.id/' }), true],
    ['cocok dengan tautan lain, tanpa kegiatan', cocok({ kegiatan: null, tautan: 'https://x.id/' }), true],
    ['cocok berversi 1', cocok({ versi: 1, tautan: 'https://x.id/' }), false],
    ['cocok dengan kegiatan yang tidak ada', cocok({ kegiatan: '2026-09-01-lain-7q2f' }), true],
    ['angka biasa', ukur(), false],
    ['angka dari platform lain', ukur({}, { platform: 'friendster' }), true],
    ['angka situs', ukur({ kanal: ['website'] }, { kanal: 'website', platform: null }), false],
    ['angka dicatat untuk kanal lain', ukur({ kanal: ['website'] }), true],
    ['angka tanpa bulan', ukur({}, { bulan: null }), true],
    ['angka diambil sebelum dicatat', ukur({ diambil: '2026-10-01' }), false],
    ['angka diambil sesudah dicatat', ukur({ diambil: '2026-10-02' }), true],
    ['angka dalam folder lain', ukur({ berkas: [{ jalur: 'analitik/2020-01/a.csv', sidik: '' }] }), true],
    ['angka tanpa berkas', ukur({ berkas: [] }), true],
    ['angka kegiatan yang ada', ukur({}, { id: kisah.id }), false],
    ['angka kegiatan yang tidak ada', ukur({}, { id: '2026-09-01-lain-7q2f' }), true],
    ['buku ditutup untuk kanal kantor', tutup(['medsos', 'website']), false],
    ['buku ditutup untuk satu kanal', tutup(['medsos']), true],
  ])('%s', (_, p, harap) => {
    expect(ditemukan(p)).toBe(harap)
  })

  it('yang hanya terbaca sebagian tidak menyebut kegiatan yang tidak ada', () => {
    expect(ditemukan(ukur({}, { id: '2026-09-01-lain-7q2f' }), kisah.daftar, ['sebelumnya'])).toBe(false)
  })

  it('jawaban pada kanal lain daripada komentarnya', () => {
    const jawab = (ubah: object): Tercatat => ({ ...dijawab('2026-09-001', '09:30'), ...V2, ...ubah })
    const masuk = diterima('2026-09-001', '09:00')
    expect(ditemukan(jawab({}), [masuk])).toBe(false)
    expect(ditemukan(jawab({ kanal: ['website'] }), [masuk])).toBe(true)
    expect(ditemukan(jawab({ kanal: ['website'], versi: 1 }), [masuk])).toBe(false)
    expect(ditemukan(jawab({ kanal: ['website'] }), [])).toBe(false)
  })
})

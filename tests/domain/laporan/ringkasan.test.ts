import { describe, expect, it } from 'vitest'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import {
  beritaTeratas,
  kalimatKendala,
  kontenTeratas,
  ringkasLaporan,
  ringkasTahun,
} from '../../../src/domain/laporan/ringkasan.js'
import { susunTahun } from '../../../src/domain/laporan/tahun.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { dasarDari, disebabkan, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const ig = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const fb = 'https://www.facebook.com/desa/posts/1'
const yt = 'https://www.youtube.com/watch?v=AAAAAAAAAAA'
const situs = 'https://situs.desa.id/a'
const KEDUANYA: Kanal[] = ['medsos', 'website']
const dasar = dasarDari({ per: '2026-09-30 12:00' })

const rapat = kegiatan({ kanal: KEDUANYA })
  .diserahkan('10:00')
  .diajukan('11:00')
  .disetujui('11:30')
  .diunggah('12:00', {
    kanal: ['medsos'],
    unggahan: [
      { platform: 'instagram', tautan: ig },
      { platform: 'facebook', tautan: fb },
      { platform: 'youtube', tautan: yt },
    ],
  })
  .diunggah('12:05', { kanal: ['website'], unggahan: [{ platform: 'website', tautan: situs }] })
const bulan = (b: string, ...angka: object[]): Tercatat => diukur(angka.map((a) => ({ bulan: b, ...a })))
const akun = (platform: string, nilai: object): object => ({ platform, nilai })
const klik = (n: number): object => ({ kanal: 'website', platform: null, nilai: { klik_situs: n } })

function ringkas(riwayat: readonly Tercatat[], kanal: Kanal[] = KEDUANYA) {
  const keadaan = keadaanDari(riwayat)
  return ringkasLaporan(susunLaporan(keadaan, '2026-09', kanal, dasar), susunLaporan(keadaan, '2026-08', kanal, dasar))
}
const satu = (r: ReturnType<typeof ringkas>, kunci: string) => r.angka.find((a) => a.kunci === kunci)

describe('empat angka utama', () => {
  it('langganan adalah jumlah pengikut semua akun, dengan pertumbuhannya', () => {
    const r = ringkas([
      ...rapat.daftar,
      bulan(
        '2026-09',
        akun('instagram', { pengikut_awal: 100, pengikut_akhir: 110 }),
        akun('facebook', { pengikut_awal: 200, pengikut_akhir: 205 }),
      ),
    ])
    expect(satu(r, 'langganan')).toEqual({
      kunci: 'langganan',
      nama: 'Langganan akun',
      nilai: 315,
      selisih: 15,
      selisihPersen: 5,
      dari: 'pengikut 2 akun',
    })
  })

  it('yang perubahannya hanya diketahui pada sebagian akun mengatakannya', () => {
    const r = ringkas([
      ...rapat.daftar,
      bulan(
        '2026-09',
        akun('instagram', { pengikut_awal: 100, pengikut_akhir: 110 }),
        akun('x', { pengikut_akhir: 9 }),
      ),
    ])
    expect(satu(r, 'langganan')).toMatchObject({
      nilai: 119,
      selisih: 10,
      dari: 'pengikut 2 akun, perubahannya diketahui pada 1',
    })
  })

  it('konten, klik, dan tepat waktu terhadap bulan lalu', () => {
    const lama = kegiatan({
      id: '2026-08-04-panen-cd3e',
      mulai: '2026-08-04 08:00',
      selesai: '2026-08-04 10:00',
      kanal: ['website'],
    })
      .diserahkan('2026-08-04 11:00')
      .diajukan('2026-08-04 15:00')
      .disetujui('+10 menit')
      .diunggah('+10 menit', { unggahan: [{ platform: 'website', tautan: 'https://situs.desa.id/b' }] })
    const r = ringkas([...lama.daftar, ...rapat.daftar, bulan('2026-08', klik(200)), bulan('2026-09', klik(230))])
    expect(satu(r, 'konten')).toMatchObject({ nilai: 4, selisih: 3, selisihPersen: 300, dari: '1 kegiatan' })
    expect(satu(r, 'klik')).toMatchObject({ nilai: 230, selisih: 30, selisihPersen: 15, dari: '1 berita' })
    // August: 3 of 6 (a draft too late, two reports that were never handed in); September: all of 8.
    expect(satu(r, 'tepat')).toMatchObject({ nilai: 100, selisih: 50, dari: '8 dari 8 langkah' })
  })

  it('bulan lalu tanpa catatan bukan nol', () => {
    expect(satu(ringkas(rapat.daftar), 'konten')).toMatchObject({ selisih: null, selisihPersen: null })
    expect(satu(ringkas([]), 'tepat')).toMatchObject({ nilai: null, selisih: null })
  })

  it('hanya yang menyangkut kanalnya', () => {
    expect(ringkas(rapat.daftar, ['medsos']).angka.map((a) => a.kunci)).toEqual(['langganan', 'konten', 'tepat'])
    expect(ringkas(rapat.daftar, ['website']).angka.map((a) => a.kunci)).toEqual(['konten', 'klik', 'tepat'])
  })
})

describe('kalimat', () => {
  const kalimat = (riwayat: readonly Tercatat[], kanal?: Kanal[]) => ringkas(riwayat, kanal).kalimat

  it('pertumbuhan terbaik menurut tambahannya', () => {
    const [pertama] = kalimat([
      ...rapat.daftar,
      bulan(
        '2026-09',
        akun('instagram', { pengikut_awal: 100, pengikut_akhir: 110 }),
        akun('facebook', { pengikut_awal: 2000, pengikut_akhir: 2050 }),
        akun('tiktok', { pengikut_awal: 0, pengikut_akhir: 50 }),
      ),
    ])
    expect(pertama).toBe('Pertumbuhan terbaik: facebook, +50 pengikut, +2,5% menjadi 2.050.')
  })

  it.each([
    [[akun('x', { pengikut_awal: 0, pengikut_akhir: 5 })], 'Pertumbuhan terbaik: x, +5 pengikut menjadi 5.'],
    [[akun('x', { pengikut_bersih: 5 })], 'Pertumbuhan terbaik: x, +5 pengikut.'],
    [[akun('x', { pengikut_awal: 9, pengikut_akhir: 5 })], 'Tidak ada akun yang bertambah pengikutnya.'],
    [[akun('x', { penonton: 5 })], 'Pertumbuhan pengikut belum diketahui.'],
  ])('pertumbuhan %j', (angka, diharap) => {
    expect(kalimat([bulan('2026-09', ...angka)])[0]).toBe(diharap)
  })

  it('konten terbaik dengan yang melihatnya, sejauh diketahui', () => {
    const terbaik = (nilai: object) => kalimat([...rapat.daftar, bulan('2026-09', { tautan: ig, nilai })])[1]
    expect(terbaik({ suka: 7, tayangan: 1200 })).toBe(
      'Konten terbaik: “Rapat warga” di instagram, 7 interaksi dari 1.200 tayangan.',
    )
    expect(terbaik({ suka: 7, jangkauan: 900 })).toBe(
      'Konten terbaik: “Rapat warga” di instagram, 7 interaksi dari 900 jangkauan.',
    )
    expect(terbaik({ suka: 7 })).toBe('Konten terbaik: “Rapat warga” di instagram, 7 interaksi.')
    expect(terbaik({ tayangan: 7 })).toBe('Konten terbaik belum diketahui: angkanya belum ada.')
    expect(kalimat([])[1]).toBe('Tidak ada konten yang diunggah.')
  })

  it('website saja: berita yang terbanyak dibuka', () => {
    const angka = bulan('2026-09', { kanal: 'website', platform: 'website', tautan: situs, nilai: { klik: 12 } })
    expect(kalimat([...rapat.daftar, angka], ['website'])[0]).toBe('Berita terbanyak dibuka: “Rapat warga”, 12 klik.')
  })

  it('yang masih terbuka', () => {
    const terbuka = kegiatan({ id: '2026-09-29-apel-cd3e', mulai: '2026-09-30 08:00', selesai: '2026-09-30 09:00' })
      .diserahkan('2026-09-30 09:30')
      .diajukan('2026-09-30 10:00')
    expect(kalimat(terbuka.daftar).at(-1)).toBe(
      'Masih terbuka: 1 langkah lewat tenggat dan belum dikerjakan dan 1 langkah masih berjalan dalam tenggatnya. ' +
        'Harus dikerjakan: Putusan “Rapat warga” (medsos, PPID Pelaksana).',
    )
    expect(kalimat(rapat.daftar).slice(-2)).toEqual([
      'Tidak ada langkah yang masih terbuka.',
      'Putusan atas draf: 2 disetujui, oleh Joko (2).',
    ])
    expect(kalimat([]).at(-1)).toBe('Belum ada langkah yang dinilai.')
  })
})

describe('angka yang belum ada', () => {
  it('pengikut, unggahan per platform, dan klik situs', () => {
    const { kurang } = ringkas([
      ...rapat.daftar,
      bulan('2026-09', akun('instagram', { penonton: 5 }), { tautan: ig, nilai: { suka: 1 } }),
    ])
    expect(kurang).toBe(
      'Angka yang belum ada: pengikut facebook, instagram dan youtube; 3 dari 4 unggahan (facebook 1, website 1, youtube 1); klik situs.',
    )
  })

  it('tidak ada yang kurang', () => {
    const semua = bulan('2026-09', akun('instagram', { pengikut_akhir: 5 }), klik(3), {
      kanal: 'website',
      platform: 'website',
      tautan: situs,
      nilai: { klik: 1 },
    })
    const lain = ['facebook', 'youtube'].map((p) => akun(p, { pengikut_akhir: 5 }))
    const konten = [ig, fb, yt].map((tautan, i) => ({
      platform: ['instagram', 'facebook', 'youtube'][i],
      tautan,
      nilai: { suka: 1 },
    }))
    expect(ringkas([...rapat.daftar, semua, bulan('2026-09', ...lain, ...konten)]).kurang).toBeNull()
  })

  it('bulan kosong: akunnya sama sekali', () => {
    expect(ringkas([], ['medsos']).kurang).toBe('Angka yang belum ada: pengikut akun.')
    expect(ringkas([], ['website']).kurang).toBe('Angka yang belum ada: klik situs.')
  })
})

describe('yang teratas', () => {
  const laporan = (...angka: object[]) =>
    susunLaporan(keadaanDari([...rapat.daftar, bulan('2026-09', ...angka)]), '2026-09', KEDUANYA, dasar)

  it('konten menurut interaksi, lalu tayangan, lalu nama; yang tidak diketahui tidak ikut', () => {
    const teratas = kontenTeratas(
      laporan(
        { tautan: ig, nilai: { suka: 5 } },
        { platform: 'facebook', tautan: fb, nilai: { suka: 5, tayangan: 90 } },
        { platform: 'youtube', tautan: yt, nilai: { tayangan: 900 } },
      ),
      5,
    )
    expect(teratas.map((b) => b.platform)).toEqual(['facebook', 'instagram'])
    const sama = kontenTeratas(
      laporan({ tautan: ig, nilai: { suka: 5 } }, { platform: 'facebook', tautan: fb, nilai: { suka: 5 } }),
      1,
    )
    expect(sama.map((b) => b.platform)).toEqual(['facebook'])
  })

  it('berita menurut klik', () => {
    const angka = { kanal: 'website', platform: 'website', tautan: situs, nilai: { klik: 3 } }
    expect(beritaTeratas(laporan(angka), 5).map((b) => b.klik)).toEqual([3])
    expect(beritaTeratas(laporan(), 5)).toEqual([])
    const artikel = [
      ['b', 3],
      ['a', 3],
      ['c', 7],
      ['d', null],
    ].map(([id, banyak]) => ({ kegiatan: { id }, klik: banyak }))
    const urut = beritaTeratas({ artikel } as never, 3)
    expect(urut.map((b) => b.kegiatan.id)).toEqual(['c', 'a', 'b'])
  })
})

describe('kendala dan tindak lanjut', () => {
  const telat = (n: number) =>
    kegiatan({ id: `2026-09-08-rapat-a${n}2c` })
      .diserahkan('10:00')
      .diajukan('13:00')
      .disetujui('13:30')
      .diunggah('14:00')
  const kendala = (riwayat: readonly Tercatat[], tindakLanjut?: string) =>
    kalimatKendala(susunLaporan(keadaanDari(riwayat), '2026-09', ['medsos'], dasar), tindakLanjut)
  const sebab = (kisah: ReturnType<typeof telat>, kata: string) =>
    disebabkan(kisah.id, kata, { commit: kisah.daftar[1]!.jejak.commit })

  it('tanpa keterlambatan', () => {
    expect(kendala([])).toEqual(['Tidak ada yang terlambat.'])
    expect(kendala([], 'Piket.')).toEqual(['Tidak ada yang terlambat.', 'Tindak lanjut: Piket.'])
  })

  it('sebab terbanyak dahulu, selebihnya dihitung, yang belum dicatat disebut', () => {
    const kisah = Array.from({ length: 7 }, (_, i) => telat(i))
    const kata = ['Listrik padam.', 'Listrik padam.', 'Hujan.', 'Rapat.', 'Banjir.', 'Sakit.']
    const riwayat = [...kisah.flatMap((k) => k.daftar), ...kata.map((k, i) => sebab(kisah[i]!, k))]
    expect(kendala(riwayat, 'Piket admin.')).toEqual([
      'Terlambat atau lewat tenggat: 7, 7 di antaranya sudah dikerjakan.',
      'Paling lama: Draf “Rapat warga” (medsos, 1 jam), Draf “Rapat warga” (medsos, 1 jam), ' +
        'Draf “Rapat warga” (medsos, 1 jam) dan 4 lainnya.',
      'Sebab yang dicatat: “Listrik padam.” (2); “Banjir.” (1); “Hujan.” (1); sebab lain (2).',
      'Sebab 1 keterlambatan belum dicatat.',
      'Tindak lanjut: Piket admin.',
    ])
    expect(kendala([...kisah[0]!.daftar, sebab(kisah[0]!, 'Hujan.')])).toEqual([
      'Terlambat atau lewat tenggat: 1, 1 di antaranya sudah dikerjakan.',
      'Paling lama: Draf “Rapat warga” (medsos, 1 jam).',
      'Sebab yang dicatat: “Hujan.” (1).',
      'Tindak lanjut belum ditulis.',
    ])
    expect(kendala(kegiatan().diserahkan('10:00').daftar).slice(0, 2)).toEqual([
      'Terlambat atau lewat tenggat: 2, 0 di antaranya sudah dikerjakan.',
      'Sebab 2 keterlambatan belum dicatat.',
    ])
    expect(kendala(telat(1).daftar)[2]).toBe('Sebab 1 keterlambatan belum dicatat.')
  })
})

it('setahun: angka dan kalimat yang sama, tanpa tahun sebelumnya', () => {
  const keadaan = keadaanDari([
    ...rapat.daftar,
    bulan('2026-09', akun('instagram', { pengikut_awal: 100, pengikut_akhir: 110 }), klik(9)),
  ])
  const r = ringkasTahun(susunTahun(keadaan, '2026', KEDUANYA, dasar))
  expect(r.angka.map((a) => [a.kunci, a.nilai, a.selisih])).toEqual([
    ['langganan', 110, 10],
    ['konten', 4, null],
    ['klik', 9, null],
    ['tepat', 100, null],
  ])
  expect(r.kalimat).toHaveLength(4)
  expect(ringkasTahun(susunTahun(keadaan, '2026', ['website'], dasar)).kalimat).toHaveLength(3)
  expect(ringkasTahun(susunTahun(keadaan, '2026', ['medsos'], dasar)).angka.map((a) => a.kunci)).not.toContain('klik')
})

import { describe, expect, it } from 'vitest'
import type { Laporan } from '../../../src/domain/laporan/laporan.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import type { Angka } from '../../../src/domain/peristiwa/angka.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import type { Kisah, Pandang } from '../../pembangun.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const IG = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const FB = 'https://www.facebook.com/nomporejo/posts/123'
const TT = 'https://www.tiktok.com/@nomporejo/video/7123'
const WEB = 'https://situs.desa.id/artikel/2026/9/8/rapat-warga'
const platformDari: Record<string, string> = { [IG]: 'instagram', [FB]: 'facebook', [TT]: 'tiktok', [WEB]: 'website' }

function terbit(kisah: Kisah, kanal: Kanal, ...tautan: string[]): Kisah {
  const unggahan = tautan.map((t) => ({ platform: platformDari[t]!, tautan: t }))
  return kisah
    .diajukan('+1 jam', { kanal: [kanal] })
    .disetujui('+10 menit', { kanal: [kanal] })
    .diunggah('+5 menit', { kanal: [kanal], unggahan })
}
const rapat = terbit(
  terbit(kegiatan({ kanal: ['medsos', 'website'] }).diserahkan('10:00'), 'medsos', IG, FB, TT),
  'website',
  WEB,
)

const lapor = (
  riwayat: readonly Tercatat[],
  kanal: Kanal[] = ['medsos', 'website'],
  bulan = '2026-09',
  pandang: Pandang = {},
): Laporan => susunLaporan(keadaanDari(riwayat), bulan, kanal, dasarDari(pandang))
const dengan = (...angka: Partial<Angka>[]): Laporan => lapor([...rapat.daftar, diukur(angka)])
const satu = (l: Laporan, platform: string) => [...l.konten, ...l.artikel].find((k) => k.platform === platform)!

describe('daftar konten dan artikel', () => {
  it('memuat setiap unggahan, dengan yang tidak diketahui kosong', () => {
    const l = lapor(rapat.daftar)
    expect(l.konten.map((k) => [k.platform, k.tautan, k.engagement, k.adaAngka])).toEqual([
      ['instagram', IG, null, false],
      ['facebook', FB, null, false],
      ['tiktok', TT, null, false],
    ])
    expect(l.artikel.map((k) => [k.platform, k.klik])).toEqual([['website', null]])
    expect(l.tanpaData.map((k) => k.platform)).toEqual(['instagram', 'facebook', 'tiktok', 'website'])
  })

  it('urut menurut Hari H, id, lalu waktu unggah', () => {
    const awal = terbit(
      kegiatan({ id: '2026-09-02-apel-cd3e', mulai: '2026-09-02 07:00', selesai: '2026-09-02 08:00' }).diserahkan(
        '2026-09-02 09:00',
      ),
      'medsos',
      IG,
    )
    const kembar = terbit(kegiatan({ id: '2026-09-08-a-aaaa' }).diserahkan('10:00'), 'medsos', IG)
    const susulan = kegiatan({ id: '2026-09-08-b-bbbb' })
      .diserahkan('10:00')
      .diajukan('11:00')
      .disetujui('11:30')
      .diunggah('12:00')
      .diunggah('09:00')
    const l = lapor([...susulan.daftar, ...kembar.daftar, ...awal.daftar], ['medsos'])
    expect(l.konten.map((k) => k.kegiatan.id.slice(8, 12))).toEqual(['02-a', '08-a', '08-b', '08-b'])
    expect(l.konten[2]!.diunggah).toBeLessThan(l.konten[3]!.diunggah)
  })

  it('satu kanal saja: yang lain kosong', () => {
    const angka = diukur([
      { kanal: 'website', platform: null, nilai: { klik_situs: 10 } },
      { kanal: 'medsos', nilai: { pengikut_awal: 10 } },
    ])
    const medsos = lapor([...rapat.daftar, angka], ['medsos'])
    expect([medsos.artikel, medsos.situs.klik, medsos.konten.length, medsos.akun.length]).toEqual([[], null, 3, 1])
    const website = lapor([...rapat.daftar, angka], ['website'])
    expect([website.konten, website.situs.klik, website.artikel.length, website.akun, website.total]).toEqual([
      [],
      10,
      1,
      [],
      [],
    ])
  })
})

describe('mencocokkan angka dengan unggahan', () => {
  it('menurut tautan, apa pun ragam penulisannya', () => {
    const l = dengan({ tautan: `${IG}?igsh=x`, nilai: { suka: 5 } })
    expect(satu(l, 'instagram')).toMatchObject({ suka: 5, komentar: null, engagement: 5, adaAngka: true })
    expect(l.takCocok).toEqual([])
  })

  it('menurut id dan platform bila tautannya tidak ada atau lain', () => {
    const { id } = rapat
    expect(satu(dengan({ id, platform: 'facebook', nilai: { suka: 7 } }), 'facebook').suka).toBe(7)
    expect(
      satu(dengan({ id, platform: 'tiktok', tautan: 'https://vt.tiktok.com/ZS1/', nilai: { suka: 8 } }), 'tiktok').suka,
    ).toBe(8)
    expect(satu(dengan({ id, kanal: 'website', platform: null, nilai: { klik: 9 } }), 'website').klik).toBe(9)
  })

  it('angka yang lebih baru menggantikan; sel yang dikosongkan tidak menghapus', () => {
    const lama = diukur([{ tautan: IG, nilai: { suka: 5, komentar: 2 } }])
    const baru = diukur([{ tautan: IG, nilai: { suka: 6 } }])
    expect(satu(lapor([...rapat.daftar, lama, baru]), 'instagram')).toMatchObject({
      suka: 6,
      komentar: 2,
      engagement: 8,
    })
  })

  it('yang tidak punya kegiatan tampak di takCocok, sekali, dengan sumbernya', () => {
    const lain = {
      tautan: 'https://www.instagram.com/p/BBBBBBBBBBB/',
      judul: 'Lomba',
      nilai: { suka: 3, tayangan: 40 },
    }
    const l = lapor([...rapat.daftar, diukur([lain], { sumber: 'lama.csv' }), diukur([lain], { sumber: 'baru.csv' })])
    expect(l.takCocok).toEqual([
      {
        platform: 'instagram',
        tautan: lain.tautan,
        judul: 'Lomba',
        terbit: null,
        tanda: null,
        hit: null,
        tayangan: 40,
        jangkauan: null,
        suka: 3,
        komentar: null,
        bagikan: null,
        simpan: null,
        klik: null,
        sumber: 'baru.csv',
      },
    ])
    expect(lapor([...rapat.daftar, diukur([lain])], ['website']).takCocok).toEqual([])
  })

  it('id yang belum diunggah memakai judul kegiatannya; id yang tidak dikenal tanpa judul', () => {
    const belum = kegiatan({ id: '2026-09-08-belum-bbbb', judul: 'Belum terbit' }).diserahkan('10:00')
    const angka = diukur([
      { id: belum.id, nilai: { suka: 1 } },
      { id: '2026-09-08-entah-cccc', nilai: { suka: 1 } },
      { tautan: 'https://www.instagram.com/p/CCCCCCCCCCC/', nilai: { suka: 1 } },
    ])
    expect(lapor([...belum.daftar, angka]).takCocok.map((t) => t.judul)).toEqual(['Belum terbit', null, null])
  })

  it('angka bulan lain tidak masuk', () => {
    expect(satu(dengan({ bulan: '2026-08', tautan: IG, nilai: { suka: 5 } }), 'instagram').suka).toBeNull()
  })
})

describe('engagement', () => {
  const nilai = { suka: 10, komentar: 5, bagikan: 3, simpan: 2, klik: 99, jangkauan: 160, tayangan: 400 }

  it('suka + komentar + bagikan + simpan; dibagi jangkauan, atau tayangan untuk TikTok', () => {
    expect(satu(dengan({ tautan: IG, nilai }), 'instagram')).toMatchObject({
      engagement: 20,
      engagementRate: 12.5,
      penyebut: 'jangkauan',
    })
    expect(satu(dengan({ platform: 'tiktok', tautan: TT, nilai }), 'tiktok')).toMatchObject({
      engagement: 20,
      engagementRate: 5,
      penyebut: 'tayangan',
    })
  })

  it('impresi X bukan tayangan: kunci sendiri, dan penyebut rate-nya', () => {
    const tautan = 'https://x.com/desa/status/1234567890'
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('11:00')
      .disetujui('11:30')
      .diunggah('12:00', { unggahan: [{ platform: 'x', tautan }] })
    const x = (isi: object, ...lagi: object[]) =>
      susunLaporan(
        keadaanDari([...kisah.daftar, diukur([{ platform: 'x', tautan, ...isi }, ...lagi])]),
        '2026-09',
        ['medsos'],
        dasarDari(),
      )
    for (const isi of [
      { tayangan: 400, suka: 20 },
      { impresi: 400, suka: 20 },
    ]) {
      const l = x({ nilai: isi }, { platform: 'x', nilai: { tayangan: 9000 } })
      expect(l.konten[0]).toMatchObject({ tayangan: null, impresi: 400, engagementRate: 5, penyebut: 'impresi' })
      expect(l.total).toEqual([
        { platform: 'x', konten: 1, tayangan: null, impresi: 400, jangkauan: null, engagement: 20 },
      ])
      expect(l.akun[0]).toMatchObject({ platform: 'x', tayangan: null, impresi: 9000 })
    }
    const tanpa = x({ nilai: { suka: 20 } })
    expect(tanpa.konten[0]).toMatchObject({ impresi: null, suka: 20, engagementRate: null, penyebut: null })
    expect(tanpa.total[0]).not.toHaveProperty('impresi')
    const asing = x({ tautan: 'https://x.com/desa/status/9999999999', nilai: { tayangan: 7 } })
    expect(asing.takCocok[0]).toMatchObject({ tayangan: null, impresi: 7 })
    expect(asing.total[0]).not.toHaveProperty('impresi')
  })

  it('impresi YouTube tidak masuk laporan', () => {
    const l = satu(dengan({ platform: 'tiktok', tautan: TT, nilai: { tayangan: 5, impresi: 80 } }), 'tiktok')
    expect(l).toMatchObject({ tayangan: 5, impresi: null })
  })

  it('tanpa penyebut tidak ada rate', () => {
    const tanpa = { engagement: 20, engagementRate: null, penyebut: null }
    const { jangkauan: _, ...sisa } = nilai
    expect(satu(dengan({ tautan: IG, nilai: sisa }), 'instagram')).toMatchObject(tanpa)
    expect(satu(dengan({ tautan: IG, nilai: { ...nilai, jangkauan: 0 } }), 'instagram')).toMatchObject(tanpa)
    expect(satu(dengan({ tautan: IG, nilai: { jangkauan: 10 } }), 'instagram')).toMatchObject({
      engagement: null,
      engagementRate: null,
    })
  })

  it('jumlah per platform, tidak pernah lintas platform', () => {
    const l = dengan({ tautan: IG, nilai }, { platform: 'facebook', tautan: FB, nilai: { suka: 1 } })
    expect(l.total).toEqual([
      { platform: 'facebook', konten: 1, tayangan: null, jangkauan: null, engagement: 1 },
      { platform: 'instagram', konten: 1, tayangan: 400, jangkauan: 160, engagement: 20 },
      { platform: 'tiktok', konten: 1, tayangan: null, jangkauan: null, engagement: null },
    ])
  })
})

describe('akun dan situs', () => {
  it('pertumbuhan pengikut, dari angka terbaru yang diketahui', () => {
    const l = dengan(
      { platform: 'tiktok', nilai: { penonton: 50 } },
      { nilai: { pengikut_awal: 800 } },
      { nilai: { pengikut_akhir: 900, penonton: 5 } },
      { nilai: { pengikut_akhir: 850 } },
      { platform: null, nilai: { pengikut_awal: 1 } },
      { kanal: 'website', nilai: { pengikut_awal: 1 } },
      { id: rapat.id, nilai: { pengikut_awal: 1 } },
      { nilai: {} },
    )
    expect(l.akun).toMatchObject([
      {
        platform: 'instagram',
        pengikutAwal: 800,
        pengikutAkhir: 850,
        pertumbuhan: 50,
        pertumbuhanPersen: 6.3,
        penonton: 5,
      },
      {
        platform: 'tiktok',
        pengikutAwal: null,
        pengikutAkhir: null,
        pertumbuhan: null,
        pertumbuhanPersen: null,
        penonton: 50,
      },
    ])
  })

  it('pengikut yang turun berpersentase negatif; dari nol tidak berpersentase', () => {
    expect(dengan({ nilai: { pengikut_awal: 80, pengikut_akhir: 75 } }).akun[0]).toMatchObject({
      pertumbuhan: -5,
      pertumbuhanPersen: -6.3,
    })
    expect(dengan({ nilai: { pengikut_awal: 0, pengikut_akhir: 75 } }).akun[0]).toMatchObject({
      pertumbuhan: 75,
      pertumbuhanPersen: null,
    })
  })

  it('angka akun dari ringkasan platform; pertumbuhan bersih bila jumlah pengikut tidak diketahui', () => {
    const l = dengan({ nilai: { tayangan: 900, pengikut_baru: 12, pengikut_bersih: 9, kunjungan_profil: 40 } })
    expect(l.akun).toMatchObject([
      { tayangan: 900, pengikutBaru: 12, kunjunganProfil: 40, pertumbuhan: 9, pertumbuhanPersen: null },
    ])
  })

  it('dibaca adalah angka situs sendiri, bukan klik dari mesin pencari', () => {
    const l = dengan(
      { kanal: 'website', platform: 'website', nilai: { tayangan: 1200 } },
      { kanal: 'website', platform: 'website', nilai: { klik_situs: 30 } },
    )
    expect(l.situs).toMatchObject({ klik: 30, dibaca: 1200 })
  })

  it('klik situs dibandingkan dengan bulan lalu', () => {
    const situs = (bulan: string, klik: number): Partial<Angka> => ({
      bulan,
      kanal: 'website',
      platform: null,
      nilai: { klik_situs: klik },
    })
    expect(dengan(situs('2026-08', 80), situs('2026-09', 70), situs('2026-09', 90)).situs).toMatchObject({
      klik: 90,
      klikBulanLalu: 80,
      perubahanPersen: 12.5,
    })
    expect(dengan(situs('2026-09', 90)).situs).toMatchObject({ klik: 90, klikBulanLalu: null, perubahanPersen: null })
    expect(dengan(situs('2026-08', 80)).situs).toMatchObject({ klik: null, klikBulanLalu: 80, perubahanPersen: null })
  })
})

it('kepatuhan dalam laporan sama dengan rekap register bulan itu', () => {
  expect(lapor(rapat.daftar).kepatuhan).toEqual(rapat.register({ bulan: '2026-09' }).rekap)
})

describe('Hari H dan unggahan di bulan yang berbeda', () => {
  const lintas = terbit(
    kegiatan({ id: '2026-08-31-pentas-ef4g', mulai: '2026-08-31 19:00', selesai: '2026-08-31 22:00' }).diserahkan(
      '2026-08-31 22:30',
    ),
    'medsos',
    IG,
  )
  const riwayat = [
    ...lintas.daftar.slice(0, -1),
    ...lintas.daftar.slice(-1).map((p) => ({ ...p, waktu: p.waktu + 86_400_000 })),
  ]
  const september = diukur([{ bulan: '2026-09', platform: 'instagram', tautan: IG, nilai: { tayangan: 70 } }])
  const oktober = diukur([{ bulan: '2026-10', platform: 'instagram', tautan: IG, nilai: { tayangan: 99 } }])
  const agustus = diukur([{ bulan: '2026-08', platform: 'instagram', tautan: IG, nilai: { tayangan: 50 } }])

  it('angka bulan terbitnya masuk laporan bulan Hari H, dan tidak disebut tanpa kegiatan', () => {
    expect(lapor([...riwayat, september, oktober], ['medsos'], '2026-08').konten.map((k) => k.tayangan)).toEqual([70])
    expect(lapor([...riwayat, september], ['medsos'], '2026-09').takCocok).toEqual([])
  })

  it('angka bulan Hari H sendiri yang didahulukan', () => {
    expect(lapor([...riwayat, agustus, september], ['medsos'], '2026-08').konten.map((k) => k.tayangan)).toEqual([50])
  })

  it('angka tanpa ID dan tautan tetap disebut', () => {
    const judulSaja = diukur([
      {
        bulan: '2026-09',
        platform: 'instagram',
        id: null,
        tautan: null,
        judul: 'Kiriman lain',
        nilai: { tayangan: 5 },
      },
    ])
    expect(lapor([...riwayat, judulSaja], ['medsos']).takCocok.map((t) => t.judul)).toEqual(['Kiriman lain'])
  })
})

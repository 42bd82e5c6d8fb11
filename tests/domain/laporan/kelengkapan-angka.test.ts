import { describe, expect, it } from 'vitest'
import { kelengkapanAngka } from '../../../src/domain/laporan/kelengkapan-angka.js'
import { susunLaporan } from '../../../src/domain/laporan/laporan.js'
import type { Angka } from '../../../src/domain/peristiwa/angka.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const IG = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const FB = 'https://www.facebook.com/nomporejo/posts/123'
const rapat = kegiatan()
  .diserahkan('10:00')
  .diajukan('11:00')
  .disetujui('11:30')
  .diunggah('12:00', {
    unggahan: [
      { platform: 'instagram', tautan: IG },
      { platform: 'facebook', tautan: FB },
    ],
  })

function periksa(
  angka: readonly Tercatat[],
  akun: readonly string[] = [],
  kanal: readonly Kanal[] = ['medsos', 'website'],
) {
  const keadaan = keadaanDari([...rapat.daftar, ...angka])
  return kelengkapanAngka(keadaan, susunLaporan(keadaan, '2026-09', kanal, dasarDari()), akun, 'Asia/Jakarta')
}
const ringkas = (...isi: Parameters<typeof periksa>) =>
  periksa(...isi).map((b) => `${b.platform} ${b.untuk}: ${b.keadaan} (${b.kurang.join()})`)
const sumber = (nama: string, ...angka: Partial<Angka>[]) => diukur(angka, { sumber: nama, diambil: '2026-10-01' })

describe('yang belum ada bagi laporan', () => {
  it('setiap akun kantor, setiap platform yang diunggahi atau diukur, dan situs', () => {
    expect(ringkas([sumber('tt.csv', { platform: 'tiktok', nilai: { penonton: 5 } })], ['youtube', 'website'])).toEqual(
      [
        'facebook akun: tidak-ada (pengikut_awal,pengikut_akhir,penonton)',
        'facebook konten: tidak-ada (Rapat warga)',
        'instagram akun: tidak-ada (pengikut_awal,pengikut_akhir,penonton)',
        'instagram konten: tidak-ada (Rapat warga)',
        'tiktok akun: sebagian (pengikut_awal,pengikut_akhir)',
        'tiktok konten: tidak-perlu ()',
        'youtube akun: tidak-ada (pengikut_awal,pengikut_akhir,penonton)',
        'youtube konten: tidak-perlu ()',
        'website situs: tidak-ada (klik_situs,tayangan)',
        'website berita: tidak-perlu ()',
      ],
    )
  })

  it('yang ada menyebut berkas dan hari ambilnya, bukan berkas milik yang lain', () => {
    const [, fb, akun, ig] = periksa(
      [
        sumber(
          'ig.csv',
          { tautan: IG, nilai: { suka: 5 } },
          { tautan: 'https://www.instagram.com/p/ZZZZZZZZZZZ/', nilai: { suka: 1 } },
        ),
        sumber('akun.csv', { nilai: { pengikut_awal: 1, pengikut_akhir: 2, penonton: 3 } }),
        sumber('lalu.csv', { bulan: '2026-08', nilai: { penonton: 3 } }),
      ],
      [],
      ['medsos'],
    )
    expect(fb).toMatchObject({ untuk: 'konten', asal: [] })
    expect(akun).toMatchObject({ keadaan: 'ada', kurang: [], asal: [{ sumber: 'akun.csv', diambil: '2026-10-01' }] })
    expect(ig).toMatchObject({ keadaan: 'ada', kurang: [], asal: [{ sumber: 'ig.csv' }] })
  })

  it('situs: klik, dan banyaknya dibaca menurut statistik atau selisih hit', () => {
    const web = (nilai: Angka['nilai'], ubah: Partial<Angka> = {}) => ({
      kanal: 'website' as const,
      platform: 'website',
      nilai,
      ...ubah,
    })
    expect(ringkas([sumber('gsc.csv', web({ klik_situs: 3 }))], [], ['website'])[0]).toBe(
      'website situs: sebagian (tayangan)',
    )
    expect(ringkas([sumber('m.csv', web({ klik_situs: 3, tayangan: 9 }))], [], ['website'])[0]).toBe(
      'website situs: ada ()',
    )
    const hit = (diambil: string, jumlah: number) =>
      diukur([web({ hit: jumlah }, { tautan: '/a', terbit: '2025-01-01' })], { diambil, sumber: `${diambil}.csv` })
    const [situs] = periksa([hit('2026-08-31', 4), hit('2026-09-30', 9)], [], ['website'])
    expect(situs).toMatchObject({
      keadaan: 'sebagian',
      kurang: ['klik_situs'],
      asal: [{ sumber: '2026-08-31.csv' }, { sumber: '2026-09-30.csv' }],
    })
    expect(ringkas([hit('2026-09-30', 9)], [], ['website'])[0]).toBe('website situs: tidak-ada (klik_situs,tayangan)')
  })
})

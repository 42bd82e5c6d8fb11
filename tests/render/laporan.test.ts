/** What the monthly report shows beside its figures: charts, causes, the seal's code, place and date. */
import { describe, expect, test } from 'vitest'
import { susunLaporan } from '../../src/domain/laporan/laporan.js'
import { susunTahun, trenKepatuhan } from '../../src/domain/laporan/perbandingan.js'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { renderHtml } from '../../src/render/formats/html.js'
import { jsonLaporan } from '../../src/render/documents/laporan-json.js'
import { dokumenLaporan, dokumenTahun } from '../../src/render/documents/laporan.js'
import { ZONA, dasarDari, disebabkan, diukur, ditutup, kegiatan, keadaanDari } from '../pembangun.js'

const tautan = 'https://www.instagram.com/p/AAAAAAAAAAA/'
const telat = kegiatan()
  .diserahkan('10:00')
  .diajukan('13:00')
  .disetujui('13:30')
  .diunggah('14:00', { unggahan: [{ platform: 'instagram', tautan }] })
const lama = kegiatan({
  id: '2026-08-04-panen-cd3e',
  judul: 'Panen',
  mulai: '2026-08-04 08:00',
  selesai: '2026-08-04 10:00',
}).diserahkan('2026-08-04 11:00')
const angka = diukur([
  { tautan, nilai: { suka: 7, komentar: 1 } },
  { nilai: { pengikut_awal: 100, pengikut_akhir: 110 } },
])
const dasar = dasarDari({
  per: '2026-10-02 08:00',
  petugas: [{ nama: 'Joko', surel: null, peran: ['ppid'], masa: { ppid: { sejak: null, sampai: '2026-10-01' } } }],
})

function html(riwayat: readonly Tercatat[]): string {
  const keadaan = keadaanDari(riwayat)
  const laporan = susunLaporan(keadaan, '2026-09', ['medsos'], dasar)
  const tren = trenKepatuhan(keadaan, '2026-09', ['medsos'], dasar)
  const dokumen = dokumenLaporan(laporan, dasar, {
    banding: [],
    tren,
    tempat: 'Kalurahan Nomporejo',
    tindakLanjut: 'Piket admin.',
  })
  return renderHtml(dokumen, 'Asia/Jakarta', { kop: { jenis: 'teks', baris: ['KALURAHAN'] }, kertas: 'A4' })
}

describe('laporan sebagai dokumen', () => {
  test('grafik hanya yang ada angkanya, dengan uraian bagi yang tidak melihatnya', () => {
    const penuh = html([...lama.daftar, ...telat.daftar, angka])
    expect(penuh).toContain('aria-label="instagram: 10 pengikut"')
    expect(penuh).toContain('aria-label="Rapat warga (instagram): 8"')
    expect(penuh).toMatch(/aria-label="medsos 1: [^"]*Agustus 2026 100, September 2026 100/)
    const kosong = html(telat.daftar)
    for (const judul of ['Pertumbuhan pengikut', 'Engagement per konten', 'enam bulan'])
      expect(kosong).not.toContain(judul)
  })

  test('bab sebab memuat yang tercatat, yang belum, dan tindak lanjut', () => {
    expect(html(telat.daftar)).toMatch(
      /IV?I?\. Sebab keterlambatan dan tindak lanjut[\s\S]*1 dari 1 keterlambatan belum dicatat[\s\S]*Tindak lanjut: Piket admin\./,
    )
    const tercatat = html([
      ...telat.daftar,
      disebabkan(telat.id, 'Listrik padam.', { commit: telat.daftar[1]!.jejak.commit }),
    ])
    expect(tercatat).toContain('Listrik padam.')
    expect(tercatat).not.toContain('belum dicatat')
  })

  test('tempat dan tanggal, penanda tangan menurut masa jabatannya, kode QR bila bulan ditutup', () => {
    const terbuka = html(telat.daftar)
    expect(terbuka).toContain('<p class="tempat">Nomporejo, 2 Oktober 2026</p>')
    expect(terbuka).not.toContain('Joko</p>')
    expect(terbuka).not.toContain('Kode QR')
    expect(html([...telat.daftar, ditutup('2026-09', '2026-10-01 09:00')])).toMatch(
      /aria-label="Kode QR: [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"><svg/,
    )
  })

  test('hit OpenSID dengan masanya; yang tidak dapat dihitung menyebut sebabnya', () => {
    const berita = kegiatan({ kanal: ['website'] })
      .diserahkan('10:00')
      .diajukan('11:00')
      .disetujui('11:30')
      .diunggah('12:00', { unggahan: [{ platform: 'website', tautan: 'https://situs.desa.id/a' }] })
    const potret = (diambil: string, hit: number): Tercatat =>
      diukur([{ kanal: 'website', platform: 'website', tautan: '/a', terbit: '2025-01-01', nilai: { hit } }], {
        diambil,
      })
    const artikel = (...daftar: Tercatat[]) => {
      const dokumen = dokumenLaporan(
        susunLaporan(keadaanDari([...berita.daftar, ...daftar]), '2026-09', ['website'], dasar),
        dasar,
      )
      return dokumen.bagian.find((b) => b.kunci === 'artikel')!.baris[0]!.slice(5)
    }
    expect(artikel()).toEqual([])
    expect(artikel(potret('2026-08-31', 10), potret('2026-09-30', 34))).toEqual([
      { bilangan: 24 },
      '31 Agt 2026 – 30 Sep 2026',
    ])
    expect(artikel(potret('2026-09-30', 34))).toEqual(['tidak ada data', '… – 30 Sep 2026'])
    expect(artikel(potret('2026-08-31', 10), potret('2026-09-30', 3))).toEqual([
      'disetel ulang',
      '31 Agt 2026 – 30 Sep 2026',
    ])
  })
})

test('impresi X: kolom dan kunci sendiri, hanya bila ada; rate-nya ditandai', () => {
  const alamat = 'https://x.com/desa/status/1234567890'
  const kisah = kegiatan()
    .diserahkan('10:00')
    .diajukan('11:00')
    .disetujui('11:30')
    .diunggah('12:00', {
      unggahan: [
        { platform: 'instagram', tautan },
        { platform: 'x', tautan: alamat },
      ],
    })
  const susun = (...nilai: Parameters<typeof diukur>[0]) =>
    susunLaporan(keadaanDari([...kisah.daftar, diukur(nilai)]), '2026-09', ['medsos'], dasarDari())
  const laporan = susun(
    { tautan, nilai: { tayangan: 50, jangkauan: 40, suka: 4 } },
    { platform: 'x', tautan: alamat, nilai: { tayangan: 400, suka: 20 } },
  )
  const tabel = (l: typeof laporan, kunci: string) =>
    dokumenLaporan(l, dasarDari()).bagian.find((t) => t.kunci === kunci)!
  expect(tabel(laporan, 'konten').baris.map((b) => b.slice(1, 2).concat(b.slice(3)))).toEqual([
    ['instagram', { bilangan: 50 }, null, { bilangan: 40 }, { bilangan: 4 }, { persen: 10 }],
    ['x', null, { bilangan: 400 }, null, { bilangan: 20 }, '5,0% (impresi)'],
  ])
  expect(tabel(laporan, 'total').kolom.map((k) => k.judul)).toContain('Impresi')
  const json = jsonLaporan(laporan, ZONA, [], []) as { konten: object[]; total: object[] }
  expect(json.konten).toMatchObject([{ tayangan: 50 }, { tayangan: null, impresi: 400, penyebut: 'impresi' }])
  expect(json.konten[0]).not.toHaveProperty('impresi')
  const tanpa = susun({ tautan, nilai: { tayangan: 50 } })
  expect(tabel(tanpa, 'konten').kolom.map((k) => k.judul)).not.toContain('Impresi')
  expect(JSON.stringify(jsonLaporan(tanpa, ZONA, [], []))).not.toContain('impresi')
})

test('laporan setahun: jangkauan hanya per platform', () => {
  const { bagian } = dokumenTahun(
    susunTahun(keadaanDari([...telat.daftar, angka]), '2026', ['medsos'], dasarDari()),
    dasarDari(),
  )
  expect(bagian.map((t) => t.kolom.map((k) => k.judul))).toEqual([
    ['Bulan', 'Konten', 'Tayangan', 'Engagement', 'Berita', 'Klik berita', 'Klik situs', 'Dinilai', 'Tepat'],
    ['Platform', 'Konten', 'Tayangan', 'Jangkauan', 'Engagement'],
  ])
})

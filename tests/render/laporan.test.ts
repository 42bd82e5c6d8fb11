/** What the monthly report shows beside its figures: charts, causes, the seal's code, place and date. */
import { describe, expect, test } from 'vitest'
import { susunLaporan } from '../../src/domain/laporan/laporan.js'
import { susunDibanding, trenKepatuhan } from '../../src/domain/laporan/perbandingan.js'
import { ringkasLaporan } from '../../src/domain/laporan/ringkasan.js'
import { susunTahun } from '../../src/domain/laporan/tahun.js'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { renderHtml } from '../../src/render/formats/html.js'
import { jsonLaporan } from '../../src/render/documents/laporan-json.js'
import { dokumenLaporan } from '../../src/render/documents/laporan.js'
import { dokumenTahun } from '../../src/render/documents/laporan-tahun.js'
import { selectParts } from '../../src/render/formats/selection.js'
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
  const dibanding = susunDibanding(keadaan, '2026-09', ['medsos'], dasar)
  const tren = trenKepatuhan(keadaan, dibanding, dasar)
  const dokumen = dokumenLaporan(dibanding.ini, dasar, {
    lalu: dibanding.bulanLalu,
    banding: [],
    tren,
    tempat: 'Kalurahan Nomporejo',
    tindakLanjut: 'Piket admin.',
  })
  return renderHtml(selectParts(dokumen, 'html', false), 'Asia/Jakarta', {
    kop: { jenis: 'teks', baris: ['KALURAHAN'], kecil: [], lambang: null },
    kertas: 'A4',
    kantor: 'Kalurahan',
  })
}

describe('laporan sebagai dokumen', () => {
  const fb = 'https://www.facebook.com/desa/posts/1'
  const dua = kegiatan()
    .diserahkan('10:00')
    .diajukan('11:00')
    .disetujui('11:30')
    .diunggah('12:00', {
      unggahan: [
        { platform: 'instagram', tautan },
        { platform: 'facebook', tautan: fb },
      ],
    })
  const rate = diukur([
    { tautan, nilai: { suka: 8, jangkauan: 100 } },
    { platform: 'facebook', tautan: fb, nilai: { suka: 3, jangkauan: 100 } },
    { nilai: { pengikut_awal: 100, pengikut_akhir: 110 } },
    { platform: 'facebook', nilai: { pengikut_awal: 100, pengikut_akhir: 102 } },
  ])

  test('grafik hanya yang ada angkanya, satu pesan masing-masing, dengan uraian bagi yang tidak melihatnya', () => {
    const penuh = html([...lama.daftar, ...dua.daftar, rate])
    expect(penuh).toContain('aria-label="instagram: 10,0%; facebook: 2,0%"')
    expect(penuh).toContain('aria-label="Rapat warga (instagram): 8,0%; Rapat warga (facebook): 3,0%"')
    expect(/aria-label="(medsos: [^"]*)"/.exec(penuh)![1]!.split(', ').slice(3)).toEqual([
      'Juli 2026 tidak ada data',
      'Agustus 2026 25,0%',
      'September 2026 100,0%',
    ])
    const kosong = html(telat.daftar)
    for (const judul of ['Pertumbuhan pengikut setiap', 'Tingkat interaksi konten', 'enam bulan'])
      expect(kosong).not.toContain(judul)
  })

  test('halaman pertama: angka utama, kalimat, kendala dan tindak lanjut, lalu tanda tangan; bukti di belakang', () => {
    const penuh = html([...dua.daftar, rate])
    const letak = [
      'Langganan akun',
      'Pertumbuhan terbaik',
      'Performa akun',
      'Lima konten teratas',
      'Kendala dan',
      'class="kaki"',
      'A. Semua konten',
      'B. Kepatuhan',
      'C. Aturan',
    ].map((kata) => penuh.indexOf(kata))
    expect(letak).toEqual(letak.toSorted((a, b) => a - b))
    expect(Math.min(...letak)).toBeGreaterThan(0)
    expect(penuh).toContain(`<a href="${tautan}" rel="noreferrer">Rapat warga</a>`)
    const tercatat = html([
      ...telat.daftar,
      disebabkan(telat.id, 'Listrik padam.', { commit: telat.daftar[1]!.jejak.commit }),
    ])
    expect(tercatat).toContain('“Listrik padam.” (1)')
    expect(tercatat).toContain('Tindak lanjut: Piket admin.')
  })

  test('tempat dan tanggal, penanda tangan menurut masa jabatannya, kode QR bila bulan ditutup', () => {
    const terbuka = html(telat.daftar)
    expect(terbuka).toContain('<p class="tempat">Nomporejo, 2 Oktober 2026</p><p>Disusun oleh,')
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
        { lalu: susunLaporan(keadaanDari([]), '2026-08', ['website'], dasar), banding: [] },
      )
      return dokumen.bagian.find((b) => b.kunci === 'artikel')!.baris[0]!.slice(5, -2)
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
  const data = (l: typeof laporan) => ({ ringkasan: ringkasLaporan(l, l), banding: [], rusak: [] })
  const tabel = (l: typeof laporan, kunci: string) =>
    dokumenLaporan(l, dasarDari(), { lalu: l, banding: [] }).bagian.find((t) => t.kunci === kunci)!
  const kolom = (l: typeof laporan, ...nama: string[]) => {
    const t = tabel(l, 'konten')
    return t.baris.map((b) => nama.map((n) => b[t.kolom.findIndex((k) => k.judul === n)]))
  }
  expect(kolom(laporan, 'Tayangan', 'Impresi', 'Jangkauan', 'Suka', 'Engagement', 'Rate', 'Tautan')).toEqual([
    [{ bilangan: 50 }, null, { bilangan: 40 }, { bilangan: 4 }, { bilangan: 4 }, { persen: 10 }, tautan],
    [null, { bilangan: 400 }, null, { bilangan: 20 }, { bilangan: 20 }, '5,0%*', alamat],
  ])
  expect(tabel(laporan, 'total').kolom.map((k) => k.judul)).toContain('Impresi')
  const json = jsonLaporan(laporan, ZONA, data(laporan)) as { konten: object[]; total: object[] }
  expect(json.konten).toMatchObject([{ tayangan: 50 }, { tayangan: null, impresi: 400, penyebut: 'impresi' }])
  expect(json.konten[0]).not.toHaveProperty('impresi')
  const tanpa = susun({ tautan, nilai: { tayangan: 50 } })
  expect(tabel(tanpa, 'konten').kolom.map((k) => k.judul)).not.toContain('Impresi')
  expect(JSON.stringify(jsonLaporan(tanpa, ZONA, data(tanpa)))).not.toContain('impresi')
})

test('laporan setahun: pengikut awal dan akhir, penonton; tayangan dan jangkauan hanya per platform', () => {
  const { bagian } = dokumenTahun(
    susunTahun(keadaanDari([...telat.daftar, angka]), '2026', ['medsos'], dasarDari()),
    dasarDari(),
  )
  expect(bagian.map((t) => [t.kunci, t.kolom.map((k) => k.judul)])).toEqual([
    ['akun', ['Platform', 'Awal tahun', 'Terakhir', 'Tumbuh', '%', 'Penonton terbanyak sebulan']],
    ['teratas', ['Konten', 'Platform', 'Tayangan', 'Interaksi']],
    ['kendala', []],
    [
      'bulan',
      ['Bulan', 'Langganan', 'Konten', 'Engagement', 'Berita', 'Klik berita', 'Klik situs', 'Dinilai', 'Tepat'],
    ],
    ['total', ['Platform', 'Konten', 'Tayangan', 'Jangkauan', 'Engagement']],
  ])
  expect(bagian[0]!.baris).toEqual([
    ['instagram', { bilangan: 100 }, { bilangan: 110 }, { bilangan: 10 }, { persen: 10 }, null],
  ])
})

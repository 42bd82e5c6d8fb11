import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { jelaskanInteraksi, jelaskanLangkah, jelaskanLaporan } from '../../src/domain/penjelasan.js'
import { susunRegister } from '../../src/domain/register/register.js'
import { daftarPrivasi, putusanTerakhir } from '../../src/domain/tinjauan.js'
import { namaCommit } from '../../src/domain/orang/pelaku.js'
import { explanationLines } from '../../src/render/documents/penjelasan.js'
import type { Kisah, Pandang } from '../pembangun.js'
import { ZONA, dasarDari, dijawab, dilaporkan, diterima, kegiatan, keadaanDari, pukul } from '../pembangun.js'

function langkah(kisah: Kisah, no: number, per = '2026-09-09 09:00', jam: 'dinding' | 'kerja' = 'dinding') {
  const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
  const { aturan } = dasarDari({ aturan: { jam } })
  return kisah
    .langkah(no, { per, aturan: { jam } })
    .map((l) => jelaskanLangkah(k, k.jalur.get('medsos')!, l, { aturan, per: pukul(per), samaOrang: Object.is }))
}

/** The explanations of every answer and every report of a history. */
function lepas(riwayat: readonly Tercatat[], pandang: Pandang) {
  const [keadaan, dasar] = [keadaanDari(riwayat), dasarDari(pandang)]
  const register = susunRegister(keadaan, { bulan: pandang.bulan ?? null, kanal: ['medsos', 'website'] }, dasar)
  return {
    interaksi: register.interaksi.map((b) => jelaskanInteraksi(b, dasar)),
    laporan: register.laporan.map((b) => jelaskanLaporan(b, keadaan.laporan, dasar)),
  }
}

describe('penjelasan sebuah verdik', () => {
  it('menyebut kedua peristiwa, menit dinding, dan selisih pencatatannya', () => {
    const [dua] = langkah(kegiatan().diserahkan('10:00:30').diajukan('11:10:59', { dicatat: '+20 menit' }), 2)
    expect(dua).toMatchObject({
      menitDinding: 70,
      hari: null,
      tertunda: 20,
      pemicu: { peristiwa: 'diserahkan' },
      penutup: { peristiwa: 'diajukan' },
    })
    expect(dua!.menit).toBe(dua!.menitDinding)
  })

  it('langkah bertanggal dimulai oleh kegiatannya sendiri', () => {
    expect(langkah(kegiatan().diserahkan('10:00'), 1)).toMatchObject([{ pemicu: null, dari: pukul('10:00') }])
  })

  it('yang belum selesai dijelaskan sampai saat penilaian', () => {
    expect(langkah(kegiatan().diserahkan('10:00'), 2, '12:30')).toMatchObject([
      { menitDinding: 150, penutup: null, tertunda: null, sampai: pukul('12:30') },
    ])
  })

  it('jam kerja: jumlah hari demi hari sama dengan menit yang dinilai, dan sebab yang tidak dihitung disebut', () => {
    // Friday 15.00 to Tuesday 08.00, over a weekend and the Monday's hours.
    const cerita = kegiatan({ selesai: '2026-09-11 14:00' }).diserahkan('2026-09-11 15:00').diajukan('2026-09-15 07:00')
    const [dua] = langkah(cerita, 2, '2026-09-16 09:00', 'kerja')
    expect(dua!.hari!.map((h) => [h.tanggal, h.menit, h.sebab])).toEqual([
      ['2026-09-11', 30, null],
      ['2026-09-12', 0, 'tutup'],
      ['2026-09-13', 0, 'tutup'],
      ['2026-09-14', 495, null],
      ['2026-09-15', 0, 'di luar jam'],
    ])
    expect(dua!.hari!.reduce((a, h) => a + h.menit, 0)).toBe(dua!.menit)
  })

  it('hari libur disebut sebagai sebab', () => {
    const cerita = kegiatan({ selesai: '2026-08-16 14:00' }).diserahkan('2026-08-16 15:00').diajukan('2026-08-18 07:40')
    expect(
      langkah(cerita, 2, '2026-08-19 09:00', 'kerja')[0]!.hari!.find((h) => h.tanggal === '2026-08-17')!.sebab,
    ).toBe('libur')
  })
})

describe('hitungan yang tertulis', () => {
  const lewatTepat = '; lewat dihitung dari pukul 00.00 hari berikutnya (A10): 0 menit'
  const kisah = () => kegiatan().diserahkan('10:00').diajukan('10:30').disetujui('10:40')

  it.each([
    [
      'diserahkan',
      langkah(kegiatan().diserahkan('2026-09-09 00:00'), 1),
      'terlambat',
      '9 Sep 2026 00.00 > 8 Sep 2026 23.59',
    ],
    ['diunggah', langkah(kisah().diunggah('2026-09-10 00:00'), 4), 'terlambat', '10 Sep 2026 00.00 > 9 Sep 2026 23.59'],
    ['belum diunggah', langkah(kisah(), 4, '2026-09-10 00:00'), 'lewat', '10 Sep 2026 00.00 > 9 Sep 2026 23.59'],
  ] as const)('%s pukul 00.00 sesudah tenggat: lewat 0 menit, bukan di dalam batas', (_, [satu], verdik, banding) => {
    const baris = explanationLines(satu!, ZONA)
    expect(baris[0]).toMatch(new RegExp(`: ${verdik}, lewat 0 menit$`))
    expect(baris).toContain(`  Hitungan   : ${banding}${lewatTepat}`)
  })

  it('laporan yang diserahkan pukul 00.00 sesudah tenggat', () => {
    const { laporan } = lepas([dilaporkan('2026-09', '2026-10-08 00:00')], {
      bulan: '2026-09',
      per: '2026-10-10 08:00',
    })
    expect(explanationLines(laporan[0]!, ZONA)).toContain(
      `  Hitungan   : 8 Okt 2026 00.00 > 7 Okt 2026 23.59${lewatTepat}`,
    )
  })

  it('jam kerja: lamanya lewat disebut sebagai jam kerja, tidak dijadikan hari kalender', () => {
    const cerita = kegiatan({ selesai: '2026-09-11 14:00' }).diserahkan('2026-09-11 15:00')
    const kepala = (per: string, jam: 'dinding' | 'kerja') =>
      explanationLines(langkah(cerita, 2, per, jam)[0]!, ZONA)[0]
    expect(kepala('2026-09-18 14:50', 'kerja')).toMatch(/: lewat, lewat 38 jam kerja 50 menit$/)
    expect(kepala('2026-09-18 14:50', 'dinding')).toMatch(/: lewat, lewat 6 hari 21 jam$/)
  })

  it('pukul 23.59 masih di dalam batas', () => {
    const [satu] = langkah(kegiatan().diserahkan('23:59:59'), 1)
    expect(explanationLines(satu!, ZONA)).toContain('  Hitungan   : 8 Sep 2026 23.59 ≤ 8 Sep 2026 23.59')
  })
})

describe('penjelasan sebuah jawaban', () => {
  it('dari diterima sampai dijawab, menit demi menit', () => {
    const { interaksi } = lepas(
      [diterima('2026-09-001', '10:00'), dijawab('2026-09-001', '2026-09-09 10:01', { dicatat: '+2 jam' })],
      {
        per: '2026-09-10 08:00',
      },
    )
    expect(interaksi).toMatchObject([
      {
        kanal: 'medsos',
        verdik: 'terlambat',
        menitDinding: 1441,
        lewatMenit: 1,
        tertunda: 120,
        pemicu: { peristiwa: 'diterima' },
        penutup: { peristiwa: 'dijawab' },
      },
    ])
  })

  it('yang belum dijawab dijelaskan sampai saat penilaian; yang tidak perlu dijawab tidak dinilai', () => {
    const riwayat = [diterima('2026-09-001', '10:00'), diterima('2026-09-002', '10:00', { perluJawaban: false })]
    expect(lepas(riwayat, { per: '2026-09-08 12:00' }).interaksi).toMatchObject([
      { verdik: 'berjalan', menitDinding: 120, penutup: null, tertunda: null },
      { verdik: 'tidak-dinilai' },
    ])
  })

  it('tanpa baris SOP untuk interaksi tidak ada yang dijelaskan', () => {
    expect(
      lepas([diterima('2026-09-001', '10:00', { platform: 'website', kanal: ['website'] })], {}).interaksi,
    ).toEqual([null])
  })
})

describe('penjelasan sebuah laporan bulanan', () => {
  it('dimulai oleh akhir bulannya; penyerahan pertama yang dinilai', () => {
    const riwayat = [dilaporkan('2026-09', '2026-10-08 00:00'), dilaporkan('2026-09', '2026-10-09 00:00')]
    expect(lepas(riwayat, { bulan: '2026-09', per: '2026-10-10 08:00' }).laporan).toMatchObject([
      {
        kanal: 'medsos',
        verdik: 'terlambat',
        dari: pukul('2026-10-01 00:00'),
        sampai: pukul('2026-10-08 00:00'),
        pemicu: null,
        penutup: riwayat[0],
      },
    ])
  })

  it('yang belum diserahkan dijelaskan sampai saat penilaian', () => {
    const { laporan } = lepas([...kegiatan().diserahkan('10:00').daftar], { bulan: '2026-09', per: '2026-10-02 08:00' })
    expect(laporan[0]).toMatchObject({ verdik: 'berjalan', penutup: null, sampai: pukul('2026-10-02 08:00') })
  })
})

describe('versi teks', () => {
  it('persetujuan dan unggahan menunjuk draf yang dimaksud', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('10:30')
      .dikoreksi('10:40')
      .diajukan('11:00', { teks: 't2' })
      .disetujui('11:10', { teks: 't2' })
      .diunggah('11:20', { teks: 'lain' })
    expect(kisah.langkah(2).map((l) => l.versi?.ke)).toEqual([1, 2])
    expect(kisah.langkah(3).map((l) => l.versi)).toEqual([null, { ke: 2, teks: 't2', media: 'm1' }])
    expect(kisah.langkah(4).map((l) => l.versi)).toEqual([{ ke: null, teks: 'lain', media: 'm1' }])
  })
})

describe('tinjauan PPID', () => {
  it('putusan terakhir yang mengembalikan draf', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('10:30')
      .dikoreksi('10:40')
      .diajukan('11:00')
      .ditolak('11:10')
      .diserahkan('11:20')
      .diajukan('11:30')
    const jalur = (n: number) => keadaanDari(kisah.daftar.slice(0, n)).kegiatan.get(kisah.id)!.jalur.get('medsos')!
    expect([2, 4, 7].map((n) => putusanTerakhir(jalur(n))?.peristiwa)).toEqual([undefined, 'dikoreksi', 'ditolak'])
  })

  it('daftar privasi menyebut letak, tidak pernah nilainya', () => {
    const daftar = daftarPrivasi({ narasi: 'Rapat.', caption: 'Hubungi warga@contoh.id' })
    expect(daftar.filter((b) => b.letak.length > 0)).toEqual([
      { jenis: 'alamat surel', letak: ['caption: baris 1, kolom 9'], menahan: true },
    ])
    expect(daftar.find((b) => b.jenis === 'NIP')!.menahan).toBe(false)
  })
})

it('nama pada commit: tanpa kurung sudut, tidak pernah kosong', () => {
  expect([namaCommit(' Siti  <Rahayu> '), namaCommit('<>')]).toEqual(['Siti Rahayu', 'tanpa nama'])
})

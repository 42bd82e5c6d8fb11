import { describe, expect, it } from 'vitest'
import { diterima, dijawab, dilaporkan, kegiatan, register } from '../../pembangun.js'

const disetujui = () => kegiatan().diserahkan('10:00').diajukan('+1 jam').disetujui('+30 menit')
const ig = { platform: 'instagram', tautan: 'https://www.instagram.com/p/AAAAAAAAAAA/' }
const fb = { platform: 'facebook', tautan: 'https://www.facebook.com/nomporejo/posts/1' }

describe('A6: H+1 untuk langkah 4', () => {
  it('diunggah pukul 23.59 sehari sesudah Hari H masih tepat', () => {
    expect(disetujui().diunggah('2026-09-09 23:59:59').langkah(4)[0]).toMatchObject({
      verdik: 'tepat',
      lewatMenit: 0,
      platform: 'instagram',
    })
  })

  it('hari libur tidak menggeser batasnya', () => {
    // Hari H Minggu 16 Agustus; Senin 17 Agustus libur.
    const kisah = kegiatan({ mulai: '2026-08-16 08:00', selesai: '2026-08-16 10:00' })
      .diserahkan('2026-08-16 10:00')
      .diajukan('+1 jam')
      .disetujui('+30 menit')
    expect(kisah.diunggah('2026-08-18 00:10').langkah(4, { aturan: { jam: 'kerja' } })[0]).toMatchObject({
      verdik: 'terlambat',
      lewatMenit: 10,
    })
  })

  it('unggahan pertama memenuhinya; platform lain dalam unggahan yang sama hanya dicatat', () => {
    const empat = disetujui()
      .diunggah('13:00', { unggahan: [ig, fb] })
      .langkah(4)
    expect(empat.map((l) => [l.ke, l.platform, l.verdik, l.lewatMenit])).toEqual([
      [1, 'instagram', 'tepat', 0],
      [2, 'facebook', 'tidak-dinilai', null],
    ])
  })

  it('platform yang menyusul berhari-hari kemudian pun hanya dicatat', () => {
    const empat = disetujui()
      .diunggah('13:00')
      .diunggah('2026-09-20 09:00', { unggahan: [fb] })
      .langkah(4)
    expect(empat.map((l) => [l.ke, l.platform, l.verdik, l.tenggat])).toEqual([
      [1, 'instagram', 'tepat', expect.any(Number)],
      [2, 'facebook', 'tidak-dinilai', null],
    ])
  })

  it('unggahan yang dibatalkan tidak memenuhi apa pun', () => {
    const kisah = disetujui().diunggah('13:00').dibatalkan('+5 menit')
    expect(kisah.langkah(4, { per: '14:00' })).toMatchObject([
      { ke: 1, verdik: 'berjalan', selesai: null, commit: null },
    ])
    expect(kisah.diunggah('2026-09-10 08:00').langkah(4)).toMatchObject([
      { ke: 1, verdik: 'terlambat', lewatMenit: 480 },
    ])
  })

  it('ditolak final: tidak dinilai', () => {
    expect(
      kegiatan().diserahkan('10:00').diajukan('+1 jam').ditolak('+30 menit', { final: true }).langkah(4)[0],
    ).toMatchObject({
      verdik: 'tidak-dinilai',
      tenggat: null,
      lewatMenit: null,
    })
  })
})

describe('A7: satu hari untuk menjawab komentar dan DM', () => {
  it.each([
    ['tepat 24 jam', '2026-09-09 09:00', 'tepat', 1440, 0],
    ['24 jam lewat satu menit', '2026-09-09 09:01', 'terlambat', 1441, 1],
    ['24 jam lewat 59 detik', '2026-09-09 09:00:59', 'tepat', 1440, 0],
  ])('dijawab sesudah %s', (_, kapan, verdik, menit, lewatMenit) => {
    const { interaksi } = register([diterima('2026-09-0001', '09:00'), dijawab('2026-09-0001', kapan)])
    expect(interaksi[0]).toMatchObject({
      verdik,
      menit,
      lewatMenit,
      kanal: 'medsos',
      oleh: 'Siti Rahayu',
      catat: 'langsung',
    })
  })

  it('yang belum dijawab berjalan, lalu lewat', () => {
    const riwayat = [diterima('1', '09:00', { jenis: 'dm' })]
    expect(register(riwayat, { per: '2026-09-09 09:00' }).interaksi[0]).toMatchObject({
      verdik: 'berjalan',
      menit: 1440,
      lewatMenit: 0,
      oleh: null,
    })
    expect(register(riwayat, { per: '2026-09-09 09:05' }).interaksi[0]).toMatchObject({
      verdik: 'lewat',
      menit: 1445,
      lewatMenit: 5,
    })
  })

  it('yang tidak perlu jawaban dikecualikan, juga bila tetap dijawab, tetapi tampak di daftar', () => {
    const emoji = { perluJawaban: false }
    const riwayat = [
      diterima('1', '09:00', emoji),
      diterima('2', '09:00', emoji),
      dijawab('2', '2026-09-20 09:00'),
      diterima('3', '09:00'),
      dijawab('3', '10:00'),
    ]
    const hasil = register(riwayat)
    expect(hasil.interaksi.map((i) => i.verdik)).toEqual(['tidak-dinilai', 'tidak-dinilai', 'tepat'])
    expect(hasil.interaksi.filter((i) => !i.interaksi.diterima.perluJawaban)).toHaveLength(2)
    expect(hasil.rekap.find((r) => r.kanal === 'medsos' && r.langkah === 5)).toMatchObject({
      dinilai: 1,
      tepat: 1,
      terlambat: 0,
    })
  })

  it('tabel website tidak mempunyai baris untuk komentar, jadi tidak dinilai', () => {
    const riwayat = [diterima('1', '09:00', { platform: 'website', kanal: ['website'] })]
    const hasil = register(riwayat)
    expect(hasil.interaksi[0]).toMatchObject({ kanal: 'website', baris: null, verdik: 'tidak-dinilai' })
    expect(hasil.rekap.filter((r) => r.kanal === 'website').every((r) => r.dinilai === 0)).toBe(true)
  })
})

describe('A8: laporan bulanan pada minggu pertama', () => {
  const september = (kapan: string) =>
    register([...disetujui().daftar, dilaporkan('2026-09', kapan)], { bulan: '2026-09', per: '2026-11-01 08:00' })
      .laporan[0]

  it.each([
    ['tanggal 1', '2026-10-01 08:00', 'tepat', 0],
    ['tanggal 7 pukul 23.59', '2026-10-07 23:59', 'tepat', 0],
    ['tanggal 8 pukul 00.00', '2026-10-08 00:00', 'terlambat', 0],
    ['tanggal 8 pukul 00.01', '2026-10-08 00:01', 'terlambat', 1],
  ])('diserahkan %s', (_, kapan, verdik, lewatMenit) => {
    expect(september(kapan)).toMatchObject({
      kanal: 'medsos',
      bulan: '2026-09',
      verdik,
      lewatMenit,
      menit: null,
      kali: 1,
      tanda: [],
    })
  })

  it('batasnya tidak bergeser karena akhir tahun', () => {
    expect(register([dilaporkan('2026-12', '2027-01-07 20:00')], { bulan: '2026-12' }).laporan[0]).toMatchObject({
      verdik: 'tepat',
    })
  })

  it('yang diserahkan dua kali dinilai dari yang pertama', () => {
    const riwayat = [dilaporkan('2026-09', '2026-10-05 08:00'), dilaporkan('2026-09', '2026-10-12 08:00')]
    expect(register(riwayat, { bulan: '2026-09' }).laporan[0]).toMatchObject({
      verdik: 'tepat',
      kali: 2,
      commit: riwayat[0]!.jejak.commit,
    })
  })

  it('yang belum diserahkan berjalan sejak bulannya berakhir, lalu lewat', () => {
    const riwayat = disetujui().daftar
    const pada = (per: string) => register(riwayat, { bulan: '2026-09', kanal: ['medsos'], per }).laporan
    expect(pada('2026-09-30 23:59')).toEqual([])
    expect(pada('2026-10-01 00:00')).toMatchObject([
      {
        verdik: 'berjalan',
        lewatMenit: 0,
        diserahkan: null,
        oleh: null,
        peran: null,
        commit: null,
        catat: null,
        kali: 0,
      },
    ])
    expect(pada('2026-10-07 23:59')).toMatchObject([{ verdik: 'berjalan' }])
    expect(pada('2026-10-08 00:30')).toMatchObject([{ verdik: 'lewat', lewatMenit: 30 }])
  })

  it('kewajiban dimulai dari bulan pertama yang ada catatannya', () => {
    expect(register(disetujui().daftar, { bulan: '2026-08', per: '2026-10-20 08:00' }).laporan).toEqual([])
    expect(register([], { bulan: '2026-08', per: '2026-10-20 08:00' }).laporan).toEqual([])
  })

  it('tahun yang dipalsukan tidak menimbulkan kewajiban beribu-ribu bulan', () => {
    const palsu = ['0100-01-01', '1026-09-08', '9999-12-31'].flatMap(
      (hari) =>
        kegiatan({ id: `${hari}-palsu-ab2c`, mulai: `${hari} 08:00`, selesai: `${hari} 09:00` }).diserahkan(
          '2026-09-08 12:00',
        ).daftar,
    )
    const bulan = (riwayat: Parameters<typeof register>[0]): string[] =>
      register(riwayat, { bulan: null, per: '2026-10-20 08:00' }).laporan.map((l) => l.bulan)
    expect(bulan(palsu)).toEqual([])
    expect(bulan([...palsu, diterima('1', '0100-01-01 08:00'), ...disetujui().daftar])).toEqual(['2026-09', '2026-09'])
  })

  it('membawa tanda atas-nama, tetap, dan dinyatakan-sendiri', () => {
    const lapor = dilaporkan('2026-09', '2026-10-01 08:00', {
      bukti: 'surat',
      tetap: 'angka menyusul',
      dinyatakanSendiri: true,
    })
    expect(register([lapor], { bulan: '2026-09' }).laporan[0]!.tanda).toEqual([
      'atas-nama',
      'tetap',
      'dinyatakan-sendiri',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { keputusanDari } from '../../../src/domain/peristiwa/daftar.js'
import type { Kisah } from '../../pembangun.js'
import {
  batalInteraksi,
  batalLaporan,
  diterima,
  dijawab,
  dilaporkan,
  ditutup,
  diukur,
  kegiatan,
  keadaanDari,
  sop,
} from '../../pembangun.js'
import {
  angkaBulan,
  bahanJalur,
  barisMenunggu,
  mediaJalur,
  mediaRiwayat,
  persetujuan,
  serahDibatalkan,
  terakhir,
  terakhirBerlaku,
  kanalTercatat,
} from '../../../src/domain/keadaan/baca.js'
import { foldRiwayat } from '../../../src/domain/keadaan/fold.js'
import type { Jalur, Keadaan } from '../../../src/domain/keadaan/tipe.js'

const jalurDari = (kisah: Kisah): Jalur => keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!.jalur.get('medsos')!
const kode = (keadaan: Keadaan): string[] => keadaan.temuan.map((t) => t.kode)

describe('fold: riwayat yang wajar', () => {
  it('mengikuti kegiatan dari penyerahan sampai unggahan', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('+1 jam')
      .disetujui('+10 menit')
      .diunggah('+5 menit')
      .diunggah('+1 hari')
    const keadaan = keadaanDari(kisah.daftar)
    expect(keadaan.temuan).toEqual([])
    expect(keadaan.kegiatan.get(kisah.id)).toMatchObject({
      judul: 'Rapat warga',
      jenis: 'berita',
      hariH: '2026-09-08',
      lokasi: 'Balai',
      pelaksana: 'Wahyu',
    })
    expect(jalurDari(kisah)).toMatchObject({ tahap: 'diunggah', berlaku: kisah.daftar })
  })

  it('interaksi, laporan, dan angka berdiri sendiri', () => {
    const riwayat = [
      diterima('1', '09:00'),
      dijawab('1', '10:00'),
      dilaporkan('2026-09', '2026-10-01 08:00'),
      diukur([{ nilai: { suka: 1 } }]),
    ]
    const keadaan = keadaanDari(riwayat)
    expect(keadaan.interaksi.get('1')).toMatchObject({ diterima: riwayat[0], dijawab: riwayat[1] })
    expect(keadaan.laporan).toEqual([riwayat[2]])
    expect(keadaan.ukuran).toEqual([riwayat[3]])
    expect(angkaBulan(keadaan, '2026-09')).toHaveLength(1)
    expect(angkaBulan(keadaan, '2026-10')).toEqual([])
  })
})

describe('fold: riwayat yang ganjil menjadi temuan, bukan galat', () => {
  it.each<[string, Tercatat[], string[]]>([
    [
      'tanpa penyerahan',
      kegiatan().diajukan('10:00').disetujui('+1 jam').daftar,
      ['tanpa-penyerahan', 'tanpa-penyerahan'],
    ],
    ['loncat langkah', kegiatan().diserahkan('10:00').disetujui('+1 jam').daftar, ['urutan']],
    [
      'diserahkan sebagai baru dua kali',
      [...kegiatan().diserahkan('10:00').daftar, ...kegiatan().diserahkan('11:00').daftar],
      ['urutan'],
    ],
    ['tanpa kanal', kegiatan().diserahkan('10:00').diajukan('+1 jam', { kanal: [] }).daftar, ['urutan']],
    [
      'kanal yang tidak dipakai',
      kegiatan()
        .diserahkan('10:00')
        .diajukan('+1 jam', { kanal: ['website'] }).daftar,
      ['urutan'],
    ],
    ['interaksi dicatat dua kali', [diterima('1', '09:00'), diterima('1', '09:05')], ['nomor-ganda']],
    ['jawaban tanpa pertanyaan', [dijawab('1', '09:05')], ['urutan']],
    ['dijawab dua kali', [diterima('1', '09:00'), dijawab('1', '09:05'), dijawab('1', '09:06')], ['urutan']],
    ['peristiwa tanpa kegiatan', kegiatan().diserahkan('10:00', { kegiatan: null }).daftar, ['tanpa-kegiatan']],
  ])('%s', (_, riwayat, harap) => {
    expect(kode(keadaanDari(riwayat))).toEqual(harap)
  })

  it('peristiwa dua kanal berlaku di keduanya atau tidak sama sekali', () => {
    const kisah = kegiatan({ kanal: ['medsos', 'website'] })
      .diserahkan('10:00')
      .diajukan('+1 jam', { kanal: ['medsos'] })
      .diajukan('+1 jam')
    const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    expect([...k.jalur.values()].map((j) => j.tahap)).toEqual(['diajukan', 'diserahkan'])
    expect([...k.gugur]).toEqual([[kisah.daftar[2]!.jejak.commit, 'tidak-sah']])
    expect(k.riwayat).toHaveLength(3)
  })

  it('urutan mengikuti riwayat, bukan tanggal', () => {
    expect(keadaanDari(kegiatan().diserahkan('10:00').diajukan('09:00').disetujui('08:00').daftar).temuan).toEqual([])
  })
})

describe('fold: pembatalan', () => {
  it('mengembalikan keadaan sebelum peristiwa terakhir, berulang-ulang', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').disetujui('+10 menit').dibatalkan('+1 menit')
    expect(jalurDari(kisah).tahap).toBe('diajukan')
    kisah.dibatalkan('+1 menit', { batal: kisah.daftar[1]!.jejak.commit })
    expect(jalurDari(kisah).tahap).toBe('diserahkan')
    expect(jalurDari(kisah.diajukan('+1 menit')).tahap).toBe('diajukan')
    const k = keadaanDari(kisah.daftar)
    expect(k.temuan).toEqual([])
    expect([...k.kegiatan.get(kisah.id)!.gugur.values()]).toEqual(['dibatalkan', 'dibatalkan'])
  })

  it('hanya menyentuh kanalnya', () => {
    const kisah = kegiatan({ kanal: ['medsos', 'website'] })
      .diserahkan('10:00')
      .diajukan('+1 jam', { kanal: ['medsos'] })
      .diajukan('+1 menit', { kanal: ['website'] })
    kisah.dibatalkan('+1 menit', { batal: kisah.daftar[1]!.jejak.commit, kanal: ['medsos'] })
    expect([...keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!.jalur.values()].map((j) => j.tahap)).toEqual([
      'diserahkan',
      'diajukan',
    ])
  })

  it.each([
    ['yang bukan peristiwa terakhir', (k: Kisah) => k.daftar[0]!.jejak.commit],
    ['yang tidak ada', () => 'f'.repeat(40)],
  ])('pembatalan atas %s tidak berlaku', (_, batal) => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam')
    kisah.dibatalkan('+1 menit', { batal: batal(kisah) })
    const keadaan = keadaanDari(kisah.daftar)
    expect(kode(keadaan)).toEqual(['pembatalan'])
    expect(jalurDari(kisah).tahap).toBe('diajukan')
    expect([...keadaan.kegiatan.get(kisah.id)!.gugur.values()]).toEqual(['tidak-sah'])
  })

  it('pembatalan sebelum ada apa pun hanya menjadi temuan', () => {
    expect(kode(keadaanDari(kegiatan().dibatalkan('10:00').daftar))).toEqual(['tanpa-penyerahan'])
  })
})

describe('yang dibaca dari sebuah jalur', () => {
  it('bahan: penyerahan kembali mengganti hanya yang disebutnya', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('+1 jam')
      .ditolak('+1 jam')
      .diserahkan('+1 jam', { narasi: 'n2', video: [] })
    expect(bahanJalur(jalurDari(kisah))).toEqual({ foto: ['f1', 'f2', 'f3', 'f4'], video: [], narasi: 'n2' })
  })

  it('penyerahan ulang tanpa narasi memakai narasi yang lama', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').ditolak('+1 jam')
    kisah.diserahkan('+1 jam', { foto: ['g1'], narasi: null })
    expect(bahanJalur(jalurDari(kisah))).toEqual({ foto: ['g1'], video: ['v1'], narasi: 'n1' })
  })

  it('media: bahan dan lampiran draf, sekali masing-masing, urut', () => {
    const kisah = kegiatan().diserahkan('10:00', { foto: ['b', 'a'], video: ['d'] })
    expect(mediaJalur(jalurDari(kisah))).toEqual(['a', 'b', 'd'])
    expect(mediaJalur(jalurDari(kisah.diajukan('+1 jam', { lampiran: ['c', 'a'] })))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('persetujuan berlaku selama hanya diikuti unggahan', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam')
    expect(persetujuan(jalurDari(kisah))).toBeUndefined()
    expect(persetujuan(jalurDari(kisah.disetujui('+1 menit')))).toBe(kisah.daftar[2])
    expect(persetujuan(jalurDari(kisah.diunggah('+1 menit')))).toBe(kisah.daftar[2])
  })

  it('terakhir: yang paling akhir dari jenisnya', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').dikoreksi('+1 menit').diajukan('+1 menit')
    expect(terakhir(jalurDari(kisah), 'diajukan')).toBe(kisah.daftar[3])
    expect(terakhir(jalurDari(kisah), 'diunggah')).toBeUndefined()
  })

  it('keputusan PPID', () => {
    const kisah = kegiatan()
      .diserahkan('10:00')
      .diajukan('+1 jam')
      .dikoreksi('+1 menit')
      .diajukan('+1 menit')
      .ditolak('+1 menit')
      .disetujui('+1 menit')
    expect(kisah.daftar.map(keputusanDari)).toEqual([null, null, 'koreksi', null, 'tolak', 'setuju'])
  })

  it('fold tidak mengubah riwayat yang dibacanya', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+1 jam').dibatalkan('+1 menit')
    const salinan = structuredClone(kisah.daftar)
    foldRiwayat(kisah.daftar, { sop, zona: 'Asia/Jakarta', per: null })
    expect(kisah.daftar).toEqual(salinan)
  })
})

it('media sebuah riwayat: semua yang pernah diserahkan dan dilampirkan, masing-masing sekali', () => {
  const kisah = kegiatan()
    .diserahkan('10:00')
    .diajukan('11:00', { lampiran: ['l1', 'f1'] })
    .ditolak('11:10')
    .diserahkan('11:20')
  expect(mediaRiwayat(kisah.daftar)).toEqual(['f1', 'f2', 'f3', 'f4', 'v1', 'l1'])
})

it('jawaban atas temuan disimpan apa adanya, dan tidak menggerakkan kegiatan mana pun', () => {
  const [p] = kegiatan().diserahkan('10:00').daftar as [Tercatat]
  const jawaban = { ...p, peristiwa: 'dijelaskan', kanal: [], commit: 'c', temuan: ['urutan'] } as unknown as Tercatat
  expect(keadaanDari([p, jawaban])).toMatchObject({ penjelasan: [{ temuan: ['urutan'] }], temuan: [] })
})

describe('pembatalan sebuah interaksi', () => {
  const nomor = '2026-09-001'
  const [masuk, jawab] = [diterima(nomor, '10:00'), dijawab(nomor, '11:00')]
  const lipat = (...riwayat: Tercatat[]) => keadaanDari(riwayat)

  it('jawabannya dicabut, dan dapat dijawab lagi', () => {
    const batal = batalInteraksi(nomor, jawab, '11:10')
    expect(lipat(masuk, jawab, batal).interaksi.get(nomor)).toMatchObject({ dijawab: null })
    const lagi = dijawab(nomor, '11:20')
    expect(lipat(masuk, jawab, batal, lagi)).toMatchObject({ temuan: [] })
    expect(lipat(masuk, jawab, batal, lagi).interaksi.get(nomor)!.dijawab).toBe(lagi)
  })

  it('selagi belum dijawab interaksinya sendiri, dan nomornya tidak dipakai lagi', () => {
    const batal = batalInteraksi(nomor, masuk, '10:10')
    expect(lipat(masuk, batal)).toMatchObject({ interaksi: new Map(), interaksiBatal: new Set([nomor]), temuan: [] })
    expect(kode(lipat(masuk, batal, diterima(nomor, '12:00')))).toEqual(['nomor-ganda'])
    expect(kode(lipat(masuk, batal, dijawab(nomor, '12:00')))).toEqual(['urutan'])
  })

  it('yang bukan peristiwa terakhirnya tidak sah, dan tidak mengubah apa pun', () => {
    for (const batal of [
      batalInteraksi(nomor, masuk, '11:10'),
      batalInteraksi('2026-09-009', jawab, '11:10'),
      batalInteraksi(nomor, jawab, '11:10', { nomor: null }),
    ]) {
      const keadaan = lipat(masuk, jawab, batal)
      expect(kode(keadaan)).toEqual(['pembatalan'])
      expect(keadaan.interaksi.get(nomor)!.dijawab).toBe(jawab)
    }
  })
})

describe('pembatalan penyerahan laporan', () => {
  const lipat = (...riwayat: Tercatat[]) => keadaanDari(riwayat)
  const pertama = dilaporkan('2026-09', '2026-10-02 08:00', { kanal: ['medsos', 'website'] })
  const kedua = dilaporkan('2026-09', '2026-10-03 08:00', { kanal: ['website'] })
  const lain = dilaporkan('2026-08', '2026-10-03 09:00')

  it('yang terakhir dicabut untuk semua kanalnya, dan yang sebelumnya berlaku lagi', () => {
    expect(lipat(pertama, lain, batalLaporan(pertama, '2026-10-04 08:00'))).toMatchObject({
      laporan: [lain],
      temuan: [],
    })
    const dua = lipat(pertama, kedua, batalLaporan(kedua, '2026-10-04 08:00'))
    expect(dua).toMatchObject({ laporan: [pertama], temuan: [] })
    expect(
      lipat(pertama, kedua, batalLaporan(kedua, '2026-10-04 08:00'), batalLaporan(pertama, '2026-10-04 09:00')).laporan,
    ).toEqual([])
  })

  it('yang bukan terakhir, bulan lain, atau yang tidak ada hanya menjadi temuan', () => {
    for (const palsu of [
      batalLaporan(pertama, '2026-10-04 08:00'),
      batalLaporan(pertama, '2026-10-04 08:00', { kanal: ['medsos'] }),
      batalLaporan(kedua, '2026-10-04 08:00', { bulan: '2026-08' }),
      batalLaporan(kedua, '2026-10-04 08:00', { batal: 'f'.repeat(40) }),
    ]) {
      const keadaan = lipat(pertama, kedua, palsu)
      expect(keadaan.laporan).toEqual([pertama, kedua])
      expect(kode(keadaan)).toEqual(['pembatalan'])
    }
  })

  it('yang disegel tutup buku tidak dicabut lagi; yang diserahkan sesudahnya dapat', () => {
    const segel = ditutup('2026-09', '2026-10-05 08:00')
    expect(kode(lipat(pertama, segel, batalLaporan(pertama, '2026-10-06 08:00')))).toEqual(['pembatalan'])
    expect(lipat(pertama, batalLaporan(pertama, '2026-10-04 08:00'), segel).laporan).toEqual([])
    expect(lipat(segel, pertama, batalLaporan(pertama, '2026-10-06 08:00'))).toMatchObject({ laporan: [], temuan: [] })
    expect(
      lipat(ditutup('2026-08', '2026-09-05 08:00'), pertama, batalLaporan(pertama, '2026-10-06 08:00')).laporan,
    ).toEqual([])
  })
})

describe('pembatalan sebuah suntingan', () => {
  it('suntingan terakhir dapat dibatalkan; yang ada sesudahnya tidak', () => {
    const kisah = kegiatan().diserahkan('10:00').disunting('10:30').dibatalkan('10:40')
    const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    expect([...k.gugur.values()]).toEqual(['dibatalkan'])
    expect(terakhirBerlaku(k, 'medsos')).toBe(kisah.daftar[0])
    const terlambat = kegiatan().diserahkan('10:00').disunting('10:30').diajukan('11:00')
    terlambat.dibatalkan('11:10', { batal: terlambat.daftar[1]!.jejak.commit })
    expect(kode(keadaanDari(terlambat.daftar))).toEqual(['pembatalan'])
  })

  it('suntingan adalah yang terakhir selama tidak ada yang sesudahnya', () => {
    const kisah = kegiatan().diserahkan('10:00').disunting('10:30')
    const k = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
    expect(terakhirBerlaku(k, 'medsos')).toBe(kisah.daftar[1])
    expect(terakhirBerlaku(k, 'website')).toBeUndefined()
  })
})

describe('pembatalan yang dipalsukan', () => {
  const duaKanal = () => kegiatan({ kanal: ['medsos', 'website'] }).diserahkan('10:00')
  const hasil = (kisah: ReturnType<typeof duaKanal>) => {
    const { temuan, kegiatan: semua } = keadaanDari(kisah.daftar)
    return {
      temuan: temuan.map((t) => [t.kode, t.commit]),
      jalur: [...semua.get(kisah.id)!.jalur.values()].map((j) => j.tahap),
    }
  }
  const ujung = (kisah: ReturnType<typeof duaKanal>) => [['pembatalan', kisah.daftar.at(-1)!.jejak.commit]]

  it('penyerahan pada versi 1, dan penyerahan ulang, tidak dibatalkan, dan registernya tidak kosong', () => {
    const kisah = duaKanal().dibatalkan('11:00')
    expect(hasil(kisah)).toEqual({ temuan: ujung(kisah), jalur: ['diserahkan', 'diserahkan'] })
    const lagi = kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:10').diserahkan('12:00')
    lagi.dibatalkan('12:10', { versi: 2 })
    expect(hasil(lagi)).toEqual({ temuan: ujung(lagi), jalur: ['diserahkan'] })
  })

  it('penyerahan pertama dibatalkan selama belum ada kelanjutannya; sesudahnya tidak ada yang menyusul', () => {
    const kisah = duaKanal().dibatalkan('11:00', { versi: 2 })
    expect(hasil(kisah)).toEqual({ temuan: [], jalur: ['dibatalkan', 'dibatalkan'] })
    const [k] = keadaanDari(kisah.daftar).kegiatan.values()
    expect(serahDibatalkan(k!)).toBe(kisah.daftar[1])
    expect([...k!.jalur.values()].map((j) => [j.berlaku, barisMenunggu(j)])).toEqual([
      [[], []],
      [[], []],
    ])
    const terus = duaKanal()
      .dibatalkan('11:00', { versi: 2 })
      .diajukan('11:30', { kanal: ['medsos'] })
    expect(hasil(terus)).toEqual({
      temuan: [['urutan', terus.daftar.at(-1)!.jejak.commit]],
      jalur: ['dibatalkan', 'dibatalkan'],
    })
    const diolah = duaKanal().diajukan('11:00', { kanal: ['website'] })
    diolah.dibatalkan('11:30', { versi: 2, batal: diolah.daftar[0]!.jejak.commit, kanal: ['medsos', 'website'] })
    expect(hasil(diolah)).toEqual({ temuan: ujung(diolah), jalur: ['diserahkan', 'diajukan'] })
  })

  it('yang berlanjut pada kanal lain tidak dibatalkan; temuannya pada pembatalan itu, bukan pada yang lama', () => {
    for (const kanal of [['medsos'], ['medsos', 'website']] as const) {
      const kisah = duaKanal()
        .disunting('10:30', { narasi: 'n2' })
        .diajukan('11:00', { kanal: ['website'] })
      kisah.dibatalkan('11:10', { batal: kisah.daftar[1]!.jejak.commit, kanal: [...kanal] })
      expect(hasil(kisah)).toEqual({ temuan: ujung(kisah), jalur: ['diserahkan', 'diajukan'] })
    }
  })

  it('koreksi yang sudah ditanggapi suntingan, yang sudah dibatalkan, dan kanal lain daripada yang dibatalkan tidak diterima', () => {
    const koreksi = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:10').disunting('11:20')
    koreksi.dibatalkan('11:30', { batal: koreksi.daftar[2]!.jejak.commit })
    expect(hasil(koreksi)).toEqual({ temuan: ujung(koreksi), jalur: ['dikoreksi'] })
    const dua = kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan('11:10')
    dua.dibatalkan('11:30', { batal: dua.daftar[1]!.jejak.commit })
    expect(hasil(dua)).toEqual({ temuan: ujung(dua), jalur: ['diserahkan'] })
    const kanal = duaKanal()
      .disunting('10:30', { narasi: 'n2' })
      .dibatalkan('10:40', { kanal: ['medsos'] })
    expect(hasil(kanal).temuan).toEqual(ujung(kanal))
  })

  it('peristiwa yang tidak sah tetap temuan, walaupun dibatalkan kemudian', () => {
    const kisah = kegiatan().diserahkan('10:00').disetujui('11:00').dibatalkan('11:10')
    expect(hasil(kisah).temuan).toEqual([['urutan', kisah.daftar[1]!.jejak.commit], ...ujung(kisah)])
  })
})

it('SOP yang mulai dengan draf: draf pertama yang dibatalkan mengembalikan jalurnya ke awal', () => {
  const versi = sop.medsos.versi.map((v) => ({
    ...v,
    baris: v.baris.map((b) =>
      b.no === 1 ? { ...b, sesudah: ['ditolak'] } : b.no === 2 ? { ...b, sesudah: ['awal'] } : b,
    ),
  }))
  const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan('11:10')
  const keadaan = keadaanDari(kisah.daftar, null, { ...sop, medsos: { ...sop.medsos, versi } })
  expect(keadaan.kegiatan.get(kisah.id)!.jalur.get('medsos')).toMatchObject({ tahap: 'awal', berlaku: [] })
})

it('media yang dimusnahkan menunjuk peristiwanya', () => {
  const serah = kegiatan().diserahkan('10:00')
  const musnah = {
    ...serah.daftar[0]!,
    peristiwa: 'dimusnahkan',
    media: ['a', 'b'],
    segera: false,
  } as never as Tercatat
  expect([...keadaanDari([...serah.daftar, musnah]).musnah]).toEqual([
    ['a', musnah],
    ['b', musnah],
  ])
})

it('kanal yang tidak dikelola lagi tetap tampak selama ada yang tercatat padanya', () => {
  const keadaan = keadaanDari(kegiatan().diserahkan('10:00').daftar)
  const semua = [...new Set([...keadaan.kegiatan.values()].flatMap((k) => [...k.jalur.keys()]))]
  expect(kanalTercatat([], keadaan, '2026-09')).toEqual(semua)
  expect(kanalTercatat([], keadaan, null)).toEqual(semua)
  expect(kanalTercatat([], keadaan, '2026')).toEqual(semua)
  expect(kanalTercatat(['website'], keadaan, '2026-10')).toEqual(['website'])
})

import { describe, expect, it } from 'vitest'
import { pendahulu } from '../../../src/domain/keadaan/pendahulu.js'
import { diterima, dijawab, dilaporkan, kegiatan, register } from '../../pembangun.js'

describe('A24: terbit belakangan', () => {
  it.each([
    ['15 menit', 15, false],
    ['16 menit', 16, true],
  ])('%s sesudah dicatat', (_, menit, harap) => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00')
    const draf = kisah.daftar[1]!
    draf.jejak.terbit = draf.jejak.dicatat + menit * 60_000
    expect(kisah.langkah(2)[0]!.tanda.includes('luring')).toBe(harap)
    expect(kisah.langkah(1)[0]!.tanda).not.toContain('luring')
  })
})

describe('A24 pada komentar', () => {
  it('yang terbit belakangan ditandai menurut jawabannya, bila ada', () => {
    const [tanya, jawab] = [diterima('2026-09-001', '10:00'), dijawab('2026-09-001', '10:30')]
    tanya.jejak.terbit = tanya.jejak.dicatat + 16 * 60_000
    expect(register([tanya]).interaksi[0]!.tanda).toEqual(['luring'])
    expect(register([tanya, jawab]).interaksi[0]!.tanda).toEqual([])
  })
})

describe('jam dua komputer', () => {
  const langkah = (diajukan: string, versi: 1 | 2 = 2) =>
    kegiatan().diserahkan('10:00').diajukan(diajukan, { versi, dicatat: '+0 menit' }).langkah(2)[0]!

  it('yang berbeda sampai lima menit ditandai, dan tidak janggal', () => {
    expect(langkah('09:55')).toMatchObject({ catat: 'langsung', menit: 0, tanda: ['jam-beda'] })
    expect(langkah('10:00')).toMatchObject({ catat: 'langsung', tanda: [] })
  })

  it('yang lebih, atau pada satu komputer, janggal', () => {
    expect(langkah('09:54')).toMatchObject({ catat: 'janggal', tanda: [] })
    expect(langkah('09:55', 1)).toMatchObject({ catat: 'janggal', tanda: [] })
  })
})

describe('A20: yang terbit di antaranya tidak menjadikan janggal', () => {
  const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30')
  const setuju = kisah.daftar.at(-1)!
  const dua = (dasar: string[]) =>
    kisah
      .diunggah('13:00', { versi: 2, dasar: [setuju.op] })
      .diunggah('12:30', {
        versi: 2,
        dasar,
        unggahan: [{ platform: 'facebook', tautan: 'https://www.facebook.com/desa/posts/1' }],
      })
      .langkah(4)[1]!

  it('dinilai terhadap persetujuan yang disandarinya', () => expect(dua([setuju.op]).catat).toBe('langsung'))
  it('yang tidak berlaku tidak bersandar pada apa pun', () => {
    const kalah = { ...setuju, peristiwa: 'berbenturan' } as never
    expect(pendahulu(kalah, kisah.daftar, setuju)).toBeNull()
  })
})

describe('A6: unggahan dari beberapa komputer', () => {
  it('yang paling awal dinilai, dalam urutan mana pun terbitnya', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30')
    const terlambat = { unggahan: [{ platform: 'facebook', tautan: 'https://www.facebook.com/desa/posts/1' }] }
    const dua = kisah.diunggah('2026-09-10 09:00', terlambat).diunggah('2026-09-08 20:00')
    expect(dua.langkah(4).map((l) => [l.ke, l.verdik])).toEqual([
      [1, 'tidak-dinilai'],
      [2, 'tepat'],
    ])
  })
})

describe('A20: dicatat belakangan', () => {
  it.each([
    ['saat itu juga', '+0 menit', 'langsung'],
    ['15 menit kemudian', '+15 menit', 'langsung'],
    ['16 menit kemudian', '+16 menit', 'belakangan'],
    ['tiga hari kemudian', '+3 hari', 'belakangan'],
    ['5 menit sebelum waktunya (selisih jam dua komputer)', '-5 menit', 'langsung'],
    ['6 menit sebelum waktunya', '-6 menit', 'janggal'],
  ])('peristiwa yang dicatat %s', (_, dicatat, catat) => {
    const [satu] = kegiatan().diserahkan('10:00', { dicatat }).langkah(1)
    expect(satu).toMatchObject({ catat, verdik: 'tepat' })
  })

  it('verdik memakai waktu peristiwa, bukan waktu pencatatan', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('+120 menit', { dicatat: '+2 hari' })
    expect(kisah.langkah(2)[0]).toMatchObject({ verdik: 'tepat', menit: 120, catat: 'belakangan' })
  })

  it('waktu yang mendahului peristiwa sebelumnya janggal, dan menitnya tidak pernah negatif', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('09:30')
    expect(kisah.langkah(2)[0]).toMatchObject({ catat: 'janggal', menit: 0, lewatMenit: 0, verdik: 'tepat' })
  })

  it('waktu pada menit yang sama tidak janggal walau detiknya mendahului', () => {
    expect(kegiatan().diserahkan('10:00:40').diajukan('10:00:10').langkah(2)[0]!.catat).toBe('langsung')
  })

  it('tanggal commit yang tidak mungkin benar membuatnya janggal', () => {
    expect(kegiatan().diserahkan('10:00', { tanggalGanjil: true }).langkah(1)[0]!.catat).toBe('janggal')
  })

  it('langkah tertunda membawa mutu catatan peristiwa yang memulainya', () => {
    const kisah = kegiatan().diserahkan('10:00', { dicatat: '+1 hari' }).diajukan('10:30', { dicatat: '+1 jam' })
    expect(kisah.langkah(3, { per: '10:40' })[0]).toMatchObject({ selesai: null, catat: 'belakangan' })
    expect(kisah.langkah(4, { per: '10:40' })[0]).toMatchObject({ selesai: null, catat: 'belakangan' })
    expect(kegiatan().diserahkan('10:00').diajukan('09:00').langkah(3, { per: '10:40' })[0]!.catat).toBe('janggal')
  })

  it('jawaban sebelum pertanyaannya janggal', () => {
    expect(register([diterima('1', '09:00'), dijawab('1', '08:00')]).interaksi[0]).toMatchObject({
      catat: 'janggal',
      menit: 0,
    })
  })

  it('jumlah setiap mutu disebut: langkah selesai, interaksi, dan laporan', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00', { dicatat: '+1 hari' }).disetujui('10:30')
    const riwayat = [
      ...kisah.daftar,
      diterima('1', '09:00', { dicatat: '+2 jam' }),
      dilaporkan('2026-09', '2026-10-01 08:00'),
    ]
    expect(register(riwayat, { bulan: '2026-09', kanal: ['medsos'], per: '2026-10-01 09:00' }).catat).toEqual({
      langsung: 2,
      belakangan: 2,
      janggal: 1,
    })
  })
})

describe('A23: langkah yang tertunda', () => {
  const nomor = (kisah: ReturnType<typeof kegiatan>, per: string) =>
    kisah.jalur({ per }).langkah.map((l) => `${l.baris.no}.${l.ke} ${l.verdik}${l.selesai === null ? ' *' : ''}`)

  it('langkah yang jamnya sudah berjalan tampak; yang belum tidak', () => {
    const kisah = kegiatan().diserahkan('10:00')
    expect(nomor(kisah, '12:00')).toEqual(['1.1 tepat', '2.1 berjalan *', '4.1 berjalan *'])
    expect(nomor(kisah, '12:01')).toEqual(['1.1 tepat', '2.1 lewat *', '4.1 berjalan *'])
    expect(nomor(kisah, '2026-09-10 00:00')).toEqual(['1.1 tepat', '2.1 lewat *', '4.1 lewat *'])
  })

  it('menit, lewatMenit, dan giliran siapa dihitung pada saat --per', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('10:30')
    expect(kisah.langkah(3, { per: '11:45' })[0]).toMatchObject({
      menit: 75,
      lewatMenit: 15,
      verdik: 'lewat',
      peran: 'ppid',
      oleh: null,
      commit: null,
      keputusan: null,
      tanda: [],
    })
    expect(kisah.langkah(3, { per: '11:45' })[0]!.commitMulai).toBe(kisah.daftar[1]!.jejak.commit)
    expect(kisah.langkah(4, { per: '11:45' })[0]).toMatchObject({
      menit: null,
      lewatMenit: 0,
      commitMulai: null,
      platform: null,
    })
  })

  it('jam langkah 4 dimulai saat kegiatan berakhir', () => {
    const kisah = kegiatan().diserahkan('2026-09-07 10:00').diajukan('+1 jam').disetujui('+30 menit')
    expect(nomor(kisah, '09:59')).toEqual(['1.1 tepat', '2.1 tepat', '3.1 tepat'])
    expect(nomor(kisah, '10:00')).toEqual(['1.1 tepat', '2.1 tepat', '3.1 tepat', '4.1 berjalan *'])
  })

  it('sesudah tolak, penyerahan ulang tidak ditagih; langkah 4 tetap ditagih', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:30')
    expect(nomor(kisah, '13:00')).toEqual(['1.1 tepat', '2.1 tepat', '3.1 tepat', '4.1 berjalan *'])
  })

  it('tolak final membuat yang tertunda tidak dinilai, dan tidak pernah terhitung', () => {
    const kisah = kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:30', { final: true })
    expect(nomor(kisah, '2026-09-20 10:00')).toEqual(['1.1 tepat', '2.1 tepat', '3.1 tepat', '4.1 tidak-dinilai *'])
    expect(kisah.register({ kanal: ['medsos'] }).rekap.find((r) => r.langkah === 4)).toMatchObject({
      dinilai: 0,
      persenTepat: null,
    })
  })

  it('tolak final sebelum kegiatan berlangsung: langkah 4 belum pernah berjalan', () => {
    const kisah = kegiatan().diserahkan('2026-09-07 10:00').diajukan('+1 jam').ditolak('+30 menit', { final: true })
    expect(nomor(kisah, '2026-09-20 10:00')).toEqual(['1.1 tepat', '2.1 tepat', '3.1 tepat'])
  })

  it('langkah lewat dihitung terlambat pada rekap', () => {
    const rekap = kegiatan()
      .diserahkan('10:00')
      .register({ per: '2026-09-10 08:00', kanal: ['medsos'] }).rekap
    expect(rekap.find((r) => r.langkah === 2)).toMatchObject({ dinilai: 1, tepat: 0, terlambat: 1, persenTepat: 0 })
    expect(rekap.find((r) => r.langkah === 4)).toMatchObject({ dinilai: 1, terlambat: 1 })
  })

  it('pembatalan palsu atas penyerahan menyisakan penyerahan itu dan yang tertunda sesudahnya', () => {
    expect(kegiatan().diserahkan('10:00').dibatalkan('10:05').jalur()).toMatchObject({
      status: 'diserahkan',
      langkah: [{ verdik: 'tepat' }, {}, {}],
    })
  })
})

describe('--per: register sebagaimana tampak pada suatu saat', () => {
  const kisah = kegiatan()
    .diserahkan('10:00')
    .diajukan('11:00')
    .dikoreksi('11:30')
    .diajukan('12:00')
    .dibatalkan('12:10')

  it.each([
    ['10:59', 'diserahkan'],
    ['11:00', 'diajukan'],
    ['11:45', 'dikoreksi'],
    ['12:05', 'diajukan'],
    ['12:10', 'dikoreksi'],
  ])('per pukul %s: %s', (per, status) => {
    expect(kisah.jalur({ per, saring: true }).status).toBe(status)
  })

  it('peristiwa yang kemudian terjadi tidak mengubah verdik tertunda', () => {
    expect(kisah.langkah(2, { per: '10:59', saring: true })).toMatchObject([{ verdik: 'berjalan', menit: 59 }])
  })

  it('tanpa --per, waktu yang belum terjadi tetap tampak dan janggal', () => {
    const depan = kegiatan().diserahkan('10:00').diajukan('2026-12-01 08:00', { dicatat: '2026-09-08 11:00' })
    expect(depan.langkah(2, { per: '12:00' })[0]).toMatchObject({ catat: 'janggal', verdik: 'terlambat' })
    expect(depan.langkah(3, { per: '12:00' })).toEqual([])
    expect(depan.langkah(2, { per: '12:00', saring: true })[0]).toMatchObject({ verdik: 'berjalan', catat: 'langsung' })
  })
})

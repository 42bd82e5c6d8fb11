import { describe, expect, it } from 'vitest'
import type { Tercatat } from '../../src/domain/peristiwa/daftar.js'
import { lewatTenggat, sisaWaktu, susunTugas } from '../../src/domain/tugas.js'
import type { Tugas } from '../../src/domain/tugas.js'
import type { Kanal } from '../../src/domain/sop/sop.js'
import type { Kisah, Pandang } from '../pembangun.js'
import { dasarDari, dijawab, dilaporkan, diterima, diukur, kegiatan, keadaanDari } from '../pembangun.js'

const tugas = (riwayat: readonly Tercatat[], per: string, pandang: Pandang = {}): Tugas[] =>
  susunTugas(keadaanDari(riwayat), pandang.kanal ?? ['medsos', 'website'], dasarDari({ per, ...pandang }))

const inti = (daftar: readonly Tugas[]): unknown[] => daftar.map((t) => [t.apa, t.peran[0], sisaWaktu(t), t.argv[0]])

describe('apa yang menunggu siapa', () => {
  const kisah = kegiatan()
  const id = kisah.id
  it.each([
    [
      'sesudah diserahkan',
      kegiatan().diserahkan('10:00'),
      '11:00',
      ['menyusun draf medsos', 'admin-medsos', '1 jam lagi', 'ajukan'],
    ],
    [
      'sesudah diajukan',
      kegiatan().diserahkan('10:00').diajukan('11:00'),
      '12:15',
      ['memutus draf medsos', 'ppid', 'lewat 15 menit', 'tinjau'],
    ],
    [
      'sesudah dikoreksi',
      kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:30'),
      '12:00',
      ['memperbaiki draf medsos', 'admin-medsos', '1 jam 30 menit lagi', 'ajukan'],
    ],
    [
      'sesudah disetujui',
      kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30'),
      '12:00',
      ['mengunggah medsos', 'admin-medsos', '1 hari 11 jam lagi', 'unggah'],
    ],
    [
      'sesudah ditolak',
      kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:30'),
      '12:00',
      ['menyerahkan bahan baru medsos', 'pelaksana', 'tanpa batas waktu', 'serahkan'],
    ],
  ] as const)('%s', (_, satu, per, harap) => expect(inti(tugas(satu.daftar, per))).toEqual([harap]))

  it('yang mengajukan draf tidak disebut sebagai pemutusnya', () => {
    const petugas = [
      { nama: 'Carik', surel: 'carik@contoh.id', peran: ['ppid', 'admin-medsos'] },
      { nama: 'Siti Rahayu', surel: null, peran: ['admin-medsos'] },
    ]
    const draf = (oleh: string) => kegiatan().diserahkan('10:00').diajukan('11:00', { oleh }).daftar
    const putusan = (oleh: string, pandang: Pandang = {}) =>
      tugas(draf(oleh), '11:30', { petugas, ...pandang }).map((t) => [t.apa, t.kecuali])
    const lain = [['memutus draf medsos (perlu PPID lain daripada Carik)', 'Carik']]
    expect(putusan('Carik')).toEqual(lain)
    expect(putusan('CARIK@contoh.id')).toEqual(lain)
    const biasa = [['memutus draf medsos', null]]
    expect(putusan('Siti Rahayu')).toEqual(biasa)
    expect(putusan('Carik', { petugas: [] })).toEqual(biasa)
    expect(putusan('Carik', { aturan: { pisahTugas: 'longgar' } })).toEqual(biasa)
    const berakhir = [{ ...petugas[0]!, masa: { ppid: { sejak: null, sampai: '2026-09-07' } } }]
    expect(putusan('Carik', { petugas: berakhir })).toEqual(biasa)
  })

  it('yang selesai, ditolak final, atau di kanal lain tidak menunggu', () => {
    const selesai = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')
    expect(tugas(selesai.daftar, '13:00')).toEqual([])
    expect(
      tugas(kegiatan().diserahkan('10:00').diajukan('11:00').ditolak('11:30', { final: true }).daftar, '13:00'),
    ).toEqual([])
    expect(tugas(kegiatan().diserahkan('10:00').daftar, '11:00', { kanal: ['website'] })).toEqual([])
  })

  it('sisanya sama dengan register: lewat menurut jam kerja dihitung dengan menit kerja', () => {
    const lewat = kegiatan({ selesai: '14:00' }).diserahkan('15:00')
    const [satu] = tugas(lewat.daftar, '2026-09-09 09:30', { aturan: { jam: 'kerja' } })
    expect(satu).toMatchObject({ verdik: 'lewat', sisaMenit: -45 })
    expect(lewatTenggat(satu!)).toBe(true)
    expect(sisaWaktu(satu!)).toBe('lewat 45 menit jam kerja')
    expect(inti(tugas(lewat.daftar, '2026-09-08 15:10', { aturan: { jam: 'kerja' } }))[0]).toContain(
      '17 jam 35 menit lagi',
    )
  })

  it('yang menyebut kegiatan dan kanal dapat langsung diketik', () => {
    expect(tugas(kisah.diserahkan('10:00').daftar, '11:00')[0]!.argv).toEqual(['ajukan', id, '--kanal', 'medsos'])
  })
})

describe('yang tidak berlaku', () => {
  const k = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30')
  const kalah = (dari: Tercatat, ubah: object = {}): Tercatat =>
    ({
      ...dari,
      peristiwa: 'berbenturan',
      asal: dari.peristiwa,
      benturan: 'dasar-berubah',
      catatan: '',
      ...ubah,
    }) as never
  const koreksi = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:35', { oleh: 'Lurah' }).daftar[2]!
  const kalahnya = (riwayat: readonly Tercatat[], kanal?: Pandang['kanal']): (readonly [string | null, unknown])[] =>
    tugas(riwayat, '12:00', kanal === undefined ? {} : { kanal })
      .filter((t) => t.milik !== null)
      .map((t) => [t.milik, t.langkah] as const)

  it('menunggu yang mencatatnya, sampai ia bertindak lagi atau menjawabnya', () => {
    const riwayat = [...k.daftar, kalah(koreksi)]
    expect(kalahnya(riwayat)).toEqual([['Lurah', 3]])
    expect(kalahnya(riwayat, ['website'])).toEqual([])
    expect(kalahnya([...k.daftar, kalah(koreksi, { benturan: 'sudah-sama' })])).toEqual([])
    const lagi = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:50', { oleh: 'LURAH' }).daftar[2]!
    expect(kalahnya([...riwayat, lagi])).toEqual([])
    expect(kalahnya([...riwayat, { ...lagi, kanal: ['website'] }])).toEqual([['Lurah', 3]])
    expect(kalahnya([...riwayat, { ...lagi, oleh: 'Carik' }])).toEqual([['Lurah', 3]])
    const jawab = { ...lagi, peristiwa: 'dijelaskan', kegiatan: null, commit: koreksi.jejak.commit, temuan: [] }
    expect(kalahnya([...riwayat, jawab as never])).toEqual([])
    expect(kalahnya([...k.daftar, kalah(koreksi, { asal: 'dijelaskan' })])).toEqual([['Lurah', null]])
  })

  it('juga yang bukan tentang sebuah kegiatan', () => {
    const tanya = diterima('2026-09-001', '11:40')
    const satu = tugas([kalah(tanya, { benturan: 'nomor-ganda' })], '12:00')
    expect(satu).toMatchObject([
      { id: null, judul: 'diterima', langkah: null, milik: tanya.oleh, argv: ['interaksi', 'catat'] },
    ])
    expect(tugas([kalah(tanya, { benturan: 'sudah-sama' })], '12:00')).toEqual([])
  })

  it('komentar dan jawaban yang dicatat lagi dengan nomor lain tidak menunggu lagi', () => {
    const [tanya, jawab] = [diterima('2026-09-001', '11:40'), dijawab('2026-09-001', '11:50')]
    const hilang = [kalah(tanya, { benturan: 'nomor-ganda' }), kalah(jawab, { benturan: 'ikut-gugur' })]
    const sisa = (...lagi: Tercatat[]): (string | null)[] =>
      tugas([...hilang, ...lagi], '12:00')
        .filter((t) => t.milik !== null)
        .map((t) => t.judul)
        .toSorted()
    const sesudah = <P extends Tercatat>(p: P): P => ({
      ...p,
      jejak: { ...p.jejak, dicatat: jawab.jejak.dicatat + 60_000 },
    })
    const baru = sesudah(diterima('2026-09-1001', '11:40'))
    const dijawabLagi = sesudah(dijawab('2026-09-1001', '11:50'))
    expect(sisa()).toEqual(['dijawab', 'diterima'])
    expect(sisa(baru)).toEqual(['dijawab'])
    expect(sisa(baru, dijawabLagi)).toEqual([])
    expect(sisa({ ...baru, oleh: 'Orang lain' })).toEqual(['dijawab', 'diterima'])
    expect(sisa(sesudah(diterima('2026-09-1001', '11:41')))).toEqual(['dijawab', 'diterima'])
    const terbit = { ...hilang[0]!, jejak: { ...hilang[0]!.jejak, terbit: baru.jejak.dicatat + 60_000 } }
    expect(tugas([terbit, baru], '12:00').filter((t) => t.milik !== null)).toHaveLength(1)
    expect(tugas([kalah(diukur([])), baru], '12:00').filter((t) => t.milik !== null)).toHaveLength(1)
  })

  it('yang sudah tayang tanpa persetujuan diturunkan dahulu; yang dari petugas nonaktif menunggu penggantinya', () => {
    const unggah = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('11:50').daftar[3]!
    const satu = (ubah: object): Tugas | undefined =>
      tugas([...k.daftar.slice(0, 3), kalah(unggah, ubah)], '12:00').find((t) => t.apa.includes('tidak berlaku'))
    expect(satu({ benturan: 'tanpa-persetujuan' })?.apa).toContain('diturunkan dahulu')
    expect(satu({ benturan: 'dasar-berubah' })?.apa).toContain('ulangi bila masih perlu')
    expect(satu({ benturan: 'petugas-nonaktif' })?.milik).toBeNull()
  })

  it('menahan unggahan admin, dan ia membaca mengapa', () => {
    const apa = (riwayat: readonly Tercatat[]): (string | undefined)[] =>
      tugas(riwayat, '12:00').flatMap((t) => (t.milik === null ? [t.apa] : []))
    expect(apa([...k.daftar, kalah(koreksi)])).toEqual([
      'mengunggah medsos (ditahan: dikoreksi oleh Lurah; tunggu PPID memutus lagi)',
    ])
    expect(apa([...k.daftar, kalah(koreksi, { catatan: 'Ganti\nfoto.' })])[0]).toContain('oleh Lurah: Ganti foto.;')
    const batal = k.dibatalkan('11:40').daftar.at(-1)!
    expect(apa([...k.daftar.slice(0, 3), kalah(koreksi), batal])[0]).toMatch(/^memutus draf medsos/)
  })
})

describe('satu kegiatan yang diserahkan dua orang', () => {
  const serah = (judul: string, klon: number | null, id: string, kanal: Kanal[] = ['medsos']) =>
    kegiatan({ id, judul, kanal }).diserahkan('10:00', { klon })
  const kembar = (...kisah: Kisah[]): string[] =>
    tugas(
      kisah.flatMap((k) => k.daftar),
      '11:00',
    ).flatMap((t) => (t.argv[0] === 'lihat' ? [`${t.id} ${t.argv[1]}`] : []))
  const [A, B] = ['2026-09-08-posyandu-aa2b', '2026-09-08-posyandu-bb2c']

  it('disebut pada yang kemudian, selama belum ada lanjutannya', () => {
    const pertama = serah('Posyandu balita', 0, A)
    expect(kembar(pertama, serah('Posyandu Balita Melati', 1, B))).toEqual([`${B} ${A}`])
    expect(kembar(pertama, serah('Posyandu Balita', 1, B).diajukan('10:30', { klon: 1 }))).toEqual([])
    expect(kembar(pertama, serah('Rapat warga', 1, B))).toEqual([])
    const dicabut = (k: Kisah): Kisah => k.dibatalkan('10:30', { versi: 2 })
    expect(kembar(pertama, dicabut(serah('Posyandu Balita', 1, B)))).toEqual([])
    expect(kembar(dicabut(serah('Posyandu Balita', 0, A)), serah('Posyandu Balita', 1, B))).toEqual([])
    expect(kembar(pertama, serah('', 1, B))).toEqual([])
    expect(kembar(pertama, serah('Posyandu Balita', 0, B))).toEqual([])
    expect(kembar(pertama, serah('Posyandu Balita', null, B))).toEqual([])
    const hari = kegiatan({ id: B, judul: 'Posyandu balita', selesai: '2026-09-07 10:00', mulai: '2026-09-07 08:00' })
    expect(kembar(pertama, hari.diserahkan('10:00', { klon: 1 }))).toEqual([])
    const website = serah('Posyandu balita', 1, B, ['website'])
    const semua = tugas([...pertama.daftar, ...website.daftar], '11:00', { kanal: ['medsos'] })
    expect(semua.filter((t) => t.argv[0] === 'lihat')).toEqual([])
  })
})

describe('komentar dan laporan', () => {
  it('komentar yang menunggu jawaban, tentang kegiatan atau tidak', () => {
    const k = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')
    const riwayat = [
      ...k.daftar,
      diterima('2026-09-001', '13:00', { kegiatan: k.id }),
      diterima('2026-09-002', '14:00'),
      diterima('2026-09-003', '14:00', { perluJawaban: false }),
      diterima('2026-09-004', '14:00'),
      dijawab('2026-09-004', '15:00'),
    ]
    expect(tugas(riwayat, '16:00').map((t) => [t.judul, t.nomor, t.argv.join(' ')])).toEqual([
      ['Rapat warga', '2026-09-001', 'interaksi jawab 2026-09-001'],
      ['Interaksi 2026-09-002', '2026-09-002', 'interaksi jawab 2026-09-002'],
    ])
  })

  it('komentar tentang kegiatan yang tidak ada disebut dengan nomornya; platform tanpa baris SOP tidak menunggu', () => {
    expect(tugas([diterima('2026-09-001', '13:00', { kegiatan: '2026-09-08-hilang-aa2b' })], '14:00')[0]).toMatchObject(
      { judul: 'Interaksi 2026-09-001' },
    )
    expect(tugas([diterima('2026-09-001', '13:00', { platform: 'website' })], '14:00')).toEqual([])
  })

  it('laporan bulan yang sudah berakhir, sampai diserahkan', () => {
    const k = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30').diunggah('12:00')
    const riwayat = [...k.daftar, diukur([])]
    const laporan = tugas(riwayat, '2026-10-02 08:00')
    expect(laporan.map((t) => t.argv.join(' '))).toEqual([
      'laporan --bulan 2026-09 --kanal medsos --serahkan',
      'laporan --bulan 2026-09 --kanal website --serahkan',
    ])
    expect(
      tugas([...riwayat, dilaporkan('2026-09', '2026-10-01 09:00')], '2026-10-02 08:00').map((t) => t.kanal),
    ).toEqual(['website'])
  })

  it('urut menurut tenggat; tanpa tenggat terakhir', () => {
    const a = kegiatan({ id: '2026-09-08-apel-aa2b', judul: 'Apel' })
      .diserahkan('10:00')
      .diajukan('11:00')
      .ditolak('11:30')
    const b = kegiatan({ id: '2026-09-08-bazar-bb2c', judul: 'Bazar', kanal: ['medsos', 'website'] }).diserahkan(
      '10:00',
    )
    const c = kegiatan({ id: '2026-09-08-donor-cc2d', judul: 'Donor' })
      .diserahkan('10:00')
      .diajukan('11:00')
      .ditolak('11:30')
    expect(tugas([...c.daftar, ...a.daftar, ...b.daftar], '12:00').map((t) => `${t.judul} ${t.kanal}`)).toEqual([
      'Bazar medsos',
      'Bazar website',
      'Apel medsos',
      'Donor medsos',
    ])
  })
})

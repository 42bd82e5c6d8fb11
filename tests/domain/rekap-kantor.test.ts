import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import type { KantorTerdaftar, SegelKantor, SegelTerlihat } from '../../src/domain/rekap-kantor.js'
import { contohAudit, jumlahkanRekap, rekapKantor, terlihatBaru } from '../../src/domain/rekap-kantor.js'
import type { BarisRekap } from '../../src/domain/register/tipe.js'
import { pukul } from '../pembangun.js'

const semua = (tepat: number, terlambat: number): BarisRekap => {
  const dinilai = tepat + terlambat
  return { kanal: 'gabungan', langkah: 'semua', dinilai, tepat, terlambat, persenTepat: dinilai === 0 ? null : -1 }
}
const segel = (bulan: string, ubah: Partial<SegelKantor> = {}): SegelKantor => ({
  kantor: 'Nomporejo',
  akar: 'a1',
  bulan,
  commit: `c-${bulan}`,
  sebelum: null,
  kode: `K-${bulan}`,
  waktu: pukul(`${bulan}-28 09:00`),
  rekap: { versi: 1, bulan, unggahan: 0, rekap: [semua(8, 2)], total: [], klik: null },
  penanda: null,
  salah: [],
  ...ubah,
})
const kantor = (nama: string, daftar: SegelKantor[], ubah: Partial<KantorTerdaftar> = {}): KantorTerdaftar => ({
  nama,
  akar: null,
  kunci: [],
  segel: daftar,
  masalah: [],
  ...ubah,
})
const belum: SegelTerlihat = new Map()
const september = segel('2026-09')
const oktober = segel('2026-10', { sebelum: september.commit })
const putusan = (daftar: SegelKantor[], terlihat = belum, ubah: Partial<KantorTerdaftar> = {}) => {
  const { sah, catatan } = rekapKantor([kantor('Nomporejo', daftar, ubah)], '2026-10', terlihat).baris[0]!
  return { sah, catatan }
}

describe('tanda tangan segel', () => {
  const [carik, lain] = [
    { publik: 'ssh-ed25519 A', sidik: 'AAAA' },
    { publik: 'ssh-ed25519 B', sidik: 'BBBB' },
  ] as const
  const ditandai = segel('2026-10', { penanda: carik })

  it.each([
    ['tanpa kunci terdaftar tidak diminta', [], oktober, []],
    ['dari kunci yang terdaftar', [lain, carik], ditandai, []],
    [
      'tidak ada, padahal kuncinya terdaftar',
      [carik],
      oktober,
      ['segelnya tidak ditandatangani, padahal kuncinya terdaftar'],
    ],
    ['dari kunci lain', [lain], ditandai, ['segelnya ditandatangani dengan kunci yang tidak terdaftar (sidik AAAA)']],
  ] as const)('%s', (_, kunci, satu, catatan) => {
    const daftar = satu.sebelum === null ? [satu] : [september, satu]
    expect(putusan(daftar, belum, { kunci })).toEqual({ sah: catatan.length === 0, catatan })
  })
})

describe('rekap banyak kantor', () => {
  it('menjumlahkan yang sah, menyebut yang belum ada beserta sebabnya', () => {
    const lain = { akar: 'b1', commit: 'd', rekap: { ...oktober.rekap, rekap: [semua(3, 1)] } }
    const hasil = rekapKantor(
      [
        kantor('Nomporejo', [september, oktober]),
        kantor('Sidorejo', [segel('2026-10', lain)]),
        kantor('Karangsari', [september]),
        kantor('Brosot', [], { masalah: ['tidak terjangkau'] }),
      ],
      '2026-10',
      belum,
    )
    expect(hasil.baris.map((b) => [b.kantor, b.sah])).toEqual([
      ['Nomporejo', true],
      ['Sidorejo', true],
    ])
    expect(hasil.kurang).toEqual([
      { kantor: 'Karangsari', sebab: 'belum menutup buku bulan ini' },
      { kantor: 'Brosot', sebab: 'tidak terjangkau' },
    ])
    expect(hasil.gabungan).toEqual([{ ...semua(11, 3), persenTepat: 78.6 }])
  })

  it.each<[string, SegelKantor[], string]>([
    ['yang hitungannya beda', [{ ...oktober, salah: ['kodenya bukan kode dari isinya'] }], 'kodenya bukan'],
    ['dengan dua segel satu bulan', [september, oktober, { ...oktober, commit: 'x' }], 'dua riwayat'],
    [
      'dengan dua segel sesudah segel yang sama',
      [september, oktober, segel('2026-11', { sebelum: september.commit })],
      'dua riwayat',
    ],
    ['yang tidak menyambung', [september, { ...oktober, sebelum: 'lain' }], 'rantai putus: segel 2026-10'],
    ['yang mulai lagi dari awal', [september, { ...oktober, sebelum: null }], 'dua riwayat'],
  ])('segel %s tidak sah dan tidak dijumlahkan', (_, daftar, sebab) => {
    const { sah, catatan } = putusan(daftar)
    expect(sah).toBe(false)
    expect(catatan[0]).toContain(sebab)
    expect(rekapKantor([kantor('N', daftar)], '2026-10', belum).gabungan).toEqual([])
  })

  it('riwayat lain daripada yang terdaftar, dan dua kantor dengan satu riwayat, tidak sah', () => {
    expect(putusan([oktober], belum, { akar: 'a9' })).toMatchObject({ sah: false })
    expect(putusan([september, oktober], belum, { akar: 'a1' })).toEqual({ sah: true, catatan: [] })
    const kembar = rekapKantor([kantor('A', [september, oktober]), kantor('B', [september, oktober])], '2026-10', belum)
    expect(kembar.baris.map((b) => b.sah)).toEqual([true, false])
    expect(kembar.baris[1]!.catatan).toEqual(['riwayatnya sama dengan riwayat A'])
  })

  it('segel yang bukan yang pernah terlihat adalah dua riwayat', () => {
    const terlihat = new Map([['a1', new Map([['2026-09', 'lain']])]])
    expect(putusan([september, oktober], terlihat)).toEqual({
      sah: false,
      catatan: ['dua riwayat: segel 2026-09 bukan yang pernah terlihat'],
    })
  })

  it('sambungan ke segel yang tidak dikirim lagi diperiksa terhadap ingatan', () => {
    expect(putusan([oktober])).toEqual({
      sah: true,
      catatan: ['segel sebelum 2026-10 tidak ada di sini, jadi sambungannya tidak diperiksa'],
    })
    expect(putusan([oktober], terlihatBaru(belum, [kantor('N', [september])]))).toEqual({ sah: true, catatan: [] })
  })
})

test('yang pertama terlihat tetap diingat; segel yang salah tidak diingat', () => {
  const awal = terlihatBaru(belum, [kantor('N', [september, { ...oktober, salah: ['x'] }])])
  const lalu = terlihatBaru(awal, [kantor('N', [{ ...september, commit: 'lain' }, oktober])])
  expect([...lalu.get('a1')!]).toEqual([
    ['2026-09', september.commit],
    ['2026-10', oktober.commit],
  ])
})

test('tanpa satu langkah pun yang dinilai tidak ada persennya', () => {
  expect(jumlahkanRekap([[semua(0, 0)], [semua(0, 0)]])).toEqual([semua(0, 0)])
})

test('undian mengikuti semua kode bulan itu, bukan urutan daftarnya', () => {
  const sidik = (teks: string): string => createHash('sha256').update(teks).digest('hex')
  const daftar = Array.from({ length: 40 }, (_, i) =>
    kantor(`K${i}`, [segel('2026-10', { akar: `a${i}`, commit: `c${i}`, kode: `K${i}` })]),
  )
  const undi = (urut: KantorTerdaftar[], persen: number) =>
    contohAudit(rekapKantor(urut, '2026-10', belum), persen, sidik)
  expect(undi(daftar, 5)).toHaveLength(2)
  expect(undi(daftar, 1)).toHaveLength(1)
  expect(undi(daftar.toReversed(), 5)).toEqual(undi(daftar, 5))
  expect(undi(daftar.slice(1), 5)).not.toEqual(undi(daftar, 5))
})

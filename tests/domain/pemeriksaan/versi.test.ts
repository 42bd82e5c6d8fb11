/** Versions of files held against the history: what each says that the history does not, and each only once. */
import { ulid } from '../../../src/domain/bahasa/id.js'
import type { BarisSop } from '../../../src/domain/sop/sop.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BentukCatatan, ItemTerbaca } from '../../../src/domain/pemeriksaan/versi.js'
import { Pembanding, tanpaBeda } from '../../../src/domain/pemeriksaan/versi.js'
import type { Peristiwa, Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { wib } from '../../murni.js'
import { batalInteraksi, dijawab, dilaporkan, diterima, diukur, kegiatan, sop, ZONA } from '../../pembangun.js'

/** The record written down as JSON: what is compared is what the forms say, not how they look. */
const bentuk: BentukCatatan = {
  item: (teks) => (teks.startsWith('{') ? (JSON.parse(teks) as ItemTerbaca) : 'baris 1: bukan item'),
  bulan: (teks) => (teks.startsWith('{') ? (JSON.parse(teks) as Record<string, unknown>) : null),
  kepala: ({ judul, jalur }, zona) => ({ judul, tahap: [...jalur.values()].map((j) => j.tahap), zona }),
  isianSesudah: (lama, p, zona) => ({ ...lama, [p.peristiwa]: `${new Date(p.waktu).toISOString()} ${zona}` }),
  angka: (daftar) => JSON.stringify(daftar.map((a) => a.nilai)),
  sidikTeks: (teks) => teks,
  sidikPersis: (teks) => `persis ${teks}`,
  sidikDaftar: (baris) => baris.join(),
  sidikMedia: (daftar) => daftar.join('+'),
}

const media = (...nama: string[]) =>
  nama.map((sha256) => ({ sha256, ukuran: 10, nama: `${sha256}.jpg`, baris: `${sha256}.jpg` }))
const bahan = media('f1', 'f2', 'f3', 'f4', 'v1')
const kepala = (tahap: string) => ({ judul: 'Rapat warga', tahap: [tahap], zona: ZONA })
const item = (tahap: string, ubah: Partial<ItemTerbaca> = {}): string =>
  JSON.stringify({
    kepala: kepala(tahap),
    media: bahan,
    isi: { narasi: 'n1', caption: tahap === 'diserahkan' ? '' : 't1', berita: '' },
    teksLiar: false,
    ...ubah,
  })

const kisah = kegiatan().diserahkan('10:00').diajukan('11:00')
const jalur = `content/2026/09/${kisah.id}.md`
let pembanding: Pembanding
beforeEach(() => {
  pembanding = new Pembanding({ sop, zona: ZONA, bentuk })
})
const banding = (teks: string, p: Tercatat | null = null, letak = jalur, sidik = 's1') =>
  pembanding.bandingkan(letak, { teks, sidik: () => sidik }, p)

describe('item', () => {
  it('yang sama dengan riwayatnya sampai saat itu', () => {
    for (const p of kisah.daftar) {
      pembanding.catat(p)
      expect(banding(item(p.peristiwa), p)).toEqual(tanpaBeda)
    }
    expect([...pembanding.ukuran]).toEqual(bahan.map((m) => [m.sha256, 10]))
  })

  it('data pribadi dalam teks atau nama berkas yang dibawa sebuah peristiwa beralasan diingat', () => {
    const [serah] = kisah.daftar as [Tercatat]
    const telepon = '0812 3456 7890'
    const ingat = (tetap: string | null, ubah: Partial<ItemTerbaca>): boolean => {
      pembanding = new Pembanding({ sop, zona: ZONA, bentuk })
      pembanding.catat({ ...serah, tetap })
      banding(item('diserahkan', ubah), { ...serah, tetap })
      return pembanding.beralasan.has(serah.op)
    }
    const bernama = { media: bahan.map((m) => ({ ...m, nama: `${telepon}.jpg` })) }
    expect([ingat('alasan', {}), ingat('alasan', bernama), ingat(null, bernama)]).toEqual([false, true, false])
    expect(ingat('alasan', { isi: { narasi: telepon, caption: '', berita: '' } })).toBe(true)
  })

  it('tanpa penyerahan tidak ada yang dapat dibandingkan; yang tidak terbaca disebut sebabnya', () => {
    expect(banding(item('diserahkan'))).toEqual(tanpaBeda)
    expect(banding('bukan item')).toEqual({ ...tanpaBeda, rusak: 'baris 1: bukan item' })
  })

  it('kunci yang hilang, berbeda, tidak pernah ditulis konten, dan teks di luar bagian', () => {
    pembanding.catat(kisah.daftar[0]!)
    const { judul: _, ...tanpaJudul } = kepala('disetujui')
    const salah = item('diserahkan', {
      kepala: { ...tanpaJudul, status: 'selesai' },
      isi: { narasi: 'n1 diubah', caption: '', berita: '' },
      teksLiar: true,
    })
    expect(banding(salah)).toEqual({
      ...tanpaBeda,
      kepalaBeda: ['judul', 'tahap', 'status'],
      teksBeda: ['narasi', 'teks di luar bagian'],
    })
  })

  it('nilai yang bukan daftar, atau daftar lain panjangnya, berbeda', () => {
    pembanding.catat(kisah.daftar[0]!)
    for (const tahap of ['diserahkan', { 0: 'diserahkan' }, ['diserahkan', 'diserahkan'], null])
      expect(banding(item('diserahkan', { kepala: { ...kepala('diserahkan'), tahap } })).kepalaBeda).toEqual(['tahap'])
  })

  it('yang sudah salah disebut lagi hanya bila berubah', () => {
    pembanding.catat(kisah.daftar[0]!)
    const liar = (tahap: string): string => item('diserahkan', { kepala: kepala(tahap), teksLiar: true })
    expect(banding(liar('diajukan'))).toMatchObject({ kepalaBeda: ['tahap'], teksBeda: ['teks di luar bagian'] })
    expect(banding(liar('diajukan'))).toEqual(tanpaBeda)
    expect(banding(liar('diunggah'))).toMatchObject({ kepalaBeda: ['tahap'], teksBeda: [] })
  })

  it('zona yang berganti hanya berlaku untuk yang ditulis sesudahnya', () => {
    pembanding.catat(kisah.daftar[0]!)
    pembanding.pindah({ zona: 'Asia/Jayapura' })
    expect(banding(item('diserahkan')).kepalaBeda).toEqual(['zona'])
  })

  it('tabel SOP yang berganti hanya menilai yang ditulis sesudahnya', () => {
    const baris = (b: BarisSop): boolean => !b.peristiwa.includes('diajukan')
    const versi = sop.medsos.versi.map((satu) => ({ ...satu, baris: satu.baris.filter(baris) }))
    for (const p of kisah.daftar) pembanding.catat(p)
    expect(banding(item('diajukan')).kepalaBeda).toEqual([])
    pembanding.pindah({ sop: { ...pembanding.sop, medsos: { ...sop.medsos, versi } } })
    expect(banding(item('diajukan')).kepalaBeda).toEqual(['tahap'])
  })

  it('data pribadi dalam teks yang ditulis peristiwa itu sendiri, tanpa alasan, sejak versi 2', () => {
    const narasi = 'Hubungi 0812 3456 7890.'
    const isi = { narasi, caption: '', berita: '' }
    const serah = (ubah: Partial<Tercatat>): string[] => {
      const p = { ...kisah.daftar[0]!, versi: 2, narasi, ...ubah } as Tercatat
      const satu = new Pembanding({ sop, zona: ZONA, bentuk })
      satu.catat(p)
      return [...satu.bandingkan(jalur, { teks: item('diserahkan', { isi }), sidik: () => 's1' }, p).pribadi]
    }
    expect(serah({})).toEqual(['narasi'])
    expect([serah({ tetap: 'nomor kantor' }), serah({ versi: 1 })]).toEqual([[], []])
  })

  it('media yang tidak dibawa penyerahan, yang hilang, dan yang barisnya diganti', () => {
    pembanding.catat(kisah.daftar[0]!)
    const dengan = (daftar: ItemTerbaca['media']) => banding(item('diserahkan', { media: daftar })).mediaBeda
    expect(dengan(bahan)).toEqual([])
    expect(dengan([...bahan, ...media('asing')])).toEqual(['asing'])
    expect(dengan(bahan.slice(1))).toEqual(['f1'])
    expect(dengan(bahan.map((m) => (m.sha256 === 'f2' ? { ...m, baris: 'lain.jpg' } : m)))).toEqual(['f2'])
  })

  it('daftar media adalah yang dicatat bersama peristiwanya', () => {
    const dicatat = (daftar: string) => kegiatan({ id: kisah.id }).diserahkan('10:00', { daftar }).daftar[0]!
    const [benar, salah] = [dicatat(bahan.map((m) => m.baris).join()), dicatat('lain')]
    pembanding.catat(benar)
    expect(banding(item('diserahkan'), benar)).toEqual(tanpaBeda)
    expect(banding(item('diserahkan'), salah).mediaBeda).toEqual(['sidik daftar media'])
    // What others brought is not its own to answer for.
    const lampiran = kegiatan({ id: kisah.id }).diajukan('11:00', { daftar: '' }).daftar[0]!
    pembanding.catat(lampiran)
    expect(banding(item('diajukan'), lampiran).mediaBeda).toEqual([])
  })

  it('yang disetujui adalah media jalurnya', () => {
    const sah = ['f1', 'f2', 'f3', 'f4', 'v1'].join('+')
    for (const p of kisah.daftar) pembanding.catat(p)
    const putus = (ubah: object) => kegiatan({ id: kisah.id }).disetujui('11:30', { media: sah, ...ubah }).daftar[0]!
    const [benar, salah, asing] = [putus({}), putus({ media: 'f1' }), putus({ media: 'f1', kanal: ['website'] })]
    pembanding.catat(benar)
    expect(banding(item('disetujui'), benar)).toEqual(tanpaBeda)
    expect(banding(item('disetujui'), salah).mediaBeda).toEqual(['sidik media yang diputus'])
    // Of a channel the kegiatan does not use there is no track to compare; the fold has said so.
    expect(banding(item('disetujui'), asing).mediaBeda).toEqual([])
    const unggah = kegiatan({ id: kisah.id }).diunggah('12:00', { media: 'f1' }).daftar[0]!
    expect(banding(item('disetujui'), unggah).mediaBeda).toEqual(['sidik media yang diputus'])
  })
})

describe('interaksi sebulan', () => {
  const [satu, dua] = [diterima('2026-09-001', '09:00'), diterima('2026-09-002', '09:30')]
  const letak = 'interaksi/2026/09.yaml'
  const pagi = (pukul: string): string => `2026-09-08T${pukul}:00.000Z ${ZONA}`

  it('isinya riwayatnya, nomor demi nomor', () => {
    for (const p of [satu, dua, dijawab('2026-09-001', '10:00'), batalInteraksi('2026-09-002', dua, '11:00')])
      pembanding.catat(p)
    const isi = {
      '2026-09-001': { diterima: pagi('02:00'), dijawab: pagi('03:00') },
      '2026-09-002': { diterima: pagi('02:30'), dibatalkan: pagi('04:00') },
    }
    expect(banding(JSON.stringify(isi), null, letak)).toEqual(tanpaBeda)
    const salah = { ...isi, '2026-09-001': { diterima: pagi('02:00') }, '2026-09-003': {} }
    expect(banding(JSON.stringify(salah), null, letak).kepalaBeda).toEqual(['2026-09-001', '2026-09-003'])
    expect(banding('[]', null, letak).rusak).toBe('tidak terbaca sebagai daftar interaksi')
  })

  it('bulan yang riwayatnya kosong', () => {
    expect(banding('{}', null, letak)).toEqual(tanpaBeda)
    expect(banding('{"2026-09-001":{}}', null, letak).kepalaBeda).toEqual(['2026-09-001'])
  })
})

describe('angka dan laporan', () => {
  const letak = 'analitik/2026-09/ketikan.csv'
  const berkas = [{ jalur: letak, sidik: 's1' }]
  const ukur = diukur([{ nilai: { suka: 3 } }], { berkas })
  const benar = '[{"suka":3}]'

  it('berkasnya tepat yang disebut peristiwanya, dan angkanya yang dicatatnya', () => {
    expect(banding(benar, ukur, letak)).toEqual(tanpaBeda)
    expect(banding(benar, ukur, letak, 's2').teksBeda).toEqual(['isi'])
    expect(banding(benar, ukur, 'analitik/2026-09/lain.csv').teksBeda).toEqual(['isi'])
    expect(banding('[{"suka":9}]', ukur, 'analitik/2026-09/ketikan.csv').teksBeda).toEqual(['angka'])
  })

  it('sidik ketikan adalah milik angkanya sendiri, sejak versi 2', () => {
    const dibuat = wib('2026-09-08 09:00')
    const op = ulid(dibuat, new Uint8Array(16))
    const beda = (sumber: string, sidik: string, versi: 1 | 2 = 2): readonly string[] =>
      banding(benar, { ...diukur([{ nilai: { suka: 3 } }], { sumber, sidik, berkas }), op, versi }, letak).teksBeda
    const sah = `persis ${benar}${dibuat}`
    expect([beda('ketikan', sah), beda('ketikan', 'karangan', 1)]).toEqual([[], []])
    expect(beda('ketikan', 'karangan')).toEqual(['sidik sumber'])
    expect([beda('ketikan pengikut x Mei 2026', 's1'), beda('ekspor.csv', 'karangan')]).toEqual([[], []])
    expect(beda('ketikan pengikut x Mei 2026', 'karangan')).toEqual(['sidik sumber'])
  })

  it('halaman laporan dan yang ditinggalkan pembatalan hanya menurut sidiknya', () => {
    const halaman = { jalur: 'laporan/2026-09-medsos.md', sidik: 's1' }
    const lapor = dilaporkan('2026-09', '2026-10-02 09:00', { berkas: [halaman] })
    const batal = { ...lapor, peristiwa: 'dibatalkan', batal: lapor.jejak.commit } as unknown as Tercatat
    for (const p of [lapor, batal]) {
      expect(banding('# Laporan', p, halaman.jalur)).toEqual(tanpaBeda)
      expect(banding('# Laporan', p, halaman.jalur, 's2').teksBeda).toEqual(['isi'])
      expect(banding('# Laporan', p, halaman.jalur)).toEqual(tanpaBeda)
    }
  })

  it('berkas yang peristiwanya tidak menulis angka atau laporan bukan urusannya', () => {
    const lain: (Peristiwa | null)[] = [null, kisah.daftar[0]!]
    for (const p of lain) expect(banding('apa saja', p as Tercatat, letak)).toEqual(tanpaBeda)
  })
})

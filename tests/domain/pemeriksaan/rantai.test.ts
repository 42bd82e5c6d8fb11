import { describe, expect, it } from 'vitest'
import type { Bukti } from '../../../src/domain/pemeriksaan/bukti.js'
import { daftarPemeriksaan, periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { menyangkutInteraksi } from '../../../src/domain/peristiwa/daftar.js'
import {
  batalInteraksi,
  batalLaporan,
  diterima,
  dijawab,
  dilaporkan,
  diukur,
  kegiatan,
  pukul,
} from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, jalurKisah, kisah, kode, kodeCommit, ubahan, masa } from './bukti.js'

const [serah, ajukan] = kisah.daftar as [Tercatat, Tercatat]

describe('daftar pemeriksaan', () => {
  it('setiap kode satu kali, dengan arti dan tindakan berupa kalimat', () => {
    expect(new Set(daftarPemeriksaan.map((p) => p.kode)).size).toBe(daftarPemeriksaan.length)
    for (const { arti, tindakan, kode: k } of daftarPemeriksaan) {
      expect(arti, k).toMatch(/^[A-Za-z].*\.$/)
      expect(tindakan, k).toMatch(/^[A-Za-z].*\.$/)
    }
  })

  it('riwayat yang dibuat dengan alat ini tidak mempunyai temuan', () => {
    expect(periksa(buktiDari())).toEqual([])
  })
})

describe('keutuhan riwayat', () => {
  it.each<[string, Partial<Bukti>]>([
    ['klon-ganjil', { keganjilanKlon: ['klon dangkal'] }],
    ['riwayat-terpotong', { saksiHilang: [{ commit: 'f'.repeat(40), keterangan: 'tercatat kemarin' }] }],
    [
      'objek-rusak',
      {
        versi: [
          {
            commit: 'c',
            jalur: jalurKisah,
            id: kisah.id,
            rusak: null,
            objek: 'hilang',
            kepalaBeda: [],
            teksBeda: [],
            mediaBeda: [],
            pribadi: [],
          },
        ],
      },
    ],
    ['indeks-beda', { indeksBeda: ['3 peristiwa bukan yang dicatat'] }],
    ['objek-rusak', { objekHilang: ['tree 1234 hilang'] }],
    ['hitungan-beda', { hitunganBeda: new Map([[serah.jejak.commit, ['Konten-Angka bukan angkanya']]]) }],
    ['fsck', { fsck: ['error: bad object'] }],
    ['jalur-kembar', { jalurTip: [jalurKisah, 'Content/2026/09/tiruan.md'] }],
  ])('%s', (nama, ubah) => {
    expect(kode(buktiDari(ubah))).toEqual([nama])
  })

  it('salinan yang tidak utuh: hanya itu yang disebut', () => {
    const rusak = {
      commit: [commitBiasa({ induk: ['a', 'b'] }), commitBiasa({ oid: 'b', induk: [] })],
      saksiHilang: [{ commit: 'f'.repeat(40), keterangan: 'tercatat kemarin' }],
      jalurTip: [],
    }
    expect(kode(buktiDari(rusak)).length).toBeGreaterThan(2)
    expect(kode(buktiDari({ ...rusak, keganjilanKlon: ['Salinan ini dangkal.'] }))).toEqual(['klon-ganjil'])
  })

  it('yang tidak diminta diperiksa tidak disebut; yang hilang tetap disebut', () => {
    const rusak = {
      commit: [commitBiasa({ oid: 'lama', induk: ['a', 'b'] }), commitBiasa({ oid: 'baru', induk: ['a', 'b'] })],
    }
    const hilang = { saksiHilang: [{ commit: 'f'.repeat(40), keterangan: 'x' }] }
    expect(
      periksa(buktiDari({ ...rusak, ...hilang, diperiksa: new Set(['baru']) })).map((t) => [t.kode, t.commit]),
    ).toEqual([
      ['riwayat-terpotong', 'f'.repeat(40)],
      ['gabungan', 'baru'],
    ])
  })

  it('folder lain yang bukan tiruan bukan temuan', () => {
    expect(kode(buktiDari({ jalurTip: [jalurKisah, 'contents/x.md', 'README.md'] }))).toEqual([])
  })

  it('akar-ganda: permulaan pertama wajar, yang kedua tidak', () => {
    expect(kodeCommit(commitBiasa({ oid: 'a', induk: [] }), commitDari(serah, { induk: ['a'] }))).toEqual([])
    expect(kodeCommit(commitBiasa({ oid: 'a', induk: [] }), commitBiasa({ oid: 'b', induk: [] }))).toEqual([
      'akar-ganda',
    ])
  })

  it('gabungan hanya peringatan', () => {
    expect(periksa(buktiDari({ commit: [commitBiasa({ induk: ['a', 'b'] })] }))).toMatchObject([
      { kode: 'gabungan', tingkat: 'peringatan', id: null },
    ])
  })
})

describe('apa yang diubah sebuah commit', () => {
  it('penggabungan yang mengambil berkas utuh dari salah satu sisinya tidak mengubah catatan', () => {
    const berkas = 'content/2026/09/x.md'
    const gabung = (warisan?: ReadonlySet<string>) =>
      kodeCommit(commitBiasa({ ...ubahan(berkas), induk: ['a', 'b'], ...(warisan && { warisan }) }))
    expect(gabung(new Set([berkas]))).toEqual(['gabungan'])
    expect(gabung(new Set(['content/2026/09/lain.md']))).toEqual(['gabungan', 'bukan-peristiwa'])
    expect(gabung()).toEqual(['gabungan', 'bukan-peristiwa'])
  })

  it.each(['content/2026/09/x.md', 'interaksi/2026/09.yaml', 'analitik/2026-09/a.csv', 'laporan/2026-09-medsos.md'])(
    'bukan-peristiwa: %s',
    (berkas) => {
      expect(kodeCommit(commitBiasa(ubahan('README.md', berkas)))).toEqual(['bukan-peristiwa'])
    },
  )

  it('commit biasa atas berkas lain dibiarkan', () => {
    expect(kodeCommit(commitBiasa(ubahan('README.md', 'konten.yaml', 'sop/medsos.yaml', 'libur.yaml')))).toEqual([])
    expect(kodeCommit(commitBiasa())).toEqual([])
  })

  it('temuan menyebut kegiatan yang berkasnya diubah', () => {
    expect(periksa(buktiDari({ commit: [commitBiasa(ubahan('README.md', jalurKisah))] }))).toMatchObject([
      { kode: 'bukan-peristiwa', id: kisah.id },
    ])
  })

  it.each<[Tercatat, string, string]>([
    [serah, jalurKisah, 'content/2026/09/2026-09-08-lain-zz9z.md'],
    [serah, jalurKisah, `content/2026/10/${kisah.id}.md`],
    [diterima('2026-09-001', '09:00', { langkah: '5' }), 'interaksi/2026/09.yaml', 'interaksi/2026/10.yaml'],
    [dijawab('2026-09-001', '10:00', { langkah: '5' }), 'interaksi/2026/09.yaml', 'interaksi/2026/09.txt'],
    [diukur([], { op: '01J00000000000000000000000' }), 'analitik/2026-09/ig.csv', 'analitik/2026-09/x/ig.csv'],
    [dilaporkan('2026-09', '2026-09-30 10:00'), 'laporan/2026-09-medsos.md', 'laporan/2026-09-website.md'],
  ])('di-luar-lingkup: $peristiwa', (p, boleh, tidak) => {
    const rapi = {
      ...p,
      dinyatakanSendiri: true,
      waktu: pukul('2026-09-30 09:00'),
      langkah: p.langkah,
      jejak: { ...p.jejak, dicatat: pukul('2026-09-30 09:00') },
    }
    const temuan = (...jalur: string[]): string[] =>
      kodeCommit(commitDari(rapi, { ...ubahan(...jalur) })).filter((k) => !['op-janggal', 'isi-mustahil'].includes(k))
    expect(temuan(boleh)).toEqual([])
    expect(temuan(boleh, tidak)).toEqual(['di-luar-lingkup'])
    expect(temuan('konten.yaml')).toEqual(['di-luar-lingkup'])
  })

  it('di-luar-lingkup: yang dibatalkan mengubah berkas miliknya, dan hanya itu', () => {
    const laporan = dilaporkan('2026-09', '2026-09-30 10:00')
    for (const [p, boleh, tidak] of [
      [batalLaporan(laporan, '2026-09-30 11:00'), 'laporan/2026-09-medsos.md', 'laporan/2026-09-website.md'],
      [
        batalInteraksi('2026-09-001', laporan, '2026-09-30 11:00'),
        'interaksi/2026/09.yaml',
        'laporan/2026-09-medsos.md',
      ],
      [kegiatan().diserahkan('10:00').dibatalkan('11:00').daftar[1]!, jalurKisah, 'interaksi/2026/09.yaml'],
    ] as const) {
      const temuan = (jalur: string): string[] => kodeCommit(commitDari(p, ubahan(jalur)))
      expect(temuan(boleh)).not.toContain('di-luar-lingkup')
      expect(temuan(tidak)).toContain('di-luar-lingkup')
      expect(menyangkutInteraksi(p)).toBe(boleh.startsWith('interaksi'))
    }
    expect([menyangkutInteraksi(laporan), menyangkutInteraksi(dijawab('2026-09-001', '10:00'))]).toEqual([false, true])
  })

  it('peristiwa kegiatan yang tidak menyebut kegiatan tidak boleh mengubah berkas mana pun', () => {
    expect(kodeCommit(commitDari({ ...serah, kegiatan: null }, ubahan(jalurKisah)))).toEqual(['di-luar-lingkup'])
  })

  it('terhapus', () => {
    const hapus = (jalur: string) => ({ perubahan: [{ status: 'D', jalur, mode: '000000' }] })
    expect(kodeCommit(commitDari(serah, hapus(jalurKisah)))).toEqual(['terhapus'])
    expect(kodeCommit(commitBiasa(hapus('README.md')))).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['120000', 'tautan', ['entri-terlarang']],
    ['160000', 'submodul', ['entri-terlarang']],
    ['100755', 'alat.sh', []],
    ['100755', jalurKisah, ['entri-terlarang']],
    ['100644', jalurKisah, []],
  ])('entri-terlarang: mode %s pada %s', (mode, jalur, harap) => {
    const c =
      jalur === jalurKisah
        ? commitDari(serah, { perubahan: [{ status: 'A', jalur, mode }] })
        : commitBiasa({ perubahan: [{ status: 'A', jalur, mode }] })
    expect(kodeCommit(c)).toEqual(harap)
  })

  it('peristiwa-tanpa-berkas, kecuali pada penggabungan', () => {
    expect(kodeCommit(commitDari(serah, { perubahan: [] }))).toEqual(['peristiwa-tanpa-berkas'])
    expect(kodeCommit(commitDari(ajukan, { perubahan: [], induk: ['a', 'b'] }))).toEqual(['gabungan'])
  })
})

describe('ujung terbitan yang disebut sebuah peristiwa', () => {
  const V2 = { versi: 2 as const }
  const [satu, dua, tiga, empat] = kisah.daftar as [Tercatat, Tercatat, Tercatat, Tercatat]
  const oid = (p: Tercatat): string => p.jejak.commit
  const temuan = (induk: string[], ...daftar: Tercatat[]): string[] =>
    kode(buktiDari({ commit: daftar.map((p, i) => commitDari(p, i === 0 ? { induk } : {})) })).filter((k) =>
      k.startsWith('tip-'),
    )
  const atas = (p: Tercatat, tip: string | null, klon: number | null = 1): Tercatat => ({ ...p, ...V2, tip, klon })
  it('mendahuluinya, dan tidak mundur dalam satu salinan', () => {
    expect(temuan([], satu, atas(dua, oid(satu)), atas(tiga, oid(dua)), atas(empat, null))).toEqual([])
    expect(temuan([], satu, dua, atas(tiga, oid(dua)), atas(empat, oid(satu)))).toEqual(['tip-mundur'])
    expect(temuan([], satu, dua, atas(tiga, oid(dua)), atas(empat, oid(satu), 2))).toEqual([])
    expect(temuan([], satu, atas(dua, oid(tiga)), tiga)).toEqual(['tip-beda'])
    expect(temuan([], satu, { ...atas(dua, oid(tiga)), versi: 1 }, tiga)).toEqual([])
  })
  it('hanya dari salinan bernomor, dan tidak lebih tua daripada pusatnya', () => {
    expect(temuan([], satu, atas(dua, oid(satu), null))).toEqual(['tip-beda'])
    // Recorded in version 1, and in version 2 only when it was published.
    const terbit = commitDari(atas(dua, oid(satu), null), { waktuPenulis: 1000, waktuCommit: 2000 })
    expect(kode(buktiDari({ commit: [commitDari(satu, { induk: [] }), terbit] }))).not.toContain('tip-beda')
    const pengaturan = (klon: number[]) => [masa(0, { commit: 'lama', klon })]
    const pada = (klon: number[], tip: Tercatat): string[] =>
      kode(
        buktiDari({
          commit: [satu, dua, atas(tiga, oid(tip), 0)].map((p, i) => commitDari(p, i === 0 ? { induk: [] } : {})),
          masa: pengaturan(klon),
        }),
      ).filter((k) => k.startsWith('tip-'))
    expect(pada([0], dua)).toEqual([])
    expect(pada([0], satu)).toEqual(['tip-beda'])
    // Of several clones one may have recorded before it joined.
    expect(pada([0, 1], satu)).toEqual([])
    expect(pada([1], satu)).toEqual([])
  })
  it('yang tidak ada disebut, bila seluruh riwayat terbaca', () => {
    expect(temuan([], satu, atas(dua, 'f'.repeat(40)))).toEqual(['tip-tidak-ada'])
    expect(temuan(['sebelumnya'], satu, atas(dua, 'f'.repeat(40)))).toEqual([])
  })
})

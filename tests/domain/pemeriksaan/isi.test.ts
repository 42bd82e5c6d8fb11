import { describe, expect, it } from 'vitest'
import type { Bukti, VersiBerkas } from '../../../src/domain/pemeriksaan/bukti.js'
import { dapatDijawab, menungguJawaban, periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Diserahkan } from '../../../src/domain/peristiwa/diserahkan.js'
import type { Dijelaskan } from '../../../src/domain/peristiwa/dijelaskan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { diatur, dijawab, dilaporkan, diterima, diukur, kegiatan, sop, aturan } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, jalurKisah, kisah, kode, masa, pengaturan, rapi } from './bukti.js'

const versi = (ubah: Partial<VersiBerkas>): Partial<Bukti> => ({
  versi: [
    {
      commit: 'c0',
      jalur: jalurKisah,
      id: kisah.id,
      rusak: null,
      objek: null,
      kepalaBeda: [],
      teksBeda: [],
      mediaBeda: [],
      pribadi: [],
      ...ubah,
    },
  ],
})

const media = { id: kisah.id, jumlah: 5, tidakDiSini: [], hilang: [], dimusnahkan: [], berubah: [] }

describe('isi berkas', () => {
  it('media yang tidak ada di salinan ini: satu catatan per kegiatan, bukan per foto', () => {
    const tidakDiSini = ['aa', 'bb', 'cc', 'dd']
    const temuan = periksa(buktiDari({ media: [{ ...media, tidakDiSini }] }))
    expect(temuan).toMatchObject([
      {
        kode: 'media-tidak-di-sini',
        tingkat: 'catatan',
        id: kisah.id,
        pesan: '4 dari 5 media tidak ada di salinan ini: aa, bb, cc, ….',
      },
    ])
    expect(temuan.some(menungguJawaban)).toBe(false)
  })

  it('media yang dimusnahkan disebut, dan tidak menunggu siapa pun', () => {
    const temuan = periksa(buktiDari({ media: [{ ...media, dimusnahkan: ['aa'] }] }))
    expect(temuan).toMatchObject([{ kode: 'media-dimusnahkan', tingkat: 'catatan', id: kisah.id }])
  })

  it('versi yang sesuai riwayat bukan temuan', () => {
    expect(kode(buktiDari(versi({})))).toEqual([])
  })

  it.each<[string, Partial<Bukti>, string]>([
    ['berkas-rusak', versi({ rusak: 'front matter tidak terbaca' }), `${jalurKisah}: front matter tidak terbaca.`],
    ['berkas-hilang', { jalurTip: ['konten.yaml'] }, `Berkas kegiatan ${kisah.id} tidak ada.`],
    [
      'berkas-liar',
      { jalurTip: [jalurKisah, 'content/2026/09/lain.md'] },
      'content/2026/09/lain.md tidak mempunyai penyerahan',
    ],
    ['kepala-beda', versi({ kepalaBeda: ['judul', 'selesai'] }), 'judul, selesai tidak sesuai riwayat'],
    ['teks-beda', versi({ teksBeda: ['caption'] }), 'caption bukan isi yang tercatat'],
    ['daftar-media', versi({ mediaBeda: ['abc'] }), 'abc tidak sesuai riwayat'],
    ['media-berubah', { media: [{ ...media, berubah: ['ab'] }] }, 'berubah isinya'],
  ])('%s', (nama, ubah, pesan) => {
    expect(periksa(buktiDari(ubah))).toMatchObject([
      { kode: nama, tingkat: 'galat', pesan: expect.stringContaining(pesan) },
    ])
  })

  it.each<[string, Partial<Bukti>]>([
    ['suntingan-tangan', { kerjaBeda: [{ jalur: jalurKisah, id: kisah.id, sebab: 'disunting' }] }],
    ['pengaturan-belum-dicatat', { kerjaBeda: [{ jalur: 'konten.yaml', id: null, sebab: 'disunting' }] }],
    ['media-hilang', { media: [{ ...media, hilang: ['ab'] }] }],
  ])('%s hanya peringatan', (nama, ubah) => {
    expect(periksa(buktiDari(ubah))).toMatchObject([{ kode: nama, tingkat: 'peringatan' }])
  })
})

describe('pengaturan', () => {
  const longgar = {
    ...sop,
    medsos: {
      ...sop.medsos,
      versi: sop.medsos.versi.map((v) => ({
        ...v,
        baris: v.baris.map((b) =>
          b.no === 2 ? { ...b, batas: { jenis: 'menit' as const, menit: 30, jam: 'aturan' as const } } : b,
        ),
      })),
    },
  }

  it('perubahan yang tidak mengubah penilaian bukan temuan', () => {
    expect(kode(buktiDari({ masa: [masa(0), masa(2, { aturan: aturan({ kpiMenurut: 'unggah' }) })] }))).toEqual([])
  })

  it('aturan-berubah menyebut langkah yang penilaiannya berubah', () => {
    expect(periksa(buktiDari({ masa: [masa(0), masa(3, { sop: longgar })], kini: pengaturan() }))).toMatchObject([
      { kode: 'aturan-berubah', commit: 'masa-3', pesan: expect.stringContaining('langkah 2 putaran 1') },
    ])
  })

  it('perubahan sebelum ada peristiwa bukan temuan', () => {
    expect(kode(buktiDari({ masa: [masa(0), masa(0, { sop: longgar })] }))).toEqual([])
  })

  it('aturan-berubah melihat juga komentar, laporan, dan keputusan sendiri', () => {
    const sendiri = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30', { oleh: 'Siti Rahayu' })
    const lain = [
      diterima('2026-09-001', '09:00'),
      dijawab('2026-09-001', '2026-09-09 08:00'),
      diterima('2026-09-002', '09:00'),
      dilaporkan('2026-09', '2026-10-05 09:00'),
    ]
    const semua = [...sendiri.daftar, ...lain]
    const ketat = sop.medsos.versi.map((v) => ({
      ...v,
      baris: v.baris.map((b) =>
        b.no === 5
          ? { ...b, batas: { jenis: 'menit' as const, menit: 60, jam: 'dinding' as const } }
          : b.no === 6
            ? { ...b, batas: { jenis: 'tanggal' as const, tanggal: 2 } }
            : b,
      ),
    }))
    const baru = masa(semua.length, {
      sop: { ...sop, medsos: { ...sop.medsos, versi: ketat } },
      aturan: aturan({ pisahTugas: 'longgar' }),
    })
    const bukti = buktiDari({ commit: [...semua.map((p) => commitDari(p)), commitBiasa()], masa: [masa(0), baru] })
    const { pesan } = periksa(bukti).find((t) => t.kode === 'aturan-berubah')!
    expect(pesan).toContain('langkah 3 putaran 1')
    expect(pesan).toContain('interaksi 2026-09-001')
    expect(pesan).toContain('laporan 2026-09 medsos')
  })

  it('yang masih berjalan boleh dinilai dengan aturan baru', () => {
    const semua = [
      ...rapi(kegiatan().diserahkan('10:00').diajukan('11:00')).daftar,
      diterima('2026-10-001', '2026-10-03 09:00'),
    ]
    const ringan = sop.medsos.versi.map((v) => ({
      ...v,
      baris: v.baris.map((b) =>
        b.no === 5
          ? { ...b, batas: { jenis: 'menit' as const, menit: 9999, jam: 'dinding' as const } }
          : b.no === 6
            ? { ...b, batas: { jenis: 'tanggal' as const, tanggal: 20 } }
            : b,
      ),
    }))
    const baru = masa(semua.length, { sop: { ...sop, medsos: { ...sop.medsos, versi: ringan } } })
    const bukti = buktiDari({ commit: [...semua.map((p) => commitDari(p)), commitBiasa()], masa: [masa(0), baru] })
    expect(periksa(bukti).find((t) => t.kode === 'aturan-berubah')).toBeUndefined()
  })

  it('banyak perubahan disingkat', () => {
    const daftar = Array.from(
      { length: 7 },
      (_, i) =>
        rapi(
          kegiatan({ id: `2026-09-08-rapat-aa${i}a` })
            .diserahkan('10:00')
            .diajukan('11:00'),
        ).daftar,
    ).flat()
    for (const [i, p] of daftar.entries()) p.op = p.op.slice(0, -2) + String(i).padStart(2, '0')
    const bukti = buktiDari({
      masa: [masa(0), masa(daftar.length, { sop: longgar })],
      commit: [...daftar.map((p) => commitDari(p)), commitBiasa()],
    })
    expect(periksa(bukti).find((t) => t.kode === 'aturan-berubah')!.pesan).toContain('dan 2 lagi')
  })

  it('pengaturan-rusak, dan tidak dinilai sebagai perubahan', () => {
    expect(kode(buktiDari({ masa: [masa(0), masa(2, { rusak: ['konten.yaml:1:1: rusak'], sop: longgar })] }))).toEqual([
      'pengaturan-rusak',
    ])
  })
})

describe('jawaban', () => {
  const jawaban = (temuan: string[]): Tercatat<Dijelaskan> => ({
    ...kisah.daftar[0]!,
    peristiwa: 'dijelaskan',
    kegiatan: null,
    kanal: [],
    langkah: '',
    oleh: 'Carik',
    catatan: 'Surat nomor 12.',
    commit: 'c0',
    temuan,
    op: '01J00000000000000000000000',
    jejak: { commit: 'jawab', dicatat: 0, tanggalGanjil: false },
  })

  it('temuan yang dijawab tetap tampak, oleh siapa dan mengapa, dan tidak lagi menunggu', () => {
    const bukti = buktiDari(versi({ kepalaBeda: ['status'], teksBeda: ['caption'] }))
    bukti.keadaan.penjelasan.push(jawaban(['kepala-beda']))
    const [kepala, teks] = periksa(bukti)
    expect(kepala).toMatchObject({
      kode: 'kepala-beda',
      jawaban: { oleh: 'Carik', alasan: 'Surat nomor 12.', commit: 'jawab' },
    })
    expect(menungguJawaban(kepala!)).toBe(false)
    expect(teks).toMatchObject({ kode: 'teks-beda', jawaban: null })
    expect(menungguJawaban(teks!)).toBe(true)
  })

  it('sebuah catatan tidak menunggu siapa pun', () => {
    expect(menungguJawaban({ kode: 'x', tingkat: 'catatan', commit: null, id: null, pesan: '', jawaban: null })).toBe(
      false,
    )
  })

  it('yang tidak berlaku hanya sebuah catatan, dan boleh dijawab', () => {
    const satu = { kode: 'berbenturan', tingkat: 'catatan', commit: 'c', id: null, pesan: '', jawaban: null } as const
    expect(dapatDijawab(satu)).toBe(true)
    expect(dapatDijawab({ ...satu, kode: 'x' })).toBe(false)
    expect(dapatDijawab({ ...satu, kode: 'x', tingkat: 'galat' })).toBe(true)
    const jawab = { oleh: 'Carik', peran: 'ppid', waktu: 0, alasan: '', commit: 'd', bukti: null } as const
    expect(dapatDijawab({ ...satu, jawaban: jawab })).toBe(false)
  })

  it('jawaban adalah peristiwa tanpa berkas', () => {
    const p = jawaban(['urutan'])
    p.op = kisah.daftar[0]!.op
    p.jejak = { ...kisah.daftar[0]!.jejak, commit: 'jawab' }
    expect(kode(buktiDari({ commit: [commitDari(p, { perubahan: [] })] }))).toEqual([])
    expect(kode(buktiDari({ commit: [commitDari(p)] }))).toEqual(['di-luar-lingkup'])
  })
})

describe('media di git', () => {
  const temuan = (berlaku: 1 | 2, ...daftar: { jalur: string; status?: string }[]) =>
    periksa(
      buktiDari({
        commit: [commitBiasa({ perubahan: daftar.map((d) => ({ status: 'A', mode: '100644', ...d })) })],
        masa: [masa(0, { commit: 'lama', versi: berlaku })],
      }),
    ).filter((t) => t.kode === 'media-di-git')
  it('foto dengan nama lain', () => {
    const c = commitBiasa({ perubahan: [{ status: 'A', mode: '100644', jalur: 'notulen.txt' }] })
    const mediaTersamar = new Map([[c.oid, ['notulen.txt']]])
    const bukti = buktiDari({ commit: [c], masa: [masa(0, { commit: 'lama', versi: 2 })], mediaTersamar })
    expect(periksa(bukti).map((t) => [t.kode, t.pesan.includes('notulen.txt')])).toEqual([['media-di-git', true]])
  })
  it('foto, video, dan folder media/ yang dimasukkan, sejak versi 2', () => {
    const empat = ['arsip/a.JPG', 'b.mp4', 'media/aa/00', 'c.heic'].map((jalur) => ({ jalur }))
    expect(temuan(2, ...empat)[0]!.pesan).toContain('arsip/a.JPG, b.mp4, media/aa/00, dan 1 lagi')
    expect(temuan(2, empat[0]!)[0]!.pesan).toMatch(/arsip\/a\.JPG ke riwayat/)
    expect(temuan(1, ...empat)).toEqual([])
    expect(temuan(2, { jalur: 'kop.png' }, { jalur: 'README' }, { jalur: 'lama.jpg', status: 'D' })).toEqual([])
  })
})

describe('data pribadi dalam riwayat', () => {
  const telepon = 'Hubungi 0812 3456 7890.'
  const pada = (ubah: Partial<Tercatat>): string[] =>
    kode(buktiDari({ commit: [commitDari({ ...kisah.daftar[0]!, versi: 2, ...ubah } as Tercatat)] }))

  it('dalam catatan dan judul peristiwa versi 2 tanpa alasan', () => {
    expect(pada({ catatan: telepon })).toEqual(['data-pribadi'])
    expect(pada({ catatan: telepon, tetap: 'nomor kantor' })).toEqual([])
    expect(pada({ catatan: telepon, versi: 1 })).toEqual(['data-pribadi-lama'])
    const { kepala } = kisah.daftar[0] as Tercatat<Diserahkan>
    expect(pada({ kepala: { ...kepala!, judul: telepon } })).toContain('data-pribadi')
    expect(pada({ kepala: null })).not.toContain('data-pribadi')
  })
  it('dalam setiap teks yang diketik orang', () => {
    const { kepala } = kisah.daftar[0] as Tercatat<Diserahkan>
    expect(pada({ kepala: { ...kepala!, pelaksana: telepon } })).toContain('data-pribadi')
    expect(pada({ bukti: telepon })).toContain('data-pribadi')
    // A reason lets others through, never itself; a name is asked for where nobody is listed.
    expect(pada({ tetap: telepon })).toContain('data-pribadi')
    expect(pada({ oleh: telepon })).toContain('data-pribadi')
    const lain = (p: object): string[] => pada({ kegiatan: null, ...p, versi: 2 } as unknown as Partial<Tercatat>)
    expect(lain({ peristiwa: 'disebabkan', sebab: telepon, bulan: '2026-09', nomor: null })).toContain('data-pribadi')
    expect(lain(diukur([{ judul: telepon }]))).toContain('data-pribadi')
    expect(lain(diukur([{}]))).not.toContain('data-pribadi')
    const surel = [{ nama: 'Siti siti@contoh.id', sebelum: [], sesudah: [] }]
    expect(lain({ ...diatur('10:00'), petugas: surel })).toContain('data-pribadi')
    expect(lain({ ...diatur('10:00') })).not.toContain('data-pribadi')
    expect(lain({ peristiwa: 'dicocokkan', kunci: telepon, tautan: '' })).not.toContain('data-pribadi')
    expect(lain({ peristiwa: 'berbenturan', isi: telepon, catatan: telepon })).not.toContain('data-pribadi')
    const unggahan = [{ platform: 'x', tautan: 'https://x.id/?surel=siti@contoh.id' }]
    expect(lain({ peristiwa: 'diunggah', unggahan })).toContain('data-pribadi')
  })
  it('dalam pengaturan yang dicatat tanpa alasan', () => {
    const atur = (ubah: object): string[] => {
      const p = { ...diatur('2026-09-08 10:00'), ...ubah } as Tercatat
      const berlaku = [masa(0, { commit: p.jejak.commit, pribadi: ['libur.yaml'] }), masa(0, { commit: 'lain' })]
      return kode(buktiDari({ commit: [commitDari(p)], masa: berlaku })).filter((k) => k === 'data-pribadi')
    }
    expect(atur({})).toEqual(['data-pribadi'])
    expect(atur({ tetap: 'nomor kantor' })).toEqual([])
    // Whatever commit wrote it, but one of the time before the rule.
    const tangan = (berlaku: 1 | 2): string[] => {
      const c = commitBiasa({ oid: 'tangan' })
      const daftar = [
        masa(0, { commit: 'lama', versi: berlaku, pribadi: ['y'] }),
        masa(0, { commit: 'tangan', pribadi: ['x'] }),
      ]
      return kode(buktiDari({ commit: [c], masa: daftar })).filter((k) => k === 'data-pribadi')
    }
    expect([tangan(2), tangan(1)]).toEqual([['data-pribadi'], []])
  })
  it('dalam pesan commit biasa, dan dalam teks yang dibawa sebuah versi', () => {
    const biasa = (berlaku: 1 | 2): string[] =>
      kode(buktiDari({ commit: [commitBiasa({ pribadi: true })], masa: [masa(0, { commit: 'lama', versi: berlaku })] }))
    expect(biasa(2)).toContain('data-pribadi')
    expect(biasa(1)).not.toContain('data-pribadi')
    expect(kode(buktiDari(versi({ pribadi: ['narasi'] })))).toEqual(['data-pribadi'])
    const tangan = commitBiasa()
    const berkasBiasa = (berlaku: 1 | 2): string[] =>
      kode(
        buktiDari({
          ...versi({ commit: tangan.oid, pribadi: ['narasi'] }),
          commit: [tangan],
          masa: [masa(0, { commit: 'lama', versi: berlaku })],
        }),
      )
    expect(berkasBiasa(2)).toContain('data-pribadi')
    expect(berkasBiasa(1)).not.toContain('data-pribadi')
  })
})

import { describe, expect, it } from 'vitest'
import type { Bukti, MasaPengaturan } from '../../../src/domain/pemeriksaan/bukti.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Kisah } from '../../pembangun.js'
import {
  aturan,
  diatur,
  dijawab,
  dilaporkan,
  diterima,
  ditutup,
  kegiatan,
  keadaanDari,
  pukul,
  sop,
} from '../../pembangun.js'
import {
  buktiDari,
  commitBiasa,
  commitDari,
  kisah,
  kode,
  kodeCommit,
  masa,
  pengaturan,
  petugas,
  rapi,
} from './bukti.js'

const [serah, , setuju] = kisah.daftar as [Tercatat, Tercatat, Tercatat]
const kodeKisah = (cerita: Kisah, ubah: Partial<Bukti> = {}): string[] => kode(buktiDari(ubah, rapi(cerita)))

describe('urutan', () => {
  it('temuan fold diteruskan dengan commit dan id-nya', () => {
    const loncat = rapi(kegiatan().diserahkan('10:00').disetujui('11:00'))
    expect(periksa(buktiDari({}, loncat))).toMatchObject([
      { kode: 'urutan', tingkat: 'galat', commit: loncat.daftar[1]!.jejak.commit, id: loncat.id },
    ])
  })

  it('pembatalan, tanpa-penyerahan, tanpa-kegiatan, nomor-ganda', () => {
    expect(kodeKisah(kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan('11:10', { batal: 'x' }))).toEqual([
      'pembatalan',
    ])
    const keadaan = keadaanDari([
      { ...setuju, kegiatan: '2026-09-08-asing-zz9z' },
      { ...setuju, kegiatan: null },
      diterima('1', '09:00'),
      diterima('1', '09:00'),
    ])
    expect(kode(buktiDari({ commit: [], keadaan, jalurTip: [] }))).toEqual([
      'tanpa-penyerahan',
      'tanpa-kegiatan',
      'nomor-ganda',
    ])
  })

  it('langkah-beda: nomor yang tertulis bukan nomor barisnya', () => {
    expect(kodeCommit(commitDari({ ...setuju, langkah: '4' }))).toEqual(['langkah-beda'])
    expect(periksa(buktiDari({ commit: [commitDari({ ...setuju, langkah: '' })] }))[0]!.pesan).toContain('langkah -')
  })
})

describe('langkah dari yang tidak pada jalur, sejak versi 2', () => {
  const temuan = (p: object): string[] =>
    kodeCommit(
      commitDari({
        ...diterima('2026-09-001', '09:00'),
        versi: 2,
        berkas: [],
        hitungan: null,
        halaman: null,
        ...p,
      } as Tercatat),
    ).filter((k) => k === 'langkah-beda')
  it.each<[string, object, boolean]>([
    ['komentar', { langkah: '5' }, false],
    ['komentar pada langkah lain', { langkah: '1' }, true],
    ['komentar berversi 1', { langkah: '1', versi: 1 }, false],
    ['laporan dua kanal', { peristiwa: 'dilaporkan', kanal: ['medsos', 'website'], langkah: '6,5' }, false],
    [
      'laporan dua kanal dengan satu langkah',
      { peristiwa: 'dilaporkan', kanal: ['medsos', 'website'], langkah: '6' },
      true,
    ],
    [
      'angka dua kanal yang langkahnya sama',
      { peristiwa: 'diukur', kanal: ['medsos', 'medsos'], langkah: '6', angka: [], berkas: [], sidik: '' },
      false,
    ],
    ['sebab', { peristiwa: 'disebabkan', langkah: '3' }, false],
    ['penjelasan', { peristiwa: 'dijelaskan', langkah: '', temuan: [], commit: '' }, false],
    ['penjelasan pada sebuah langkah', { peristiwa: 'dijelaskan', langkah: '3', temuan: [], commit: '' }, true],
    ['tutup buku', { ...ditutup('2026-09', '2026-10-01 08:00'), versi: 2 }, false],
    ['tutup buku pada sebuah langkah', { ...ditutup('2026-09', '2026-10-01 08:00'), versi: 2, langkah: '3' }, true],
    ['pembatalan jawaban', { peristiwa: 'dibatalkan', langkah: '5', bulan: null, batal: '' }, false],
  ])('%s', (_, p, harap) => {
    expect(temuan(p)).toEqual(harap ? ['langkah-beda'] : [])
  })
  it('menurut tabel tanpa langkahnya', () => {
    const medsos = { ...sop.medsos, versi: sop.medsos.versi.map((v) => ({ ...v, baris: [] })) }
    const commit = ['-', '5'].map((langkah) =>
      commitDari({ ...diterima('2026-09-001', '09:00'), versi: 2, langkah }, { oid: langkah }),
    )
    const kini = pengaturan({ sop: { ...sop, medsos } })
    const salah = periksa(buktiDari({ commit, kini })).filter((t) => t.kode === 'langkah-beda')
    expect(salah.map((t) => t.commit)).toEqual(['5'])
  })
})

describe('siapa', () => {
  it.each<[string, Tercatat, string[]]>([
    ['admin mencatat penyerahan', { ...serah, peran: 'admin-medsos' }, []],
    ['PPID mencatat penyerahan', { ...serah, peran: 'ppid' }, ['peran']],
    ['admin memutus', { ...setuju, peran: 'admin-medsos' }, ['peran']],
    ['pembatalan', { ...rapi(kegiatan().diserahkan('10:00').dibatalkan('10:10')).daftar[1]!, peran: 'ppid' }, []],
    ['kanal yang tidak dipakai kegiatannya', { ...serah, kanal: ['website'], peran: 'ppid' }, []],
    ['kegiatan yang tidak dikenal', { ...serah, kegiatan: '2026-09-08-asing-zz9z', peran: 'ppid' }, []],
  ])('peran: %s', (_, p, harap) => {
    expect(kodeCommit(commitDari(p))).toEqual(harap)
  })

  it('peran: PPID tidak menjawab komentar', () => {
    const jawab = { ...dijawab('2026-09-001', '10:00', { langkah: '5', dinyatakanSendiri: true }), op: serah.op }
    const perubahan = [{ status: 'M', jalur: 'interaksi/2026/09.yaml', mode: '100644' }]
    expect(kodeCommit(commitDari(jawab, { perubahan }))).toEqual([])
    expect(kodeCommit(commitDari({ ...jawab, peran: 'ppid' }, { perubahan }))).toEqual(['peran'])
  })

  const staf = [petugas('Wahyu', 'pelaksana'), petugas('Siti Rahayu', 'admin-medsos'), petugas('Joko', 'ppid')]
  it.each<[string, Partial<Tercatat>, Partial<Bukti>, string[]]>([
    ['terdaftar pada waktu itu', {}, { masa: [masa(0, { petugas: staf })] }, []],
    ['terdaftar sekarang', {}, { kini: pengaturan({ petugas: staf }) }, []],
    ['tidak terdaftar', { oleh: 'Orang Luar' }, { masa: [masa(0, { petugas: staf })] }, ['petugas']],
    ['mengaku petugas padahal tidak ada daftarnya', {}, {}, ['petugas']],
    ['peran tidak dipegang', { oleh: 'Joko' }, { masa: [masa(0, { petugas: staf })] }, ['petugas']],
    ['atas nama orang lain', { oleh: 'Joko', bukti: 'surat' }, { masa: [masa(0, { petugas: staf })] }, []],
    ['menyatakan sendiri sebelum ada daftar', { dinyatakanSendiri: true }, { kini: pengaturan({ petugas: staf }) }, []],
    [
      'menyatakan sendiri sesudah ada daftar',
      { dinyatakanSendiri: true },
      { masa: [masa(0, { petugas: staf })] },
      ['petugas'],
    ],
  ])('petugas: %s', (_, ubah, lain, harap) => {
    const p = { ...serah, dinyatakanSendiri: false, ...ubah } as Tercatat
    expect(kode(buktiDari({ commit: [commitDari(p)], ...lain }))).toEqual(harap)
  })

  const lama = 'sebelumnya'
  /** The second commit, an act of version 2; `masa(1)` stands before it, `masa(0)` before the first. */
  const kedua = (p: Partial<Tercatat>, ...daftar: MasaPengaturan[]): string[] =>
    kode(
      buktiDari({
        commit: [
          commitBiasa({ oid: lama }),
          commitDari({ ...serah, versi: 2, dinyatakanSendiri: false, ...p } as Tercatat),
        ],
        masa: daftar,
        kini: pengaturan({ petugas: staf }),
      }),
    ).filter((k) => k === 'petugas')
  const daftarLain = [petugas('Joko', 'ppid')]

  it('petugas, versi 2: yang didaftar kemudian tidak membenarkan yang lampau', () => {
    expect(kedua({}, masa(0), masa(1, { petugas: daftarLain }))).toEqual(['petugas'])
    expect(kedua({}, masa(0), masa(1, { commit: serah.jejak.commit, petugas: daftarLain }))).toEqual([])
    expect(kedua({}, masa(0), masa(1, { petugas: staf }))).toEqual([])
    expect(kedua({ oleh: 'Orang' }, masa(0))).toEqual(['petugas'])
  })

  it('petugas, versi 2: menyatakan sendiri, padahal daftarnya ada', () => {
    expect(kedua({ dinyatakanSendiri: true }, masa(1, { petugas: staf }))).toEqual(['petugas'])
    expect(kedua({ dinyatakanSendiri: true }, masa(0))).toEqual([])
  })

  it('petugas, versi 2: yang tidak tersambung dinilai juga menurut daftar yang dimilikinya, selama masih aktif', () => {
    const [dahulu, wahyuAdmin] = [masa(0, { petugas: staf }), [petugas('Wahyu', 'admin-medsos')]]
    const pensiun = [{ ...petugas('Wahyu'), nonaktif: true as const }]
    expect(kedua({ peran: 'pelaksana', tip: lama }, dahulu, masa(1, { petugas: wahyuAdmin }))).toEqual([])
    expect(kedua({ peran: 'pelaksana' }, dahulu, masa(1, { petugas: wahyuAdmin }))).toEqual(['petugas'])
    expect(kedua({ peran: 'pelaksana', tip: lama }, dahulu, masa(1, { petugas: pensiun }))).toEqual(['petugas'])
    expect(kedua({ dinyatakanSendiri: true, tip: lama }, masa(0), masa(1, { petugas: staf }))).toEqual([])
  })

  it('petugas, versi 2: yang tidak tersambung tidak lagi berhak sejak penurunannya dicatat, dilihat atau tidak', () => {
    const turun = commitDari(
      { ...diatur('09:00'), versi: 2, petugas: [{ nama: 'Wahyu', sebelum: ['pelaksana'], sesudah: [] }] },
      { perubahan: [] },
    )
    const p = { ...serah, versi: 2, dinyatakanSendiri: false, peran: 'pelaksana', tip: lama } as Tercatat
    const pada = (jam: string, pengatur = turun, tip = lama): string[] =>
      kode(
        buktiDari({
          commit: [commitBiasa({ oid: lama }), pengatur, commitDari({ ...p, tip }, { waktuPenulis: pukul(jam) })],
          masa: [
            masa(0, { petugas: staf, commit: lama }),
            masa(1, { petugas: [petugas('Wahyu', 'admin-medsos')], commit: pengatur.oid }),
          ],
          kini: pengaturan({ petugas: staf }),
        }),
      ).filter((k) => k === 'petugas')
    expect(pada('08:30')).toEqual([])
    expect(pada('09:04')).toEqual([])
    expect(pada('09:05')).toEqual(['petugas'])
    // A tip before what was read.
    expect([pada('08:30', turun, 'luar'), pada('09:05', turun, 'luar')]).toEqual([[], ['petugas']])
    // A change of settings that names nobody, and one that no act recorded, take nobody's role.
    expect(pada('09:05', { ...turun, peristiwa: { ...diatur('09:00'), versi: 2, petugas: [] } })).toEqual([])
    expect(pada('09:05', commitBiasa({ oid: turun.oid }))).toEqual([])
  })

  it('pengaturan yang berlaku adalah yang terakhir sebelum commitnya', () => {
    const [a, b] = [{ ...serah, dinyatakanSendiri: false }, kisah.daftar[1]!]
    const daftar = [masa(0, { petugas: staf }), masa(1, { petugas: [] })]
    expect(kode(buktiDari({ commit: [commitDari(a), commitDari(b)], masa: daftar }))).toEqual([])
    expect(kode(buktiDari({ commit: [commitDari(a)], masa: [] }))).toEqual(['petugas'])
  })

  it('pisah-tugas: yang mengajukan memutusnya sendiri', () => {
    const sendiri = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:10', { oleh: 'siti rahayu' })
    expect(kodeKisah(sendiri)).toEqual(['pisah-tugas'])
    expect(kodeKisah(sendiri, { kini: pengaturan({ aturan: aturan({ pisahTugas: 'longgar' }) }) })).toEqual([])
    expect(kodeKisah(sendiri, { masa: [masa(0, { aturan: aturan({ pisahTugas: 'longgar' }) })] })).toEqual([])
    // Since version 2 a rule made longgar later rights nothing.
    const versi2 = kegiatan()
      .diserahkan('10:00')
      .diajukan('11:00')
      .dikoreksi('11:10', { oleh: 'Siti R\u0430hayu', versi: 2, catatan: 'Perbaiki.' })
    expect(kodeKisah(versi2, { kini: pengaturan({ aturan: aturan({ pisahTugas: 'longgar' }) }) })).toEqual([
      'pisah-tugas',
    ])
    expect(
      kodeKisah(
        kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:10', { oleh: 'Siti Rahayu', bukti: 'surat' }),
      ),
    ).toEqual([])
  })

  it('pisah-tugas: keputusan tanpa apa pun sebelumnya tidak dinilai', () => {
    const bukti = buktiDari()
    const satuJalur = bukti.keadaan.kegiatan.get(kisah.id)!.jalur.get('medsos')!
    satuJalur.berlaku = satuJalur.berlaku.slice(2)
    expect(periksa(bukti)).toEqual([])
  })
})

describe('yang disetujui dan yang diunggah', () => {
  const sampai = () => kegiatan().diserahkan('10:00').diajukan('11:00')
  it('persetujuan: atas teks yang diajukan', () => {
    expect(kodeKisah(sampai().disetujui('11:30', { teks: 'lain' }))).toEqual(['persetujuan'])
  })

  it.each<[string, object, string[], string]>([
    ['teks', { teks: 't2' }, ['berubah-sesudah-disetujui'], 'mengunggah teks lain'],
    ['media', { media: 'm2' }, ['berubah-sesudah-disetujui'], 'mengunggah media lain'],
    ['keduanya', { teks: 't2', media: 'm2' }, ['berubah-sesudah-disetujui'], 'mengunggah teks dan media lain'],
  ])('berubah-sesudah-disetujui: %s', (_, ubah, harap, pesan) => {
    const bukti = buktiDari({}, rapi(sampai().disetujui('11:30').diunggah('12:00', ubah)))
    expect(kode(bukti)).toEqual(harap)
    expect(periksa(bukti)[0]!.pesan).toContain(pesan)
  })

  it('unggahan tanpa persetujuan sebelumnya ditemukan sebagai urutan', () => {
    const bukti = buktiDari()
    const satuJalur = bukti.keadaan.kegiatan.get(kisah.id)!.jalur.get('medsos')!
    satuJalur.berlaku = satuJalur.berlaku.slice(3)
    expect(periksa(bukti)).toEqual([])
  })

  it('kelengkapan: di bawah baku mutu tanpa alasan', () => {
    expect(kodeKisah(kegiatan().diserahkan('10:00', { foto: ['f1'] }))).toEqual(['kelengkapan'])
    expect(kodeKisah(kegiatan().diserahkan('10:00', { foto: ['f1'], tetap: 'Hujan.' }))).toEqual([])
  })

  it('kelengkapan: aturan yang kemudian diperketat tidak mengubah yang dahulu cukup', () => {
    const tanpaVideo = () => kegiatan().diserahkan('10:00', { video: [] })
    const wajib = aturan({ video: 'wajib' })
    expect(kodeKisah(tanpaVideo(), { kini: pengaturan({ aturan: wajib }) })).toEqual([])
    expect(
      kodeKisah(tanpaVideo(), { kini: pengaturan({ aturan: wajib }), masa: [masa(0, { aturan: wajib })] }),
    ).toEqual(['kelengkapan'])
  })
})

describe('alasan-tanpa-kekurangan: sejak versi 2 alasan hanya dicatat bila diperlukan', () => {
  const beralasan = { versi: 2 as const, tetap: 'Kamera rusak.' }
  const ada = (p: object, ubah: Partial<Bukti> = {}): boolean =>
    kode(buktiDari({ commit: [commitDari(p as Tercatat)], ...ubah })).includes('alasan-tanpa-kekurangan')

  it('pada langkah yang tidak meminta apa pun, kecuali teksnya memuat data pribadi', () => {
    expect(ada({ ...setuju, ...beralasan })).toBe(true)
    expect(ada({ ...setuju, ...beralasan, versi: 1 })).toBe(false)
    expect(ada({ ...setuju, ...beralasan, catatan: 'Hubungi 0812 3456 7890.' })).toBe(false)
    expect(ada({ ...setuju, ...beralasan }, { beralasan: new Set([setuju.op]) })).toBe(false)
    const berbenturan = { peristiwa: 'berbenturan', asal: 'disetujui', benturan: 'x', lawan: null, isi: '' }
    expect(ada({ ...setuju, ...beralasan, ...berbenturan })).toBe(false)
  })

  it('pada penyerahan yang tidak kurang apa pun', () => {
    const serahan = (ubah: object) => kodeKisah(kegiatan().diserahkan('10:00', { ...beralasan, ...ubah }))
    expect(serahan({})).toContain('alasan-tanpa-kekurangan')
    expect(serahan({ foto: ['f1'] })).not.toContain('alasan-tanpa-kekurangan')
    // One that was taken back is not judged.
    expect(ada({ ...kisah.daftar[0]!, ...beralasan, op: 'lain' })).toBe(false)
  })

  it('pada laporan yang siap, dan pada pengaturan tanpa data pribadi', () => {
    const lapor = { ...dilaporkan('2026-09', '2026-10-02 10:00'), ...beralasan }
    expect(ada(lapor, { laporanSiap: new Set([lapor.jejak.commit]) })).toBe(true)
    expect(ada(lapor)).toBe(false)
    const atur = { ...diatur('2026-09-08 10:00'), ...beralasan }
    expect(ada(atur)).toBe(true)
    const berlaku = masa(0, { commit: atur.jejak.commit, pribadi: ['libur.yaml'] })
    expect(ada(atur, { masa: [berlaku] })).toBe(false)
  })
})

describe('peran yang disebut sebuah perubahan pengaturan', () => {
  const orang = [petugas('Joko', 'ppid'), petugas('Staf', 'admin-medsos')]
  const temuan = (ubah: object, daftar = orang, ada = true): boolean => {
    const p = { ...diatur('2026-09-08 10:00'), oleh: 'Staf', ...ubah } as Tercatat
    const bukti = { commit: [commitDari(p)], masa: ada ? [masa(0, { commit: 'lama', versi: 2, petugas: daftar })] : [] }
    return kode(buktiDari(bukti)).includes('petugas')
  }
  it.each<[string, boolean]>([
    ['peran sendiri', temuan({ peran: 'admin-medsos' })],
    ['atas nama PPID', temuan({ peran: 'ppid', bukti: 'surat' })],
    ['salinan yang bergabung', temuan({ pengaturan: [{ jalur: 'klon.yaml', sebelum: null, sesudah: 's' }] })],
    ['sebelum ada daftar', temuan({}, [])],
    ['pengaturan yang tidak terbaca', temuan({}, orang, false)],
  ])('%s', (_, ditemukan) => {
    expect(ditemukan).toBe(false)
  })
  it('peran orang lain', () => {
    expect(temuan({ peran: 'ppid' })).toBe(true)
    expect(temuan({ peran: 'ppid', oleh: 'Tamu' })).toBe(true)
  })
})

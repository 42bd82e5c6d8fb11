/**
 * Who may name people (A27), and that settings change by nothing but `diatur`: the rule, and the verifier that
 * recomputes it.
 */
import { describe, expect, test } from 'vitest'
import { perubahanPetugas, salahPeran } from '../../../src/domain/orang/perubahan.js'
import type { Pengubah } from '../../../src/domain/orang/perubahan.js'
import type { CommitDiperiksa, MasaPengaturan } from '../../../src/domain/pemeriksaan/bukti.js'
import { tanpaLandasan } from '../../../src/domain/peristiwa/dasar.js'
import type { Diatur } from '../../../src/domain/peristiwa/diatur.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import type { Petugas } from '../../../src/domain/sop/aturan.js'
import { pukul } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, kisah, kode, masa, petugas, ubahan } from './bukti.js'

const carik = petugas('Carik', 'ppid')
const siti = petugas('Siti', 'admin-medsos')
const rina = petugas('Rina', 'ppid')
const berakhir = (p: Petugas, sampai: string): Petugas => ({ ...p, masa: { ppid: { sejak: null, sampai } } })
const oleh = (nama: string, ubah: Partial<Pengubah> = {}): Pengubah => ({
  oleh: nama,
  tanggal: '2026-09-08',
  atasNama: false,
  darurat: null,
  ...ubah,
})
const nonaktif = (p: Petugas): Petugas => ({ ...p, peran: [], nonaktif: true })

test.each<[string, Petugas[], Petugas[], Pengubah, string | null]>([
  ['daftar pertama memuat PPID', [], [siti, carik], oleh('Siapa saja'), null],
  ['daftar pertama tanpa PPID', [], [siti], oleh('Siti'), 'tanpa-ppid'],
  ['PPID mengubah peran orang lain', [carik, siti], [carik], oleh('carik'), null],
  ['petugas menjadikan dirinya PPID', [carik, siti], [carik, petugas('Siti', 'ppid')], oleh('Siti'), 'bukan-ppid'],
  ['bukan petugas', [carik], [carik, siti], oleh('Orang'), 'bukan-petugas'],
  ['atas nama PPID', [carik, siti], [carik], oleh('Carik', { atasNama: true }), 'peran-atas-nama'],
  ['PPID terakhir berhenti', [carik, siti], [nonaktif(carik), siti], oleh('Carik'), 'ppid-terakhir'],
  ['PPID berhenti sesudah ada pengganti', [carik, rina], [nonaktif(carik), rina], oleh('Carik'), null],
  ['masanya dibuat sudah lewat', [carik], [berakhir(carik, '2026-09-07')], oleh('Carik'), 'ppid-terakhir'],
  ['masanya berakhir kelak', [carik], [berakhir(carik, '2026-09-30')], oleh('Carik'), null],
  [
    'yang masanya habis tanpa pengganti',
    [berakhir(carik, '2026-09-01')],
    [berakhir(carik, '2026-09-01'), rina],
    oleh('Carik'),
    null,
  ],
  ['yang masanya habis, penggantinya ada', [berakhir(carik, '2026-09-01'), rina], [rina], oleh('Carik'), 'bukan-ppid'],
  ['dikosongkan', [carik, siti], [], oleh('Carik'), 'petugas-terakhir'],
  ['darurat oleh petugas lain', [carik, siti], [carik, siti, rina], oleh('Siti', { darurat: 'SK 5' }), null],
  [
    'darurat untuk diri sendiri',
    [carik, siti],
    [carik, petugas('Siti', 'ppid')],
    oleh('Siti', { darurat: 'SK 5' }),
    'bukan-ppid',
  ],
  ['darurat sambil menghapus PPID', [carik, siti], [siti, rina], oleh('Siti', { darurat: 'SK 5' }), 'bukan-ppid'],
  [
    'kembaran nama PPID',
    [carik, siti],
    [carik, siti, petugas('C\u0430rik', 'pelaksana')],
    oleh('Siti'),
    'petugas-sudah-ada',
  ],
  ['kembaran pada daftar pertama', [], [carik, petugas('Car\u0456k', 'ppid')], oleh('Carik'), 'petugas-sudah-ada'],
  [
    'kembaran yang sudah tercatat',
    [carik, petugas('C\u0430rik')],
    [carik, petugas('C\u0430rik'), siti],
    oleh('Carik'),
    null,
  ],
  ['darurat oleh orang luar', [carik], [carik, rina], oleh('Orang', { darurat: 'SK 5' }), 'bukan-petugas'],
  ['surel saja, oleh orang luar', [carik, siti], [carik, { ...siti, surel: 's@x.id' }], oleh('Orang'), 'bukan-petugas'],
  [
    'surel saja, oleh yang nonaktif',
    [carik, nonaktif(siti)],
    [{ ...carik, surel: 'c@x.id' }, nonaktif(siti)],
    oleh('Siti'),
    'bukan-petugas',
  ],
  ['surel saja', [carik, siti], [carik, { ...siti, surel: 's@x.id' }], oleh('Siti'), null],
])('%s', (_, lama, baru, pengubah, harap) => {
  expect(salahPeran(lama, baru, pengubah)?.kode ?? null).toBe(harap)
})

test('masa jabatan yang hanya berawal', () => {
  const sejak = { ...rina, masa: { ppid: { sejak: '2026-10-01', sampai: null } } }
  expect(perubahanPetugas([rina], [sejak])).toEqual([
    { nama: 'Rina', sebelum: ['ppid'], sesudah: ['ppid 2026-10-01..'] },
  ])
})

test('perubahan disebut menurut nama, dengan masanya', () => {
  expect(perubahanPetugas([carik, siti], [berakhir(carik, '2026-12-31'), rina])).toEqual([
    { nama: 'Carik', sebelum: ['ppid'], sesudah: ['ppid ..2026-12-31'] },
    { nama: 'Rina', sebelum: [], sesudah: ['ppid'] },
    { nama: 'Siti', sebelum: ['admin-medsos'], sesudah: [] },
  ])
})

describe('pemeriksa menghitung ulang', () => {
  const lama = [carik, siti]
  const baru = [carik, petugas('Siti', 'ppid')]
  const sidik = (isi: string) => new Map([['konten.yaml', isi]])

  const diatur = (ubah: Partial<Diatur> = {}): Tercatat<Diatur> => ({
    ...tanpaLandasan,
    versi: 2,
    peristiwa: 'diatur',
    kegiatan: null,
    kanal: [],
    langkah: '',
    peran: 'ppid',
    oleh: 'Carik',
    waktu: pukul('13:00'),
    op: '01K4ABCDEFGHJKMNPQRSTVWXYZ',
    dinyatakanSendiri: false,
    tetap: null,
    bukti: null,
    catatan: '',
    pengaturan: [{ jalur: 'konten.yaml', sebelum: 'a', sesudah: 'b' }],
    petugas: perubahanPetugas(lama, baru),
    darurat: null,
    jejak: { commit: 'atur', dicatat: pukul('13:00'), tanggalGanjil: false },
    ...ubah,
  })
  /** The story, and then a commit that changes konten.yaml. */
  const temuan = (c: CommitDiperiksa, ubah: Partial<MasaPengaturan> = {}, versi: 1 | 2 = 2): string[] => {
    const cerita = kisah.daftar.map((p) => commitDari({ ...p, versi: 2 }))
    const awal = masa(0, { versi, petugas: lama, sidik: sidik('a') })
    const akhir = masa(cerita.length, { commit: c.oid, versi, petugas: baru, sidik: sidik('b'), ...ubah })
    const semua = kode(buktiDari({ commit: [...cerita, c], masa: [awal, akhir], kini: akhir }))
    return semua.filter((k) =>
      /^(?:versi-mundur|pengaturan-(?:di-luar|beda)|peran-diubah|ppid-darurat|di-luar-lingkup)$/.test(k),
    )
  }
  const dicatat = (p: Tercatat<Diatur>): CommitDiperiksa => commitDari(p, ubahan('konten.yaml'))

  test('PPID yang mengubahnya dengan diatur: tidak ada temuan', () => {
    expect(temuan(dicatat(diatur()))).toEqual([])
  })
  test.each<[string, Partial<Diatur>, string[]]>([
    ['oleh yang bukan PPID', { oleh: 'Siti' }, ['peran-diubah']],
    ['atas nama PPID', { bukti: 'WA' }, ['peran-diubah']],
    ['menyebut perubahan lain', { petugas: [] }, ['pengaturan-beda']],
    ['menyebut isi lain', { pengaturan: [{ jalur: 'konten.yaml', sebelum: 'a', sesudah: 'c' }] }, ['pengaturan-beda']],
    [
      'menyebut berkas lain',
      { pengaturan: [{ jalur: 'libur.yaml', sebelum: null, sesudah: 'b' }] },
      ['di-luar-lingkup', 'pengaturan-beda'],
    ],
    ['darurat untuk diri sendiri', { oleh: 'Siti', darurat: 'SK 5' }, ['peran-diubah', 'ppid-darurat']],
  ])('%s', (_, ubah, harap) => {
    expect(temuan(dicatat(diatur(ubah)))).toEqual(harap)
  })
  test('berkas pengaturan yang baru atau hilang tidak mempunyai sidik sebelum atau sesudahnya', () => {
    const berkas = { petugas: lama, sidik: new Map([['libur.yaml', 'x']]) }
    const c = (pengaturan: Diatur['pengaturan']): CommitDiperiksa =>
      commitDari(diatur({ pengaturan, petugas: [] }), ubahan('konten.yaml', 'libur.yaml'))
    const konten = { jalur: 'konten.yaml', sebelum: 'a', sesudah: null }
    const libur = { jalur: 'libur.yaml', sebelum: null, sesudah: 'x' }
    expect(temuan(c([konten, libur]), berkas)).toEqual([])
    expect(temuan(c([konten, { ...libur, sebelum: 'y' }]), berkas)).toEqual(['pengaturan-beda'])
  })
  test('commit biasa: temuan dalam versi 2, tidak dalam versi 1', () => {
    const biasa = commitBiasa({ oid: 'atur', ...ubahan('konten.yaml') })
    expect(temuan(biasa)).toEqual(['pengaturan-di-luar'])
    expect(temuan(biasa, {}, 1)).toEqual([])
  })
  test('sebelum kegiatan yang pertama, suntingan tangan milik pendirian', () => {
    const biasa = commitBiasa({ oid: 'atur', ...ubahan('konten.yaml') })
    const [awal, akhir] = [masa(0, { versi: 2 }), masa(1, { commit: 'atur', versi: 2, petugas: lama })]
    const akar = commitBiasa({ oid: 'masa-0', induk: [], ...ubahan('konten.yaml') })
    expect(kode(buktiDari({ commit: [akar, biasa], masa: [awal, akhir] }))).not.toContain('pengaturan-di-luar')
  })
  test('versi 1 sesudah versi 2, dan versi yang diturunkan', () => {
    expect(temuan(dicatat(diatur({ versi: 1 })))).toContain('versi-mundur')
    expect(temuan(dicatat(diatur()), { versi: 1 })).toContain('versi-mundur')
    expect(kode(buktiDari({ masa: [masa(0, { commit: 'sebelumnya', versi: 2 })] }))).toContain('versi-mundur')
    expect(kode(buktiDari({ masa: [masa(0, { commit: 'sebelumnya', versi: 1 })] }))).not.toContain('versi-mundur')
  })
})

describe('surel penulis', () => {
  const bersurel = (surel: string | null): Petugas => ({ nama: 'Siti Rahayu', surel, peran: ['admin-medsos'] })
  const [satu, dua] = [kisah.daftar[0]!, kisah.daftar[1]!]
  /** Whether the second act, by Siti Rahayu, has the finding; her e-mail is changed between the two. */
  function beda(surel: string, ubah: Partial<Tercatat> = {}, baru: string | null = 'siti@contoh.id'): boolean {
    const p = { ...dua, versi: 2, ...ubah } as Tercatat
    const daftar = [
      masa(0, { commit: 'x', petugas: [bersurel('lama@contoh.id')] }),
      masa(1, { petugas: [bersurel(baru)] }),
    ]
    const commit = [commitDari(satu), commitBiasa({ oid: 'masa-1' }), commitDari(p, { surel })]
    return kode(buktiDari({ commit, masa: daftar })).includes('surel-beda')
  }

  test('yang dicatat pengaturan sebelum ia bertindak', () => {
    expect([beda('siti@contoh.id'), beda('palsu@contoh.id'), beda('lama@contoh.id')]).toEqual([false, true, true])
    expect(beda('siti@contoh.id', {}, 'siti @contoh.id')).toBe(false)
  })
  test('tanpa surel tercatat, dan dalam versi 1, yang mana pun', () => {
    expect([beda('palsu@contoh.id', {}, null), beda('palsu@contoh.id', { versi: 1 })]).toEqual([false, false])
    expect(beda('palsu@contoh.id', { oleh: 'Orang Lain' })).toBe(false)
  })
  test('yang tidak tersambung mungkin belum mengetahui yang terbaru', () => {
    const luring = { tip: satu.jejak.commit }
    expect([beda('lama@contoh.id', luring), beda('palsu@contoh.id', luring)]).toEqual([false, true])
  })
  test('sebelum ada pengaturan tidak ada yang dibandingkan', () => {
    expect(kode(buktiDari({ commit: [commitDari({ ...satu, versi: 2 })], masa: [] }))).not.toContain('surel-beda')
  })
})

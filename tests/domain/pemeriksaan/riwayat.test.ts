import { describe, expect, it } from 'vitest'
import type { CommitDiperiksa } from '../../../src/domain/pemeriksaan/bukti.js'
import { idDariJalur } from '../../../src/domain/pemeriksaan/bukti.js'
import { daftarPemeriksaan, periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa.js'
import { diterima, dijawab, dilaporkan, diukur, kegiatan, pukul } from '../../pembangun.js'
import { buktiDari, commitDari, kisah } from './bukti.js'

const jalur = `content/2026/09/${kisah.id}.md`
const kode = (commit: CommitDiperiksa[]): string[] => periksa(buktiDari({ commit })).map((t) => t.kode)
const [serah] = kisah.daftar as [Tercatat]
const polos = (ubah: Partial<CommitDiperiksa>): CommitDiperiksa => commitDari(serah, { peristiwa: null, perubahan: [], ...ubah })
const ubahan = (...daftar: string[]) => ({ perubahan: daftar.map((j) => ({ status: 'M', jalur: j })) })

describe('daftar pemeriksaan', () => {
  it('setiap kode satu kali, dan setiap temuan punya arti', () => {
    expect(new Set(daftarPemeriksaan.map((p) => p.kode)).size).toBe(daftarPemeriksaan.length)
    for (const { arti } of daftarPemeriksaan) expect(arti).toMatch(/\.$/)
  })

  it('riwayat yang dibuat dengan alat ini tidak mempunyai temuan', () => {
    expect(periksa(buktiDari())).toEqual([])
  })
})

describe('klon dan urutan', () => {
  it('klon-ganjil', () => {
    expect(periksa(buktiDari({ keganjilanKlon: ['klon dangkal'] }))).toEqual([
      { kode: 'klon-ganjil', tingkat: 'galat', commit: 'tip', id: null, pesan: 'klon dangkal' },
    ])
  })

  it('urutan: temuan fold diteruskan dengan commit dan id-nya', () => {
    const loncat = kegiatan().diserahkan('10:00').disetujui('11:00')
    expect(periksa(buktiDari({}, loncat))).toMatchObject([{ kode: 'urutan', tingkat: 'galat', commit: loncat.daftar[1]!.jejak.commit, id: loncat.id }])
  })
})

describe('pesan dan berkas sebuah commit', () => {
  it('trailer-rusak menyebut apa yang tidak utuh', () => {
    const rusak = polos({ masalah: 'Konten-Waktu tidak ada', ...ubahan('README.md', jalur) })
    expect(periksa(buktiDari({ commit: [rusak] }))).toMatchObject([
      { kode: 'trailer-rusak', id: kisah.id, pesan: expect.stringContaining('Konten-Waktu tidak ada') },
      { kode: 'bukan-peristiwa' },
    ])
  })

  it.each(['content/2026/09/x.md', 'interaksi/2026/09.yaml', 'analitik/2026-09/a.csv', 'laporan/2026-09-medsos.md'])('bukan-peristiwa: %s', (berkas) => {
    expect(kode([polos(ubahan('README.md', berkas))])).toEqual(['bukan-peristiwa'])
  })

  it('commit biasa atas berkas lain dibiarkan', () => {
    expect(kode([polos(ubahan('README.md', 'konten.yaml', 'sop/medsos.yaml', 'libur.yaml'))])).toEqual([])
    expect(kode([polos({})])).toEqual([])
  })

  it.each<[Tercatat, string, string]>([
    [serah, jalur, 'content/2026/09/2026-09-08-lain-zz9z.md'],
    [diterima('1', '09:00'), 'interaksi/2026/09.yaml', jalur],
    [dijawab('1', '10:00'), 'interaksi/2026/09.yaml', 'interaksi/2026/09.txt'],
    [diukur([]), 'analitik/2026-09/ig.csv', 'analitik/2026-09/x/ig.csv'],
    [dilaporkan('2026-09', '2026-09-30 10:00'), 'laporan/2026-09-medsos.md', 'laporan/2026-09-tiktok.md'],
  ])('di-luar-lingkup: $peristiwa', (p, boleh, tidak) => {
    const catatan = { waktuCommit: pukul('2026-09-30 10:00') }
    const tanpaMasaDepan = { ...p, waktu: pukul('2026-09-30 09:00') }
    expect(kode([commitDari(tanpaMasaDepan, { ...catatan, ...ubahan(boleh) })])).toEqual([])
    expect(kode([commitDari(tanpaMasaDepan, { ...catatan, ...ubahan(boleh, tidak) })])).toEqual(['di-luar-lingkup'])
    expect(kode([commitDari(tanpaMasaDepan, { ...catatan, ...ubahan('konten.yaml') })])).toEqual(['di-luar-lingkup'])
  })

  it('peristiwa kegiatan yang tidak menyebut kegiatan tidak boleh mengubah berkas mana pun', () => {
    expect(kode([commitDari({ ...serah, kegiatan: null }, ubahan(jalur))])).toEqual(['di-luar-lingkup'])
  })

  it('terhapus', () => {
    expect(kode([commitDari(serah, { perubahan: [{ status: 'D', jalur }] })])).toEqual(['terhapus'])
    expect(kode([polos({ perubahan: [{ status: 'D', jalur: 'README.md' }] })])).toEqual([])
  })

  it('peristiwa-tanpa-berkas, kecuali pada penggabungan', () => {
    expect(kode([commitDari(serah, { perubahan: [] })])).toEqual(['peristiwa-tanpa-berkas'])
    expect(kode([commitDari(serah, { perubahan: [], induk: [] })])).toEqual([])
  })

  it('gabungan hanya peringatan', () => {
    expect(periksa(buktiDari({ commit: [polos({ induk: ['a', 'b'] })] }))).toMatchObject([{ kode: 'gabungan', tingkat: 'peringatan', id: null }])
  })

  it('op-ganda menyebut commit yang pertama', () => {
    const kembar = { ...kisah.daftar[1]!, op: serah.op }
    expect(kode([commitDari(serah), polos({}), commitDari(kembar)])).toEqual(['op-ganda'])
    expect(periksa(buktiDari({ commit: [commitDari(serah), commitDari(kembar)] }))[0]!.pesan).toContain(serah.jejak.commit.slice(0, 12))
  })
})

describe('tanggal', () => {
  it('tanggal-commit', () => {
    const ganjil = { ...serah, jejak: { ...serah.jejak, tanggalGanjil: true } }
    expect(periksa(buktiDari({ commit: [commitDari(ganjil)] }))).toMatchObject([{ kode: 'tanggal-commit', tingkat: 'peringatan' }])
  })

  it.each([
    ['commit lima menit di depan', { waktuCommit: pukul('2026-09-30 12:05') }, []],
    ['commit enam menit di depan', { waktuCommit: pukul('2026-09-30 12:06') }, ['masa-depan']],
    ['peristiwa lima menit sesudah dicatat', { waktuCommit: pukul('09:55') }, []],
    ['peristiwa enam menit sesudah dicatat', { waktuCommit: pukul('09:54') }, ['masa-depan']],
  ])('masa-depan: %s', (_, ubah, harap) => {
    expect(kode([commitDari(serah, ubah)])).toEqual(harap)
  })
})

describe('siapa', () => {
  it.each<[string, Tercatat, string[]]>([
    ['admin mencatat penyerahan', { ...serah, peran: 'admin-medsos' }, []],
    ['PPID mencatat penyerahan', { ...serah, peran: 'ppid' }, ['peran']],
    ['admin memutus', { ...kisah.daftar[2]!, peran: 'admin-medsos' }, ['peran']],
    ['pembatalan', { ...kegiatan().diserahkan('10:00').dibatalkan('10:10').daftar[1]!, peran: 'ppid' }, []],
    ['kanal yang tidak dipakai kegiatannya', { ...serah, kanal: ['website'], peran: 'ppid' }, []],
  ])('peran: %s', (_, p, harap) => {
    expect(kode([commitDari(p)])).toEqual(harap)
  })

  it('peran pada kegiatan yang tidak dikenal tidak dapat dinilai', () => {
    const asing = { ...serah, kegiatan: '2026-09-08-asing-zz9z', peran: 'ppid' as const }
    expect(kode([commitDari(asing)])).toEqual([])
  })

  it('pisah-tugas: yang mengajukan memutusnya sendiri', () => {
    const sendiri = kegiatan().diserahkan('10:00').diajukan('11:00').dikoreksi('11:10', { oleh: 'siti rahayu' })
    expect(periksa(buktiDari({}, sendiri))).toMatchObject([{ kode: 'pisah-tugas', id: sendiri.id, commit: sendiri.daftar[2]!.jejak.commit }])
    expect(periksa(buktiDari({ pisahTugas: 'longgar' }, sendiri))).toEqual([])
    const atasNama = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:10', { oleh: 'Siti Rahayu', bukti: 'surat' })
    expect(periksa(buktiDari({}, atasNama))).toEqual([])
  })

  it('pisah-tugas: keputusan tanpa apa pun sebelumnya tidak dinilai', () => {
    const bukti = buktiDari()
    const satuJalur = bukti.keadaan.kegiatan.get(kisah.id)!.jalur.get('medsos')!
    satuJalur.berlaku = satuJalur.berlaku.slice(2)
    expect(periksa(bukti)).toEqual([])
  })
})

it('id dari jalur berkas', () => {
  expect(idDariJalur(jalur)).toBe(kisah.id)
  expect(idDariJalur('content/2026/x.md')).toBeNull()
  expect(idDariJalur('laporan/2026-09-medsos.md')).toBeNull()
})

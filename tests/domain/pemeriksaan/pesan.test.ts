import { describe, expect, it } from 'vitest'
import type { Bukti } from '../../../src/domain/pemeriksaan/bukti.js'
import { ulid, waktuUlid } from '../../../src/domain/bahasa/id.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { kegiatan, pukul } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, kisah, kode, kodeCommit, masa, rapi, ubahan } from './bukti.js'

const [serah] = kisah.daftar as [Tercatat]

describe('pesan', () => {
  it('trailer-rusak menyebut apa yang tidak utuh', () => {
    expect(
      periksa(buktiDari({ commit: [commitBiasa({ masalah: 'Konten-Waktu tidak ada', ...ubahan('README.md') })] })),
    ).toMatchObject([{ kode: 'trailer-rusak', pesan: expect.stringContaining('Konten-Waktu tidak ada') }])
  })

  it('menyerupai-peristiwa hanya peringatan', () => {
    expect(periksa(buktiDari({ commit: [commitBiasa({ menyerupai: true })] }))).toMatchObject([
      { kode: 'menyerupai-peristiwa', tingkat: 'peringatan' },
    ])
  })

  it('commit biasa yang kepalanya memuat yang tidak ditulis git', () => {
    expect(periksa(buktiDari({ commit: [commitBiasa({ baku: 'kepala asing' })] }))).toMatchObject([
      { kode: 'menyerupai-peristiwa', pesan: expect.stringContaining(': kepala asing.') },
    ])
  })

  it('tidak-baku disebut, kecuali pemeriksaan lain sudah menyebut yang segawat itu', () => {
    const tidakBaku = commitDari(serah, { baku: 'trailer berakhir spasi' })
    expect(periksa(buktiDari({ commit: [tidakBaku] }))).toMatchObject([
      { kode: 'tidak-baku', tingkat: 'galat', pesan: expect.stringContaining('trailer berakhir spasi') },
    ])
    expect(kodeCommit({ ...tidakBaku, judulLain: true })).toEqual(['judul-beda'])
  })

  it('judul-beda', () => {
    expect(kodeCommit(commitDari(serah, { judulLain: true }))).toEqual(['judul-beda'])
    expect(kodeCommit(commitDari(serah))).toEqual([])
  })

  it('tanda-kendali hanya pada peristiwa', () => {
    expect(kodeCommit(commitDari(serah, { kendali: true }))).toEqual(['tanda-kendali'])
    expect(kodeCommit(commitBiasa({ kendali: true }))).toEqual([])
  })

  it('op-ganda menyebut commit yang pertama', () => {
    const kembar = { ...kisah.daftar[1]!, op: serah.op }
    expect(kodeCommit(commitDari(serah), commitBiasa(), commitDari(kembar))).toEqual(['op-ganda'])
    expect(periksa(buktiDari({ commit: [commitDari(serah), commitDari(kembar)] }))[0]!.pesan).toContain(
      serah.jejak.commit.slice(0, 12),
    )
  })

  it('waktu sebuah ULID terbaca kembali', () => {
    expect(waktuUlid(ulid(1_790_000_000_123, new Uint8Array(16)))).toBe(1_790_000_000_123)
  })

  it.each<[string, string, string[]]>([
    ['dibuat sehari sebelum dicatat', '2026-09-07 10:00', []],
    ['dibuat lebih lama daripada itu', '2026-09-07 09:59', ['op-janggal']],
  ])('op-janggal: %s', (_, dibuat, harap) => {
    expect(kodeCommit(commitDari({ ...serah, op: ulid(pukul(dibuat), new Uint8Array(16)) }))).toEqual(harap)
  })

  it('op-janggal: impor membuat kuncinya dari waktu peristiwanya', () => {
    const dicatat = pukul('2026-09-20 10:00')
    expect(kodeCommit(commitDari(serah, { waktuCommit: dicatat, waktuPenulis: dicatat }))).toEqual([])
  })

  it.each<[string, { penulis?: string; pencatat?: string }, string[]]>([
    ['huruf besar-kecil tidak membedakan orang', { penulis: 'WAHYU' }, []],
    ['penulis lain', { penulis: 'Orang Luar' }, ['penulis-beda']],
    ['pencatat lain', { pencatat: 'Orang Luar' }, ['penulis-beda']],
  ])('penulis-beda: %s', (_, ubah, harap) => {
    expect(kodeCommit(commitDari(serah, ubah))).toEqual(harap)
  })
})

describe('tanggal', () => {
  it('tanggal-commit', () => {
    expect(periksa(buktiDari({ commit: [commitDari(serah, { waktuPenulis: 0 })] }))).toMatchObject([
      { kode: 'tanggal-commit', tingkat: 'peringatan' },
    ])
    // Also of a commit that is no peristiwa: what is dated long ago ends a search in the history.
    expect(kodeCommit(commitBiasa({ jam: { mundur: true, diDepan: null } }))).toEqual(['tanggal-commit'])
    expect(kodeCommit(commitBiasa({ waktuPenulis: 0 }))).toEqual([])
  })

  it('tanggal-commit: di kantor satu salinan yang dicatat terbit pada detik yang sama', () => {
    const sidik = (...jalur: string[]) => new Map(jalur.map((satu) => [satu, 'x']))
    const temuan = (ubah: Partial<Tercatat>, berkas: string[], waktuPenulis = serah.jejak.dicatat - 60_000): string[] =>
      kode(
        buktiDari({
          commit: [
            commitDari({ ...serah, versi: 2, ...ubah } as Tercatat, { waktuPenulis, waktuCommit: serah.jejak.dicatat }),
          ],
          masa: berkas.includes('-') ? [] : [masa(0, { commit: 'lama', sidik: sidik(...berkas) })],
        }),
      ).filter((satu) => satu === 'tanggal-commit')
    expect(temuan({}, ['konten.yaml'])).toEqual(['tanggal-commit'])
    expect(temuan({}, ['konten.yaml'], serah.jejak.dicatat)).toEqual([])
    expect(temuan({}, ['konten.yaml', 'klon.yaml'])).toEqual([])
    expect(temuan({}, [])).toEqual([])
    expect(temuan({}, ['-'])).toEqual([])
    expect(temuan({ tip: 'f'.repeat(40) }, ['konten.yaml'])).toEqual([])
    expect(temuan({ versi: 1 }, ['konten.yaml'])).toEqual([])
  })

  it('tanggal-commit: jam yang pernah di depan ditemukan pada pencatatnya saja', () => {
    const depan = commitBiasa({ oid: 'depan' })
    const sesudah = commitBiasa({
      oid: 'sesudah',
      jam: { mundur: false, diDepan: { oid: 'depan', waktu: depan.waktuCommit } },
    })
    const commit = [depan, sesudah, commitBiasa({ oid: 'lagi' })]
    const temuan = (ubah: Partial<Bukti>): unknown[] => periksa(buktiDari(ubah)).map((t) => [t.kode, t.commit])
    expect(temuan({ commit })).toEqual([['tanggal-commit', 'depan']])
    expect(temuan({ commit, diperiksa: new Set(['sesudah', 'lagi']) })).toEqual([['tanggal-commit', 'sesudah']])
    // Dated after now it is a finding of its own already.
    const kelak = { oid: 'depan', waktu: pukul('2027-01-01 12:00') }
    expect(temuan({ commit: [commitBiasa({ oid: 'sesudah', jam: { mundur: false, diDepan: kelak } })] })).toEqual([])
  })

  it.each([
    ['commit lima menit di depan', { waktuCommit: pukul('2026-09-30 12:05') }, []],
    ['commit enam menit di depan', { waktuCommit: pukul('2026-09-30 12:06') }, ['masa-depan']],
    ['peristiwa lima menit sesudah dicatat', { waktuCommit: pukul('09:55') }, []],
    ['peristiwa enam menit sesudah dicatat', { waktuCommit: pukul('09:54') }, ['masa-depan']],
  ])('masa-depan: %s', (_, ubah, harap) => {
    expect(kodeCommit(commitDari(serah, ubah))).toEqual(harap)
  })

  it('waktu-mundur: terhadap langkah yang diikutinya, bukan terhadap kanal lain', () => {
    const mundur = rapi(kegiatan().diserahkan('10:00').diajukan('09:59', { dicatat: '+1 jam' }))
    expect(kode(buktiDari({}, mundur))).toEqual(['waktu-mundur'])
  })

  it('waktu-mundur: terhadap yang disandarinya, apa pun yang terbit di antaranya', () => {
    const facebook = { unggahan: [{ platform: 'facebook', tautan: 'https://www.facebook.com/desa/posts/1' }] }
    const dua = rapi(
      kegiatan()
        .diserahkan('10:00')
        .diajukan('11:00')
        .disetujui('11:30')
        .diunggah('13:00', { versi: 2 })
        .diunggah('12:30', { versi: 2, ...facebook, dicatat: '+1 jam' }),
    )
    expect(kode(buktiDari({}, dua))).toContain('waktu-mundur')
    for (const p of dua.daftar.slice(3)) p.dasar = [dua.daftar[2]!.op]
    expect(kode(buktiDari({}, dua))).not.toContain('waktu-mundur')
  })
})

import { describe, expect, it } from 'vitest'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { kegiatan } from '../../pembangun.js'
import { buktiDari, commitDari, kisah, masa, petugas } from './bukti.js'

const kalah = (benturan: string, asal: string): Tercatat =>
  ({
    ...kegiatan().disetujui('11:40').daftar[0]!,
    versi: 2,
    peristiwa: 'berbenturan',
    asal,
    benturan,
    lawan: null,
    isi: '',
  }) as never

const kode = (benturan: string, beda?: string, asal = 'disetujui'): string[] => {
  const p = kalah(benturan, asal)
  const commit = [...kisah.daftar.map((satu) => commitDari(satu)), commitDari(p, { perubahan: [] })]
  const benturanBeda = new Map(beda === undefined ? [] : [[p.jejak.commit, beda]])
  return periksa(buktiDari({ commit, benturanBeda }))
    .map((t) => `${t.tingkat} ${t.kode}`)
    .filter((k) => /bentur|tayang/.test(k))
}

describe('yang berbenturan', () => {
  it.each([
    ['dasar-berubah', ['catatan berbenturan']],
    ['sudah-sama', []],
    ['ikut-gugur', ['catatan berbenturan']],
  ])('%s', (benturan, harap) => expect(kode(benturan)).toEqual(harap))

  it.each([
    ['tanpa-persetujuan', ['peringatan tayang-tanpa-persetujuan']],
    ['ikut-gugur', ['peringatan tayang-tanpa-persetujuan']],
    ['petugas-nonaktif', ['catatan berbenturan']],
    ['sudah-sama', []],
  ])('unggahan: %s', (benturan, harap) => expect(kode(benturan, undefined, 'diunggah')).toEqual(harap))

  it('yang kalah karena pelakunya dinonaktifkan bukan temuan tentang jabatannya', () => {
    const p = kalah('petugas-nonaktif', 'disetujui')
    const orang = [{ ...petugas(p.oleh, 'ppid'), nonaktif: true }, petugas('Pengganti', 'ppid')]
    const menilai = [masa(0, { commit: 'lama', versi: 2, petugas: orang })]
    const temuan = (satu: Tercatat): string[] =>
      periksa(buktiDari({ commit: [commitDari(satu, { perubahan: [] })], masa: menilai })).map((t) => t.kode)
    expect(temuan(p)).not.toContain('petugas')
    expect(temuan({ ...kisah.daftar[2]!, versi: 2 })).toContain('petugas')
  })

  it('yang sebenarnya berlaku adalah galat', () =>
    expect(kode('sudah-sama', 'disetujui itu berlaku, bukan sudah-sama')).toEqual(['galat benturan-beda']))
})

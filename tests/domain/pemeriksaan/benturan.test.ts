import { describe, expect, it } from 'vitest'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { kegiatan } from '../../pembangun.js'
import { buktiDari, commitDari, kisah } from './bukti.js'

const kalah = (benturan: string): Tercatat =>
  ({
    ...kegiatan().disetujui('11:40').daftar[0]!,
    versi: 2,
    peristiwa: 'berbenturan',
    asal: 'disetujui',
    benturan,
    lawan: null,
    isi: '',
  }) as never

const kode = (benturan: string, beda?: string): string[] => {
  const p = kalah(benturan)
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
    ['tanpa-persetujuan', ['peringatan tayang-tanpa-persetujuan']],
  ])('%s', (benturan, harap) => expect(kode(benturan)).toEqual(harap))

  it('yang sebenarnya berlaku adalah galat', () =>
    expect(kode('sudah-sama', 'disetujui itu berlaku, bukan sudah-sama')).toEqual(['galat benturan-beda']))
})

/** What an act of version 2 names as its ground is what stands where it was published. */
import { expect, it } from 'vitest'
import { Posisi } from '../../../src/domain/keadaan/posisi.js'
import { landasanBeda } from '../../../src/domain/pemeriksaan/landasan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { ZONA, diatur, dijawab, diterima, kegiatan, sop } from '../../pembangun.js'
import { kode, buktiDari, commitDari } from './bukti.js'

const V2 = { versi: 2 as const }
const beda = (sebelum: readonly Tercatat[], p: Tercatat): string | null => {
  const posisi = new Posisi()
  for (const q of sebelum) posisi.catat(q)
  return landasanBeda(p, posisi, { sop, zona: ZONA })
}

const kisah = kegiatan().diserahkan('10:00', V2).diajukan('11:00', V2).disetujui('11:30', V2)
const [serah, ajukan, setuju] = kisah.daftar as [Tercatat, Tercatat, Tercatat]

it('draf, putusan, dan unggahan menyebut yang terakhir berlaku pada jalurnya', () => {
  expect(beda([serah], { ...ajukan, dasar: [serah.op] })).toBeNull()
  expect(beda([serah], { ...ajukan, dasar: [setuju.op] })).toContain(serah.op)
  expect(beda([serah, ajukan], { ...setuju, dasar: [serah.op] })).toContain(`padahal yang berlaku di situ ${ajukan.op}`)
  expect(beda([serah, ajukan], { ...setuju, dasar: [] })).toContain('Konten-Dasar -')
  expect(beda([serah, ajukan], { ...setuju, kanal: ['medsos', 'website'], dasar: [serah.op] })).toContain(
    `${ajukan.op},-`,
  )
  expect(beda([], { ...setuju, dasar: [ajukan.op] })).toContain('di situ -')
})

it('teks yang digantikan menyebut yang menulisnya', () => {
  const lagi = kegiatan().diajukan('12:00', V2).daftar[0]!
  const koreksi = kegiatan().dikoreksi('11:40', V2).daftar[0]!
  const sebelum = [serah, ajukan, koreksi]
  expect(beda(sebelum, { ...lagi, dasar: [koreksi.op], dasarTeks: [ajukan.op] })).toBeNull()
  expect(beda(sebelum, { ...lagi, dasar: [koreksi.op], dasarTeks: null })).toContain('Konten-Dasar-Teks -')
})

it('versi 1 dan yang kalah tidak dinilai; yang tidak berdasar tidak menyebut dasar', () => {
  expect(beda([serah], { ...ajukan, versi: 1, dasar: [setuju.op] })).toBeNull()
  expect(beda([serah], { ...ajukan, peristiwa: 'berbenturan', dasar: [setuju.op] } as unknown as Tercatat)).toBeNull()
  const komentar = diterima('2026-09-001', '12:00', V2)
  expect(beda([], komentar)).toBeNull()
  expect(beda([], { ...komentar, dasar: [serah.op] })).toContain('tidak berdasar')
})

it('jawaban, pembatalan, dan perubahan pengaturan', () => {
  const komentar = diterima('2026-09-001', '12:00', V2)
  const jawab = dijawab('2026-09-001', '12:30', V2)
  expect(beda([komentar], { ...jawab, dasar: [komentar.op] })).toBeNull()
  expect(beda([komentar], { ...jawab, dasar: [serah.op] })).toContain(komentar.op)
  const batal = kegiatan().dibatalkan('12:00', { ...V2, batal: setuju.jejak.commit, kanal: ['medsos'] }).daftar[0]!
  expect(beda([serah, ajukan, setuju], { ...batal, dasar: [setuju.op] })).toBeNull()
  expect(beda([serah, ajukan, setuju], { ...batal, dasar: [ajukan.op] })).toContain(setuju.op)
  expect(beda([serah], { ...batal, dasar: [] })).toBeNull()
  const atur = diatur('13:00')
  expect(beda([], atur)).toBeNull()
  expect(beda([atur], diatur('14:00', { dasar: [atur.op] }))).toBeNull()
  expect(beda([atur], diatur('14:00'))).toContain(atur.op)
})

it('disebut sebagai temuan pada commitnya', () => {
  const commit = [commitDari(serah)]
  expect(kode(buktiDari({ commit }))).not.toContain('dasar-beda')
  expect(kode(buktiDari({ commit, landasanBeda: new Map([[serah.jejak.commit, 'x']]) }))).toContain('dasar-beda')
})

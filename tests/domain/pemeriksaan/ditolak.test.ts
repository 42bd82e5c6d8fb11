/** What konten refuses where it would stand cannot stand there: the commands' rules, asked once more. */
import { describe, expect, it } from 'vitest'
import { Posisi } from '../../../src/domain/keadaan/posisi.js'
import { ditolakDiTempatnya, laporanSiap } from '../../../src/domain/pemeriksaan/ditolak.js'
import type { Dilaporkan } from '../../../src/domain/peristiwa/dilaporkan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { ZONA, aturan, dijawab, dilaporkan, diterima, ditutup, diukur, kegiatan, pukul } from '../../pembangun.js'
import { buktiDari, kisah, kode, pengaturan } from './bukti.js'

const V2 = { versi: 2 as const }
const kode1 = (
  sebelum: readonly Tercatat[],
  p: Tercatat,
  utuh = true,
  dicatat = p.jejak.dicatat,
  zona = ZONA,
): string | null => {
  const posisi = new Posisi()
  for (const q of sebelum) posisi.catat(q)
  const menurut = { ...pengaturan({ aturan: { ...aturan(), zona } }), petugasPada: () => null }
  return ditolakDiTempatnya({ p, tertulis: p, dicatat }, posisi, menurut, utuh)
}
const cerita = kegiatan().diserahkan('10:00', V2).diajukan('11:00', V2).disetujui('11:30', V2).diunggah('12:00', V2)
const [serah, ajukan, setuju, unggah] = cerita.daftar as [Tercatat, Tercatat, Tercatat, Tercatat]
const rapi = (p: Tercatat, dasar: readonly Tercatat[]): Tercatat => ({ ...p, dasar: dasar.map((q) => q.op) })

describe('pada jalur', () => {
  it('yang mengikuti urutannya diterima; yang diulang tidak', () => {
    const sebelum = [serah, ajukan, setuju]
    expect(kode1(sebelum, rapi({ ...unggah, langkah: '4' }, [setuju]))).toBeNull()
    const lagi = { ...unggah, langkah: '4', op: '01K6F3Z8Q0ABCDEFGHJKMNPQRT' }
    expect(kode1([...sebelum, unggah], rapi(lagi, [setuju]))).toBe('sudah-sama')
    expect(kode1([...sebelum, unggah], { ...lagi, versi: 1 })).toBeNull()
  })
  it('yang mempunyai temuan sendiri tidak disebut lagi', () => {
    expect(kode1([serah, ajukan], { ...setuju, langkah: '3', dasar: [serah.op] })).toBeNull()
  })
})

describe('angka', () => {
  const satu = diukur([{ nilai: { suka: 4 } }], V2)
  it('sumber yang sama dengan angka yang sama dicatat sekali', () => {
    expect(kode1([], satu)).toBeNull()
    expect(kode1([satu], { ...satu, op: 'lain' })).toBe('sudah-sama')
    expect(kode1([satu], diukur([{ nilai: { suka: 5 } }], V2))).toBeNull()
    expect(kode1([satu], diukur([{ nilai: { suka: 4 } }], { ...V2, sidik: 's2' }))).toBeNull()
    expect(kode1([satu], { ...satu, op: 'lain' }, false)).toBe('sudah-sama')
  })
})

describe('laporan', () => {
  const lapor = (ubah: object = {}): Tercatat => ({ ...dilaporkan('2026-09', '2026-10-02 10:00', V2), ...ubah })
  it('tanpa satu angka pun perlu alasan', () => {
    expect(kode1([], lapor())).toBe('laporan-belum-siap')
    expect(kode1([], lapor({ tetap: 'Angka menyusul.' }))).toBeNull()
    expect(kode1([diukur([{ nilai: { suka: 4 } }])], lapor())).toBeNull()
    expect(kode1([diukur([{ nilai: {} }])], lapor())).toBe('laporan-belum-siap')
    expect(kode1([], lapor(), false)).toBeNull()
  })
  it('siap diserahkan tanpa alasan, bila bulannya berakhir dan angkanya ada', () => {
    const siap = (...sebelum: Tercatat[]): boolean => {
      const posisi = new Posisi()
      for (const q of sebelum) posisi.catat(q)
      const p = lapor({ tetap: 'Angka menyusul.' })
      return laporanSiap(p as Tercatat<Dilaporkan>, posisi, pengaturan(), p.jejak.dicatat)
    }
    expect([siap(), siap(diukur([{ nilai: { suka: 4 } }]))]).toEqual([false, true])
  })
  it('waktunya mempunyai temuan sendiri', () => {
    expect(kode1([], lapor(), true, pukul('2026-10-01 10:00'))).toBeNull()
    expect(() => kode1([], lapor(), true, pukul('2026-10-02 10:00'), 'Bukan/Zona')).toThrow()
  })
})

it('jawaban kedua, dan temuannya disebut dengan kodenya', () => {
  const [masuk, jawab] = [diterima('2026-09-001', '09:00', V2), dijawab('2026-09-001', '09:30', V2)]
  const kedua = { ...jawab, op: 'lain', dasar: [masuk.op], langkah: '5' }
  expect(kode1([masuk, jawab], kedua)).toBe('sudah-sama')
  const [satu] = kisah.daftar as [Tercatat]
  expect(kode(buktiDari({ ditolak: new Map([[satu.jejak.commit, 'sudah-sama']]) }))).toEqual(['seharusnya-ditolak'])
})

describe('tutup buku', () => {
  const tutup: Tercatat = { ...ditutup('2026-09', '2026-10-05 08:00'), ...V2 }
  it('bukan bulan yang mendahului catatan; yang kedua mempunyai temuan sendiri', () => {
    expect(kode1([serah], tutup)).toBeNull()
    expect(kode1([serah, tutup], { ...tutup, op: 'lain' })).toBeNull()
    expect(kode1([], tutup)).toBe('sebelum-catatan')
    expect(kode1([], tutup, false)).toBeNull()
  })
})

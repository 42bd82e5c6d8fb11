/** The fold that goes along with a growing history says what the fold of all of it says, whenever it is asked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldRiwayat } from '../../../src/domain/keadaan/fold.js'
import { FoldBerjalan } from '../../../src/domain/keadaan/fold-berjalan.js'
import type { Keadaan } from '../../../src/domain/keadaan/tipe.js'
import { tanpaLandasan } from '../../../src/domain/peristiwa/dasar.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import {
  ZONA,
  batalInteraksi,
  dijawab,
  dilaporkan,
  disebabkan,
  diterima,
  ditutup,
  diukur,
  kegiatan,
  pukul,
  sop,
} from '../../pembangun.js'
import { kali } from '../../murni.js'

const lain = (peristiwa: string): Tercatat =>
  ({ ...tanpaLandasan, ...dijawab('x', '20:00'), peristiwa, kegiatan: null, kanal: [] }) as unknown as Tercatat

const rapat = kegiatan({ kanal: ['medsos', 'website'] })
  .diserahkan('10:00')
  .diajukan('+1 jam')
  .dikoreksi('+10 menit')
  .dibatalkan('+1 menit')
  .disetujui('+10 menit')
  .diunggah('+5 menit')
const apel = kegiatan({ id: '2026-09-08-apel-cd3e' }).diserahkan('11:00').diajukan('+2 jam').ditolak('+5 menit')
const yatim = kegiatan({ id: '2026-09-08-yatim-zz9z' }).diajukan('12:00').disetujui('+1 jam')
const tanya = diterima('2026-09-001', '09:00')
const semua: readonly Tercatat[] = [
  ...rapat.daftar,
  ...apel.daftar,
  ...yatim.daftar,
  tanya,
  dijawab('2026-09-001', '10:00'),
  batalInteraksi('2026-09-001', tanya, '10:30'),
  dilaporkan('2026-08', '2026-09-03 08:00'),
  ditutup('2026-08', '2026-09-04 08:00'),
  diukur([{ nilai: { suka: 3 } }]),
  disebabkan(rapat.id, 'Listrik padam.'),
  lain('diatur'),
  lain('berbenturan'),
]

/** What both must agree on: the one goes by the order of the acts, the other by that of the hand-overs. */
const isi = (keadaan: Keadaan): object => ({
  ...keadaan,
  temuan: null,
  kegiatan: [...keadaan.kegiatan.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

test('sama dengan lipatan seluruhnya, pada setiap saat ia ditanya', () => {
  const urutan = fc.shuffledSubarray([...semua], { minLength: 1 })
  const daftarSaat = fc.array(
    fc.record({ sesudah: fc.nat(semua.length), per: fc.constantFrom(null, '12:00', '2026-10-30 08:00') }),
  )
  fc.assert(
    fc.property(urutan, daftarSaat, (riwayat, daftarTanya) => {
      const berjalan = new FoldBerjalan()
      for (const [i, p] of riwayat.entries()) {
        berjalan.catat(p)
        for (const { per } of daftarTanya.filter((t) => t.sesudah === i)) {
          const pilihan = { sop, zona: ZONA, per: per === null ? null : pukul(per) }
          expect(isi(berjalan.kini(pilihan))).toEqual(isi(foldRiwayat(riwayat.slice(0, i + 1), pilihan)))
        }
      }
    }),
    { numRuns: kali(300) },
  )
})

test('zona dan SOP yang berubah melipat kembali yang sudah dilipat', () => {
  const malam = kegiatan({ selesai: '23:30' }).diserahkan('23:45')
  const berjalan = new FoldBerjalan()
  for (const p of malam.daftar) berjalan.catat(p)
  const hariH = (zona: string): string | undefined =>
    berjalan.kini({ sop, zona, per: null }).kegiatan.get(malam.id)?.hariH
  expect([hariH(ZONA), hariH('Asia/Jayapura'), hariH(ZONA)]).toEqual(['2026-09-08', '2026-09-09', '2026-09-08'])
})

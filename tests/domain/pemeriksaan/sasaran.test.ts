import { expect, it } from 'vitest'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import {
  batalInteraksi,
  batalLaporan,
  dijawab,
  dilaporkan,
  disebabkan,
  diterima,
  kegiatan,
  keadaanDari,
} from '../../pembangun.js'
import { buktiDari, commitDari } from './bukti.js'

const diperiksa = new Set(['sebab-tanpa-sasaran', 'bukan-pelakunya'])

/** What the two checks say of a history's last peristiwa. */
function kodeAkhir(...riwayat: Tercatat[]): string[] {
  const bukti = buktiDari({ commit: [commitDari(riwayat.at(-1)!)], keadaan: keadaanDari(riwayat) })
  return periksa(bukti).flatMap(({ kode }) => (diperiksa.has(kode) ? [kode] : []))
}

const nomor = '2026-09-001'
const [masuk, jawab] = [diterima(nomor, '10:00'), dijawab(nomor, '11:00')]
const batalJawab = batalInteraksi(nomor, jawab, '11:10')
const lapor = dilaporkan('2026-09', '2026-10-02 08:00')
const batalLapor = batalLaporan(lapor, '2026-10-03 08:00')
const kisah = kegiatan().diserahkan('10:00').diajukan('13:00')
const [serah, ajuan] = kisah.daftar as [Tercatat, Tercatat]
const [lain, hantu] = ['2026-09-009', '2026-09-08-hantu-zz9z']
const padaCommit = (p: Tercatat): string => p.jejak.commit
const atasJawaban = (ubah: object): Tercatat => disebabkan(null, 'Cuti.', { nomor, langkah: '5', ...ubah })
const atasLaporan = (ubah: object): Tercatat => disebabkan(null, 'Cuti.', { bulan: '2026-09', langkah: '6', ...ubah })

it.each<[string, Tercatat[], boolean]>([
  ['langkah yang tercatat', [serah, ajuan, disebabkan(kisah.id, 'Cuti.', { commit: padaCommit(ajuan) })], true],
  ['langkah yang ditunggu', [serah, disebabkan(kisah.id, 'Cuti.')], true],
  ['langkah yang dibatalkan', [...kegiatan().diserahkan('10:00').diajukan('13:00').dibatalkan('13:10').daftar], true],
  ['kegiatan yang tidak ada', [serah, disebabkan(hantu, 'Cuti.')], false],
  ['kanal yang tidak dipakai', [serah, disebabkan(kisah.id, 'Cuti.', { kanal: ['website'] })], false],
  ['commit milik yang lain', [serah, masuk, disebabkan(kisah.id, 'Cuti.', { commit: padaCommit(masuk) })], false],
  ['bukan apa pun', [serah, disebabkan(null, 'Cuti.')], false],
  ['jawaban yang tercatat', [masuk, jawab, atasJawaban({ commit: padaCommit(jawab) })], true],
  ['jawaban yang kemudian dibatalkan', [masuk, jawab, batalJawab, atasJawaban({ commit: padaCommit(jawab) })], true],
  ['jawaban yang ditunggu', [masuk, atasJawaban({})], true],
  ['komentar yang dicabut', [masuk, batalInteraksi(nomor, masuk, '10:10'), atasJawaban({})], true],
  ['komentar yang tidak ada', [masuk, atasJawaban({ nomor: lain })], false],
  ['commit yang bukan jawabannya', [masuk, jawab, atasJawaban({ commit: padaCommit(masuk) })], false],
  [
    'jawaban komentar lain yang dibatalkan',
    [masuk, jawab, batalJawab, atasJawaban({ nomor: lain, commit: padaCommit(jawab) })],
    false,
  ],
  [
    'komentar yang dicabut, bukan jawaban',
    [masuk, batalInteraksi(nomor, masuk, '10:10'), atasJawaban({ commit: padaCommit(masuk) })],
    false,
  ],
  ['laporan yang tercatat', [lapor, atasLaporan({ commit: padaCommit(lapor) })], true],
  ['laporan yang kemudian dibatalkan', [lapor, batalLapor, atasLaporan({ commit: padaCommit(lapor) })], true],
  ['laporan yang ditunggu', [serah, atasLaporan({})], true],
  ['laporan bulan lain', [lapor, atasLaporan({ bulan: '2026-08', commit: padaCommit(lapor) })], false],
  [
    'laporan bulan lain yang dibatalkan',
    [lapor, batalLapor, atasLaporan({ bulan: '2026-08', commit: padaCommit(lapor) })],
    false,
  ],
  ['commit yang bukan laporan', [masuk, jawab, batalJawab, atasLaporan({ commit: padaCommit(jawab) })], false],
])('sebab-tanpa-sasaran: %s', (_, riwayat, ada) => {
  expect(kodeAkhir(...riwayat)).toEqual(ada ? [] : ['sebab-tanpa-sasaran'])
})

it.each<[string, Tercatat[]]>([
  ['langkah', kegiatan().diserahkan('10:00').diajukan('11:00').dibatalkan('11:10').daftar],
  ['jawaban', [masuk, jawab, batalJawab]],
  ['komentar', [masuk, batalInteraksi(nomor, masuk, '10:10')]],
  ['laporan', [lapor, batalLapor]],
])('bukan-pelakunya: %s dibatalkan yang mencatatnya, bukan orang lain', (_, riwayat) => {
  const [awal, akhir] = [riwayat.slice(0, -1), riwayat.at(-1)!]
  const pelaku = awal.at(-1)!.oleh
  expect(kodeAkhir(...awal, { ...akhir, oleh: pelaku.toUpperCase() })).toEqual([])
  expect(kodeAkhir(...awal, { ...akhir, oleh: 'Orang Lain' })).toEqual(['bukan-pelakunya'])
})

it('bukan-pelakunya: yang menunjuk entah apa sudah mempunyai temuannya sendiri', () => {
  expect(
    kodeAkhir(...kegiatan().diserahkan('10:00').dibatalkan('10:10', { batal: 'x', oleh: 'Orang Lain' }).daftar),
  ).toEqual([])
  expect(kodeAkhir(serah, { ...batalLapor, oleh: 'Orang Lain' })).toEqual([])
})

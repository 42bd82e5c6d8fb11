/** The page of a handed-in report is drawn again by verifikasi, letter by letter: what draws it has a version. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportPage } from '../../src/app/month/report-page.js'
import { HALAMAN } from '../../src/domain/peristiwa/dilaporkan.js'
import { bulanPanjang } from '../lembar/bulan.js'
import { dasarDari, diukur, kegiatan, keadaanDari } from '../pembangun.js'

const dasar = dasarDari({
  per: '2026-10-02 08:00',
  petugas: [{ nama: 'Carik Sumarno', surel: null, peran: ['ppid'] }],
})
const sedikit = [
  ...kegiatan().diserahkan('10:00').diajukan('13:00').disetujui('13:30').daftar,
  diukur([{ platform: 'instagram', nilai: { pengikut_awal: 100, pengikut_akhir: 110 } }]),
]
const gambar = (): string[] =>
  [bulanPanjang(), sedikit, []].flatMap((riwayat) =>
    (['medsos', 'website'] as const).map(
      (kanal) =>
        reportPage(keadaanDari(riwayat), '2026-09', kanal, dasar, { nomor: '480/12', tindakLanjut: 'Piket admin.' })
          .teks,
    ),
  )

test('gambar halaman yang berubah menuntut HALAMAN yang baru', () => {
  const sidik = createHash('sha256').update(gambar().join('\0')).digest('hex')
  // Where this fails what is drawn has changed: count HALAMAN up, then write its hash down beside it.
  expect({ [HALAMAN]: sidik }).toEqual({ 1: '3c14c785a2c2231a14d864337e8e07f79820b04dc5ac96f628f8f467a601d504' })
})

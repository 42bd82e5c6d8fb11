/** What a seal hashes of the register; every version for ever as it is. */
import { expect, test } from 'vitest'
import { kanonRegister } from '../../../src/domain/register/kanon.js'
import { dasarDari, dijawab, dilaporkan, diterima, kegiatan, register } from '../../pembangun.js'

const rapat = kegiatan().diserahkan('10:00').diajukan('11:00').disetujui('11:30')
const apel = kegiatan({
  id: '2026-09-02-apel-cd3e',
  mulai: '2026-09-02 07:00',
  selesai: '2026-09-02 08:00',
}).diserahkan('2026-09-02 09:00')
const riwayat = [
  ...rapat.daftar,
  ...apel.daftar,
  diterima('2026-09-002', '13:00'),
  diterima('2026-09-001', '14:00'),
  dijawab('2026-09-001', '15:00'),
  dilaporkan('2026-09', '2026-10-03 09:00'),
]
const pandang = { bulan: '2026-09', per: '2026-10-05 08:00' }
const kanon = (versi: number, acak = false): Record<string, never> & { baris: never[] } =>
  JSON.parse(kanonRegister(register(acak ? riwayat.toReversed() : riwayat, pandang), dasarDari(pandang), versi))

test('versi 1: bilangan sebagai bilangan, pada urutan register', () => {
  const isi = kanon(1)
  expect(Object.keys(isi)).toEqual(['versi', 'periode', 'per', 'aturan', 'baris', 'interaksi', 'laporan', 'rekap'])
  expect(isi).toMatchObject({
    versi: 1,
    periode: '2026-09',
    per: '2026-10-05T08:00:00+07:00',
    aturan: { zona: 'Asia/Jakarta', jam: 'dinding', video: 'catatan', pisahTugas: 'ketat', kpiMenurut: 'hari-h' },
    laporan: expect.arrayContaining([
      expect.objectContaining({
        kanal: 'medsos',
        diserahkan: '2026-10-03T09:00:00+07:00',
        verdik: 'tepat',
        lewatMenit: 0,
      }),
    ]),
  })
  const [baris] = isi.baris.filter((b) => (b as { id: string }).id === rapat.id) as { langkah: object[] }[]
  expect(baris).toMatchObject({
    judul: 'Rapat warga',
    hariH: '2026-09-08',
    kelengkapan: { foto: 4, video: 1, lengkap: true },
  })
  expect(baris!.langkah.slice(0, 3)).toMatchObject([
    { no: 1, verdik: 'tepat', menit: null },
    { no: 2, mulai: '2026-09-08T10:00:00+07:00', selesai: '2026-09-08T11:00:00+07:00', menit: 60, verdik: 'tepat' },
    { no: 3, keputusan: 'setuju', oleh: 'Joko', menit: 30 },
  ])
})

test('versi 2: setiap bilangan sebuah teks, dan urut menurut kunci', () => {
  const isi = kanon(2)
  expect(isi).toMatchObject({ versi: '2' })
  expect((isi.baris as { id: string; kelengkapan: object }[]).map((b) => [b.id, b.kelengkapan])).toMatchObject([
    [apel.id, { foto: '4' }],
    [rapat.id, { foto: '4' }],
  ])
  expect(isi['interaksi']).toMatchObject([
    { nomor: '2026-09-001', dijawab: '2026-09-08T15:00:00+07:00', menit: '60', verdik: 'tepat' },
    { nomor: '2026-09-002', dijawab: null, verdik: 'lewat' },
  ])
  expect(JSON.stringify(isi)).not.toMatch(/":-?\d/)
})

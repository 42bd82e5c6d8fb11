import { expect, it } from 'vitest'
import { gabungPutusan, hitungPutusan, kalimatPutusan } from '../../../src/domain/register/putusan.js'
import { susunPerhatian, sebutPerhatian } from '../../../src/domain/register/perhatian.js'
import { dasarDari, diterima, kegiatan, register } from '../../pembangun.js'

const rapat = kegiatan()
  .diserahkan('10:00')
  .diajukan('11:00')
  .dikoreksi('11:20')
  .diajukan('11:40')
  .disetujui('11:50', { oleh: 'Rina', bukti: 'Surat 4' })
const apel = kegiatan({ id: '2026-09-09-apel-cd3e' }).diserahkan('10:00').diajukan('11:00').ditolak('11:10')
const putusan = hitungPutusan(register([...rapat.daftar, ...apel.daftar]))

it('setiap putusan sekali, menurut yang mencatatnya; atas nama orang lain terpisah', () => {
  expect(putusan).toEqual({
    keputusan: { setuju: 1, koreksi: 1, tolak: 1 },
    oleh: [
      { nama: 'Joko', atasNama: false, banyak: 2 },
      { nama: 'Rina', atasNama: true, banyak: 1 },
    ],
  })
  expect(kalimatPutusan(putusan)).toEqual([
    'Putusan atas draf: 1 disetujui, 1 dikoreksi dan 1 ditolak, oleh Joko (2) dan ' +
      'Rina (dicatat atas nama yang memutus, 1).',
  ])
  expect(kalimatPutusan(hitungPutusan({ baris: [] }))).toEqual([])
})

it('beberapa bulan: banyaknya ditambahkan, yang sama namanya sekali, yang sama banyak menurut nama', () => {
  const satu = (nama: string, atasNama = false) => ({
    keputusan: { setuju: 1, koreksi: 0, tolak: 0 },
    oleh: [{ nama, atasNama, banyak: 1 }],
  })
  const { keputusan, oleh } = gabungPutusan([satu('Rina', true), satu('Rina'), satu('Bayu'), putusan])
  expect(keputusan).toEqual({ setuju: 4, koreksi: 1, tolak: 1 })
  expect(oleh.map((o) => [o.nama, o.atasNama, o.banyak])).toEqual([
    ['Joko', false, 2],
    ['Rina', true, 2],
    ['Bayu', false, 1],
    ['Rina', false, 1],
  ])
  expect(gabungPutusan([satu('Rina', true), satu('Rina')]).oleh.map((o) => o.atasNama)).toEqual([false, true])
})

it('yang bukan kegiatan disebut menurut nomor atau bulannya', () => {
  const pandang = { per: '2026-10-09 12:00', bulan: '2026-09' }
  const daftar = susunPerhatian(register([diterima('2026-09-001', '2026-09-10 09:00')], pandang), dasarDari(pandang))
  expect(sebutPerhatian(daftar)).toBe(
    'Jawab komentar atau direct message 2026-09-001 (medsos, Admin Media Sosial), ' +
      'laporan bulanan September 2026 (medsos, Admin Media Sosial) dan ' +
      'laporan bulanan September 2026 (website, Admin Website)',
  )
})

/** What an act says it was decided on: by op, for every kind of ground. */
import { expect, test } from 'vitest'
import { dasarSekarang, dasarTeksSekarang } from '../../../src/domain/keadaan/landasan.js'
import type { Dilihat } from '../../../src/domain/keadaan/landasan.js'
import type { Kanal } from '../../../src/domain/sop/sop.js'
import type { Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { dijawab, dilaporkan, disebabkan, diterima, ditutup, diukur, kegiatan, keadaanDari } from '../../pembangun.js'

const kisah = kegiatan({ kanal: ['medsos', 'website'] })
  .diserahkan('10:00')
  .diajukan('+1 jam', { kanal: ['medsos'] })
  .disetujui('+1 jam', { kanal: ['medsos'] })
  .diunggah('+1 jam', { kanal: ['medsos'] })
const [serah, draf, setuju, unggah] = kisah.daftar as never as [Peristiwa, Peristiwa, Peristiwa, Peristiwa]
const milik = keadaanDari(kisah.daftar).kegiatan.get(kisah.id)!
const tanya = diterima('2026-09-001', '09:00')
const interaksi = { nomor: tanya.nomor, diterima: tanya, dijawab: null }
const lapor = dilaporkan('2026-09', '2026-10-02 08:00')
const keadaan = keadaanDari([lapor])
const cocok = { ...diukur([]), peristiwa: 'dicocokkan', kunci: 'instagram a', tautan: '' } as unknown as Peristiwa
const dua: { kanal: Kanal[] } = { kanal: ['medsos', 'website'] }

test.each<[string, Peristiwa, Dilihat, (string | null)[]]>([
  ['yang tidak berlandasan', diukur([]), {}, []],
  ['keputusan atas keadaan jalurnya', setuju, { kegiatan: milik }, [unggah.op]],
  ['per kanal, menurut urutan kanalnya', { ...draf, ...dua }, { kegiatan: milik }, [unggah.op, serah.op]],
  ['kanal yang tidak dipakai', { ...draf, kanal: ['siaran'] } as never, { kegiatan: milik }, []],
  ['kegiatan yang tidak ada', draf, { kegiatan: null }, []],
  ['unggahan atas persetujuannya', unggah, { kegiatan: milik }, [setuju.op]],
  ['jawaban atas yang diterima', dijawab(tanya.nomor, '10:00'), { interaksi }, [tanya.op]],
  ['jawaban atas yang tidak ada', dijawab(tanya.nomor, '10:00'), {}, []],
  ['laporan atas yang diserahkan sebelumnya', dilaporkan('2026-09', '2026-10-03 08:00'), { keadaan }, [lapor.op]],
  [
    'laporan dua kanal, satu yang pertama',
    dilaporkan('2026-09', '2026-10-03 08:00', dua),
    { keadaan },
    [lapor.op, null],
  ],
  ['laporan bulan lain', dilaporkan('2026-10', '2026-11-03 08:00'), { keadaan }, []],
  ['laporan tanpa keadaan', dilaporkan('2026-09', '2026-10-03 08:00'), {}, []],
  [
    'sebab atas sebab lama dan jalurnya',
    disebabkan(kisah.id, 'x'),
    { kegiatan: milik, sejenis: lapor },
    [lapor.op, unggah.op],
  ],
  ['sebab laporan, tanpa kegiatan', disebabkan(null, 'x', { bulan: '2026-09' }), { sejenis: lapor }, [lapor.op]],
  ['segel atas segel sebelumnya', ditutup('2026-09', '2026-10-05 08:00'), { sejenis: lapor }, [lapor.op]],
  ['pencocokan atas yang terakhir dengan kunci yang sama', cocok, { sejenis: lapor }, [lapor.op]],
  ['pembatalan atas yang dibatalkannya', kisah.dibatalkan('+1 jam').daftar.at(-1)!, { akhir: lapor }, [lapor.op]],
  ['segel yang pertama', ditutup('2026-09', '2026-10-05 08:00'), {}, []],
])('%s', (_, p, dilihat, harap) => {
  expect(dasarSekarang(p, dilihat)).toEqual(harap)
})

test('teks yang digantinya disebut dengan peristiwa yang menulisnya', () => {
  expect(dasarTeksSekarang(setuju, milik)).toBeNull()
  expect(dasarTeksSekarang(draf, milik)).toEqual([draf.op])
  expect(dasarTeksSekarang({ ...draf, ...dua }, milik)).toEqual([draf.op, null])
  expect(dasarTeksSekarang({ ...draf, kanal: ['website'] }, milik)).toEqual([])
  expect(dasarTeksSekarang(draf, null)).toEqual([])
})

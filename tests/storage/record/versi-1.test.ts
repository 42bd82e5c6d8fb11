/**
 * Messages of version 1 as they were first written, with what they were read as then: what stands in the histories of
 * offices is read for ever. Reading and writing follow one table, so that only fixed bytes tell when the table itself
 * has changed.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tanpaPratinjau } from '../../../src/domain/peristiwa/bahan.js'
import { tanpaLandasan } from '../../../src/domain/peristiwa/dasar.js'
import type { Peristiwa } from '../../../src/domain/peristiwa/daftar.js'
import { keputusanDari } from '../../../src/domain/peristiwa/daftar.js'
import { decodePesan } from '../../../src/storage/record/commit-message-decode.js'
import { encodePesan } from '../../../src/storage/record/commit-message.js'

const daftar = JSON.parse(readFileSync(new URL('versi-1.json', import.meta.url), 'utf8')) as {
  pesan: string[]
  peristiwa: Peristiwa
}[]

/** As it is read today: what a later version says beyond is said to be nothing. */
const versi1 = (p: Peristiwa): Peristiwa => ({
  ...p,
  ...(p.peristiwa === 'ditutup' ? { berkas: [] } : {}),
  ...(p.peristiwa === 'ditutup' || p.peristiwa === 'dilaporkan' ? { hitungan: null } : {}),
  ...(p.peristiwa === 'dilaporkan' ? { halaman: null } : {}),
  ...(p.peristiwa === 'diserahkan' || p.peristiwa === 'diajukan' ? tanpaPratinjau : {}),
  ...(keputusanDari(p) === null ? {} : { dilihat: null }),
  ...tanpaLandasan,
})

test.each(daftar.map((d, ke) => ({ ...d, nama: `${ke + 1} ${d.peristiwa.peristiwa}` })))(
  'versi 1: $nama dibaca dan ditulis seperti dahulu',
  ({ pesan, peristiwa }) => {
    const hasil = decodePesan(pesan.join('\n'))
    // As text, so that the order of the keys counts too; what was said only later is said to be nothing.
    expect(JSON.stringify(hasil)).toBe(JSON.stringify({ jenis: 'peristiwa', peristiwa: versi1(peristiwa) }))
    expect(encodePesan('perihal', versi1(peristiwa), 'Asia/Jakarta')).toBe(pesan.join('\n'))
  },
)

/** Who signs a document, and where and when. */
import { tanggalSurat } from '../../domain/bahasa/kalimat.js'
import { pemegang } from '../../domain/orang/pelaku.js'
import { sebutanPeran } from '../../domain/pesan.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { barisTindakan } from '../../domain/peristiwa/daftar.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Dokumen, Signatory } from '../tabel.js'
import type { DasarPenilaian } from '../../domain/register/tipe.js'

/** `Nomporejo, 30 November 2026`; empty where the office has no name. */
export const placeAndDate = (kantor: string | undefined, saat: Instan, zona: string): string =>
  kantor ? `${kantor.replace(/^(?:Kalurahan|Kelurahan|Desa)\s+/i, '')}, ${tanggalSurat(saat, zona)}` : ''

/** How the SOP calls its actors where they sign. */
export const PPID_PELAKSANA = 'PPID Pelaksana'

/** Who heads the office: named where a petugas has that jabatan. */
const kepalaKantor = /^(?:pj\.?\s+|plt\.?\s+)?(?:lurah|kepala desa)\b/i

const penanda = (jabatan: string, orang: Petugas | undefined): Signatory => ({
  jabatan,
  nama: orang?.nama ?? '',
  nip: orang?.nip ?? null,
})

/**
 * The head of the office where the office names one, the PPID, and who makes the report by the SOP's monthly row of
 * each kanal; a line to write on where the office names nobody.
 */
export function tandaTanganKanal(
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
  kantor: string | undefined,
): NonNullable<Dokumen['tandaTangan']> {
  const hari = tanggalLokal(dasar.per, dasar.aturan.zona)
  const pembuat = kanal.flatMap((k) => barisTindakan(versiBerlaku(dasar.sop[k], hari), 'dilaporkan')?.peran[0] ?? [])
  const pertama = (peran: string): Petugas | undefined => pemegang(dasar.petugas, peran, hari)[0]
  const kepala = dasar.petugas.find((p) => !p.nonaktif && kepalaKantor.test(p.jabatan ?? ''))
  const orang = [
    ...(kepala ? [penanda(`Mengetahui,\n${kepala.jabatan!}`, kepala)] : []),
    penanda(kepala ? `Diperiksa oleh,\n${PPID_PELAKSANA}` : `Mengetahui,\n${PPID_PELAKSANA}`, pertama('ppid')),
    ...[...new Set(pembuat)].map((peran) => penanda(`Disusun oleh,\n${sebutanPeran[peran]}`, pertama(peran))),
  ]
  return { tempat: placeAndDate(kantor, dasar.per, dasar.aturan.zona), orang }
}

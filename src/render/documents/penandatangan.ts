/** Who signs a document, and where and when. */
import { tanggalSurat } from '../../domain/bahasa/kalimat.js'
import { pemegang } from '../../domain/orang/pelaku.js'
import { sebutanPeran } from '../../domain/pesan.js'
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

/** The PPID, and who makes the report by the SOP's monthly row of each kanal; a line to write on where the office names nobody. */
export function tandaTanganKanal(
  kanal: readonly Kanal[],
  dasar: DasarPenilaian,
  kantor: string | undefined,
): NonNullable<Dokumen['tandaTangan']> {
  const hari = tanggalLokal(dasar.per, dasar.aturan.zona)
  const pembuat = kanal.flatMap((k) => barisTindakan(versiBerlaku(dasar.sop[k], hari), 'dilaporkan')?.peran[0] ?? [])
  const nama = (peran: string): string => pemegang(dasar.petugas, peran, hari)[0]?.nama ?? ''
  const orang: Signatory[] = [
    { jabatan: `Mengetahui,\n${sebutanPeran.ppid}`, nama: nama('ppid') },
    ...[...new Set(pembuat)].map((peran) => ({ jabatan: `Disusun oleh,\n${sebutanPeran[peran]}`, nama: nama(peran) })),
  ]
  return { tempat: placeAndDate(kantor, dasar.per, dasar.aturan.zona), orang }
}

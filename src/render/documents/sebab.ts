/** What was late and why, as a table; the register and the report print the same. */
import { lamaLewat, namaBulan } from '../../domain/bahasa/kalimat.js'
import type { BarisSebab } from '../../domain/register/sebab.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, kanan } from '../tabel.js'

/** `nama` is what a step of a channel is called. */
export function tabelSebab(
  daftar: readonly BarisSebab[],
  zona: string,
  nama: (kanal: Kanal, no: number) => string,
): Tabel {
  const belum = daftar.filter((s) => s.sebab === null).length
  return {
    kunci: 'sebab',
    judul: 'Sebab keterlambatan',
    kolom: [
      ...['Hari H', 'Kegiatan', 'Kanal', 'Langkah', 'Lewat'].map((judul) => ({ judul })),
      kanan('Lewat (menit)'),
      { judul: 'Sebab' },
    ],
    baris: daftar.map((s): Sel[] => [
      s.kegiatan === null ? null : { tanggal: s.kegiatan.hariH },
      s.kegiatan?.judul ??
        (s.nomor === null ? `Laporan bulanan ${namaBulan(s.bulan!, zona)}` : `Jawaban interaksi ${s.nomor}`),
      s.kanal,
      `${s.langkah} ${nama(s.kanal, s.langkah)}${s.ke === 1 ? '' : `, putaran ${s.ke}`}`,
      lamaLewat(s),
      angka(s.lewatMenit),
      s.sebab,
    ]),
    catatan: belum > 0 ? [`Sebab ${belum} dari ${daftar.length} keterlambatan belum dicatat ("-").`] : [],
  }
}

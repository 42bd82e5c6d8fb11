/** What was late and why, as a table; the register and the report print the same. */
import { lamaLewat, namaBulan } from '../../domain/bahasa/kalimat.js'
import type { BarisSebab } from '../../domain/register/sebab.js'
import type { Sel, Tabel } from '../tabel.js'

export function tabelSebab(daftar: readonly BarisSebab[], zona: string): Tabel {
  const belum = daftar.filter((s) => s.sebab === null).length
  return {
    kunci: 'sebab',
    judul: 'Sebab keterlambatan',
    kolom: ['Hari H', 'Kegiatan', 'Kanal', 'Langkah', 'Lewat', 'Sebab'].map((judul) => ({ judul })),
    baris: daftar.map((s): Sel[] => [
      s.kegiatan === null ? null : { tanggal: s.kegiatan.hariH },
      s.kegiatan?.judul ??
        (s.nomor === null ? `Laporan bulanan ${namaBulan(s.bulan!, zona)}` : `Jawaban interaksi ${s.nomor}`),
      s.kanal,
      s.ke === 1 ? String(s.langkah) : `${s.langkah} (putaran ${s.ke})`,
      lamaLewat(s),
      s.sebab,
    ]),
    catatan:
      belum > 0
        ? [
            `${belum} dari ${daftar.length} keterlambatan belum dicatat sebabnya ("-"): konten sebab ID --langkah N --sebab "…".`,
          ]
        : [],
    kosong: 'Tidak ada yang terlambat.',
  }
}

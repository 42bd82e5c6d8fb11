/**
 * The SOP table as the office prints it: identity box, rows verbatim, footnotes, and the flow as a drawing and in
 * words.
 */
import type { SopKanal, VersiSop } from '../../domain/sop/sop.js'
import { layOutFlow } from '../formats/flow-chart.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'

const isi = (teks: string): string => teks || '(belum diisi)'
const bernomor = (daftar: readonly string[]): string => daftar.map((d, n) => `${n + 1}. ${d}`).join('\n')

export function dokumenSop(sop: SopKanal, versi: VersiSop): Dokumen {
  const { identitas: i } = sop
  const kaki = versi.baris.filter((b) => b.catatanKaki !== null)
  return {
    judul: `${i.namaSop} (kanal ${sop.kanal})`,
    lanskap: true,
    keterangan: [...i.instansi, `Berlaku mulai: ${versi.berlakuMulai ?? 'sejak awal'}`],
    bagian: [
      {
        kunci: 'identitas',
        judul: 'Identitas SOP',
        utuh: true,
        kolom: [{ judul: 'Uraian' }, { judul: 'Isi' }],
        baris: [
          ['Nomor SOP', isi(i.nomorSop)],
          ['Tanggal Pembuatan', isi(i.tanggalPembuatan)],
          ['Tanggal Revisi', isi(i.tanggalRevisi)],
          ['Tanggal Pengesahan', isi(i.tanggalPengesahan)],
          ['Disahkan oleh', isi(i.pengesahan)],
          ['Nama SOP', isi(i.namaSop)],
          ['Dasar hukum', bernomor(i.dasarHukum)],
          ['Kualifikasi pelaksana', i.kualifikasiPelaksana.join('; ')],
          ['Keterkaitan', i.keterkaitan.join('; ')],
          ['Peralatan/perlengkapan', bernomor(i.peralatan)],
          ['Peringatan', i.peringatan],
          ['Pencatatan dan pendataan', i.pencatatan],
        ],
      },
      {
        kunci: 'langkah',
        judul: 'Prosedur dan baku mutu',
        utuh: true,
        kolom: ['No', 'Uraian Prosedur', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Output'].map((judul) => ({ judul })),
        baris: versi.baris.map((b): Sel[] => [
          `${b.no}${kaki.includes(b) ? ` *${kaki.indexOf(b) + 1}` : ''}`,
          b.uraian,
          b.pelaksana,
          b.kelengkapan.join('; ') || null,
          b.waktu,
          b.output,
        ]),
        catatan: kaki.map((b, n) => `*${n + 1} ${b.catatanKaki}`),
      },
      tabelAlur(versi),
    ],
    utama: 'langkah',
    penutup: [],
  }
}

/** One line per arrow of the flow, with the branch it belongs to, and all of them drawn. */
function tabelAlur(versi: VersiSop): Tabel {
  const nama = (no: number): string => `${no} ${versi.baris.find((b) => b.no === no)?.pelaksana ?? '?'}`
  return {
    kunci: 'alur',
    judul: 'Diagram alur',
    utuh: true,
    kolom: ['Dari', 'Bila', 'Ke'].map((judul) => ({ judul })),
    baris: versi.alur.map((a): Sel[] => [nama(a.dari), a.bila, nama(a.ke)]),
    gambar: {
      ...layOutFlow(versi),
      uraian: versi.alur
        .map((a) => `${nama(a.dari)} ke ${nama(a.ke)}${a.bila === null ? '' : ` bila ${a.bila}`}`)
        .join('; '),
    },
  }
}

/** The SOP table as the office knows it: identity block, rows verbatim, footnotes, and the flow as a diagram in text. */
import type { SopKanal, VersiSop } from '../../domain/sop/sop.js'
import type { Dokumen, Sel } from '../tabel.js'

const isi = (teks: string): string => teks || '(belum diisi)'

export function dokumenSop(sop: SopKanal, versi: VersiSop): Dokumen {
  const { identitas: i } = sop
  const kaki = versi.baris.filter((b) => b.catatanKaki !== null)
  return {
    judul: `${i.namaSop} (kanal ${sop.kanal})`,
    keterangan: [
      ...i.instansi,
      `Nomor SOP: ${isi(i.nomorSop)}`,
      `Tanggal Pembuatan: ${isi(i.tanggalPembuatan)}`,
      `Tanggal Revisi: ${isi(i.tanggalRevisi)}`,
      `Tanggal Pengesahan: ${isi(i.tanggalPengesahan)}`,
      `Pengesahan: ${isi(i.pengesahan)}`,
      `Berlaku mulai: ${versi.berlakuMulai ?? 'sejak awal'}`,
      `Dasar hukum: ${i.dasarHukum.map((d, n) => `${n + 1}. ${d}`).join('; ')}`,
      `Kualifikasi pelaksana: ${i.kualifikasiPelaksana.join('; ')}. Keterkaitan: ${i.keterkaitan.join('; ')}.`,
      `Peralatan/perlengkapan: ${i.peralatan.join('; ')}.`,
      `Peringatan: ${i.peringatan}.`,
      `Pencatatan dan pendataan: ${i.pencatatan}.`,
    ],
    bagian: [
      {
        kunci: 'langkah',
        judul: 'Prosedur dan baku mutu',
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
    ],
    utama: 'langkah',
    penutup: ['Alur:', ...diagramAlur(versi)],
  }
}

/** One line per arrow of the flow, with the branch it belongs to. */
function diagramAlur(versi: VersiSop): string[] {
  const nama = (no: number): string => `[${no}] ${versi.baris.find((b) => b.no === no)?.pelaksana ?? '?'}`
  return versi.alur.map((a) => `${nama(a.dari)} --${a.bila === null ? '' : ` ${a.bila} `}--> ${nama(a.ke)}`)
}

/** The checklist that goes with a copy: what to paste where, in the order of the form. */
import { bersihkan } from '../../domain/bahasa/teks.js'

/** What a photo shows, for people who do not see it: no more is known of it than of what it is. */
export const altText = (ke: number, dari: number, judul: string, lokasi: string): string =>
  bersihkan(`Foto ${ke} dari ${dari}: ${judul}${lokasi === '' ? '' : ` di ${lokasi}`}.`)

export interface ChecklistContent {
  /** First line, by which the folder is known as a copy. */
  tanda: string
  judul: string
  keterangan: string
  /** Names of the photos that were written, in order. */
  foto: readonly string[]
  perhatian: readonly string[]
  /** The command that records the upload. */
  perintah: string
}

/** Steps in OpenSID, by the labels of its form (donjo-app/views/web/artikel/form.php). */
export function openSidChecklist(isi: ChecklistContent): string {
  const slot = (ke: number): string => (ke === 0 ? 'Gambar Utama' : `Gambar Tambahan ke-${ke}`)
  return tulisDaftar(isi, [
    'Admin Web › Artikel › Tambah Artikel; kategori menurut kategori.txt.',
    'Judul Artikel: salin dari judul.txt.',
    'Isi Artikel: buka Source code (<>) pada editor, tempel seluruh isi.html, lalu OK.',
    ...isi.foto.map((nama, i) => `Unggah Gambar › ${slot(i)}: ${nama}`),
    ...(isi.foto.length === 0 ? [] : ['Foto yang disisipkan ke dalam isi: teks alternatifnya dari alt.txt.']),
    'Tanggal Posting: kosongkan agar langsung tayang. Hari H ada di tanggal.txt.',
    'Simpan, lalu buka artikelnya dan cocokkan teks dan fotonya.',
    `Catat tautannya: ${isi.perintah}`,
  ])
}

/** Steps for each platform; `judul` names the file of a title where the platform has one. */
export function medsosChecklist(
  isi: ChecklistContent,
  platform: readonly { nama: string; caption: string; judul: string | null }[],
): string {
  return tulisDaftar(isi, [
    ...platform.map(
      ({ nama, caption, judul }) =>
        `${nama}: ${judul === null ? '' : `judul dari ${judul}, `}teks dari ` +
        `${caption}${isi.foto.length === 0 ? '' : ', foto menurut urutan nomornya'}.`,
    ),
    ...(isi.foto.length === 0 ? [] : ['Teks alternatif setiap foto: salin dari alt.txt.']),
    'Buka kirimannya dan cocokkan teks dan fotonya.',
    `Catat setiap tautannya: ${isi.perintah}`,
  ])
}

function tulisDaftar(
  { tanda, judul, keterangan, foto, perhatian }: ChecklistContent,
  langkah: readonly string[],
): string {
  return bersihkan(
    [
      tanda,
      judul,
      keterangan,
      '',
      'Kerjakan berurutan:',
      ...langkah.map((l, i) => `[ ] ${i + 1}. ${l}`),
      '',
      `Foto: ${foto.length === 0 ? 'tidak ada' : foto.join(', ')}`,
      ...(perhatian.length === 0 ? [] : ['', 'Perhatikan:', ...perhatian.map((p) => `[!] ${p}`)]),
      '',
    ].join('\n'),
  )
}

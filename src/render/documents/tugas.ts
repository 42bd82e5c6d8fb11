/** What waits for whom, as a document, as JSON, and in one line. */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Tugas } from '../../domain/tugas.js'
import { lewatTenggat, sisaWaktu } from '../../domain/tugas.js'
import type { Dokumen, Sel } from '../tabel.js'

const perintah = (t: Tugas): string => ['konten', ...t.argv].join(' ')

export const jsonTugas = (t: Tugas, zona: string) => ({
  id: t.id,
  nomor: t.nomor,
  judul: t.judul,
  kanal: t.kanal,
  langkah: t.langkah,
  peran: t.peran[0],
  apa: t.apa,
  tenggat: t.tenggat === null ? null : formatIso(t.tenggat, zona),
  sisaMenit: t.sisaMenit,
  verdik: t.verdik,
  perintah: perintah(t),
})

/** One line for a prompt or a cron job; empty where nothing waits. */
export function shortTugas(daftar: readonly Tugas[]): string {
  const [terdekat] = daftar
  if (!terdekat) return ''
  const lewat = daftar.filter(lewatTenggat).length
  return (
    `konten: ${daftar.length} tugas${lewat > 0 ? `, ${lewat} lewat tenggat` : ''}; ${sisaWaktu(terdekat)}: ` +
    `${terdekat.apa}, ${terdekat.judul}\n`
  )
}

export const dokumenTugas = (daftar: readonly Tugas[], zona: string): Dokumen => ({
  judul: `Tugas yang menunggu: ${daftar.length}`,
  keterangan: [],
  bagian: [
    {
      kunci: 'tugas',
      judul: 'Menurut tenggat',
      kolom: ['Sisa', 'Tenggat', 'Untuk', 'Tugas', 'Perintah'].map((judul) => ({ judul })),
      baris: daftar.map((t): Sel[] => [
        sisaWaktu(t),
        t.tenggat === null ? null : waktuPendek(t.tenggat, zona),
        t.peran[0]!,
        `${t.apa}: ${t.judul}`,
        // Enough to type; the whole id stands in the JSON.
        perintah(t).replace(t.id ?? '', t.id?.slice(-4) ?? ''),
      ]),
      kosong: 'Tidak ada yang menunggu.',
    },
  ],
  utama: 'tugas',
  penutup: [],
})

/** The tables of a website in the monthly report (SOP website row 5). */
import type { HitBulan, HitSitus, SebabHit } from '../../domain/laporan/hit.js'
import { tanggalPendek } from '../../domain/bahasa/kalimat.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen, tahu, waktu } from '../tabel.js'

export function tabelSitus({ situs }: Laporan, zona: string): Tabel {
  const { hit } = situs
  return {
    kunci: 'situs',
    bab: 'Performa website',
    judul: 'Performa website',
    kolom: ['Klik', 'Klik bulan lalu', 'Perubahan', 'Dibaca', ...(hit ? ['Hit'] : [])].map(kanan),
    baris: [
      [
        angka(situs.klik),
        angka(situs.klikBulanLalu),
        persen(situs.perubahanPersen),
        angka(situs.dibaca),
        ...(hit ? [tahu(hit.jumlah)] : []),
      ],
    ],
    catatan: [
      'Klik = kunjungan dari mesin pencari atau angka yang diketik; dibaca = halaman yang dibuka menurut statistik situs. Keduanya tidak dijumlahkan.',
      ...(hit ? [catatanHit(hit, zona)] : []),
    ],
  }
}

const hariHit = (hari: string | null | undefined, zona: string): string => (hari ? tanggalPendek(hari, zona) : '…')
const masaHit = (hit: Pick<HitBulan, 'dari' | 'sampai'> | null, zona: string): string =>
  `${hariHit(hit?.dari, zona)} – ${hariHit(hit?.sampai, zona)}`

function catatanHit(hit: HitSitus, zona: string): string {
  const kurang = hit.takTerhitung === 0 ? '' : ` ${hit.takTerhitung} halaman lain tidak dapat dihitung untuk bulan ini.`
  return hit.jumlah === null
    ? `Hit: penghitung OpenSID.${kurang}`
    : `Hit: selisih penghitung OpenSID atas ${hit.halaman} halaman (${masaHit(hit, zona)}).${kurang}`
}

const kataHit: Readonly<Record<SebabHit, string>> = {
  'tanpa-awal': 'tidak ada data',
  'tanpa-akhir': 'tidak ada data',
  'disetel-ulang': 'disetel ulang',
}

/** Reads by the running counter, and the days they lie between; what cannot be told says why. */
function selHit(hit: HitBulan | null, zona: string): Sel[] {
  return [hit?.sebab ? kataHit[hit.sebab] : tahu(hit?.jumlah ?? null), hit ? masaHit(hit, zona) : null]
}

export function articleTable(laporan: Laporan, zona: string): Tabel {
  const denganHit = laporan.artikel.some((b) => b.hit !== null)
  return {
    kunci: 'artikel',
    judul: 'Daftar berita dan jumlah klik',
    kolom: [
      { judul: 'Hari H' },
      { judul: 'Berita' },
      { judul: 'Diunggah' },
      kanan('Klik'),
      kanan('Dibaca'),
      ...(denganHit ? [kanan('Hit'), { judul: 'Masa hit' }] : []),
    ],
    baris: laporan.artikel.map((b): Sel[] => [
      { tanggal: b.kegiatan.hariH },
      b.kegiatan.judul,
      waktu(b.diunggah),
      angka(b.klik),
      angka(b.tayangan),
      ...(denganHit ? selHit(b.hit, zona) : []),
    ]),
    ...(denganHit
      ? {
          catatan: [
            'Hit = penghitung OpenSID: selisih dua unduhan pada masa yang tertulis, dari hari terbit bagi berita yang terbit bulan itu. Tanpa unduhan sebelumnya: tidak ada data.',
            ...(laporan.artikel.some((b) => b.hit?.sebab === 'disetel-ulang')
              ? ['"disetel ulang": penghitungnya pernah turun, sehingga selisihnya bukan banyaknya dibaca.']
              : []),
          ],
        }
      : {}),
    kosong: 'Tidak ada berita yang diunggah.',
  }
}

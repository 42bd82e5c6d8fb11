/** The tables of a website in the monthly report (SOP website row 5). */
import type { HitBulan, HitSitus, SebabHit } from '../../domain/laporan/hit.js'
import { tanggalPendek } from '../../domain/bahasa/kalimat.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import { beritaTeratas } from '../../domain/laporan/ringkasan.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, bertaut, kanan, persen, tahu, waktu } from '../tabel.js'

export function tabelSitus({ situs }: Laporan): Tabel {
  const { hit } = situs
  const ada = [situs.klik, situs.klikBulanLalu, situs.dibaca, hit?.jumlah ?? null].some((n) => n !== null)
  return {
    kunci: 'situs',
    judul: 'Performa website',
    kolom: ['Klik', 'Klik bulan lalu', 'Perubahan', 'Dibaca', ...(hit ? ['Hit'] : [])].map(kanan),
    baris: ada
      ? [
          [
            angka(situs.klik),
            angka(situs.klikBulanLalu),
            persen(situs.perubahanPersen),
            angka(situs.dibaca),
            ...(hit ? [tahu(hit.jumlah)] : []),
          ],
        ]
      : [],
  }
}

const TERATAS = 5

/** The articles opened most, for the first page of a report on the website alone. */
export function tabelBeritaTeratas(laporan: Pick<Laporan, 'artikel'>): Tabel {
  return {
    kunci: 'teratas',
    judul: 'Lima berita teratas',
    kolom: [{ judul: 'Berita' }, ...['Klik', 'Dibaca'].map(kanan)],
    baris: beritaTeratas(laporan, TERATAS).map((b): Sel[] => [
      bertaut(b.kegiatan.judul, b.tautan),
      angka(b.klik),
      angka(b.tayangan),
    ]),
  }
}

const hariHit = (hari: string | null | undefined, zona: string): string => (hari ? tanggalPendek(hari, zona) : '…')
const masaHit = (hit: Pick<HitBulan, 'dari' | 'sampai'> | null, zona: string): string =>
  `${hariHit(hit?.dari, zona)} – ${hariHit(hit?.sampai, zona)}`

/** How the reads of the whole site come about, below the list of articles. */
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
  const { hit } = laporan.situs
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
      { judul: 'ID', rinci: true },
      { judul: 'Tautan', rinci: true },
    ],
    baris: laporan.artikel.map((b): Sel[] => [
      { tanggal: b.kegiatan.hariH },
      bertaut(b.kegiatan.judul, b.tautan),
      waktu(b.diunggah),
      angka(b.klik),
      angka(b.tayangan),
      ...(denganHit ? selHit(b.hit, zona) : []),
      b.kegiatan.id,
      b.tautan,
    ]),
    catatan: [
      ...(denganHit
        ? [
            'Hit = penghitung OpenSID: selisih dua unduhan pada masa yang tertulis, dari hari terbit bagi berita ' +
              'yang terbit bulan itu. Tanpa unduhan sebelumnya: tidak ada data.',
          ]
        : []),
      ...(laporan.artikel.some((b) => b.hit?.sebab === 'disetel-ulang')
        ? ['"disetel ulang": penghitungnya pernah turun, sehingga selisihnya bukan banyaknya dibaca.']
        : []),
      ...(hit ? [catatanHit(hit, zona)] : []),
    ],
  }
}

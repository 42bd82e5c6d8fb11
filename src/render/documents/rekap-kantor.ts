/** The roll-up of many offices as a document and as JSON. Nothing is computed here. */
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { BarisRekap } from '../../domain/register/tipe.js'
import type { BarisKantor, RekapKantor } from '../../domain/rekap-kantor.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, kanan, persen, waktu } from '../tabel.js'
import { tabelRekap } from './rekap.js'

/** The row of everything an office did. */
const semua = ({ rekap }: BarisKantor): BarisRekap | undefined =>
  rekap.rekap.find((r) => r.kanal === 'gabungan' && r.langkah === 'semua')

export const jsonRekapKantor = (
  { bulan, baris, kurang, gabungan }: RekapKantor,
  contoh: string[] | null,
  zona: string,
) => ({
  bulan,
  baris: baris.map(({ kantor, kode, ditutup, sah, rekap, catatan }) => ({
    kantor,
    kode,
    ditutup: formatIso(ditutup, zona),
    sah,
    rekap: rekap.rekap,
    total: rekap.total,
    klik: rekap.klik,
    catatan,
  })),
  kurang: kurang.map(({ kantor }) => kantor),
  sebabKurang: kurang,
  gabungan,
  ...(contoh === null ? {} : { contoh }),
})

export function dokumenRekapKantor(rekap: RekapKantor, contoh: string[] | null, zona: string): Dokumen {
  const { bulan, baris, kurang, gabungan } = rekap
  const sah = baris.filter((b) => b.sah)
  const bermasalah = baris.filter((b) => !b.sah)
  return {
    judul: `Rekapitulasi kalurahan, ${namaBulan(bulan, zona)}`,
    keterangan: [
      `${sah.length} kantor dijumlahkan, ${bermasalah.length} tidak sah, ${kurang.length} belum ada.`,
      ...bermasalah.map((b) => `Tidak sah: ${b.kantor} (${b.catatan[0]!}).`),
      ...(contoh === null
        ? []
        : [`Diundi untuk pemeriksaan penuh dari semua kode bulan ini: ${contoh.join(', ') || '-'}.`]),
    ],
    bagian: [
      tabelKantor(baris),
      {
        kunci: 'kurang',
        judul: 'Belum ada',
        kolom: [{ judul: 'Kantor' }, { judul: 'Sebab' }],
        baris: kurang.map((k): Sel[] => [k.kantor, k.sebab]),
        kosong: 'Semua kantor sudah menutup buku.',
      },
      { ...tabelRekap(gabungan), judul: 'Jumlah kantor yang sah' },
    ],
    utama: 'kantor',
    penutup: [
      'Kode, rantai segel, dan sidik rekap setiap kantor dihitung ulang dari segelnya. Angka di dalam segel ' +
        'dihitung kantornya sendiri; pemeriksaan penuh (konten verifikasi atas salinannya) membuktikannya.',
    ],
  }
}

function tabelKantor(baris: readonly BarisKantor[]): Tabel {
  const sah = baris.filter((b) => b.sah)
  return {
    kunci: 'kantor',
    judul: 'Setiap kantor',
    grafik: {
      jenis: 'mendatar',
      judul: 'Tepat waktu, % dari langkah yang dinilai',
      uraian: 'Satu batang untuk setiap kantor yang segelnya sah.',
      kategori: sah.map((b) => b.kantor),
      seri: [{ nama: '% tepat', nilai: sah.map((b) => semua(b)?.persenTepat ?? null) }],
      satuan: '%',
    },
    kolom: [
      { judul: 'Kantor' },
      { judul: 'Sah' },
      kanan('Dinilai'),
      kanan('Tepat'),
      kanan('Terlambat'),
      kanan('% tepat'),
      { judul: 'Ditutup' },
      { judul: 'Kode' },
      { judul: 'Catatan' },
    ],
    baris: baris.map(barisKantor),
    kosong: 'Tidak ada kantor yang menutup buku bulan ini.',
  }
}

function barisKantor(b: BarisKantor): Sel[] {
  const jumlah = semua(b)
  return [
    b.kantor,
    b.sah ? 'ya' : 'TIDAK',
    angka(jumlah?.dinilai ?? null),
    angka(jumlah?.tepat ?? null),
    angka(jumlah?.terlambat ?? null),
    persen(jumlah?.persenTepat ?? null),
    waktu(b.ditutup),
    b.kode,
    b.catatan.join('; ') || null,
  ]
}

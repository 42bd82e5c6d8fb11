/** What a search found, as a document and as JSON. */
import { statusKegiatan } from '../../domain/bahasa/kalimat.js'
import type { Temu } from '../../domain/pencarian.js'
import type { Dokumen, Sel } from '../tabel.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'

export interface Found {
  kegiatan: Kegiatan
  temu: readonly Temu[]
}

/**
 * What was found, for people; and one full row per place (per kegiatan where only filters were asked for) for files.
 */
export function dokumenCari(hasil: readonly Found[], dicari: string): Dokumen {
  const saringan = dicari === ''
  const kosong = 'Tidak ada yang cocok.'
  const kepala = (k: Kegiatan): Sel[] => [{ tanggal: k.hariH }, k.id.slice(-4), k.judul]
  return {
    judul: `Pencarian${saringan ? '' : ` "${dicari}"`}: ${hasil.length} kegiatan`,
    keterangan: [],
    bagian: [
      {
        kunci: 'temuan',
        judul: 'Yang ditemukan',
        kolom: ['Hari H', 'ID', 'Kegiatan', ...(saringan ? ['Status'] : ['Letak', 'Kutipan'])].map((judul) => ({
          judul,
        })),
        baris: saringan
          ? hasil.map(({ kegiatan: k }): Sel[] => [...kepala(k), statusKegiatan(k)])
          : hasil.flatMap(({ kegiatan: k, temu }) =>
              temu.map((t, i): Sel[] => [...(i === 0 ? kepala(k) : ['', '', '']), t.di, t.kutipan]),
            ),
        kosong,
      },
      {
        kunci: 'rincian',
        judul: 'Rincian temuan',
        kolom: ['Hari H', 'ID', 'Kegiatan', 'Status', 'Letak', 'Kutipan'].map((judul) => ({ judul })),
        baris: hasil.flatMap(({ kegiatan: k, temu }) =>
          (saringan ? [{ di: null, kutipan: null }] : temu).map((t): Sel[] => [
            { tanggal: k.hariH },
            k.id,
            k.judul,
            statusKegiatan(k),
            t.di,
            t.kutipan,
          ]),
        ),
        kosong,
        tingkat: 'berkas',
      },
    ],
    utama: 'rincian',
    penutup: [],
  }
}

export const jsonCari = (hasil: readonly Found[]): Record<string, unknown>[] =>
  hasil.map(({ kegiatan: k, temu }) => ({
    id: k.id,
    judul: k.judul,
    hariH: k.hariH,
    kanal: [...k.jalur.values()].map((j) => ({ kanal: j.kanal, status: j.tahap })),
    temu,
  }))

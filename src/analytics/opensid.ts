/** OpenSID's articles with their running counter `hit`: the table as CSV. A month is the difference of two of them (src/domain/hit.ts). */
import type { Angka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import { bulanDari } from '../domain/waktu.js'
import type { Pembaca } from './pembaca.js'
import { tanggalPenuh } from './periode.js'
import { bacaHitungan, bacaTabel, berkolom, letak } from './tabel-ekspor.js'

export const opensid: Pembaca = {
  sumber: 'opensid-artikel',
  nama: 'OpenSID: artikel',
  kenali: (n) => berkolom(n, ['judul', 'slug', 'tgl_upload', 'hit']),
  baca: (n) => {
    const tabel = bacaTabel(n)
    const [id, judul, slug, tanggal, hit] = ['id', 'judul', 'slug', 'tgl_upload', 'hit'].map((k) => letak(tabel, k)) as [number, number, number, number, number]
    const angka = tabel.baris.flatMap((b, i): Angka[] => {
      const terbit = tanggalPenuh(b[tanggal] ?? '')
      const jumlah = bacaHitungan(tabel, i, hit)
      if (terbit === null || jumlah === null) return []
      const tautan = `/artikel/${terbit.split('-').map(Number).join('/')}/${(b[slug] ?? '').trim()}`
      return [
        buatAngka({
          bulan: bulanDari(terbit),
          kanal: 'website',
          platform: 'website',
          tautan,
          judul: satuBaris(b[judul] ?? '') || null,
          terbit,
          // The address changes with the title; the number does not.
          kunci: /^\d+$/.test(b[id] ?? '') ? `opensid:${b[id]!}` : null,
          nilai: { hit: jumlah },
        }),
      ]
    })
    return {
      angka,
      terbaca: tabel.baris.length,
      catatan: ['Hit dihitung sejak terbit; angka sebulan adalah selisih dua unduhan.'],
      // The day of recording, unless the name tells an earlier one.
      diambil: hariNama(n.nama),
    }
  },
}

/** `artikel-2026-10-31.csv`: the day on which the table was taken, null where the name tells none. */
const hariNama = (nama: string): string | null => tanggalPenuh(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(nama)?.[0] ?? '')

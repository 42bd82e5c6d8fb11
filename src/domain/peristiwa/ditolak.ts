/** SOP row 3: the PPID rejects the draft; it goes back to the Pelaksana or, when final, nowhere (A15). */
import { salahSatu } from '../bahasa/pilihan.js'
import type { Berjenis, Jenis } from './dasar.js'
import { keputusan, trailerDilihat } from './keputusan.js'
import type { IsiTrailer } from './trailer.js'
import { boleh, duaKata, pilihan } from './trailer.js'

export const daftarAlasan = ['tidak-untuk-dipublikasikan', 'informasi-rahasia'] as const
export type Alasan = (typeof daftarAlasan)[number]

/** The SOP's two reasons of a tolak, in words. */
export const alasanSop: Readonly<Record<Alasan, string>> = {
  'tidak-untuk-dipublikasikan': 'tidak untuk dipublikasikan',
  'informasi-rahasia': 'termasuk informasi rahasia',
}

/** The letters of UU 14/2008 Pasal 17, as `templates/pasal17.yaml` explains them. */
export const daftarPasal: readonly string[] = 'abcdefghij'.split('').map((huruf) => `17${huruf}`)

const trailer = {
  alasan: pilihan('Alasan', daftarAlasan),
  /** Letter of UU 14/2008 Pasal 17, `17a`. */
  pasal: boleh('teks', 'Pasal'),
  final: duaKata('Final'),
  ...trailerDilihat,
}

export interface Ditolak extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'ditolak'
}

export const ditolak: Jenis<Ditolak> = {
  ...keputusan,
  nama: 'ditolak',
  trailer,
  keputusan: 'tolak',
  tahapAkhir: { nama: 'ditolak-final', sebutan: 'ditolak secara final', bila: (p) => p.final },
  pesan: {
    kepada: 'pelaksana',
    isi: ({ alasan, pasal, final }) => ({
      alasan: `${alasanSop[alasan]}${pasal === null ? '' : ` (UU 14/2008 Pasal ${pasal})`}`,
      lanjutan: final
        ? 'Bahan ini tidak perlu diserahkan kembali.'
        : 'Bahan yang sudah diperbaiki dapat diserahkan kembali kepada Admin.',
    }),
  },
  rincian: ({ alasan, pasal, final }) => [
    `alasan: ${alasan}${pasal === null ? '' : `, Pasal ${pasal}`}${final ? ', final' : ''}`,
  ],
  teksCari: ({ alasan, pasal }) => [{ di: 'alasan', teks: [alasan, pasal === null ? '' : `Pasal ${pasal}`].join(' ') }],
  mustahil: ({ versi, pasal }) =>
    versi === 1 || pasal === null || daftarPasal.includes(pasal)
      ? null
      : `Pasal ${pasal} bukan huruf UU 14/2008 Pasal 17`,
  impor: ({ kolom }) => ({
    sendiri: {
      alasan: salahSatu('alasan', kolom.alasan, daftarAlasan),
      pasal: kolom.pasal ? salahSatu('pasal', kolom.pasal, daftarPasal) : null,
      final: kolom.final.toLowerCase() === 'ya',
      dilihat: null,
    },
  }),
}

/** SOP row 4: what was approved is published; a further platform is a further peristiwa. */
import { KontenError } from '../../errors.js'
import { bacaTautan, kunciUnggah, platformTautan } from '../bahasa/tautan.js'
import type { Berjenis, Jenis } from './dasar.js'
import { berkasKegiatan, kerjaJalur, perihalJalur } from './dasar.js'
import type { IsiTrailer } from './trailer.js'
import { banyak, satu } from './trailer.js'

const trailer = {
  unggahan: banyak('unggahan', 'Unggahan'),
  /** sha256 of the text that stood in the item when it was uploaded. */
  teks: satu('sidikTeks', 'Teks'),
  /** sha256 over the media as they were when it was uploaded (`sidikMedia`); equal to the approval's. */
  media: satu('sidik', 'Media'),
}

export interface Diunggah extends Berjenis, IsiTrailer<typeof trailer> {
  peristiwa: 'diunggah'
}

export const diunggah: Jenis<Diunggah> = {
  nama: 'diunggah',
  trailer,
  kelas: 'fakta',
  dasar: 'persetujuan',
  sudahSama: 'tautannya sama',
  menggerakkan: ['kegiatan'],
  berkas: berkasKegiatan,
  boleh: 'sop',
  tindakan: 'mengunggah',
  sebutan: 'Unggah',
  kerja: kerjaJalur('unggah', () => 'mengunggah', ' --tautan URL'),
  keputusan: null,
  pesan: { kepada: 'pelaksana', isi: ({ unggahan }) => ({ tautan: unggahan.map((u) => u.tautan).join('\n') }) },
  perihal: perihalJalur,
  mustahil({ unggahan }) {
    if (unggahan.length === 0) return 'unggahan tanpa tautan'
    if (unggahan.some((u) => bacaTautan(u.tautan) === null)) return 'tautan unggahan bukan alamat http atau https'
    return new Set(unggahan.map(kunciUnggah)).size < unggahan.length ? 'satu tautan disebut dua kali' : null
  },
  rincian: ({ unggahan }) => unggahan.map((u) => `${u.platform}: ${u.tautan}`),
  teksCari: ({ unggahan }) => unggahan.map((u) => ({ di: 'tautan', teks: `${u.platform} ${u.tautan}` })),
  impor({ kanal, draf, kolom: { tautan, platform: sebut } }) {
    const platform = kanal[0] === 'website' ? 'website' : sebut || platformTautan(tautan)
    if (!platform || bacaTautan(tautan) === null)
      throw new KontenError(
        'pemakaian',
        'tautan-kosong',
        'kolom tautan bukan alamat http atau https, atau platformnya tidak dikenal (isi kolom platform).',
      )
    return { sendiri: { unggahan: [{ platform, tautan }], ...draf } }
  },
}

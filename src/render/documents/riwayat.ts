/** A timeline as lines and as JSON. Nothing is computed here. */
import { durasi, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { formatIso, selisihMenit } from '../../domain/bahasa/waktu.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { shortIds } from './short-id.js'
import type { Dokumen, Sel } from '../tabel.js'
import { waktu } from '../tabel.js'
import { jenisDari } from '../../domain/peristiwa/daftar.js'
import { luring } from '../../domain/sop/baku-mutu.js'
import type { Gugur } from '../../domain/keadaan/tipe.js'
import type { Catat } from '../../domain/sop/baku-mutu.js'

/** A peristiwa with how its time was recorded, and whether it counts. */
interface Dinilai {
  satu: Tercatat
  catat: Catat
  gugur: Gugur | null
  /** Whether pusat holds it; null where there is no pusat. */
  terbit: boolean | null
}

const sebutanGugur: Record<Gugur, string> = {
  dibatalkan: 'dibatalkan',
  'tidak-sah': 'tidak sah, tidak dihitung',
  berbenturan: 'didahului orang lain, tidak dihitung',
}

export function timelineLines({ satu, catat, gugur, terbit }: Dinilai, zona: string): string[] {
  const tidakBerlaku = gugur === null ? '' : `, ${sebutanGugur[gugur]}`
  const dicatat = catat === 'belakangan' ? `${durasi(selisihMenit(satu.waktu, satu.jejak.dicatat))} kemudian` : catat
  return [
    waktuPanjang(satu.waktu, zona),
    `  ${satu.peristiwa} (${satu.kanal.join(', ')}), langkah ${satu.langkah}, oleh ${satu.oleh} sebagai ` +
      `${satu.peran}${tidakBerlaku}`,
    ...rincian(satu).map((r) => `  ${r}`),
    `  dicatat ${dicatat}, ` +
      `${terbit === false ? `belum terbit, op ${satu.op}` : `commit ${satu.jejak.commit.slice(0, 12)}`}${
        luring(satu) ? `; terbit ${durasi(selisihMenit(satu.jejak.dicatat, satu.jejak.terbit!))} kemudian (luring)` : ''
      }`,
  ]
}

/** The timeline as a document, a row for each peristiwa. */
export const dokumenRiwayat = (judul: string, daftar: readonly Dinilai[], zona: string): Dokumen => ({
  judul: `Riwayat: ${shortIds(judul)}`,
  lanskap: true,
  keterangan: [`Semua waktu menurut zona ${zona}.`],
  bagian: [
    {
      kunci: 'riwayat',
      judul: 'Peristiwa dari yang pertama',
      kolom: [
        ...['Waktu', 'Peristiwa', 'Kanal', 'Langkah', 'Oleh', 'Peran', 'Rincian', 'Dicatat'].map((nama) => ({
          judul: nama,
        })),
        { judul: 'Waktu catat', rinci: true },
        { judul: 'Commit', rinci: true },
      ],
      baris: daftar.map(({ satu, catat, gugur }): Sel[] => [
        waktu(satu.waktu),
        gugur === null ? satu.peristiwa : `${satu.peristiwa} (${sebutanGugur[gugur]})`,
        satu.kanal.join(', '),
        satu.langkah,
        satu.oleh,
        satu.peran,
        rincian(satu).join('\n') || null,
        catat,
        waktu(satu.jejak.dicatat),
        satu.jejak.commit.slice(0, 12),
      ]),
    },
  ],
  utama: 'riwayat',
  penutup: [],
})

export const jsonRiwayat = ({ satu, catat, gugur, terbit }: Dinilai, zona: string) => ({
  peristiwa: satu.peristiwa,
  kanal: satu.kanal,
  langkah: satu.langkah,
  oleh: satu.oleh,
  peran: satu.peran,
  waktu: formatIso(satu.waktu, zona),
  dicatat: formatIso(satu.jejak.dicatat, zona),
  catat,
  gugur,
  catatan: satu.catatan,
  commit: satu.jejak.commit,
  ...(terbit === null ? {} : { op: satu.op, terbit }),
})

/** What a peristiwa says beyond who, when and where. */
function rincian(p: Tercatat): string[] {
  return [
    ...(jenisDari(p).rincian?.(p) ?? []),
    ...(p.catatan === '' ? [] : [`catatan: ${p.catatan}`]),
    ...(p.bukti === null ? [] : [`atas nama, bukti: ${p.bukti}`]),
    ...(p.tetap === null ? [] : [`diteruskan dengan alasan: ${p.tetap}`]),
  ]
}

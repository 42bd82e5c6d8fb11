/**
 * Whether a table of the SOP can be walked: every row is completed by a peristiwa there is, and comes after a stage
 * that some row leads to. A typo here would be a step that nobody can do and that is late for ever.
 */
import { tidakDikenal } from '../bahasa/kalimat.js'
import type { BarisSop, Lingkup } from '../sop/sop.js'
import { TAHAP_AWAL } from '../sop/sop.js'
import { daftarJenisPeristiwa, daftarPeristiwa, daftarTahapAkhir, jenisDikenal } from './daftar.js'

type Baris = Pick<BarisSop, 'no' | 'lingkup' | 'peristiwa' | 'sesudah'>

/** One fault: the row and the word of it, both counted from 0, and what is wrong with it. */
export interface CacatTabel {
  baris: number
  kunci: 'peristiwa' | 'sesudah'
  ke: number
  pesan: string
}

/** The faults of one version of a table, those of single words first. */
export function periksaTabel(daftar: readonly Baris[]): CacatTabel[] {
  const tercapai = tahapTercapai(daftar)
  return [
    ...tiapKata(daftar, 'peristiwa', (nama, { lingkup }) => salahPeristiwa(nama, lingkup)),
    ...tiapKata(daftar, 'sesudah', salahTahap),
    ...tiapKata(daftar, 'peristiwa', (nama, baris) => {
      const pertama = daftar.find((b) => b.peristiwa.includes(nama))!
      return pertama === baris
        ? null
        : `${nama} sudah menyelesaikan langkah ${pertama.no}, sehingga tidak pernah menyelesaikan langkah ${baris.no}`
    }),
    ...tiapKata(daftar, 'sesudah', (tahap, { no, lingkup }) =>
      tercapai.get(lingkup)!.has(tahap)
        ? null
        : `tidak ada langkah berlingkup ${lingkup} yang menuju ${tahap}, sehingga ` +
          `langkah ${no} tidak dapat terjadi sesudahnya`,
    ),
  ]
}

const tiapKata = (
  daftar: readonly Baris[],
  kunci: CacatTabel['kunci'],
  salah: (kata: string, baris: Baris) => string | null,
): CacatTabel[] =>
  daftar.flatMap((satu, baris) =>
    satu[kunci].flatMap((kata, ke) => {
      const pesan = salah(kata, satu)
      return pesan === null ? [] : [{ baris, kunci, ke, pesan }]
    }),
  )

/** The kinds that complete a row about `lingkup`. */
const penyelesai = (lingkup: Lingkup): string[] =>
  daftarJenisPeristiwa.filter((nama) => {
    const { kerja, menggerakkan } = daftarPeristiwa[nama]
    return kerja !== null && menggerakkan.includes(lingkup)
  })

function salahPeristiwa(nama: string, lingkup: Lingkup): string | null {
  const boleh = penyelesai(lingkup)
  if (boleh.includes(nama)) return null
  return jenisDikenal(nama)
    ? `${nama} tidak menyelesaikan langkah berlingkup ${lingkup}; yang menyelesaikannya: ${boleh.join(', ')}`
    : tidakDikenal('peristiwa', nama, boleh)
}

const daftarTahap: readonly string[] = [...new Set([TAHAP_AWAL, ...daftarJenisPeristiwa, ...daftarTahapAkhir])]

const salahTahap = (tahap: string): string | null =>
  daftarTahap.includes(tahap) ? null : tidakDikenal('tahap', tahap, daftarTahap)

/** The stages that the rows lead to, one after the other, from where each scope begins. */
function tahapTercapai(daftar: readonly Baris[]): Map<Lingkup, ReadonlySet<string>> {
  const pemulai = daftarJenisPeristiwa.filter((nama) => daftarPeristiwa[nama].memulai)
  const hasil = new Map<Lingkup, Set<string>>([
    ['kegiatan', new Set([TAHAP_AWAL])],
    ['interaksi', new Set(pemulai.filter((nama) => daftarPeristiwa[nama].menggerakkan.includes('interaksi')))],
    ['bulan', new Set([TAHAP_AWAL])],
  ])
  // Every pass adds a row at least, or nothing more is to be added.
  for (const _ of daftar)
    for (const { lingkup, peristiwa, sesudah } of daftar) {
      const tercapai = hasil.get(lingkup)!
      if (!sesudah.some((tahap) => tercapai.has(tahap))) continue
      for (const nama of peristiwa.filter(jenisDikenal)) {
        tercapai.add(nama)
        const { tahapAkhir } = daftarPeristiwa[nama]
        if (tahapAkhir) tercapai.add(tahapAkhir.nama)
      }
    }
  return hasil
}

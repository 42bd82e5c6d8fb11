/** What figures there are, from which source and day, and what is missing, as a document and as JSON. */
import { nilaiBernama } from '../../domain/laporan/impresi.js'
import { namaBulan, tanggalPendek } from '../../domain/bahasa/kalimat.js'
import type { BarisKelengkapan } from '../../domain/laporan/kelengkapan-angka.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Diukur } from '../../domain/peristiwa/diukur.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { hariAmbil } from '../../domain/keadaan/pencocokan.js'
import type { Keadaan } from '../../domain/keadaan/tipe.js'

/** A row of figures with the source it came from. */
export interface AngkaBersumber {
  u: Tercatat<Diukur>
  a: Angka
}

export const jsonAngka = (daftar: readonly AngkaBersumber[], zona: string) =>
  daftar.map(({ u, a }) => ({
    bulan: a.bulan,
    kanal: a.kanal,
    platform: a.platform,
    id: a.id,
    tautan: a.tautan,
    judul: a.judul,
    terbit: a.terbit,
    periode: a.periode,
    tanda: a.tanda,
    ...nilaiBernama(a),
    sumber: u.sumber,
    diukur: formatIso(u.waktu, zona),
    diambil: hariAmbil(u, zona),
    commit: u.jejak.commit,
  }))

export function dokumenAngka(
  keadaan: Keadaan,
  daftar: readonly AngkaBersumber[],
  bulan: string | null,
  kelengkapan: readonly BarisKelengkapan[],
  zona: string,
): Dokumen {
  return {
    judul: `Angka yang tercatat: ${daftar.length} baris`,
    keterangan: bulan === null ? ['Sebutkan --bulan untuk melihat juga yang belum ada bagi laporan bulan itu.'] : [],
    bagian: [
      ...(bulan === null ? [] : [tabelKelengkapan(kelengkapan, bulan, zona)]),
      {
        kunci: 'angka',
        judul: 'Angka dan asalnya',
        kolom: [
          { judul: 'Bulan' },
          { judul: 'Masa' },
          { judul: 'Kanal' },
          { judul: 'Platform' },
          { judul: 'Untuk' },
          { judul: 'Angka' },
          { judul: 'Sumber' },
          { judul: 'Diambil' },
        ],
        baris: daftar.map(({ u, a }): Sel[] => [
          a.bulan,
          a.periode?.replace('/', ' sampai ') ?? (a.terbit === null ? null : 'sejak terbit'),
          a.kanal,
          a.platform,
          a.id === null
            ? (a.judul ?? a.tautan ?? (a.kanal === 'website' ? 'situs' : 'akun'))
            : (keadaan.kegiatan.get(a.id)?.judul ?? a.id),
          Object.entries(nilaiBernama(a))
            .map(([n, v]) => `${n} ${v}`)
            .join(', '),
          u.sumber,
          tanggalPendek(hariAmbil(u, zona), zona),
        ]),
        kosong: 'Belum ada angka.',
      },
    ],
    utama: 'angka',
    penutup: bulan === null ? [] : saranKurang(kelengkapan, bulan),
  }
}

const kataKeadaan: Readonly<Record<BarisKelengkapan['keadaan'], string>> = {
  ada: 'ada',
  sebagian: 'sebagian',
  'tidak-ada': 'belum ada',
  'tidak-perlu': 'tidak ada unggahan',
}

/** So many missing contents are named; of the others only how many. */
const DISEBUT = 3

function sebutKurang({ untuk, kurang }: BarisKelengkapan): string | null {
  if (kurang.length === 0) return null
  if (untuk === 'akun' || untuk === 'situs') return kurang.map((k) => k.replaceAll('_', ' ')).join(', ')
  const lain = kurang.length - DISEBUT
  return lain <= 1 ? kurang.join('; ') : `${kurang.slice(0, DISEBUT).join('; ')}; dan ${lain} lagi`
}

/** What the report of a month needs, and what of it is not there. */
export const tabelKelengkapan = (daftar: readonly BarisKelengkapan[], bulan: string, zona: string): Tabel => ({
  kunci: 'kelengkapan',
  judul: `Yang diperlukan laporan ${namaBulan(bulan, zona)}`,
  kolom: [
    { judul: 'Kanal' },
    { judul: 'Platform' },
    { judul: 'Angka' },
    { judul: 'Keadaan' },
    { judul: 'Belum ada' },
    { judul: 'Asal' },
  ],
  baris: daftar.map((b): Sel[] => [
    b.kanal,
    b.platform,
    b.untuk,
    kataKeadaan[b.keadaan],
    sebutKurang(b),
    b.asal.map((a) => `${a.sumber} (${tanggalPendek(a.diambil, zona)})`).join(', ') || null,
  ]),
  kosong: 'Kantor belum mencantumkan akun (akun di konten.yaml), dan belum ada unggahan atau angka bulan ini.',
})

/** The commands that would fill the gaps. */
function saranKurang(daftar: readonly BarisKelengkapan[], bulan: string): string[] {
  const kurang = daftar.filter((b) => b.kurang.length > 0)
  if (kurang.length === 0) return []
  const akun = kurang.find((b) => b.untuk === 'akun')
  return [
    `Unduhan yang belum masuk: konten analitik impor BERKAS… --bulan ${bulan}; atau isi sendiri: konten analitik ` +
      `templat --bulan ${bulan} > isian.csv`,
    ...(akun
      ? [
          `Angka akun yang tidak ada dalam unduhan: konten analitik catat --bulan ${bulan} --kanal medsos ` +
            `--platform ${akun.platform} ${akun.kurang.map((k) => `--${k.replace('_', '-')} N`).join(' ')}`,
        ]
      : []),
  ]
}

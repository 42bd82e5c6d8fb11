/** What figures there are, from which source and day, and what is missing. */
import type { AngkaKurang } from '../domain/angka-kurang.js'
import { angkaKurang, bulanBerkonten } from '../domain/angka-kurang.js'
import { tanggalPendek } from '../domain/kalimat.js'
import { hariAmbil } from '../domain/pencocokan.js'
import { formatIso } from '../domain/waktu.js'
import type { Dokumen, Sel, Tabel } from '../render/tabel.js'
import type { OpsiKeluaran } from './keluaran.js'
import { keluarkan } from './keluaran.js'
import type { Hasil } from './perintah.js'
import type { Sesi } from './sesi.js'
import { bacaKeadaan, dasarRegister } from './sesi.js'
import { bulanWajib } from './analitik-catat.js'

export interface OpsiBulan extends OpsiKeluaran {
  bulan?: string
}

/** The list of figures as the result of `analitik daftar`. */
export async function daftarUkuran(sesi: Sesi, opsi: OpsiBulan): Promise<Hasil> {
  const bulan = opsi.bulan === undefined ? null : await bulanWajib(sesi, opsi)
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const daftar = keadaan.ukuran.flatMap((u) => u.angka.filter((a) => bulan === null || a.bulan === bulan).map((a) => ({ u, a })))
  const dasar = dasarRegister(sesi, null)
  const kurang = (bulan === null ? bulanBerkonten(keadaan, dasar) : [bulan]).flatMap((b) => angkaKurang(keadaan, b, sesi.pengaturan.akun, dasar))
  const data = daftar.map(({ u, a }) => ({
    bulan: a.bulan,
    kanal: a.kanal,
    platform: a.platform,
    id: a.id,
    tautan: a.tautan,
    judul: a.judul,
    terbit: a.terbit,
    periode: a.periode,
    tanda: a.tanda,
    ...a.nilai,
    sumber: u.sumber,
    diukur: formatIso(u.waktu, sesi.zona),
    diambil: hariAmbil(u, sesi.zona),
    commit: u.jejak.commit,
  }))
  const dokumen: Dokumen = {
    judul: `Angka yang tercatat: ${daftar.length} baris`,
    keterangan: [],
    bagian: [
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
          a.id === null ? (a.judul ?? a.tautan ?? (a.kanal === 'website' ? 'situs' : 'akun')) : (keadaan.kegiatan.get(a.id)?.judul ?? a.id),
          Object.entries(a.nilai)
            .map(([n, v]) => `${n} ${v}`)
            .join(', '),
          u.sumber,
          tanggalPendek(hariAmbil(u, sesi.zona), sesi.zona),
        ]),
        kosong: 'Belum ada angka.',
      },
      tabelKurang(kurang),
    ],
    utama: 'angka',
    penutup: [],
  }
  return keluarkan(sesi, opsi, () => dokumen, [...data, ...kurang.map(jsonKurang)], [])
}

/** A row like the others, but with no figure and no source. */
const jsonKurang = ({ bulan, kanal, platform, kegiatan }: AngkaKurang) => ({
  bulan,
  kanal,
  platform,
  id: kegiatan?.id ?? null,
  tautan: kegiatan?.tautan ?? null,
  judul: kegiatan?.judul ?? null,
  sumber: null,
  diukur: null,
  diambil: null,
  commit: null,
})

const tabelKurang = (kurang: readonly AngkaKurang[]): Tabel => ({
  kunci: 'kurang',
  judul: 'Yang belum ada angkanya',
  kolom: [{ judul: 'Bulan' }, { judul: 'Kanal' }, { judul: 'Platform' }, { judul: 'Untuk' }],
  baris: kurang.map((k): Sel[] => [k.bulan, k.kanal, k.platform, k.kegiatan?.judul ?? (k.kanal === 'website' ? 'situs' : 'akun')]),
  kosong: 'Tidak ada: semua akun, situs, dan unggahan mempunyai angka.',
  ...(kurang.length === 0
    ? {}
    : { catatan: ['Impor unduhan platformnya (konten analitik impor BERKAS), atau isi sendiri: konten analitik templat --bulan BULAN.'] }),
})

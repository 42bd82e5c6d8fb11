/** What figures there are, from which source and day, and what is missing. */
import { tanggalPendek } from '../domain/kalimat.js'
import { susunLaporan } from '../domain/laporan.js'
import { hariAmbil } from '../domain/pencocokan.js'
import { formatIso } from '../domain/waktu.js'
import type { Dokumen, Sel } from '../render/tabel.js'
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
  const laporan = bulan === null ? null : susunLaporan(keadaan, bulan, sesi.pengaturan.kanal, dasarRegister(sesi, null))
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
    ],
    utama: 'angka',
    penutup:
      laporan && laporan.tanpaData.length > 0
        ? [`Belum ada angka untuk ${laporan.tanpaData.length} unggahan: ${laporan.tanpaData.map((t) => `${t.kegiatan.judul} (${t.platform})`).join('; ')}.`]
        : [],
  }
  return keluarkan(sesi, opsi, () => dokumen, data, [])
}

/** What figures there are, from which source and day, and what is missing. */
import { namaBulan, tanggalPendek } from '../../domain/bahasa/kalimat.js'
import type { BarisKelengkapan } from '../../domain/laporan/kelengkapan-angka.js'
import { kelengkapanAngka } from '../../domain/laporan/kelengkapan-angka.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { hariAmbil } from '../../domain/laporan/pencocokan.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Dokumen, Sel, Tabel } from '../../render/tabel.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan } from '../../shell/output.js'
import type { Sesi } from '../../app/session.js'
import { bacaKeadaan, dasarRegister } from '../../app/session.js'
import { bulanWajib } from '../../app/record-figures.js'
import type { Hasil } from '../../app/answer.js'

export interface OpsiBulan extends OpsiKeluaran {
  bulan?: string
}

/** The list of figures as the result of `analitik daftar`. */
export async function daftarUkuran(sesi: Sesi, opsi: OpsiBulan): Promise<Hasil> {
  const bulan = opsi.bulan === undefined ? null : await bulanWajib(sesi, opsi)
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const daftar = keadaan.ukuran.flatMap((u) =>
    u.angka.filter((a) => bulan === null || a.bulan === bulan).map((a) => ({ u, a })),
  )
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
  const kelengkapan = laporan === null ? [] : kelengkapanAngka(keadaan, laporan, sesi.pengaturan.akun, sesi.zona)
  const dokumen: Dokumen = {
    judul: `Angka yang tercatat: ${daftar.length} baris`,
    keterangan: bulan === null ? ['Sebutkan --bulan untuk melihat juga yang belum ada bagi laporan bulan itu.'] : [],
    bagian: [
      ...(bulan === null ? [] : [tabelKelengkapan(kelengkapan, bulan, sesi.zona)]),
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
    penutup: bulan === null ? [] : saranKurang(kelengkapan, bulan),
  }
  return keluarkan(
    sesi,
    opsi,
    () => dokumen,
    bulan === null ? { versi: 1, bulan, angka: data } : { versi: 1, bulan, angka: data, kelengkapan },
    [],
  )
}

const kataKeadaan: Readonly<Record<BarisKelengkapan['keadaan'], string>> = {
  ada: 'ada',
  sebagian: 'sebagian',
  'tidak-ada': 'belum ada',
  'tidak-perlu': 'tidak ada unggahan',
}

const tabelKelengkapan = (daftar: readonly BarisKelengkapan[], bulan: string, zona: string): Tabel => ({
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
    b.kurang.map((k) => k.replace('_', ' ')).join(', ') || null,
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
    `Unduhan yang belum masuk: konten analitik impor BERKAS… --bulan ${bulan}; atau isi sendiri: konten analitik templat --bulan ${bulan} > isian.csv`,
    ...(akun
      ? [
          `Angka akun yang tidak ada dalam unduhan: konten analitik catat --bulan ${bulan} --kanal medsos --platform ${akun.platform} ${akun.kurang.map((k) => `--${k.replace('_', '-')} N`).join(' ')}`,
        ]
      : []),
  ]
}

/** `analitik impor`: files, folders and zips → sources of figures. All are read before the first one is recorded. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { KontenError } from '../errors.js'
import { namaBulan } from '../domain/kalimat.js'
import type { Angka } from '../domain/peristiwa.js'
import { buatAngka } from '../domain/peristiwa.js'
import { satuBaris } from '../domain/teks.js'
import { bacaBilangan } from '../analytics/csv.js'
import { kenaliNaskah } from '../analytics/daftar-pembaca.js'
import type { BerkasMasuk } from '../analytics/naskah.js'
import { bukaNaskah } from '../analytics/naskah.js'
import type { DasarBaca, HasilPembaca, Naskah } from '../analytics/pembaca.js'
import { kepalaNaskah, periksaRusak } from '../analytics/tabel-ekspor.js'
import type { Kenal } from '../analytics/templat.js'
import { bacaTemplat, printAngka, printLembar } from '../analytics/templat.js'
import { sidikIsi } from '../storage/berkas-tertulis.js'
import type { Sumber } from './analitik-catat.js'
import { bulanWajib, catatUkuran } from './analitik-catat.js'
import { bacaBerkas, salahSatu } from './isian.js'
import { kemajuan } from './kemajuan.js'
import type { Hasil, OpsiUmum } from './perintah.js'
import { isiTeks } from './perintah.js'
import type { Sesi } from './sesi.js'
import { bacaKeadaan } from './sesi.js'

export interface OpsiImpor extends OpsiUmum {
  bulan?: string
  platform?: string
  pengikut?: string
}

const TEMPLAT = 'templat yang sudah diisi'

interface Terbaca extends HasilPembaca {
  naskah: Naskah
  jenis: string
}

/** Records every source of figures in the files. Throws before anything is written where one of them cannot be used. */
export async function imporUkuran(sesi: Sesi, opsi: OpsiImpor, berkas: readonly string[]): Promise<Hasil> {
  const bulan = opsi.bulan === undefined ? null : await bulanWajib(sesi, opsi)
  const platform = opsi.platform === undefined ? null : salahSatu('--platform', opsi.platform, sesi.pengaturan.platform)
  const dasar: DasarBaca = { zona: sesi.zona, sekarang: sesi.sekarang, bulan, platform }
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const kenal: Kenal = { daftarId: [...keadaan.kegiatan.keys()], platform: sesi.pengaturan.platform, bulan }
  const masuk = await kumpulkan(sesi, berkas)
  const maju = kemajuan(sesi.env, opsi)
  try {
    const naskah = await bukaNaskah(masuk)
    const disebut = new Set(berkas.map((b) => satuBaris(basename(b))))
    const pesan: string[] = []
    const terbaca: Terbaca[] = []
    for (const [i, satu] of naskah.entries()) {
      maju.maju('Membaca', i + 1, naskah.length, satu.nama)
      const hasil = baca(satu, dasar, kenal)
      if (hasil) {
        terbaca.push(hasil)
        pesan.push(`${satu.nama}: ${hasil.jenis}, ${hasil.terbaca} baris.`, ...hasil.catatan.map((c) => `  ${c}`))
      } else if (disebut.has(satu.nama)) throw tidakDikenal(satu)
      else pesan.push(`${satu.nama}: dilewati, bukan unduhan yang dikenal.`)
    }
    if (opsi.pengikut !== undefined) terbaca.push(pengikutTerketik(opsi.pengikut, dasar, terbaca, sesi))
    const isi = terbaca.filter((t) => t.angka.length > 0)
    if (isi.length === 0) return tanpaAngka(terbaca, pesan)
    const hasil: Hasil[] = []
    for (const [i, t] of isi.entries()) {
      maju.maju('Mencatat', i + 1, isi.length, t.naskah.nama)
      hasil.push(await catatUkuran(sesi, sumberDari(t)))
    }
    return {
      data:
        hasil.length === 1
          ? { ...(hasil[0]!.data as object), catatan: isi[0]!.catatan }
          : {
              ...(hasil.at(-1)!.data as object),
              berkas: hasil.map((h, i) => ({ ...(h.data as object), nama: isi[i]!.naskah.nama, catatan: isi[i]!.catatan })),
            },
      teks: hasil.map((h) => isiTeks(h.teks)).join(''),
      pesan,
    }
  } finally {
    maju.selesai()
  }
}

/** Exports without a figure are read and found empty, which is no mistake; a template nobody filled in, or nothing known, is one. */
function tanpaAngka(terbaca: readonly Terbaca[], pesan: readonly string[]): Hasil {
  if (!terbaca.some((t) => t.jenis !== TEMPLAT))
    throw new KontenError('pemakaian', 'tanpa-angka', ['Berkas ini tidak memuat satu pun angka yang dapat dicatat.', ...pesan].join('\n'), [
      'konten analitik templat --bulan 2026-10',
    ])
  return {
    data: { id: null, kanal: [], peristiwa: null, status: 'tanpa-angka', commit: null, waktu: null, catatan: terbaca.flatMap((t) => t.catatan) },
    teks: 'Berkasnya dikenal, tetapi tidak memuat satu pun angka; tidak ada yang dicatat.\n',
    pesan,
  }
}

/** The files named, and those that lie directly in the folders named. */
async function kumpulkan(sesi: Sesi, daftar: readonly string[]): Promise<BerkasMasuk[]> {
  const hasil: BerkasMasuk[] = []
  for (const nama of daftar) {
    const tempat = resolve(sesi.env.cwd, nama)
    const folder = (await stat(tempat).catch(() => null))?.isDirectory() ?? false
    const isi = folder ? (await readdir(tempat, { withFileTypes: true })).filter((d) => d.isFile() && !d.name.startsWith('.')).map((d) => d.name) : null
    for (const satu of isi === null ? [nama] : isi.toSorted().map((n) => join(nama, n)))
      hasil.push({ nama: satuBaris(isi === null ? basename(satu) : `${basename(nama)}/${basename(satu)}`), isi: await bacaBerkas(sesi.env, 'berkas', satu) })
  }
  return hasil
}

/** What a file gives; undefined for one that nobody knows. */
function baca(naskah: Naskah, dasar: DasarBaca, kenal: Kenal): Terbaca | undefined {
  if (kepalaNaskah(naskah).some((k) => ['kanal', 'platform', 'id'].every((kolom) => k.includes(kolom)))) {
    const isi = naskah.lembar ? Buffer.from(printLembar(naskah.lembar)) : naskah.isi
    const { angka, kurang } = bacaTemplat(isi, naskah.nama, kenal)
    const catatan = kurang > 0 ? [`${kurang} baris kurang selnya; yang tidak ada dianggap tidak diketahui.`] : []
    return { naskah, jenis: TEMPLAT, angka, terbaca: angka.length, catatan, diambil: null }
  }
  periksaRusak(naskah)
  const pembaca = kenaliNaskah(naskah)
  return pembaca && { naskah, jenis: pembaca.nama, ...pembaca.baca(naskah, dasar) }
}

const tidakDikenal = (naskah: Naskah): KontenError => {
  const isian = 'Atau isi sendiri angkanya: konten analitik templat --bulan 2026-10'
  return /^\s*</.test(naskah.teks)
    ? new KontenError('pemakaian', 'halaman-tidak-dikenal', `${naskah.nama}: halaman ini tidak memuat hit artikel OpenSID; tidak ada yang dicatat.`, [
        'Simpan daftar artikel di halaman admin (kolom Judul dan Hit), atau halaman satu artikel yang menampilkan "… Kali".',
        isian,
      ])
    : new KontenError('pemakaian', 'csv-tidak-dikenal', `${naskah.nama}: judul kolomnya tidak dikenal; tidak ada yang dicatat.`, [
        'Unduh ulang dari platformnya dalam bahasa Indonesia atau Inggris, dan jangan disimpan ulang lewat Excel.',
        isian,
      ])
}

const sumberDari = (t: Terbaca): Sumber => ({
  nama: t.naskah.nama,
  sidik: sidikIsi(Buffer.from(t.naskah.isi)),
  isi: printAngka(t.angka),
  angka: t.angka,
  diambil: t.diambil,
})

/** `--pengikut`: the one figure that Meta's exports leave out, typed beside them. */
function pengikutTerketik(teks: string, dasar: DasarBaca, terbaca: readonly Terbaca[], sesi: Sesi): Terbaca {
  const angka = terbaca.flatMap((t) => t.angka)
  const satuSatunya = (nilai: readonly (string | null)[], flag: string): string => {
    const [pertama, ...lain] = [...new Set(nilai.filter((n) => n !== null))]
    if (pertama !== undefined && lain.length === 0) return pertama
    throw new KontenError('pemakaian', 'flag-kurang', `--pengikut memerlukan ${flag}: tidak jelas angka itu milik yang mana.`, [`Tambahkan ${flag}`])
  }
  const platform =
    dasar.platform ??
    satuSatunya(
      angka.map((a) => a.platform),
      '--platform',
    )
  const bulan =
    dasar.bulan ??
    satuSatunya(
      angka.map((a) => a.bulan),
      '--bulan',
    )
  const jumlah = bacaBilangan(teks, 'ketikan', 1, '--pengikut')
  const milik: Angka[] = jumlah === null ? [] : [buatAngka({ bulan, kanal: 'medsos', platform, nilai: { pengikut_akhir: jumlah } })]
  const nama = `ketikan pengikut ${platform} ${namaBulan(bulan, sesi.zona)}`
  const naskah: Naskah = { nama, isi: Buffer.from(printAngka(milik)), teks: '', pengodean: 'utf-8', lembar: null, saudara: [] }
  return { naskah, jenis: 'ketikan', angka: milik, terbaca: milik.length, catatan: [], diambil: null }
}

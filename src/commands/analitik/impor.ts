/** `analitik impor`: files, folders and zips → sources of figures. All are read before the first one is recorded. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { KontenError } from '../../errors.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import type { Angka } from '../../domain/peristiwa/peristiwa.js'
import { buatAngka } from '../../domain/peristiwa/peristiwa.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { bacaBilangan } from '../../analytics/csv.js'
import { kenaliNaskah } from '../../analytics/recognise.js'
import type { BerkasMasuk } from '../../analytics/manuscript.js'
import { bukaNaskah } from '../../analytics/manuscript.js'
import type { DasarBaca, HasilPembaca, Naskah } from '../../analytics/reader.js'
import { kepalaNaskah, periksaRusak } from '../../analytics/export-table.js'
import type { Kenal } from '../../analytics/template.js'
import { bacaTemplat, printAngka, printLembar } from '../../analytics/template.js'
import { sidikIsi } from '../../storage/record/written-files.js'
import type { Sumber } from '../../app/record-figures.js'
import { bulanWajib, catatUkuran } from '../../app/record-figures.js'
import { bacaBerkas, salahSatu } from '../../shell/values.js'
import type { Kemajuan } from '../../shell/progress.js'
import { kemajuan } from '../../shell/progress.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bacaKeadaan, waktuPeristiwa } from '../../app/session.js'
import type { Hasil } from '../../app/answer.js'
import { sambungTeks } from '../../app/answer.js'

export interface OpsiImpor extends OpsiUmum {
  bulan?: string
  platform?: string
  pengikut?: string
}

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
  const daftar = await cariUnduhan(sesi, berkas)
  const maju = kemajuan(sesi.env, opsi, daftar.length > 1 || daftar.some((d) => d.nama.toLowerCase().endsWith('.zip')))
  try {
    return await imporUnduhan(sesi, opsi, daftar, dasar, kenal, maju)
  } finally {
    maju.hapus()
  }
}

async function imporUnduhan(
  sesi: Sesi,
  opsi: OpsiImpor,
  daftar: readonly Unduhan[],
  dasar: DasarBaca,
  kenal: Kenal,
  maju: Kemajuan,
): Promise<Hasil> {
  const disebut = new Set(daftar.filter((d) => d.folder === '').map((d) => d.nama))
  const pesan: string[] = []
  const terbaca: Terbaca[] = []
  const masuk: BerkasMasuk[] = []
  for (const [i, d] of daftar.entries()) {
    maju.tampilkan(`Membuka ${i + 1} dari ${daftar.length}: ${d.nama}`)
    masuk.push({ nama: d.nama, folder: d.folder, isi: await bacaBerkas(sesi.env, 'berkas', d.letak) })
  }
  const semua = await bukaNaskah(masuk)
  for (const [i, naskah] of semua.entries()) {
    maju.tampilkan(`Membaca ${i + 1} dari ${semua.length}: ${naskah.nama}`)
    const hasil = baca(naskah, dasar, kenal)
    if (hasil) {
      terbaca.push(hasil)
      pesan.push(`${naskah.nama}: ${hasil.jenis}, ${hasil.terbaca} baris.`, ...hasil.catatan.map((c) => `  ${c}`))
    } else if (disebut.has(naskah.nama)) throw tidakDikenal(naskah)
    else pesan.push(`${naskah.nama}: dilewati, bukan unduhan yang dikenal.`)
  }
  if (opsi.pengikut !== undefined) terbaca.push(pengikutTerketik(opsi.pengikut, dasar, terbaca, sesi))
  // A file that nobody knows is skipped only beside others: alone in its folder it is the mistake.
  if (terbaca.length === 0)
    throw new KontenError(
      'pemakaian',
      'tanpa-unduhan',
      ['Tidak ada unduhan yang dikenal di sini; tidak ada yang dicatat.', ...pesan].join('\n'),
      ['konten analitik templat --bulan 2026-10'],
    )
  const hasil: Hasil[] = []
  for (const [i, t] of terbaca.entries()) {
    maju.tampilkan(`Mencatat ${i + 1} dari ${terbaca.length}: ${t.naskah.nama}`)
    hasil.push(t.angka.length > 0 ? await catatUkuran(sesi, sumberDari(t)) : tanpaAngka(sesi, t))
  }
  const tercatat = hasil.filter((_, i) => terbaca[i]!.angka.length > 0)
  const data = (tercatat.at(-1) ?? hasil.at(-1)!).data as object
  return {
    data:
      hasil.length === 1
        ? { ...data, catatan: terbaca[0]!.catatan }
        : {
            ...data,
            berkas: hasil.map((h, i) => ({
              ...(h.data as object),
              nama: terbaca[i]!.naskah.nama,
              catatan: terbaca[i]!.catatan,
            })),
          },
    teks: sambungTeks(...hasil.map((h) => h.teks)),
    pesan,
  }
}

/** The answer for a file that is known and holds no figure to record: nothing is written, and nothing was wrong. */
function tanpaAngka(sesi: Sesi, { naskah, jenis, terbaca }: Terbaca): Hasil {
  const isi =
    terbaca === 0
      ? 'hanya memuat judul kolom, tanpa satu baris data pun'
      : `memuat ${terbaca} baris, tanpa satu pun angka yang dipakai laporan`
  return {
    data: {
      id: null,
      kanal: [],
      peristiwa: 'diukur',
      status: 'tanpa-angka',
      commit: null,
      waktu: formatIso(waktuPeristiwa(sesi), sesi.zona),
    },
    teks: `${naskah.nama}: ${jenis}, ${isi}; tidak ada yang dicatat.\n`,
  }
}

interface Unduhan {
  /** Name for people. */
  nama: string
  letak: string
  /** Folder it was found in; empty for a file named on the command line itself. */
  folder: string
}

/** Folders within folders that are looked into: an unpacked zip lies in one of its own. */
const DALAM_FOLDER = 3

/** The files named, and those in the folders named. Links are not followed. */
async function cariUnduhan(sesi: Sesi, daftar: readonly string[]): Promise<Unduhan[]> {
  const hasil: Unduhan[] = []
  for (const nama of daftar) {
    const tempat = resolve(sesi.env.cwd, nama)
    if (!((await stat(tempat).catch(() => null))?.isDirectory() ?? false))
      hasil.push({ nama: satuBaris(basename(nama)), letak: nama, folder: '' })
    else hasil.push(...(await isiFolder(tempat, basename(tempat), DALAM_FOLDER)))
  }
  return hasil
}

async function isiFolder(tempat: string, nama: string, dalam: number): Promise<Unduhan[]> {
  const isi = (await readdir(tempat, { withFileTypes: true }))
    .filter((d) => !d.name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const berkas = isi
    .filter((d) => d.isFile())
    .map((d) => ({ nama: satuBaris(`${nama}/${d.name}`), letak: join(tempat, d.name), folder: tempat }))
  const anak = dalam > 1 ? isi.filter((d) => d.isDirectory()) : []
  return [
    ...berkas,
    ...(
      await Promise.all(anak.map(async (d) => isiFolder(join(tempat, d.name), `${nama}/${d.name}`, dalam - 1)))
    ).flat(),
  ]
}

/** What a file gives; undefined for one that nobody knows. */
function baca(naskah: Naskah, dasar: DasarBaca, kenal: Kenal): Terbaca | undefined {
  if (kepalaNaskah(naskah).some((k) => ['kanal', 'platform', 'id'].every((kolom) => k.includes(kolom)))) {
    const isi = naskah.lembar ? Buffer.from(printLembar(naskah.lembar)) : naskah.isi
    const { angka, kurang } = bacaTemplat(isi, naskah.nama, kenal)
    const catatan = kurang > 0 ? [`${kurang} baris kurang selnya; yang tidak ada dianggap tidak diketahui.`] : []
    return { naskah, jenis: 'templat yang sudah diisi', angka, terbaca: angka.length, catatan, diambil: null }
  }
  periksaRusak(naskah)
  const pembaca = kenaliNaskah(naskah)
  return pembaca && { naskah, jenis: pembaca.nama, ...pembaca.baca(naskah, dasar) }
}

const tidakDikenal = (naskah: Naskah): KontenError =>
  /^\s*</.test(naskah.teks) ? halamanLain(naskah) : judulLain(naskah)

const halamanLain = (naskah: Naskah): KontenError =>
  new KontenError(
    'pemakaian',
    'halaman-tidak-dikenal',
    `${naskah.nama}: halaman ini bukan daftar artikel atau statistik pengunjung OpenSID; tidak ada yang dicatat.`,
    [
      'Di OpenSID buka Admin Web > Artikel, tampilkan semua baris, lalu simpan halamannya (Ctrl+S) dan impor berkas itu.',
      'RSS dan sitemap diperiksa dengan: konten cocokkan --umpan BERKAS',
    ],
  )

const judulLain = (naskah: Naskah): KontenError =>
  new KontenError(
    'pemakaian',
    'csv-tidak-dikenal',
    `${naskah.nama}: judul kolomnya tidak dikenal; tidak ada yang dicatat.`,
    [
      'Unduh ulang dari platformnya dalam bahasa Indonesia atau Inggris, dan jangan disimpan ulang lewat Excel.',
      'Atau isi sendiri angkanya: konten analitik templat --bulan 2026-10',
    ],
  )

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
    throw new KontenError(
      'pemakaian',
      'flag-kurang',
      `--pengikut memerlukan ${flag}: tidak jelas angka itu milik yang mana.`,
      [`Tambahkan ${flag}`],
    )
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
  const milik: Angka[] =
    jumlah === null ? [] : [buatAngka({ bulan, kanal: 'medsos', platform, nilai: { pengikut_akhir: jumlah } })]
  const nama = `ketikan pengikut ${platform} ${namaBulan(bulan, sesi.zona)}`
  const naskah: Naskah = {
    nama,
    isi: Buffer.from(printAngka(milik)),
    teks: '',
    pengodean: 'utf-8',
    lembar: null,
    saudara: [],
  }
  return { naskah, jenis: 'ketikan', angka: milik, terbaca: milik.length, catatan: [], diambil: null }
}

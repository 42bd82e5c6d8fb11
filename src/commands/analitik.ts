import { basename } from 'node:path'
import { KontenError } from '../errors.js'
import { waktuPendek } from '../domain/kalimat.js'
import { susunLaporan } from '../domain/laporan.js'
import type { Angka, Diukur, NamaAngka } from '../domain/peristiwa.js'
import { daftarAngka } from '../domain/peristiwa.js'
import { periksaMasaDepan } from '../domain/putusan.js'
import { versiBerlaku } from '../domain/sop.js'
import { bakukanTeks, satuBaris } from '../domain/teks.js'
import { formatIso, tanggalLokal } from '../domain/waktu.js'
import { bacaBulan } from '../domain/waktu-ketik.js'
import { bacaBilangan, decodeTeks, sidikIsi } from '../analytics/csv.js'
import { bacaTemplat, printAngka, printTemplat } from '../analytics/templat.js'
import type { Dokumen, Sel } from '../render/tabel.js'
import { encodePesan } from '../storage/commit-message.js'
import { bacaBerkas, salahSatu, wajib } from './isian.js'
import type { OpsiKeluaran } from './keluaran.js'
import { keluarkan, opsiKeluaran } from './keluaran.js'
import type { Hasil, OpsiUmum, Pasang } from './perintah.js'
import { contoh, isiTeks } from './perintah.js'
import type { Sesi } from './sesi.js'
import { bacaKanal, bacaKeadaan, bukaSesi, dasarRegister } from './sesi.js'
import { alasanTetap, cariId, dasarPeristiwa, hasilTulis } from './transisi.js'

interface OpsiBulan extends OpsiKeluaran {
  bulan?: string
}

interface OpsiCatat extends OpsiUmum {
  bulan?: string
  kanal?: string
  platform?: string
  kegiatan?: string
  [angka: string]: unknown
}

/** Figures that are about to be recorded: where they come from and what is kept of the source. */
interface Sumber {
  nama: string
  sidik: string
  isi: string
  angka: Angka[]
}

export const pasang: Pasang = (p, jalankan, env) => {
  const templat = p.command('templat').description('CSV untuk diisi: satu baris per konten, akun, dan situs').option('--bulan <bulan>', 'bulan yang dilaporkan')
  contoh(templat, 'konten analitik templat --bulan 2026-10 > isian.csv')
  templat.action(
    jalankan<OpsiBulan>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const bulan = await bulanWajib(sesi, opsi)
      const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
      const { konten, artikel } = susunLaporan(keadaan, bulan, sesi.pengaturan.kanal, dasarRegister(sesi, null))
      const platform = sesi.pengaturan.platform.filter((n) => n !== 'website')
      const teks = printTemplat(bulan, [...konten, ...artikel], platform, sesi.pengaturan.kanal.includes('website'))
      return { data: { bulan, csv: teks }, teks, pesan: [`Isi angkanya (kosongkan yang tidak diketahui), lalu: konten analitik impor BERKAS --bulan ${bulan}`] }
    }),
  )

  const impor = p
    .command('impor')
    .argument('<berkas...>')
    .description('mencatat angka dari CSV templat yang sudah diisi')
    .option('--bulan <bulan>', 'bulan bagi baris yang tidak menyebut bulan')
  contoh(impor, 'konten analitik impor isian.csv --bulan 2026-10')
  impor.action(
    jalankan<OpsiBulan>(async (opsi, ...berkas) => {
      const sesi = await bukaSesi(env, opsi)
      const bulan = opsi.bulan === undefined ? null : await bulanWajib(sesi, opsi)
      const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
      const kenal = { daftarId: [...keadaan.kegiatan.keys()], platform: sesi.pengaturan.platform, bulan }
      const pesan: string[] = []
      const daftarSumber: Sumber[] = []
      for (const satu of berkas) {
        const isi = await bacaBerkas(env, 'berkas', satu)
        const nama = satuBaris(basename(satu))
        const { angka, kurang } = bacaTemplat(isi, nama, kenal)
        if (angka.length === 0)
          throw new KontenError('pemakaian', 'tanpa-angka', `${nama} tidak memuat satu pun angka.`, ['Isi paling sedikit satu sel angka.'])
        if (kurang > 0) pesan.push(`${nama}: ${kurang} baris kurang selnya; yang tidak ada dianggap tidak diketahui.`)
        daftarSumber.push({
          nama,
          sidik: sidikIsi(Buffer.concat([isi, Buffer.from(bulan ?? '')])),
          isi: `${bakukanTeks(decodeTeks(isi).replace(/^\uFEFF/, ''))}\n`,
          angka,
        })
      }
      const hasil: Hasil[] = []
      for (const sumber of daftarSumber) hasil.push(await catatUkuran(sesi, sumber))
      const akhir = hasil.at(-1)!
      return {
        data: hasil.length === 1 ? akhir.data : { ...(akhir.data as object), berkas: hasil.map((h) => h.data) },
        teks: hasil.map((h) => isiTeks(h.teks)).join(''),
        pesan,
      }
    }),
  )

  const catat = p.command('catat').description('mencatat angka yang diketik')
  catat
    .option('--bulan <bulan>', 'bulan angka itu')
    .option('--kanal <kanal>', 'medsos atau website')
    .option('--platform <nama>', 'platform')
    .option('--kegiatan <id>', 'kegiatan; tanpa ini angka milik akun atau situs')
  for (const nama of daftarAngka) catat.option(`--${nama.replace('_', '-')} <angka>`, nama.replace('_', ' '))
  contoh(
    catat,
    'konten analitik catat --bulan 2026-10 --kanal medsos --platform instagram --pengikut-awal 1284 --pengikut-akhir 1347 --penonton 9120',
    'konten analitik catat --bulan 2026-10 --kanal website --klik-situs 5910',
  )
  catat.action(jalankan<OpsiCatat>(async (opsi) => catatKetikan(await bukaSesi(env, opsi), opsi)))

  const daftar = p.command('daftar').description('angka yang sudah dicatat dan asalnya').option('--bulan <bulan>', 'bulan angka')
  opsiKeluaran(daftar)
  contoh(daftar, 'konten analitik daftar --bulan 2026-10')
  daftar.action(jalankan<OpsiBulan>(async (opsi) => daftarUkuran(await bukaSesi(env, opsi), opsi)))
}

async function bulanWajib(sesi: Sesi, opsi: { bulan?: string } & OpsiUmum): Promise<string> {
  return bacaBulan(await wajib(sesi.env, opsi, '--bulan', 'bulan angka', opsi.bulan), sesi.zona, sesi.sekarang)
}

async function catatUkuran(sesi: Sesi, sumber: Sumber): Promise<Hasil> {
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const ada = keadaan.ukuran.find((u) => u.sidik === sumber.sidik)
  if (ada)
    return {
      ...hasilTulis(sesi, ada, sumber.nama, 'sudah-ada', ada.jejak.commit),
      teks: `${sumber.nama} sudah dicatat sebelumnya (commit ${ada.jejak.commit.slice(0, 12)}); tidak ada yang berubah.\n`,
    }
  const kanal = [...new Set(sumber.angka.map((a) => a.kanal))].toSorted()
  const bulan = sumber.angka.map((a) => a.bulan).toSorted()[0]!
  let peristiwa!: Diukur
  const commit = await sesi.store.tulis(async () => {
    const versi = kanal.map((k) => versiBerlaku(sesi.sop[k], `${bulan}-01`))
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, { jenis: 'diukur', kegiatan: null, kanal, versi, tindakan: 'mencatat data analitik' })
    periksaMasaDepan(dasar.waktu, sesi.sekarang, sesi.zona)
    peristiwa = { ...dasar, peristiwa: 'diukur', sumber: sumber.nama, sidik: sumber.sidik, angka: sumber.angka, tetap: alasanTetap(sesi, {}) }
    return {
      berkas: new Map([[`analitik/${bulan}/${tanggalLokal(dasar.waktu, sesi.zona)}-${sumber.sidik.slice(0, 12)}.csv`, sumber.isi]]),
      pesan: encodePesan(`diukur: ${sumber.nama}, ${sumber.angka.length} baris (${kanal.join(', ')})`, peristiwa, sesi.zona),
      pelaku,
      waktu: sesi.env.sekarang(),
      zona: sesi.zona,
    }
  })
  return hasilTulis(sesi, peristiwa, `${sumber.nama}, ${sumber.angka.length} baris`, 'diukur', commit, { bulan, baris: sumber.angka.length })
}

async function catatKetikan(sesi: Sesi, opsi: OpsiCatat): Promise<Hasil> {
  const bulan = await bulanWajib(sesi, opsi)
  const [kanal, ...lain] = bacaKanal(sesi, await wajib(sesi.env, opsi, '--kanal', 'medsos atau website', opsi.kanal, sesi.pengaturan.kanal))
  if (!kanal || lain.length > 0) throw new KontenError('pemakaian', 'satu-kanal', 'Angka dicatat per kanal.', ['Tambahkan --kanal medsos atau --kanal website'])
  const platform =
    opsi.platform === undefined && kanal === 'website'
      ? null
      : salahSatu('--platform', await wajib(sesi.env, opsi, '--platform', 'platform', opsi.platform, sesi.pengaturan.platform), sesi.pengaturan.platform)
  const nilai: Angka['nilai'] = {}
  for (const nama of daftarAngka) {
    const teks = opsi[namaOpsi(nama)]
    const terbaca = typeof teks === 'string' ? bacaBilangan(teks, 'ketikan', 1, `--${nama.replace('_', '-')}`) : null
    if (terbaca !== null) nilai[nama] = terbaca
  }
  if (Object.keys(nilai).length === 0)
    throw new KontenError('pemakaian', 'tanpa-angka', 'Belum ada angka yang disebut.', [`Sebutkan, misalnya: --${daftarAngka[0]} 812`])
  const id = opsi.kegiatan === undefined ? null : await cariId(await sesi.store.potret(), opsi.kegiatan)
  const angka: Angka[] = [{ bulan, kanal, platform, id, tautan: null, judul: null, nilai }]
  const isi = printAngka(angka)
  return catatUkuran(sesi, { nama: 'ketikan', sidik: sidikIsi(Buffer.from(`${isi}${sesi.sekarang}`)), isi, angka })
}

const namaOpsi = (nama: NamaAngka): string => nama.replace(/_(\w)/, (_, huruf: string) => huruf.toUpperCase())

async function daftarUkuran(sesi: Sesi, opsi: OpsiBulan): Promise<Hasil> {
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
    ...a.nilai,
    sumber: u.sumber,
    diukur: formatIso(u.waktu, sesi.zona),
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
          { judul: 'Kanal' },
          { judul: 'Platform' },
          { judul: 'Untuk' },
          { judul: 'Angka' },
          { judul: 'Sumber' },
          { judul: 'Diambil' },
        ],
        baris: daftar.map(({ u, a }): Sel[] => [
          a.bulan,
          a.kanal,
          a.platform,
          a.id === null ? (a.judul ?? a.tautan ?? (a.kanal === 'website' ? 'situs' : 'akun')) : (keadaan.kegiatan.get(a.id)?.judul ?? a.id),
          Object.entries(a.nilai)
            .map(([n, v]) => `${n} ${v}`)
            .join(', '),
          u.sumber,
          waktuPendek(u.waktu, sesi.zona),
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
  return keluarkan(sesi.env, opsi, sesi.zona, () => dokumen, data, [])
}

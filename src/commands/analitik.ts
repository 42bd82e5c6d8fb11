import { basename } from 'node:path'
import { KontenError } from '../errors.js'
import { susunLaporan } from '../domain/laporan.js'
import { daftarAngka } from '../domain/peristiwa.js'
import { bakukanTeks, satuBaris } from '../domain/teks.js'
import { decodeTeks } from '../analytics/csv.js'
import { sidikIsi } from '../storage/berkas-tertulis.js'
import { bacaTemplat, printTemplat } from '../analytics/templat.js'
import { bacaBerkas } from './isian.js'
import { opsiKeluaran } from './keluaran.js'
import type { Hasil, Pasang } from './perintah.js'
import { contoh, isiTeks } from './perintah.js'
import { bacaKeadaan, bukaSesi, dasarRegister } from './sesi.js'
import type { OpsiCatat, Sumber } from './analitik-catat.js'
import { bulanWajib, catatKetikan, catatUkuran } from './analitik-catat.js'
import type { OpsiBulan } from './analitik-daftar.js'
import { daftarUkuran } from './analitik-daftar.js'

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten analitik templat --bulan 2026-10 > isian.csv', 'konten analitik impor isian.csv')
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
          diambil: null,
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

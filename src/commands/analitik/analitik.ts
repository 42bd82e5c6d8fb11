import { susunLaporan } from '../../domain/laporan/laporan.js'
import { daftarAngka } from '../../domain/peristiwa/peristiwa.js'
import { printTemplat } from '../../analytics/template.js'
import { opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKeadaan, bukaSesi, dasarRegister } from '../../app/session.js'
import type { OpsiCatat } from '../../app/record-figures.js'
import { formulirCatat, formulirImpor, formulirTemplat } from '../../shell/figures-questions.js'
import { bulanWajib, catatKetikan } from '../../app/record-figures.js'
import type { OpsiCocok } from './cocok.js'
import { cocokkanUkuran } from './cocok.js'
import type { OpsiBulan } from './daftar.js'
import { daftarUkuran } from './daftar.js'
import type { OpsiImpor } from './impor.js'
import { imporUkuran } from './impor.js'
import { denganFormulir } from '../../shell/form-command.js'

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten analitik templat --bulan 2026-10 > isian.csv', 'konten analitik impor isian.csv')
  const templat = p
    .command('templat')
    .description('CSV untuk diisi: satu baris per konten, akun, dan situs')
    .option('--bulan <bulan>', 'bulan yang dilaporkan')
  contoh(templat, 'konten analitik templat --bulan 2026-10 > isian.csv')
  templat.action(
    jalankan<OpsiBulan>(
      denganFormulir(env, formulirTemplat, async (opsi) => {
        const sesi = await bukaSesi(env, opsi)
        const bulan = await bulanWajib(sesi, opsi)
        const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
        const { konten, artikel } = susunLaporan(keadaan, bulan, sesi.pengaturan.kanal, dasarRegister(sesi, null))
        const platform = sesi.pengaturan.platform.filter((n) => n !== 'website')
        const teks = printTemplat(bulan, [...konten, ...artikel], platform, sesi.pengaturan.kanal.includes('website'))
        return {
          data: { bulan, csv: teks },
          teks,
          pesan: [`Isi angkanya (kosongkan yang tidak diketahui), lalu: konten analitik impor BERKAS --bulan ${bulan}`],
        }
      }),
    ),
  )

  const impor = p
    .command('impor')
    .argument('[berkas...]')
    .description(
      'mencatat angka dari unduhan platform atau templat yang sudah diisi; berkas, folder, dan zip sekaligus',
    )
    .option('--bulan <bulan>', 'bulan bagi angka yang tidak menyebut tanggalnya sendiri')
    .option('--platform <nama>', 'platform bagi berkas yang tidak menyebutnya')
    .option('--pengikut <jumlah>', 'jumlah pengikut pada akhir bulan, yang tidak ada dalam unduhan Meta')
  contoh(
    impor,
    'konten analitik impor isian.csv --bulan 2026-10',
    'konten analitik impor unduhan/ --bulan 2026-10',
    'konten analitik impor Tayangan.csv --platform instagram',
  )
  impor.action(
    jalankan<OpsiImpor>(
      denganFormulir(env, formulirImpor, async (opsi, ...berkas) =>
        imporUkuran(await bukaSesi(env, opsi), opsi, berkas),
      ),
    ),
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
  catat.action(
    jalankan<OpsiCatat>(
      denganFormulir(env, formulirCatat, async (opsi) => catatKetikan(await bukaSesi(env, opsi), opsi)),
    ),
  )

  const cocok = p
    .command('cocok')
    .argument('[kunci]')
    .description('mencocokkan angka yang tautannya tidak dikenal dengan unggahan; tanpa kunci: usulannya')
    .option('--dengan <id>', 'kegiatan yang unggahannya dimaksud')
    .option('--terima', 'terima semua usulan')
    .option('--lepas', 'lepaskan kecocokan yang pernah diterima')
  contoh(
    cocok,
    'konten analitik cocok',
    'konten analitik cocok --terima',
    'konten analitik cocok fb:122101 --dengan 7q2f',
  )
  cocok.action(
    jalankan<OpsiCocok>(async (opsi, kunci?: string) => cocokkanUkuran(await bukaSesi(env, opsi), opsi, kunci)),
  )

  const daftar = p
    .command('daftar')
    .description('angka yang sudah dicatat dan asalnya')
    .option('--bulan <bulan>', 'bulan angka')
  opsiKeluaran(daftar)
  contoh(daftar, 'konten analitik daftar --bulan 2026-10')
  daftar.action(jalankan<OpsiBulan>(async (opsi) => daftarUkuran(await bukaSesi(env, opsi), opsi)))
}

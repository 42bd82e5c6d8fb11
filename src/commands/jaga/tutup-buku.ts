import { namaBulan } from '../../domain/bahasa/kalimat.js'
import type { Ditutup } from '../../domain/peristiwa/peristiwa.js'
import { putuskanTutup } from '../../domain/putusan/putusan.js'
import { kodeSegel } from '../../domain/keadaan/segel.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import type { Formulir } from '../../shell/form-spec.js'
import { isianBulan } from '../../shell/questions.js'
import { wajib } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { sidikRegister } from '../../app/seal.js'
import { bacaKeadaan, bukaSesi } from '../../app/session.js'
import { alasanTetap, dasarTindakan, hasilTulis, tulisanPeristiwa } from '../../app/transition.js'
import type { OpsiUmum } from '../../app/session.js'
import { sambungTeks } from '../../app/answer.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  bulan?: string
}

const formulir: Formulir = {
  nama: 'tutup-buku',
  argumen: null,
  tindakan: null,
  peran: ['ppid'],
  isian: [isianBulan('Bulan yang ditutup')],
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--bulan <bulan>', 'bulan yang ditutup, misalnya 2026-10; bulan itu harus sudah berakhir')
  contoh(p, 'konten tutup-buku --bulan 2026-10 --sebagai "Nama PPID"')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi) => {
        const sesi = await bukaSesi(env, opsi)
        const bulan = bacaBulan(wajib('--bulan', 'bulan yang ditutup', opsi.bulan), sesi.zona, sesi.sekarang)
        let peristiwa!: Ditutup
        const commit = await sesi.store.tulis(async (potret) => {
          const { keadaan, riwayat } = await bacaKeadaan(sesi, potret)
          const apa = {
            kegiatan: null,
            kanal: sesi.pengaturan.kanal,
            langkah: '',
            boleh: ['ppid' as const],
            tindakan: 'menutup buku',
          }
          const { pelaku, ...dasar } = await dasarTindakan(sesi, apa)
          // The trailer holds whole seconds, and the register is recomputed from it.
          const waktu = Math.floor(dasar.waktu / 1000) * 1000
          const inti = { bulan, ujung: potret.tip, waktu }
          const segel = keadaan.segel.at(-1)?.jejak.commit ?? null
          peristiwa = putuskanTutup(
            { ...dasar, peristiwa: 'ditutup', ...inti, register: '', segel, tetap: alasanTetap(sesi, {}) },
            keadaan,
            sesi.zona,
            sesi.sekarang,
          )
          peristiwa.register = await sidikRegister(potret, riwayat, inti)
          return tulisanPeristiwa(sesi, `ditutup: ${namaBulan(bulan, sesi.zona)}`, peristiwa, pelaku, new Map())
        })
        const kode = kodeSegel(commit)
        const { ujung, register, segel } = peristiwa
        const hasil = hasilTulis(sesi, peristiwa, namaBulan(bulan, sesi.zona), 'ditutup', commit, {
          bulan,
          kode,
          ujung,
          register,
          segel,
        })
        const arti = [
          '',
          `Kode tutup buku: ${kode}`,
          `Kode ini membuktikan bahwa riwayat sampai commit ${ujung.slice(0, 12)} dan register ${namaBulan(bulan, sesi.zona)} pada saat ini belum diubah sejak ditutup.`,
          `Tulis kode ini di luar komputer. Kode tercetak pada register dan laporan bulan itu; periksa dengan konten verifikasi --kode ${kode}`,
          'Yang dicatat sesudah ini tetap diterima dan ditandai "sesudah tutup buku".',
        ]
        return { ...hasil, teks: sambungTeks(hasil.teks, arti) }
      }),
    ),
  )
}

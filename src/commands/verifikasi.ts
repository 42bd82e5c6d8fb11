import { periksa, daftarPemeriksaan } from '../domain/pemeriksaan/periksa.js'
import { bersihkan } from '../domain/teks.js'
import { lipat } from '../render/terminal.js'
import { kumpulkanBukti } from '../storage/bukti.js'
import { layar } from './keluaran.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bacaKeadaan, bukaSesi } from './sesi.js'

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten verifikasi', 'konten verifikasi --json')
  p.action(
    jalankan<OpsiUmum>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const { keadaan, riwayat } = await bacaKeadaan(sesi, await sesi.store.potret())
      const bukti = await kumpulkanBukti(sesi.store, riwayat, keadaan, sesi.zona)
      const temuan = periksa({
        ...bukti,
        sop: sesi.sop,
        petugas: sesi.pengaturan.petugas,
        pisahTugas: sesi.pengaturan.aturan.pisahTugas,
        sekarang: sesi.sekarang,
      })
      const ok = !temuan.some((t) => t.tingkat !== 'catatan')
      const kolom = layar(env, opsi).kolom
      const baris = temuan.flatMap((t) => [`[${t.tingkat}] ${t.kode}: ${t.pesan}`, `    ${daftarPemeriksaan.find((d) => d.kode === t.kode)!.arti}`])
      const ringkas = `${riwayat.commit.length} commit, ${riwayat.peristiwa.length} peristiwa, ${daftarPemeriksaan.length} pemeriksaan: ${temuan.length === 0 ? 'tidak ada temuan.' : `${temuan.length} temuan.`}`
      return {
        data: { ok, commit: riwayat.tip, peristiwa: riwayat.peristiwa.length, temuan },
        teks: `${[...baris, ringkas].map((b) => lipat(bersihkan(b), kolom)).join('\n')}\n`,
        kode: ok ? 0 : 1,
      }
    }),
  )
}

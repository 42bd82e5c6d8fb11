import { dirname, resolve } from 'node:path'
import { bacaCatatan, printCatatan } from '../analytics/catatan-lama.js'
import { foldKegiatan } from '../domain/keadaan.js'
import { putuskan } from '../domain/putusan.js'
import type { BerkasKegiatan } from '../storage/berkas-kegiatan.js'
import { jalurKegiatan } from '../domain/id.js'
import { parseBerkas } from '../storage/berkas-kegiatan.js'
import { bacaBerkas } from './isian.js'
import { denganFormulir } from './formulir.js'
import type { Formulir } from './formulir.js'
import type { Hasil, OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import type { Sesi } from './sesi.js'
import { bukaSesi } from './sesi.js'
import { bacaRiwayatKegiatan, dasarPutusan, pesanDiteruskan, setelah, simpanTulisan } from './transisi.js'
import type { Siap } from './impor-rencana.js'
import { periksaSemua } from './impor-rencana.js'

interface Opsi extends OpsiUmum {
  templat?: boolean
}

const formulir: Formulir = { nama: 'impor', argumen: { nama: 'berkas', pilihan: null }, tindakan: null }

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--templat', 'mencetak contoh CSV untuk diisi')
  contoh(p, 'konten impor --templat > catatan.csv', 'konten impor catatan.csv')
  const catat = denganFormulir<Opsi>(env, formulir, async (opsi, berkas) => {
    const sesi = await bukaSesi(env, opsi)
    const baris = bacaCatatan(await bacaBerkas(env, 'impor', berkas), berkas)
    const { siap, dilewati } = await periksaSemua(sesi, baris, dirname(resolve(env.cwd, berkas)))
    let commit: string | null = null
    for (const satu of siap) commit = await tulisSatu(sesi, satu)
    return { ...ringkasan(siap, dilewati, commit), pesan: pesanDiteruskan(sesi) }
  })
  p.action(jalankan<Opsi>(async (opsi, ...berkas) => (opsi.templat ? { data: { csv: printCatatan() }, teks: printCatatan() } : catat(opsi, ...berkas))))
}

function ringkasan(siap: readonly Siap[], dilewati: number, commit: string | null): Hasil {
  return {
    data: {
      id: null,
      kanal: [],
      peristiwa: 'impor',
      status: siap.length === 0 ? 'sudah-ada' : 'tercatat',
      commit,
      waktu: null,
      tercatat: siap.length,
      dilewati,
    },
    teks: `${siap.length} peristiwa dicatat, ${dilewati} sudah ada sebelumnya.\n`,
  }
}

async function tulisSatu(sesi: Sesi, { rancangan, pelaku }: Siap): Promise<string> {
  const { peristiwa } = rancangan
  return sesi.store.tulis(async (potret) => {
    const riwayat = await bacaRiwayatKegiatan(potret, peristiwa.kegiatan!)
    // The file was checked as a whole before; somebody may have recorded something since.
    const sebelum = foldKegiatan(peristiwa.kegiatan!, riwayat, sesi).kegiatan
    putuskan({ peristiwa, kegiatan: sebelum, ...dasarPutusan(sesi) })
    const kegiatan = setelah(sesi, riwayat, peristiwa)
    const teks = await potret.baca(jalurKegiatan(kegiatan.id))
    const lama: { teks: string; berkas: BerkasKegiatan } | null = teks === null ? null : { teks, berkas: parseBerkas(teks) }
    return simpanTulisan(sesi, kegiatan, rancangan, lama, pelaku)
  })
}

import { dirname, resolve } from 'node:path'
import { bacaCatatan, printCatatan } from '../analytics/past-records.js'
import { putuskan } from '../domain/putusan/putusan.js'
import type { BerkasKegiatan } from '../storage/record/item-file.js'
import { jalurKegiatan } from '../domain/bahasa/id.js'
import { parseBerkas } from '../storage/record/item-file.js'
import { bacaBerkas } from '../shell/values.js'
import type { Formulir } from '../shell/form-spec.js'
import type { Pasang } from '../shell/command.js'
import { contoh } from '../shell/command.js'
import type { Sesi, OpsiUmum } from '../app/session.js'
import { bukaSesi } from '../app/session.js'
import { bacaRiwayatKegiatan, dasarPutusan, pesanDiteruskan, setelah, simpanTulisan } from '../app/transition.js'
import type { Siap } from '../app/import-past.js'
import { periksaSemua } from '../app/import-past.js'
import { foldKegiatan } from '../domain/keadaan/fold.js'
import type { Hasil } from '../app/answer.js'
import { denganFormulir } from '../shell/form-command.js'

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
  p.action(
    jalankan<Opsi>(async (opsi, ...berkas) =>
      opsi.templat ? { data: { csv: printCatatan() }, teks: printCatatan() } : catat(opsi, ...berkas),
    ),
  )
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
    const lama: { teks: string; berkas: BerkasKegiatan } | null =
      teks === null ? null : { teks, berkas: parseBerkas(teks) }
    return simpanTulisan(sesi, kegiatan, rancangan, lama, pelaku)
  })
}

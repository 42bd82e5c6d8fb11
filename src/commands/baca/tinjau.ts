import { KontenError } from '../../errors.js'
import { bacaanDraf, kepalaBacaan } from '../../app/ppid-reading.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import { bacaKegiatan } from '../../app/transition.js'
import type { OpsiUmum } from '../../app/session.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website (bawaan: yang menunggu keputusan)')
  contoh(p, 'konten tinjau 7q2f', 'konten tinjau 7q2f --kanal website')
  p.action(
    jalankan<Opsi>(
      denganFormulir(
        env,
        formulirKegiatan('tinjau', null, { jalur: (j) => j.tahap === 'diajukan' }),
        async (opsi, dicari) => {
          const sesi = await bukaSesi(env, opsi)
          const potret = await sesi.store.potret()
          const terbaca = await bacaKegiatan(sesi, potret, dicari)
          const { kegiatan } = terbaca
          const disebut = bacaKanal(sesi, opsi.kanal)
          const jalur = [...kegiatan.jalur.values()].filter((j) =>
            opsi.kanal === undefined ? j.tahap === 'diajukan' : disebut.includes(j.kanal),
          )
          if (jalur.length === 0)
            throw new KontenError(
              'ditolak',
              'tidak-menunggu',
              `Tidak ada draf "${kegiatan.judul}" yang menunggu keputusan PPID.`,
              [
                `konten lihat ${kegiatan.id}`,
                `Draf yang sudah diputus: konten tinjau ${kegiatan.id} --kanal ${[...kegiatan.jalur.keys()][0]}`,
              ],
            )
          const tinjauan = []
          for (const j of jalur) tinjauan.push(await bacaanDraf(sesi, potret, terbaca, j))
          return {
            data: {
              id: kegiatan.id,
              judul: kegiatan.judul,
              narasi: terbaca.berkas.isi.narasi,
              kanal: tinjauan.map((t) => t.data),
            },
            teks: [...kepalaBacaan(kegiatan, terbaca.berkas, sesi.zona), ...tinjauan.flatMap((t) => t.baris)],
            // Both tracks often show the same media.
            pesan: [...new Set(tinjauan.flatMap((t) => t.peringatan))],
          }
        },
      ),
    ),
  )
}

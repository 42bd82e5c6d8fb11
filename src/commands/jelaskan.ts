import { KontenError } from '../errors.js'
import { langkahJalur } from '../domain/langkah.js'
import { jelaskan } from '../domain/penjelasan.js'
import { barisPenjelasan, jsonPenjelasan } from '../render/penjelasan.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { lembar } from './keluaran.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bacaKanal, bacaPer, bukaSesi, dasarLangkah } from './sesi.js'
import { bacaKegiatan } from './transisi.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  per?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.argument('[langkah]')
    .option('--kanal <kanal>', 'medsos atau website (bawaan: keduanya)')
    .option('--per <waktu>', 'nilai yang belum selesai seperti pada saat itu')
  contoh(p, 'konten jelaskan 7q2f', 'konten jelaskan 7q2f 2 --kanal medsos')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirKegiatan('jelaskan', null), async (opsi, dicari, no) => {
        if (no !== undefined && !/^[1-9]\d?$/.test(no))
          throw new KontenError('pemakaian', 'langkah-tidak-dikenal', `"${no}" bukan nomor langkah SOP.`, ['konten sop'])
        const sesi = await bukaSesi(env, opsi)
        const { aturan } = sesi.pengaturan
        const { kegiatan } = await bacaKegiatan(sesi, await sesi.store.potret(), dicari)
        const per = bacaPer(sesi, opsi.per) ?? sesi.sekarang
        const kanal = bacaKanal(sesi, opsi.kanal)
        const semua = [...kegiatan.jalur.values()]
          .filter((j) => kanal.includes(j.kanal))
          .flatMap((jalur) =>
            langkahJalur(kegiatan, jalur, dasarLangkah(sesi, per))
              .filter((l) => no === undefined || l.baris.no === Number(no))
              .map((l) => ({ jalur, penjelasan: jelaskan(kegiatan, l, aturan, per) })),
          )
        if (semua.length === 0)
          throw new KontenError('pemakaian', 'langkah-belum-ada', `Belum ada putaran langkah ${no ?? ''} pada kegiatan ini.`, [
            `konten jelaskan ${kegiatan.id}`,
          ])
        const baris = semua.flatMap(({ jalur, penjelasan }) => ['', ...barisPenjelasan(penjelasan, jalur.kanal, jalur.versi, sesi.zona)])
        return {
          data: {
            id: kegiatan.id,
            judul: kegiatan.judul,
            hariH: kegiatan.hariH,
            langkah: semua.map(({ jalur, penjelasan }) => jsonPenjelasan(penjelasan, jalur.kanal, jalur.versi, sesi.zona)),
          },
          teks: lembar(env, opsi, [`${kegiatan.judul} (${kegiatan.id}), Hari H ${kegiatan.hariH}`, ...baris]),
        }
      }),
    ),
  )
}

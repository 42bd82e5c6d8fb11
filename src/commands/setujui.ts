import type { Disetujui } from '../domain/peristiwa.js'
import { mediaJalur } from '../domain/keadaan.js'
import { bagianKanal } from '../domain/sop.js'
import { sidikMedia, sidikTeks } from '../storage/berkas-kegiatan.js'
import { bacaanPpid } from './bacaan-ppid.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { opsiSesudah } from './sesudah.js'
import type { Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import type { OpsiPutusan } from './putusan.js'
import { catatPutusan } from './putusan.js'

const formulir = formulirKegiatan('setujui', 'disetujui', { pembuka: bacaanPpid, tegaskan: 'Setujui draf ini?' })

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option('--catatan <teks>', 'pertimbangan PPID: teks, @berkas, atau -')
  opsiSesudah(p)
  contoh(p, 'konten setujui 7q2f --kanal medsos --sebagai "Nama PPID"')
  p.action(
    jalankan<OpsiPutusan>(
      denganFormulir(env, formulir, (opsi, id) =>
        catatPutusan<Disetujui>(env, opsi, id, 'disetujui', (dasar, kanal, { kegiatan, berkas }) => {
          const jalur = kegiatan.jalur.get(kanal)
          return { ...dasar, peristiwa: 'disetujui', teks: sidikTeks(berkas.isi[bagianKanal[kanal]]), media: sidikMedia(jalur ? mediaJalur(jalur) : []) }
        }),
      ),
    ),
  )
}

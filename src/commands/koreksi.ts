import type { Dikoreksi } from '../domain/peristiwa.js'
import { bacaanPpid } from './bacaan-ppid.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { paragraf } from './pertanyaan.js'
import { wajib } from './isian.js'
import { opsiSesudah } from './sesudah.js'
import type { Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import type { OpsiPutusan } from './putusan.js'
import { catatPutusan } from './putusan.js'

const formulir = formulirKegiatan('koreksi', 'dikoreksi', {
  pembuka: bacaanPpid,
  isian: [paragraf('--catatan', 'Apa yang perlu diperbaiki?', { wajib: true })],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option('--catatan <teks>', 'apa yang perlu diperbaiki: teks, @berkas, atau -')
  opsiSesudah(p)
  contoh(p, 'konten koreksi 7q2f --kanal medsos --catatan "Buramkan wajah anak pada foto kedua."')
  p.action(
    jalankan<OpsiPutusan>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const catatan = wajib('--catatan', 'apa yang perlu diperbaiki', opsi.catatan)
        return catatPutusan<Dikoreksi>(env, { ...opsi, catatan }, id, 'dikoreksi', (dasar) => ({ ...dasar, peristiwa: 'dikoreksi' }))
      }),
    ),
  )
}

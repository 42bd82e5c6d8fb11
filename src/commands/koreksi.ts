import type { Dikoreksi } from '../domain/peristiwa.js'
import { wajib } from './isian.js'
import { opsiSebab } from './catat-sebab.js'
import type { Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import type { OpsiPutusan } from './putusan.js'
import { catatPutusan } from './putusan.js'

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option('--catatan <teks>', 'apa yang perlu diperbaiki: teks, @berkas, atau -')
  opsiSebab(p)
  contoh(p, 'konten koreksi 7q2f --kanal medsos --catatan "Buramkan wajah anak pada foto kedua."')
  p.action(
    jalankan<OpsiPutusan>(async (opsi, id) => {
      const catatan = await wajib(env, opsi, '--catatan', 'apa yang perlu diperbaiki', opsi.catatan)
      return catatPutusan<Dikoreksi>(env, { ...opsi, catatan }, id, 'dikoreksi', (dasar) => ({ ...dasar, peristiwa: 'dikoreksi' }))
    }),
  )
}

import type { Dikoreksi } from '../../domain/peristiwa/peristiwa.js'
import { bacaanPpid } from '../../app/ppid-reading.js'
import { paragraf } from '../../shell/questions.js'
import { wajib } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { OpsiPutusan } from '../../app/decision.js'
import { catatPutusan } from '../../app/decision.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

const formulir = formulirKegiatan('koreksi', 'dikoreksi', {
  pembuka: bacaanPpid,
  isian: [paragraf('--catatan', 'Apa yang perlu diperbaiki?', { wajib: true })],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option(
    '--catatan <teks>',
    'apa yang perlu diperbaiki: teks, @berkas, atau -',
  )
  opsiSesudah(p)
  contoh(p, 'konten koreksi 7q2f --kanal medsos --catatan "Buramkan wajah anak pada foto kedua."')
  p.action(
    jalankan<OpsiPutusan>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const catatan = wajib('--catatan', 'apa yang perlu diperbaiki', opsi.catatan)
        return catatPutusan<Dikoreksi>(env, { ...opsi, catatan }, id, 'dikoreksi', (dasar) => ({
          ...dasar,
          peristiwa: 'dikoreksi',
        }))
      }),
    ),
  )
}

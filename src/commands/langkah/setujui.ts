import type { Disetujui } from '../../domain/peristiwa/peristiwa.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { sidikMedia, sidikTeks } from '../../storage/record/item-file.js'
import { bacaanPpid } from '../../app/ppid-reading.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { OpsiPutusan } from '../../app/decision.js'
import { catatPutusan } from '../../app/decision.js'
import { mediaJalur } from '../../domain/keadaan/baca.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

const formulir = formulirKegiatan('setujui', 'disetujui', { pembuka: bacaanPpid, tegaskan: 'Setujui draf ini?' })

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website').option(
    '--catatan <teks>',
    'pertimbangan PPID: teks, @berkas, atau -',
  )
  opsiSesudah(p)
  contoh(p, 'konten setujui 7q2f --kanal medsos --sebagai "Nama PPID"')
  p.action(
    jalankan<OpsiPutusan>(
      denganFormulir(env, formulir, (opsi, id) =>
        catatPutusan<Disetujui>(env, opsi, id, 'disetujui', (dasar, kanal, { kegiatan, berkas }) => {
          const jalur = kegiatan.jalur.get(kanal)
          return {
            ...dasar,
            peristiwa: 'disetujui',
            teks: sidikTeks(berkas.isi[bagianKanal[kanal]]),
            media: sidikMedia(jalur ? mediaJalur(jalur) : []),
          }
        }),
      ),
    ),
  )
}

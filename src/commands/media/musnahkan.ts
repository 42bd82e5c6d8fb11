/** `media musnahkan`: photos and videos of a kegiatan are destroyed, here and in every copy that hears of it. */
import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { defineCommand } from '../../shell/define.js'
import { kegiatan } from '../../shell/target.js'
import { joinTexts } from '../../app/record/answer.js'
import { destroyMedia, destroyedInWords, obeyDestruction } from '../../app/media/destroy.js'
import { record } from '../../app/record/record.js'

export const command = defineCommand({
  target: kegiatan(),
  act: 'dimusnahkan',
  options: {
    alasan: option.text({
      help: 'mengapa dimusnahkan: teks, @berkas, atau -',
      what: 'alasan pemusnahan',
      required: true,
      ask: 'Mengapa dimusnahkan?',
    }),
    sekarang: option.flag({
      help: 'musnahkan segera di setiap salinan, tanpa tujuh hari di sampah',
      unasked: 'bawaannya tujuh hari di sampah',
    }),
    bersama: option.line({
      name: 'id',
      help: 'kegiatan lain yang memakai foto yang sama dan ikut kehilangan, dipisahkan koma',
      unasked: 'disebut hanya bila ada',
    }),
  },
  form: { confirm: 'Musnahkan foto dan video kegiatan ini di setiap salinan?' },
  examples: ['konten media musnahkan 7q2f --alasan "Memuat wajah anak." --sebagai "Nama PPID"'],
  run: async ({ session, target: search, values: { alasan, sekarang = false, bersama = '' } }) => {
    if (alasan === '')
      throw new KontenError('pemakaian', 'alasan-kosong', 'Alasan pemusnahan kosong.', ['Tambahkan --alasan "…"'])
    const shared = bersama
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean)
    const answer = await record(session, destroyMedia({ search, reason: alasan, atOnce: sekarang, shared }))
    const done = await obeyDestruction(session).catch(() => null)
    const told =
      done === null ? ['Di komputer ini belum terlaksana; ulangi dengan konten media periksa.'] : destroyedInWords(done)
    return {
      ...answer,
      text: joinTexts(answer.text, [
        ...told,
        'Salinan lain menyusul ketika menerima peristiwa ini. Salinan di luar konten (kamera, ponsel, cadangan, ' +
          'kiriman) tidak diketahui.',
      ]),
    }
  },
})

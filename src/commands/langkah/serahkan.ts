import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import { kegiatan } from '../../shell/target.js'
import { KontenError } from '../../errors.js'
import type { Kembar } from '../../domain/bahasa/kembar.js'
import { kembarDari, checkMedia } from '../../storage/media/media.js'
import { textSha256 } from '../../storage/record/item-file.js'
import { record } from '../../app/record.js'
import { onChannels } from '../../app/subject.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Aturan } from '../../domain/sop/aturan.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'
import { kelengkapan } from '../../domain/keadaan/kelengkapan.js'

const tanpaBahan = ({ opsi }: FormContext): boolean =>
  opsi['narasi'] === undefined && opsi['foto'] === undefined && opsi['video'] === undefined

export const command = defineCommand({
  target: kegiatan(),
  act: 'diserahkan',
  options: {
    kanal: option.kanal({ help: 'kanal yang ditolak' }),
    narasi: option.text({
      help: 'narasi baru: teks, @berkas, atau - untuk masukan standar',
      ask: 'Narasi baru (kosong: tetap)',
      needed: tanpaBahan,
    }),
    foto: option.media('foto', { help: 'foto baru; menggantikan foto penyerahan sebelumnya', needed: tanpaBahan }),
    video: option.media('video', { help: 'video baru; menggantikan video sebelumnya' }),
    waktu: option.askTime('Kapan bahannya diserahkan'),
    ...option.afterAct,
  },
  examples: ['konten serahkan 7q2f --kanal website --narasi @narasi-baru.txt --foto foto-*.jpg'],
  run: async ({ session, values, target }) => {
    const { narasi = null } = values
    if (narasi === null && values.foto === undefined && values.video === undefined)
      throw new KontenError('pemakaian', 'tanpa-bahan', 'Penyerahan ulang memerlukan bahan baru.', [
        'Tambahkan --narasi, --foto, atau --video',
      ])
    const foto = values.foto === undefined ? null : await checkMedia(values.foto, 'foto')
    const video = values.video === undefined ? null : await checkMedia(values.video, 'video')
    const baru = {
      foto: foto?.map((m) => m.sha256) ?? null,
      video: video?.map((m) => m.sha256) ?? null,
      narasi: narasi === null ? null : textSha256(narasi),
    }
    return record(session, {
      kind: 'diserahkan',
      target: onChannels(target, values.kanal),
      compose: ({ kegiatan: k, kanal }) => ({
        own: { kepala: null, ...baru },
        typed: { '--narasi': narasi },
        texts: narasi === null ? {} : { narasi },
        media: [...(foto ?? []), ...(video ?? [])],
        material: kelengkapanUlang(k, kanal, { ...baru, kembar: kembarDari(foto ?? []) }, session.settings.aturan),
      }),
    })
  },
})

/** What the material comes to where a track waits for it; one that does not is refused for that, not for what is lacking. */
function kelengkapanUlang(
  k: Kegiatan,
  kanal: readonly Kanal[],
  baru: { foto: string[] | null; video: string[] | null; narasi: string | null; kembar: readonly Kembar[] },
  aturan: Aturan,
): Kelengkapan[] {
  return kanal
    .map((satu) => k.jalur.get(satu))
    .filter((j) => j !== undefined)
    .filter((j) => barisUntuk(j.versi, 'diserahkan')?.sesudah.includes(j.tahap))
    .map((j) => {
      const lama = bahanJalur(j)
      const bahan = {
        foto: baru.foto ?? lama.foto,
        video: baru.video ?? lama.video,
        narasi: baru.narasi ?? lama.narasi,
        kembar: baru.kembar,
      }
      return kelengkapan(k, bahan, barisUntuk(j.versi, 'diserahkan'), aturan)
    })
}

import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import { kegiatan } from '../../shell/target.js'
import { checkMedia } from '../../storage/media/media.js'
import { record } from '../../app/record/record.js'
import { handOverAgain, requireMaterial } from '../../app/steps/material.js'

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
  run: async ({ session, values: { kanal, narasi = null, foto, video }, target }) => {
    requireMaterial({ narasi, foto, video })
    return record(
      session,
      handOverAgain(session, target, kanal, {
        narasi,
        foto: foto === undefined ? null : await checkMedia(foto, 'foto'),
        video: video === undefined ? null : await checkMedia(video, 'video'),
      }),
    )
  },
})

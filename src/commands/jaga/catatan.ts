import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { target } from '../../shell/target.js'
import { verifySession } from '../../app/check/verify.js'
import { menungguJawaban } from '../../domain/pemeriksaan/periksa.js'
import { KontenError } from '../../errors.js'
import { record } from '../../app/record/record.js'
import { answerFindings, findAnswerable } from '../../app/check/answer-findings.js'

const penjawab = ['admin-medsos' as const, ...daftarPeran]

export const command = defineCommand({
  target: target('commit', {
    choices: async ({ sesi }) =>
      (await verifySession(sesi, {})).temuan
        .filter((t) => t.commit !== null && menungguJawaban(t))
        .map((t) => ({
          nilai: t.commit!.slice(0, 12),
          judul: `${t.commit!.slice(0, 12)} ${t.kode}`,
          keterangan: t.pesan,
        })),
  }),
  options: {
    alasan: option.text({
      help: 'apa yang terjadi dan apa yang sudah dilakukan: teks, @berkas, atau -',
      what: 'penjelasan atas temuan',
      required: true,
      ask: 'Apa yang terjadi, dan apa yang sudah dilakukan?',
    }),
  },
  form: { roles: penjawab },
  examples: [
    'konten catatan 1a2b3c4d --alasan "Salah ketik jam; surat keterangan nomor 12." --sebagai Carik',
    'konten catatan 1a2b3c4d --alasan "Sudah diperiksa." --atas-nama lurah --bukti "Surat lurah nomor 7" ' +
      '--sebagai Carik',
  ],
  run: async ({ session, values: { alasan }, target: dicari }) => {
    if (alasan === '')
      throw new KontenError('pemakaian', 'alasan-kosong', 'Penjelasan kosong.', ['Tambahkan --alasan "…"'])
    return record(session, answerFindings(session.settings, await findAnswerable(session, dicari), alasan))
  },
})

import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Question } from '../../shell/option.js'
import { daftarAlasan, daftarPasal, alasanSop } from '../../domain/peristiwa/ditolak.js'
import type { Alasan } from '../../domain/peristiwa/ditolak.js'
import { confirmSeen } from '../../shell/confirm-seen.js'
import { kegiatan } from '../../shell/target.js'
import { salahSatu } from '../../domain/bahasa/pilihan.js'
import { ppidReading } from '../../app/read/ppid-reading.js'
import { record } from '../../app/record/record.js'
import { reject } from '../../app/steps/decision.js'

/** One answer says why and whether for good: the PPID has three answers to give at most. */
const askReason: Question = {
  also: ['--final'],
  tanya: async ({ tanya, opsi, jawab }) => {
    const sementara = daftarAlasan.map((alasan) => ({
      nilai: alasan,
      judul: `${alasanSop[alasan]}; boleh diserahkan lagi`,
    }))
    const seterusnya = daftarAlasan.map((alasan) => ({
      nilai: `${alasan} final`,
      judul: `${alasanSop[alasan]}; untuk seterusnya`,
    }))
    const [alasan, final] = (
      await tanya.pilih('Alasan penolakan menurut SOP', [...(opsi['final'] ? [] : sementara), ...seterusnya])
    ).split(' ') as [Alasan, string?]
    if (final !== undefined && !opsi['final']) jawab('--final', true)
    return alasan
  },
}

/** The explanation, with the letter of Pasal 17 in front of it where the information is confidential. */
const askExplanation: Question = {
  also: ['--pasal'],
  tanya: async ({ tanya, opsi, jawab }, lama) => {
    const rahasia = opsi['alasan'] === 'informasi-rahasia' && opsi['pasal'] === undefined
    const huruf = rahasia ? '; boleh diawali huruf Pasal 17, misalnya 17h' : ''
    const bawaan = typeof lama === 'string' ? lama : undefined
    const teks = (await tanya.teks(`Penjelasan untuk Pelaksana (kosong: tidak ada${huruf})`, bawaan)).trim()
    const pasal = rahasia ? /^(17[a-z])\b[\s:;,.-]*/i.exec(teks) : null
    if (pasal === null) return teks
    jawab('--pasal', pasal[1]!.toLowerCase())
    return teks.slice(pasal[0].length)
  },
}

export const command = defineCommand({
  target: kegiatan(),
  act: 'ditolak',
  options: {
    kanal: option.kanal(),
    alasan: option.choice(daftarAlasan, {
      name: 'alasan',
      help: option.orList(daftarAlasan),
      what: 'alasan penolakan menurut SOP langkah 3',
      required: true,
      question: askReason,
    }),
    pasal: option.parsedLine(
      {
        name: 'huruf',
        help: 'huruf UU 14/2008 Pasal 17, misalnya 17h; bukan penetapan informasi yang dikecualikan',
      },
      (raw, { flag }) => salahSatu(flag, option.asText(raw), daftarPasal),
    ),
    final: option.flag({ help: 'tidak dapat diserahkan lagi' }),
    catatan: option.text({ help: 'penjelasan untuk Pelaksana: teks, @berkas, atau -', question: askExplanation }),
    ...option.shownDraft,
    ...option.afterAct,
  },
  form: { opening: ppidReading, confirm: confirmSeen('Tolak draf ini?', 'Tolak juga?') },
  examples: [
    'konten tolak 7q2f --kanal website --alasan informasi-rahasia --pasal 17h --catatan "Memuat data kesehatan warga."',
  ],
  run: async ({ session, values: { kanal, alasan, pasal = null, final = false, catatan }, target }) =>
    record(session, reject(session, { search: target, kanal, catatan }, { alasan, pasal, final })),
})

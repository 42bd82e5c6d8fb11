import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Question } from '../../shell/option.js'
import { daftarBagian, daftarPeran } from '../../domain/sop/sop.js'
import { readItemTexts } from '../../storage/record/item-text.js'
import { asChoices } from '../../shell/values.js'
import { paragraphQuestion } from '../../shell/questions.js'
import type { ItemTexts } from '../../storage/record/item-file.js'
import { kegiatan } from '../../shell/target.js'
import { kegiatanChoices, jalurCondition } from '../../shell/form-spec.js'
import { record } from '../../app/record/record.js'
import { reviseTexts } from '../../app/record/revise.js'

/** What was edited in the working file is taken up as it is; else one text is asked for. */
const askText: Question = {
  also: ['--narasi', '--berita'],
  needed: () => true,
  when: ({ sesi, kegiatan: k, isi, opsi }) =>
    k !== null &&
    daftarBagian.every((b) => opsi[b] === undefined) &&
    JSON.stringify(readItemTexts(sesi.root, k.id)) === JSON.stringify(isi),
  tanya: async (k, lama, sementara) => {
    const bagian = await k.tanya.pilih('Teks mana yang diperbaiki?', asChoices(daftarBagian))
    const { tanya } = paragraphQuestion(`--${bagian}`, `${bagian} yang baru`, {
      bawaan: () => k.isi?.[bagian as keyof ItemTexts] ?? '',
    })
    k.jawab(`--${bagian}`, await tanya(k, lama, sementara))
    return ''
  },
}

const teksBaru = (bagian: string): string => `${bagian} yang baru: teks, @berkas, atau - untuk masukan standar`

/** No channel is asked for: it follows from the text. */
export const command = defineCommand({
  target: kegiatan({ choices: async (k) => kegiatanChoices(k, jalurCondition({ tindakan: 'disunting' })) }),
  options: {
    kanal: option.kanal({
      help: 'yang drafnya disunting; harus memuat kanal pemilik teksnya (bawaan: menurut teksnya; narasi: semua kanal)',
      unasked: 'menurut teksnya',
    }),
    narasi: option.text({ help: teksBaru('narasi') }),
    caption: option.text({ help: teksBaru('caption'), question: askText }),
    berita: option.text({ help: teksBaru('berita') }),
  },
  form: { roles: daftarPeran },
  examples: [
    'konten sunting 7q2f --caption @caption.txt',
    'konten sunting 7q2f   # mencatat suntingan tangan pada berkasnya',
  ],
  run: async ({ session, values: { kanal, ...teks }, target }) => {
    const ketikan: Partial<ItemTexts> = {}
    for (const bagian of daftarBagian) if (teks[bagian] !== undefined) ketikan[bagian] = teks[bagian]
    return record(session, reviseTexts(target, kanal, ketikan))
  },
})

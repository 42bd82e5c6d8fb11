import * as option from '../shell/options/index.js'
import { daftarJenisPesan, tautanWa } from '../domain/pesan.js'
import type { Kegiatan } from '../domain/keadaan/tipe.js'
import type { Kanal } from '../domain/sop/sop.js'
import { defineCommand } from '../shell/define.js'
import { kegiatan } from '../shell/target.js'
import { readKegiatan, chooseOneKanal } from '../app/read/find.js'
import { composeHandover, handoverLines } from '../app/read/handover-message.js'
import { screenOf } from '../shell/screen.js'
import { joinTexts } from '../app/record/answer.js'

export const command = defineCommand({
  target: kegiatan(),
  options: {
    kanal: option.kanal(),
    jenis: option.choice(daftarJenisPesan, {
      name: 'jenis',
      help: `${option.orList(daftarJenisPesan)} (bawaan: menurut peristiwa terakhir)`,
    }),
    kepada: option.line({ name: 'nama', help: 'penerima lain' }),
    qr: option.flag({ help: 'kode QR tautannya, untuk dipindai dengan ponsel' }),
  },
  form: { tracks: () => true },
  examples: ['konten pesan 7q2f --kanal medsos', 'konten pesan 7q2f --kanal medsos --jenis pengingat --qr'],
  run: async ({ session, values, target, env }) => {
    const { jenis, kepada } = values
    const terbaca = await readKegiatan(session, await session.store.snapshot(), target)
    const kanal = chooseOneKanal(terbaca.kegiatan, values.kanal)
    const { kabar, lain } = await composeHandover(session, terbaca, kanal, {
      ...(jenis === undefined ? {} : { jenis }),
      ...(kepada === undefined ? {} : { kepada }),
    })
    const { qr, pesan } = values.qr
      ? await kodeQr(kabar.tautan, tautanWa(kabar.kepada.nomor, ''), screenOf(env, session.options).kolom, env.unicode)
      : { qr: '', pesan: [] }
    return {
      data: kabar,
      text: joinTexts(handoverLines(kabar), qr),
      notes: [
        ...(kabar.jenis === 'diajukan' || kabar.jenis === 'pengingat' ? reviewHint(terbaca.kegiatan, kanal) : []),
        ...(lain.length === 0 ? [] : [`Pemegang peran yang lain: ${lain.join(', ')} (--kepada NAMA).`]),
        ...pesan,
      ],
    }
  },
})

/** What may be attached for who cannot see the photos in a message. */
const reviewHint = ({ id, jalur }: Kegiatan, kanal: Kanal): string[] =>
  jalur.get(kanal)?.tahap === 'diajukan'
    ? [`Fotonya dapat dilampirkan dalam satu berkas: konten tinjau ${id} --kanal ${kanal} --html`]
    : []

/** The code of the whole link; where it is too wide, of the number alone. */
async function kodeQr(
  tautan: string,
  pendek: string,
  kolom: number,
  unicode: boolean,
): Promise<{ qr: string; pesan: string[] }> {
  const { renderQr } = await import('../render/formats/qr.js')
  const utuh = renderQr(tautan, kolom, unicode)
  if (utuh !== null) return { qr: `\n${utuh}\n`, pesan: [] }
  const singkat = renderQr(pendek, kolom, unicode)
  return {
    qr: singkat === null ? '' : `\n${singkat}\n`,
    pesan: [
      'Pesannya terlalu panjang untuk kode QR di layar ini; kode itu membuka percakapannya saja, teksnya disalin.',
    ],
  }
}

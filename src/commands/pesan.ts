import * as option from '../shell/options/index.js'
import { daftarJenisPesan, tautanWa } from '../domain/pesan.js'
import { defineCommand } from '../shell/define.js'
import { kegiatan } from '../shell/target.js'
import { bacaKegiatan, pilihSatuKanal } from '../app/find.js'
import { susunKabar, barisKabar } from '../app/handover-message.js'
import { layar } from '../shell/screen.js'
import { sambungTeks } from '../app/answer.js'

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
    const terbaca = await bacaKegiatan(session, await session.store.potret(), target)
    const kanal = pilihSatuKanal(terbaca.kegiatan, values.kanal)
    const { kabar, lain } = await susunKabar(session, terbaca, kanal, {
      ...(jenis === undefined ? {} : { jenis }),
      ...(kepada === undefined ? {} : { kepada }),
    })
    const { qr, pesan } = values.qr
      ? await kodeQr(kabar.tautan, tautanWa(kabar.kepada.nomor, ''), layar(env, session.opsi).kolom, env.unicode)
      : { qr: '', pesan: [] }
    return {
      data: kabar,
      teks: sambungTeks(barisKabar(kabar), qr),
      pesan: [
        ...(lain.length === 0 ? [] : [`Pemegang peran yang lain: ${lain.join(', ')} (--kepada NAMA).`]),
        ...pesan,
      ],
    }
  },
})

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

import { daftarJenisPesan, tautanWa } from '../domain/pesan.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { salahSatu } from '../shell/values.js'
import { susunKabar, barisKabar } from '../app/handover-message.js'
import { layar } from '../shell/screen.js'
import type { Pasang } from '../shell/command.js'
import { contoh } from '../shell/command.js'
import { bacaKanal, bukaSesi } from '../app/session.js'
import { bacaKegiatan, pilihSatuKanal } from '../app/transition.js'
import type { OpsiUmum } from '../app/session.js'
import { sambungTeks } from '../app/answer.js'
import { denganFormulir, formulirKegiatan } from '../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  jenis?: string
  kepada?: string
  qr?: boolean
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--jenis <jenis>', `${daftarJenisPesan.join(', ')} (bawaan: menurut peristiwa terakhir)`)
    .option('--kepada <nama>', 'penerima lain')
    .option('--qr', 'kode QR tautannya, untuk dipindai dengan ponsel')
  contoh(p, 'konten pesan 7q2f --kanal medsos', 'konten pesan 7q2f --kanal medsos --jenis pengingat --qr')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirKegiatan('pesan', null, { jalur: () => true }), async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const terbaca = await bacaKegiatan(sesi, await sesi.store.potret(), dicari)
        const kanal = pilihSatuKanal(terbaca.kegiatan, bacaKanal(sesi, opsi.kanal), opsi.kanal !== undefined)
        const jenis = opsi.jenis === undefined ? {} : { jenis: salahSatu('--jenis', opsi.jenis, daftarJenisPesan) }
        const { kabar, lain } = await susunKabar(sesi, terbaca, kanal, {
          ...jenis,
          ...(opsi.kepada === undefined ? {} : { kepada: satuBaris(opsi.kepada) }),
        })
        const { qr, pesan } = opsi.qr
          ? await kodeQr(kabar.tautan, tautanWa(kabar.kepada.nomor, ''), layar(env, opsi).kolom, env.unicode)
          : { qr: '', pesan: [] }
        return {
          data: kabar,
          teks: sambungTeks(barisKabar(kabar), qr),
          pesan: [
            ...(lain.length === 0 ? [] : [`Pemegang peran yang lain: ${lain.join(', ')} (--kepada NAMA).`]),
            ...pesan,
          ],
        }
      }),
    ),
  )
}

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

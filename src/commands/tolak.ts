import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Ditolak } from '../domain/peristiwa.js'
import { daftarAlasan } from '../domain/peristiwa.js'
import { parseYaml } from '../storage/yaml.js'
import { bacaanPpid } from './bacaan-ppid.js'
import { denganFormulir, formulirKegiatan } from './formulir.js'
import { barisTeks, paragraf, salahSatuDari, yaTidak } from './pertanyaan.js'
import { salahSatu, sebagaiPilihan, wajib } from './isian.js'
import { opsiSesudah } from './sesudah.js'
import type { Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import type { OpsiPutusan } from './putusan.js'
import { catatPutusan } from './putusan.js'

interface Opsi extends OpsiPutusan {
  alasan?: string
  pasal?: string
  final?: boolean
}

const formulir = formulirKegiatan('tolak', 'ditolak', {
  pembuka: bacaanPpid,
  isian: [
    salahSatuDari('--alasan', 'Alasan penolakan menurut SOP', () => sebagaiPilihan(daftarAlasan), { wajib: true }),
    barisTeks('--pasal', 'Huruf UU 14/2008 Pasal 17, misalnya 17h (kosong: tidak disebut)', { bila: (k) => k.opsi['alasan'] === 'informasi-rahasia' }),
    yaTidak('--final', 'Tolak untuk seterusnya, tidak dapat diserahkan lagi?', 'ya'),
    paragraf('--catatan', 'Penjelasan untuk Pelaksana'),
  ],
  tegaskan: 'Tolak draf ini?',
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--alasan <alasan>', daftarAlasan.join(' | '))
    .option('--pasal <huruf>', 'huruf UU 14/2008 Pasal 17, misalnya 17h; bukan penetapan informasi yang dikecualikan')
    .option('--final', 'tidak dapat diserahkan lagi')
    .option('--catatan <teks>', 'penjelasan untuk Pelaksana: teks, @berkas, atau -')
  opsiSesudah(p)
  contoh(p, 'konten tolak 7q2f --kanal website --alasan informasi-rahasia --pasal 17h --catatan "Memuat data kesehatan warga."')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const alasan = salahSatu('--alasan', wajib('--alasan', 'alasan penolakan menurut SOP langkah 3', opsi.alasan), daftarAlasan)
        const pasal = opsi.pasal === undefined ? null : salahSatu('--pasal', opsi.pasal, await daftarPasal(env.paket))
        return catatPutusan<Ditolak>(env, opsi, id, 'ditolak', (dasar) => ({ ...dasar, peristiwa: 'ditolak', alasan, pasal, final: opsi.final === true }))
      }),
    ),
  )
}

async function daftarPasal(paket: string): Promise<string[]> {
  return Object.keys(parseYaml(await readFile(join(paket, 'templates', 'pasal17.yaml'), 'utf8'), 'pasal17.yaml', v.record(v.string(), v.string())))
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Alasan, Ditolak } from '../../domain/peristiwa/peristiwa.js'
import { daftarAlasan } from '../../domain/peristiwa/peristiwa.js'
import { alasanSop } from '../../domain/pesan.js'
import { parseYaml } from '../../storage/settings/yaml.js'
import { bacaanPpid } from '../../app/ppid-reading.js'
import type { Isian } from '../../shell/form-spec.js'
import { salahSatu, wajib } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { OpsiPutusan } from '../../app/decision.js'
import { catatPutusan } from '../../app/decision.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiPutusan {
  alasan?: string
  pasal?: string
  final?: boolean
}

/** One answer says why and whether for good: the PPID has three answers to give at most. */
const isianAlasan: Isian = {
  flag: '--alasan',
  juga: ['--final'],
  wajib: true,
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
const isianPenjelasan: Isian = {
  flag: '--catatan',
  juga: ['--pasal'],
  wajib: false,
  tanya: async ({ tanya, opsi, jawab }, lama) => {
    const rahasia = opsi['alasan'] === 'informasi-rahasia' && opsi['pasal'] === undefined
    const huruf = rahasia ? '; boleh diawali huruf Pasal 17, misalnya 17h' : ''
    const teks = (
      await tanya.teks(
        `Penjelasan untuk Pelaksana (kosong: tidak ada${huruf})`,
        typeof lama === 'string' ? lama : undefined,
      )
    ).trim()
    const pasal = rahasia ? /^(17[a-z])\b[\s:;,.-]*/i.exec(teks) : null
    if (pasal === null) return teks
    jawab('--pasal', pasal[1]!.toLowerCase())
    return teks.slice(pasal[0].length)
  },
}

const formulir = formulirKegiatan('tolak', 'ditolak', {
  pembuka: bacaanPpid,
  isian: [isianAlasan, isianPenjelasan],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--alasan <alasan>', daftarAlasan.join(' | '))
    .option('--pasal <huruf>', 'huruf UU 14/2008 Pasal 17, misalnya 17h; bukan penetapan informasi yang dikecualikan')
    .option('--final', 'tidak dapat diserahkan lagi')
    .option('--catatan <teks>', 'penjelasan untuk Pelaksana: teks, @berkas, atau -')
  opsiSesudah(p)
  contoh(
    p,
    'konten tolak 7q2f --kanal website --alasan informasi-rahasia --pasal 17h --catatan "Memuat data kesehatan warga."',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const alasan = salahSatu(
          '--alasan',
          wajib('--alasan', 'alasan penolakan menurut SOP langkah 3', opsi.alasan),
          daftarAlasan,
        )
        const pasal = opsi.pasal === undefined ? null : salahSatu('--pasal', opsi.pasal, await daftarPasal(env.paket))
        return catatPutusan<Ditolak>(env, opsi, id, 'ditolak', (dasar) => ({
          ...dasar,
          peristiwa: 'ditolak',
          alasan,
          pasal,
          final: opsi.final === true,
        }))
      }),
    ),
  )
}

async function daftarPasal(paket: string): Promise<string[]> {
  return Object.keys(
    parseYaml(
      await readFile(join(paket, 'templates', 'pasal17.yaml'), 'utf8'),
      'pasal17.yaml',
      v.record(v.string(), v.string()),
    ),
  )
}

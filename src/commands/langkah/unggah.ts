import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import { bacaTautan, platformTautan } from '../../domain/bahasa/tautan.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { asChoices } from '../../shell/values.js'
import { kegiatan } from '../../shell/target.js'
import { withdrawQuestion } from '../../shell/questions.js'
import { record } from '../../app/record/record.js'
import { publish } from '../../app/steps/publication.js'

const tanpaPlatform = ({ kanal, opsi }: FormContext): boolean =>
  kanal === 'medsos' && [opsi['tautan'] ?? []].flat().some((t) => typeof t === 'string' && platformTautan(t) === null)

const LAIN = ''

/** Enter alone names no platform. Throws `pemakaian` for one the office does not list. */
async function askPlatform({ tanya, sesi }: FormContext): Promise<string> {
  const platform = await tanya.pilih('Platform, yang tidak tampak dari alamatnya', [
    { nilai: LAIN, judul: '(bukan salah satu dari platform berikut)' },
    ...asChoices(sesi.settings.platform.filter((p) => p !== 'website')),
  ])
  if (platform !== LAIN) return platform
  throw new KontenError('pemakaian', 'platform-tidak-dikenal', 'Platform itu belum dikenal kantor ini.', [
    'Cantumkan akunnya pada akun di konten.yaml, misalnya threads: https://www.threads.net/@nama',
    'Lalu: konten atur',
  ])
}

export const command = defineCommand({
  target: kegiatan(),
  act: 'diunggah',
  options: {
    kanal: option.kanal(),
    tautan: option.lines({
      name: 'url',
      help: 'alamat konten yang sudah tayang, satu atau lebih',
      what: 'alamat konten yang sudah tayang',
      required: true,
      ask: 'Alamat konten yang sudah tayang (bila beberapa, pisahkan dengan spasi)',
      apart: 'spasi',
      check: (satu) =>
        bacaTautan(satu) === null ? `"${bersihkan(satu)}" bukan alamat. Salin alamat lengkapnya dari peramban.` : null,
    }),
    platform: option.line({
      name: 'nama',
      help: 'bila alamatnya tidak menunjukkan platformnya',
      question: {
        when: tanpaPlatform,
        needed: tanpaPlatform,
        tanya: askPlatform,
      },
      complete: async (office) => office.platform(),
    }),
    waktu: option.askTime('Kapan tayang'),
    ...option.afterAct,
  },
  form: { followUp: { 'platform-berbeda': withdrawQuestion('--platform', 'Catat menurut alamatnya?') } },
  examples: [
    'konten unggah 7q2f --kanal medsos --tautan https://www.instagram.com/p/CAbCdEfGhIj/',
    'konten unggah 7q2f --kanal website --tautan https://nomporejo-kulonprogo.desa.id/artikel/2026/10/1/apel',
  ],
  run: async ({ session, values: { kanal, tautan, platform }, target }) =>
    record(session, publish(session, { search: target, kanal, tautan, platform })),
})

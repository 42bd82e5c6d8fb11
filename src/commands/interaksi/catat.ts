import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { daftarJenisInteraksi } from '../../domain/peristiwa/diterima.js'
import { record } from '../../app/record/record.js'
import { receiveInteraction } from '../../app/record/interaction.js'

export const command = defineCommand({
  act: 'diterima',
  options: {
    platform: option.platform({ what: 'platform', required: true, ask: 'Platform' }),
    jenis: option.choice(daftarJenisInteraksi, {
      name: 'jenis',
      help: option.orList(daftarJenisInteraksi),
      what: 'komentar atau dm',
      required: true,
      ask: 'Jenis',
    }),
    diterima: option.time({
      help: 'kapan diterima',
      required: true,
      ask: 'Kapan diterima, misalnya "hari ini 09.00"',
    }),
    kegiatan: option.kegiatanOption({
      help: 'kegiatan yang dikomentari, bila ada',
      ask: 'Kegiatan yang dikomentari',
      none: '(tidak tentang kegiatan)',
    }),
    takPerluJawaban: option.flag({
      help: 'emoji, spam: dicatat, tidak dinilai',
      ask: 'Perlu dijawab?',
      given: 'tidak',
    }),
  },
  examples: [
    'konten interaksi catat --platform instagram --jenis komentar --kegiatan 7q2f --diterima "2026-10-02 08:00"',
  ],
  run: async ({ session, values: { platform, jenis, diterima, kegiatan: k, takPerluJawaban } }) =>
    record(
      session,
      receiveInteraction(session.zona, { platform, jenis, waktu: diterima, perluJawaban: !takPerluJawaban }, k),
    ),
})

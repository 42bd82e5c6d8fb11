import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { ofAll, readPart } from '../../app/read/reading.js'
import { registerBasis } from '../../app/session.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { printTemplate } from '../../analytics/template.js'

export const command = defineCommand({
  options: {
    bulan: option.month({
      help: 'bulan yang dilaporkan',
      what: 'bulan angka',
      required: true,
      ask: 'Bulan yang dilaporkan',
    }),
  },
  examples: ['konten analitik templat --bulan 2026-10 > isian.csv'],
  run: async ({ session, values: { bulan } }) => {
    const { kanal, platform, akun } = session.settings
    const { keadaan } = await readPart(session, ofAll)
    const { konten, artikel } = susunLaporan(keadaan, bulan, kanal, registerBasis(session, null))
    const unggah = new Set(konten.map((k) => k.platform))
    // With no account named and nothing uploaded the office is not known to be on any: then all are offered.
    const milik = [akun, [...unggah], platform].map((daftar) => daftar.filter((n) => n !== 'website'))
    const medsos = milik.find((daftar) => daftar.length > 0) ?? []
    const teks = printTemplate(bulan, [...konten, ...artikel], medsos, kanal.includes('website'))
    return {
      data: { bulan, csv: teks },
      text: teks,
      notes: [`Isi angkanya (kosongkan yang tidak diketahui), lalu: konten analitik impor BERKAS --bulan ${bulan}`],
    }
  },
})

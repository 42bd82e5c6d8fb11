import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { ofAll, readPart } from '../../app/read/reading.js'
import { registerBasis } from '../../app/session.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { kelengkapanAngka } from '../../domain/laporan/kelengkapan-angka.js'
import { jsonAngka, dokumenAngka } from '../../render/documents/angka.js'
import { show } from '../../shell/output.js'

export const command = defineCommand({
  options: { bulan: option.month({ help: 'bulan angka' }), ...option.output },
  examples: ['konten analitik daftar --bulan 2026-10'],
  run: async ({ session, values, values: { bulan = null } }) => {
    const { zona } = session
    const { kanal, akun } = session.settings
    const { keadaan } = await readPart(session, ofAll)
    const daftar = keadaan.ukuran.flatMap((u) =>
      u.angka.filter((a) => bulan === null || a.bulan === bulan).map((a) => ({ u, a })),
    )
    const laporan = bulan === null ? null : susunLaporan(keadaan, bulan, kanal, registerBasis(session, null))
    const kelengkapan = laporan === null ? [] : kelengkapanAngka(keadaan, laporan, akun, zona)
    const data = { versi: 1, bulan, angka: jsonAngka(daftar, zona), ...(bulan === null ? {} : { kelengkapan }) }
    const hasil = await show(session, values, () => dokumenAngka(keadaan, daftar, bulan, kelengkapan, zona), data, [])
    const janggal = session.settings.akunJanggal.map((satu) => `konten.yaml: ${satu}`)
    return { ...hasil, notes: [...(hasil.notes ?? []), ...janggal] }
  },
})

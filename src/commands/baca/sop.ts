import { versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { cetakJson } from '../../render/formats/format.js'
import { dokumenSop } from '../../render/documents/sop.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import { sambungTeks } from '../../app/answer.js'

export const pasang: Pasang = (p, jalankan, env) => {
  opsiKeluaran(p)
  contoh(p, 'konten sop medsos', 'konten sop website --format md')
  p.action(
    jalankan<OpsiKeluaran>(async (opsi, nama) => {
      const sesi = await bukaSesi(env, opsi)
      const hasil = []
      for (const kanal of bacaKanal(sesi, nama)) {
        const sop = sesi.sop[kanal]
        const versi = versiBerlaku(sop, tanggalLokal(sesi.sekarang, sesi.zona))
        hasil.push(await keluarkan(sesi, opsi, () => dokumenSop(sop, versi), sop, []))
      }
      const data = hasil.length === 1 ? hasil[0]!.data : hasil.map((h) => h.data)
      return {
        data,
        teks:
          opsi.format === 'json'
            ? cetakJson(data)
            : sambungTeks(...hasil.flatMap((h, i) => (i === 0 ? [h.teks] : ['\n', h.teks]))),
        pesan: hasil.flatMap((h) => h.pesan ?? []),
      }
    }),
  )
}

import * as option from '../../shell/options/index.js'
import { dokumenPenjelasan, explanationLines, jsonPenjelasan } from '../../render/documents/penjelasan.js'
import { defineCommand } from '../../shell/define.js'
import { show, wantsDocument } from '../../shell/output.js'
import { kegiatan } from '../../shell/target.js'
import { perkara } from '../../app/read/explain.js'

export const command = defineCommand({
  target: kegiatan({ without: (raw) => raw['bulan'] !== undefined, complete: 'id|nomor' }),
  options: {
    kanal: option.kanal({ help: 'bawaan: keduanya' }),
    bulan: option.month({ help: 'sebagai ganti ID: laporan bulanan bulan itu' }),
    per: option.time({ help: 'nilai yang belum selesai seperti pada saat itu' }),
    ...option.output,
  },
  examples: [
    'konten jelaskan 7q2f',
    'konten jelaskan 7q2f 2 --kanal medsos',
    'konten jelaskan 2026-10-001',
    'konten jelaskan --bulan 2026-10 --kanal medsos',
  ],
  run: async ({ session, values, args: [dicari, no] }) => {
    const { judul, data, penjelasan } = await perkara(session, values, dicari, no)
    const hasil = { ...data, langkah: penjelasan.map((satu) => jsonPenjelasan(satu, session.zona)) }
    if (wantsDocument(values)) {
      const susun = () => dokumenPenjelasan(judul, penjelasan, values.per ?? session.now, session.zona)
      return show(session, values, susun, hasil, [])
    }
    return {
      data: hasil,
      text: [judul, ...penjelasan.flatMap((satu) => ['', ...explanationLines(satu, session.zona)])],
    }
  },
})

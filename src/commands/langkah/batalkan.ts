import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import type { Fits } from '../../shell/target.js'
import type { Choice } from '../../env.js'
import { laporanChoice, kegiatanChoices } from '../../shell/form-spec.js'
import { kegiatan } from '../../shell/target.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { record } from '../../app/record.js'
import { takeBackReport, takeBackInteraction, takeBackAct } from '../../app/take-back.js'
import { KontenError } from '../../errors.js'
import { bentukNomor } from '../../domain/bahasa/id.js'

/** What may be taken back: acts on a kegiatan, answers and comments, reports that were handed in. */
async function pilihan(k: FormContext, fits: Fits): Promise<Choice[]> {
  const { interaksi, laporan } = await k.keadaan()
  const lewatNomor = [...interaksi.values()].toReversed().map(({ nomor, dijawab, diterima }) => ({
    nilai: nomor,
    judul: `${nomor}  ${dijawab ? 'jawaban atas ' : ''}${diterima.jenis} ${diterima.platform}`,
  }))
  const diserahkan = laporan.toReversed().map((l) => laporanChoice(l.bulan, l.kanal, k.sesi.zona))
  return [...(await kegiatanChoices(k, fits)), ...lewatNomor, ...new Map(diserahkan.map((d) => [d.nilai, d])).values()]
}

export const command = defineCommand({
  target: kegiatan({ without: ({ bulan }) => bulan !== undefined, choices: pilihan, complete: 'id|nomor' }),
  options: {
    kanal: option.kanal(),
    bulan: option.month({
      help: 'bulan yang penyerahan laporannya dibatalkan, sebagai ganti ID',
      unasked: 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan',
    }),
    catatan: option.text({ help: 'mengapa dibatalkan: teks, @berkas, atau -', ask: 'Mengapa dibatalkan?' }),
  },
  form: {
    tracks: (j) => j.berlaku.length > 0 && j.berlaku.at(-1)!.peristiwa !== 'diserahkan',
    roles: daftarPeran,
    confirm: 'Batalkan peristiwa terakhir?',
  },
  examples: [
    'konten batalkan 7q2f --kanal medsos --catatan "Salah kanal."',
    'konten batalkan 2026-10-001   # jawaban sebuah komentar',
    'konten batalkan --bulan 2026-10 --kanal medsos',
  ],
  run: async ({ session, values: { kanal, bulan, catatan = '' }, args: [dicari] }) => {
    if (bulan !== undefined && dicari === undefined)
      return record(session, takeBackReport(bulan, option.kanalOr(session, kanal), catatan))
    if (dicari === undefined || bulan !== undefined)
      throw new KontenError(
        'pemakaian',
        'sasaran-tidak-jelas',
        'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk penyerahan laporan; salah satu saja.',
        ['konten batalkan ID', 'konten batalkan NOMOR', 'konten batalkan --bulan 2026-10 --kanal medsos'],
      )
    if (bentukNomor(dicari)) return record(session, takeBackInteraction(dicari, catatan))
    return record(session, takeBackAct(dicari, kanal, catatan))
  },
})

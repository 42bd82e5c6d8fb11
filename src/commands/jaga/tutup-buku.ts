import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { closeMonth } from '../../app/month/close-month.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { joinTexts } from '../../app/record/answer.js'

export const command = defineCommand({
  options: {
    bulan: option.month({
      help: 'bulan yang ditutup, misalnya 2026-10; bulan itu harus sudah berakhir',
      what: 'bulan yang ditutup',
      required: true,
      ask: 'Bulan yang ditutup',
    }),
  },
  form: { roles: ['ppid'] },
  examples: ['konten tutup-buku --bulan 2026-10 --sebagai "Nama PPID"'],
  run: async ({ session, values: { bulan } }) => {
    const hasil = await closeMonth(session, bulan)
    const { kode, ujung } = hasil.data as { kode: string; ujung: string }
    const arti = [
      '',
      `Kode tutup buku: ${kode}`,
      `Kode ini membuktikan bahwa riwayat sampai commit ${ujung.slice(0, 12)} dan register ` +
        `${namaBulan(bulan, session.zona)} pada saat ini belum diubah sejak ditutup.`,
      'Tulis kode ini di luar komputer. Kode tercetak pada register dan laporan bulan itu; periksa dengan konten ' +
        `verifikasi --kode ${kode}`,
      'Yang dicatat sesudah ini tetap diterima dan ditandai "sesudah tutup buku".',
    ]
    return { ...hasil, text: joinTexts(hasil.text, arti) }
  },
})

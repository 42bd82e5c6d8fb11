import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import type { Fits } from '../../shell/target.js'
import type { Choice } from '../../env.js'
import { laporanChoice, kegiatanChoices } from '../../shell/form-spec.js'
import { kegiatan } from '../../shell/target.js'
import type { Peran, VersiSop } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { barisTindakan } from '../../domain/peristiwa/daftar.js'
import { waktuPanjang, waktuPendek } from '../../domain/bahasa/kalimat.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { readKanal } from '../../app/session.js'
import type { TakesBack } from '../../app/record/subject.js'
import { record } from '../../app/record/record.js'
import { takeBackReport, takeBackInteraction, takeBackAct } from '../../app/record/take-back.js'
import { dapatDibatalkan } from '../../domain/putusan/batal.js'
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

/** What would be taken back, as things stand. Throws where nothing can be. */
async function sasaran({ sesi, argumen = '', opsi }: FormContext): Promise<TakesBack & { versi: readonly VersiSop[] }> {
  const { bulan, kanal } = opsi
  const named = typeof kanal === 'string' ? readKanal(sesi, kanal) : undefined
  const potret = await sesi.store.snapshot()
  if (argumen === '' && typeof bulan === 'string') {
    const dibaca = bacaBulan(bulan, sesi.zona, sesi.now, '--bulan')
    return takeBackReport(dibaca, option.kanalOr(sesi, named), '').target(sesi, potret)
  }
  if (bentukNomor(argumen)) return takeBackInteraction(argumen, '').target(sesi, potret)
  return takeBackAct(argumen, named, '').target(sesi, potret)
}

/** Who may do what is taken back: the same may take it back. */
const rolesTakenBack = ({ akhir, versi }: Awaited<ReturnType<typeof sasaran>>): readonly Peran[] => {
  const roles = [...new Set(versi.flatMap((v) => barisTindakan(v, akhir.peristiwa)?.peran ?? []))]
  return roles.length > 0 ? roles : daftarPeran
}

/** An act as a person knows it again: what, where, by whom, and when. */
const sebutan = (
  { peristiwa, kanal, oleh, waktu }: Tercatat,
  { sesi }: FormContext,
  kapan: typeof waktuPendek,
): string => `"${peristiwa}" (${kanal.join(', ')}) oleh ${oleh}, ${kapan(waktu, sesi.zona)}`

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
    tracks: (j) => dapatDibatalkan(j.berlaku.at(-1)),
    roles: async (k) => rolesTakenBack(await sasaran(k)),
    opening: async (k) => [`Yang akan dibatalkan: ${sebutan((await sasaran(k)).akhir, k, waktuPanjang)}.`],
    confirm: async (k) => `Batalkan ${sebutan((await sasaran(k)).akhir, k, waktuPendek)}?`,
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

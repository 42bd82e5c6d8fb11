import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { Konteks } from '../../shell/form-spec.js'
import { KontenError } from '../../errors.js'
import { wajib } from '../../shell/values.js'
import { record } from '../../app/record.js'
import { handInReport } from '../../app/hand-in-report.js'
import type { Sesi } from '../../app/session.js'
import type { Values } from '../../shell/option.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { Hasil } from '../../app/answer.js'
import { bacaKeadaan, dasarRegister } from '../../app/session.js'
import { susunLaporan } from '../../domain/laporan/laporan.js'
import { cariBerkasRusak } from '../../storage/record/damaged-items.js'
import { bandingkan, trenKepatuhan, susunTahun } from '../../domain/laporan/perbandingan.js'
import { periksaDataPribadi } from '../../domain/putusan/putusan.js'
import { dokumenLaporan, dokumenTahun } from '../../render/documents/laporan.js'
import { keluarkan } from '../../shell/output.js'
import { jsonLaporan } from '../../render/documents/laporan-json.js'
import type { RawOptions } from '../../shell/define.js'

const tanpaTahun = ({ opsi }: Konteks): boolean => opsi['tahun'] === undefined
const unasked = 'hanya menyangkut apa yang ditampilkan atau dicetak'

const options = {
  bulan: option.month({
    help: 'bulan yang dilaporkan, misalnya 2026-10',
    ask: 'Bulan yang dilaporkan',
    when: tanpaTahun,
    needed: () => true,
  }),
  kanal: option.kanal({ help: 'bawaan: keduanya', unasked: 'tanpa itu keduanya' }),
  tahun: option.parsedLine(
    { name: 'tahun', help: 'setahun dari bulan-bulannya, misalnya 2026', unasked },
    (raw, { flag }) => {
      const tahun = option.asText(raw)
      if (/^\d{4}$/.test(tahun)) return tahun
      throw new KontenError('pemakaian', 'tahun-tidak-terbaca', `${flag}: bukan tahun seperti 2026.`, [
        'konten laporan --tahun 2026',
      ])
    },
  ),
  nomor: option.line({ name: 'nomor', help: 'nomor surat laporan', unasked }),
  tindakLanjut: option.line({ help: 'tindak lanjut atas keterlambatan, dicetak pada laporan', unasked }),
  per: option.time({ help: 'susun seperti pada saat itu', unasked }),
  serahkan: option.flag({
    help: 'menyerahkan laporan (SOP medsos langkah 6, website langkah 5)',
    unasked: 'menyerahkan adalah kehendak, bukan kekurangan',
  }),
  ...option.output,
  ...option.cause,
}

export const command = defineCommand({
  act: (raw: RawOptions) => (raw['serahkan'] ? 'dilaporkan' : null),
  options,
  examples: [
    'konten laporan --bulan 2026-10',
    'konten laporan --bulan 2026-10 --kanal medsos --serahkan',
    'konten laporan --bulan 2026-10 --format md --keluaran laporan.md',
  ],
  run: async ({ session, values }) => {
    const kanal = option.kanalOr(session, values.kanal)
    if (values.tahun !== undefined) return tahunan(session, values, values.tahun, kanal)
    const bulan = wajib('--bulan', 'bulan yang dilaporkan', values.bulan)
    if (values.serahkan) return record(session, handInReport(session, bulan, kanal, values))
    return bulanan(session, values, bulan, kanal)
  },
})

async function bulanan(
  sesi: Sesi,
  values: Values<typeof options>,
  bulan: string,
  kanal: readonly Kanal[],
): Promise<Hasil> {
  const { nomor, tindakLanjut, per = null } = values
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
  const dasar = dasarRegister(sesi, per)
  const laporan = susunLaporan(keadaan, bulan, kanal, dasar)
  const rusak = await cariBerkasRusak(sesi.akar, bulan)
  const banding = bandingkan(keadaan, laporan, dasar)
  periksaDataPribadi({ '--tindak-lanjut': tindakLanjut })
  const susun = () =>
    dokumenLaporan(laporan, dasar, {
      banding,
      tren: trenKepatuhan(keadaan, bulan, kanal, dasar),
      tindakLanjut,
      nomor,
      tempat: sesi.pengaturan.kantor.nama,
    })
  return keluarkan(sesi, values, susun, jsonLaporan(laporan, sesi.zona, banding, rusak), rusak)
}

async function tahunan(
  sesi: Sesi,
  values: Values<typeof options>,
  tahun: string,
  kanal: readonly Kanal[],
): Promise<Hasil> {
  const { per = null } = values
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
  const dasar = dasarRegister(sesi, per)
  const laporan = susunTahun(keadaan, tahun, kanal, dasar)
  const susun = () => dokumenTahun(laporan, dasar, sesi.pengaturan.kantor.nama)
  return keluarkan(sesi, values, susun, { versi: 1, ...laporan }, [])
}

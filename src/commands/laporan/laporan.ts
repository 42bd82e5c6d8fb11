import { besideUnrecorded } from '../../app/office/hand-settings.js'
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import { KontenError } from '../../errors.js'
import { demand } from '../../shell/values.js'
import { record } from '../../app/record/record.js'
import { handInReport } from '../../app/month/hand-in-report.js'
import type { Session } from '../../app/session.js'
import type { Values } from '../../shell/option.js'
import type { Answer } from '../../app/record/answer.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { ofAll, ofReport, readPart } from '../../app/read/reading.js'
import { readKeadaan, registerBasis } from '../../app/session.js'
import { kanalTercatat } from '../../domain/keadaan/baca.js'
import { findDamagedItems } from '../../storage/record/damaged-items.js'
import { bandingkan, susunDibanding, trenKepatuhan } from '../../domain/laporan/perbandingan.js'
import { ringkasLaporan, ringkasTahun } from '../../domain/laporan/ringkasan.js'
import { susunTahun } from '../../domain/laporan/tahun.js'
import { periksaDataPribadi } from '../../domain/putusan/kekurangan.js'
import { dokumenLaporan } from '../../render/documents/laporan.js'
import { dokumenTahun } from '../../render/documents/laporan-tahun.js'
import { show } from '../../shell/output.js'
import { jsonLaporan, jsonTahun } from '../../render/documents/laporan-json.js'
import type { RawOptions } from '../../shell/define.js'

const tanpaTahun = ({ opsi }: FormContext): boolean => opsi['tahun'] === undefined
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
    if (values.tahun !== undefined && (values.serahkan || values.bulan !== undefined))
      throw new KontenError(
        'pemakaian',
        'tahun-dan-bulan',
        'Laporan tahunan disusun dari laporan bulanan: ia tidak diserahkan, dan tidak memakai --bulan.',
        [`konten laporan --tahun ${values.tahun}`, 'Menyerahkan sebulan: konten laporan --bulan 2026-10 --serahkan'],
      )
    if (values.tahun !== undefined) return tahunan(session, values, values.tahun)
    const bulan = demand('--bulan', 'bulan yang dilaporkan', values.bulan)
    if (!values.serahkan) return bulanan(session, values, bulan)
    return record(session, handInReport(session, bulan, values.kanal ?? (await owedFor(session, bulan)), values))
  },
})

/** The channels whose reports a month is owed, by the history itself: what is handed in does not rest on the index. */
async function owedFor(session: Session, bulan: string): Promise<Kanal[]> {
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  return kanalTercatat(session.settings.kanal, keadaan, bulan)
}

async function bulanan(sesi: Session, values: Values<typeof options>, bulan: string): Promise<Answer> {
  const { nomor, tindakLanjut, per = null } = values
  const { keadaan } = await readPart(sesi, ofReport(bulan, !sesi.options.json || values.keluaran !== undefined), per)
  const dasar = registerBasis(sesi, per)
  const kanal = values.kanal ?? kanalTercatat(sesi.settings.kanal, keadaan, bulan)
  const dibanding = susunDibanding(keadaan, bulan, kanal, dasar)
  const { ini: laporan, bulanLalu: lalu } = dibanding
  const rusak = await findDamagedItems(sesi.root, bulan)
  const banding = bandingkan(dibanding)
  periksaDataPribadi({ '--tindak-lanjut': tindakLanjut })
  const susun = () =>
    dokumenLaporan(laporan, dasar, {
      lalu,
      banding,
      tren: trenKepatuhan(keadaan, dibanding, dasar),
      tindakLanjut,
      nomor,
      tempat: sesi.settings.kantor.nama,
    })
  const data = jsonLaporan(laporan, sesi.zona, { ringkasan: ringkasLaporan(laporan, lalu), banding, rusak })
  return besideUnrecorded(sesi, await show(sesi, values, susun, data, rusak))
}

async function tahunan(sesi: Session, values: Values<typeof options>, tahun: string): Promise<Answer> {
  const { per = null } = values
  const { keadaan } = await readPart(sesi, ofAll, per)
  const dasar = registerBasis(sesi, per)
  const kanal = values.kanal ?? kanalTercatat(sesi.settings.kanal, keadaan, tahun)
  const laporan = susunTahun(keadaan, tahun, kanal, dasar)
  const susun = () => dokumenTahun(laporan, dasar, sesi.settings.kantor.nama)
  return show(sesi, values, susun, jsonTahun(laporan, ringkasTahun(laporan)), [])
}

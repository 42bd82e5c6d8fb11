/** `analitik catat`: figures typed on the command line. */
import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import type { NamaAngka, Angka } from '../../domain/peristiwa/angka.js'
import { daftarAngka, buatAngka } from '../../domain/peristiwa/angka.js'
import { periksaPlatformKanal } from '../../domain/sop/sop.js'
import { readNumber } from '../../analytics/csv.js'
import { asChoices, demand } from '../../shell/values.js'
import { KontenError } from '../../errors.js'
import { findId } from '../../app/read/find.js'
import { recordFigures, typedSource } from '../../app/figures/record-figures.js'

const medsos = ({ opsi }: FormContext): boolean => opsi['kanal'] === 'medsos'
const tentangKegiatan = ({ opsi }: FormContext): boolean => Boolean(opsi['kegiatan'])

/** Which figures are asked for: a content's, an account's, an article's, or the site's. */
const ditanya = (nama: NamaAngka, k: FormContext): boolean => {
  if (!medsos(k)) return nama === (tentangKegiatan(k) ? 'klik' : 'klik_situs')
  const akun = nama === 'pengikut_awal' || nama === 'pengikut_akhir' || nama === 'penonton'
  return nama !== 'klik' && nama !== 'klik_situs' && akun !== tentangKegiatan(k)
}

/** `pengikut_awal` → the key of its option. */
const kunci = (nama: NamaAngka): string => nama.replace(/_(\w)/, (_, huruf: string) => huruf.toUpperCase())

const angka = Object.fromEntries(
  daftarAngka.map((nama) => [
    kunci(nama),
    option.parsedLine(
      {
        name: 'angka',
        help: nama.replace('_', ' '),
        ask: `${nama.replace('_', ' ')} (kosong: tidak diketahui)`,
        when: (k) => ditanya(nama, k),
      },
      (raw, { flag }) => readNumber(option.asText(raw), 'ketikan', 1, flag),
    ),
  ]),
)

export const command = defineCommand({
  act: 'diukur',
  options: {
    bulan: option.month({ help: 'bulan angka itu', what: 'bulan angka', required: true, ask: 'Bulan angka itu' }),
    kanal: option.kanal({ what: 'medsos atau website', required: true, ask: 'Kanal' }),
    platform: option.platform({
      help: 'platform',
      ask: 'Platform',
      offer: ({ sesi }) => asChoices(sesi.settings.platform.filter((p) => p !== 'website')),
      when: medsos,
      needed: () => true,
    }),
    kegiatan: option.kegiatanOption({
      help: 'kegiatan; tanpa ini angka milik akun atau situs',
      ask: 'Angka milik',
      none: '(akun atau situs, bukan satu kegiatan)',
      fits: (k) => (j) => j.kanal === k.opsi['kanal'],
    }),
    ...angka,
  },
  examples: [
    'konten analitik catat --bulan 2026-10 --kanal medsos --platform instagram --pengikut-awal 1284 ' +
      '--pengikut-akhir 1347 --penonton 9120',
    'konten analitik catat --bulan 2026-10 --kanal website --klik-situs 5910',
  ],
  run: async ({ session, values }) => {
    const [kanal, ...lain] = values.kanal
    if (!kanal || lain.length > 0)
      throw new KontenError('pemakaian', 'satu-kanal', 'Angka dicatat per kanal.', [
        'Tambahkan --kanal medsos atau --kanal website',
      ])
    const platform =
      values.platform === undefined && kanal === 'website' ? null : demand('--platform', 'platform', values.platform)
    if (platform !== null) periksaPlatformKanal(platform, kanal)
    const diketik = values as Readonly<Record<string, unknown>>
    const nilai: Angka['nilai'] = Object.fromEntries(
      daftarAngka.flatMap((nama) => (typeof diketik[kunci(nama)] === 'number' ? [[nama, diketik[kunci(nama)]]] : [])),
    )
    if (Object.keys(nilai).length === 0)
      throw new KontenError('pemakaian', 'tanpa-angka', 'Belum ada angka yang disebut.', [
        `Sebutkan, misalnya: --${daftarAngka[0]} 812`,
      ])
    const dicari = values.kegiatan
    const id = dicari === undefined ? null : await findId(await session.store.snapshot(), dicari)
    const baris = buatAngka({ bulan: values.bulan, kanal, platform, id, nilai })
    return recordFigures(session, typedSource([baris], session.now))
  },
})

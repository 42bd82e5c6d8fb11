/** What a new repository is told about the office: by flags, or by the few questions that matter. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env, Choice, Prompt } from '../env.js'
import { KontenError } from '../errors.js'
import type { Aturan, Petugas } from '../domain/sop/aturan.js'
import { nilai } from '../domain/sop/baku-mutu.js'
import { waktuPendek } from '../domain/bahasa/kalimat.js'
import { bacaPeran, seorangDiri } from '../domain/orang/pelaku.js'
import { putuskanTambah } from '../domain/putusan/petugas.js'
import { periksaDataPribadi } from '../domain/putusan/kekurangan.js'
import type { Peran, SopKanal } from '../domain/sop/sop.js'
import { barisUntuk, daftarKanal, daftarPeran, versiBerlaku } from '../domain/sop/sop.js'
import { periksaAkun } from '../domain/bahasa/akun.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import type { InitialSettings } from '../storage/settings/initial-settings.js'
import { parseSettings } from '../storage/settings/settings.js'
import { parseSop } from '../storage/settings/sop-file.js'
import { askerOf, salahSatu, asChoices } from './values.js'
import type { GeneralOptions } from '../app/session.js'
import { line, parsedLine, asText, lines } from './options/text.js'
import { siteAddress, wrongSite } from './options/site.js'
import { afterComma, choice } from './options/choice.js'
import type { Values } from './option.js'

const daftarJam = ['dinding', 'kerja'] as const
const daftarPisah = ['ketat', 'longgar'] as const

/** What the office says of itself, by flag. */
export const initOptions = {
  kantor: line({ name: 'nama', help: 'nama kantor, misalnya "Kalurahan Nomporejo"' }),
  kapanewon: line({ name: 'nama', help: 'kapanewon atau kecamatannya' }),
  kabupaten: line({ name: 'nama', help: 'kabupatennya' }),
  situs: siteAddress({ name: 'url', help: 'alamat website kantor' }),
  kanal: parsedLine(
    {
      name: 'daftar',
      help: 'kanal yang dikelola: medsos, website, atau keduanya',
      complete: (_, part) => afterComma(daftarKanal, part),
    },
    (raw, { flag }) =>
      asText(raw)
        .split(',')
        .map((k) => salahSatu(flag, k, daftarKanal)),
  ),
  akun: lines({
    name: 'platform=alamat',
    help: 'akun kantor, misalnya instagram=https://www.instagram.com/nomporejo',
  }),
  petugas: lines({
    name: 'nama=peran',
    help: 'siapa memegang peran apa, misalnya "Siti Rahayu=admin-medsos,admin-website"',
  }),
  jam: choice(daftarJam, {
    name: 'cara',
    help: 'dinding: 2 jam dan 1 jam menurut jam dinding; kerja: hanya jam kerja yang dihitung',
  }),
  pisahTugas: choice(daftarPisah, {
    name: 'cara',
    help: 'ketat: yang mengajukan draf tidak memutusnya; longgar: boleh, dan setiap kalinya ditandai pada register',
  }),
}
type Isi = Values<typeof initOptions>

/** The settings from the flags; asked for on a terminal where none of them is given. Throws `pemakaian`. */
export async function readInitialSettings(env: Env, umum: GeneralOptions, diketik: Isi): Promise<InitialSettings> {
  const tanya = Object.values(diketik).some((satu) => satu !== undefined) ? null : askerOf(env, umum)
  const isi = tanya === null ? diketik : await tanyakan(env, tanya)
  const kantor = { nama: isi.kantor, kapanewon: isi.kapanewon, kabupaten: isi.kabupaten, situs: isi.situs }
  periksaDataPribadi(kantor)
  return {
    kantor: Object.fromEntries(
      Object.entries(kantor).flatMap(([kunci, teks]) => (teks === undefined ? [] : [[kunci, satuBaris(teks)]])),
    ),
    ...(isi.kanal === undefined ? {} : { kanal: isi.kanal }),
    akun: Object.fromEntries((isi.akun ?? []).map(bacaAkun)),
    petugas: bacaPetugas(isi.petugas ?? []),
    ...(isi.jam === undefined ? {} : { jam: isi.jam }),
    ...(isi.pisahTugas === undefined ? {} : { pisahTugas: isi.pisahTugas }),
  }
}

/**
 * What is said of an office whose one person would wait for himself; asked in its place where somebody can be asked.
 */
export async function tooFewPeople(env: Env, { petugas, pisahTugas }: InitialSettings): Promise<string[]> {
  const siapa = pisahTugas === undefined ? sendirian(petugas, await readSops(env)) : undefined
  return siapa === undefined
    ? []
    : [
        `${siapa} satu-satunya yang mengajukan dan memutus draf, dan tidak boleh memutus drafnya sendiri: ` +
          'daftarkan orang kedua dengan konten petugas tambah, atau tulis pisah_tugas: longgar pada konten.yaml ' +
          'lalu konten atur.',
      ]
}

const readSops = async (env: Env): Promise<SopKanal[]> =>
  Promise.all(
    daftarKanal.map(async (k) =>
      parseSop(await readFile(join(env.paket, 'templates', `sop/${k}.yaml`), 'utf8'), `sop/${k}.yaml`),
    ),
  )

/** The name of who alone would submit and decide on a channel by its SOP; undefined where each has two for it. */
function sendirian(petugas: readonly Petugas[], daftarSop: readonly SopKanal[]): string | undefined {
  return daftarSop
    .map((sop) => {
      const peran = (peristiwa: 'diajukan' | 'disetujui'): readonly Peran[] =>
        barisUntuk(sop.versi.at(-1)!, peristiwa)?.peran ?? []
      return seorangDiri(petugas, peran('diajukan'), peran('disetujui'))?.nama
    })
    .find((nama) => nama !== undefined)
}

function pasangan(flag: string, teks: string, contoh: string): [string, string] {
  const letak = teks.indexOf('=')
  const [kiri, kanan] = [satuBaris(teks.slice(0, letak)), satuBaris(teks.slice(letak + 1))]
  if (letak < 1 || kiri === '' || kanan === '')
    throw new KontenError('pemakaian', 'pasangan-tidak-terbaca', `${flag}: "${satuBaris(teks)}" tidak terbaca.`, [
      `Tulis seperti ${flag} "${contoh}"`,
    ])
  return [flag === '--akun' ? kiri.toLowerCase() : kiri, kanan]
}

function bacaAkun(teks: string): [string, string] {
  const [platform, alamat] = pasangan('--akun', teks, 'instagram=https://www.instagram.com/nomporejo')
  const salah = periksaAkun(platform, alamat)
  if (salah !== null) throw new KontenError('pemakaian', 'akun-janggal', `--akun: ${salah}`)
  return [platform, alamat]
}

function bacaPetugas(daftar: readonly string[]): Petugas[] {
  const hasil: Petugas[] = []
  for (const teks of daftar) {
    const [nama, peran] = pasangan('--petugas', teks, 'Siti Rahayu=admin-medsos,admin-website')
    hasil.push(putuskanTambah(hasil, { nama, surel: null, peran: peran.split(',').map(bacaPeran) }))
  }
  return hasil
}

async function tanyakan(env: Env, tanya: Prompt): Promise<Isi> {
  const baca = (berkas: string): Promise<string> => readFile(join(env.paket, 'templates', berkas), 'utf8')
  const templat = parseSettings(await baca('konten.yaml'), await baca('libur.yaml'))
  const daftarSop = await readSops(env)
  const { nama, kapanewon, kabupaten, situs } = templat.kantor
  const kantor = await tanya.teks('Nama kantor', nama)
  // What belongs to the office of the templates is another's where the name is.
  const bawaan = (isi: string): string | undefined => (kantor === nama ? isi : undefined)
  const wilayah = {
    kapanewon: await tanya.teks('Kapanewon atau kecamatan', bawaan(kapanewon)),
    kabupaten: await tanya.teks('Kabupaten', bawaan(kabupaten)),
  }
  const alamat = await tanya.teks('Alamat website (kosong: belum ada)', bawaan(situs), wrongSite)
  const kanal = await tanya.pilih('Kanal yang dikelola', [
    { nilai: daftarKanal.join(','), judul: 'media sosial dan website' },
    ...asChoices(daftarKanal),
  ])
  const akun: string[] = []
  for (const platform of kanal.includes('medsos') ? templat.platform.filter((p) => p !== 'website') : []) {
    const periksa = (isi: string): string | null => (isi.trim() === '' ? null : periksaAkun(platform, isi))
    const url = (await tanya.teks(`Alamat akun ${platform} (kosong: tidak ada)`, undefined, periksa)).trim()
    if (url !== '') akun.push(`${platform}=${url}`)
  }
  const petugas: string[] = []
  for (const peran of daftarPeran) {
    // A semicolon: a comma stands before an academic title.
    const jawab = await tanya.teks(`Siapa ${peran}? (beberapa: A; B. Kosong: belum didaftar)`)
    for (const siapa of jawab.split(';').map(satuBaris).filter(Boolean)) {
      const ada = petugas.findIndex((p) => p.startsWith(`${siapa}=`))
      if (ada < 0) petugas.push(`${siapa}=${peran}`)
      else petugas[ada] += `,${peran}`
    }
  }
  const siapa = sendirian(bacaPetugas(petugas), daftarSop)
  const pisahTugas =
    siapa === undefined
      ? undefined
      : await tanya.pilih(`Hanya ${siapa} yang mengajukan dan memutus draf. Pisah tugas:`, [
          { nilai: 'ketat', judul: 'ketat: drafnya menunggu PPID atau admin lain' },
          { nilai: 'longgar', judul: 'longgar: ia memutus drafnya sendiri, dan register menandainya' },
        ])
  const jam = await tanya.pilih('Baku mutu 2 jam dan 1 jam dihitung menurut', contohJam(templat.aturan, daftarSop[0]!))
  return {
    kantor,
    ...wilayah,
    situs: alamat,
    kanal: kanal.split(',').map((k) => salahSatu('--kanal', k, daftarKanal)),
    akun,
    petugas,
    jam: salahSatu('--jam', jam, daftarJam),
    pisahTugas: pisahTugas === undefined ? undefined : salahSatu('--pisah-tugas', pisahTugas, daftarPisah),
  }
}

/** The two ways of counting, each with what it makes of a draft submitted on a Friday afternoon. */
function contohJam(aturan: Aturan, sop: SopKanal): Choice[] {
  const mulai = Date.parse('2026-10-02T15:00:00+07:00')
  const { batas } = barisUntuk(versiBerlaku(sop, '2026-10-02'), 'disetujui')!
  const tenggat = (jam: 'dinding' | 'kerja'): string => {
    const { tenggat: sampai } = nilai(
      { batas, mulai, tanggal: '2026-10-02', selesai: null, per: mulai },
      { ...aturan, jam },
    )
    // One line of 80 columns, the question's own marks included.
    return `draf Jumat, ${waktuPendek(mulai, aturan.zona)}, diputus sampai ${waktuPendek(sampai!, aturan.zona)}`
  }
  return [
    { nilai: 'dinding', judul: `jam dinding: ${tenggat('dinding')}` },
    { nilai: 'kerja', judul: `jam kerja: ${tenggat('kerja')}` },
  ]
}

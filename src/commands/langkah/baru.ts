import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext, RawValue } from '../../shell/form-spec.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { barisUntuk, versiBerlaku } from '../../domain/sop/sop.js'
import { daftarJenisKegiatan } from '../../domain/peristiwa/kepala.js'
import { asChoices, demand } from '../../shell/values.js'
import { readKanal } from '../../app/session.js'
import { record } from '../../app/record/record.js'
import { handOver } from '../../app/steps/material.js'
import { checkMedia } from '../../storage/media/media.js'
import { yesNoQuestion } from '../../shell/questions.js'
import { bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'

const terakhir = async (k: FormContext): Promise<Kegiatan | undefined> =>
  [...(await k.keadaan()).kegiatan.values()].toSorted((a, b) => b.selesai - a.selesai)[0]
const berita = ({ opsi }: FormContext): boolean => opsi['jenis'] !== 'pengumuman'
const fotoMinimal = ({ sesi }: FormContext): number => {
  const hari = tanggalLokal(sesi.now, sesi.zona)
  const syarat = (k: Kanal): number => barisUntuk(versiBerlaku(sesi.sop[k], hari), 'diserahkan')?.syarat?.foto ?? 0
  return Math.max(0, ...sesi.settings.kanal.map(syarat))
}

const waktuMulai = ({ sesi, opsi }: FormContext): Instan => bacaWaktu(String(opsi['mulai']), null, sesi.zona, sesi.now)

const LAIN = ''

/** The petugas who may hand over, the one of the last kegiatan first; another name is typed. */
async function tanyaPelaksana(k: FormContext, lama: RawValue | undefined): Promise<string> {
  const { petugas } = k.sesi.settings
  const sebelumnya = (typeof lama === 'string' ? lama : undefined) ?? (await terakhir(k))?.pelaksana
  const nama = petugas.filter((p) => !p.nonaktif && p.peran.includes('pelaksana')).map((p) => p.nama)
  const pesan = 'Pelaksana Teknis Kegiatan'
  const ketik = async (): Promise<string> =>
    satuBaris(await k.tanya.teks(pesan, nama.length === 0 ? sebelumnya : undefined, periksaNamaPelaksana))
  if (nama.length === 0) return ketik()
  const daftar = [...new Set([...(sebelumnya === undefined ? [] : [sebelumnya]), ...nama])]
  const terpilih = await k.tanya.pilih(pesan, [...asChoices(daftar), { nilai: LAIN, judul: 'nama lain' }], daftar[0])
  return terpilih === LAIN ? ketik() : terpilih
}

const periksaNamaPelaksana = (nama: string): string | null =>
  nama.trim() === '' ? 'Tidak boleh kosong.' : option.tooLong(nama)

const options = {
  judul: option.shortLine({ help: 'judul kegiatan', required: true, ask: 'Judul kegiatan' }),
  jenis: option.choice(daftarJenisKegiatan, {
    name: 'jenis',
    help: 'berita atau pengumuman (bawaan: berita)',
    ask: 'Jenis',
  }),
  mulai: option.time({
    help: 'kapan kegiatan mulai',
    required: true,
    ask: 'Mulai (tanggal dan jam)',
    default: () => 'hari ini 08.00',
  }),
  selesai: option.time({
    help: 'kapan kegiatan berakhir; tanggalnya adalah Hari H (bawaan: sama dengan --mulai)',
    ask: 'Selesai (jam saja: hari mulai; kosong: sama dengan mulai)',
    end: true,
    dayOf: waktuMulai,
    fits: (selesai, k) => {
      const { sesi } = k
      const mulai = waktuMulai(k)
      return selesai < mulai ? `Berakhir sebelum mulai (${waktuPanjang(mulai, sesi.zona)}).` : null
    },
  }),
  lokasi: option.shortLine({
    help: 'tempat kegiatan',
    ask: 'Lokasi',
    default: async (k) => (await terakhir(k))?.lokasi ?? '',
  }),
  pelaksana: option.shortLine({
    name: 'nama',
    help: 'Pelaksana Teknis Kegiatan yang menyerahkan',
    what: 'siapa Pelaksana Teknis Kegiatan',
    required: true,
    question: { tanya: tanyaPelaksana },
  }),
  kanal: option.kanal({
    help: 'bawaan: keduanya; pengumuman: website',
    ask: 'Kanal',
    offer: ({ sesi }) => [
      { nilai: sesi.settings.kanal.join(','), judul: 'semua kanal kantor' },
      ...asChoices(sesi.settings.kanal),
    ],
    when: (k) => berita(k) && k.sesi.settings.kanal.length > 1,
  }),
  narasi: option.text({
    help: 'narasi kegiatan: teks, @berkas, atau - untuk masukan standar',
    what: 'narasi kegiatan',
    required: true,
    ask: 'Narasi kegiatan',
  }),
  foto: option.media('foto', {
    help: 'foto dokumentasi, minimal 4 yang berbeda',
    atLeast: fotoMinimal,
    needed: (k) => k.opsi['tetap'] === undefined,
    when: berita,
  }),
  video: option.media('video', {
    help: 'video dokumentasi',
    when: (k) => berita(k) && k.sesi.settings.aturan.video !== 'abaikan',
  }),
  waktu: option.askTime('Kapan bahannya diserahkan'),
  tetap: option.askDespite(
    'Bahannya belum lengkap. Alasan tetap dicatat (kosong: tidak dicatat)',
    (k) => berita(k) && fotoMinimal(k) > [k.opsi['foto'] ?? []].flat().length,
  ),
  kembar: option.flag({
    help: 'catat juga bila kegiatan yang sama baru saja dicatat',
    unasked: 'ditanyakan bila kegiatan yang sama dicatat dalam satu jam terakhir',
  }),
  ...option.afterAct,
}

export const command = defineCommand({
  act: 'diserahkan',
  options,
  form: {
    followUp: { 'kegiatan-kembar': yesNoQuestion('--kembar', 'Catat juga, sebagai kegiatan yang lain?', 'ya') },
  },
  examples: [
    'konten baru --judul "Apel Hari Kesaktian Pancasila" --mulai "2026-10-01 08:00" \\',
    '  --lokasi "Balai Kalurahan" --pelaksana Kamituwa --narasi @narasi.txt --foto apel-*.jpg',
  ],
  run: async ({ session, values }) => {
    const { judul, jenis = 'berita', mulai, selesai = mulai, lokasi = '', pelaksana, narasi, kembar = false } = values
    if (values.foto === undefined && jenis !== 'pengumuman' && session.options.tetap === undefined)
      demand('--foto', 'foto dokumentasi, minimal 4', undefined)
    return record(
      session,
      handOver(session, {
        kepala: { judul, jenis, mulai, selesai, lokasi, pelaksana },
        kanal: values.kanal ?? readKanal(session, jenis === 'pengumuman' ? 'website' : undefined),
        narasi,
        foto: await checkMedia(values.foto ?? [], 'foto'),
        video: await checkMedia(values.video ?? [], 'video'),
        kembar,
      }),
    )
  },
})

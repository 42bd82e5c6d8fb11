import { KontenError } from '../../errors.js'
import { idKegiatan } from '../../domain/bahasa/id.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Diserahkan } from '../../domain/peristiwa/peristiwa.js'
import { daftarJenisKegiatan } from '../../domain/peristiwa/peristiwa.js'
import { putuskan } from '../../domain/putusan/putusan.js'
import { barisUntuk, versiBerlaku } from '../../domain/sop/sop.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { sidikTeks } from '../../storage/record/item-file.js'
import { periksaMedia } from '../../storage/media/media.js'
import { catatanBaru, denganCatatan, hariKegiatan } from '../../app/media-notes.js'
import type { Formulir, Konteks } from '../../shell/form-spec.js'
import { barisTeks, berkasMedia, paragraf, periksaWaktu, salahSatuDari, isianWaktu } from '../../shell/questions.js'
import { bacaTeks, cariBerkas, salahSatu, sebagaiPilihan, wajib } from '../../shell/values.js'
import { sesudah } from '../../app/after.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import {
  alasanTetap,
  dasarPeristiwa,
  dasarPutusan,
  hasilTulis,
  terlambatTercatat,
  namaBerkas,
  setelah,
  simpanTulisan,
} from '../../app/transition.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { OpsiUmum } from '../../app/session.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  judul?: string
  mulai?: string
  selesai?: string
  lokasi?: string
  pelaksana?: string
  kanal?: string
  jenis?: string
  narasi?: string
  foto?: string[]
  video?: string[]
}

const terakhir = async (k: Konteks): Promise<Kegiatan | undefined> =>
  [...(await k.keadaan()).kegiatan.values()].toSorted((a, b) => b.selesai - a.selesai)[0]
const berita = ({ opsi }: Konteks): boolean => opsi['jenis'] !== 'pengumuman'
const fotoMinimal = ({ sesi }: Konteks): number =>
  Math.max(
    0,
    ...sesi.pengaturan.kanal.map(
      (k) =>
        barisUntuk(versiBerlaku(sesi.sop[k], tanggalLokal(sesi.sekarang, sesi.zona)), 'diserahkan')?.syarat?.foto ?? 0,
    ),
  )

const formulir: Formulir = {
  nama: 'baru',
  argumen: null,
  tindakan: 'diserahkan',
  isian: [
    barisTeks('--judul', 'Judul kegiatan', { wajib: true }),
    salahSatuDari('--jenis', 'Jenis', () => sebagaiPilihan(daftarJenisKegiatan)),
    barisTeks('--mulai', 'Mulai (tanggal dan jam)', {
      wajib: true,
      bawaan: () => 'hari ini 08.00',
      periksa: periksaWaktu('--mulai'),
    }),
    barisTeks('--selesai', 'Selesai (kosong: sama dengan mulai)', { periksa: periksaWaktu('--selesai') }),
    barisTeks('--lokasi', 'Lokasi', { bawaan: async (k) => (await terakhir(k))?.lokasi ?? '' }),
    barisTeks('--pelaksana', 'Pelaksana Teknis Kegiatan', {
      wajib: true,
      bawaan: async (k) => (await terakhir(k))?.pelaksana ?? '',
    }),
    salahSatuDari(
      '--kanal',
      'Kanal',
      ({ sesi }) => [
        { nilai: sesi.pengaturan.kanal.join(','), judul: 'semua kanal kantor' },
        ...sebagaiPilihan(sesi.pengaturan.kanal),
      ],
      { bila: (k) => berita(k) && k.sesi.pengaturan.kanal.length > 1 },
    ),
    paragraf('--narasi', 'Narasi kegiatan', { wajib: true }),
    berkasMedia('--foto', 'foto', fotoMinimal, { wajib: (k) => k.opsi['tetap'] === undefined, bila: berita }),
    berkasMedia('--video', 'video', () => 0, {
      bila: (k) => berita(k) && k.sesi.pengaturan.aturan.video !== 'abaikan',
    }),
    isianWaktu('Kapan bahannya diserahkan'),
    barisTeks('--tetap', 'Bahannya belum lengkap. Alasan tetap dicatat (kosong: tidak dicatat)', {
      bila: (k) => berita(k) && fotoMinimal(k) > [k.opsi['foto'] ?? []].flat().length,
    }),
  ],
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--judul <teks>', 'judul kegiatan')
    .option('--mulai <waktu>', 'kapan kegiatan mulai')
    .option('--selesai <waktu>', 'kapan kegiatan berakhir; tanggalnya adalah Hari H (bawaan: sama dengan --mulai)')
    .option('--lokasi <teks>', 'tempat kegiatan')
    .option('--pelaksana <nama>', 'Pelaksana Teknis Kegiatan yang menyerahkan')
    .option('--kanal <daftar>', 'medsos, website, atau keduanya (bawaan: keduanya; pengumuman: website)')
    .option('--jenis <jenis>', 'berita atau pengumuman (bawaan: berita)')
    .option('--narasi <teks>', 'narasi kegiatan: teks, @berkas, atau - untuk masukan standar')
    .option('--foto <berkas...>', 'foto dokumentasi, minimal 4 yang berbeda')
    .option('--video <berkas...>', 'video dokumentasi')
  opsiSesudah(p)
  contoh(
    p,
    'konten baru --judul "Apel Hari Kesaktian Pancasila" --mulai "2026-10-01 08:00" \\',
    '  --lokasi "Balai Kalurahan" --pelaksana Kamituwa --narasi @narasi.txt --foto apel-*.jpg',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi) => {
        const sesi = await bukaSesi(env, opsi)
        const baca = (nilai: string, flag: string): number => bacaWaktu(nilai, flag, sesi.zona, sesi.sekarang)
        const judul = satuBaris(wajib('--judul', 'judul kegiatan', opsi.judul))
        const jenis = salahSatu('--jenis', opsi.jenis ?? 'berita', daftarJenisKegiatan)
        const mulai = baca(wajib('--mulai', 'kapan kegiatan mulai', opsi.mulai), '--mulai')
        const selesai = opsi.selesai === undefined ? mulai : baca(opsi.selesai, '--selesai')
        const pelaksana = satuBaris(wajib('--pelaksana', 'siapa Pelaksana Teknis Kegiatan', opsi.pelaksana))
        const narasi = await bacaTeks(env, '--narasi', wajib('--narasi', 'narasi kegiatan', opsi.narasi))
        const lokasi = satuBaris(opsi.lokasi ?? '')
        if (judul === '')
          throw new KontenError('pemakaian', 'judul-kosong', 'Judul kegiatan kosong.', ['Tambahkan --judul "…"'])
        if (pelaksana === '')
          throw new KontenError('pemakaian', 'pelaksana-kosong', 'Nama pelaksana kosong.', [
            'Tambahkan --pelaksana "…"',
          ])
        if (selesai < mulai)
          throw new KontenError(
            'pemakaian',
            'berakhir-sebelum-mulai',
            `Kegiatan berakhir (${waktuPanjang(selesai, sesi.zona)}) sebelum mulai (${waktuPanjang(mulai, sesi.zona)}).`,
            ['Periksa --mulai dan --selesai.'],
          )
        const kanal = bacaKanal(sesi, opsi.kanal ?? (jenis === 'pengumuman' ? 'website' : undefined))
        if (opsi.foto === undefined && jenis !== 'pengumuman' && opsi.tetap === undefined)
          wajib('--foto', 'foto dokumentasi, minimal 4', undefined)
        const foto = await periksaMedia(await cariBerkas(env, '--foto', opsi.foto ?? []), 'foto')
        const video = await periksaMedia(await cariBerkas(env, '--video', opsi.video ?? []), 'video')

        const hariH = tanggalLokal(selesai, sesi.zona)
        const versi = kanal.map((k) => versiBerlaku(sesi.sop[k], hariH))
        const id = idKegiatan(hariH, judul, env.acak(4))
        const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
          jenis: 'diserahkan',
          kegiatan: id,
          kanal,
          versi,
          tindakan: 'menyerahkan bahan kegiatan',
        })
        const bahan = { foto: foto.map((m) => m.sha256), video: video.map((m) => m.sha256), narasi: sidikTeks(narasi) }
        const peristiwa: Diserahkan = {
          ...dasar,
          peristiwa: 'diserahkan',
          kepala: { judul, jenis, mulai, selesai, lokasi, pelaksana },
          ...bahan,
          tetap: alasanTetap(
            sesi,
            {
              '--judul': judul,
              '--lokasi': lokasi,
              '--pelaksana': pelaksana,
              '--narasi': narasi,
              ...namaBerkas([...foto, ...video]),
            },
            versi.map((v) => kelengkapan({ jenis }, bahan, barisUntuk(v, 'diserahkan'), sesi.pengaturan.aturan)),
          ),
        }
        putuskan({ peristiwa, kegiatan: null, ...dasarPutusan(sesi) })
        const kegiatan = setelah(sesi, [], peristiwa)
        const media = [...foto, ...video]
        const catatan = await catatanBaru(sesi, await sesi.store.potret(), id, media, hariKegiatan(kegiatan, sesi.zona))
        const commit = await sesi.store.tulis(async () =>
          simpanTulisan(sesi, kegiatan, { peristiwa, isi: { narasi }, media }, null, pelaku),
        )
        const hasil = denganCatatan(hasilTulis(sesi, peristiwa, judul, 'diserahkan', commit), catatan)
        return sesudah(sesi, { ...hasil, terlambat: terlambatTercatat(sesi, kegiatan, commit), peran: peristiwa.peran })
      }),
    ),
  )
}

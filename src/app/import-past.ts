/** Planning an import: every line of the file decided on in order, in memory, before the first is written. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { KontenError } from '../errors.js'
import type { BarisCatatan } from '../analytics/past-records.js'
import { calonId, idKegiatan, ulid } from '../domain/bahasa/id.js'
import type { Dasar, Diserahkan, JenisPeristiwa, Tercatat } from '../domain/peristiwa/peristiwa.js'
import { daftarAlasan, daftarJenisKegiatan, menyangkutJalur } from '../domain/peristiwa/peristiwa.js'
import { putuskan } from '../domain/putusan/putusan.js'
import type { Kanal } from '../domain/sop/sop.js'
import { bagianKanal, barisUntuk, versiBerlaku } from '../domain/sop/sop.js'
import { bacaTautan, platformTautan } from '../domain/bahasa/tautan.js'
import { tanggalLokal } from '../domain/bahasa/waktu.js'
import { bacaWaktu } from '../domain/bahasa/waktu-ketik.js'
import type { IsiKegiatan, Media } from '../storage/record/item-file.js'
import { sidikMedia, sidikTeks } from '../storage/record/item-file.js'
import type { CalonMedia } from '../storage/media/media.js'
import { periksaMedia } from '../storage/media/media.js'
import { readRiwayat } from '../storage/record/history.js'
import { salahSatu } from '../shell/values.js'
import type { Sesi } from './session.js'
import { bacaKanal, waktuPeristiwa } from './session.js'
import type { Rancangan } from './transition.js'
import { akanTercatat, alasanTetap, dasarPeristiwa, dasarPutusan, namaBerkas, setelah } from './transition.js'
import type { Kegiatan } from '../domain/keadaan/tipe.js'
import { mediaJalur, terakhir } from '../domain/keadaan/baca.js'
import type { Kelengkapan } from '../domain/keadaan/kelengkapan.js'
import { kelengkapan } from '../domain/keadaan/kelengkapan.js'

/** One checked line, ready to be written. */
export interface Siap {
  rancangan: Rancangan
  pelaku: { nama: string; surel: string }
}

const dapatDiimpor = [
  'diserahkan',
  'diajukan',
  'dikoreksi',
  'disetujui',
  'ditolak',
  'diunggah',
] as const satisfies JenisPeristiwa[]

/** Checks every line against the state the lines before it lead to. Throws one error naming every line that does not fit. */
export async function periksaSemua(
  sesi: Sesi,
  baris: readonly BarisCatatan[],
  folder: string,
): Promise<{ siap: Siap[]; dilewati: number }> {
  const riwayat = new Map<string, Tercatat[]>()
  const opAda = new Set<string>()
  for (const p of (await readRiwayat(await sesi.store.potret())).peristiwa) {
    opAda.add(p.op)
    if (menyangkutJalur(p)) riwayat.set(p.kegiatan!, [...(riwayat.get(p.kegiatan!) ?? []), p])
  }
  const idMenurutNama = new Map<string, string>()
  const siap: Siap[] = []
  const salah: KontenError[] = []
  let dilewati = 0
  for (const b of baris) {
    try {
      const pengulangan = baris.filter(
        (lain) => lain.nomor < b.nomor && JSON.stringify(lain.isi) === JSON.stringify(b.isi),
      ).length
      const hasil = await periksaSatu(sesi, b, pengulangan, { folder, riwayat, idMenurutNama })
      if (opAda.has(hasil.rancangan.peristiwa.op)) dilewati++
      else siap.push(hasil)
    } catch (galat) {
      if (!(galat instanceof KontenError)) throw galat
      salah.push(new KontenError(galat.jenis, galat.kode, `baris ${b.nomor}: ${galat.message}`))
    }
  }
  if (salah.length > 0)
    throw new KontenError(
      salah.every((s) => s.jenis === 'pemakaian') ? 'pemakaian' : 'ditolak',
      'impor-ditolak',
      `${salah.length} baris tidak dapat dicatat, sehingga tidak satu pun dicatat:\n${salah
        .slice(0, 20)
        .map((s) => s.message)
        .join('\n')}`,
      ['Perbaiki baris-baris itu, lalu impor kembali.'],
    )
  return { siap, dilewati }
}

interface Hadapan {
  folder: string
  riwayat: Map<string, Tercatat[]>
  idMenurutNama: Map<string, string>
}

async function periksaSatu(
  sesi: Sesi,
  { isi, nomor }: BarisCatatan,
  pengulangan: number,
  hadapan: Hadapan,
): Promise<Siap> {
  const jenis = salahSatu('peristiwa', isi.peristiwa, dapatDiimpor)
  const kanal = bacaKanal(sesi, isi.kanal || undefined)
  const baris: Sesi = {
    ...sesi,
    opsi: {
      ...sesi.opsi,
      sebagai: isi.oleh,
      waktu: isi.waktu,
      tetap: isi.tetap,
      ...(isi.peran ? { peran: isi.peran } : {}),
    },
    diteruskan: new Set(),
  }
  const sidik = createHash('sha256')
    .update(JSON.stringify([isi, pengulangan]))
    .digest()
  const op = ulid(waktuPeristiwa(baris), sidik)
  const kepala =
    jenis === 'diserahkan' && isi.judul !== '' && !hadapan.idMenurutNama.has(isi.kegiatan)
      ? bacaKepala(sesi, isi)
      : null
  if (kepala) {
    const tetapId = createHash('sha256').update(`${isi.kegiatan}\n${kepala.judul}`).digest()
    hadapan.idMenurutNama.set(isi.kegiatan, idKegiatan(tanggalLokal(kepala.selesai, sesi.zona), kepala.judul, tetapId))
  }
  const calon = calonId([...hadapan.riwayat.keys()], isi.kegiatan)
  const id = hadapan.idMenurutNama.get(isi.kegiatan) ?? (calon.length === 1 ? calon[0] : undefined)
  if (id === undefined)
    throw new KontenError(
      'pemakaian',
      'belum-diserahkan',
      `kegiatan "${isi.kegiatan}" belum diserahkan pada baris sebelumnya dan bukan ID kegiatan yang sudah ada (isi judul, mulai, dan pelaksana pada penyerahannya).`,
    )
  const riwayat = hadapan.riwayat.get(id) ?? []
  const lama = riwayat.find((p) => p.op === op)
  if (lama) return { rancangan: { peristiwa: lama }, pelaku: { nama: '', surel: '' } }
  const kegiatan = kepala ? null : setelahSemua(sesi, riwayat)
  const versi = kanal.map((k) => kegiatan?.jalur.get(k)?.versi ?? versiBerlaku(sesi.sop[k], id.slice(0, 10)))
  const { pelaku, ...dasar } = await dasarPeristiwa(baris, {
    jenis,
    kegiatan: id,
    kanal,
    versi,
    tindakan: `mencatat ${jenis}`,
  })
  const rancangan = await rancang(
    baris,
    { ...dasar, op, catatan: isi.catatan },
    { jenis, isi, kepala, kegiatan, folder: hadapan.folder },
  )
  const peristiwa = putuskan({ peristiwa: rancangan.peristiwa, kegiatan, ...dasarPutusan(sesi) })
  hadapan.riwayat.set(id, [...riwayat, akanTercatat(sesi, peristiwa, op)])
  for (const satu of baris.diteruskan) sesi.diteruskan.add(`Baris ${nomor}: ${satu}`)
  return { rancangan, pelaku }
}

/** The kegiatan as the lines so far leave it; the last peristiwa is put on top of those before it. */
const setelahSemua = (sesi: Sesi, riwayat: readonly Tercatat[]): Kegiatan =>
  setelah(sesi, riwayat.slice(0, -1), riwayat.at(-1)!)

function bacaKepala(sesi: Sesi, isi: BarisCatatan['isi']): NonNullable<Diserahkan['kepala']> {
  const mulai = bacaWaktu(isi.mulai, 'kolom mulai', sesi.zona, sesi.sekarang)
  const selesai = isi.selesai === '' ? mulai : bacaWaktu(isi.selesai, 'kolom selesai', sesi.zona, sesi.sekarang)
  if (selesai < mulai) throw new KontenError('pemakaian', 'berakhir-sebelum-mulai', 'kegiatan berakhir sebelum mulai.')
  if (isi.pelaksana === '') throw new KontenError('pemakaian', 'pelaksana-kosong', 'kolom pelaksana kosong.')
  return {
    judul: isi.judul,
    jenis: salahSatu('jenis', isi.jenis || 'berita', daftarJenisKegiatan),
    mulai,
    selesai,
    lokasi: isi.lokasi,
    pelaksana: isi.pelaksana,
  }
}

interface Bahan {
  jenis: (typeof dapatDiimpor)[number]
  isi: BarisCatatan['isi']
  kepala: Diserahkan['kepala']
  kegiatan: Kegiatan | null
  folder: string
}

async function rancang(sesi: Sesi, dasar: Dasar, { jenis, isi, kepala, kegiatan, folder }: Bahan): Promise<Rancangan> {
  const { judul, lokasi, pelaksana, narasi, teks, tautan, catatan } = isi
  const diketik = { judul, lokasi, pelaksana, narasi, teks, tautan, catatan }
  const dengan = (media: readonly Media[] = [], bahan: readonly Kelengkapan[] = []): Dasar => ({
    ...dasar,
    tetap: alasanTetap(sesi, { ...diketik, ...namaBerkas(media) }, bahan),
  })
  switch (jenis) {
    case 'diserahkan': {
      const media = async (kolom: 'foto' | 'video'): Promise<CalonMedia[]> =>
        periksaMedia(
          isi[kolom]
            .split('|')
            .map((f) => f.trim())
            .filter(Boolean)
            .map((f) => resolve(folder, f)),
          kolom,
        )
      const [foto, video] = [await media('foto'), await media('video')]
      const bahan = { foto: foto.map((m) => m.sha256), video: video.map((m) => m.sha256), narasi: sidikTeks(narasi) }
      const macam = kepala ?? kegiatan!
      const lengkap = dasar.kanal.map((k) =>
        kelengkapan(
          macam,
          bahan,
          barisUntuk(versiBerlaku(sesi.sop[k], dasar.kegiatan!.slice(0, 10)), 'diserahkan'),
          sesi.pengaturan.aturan,
        ),
      )
      const semua = [...foto, ...video]
      return {
        peristiwa: { ...dengan(semua, lengkap), peristiwa: 'diserahkan', kepala, ...bahan },
        isi: { narasi },
        media: semua,
      }
    }
    case 'diajukan': {
      if (teks === '')
        throw new KontenError('pemakaian', 'teks-kosong', 'kolom teks (caption atau berita yang diajukan) kosong.')
      const draf = Object.fromEntries(dasar.kanal.map((k) => [bagianKanal[k], teks])) as Partial<IsiKegiatan>
      return { peristiwa: { ...dengan(), peristiwa: 'diajukan', teks: sidikTeks(teks), lampiran: [] }, isi: draf }
    }
    case 'dikoreksi':
      return { peristiwa: { ...dengan(), peristiwa: 'dikoreksi' } }
    case 'disetujui':
      return { peristiwa: { ...dengan(), peristiwa: 'disetujui', ...isiDiajukan(kegiatan, dasar.kanal[0]!) } }
    case 'ditolak':
      return {
        peristiwa: {
          ...dengan(),
          peristiwa: 'ditolak',
          alasan: salahSatu('alasan', isi.alasan, daftarAlasan),
          pasal: isi.pasal || null,
          final: isi.final.toLowerCase() === 'ya',
        },
      }
    case 'diunggah': {
      const platform = dasar.kanal[0] === 'website' ? 'website' : isi.platform || platformTautan(tautan)
      if (!platform || bacaTautan(tautan) === null)
        throw new KontenError(
          'pemakaian',
          'tautan-kosong',
          'kolom tautan bukan alamat http atau https, atau platformnya tidak dikenal (isi kolom platform).',
        )
      return {
        peristiwa: {
          ...dengan(),
          peristiwa: 'diunggah',
          unggahan: [{ platform, tautan }],
          ...isiDiajukan(kegiatan, dasar.kanal[0]!),
        },
      }
    }
  }
}

/** Text and media of the draft that was submitted last: what a past decision or upload was about. */
function isiDiajukan(kegiatan: Kegiatan | null, kanal: Kanal): { teks: string; media: string } {
  const jalur = kegiatan?.jalur.get(kanal)
  return { teks: (jalur && terakhir(jalur, 'diajukan')?.teks) ?? '', media: sidikMedia(jalur ? mediaJalur(jalur) : []) }
}

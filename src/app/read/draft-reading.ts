/** One draft as the PPID reads it, as lines for a screen and as data. */
import type { CatatanMedia } from '../../domain/bukti-media.js'
import { catatanTakUtuh } from '../../domain/bukti-media.js'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { bilangan, lamaLewat, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { mediaJalur, terakhir } from '../../domain/keadaan/baca.js'
import type { Kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import { kelengkapanJalur } from '../../domain/keadaan/kelengkapan.js'
import type { Jalur, Kegiatan } from '../../domain/keadaan/tipe.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import type { Langkah } from '../../domain/register/tipe.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { daftarPrivasi, putusanTerakhir } from '../../domain/tinjauan.js'
import { sentenceDiff } from '../../render/formats/word-diff.js'
import { changedMedia } from '../../storage/media/media.js'
import type { Snapshot } from '../../storage/port.js'
import type { Media } from '../../storage/record/item-file.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import type { ReadKegiatan } from './find.js'
import { kegiatanDays, notesOnKept } from '../record/media-notes.js'
import { bringFor } from '../previews/on-demand.js'
import { previewsHere } from '../previews/seen.js'
import type { Session } from '../session.js'
import { langkahBasis } from '../session.js'

/** A photo or video with its sizes, as a line. */
export const mediaLine = (m: Media): string =>
  `  ${m.nama}: ${m.jenis}, ${m.dimensi}, ${bilangan(Math.ceil(m.ukuran / 1024))} KB`

const artiKeadaan = {
  utuh: '',
  pratinjau: ' (pratinjau, bukan berkas asli)',
  hilang: ' (TIDAK ADA di media/)',
  berubah: ' (ISINYA BERUBAH di media/)',
} as const

/** One draft as the PPID reads it: text, changes, media, checks, deadline, and the three commands that decide. */
export async function draftReading(sesi: Session, potret: Snapshot, { kegiatan, berkas }: ReadKegiatan, jalur: Jalur) {
  const { zona } = sesi
  const bagian = bagianKanal[jalur.kanal]
  const draf = berkas.isi[bagian]
  const { media, peringatan, terhalang } = await decidedMedia(sesi, { kegiatan, berkas }, jalur)
  const utuh = media.filter((m) => m.keadaan === 'utuh')
  const catatan = [...peringatan, ...(await notesOnKept(sesi, utuh, kegiatanDays(kegiatan, zona)))]
  const putusan = putusanTerakhir(jalur)
  const lama = putusan ? await potret.read(jalurKegiatan(kegiatan.id), putusan.jejak.commit) : null
  const sebelum = lama === null ? null : parseBerkas(lama).isi[bagian]
  const bacaan = {
    kegiatan,
    jalur,
    zona,
    draf,
    media,
    catatan,
    putusan,
    beda: sebelum === null ? null : sentenceDiff(sebelum, draf),
    kelengkapan: kelengkapanJalur(kegiatan, jalur, sesi.settings.aturan),
    privasi: daftarPrivasi({ judul: kegiatan.judul, narasi: berkas.isi.narasi, [bagian]: draf }),
    tunggu: langkahJalur(kegiatan, jalur, langkahBasis(sesi, sesi.now)).find(
      (l) => l.selesai === null && l.baris.peristiwa.includes('disetujui'),
    ),
  }
  return {
    baris: [...draftLines(bacaan), ...(sesi.env.menu === undefined ? commandLines(bacaan) : [])],
    data: draftData(bacaan),
    sebelum,
    peringatan: [...peringatan.map((c) => `Peringatan: ${c.pesan}`), ...terhalang],
  }
}

interface DraftRead {
  kegiatan: Kegiatan
  jalur: Jalur
  zona: string
  draf: string
  media: readonly DecidedMedia[]
  catatan: readonly CatatanMedia[]
  /** The decision before this draft, and the words changed since; null where there was none. */
  putusan: ReturnType<typeof putusanTerakhir>
  beda: string | null
  kelengkapan: Kelengkapan
  privasi: ReturnType<typeof daftarPrivasi>
  /** The decision that is waited for. */
  tunggu: Langkah | undefined
}

type DecidedMedia = Media & { keadaan: keyof typeof artiKeadaan }

/** The media that are decided about, each with what has become of it since it was handed over, and what to warn of. */
async function decidedMedia(
  sesi: Session,
  { kegiatan, berkas }: Pick<ReadKegiatan, 'kegiatan' | 'berkas'>,
  jalur: Jalur,
) {
  const daftarSha = new Set(mediaJalur(jalur))
  const diputus = berkas.media.filter((m) => daftarSha.has(m.sha256))
  const sha = diputus.map((m) => m.sha256)
  const { hilang, berubah } = await changedMedia(sesi.root, sha)
  const terhalang = hilang.length === 0 ? [] : await bringFor(sesi, [kegiatan.id])
  const kecil = hilang.length === 0 ? new Map<string, Buffer>() : await previewsHere(sesi, kegiatan)
  const tanpa = hilang.filter((sha256) => !kecil.has(sha256))
  const keadaan = (sha256: string): DecidedMedia['keadaan'] => {
    if (hilang.includes(sha256)) return kecil.has(sha256) ? 'pratinjau' : 'hilang'
    return berubah.includes(sha256) ? 'berubah' : 'utuh'
  }
  return {
    media: diputus.map((m): DecidedMedia => ({ ...m, keadaan: keadaan(m.sha256) })),
    peringatan: catatanTakUtuh(tanpa.length, berubah.length, hilang.length - tanpa.length),
    terhalang,
  }
}

const draftCommands = ({ kegiatan, jalur }: DraftRead): string[] => [
  `konten setujui ${kegiatan.id} --kanal ${jalur.kanal}`,
  `konten koreksi ${kegiatan.id} --kanal ${jalur.kanal} --catatan "…"`,
  `konten tolak ${kegiatan.id} --kanal ${jalur.kanal} --alasan tidak-untuk-dipublikasikan`,
]

const draftLines = (b: DraftRead): string[] => [
  '',
  draftTitle(b),
  b.draf || '(belum ada draf)',
  '',
  ...changeLines(b),
  `Media (${b.media.length})`,
  ...b.media.map((m) => `${mediaLine(m)}${artiKeadaan[m.keadaan]}`),
  ...b.catatan.map((c) => `  [!] ${c.pesan}`),
  '',
  ...checkLines(b),
  '',
  ...deadlineLines(b),
]

/** What is typed next; the menu asks instead. */
const commandLines = (b: DraftRead): string[] =>
  b.jalur.tahap === 'diajukan'
    ? ['Putuskan dengan salah satu:', ...draftCommands(b).map((k) => `  ${k}`), '  (atau --alasan informasi-rahasia)']
    : ['Draf ini tidak sedang menunggu keputusan.']

function draftTitle({ jalur, zona }: DraftRead): string {
  const diajukan = terakhir(jalur, 'diajukan')
  const keadaan = [
    jalur.tahap === 'diajukan' ? '' : jalur.tahap,
    diajukan ? `diajukan ${diajukan.oleh}, ${waktuPanjang(diajukan.waktu, zona)}` : '',
  ]
  return `Draf ${jalur.kanal} (${keadaan.filter(Boolean).join(', ')})`
}

function changeLines({ putusan, beda, zona }: DraftRead): string[] {
  if (!putusan) return []
  const sejak = `Perubahan sejak ${putusan.peristiwa} oleh ${putusan.oleh} (${waktuPanjang(putusan.waktu, zona)})`
  return [putusan.catatan === '' ? sejak : `${sejak}: ${putusan.catatan}`, beda ?? 'Tidak ada kata yang berubah.', '']
}

function checkLines({ kelengkapan: { lengkap, kurang }, privasi }: DraftRead): string[] {
  return [
    'Pemeriksaan',
    lengkap ? '  [ya] kelengkapan langkah 1' : `  [!]  kelengkapan langkah 1: ${kurang.join('; ')}`,
    ...privasi.map((b) =>
      b.letak.length === 0
        ? `  [ya] tanpa ${b.jenis}`
        : `  ${b.menahan ? '[!] ' : '[i] '} ${b.jenis}: ${b.letak.join('; ')}`,
    ),
    '  [ ]  tidak termasuk informasi yang dikecualikan (UU 14/2008 Pasal 17)',
  ]
}

function deadlineLines({ tunggu, zona }: DraftRead): string[] {
  if (!tunggu) return []
  if (tunggu.verdik === 'lewat') return [`Tenggat keputusan lewat ${lamaLewat(tunggu)}.`]
  return [`Tenggat keputusan: ${tunggu.tenggat === null ? '-' : waktuPanjang(tunggu.tenggat, zona)}.`]
}

const draftData = (b: DraftRead) => ({
  kanal: b.jalur.kanal,
  status: b.jalur.tahap,
  draf: b.draf,
  media: b.media,
  catatan: b.catatan,
  sejak: b.putusan
    ? {
        peristiwa: b.putusan.peristiwa,
        oleh: b.putusan.oleh,
        waktu: formatIso(b.putusan.waktu, b.zona),
        catatan: b.putusan.catatan,
        commit: b.putusan.jejak.commit,
      }
    : null,
  beda: b.beda,
  kelengkapan: b.kelengkapan,
  privasi: b.privasi,
  perintah: b.jalur.tahap === 'diajukan' ? draftCommands(b) : [],
})

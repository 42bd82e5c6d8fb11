/** What the PPID reads before deciding; `tinjau` prints it, and the three decisions show it before they ask. */
import { catatanTakUtuh } from '../domain/bukti-media.js'
import { bilangan, lamaLewat, waktuPanjang } from '../domain/bahasa/kalimat.js'
import { langkahJalur } from '../domain/register/langkah.js'
import { daftarPrivasi, putusanTerakhir } from '../domain/tinjauan.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import { jalurKegiatan } from '../domain/bahasa/id.js'
import { bagianKanal } from '../domain/sop/sop.js'
import { sentenceDiff } from '../render/formats/word-diff.js'
import type { ItemFile, Media } from '../storage/record/item-file.js'
import { parseBerkas } from '../storage/record/item-file.js'
import { noteSeen } from '../storage/local/seen-drafts.js'
import { shownState } from './shown.js'
import { changedMedia } from '../storage/media/media.js'
import type { Snapshot } from '../storage/port.js'
import { notesOnKept, kegiatanDays } from './media-notes.js'
import type { Session } from './session.js'
import { langkahBasis } from './session.js'
import type { ReadKegiatan } from './find.js'
import { readKegiatan } from './find.js'
import type { Jalur, Kegiatan } from '../domain/keadaan/tipe.js'
import { mediaJalur, terakhir } from '../domain/keadaan/baca.js'
import { kelengkapanJalur } from '../domain/keadaan/kelengkapan.js'
import type { Kanal } from '../domain/sop/sop.js'

/** What the kegiatan is, above its drafts. */
export const readingHead = (kegiatan: Kegiatan, berkas: ItemFile, zona: string): string[] => [
  `${kegiatan.judul} (${kegiatan.id})`,
  `Kegiatan   : ${waktuPanjang(kegiatan.mulai, zona)}, ${kegiatan.lokasi || '-'}; pelaksana ${kegiatan.pelaksana}`,
  '',
  'Narasi',
  berkas.isi.narasi || '-',
]

/** The same where kegiatan and channel are known, as a form shows it; nothing where no draft waits. */
export async function ppidReading({
  sesi,
  kegiatan,
  kanal,
}: {
  sesi: Session
  kegiatan: Kegiatan | null
  kanal: Kanal | null
}): Promise<string[]> {
  const jalur = kanal === null ? undefined : kegiatan?.jalur.get(kanal)
  if (!kegiatan || jalur?.tahap !== 'diajukan') return []
  const potret = await sesi.store.snapshot()
  const terbaca = await readKegiatan(sesi, potret, kegiatan.id)
  const { baris } = await draftReading(sesi, potret, terbaca, jalur)
  await noteSeen(sesi.store.folder, kegiatan.id, jalur.kanal, shownState(kegiatan, jalur.kanal))
  return [...readingHead(kegiatan, terbaca.berkas, sesi.zona), ...baris]
}

/** What a draft is written from: the narration, and the photos and videos with their sizes. */
export async function materialReading({
  sesi,
  kegiatan,
}: {
  sesi: Session
  kegiatan: Kegiatan | null
}): Promise<string[]> {
  if (!kegiatan) return []
  const { berkas } = await readKegiatan(sesi, await sesi.store.snapshot(), kegiatan.id)
  return [
    ...readingHead(kegiatan, berkas, sesi.zona),
    '',
    `Media (${berkas.media.length})`,
    ...berkas.media.map((m) => mediaLine(m)),
    '',
  ]
}

const mediaLine = (m: Media): string =>
  `  ${m.nama}: ${m.jenis}, ${m.dimensi}, ${bilangan(Math.ceil(m.ukuran / 1024))} KB`

const artiKeadaan = { utuh: '', hilang: ' (TIDAK ADA di media/)', berubah: ' (ISINYA BERUBAH di media/)' } as const

/** One draft as the PPID reads it: text, changes, media, checks, deadline, and the three commands that decide. */
export async function draftReading(sesi: Session, potret: Snapshot, { kegiatan, berkas }: ReadKegiatan, jalur: Jalur) {
  const { zona } = sesi
  const bagian = bagianKanal[jalur.kanal]
  const draf = berkas.isi[bagian]
  const daftarSha = new Set(mediaJalur(jalur))
  const diputus = berkas.media.filter((m) => daftarSha.has(m.sha256))
  const { hilang, berubah } = await changedMedia(
    sesi.root,
    diputus.map((m) => m.sha256),
  )
  const media = diputus.map(
    (m) =>
      ({
        ...m,
        keadaan: hilang.includes(m.sha256) ? 'hilang' : berubah.includes(m.sha256) ? 'berubah' : 'utuh',
      }) as const,
  )
  const putusan = putusanTerakhir(jalur)
  const lama = putusan ? await potret.read(jalurKegiatan(kegiatan.id), putusan.jejak.commit) : null
  const sebelum = lama === null ? null : parseBerkas(lama).isi[bagian]
  const beda = sebelum === null ? null : sentenceDiff(sebelum, draf)
  const privasi = daftarPrivasi({ judul: kegiatan.judul, narasi: berkas.isi.narasi, [bagian]: draf })
  const utuh = media.filter((m) => m.keadaan === 'utuh')
  const peringatan = catatanTakUtuh(hilang.length, berubah.length)
  const catatan = [...peringatan, ...(await notesOnKept(sesi, utuh, kegiatanDays(kegiatan, zona)))]
  const diajukan = terakhir(jalur, 'diajukan')
  const kelengkapan = kelengkapanJalur(kegiatan, jalur, sesi.settings.aturan)
  const tunggu = langkahJalur(kegiatan, jalur, langkahBasis(sesi, sesi.now)).find(
    (l) => l.selesai === null && l.baris.peristiwa.includes('disetujui'),
  )
  const perintah = [
    `konten setujui ${kegiatan.id} --kanal ${jalur.kanal}`,
    `konten koreksi ${kegiatan.id} --kanal ${jalur.kanal} --catatan "…"`,
    `konten tolak ${kegiatan.id} --kanal ${jalur.kanal} --alasan tidak-untuk-dipublikasikan`,
  ]
  const baris = [
    '',
    `Draf ${jalur.kanal} (${[jalur.tahap === 'diajukan' ? '' : jalur.tahap, diajukan ? `diajukan ${diajukan.oleh}, ${waktuPanjang(diajukan.waktu, zona)}` : ''].filter(Boolean).join(', ')})`,
    draf || '(belum ada draf)',
    '',
    ...(putusan
      ? [
          `Perubahan sejak ${putusan.peristiwa} oleh ${putusan.oleh} (${waktuPanjang(putusan.waktu, zona)})${putusan.catatan === '' ? '' : `: ${putusan.catatan}`}`,
          beda ?? 'Tidak ada kata yang berubah.',
          '',
        ]
      : []),
    `Media (${media.length})`,
    ...media.map((m) => `${mediaLine(m)}${artiKeadaan[m.keadaan]}`),
    ...catatan.map((c) => `  [!] ${c.pesan}`),
    '',
    'Pemeriksaan',
    `  ${kelengkapan.lengkap ? '[ya]' : '[!] '} kelengkapan langkah 1${kelengkapan.lengkap ? '' : `: ${kelengkapan.kurang.join('; ')}`}`,
    ...privasi.map((b) =>
      b.letak.length === 0
        ? `  [ya] tanpa ${b.jenis}`
        : `  ${b.menahan ? '[!] ' : '[i] '} ${b.jenis}: ${b.letak.join('; ')}`,
    ),
    '  [ ]  tidak termasuk informasi yang dikecualikan (UU 14/2008 Pasal 17)',
    '',
    ...(tunggu
      ? [
          tunggu.verdik === 'lewat'
            ? `Tenggat keputusan lewat ${lamaLewat(tunggu)}.`
            : `Tenggat keputusan: ${tunggu.tenggat === null ? '-' : waktuPanjang(tunggu.tenggat, zona)}.`,
        ]
      : []),
    ...(jalur.tahap === 'diajukan'
      ? ['Putuskan dengan salah satu:', ...perintah.map((k) => `  ${k}`), '  (atau --alasan informasi-rahasia)']
      : ['Draf ini tidak sedang menunggu keputusan.']),
  ]
  const data = {
    kanal: jalur.kanal,
    status: jalur.tahap,
    draf,
    media,
    catatan,
    sejak: putusan
      ? {
          peristiwa: putusan.peristiwa,
          oleh: putusan.oleh,
          waktu: formatIso(putusan.waktu, zona),
          catatan: putusan.catatan,
          commit: putusan.jejak.commit,
        }
      : null,
    beda,
    kelengkapan,
    privasi,
    perintah: jalur.tahap === 'diajukan' ? perintah : [],
  }
  return { baris, data, sebelum, peringatan: peringatan.map((c) => `Peringatan: ${c.pesan}`) }
}

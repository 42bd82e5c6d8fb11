/** What an approved draft becomes for pasting: the files of the folder, what to mind, and what to do afterwards. */
import type { Session } from '../session.js'
import type { Kanal } from '../../domain/sop/sop.js'
import type { HasilBatas } from '../../domain/batas-platform.js'
import { readKegiatan } from './find.js'
import { currentContent } from './current-text.js'
import { putuskanSalin } from '../../domain/putusan/salin.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { copyAllPhotos } from './photo-copy.js'
import { photoSource } from '../previews/seen.js'
import { periksaBatas, kalimatLebih } from '../../domain/batas-platform.js'
import type { ChecklistContent } from '../../render/documents/salinan.js'
import { TANDA_DAFTAR, BERKAS_DAFTAR } from '../../storage/local/copy-folder.js'
import { tanggalPanjang, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { openSidChecklist, medsosChecklist } from '../../render/documents/salinan.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { renderArticle } from '../../render/formats/article-html.js'

export type PasteTarget = 'opensid' | 'medsos'
const kanalUntuk: Record<PasteTarget, Kanal> = { opensid: 'website', medsos: 'medsos' }

/** The copy as it is to be written, with what it tells. */
export interface PasteReady {
  id: string
  judul: string
  kanal: Kanal
  files: Map<string, string | Uint8Array>
  /** The file whose text is pasted first. */
  main: string
  foto: unknown
  batas: HasilBatas[]
  perhatian: string[]
  perintah: string
}

/** Throws `ditolak` where the draft is not approved, or not as it was approved. */
export async function pasteReady(
  session: Session,
  dicari: string,
  untuk: PasteTarget,
  daftarPlatform: readonly string[],
): Promise<PasteReady> {
  const kanal = kanalUntuk[untuk]
  const terbaca = await readKegiatan(session, await session.store.snapshot(), dicari)
  const { kegiatan: k } = terbaca
  const isi = await currentContent(session, terbaca, kanal)
  const setuju = putuskanSalin(k, kanal, isi)
  const teks = isi.kini.isi[bagianKanal[kanal]]
  const foto = await copyAllPhotos(photoSource(session, k), k, untuk, isi)
  const batas = (untuk === 'opensid' ? ['opensid'] : daftarPlatform).flatMap((nama) =>
    periksaBatas(nama, { judul: k.judul, caption: teks }),
  )
  const perhatian = [
    ...batas.filter((b) => b.lebih > 0).map(kalimatLebih),
    ...tanpaBatas(daftarPlatform, batas),
    ...foto.perhatian,
  ]
  const perintah = `konten unggah ${k.id} --kanal ${kanal} --tautan URL`
  const daftar: ChecklistContent = {
    tanda: `${TANDA_DAFTAR}${k.id} untuk ${untuk}`,
    judul: k.judul,
    keterangan:
      `${tanggalPanjang(k.selesai, session.zona)}. Disetujui ${setuju.oleh}, ` +
      `${waktuPanjang(setuju.waktu, session.zona)}.`,
    foto: [...foto.berkas.keys()],
    perhatian,
    perintah,
  }
  const files = new Map<string, string | Uint8Array>([
    ...(untuk === 'opensid' ? berkasOpenSid(session, k, teks, daftar) : berkasMedsos(k, teks, daftarPlatform, daftar)),
    ...(foto.alt === '' ? [] : [['alt.txt', foto.alt] as const]),
    ...foto.berkas,
  ])
  const main = untuk === 'opensid' ? 'isi.html' : `caption-${daftarPlatform[0]!}.txt`
  return { id: k.id, judul: k.judul, kanal, files, main, foto: foto.data, batas, perhatian, perintah }
}

const tanpaBatas = (platform: readonly string[], batas: readonly HasilBatas[]): string[] =>
  platform
    .filter((nama) => !batas.some((b) => b.platform === nama))
    .map((nama) => `Batas panjang ${nama} tidak dikenal; periksa saat menempel.`)

function berkasOpenSid(sesi: Session, k: Kegiatan, teks: string, daftar: ChecklistContent): [string, string][] {
  return [
    [BERKAS_DAFTAR, openSidChecklist(daftar)],
    ['judul.txt', bersihkan(`${k.judul}\n`)],
    ['isi.html', renderArticle(teks)],
    ['kategori.txt', `${k.jenis === 'berita' ? 'Berita' : 'Pengumuman'}\n`],
    ['tanggal.txt', `${k.hariH.split('-').toReversed().join('-')}\n${tanggalPanjang(k.selesai, sesi.zona)}\n`],
  ]
}

function berkasMedsos(
  k: Kegiatan,
  teks: string,
  platform: readonly string[],
  daftar: ChecklistContent,
): [string, string][] {
  const judul = (nama: string): string | null => (nama === 'youtube' ? `judul-${nama}.txt` : null)
  const satuan = platform.map((nama) => ({ nama, caption: `caption-${nama}.txt`, judul: judul(nama) }))
  return [
    [BERKAS_DAFTAR, medsosChecklist(daftar, satuan)],
    ...satuan.flatMap((s): [string, string][] => [
      [s.caption, bersihkan(`${teks}\n`)],
      ...(s.judul === null ? [] : [[s.judul, bersihkan(`${k.judul}\n`)] as [string, string]]),
    ]),
  ]
}

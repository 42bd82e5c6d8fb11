/**
 * What the public can see against the register: files of the site and of the platforms, each held against the uploads.
 */
import { checkDamage } from '../../analytics/export-table.js'
import type { Session } from '../session.js'
import type { SumberPublik, UnggahanDinilai, ButirPublik } from '../../domain/laporan/pencocokan-situs.js'
import type { IncomingFile } from '../../analytics/manuscript.js'
import { readKeadaan, langkahBasis } from '../session.js'
import { openManuscripts } from '../../analytics/manuscript.js'
import { semuaUnggahan } from '../../domain/keadaan/pencocokan.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { persetujuan } from '../../domain/keadaan/baca.js'
import { bandingkanSitus, catatanUmum } from '../../domain/laporan/pencocokan-situs.js'
import type { Manuscript } from '../../analytics/reader.js'
import { recogniseManuscript } from '../../analytics/recognise.js'
import { readFeed } from '../../analytics/feed.js'

/** A file as a source of public items. */
export type ComparedSource = SumberPublik & { batas: string; catatan: string[] }

/** Reads every file and compares. Throws `pemakaian` for a file that is no feed, sitemap or export. */
export async function compareSite(session: Session, files: readonly IncomingFile[]) {
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const sources = (await openManuscripts(files)).map((n): ComparedSource => ({
    nama: n.nama,
    ...publicItems(session, n),
  }))
  const uploads = semuaUnggahan(keadaan).map((u): UnggahanDinilai => {
    const jalur = u.kegiatan.jalur.get(u.kanal)!
    const langkah = langkahJalur(u.kegiatan, jalur, langkahBasis(session, session.now)).find((l) =>
      l.baris.peristiwa.includes('diunggah'),
    )
    return { ...u, disetujui: persetujuan(jalur)?.waktu ?? null, tenggat: langkah?.tenggat ?? null }
  })
  return { sources, temuan: bandingkanSitus(sources, uploads, { zona: session.zona, sekarang: session.now }) }
}

/** The public items of one file, whether they are all there are, and what such a file cannot show. */
function publicItems(session: Session, naskah: Manuscript): Omit<ComparedSource, 'nama'> {
  checkDamage(naskah)
  const pembaca = recogniseManuscript(naskah)
  if (pembaca) {
    const { angka } = pembaca.baca(naskah, { zona: session.zona, sekarang: session.now, bulan: null, platform: null })
    const butir = angka.flatMap((a): ButirPublik[] =>
      a.tautan === null || a.platform === null || a.tanda === 'balasan'
        ? []
        : [{ platform: a.platform, tautan: a.tautan, judul: a.judul, terbit: a.terbit }],
    )
    return {
      butir,
      lengkap: false,
      batas: 'Unduhan hanya memuat masa dan baris yang dipilih; yang lebih lama tidak dapat diperiksa.',
      catatan: [],
    }
  }
  const umpan = readFeed(naskah, {
    zona: session.zona,
    situs: session.settings.kantor.situs,
    sekarang: session.now,
  })
  const butir = umpan.butir.map((b): ButirPublik => ({ platform: 'website', ...b }))
  return {
    butir,
    lengkap: umpan.jenis === 'peta-situs',
    batas:
      umpan.jenis === 'peta-situs'
        ? 'Sitemap tidak menyebut kapan halaman terbit; waktunya tidak dapat diperiksa.'
        : 'Umpan hanya memuat butir terbaru (OpenSID: 50); unggahan yang lebih lama tidak dapat diperiksa.',
    catatan: [...umpan.catatan, ...catatanUmum(butir)],
  }
}

import * as option from '../../shell/options/index.js'
/** What the public site or the platforms' exports show, against the register. */
import { basename } from 'node:path'
import { langkahJalur } from '../../domain/register/langkah.js'
import { semuaUnggahan } from '../../domain/laporan/pencocokan.js'
import type { ButirPublik, SumberPublik, UnggahanDinilai } from '../../domain/laporan/pencocokan-situs.js'
import { bandingkanSitus, catatanUmum } from '../../domain/laporan/pencocokan-situs.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { recogniseManuscript } from '../../analytics/recognise.js'
import { openManuscripts } from '../../analytics/manuscript.js'
import type { Manuscript } from '../../analytics/reader.js'
import { checkDamage } from '../../analytics/export-table.js'
import { readFeed } from '../../analytics/feed.js'
import type { Dokumen, Sel } from '../../render/tabel.js'
import { readFileInput } from '../../shell/values.js'
import { show } from '../../shell/output.js'
import type { Session } from '../../app/session.js'
import { readKeadaan, langkahBasis } from '../../app/session.js'
import { persetujuan } from '../../domain/keadaan/baca.js'
import { defineCommand } from '../../shell/define.js'

export const command = defineCommand({
  options: {
    umpan: option.lines({
      name: 'berkas',
      help: 'feed.xml, sitemap.xml, atau unduhan platform',
      required: true,
      ask: 'Berkas feed.xml, sitemap.xml, atau unduhan platform',
      complete: () => 'files',
    }),
    ...option.output,
  },
  examples: ['konten cocokkan --umpan feed.xml', 'konten cocokkan --umpan sitemap.xml unduhan-instagram.csv'],
  run: async ({ session, values, env }) => {
    const { keadaan } = await readKeadaan(session, await session.store.snapshot())
    const berkas = await Promise.all(
      values.umpan.map(async (nama) => ({
        nama: satuBaris(basename(nama)),
        isi: await readFileInput(env, '--umpan', nama),
      })),
    )
    const sumber = (await openManuscripts(berkas)).map((n) => ({ nama: n.nama, ...bacaPublik(session, n) }))
    const unggahan = semuaUnggahan(keadaan).map((u): UnggahanDinilai => {
      const jalur = u.kegiatan.jalur.get(u.kanal)!
      const langkah = langkahJalur(u.kegiatan, jalur, langkahBasis(session, session.now)).find((l) =>
        l.baris.peristiwa.includes('diunggah'),
      )
      return { ...u, disetujui: persetujuan(jalur)?.waktu ?? null, tenggat: langkah?.tenggat ?? null }
    })
    const temuan = bandingkanSitus(sumber, unggahan, { zona: session.zona, sekarang: session.now })
    const dokumen = (): Dokumen => ({
      judul: `Yang tayang terhadap register: ${temuan.length} temuan`,
      keterangan: sumber.flatMap((s) => [`${s.nama}: ${s.butir.length} butir. ${s.batas}`, ...s.catatan]),
      bagian: [
        {
          kunci: 'temuan',
          judul: 'Temuan',
          kolom: [{ judul: 'Kode' }, { judul: 'Judul' }, { judul: 'Tautan' }, { judul: 'Arti' }],
          baris: temuan.map((t): Sel[] => [t.kode, t.judul, t.tautan, t.pesan]),
          kosong: 'Semua yang tayang tercatat, dan semua yang tercatat tayang.',
        },
      ],
      utama: 'temuan',
      penutup: [],
    })
    const hasil = await show(
      session,
      values,
      dokumen,
      {
        ok: temuan.length === 0,
        sumber: sumber.map((s) => ({ nama: s.nama, butir: s.butir.length, batas: s.batas, catatan: s.catatan })),
        temuan,
      },
      [],
    )
    return temuan.length > 0 ? { ...hasil, code: 1 } : hasil
  },
})

/** The public items of one file, whether they are all there are, and what such a file cannot show. */
function bacaPublik(
  sesi: Session,
  naskah: Manuscript,
): Omit<SumberPublik, 'nama'> & { batas: string; catatan: string[] } {
  checkDamage(naskah)
  const pembaca = recogniseManuscript(naskah)
  if (pembaca) {
    const { angka } = pembaca.baca(naskah, { zona: sesi.zona, sekarang: sesi.now, bulan: null, platform: null })
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
    zona: sesi.zona,
    situs: sesi.settings.kantor.situs,
    sekarang: sesi.now,
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

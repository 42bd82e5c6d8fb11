import * as option from '../shell/options/index.js'
import { basename, join, resolve } from 'node:path'
import type { HasilBatas } from '../domain/batas-platform.js'
import { kalimatLebih, periksaBatas } from '../domain/batas-platform.js'
import { tanggalPanjang, waktuPanjang } from '../domain/bahasa/kalimat.js'
import { putuskanSalin } from '../domain/putusan/putusan.js'
import type { Kanal } from '../domain/sop/sop.js'
import { bagianKanal } from '../domain/sop/sop.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { renderArticle } from '../render/formats/article-html.js'
import type { ChecklistContent } from '../render/documents/salinan.js'
import { medsosChecklist, openSidChecklist } from '../render/documents/salinan.js'
import { BERKAS_DAFTAR, TANDA_DAFTAR, prepareFolder, writeFolder } from '../storage/local/copy-folder.js'
import { toClipboard } from '../storage/local/clipboard.js'
import { currentContent } from '../app/current-text.js'
import { salahSatu } from '../shell/values.js'
import { requireFolder } from '../shell/output.js'
import { copyAllPhotos } from '../app/photo-copy.js'
import type { Session } from '../app/session.js'
import { readKegiatan } from '../app/find.js'
import type { Kegiatan } from '../domain/keadaan/tipe.js'
import { defineCommand } from '../shell/define.js'
import { kegiatan } from '../shell/target.js'

const daftarUntuk = ['opensid', 'medsos'] as const
const kanalUntuk: Record<(typeof daftarUntuk)[number], Kanal> = { opensid: 'website', medsos: 'medsos' }

export const command = defineCommand({
  target: kegiatan(),
  options: {
    untuk: option.choice(daftarUntuk, {
      name: 'tujuan',
      help: 'opensid atau medsos (opensid: kanal website)',
      what: 'tempat menempel',
      required: true,
      ask: 'Akan ditempel di mana?',
    }),
    platform: option.line({
      name: 'nama,…',
      help: 'platform medsos (bawaan: akun kantor pada konten.yaml)',
      complete: async (office, part) => option.afterComma(await office.platform(), part),
    }),
    keluaran: option.path({ name: 'folder', help: 'folder yang diisi (bawaan: salin-ID-TUJUAN di sini)' }),
    papanKlip: option.flag({ help: 'salin juga teksnya ke papan klip' }),
  },
  examples: [
    'konten salin 7q2f --untuk opensid',
    'konten salin 7q2f --untuk medsos --platform instagram,x --papan-klip',
  ],
  run: async ({ session, values, values: { untuk }, target, env }) => {
    const kanal = kanalUntuk[untuk]
    const daftarPlatform = untuk === 'opensid' ? [] : pilihPlatform(session, values.platform)
    const terbaca = await readKegiatan(session, await session.store.snapshot(), target)
    const { kegiatan: k } = terbaca
    const isi = await currentContent(session, terbaca, kanal)
    const setuju = putuskanSalin(k, kanal, isi)
    const folder = resolve(env.cwd, values.keluaran ?? `salin-${k.id.slice(-4)}-${untuk}`)
    await requireFolder('--keluaran', folder)
    await prepareFolder(folder)
    const teks = isi.kini.isi[bagianKanal[kanal]]
    const foto = await copyAllPhotos(session.root, k, untuk, isi)
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
      keterangan: `${tanggalPanjang(k.selesai, session.zona)}. Disetujui ${setuju.oleh}, ${waktuPanjang(setuju.waktu, session.zona)}.`,
      foto: [...foto.berkas.keys()],
      perhatian,
      perintah,
    }
    const berkas = new Map<string, string | Uint8Array>([
      ...(untuk === 'opensid'
        ? berkasOpenSid(session, k, teks, daftar)
        : berkasMedsos(k, teks, daftarPlatform, daftar)),
      ...(foto.alt === '' ? [] : [['alt.txt', foto.alt] as const]),
      ...foto.berkas,
    ])
    await writeFolder(folder, berkas)
    const utama = untuk === 'opensid' ? 'isi.html' : `caption-${daftarPlatform[0]!}.txt`
    const papanKlip = values.papanKlip ? await toClipboard(String(berkas.get(utama)), env.vars) : null
    return {
      data: {
        id: k.id,
        judul: k.judul,
        untuk,
        kanal,
        folder,
        berkas: [...berkas.keys()],
        foto: foto.data,
        batas,
        perhatian,
        papanKlip,
        perintah,
      },
      text: [
        `Disalin ke ${folder}:`,
        ...[...berkas.keys()].map((nama) => `  ${nama}`),
        ...(papanKlip === null ? [] : [`Isi ${utama} ada di papan klip (${papanKlip}).`]),
        '',
        `Kerjakan menurut ${join(basename(folder), BERKAS_DAFTAR)}; sesudah tayang:`,
        `  ${perintah}`,
      ],
      notes: [
        ...perhatian.map((satu) => `Perhatikan: ${satu}`),
        ...(values.papanKlip && papanKlip === null
          ? [`Papan klip tidak dapat dipakai di komputer ini; buka ${join(folder, utama)} dan salin isinya.`]
          : []),
      ],
    }
  },
})

/** Platforms asked for, else those the office has an account on, else all that are known. */
function pilihPlatform({ settings: pengaturan }: Session, teks: string | undefined): string[] {
  const dikenal = pengaturan.platform.filter((nama) => nama !== 'website')
  if (teks !== undefined) return [...new Set(teks.split(',').map((nama) => salahSatu('--platform', nama, dikenal)))]
  const akun = pengaturan.akun.filter((nama) => nama !== 'website')
  return akun.length > 0 ? akun : dikenal
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

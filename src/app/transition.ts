/** Recording one peristiwa about a kegiatan: read, fold, decide, write once. Shared by every command of steps 1 to 4. */
import { join } from 'node:path'
import { KontenError } from '../errors.js'
import type { CatatanMedia } from '../domain/bukti-media.js'
import { ulid, bentukId, calonId, jalurKegiatan } from '../domain/bahasa/id.js'
import { waktuPanjang } from '../domain/bahasa/kalimat.js'
import type { Dasar, JenisPeristiwa, Peristiwa, Tercatat } from '../domain/peristiwa/peristiwa.js'
import { menyangkutJalur } from '../domain/peristiwa/peristiwa.js'
import type { Perkara } from '../domain/putusan/putusan.js'
import { periksaDataPribadi, periksaKekurangan, putuskan } from '../domain/putusan/putusan.js'
import type { Keterlambatan } from '../domain/register/sebab.js'
import { keterlambatan } from '../domain/register/sebab.js'
import type { Kanal, Peran, VersiSop } from '../domain/sop/sop.js'
import { barisTindakan } from '../domain/sop/sop.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import type { BerkasKegiatan, IsiKegiatan, Media } from '../storage/record/item-file.js'
import { parseBerkas, printBerkas } from '../storage/record/item-file.js'
import { encodePesan } from '../storage/record/commit-message.js'
import { FrontMatterRusak } from '../storage/record/front-matter.js'
import type { CalonMedia } from '../storage/media/media.js'
import { simpanMedia } from '../storage/media/media.js'
import type { Potret, Tulisan } from '../storage/port.js'
import { bacaBerkasBiasa } from '../storage/git/projection.js'
import { readPeristiwaMundur } from '../storage/record/history.js'
import { catatanBaru, denganCatatan, hariKegiatan } from './media-notes.js'
import type { Sesi } from './session.js'
import { dasarLangkah, pelakuPeristiwa, penulisCommit, waktuPeristiwa } from './session.js'
import type { Kegiatan } from '../domain/keadaan/tipe.js'
import { foldKegiatan } from '../domain/keadaan/fold.js'
import type { Kelengkapan } from '../domain/keadaan/kelengkapan.js'
import type { Hasil } from './answer.js'

/** What a command wants recorded about a kegiatan. */
export interface Rancangan {
  peristiwa: Peristiwa
  /** Texts the file holds afterwards; what is left out stays. */
  isi?: Partial<IsiKegiatan>
  /** Media the file lists from now on, beside those it lists. */
  media?: readonly CalonMedia[]
  /** The working file as edited by hand, when the peristiwa takes the edit up. */
  suntingan?: string
}

/** State, texts and file of one kegiatan while a transition is decided. */
export interface KegiatanTerbaca {
  kegiatan: Kegiatan
  teks: string
  berkas: BerkasKegiatan
}

/** What every peristiwa carries, from the options and the SOP rows of its channels. */
export async function dasarPeristiwa(
  sesi: Sesi,
  apa: {
    jenis: JenisPeristiwa
    kegiatan: string | null
    kanal: readonly Kanal[]
    versi: readonly VersiSop[]
    tindakan: string
  },
): Promise<Dasar & { pelaku: Tulisan['pelaku'] }> {
  const baris = apa.versi.map((v) => barisTindakan(v, apa.jenis))
  const langkah = [...new Set(baris.map((b) => (b ? String(b.no) : '-')))].join(',')
  return dasarTindakan(sesi, { ...apa, langkah, boleh: [...new Set(baris.flatMap((b) => b?.peran ?? []))] })
}

/** The same for an act that is no row of the SOP; `boleh` are the roles that may do it. */
export async function dasarTindakan(
  sesi: Sesi,
  apa: { kegiatan: string | null; kanal: readonly Kanal[]; langkah: string; boleh: readonly Peran[]; tindakan: string },
): Promise<Dasar & { pelaku: Tulisan['pelaku'] }> {
  const pelaku = await pelakuPeristiwa(sesi, apa.boleh, apa.tindakan)
  if (pelaku.dinyatakanSendiri) periksaDataPribadi({ '--sebagai': pelaku.oleh })
  return {
    kegiatan: apa.kegiatan,
    kanal: [...apa.kanal],
    langkah: apa.langkah,
    peran: pelaku.peran,
    oleh: satuBaris(pelaku.oleh),
    waktu: waktuPeristiwa(sesi),
    op: ulid(sesi.sekarang, sesi.env.acak(16)),
    tetap: null,
    bukti: sesi.opsi.atasNama === undefined ? null : satuBaris(sesi.opsi.bukti!),
    dinyatakanSendiri: pelaku.dinyatakanSendiri,
    catatan: '',
    pelaku: penulisCommit(pelaku),
  }
}

/** Resolves what a person typed to one id. Throws `pemakaian` naming the candidates when several fit. */
export async function cariId(potret: Potret, dicari: string): Promise<string> {
  if (bentukId(dicari) && (await potret.baca(jalurKegiatan(dicari))) !== null) return dicari
  const daftar = (await potret.daftar('content'))
    .map((j) => /^content\/\d{4}\/\d{2}\/([a-z0-9-]+)\.md$/.exec(j)?.[1])
    .filter((id) => id !== undefined)
  const calon = calonId(daftar, dicari)
  if (calon.length === 1) return calon[0]!
  if (calon.length === 0)
    throw new KontenError('pemakaian', 'id-tidak-ada', `Tidak ada kegiatan yang cocok dengan "${satuBaris(dicari)}".`, [
      'konten daftar',
    ])
  throw new KontenError(
    'pemakaian',
    'id-ganda',
    `"${satuBaris(dicari)}" cocok dengan ${calon.length} kegiatan. Sebutkan lebih lengkap, misalnya empat huruf terakhirnya.`,
    calon.slice(0, 12),
  )
}

/** Reads one kegiatan at a picture of the record: its peristiwa backwards to its first hand-over, and its file. */
export async function bacaKegiatan(sesi: Sesi, potret: Potret, dicari: string): Promise<KegiatanTerbaca> {
  const id = await cariId(potret, dicari)
  const { kegiatan } = foldKegiatan(id, await bacaRiwayatKegiatan(potret, id), sesi)
  const jalur = jalurKegiatan(id)
  const teks = await potret.baca(jalur)
  if (!kegiatan || teks === null)
    throw new KontenError(
      'rusak',
      'kegiatan-tanpa-riwayat',
      `${jalur} ada, tetapi penyerahannya tidak ada dalam riwayat.`,
      ['konten verifikasi'],
    )
  return { kegiatan, teks, berkas: uraiBerkas(teks, jalur) }
}

/** What moved the tracks of one kegiatan, oldest first; reads no further back than its first hand-over. */
export async function bacaRiwayatKegiatan(potret: Potret, id: string): Promise<Tercatat[]> {
  return readPeristiwaMundur(
    potret,
    (p) => p.kegiatan === id && menyangkutJalur(p),
    (p) => p.peristiwa === 'diserahkan' && p.kepala !== null,
  )
}

/** What every decision is made with, whatever is decided. */
export const dasarPutusan = (sesi: Sesi): Omit<Perkara, 'peristiwa' | 'kegiatan'> => ({
  petugas: sesi.pengaturan.petugas,
  pisahTugas: sesi.pengaturan.aturan.pisahTugas,
  zona: sesi.zona,
  sekarang: sesi.sekarang,
})

function uraiBerkas(teks: string, jalur: string): BerkasKegiatan {
  try {
    return parseBerkas(teks)
  } catch (galat) {
    if (galat instanceof FrontMatterRusak)
      throw new KontenError('rusak', 'berkas-rusak', `${jalur}: ${galat.message}.`, [
        'konten verifikasi',
        `git log -- ${jalur}`,
      ])
    throw galat
  }
}

/** The item as it stands in the working tree, hand edits included; the recorded one where it cannot be read. */
export async function berkasKerja(sesi: Sesi, terbaca: KegiatanTerbaca): Promise<BerkasKegiatan> {
  const teks = await bacaBerkasBiasa(join(sesi.akar, jalurKegiatan(terbaca.kegiatan.id)))
  if (teks === null) return terbaca.berkas
  try {
    return parseBerkas(teks.toString('utf8'))
  } catch {
    return terbaca.berkas
  }
}

/** The only track the kegiatan has, or the one asked for. Throws `pemakaian` when it must be named. */
export function pilihKanal(kegiatan: Kegiatan, kanal: readonly Kanal[], disebut: boolean): Kanal[] {
  const milik = [...kegiatan.jalur.keys()]
  if (disebut) return [...kanal]
  if (milik.length === 1) return milik
  throw new KontenError(
    'pemakaian',
    'kanal-belum-disebut',
    `"${kegiatan.judul}" memakai dua kanal; sebutkan salah satu.`,
    milik.map((k) => `Tambahkan --kanal ${k}`),
  )
}

/** The one track an act is on. Throws `pemakaian` for several: what was done on one would pass for done on all. */
export function pilihSatuKanal(kegiatan: Kegiatan, kanal: readonly Kanal[], disebut: boolean): Kanal {
  const [satu, ...lain] = pilihKanal(kegiatan, kanal, disebut)
  if (satu !== undefined && lain.length === 0) return satu
  throw new KontenError(
    'pemakaian',
    'satu-kanal',
    'Perintah ini per kanal; sebutkan satu kanal saja.',
    kanal.map((k) => `Tambahkan --kanal ${k}`),
  )
}

/** A peristiwa that is decided on but not yet written, as it will stand in the record; `commit` stands for the oid it has not got. */
export const akanTercatat = <P extends Peristiwa>(sesi: Sesi, peristiwa: P, commit = ''): Tercatat<P> => ({
  ...peristiwa,
  jejak: { commit, dicatat: sesi.sekarang, tanggalGanjil: false },
})

/** The kegiatan after a peristiwa that is not yet written, so that the file can show it. */
export function setelah(sesi: Sesi, riwayat: readonly Tercatat[], peristiwa: Peristiwa): Kegiatan {
  return foldKegiatan(peristiwa.kegiatan!, [...riwayat, akanTercatat(sesi, peristiwa)], sesi).kegiatan!
}

/** Commit content of a decided peristiwa, its media kept; what cannot be written down is refused before any is copied. */
export async function simpanTulisan(...apa: Parameters<typeof tulisanKegiatan>): Promise<Tulisan> {
  const [sesi, , { media }] = apa
  const tulisan = tulisanKegiatan(...apa)
  await simpanMedia(sesi.akar, media ?? [])
  return tulisan
}

function tulisanKegiatan(
  sesi: Sesi,
  kegiatan: Kegiatan,
  rancangan: Rancangan,
  lama: { teks: string; berkas: BerkasKegiatan } | null,
  pelaku: Tulisan['pelaku'],
): Tulisan {
  const { peristiwa } = rancangan
  const isi = { narasi: '', caption: '', berita: '', ...lama?.berkas.isi, ...rancangan.isi }
  const media = new Map<string, Media>()
  for (const m of [...(lama?.berkas.media ?? []), ...(rancangan.media ?? [])]) media.set(m.sha256, m)
  const teks = printBerkas(rancangan.suntingan ?? lama?.teks ?? null, kegiatan, [...media.values()], isi, sesi.zona)
  const perihal = `${peristiwa.peristiwa}: ${kegiatan.judul} (${peristiwa.kanal.join(', ')})`
  const jalur = jalurKegiatan(kegiatan.id)
  const tulisan = tulisanPeristiwa(sesi, perihal, peristiwa, pelaku, new Map([[jalur, teks]]))
  return rancangan.suntingan === undefined
    ? tulisan
    : { ...tulisan, suntingan: new Map([[jalur, rancangan.suntingan]]) }
}

/** The commit of a peristiwa: the files it changes, its message, who wrote it, and now. */
export const tulisanPeristiwa = (
  sesi: Sesi,
  perihal: string,
  peristiwa: Peristiwa,
  pelaku: Tulisan['pelaku'],
  berkas: Tulisan['berkas'],
): Tulisan => ({
  berkas,
  pesan: encodePesan(perihal, peristiwa, sesi.zona),
  pelaku,
  waktu: sesi.env.sekarang(),
  zona: sesi.zona,
})

/** Records a peristiwa about an existing kegiatan. `susun` sees the fresh state and may be asked more than once. */
export async function transisi(
  sesi: Sesi,
  dicari: string,
  susun: (terbaca: KegiatanTerbaca) => Promise<{ rancangan: Rancangan; pelaku: Tulisan['pelaku'] }>,
): Promise<HasilBerbatas> {
  let akhir: { kegiatan: Kegiatan; peristiwa: Peristiwa; catatan: CatatanMedia[] } | null = null
  const commit = await sesi.store.tulis(async (potret) => {
    const terbaca = await bacaKegiatan(sesi, potret, dicari)
    const { rancangan, pelaku } = await susun(terbaca)
    const peristiwa = putuskan({ peristiwa: rancangan.peristiwa, kegiatan: terbaca.kegiatan, ...dasarPutusan(sesi) })
    const kegiatan = setelah(sesi, terbaca.kegiatan.riwayat, peristiwa)
    const media = rancangan.media ?? []
    const hari = peristiwa.peristiwa === 'diserahkan' ? hariKegiatan(kegiatan, sesi.zona) : null
    akhir = { kegiatan, peristiwa, catatan: await catatanBaru(sesi, potret, kegiatan.id, media, hari) }
    return simpanTulisan(sesi, kegiatan, rancangan, terbaca, pelaku)
  })
  const { kegiatan, peristiwa, catatan } = akhir!
  const hasil = denganCatatan(
    hasilTulis(sesi, peristiwa, kegiatan.judul, kegiatan.jalur.get(peristiwa.kanal[0]!)!.tahap, commit),
    catatan,
  )
  return { ...hasil, terlambat: terlambatTercatat(sesi, kegiatan, commit), peran: peristiwa.peran }
}

/** What was late in an act that `setelah` appended and `commit` now holds. */
export const terlambatTercatat = (sesi: Sesi, kegiatan: Kegiatan, commit: string): Keterlambatan[] =>
  keterlambatan(kegiatan, '', dasarLangkah(sesi, sesi.sekarang)).map((t) => ({ ...t, commit }))

/** The result of an act, with what was late in it. */
export interface HasilBerbatas extends Hasil {
  terlambat: readonly Keterlambatan[]
  peran: Peran
}

/** What every writing command answers (contract, "JSON"). */
export function hasilTulis(
  sesi: Sesi,
  peristiwa: Peristiwa,
  judul: string,
  status: string,
  commit: string,
  tambahan: Record<string, unknown> = {},
): Hasil {
  const { kegiatan: id, kanal, waktu } = peristiwa
  return {
    data: {
      id,
      kanal,
      peristiwa: peristiwa.peristiwa,
      status,
      commit,
      waktu: formatIso(waktu, sesi.zona),
      ...tambahan,
    },
    teks: () => [
      `Tercatat: ${judul} ${peristiwa.peristiwa}${kanal.length > 0 ? ` (${kanal.join(', ')})` : ''} oleh ${peristiwa.oleh}, ${waktuPanjang(waktu, sesi.zona)}.`,
      `${id ? `ID ${id}, ` : ''}commit ${commit.slice(0, 12)}.`,
    ],
    pesan: pesanDiteruskan(sesi),
  }
}

/**
 * Decides whether `--tetap` was needed, for personal data in what was typed or for material that is not complete; returns
 * the reason where it was. What it lets through is told with the answer.
 */
export function alasanTetap(
  sesi: Sesi,
  teks: Readonly<Record<string, string | null | undefined>>,
  bahan: readonly Kelengkapan[] = [],
): string | null {
  const { bukti, sebab } = sesi.opsi
  const tetap = sesi.opsi.tetap === undefined ? null : satuBaris(sesi.opsi.tetap) || null
  if (tetap !== null) periksaDataPribadi({ '--tetap': tetap })
  const diteruskan = periksaKekurangan({ ...teks, '--bukti': bukti, '--sebab': sebab }, bahan, tetap)
  for (const satu of diteruskan) sesi.diteruskan.add(satu)
  return diteruskan.length === 0 ? null : tetap
}

/** What `alasanTetap` let through, a line each. */
export const pesanDiteruskan = (sesi: Sesi): string[] =>
  [...sesi.diteruskan].map((satu) => `Diteruskan dengan --tetap. ${satu}.`)

/** Names of files, which stand in the item as they were handed over, among the texts to be checked for personal data. */
export const namaBerkas = (daftar: readonly Media[]): Record<string, string> =>
  Object.fromEntries(daftar.map((m, i) => [`nama berkas ke-${i + 1}`, m.nama]))

/** Versions of the SOP in force for a kegiatan's tracks. */
export const versiJalur = (kegiatan: Kegiatan, kanal: readonly Kanal[]): VersiSop[] =>
  kanal.map((k) => kegiatan.jalur.get(k)?.versi).filter((v) => v !== undefined)

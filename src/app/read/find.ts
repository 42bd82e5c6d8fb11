/**
 * Finding what an act or an answer is about: one kegiatan, one of its channels, one comment, from what a person typed.
 */
import { join } from 'node:path'
import { bentukId, bentukNomor, calonId, jalurKegiatan } from '../../domain/bahasa/id.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { foldRiwayat } from '../../domain/keadaan/fold.js'
import { foldKegiatan } from '../../domain/keadaan/fold-kegiatan.js'
import type { Interaksi, Kegiatan } from '../../domain/keadaan/tipe.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { menyangkutInteraksi, menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { KontenError } from '../../errors.js'
import { readOrdinaryFile } from '../../storage/git/projection.js'
import type { Snapshot } from '../../storage/port.js'
import { FrontMatterDamage } from '../../storage/record/front-matter.js'
import { readPeristiwaMundur } from '../../storage/record/history.js'
import { readMasa } from '../../storage/settings/periods.js'
import type { ItemFile } from '../../storage/record/item-file.js'
import { parseBerkas } from '../../storage/record/item-file.js'
import type { Session } from '../session.js'
import { atHand } from '../session.js'
import type { Judged } from './warm.js'
import { readGroup } from './warm.js'

/** State, texts and file of one kegiatan as they stand recorded. */
export interface ReadKegiatan {
  kegiatan: Kegiatan
  teks: string
  berkas: ItemFile
}

/** Resolves what a person typed to one id. Throws `pemakaian` naming the candidates when several fit. */
export async function findId(potret: Snapshot, dicari: string): Promise<string> {
  if (bentukId(dicari) && (await potret.read(jalurKegiatan(dicari))) !== null) return dicari
  const daftar = (await potret.list('content'))
    .map((j) => /^content\/\d{4}\/\d{2}\/([a-z0-9-]+)\.md$/.exec(j)?.[1])
    .filter((id) => id !== undefined)
  const calon = calonId(daftar, dicari)
  if (calon.length === 1) return calon[0]!
  if (calon.length === 0)
    throw new KontenError('pemakaian', 'id-tidak-ada', `Tidak ada kegiatan yang cocok dengan "${satuBaris(dicari)}".`, [
      ...(bentukNomor(dicari) ? [`Itu nomor interaksi: konten riwayat ${dicari}`] : []),
      'konten daftar',
    ])
  throw new KontenError(
    'pemakaian',
    'id-ganda',
    `"${satuBaris(dicari)}" cocok dengan ${calon.length} kegiatan. Sebutkan lebih lengkap, misalnya empat huruf ` +
      'terakhirnya.',
    calon.slice(0, 12),
  )
}

/** Reads one kegiatan at a picture of the record: its peristiwa backwards to its first hand-over, and its file. */
export async function readKegiatan(sesi: Session, potret: Snapshot, dicari: string): Promise<ReadKegiatan> {
  const id = await findId(potret, dicari)
  const terbaca = await kegiatanTercatat(sesi, potret, id)
  if (terbaca !== null) return terbaca
  throw tanpaRiwayat(jalurKegiatan(id))
}

/**
 * The kegiatan of an id, null where the history has no hand-over of it. Throws `rusak` where its file is damaged or
 * gone.
 */
export async function kegiatanTercatat(sesi: Session, potret: Snapshot, id: string): Promise<ReadKegiatan | null> {
  const { riwayat, masa } = await bacaRiwayatKegiatan(sesi, potret, id)
  const { kegiatan } = foldKegiatan(id, riwayat.filter(menyangkutJalur), { ...sesi, masa })
  if (kegiatan === null) return null
  const jalur = jalurKegiatan(id)
  const teks = await potret.read(jalur)
  if (teks === null) throw tanpaRiwayat(jalur)
  return { kegiatan, teks, berkas: uraiBerkas(teks, jalur) }
}

const tanpaRiwayat = (jalur: string): KontenError =>
  new KontenError('rusak', 'kegiatan-tanpa-riwayat', `${jalur} ada, tetapi penyerahannya tidak ada dalam riwayat.`, [
    'konten verifikasi',
  ])

/**
 * What moved the tracks of one kegiatan, oldest first, with the settings that judge it; reads no further back than its
 * first hand-over.
 */
async function bacaRiwayatKegiatan(sesi: Session, potret: Snapshot, id: string): Promise<Judged> {
  const warm = await readGroup(sesi, potret, id)
  if (warm !== null) return warm
  const riwayat = await mundurSampaiPenyerahan(potret, id)
  return { riwayat, masa: await readMasa(potret, riwayat, atHand(sesi)) }
}

/** With every change of settings meanwhile. */
const mundurSampaiPenyerahan = async (potret: Snapshot, id: string): Promise<Tercatat[]> =>
  readPeristiwaMundur(
    potret,
    (p) => (p.kegiatan === id && menyangkutJalur(p)) || p.peristiwa === 'diatur',
    (p) => p.peristiwa === 'diserahkan' && p.kepala !== null,
    [id, 'diatur'],
  )

function uraiBerkas(teks: string, jalur: string): ItemFile {
  try {
    return parseBerkas(teks)
  } catch (galat) {
    if (galat instanceof FrontMatterDamage)
      throw new KontenError('rusak', 'berkas-rusak', `${jalur}: ${galat.message}.`, [
        'konten verifikasi',
        `git log -- ${jalur}`,
      ])
    throw galat
  }
}

/** The item as it stands in the working tree, hand edits included; the recorded one where it cannot be read. */
export async function workingItem(sesi: Session, terbaca: ReadKegiatan): Promise<ItemFile> {
  const teks = await readOrdinaryFile(join(sesi.root, jalurKegiatan(terbaca.kegiatan.id)))
  if (teks === null) return terbaca.berkas
  try {
    return parseBerkas(teks.toString('utf8'))
  } catch {
    return terbaca.berkas
  }
}

/** The channels that were named, else the only one the kegiatan has. Throws `pemakaian` when it must be named. */
export function chooseKanal(kegiatan: Kegiatan, disebut: readonly Kanal[] | undefined): Kanal[] {
  const milik = [...kegiatan.jalur.keys()]
  if (disebut !== undefined) return [...disebut]
  if (milik.length === 1) return milik
  throw new KontenError(
    'pemakaian',
    'kanal-belum-disebut',
    `"${kegiatan.judul}" memakai dua kanal; sebutkan salah satu.`,
    milik.map((k) => `Tambahkan --kanal ${k}`),
  )
}

/** The one channel an act is on. Throws `pemakaian` for several: what was done on one would pass for done on all. */
export function chooseOneKanal(kegiatan: Kegiatan, disebut: readonly Kanal[] | undefined): Kanal {
  const [satu, ...lain] = chooseKanal(kegiatan, disebut)
  if (satu !== undefined && lain.length === 0) return satu
  throw new KontenError(
    'pemakaian',
    'satu-kanal',
    'Perintah ini per kanal; sebutkan satu kanal saja.',
    (disebut ?? []).map((k) => `Tambahkan --kanal ${k}`),
  )
}

/**
 * One of them is named, by an id or number or by a month. Throws `pemakaian`; `command` is the one whose help says how.
 */
export function requireOneTarget(dicari: string | undefined, bulan: string | undefined, command: string): void {
  if ((dicari === undefined) !== (bulan === undefined)) return
  throw new KontenError(
    'pemakaian',
    'sasaran-tidak-jelas',
    'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk laporan bulanan.',
    [`konten ${command} --help`],
  )
}

/** Throws `pemakaian` for what is no number of an interaction. */
export function requireNomor(nomor: string): void {
  if (!bentukNomor(nomor))
    throw new KontenError('pemakaian', 'nomor-tidak-ada', 'Nomor interaksi berbentuk seperti 2026-10-001.', [
      'konten interaksi daftar',
    ])
}

export const noSuchInteraction = (nomor: string): KontenError =>
  new KontenError('pemakaian', 'nomor-tidak-ada', `Tidak ada interaksi bernomor ${nomor}.`, ['konten interaksi daftar'])

/** Everything recorded about an interaction, oldest first; reads no further back than to where it was received. */
export const readInteractionHistory = async (sesi: Session, potret: Snapshot, nomor: string): Promise<Tercatat[]> =>
  (await readGroup(sesi, potret, nomor))?.riwayat.filter(menyangkutInteraksi) ??
  readPeristiwaMundur(
    potret,
    (p) => menyangkutInteraksi(p) && p.nomor === nomor,
    (p) => p.peristiwa === 'diterima',
  )

/** Undefined where it was never received, or was taken back. */
export async function readInteractions(sesi: Session, potret: Snapshot, nomor: string): Promise<Interaksi | undefined> {
  return foldRiwayat(await readInteractionHistory(sesi, potret, nomor), {
    sop: sesi.sop,
    zona: sesi.zona,
    per: null,
  }).interaksi.get(nomor)
}

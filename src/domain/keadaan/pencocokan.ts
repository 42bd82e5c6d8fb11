/**
 * Which upload a row of figures is of: by link and platform id, by a match a person accepted, never by likeness alone.
 */
import type { Angka } from '../peristiwa/angka.js'
import type { Dicocokkan } from '../peristiwa/dicocokkan.js'
import type { Diukur } from '../peristiwa/diukur.js'
import type { Unggahan } from '../peristiwa/trailer.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'
import { inangTautan, jalurTanpaBagikan, jalurWeb, kunciTautan } from '../bahasa/tautan.js'
import { potonganSlug, urutanSandi } from '../bahasa/teks.js'
import type { Instan } from '../bahasa/waktu.js'
import { tambahHari, tanggalLokal } from '../bahasa/waktu.js'
import type { Jalur, Keadaan, Kegiatan } from './tipe.js'

export interface UnggahanKegiatan {
  kegiatan: Kegiatan
  kanal: Kanal
  platform: string
  tautan: string
  diunggah: Instan
  /** The commit of the act. */
  commit: string
}

/** Every upload on a track, in the order in which it happened. */
function unggahanJalur(kegiatan: Kegiatan, jalur: Jalur): UnggahanKegiatan[] {
  return jalur.berlaku.flatMap((p) =>
    p.peristiwa === 'diunggah'
      ? p.unggahan.map((u) => ({ kegiatan, kanal: jalur.kanal, ...u, diunggah: p.waktu, commit: p.jejak.commit }))
      : [],
  )
}

/** Every upload of the history, in the order of Hari H. */
export function semuaUnggahan(keadaan: Keadaan): UnggahanKegiatan[] {
  const hasil = [...keadaan.kegiatan.values()].flatMap((k) => [...k.jalur.values()].flatMap((j) => unggahanJalur(k, j)))
  return hasil.toSorted(
    (a, b) =>
      urutanSandi(a.kegiatan.hariH, b.kegiatan.hariH) ||
      urutanSandi(a.kegiatan.id, b.kegiatan.id) ||
      a.diunggah - b.diunggah,
  )
}

/** Figures of an account or of the website as a whole, not of a content. */
export const milikAkun = (a: Angka): boolean =>
  a.id === null && a.tautan === null && a.judul === null && a.kunci === null

/** Day on which figures were taken, `YYYY-MM-DD`: the source's own, else the day of recording. */
export const hariAmbil = (u: Tercatat<Diukur>, zona: string): string => u.diambil ?? tanggalLokal(u.waktu, zona)

/**
 * Sources in the order in which their figures were taken: of one content the newest snapshot counts, whenever it was
 * imported.
 */
export const menurutHariAmbil = (keadaan: Keadaan, zona: string): Tercatat<Diukur>[] =>
  keadaan.ukuran.toSorted((a, b) => urutanSandi(hariAmbil(a, zona), hariAmbil(b, zona)))

/** Keys by which a row names its content; those of a page of the website go by path. */
export function kunciAngka(a: Angka): string[] {
  const tautan =
    a.tautan === null ? [] : [a.kanal === 'website' ? `jalur:${jalurWeb(a.tautan)}` : kunciTautan(a.tautan)]
  return a.kunci === null ? tautan : [...tautan, a.kunci]
}

/** Keys under which an upload is looked for: its own, and the one without what sharing adds. */
export const kunciUnggahan = (u: Pick<UnggahanKegiatan, 'kanal' | 'tautan'>): string[] =>
  u.kanal === 'website'
    ? [`jalur:${jalurWeb(u.tautan)}`, `polos:${jalurTanpaBagikan(u.tautan)}`]
    : [kunciTautan(u.tautan)]

/** As `kunciAngka`, then one side without what sharing adds; never both, as `?ref=a` and `?ref=b` may be two pages. */
export function kunciDicari(a: Angka): string[] {
  if (a.kanal !== 'website' || a.tautan === null) return kunciAngka(a)
  const [tepat, polos] = [jalurWeb(a.tautan), jalurTanpaBagikan(a.tautan)]
  return [...kunciAngka(a), tepat === polos ? `polos:${polos}` : `jalur:${polos}`]
}

/** Whether two addresses can be of one site: a bare path is of any. */
function inangCocok(a: string, b: string): boolean {
  const [satu, dua] = [inangTautan(a), inangTautan(b)]
  return satu === null || dua === null || satu === dua
}

export type PencariUnggahan = (a: Angka) => UnggahanKegiatan | undefined

function menurutKunci(unggahan: readonly UnggahanKegiatan[]): Map<string, UnggahanKegiatan[]> {
  const menurut = new Map<string, UnggahanKegiatan[]>()
  for (const u of unggahan)
    for (const kunci of [...kunciUnggahan(u), u.kegiatan.id]) {
      const daftar = menurut.get(kunci)
      if (daftar) daftar.push(u)
      else menurut.set(kunci, [u])
    }
  return menurut
}

/** Finds the upload of a row: by link, by accepted match, else by kegiatan and platform. */
export function pencariUnggahan(unggahan: readonly UnggahanKegiatan[], diterima: Keadaan['cocok']): PencariUnggahan {
  // Most months have no figures yet: nothing is looked for in them.
  let menurut: ReturnType<typeof menurutKunci> | null = null
  return (a) => {
    menurut ??= menurutKunci(unggahan)
    const cocok = (u: UnggahanKegiatan): boolean =>
      u.kanal === a.kanal &&
      (a.id === null || u.kegiatan.id === a.id) &&
      (a.platform === null || u.platform === a.platform) &&
      (a.kanal === 'medsos' || a.tautan === null || inangCocok(a.tautan, u.tautan))
    for (const kunci of kunciDicari(a)) {
      const u = menurut.get(kunci)?.find(cocok)
      if (u) return u
      const terima = diterima.get(kunci)
      if (terima)
        return menurut
          .get(terima.kegiatan)
          ?.find((calon) => calon.kanal === terima.kanal && calon.tautan === terima.tautan)
    }
    return a.id === null ? undefined : menurut.get(a.id)?.find(cocok)
  }
}

/** Rows about a content that no upload is known for, one per key, the last recorded one. */
export function angkaTakBertuan(keadaan: Keadaan, unggahan: readonly UnggahanKegiatan[]): Angka[] {
  const cari = pencariUnggahan(unggahan, keadaan.cocok)
  const hasil = new Map<string, Angka>()
  for (const a of keadaan.ukuran.flatMap((u) => u.angka)) {
    const [kunci] = kunciAngka(a)
    if (kunci !== undefined && a.tanda === null && !cari(a)) hasil.set(kunci, a)
  }
  return [...hasil.values()]
}

const kunciTercatat: Readonly<Record<Kanal, WeakMap<object, readonly string[]>>> = {
  medsos: new WeakMap(),
  website: new WeakMap(),
}

/** The keys of a recorded upload, worked out once. */
function kunciSekali(kanal: Kanal, satu: Unggahan): readonly string[] {
  const kunci = kunciTercatat[kanal].get(satu) ?? kunciUnggahan({ kanal, tautan: satu.tautan })
  kunciTercatat[kanal].set(satu, kunci)
  return kunci
}

/**
 * Whether a match can be accepted where the record stands so: a row of its key belongs to no upload yet, and the
 * upload is one of its channel and platform. An empty link takes one back that was accepted.
 */
export function dapatDicocokkan(
  { kunci, tautan, kegiatan: id, kanal }: Pick<Dicocokkan, 'kunci' | 'tautan' | 'kegiatan' | 'kanal'>,
  keadaan: Keadaan,
): boolean {
  const lama = keadaan.cocok.get(kunci)
  if (tautan === '') return lama !== undefined && lama.kegiatan === id && lama.kanal === kanal[0]
  const baris = keadaan.ukuran.flatMap((u) => u.angka).filter((a) => a.tanda === null && kunciAngka(a)[0] === kunci)
  const dicari = new Set(baris.flatMap(kunciDicari))
  const terkait = new Set([id, lama?.kegiatan, ...baris.map((a) => a.id)])
  const bertaut = (pada: Kanal, p: Tercatat): boolean =>
    p.peristiwa === 'diunggah' && p.unggahan.some((u) => kunciSekali(pada, u).some((k) => dicari.has(k)))
  const unggahan = [...keadaan.kegiatan.values()].flatMap((k) =>
    [...k.jalur.values()].flatMap((j) =>
      terkait.has(k.id) || j.berlaku.some((p) => bertaut(j.kanal, p)) ? unggahanJalur(k, j) : [],
    ),
  )
  const cari = pencariUnggahan(unggahan, new Map(lama === undefined ? [] : [[kunci, lama]]))
  const dituju = unggahan.filter((u) => u.kegiatan.id === id && u.kanal === kanal[0] && u.tautan === tautan)
  return baris.some(
    (a) =>
      cari(a) === undefined &&
      dituju.some((u) => u.kanal === a.kanal && (a.platform === null || u.platform === a.platform)),
  )
}

export interface Usulan {
  angka: Angka
  /** Key under which the match would be recorded. */
  kunci: string
  unggahan: UnggahanKegiatan
  sebab: string
}

const HURUF_AWAL = 40
const awal = (teks: string): string => potonganSlug(teks).slice(0, HURUF_AWAL)

/**
 * Rows that no link explains, with the upload each might be of: the same platform, a day apart at most, and the same
 * beginning of the text. `teksUnggahan` gives what was uploaded. A proposal only: a person accepts it.
 */
export function usulkanCocok(
  angka: readonly Angka[],
  unggahan: readonly UnggahanKegiatan[],
  teksUnggahan: (u: UnggahanKegiatan) => string,
  zona: string,
): Usulan[] {
  const terpakai = new Set<UnggahanKegiatan>()
  return angka.flatMap((a): Usulan[] => {
    const [kunci] = kunciAngka(a)
    const hari = a.terbit?.slice(0, 10)
    if (kunci === undefined || hari === undefined || a.judul === null) return []
    const judul = awal(a.judul)
    const u = unggahan.find((calon) => {
      const hariUnggah = tanggalLokal(calon.diunggah, zona)
      const sekitar = hari >= tambahHari(hariUnggah, -1) && hari <= tambahHari(hariUnggah, 1)
      const serupa = judul !== '' && (awal(teksUnggahan(calon)) === judul || awal(calon.kegiatan.judul) === judul)
      return !terpakai.has(calon) && calon.kanal === a.kanal && calon.platform === a.platform && sekitar && serupa
    })
    if (!u) return []
    terpakai.add(u)
    return [{ angka: a, kunci, unggahan: u, sebab: `terbit ${hari}, awal teksnya sama` }]
  })
}

/** Ids: of a kegiatan, which never changes, and of one act (`Konten-Op`). */
import { potonganSlug, slug } from './teks.js'
import type { Instan } from './waktu.js'

const abjadId = 'abcdefghjkmnpqrstuvwxyz23456789'
const abjadUlid = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `<hari H>-<slug>-<4 random chars>`; `acak` gives at least 4 random bytes. */
export function idKegiatan(hariH: string, judul: string, acak: Uint8Array): string {
  return `${hariH}-${slug(judul)}-${[...acak.subarray(0, 4)].map((b) => abjadId[b % abjadId.length]).join('')}`
}

/** A ULID: 48 bits of time in milliseconds and 80 random bits; `acak` gives at least 16 random bytes. */
export function ulid(waktu: Instan, acak: Uint8Array): string {
  let teks = ''
  for (let sisa = waktu, i = 0; i < 10; i++, sisa = Math.floor(sisa / 32)) teks = abjadUlid[sisa % 32] + teks
  return teks + [...acak.subarray(0, 16)].map((b) => abjadUlid[b % 32]).join('')
}

/** The op of one act, as `ulid` makes them. */
export const polaOp = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The time a ULID was made at, in milliseconds; its first ten letters hold it. */
export const waktuUlid = (teks: string): Instan =>
  Array.from(teks.slice(0, 10)).reduce((waktu, huruf) => waktu * 32 + abjadUlid.indexOf(huruf), 0)

/** Whether a text is an id as `idKegiatan` makes them, and thus safe as a file name. */
export const bentukId = (teks: string): boolean => /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*-[a-z0-9]{4}$/.test(teks)

/** The number of a comment or direct message, `2026-10-001`. */
export const polaNomor = /^\d{4}-(?:0[1-9]|1[0-2])-\d{3,}$/

/** Whether a text is such a number; no id of a kegiatan can be taken for one. */
export const bentukNomor = (teks: string): boolean => polaNomor.test(teks)

/** Where the item of an id stands, from the root of the repository. */
export const jalurKegiatan = (id: string): string => `content/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.md`

/** Where the comments and DMs of a month (`YYYY-MM`) stand. */
export const jalurInteraksi = (bulan: string): string => `interaksi/${bulan.replace('-', '/')}.yaml`

/** Where the report of a month (`YYYY-MM`) and channel stands as it was handed in. */
export const jalurLaporan = (bulan: string, kanal: string): string => `laporan/${bulan}-${kanal}.md`

/** Where the texts of an act that lost are kept, by the month in which its op was made. */
export function jalurBentrok(op: string): string {
  const dibuat = new Date(waktuUlid(op)).toISOString()
  return `bentrok/${dibuat.slice(0, 4)}/${dibuat.slice(5, 7)}/${op}.md`
}

/** Where the sealed totals of a month (`YYYY-MM`) stand. */
export const jalurRekap = (bulan: string): string => `rekap/${bulan}.json`

/**
 * Which ids a person may mean: the id itself, a unique prefix, the last four characters, the title, whole words of it,
 * or a fragment. The first of these that fits anything decides, so that "eta" is not held up by "beta" and "zeta".
 */
export function calonId(daftarId: readonly string[], dicari: string): string[] {
  const cari = dicari.trim().toLowerCase()
  if (cari === '') return []
  const potongan = potonganSlug(cari)
  const judul = (id: string): string => id.slice(11, -5)
  const cara: ((id: string) => boolean)[] = [
    (id) => id === cari,
    (id) => id.startsWith(cari),
    (id) => cari.length === 4 && id.endsWith(`-${cari}`),
    (id) => potongan !== '' && judul(id) === potongan,
    (id) => potongan !== '' && `-${judul(id)}-`.includes(`-${potongan}-`),
    (id) => potongan !== '' && judul(id).includes(potongan),
  ]
  for (const cocok of cara) {
    const calon = daftarId.filter(cocok)
    if (calon.length > 0) return calon
  }
  return []
}

/** Which clone has which number: no rule and no role, so that whoever joins may write it. */
export const BERKAS_KLON = 'klon.yaml'

/** The files that say how the record is judged, and who keeps a copy of it. */
export const berkasPengaturan = [
  'konten.yaml',
  'libur.yaml',
  'sop/medsos.yaml',
  'sop/website.yaml',
  BERKAS_KLON,
] as const

export const jalurPengaturan = (jalur: string): boolean => berkasPengaturan.some((satu) => satu === jalur)

/**
 * Which pictures made small may lie about in the place of originals, and what somebody saw by them. A preview is what
 * an act lists; it goes with the photo that may no longer be seen, and some time after the track has ended.
 */
import type { Instan } from '../bahasa/waktu.js'
import { daftarTahapAkhir } from '../peristiwa/daftar.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Lihatan } from '../peristiwa/trailer.js'
import { barisMenunggu, mediaJalur } from './baca.js'
import type { Jalur, Keadaan, Kegiatan } from './tipe.js'

/** Days after which the previews of a track that has ended are dropped. */
export const HARI_PRATINJAU = 30
const HARI = 24 * 60 * 60 * 1000

/** The previews that acts list, by the sha256 of their original. */
export function pratinjauTercatat(riwayat: readonly Tercatat[]): Map<string, string[]> {
  const hasil = new Map<string, string[]>()
  for (const p of riwayat)
    if (p.peristiwa === 'diserahkan' || p.peristiwa === 'diajukan')
      for (const { asli, kecil } of p.pratinjau) hasil.set(asli, [...(hasil.get(asli) ?? []), kecil])
  return hasil
}

const berakhir = (jalur: Jalur): boolean => daftarTahapAkhir.includes(jalur.tahap) || barisMenunggu(jalur).length === 0

function kedaluwarsa(jalur: Jalur, per: Instan): boolean {
  const akhir = jalur.berlaku.at(-1)
  // Where the hand-over was taken back nothing is left to be seen.
  return akhir === undefined || (berakhir(jalur) && per - akhir.jejak.dicatat >= HARI_PRATINJAU * HARI)
}

/** Whether the last that counts on a track says that its photos are secret. */
function rahasia({ berlaku }: Jalur): boolean {
  const akhir = berlaku.at(-1)
  return akhir?.peristiwa === 'ditolak' && akhir.alasan === 'informasi-rahasia'
}

/**
 * The previews that may be kept, sent and shown as of `per`, by the sha256 of their original. What one track holds to
 * be secret is shown on no other.
 */
export function pratinjauBoleh(
  { jalur, riwayat }: Kegiatan,
  musnah: Pick<Keadaan['musnah'], 'has'>,
  per: Instan,
): Map<string, readonly string[]> {
  const semua = [...jalur.values()]
  const terlarang = new Set(semua.filter(rahasia).flatMap(mediaJalur))
  const hidup = new Set(semua.filter((j) => !kedaluwarsa(j, per)).flatMap(mediaJalur))
  return new Map(
    [...pratinjauTercatat(riwayat)].filter(([asli]) => hidup.has(asli) && !terlarang.has(asli) && !musnah.has(asli)),
  )
}

/** What somebody saw of media where those originals and those previews lie; null of none at all. */
export function lihatan(
  media: readonly string[],
  asli: Pick<ReadonlySet<string>, 'has'>,
  pratinjau: Pick<ReadonlySet<string>, 'has'>,
): Lihatan | null {
  if (media.length === 0) return null
  if (media.every((m) => asli.has(m))) return 'asli'
  return media.every((m) => asli.has(m) || pratinjau.has(m)) ? 'pratinjau' : 'tidak'
}

/**
 * What an act that counts on a track says of previews that cannot be where it stands, as the `ke`th of those that
 * count; null where nothing is.
 */
export function pratinjauMustahil({ riwayat }: Kegiatan, jalur: Jalur, ke: number): string | null {
  const p = jalur.berlaku[ke]!
  const media = mediaJalur({ ...jalur, berlaku: jalur.berlaku.slice(0, ke + 1) })
  if (p.peristiwa === 'diserahkan' || p.peristiwa === 'diajukan') {
    const asli = p.pratinjau.map((satu) => satu.asli)
    if (new Set(asli).size < asli.length) return 'menyebut dua pratinjau untuk satu berkas'
    return asli.every((satu) => media.includes(satu)) ? null : 'menyebut pratinjau berkas yang bukan bahannya'
  }
  if (!('dilihat' in p) || p.dilihat === null) return null
  if (p.bukti !== null) return 'menyebut media yang dilihat oleh yang memutus di tempat lain'
  if (media.length === 0) return 'menyebut media yang dilihat, padahal tidak ada'
  const tercatat = pratinjauTercatat(riwayat.slice(0, riwayat.indexOf(p)))
  return p.dilihat !== 'pratinjau' || media.some((m) => tercatat.has(m))
    ? null
    : 'diputus dari pratinjau, padahal tidak ada pratinjau yang tercatat'
}

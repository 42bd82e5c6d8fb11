/** What the public can see against the register: published without a kegiatan, gone, too early, too late, moved. */
import { waktuPanjang } from '../bahasa/kalimat.js'
import type { UnggahanKegiatan } from './pencocokan.js'
import { kunciTautan, inangTautan, jalurWeb } from '../bahasa/tautan.js'
import { potonganSlug } from '../bahasa/teks.js'
import type { Instan } from '../bahasa/waktu.js'
import { parseIso, tanggalLokal } from '../bahasa/waktu.js'

export interface ButirPublik {
  platform: string
  tautan: string
  judul: string | null
  /** ISO 8601 with offset, or a date; null where nobody says. */
  terbit: string | null
}

export interface UnggahanDinilai extends UnggahanKegiatan {
  /** When the draft was approved; null for an upload that no approval stands before. */
  disetujui: Instan | null
  /** Limit of the upload by its SOP row (H+1), null where the row has none. */
  tenggat: Instan | null
}

export type KodeSitus = 'tanpa-kegiatan' | 'tidak-tayang' | 'sebelum-disetujui' | 'lewat-h1' | 'tautan-berubah'

export interface TemuanSitus {
  kode: KodeSitus
  id: string | null
  judul: string
  tautan: string
  pesan: string
}

const kunci = (platform: string, tautan: string): string =>
  platform === 'website' ? `${inangTautan(tautan)}${jalurWeb(tautan)}` : kunciTautan(tautan)

/**
 * Compares both sides. `lengkap` is true for a list of all that is public (a sitemap): a feed shows only its newest
 * items, so what is older than its oldest is not missed.
 */
export function bandingkanSitus(
  publik: readonly ButirPublik[],
  unggahan: readonly UnggahanDinilai[],
  lengkap: boolean,
  zona: string,
): TemuanSitus[] {
  const tayang = new Map(publik.map((b) => [kunci(b.platform, b.tautan), b]))
  const dikenal = new Set(unggahan.map((u) => kunci(u.platform, u.tautan)))
  const platform = new Set(publik.map((b) => b.platform))
  const tertua = publik.map((b) => b.terbit?.slice(0, 10) ?? '9999').toSorted()[0] ?? '9999'
  const sisa = publik.filter((b) => !dikenal.has(kunci(b.platform, b.tautan)))
  const temuan: TemuanSitus[] = []
  for (const u of unggahan) {
    const b = tayang.get(kunci(u.platform, u.tautan))
    const sebut = (kode: KodeSitus, pesan: string, tautan = u.tautan): void => {
      temuan.push({ kode, id: u.kegiatan.id, judul: u.kegiatan.judul, tautan, pesan })
    }
    if (b) {
      for (const kode of waktuGanjil(b, u, zona)) sebut(kode, kalimat[kode](b.terbit!, u, zona))
      continue
    }
    const hari = tanggalLokal(u.diunggah, zona)
    if (!platform.has(u.platform) || (!lengkap && hari <= tertua)) continue
    const pindah = sisa.findIndex(
      (s) => s.platform === u.platform && potonganSlug(s.judul ?? '') === potonganSlug(u.kegiatan.judul),
    )
    if (pindah < 0)
      sebut('tidak-tayang', `Dicatat diunggah ${waktuPanjang(u.diunggah, zona)}, tetapi tidak ada dalam yang tayang.`)
    else
      sebut(
        'tautan-berubah',
        `Judulnya tayang pada ${sisa.splice(pindah, 1)[0]!.tautan}; tautan yang dicatat agaknya mati sesudah judul disunting.`,
      )
  }
  for (const s of sisa)
    temuan.push({
      kode: 'tanpa-kegiatan',
      id: null,
      judul: s.judul ?? '',
      tautan: s.tautan,
      pesan: 'Tayang tanpa kegiatan yang tercatat: di luar SOP, atau tautannya belum dicatat.',
    })
  return temuan
}

type KodeWaktu = Extract<KodeSitus, 'sebelum-disetujui' | 'lewat-h1'>

const kalimat: Record<KodeWaktu, (terbit: string, u: UnggahanDinilai, zona: string) => string> = {
  'sebelum-disetujui': (terbit, u, zona) =>
    `Tayang ${terbit}, ${u.disetujui === null ? 'tanpa persetujuan' : `sebelum disetujui ${waktuPanjang(u.disetujui, zona)}`}.`,
  'lewat-h1': (terbit, u, zona) => `Tayang ${terbit}, sesudah batas H+1 (${waktuPanjang(u.tenggat!, zona)}).`,
}

/** Judged by the minute where the public side tells a time, else by the day. */
function waktuGanjil(b: ButirPublik, u: UnggahanDinilai, zona: string): KodeWaktu[] {
  if (b.terbit === null) return []
  const instan = parseIso(b.terbit)
  const terlaluAwal =
    u.disetujui === null || (instan === null ? b.terbit < tanggalLokal(u.disetujui, zona) : instan < u.disetujui)
  const terlaluLambat = u.tenggat !== null && b.terbit.slice(0, 10) > tanggalLokal(u.tenggat, zona)
  return [...(terlaluAwal ? (['sebelum-disetujui'] as const) : []), ...(terlaluLambat ? (['lewat-h1'] as const) : [])]
}

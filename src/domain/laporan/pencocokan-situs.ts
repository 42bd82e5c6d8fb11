/** What the public can see against the register: published without a kegiatan, gone, too early, too late, moved. */
import { tanggalPanjang, waktuPanjang } from '../bahasa/kalimat.js'
import { halamanUmum } from './halaman-situs.js'
import type { UnggahanKegiatan } from '../keadaan/pencocokan.js'
import { inangTautan, jalurTanpaBagikan, jalurWeb, kunciTautan } from '../bahasa/tautan.js'
import { potonganSlug } from '../bahasa/teks.js'
import type { Instan } from '../bahasa/waktu.js'
import { BULAN_AWAL, awalHari, parseIso, tambahHari, tanggalLokal } from '../bahasa/waktu.js'

export interface ButirPublik {
  platform: string
  /** Null where the source shows a title without an address. */
  tautan: string | null
  /** Further addresses of the same page. */
  tautanLain?: readonly string[]
  judul: string | null
  /** Earliest time of publication: ISO 8601 with offset in the office's zone, or a date; null where nobody says. */
  terbit: string | null
  /** Latest time of publication, where it is not the same. */
  terbitAkhir?: string | null
}

/** One file that shows what is public. */
export interface SumberPublik {
  nama: string
  butir: readonly ButirPublik[]
  /** True for a list of all that is public (a sitemap); a feed shows only its newest items. */
  lengkap: boolean
}

export interface UnggahanDinilai extends UnggahanKegiatan {
  /** When the draft was approved; null for an upload that no approval stands before. */
  disetujui: Instan | null
  /** Limit of the upload by its SOP row (H+1), null where the row has none. */
  tenggat: Instan | null
}

export type KodeSitus = 'tanpa-kegiatan' | 'tidak-tayang' | 'sebelum-disetujui' | 'lewat-h1' | 'tautan-berubah'

export interface TemuanSitus {
  sumber: string
  kode: KodeSitus
  id: string | null
  judul: string
  tautan: string
  pesan: string
}

interface Tayang {
  sumber: string
  butir: ButirPublik
}

/** Both sides of a comparison by the same name, and the ones that may stand for it where one side has no `?ref=…`. */
interface Kunci {
  tepat: string
  polos: string
}

function kunci(platform: string, tautan: string): Kunci {
  if (platform !== 'website') return { tepat: kunciTautan(tautan), polos: kunciTautan(tautan) }
  const inang = inangTautan(tautan) ?? ''
  return { tepat: inang + jalurWeb(tautan), polos: inang + jalurTanpaBagikan(tautan) }
}

/** Compares both sides. What any of the files shows is not missed because another one does not show it. */
export function bandingkanSitus(
  sumber: readonly SumberPublik[],
  unggahan: readonly UnggahanDinilai[],
  { zona, sekarang }: { zona: string; sekarang: Instan },
): TemuanSitus[] {
  const { tampak, sisa } = pasangkan(sumber, unggahan)
  const temuan: TemuanSitus[] = []
  const sebut = (kode: KodeSitus, u: UnggahanDinilai, s: string, pesan: string, tautan = u.tautan): void => {
    temuan.push({ sumber: s, kode, id: u.kegiatan.id, judul: u.kegiatan.judul, tautan, pesan })
  }
  const batas = new Map(sumber.map((s) => [s, tertua(s, tambahHari(tanggalLokal(sekarang, zona), 1))]))
  for (const u of unggahan) {
    const kode = new Set<KodeSitus>()
    for (const { butir, sumber: s } of tampak.get(u) ?? [])
      for (const k of waktuGanjil(butir, u, zona)) {
        if (!kode.has(k)) sebut(k, u, s, kalimat[k](butir, u, zona))
        kode.add(k)
      }
    if (tampak.has(u)) continue
    const hari = tanggalLokal(u.diunggah, zona)
    const saksi = sumber.find(
      (s) => s.butir.some((b) => b.platform === u.platform) && (s.lengkap || hari > batas.get(s)!),
    )
    if (!saksi) continue
    const pindah = sisa.findIndex((s) => s.butir.tautan !== null && samaJudul(s.butir, u))
    if (pindah >= 0) {
      const [s] = sisa.splice(pindah, 1) as [Tayang]
      sebut(
        'tautan-berubah',
        u,
        s.sumber,
        `Judulnya tayang pada ${s.butir.tautan!}; tautan yang dicatat agaknya mati sesudah judul disunting.`,
      )
      // One without an address may be this very upload, under another title.
    } else if (!sisa.some((s) => s.butir.tautan === null && s.butir.platform === u.platform))
      sebut(
        'tidak-tayang',
        u,
        saksi.nama,
        `Dicatat diunggah ${waktuPanjang(u.diunggah, zona)}, tetapi tidak ada dalam yang tayang.`,
      )
  }
  return [...temuan, ...tanpaKegiatan(sisa)]
}

function tanpaKegiatan(sisa: readonly Tayang[]): TemuanSitus[] {
  const terlihat = new Set<string>()
  return sisa.flatMap(({ sumber, butir }): TemuanSitus[] => {
    if (butir.tautan === null || (butir.platform === 'website' && halamanUmum(butir.tautan))) return []
    const { tepat } = kunci(butir.platform, butir.tautan)
    if (terlihat.has(tepat)) return []
    terlihat.add(tepat)
    return [
      {
        sumber,
        kode: 'tanpa-kegiatan',
        id: null,
        judul: butir.judul ?? '',
        tautan: butir.tautan,
        pesan: 'Tayang tanpa kegiatan yang tercatat: di luar SOP, atau tautannya belum dicatat.',
      },
    ]
  })
}

/** What of a website's pages is not judged, for people. */
export function catatanUmum(butir: readonly ButirPublik[]): string[] {
  const jumlah = butir.filter((b) => b.tautan !== null && halamanUmum(b.tautan)).length
  return jumlah === 0
    ? []
    : [`${jumlah} halaman depan, daftar, arsip, atau halaman tetap tidak dihitung sebagai berita.`]
}

/** Which uploads each file shows, and what it shows beside them. */
function pasangkan(
  sumber: readonly SumberPublik[],
  unggahan: readonly UnggahanDinilai[],
): { tampak: Map<UnggahanDinilai, Tayang[]>; sisa: Tayang[] } {
  const menurut = new Map<string, UnggahanDinilai[]>()
  const daftarkan = (k: string, u: UnggahanDinilai): void => void menurut.set(k, [...(menurut.get(k) ?? []), u])
  for (const u of unggahan) {
    const { tepat, polos } = kunci(u.platform, u.tautan)
    daftarkan(`= ${tepat}`, u)
    daftarkan(`~ ${polos}`, u)
  }
  const cari = (b: ButirPublik): UnggahanDinilai[] => {
    for (const tautan of [...(b.tautan === null ? [] : [b.tautan]), ...(b.tautanLain ?? [])]) {
      const { tepat, polos } = kunci(b.platform, tautan)
      const u = menurut.get(`= ${tepat}`) ?? menurut.get(tepat === polos ? `~ ${polos}` : `= ${polos}`)
      if (u) return u
    }
    return []
  }
  const tampak = new Map<UnggahanDinilai, Tayang[]>()
  const lihat = (u: UnggahanDinilai, t: Tayang): void => void tampak.set(u, [...(tampak.get(u) ?? []), t])
  const sisa: Tayang[] = []
  for (const s of sumber)
    for (const butir of satukanKembar(s.butir)) {
      const milik = cari(butir)
      for (const u of milik) lihat(u, { sumber: s.nama, butir })
      if (milik.length === 0) sisa.push({ sumber: s.nama, butir })
    }
  for (const u of unggahan) {
    const gelap = tampak.has(u) ? -1 : sisa.findIndex((s) => s.butir.tautan === null && samaJudul(s.butir, u))
    if (gelap >= 0) lihat(u, ...(sisa.splice(gelap, 1) as [Tayang]))
  }
  return { tampak, sisa }
}

function samaJudul(b: ButirPublik, u: UnggahanDinilai): boolean {
  const judul = potonganSlug(b.judul ?? '')
  return judul !== '' && b.platform === u.platform && judul === potonganSlug(u.kegiatan.judul)
}

/** An address that a file names twice was published the first time. */
function satukanKembar(butir: readonly ButirPublik[]): ButirPublik[] {
  const menurut = new Map<string, ButirPublik>()
  const awal = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
  for (const [ke, b] of butir.entries()) {
    const k = b.tautan === null ? `tanpa alamat ${ke}` : `${b.platform} ${kunci(b.platform, b.tautan).tepat}`
    const lama = menurut.get(k)
    menurut.set(
      k,
      lama ? { ...lama, terbit: awal(lama.terbit, b.terbit), terbitAkhir: awal(palingAkhir(lama), palingAkhir(b)) } : b,
    )
  }
  return [...menurut.values()]
}

const palingAkhir = (b: ButirPublik): string | null => b.terbitAkhir ?? b.terbit

/**
 * Days without a publication after which what is older is no part of the newest: a page that is pinned, or dated by
 * hand.
 */
const JEDA_HARI = 90

/** Day of the oldest of the newest items, up to which a feed reaches back; later than any where it tells no time. */
function tertua({ butir }: SumberPublik, besok: string): string {
  const hari = butir
    .flatMap((b) => palingAkhir(b)?.slice(0, 10) ?? [])
    .filter((h) => h >= BULAN_AWAL && h <= besok)
    .toSorted()
  let ke = hari.length - 1
  while (ke > 0 && hari[ke - 1]! >= tambahHari(hari[ke]!, -JEDA_HARI)) ke--
  return hari[ke] ?? '9999'
}

type KodeWaktu = Extract<KodeSitus, 'sebelum-disetujui' | 'lewat-h1'>

const kalimat: Record<KodeWaktu, (b: ButirPublik, u: UnggahanDinilai, zona: string) => string> = {
  'sebelum-disetujui': (b, u, zona) =>
    `Tayang ${b.terbit === null ? `paling lambat ${kapan(b.terbitAkhir!, zona)}` : kapan(b.terbit, zona)}, ` +
    `${u.disetujui === null ? 'tanpa persetujuan' : `sebelum disetujui ${waktuPanjang(u.disetujui, zona)}`}.`,
  'lewat-h1': (b, u, zona) =>
    `Tayang ${kapan(b.terbit!, zona)}, sesudah batas H+1 (${waktuPanjang(u.tenggat!, zona)}).`,
}

/** A time of publication as people read it: an instant, or a day alone. */
function kapan(terbit: string, zona: string): string {
  const instan = parseIso(terbit)
  return instan === null ? tanggalPanjang(awalHari(terbit, zona), zona) : waktuPanjang(instan, zona)
}

/**
 * Judged by the minute where the public side tells a time, else by the day; too early by its latest time, too late by
 * its earliest.
 */
function waktuGanjil(b: ButirPublik, u: UnggahanDinilai, zona: string): KodeWaktu[] {
  const akhir = palingAkhir(b)
  const instan = akhir === null ? null : parseIso(akhir)
  const terlaluAwal =
    akhir !== null &&
    (u.disetujui === null || (instan === null ? akhir < tanggalLokal(u.disetujui, zona) : instan < u.disetujui))
  const terlaluLambat = u.tenggat !== null && b.terbit !== null && b.terbit.slice(0, 10) > tanggalLokal(u.tenggat, zona)
  return [...(terlaluAwal ? (['sebelum-disetujui'] as const) : []), ...(terlaluLambat ? (['lewat-h1'] as const) : [])]
}

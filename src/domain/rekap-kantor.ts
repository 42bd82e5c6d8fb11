/** Many offices, one table: what each sealed for a month, whether it holds together, and the sum of those that do. */
import { persen } from './bahasa/angka.js'
import type { Instan } from './bahasa/waktu.js'
import type { RekapBulan } from './laporan/rekap-bulan.js'
import type { BarisRekap } from './register/tipe.js'
import type { Kunci } from './sop/aturan.js'

/** A seal as it left its office. */
export interface SegelKantor {
  /** The office, as it names itself. */
  kantor: string
  /** First commit of its record, which no other record has. */
  akar: string
  bulan: string
  commit: string
  /** Commit of the seal before; null for its first. */
  sebelum: string | null
  kode: string
  waktu: Instan
  rekap: RekapBulan
  /** The key that signed it; null where it bears no signature, or a wrong one, which is then told in `salah`. */
  penanda: Kunci | null
  /** What in it is not what it is computed to be, in words. */
  salah: readonly string[]
}

/** An office of the list, with all its seals that came, of any month. */
export interface KantorTerdaftar {
  nama: string
  /** First commit its record must have; null where the list does not say. */
  akar: string | null
  /** Keys of those who seal there; none where the list does not say. */
  kunci: readonly Kunci[]
  segel: readonly SegelKantor[]
  /** Why nothing could be read of it, or not all; in words. */
  masalah: readonly string[]
}

export interface BarisKantor {
  kantor: string
  kode: string
  /** When the month was sealed. */
  ditutup: Instan
  /** Whether it counts in the sum. */
  sah: boolean
  rekap: RekapBulan
  catatan: string[]
}

export interface RekapKantor {
  bulan: string
  baris: BarisKantor[]
  /** Offices without a seal of the month that can be read, and why. */
  kurang: { kantor: string; sebab: string }[]
  gabungan: BarisRekap[]
}

/** Seals seen before, by `akar` and month: the commit they stood in. */
export type SegelTerlihat = ReadonlyMap<string, ReadonlyMap<string, string>>

/** One table of what the offices sealed for `bulan`; `terlihat` is what was seen of them before. */
export function rekapKantor(daftar: readonly KantorTerdaftar[], bulan: string, terlihat: SegelTerlihat): RekapKantor {
  const baris: BarisKantor[] = []
  const kurang: RekapKantor['kurang'] = []
  const pemilik = new Map<string, string>()
  for (const kantor of daftar) {
    const segel = kantor.segel.find((s) => s.bulan === bulan)
    if (segel === undefined) {
      kurang.push({ kantor: kantor.nama, sebab: kantor.masalah[0] ?? 'belum menutup buku bulan ini' })
      continue
    }
    const lain = pemilik.get(segel.akar)
    pemilik.set(segel.akar, kantor.nama)
    const galat = [
      ...segel.salah,
      ...bukanKantornya(kantor, segel),
      ...bukanPenandanya(kantor, segel),
      ...(lain === undefined ? [] : [`riwayatnya sama dengan riwayat ${lain}`]),
      ...duaRiwayat(kantor.segel, terlihat),
      ...rantaiPutus(kantor.segel),
    ]
    baris.push({
      kantor: kantor.nama,
      kode: segel.kode,
      ditutup: segel.waktu,
      sah: galat.length === 0,
      rekap: segel.rekap,
      catatan: [...galat, ...rantaiTakTerlihat(kantor.segel, terlihat), ...kantor.masalah],
    })
  }
  return { bulan, baris, kurang, gabungan: jumlahkanRekap(baris.filter((b) => b.sah).map((b) => b.rekap.rekap)) }
}

const bukanKantornya = ({ akar }: KantorTerdaftar, segel: SegelKantor): string[] =>
  akar === null || akar === segel.akar ? [] : ['bukan riwayat kantor yang terdaftar']

/** Where the list names keys, a seal counts by the signature of one of them alone. */
function bukanPenandanya({ kunci }: KantorTerdaftar, { penanda }: SegelKantor): string[] {
  if (kunci.length === 0) return []
  if (penanda === null) return ['segelnya tidak ditandatangani, padahal kuncinya terdaftar']
  return kunci.some((k) => k.publik === penanda.publik)
    ? []
    : [`segelnya ditandatangani dengan kunci yang tidak terdaftar (sidik ${penanda.sidik})`]
}

/** Two seals for one month, two that follow the same one, or another than was seen before: two histories. */
function duaRiwayat(segel: readonly SegelKantor[], terlihat: SegelTerlihat): string[] {
  const dua = (kunci: (s: SegelKantor) => string): SegelKantor | undefined => {
    const pertama = new Map<string, string>()
    return segel.find((s) => {
      const ada = pertama.get(kunci(s))
      pertama.set(kunci(s), s.commit)
      return ada !== undefined && ada !== s.commit
    })
  }
  const bulan = dua((s) => `${s.akar} ${s.bulan}`) ?? dua((s) => `${s.akar} ${s.sebelum}`)
  const dahulu = segel.find((s) => (terlihat.get(s.akar)?.get(s.bulan) ?? s.commit) !== s.commit)
  return [
    ...(bulan === undefined ? [] : [`dua riwayat: ada dua segel yang berlainan di sekitar ${bulan.bulan}`]),
    ...(dahulu === undefined ? [] : [`dua riwayat: segel ${dahulu.bulan} bukan yang pernah terlihat`]),
  ]
}

/** A seal that does not follow the one before it, which is here. */
function rantaiPutus(segel: readonly SegelKantor[]): string[] {
  const commit = new Set(segel.map((s) => s.commit))
  const urut = segel.toSorted((a, b) => a.waktu - b.waktu)
  const putus = urut.find((s, ke) => ke > 0 && (s.sebelum === null || !commit.has(s.sebelum)))
  return putus === undefined ? [] : [`rantai putus: segel ${putus.bulan} tidak menyambung segel sebelumnya`]
}

/** The first seal that is here follows one that is not, and was never seen. */
function rantaiTakTerlihat(segel: readonly SegelKantor[], terlihat: SegelTerlihat): string[] {
  const pertama = segel.toSorted((a, b) => a.waktu - b.waktu)[0]!
  const dikenal = [...(terlihat.get(pertama.akar)?.values() ?? [])]
  return pertama.sebelum === null || dikenal.includes(pertama.sebelum)
    ? []
    : [`segel sebelum ${pertama.bulan} tidak ada di sini, jadi sambungannya tidak diperiksa`]
}

/** Rows of several offices added up; percentages are computed from the sums. */
export function jumlahkanRekap(daftar: readonly (readonly BarisRekap[])[]): BarisRekap[] {
  const jumlah = new Map<string, BarisRekap>()
  for (const satu of daftar.flat()) {
    const kunci = `${satu.kanal} ${satu.langkah}`
    const lama = jumlah.get(kunci)
    const tepat = (lama?.tepat ?? 0) + satu.tepat
    const terlambat = (lama?.terlambat ?? 0) + satu.terlambat
    const dinilai = (lama?.dinilai ?? 0) + satu.dinilai
    const { kanal, langkah } = satu
    jumlah.set(kunci, { kanal, langkah, dinilai, tepat, terlambat, persenTepat: persen(tepat, dinilai) })
  }
  return [...jumlah.values()]
}

/** What was seen, with the seals of today added; the first that was seen of a month stays. */
export function terlihatBaru(terlihat: SegelTerlihat, daftar: readonly KantorTerdaftar[]): SegelTerlihat {
  const hasil = new Map([...terlihat].map(([akar, bulan]) => [akar, new Map(bulan)]))
  for (const s of daftar.flatMap((k) => k.segel)) {
    if (s.salah.length > 0) continue
    const milik = hasil.get(s.akar) ?? new Map<string, string>()
    if (!milik.has(s.bulan)) milik.set(s.bulan, s.commit)
    hasil.set(s.akar, milik)
  }
  return hasil
}

/**
 * Offices drawn for a full audit: `persenContoh` of those that sealed, at least one. The lot follows from all codes of
 * the month (`sidik` hashes), so that no office can know it beforehand and anyone can draw it again.
 */
export function contohAudit(
  { bulan, baris }: Pick<RekapKantor, 'bulan' | 'baris'>,
  persenContoh: number,
  sidik: (teks: string) => string,
): string[] {
  const benih = sidik([bulan, ...baris.map((b) => b.kode).toSorted()].join('\n'))
  return baris
    .map((b) => ({ kantor: b.kantor, undian: sidik(`${benih}\n${b.kode}`) }))
    .toSorted((a, b) => (a.undian < b.undian ? -1 : 1))
    .slice(0, Math.ceil((baris.length * persenContoh) / 100))
    .map((b) => b.kantor)
}

/**
 * What becomes of an act that is decided again after another which its maker had not seen: for every two kinds, derived
 * from what each kind says of itself. It is what `putusan/benturan.ts` decides, in general; a test holds the two
 * together.
 */
import type { Landasan } from './dasar.js'
import type { Peristiwa } from './daftar.js'
import { daftarJenisPeristiwa, daftarPeristiwa, jenisDari, landasanDari, terhubung } from './daftar.js'

/** It loses; it loses and stays on the register as a fact; it says the same. */
export type Akibat = 'kalah' | 'fakta' | 'sama'

/** A kind, or what of it differs in this. */
interface Ragam {
  sebutan: string
  p: Peristiwa
}

const kosong = { kegiatan: 'id', kanal: [], dasar: [], dasarTeks: null, narasi: null, caption: null, berita: null }
const ragam = (peristiwa: string, sebutan: string, isi: object = {}): Ragam => ({
  sebutan: sebutan === '' ? peristiwa : `${peristiwa} (${sebutan})`,
  p: { ...kosong, peristiwa, ...isi } as unknown as Peristiwa,
})

const beragam: Readonly<Partial<Record<string, readonly Ragam[]>>> = {
  diserahkan: [
    ragam('diserahkan', 'pertama', { kepala: {}, narasi: 'n' }),
    ragam('diserahkan', 'lagi', { kepala: null, narasi: 'n' }),
  ],
  disunting: [ragam('disunting', '', { narasi: 'n', caption: 'c', berita: 'b' })],
  dibatalkan: [
    ragam('dibatalkan', 'langkah', { nomor: null, bulan: null }),
    ragam('dibatalkan', 'interaksi', { kegiatan: null, nomor: '2026-10-001', bulan: null }),
    ragam('dibatalkan', 'laporan', { kegiatan: null, nomor: null, bulan: '2026-10' }),
  ],
}

/** Every kind that is decided, in its variants: what lost is not decided again. */
export const daftarRagam: readonly Ragam[] = daftarJenisPeristiwa
  .filter((nama) => nama !== 'berbenturan')
  .flatMap((nama) => beragam[nama] ?? [ragam(nama, '')])

const sejenis = (a: Ragam, b: Ragam): boolean => a.p.peristiwa === b.p.peristiwa
const padaJalur = ({ p }: Ragam): boolean =>
  daftarPeristiwa[p.peristiwa].menggerakkan.includes('kegiatan') && p.kegiatan !== null
const batalInteraksi = ({ p }: Ragam): boolean => p.peristiwa === 'dibatalkan' && p.nomor !== null
const menggerakkanTahap = (r: Ragam): boolean => padaJalur(r) && r.p.peristiwa !== 'disunting'

/** Whether a kind may change what another was decided on. */
const mengubah: Readonly<Record<Landasan, (dahulu: Ragam, kemudian: Ragam) => boolean>> = {
  jalur: menggerakkanTahap,
  persetujuan: (d) => menggerakkanTahap(d) && d.p.peristiwa !== 'diunggah',
  diterima: batalInteraksi,
  batal: (d, k) => (batalInteraksi(k) ? d.p.peristiwa === 'dijawab' : padaJalur(d)),
  kunci: sejenis,
  sebab: (d, k) => sejenis(d, k) || menggerakkanTahap(d),
  // What is about a month waits for pusat.
  bulan: sejenis,
  sejenis,
}

const menulisTeks = (r: Ragam): boolean =>
  padaJalur(r) && (jenisDari(r.p).dasarTeks !== undefined || r.p.peristiwa === 'dibatalkan')

/**
 * What may become of an act that is about the same as one published before it, beside that it counts; nothing where it
 * always does.
 */
export function akibat(dahulu: Ragam, kemudian: Ragam): Akibat[] {
  const { sudahSama, tunggal, dasarTeks, jabatanDinilaiSendiri } = jenisDari(kemudian.p)
  const dasar = landasanDari(kemudian.p)
  const sama = dahulu.sebutan === kemudian.sebutan
  const hasil: Akibat[] = sudahSama !== undefined && sama ? ['sama'] : []
  const teks = dasarTeks?.(kemudian.p) ?? null
  if (terhubung(kemudian.p)) return kemudian.p.peristiwa === 'diatur' && !sama ? [] : [...hasil, 'kalah']
  if (dasar !== null && mengubah[dasar](dahulu, kemudian)) hasil.push(dasar === 'persetujuan' ? 'fakta' : 'kalah')
  else if (
    (tunggal !== undefined && sama) ||
    (teks !== null && menulisTeks(dahulu)) ||
    (dahulu.p.peristiwa === 'diatur' && !jabatanDinilaiSendiri)
  )
    hasil.push('kalah')
  return hasil
}

/** A version of a file of the record, held against what the history says up to the commit that wrote it. */
import type { Angka } from '../../domain/peristiwa/angka.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import { menyangkutInteraksi, menyangkutJalur } from '../../domain/peristiwa/daftar.js'
import type { CommitDiperiksa, VersiBerkas } from '../../domain/pemeriksaan/bukti.js'
import { idDariJalur } from '../../domain/pemeriksaan/bukti.js'
import type { Sop } from '../../domain/sop/sop.js'
import { daftarBagian } from '../../domain/sop/sop.js'
import type { IsianInteraksi } from '../record/interaction-file.js'
import { bacaInteraksi, isianSesudah } from '../record/interaction-file.js'
import type { IsiKegiatan, Media } from '../record/item-file.js'
import { bacaVersi, kepalaDari, printMedia, sidikMedia, sidikTeks } from '../record/item-file.js'
import { sidikIsi } from '../record/written-files.js'
import { FrontMatterRusak } from '../record/front-matter.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { foldKegiatan } from '../../domain/keadaan/fold.js'
import { mediaJalur, mediaRiwayat, sumberTeks } from '../../domain/keadaan/baca.js'

export type Beda = Pick<VersiBerkas, 'rusak' | 'kepalaBeda' | 'teksBeda' | 'mediaBeda'>
/** With what stands in the version, by key or part of the text. */
type BedaBernilai = Beda & { nilai: Readonly<Record<string, unknown>> }
export const tanpaBeda: Beda = { rusak: null, kepalaBeda: [], teksBeda: [], mediaBeda: [] }

export interface PilihanBanding {
  sop: Sop
  zona: string
  /** The file that a list of figures is kept as, byte for byte. */
  printAngka: (angka: readonly Angka[]) => string
}

/** Holds versions against the history as far as it has been told; says of each file only what is new since its last version. */
export class Pembanding {
  private readonly riwayat = new Map<string, Tercatat[]>()
  private readonly interaksi = new Map<string, Map<string, IsianInteraksi>>()
  /** Path → what was wrong with its last version, and what stood there. */
  private readonly lama = new Map<string, Map<string, string>>()
  private readonly mediaLama = new Map<string, Map<string, string>>()

  constructor(private readonly pilihan: PilihanBanding) {}

  /** The history goes on by one peristiwa. */
  catat(p: Tercatat): void {
    if (menyangkutJalur(p)) tambah(this.riwayat, p.kegiatan!, p)
    if (!menyangkutInteraksi(p)) return
    const bulan = p.nomor.slice(0, 7)
    const daftar = this.interaksi.get(bulan) ?? new Map<string, IsianInteraksi>()
    this.interaksi.set(bulan, daftar)
    daftar.set(p.nomor, isianSesudah(daftar.get(p.nomor) ?? {}, p, this.pilihan.zona))
  }

  bandingkan(jalur: string, isi: Buffer, peristiwa: Tercatat | null): Beda {
    const id = idDariJalur(jalur)
    const { nilai, ...kini } =
      id !== null
        ? this.item(id, isi.toString('utf8'), peristiwa)
        : jalur.startsWith('interaksi/')
          ? this.bulan(jalur, isi.toString('utf8'))
          : { ...this.tertulis(jalur, isi, peristiwa), nilai: {} }
    const lama = this.lama.get(jalur) ?? new Map<string, string>()
    const sekarang = new Map<string, string>()
    // What was wrong already is wrong anew where it says something else now.
    const baru = (kunci: 'kepalaBeda' | 'teksBeda' | 'mediaBeda'): string[] =>
      kini[kunci].filter((nama) => {
        const isinya = JSON.stringify(nilai[nama] ?? null)
        sekarang.set(`${kunci} ${nama}`, isinya)
        return lama.get(`${kunci} ${nama}`) !== isinya
      })
    this.lama.set(jalur, sekarang)
    return {
      rusak: kini.rusak,
      kepalaBeda: baru('kepalaBeda'),
      teksBeda: baru('teksBeda'),
      mediaBeda: baru('mediaBeda'),
    }
  }

  private item(id: string, teks: string, peristiwa: Tercatat | null): BedaBernilai {
    const { kegiatan } = foldKegiatan(id, this.riwayat.get(id) ?? [], this.pilihan)
    try {
      const { kepala, media, isi, teksLiar } = bacaVersi(teks)
      if (!kegiatan) return { ...tanpaBeda, nilai: {} }
      return {
        nilai: { ...kepala, ...isi },
        rusak: null,
        kepalaBeda: bedaKepala(kepala, kepalaDari(kegiatan, this.pilihan.zona)),
        teksBeda: [...bedaTeks(kegiatan, isi), ...(teksLiar ? ['teks di luar bagian'] : [])],
        mediaBeda: [...this.bedaMedia(kegiatan, media), ...bedaDiputus(kegiatan, peristiwa)],
      }
    } catch (galat) {
      if (galat instanceof FrontMatterRusak) return { ...tanpaBeda, rusak: galat.message, nilai: {} }
      throw galat
    }
  }

  private bedaMedia(kegiatan: Kegiatan, media: readonly Media[]): string[] {
    const harap = new Set(mediaRiwayat(kegiatan.riwayat))
    const lama = this.mediaLama.get(kegiatan.id) ?? new Map<string, string>()
    const kini = new Map(media.map((m) => [m.sha256, printMedia(m)]))
    this.mediaLama.set(kegiatan.id, kini)
    const berubah = [...kini].filter(([sha256, baris]) => !harap.has(sha256) || (lama.get(sha256) ?? baris) !== baris)
    return [...berubah.map(([sha256]) => sha256), ...[...harap].filter((sha256) => !kini.has(sha256))].map((sha256) =>
      sha256.slice(0, 12),
    )
  }

  /** A file of figures or a report is exactly what its peristiwa's trailers say was written; figures stand in them as well. */
  private tertulis(jalur: string, isi: Buffer, p: CommitDiperiksa['peristiwa']): Beda {
    if (p?.peristiwa !== 'diukur' && p?.peristiwa !== 'dilaporkan' && p?.peristiwa !== 'dibatalkan') return tanpaBeda
    const catatan = p.berkas.find((b) => b.jalur === jalur)
    if (catatan?.sidik !== sidikIsi(isi)) return { ...tanpaBeda, teksBeda: ['isi'] }
    return p.peristiwa === 'diukur' && this.pilihan.printAngka(p.angka) !== isi.toString('utf8')
      ? { ...tanpaBeda, teksBeda: ['angka'] }
      : tanpaBeda
  }

  private bulan(jalur: string, teks: string): BedaBernilai {
    const bulan = jalur.slice('interaksi/'.length, -'.yaml'.length).replace('/', '-')
    const harap = this.interaksi.get(bulan) ?? new Map<string, IsianInteraksi>()
    const kini = bacaInteraksi(teks)
    if (kini === null) return { ...tanpaBeda, rusak: 'tidak terbaca sebagai daftar interaksi', nilai: {} }
    return { ...tanpaBeda, kepalaBeda: bedaKepala(kini, Object.fromEntries(harap)), nilai: kini }
  }
}

/** Keys that are missing, that say something else, or that konten never writes. */
function bedaKepala(kini: Readonly<Record<string, unknown>>, harap: Readonly<Record<string, unknown>>): string[] {
  const beda = Object.keys(harap).filter((k) => !sama(kini[k], harap[k]))
  return [...beda, ...Object.keys(kini).filter((k) => !(k in harap) && k !== 'media')]
}

/** Whether two trees of strings are equal, the order of their keys included. */
function sama(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [kiri, kanan] = [Object.entries(a), Object.entries(b)]
  return (
    kiri.length === kanan.length &&
    kiri.every(([kunci, nilai], i) => kunci === kanan[i]![0] && sama(nilai, kanan[i]![1]))
  )
}

const bedaTeks = (kegiatan: Kegiatan, isi: IsiKegiatan): string[] =>
  daftarBagian.filter((bagian) => (sumberTeks(kegiatan, bagian)?.sidik ?? '') !== sidikTeks(isi[bagian]))

/** Whether the media that were approved or uploaded, as their fingerprint says, are those of the track. */
function bedaDiputus(kegiatan: Kegiatan, p: Tercatat | null): string[] {
  if (p?.peristiwa !== 'disetujui' && p?.peristiwa !== 'diunggah') return []
  const jalur = kegiatan.jalur.get(p.kanal[0]!)
  return jalur === undefined || p.media === sidikMedia(mediaJalur(jalur)) ? [] : ['sidik media yang diputus']
}

function tambah<K, V>(peta: Map<K, V[]>, kunci: K, nilai: V): void {
  const daftar = peta.get(kunci)
  if (daftar) daftar.push(nilai)
  else peta.set(kunci, [nilai])
}

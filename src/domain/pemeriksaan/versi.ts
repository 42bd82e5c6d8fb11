/** A version of a file of the record, held against what the history says up to the commit that wrote it. */
import type { Angka } from '../peristiwa/angka.js'
import { memuatDataPribadi } from '../bahasa/data-pribadi.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Diukur } from '../peristiwa/diukur.js'
import { KETIKAN, diketik, isiKetikan } from '../peristiwa/diukur.js'
import type { Dijawab } from '../peristiwa/dijawab.js'
import type { Diterima } from '../peristiwa/diterima.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { menyangkutInteraksi, menyangkutJalur } from '../peristiwa/daftar.js'
import type { Bagian, Sop } from '../sop/sop.js'
import { daftarBagian } from '../sop/sop.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import { foldKegiatan } from '../keadaan/fold-kegiatan.js'
import { mediaDari, mediaJalur, mediaRiwayat, sumberTeks } from '../keadaan/baca.js'
import type { VersiBerkas } from './bukti.js'
import { waktuUlid } from '../bahasa/id.js'
import { idDariJalur } from './bukti.js'

type IsianInteraksi = Readonly<Record<string, string>>

/** A version of an item as it reads. */
export interface ItemTerbaca {
  kepala: Readonly<Record<string, unknown>>
  media: readonly { sha256: string; baris: string; ukuran: number; nama: string }[]
  isi: Readonly<Record<Bagian, string>>
  /** Whether it holds text outside the parts that konten writes. */
  teksLiar: boolean
}

/** How the record is written down; storage says so, for the comparison knows only what it means. */
export interface BentukCatatan {
  /** A version of an item; a string says why it cannot be read. */
  item: (teks: string) => ItemTerbaca | string
  /** The interactions of a month by their number; null for a file that is no list of them. */
  bulan: (teks: string) => Readonly<Record<string, unknown>> | null
  /** The front matter that a state of a kegiatan implies. */
  kepala: (kegiatan: Kegiatan, zona: string) => Readonly<Record<string, unknown>>
  /** What the file says of an interaction after one more peristiwa about it. */
  isianSesudah: (
    lama: IsianInteraksi,
    p: (Diterima | Dijawab | Dibatalkan) & { nomor: string },
    zona: string,
  ) => IsianInteraksi
  /** The file that a list of figures is kept as, byte for byte. */
  angka: (daftar: readonly Angka[]) => string
  sidikTeks: (teks: string) => string
  /** sha256 of a text, to the byte. */
  sidikPersis: (teks: string) => string
  sidikMedia: (sha256: readonly string[]) => string
  /** sha256 over entries of a list of media. */
  sidikDaftar: (baris: readonly string[]) => string
}

export type Beda = Pick<VersiBerkas, 'rusak' | 'kepalaBeda' | 'teksBeda' | 'mediaBeda' | 'pribadi'>
/** With what stands in the version, by key or part of the text. */
type BedaBernilai = Beda & { nilai: Readonly<Record<string, unknown>> }
export const tanpaBeda: Beda = { rusak: null, kepalaBeda: [], teksBeda: [], mediaBeda: [], pribadi: [] }

export interface PilihanBanding {
  sop: Sop
  zona: string
  bentuk: BentukCatatan
}

/** A file as it was written; its sha256 is asked for only where the trailers name one. */
export interface IsiVersi {
  teks: string
  sidik: () => string
}

/**
 * Holds versions against the history as far as it has been told; says of each file only what is new since its last
 * version.
 */
export class Pembanding {
  private readonly riwayat = new Map<string, Tercatat[]>()
  private readonly interaksi = new Map<string, Map<string, IsianInteraksi>>()
  /** Path → what was wrong with its last version, and what stood there. */
  private readonly lama = new Map<string, Map<string, string>>()
  /** Size of every photo, video and attachment in bytes, as the first version of an item to name it has it. */
  readonly ukuran = new Map<string, number>()
  /** Acts that brought personal data into a file with a reason, by their op. */
  readonly beralasan = new Set<string>()
  private readonly mediaLama = new Map<string, Map<string, string>>()

  constructor(private pilihan: PilihanBanding) {}

  /** The table that what comes next is compared by. */
  get sop(): Sop {
    return this.pilihan.sop
  }

  /** What is written from here on stands in another zone, or is judged by another table. */
  pindah(ubah: Partial<Pick<PilihanBanding, 'sop' | 'zona'>>): void {
    this.pilihan = { ...this.pilihan, ...ubah }
  }

  /** The history goes on by one peristiwa. */
  catat(p: Tercatat): void {
    if (menyangkutJalur(p)) tambah(this.riwayat, p.kegiatan!, p)
    if (!menyangkutInteraksi(p)) return
    const bulan = p.nomor.slice(0, 7)
    const daftar = this.interaksi.get(bulan) ?? new Map<string, IsianInteraksi>()
    this.interaksi.set(bulan, daftar)
    daftar.set(p.nomor, this.pilihan.bentuk.isianSesudah(daftar.get(p.nomor) ?? {}, p, this.pilihan.zona))
  }

  bandingkan(jalur: string, isi: IsiVersi, peristiwa: Tercatat | null): Beda {
    const id = idDariJalur(jalur)
    const { nilai, ...kini } =
      id !== null
        ? this.item(id, isi.teks, peristiwa)
        : jalur.startsWith('interaksi/')
          ? this.bulan(jalur, isi.teks)
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
      pribadi: kini.pribadi,
    }
  }

  private item(id: string, teks: string, peristiwa: Tercatat | null): BedaBernilai {
    const { kegiatan } = foldKegiatan(id, this.riwayat.get(id) ?? [], this.pilihan)
    const terbaca = this.pilihan.bentuk.item(teks)
    if (typeof terbaca === 'string') return { ...tanpaBeda, rusak: terbaca, nilai: {} }
    if (!kegiatan) return { ...tanpaBeda, nilai: {} }
    const { kepala, media, isi, teksLiar } = terbaca
    if (peristiwa !== null && peristiwa.tetap !== null && berdataPribadi(kegiatan, terbaca, peristiwa))
      this.beralasan.add(peristiwa.op)
    for (const { sha256, ukuran } of media) if (!this.ukuran.has(sha256)) this.ukuran.set(sha256, ukuran)
    return {
      nilai: { ...kepala, ...isi },
      rusak: null,
      kepalaBeda: bedaKepala(kepala, this.pilihan.bentuk.kepala(kegiatan, this.pilihan.zona)),
      teksBeda: [...this.bedaTeks(kegiatan, isi), ...(teksLiar ? ['teks di luar bagian'] : [])],
      mediaBeda: [
        ...this.bedaMedia(kegiatan, media),
        ...this.bedaDiputus(kegiatan, peristiwa),
        ...this.bedaDaftar(media, peristiwa),
      ],
      pribadi: teksPribadi(kegiatan, isi, peristiwa),
    }
  }

  private bedaTeks(kegiatan: Kegiatan, isi: ItemTerbaca['isi']): Bagian[] {
    const { sidikTeks } = this.pilihan.bentuk
    return daftarBagian.filter((bagian) => (sumberTeks(kegiatan, bagian)?.sidik ?? '') !== sidikTeks(isi[bagian]))
  }

  /** Whether the media that were approved or uploaded, as their fingerprint says, are those of the track. */
  private bedaDiputus(kegiatan: Kegiatan, p: Tercatat | null): string[] {
    if (p?.peristiwa !== 'disetujui' && p?.peristiwa !== 'diunggah') return []
    const jalur = kegiatan.jalur.get(p.kanal[0]!)
    const cocok = jalur === undefined || p.media === this.pilihan.bentuk.sidikMedia(mediaJalur(jalur))
    return cocok ? [] : ['sidik media yang diputus']
  }

  /** Whether the list says of the files an act brings what the act was recorded, and signed, with. */
  private bedaDaftar(media: ItemTerbaca['media'], p: Tercatat | null): string[] {
    if (p === null || !('daftar' in p) || p.daftar === null) return []
    const dibawa = new Set(mediaDari(p))
    const baris = media.filter((m) => dibawa.has(m.sha256)).map((m) => m.baris)
    return p.daftar === this.pilihan.bentuk.sidikDaftar(baris) ? [] : ['sidik daftar media']
  }

  private bedaMedia(kegiatan: Kegiatan, media: ItemTerbaca['media']): string[] {
    const harap = new Set(mediaRiwayat(kegiatan.riwayat))
    const lama = this.mediaLama.get(kegiatan.id) ?? new Map<string, string>()
    const kini = new Map(media.map((m) => [m.sha256, m.baris]))
    this.mediaLama.set(kegiatan.id, kini)
    const berubah = [...kini].filter(([sha256, baris]) => !harap.has(sha256) || (lama.get(sha256) ?? baris) !== baris)
    return [...berubah.map(([sha256]) => sha256), ...[...harap].filter((sha256) => !kini.has(sha256))].map((sha256) =>
      sha256.slice(0, 12),
    )
  }

  /**
   * A file of figures or a report is exactly what its peristiwa's trailers say was written; figures stand in them as
   * well.
   */
  private tertulis(jalur: string, isi: IsiVersi, p: Tercatat | null): Beda {
    if (p === null || !('berkas' in p)) return tanpaBeda
    const catatan = p.berkas.find((b) => b.jalur === jalur)
    if (catatan?.sidik !== isi.sidik()) return { ...tanpaBeda, teksBeda: ['isi'] }
    if (p.peristiwa !== 'diukur') return tanpaBeda
    if (this.pilihan.bentuk.angka(p.angka) !== isi.teks) return { ...tanpaBeda, teksBeda: ['angka'] }
    const sidik = this.sidikKetikan(p, isi)
    return sidik === null || sidik === p.sidik ? tanpaBeda : { ...tanpaBeda, teksBeda: ['sidik sumber'] }
  }

  /** The hash of what was typed, which no file holds; null for what came from one, and in version 1. */
  private sidikKetikan(p: Tercatat<Diukur>, isi: IsiVersi): string | null {
    if (p.versi === 1 || !diketik(p.sumber)) return null
    return p.sumber === KETIKAN ? this.pilihan.bentuk.sidikPersis(isiKetikan(isi.teks, waktuUlid(p.op))) : isi.sidik()
  }

  private bulan(jalur: string, teks: string): BedaBernilai {
    const bulan = jalur.slice('interaksi/'.length, -'.yaml'.length).replace('/', '-')
    const harap = this.interaksi.get(bulan) ?? new Map<string, IsianInteraksi>()
    const kini = this.pilihan.bentuk.bulan(teks)
    if (kini === null) return { ...tanpaBeda, rusak: 'tidak terbaca sebagai daftar interaksi', nilai: {} }
    return { ...tanpaBeda, kepalaBeda: bedaKepala(kini, Object.fromEntries(harap)), nilai: kini }
  }
}

/** The texts an act since version 2 wrote that konten would not have taken without a reason. */
function teksPribadi(kegiatan: Kegiatan, isi: ItemTerbaca['isi'], p: Tercatat | null): Bagian[] {
  return p === null || p.versi === 1 || p.tetap !== null ? [] : bagianPribadi(kegiatan, isi, p)
}

/** The texts an act wrote in which personal data stands. */
const bagianPribadi = (kegiatan: Kegiatan, isi: ItemTerbaca['isi'], p: Tercatat): Bagian[] =>
  daftarBagian.filter((bagian) => sumberTeks(kegiatan, bagian)?.op === p.op && memuatDataPribadi(isi[bagian]))

/** Whether an act wrote personal data into the item, be it in the name of a file it brought. */
const berdataPribadi = (kegiatan: Kegiatan, { isi, media }: ItemTerbaca, p: Tercatat): boolean =>
  bagianPribadi(kegiatan, isi, p).length > 0 ||
  media.some((m) => mediaDari(p).includes(m.sha256) && memuatDataPribadi(m.nama))

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

function tambah<K, V>(peta: Map<K, V[]>, kunci: K, nilai: V): void {
  const daftar = peta.get(kunci)
  if (daftar) daftar.push(nilai)
  else peta.set(kunci, [nilai])
}

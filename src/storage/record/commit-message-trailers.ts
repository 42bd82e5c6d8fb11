/** A table of trailers, written and read: one engine for both directions, whatever the kind of peristiwa. */
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Bentuk, DaftarTrailer, IsiTrailer, Macam } from '../../domain/peristiwa/trailer.js'
import type { Ejaan } from './commit-message-kinds.js'
import { KOSONG, PesanRusak, kutip } from './commit-message-kinds.js'

/** The spelling of every kind in one version of the format. */
export type DaftarEjaan = { readonly [M in keyof Macam]: Ejaan<Macam[M]> }

type NilaiBentuk = Extract<Bentuk, { jenis: 'nilai' }>

/** The lines of the fields of `isi`, in the order of the table. */
export function tulisTrailer<D extends DaftarTrailer>(
  daftar: D,
  isi: IsiTrailer<D>,
  ejaan: DaftarEjaan,
  zona: string,
): string[] {
  return Object.entries<Bentuk>(daftar).flatMap(([kunci, bentuk]) =>
    tulisSatu(bentuk, isi[kunci as keyof D], ejaan, zona),
  )
}

function tulisSatu(bentuk: Bentuk, nilai: unknown, ejaan: DaftarEjaan, zona: string): string[] {
  switch (bentuk.jenis) {
    case 'kelompok':
      return nilai === null ? [] : tulisTrailer(bentuk.isi, nilai as IsiTrailer<DaftarTrailer>, ejaan, zona)
    case 'pilihan':
      return [baris(bentuk.nama, nilai as string)]
    case 'duaKata':
      return [baris(bentuk.nama, nilai ? bentuk.ya : bentuk.tidak)]
    case 'nilai':
      return tulisNilai(bentuk, nilai).map((satu) =>
        baris(bentuk.nama, satu === null ? KOSONG : (ejaan[bentuk.macam] as Ejaan<unknown>).tulis(satu, zona)),
      )
  }
}

const baris = (nama: string, nilai: string): string => `Konten-${nama}: ${nilai}`

/** The values to be written, a line each; null is a line that says there is none. */
function tulisNilai({ kali }: NilaiBentuk, nilai: unknown): unknown[] {
  switch (kali) {
    case 'satu':
    case 'atauKosong':
      return [nilai]
    case 'boleh':
      return nilai === null ? [] : [nilai]
    case 'banyak':
      return nilai as unknown[]
    case 'bolehBanyak': {
      const daftar = nilai as unknown[] | null
      return daftar?.length === 0 ? [null] : (daftar ?? [])
    }
  }
}

const daftarAwalan = new Map<string, string>()

/** What the line of a trailer begins with; made once, for it is asked for some thirty times a message. */
function awalan(nama: string): string {
  let teks = daftarAwalan.get(nama)
  if (teks === undefined) daftarAwalan.set(nama, (teks = `Konten-${nama}: `))
  return teks
}

/** The trailers of one message, read in the order in which they are written; every line must be asked for. */
export class PembacaTrailer {
  private readonly baris: string[]
  private ke = 0

  constructor(paragraf: string) {
    this.baris = paragraf.split('\n')
  }

  /** Adds the fields of a table to `hasil`. Throws `PesanRusak` for the first line that is not as the table says. */
  baca(hasil: Record<string, unknown>, daftar: DaftarTrailer, ejaan: DaftarEjaan): void {
    for (const kunci of Object.keys(daftar)) hasil[kunci] = this.bacaSatu(daftar[kunci]!, ejaan)
  }

  /** The value of a trailer that must stand here. */
  satu(nama: string): string {
    const nilai = this.boleh(nama)
    if (nilai === null) throw new PesanRusak(`seharusnya Konten-${nama}, terbaca "${this.kini()}"`)
    return nilai
  }

  salahSatu<T extends string>(nama: string, daftar: readonly T[]): T {
    const nilai = this.satu(nama)
    const cocok = daftar.find((d) => d === nilai)
    if (cocok === undefined)
      throw new PesanRusak(`Konten-${nama} berisi ${kutip(nilai)}, seharusnya salah satu dari ${daftar.join(', ')}`)
    return cocok
  }

  habis(): void {
    if (this.ke < this.baris.length)
      throw new PesanRusak(`baris "${this.kini()}" ganda, tidak dikenal, atau tidak pada tempatnya`)
  }

  private bacaSatu(bentuk: Bentuk, ejaan: DaftarEjaan): unknown {
    switch (bentuk.jenis) {
      case 'kelompok':
        return this.ada(namaPertama(bentuk.isi)) ? this.kelompok(bentuk.isi, ejaan) : null
      case 'pilihan':
        return this.salahSatu(bentuk.nama, bentuk.pilihan)
      case 'duaKata':
        return this.salahSatu(bentuk.nama, [bentuk.ya, bentuk.tidak]) === bentuk.ya
      case 'nilai':
        return this.bacaNilai(bentuk, ejaan)
    }
  }

  private kelompok(daftar: DaftarTrailer, ejaan: DaftarEjaan): Record<string, unknown> {
    const isi: Record<string, unknown> = {}
    this.baca(isi, daftar, ejaan)
    return isi
  }

  private bacaNilai({ nama, macam, kali, salah }: NilaiBentuk, ejaan: DaftarEjaan): unknown {
    const urai = (teks: string): unknown => ejaan[macam].baca(teks, nama, salah)
    switch (kali) {
      case 'satu':
        return urai(this.satu(nama))
      case 'boleh':
        return this.ada(nama) ? urai(this.satu(nama)) : null
      case 'atauKosong': {
        const nilai = this.satu(nama)
        return nilai === '' ? null : urai(nilai)
      }
      case 'banyak':
        return (this.banyak(nama) ?? []).map(urai)
      case 'bolehBanyak':
        return this.banyak(nama)?.map(urai) ?? null
    }
  }

  private ada(nama: string): boolean {
    return this.baris[this.ke]?.startsWith(awalan(nama)) ?? false
  }

  /** The value of the next line if it is this trailer, else null; the line is then left where it is. */
  private ambil(nama: string): string | null {
    return this.ada(nama) ? this.baris[this.ke++]!.slice(awalan(nama).length) : null
  }

  private boleh(nama: string): string | null {
    const nilai = this.ambil(nama)
    return nilai === KOSONG ? '' : nilai
  }

  private banyak(nama: string): string[] | null {
    const pertama = this.ambil(nama)
    if (pertama === null) return null
    const nilai = [pertama]
    for (let lagi = this.ambil(nama); lagi !== null; lagi = this.ambil(nama)) nilai.push(lagi)
    return nilai.length === 1 && pertama === KOSONG ? [] : nilai
  }

  private kini(): string {
    return bersihkan(this.baris[this.ke] ?? '').slice(0, 60)
  }
}

/** The name of the line by which a group of fields is known. */
function namaPertama(daftar: DaftarTrailer): string {
  const pertama: Bentuk = Object.values(daftar)[0]!
  return pertama.jenis === 'kelompok' ? namaPertama(pertama.isi) : pertama.nama
}

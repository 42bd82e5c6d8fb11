/** What a scenario found, and the table of it. */

export interface Hasil {
  nama: string
  putaran: number
  /** Commands that answered 0. */
  diakui: number
  /** Acknowledged, yet not in the history. */
  hilang: number
  /** The next ordinary command, or running the same one again, was held up. */
  terhalang: number
  /** One line per broken promise, with what reproduces it. */
  pelanggaran: string[]
  /** What was covered, or why nothing was. */
  keterangan: string
}

/** What the oracle says of one round. */
export interface Nilai {
  diakui: boolean
  hilang: boolean
  terhalang: boolean
  salah: string[]
}

export class Pencatat {
  readonly hasil: Hasil

  constructor(
    nama: string,
    private readonly lapor: (baris: string) => void = () => undefined,
  ) {
    this.hasil = { nama, putaran: 0, diakui: 0, hilang: 0, terhalang: 0, pelanggaran: [], keterangan: '' }
  }

  catat(ulangan: string, nilai: Nilai): void {
    const { hasil } = this
    hasil.putaran++
    if (nilai.diakui) hasil.diakui++
    if (nilai.hilang) hasil.hilang++
    if (nilai.terhalang) hasil.terhalang++
    if (nilai.salah.length > 0) {
      hasil.pelanggaran.push(`${ulangan}: ${nilai.salah.join('; ')}`)
      this.lapor(`PELANGGARAN ${hasil.nama} ${hasil.pelanggaran.at(-1)!}`)
    }
    if (hasil.putaran % 50 === 0) this.lapor(barisTabel(hasil))
  }
}

const lebar = [30, 8, 8, 8, 10, 12]
const susun = (sel: readonly (string | number)[]): string =>
  sel.map((s, i) => (i === 0 ? String(s).padEnd(lebar[i]!) : String(s).padStart(lebar[i]!))).join('')
const barisTabel = (h: Hasil): string =>
  susun([h.nama, h.putaran, h.diakui, h.hilang, h.terhalang, h.pelanggaran.length])

export function tabel(daftar: readonly Hasil[]): string {
  const jumlah = (ambil: (h: Hasil) => number): number => daftar.reduce((n, h) => n + ambil(h), 0)
  return `${[
    susun(['Skenario', 'putaran', 'diakui', 'hilang', 'terhalang', 'pelanggaran']),
    ...daftar.map((h) => `${barisTabel(h)}${h.keterangan === '' ? '' : `  ${h.keterangan}`}`),
    susun([
      'Jumlah',
      jumlah((h) => h.putaran),
      jumlah((h) => h.diakui),
      jumlah((h) => h.hilang),
      jumlah((h) => h.terhalang),
      jumlah((h) => h.pelanggaran.length),
    ]),
  ].join('\n')}\n`
}

/** Runs the jobs, `serentak` at a time. */
export async function bersamaan(serentak: number, kerja: readonly ((jalur: number) => Promise<void>)[]): Promise<void> {
  const antre = kerja.values()
  await Promise.all(
    Array.from({ length: serentak }, async (_, jalur) => {
      for (const satu of antre) await satu(jalur)
    }),
  )
}

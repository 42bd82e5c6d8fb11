/** Blobs read in the order they were asked for, asked ahead so that git is never waited for. */
import type { Git } from './git.js'
import { PembacaObjek } from './objects.js'

export class AntreanBlob {
  private baca: PembacaObjek
  /** Asked for and not read yet; `ke` is the next. */
  private antre: string[] = []
  private ke = 0

  constructor(private readonly git: Git) {
    this.baca = new PembacaObjek(git)
  }

  minta(daftarOid: readonly string[]): void {
    if (daftarOid.length === 0) return
    this.antre = [...this.antre.slice(this.ke), ...daftarOid]
    this.ke = 0
    this.baca.minta(daftarOid)
  }

  /** The next blob; null for one git cannot read. */
  async berikut(): Promise<Buffer | null> {
    this.ke++
    try {
      const objek = await this.baca.jawaban()
      return objek?.jenis === 'blob' ? objek.isi : null
    } catch {
      // git ends at an object it finds corrupt; the reading goes on with a new process.
      this.baca.tutup()
      this.baca = new PembacaObjek(this.git)
      this.baca.minta(this.antre.slice(this.ke))
      return null
    }
  }

  tutup(): void {
    this.baca.tutup()
  }
}

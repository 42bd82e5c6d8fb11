/** A line that tells how far a long job is and is gone when the job ends; nothing is shown where no person watches. */
import type { Env } from '../env.js'
import { ringkaskan } from '../domain/teks.js'
import type { OpsiUmum } from './perintah.js'

export interface Kemajuan {
  /** The job is at its `ke`-th part of `dari`; a job of one part says nothing. */
  maju(apa: string, ke: number, dari: number, nama: string): void
  selesai(): void
}

const LEBAR = 79

export function kemajuan({ tanya, stderr }: Pick<Env, 'tanya' | 'stderr'>, opsi: OpsiUmum): Kemajuan {
  let tampil = false
  const tulis = (teks: string): void => void stderr.write(`\r${teks.padEnd(LEBAR)}\r`)
  return {
    maju: (apa, ke, dari, nama) => {
      if (tanya === null || opsi.json || dari < 2) return
      tampil = true
      tulis(ringkaskan(`${apa} ${ke} dari ${dari}: ${nama}`, LEBAR))
    },
    selesai: () => {
      if (tampil) tulis('')
      tampil = false
    },
  }
}

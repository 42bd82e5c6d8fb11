/** The columns in which figures are filled in and kept (contract, "Filling in figures"). */
import { daftarAngka, daftarAngkaEkspor } from '../peristiwa/angka.js'

export const kolomTemplat = ['bulan', 'kanal', 'platform', 'id', 'judul', 'tautan', ...daftarAngka] as const

/** Columns that only exports fill; they stand after the template's where a row uses them. */
export const kolomEkspor = ['terbit', 'periode', 'kunci', 'tanda', ...daftarAngkaEkspor] as const

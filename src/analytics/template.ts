/** The CSV that `analitik templat` prints and `analitik impor` reads back (contract, "Filling in figures"). */
import { stringify } from 'csv-stringify/sync'
import { KontenError } from '../errors.js'
import { calonId } from '../domain/bahasa/id.js'
import { kolomTemplat } from '../domain/laporan/kolom-angka.js'
import type { BarisKonten } from '../domain/laporan/laporan.js'
import type { Angka } from '../domain/peristiwa/angka.js'
import { buatAngka, daftarAngka } from '../domain/peristiwa/angka.js'
import { daftarKanal, kanalPlatform } from '../domain/sop/sop.js'
import { bersihkan, satuBaris } from '../domain/bahasa/teks.js'
import { readNumber, readCsv } from './csv.js'
import { namaJumlah } from './total-row.js'

/** What the reader needs to know of the office. */
export interface KnownNames {
  daftarId: readonly string[]
  platform: readonly string[]
  /** Month for rows that carry none of their own. */
  bulan: string | null
}

export interface ReadingResult {
  angka: Angka[]
  /** Rows filled up with unknowns. */
  kurang: number
  /** Rows that people put under the others to sum them up. */
  jumlah: number
}

/** `(akun instagram)`, `(seluruh situs)`: what the printed template writes where no content has a title. */
const barisAkun = (judul: string): boolean => /^\((?:akun .*|seluruh situs)\)$/.test(judul)

/** Reads a filled-in template. Throws `pemakaian` with line and column for the first cell that cannot be right. */
export function readTemplate(isi: Uint8Array, nama: string, kenal: KnownNames): ReadingResult {
  const { baris, kurang } = readCsv(isi, nama, ['kanal', 'platform', 'id'])
  const angka: Angka[] = []
  const sudah = new LinesByMatter()
  let jumlah = 0
  for (const { nomor, sel } of baris) {
    const ambil = (kolom: string): string => satuBaris(sel.get(kolom) ?? '')
    const tanpaKonten = ambil('tautan') === '' && (ambil('id') === '' || namaJumlah(ambil('id')))
    if (tanpaKonten && ['bulan', 'kanal', 'platform', 'id', 'judul'].some((k) => namaJumlah(ambil(k)))) {
      jumlah++
      continue
    }
    const salah = (kolom: string, sebab: string): KontenError =>
      new KontenError('pemakaian', 'isian-salah', `${nama} baris ${nomor}, kolom ${kolom}: ${sebab}`, [
        'Perbaiki baris itu, lalu impor kembali; tidak ada yang dicatat.',
      ])
    const kanal = daftarKanal.find((k) => k === ambil('kanal').toLowerCase())
    if (!kanal) throw salah('kanal', `"${ambil('kanal')}" bukan medsos atau website.`)
    const bulan = ambil('bulan') || kenal.bulan
    if (bulan === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(bulan))
      throw salah('bulan', `"${ambil('bulan')}" bukan bulan seperti 2026-10; isi, atau sebutkan --bulan.`)
    const platform = ambil('platform').toLowerCase() || null
    if (platform !== null && !kenal.platform.includes(platform))
      throw salah('platform', `"${bersihkan(platform)}" tidak dikenal (${kenal.platform.join(', ')}).`)
    if (kanal === 'medsos' && platform === null) throw salah('platform', 'baris medsos memerlukan platform.')
    if (platform !== null && kanalPlatform(platform) !== kanal)
      throw salah('platform', `${platform} bukan milik kanal ${kanal}.`)
    const calon = ambil('id') === '' ? [] : calonId(kenal.daftarId, ambil('id'))
    if (ambil('id') !== '' && calon.length !== 1)
      throw salah(
        'id',
        `"${ambil('id')}" ` +
          `${calon.length === 0 ? 'tidak cocok dengan kegiatan mana pun' : `cocok dengan ${calon.length} kegiatan`}.`,
      )
    const nilai: Angka['nilai'] = {}
    for (const kolom of daftarAngka) {
      const terbaca = readNumber(ambil(kolom), nama, nomor, kolom)
      if (terbaca !== null) nilai[kolom] = terbaca
    }
    if (Object.keys(nilai).length === 0) continue
    const satu = buatAngka({
      bulan,
      kanal,
      platform,
      id: calon[0] ?? null,
      tautan: ambil('tautan') || null,
      judul: calon[0] === undefined && !barisAkun(ambil('judul')) ? ambil('judul') || null : null,
      nilai,
    })
    const bertentangan = sudah.bedaDengan(satu, nomor)
    if (bertentangan !== null)
      throw salah(bertentangan.kolom, `berbeda dengan baris ${bertentangan.nomor}, yang tentang hal yang sama.`)
    angka.push(satu)
  }
  return { angka, kurang, jumlah }
}

/** The lines read so far by what they are about: two that say another number of one thing cannot both be right. */
class LinesByMatter {
  private readonly lines = new Map<string, { nomor: number; nilai: Angka['nilai'] }[]>()

  /** Takes a line in; the first line before it that gives one of its figures otherwise, null where none does. */
  bedaDengan({ nilai, ...matter }: Angka, nomor: number): { kolom: string; nomor: number } | null {
    const key = JSON.stringify(matter)
    const before = this.lines.get(key) ?? []
    this.lines.set(key, [...before, { nomor, nilai }])
    for (const one of before) {
      const kolom = daftarAngka.find((k) => nilai[k] !== undefined && (one.nilai[k] ?? nilai[k]) !== nilai[k])
      if (kolom !== undefined) return { kolom, nomor: one.nomor }
    }
    return null
  }
}

/** A sheet as the CSV it would have been. */
export const printSheet = (lembar: readonly (readonly string[])[]): string => stringify(lembar.map((b) => [...b]))

/**
 * The template of a month: a line per upload and article, per account, and for the website. Semicolons and BOM: Excel
 * opens it as it is.
 */
export function printTemplate(
  bulan: string,
  unggahan: readonly BarisKonten[],
  platform: readonly string[],
  denganWebsite: boolean,
): string {
  const kosong = (isi: Partial<Record<(typeof kolomTemplat)[number], string>>): string[] =>
    kolomTemplat.map((k) => (k === 'bulan' ? bulan : satuBaris(isi[k] ?? '')))
  const baris = [
    ...unggahan.map((u) =>
      kosong({ kanal: u.kanal, platform: u.platform, id: u.kegiatan.id, judul: u.kegiatan.judul, tautan: u.tautan }),
    ),
    ...platform.map((p) => kosong({ kanal: 'medsos', platform: p, judul: `(akun ${p})` })),
    ...(denganWebsite ? [kosong({ kanal: 'website', judul: '(seluruh situs)' })] : []),
  ]
  const bentuk = { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true }
  return `\uFEFF${stringify([[...kolomTemplat], ...baris], bentuk)}`
}

/** How every kind of trailer value is spelled in a commit message, and what is said of a value that is none. */
import { polaNomor, polaOp } from '../../domain/bahasa/id.js'
import { bersihkan, satuBaris } from '../../domain/bahasa/teks.js'
import { formatIso, parseIso } from '../../domain/bahasa/waktu.js'
import type { Angka, NamaAngka } from '../../domain/peristiwa/angka.js'
import { daftarTandaAngka, semuaAngka } from '../../domain/peristiwa/angka.js'
import type { Macam } from '../../domain/peristiwa/trailer.js'
import { daftarLihatan } from '../../domain/peristiwa/trailer.js'
import type { PerubahanPetugas } from '../../domain/sop/aturan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarKanal } from '../../domain/sop/sop.js'

/** What stands for an empty value: git drops a trailer without one. */
export const KOSONG = '-'

/** A message that looks like a peristiwa and is none; the message says in Indonesian what is wrong with it. */
export class PesanRusak extends Error {}

/** One kind of value, in both directions. `zona` is the office's zone, in which times are written. */
export interface Ejaan<T> {
  tulis: (nilai: T, zona: string) => string
  /**
   * Throws `PesanRusak` naming the trailer; `salah` are the table's own words for what a value of another form is not.
   */
  baca: (teks: string, nama: string, salah?: string) => T
}

/** A value as a message about it may quote it. */
export const kutip = (nilai: string): string => `"${bersihkan(nilai).slice(0, 40)}"`

const baris = (teks: string): string => satuBaris(teks) || KOSONG

/** Text of a form; `umum` says what another is not. */
const berpola = (
  pola: RegExp,
  umum = (teks: string) => `berisi ${kutip(teks)}, yang bukan bentuknya`,
): Ejaan<string> => ({
  tulis: baris,
  baca(teks, nama, salah) {
    if (!pola.test(teks)) throw new PesanRusak(`Konten-${nama} ${salah ?? umum(teks)}`)
    return teks
  },
})

const sidik = /^[0-9a-f]{64}$/
const oid = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** The spelling of version 1 of the format. */
export const ejaanVersi1: { readonly [M in keyof Macam]: Ejaan<Macam[M]> } = {
  teks: { tulis: baris, baca: (teks) => teks },
  id: berpola(/^\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+$/),
  nomor: berpola(polaNomor),
  kanal: {
    tulis: (kanal) => baris(kanal.join(',')),
    baca: (teks) => teks.split(',').filter(Boolean).map(bacaKanal),
  },
  op: berpola(polaOp),
  acuan: berpola(oid),
  oid: berpola(oid),
  sidik: berpola(sidik),
  sidikBerkas: berpola(sidik, (teks) => `berisi ${kutip(teks)}, yang bukan sha256`),
  sidikTeks: berpola(/^(?:[0-9a-f]{64})?$/),
  bulan: berpola(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  tanggal: berpola(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, () => 'bukan tanggal'),
  waktu: {
    tulis: formatIso,
    baca(teks, nama) {
      const instan = parseIso(teks)
      if (instan === null)
        throw new PesanRusak(`Konten-${nama} ${kutip(teks)} bukan waktu ISO 8601 dengan selisih zona`)
      return instan
    },
  },
  bilangan: {
    tulis: String,
    baca: (teks, nama) => Number(berpola(/^[1-9]\d{0,3}$/).baca(teks, nama)),
  },
  cacah: {
    tulis: String,
    baca: (teks, nama) => Number(berpola(/^(?:0|[1-9]\d{0,3})$/).baca(teks, nama)),
  },
  dasar: { tulis: (dasar) => dasar.map((satu) => satu ?? KOSONG).join(',') || KOSONG, baca: bacaDasar },
  base64: berpola(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, () => 'bukan base64'),
  kode: berpola(/^[a-z][a-z-]*$/, () => 'bukan kode temuan'),
  unggahan: {
    tulis: (u) => `${u.platform} ${satuBaris(u.tautan)}`,
    baca(teks, nama) {
      const batas = teks.indexOf(' ')
      if (batas < 1) throw new PesanRusak(`Konten-${nama} tidak berbentuk "platform tautan"`)
      return { platform: teks.slice(0, batas), tautan: teks.slice(batas + 1) }
    },
  },
  angka: { tulis: tulisAngka, baca: bacaAngka },
  berkas: {
    tulis: (b) => `${b.sidik} ${b.jalur}`,
    baca(teks, nama) {
      const hasil = { jalur: teks.slice(65), sidik: teks.slice(0, 64) }
      if (!sidik.test(hasil.sidik) || teks[64] !== ' ' || hasil.jalur === '')
        throw new PesanRusak(`Konten-${nama} tidak berbentuk "sha256 berkas"`)
      return hasil
    },
  },
  pengaturan: {
    tulis: (p) => `${p.sebelum ?? KOSONG} ${p.sesudah ?? KOSONG} ${p.jalur}`,
    baca(teks, nama) {
      const cocok = /^([0-9a-f]{64}|-) ([0-9a-f]{64}|-) (\S+)$/.exec(teks)
      if (cocok === null) throw new PesanRusak(`Konten-${nama} tidak berbentuk "sha256 sha256 berkas"`)
      const sidikAtau = (satu: string): string | null => (satu === KOSONG ? null : satu)
      return { jalur: cocok[3]!, sebelum: sidikAtau(cocok[1]!), sesudah: sidikAtau(cocok[2]!) }
    },
  },
  pratinjau: {
    tulis: ({ asli, kecil }) => `${asli} ${kecil}`,
    baca(teks, nama) {
      const [, asli, kecil] = /^([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(teks) ?? []
      if (asli === undefined || kecil === undefined)
        throw new PesanRusak(`Konten-${nama} tidak berbentuk "sha256 sha256"`)
      return { asli, kecil }
    },
  },
  lihatan: {
    tulis: String,
    baca(teks, nama) {
      const cocok = daftarLihatan.find((satu) => satu === teks)
      if (cocok === undefined)
        throw new PesanRusak(`Konten-${nama} berisi ${kutip(teks)}, seharusnya ${daftarLihatan.join(', ')}`)
      return cocok
    },
  },
  petugas: { tulis: tulisPetugas, baca: bacaPetugas },
}

function tulisPetugas({ nama, sebelum, sesudah, kunci }: PerubahanPetugas): string {
  const kunciBerubah = kunci && { kunci: { sebelum: kunci.sebelum, sesudah: kunci.sesudah } }
  return bersihkan(JSON.stringify({ nama, sebelum, sesudah, ...kunciBerubah }))
}

function bacaPetugas(teks: string, nama: string): PerubahanPetugas {
  try {
    const p = JSON.parse(teks) as PerubahanPetugas
    const kata = (daftar: unknown): boolean => Array.isArray(daftar) && daftar.every((satu) => typeof satu === 'string')
    const kunci = p.kunci === undefined || (kata(p.kunci.sebelum) && kata(p.kunci.sesudah))
    if (typeof p.nama === 'string' && kata(p.sebelum) && kata(p.sesudah) && kunci && tulisPetugas(p) === teks) return p
  } catch {
    // Said below, as for any other value that is none.
  }
  throw new PesanRusak(`Konten-${nama} bukan JSON yang dikenal`)
}

/**
 * The spelling of version 2: an act is named by its op, for its commit may change; what is no act still by its commit.
 */
export const ejaanVersi2: typeof ejaanVersi1 = {
  ...ejaanVersi1,
  acuan: berpola(/^(?:[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{40}|[0-9a-f]{64})$/),
}

function bacaDasar(teks: string, nama: string): (string | null)[] {
  const daftar = teks === '' ? [] : teks.split(',').map((satu) => (satu === KOSONG ? null : satu))
  const tanpa = daftar.every((satu) => satu === null)
  if ((tanpa && daftar.length > 0) || daftar.some((satu) => satu !== null && !polaOp.test(satu)))
    throw new PesanRusak(`Konten-${nama} bukan daftar Konten-Op`)
  return daftar
}

function bacaKanal(nama: string): Kanal {
  const kanal = daftarKanal.find((k) => k === nama)
  if (!kanal) throw new PesanRusak(`kanal ${kutip(nama)} tidak dikenal`)
  return kanal
}

const kunciAngka = [
  'bulan',
  'kanal',
  'platform',
  'id',
  'tautan',
  'judul',
  'terbit',
  'periode',
  'kunci',
  'tanda',
] as const

function tulisAngka(a: Angka): string {
  const kepala = kunciAngka.filter((k) => a[k] !== null).map((k) => [k, a[k]])
  return bersihkan(JSON.stringify(Object.fromEntries([...kepala, ...Object.entries(a.nilai)])))
}

function bacaAngka(teks: string, nama: string): Angka {
  const rusak = (): PesanRusak => new PesanRusak(`Konten-${nama} bukan JSON yang dikenal`)
  let mentah: unknown
  try {
    mentah = JSON.parse(teks)
  } catch {
    throw rusak()
  }
  if (typeof mentah !== 'object' || mentah === null || Array.isArray(mentah)) throw rusak()
  const isian = new Map(Object.entries(mentah))
  const kata = (kunci: string): string | null => {
    const nilai: unknown = isian.get(kunci) ?? null
    isian.delete(kunci)
    if (nilai !== null && typeof nilai !== 'string') throw rusak()
    return nilai
  }
  const angka: Angka = {
    bulan: kata('bulan'),
    kanal: bacaKanal(kata('kanal') ?? ''),
    platform: kata('platform'),
    id: kata('id'),
    tautan: kata('tautan'),
    judul: kata('judul'),
    terbit: kata('terbit'),
    periode: kata('periode'),
    kunci: kata('kunci'),
    tanda: bacaTanda(kata('tanda'), nama),
    nilai: {},
  }
  for (const [kunci, nilai] of isian) {
    if (!semuaAngka.includes(kunci as NamaAngka) || typeof nilai !== 'number' || !Number.isFinite(nilai)) throw rusak()
    angka.nilai[kunci as NamaAngka] = nilai
  }
  return angka
}

function bacaTanda(nilai: string | null, nama: string): Angka['tanda'] {
  const tanda = daftarTandaAngka.find((t) => t === nilai) ?? null
  if (nilai !== null && tanda === null) throw new PesanRusak(`Konten-${nama} memuat tanda yang tidak dikenal`)
  return tanda
}

/**
 * Which figures the month's report still lacks, per account and website, and from which source those that are there
 * come.
 */
import { urutanSandi } from '../bahasa/teks.js'
import type { BarisKonten, Laporan } from './laporan.js'
import { hariAmbil, menurutHariAmbil, milikAkun, pencariUnggahan, semuaUnggahan } from '../keadaan/pencocokan.js'
import type { Angka, NamaAngka } from '../peristiwa/angka.js'
import type { Diukur } from '../peristiwa/diukur.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Kanal } from '../sop/sop.js'
import type { Keadaan } from '../keadaan/tipe.js'

export interface AsalAngka {
  /** Name of the file, or `ketikan`. */
  sumber: string
  /** Day on which the figures were taken, `YYYY-MM-DD`. */
  diambil: string
  commit: string
}

export interface BarisKelengkapan {
  kanal: Kanal
  platform: string
  /** Figures of an account or of the site as a whole, or of every content uploaded in the month. */
  untuk: 'akun' | 'konten' | 'situs' | 'berita'
  keadaan: 'ada' | 'sebagian' | 'tidak-ada' | 'tidak-perlu'
  /** Figures or contents of which nothing is known. */
  kurang: string[]
  asal: AsalAngka[]
}

/** Figures that the report prints of an account, as `analitik catat` names them. */
const angkaAkun = { pengikut_awal: 'pengikutAwal', pengikut_akhir: 'pengikutAkhir', penonton: 'penonton' } as const

/**
 * One line for each account of the office (`akun`, and what was uploaded to or measured on), and two for the website.
 */
export function kelengkapanAngka(
  keadaan: Keadaan,
  laporan: Laporan,
  akun: readonly string[],
  zona: string,
): BarisKelengkapan[] {
  const cari = asalMenurut(keadaan, zona)
  const platform = [
    ...new Set([...akun, ...laporan.konten.map((k) => k.platform), ...laporan.akun.map((a) => a.platform)]),
  ]
  return laporan.kanal.flatMap((kanal) =>
    kanal === 'website'
      ? [situs(laporan, cari), konten('website', 'website', 'berita', laporan.artikel, cari)]
      : platform
          .filter((p) => p !== 'website')
          .toSorted(urutanSandi)
          .flatMap((p) => [
            satuAkun(laporan, p, cari),
            konten(
              'medsos',
              p,
              'konten',
              laporan.konten.filter((k) => k.platform === p),
              cari,
            ),
          ]),
  )
}

type Cari = (cocok: (a: Angka, unggahan: string | null) => boolean) => AsalAngka[]

/**
 * Sources that hold a row of a kind, in the order in which they were taken; a row is handed over with the link of its
 * upload.
 */
function asalMenurut(keadaan: Keadaan, zona: string): Cari {
  const unggahan = pencariUnggahan(semuaUnggahan(keadaan), keadaan.cocok)
  const asal = (u: Tercatat<Diukur>): AsalAngka => ({
    sumber: u.sumber,
    diambil: hariAmbil(u, zona),
    commit: u.jejak.commit,
  })
  return (cocok) =>
    menurutHariAmbil(keadaan, zona)
      .filter((u) => u.angka.some((a) => cocok(a, milikAkun(a) ? null : (unggahan(a)?.tautan ?? null))))
      .map(asal)
}

const sebutan = (ada: number, seluruhnya: number): BarisKelengkapan['keadaan'] =>
  ada === seluruhnya ? 'ada' : ada === 0 ? 'tidak-ada' : 'sebagian'

function satuAkun(laporan: Laporan, platform: string, cari: Cari): BarisKelengkapan {
  const milik = laporan.akun.find((a) => a.platform === platform)
  const perlu = Object.entries(angkaAkun)
  const kurang = perlu.filter(([, kunci]) => (milik?.[kunci] ?? null) === null).map(([nama]) => nama)
  return {
    kanal: 'medsos',
    platform,
    untuk: 'akun',
    keadaan: sebutan(perlu.length - kurang.length, perlu.length),
    kurang,
    asal: cari((a) => a.bulan === laporan.bulan && a.kanal === 'medsos' && a.platform === platform && milikAkun(a)),
  }
}

function konten(
  kanal: Kanal,
  platform: string,
  untuk: 'konten' | 'berita',
  daftar: readonly BarisKonten[],
  cari: Cari,
): BarisKelengkapan {
  const tautan = new Set(daftar.map((b) => b.tautan))
  const kurang = daftar.filter((b) => !b.adaAngka).map((b) => b.kegiatan.judul)
  return {
    kanal,
    platform,
    untuk,
    keadaan: daftar.length === 0 ? 'tidak-perlu' : sebutan(daftar.length - kurang.length, daftar.length),
    kurang,
    asal: cari((_, unggahan) => unggahan !== null && tautan.has(unggahan)),
  }
}

/** Clicks, and how often the site was read: by its statistics, or by the difference of OpenSID's counters. */
function situs({ bulan, situs: s }: Laporan, cari: Cari): BarisKelengkapan {
  const perlu: [NamaAngka, number | null][] = [
    ['klik_situs', s.klik],
    ['tayangan', s.dibaca ?? s.hit?.jumlah ?? null],
  ]
  const kurang = perlu.filter(([, nilai]) => nilai === null).map(([nama]) => nama)
  return {
    kanal: 'website',
    platform: 'website',
    untuk: 'situs',
    keadaan: sebutan(perlu.length - kurang.length, perlu.length),
    kurang,
    asal: cari((a) => a.kanal === 'website' && ((a.bulan === bulan && milikAkun(a)) || a.nilai.hit !== undefined)),
  }
}

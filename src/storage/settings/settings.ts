/** `konten.yaml` and `libur.yaml` → the office's settings. Every key but `versi` is optional. */
import * as v from 'valibot'
import type { Aturan, JamBuka, Kunci, Petugas } from '../../domain/sop/aturan.js'
import { daftarTandaTangan } from '../../domain/sop/aturan.js'
import type { PemegangKunci } from '../../domain/orang/kunci.js'
import { BATAS_NAMA, namaTerlaluPanjang } from '../../domain/orang/pelaku.js'
import { periksaDaftarAkun } from '../../domain/bahasa/akun.js'
import { platformBawaan } from '../../domain/bahasa/tautan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { daftarKanal, daftarPeran } from '../../domain/sop/sop.js'
import { daftarZona } from '../../domain/bahasa/waktu.js'
import { readPublicKey } from '../record/sshsig.js'
import { KontenError } from '../../errors.js'
import { parseYaml, peta, unknownKeys } from './yaml.js'

/** What the office says of itself on its letterhead; an empty string where it says nothing. */
export interface Kantor {
  nama: string
  kapanewon: string
  kabupaten: string
  situs: string
  alamat: string
  telepon: string
}

export interface Settings extends PemegangKunci {
  /** Version of the format in which acts are written. */
  versi: 1 | 2
  kantor: Kantor
  cabang: string
  kanal: Kanal[]
  /** Platforms known: the built-in ones and those `akun` or `platform` add. */
  platform: string[]
  /** Platforms the office has an account on, as `akun` lists them. */
  akun: string[]
  /** Keys that nobody reads, each with its place and the nearest that is; empty where nobody asked. */
  kunciAsing: readonly string[]
  /** What is wrong with the addresses that `akun` gives, a sentence each. */
  akunJanggal: string[]
  /** Folder of the office's originals, absolute or from the root of the repository; null where none is named. */
  gudang: string | null
  /** Whether an act is brought to pusat by itself, or by `konten sinkron` alone; it changes no verdict. */
  sinkron: 'otomatis' | 'tangan'
  petugas: Petugas[]
  aturan: Aturan
}

const namaHari = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'] as const
const jamBawaan: Partial<Record<(typeof namaHari)[number], string>> = {
  senin: '07.30-15.45',
  selasa: '07.30-15.45',
  rabu: '07.30-15.45',
  kamis: '07.30-15.45',
  jumat: '07.30-15.30',
}

const polaJam = /^(\d{1,2})[.:](\d{2})\s*-\s*(\d{1,2})[.:](\d{2})$/
const jam = v.pipe(
  v.string(),
  v.transform((teks): JamBuka | null => {
    const cocok = polaJam.exec(teks.trim())
    if (!cocok) return null
    const [buka, tutup] = [Number(cocok[1]) * 60 + Number(cocok[2]), Number(cocok[3]) * 60 + Number(cocok[4])]
    return Number(cocok[2]) < 60 && Number(cocok[4]) < 60 && tutup <= 1440 && buka < tutup ? { buka, tutup } : null
  }),
  v.check((j) => j !== null, 'bukan jam kerja seperti "07.30-15.45"'),
)

const daftarAtauKata = <T extends readonly string[]>(pilihan: T) =>
  v.pipe(
    v.union([v.array(v.string()), v.string()]),
    v.transform((nilai) => (typeof nilai === 'string' ? nilai.split(',') : nilai).map((s) => s.trim())),
    v.array(v.picklist(pilihan)),
  )

const tanggal = v.nullish(v.pipe(v.string(), v.isoDate('bukan tanggal seperti 2026-01-31')))

/** A role by its name, or with the days on which it is held. */
const daftarJabatan = v.pipe(
  v.union([
    v.string(),
    v.array(v.union([v.string(), v.strictObject({ peran: v.string(), sejak: tanggal, sampai: tanggal })])),
  ]),
  v.transform((nilai) =>
    (typeof nilai === 'string' ? nilai.split(',') : nilai).map((satu) =>
      typeof satu === 'string' ? { peran: satu.trim() } : satu,
    ),
  ),
  v.array(v.object({ peran: v.picklist(daftarPeran), sejak: tanggal, sampai: tanggal })),
  v.transform((daftar): Pick<Petugas, 'peran' | 'masa'> => {
    const masa = daftar
      .filter((j) => j.sejak || j.sampai)
      .map((j) => [j.peran, { sejak: j.sejak ?? null, sampai: j.sampai ?? null }] as const)
    return { peran: daftar.map((j) => j.peran), ...(masa.length === 0 ? {} : { masa: Object.fromEntries(masa) }) }
  }),
)

const kunci = v.pipe(
  v.string(),
  v.transform(readPublicKey),
  v.check((k) => k !== null, 'bukan kunci publik seperti "ssh-ed25519 AAAA…"'),
  v.transform((k): Kunci => k!),
)

const petugas = v.pipe(
  peta,
  v.object({
    nama: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'kosong'),
      v.check((nama) => !namaTerlaluPanjang(nama), `nama lebih panjang daripada ${BATAS_NAMA} karakter`),
    ),
    surel: v.nullish(v.string()),
    // One alone is what was noted before keys signed anything.
    kunci: v.nullish(v.union([v.array(kunci), v.string()])),
    email: v.nullish(v.string()),
    peran: v.optional(daftarJabatan, []),
    jabatan: v.nullish(v.string()),
    nip: v.nullish(v.string()),
    aktif: v.optional(v.boolean(), true),
  }),
  v.transform((p): Petugas => ({
    nama: p.nama,
    surel: p.surel ?? p.email ?? null,
    ...(typeof p.kunci === 'string'
      ? p.kunci === ''
        ? {}
        : { kunciLama: p.kunci }
      : p.kunci?.length
        ? { kunci: p.kunci }
        : {}),
    ...(p.jabatan ? { jabatan: p.jabatan } : {}),
    ...(p.nip ? { nip: p.nip } : {}),
    ...(p.aktif ? p.peran : { peran: [], nonaktif: true }),
  })),
)

const skema = v.object({
  versi: v.picklist([1, 2]),
  kantor: v.nullish(
    v.pipe(
      peta,
      v.object({
        nama: v.optional(v.string(), ''),
        kapanewon: v.optional(v.string(), ''),
        kabupaten: v.optional(v.string(), ''),
        situs: v.optional(v.string(), ''),
        alamat: v.optional(v.string(), ''),
        telepon: v.optional(v.string(), ''),
      }),
    ),
  ),
  zona: v.optional(v.picklist(Object.keys(daftarZona)), 'Asia/Jakarta'),
  cabang: v.optional(v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w][\w./-]*$/, 'bukan nama cabang git')), 'main'),
  kanal: v.optional(v.pipe(daftarAtauKata(daftarKanal), v.minLength(1, 'sedikitnya satu kanal')), [...daftarKanal]),
  platform: v.nullish(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'bukan nama platform')))),
  akun: v.nullish(
    v.pipe(peta, v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'bukan nama platform')), v.unknown())),
  ),
  petugas: v.nullish(v.array(petugas)),
  kunci_pemulihan: v.nullish(kunci),
  gudang: v.nullish(v.pipe(v.string(), v.trim(), v.minLength(1, 'bukan nama folder'))),
  sinkron: v.optional(v.picklist(['otomatis', 'tangan']), 'otomatis'),
  aturan: v.nullish(
    v.pipe(
      peta,
      v.object({
        jam: v.optional(v.picklist(['dinding', 'kerja']), 'dinding'),
        jam_kerja: v.nullish(
          v.strictObject(
            Object.fromEntries(namaHari.map((h) => [h, v.optional(jam)])) as Record<
              (typeof namaHari)[number],
              v.OptionalSchema<typeof jam, undefined>
            >,
          ),
        ),
        video: v.optional(v.picklist(['catatan', 'wajib', 'abaikan']), 'catatan'),
        pisah_tugas: v.optional(v.picklist(['ketat', 'longgar']), 'ketat'),
        kpi_menurut: v.optional(v.picklist(['hari-h', 'unggah']), 'hari-h'),
        tanda: v.optional(v.picklist(daftarTandaTangan), 'boleh'),
      }),
    ),
  ),
})

const tanggalBulan = v.pipe(
  v.string(),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'bukan bulan-tanggal seperti 08-17'),
)
const skemaLibur = v.record(
  v.pipe(v.string(), v.regex(/^\d{4}$/, 'bukan tahun')),
  v.pipe(
    peta,
    v.object({
      dasar: v.optional(v.string()),
      libur: v.optional(v.array(tanggalBulan), []),
      cuti_bersama: v.optional(v.array(tanggalBulan), []),
    }),
  ),
)

/**
 * Reads the settings; `libur` is null where the office keeps no such file. Throws `pemakaian` with the place of a
 * fault.
 */
export function parseSettings(isi: string, libur: string | null): Settings {
  refuseNewer(isi)
  const p = parseYaml(isi, 'konten.yaml', skema)
  const tahun = libur === null ? {} : parseYaml(libur, 'libur.yaml', skemaLibur)
  const a = p.aturan
  const jamKerja =
    a?.jam_kerja ?? Object.fromEntries(Object.entries(jamBawaan).map(([hari, teks]) => [hari, v.parse(jam, teks)]))
  return {
    versi: p.versi,
    kantor: p.kantor ?? { nama: '', kapanewon: '', kabupaten: '', situs: '', alamat: '', telepon: '' },
    cabang: p.cabang,
    kanal: p.kanal,
    platform: [...new Set([...platformBawaan, ...(p.platform ?? []), ...Object.keys(p.akun ?? {})])],
    akun: Object.keys(p.akun ?? {}),
    kunciAsing: [],
    akunJanggal: periksaDaftarAkun(p.akun ?? {}),
    gudang: p.gudang ?? null,
    sinkron: p.sinkron,
    petugas: p.petugas ?? [],
    pemulihan: p.kunci_pemulihan ?? null,
    tanda: a?.tanda ?? 'boleh',
    aturan: {
      zona: p.zona,
      jam: a?.jam ?? 'dinding',
      jamKerja: namaHari.map((hari) => jamKerja[hari] ?? null),
      libur: new Set(
        Object.entries(tahun).flatMap(([t, isiTahun]) =>
          [...isiTahun.libur, ...isiTahun.cuti_bersama].map((d) => `${t}-${d}`),
        ),
      ),
      tahunLibur: new Set(Object.keys(tahun)),
      video: a?.video ?? 'catatan',
      pisahTugas: a?.pisah_tugas ?? 'ketat',
      kpiMenurut: a?.kpi_menurut ?? 'hari-h',
    },
  }
}

/** The keys of settings that can be read which nobody reads, a sentence each. */
export const unknownSettings = (isi: string, libur: string | null): string[] => [
  ...unknownKeys(isi, 'konten.yaml', skema),
  ...(libur === null ? [] : unknownKeys(libur, 'libur.yaml', skemaLibur)),
]

/** The newest form of the record that this program knows. */
const NEWEST = 2

/** A later program says so of what it writes; what an older one would make of it is not for it to guess. */
function refuseNewer(isi: string): void {
  const said = /^versi: *(\d+) *(?:#.*)?$/m.exec(isi)
  const versi = Number(said?.[1] ?? 0)
  if (said !== null && versi > NEWEST)
    throw new KontenError(
      'pemakaian',
      'program-lama',
      `konten.yaml:${isi.slice(0, said.index).split('\n').length}:1: versi. Catatan ini ditulis dalam bentuk ` +
        `versi ${versi}, dan program ini hanya mengenal sampai versi ${NEWEST}. Tidak ada yang berubah.`,
      ['Perbarui program konten di komputer ini, lalu ulangi.', 'Versi yang terpasang: konten --version'],
    )
}

/** The zone that a version of konten.yaml names; null where it cannot be read. */
export function zoneOfSettings(isi: string): string | null {
  try {
    return parseSettings(isi, null).aturan.zona
  } catch {
    return null
  }
}

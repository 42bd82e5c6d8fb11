/** `sop/<kanal>.yaml` → the SOP as the domain knows it. */
import { KontenError } from '../../errors.js'
import * as v from 'valibot'
import { urutanSandi } from '../../domain/bahasa/teks.js'
import { periksaTabel } from '../../domain/peristiwa/tabel-sop.js'
import type { Batas, SopKanal } from '../../domain/sop/sop.js'
import { daftarKanal, daftarLingkup, daftarPeran } from '../../domain/sop/sop.js'
import { objek, parseYaml, salahSatu } from './yaml.js'

const teks = v.fallback(v.string(), '')
const daftarTeks = v.optional(v.array(v.string()), [])
const bulat = v.pipe(v.number(), v.integer(), v.minValue(0))

const batas = v.union(
  [
    v.pipe(
      objek({ menit: bulat, jam: salahSatu('jam', ['aturan', 'dinding']) }),
      v.transform((b): Batas => ({ jenis: 'menit', ...b })),
    ),
    v.pipe(
      objek({ hari_sesudah: bulat }),
      v.transform((b): Batas => ({ jenis: 'hari', hariSesudah: b.hari_sesudah })),
    ),
    v.pipe(
      objek({ tanggal_bulan_berikut: v.pipe(bulat, v.minValue(1), v.maxValue(28)) }),
      v.transform((b): Batas => ({ jenis: 'tanggal', tanggal: b.tanggal_bulan_berikut })),
    ),
  ],
  'bukan batas waktu: { menit, jam }, { hari_sesudah }, atau { tanggal_bulan_berikut }',
)

const langkah = objek({
  no: v.pipe(bulat, v.minValue(1)),
  uraian: v.string(),
  pelaksana: v.string(),
  kelengkapan: daftarTeks,
  waktu: v.string(),
  output: v.string(),
  catatan_kaki: v.optional(v.string()),
  peran: v.pipe(v.array(salahSatu('peran', daftarPeran)), v.minLength(1)),
  lingkup: salahSatu('lingkup', daftarLingkup),
  peristiwa: v.pipe(v.array(v.string()), v.minLength(1)),
  sesudah: v.pipe(v.array(v.string()), v.minLength(1)),
  batas,
  syarat: v.optional(
    objek({
      foto: bulat,
      narasi: salahSatu('narasi', ['ya', 'tidak']),
      video: salahSatu('video', ['aturan', 'abaikan']),
    }),
  ),
})

const versi = v.pipe(
  objek({
    berlaku_mulai: v.nullish(v.pipe(v.string(), v.isoDate('bukan tanggal seperti 2026-01-31'))),
    langkah: v.pipe(v.array(langkah), v.minLength(1)),
    alur: v.optional(v.array(objek({ dari: bulat, ke: bulat, bila: v.optional(v.string()) })), []),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { langkah: daftar } = dataset.value
    for (const { baris, kunci, ke, pesan } of periksaTabel(daftar)) {
      const butir = (input: unknown, key: number) => ({
        type: 'array' as const,
        origin: 'value' as const,
        input: input as unknown[],
        key,
        value: undefined,
      })
      addIssue({
        message: pesan,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: 'langkah', value: daftar },
          butir(daftar, baris),
          { type: 'object', origin: 'value', input: daftar[baris]!, key: kunci, value: daftar[baris]![kunci] },
          butir(daftar[baris]![kunci], ke),
        ],
      })
    }
  }),
)

const skema = objek({
  kanal: salahSatu('kanal', daftarKanal),
  identitas: objek({
    instansi: daftarTeks,
    nama_sop: teks,
    nomor_sop: teks,
    tanggal_pembuatan: teks,
    tanggal_revisi: teks,
    tanggal_pengesahan: teks,
    pengesahan: teks,
    dasar_hukum: daftarTeks,
    kualifikasi_pelaksana: daftarTeks,
    keterkaitan: daftarTeks,
    peralatan: daftarTeks,
    peringatan: teks,
    pencatatan: teks,
  }),
  versi: v.pipe(v.array(versi), v.minLength(1)),
})

/** Reads one SOP table. Throws `pemakaian` with file, line and column. */
export function parseSop(isi: string, berkas: string): SopKanal {
  const mentah = parseYaml(isi, berkas, skema)
  const { identitas: i } = mentah
  return {
    kanal: mentah.kanal,
    identitas: {
      instansi: i.instansi,
      namaSop: i.nama_sop,
      nomorSop: i.nomor_sop,
      tanggalPembuatan: i.tanggal_pembuatan,
      tanggalRevisi: i.tanggal_revisi,
      tanggalPengesahan: i.tanggal_pengesahan,
      pengesahan: i.pengesahan,
      dasarHukum: i.dasar_hukum,
      kualifikasiPelaksana: i.kualifikasi_pelaksana,
      keterkaitan: i.keterkaitan,
      peralatan: i.peralatan,
      peringatan: i.peringatan,
      pencatatan: i.pencatatan,
    },
    versi: mentah.versi
      .map((satu) => ({
        berlakuMulai: satu.berlaku_mulai ?? null,
        alur: satu.alur.map((a) => ({ dari: a.dari, ke: a.ke, bila: a.bila ?? null })),
        baris: satu.langkah.map(({ catatan_kaki, syarat, ...b }) => ({
          ...b,
          catatanKaki: catatan_kaki ?? null,
          syarat: syarat ? { ...syarat, narasi: syarat.narasi === 'ya' } : null,
        })),
      }))
      .toSorted((a, b) => urutanSandi(a.berlakuMulai ?? '', b.berlakuMulai ?? '')),
  }
}

/** The same where a damaged table is none. */
export function sopOrNull(isi: string, berkas: string): SopKanal | null {
  try {
    return parseSop(isi, berkas)
  } catch (galat) {
    if (galat instanceof KontenError) return null
    throw galat
  }
}

/**
 * The register as its seal hashes it: the contract's keys only, in the contract's order, so that a later version of
 * this program, whose register may say more, computes the same bytes. A version is never changed, only followed by
 * another.
 */
import { urutKanon, jsonKanon } from '../bahasa/kanon.js'
import { formatIso } from '../bahasa/waktu.js'
import { jamKerjaTertulis } from '../sop/aturan.js'
import type { BarisRegister, BarisRekap, DasarPenilaian, Register } from './tipe.js'

/**
 * `versi` is that of the projection: 2 writes every number as text and sorts by code units, whatever the machine's
 * language.
 */
export function kanonRegister(register: Register, { aturan }: DasarPenilaian, versi: number): string {
  const iso = (t: number | null): string | null => (t === null ? null : formatIso(t, aturan.zona))
  const { zona, jam, video, pisahTugas, kpiMenurut } = aturan
  const baris = register.baris.map((b) => kanonBaris(b, iso))
  const interaksi = register.interaksi.map((i) => kanonInteraksi(i, iso))
  return jsonKanon(versi, {
    versi: versi === 1 ? 1 : String(versi),
    periode: register.bulan,
    per: iso(register.per),
    aturan: { zona, jam, jamKerja: jamKerjaTertulis(aturan), video, pisahTugas, kpiMenurut },
    baris: versi === 1 ? baris : urutKanon(baris, (b) => [b.hariH, b.id, b.kanal]),
    interaksi: versi === 1 ? interaksi : urutKanon(interaksi, (i) => [i.nomor]),
    laporan: register.laporan.map((l) => ({
      kanal: l.kanal,
      bulan: l.bulan,
      diserahkan: iso(l.diserahkan),
      tenggat: iso(l.tenggat),
      verdik: l.verdik,
      lewatMenit: l.lewatMenit,
    })),
    rekap: kanonRekap(register.rekap),
  })
}

type Iso = (t: number | null) => string | null

const kanonBaris = ({ kegiatan, kanal, status, kelengkapan, langkah }: BarisRegister, iso: Iso) => ({
  id: kegiatan.id,
  judul: kegiatan.judul,
  jenis: kegiatan.jenis,
  kanal,
  hariH: kegiatan.hariH,
  status,
  kelengkapan: {
    foto: kelengkapan.foto,
    video: kelengkapan.video,
    narasi: kelengkapan.narasi,
    lengkap: kelengkapan.lengkap,
  },
  langkah: langkah.map((l) => ({
    no: l.baris.no,
    ke: l.ke,
    mulai: iso(l.mulai),
    selesai: iso(l.selesai),
    tenggat: iso(l.tenggat),
    menit: l.menit,
    lewatMenit: l.lewatMenit,
    verdik: l.verdik,
    keputusan: l.keputusan,
    oleh: l.oleh,
    peran: l.peran,
    commit: l.commit,
    catat: l.catat,
  })),
})

const kanonInteraksi = (
  { interaksi: { nomor, diterima, dijawab }, menit, verdik }: Register['interaksi'][number],
  iso: Iso,
) => ({
  nomor,
  kegiatan: diterima.kegiatan,
  platform: diterima.platform,
  jenis: diterima.jenis,
  diterima: iso(diterima.waktu),
  dijawab: iso(dijawab?.waktu ?? null),
  perluJawaban: diterima.perluJawaban,
  menit,
  verdik,
})

/** The contract's keys of each row of totals, in its order. */
export const kanonRekap = (rekap: readonly BarisRekap[]): BarisRekap[] =>
  rekap.map(({ kanal, langkah, dinilai, tepat, terlambat, persenTepat }) => ({
    kanal,
    langkah,
    dinilai,
    tepat,
    terlambat,
    persenTepat,
  }))

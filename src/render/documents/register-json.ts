/** Registers → the contract's JSON. Nothing is computed here. */
import { jamKerjaTertulis } from '../../domain/sop/aturan.js'
import { jumlahRegister } from '../../domain/register/jumlah-register.js'
import { kodeSegel } from '../../domain/keadaan/segel.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { formatIso, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import type { BarisRegister, DasarPenilaian, LangkahRegister, Register } from '../../domain/register/tipe.js'

/** The rules a register or report was judged by, as data. */
function dataAturan(dasar: DasarPenilaian): Record<string, unknown> {
  const { aturan } = dasar
  const tanggal = tanggalLokal(dasar.per, aturan.zona)
  return {
    zona: aturan.zona,
    jam: aturan.jam,
    jamKerja: jamKerjaTertulis(aturan),
    video: aturan.video,
    pisahTugas: aturan.pisahTugas,
    kpiMenurut: aturan.kpiMenurut,
    sop: dasar.daftarKanal.map((kanal) => {
      const versi = versiBerlaku(dasar.sop[kanal], tanggal)
      return {
        kanal,
        berlakuMulai: versi.berlakuMulai,
        langkah: versi.baris.map((b) => ({ no: b.no, waktu: b.waktu, batas: b.batas })),
      }
    }),
  }
}

/** What names a row in every register. */
function kepalaBaris(b: BarisRegister) {
  return {
    id: b.kegiatan.id,
    judul: b.kegiatan.judul,
    jenis: b.kegiatan.jenis,
    kanal: b.kanal,
    hariH: b.kegiatan.hariH,
  }
}

/** How times and signatures of one register are written. */
interface Tulis {
  iso: (t: number | null) => string | null
  sidik: (commit: string | null) => string | null
}

/** The compliance register as the contract's JSON. */
export function jsonRegister(
  register: Register,
  dasar: DasarPenilaian,
  rusak: readonly { berkas: string; pesan: string }[],
  penanda: Penanda = new Map(),
): Record<string, unknown> {
  const { zona } = dasar.aturan
  const tulis: Tulis = {
    iso: (t) => (t === null ? null : formatIso(t, zona)),
    sidik: (commit) => penanda.get(commit ?? '') ?? null,
  }
  return {
    versi: 1,
    periode: register.bulan,
    per: tulis.iso(register.per),
    aturan: dataAturan(dasar),
    baris: register.baris.map((b) => ({
      ...kepalaBaris(b),
      status: b.status,
      kelengkapan: b.kelengkapan,
      langkah: b.langkah.map((l) => dataLangkah(l, tulis)),
    })),
    interaksi: register.interaksi.map((i) => dataInteraksi(i, tulis)),
    laporan: register.laporan.map((l) => dataLaporan(l, tulis)),
    rekap: register.rekap,
    jumlah: jumlahRegister(register),
    segel: jsonSegel(register.segel, zona),
    diteruskan: register.diteruskan.map(({ tentang, peristiwa: p }) => ({
      tentang,
      peristiwa: p.peristiwa,
      kanal: p.kanal,
      waktu: tulis.iso(p.waktu),
      oleh: p.oleh,
      alasan: p.tetap,
      commit: p.jejak.commit,
    })),
    tidakBerlaku: register.tidakBerlaku.map(({ peristiwa: p }) => ({
      op: p.op,
      id: p.kegiatan,
      kanal: p.kanal,
      peristiwa: p.asal,
      waktu: tulis.iso(p.waktu),
      oleh: p.oleh,
      sebab: p.benturan,
      lawan: p.lawan,
      commit: p.jejak.commit,
    })),
    dibatalkan: register.dibatalkan.map(({ kegiatan: k, serah, batal }) => ({
      id: k.id,
      judul: k.judul,
      hariH: k.hariH,
      kanal: batal.kanal,
      diserahkan: tulis.iso(serah.waktu),
      oleh: batal.oleh,
      waktu: tulis.iso(batal.waktu),
      catatan: batal.catatan,
      commit: batal.jejak.commit,
    })),
    perubahanPeran: register.perubahanPeran.map(({ ubahan, peristiwa: p }) => ({
      nama: ubahan.nama,
      sebelum: ubahan.sebelum,
      sesudah: ubahan.sesudah,
      kunci: ubahan.kunci ?? null,
      oleh: p.oleh,
      waktu: tulis.iso(p.jejak.dicatat),
      darurat: p.darurat,
      commit: p.jejak.commit,
    })),
    catat: register.catat,
    peringatan: register.peringatan,
    temuan: register.temuan,
    rusak,
  }
}

const dataLangkah = (l: LangkahRegister, { iso, sidik }: Tulis) => ({
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
  commitMulai: l.commitMulai,
  platform: l.platform,
  versi: l.versi,
  tanda: l.tanda,
  dilihat: l.dilihat,
  sidik: sidik(l.commit),
  sebab: l.sebab,
})

const dataInteraksi = (i: Register['interaksi'][number], { iso, sidik }: Tulis) => ({
  nomor: i.interaksi.nomor,
  kegiatan: i.interaksi.diterima.kegiatan,
  platform: i.interaksi.diterima.platform,
  jenis: i.interaksi.diterima.jenis,
  diterima: iso(i.interaksi.diterima.waktu),
  dijawab: iso(i.interaksi.dijawab?.waktu ?? null),
  perluJawaban: i.interaksi.diterima.perluJawaban,
  sebab: i.sebab,
  menit: i.menit,
  verdik: i.verdik,
  tenggat: iso(i.tenggat),
  lewatMenit: i.lewatMenit,
  catat: i.catat,
  oleh: i.oleh,
  tanda: i.tanda,
  sidik: sidik((i.interaksi.dijawab ?? i.interaksi.diterima).jejak.commit),
})

const dataLaporan = (l: Register['laporan'][number], { iso, sidik }: Tulis) => ({
  kanal: l.kanal,
  bulan: l.bulan,
  diserahkan: iso(l.diserahkan),
  tenggat: iso(l.tenggat),
  verdik: l.verdik,
  lewatMenit: l.lewatMenit,
  oleh: l.oleh,
  peran: l.peran,
  commit: l.commit,
  catat: l.catat,
  kali: l.kali,
  tanda: l.tanda,
  sidik: sidik(l.commit),
  sebab: l.sebab,
})

/** The seal of a month as JSON, null while it is open. */
export const jsonSegel = (s: Register['segel'], zona: string): Record<string, unknown> | null =>
  s === null ? null : { kode: kodeSegel(s), commit: s.jejak.commit, oleh: s.oleh, waktu: formatIso(s.waktu, zona) }

/** The register of hand-overs as JSON. */
export function jsonSerah(register: Register, jenis: string, zona: string): Record<string, unknown> {
  const iso = (t: number | null): string | null => (t === null ? null : formatIso(t, zona))
  return {
    versi: 1,
    jenis,
    periode: register.bulan,
    per: iso(register.per),
    baris: register.baris.map((b) => ({
      ...kepalaBaris(b),
      lokasi: b.kegiatan.lokasi,
      pelaksana: b.kegiatan.pelaksana,
      diserahkan: iso(b.langkah[0]?.selesai ?? null),
      kelengkapan: b.kelengkapan,
      verdik: b.langkah[0]?.verdik ?? null,
      lewatMenit: b.langkah[0]?.lewatMenit ?? null,
      catat: b.langkah[0]?.catat ?? null,
      commit: b.langkah[0]?.commit ?? null,
      status: b.status,
    })),
  }
}

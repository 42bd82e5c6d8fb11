/**
 * Deciding an act again where it was published after others that its maker had not seen (bersama.md, §§2 and 3). Who
 * replays writes down why it lost, who verifies computes it again: both ask here, so that nobody can void an act that
 * stands.
 */
import { KontenError } from '../../errors.js'
import { kunciUnggah } from '../bahasa/tautan.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import type { Instan } from '../bahasa/waktu.js'
import { kanalBerlanjut, serahDibatalkan, serahPertama, sumberTeks, terakhirBerlaku } from '../keadaan/baca.js'
import { bedaDasar, dasarTeksSekarang } from '../keadaan/landasan.js'
import { dapatDicocokkan } from '../keadaan/pencocokan.js'
import type { Posisi } from '../keadaan/posisi.js'
import type { Keadaan, Kegiatan } from '../keadaan/tipe.js'
import type { NilaiTanda } from '../orang/kunci.js'
import { kunciBerlaku } from '../orang/kunci.js'
import { bakukanNama, memegang } from '../orang/pelaku.js'
import { SUDAH_SAMA, TANPA_PERSETUJUAN } from '../peristiwa/berbenturan.js'
import type { Peristiwa, Tercatat } from '../peristiwa/daftar.js'
import { barisTindakan, jenisDari, landasanDari, menyangkutJalur, terhubung } from '../peristiwa/daftar.js'
import type { Aturan, Kunci, Petugas, TandaTangan } from '../sop/aturan.js'
import type { Kanal, Sop, VersiSop } from '../sop/sop.js'
import { versiBerlaku } from '../sop/sop.js'
import { putuskanBatal } from './batal.js'
import { putuskanJawab } from './jawab.js'
import { putuskan } from './putusan.js'
import { tandaKurang } from './tanda.js'

/** Why an act does not count: the code, and the op in its way, null where no single one is. */
export interface Benturan {
  kode: string
  lawan: string | null
}

/** The settings at the position. */
export interface PengaturanPosisi {
  sop: Sop
  aturan: Pick<Aturan, 'pisahTugas' | 'zona'>
  petugas: readonly Petugas[]
  tanda: TandaTangan
  pemulihan: Kunci | null
  /**
   * The people that bind an act recorded at an instant by who was last connected at a tip (`petugasSaat`); null where
   * the tip is not known.
   */
  petugasPada: (tip: string, dicatat: Instan) => readonly Petugas[] | null
}

/** An act that is decided again. */
export interface Diulang {
  /** With the commits of what it names. */
  p: Peristiwa
  /** As its message has it. */
  tertulis: Peristiwa
  /** When it was recorded. */
  dicatat: Instan
}

interface Perkara extends Diulang {
  posisi: Posisi
  pengaturan: PengaturanPosisi
  keadaan: Keadaan
  kegiatan: Kegiatan | null
}

type Aturan1 = (perkara: Perkara) => Benturan | null

const kalah = (kode: string, lawan: string | null | undefined): Benturan => ({ kode, lawan: lawan ?? null })

/** Null where the act counts at the position. The first rule that speaks decides. */
export function benturan(diulang: Diulang, posisi: Posisi, pengaturan: PengaturanPosisi): Benturan | null {
  const keadaan = posisi.keadaan({ sop: pengaturan.sop, zona: pengaturan.aturan.zona })
  const { kegiatan: id } = diulang.p
  const kegiatan = id === null ? null : (keadaan.kegiatan.get(id) ?? null)
  const perkara: Perkara = { ...diulang, posisi, pengaturan, keadaan, kegiatan }
  for (const aturan of daftarAturan) {
    const hasil = aturan(perkara)
    if (hasil !== null) return hasil
  }
  return null
}

const ikutGugur: Aturan1 = ({ posisi, tertulis }) => {
  const gugur = posisi.sandaranGugur(tertulis)
  return gugur === null ? null : kalah('ikut-gugur', gugur)
}

/** What says the same as the act, and stands already. */
const sudahSama: Aturan1 = ({ p, keadaan, kegiatan }) => {
  const sama = yangSama(p, keadaan, kegiatan)
  return sama === null ? null : kalah(SUDAH_SAMA, sama)
}

function yangSama(p: Peristiwa, keadaan: Keadaan, kegiatan: Kegiatan | null): string | null {
  switch (p.peristiwa) {
    case 'disunting':
      return kegiatan === null ? null : suntinganSama(p, kegiatan)
    case 'diunggah':
      return unggahanSama(p, kegiatan)
    case 'dijawab': {
      const interaksi = keadaan.interaksi.get(p.nomor)
      return interaksi?.dijawab && interaksi.diterima.op === p.dasar[0] ? interaksi.dijawab.op : null
    }
    case 'diukur':
      return keadaan.ukuran.find((u) => u.sidik === p.sidik)?.op ?? null
    case 'dibatalkan':
      return kegiatan?.gugur.get(p.batal) === 'dibatalkan' || keadaan.dicabut.has(p.batal) ? (p.dasar[0] ?? null) : null
    default:
      return null
  }
}

/** The act that wrote the texts a revision would write. */
function suntinganSama(p: Peristiwa<'disunting'>, kegiatan: Kegiatan): string | null {
  const sumber = jenisDari(p).dasarTeks!(p)!.map((bagian) => ({ bagian, kini: sumberTeks(kegiatan, bagian) }))
  return sumber.every(({ bagian, kini }) => kini?.sidik === p[bagian]) ? (sumber[0]?.kini?.op ?? null) : null
}

/** The upload that recorded the same links. */
function unggahanSama(p: Peristiwa<'diunggah'>, kegiatan: Kegiatan | null): string | null {
  const sudah = new Map(
    p.kanal.flatMap((k) =>
      (kegiatan?.jalur.get(k)?.berlaku ?? []).flatMap((q) =>
        q.peristiwa === 'diunggah' ? q.unggahan.map((u): [string, string] => [kunciUnggah(u), q.op]) : [],
      ),
    ),
  )
  const lama = p.unggahan.map((u) => sudah.get(kunciUnggah(u)))
  return lama.every((op) => op !== undefined) ? (lama[0] ?? null) : null
}

/** Whether what its maker was shown is still what stands. */
const dasarBerubah: Aturan1 = (perkara) => {
  const { p, kegiatan, posisi, keadaan } = perkara
  const dasar = landasanDari(p)
  const [lama, kini] = dasar === 'batal' ? [[], []] : [p.dasar, posisi.dasar(p, keadaan)]
  const ke = bedaDasar(lama, kini)
  if (ke >= 0) {
    const dicabut = kegiatan === null ? undefined : serahDibatalkan(kegiatan)?.op
    if (dasar !== 'persetujuan') return kalah('dasar-berubah', kini[ke] ?? dicabut)
    return kalah(TANPA_PERSETUJUAN, kegiatan?.jalur.get(p.kanal[ke]!)?.berlaku.at(-1)?.op ?? dicabut)
  }
  const teksKini = dasarTeksSekarang(p, kegiatan)
  const keTeks = bedaDasar(p.dasarTeks ?? [], teksKini ?? [])
  return keTeks < 0 ? null : kalah('dasar-berubah', teksKini![keTeks])
}

/** What is computed from all that stands before it, and is done with pusat at hand alone. */
const perluTersambung: Aturan1 = ({ p }) =>
  terhubung(p) && p.peristiwa !== 'diatur' ? kalah('perlu-tersambung', null) : null

/** Whether what it begins, writes or takes back is taken by another. */
const sasaranTerambil: Aturan1 = ({ p, keadaan, kegiatan }) => {
  const pertama = p.peristiwa === 'diserahkan' && p.kepala !== null
  if (menyangkutJalur(p) && !pertama && kegiatan === null) return kalah('tanpa-penyerahan', null)
  switch (p.peristiwa) {
    case 'diserahkan':
      return pertama && kegiatan !== null ? kalah('id-ganda', serahPertama(kegiatan)?.op) : null
    case 'diterima': {
      const lama = keadaan.interaksi.get(p.nomor)?.diterima ?? diterimaDicabut(keadaan, p.nomor)
      return lama === undefined ? null : kalah('nomor-ganda', lama.op)
    }
    case 'diukur': {
      const jalur = new Set(p.berkas.map((b) => b.jalur))
      const lama = keadaan.ukuran.find((u) => u.berkas.some((b) => jalur.has(b.jalur)))
      return lama === undefined ? null : kalah('berkas-ada', lama.op)
    }
    case 'dicocokkan':
      return dapatDicocokkan(p, keadaan) ? null : kalah('sudah-bertuan', null)
    case 'dibatalkan':
      return kegiatan === null ? jawabanBerlanjut(p, keadaan) : batalBerlanjut(p, kegiatan)
    default:
      return null
  }
}

const diterimaDicabut = ({ dicabut }: Keadaan, nomor: string): Tercatat | undefined =>
  [...dicabut.values()].find((d) => d.peristiwa === 'diterima' && d.nomor === nomor)

/** What is taken back has been built upon. */
function batalBerlanjut(p: Peristiwa<'dibatalkan'>, kegiatan: Kegiatan): Benturan | null {
  const satu = kegiatan.riwayat.find((q) => q.jejak.commit === p.batal)
  if (satu === undefined) return kalah('dasar-berubah', null)
  const [lanjut] = kanalBerlanjut(kegiatan, satu)
  return lanjut === undefined ? null : kalah('sudah-berlanjut', terakhirBerlaku(kegiatan, lanjut)!.op)
}

/** A comment that is taken back has been answered. */
function jawabanBerlanjut(p: Peristiwa<'dibatalkan'>, keadaan: Keadaan): Benturan | null {
  const interaksi = keadaan.interaksi.get(p.nomor!)
  return interaksi?.dijawab && interaksi.diterima.jejak.commit === p.batal
    ? kalah('sudah-berlanjut', interaksi.dijawab.op)
    : null
}

/** The row of the SOP it was recorded as, under another version of the table. */
const sopBerubah: Aturan1 = ({ p, pengaturan, keadaan, kegiatan }) => {
  if (!menyangkutJalur(p) || jenisDari(p).boleh !== 'sop') return null
  const baris = p.kanal.map((k) => barisTindakan(versiPada(p, k, kegiatan, pengaturan), p.peristiwa))
  const langkah = [...new Set(baris.map((b) => (b ? String(b.no) : '-')))].join(',')
  // One act for several channels is recorded in a role that one of their rows names.
  const bolehnya = baris.some((b) => b === undefined || b.peran.some((peran) => peran === p.peran))
  return langkah === p.langkah && bolehnya ? null : kalah('sop-berubah', keadaan.diatur.at(-1)?.op)
}

function versiPada(p: Peristiwa, kanal: Kanal, kegiatan: Kegiatan | null, { sop, aturan }: PengaturanPosisi): VersiSop {
  const jalur = kegiatan?.jalur.get(kanal)
  if (jalur !== undefined) return jalur.versi
  const kepala = p.peristiwa === 'diserahkan' ? p.kepala : null
  return versiBerlaku(sop[kanal], tanggalLokal(kepala?.selesai ?? p.waktu, aturan.zona))
}

/**
 * Who no longer acts, or no longer as what he acted. A role that only changed since he was last connected counts as it
 * was when he acted.
 */
const petugasNonaktif: Aturan1 = ({ p, dicatat, pengaturan: { petugas, petugasPada, aturan }, keadaan }) => {
  if (petugas.length === 0 || jenisDari(p).jabatanDinilaiSendiri) return null
  const tanggal = tanggalLokal(p.waktu, aturan.zona)
  const nama = bakukanNama(p.oleh)
  const berhak = (daftar: readonly Petugas[]): boolean =>
    daftar.some((s) => bakukanNama(s.nama) === nama && (p.bukti !== null || memegang(s, p.peran, tanggal)))
  const kini = petugas.find((s) => bakukanNama(s.nama) === nama && !s.nonaktif)
  const dahulu = p.tip === null ? null : petugasPada(p.tip, dicatat)
  if (kini !== undefined && (berhak(petugas) || (dahulu !== null && berhak(dahulu)))) return null
  return kalah('petugas-nonaktif', keadaan.diatur.at(-1)?.op)
}

/** Whose key was revoked since he signed, or who must sign now and did not. */
const tandaTidakBerlaku: Aturan1 = ({ p, dicatat, pengaturan, keadaan }) => {
  if (p.versi === 1) return null
  const akhir = keadaan.diatur.at(-1)?.op
  const tanggal = tanggalLokal(dicatat, pengaturan.aturan.zona)
  const berlaku = p.tanda !== null && kunciBerlaku(p.tanda, p.oleh, pengaturan, p.peristiwa === 'diatur')
  if (p.tanda !== null && !berlaku) return kalah('petugas-nonaktif', akhir)
  const nilai: NilaiTanda = berlaku ? { jenis: 'sah', sidik: '', pemulihan: false } : { jenis: 'tanpa' }
  return tandaKurang(p, nilai, pengaturan, tanggal) === null ? null : kalah('tanda-diperlukan', akhir)
}

/** The rules of the SOP, as for any act; what they refuse is told by their code. */
const menurutSop: Aturan1 = ({ p, dicatat, pengaturan, keadaan, kegiatan }) => {
  try {
    const { zona } = pengaturan.aturan
    if (p.peristiwa === 'dijawab') putuskanJawab(keadaan.interaksi.get(p.nomor), p, zona, dicatat, true)
    if (p.peristiwa === 'dibatalkan' && kegiatan !== null)
      putuskanBatal(
        p,
        kegiatan.riwayat.find((q) => q.jejak.commit === p.batal)!,
        '',
      )
    if (menyangkutJalur(p))
      putuskan({
        peristiwa: p,
        kegiatan,
        petugas: pengaturan.petugas,
        pisahTugas: pengaturan.aturan.pisahTugas,
        zona,
        sekarang: dicatat,
        diulang: true,
      })
    return null
  } catch (galat) {
    if (!(galat instanceof KontenError)) throw galat
    return kalah(galat.kode, null)
  }
}

const daftarAturan: readonly Aturan1[] = [
  ikutGugur,
  sudahSama,
  dasarBerubah,
  perluTersambung,
  sasaranTerambil,
  sopBerubah,
  petugasNonaktif,
  tandaTidakBerlaku,
  menurutSop,
]

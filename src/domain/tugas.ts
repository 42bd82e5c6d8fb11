/**
 * What waits for whom: every row of the SOP whose turn it is, each comment without an answer, each report not handed
 * in, and each act that lost for who made it.
 */
import type { Penilaian, Verdik } from './sop/baku-mutu.js'
import { tidakDinilai } from './sop/baku-mutu.js'
import { durasi, lamaLewat, namaBulan } from './bahasa/kalimat.js'
import { judulMirip, satuBaris, urutanSandi } from './bahasa/teks.js'
import { bakukanNama, samaOrang, cariPetugas, memegang } from './orang/pelaku.js'
import type { Berbenturan } from './peristiwa/berbenturan.js'
import { SUDAH_SAMA, artiBenturan, tayangTanpaPersetujuan } from './peristiwa/berbenturan.js'
import type { JenisPeristiwa, Tercatat } from './peristiwa/daftar.js'
import { nilaiMenunggu } from './register/langkah.js'
import { susunRegister } from './register/register.js'
import type { BarisSop, Kanal, Peran } from './sop/sop.js'
import { daftarPeran } from './sop/sop.js'
import type { Instan } from './bahasa/waktu.js'
import { selisihMenit, tanggalLokal } from './bahasa/waktu.js'
import type { HalKerja } from './peristiwa/dasar.js'
import { kerjaBaris } from './peristiwa/daftar.js'
import { barisMenunggu, kegiatanBerlaku, persetujuan, terakhir } from './keadaan/baca.js'
import type { Jalur, Keadaan, Kegiatan } from './keadaan/tipe.js'
import type { DasarPenilaian, BarisInteraksi, BarisLaporan } from './register/tipe.js'

export interface Tugas {
  /** The kegiatan, null for a report and for a comment on none. */
  id: string | null
  /** Number of the comment or direct message, null for anything else. */
  nomor: string | null
  judul: string
  kanal: Kanal
  /** Row of the SOP; null for what lost and was no step of it. */
  langkah: number | null
  /** Whose turn it is, the SOP's actor first. */
  peran: readonly Peran[]
  /** What is to be done, in words. */
  apa: string
  /**
   * Who holds such a role and may not do it all the same: the submitter of the draft (A18); null where nobody is left
   * out.
   */
  kecuali: string | null
  /** Whose alone it is, by name; null for whoever holds such a role. */
  milik: string | null
  tenggat: Instan | null
  /** Minutes left, negative when past; null without a limit. */
  sisaMenit: number | null
  /** Whether the minutes past are office minutes; those left are always the clock's. */
  jamKerja: boolean
  verdik: Verdik
  /** The words after `konten` that begin it. */
  argv: readonly string[]
  /** The commands that do it, in place of the first word of `argv`: a decision has three. */
  perintah: readonly string[]
}

/** Past every deadline there is; two tasks without one must compare equal, which infinities do not. */
const AKHIR = Number.MAX_SAFE_INTEGER

/** Everything that waits, soonest first; what has no limit comes last. */
export function susunTugas(keadaan: Keadaan, kanal: readonly Kanal[], dasar: DasarPenilaian): Tugas[] {
  const register = susunRegister(keadaan, { bulan: null, kanal }, dasar)
  const jalur = [...keadaan.kegiatan.values()].flatMap((k) =>
    [...k.jalur.values()].filter((j) => kanal.includes(j.kanal)).map((j) => [k, j] as const),
  )
  const daftar = [
    ...jalur.flatMap(([k, j]) => tugasJalur(k, j, dasar)),
    ...register.interaksi.flatMap((i) => tugasInteraksi(i, keadaan, dasar)),
    ...register.laporan.filter((l) => l.diserahkan === null).map((l) => tugasLaporan(l, dasar)),
    ...tugasKalah(keadaan, kanal),
    ...tugasKembar(keadaan, kanal),
  ]
  return daftar.toSorted(
    (a, b) =>
      (a.tenggat ?? AKHIR) - (b.tenggat ?? AKHIR) || urutanSandi(a.judul, b.judul) || urutanSandi(a.kanal, b.kanal),
  )
}

/** What waits on one track: nothing, or one row of the SOP. */
export function tugasJalur(kegiatan: Kegiatan, jalur: Jalur, dasar: DasarPenilaian): Tugas[] {
  const dasarJalur = { ...dasar, samaOrang: (a: string, b: string) => samaOrang(a, b, dasar.petugas) }
  return barisMenunggu(jalur).map((baris) => {
    const ulang = baris.batas.jenis !== 'menit' && jalur.berlaku.some((p) => baris.peristiwa.includes(p.peristiwa))
    const hal = { kanal: jalur.kanal, tahap: jalur.tahap, sasaran: kegiatan.id }
    return {
      id: kegiatan.id,
      nomor: null,
      judul: kegiatan.judul,
      kanal: jalur.kanal,
      langkah: baris.no,
      peran: baris.peran,
      milik: null,
      ...denganPengecualian(tertahan(kerja(baris, hal), jalur), baris, pengaju(jalur, baris, dasar)),
      ...sisa(ulang ? tidakDinilai : nilaiMenunggu(kegiatan, jalur, baris, dasarJalur), dasar.per),
    }
  })
}

/**
 * The petugas who submitted the draft that a row decides on, where he holds its role and the office keeps the two
 * apart.
 */
function pengaju(jalur: Jalur, baris: BarisSop, { aturan, petugas, per }: DasarPenilaian): string | null {
  const draf = terakhir(jalur, 'diajukan')
  if (aturan.pisahTugas === 'longgar' || !baris.sesudah.includes('diajukan') || !draf) return null
  const siapa = cariPetugas(petugas, draf.oleh)
  const hari = tanggalLokal(per, aturan.zona)
  return siapa && baris.peran.some((p) => memegang(siapa, p, hari)) ? siapa.nama : null
}

const denganPengecualian = <T extends { apa: string }>(satu: T, { peran }: BarisSop, kecuali: string | null) => ({
  ...satu,
  apa: kecuali === null ? satu.apa : `${satu.apa} (perlu ${peran[0]!.toUpperCase()} lain daripada ${kecuali})`,
  kecuali,
})

/** A row's work in words, and the commands that begin it and do it. */
function kerja(baris: BarisSop, hal: HalKerja): Pick<Tugas, 'apa' | 'argv' | 'perintah'> {
  const { apa, ketik, perintah } = kerjaBaris(baris)
  const { kata, opsi = {} } = ketik(hal)
  const flag = Object.entries(opsi).flatMap(([nama, isi]) => (isi === true ? [`--${nama}`] : [`--${nama}`, isi]))
  return { apa: apa(hal), argv: [...kata, ...flag], perintah: perintah ?? kata.slice(0, 1) }
}

function tugasInteraksi(
  { interaksi: { diterima, dijawab }, kanal, baris, ...penilaian }: BarisInteraksi,
  keadaan: Keadaan,
  dasar: DasarPenilaian,
): Tugas[] {
  if (baris === null || dijawab !== null || !diterima.perluJawaban) return []
  const kegiatan = diterima.kegiatan === null ? undefined : keadaan.kegiatan.get(diterima.kegiatan)
  return [
    {
      id: diterima.kegiatan,
      nomor: diterima.nomor,
      judul: kegiatan?.judul ?? `Interaksi ${diterima.nomor}`,
      kanal,
      langkah: baris.no,
      peran: baris.peran,
      kecuali: null,
      milik: null,
      ...kerja(baris, { kanal, tahap: '', sasaran: diterima.nomor, sebutan: `${diterima.jenis} ${diterima.platform}` }),
      ...sisa(penilaian, dasar.per),
    },
  ]
}

const tugasLaporan = ({ kanal, bulan, baris, ...penilaian }: BarisLaporan, dasar: DasarPenilaian): Tugas => ({
  id: null,
  nomor: null,
  judul: `Laporan ${namaBulan(bulan, dasar.aturan.zona)}`,
  kanal,
  langkah: baris.no,
  peran: baris.peran,
  kecuali: null,
  milik: null,
  ...kerja(baris, { kanal, tahap: '', sasaran: bulan }),
  ...sisa(penilaian, dasar.per),
})

/** What is held back by a koreksi or tolak that lost to its approval is no upload yet. */
function tertahan<T extends { apa: string }>(satu: T, { ditahan, berlaku }: Jalur): T {
  if (ditahan === null || persetujuan({ berlaku })?.op !== ditahan.setuju) return satu
  const { asal, oleh, catatan } = ditahan.oleh
  const kata = catatan === '' ? '' : `: ${satuBaris(catatan)}`
  return { ...satu, apa: `${satu.apa} (ditahan: ${asal} oleh ${oleh}${kata}; tunggu PPID memutus lagi)` }
}

/**
 * What lost about a kegiatan and its maker has not acted on since it was published: he does not know yet, or is still
 * undecided. What waited in the same queue was recorded before he could know.
 */
export const kalahMenunggu = ({ riwayat }: Pick<Kegiatan, 'riwayat'>): Tercatat<Berbenturan>[] =>
  riwayat.filter(
    (p, i): p is Tercatat<Berbenturan> =>
      p.peristiwa === 'berbenturan' &&
      p.benturan !== SUDAH_SAMA &&
      !riwayat
        .slice(i + 1)
        .some(
          (q) =>
            bakukanNama(q.oleh) === bakukanNama(p.oleh) &&
            q.kanal.some((k) => p.kanal.includes(k)) &&
            q.jejak.dicatat >= (p.jejak.terbit ?? p.jejak.dicatat),
        ),
  )

/** Acts that lost, for who made them, until he acts on the same again or answers for them. */
function tugasKalah(keadaan: Keadaan, kanal: readonly Kanal[]): Tugas[] {
  const dijawab = new Set(keadaan.penjelasan.map((p) => p.commit))
  const milikKegiatan = [...keadaan.kegiatan.values()].flatMap((k) => kalahMenunggu(k).map((p) => ({ p, k })))
  // What would have begun a kegiatan has none.
  const lain = keadaan.benturan.filter(
    (p) =>
      p.benturan !== SUDAH_SAMA &&
      (p.kegiatan === null || !keadaan.kegiatan.has(p.kegiatan)) &&
      !tercatatLagi(p, keadaan),
  )
  return [...milikKegiatan, ...lain.map((p) => ({ p, k: null }))].flatMap(({ p, k }) => {
    const satu = p.kanal.find((one) => kanal.includes(one))
    return satu === undefined || dijawab.has(p.jejak.commit) ? [] : [kalahSebagaiTugas(p, k, satu)]
  })
}

/** Whether its maker recorded a comment, or the answer to one, again under a number that is free. */
function tercatatLagi(p: Tercatat<Berbenturan>, { interaksi }: Keadaan): boolean {
  const sejak = p.jejak.terbit ?? p.jejak.dicatat
  const lagi = (q: Tercatat | null): boolean =>
    q !== null && bakukanNama(q.oleh) === bakukanNama(p.oleh) && q.jejak.dicatat >= sejak
  return [...interaksi.values()].some(({ diterima, dijawab }) => {
    if (p.asal === 'diterima') return lagi(diterima) && diterima.waktu === p.waktu
    return p.asal === 'dijawab' && lagi(dijawab) && lagi(diterima)
  })
}

/** The role of who made it, where that is one of the SOP's. */
const peranTugas = ({ peran }: Tercatat): Peran[] => daftarPeran.filter((satu) => satu === peran)

/** What is left to do about an act that lost; what everybody sees online is not put right by doing it again. */
const lanjutan = (p: Tercatat<Berbenturan>): string =>
  tayangTanpaPersetujuan(p)
    ? 'yang sudah tayang diturunkan dahulu, atau dimintakan keputusan PPID lagi; sesudah itu jawab'
    : 'ulangi bila masih perlu, atau jawab'

/** How what is about no kegiatan is recorded again. */
const caraLagi: Readonly<Record<string, readonly string[]>> = {
  diterima: ['interaksi', 'catat'],
  dijawab: ['interaksi', 'daftar'],
}

function kalahSebagaiTugas(p: Tercatat<Berbenturan>, k: Kegiatan | null, kanal: Kanal): Tugas {
  const jenis = p.asal as JenisPeristiwa
  const baris = k?.jalur.get(kanal)?.versi.baris.find((b) => b.peristiwa.includes(jenis))
  const argv = k === null ? (caraLagi[p.asal] ?? ['verifikasi']) : ['riwayat', k.id]
  return {
    id: k?.id ?? null,
    nomor: null,
    judul: k?.judul ?? p.asal,
    kanal,
    langkah: baris?.no ?? null,
    peran: peranTugas(p),
    apa: `${p.asal} oleh ${p.oleh} tidak berlaku (${artiBenturan(p.benturan)}); ${lanjutan(p)}: konten catatan ${p.op}`,
    kecuali: null,
    // Who no longer acts leaves it to whoever holds the role now.
    milik: p.benturan === 'petugas-nonaktif' ? null : p.oleh,
    tenggat: null,
    sisaMenit: null,
    jamKerja: false,
    verdik: 'tidak-dinilai',
    argv,
    perintah: argv.slice(0, 1),
  }
}

/**
 * One event that two people seem to have handed over at two machines, on the later of both as long as nothing follows
 * it there.
 */
function tugasKembar(keadaan: Keadaan, kanal: readonly Kanal[]): Tugas[] {
  const awal = kegiatanBerlaku(keadaan).flatMap((k) => {
    const [serah] = k.riwayat
    return serah === undefined || serah.klon === null ? [] : [{ k, serah }]
  })
  return awal.flatMap(({ k, serah }, i) => {
    const satu = serah.kanal.find((one) => kanal.includes(one))
    if (satu === undefined || k.riwayat.length > 1) return []
    const lain = awal.slice(0, i).find((a) => a.serah.klon !== serah.klon && mirip(a.k, k))
    return lain === undefined ? [] : [kembarSebagaiTugas(k, lain.k, satu, peranTugas(serah))]
  })
}

const mirip = (a: Kegiatan, b: Kegiatan): boolean => a.hariH === b.hariH && judulMirip(a.judul, b.judul)

const kembarSebagaiTugas = (k: Kegiatan, lain: Kegiatan, kanal: Kanal, peran: Peran[]): Tugas => ({
  id: k.id,
  nomor: null,
  judul: k.judul,
  kanal,
  langkah: null,
  peran,
  apa:
    `mungkin kegiatan yang sama dengan "${lain.judul}" (${lain.id}) dari komputer lain; bila ya, yang mencatatnya ` +
    `membatalkan salah satu: konten batalkan ${k.id}`,
  kecuali: null,
  milik: null,
  tenggat: null,
  sisaMenit: null,
  jamKerja: false,
  verdik: 'tidak-dinilai',
  argv: ['lihat', lain.id],
  perintah: ['lihat'],
})

/** Minutes left; past the limit they are those the register counts, which under office hours are office minutes. */
function sisa({ tenggat, lewatMenit, jamKerja, verdik }: Omit<Penilaian, 'menit'>, per: Instan) {
  const sisaMenit = tenggat === null ? null : verdik === 'lewat' ? 0 - lewatMenit! : selisihMenit(per, tenggat)
  return { tenggat, sisaMenit, jamKerja, verdik }
}

/** `2 jam lagi`, `lewat 15 menit`, or that there is no limit. */
export function sisaWaktu({ sisaMenit, jamKerja, verdik }: Pick<Tugas, 'sisaMenit' | 'jamKerja' | 'verdik'>): string {
  if (sisaMenit === null) return 'tanpa batas waktu'
  return verdik === 'lewat'
    ? `lewat ${lamaLewat({ lewatMenit: 0 - sisaMenit, jamKerja })}`
    : `${durasi(sisaMenit)} lagi`
}

export const lewatTenggat = (t: Tugas): boolean => t.verdik === 'lewat'

/** Checks of the SOP's own rules: order, roles, separation of duties, approval, completeness. */
import { bakukanNama, samaOrang, memegang } from '../orang/pelaku.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import { memuatDataPribadi } from '../bahasa/data-pribadi.js'
import { BERKAS_KLON } from '../bahasa/id.js'
import type { Diatur } from '../peristiwa/diatur.js'
import type { Disetujui } from '../peristiwa/disetujui.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import {
  barisKerja,
  barisTindakan,
  jenisDari,
  keputusanDari,
  menyangkutJalur,
  teksDiketik,
} from '../peristiwa/daftar.js'
import type { Petugas } from '../sop/aturan.js'
import type { BarisSop, Kanal } from '../sop/sop.js'
import { barisUntuk } from '../sop/sop.js'
import type { Bukti, CommitDiperiksa, Pemeriksaan, PengaturanDinilai, TemuanPeriksa } from './bukti.js'
import { masaCommit, masaTindakan, padaJalur, pendek, petugasTindakan, tiapPadaJalur, tiapPeristiwa } from './bukti.js'
import { bahanJalur, bedaPersetujuan } from '../keadaan/baca.js'
import type { Jalur, Kegiatan, Keadaan } from '../keadaan/tipe.js'
import { kelengkapan } from '../keadaan/kelengkapan.js'

/** Findings of the fold, under the code the fold gave them. */
const dariFold =
  (kode: string) =>
  (b: Bukti): TemuanPeriksa[] =>
    b.keadaan.temuan.filter((t) => t.kode === kode)

export const pemeriksaanSop: readonly Pemeriksaan[] = [
  {
    kode: 'urutan',
    tingkat: 'galat',
    arti: 'Sebuah peristiwa tidak mengikuti urutan SOP. Ia tidak dihitung dalam register.',
    tindakan: 'Bila langkahnya memang terjadi, catat kembali dengan urutan yang benar.',
    periksa: dariFold('urutan'),
  },
  {
    kode: 'pembatalan',
    tingkat: 'galat',
    arti: 'Pembatalan yang tidak menunjuk peristiwa terakhir. Ia tidak dihitung.',
    tindakan: 'Gunakan konten batalkan ID.',
    periksa: dariFold('pembatalan'),
  },
  {
    kode: 'tanpa-penyerahan',
    tingkat: 'galat',
    arti: 'Peristiwa untuk kegiatan yang tidak pernah diserahkan (langkah 1). Ia tidak dihitung.',
    tindakan: 'Catat penyerahannya dengan konten baru.',
    periksa: dariFold('tanpa-penyerahan'),
  },
  {
    kode: 'tanpa-kegiatan',
    tingkat: 'galat',
    arti: 'Peristiwa yang harus menyebut kegiatan tetapi tidak menyebutnya. Ia tidak dihitung.',
    tindakan: 'Commit ini tidak ditulis oleh konten; catat peristiwanya dengan perintah konten.',
    periksa: dariFold('tanpa-kegiatan'),
  },
  {
    kode: 'nomor-ganda',
    tingkat: 'galat',
    arti: 'Satu nomor interaksi dicatat dua kali. Yang pertama dihitung.',
    tindakan: 'Catat kembali yang kedua dengan konten interaksi catat.',
    periksa: dariFold('nomor-ganda'),
  },
  {
    kode: 'segel-ganda',
    tingkat: 'galat',
    arti: 'Satu bulan ditutup dua kali. Segel yang pertama berlaku.',
    tindakan: 'Tanyakan kepada PPID; cocokkan kode pada laporan dengan konten verifikasi --kode.',
    periksa: dariFold('segel-ganda'),
  },
  {
    kode: 'langkah-beda',
    tingkat: 'peringatan',
    arti: 'Nomor langkah pada peristiwa bukan nomor langkahnya dalam tabel SOP.',
    tindakan: 'Lihat tabelnya dengan konten sop; peristiwa ini mungkin tidak ditulis oleh konten.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const baris = barisPeristiwa(b.keadaan, p)
        const harap = baris.length === 0 ? langkahLain(b, p) : [[...new Set(baris.map((r) => String(r.no)))].join(',')]
        return harap === null || harap.includes(p.langkah)
          ? null
          : `Commit ${pendek(c.oid)}: ${p.peristiwa} menyebut langkah ${p.langkah || '-'}, ` +
              `seharusnya ${harap[0] || '-'}.`
      }),
  },
  {
    kode: 'peran',
    tingkat: 'galat',
    arti: 'Tindakan dicatat dengan peran yang menurut SOP tidak berhak melakukannya.',
    tindakan: 'Tindakan itu harus dicatat oleh yang berhak; lihat konten sop.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const boleh = peranBoleh(b, p)
        return boleh !== null && !boleh.has(p.peran)
          ? `Commit ${pendek(c.oid)}: ${p.peristiwa} dicatat dengan peran ${p.peran}.`
          : null
      }),
  },
  {
    kode: 'petugas',
    tingkat: 'galat',
    arti:
      'Pelaku tidak tercantum pada petugas di konten.yaml, atau tidak memegang peran yang dipakainya, menurut ' +
      'daftar sebelum ia bertindak.',
    tindakan: 'Periksa daftar petugas; bila daftarnya yang kurang, PPID melengkapinya dengan konten petugas.',
    periksa: (b) => {
      const [masa, menilai, petugasTip] = [masaCommit(b), masaTindakan(b), petugasTindakan(b)]
      return tiapPeristiwa(b, (p, c) => {
        const salah =
          p.peristiwa === 'diatur'
            ? peranDikarang(p, menilai(p), petugasTip)
            : jenisDari(p).jabatanDinilaiSendiri
              ? null
              : p.versi === 1
                ? jabatanLama(p, [masa(c.oid), b.kini])
                : jabatanSalah(p, menilai(p), petugasTip, b.kini)
        return salah && `Commit ${pendek(c.oid)}: ${p.oleh} ${salah}.`
      })
    },
  },
  {
    kode: 'pisah-tugas',
    tingkat: 'galat',
    arti: 'Yang mengajukan draf memutusnya sendiri (A18), padahal aturan kantor ketat.',
    tindakan: 'Keputusan itu perlu diulang oleh PPID; draf yang sama dapat diajukan kembali.',
    periksa: (b) => {
      const menilai = masaMenilai(b)
      return tiapTindakan(b, (p, riwayat) => {
        const sebelum = riwayat.at(-1)
        if (keputusanDari(p) === null || p.bukti !== null || !sebelum) return null
        const ketat = (p.versi === 1 ? menilai(p) : menilai(p).slice(0, 1)).every(
          (m) => m.aturan.pisahTugas === 'ketat' && samaOrang(sebelum.oleh, p.oleh, m.petugas),
        )
        return ketat ? 'diputus oleh orang yang mengajukannya' : null
      })
    },
  },
  {
    kode: 'persetujuan',
    tingkat: 'galat',
    arti: 'Yang disetujui PPID bukan teks yang diajukan kepadanya.',
    tindakan: 'Bandingkan kedua teks dengan git show, lalu ajukan kembali teks yang benar.',
    periksa: (b) =>
      tiapTindakan(b, (p, riwayat) => {
        const draf = riwayat.at(-1)
        return p.peristiwa === 'disetujui' && draf?.peristiwa === 'diajukan' && draf.teks !== p.teks
          ? 'menyetujui teks lain daripada yang diajukan'
          : null
      }),
  },
  {
    kode: 'berubah-sesudah-disetujui',
    tingkat: 'galat',
    arti: 'Yang diunggah bukan yang disetujui PPID: teks atau medianya berubah sesudah persetujuan.',
    tindakan: 'Bandingkan teksnya dengan git show; turunkan atau perbaiki unggahannya, lalu ajukan kembali.',
    periksa: (b) =>
      tiapTindakan(b, (p, riwayat) => {
        if (p.peristiwa !== 'diunggah') return null
        const setuju = riwayat.findLast((q): q is Tercatat<Disetujui> => q.peristiwa === 'disetujui')
        if (!setuju) return null
        const beda = bedaPersetujuan(setuju, p)
        return beda.length === 0 ? null : `mengunggah ${beda.join(' dan ')} lain daripada yang disetujui`
      }),
  },
  {
    kode: 'kelengkapan',
    tingkat: 'peringatan',
    arti: 'Bahan di bawah baku mutu langkah 1 diterima tanpa alasan (A13).',
    tindakan: 'Lengkapi bahannya, atau jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      const menilai = masaMenilai(b)
      return tiapPadaJalur(b, ({ p, kegiatan, jalur, ke }) => {
        if (p.peristiwa !== 'diserahkan' || p.tetap !== null) return null
        const kurang = menilai(p).map((m) => kekurangan(kegiatan, jalur, ke, m))
        return kurang.length > 0 && kurang.every((k) => k.length > 0)
          ? `Penyerahan ${jalur.kanal} tanpa alasan: ${kurang[0]!.join('; ')}.`
          : null
      })
    },
  },
  {
    kode: 'alasan-tanpa-kekurangan',
    tingkat: 'peringatan',
    arti:
      'Peristiwa memuat alasan melampaui baku mutu (Konten-Tetap), padahal tidak ada yang kurang dan tidak ada data ' +
      'pribadi di dalamnya; konten mencatat alasan hanya bila diperlukan.',
    tindakan: 'Tanyakan kepada yang disebut sebagai pelakunya; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      const perlu = alasanPerlu(b)
      return tiapPeristiwa(b, (p, c) =>
        p.versi === 1 || p.tetap === null || p.peristiwa === 'berbenturan' || perlu(p, c)
          ? null
          : `Commit ${pendek(c.oid)} (${p.peristiwa}) memuat alasan, padahal tidak ada yang kurang.`,
      )
    },
  },
]

/** Whether something was lacking, or stood in an act, for which konten asks a reason; where that is not told, it may. */
function alasanPerlu(b: Bukti): (p: Tercatat, c: CommitDiperiksa) => boolean {
  const menilai = masaMenilai(b)
  /** Whether a hand-over lacked something on one of its tracks, by its op. */
  const kurang = new Map<string, boolean>()
  for (const { p, kegiatan, jalur, ke } of padaJalur(b)) {
    if (p.peristiwa !== 'diserahkan' || p.tetap === null) continue
    const disini = menilai(p).some((m) => kekurangan(kegiatan, jalur, ke, m).length > 0)
    kurang.set(p.op, kurang.get(p.op) === true || disini)
  }
  const pengaturan = new Set(b.masa.flatMap((m) => (m.pribadi === undefined ? [] : [m.commit])))
  return (p, c) => {
    if (b.beralasan.has(p.op) || pengaturan.has(c.oid) || teksDiketik(p).some(memuatDataPribadi)) return true
    if (p.peristiwa === 'dilaporkan') return !b.laporanSiap.has(c.oid)
    return p.peristiwa === 'diserahkan' && (kurang.get(p.op) ?? true)
  }
}

/** What a hand-over lacked on a track, judged with the settings given. */
function kekurangan(kegiatan: Kegiatan, jalur: Jalur, ke: number, m: PengaturanDinilai): readonly string[] {
  const bahan = bahanJalur({ ...jalur, berlaku: jalur.berlaku.slice(0, ke + 1) })
  return kelengkapan(kegiatan, bahan, barisUntuk(jalur.versi, 'diserahkan'), m.aturan).kurang
}

/** The SOP rows that a peristiwa on the tracks of a known kegiatan is work of. */
function barisPeristiwa(keadaan: Keadaan, p: Tercatat): BarisSop[] {
  const kegiatan = menyangkutJalur(p) ? keadaan.kegiatan.get(p.kegiatan!) : undefined
  return p.kanal.flatMap((k) => kegiatan?.jalur.get(k)?.versi ?? []).flatMap((v) => barisKerja(v, p.peristiwa) ?? [])
}

/**
 * What an act on no track may name as its row, in some version of the SOP, since version 2; null where that is not told
 * by its kind.
 */
function langkahLain({ kini }: Bukti, p: Tercatat): readonly string[] | null {
  const { boleh, menggerakkan } = jenisDari(p)
  if (p.versi === 1 || p.peristiwa === 'berbenturan' || menggerakkan.includes('kegiatan')) return null
  if (boleh === 'siapa-saja') return p.peristiwa === 'disebabkan' ? null : ['']
  if (boleh !== 'sop') return ['']
  const nomor = (kanal: Kanal): string[] => [
    ...new Set(kini.sop[kanal].versi.map((v) => String(barisTindakan(v, p.peristiwa)?.no ?? '-'))),
  ]
  return p.kanal
    .map(nomor)
    .reduce<string[]>(
      (awal, satu) => awal.flatMap((a) => satu.map((n) => (a === '' ? n : a.split(',').includes(n) ? a : `${a},${n}`))),
      [''],
    )
}

/** The roles that may do an act; null where it cannot be told. */
function peranBoleh(b: Bukti, p: Tercatat): Set<string> | null {
  const { boleh } = jenisDari(p)
  if (boleh === 'yang-mencatat' || boleh === 'siapa-saja') return null
  if (boleh !== 'sop') return new Set(boleh)
  const baris = menyangkutJalur(p)
    ? barisPeristiwa(b.keadaan, p)
    : p.kanal
        .flatMap((k) => b.kini.sop[k].versi)
        .map((v) => barisTindakan(v, p.peristiwa))
        .filter((r) => r !== undefined)
  return baris.length === 0 ? null : new Set(baris.flatMap((r) => r.peran))
}

/**
 * The settings an act is judged by, the most important first: in version 1 those at hand count as well, so that a list
 * made up later could right what was wrong.
 */
function masaMenilai(b: Bukti): (p: Tercatat) => PengaturanDinilai[] {
  const [masa, tindakan] = [masaCommit(b), masaTindakan(b)]
  return (p) => (p.versi === 1 ? [masa(p.jejak.commit), b.kini] : tindakan(p))
}

/** A petugas of the name, who is active. */
const petugasAktif = (p: Tercatat, petugas: readonly Petugas[]): Petugas | undefined =>
  petugas.find((satu) => !satu.nonaktif && bakukanNama(satu.nama) === bakukanNama(p.oleh))

function berhak(p: Tercatat, m: PengaturanDinilai): boolean {
  const satu = petugasAktif(p, m.petugas)
  const tanggal = tanggalLokal(p.waktu, m.aturan.zona)
  return satu !== undefined && (p.bukti !== null || memegang(satu, p.peran, tanggal))
}

const MENYATAKAN_SENDIRI = 'menyatakan sendiri nama dan perannya, padahal petugas sudah ditetapkan'
const bukanPemegang = (p: Tercatat): string => `bukan petugas dengan peran ${p.peran}`

/** What is wrong with who did an act of version 1; null where nothing is. */
function jabatanLama(p: Tercatat, [saatItu, kini]: readonly [PengaturanDinilai, PengaturanDinilai]): string | null {
  if (p.dinyatakanSendiri) return saatItu.petugas.length === 0 ? null : MENYATAKAN_SENDIRI
  return [saatItu, kini].some((m) => berhak(p, m)) ? null : bukanPemegang(p)
}

type PetugasTip = ReturnType<typeof petugasTindakan>

/**
 * The same since version 2: `menilai` are the settings of its parent, then those its maker had of pusat; `petugasTip`
 * says who of the latter still bound him when he acted.
 */
function jabatanSalah(
  p: Tercatat,
  menilai: readonly PengaturanDinilai[],
  petugasTip: PetugasTip,
  kini: PengaturanDinilai,
): string | null {
  const [induk] = menilai
  if (induk === undefined || induk.petugas.length === 0)
    return p.dinyatakanSendiri || berhak(p, kini) ? null : bukanPemegang(p)
  if (p.dinyatakanSendiri && menilai.every((m) => m.petugas.length > 0)) return MENYATAKAN_SENDIRI
  const dipegang = (): boolean => berhak(p, induk) || berhak(p, { ...induk, petugas: petugasTip(p) })
  return petugasAktif(p, induk.petugas) !== undefined && dipegang() ? null : bukanPemegang(p)
}

/** A change of settings is judged by its own rule (A27); the role it is said to be done in is one its maker has. */
function peranDikarang(
  p: Tercatat<Diatur>,
  menilai: readonly PengaturanDinilai[],
  petugasTip: PetugasTip,
): string | null {
  const bergabung = p.pengaturan.every(({ jalur }) => jalur === BERKAS_KLON)
  const tercantum = menilai.filter((m) => m.petugas.length > 0)
  if (bergabung || p.bukti !== null || tercantum.length < menilai.length || menilai.length === 0) return null
  const daftar = [menilai[0]!.petugas, petugasTip(p)]
  return daftar.some((petugas) => petugasAktif(p, petugas)?.peran.includes(p.peran)) ? null : bukanPemegang(p)
}

/** A finding about what a person did on a track, for each peristiwa that `sebut` has something to say about. */
const tiapTindakan = (b: Bukti, sebut: (p: Tercatat, sebelum: readonly Tercatat[]) => string | null): TemuanPeriksa[] =>
  tiapPadaJalur(b, ({ p, jalur, ke }) => {
    const kata = sebut(p, jalur.berlaku.slice(0, ke))
    return kata === null ? null : `Commit ${pendek(p.jejak.commit)} (${jalur.kanal}): ${p.oleh} ${kata}.`
  })

/** Checks on who changed the settings and who named people (A27), by the settings of the parent commit. */
import { bakukanNama, surelCommit } from '../orang/pelaku.js'
import { perubahanPetugas, salahPeran } from '../orang/perubahan.js'
import { jalurPengaturan } from '../bahasa/id.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import type { Diatur } from '../peristiwa/diatur.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Bukti, CommitDiperiksa, MasaPengaturan, Pemeriksaan, PengaturanDinilai, TemuanPeriksa } from './bukti.js'
import { masaSebelum, pendek, tiapCommit, tiapPeristiwa } from './bukti.js'

/** A commit that changed the settings, with those before and after it. */
export interface PerubahanPengaturan {
  c: CommitDiperiksa
  lama: MasaPengaturan
  baru: MasaPengaturan
}

/** A finding for each change of the settings that `sebut` has something to say about. */
export const tiapPerubahan = (b: Bukti, sebut: (satu: PerubahanPengaturan) => string | null): TemuanPeriksa[] =>
  b.masa.flatMap((baru, i) => {
    const lama = b.masa[i - 1]
    const c = b.commit[baru.letak]
    if (lama === undefined || c?.oid !== baru.commit) return []
    const pesan = sebut({ c, lama, baru })
    return pesan === null ? [] : [{ commit: c.oid, id: null, pesan: `Commit ${pendek(c.oid)} ${pesan}` }]
  })

export const diaturDari = ({ peristiwa }: CommitDiperiksa): Tercatat<Diatur> | null =>
  peristiwa?.peristiwa === 'diatur' ? peristiwa : null

/** Place in the history of the first act of a kegiatan: before it, settings written by hand belong to the founding. */
const awalKegiatan = (b: Bukti): number => {
  const letak = b.commit.findIndex((c) => (c.peristiwa?.kegiatan ?? null) !== null)
  return letak < 0 ? b.commit.length : letak
}

/**
 * The e-mails that the settings before an act give its maker; none where they leave that open. Whoever was not
 * connected may not have known the last.
 */
function surelSebelum(b: Bukti): (p: Tercatat, c: CommitDiperiksa) => string[] {
  const letak = new Map(b.commit.map((c, i) => [c.oid, i]))
  const sebelum = masaSebelum(b)
  const milik = (p: Tercatat, m: PengaturanDinilai): string[] =>
    m.petugas.flatMap((satu) => (bakukanNama(satu.nama) === bakukanNama(p.oleh) ? (satu.surel ?? []) : []))
  return (p, c) => {
    const induk = sebelum(letak.get(c.oid)!)
    const kini = induk === undefined ? [] : milik(p, induk)
    if (kini.length === 0 || p.tip === null) return kini.map(surelCommit)
    const ke = b.masa.indexOf(induk!)
    return b.masa
      .slice(0, ke + 1)
      .flatMap((m) => milik(p, m))
      .map(surelCommit)
  }
}

export const pemeriksaanPetugas: readonly Pemeriksaan[] = [
  {
    kode: 'versi-mundur',
    tingkat: 'galat',
    arti:
      'Riwayat yang sudah berversi 2 memuat peristiwa berversi 1, atau versinya diturunkan: program lama atau ' +
      'tangan menulisnya.',
    tindakan: 'Perbarui program konten di setiap komputer; tanyakan kepada yang menulis commit itu.',
    periksa: (b) => {
      const turun = new Set(b.masa.flatMap((m, i) => (m.versi < (b.masa[i - 1]?.versi ?? 1) ? [m.commit] : [])))
      const sebelum = masaSebelum(b)
      const tertinggal = new Set(
        b.commit.flatMap((c, letak) => (c.peristiwa?.versi === 1 && sebelum(letak)?.versi === 2 ? [c.oid] : [])),
      )
      return tiapCommit(b, (c) => {
        if (turun.has(c.oid)) return `Commit ${pendek(c.oid)} menurunkan versi catatan.`
        return tertinggal.has(c.oid)
          ? `Commit ${pendek(c.oid)} (${c.peristiwa!.peristiwa}) ditulis dalam versi 1.`
          : null
      })
    },
  },
  {
    kode: 'pengaturan-di-luar',
    tingkat: 'galat',
    arti: 'Pengaturan diubah tanpa peristiwa diatur, sehingga tidak tercatat siapa yang mengubahnya dan apa.',
    tindakan:
      'Kembalikan berkasnya, lalu sunting lagi dan catat dengan konten atur; jelaskan dengan konten catatan ' +
      'COMMIT --alasan.',
    periksa: (b) => {
      const awal = awalKegiatan(b)
      return tiapPerubahan(b, ({ c, lama, baru }) =>
        lama.versi < 2 || baru.letak < awal || diaturDari(c) !== null
          ? null
          : `mengubah ${c.perubahan
              .map((p) => p.jalur)
              .filter(jalurPengaturan)
              .join(', ')} tanpa peristiwa diatur.`,
      )
    },
  },
  {
    kode: 'pengaturan-beda',
    tingkat: 'galat',
    arti: 'Peristiwa diatur menyebut perubahan lain daripada yang terjadi pada berkas pengaturannya.',
    tindakan: 'Bandingkan dengan git show; peristiwa ini tidak ditulis oleh konten.',
    periksa: (b) =>
      tiapPerubahan(b, ({ c, lama, baru }) => {
        const p = diaturDari(c)
        if (p === null) return null
        const jalur = c.perubahan.map((satu) => satu.jalur).filter(jalurPengaturan)
        const berkas = jalur.map((j) => [j, lama.sidik.get(j) ?? null, baru.sidik.get(j) ?? null].join(' '))
        const disebut = p.pengaturan.map((satu) => [satu.jalur, satu.sebelum, satu.sesudah].join(' '))
        if (berkas.toSorted().join() !== disebut.toSorted().join()) return 'menyebut isi berkas pengaturan yang lain.'
        return JSON.stringify(p.petugas) === JSON.stringify(perubahanPetugas(lama.petugas, baru.petugas))
          ? null
          : 'menyebut perubahan petugas yang lain.'
      }),
  },
  {
    kode: 'peran-diubah',
    tingkat: 'galat',
    arti: 'Peran petugas diubah oleh yang tidak berhak menurut pengaturan sebelum perubahan itu (A27).',
    tindakan:
      'PPID mengembalikan daftar petugas dengan konten petugas; keputusan yang diambil sesudahnya perlu diulang.',
    periksa: (b) =>
      tiapPerubahan(b, ({ c, lama, baru }) => {
        const p = diaturDari(c)
        if (p === null) return null
        const salah = salahPeran(lama.petugas, baru.petugas, {
          oleh: p.oleh,
          tanggal: tanggalLokal(p.jejak.dicatat, lama.aturan.zona),
          atasNama: p.bukti !== null,
          darurat: p.darurat,
        })
        return salah && `mengubah peran petugas: ${salah.message}`
      }),
  },
  {
    kode: 'surel-beda',
    tingkat: 'galat',
    arti:
      'Surel penulis commit bukan surel petugas itu menurut pengaturan sebelum ' +
      'ia bertindak; konten selalu menulis yang itu.',
    tindakan: 'Commit ini dibuat atau diubah di luar konten; tanyakan kepada yang disebut sebagai penulisnya.',
    periksa: (b) => {
      const surel = surelSebelum(b)
      return tiapPeristiwa(b, (p, c) => {
        const dikenal = p.versi === 1 ? [] : surel(p, c)
        return dikenal.length === 0 || dikenal.includes(c.surel)
          ? null
          : `Commit ${pendek(c.oid)} ditulis dengan surel yang bukan milik ${p.oleh}.`
      })
    },
  },
  {
    kode: 'ppid-darurat',
    tingkat: 'peringatan',
    arti: 'Seorang PPID diangkat dalam keadaan darurat, bukan oleh PPID sebelumnya (A27).',
    tindakan: 'Periksa surat keputusannya, lalu jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const p = diaturDari(c)
        return p === null || p.darurat === null
          ? null
          : `Commit ${pendek(c.oid)}: ${p.oleh} mengangkat ${p.petugas.map((satu) => satu.nama).join(', ')} sebagai ` +
              `PPID berdasarkan ${p.darurat}.`
      }),
  },
]

/** Checks on signatures: each is by a key that stood in the settings before the act, and what must be signed is. */
import { kunciDari, nilaiTanda, ppidBerkunci, salahKunci } from '../orang/kunci.js'
import type { NilaiTanda, TandaTerbaca } from '../orang/kunci.js'
import { perubahanPetugas } from '../orang/perubahan.js'
import type { Berbenturan } from '../peristiwa/berbenturan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { tandaKurang } from '../putusan/tanda.js'
import { tanggalLokal } from '../bahasa/waktu.js'
import type { Bukti, CommitDiperiksa, MasaPengaturan, Pemeriksaan, PengaturanDinilai, TemuanPeriksa } from './bukti.js'
import { masaCommit, masaSebelum, pendek, tiapCommit } from './bukti.js'
import { tiapPerubahan } from './petugas.js'

/** An act of version 2 with what its signature is worth by the settings before it. */
interface Bertanda {
  p: Tercatat
  nilai: NilaiTanda
  lama: MasaPengaturan
}

const berlaku = (p: Tercatat, tanda: TandaTerbaca | null, lama: MasaPengaturan): Bertanda => ({
  p,
  lama,
  nilai: nilaiTanda(tanda, p.oleh, lama, p.peristiwa === 'diatur'),
})

/**
 * What lost has its signature in what it would have been, by a key that stood when its maker was last connected, or
 * stands where it was published.
 */
function kalah(
  p: Tercatat<Berbenturan>,
  tanda: TandaTerbaca | null,
  lama: MasaPengaturan,
  pada: (commit: string) => PengaturanDinilai,
): Bertanda {
  const dahulu = p.tip === null ? lama : pada(p.tip)
  const nilai = nilaiTanda(tanda, p.oleh, dahulu, p.asal === 'diatur')
  const wajib = lama.tanda === 'wajib' && dahulu.tanda === 'wajib'
  return {
    p,
    lama: { ...lama, tanda: wajib ? 'wajib' : 'boleh' },
    nilai: nilai.jenis === 'sah' ? nilai : nilaiTanda(tanda, p.oleh, lama, p.asal === 'diatur'),
  }
}

const tiapTanda = (b: Bukti, sebut: (satu: Bertanda) => string | null): TemuanPeriksa[] => {
  const sebelum = masaSebelum(b)
  const pada = masaCommit(b)
  const letak = new Map<CommitDiperiksa, number>(b.commit.map((c, i) => [c, i]))
  return tiapCommit(b, (c) => {
    const lama = sebelum(letak.get(c)!)
    const p = c.peristiwa
    if (p === null || p.versi === 1 || lama === undefined) return null
    const pesan = sebut(p.peristiwa === 'berbenturan' ? kalah(p, c.tanda, lama, pada) : berlaku(p, c.tanda, lama))
    return pesan === null ? null : `Commit ${pendek(c.oid)} (${p.peristiwa} oleh ${p.oleh}): ${pesan}.`
  })
}

/**
 * Whether the answer that stands at a commit lifts a galat: once a PPID has a key, what nobody signed is only a name.
 * Of answers before what was read the reading of their own time has judged.
 */
export function jawabanBertanda(b: Bukti): (commit: string) => boolean {
  const sebelum = masaSebelum(b)
  const letak = new Map(b.commit.map((c, i) => [c.oid, i]))
  return (commit) => {
    const ke = letak.get(commit) ?? -1
    const lama = sebelum(ke)
    if (lama === undefined || !ppidBerkunci(lama.petugas)) return true
    const { peristiwa, tanda } = b.commit[ke]!
    return nilaiTanda(tanda, peristiwa!.oleh, lama, false).jenis === 'sah'
  }
}

/** What settings say beside who is who; holidays and the SOP stand in files of their own. */
const selebihnya = ({ versi, aturan, kanal, cabang, tanda, pemulihan }: MasaPengaturan): string =>
  JSON.stringify([versi, aturan, kanal, cabang, tanda, pemulihan])

export const pemeriksaanTanda: readonly Pemeriksaan[] = [
  {
    kode: 'tanda-salah',
    tingkat: 'galat',
    arti:
      'Tanda tangan tidak dibuat oleh pelakunya atas peristiwa ini: isinya diubah, disalin dari catatan atau ' +
      'peristiwa lain, atau kuncinya tidak berlaku.',
    tindakan:
      'Peristiwa itu tidak dapat dipercaya; tanyakan kepada yang disebut, dan jelaskan dengan konten catatan ' +
      'COMMIT --alasan.',
    periksa: (b) => tiapTanda(b, ({ nilai }) => (nilai.jenis === 'salah' ? nilai.sebab : null)),
  },
  {
    kode: 'tanda-kurang',
    tingkat: 'galat',
    arti: 'Peristiwa tidak ditandatangani oleh yang harus menandatanganinya menurut pengaturan sebelum peristiwa itu.',
    tindakan:
      'Tanyakan kepada yang disebut; bila bukan ia yang mencatatnya, PPID mencabut akibatnya dan menjelaskannya.',
    periksa: (b) =>
      tiapTanda(b, ({ p, lama, nilai }) =>
        // One that is wrong has a finding of its own.
        nilai.jenis === 'salah' || tandaKurang(p, nilai, lama, tanggalLokal(p.jejak.dicatat, lama.aturan.zona)) === null
          ? null
          : 'tidak ditandatangani oleh yang berhak',
      ),
  },
  {
    kode: 'kunci-salah',
    tingkat: 'galat',
    arti:
      'Sebuah perubahan pengaturan mencatat satu kunci untuk dua orang, atau mewajibkan tanda tangan dari yang ' +
      'tidak mempunyai kunci.',
    tindakan: 'PPID memperbaiki kuncinya dengan konten petugas ubah.',
    periksa: (b) => tiapPerubahan(b, ({ baru }) => salahKunci(baru)?.message ?? null),
  },
  {
    kode: 'darurat-berlebih',
    tingkat: 'galat',
    arti: 'Pengangkatan darurat, yang tidak memerlukan tanda tangan PPID, mengubah lebih daripada seorang PPID (A27).',
    tindakan: 'PPID mengembalikan pengaturan yang lain; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) =>
      tiapPerubahan(b, ({ c, lama, baru }) =>
        c.peristiwa?.peristiwa === 'diatur' && c.peristiwa.darurat !== null && selebihnya(lama) !== selebihnya(baru)
          ? 'mengubah pengaturan lain dalam keadaan darurat.'
          : null,
      ),
  },
  {
    kode: 'kunci-di-luar',
    tingkat: 'galat',
    arti: 'Kunci, atau pengaturan yang hanya diubah dengan tanda tangan PPID, diubah tanpa peristiwa diatur.',
    tindakan:
      'Kembalikan berkasnya, lalu catat dengan konten petugas ubah atau konten atur; jelaskan dengan konten ' +
      'catatan COMMIT --alasan.',
    sisa: true,
    periksa: (b) =>
      tiapPerubahan(b, ({ c, lama, baru }) => {
        if (c.peristiwa?.peristiwa === 'diatur') return null
        const kunci = perubahanPetugas(lama.petugas, baru.petugas).some((p) => p.kunci !== undefined)
        const lain = kunci || lama.pemulihan?.publik !== baru.pemulihan?.publik || lama.tanda !== baru.tanda
        return lain || ppidBerkunci(lama.petugas)
          ? 'mengubah pengaturan tanpa peristiwa diatur yang ditandatangani.'
          : null
      }),
  },
  {
    kode: 'kunci-pertama',
    tingkat: 'catatan',
    arti: 'Kunci PPID yang pertama dicatat tanpa tanda tangan, karena belum ada yang dapat menandatanganinya.',
    tindakan: 'Bandingkan sidiknya dengan yang dibacakan pemiliknya.',
    periksa: (b) =>
      tiapPerubahan(b, ({ lama, baru }) => {
        if (ppidBerkunci(lama.petugas) || !ppidBerkunci(baru.petugas)) return null
        const kunci = baru.petugas
          .filter((p) => p.peran.includes('ppid'))
          .flatMap((p) => kunciDari(baru.petugas, p.nama).map((k) => `${p.nama} ${k.sidik}`))
        return `mencatat kunci PPID yang pertama: ${kunci.join(', ')}.`
      }),
  },
  {
    kode: 'kunci-pemulihan',
    tingkat: 'catatan',
    arti: 'Pengaturan diubah dengan kunci pemulihan dari kertas.',
    tindakan: 'Pastikan memang PPID yang memakainya, lalu buat yang baru dengan konten petugas kunci pemulihan.',
    periksa: (b) =>
      tiapTanda(b, ({ nilai }) =>
        nilai.jenis === 'sah' && nilai.pemulihan ? `ditandatangani dengan kunci pemulihan ${nilai.sidik}` : null,
      ),
  },
]

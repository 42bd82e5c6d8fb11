/** Who acts, and whether two acts are by the same person (A18). */
import { KontenError } from '../../errors.js'
import type { Petugas } from '../sop/aturan.js'
import type { Peran, PeranDicatat } from '../sop/sop.js'
import { daftarPeran, daftarPeranDicatat } from '../sop/sop.js'
import { tampakSama } from '../bahasa/rupa.js'
import { satuBaris, tampakAtauKosong } from '../bahasa/teks.js'
import { mungkin } from '../bahasa/pilihan.js'

/** Case, accents' encoding and runs of spaces do not make another person. */
export const bakukanNama = (nama: string): string =>
  nama.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('id')

/** The name author and committer of a peristiwa's commit carry; git takes no angle brackets. */
export const namaCommit = (oleh: string): string => satuBaris(oleh).replace(/[<>]/g, '').trim() || 'tanpa nama'

/** An e-mail as it stands in a commit. */
export const surelCommit = (surel: string): string => surel.replace(/[<>\s\0]/g, '')

/** How long a name may be, in characters: it stands in a line of the register, in every commit, and in messages. */
export const BATAS_NAMA = 200

export const namaTerlaluPanjang = (nama: string): boolean =>
  nama.length > BATAS_NAMA && Array.from(nama).length > BATAS_NAMA

/**
 * Throws `pemakaian` for a person's name that is longer than a name. `apa` says whose it is; the name itself is not
 * told.
 */
export function periksaNama(apa: string, nama: string): void {
  if (namaTerlaluPanjang(nama))
    throw new KontenError(
      'pemakaian',
      'nama-terlalu-panjang',
      `${apa} terdiri atas ${Array.from(nama).length} karakter; paling panjang ${BATAS_NAMA}.`,
      ['Tulis namanya saja, misalnya --sebagai "Siti Rahayu"'],
    )
}

export interface Pelaku {
  oleh: string
  surel: string | null
  peran: PeranDicatat
  dinyatakanSendiri: boolean
}

/** The petugas a name or an e-mail means. */
export function cariPetugas(daftarPetugas: readonly Petugas[], siapa: string): Petugas | undefined {
  const baku = bakukanNama(siapa)
  return daftarPetugas.find((p) => bakukanNama(p.nama) === baku || (p.surel !== null && bakukanNama(p.surel) === baku))
}

/** Whether a petugas holds a role on a day (`YYYY-MM-DD`, the office's zone): what counts is the day of the act. */
export function memegang(petugas: Petugas, peran: string, tanggal: string): boolean {
  const { sejak, sampai } = petugas.masa?.[peran] ?? { sejak: null, sampai: null }
  return petugas.peran.includes(peran) && (sejak === null || sejak <= tanggal) && (sampai === null || tanggal <= sampai)
}

/** Who of the petugas holds a role on a day, in the order of the list. */
export const pemegang = (daftarPetugas: readonly Petugas[], peran: string, tanggal: string): Petugas[] =>
  daftarPetugas.filter((p) => memegang(p, peran, tanggal))

/**
 * Who alone holds both roles of which one act waits for the other, so that nobody else could decide on what he submits
 * (A18); null where two people can share them, or nobody is listed for one of them.
 */
export function seorangDiri(
  daftarPetugas: readonly Petugas[],
  pengaju: readonly Peran[],
  pemutus: readonly Peran[],
): Petugas | null {
  const pemegangSatu = (peran: readonly Peran[]): Petugas[] =>
    daftarPetugas.filter((p) => !p.nonaktif && p.peran.some((satu) => peran.includes(satu as Peran)))
  const [mengajukan, memutus] = [pemegangSatu(pengaju), pemegangSatu(pemutus)]
  const satu = mengajukan[0]
  return satu !== undefined && mengajukan.length === 1 && memutus.length === 1 && memutus[0] === satu ? satu : null
}

/** The contract's rule: names that people take for one, or both belonging to one petugas. */
export function samaOrang(a: string, b: string, daftarPetugas: readonly Petugas[] = []): boolean {
  if (bakukanNama(a) === bakukanNama(b) || tampakSama(a, b)) return true
  const petugas = cariPetugas(daftarPetugas, a)
  return petugas !== undefined && petugas === cariPetugas(daftarPetugas, b)
}

function salahSatuPeran<P extends string>(teks: string, daftar: readonly P[]): P {
  const peran = daftar.find((p) => p === teks.trim().toLowerCase())
  if (!peran)
    throw new KontenError(
      'pemakaian',
      'peran-tidak-dikenal',
      `Peran "${satuBaris(teks)}" tidak dikenal. Peran yang ada: ${daftar.join(', ')}.`,
      mungkin(teks, daftar, 'Tulis salah satu peran itu.'),
    )
  return peran
}

/** Reads a role as typed. Throws a usage error for an unknown one. */
export const bacaPeran = (teks: string): Peran => salahSatuPeran(teks, daftarPeran)

/** The same of the role somebody else acted in. */
export const bacaPeranDiwakili = (teks: string): PeranDicatat => salahSatuPeran(teks, daftarPeranDicatat)

export interface Permintaan {
  /** `--sebagai`, else the git user; null when neither is known. */
  sebagai: string | null
  surelGit: string | null
  /** `--peran`. */
  peran: Peran | null
  /** `--atas-nama`: the role that decided elsewhere. */
  atasNama: PeranDicatat | null
  /** Roles that may do the act, the SOP's own actor first (`peran` of the row). */
  boleh: readonly PeranDicatat[]
  /** Day of the act, `YYYY-MM-DD` in the office's zone. */
  tanggal: string
  /** What is being done, for the message. */
  tindakan: string
  /** Whether a role counts whose term has ended: what that permits is judged elsewhere (A27). */
  masaLewat?: boolean
}

/**
 * Decides who acts and in which role. With petugas listed the name must be one of them and hold the role;
 * with none, name and role are taken as stated and a role left out is the row's own.
 */
export function tentukanPelaku(minta: Permintaan, daftarPetugas: readonly Petugas[]): Pelaku {
  const siapa = tampakAtauKosong(minta.sebagai ?? '').trim()
  if (siapa === '')
    throw new KontenError(
      'pemakaian',
      'pelaku-tidak-diketahui',
      'Belum jelas siapa yang bertindak: tidak ada --sebagai dan git tidak mengenal nama Anda.',
      ['Tambahkan --sebagai "Nama Anda"', 'atau sekali saja: git config --global user.name "Nama Anda"'],
    )
  periksaNama('Nama yang bertindak', siapa)
  if (minta.boleh.length === 0)
    throw new KontenError(
      'ditolak',
      'bukan-langkah',
      `Tabel SOP yang berlaku tidak mempunyai langkah untuk ${minta.tindakan}.`,
      ['konten sop'],
    )
  const petugas = cariPetugas(daftarPetugas, siapa)
  if (daftarPetugas.length > 0 && !petugas)
    throw new KontenError('ditolak', 'bukan-petugas', `"${siapa}" tidak tercantum pada petugas di konten.yaml.`, [
      `Petugas: ${daftarPetugas.map((p) => p.nama).join(', ')}`,
    ])
  if (petugas?.nonaktif)
    throw new KontenError(
      'ditolak',
      'petugas-nonaktif',
      `${petugas.nama} tidak lagi aktif sebagai petugas menurut konten.yaml.`,
      [`konten petugas ubah "${petugas.nama}" --aktif`],
    )
  const dasar = {
    oleh: petugas?.nama ?? siapa,
    surel: petugas?.surel ?? minta.surelGit,
    dinyatakanSendiri: petugas === undefined,
  }
  if (minta.atasNama !== null) return { ...dasar, peran: pastikanBoleh(minta.atasNama, minta) }
  if (!petugas) return { ...dasar, peran: pastikanBoleh(minta.peran ?? minta.boleh[0]!, minta) }
  const dipegang = (p: PeranDicatat): boolean =>
    memegang(petugas, p, minta.tanggal) || (minta.masaLewat === true && petugas.peran.includes(p))
  const peran = minta.peran ?? minta.boleh.find(dipegang)
  if (peran === undefined || !dipegang(peran))
    throw new KontenError(
      'ditolak',
      'peran-tidak-dipegang',
      `${petugas.nama} pada ${minta.tanggal} tidak memegang peran ${peran ?? minta.boleh.join(' atau ')}, yang ` +
        `menurut SOP diperlukan untuk ${minta.tindakan}.`,
      [
        `Peran ${petugas.nama}: ${daftarPeranPetugas(petugas) || '(tidak ada)'}`,
        'Bila keputusan diambil di luar: --atas-nama PERAN --bukti "…"',
      ],
    )
  return { ...dasar, peran: pastikanBoleh(peran, minta) }
}

/** `ppid (sejak 2026-01-01), admin-medsos` */
export const daftarPeranPetugas = ({ peran, masa }: Petugas): string =>
  peran
    .map((p) => {
      const ada = masa?.[p]
      const kata = [ada?.sejak ? `sejak ${ada.sejak}` : '', ada?.sampai ? `sampai ${ada.sampai}` : ''].filter(Boolean)
      return kata.length === 0 ? p : `${p} (${kata.join(' ')})`
    })
    .join(', ')

function pastikanBoleh(peran: PeranDicatat, minta: Permintaan): PeranDicatat {
  if (minta.boleh.includes(peran)) return peran
  throw new KontenError(
    'ditolak',
    'peran-salah',
    `Menurut SOP, ${minta.tindakan} adalah bagian ${minta.boleh.join(' atau ')}, bukan ${peran}.`,
    [`Ulangi dengan --peran ${minta.boleh[0]!}`],
  )
}

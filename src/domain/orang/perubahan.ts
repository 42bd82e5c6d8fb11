/**
 * Changes of who holds which role (A27): what they are, and who may make them. One rule for the commands and the
 * verifier.
 */
import { KontenError } from '../../errors.js'
import type { Instan } from '../bahasa/waktu.js'
import { MENIT } from '../bahasa/waktu.js'
import type { Petugas, PerubahanPetugas } from '../sop/aturan.js'
import { TOLERANSI_JAM } from '../sop/aturan.js'
import { bakukanNama, memegang, samaOrang } from './pelaku.js'

/** The roles of a petugas, each with the days of those that have some; none for who is not active or not listed. */
function peranDari(petugas: Petugas | undefined): string[] {
  if (petugas === undefined || petugas.nonaktif) return []
  return petugas.peran.map((peran) => {
    const { sejak, sampai } = petugas.masa?.[peran] ?? { sejak: null, sampai: null }
    return sejak === null && sampai === null ? peran : `${peran} ${sejak ?? ''}..${sampai ?? ''}`
  })
}

const sidikDari = (petugas: Petugas | undefined): string[] => (petugas?.kunci ?? []).map((k) => k.sidik)

const cari = (daftar: readonly Petugas[], nama: string): Petugas | undefined =>
  daftar.find((p) => bakukanNama(p.nama) === bakukanNama(nama))

/** Who holds other roles, other days of them, or another key: in the order of the new list, then of the old. */
export function perubahanPetugas(lama: readonly Petugas[], baru: readonly Petugas[]): PerubahanPetugas[] {
  const semua = [...baru, ...lama.filter((p) => cari(baru, p.nama) === undefined)]
  return semua.flatMap(({ nama }) => {
    const [dahulu, kini] = [cari(lama, nama), cari(baru, nama)]
    const [sebelum, sesudah] = [peranDari(dahulu), peranDari(kini)]
    const kunci = { sebelum: sidikDari(dahulu), sesudah: sidikDari(kini) }
    const kunciSama = kunci.sebelum.join() === kunci.sesudah.join()
    const sama = sebelum.join() === sesudah.join() && kunciSama && dahulu?.kunciLama === kini?.kunciLama
    return sama ? [] : [{ nama, sebelum, sesudah, ...(kunciSama ? {} : { kunci }) }]
  })
}

/** The list as a change left it, and when that was recorded. */
export interface DaftarTercatat {
  petugas: readonly Petugas[]
  dicatat: Instan
}

/**
 * The list that binds an act recorded at `dicatat` by who was last connected at `awal`: what was changed after that
 * binds him from when it was recorded, whether he had seen it or not. Clocks may disagree, in his favour.
 */
export function petugasSaat(
  awal: readonly Petugas[],
  sesudah: readonly DaftarTercatat[],
  dicatat: Instan,
): readonly Petugas[] {
  const belum = sesudah.findIndex((d) => dicatat < d.dicatat + TOLERANSI_JAM * MENIT)
  return (belum < 0 ? sesudah : sesudah.slice(0, belum)).at(-1)?.petugas ?? awal
}

/** Who changes the list, and how. */
export interface Pengubah {
  oleh: string
  /** Day of the change, `YYYY-MM-DD` in the office's zone. */
  tanggal: string
  /** Whether it is recorded for someone else. */
  atasNama: boolean
  /** The decree an appointment in an emergency rests on, null for any other change. */
  darurat: string | null
}

const ppid = (p: Petugas): boolean => !p.nonaktif && p.peran.includes('ppid')
const belumBerakhir = (p: Petugas, tanggal: string): boolean => {
  const sampai = p.masa?.['ppid']?.sampai ?? null
  return ppid(p) && (sampai === null || tanggal <= sampai)
}

/**
 * Whether a petugas may change roles by himself: PPID on that day, or the last one, whose term ended without a
 * successor.
 */
export function bolehMengubahPeran(daftar: readonly Petugas[], oleh: string, tanggal: string): boolean {
  const petugas = cari(daftar, oleh)
  if (petugas === undefined || !ppid(petugas)) return false
  return memegang(petugas, 'ppid', tanggal) || !daftar.some((p) => belumBerakhir(p, tanggal))
}

/**
 * The refusal of a change of the settings, null where it may be. `lama` is the list in force: that of the parent
 * commit.
 */
export function salahPeran(
  lama: readonly Petugas[],
  baru: readonly Petugas[],
  { oleh, tanggal, atasNama, darurat }: Pengubah,
): KontenError | null {
  if (lama.length > 0 && !aktif(lama, oleh))
    return new KontenError('ditolak', 'bukan-petugas', `"${oleh}" tidak tercantum pada petugas di konten.yaml.`, [
      `Petugas: ${lama.map((p) => p.nama).join(', ')}`,
    ])
  const kembar = baru.find((p, i) => cari(lama, p.nama) === undefined && kembarDari(baru, i) !== undefined)
  if (kembar !== undefined)
    return new KontenError(
      'pemakaian',
      'petugas-sudah-ada',
      `"${kembar.nama}" tampak sama dengan nama petugas lain; keduanya tidak dapat dibedakan pada register.`,
      ['Tambahkan gelar, nama kedua, atau jabatannya pada namanya.'],
    )
  const ubahan = perubahanPetugas(lama, baru)
  if (ubahan.length === 0 && darurat === null) return null
  if (atasNama)
    return new KontenError('ditolak', 'peran-atas-nama', 'Peran tidak diubah atas nama orang lain.', [
      'PPID sendiri yang mengubahnya: konten petugas … --sebagai "Nama PPID"',
    ])
  if (!baru.some((p) => !p.nonaktif))
    return new KontenError('ditolak', 'petugas-terakhir', 'Daftar petugas yang sudah terisi tidak dapat dikosongkan.', [
      'konten petugas tambah "Nama" --peran …',
    ])
  if (lama.length === 0)
    return baru.some((p) => belumBerakhir(p, tanggal))
      ? null
      : new KontenError('ditolak', 'tanpa-ppid', 'Daftar petugas yang pertama harus memuat seorang PPID.', [
          'konten petugas tambah "Nama PPID" --peran ppid',
        ])
  if (darurat === null ? !bolehMengubahPeran(lama, oleh, tanggal) : !pengangkatanDarurat(ubahan, oleh))
    return new KontenError(
      'ditolak',
      'bukan-ppid',
      darurat === null
        ? `${oleh} bukan PPID; peran petugas hanya diubah oleh PPID.`
        : 'Pengangkatan darurat hanya menambah seorang PPID, oleh petugas lain daripada yang diangkat.',
      [
        'PPID yang mengubahnya: konten petugas … --sebagai "Nama PPID"',
        'Bila tidak ada PPID lagi: konten petugas tambah "Nama" --peran ppid --dasar "SK Lurah Nomor …"',
      ],
    )
  if (lama.some((p) => belumBerakhir(p, tanggal)) && !baru.some((p) => belumBerakhir(p, tanggal)))
    return new KontenError(
      'ditolak',
      'ppid-terakhir',
      'Tanpa PPID yang terakhir tidak ada lagi yang dapat memutus dan mengubah peran.',
      ['Tetapkan dahulu penggantinya: konten petugas tambah "Nama" --peran ppid'],
    )
  return null
}

/** Another petugas whose name people take for that of the one at a place of the list. */
const kembarDari = (daftar: readonly Petugas[], letak: number): Petugas | undefined =>
  daftar.find((p, i) => i !== letak && samaOrang(p.nama, daftar[letak]!.nama))

const aktif = (daftar: readonly Petugas[], nama: string): boolean => {
  const petugas = cari(daftar, nama)
  return petugas !== undefined && !petugas.nonaktif
}

/**
 * In an emergency a listed petugas names one PPID, or gives a PPID who lost his key another; never himself, and nothing
 * else changes.
 */
function pengangkatanDarurat(ubahan: readonly PerubahanPetugas[], oleh: string): boolean {
  const [satu, ...lain] = ubahan
  if (satu === undefined || lain.length > 0 || bakukanNama(satu.nama) === bakukanNama(oleh)) return false
  const { sebelum, sesudah, kunci } = satu
  const diangkat = sebelum.length === 0 && sesudah.length === 1 && sesudah[0]!.startsWith('ppid')
  const diganti = sebelum.join() === sesudah.join() && sesudah.some((peran) => peran.startsWith('ppid'))
  return diangkat || (diganti && kunci !== undefined)
}

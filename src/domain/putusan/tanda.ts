/** Which acts must be signed, and by whom: the command refuses what lacks it, the verifier finds it. */
import { KontenError } from '../../errors.js'
import type { NilaiTanda, PemegangKunci } from '../orang/kunci.js'
import { ppidBerkunci } from '../orang/kunci.js'
import { bolehMengubahPeran } from '../orang/perubahan.js'
import type { Peristiwa } from '../peristiwa/daftar.js'
import { jenisDari } from '../peristiwa/daftar.js'

/**
 * Who must have signed an act by the settings before it; null where nobody must.
 */
export function penandaWajib(p: Peristiwa, lama: PemegangKunci): 'ppid' | 'pelaku' | null {
  const { tandaTangan } = jenisDari(p)
  const perlu = tandaTangan?.(p) ?? null
  if (perlu === 'ppid' || (perlu === 'ppid-berkunci' && ppidBerkunci(lama.petugas))) return 'ppid'
  return lama.tanda === 'wajib' ? 'pelaku' : null
}

/**
 * The refusal of an act that is not signed by who must; null where it is. `tanggal` is its day, `YYYY-MM-DD` in the
 * office's zone.
 */
export function tandaKurang(p: Peristiwa, nilai: NilaiTanda, lama: PemegangKunci, tanggal: string): KontenError | null {
  const penanda = penandaWajib(p, lama)
  const { tindakan } = jenisDari(p)
  if (penanda === null) return null
  if (penanda === 'ppid' && !bolehMengubahPeran(lama.petugas, p.oleh, tanggal))
    return new KontenError(
      'ditolak',
      'tanda-diperlukan',
      `${p.oleh} bukan PPID; ${tindakan} memerlukan tanda tangan PPID.`,
      ['PPID sendiri yang mengerjakannya, di komputer tempat kuncinya.'],
    )
  if (nilai.jenis === 'sah') return null
  return new KontenError(
    'ditolak',
    'tanda-diperlukan',
    `Kunci ${p.oleh} tidak ada di komputer ini, sedangkan ${tindakan} memerlukan tanda tangannya.`,
    [
      'Kerjakan di komputer tempat kuncinya, atau buat yang baru: konten petugas kunci buat',
      'PPID mencatat kunci itu: konten petugas ubah "Nama" --kunci BERKAS',
    ],
  )
}

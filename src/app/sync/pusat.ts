/** What setting up pusat and joining it have in common. */
import { dirname } from 'node:path'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Env } from '../../env.js'
import { KontenError } from '../../errors.js'
import { cloudService } from '../../storage/local/cloud-folder.js'
import type { Snapshot } from '../../storage/port.js'
import type { Address } from '../../storage/remote/address.js'
import { withoutSecret } from '../../storage/remote/address.js'
import { spokenRoot } from '../../storage/remote/invitation.js'
import { findingsAfter, unacceptable } from '../check/findings.js'

/**
 * Throws `pemakaian` for a folder that a program copies to a cloud file by file: git's own files would come apart
 * there.
 */
export function refuseCloud(address: Address, { vars }: Env): void {
  const service = address.way === 'path' ? cloudService(address.url, vars) : null
  if (service === null) return
  throw new KontenError(
    'pemakaian',
    'folder-tersinkron',
    `${bersihkan(address.url)} berada dalam folder ${service}, yang menyalin dan mengganti berkas git satu per ` +
      'satu; dua komputer yang mengirim bersamaan akan kehilangan catatan. Tidak ada yang berubah.',
    [
      'Pakai folder bersama di jaringan kantor, stik USB, server ssh, atau layanan git: docs/server.md',
      `Folder di luar ${service} pada komputer yang selalu menyala juga ` +
        `dapat: ${bersihkan(dirname(address.url))} bukan.`,
    ],
  )
}

/** Throws `ditolak` where the history holds a galat that no PPID has answered: it is neither published nor taken in. */
export async function requireSound(potret: Snapshot, since: string | null, now: Instan): Promise<void> {
  const finding = unacceptable(await findingsAfter(potret, since, now))
  if (finding === null) return
  throw new KontenError(
    'ditolak',
    'riwayat-bermasalah',
    `Riwayat memuat galat ${finding.kode}: ${finding.pesan} Tidak ada yang berubah.`,
    [
      'Lihat semuanya di salinan yang memuatnya: konten verifikasi',
      `Dijawab di sana oleh seorang PPID: konten catatan ${finding.commit ?? 'COMMIT'} --alasan "…"`,
    ],
  )
}

export const unreachable = (address: Address, why: string): KontenError =>
  new KontenError(
    'rusak',
    'tidak-tersambung',
    `Pusat ${withoutSecret(address.url)} tidak tercapai (${why}). Tidak ada yang berubah.`,
    address.way === 'path'
      ? ['Pasang stiknya, atau sambungkan folder bersamanya, lalu ulangi.']
      : ['Periksa sambungan jaringan, lalu ulangi.'],
  )

/** A repository that is another office's. */
export const otherOffice = (address: Address, akar: string | null): KontenError =>
  new KontenError(
    'rusak',
    'pusat-lain',
    `Pusat ${withoutSecret(address.url)} memuat riwayat kantor lain (sidik ` +
      `${akar === null ? '-' : spokenRoot(akar)}). Tidak ada yang berubah.`,
    ['Periksa alamatnya huruf demi huruf.', 'Pusat yang baru memerlukan repositori yang kosong.'],
  )

/** What is said of an address that anybody on the way can read and change. */
export const wayNotes = ({ way }: Address): string[] =>
  way === 'http'
    ? [
        'Peringatan: http tidak tersandi; siapa pun di jaringan itu dapat membaca dan mengubah yang lewat. Pakai ' +
          'https atau ssh.',
      ]
    : []

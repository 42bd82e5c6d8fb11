/** Asking who sits at this machine: once per office, and again where a person says that somebody else does. */
import { cariPetugas, daftarPeranPetugas, periksaNama } from '../domain/orang/pelaku.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { KontenError } from '../errors.js'
import type { Prompt } from '../env.js'
import { takeSeat } from '../app/seat.js'
import type { Session } from '../app/session.js'
import { gitUser } from '../storage/git/user.js'

const TIDAK_ADA = ''

/**
 * Asks for the name and remembers it. Enter alone names nobody but whom git knows, so that no one is taken for another
 * by accident. Throws `terputus` where the person is none of them.
 */
export async function askWhoSits(session: Session, tanya: Prompt): Promise<string> {
  const { petugas } = session.settings
  const git = (await gitUser(session.root, session.env.vars)).nama
  const siapa =
    petugas.length === 0
      ? satuBaris(await tanya.teks('Nama Anda', git ?? undefined, checkName))
      : await tanya.pilih(
          'Siapa Anda?',
          [
            { nilai: TIDAK_ADA, judul: '(bukan salah satu dari nama berikut)' },
            ...petugas
              .filter((p) => !p.nonaktif)
              .map((p) => ({ nilai: p.nama, judul: `${p.nama} (${daftarPeranPetugas(p)})` })),
          ],
          git === null ? undefined : cariPetugas(petugas, git)?.nama,
        )
  if (siapa === TIDAK_ADA)
    throw new KontenError(
      'terputus',
      'terputus',
      'Yang mencatat harus tercantum pada petugas kantor ini. Tidak ada yang dicatat.',
      ['konten petugas daftar', 'konten petugas tambah "Nama Anda" --peran admin-medsos'],
    )
  await takeSeat(session, siapa)
  return siapa
}

function checkName(nama: string): string | null {
  if (nama.trim() === '') return 'Tidak boleh kosong.'
  try {
    periksaNama('Nama itu', nama)
    return null
  } catch (galat) {
    return (galat as Error).message
  }
}

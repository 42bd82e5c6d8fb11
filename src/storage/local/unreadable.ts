/** Why a file that a person named cannot be read, in words: the system's own are abbreviations. */

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'tidak ditemukan',
  ENOTDIR: 'tidak ditemukan',
  EISDIR: 'adalah folder, bukan berkas',
  EACCES: 'tidak boleh dibaca oleh akun ini (hak akses)',
  EPERM: 'tidak boleh dibaca oleh akun ini (hak akses)',
  ENAMETOOLONG: 'namanya terlalu panjang',
  ELOOP: 'adalah tautan yang berputar ke dirinya sendiri',
  EIO: 'tidak dapat dibaca dari cakramnya (EIO)',
}

/** A predicate for the name of the file, `tidak ditemukan`. */
export const whyUnreadable = ({ code }: NodeJS.ErrnoException): string =>
  reasons[code ?? ''] ?? `tidak dapat dibaca (${code ?? 'sebab tidak diketahui'})`

/**
 * Folders that a program on this computer copies to a cloud: it holds files open and makes copies of git's own while
 * git writes.
 */
import { resolve, sep } from 'node:path'

const layanan = [
  ['OneDrive', /^onedrive(?:$| - )/i],
  ['Dropbox', /^dropbox(?:$| \()/i],
  ['Google Drive', /^(?:google drive|googledrive|my drive|drive saya)$/i],
  ['iCloud Drive', /^(?:icloud ?drive|com~apple~clouddocs)$/i],
] as const

/** The name of the service whose folder a path lies in, null where there is none to be seen. */
export function cloudService(folder: string, vars: Readonly<Record<string, string | undefined>>): string | null {
  const bagian = folder.split(/[\\/]/)
  const kenal = layanan.find(([, pola]) => bagian.some((b) => pola.test(b)))
  if (kenal) return kenal[0]
  const akar = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap((nama) => vars[nama] ?? [])
  return akar.some(
    (a) => a !== '' && `${resolve(folder)}${sep}`.toLowerCase().startsWith(`${resolve(a)}${sep}`.toLowerCase()),
  )
    ? 'OneDrive'
    : null
}

/** What to tell a person whose repository lies there; nothing elsewhere. */
export function cloudWarning(folder: string, vars: Readonly<Record<string, string | undefined>>): string[] {
  const nama = cloudService(folder, vars)
  return nama === null
    ? []
    : [
        `Peringatan: ${folder} berada dalam folder ${nama}, yang dapat mengunci atau menggandakan berkas git ` +
          `sementara konten menulis. Pindahkan ke folder biasa, misalnya Documents di luar ${nama}; cadangan dibuat ` +
          'dengan git push.',
      ]
}

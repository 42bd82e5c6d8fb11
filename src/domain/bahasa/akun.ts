/** Addresses of the office's accounts, as konten.yaml lists them under `akun` and `init` asks for them. */
import { bacaTautan, inangTautan, kunciTautan, platformBawaan, platformTautan } from './tautan.js'

/** The site of a platform that is known, for the example in a message. */
const contohAkun: Readonly<Record<string, string>> = {
  instagram: 'https://www.instagram.com/nama-akun',
  facebook: 'https://www.facebook.com/nama.halaman',
  tiktok: 'https://www.tiktok.com/@nama-akun',
  youtube: 'https://www.youtube.com/@nama-kanal',
  x: 'https://x.com/nama_akun',
}

/**
 * What is wrong with the address of an account on a platform, in a sentence with what to write; null where nothing is.
 * A platform that only this office knows may be on any site but those of the others.
 */
export function periksaAkun(platform: string, alamat: string): string | null {
  const contoh = contohAkun[platform] ?? 'https://…'
  const url = bacaTautan(alamat.trim())
  if (url === null) return `Alamat akun ${platform} bukan tautan. Tulis alamat lengkapnya, seperti ${contoh}`
  const milik = platformTautan(url.href)
  const dikenal = (platformBawaan as readonly string[]).includes(platform) && platform !== 'website'
  if (milik !== null && milik !== platform)
    return `Alamat akun ${platform} adalah tautan ${milik}. Tulis alamat ${platform}-nya, seperti ${contoh}`
  if (dikenal && milik === null)
    return `Alamat akun ${platform} adalah tautan situs lain (${inangTautan(url.href)}). Tulis seperti ${contoh}`
  if (dikenal && /^\/*$/.test(url.pathname) && url.search === '')
    return `Alamat akun ${platform} baru alamat situsnya. Tambahkan nama akunnya, seperti ${contoh}`
  if (dikenal && !kunciTautan(url.href).startsWith('web:'))
    return `Alamat akun ${platform} adalah tautan sebuah unggahan. Tulis alamat akunnya, seperti ${contoh}`
  return null
}

/**
 * What is wrong with the accounts an office lists, a sentence each; an account without an address is only a platform.
 */
export const periksaDaftarAkun = (akun: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(akun).flatMap(([platform, alamat]) => {
    if (alamat === null || alamat === undefined || alamat === '') return []
    if (typeof alamat !== 'string') return [`Alamat akun ${platform} bukan tautan.`]
    const salah = periksaAkun(platform, alamat)
    return salah === null ? [] : [salah]
  })

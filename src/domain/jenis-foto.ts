/** Which pictures are photos: what a phone or a camera gives, judged by the type found in the bytes. */

/** JPEG and its kin as every phone writes them, scans, and the raw files of cameras. */
const jenisFoto: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heic-sequence',
  'image/heif',
  'image/heif-sequence',
  'image/avif',
  'image/tiff',
  'image/x-adobe-dng',
  'image/x-canon-cr2',
  'image/x-canon-cr3',
  'image/x-fujifilm-raf',
  'image/x-nikon-nef',
  'image/x-olympus-orf',
  'image/x-panasonic-rw2',
  'image/x-sony-arw',
])

const namaLain: Readonly<Record<string, string>> = {
  'image/vnd.adobe.photoshop': 'naskah Photoshop (PSD)',
  'image/x-xcf': 'naskah GIMP (XCF)',
  'image/svg+xml': 'gambar vektor (SVG)',
  'image/vnd.dwg': 'gambar teknik (DWG)',
  'image/x-icon': 'ikon (ICO)',
  'image/icns': 'ikon (ICNS)',
  'image/ktx': 'tekstur (KTX)',
  'image/bmp': 'gambar layar (BMP)',
}

/** What a picture is that no phone or camera gives, in words; null for a photo, and for what is no picture. */
export function bukanFoto(jenis: string): string | null {
  if (!jenis.startsWith('image/') || jenisFoto.has(jenis)) return null
  return namaLain[jenis] ?? `gambar (${jenis})`
}

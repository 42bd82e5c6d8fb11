/** The formats of photos and videos, and how their files usually end. */

/** Types whose name and usual extensions are known; a file of any other type may be called whatever it likes. */
export const daftarFormat: Readonly<Record<string, readonly [nama: string, ...ekstensi: string[]]>> = {
  'image/jpeg': ['JPEG', 'jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['PNG', 'png'],
  'image/apng': ['PNG', 'png', 'apng'],
  'image/webp': ['WebP', 'webp'],
  'image/gif': ['GIF', 'gif'],
  'image/heic': ['HEIC', 'heic', 'heif', 'hif'],
  'image/heic-sequence': ['HEIC', 'heic', 'heics', 'heif', 'hif'],
  'image/heif': ['HEIF', 'heif', 'heic', 'hif'],
  'image/heif-sequence': ['HEIF', 'heif', 'heifs', 'heic', 'hif'],
  'image/avif': ['AVIF', 'avif'],
  'image/tiff': ['TIFF', 'tif', 'tiff'],
  'image/bmp': ['BMP', 'bmp', 'dib'],
  // Phones name the kindred formats of MPEG-4 at will; players do not mind.
  'video/mp4': ['MP4', 'mp4', 'm4v', '3gp'],
  'video/x-m4v': ['MP4', 'mp4', 'm4v'],
  'video/3gpp': ['3GP', '3gp', 'mp4'],
  'video/3gpp2': ['3GP', '3g2', '3gp', 'mp4'],
  'video/quicktime': ['MOV', 'mov', 'qt'],
  'video/webm': ['WebM', 'webm'],
  'video/matroska': ['Matroska', 'mkv'],
  'video/vnd.avi': ['AVI', 'avi'],
}

/** How the files of photos and videos usually end, without the dot. */
export const ekstensiMedia: ReadonlySet<string> = new Set(
  Object.values(daftarFormat).flatMap(([, ...ekstensi]) => ekstensi),
)

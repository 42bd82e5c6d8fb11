/** What the header of a video tells; the frames are never decoded. */
import type { Input } from 'mediabunny'

interface IsiVideo {
  /** `lebarxtinggi` as shown, upright, with `@12.5s` where the duration is known; `-` where there is no picture. */
  dimensi: string
  diambil: string | null
  gps: boolean
}

/** Rejects for anything that is not a readable MP4, MOV, 3GP, WebM or Matroska. */
export async function bacaVideo(letak: string): Promise<IsiVideo> {
  const { FilePathSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } = await import('mediabunny')
  // It would warn on the console.
  Logging.level = LogLevel.Silent
  const masukan = new Input({ source: new FilePathSource(letak, { handleUnhandledError: () => undefined }), formats: [MP4, QTFF, MATROSKA, WEBM] })
  try {
    const gambar = await masukan.getPrimaryVideoTrack()
    const tanda = Object.entries((await masukan.getMetadataTags()).raw ?? {})
    return {
      dimensi: gambar ? cetak(await gambar.getDisplayWidth(), await gambar.getDisplayHeight(), await lama(masukan)) : '-',
      diambil: tanda.flatMap(([kunci, nilai]) => (kunci === 'com.apple.quicktime.creationdate' && typeof nilai === 'string' ? [nilai] : []))[0] ?? null,
      gps: tanda.some(([kunci, nilai]) => tandaPosisi.test(kunci) && (typeof nilai !== 'string' || /[1-9]/.test(nilai))),
    }
  } finally {
    masukan.dispose()
  }
}

// A fragmented file has no duration in its header.
const lama = async (masukan: Input): Promise<number> => (await masukan.getDurationFromMetadata()) || (await masukan.computeDuration())

// Android writes ©xyz, Apple its own key, 3GPP `loci`.
const tandaPosisi = /^(©xyz|loci|com\.apple\.quicktime\.location\.ISO6709|location)$/i

function cetak(lebar: number, tinggi: number, detik: number): string {
  if (!(lebar > 0 && tinggi > 0)) return '-'
  const sisa = Number.isFinite(detik) && detik > 0 ? `@${Number(detik.toFixed(1))}s` : ''
  return `${Math.round(lebar)}x${Math.round(tinggi)}${sisa}`
}

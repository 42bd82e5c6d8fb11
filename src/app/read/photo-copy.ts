/** The photos that go with a copy: those the PPID decided on, in the order they were handed over. */
import { satuBaris } from '../../domain/bahasa/teks.js'
import { altText } from '../../render/documents/salinan.js'
import type { PhotoSource } from '../../storage/media/photo-copy.js'
import { copyPhoto } from '../../storage/media/photo-copy.js'
import type { CurrentContent } from './current-text.js'
import type { Kegiatan } from '../../domain/keadaan/tipe.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'

/** The picture fields of an article in OpenSID: gambar, gambar1, gambar2, gambar3. */
const slotOpenSid = ['1-gambar-utama', '2-gambar1', '3-gambar2', '4-gambar3'] as const

export interface CopiedPhoto {
  berkas: Map<string, Uint8Array>
  alt: string
  perhatian: string[]
  data: { nama: string; berkas: string | null; alt: string; masalah: string | null }[]
}

export async function copyAllPhotos(
  source: PhotoSource,
  k: Kegiatan,
  untuk: 'opensid' | 'medsos',
  { kini, diputus }: CurrentContent,
): Promise<CopiedPhoto> {
  const urut = [...k.jalur.values()].flatMap((j) => bahanJalur(j).foto)
  const letak = (sha256: string): number => (urut.includes(sha256) ? urut.indexOf(sha256) : urut.length)
  const media = kini.media
    .filter((m) => diputus.includes(m.sha256))
    .map((m) => ({ ...m, nama: satuBaris(m.nama) }))
    .toSorted((a, b) => letak(a.sha256) - letak(b.sha256))
  const semua = media.filter((m) => m.jenis.startsWith('image/'))
  const foto = untuk === 'opensid' ? semua.slice(0, slotOpenSid.length) : semua
  const hasil: CopiedPhoto = { berkas: new Map(), alt: '', perhatian: [], data: [] }
  const utuh: string[] = []
  const pratinjau: string[] = []
  for (const [i, m] of foto.entries()) {
    const salinan = await copyPhoto(source, m)
    const alt = altText(i + 1, foto.length, k.judul, k.lokasi)
    if ('masalah' in salinan) {
      hasil.perhatian.push(`Foto ke-${i + 1} (${m.nama}) tidak disalin: ${salinan.masalah}.`)
      hasil.data.push({ nama: m.nama, berkas: null, alt, masalah: salinan.masalah })
      continue
    }
    const berkas = `${untuk === 'opensid' ? slotOpenSid[i]! : `foto-${i + 1}`}.${salinan.akhiran}`
    hasil.berkas.set(berkas, salinan.isi)
    hasil.alt += `${berkas}: ${alt}\n`
    hasil.data.push({ nama: m.nama, berkas, alt, masalah: null })
    if (!salinan.diperkecil) utuh.push(berkas)
    if (salinan.pratinjau) pratinjau.push(berkas)
  }
  if (pratinjau.length > 0)
    hasil.perhatian.push(
      `Dibuat dari pratinjau, bukan berkas asli, yang tidak ada di komputer ini: ${pratinjau.join(', ')}.`,
    )
  if (utuh.length > 0)
    hasil.perhatian.push(
      'Tidak diperkecil, dan foto tegak dapat tampak rebah: ' +
        `${utuh.join(', ')}. Data kamera dan posisinya sudah dihapus.`,
    )
  if (semua.length > foto.length)
    hasil.perhatian.push(
      `OpenSID menyediakan ${slotOpenSid.length} gambar; tidak disalin: ${semua
        .slice(foto.length)
        .map((m) => m.nama)
        .join(', ')}.`,
    )
  const lain = media.filter((m) => !m.jenis.startsWith('image/'))
  if (lain.length > 0)
    hasil.perhatian.push(
      'Tidak disalin karena bukan foto, unggah dari berkas aslinya (periksa data posisinya): ' +
        `${lain.map((m) => m.nama).join(', ')}.`,
    )
  return hasil
}

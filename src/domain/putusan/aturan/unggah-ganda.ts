import { kunciUnggah } from '../../bahasa/tautan.js'
import type { Aturan } from '../perkara.js'
import { tolak } from '../tolak.js'

/** One link of one platform is uploaded once: repeating the command, say after a power cut, records nothing twice. */
export const belumDiunggah: Aturan = (jalur, baris, { peristiwa, kegiatan }) => {
  if (peristiwa.peristiwa !== 'diunggah') return null
  const sudah = new Set(jalur.berlaku.flatMap((p) => (p.peristiwa === 'diunggah' ? p.unggahan.map(kunciUnggah) : [])))
  const ganda = peristiwa.unggahan.find((u) => sudah.has(kunciUnggah(u)))
  if (!ganda) return null
  return tolak(
    'sudah-diunggah',
    `Tautan ${ganda.tautan} (${ganda.platform}) sudah dicatat pada "${kegiatan!.judul}" (SOP langkah ${baris.no}).`,
    [`konten riwayat ${kegiatan!.id}`],
  )
}

/** What the PPID's three decisions have in common (SOP row 3): they are one work, of which the outcome differs. */
import type { Berjenis, Kerja } from './dasar.js'
import { berkasKegiatan, kerjaJalur, perihalJalur } from './dasar.js'
import { boleh } from './trailer.js'

/** What of the media lay before who decided; null where there are none, or nobody looked. */
export const trailerDilihat = { dilihat: boleh('lihatan', 'Dilihat') }

const kerja: Kerja = {
  ...kerjaJalur('setujui', () => 'memutus draf', '   (atau koreksi, tolak)'),
  ketik: kerjaJalur('tinjau', () => '').ketik,
  perintah: ['setujui', 'koreksi', 'tolak'],
}

export const keputusan = {
  kelas: 'keputusan',
  dasar: 'jalur',
  menggerakkan: ['kegiatan'],
  berkas: (p: Berjenis, jalur: string): boolean => berkasKegiatan(p, jalur),
  boleh: 'sop',
  tindakan: 'memutus draf',
  sebutan: 'Putusan',
  kerja,
  perihal: perihalJalur,
} as const

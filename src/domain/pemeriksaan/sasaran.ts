/** Checks that a cause and a taking back are of something that was recorded, and by the one who may say so. */
import { bakukanNama } from '../orang/pelaku.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Disebabkan } from '../peristiwa/disebabkan.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Pemeriksaan } from './bukti.js'
import { pendek, tiapPeristiwa } from './bukti.js'
import type { Keadaan } from '../keadaan/tipe.js'

export const pemeriksaanSasaran: readonly Pemeriksaan[] = [
  {
    kode: 'dasar-beda',
    tingkat: 'galat',
    arti:
      'Peristiwa mengaku diputuskan atas keadaan yang bukan keadaan di ' +
      'tempatnya: draf, teks, atau persetujuan yang lain.',
    tindakan: 'Peristiwa ini tidak ditulis oleh konten; tanyakan kepada yang disebut sebagai pelakunya, lalu ulangi.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const beda = b.landasanBeda.get(c.oid)
        return beda === undefined ? null : `Commit ${pendek(c.oid)} (${p.peristiwa}): ${beda}.`
      }),
  },
  {
    kode: 'sebab-tanpa-sasaran',
    tingkat: 'galat',
    arti: 'Sebab keterlambatan untuk kegiatan, komentar, atau penyerahan laporan yang tidak ada dalam riwayat.',
    tindakan: 'Sebab ini tidak ditulis oleh konten; tanyakan kepada yang disebut sebagai pencatatnya.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) =>
        p.peristiwa === 'disebabkan' && !sasaranAda(b.keadaan, p)
          ? `Sebab pada commit ${pendek(c.oid)} tidak menunjuk sesuatu yang pernah dicatat.`
          : null,
      ),
  },
  {
    kode: 'bukan-pelakunya',
    tingkat: 'galat',
    arti: 'Sebuah peristiwa dibatalkan oleh orang lain daripada yang mencatatnya.',
    tindakan: 'Tanyakan kepada yang mencatat peristiwa itu; bila memang keliru, ia mencatat pembatalannya sendiri.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        if (p.peristiwa !== 'dibatalkan') return null
        const asal = yangDicabut(b.keadaan, p)
        if (!asal || bakukanNama(asal.oleh) === bakukanNama(p.oleh)) return null
        return `Commit ${pendek(c.oid)}: ${p.oleh} membatalkan ${asal.peristiwa} yang dicatat ${asal.oleh}.`
      }),
  },
]

/** Whether what a cause is of was recorded, be it taken back since. */
function sasaranAda(keadaan: Keadaan, p: Disebabkan): boolean {
  const dicabut = p.commit === null ? undefined : keadaan.dicabut.get(p.commit)
  if (p.nomor !== null) {
    const dijawab = keadaan.interaksi.get(p.nomor)?.dijawab
    if (p.commit !== null)
      return dijawab?.jejak.commit === p.commit || (dicabut?.peristiwa === 'dijawab' && dicabut.nomor === p.nomor)
    return keadaan.interaksi.has(p.nomor) || keadaan.interaksiBatal.has(p.nomor)
  }
  if (p.bulan !== null)
    return (
      p.commit === null ||
      keadaan.laporan.some((l) => l.jejak.commit === p.commit && l.bulan === p.bulan) ||
      (dicabut?.peristiwa === 'dilaporkan' && dicabut.bulan === p.bulan)
    )
  const kegiatan = p.kegiatan === null ? undefined : keadaan.kegiatan.get(p.kegiatan)
  return (
    kegiatan !== undefined &&
    p.kanal.every((k) => kegiatan.jalur.has(k)) &&
    (p.commit === null || kegiatan.riwayat.some((q) => q.jejak.commit === p.commit))
  )
}

/** The peristiwa that is taken back; undefined where that has a finding of its own already. */
const yangDicabut = (keadaan: Keadaan, p: Dibatalkan): Tercatat | undefined =>
  p.kegiatan === null
    ? keadaan.dicabut.get(p.batal)
    : keadaan.kegiatan.get(p.kegiatan)?.riwayat.find((q) => q.jejak.commit === p.batal)

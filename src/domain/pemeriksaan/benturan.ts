/** Checks on what lost to acts published before it: that it really lost, and what of it a person must still look at. */
import { SUDAH_SAMA, artiBenturan, tayangTanpaPersetujuan } from '../peristiwa/berbenturan.js'
import type { Pemeriksaan } from './bukti.js'
import { pendek, tiapCommit, tiapPeristiwa } from './bukti.js'

export const pemeriksaanBenturan: readonly Pemeriksaan[] = [
  {
    kode: 'benturan-beda',
    tingkat: 'galat',
    arti:
      'Sebuah peristiwa ditulis sebagai tidak berlaku, padahal menurut riwayat sampai saat itu ia berlaku, kalah ' +
      'karena sebab lain, atau isinya bukan yang aslinya.',
    tindakan:
      'Jangan percaya bahwa peristiwa itu batal. Bandingkan dengan git show COMMIT, dan tanyakan kepada yang ' +
      'disebut sebagai pencatatnya.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const beda = b.benturanBeda.get(c.oid)
        return beda === undefined ? null : `Commit ${pendek(c.oid)}: ${beda}.`
      }),
  },
  {
    kode: 'tayang-tanpa-persetujuan',
    tingkat: 'peringatan',
    arti:
      'Sebuah unggahan sudah tayang, padahal persetujuannya sudah dicabut ' +
      'atau diganti sebelum unggahan itu terbit, atau tidak pernah berlaku.',
    tindakan:
      'Turunkan unggahannya atau mintakan persetujuan baru, lalu jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) =>
      tiapPeristiwa(b, (p) =>
        p.peristiwa === 'berbenturan' && tayangTanpaPersetujuan(p)
          ? `${p.oleh} mengunggah (${p.kanal.join(', ')}) dengan persetujuan yang sudah tidak berlaku.`
          : null,
      ),
  },
  {
    kode: 'berbenturan',
    tingkat: 'catatan',
    arti: 'Sebuah peristiwa tidak berlaku karena yang lain terbit lebih dahulu.',
    tindakan: 'Yang mencatatnya mengulanginya bila masih perlu, atau menjawabnya dengan konten catatan OP --alasan.',
    periksa: (b) =>
      tiapPeristiwa(b, (p) =>
        p.peristiwa === 'berbenturan' && p.benturan !== SUDAH_SAMA && !tayangTanpaPersetujuan(p)
          ? `${p.asal} oleh ${p.oleh} tidak berlaku (${p.benturan}): ${artiBenturan(p.benturan)}.`
          : null,
      ),
  },
]

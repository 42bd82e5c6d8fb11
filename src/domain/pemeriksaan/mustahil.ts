/**
 * What a peristiwa cannot say, by itself or where it stands: konten refuses it, so that only plain git can have written
 * it.
 */
import { pratinjauMustahil } from '../keadaan/pratinjau.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import { kemustahilan } from '../peristiwa/daftar.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Dicocokkan } from '../peristiwa/dicocokkan.js'
import { NOMOR_SEKLON } from '../peristiwa/diterima.js'
import type { Bukti, CommitDiperiksa, Pemeriksaan, PengaturanDinilai } from './bukti.js'
import { masaCommit, pendek, tiapPadaJalur, tiapPeristiwa } from './bukti.js'

export const pemeriksaanMustahil: readonly Pemeriksaan[] = [
  {
    kode: 'isi-mustahil',
    tingkat: 'galat',
    arti:
      'Peristiwa mengatakan sesuatu yang tidak pernah diterima konten: laporan sebelum bulannya berakhir atau tanpa ' +
      'berkasnya, unggahan tanpa tautan, penyerahan tanpa bahan, tanggal yang bukan tanggal kegiatannya, angka ' +
      'negatif, data yang menimpa data lama, nomor interaksi yang melompat atau dari bulan lain, kegiatan yang ' +
      'tidak ada, pratinjau yang tidak mungkin ada.',
    tindakan:
      'Commit ini tidak ditulis oleh konten; baca dengan git show COMMIT, dan catat yang sebenarnya dengan ' +
      'perintah konten.',
    periksa: (b) => {
      const nomor = nomorSebelumnya(b)
      const masa = masaCommit(b)
      const sendiri = tiapPeristiwa(b, (p, c) => {
        const mustahil =
          kemustahilan(p, masa(c.oid).aturan.zona) ??
          timpa(p, c) ??
          nomor(p, c) ??
          asing(b, p) ??
          diLuarPengaturan(p, masa(c.oid)) ??
          berkasLain(p, masa(c.oid).aturan.zona) ??
          kosong(p)
        return mustahil === null ? null : `Commit ${pendek(c.oid)}: ${mustahil}.`
      })
      const padaJalur = tiapPadaJalur(b, ({ p, kegiatan, jalur, ke }) => {
        const mustahil = pratinjauMustahil(kegiatan, jalur, ke)
        return mustahil === null ? null : `Commit ${pendek(p.jejak.commit)}: ${mustahil}.`
      })
      return [...sendiri, ...padaJalur]
    },
  },
  {
    kode: 'seharusnya-ditolak',
    tingkat: 'galat',
    arti:
      'Peristiwa dicatat sebagai berlaku, padahal perintahnya menolak peristiwa seperti itu di tempat itu: ' +
      'sumber yang sudah dicatat, tautan yang sudah diunggah, laporan tanpa angka dan tanpa alasan.',
    tindakan:
      'Commit ini tidak ditulis oleh konten; baca dengan git show COMMIT, dan catat yang sebenarnya dengan ' +
      'perintah konten.',
    sisa: true,
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const sebab = b.ditolak.get(c.oid)
        return sebab === undefined ? null : `Commit ${pendek(c.oid)}: ${p.peristiwa} ditolak di situ (${sebab}).`
      }),
  },
]

/** Figures are dated snapshots: a later one is a file of its own. */
function timpa(p: Tercatat, { perubahan }: CommitDiperiksa): string | null {
  const lama = p.peristiwa === 'diukur' ? perubahan.find((u) => u.status !== 'A') : undefined
  return lama ? `${lama.jalur} menimpa data yang sudah dicatat` : null
}

/** Says of a comment or direct message that its number is not the next of its month. */
function nomorSebelumnya(b: Bukti): (p: Tercatat, c: CommitDiperiksa) => string | null {
  const letak = new Map<string, number>()
  b.commit.forEach(({ peristiwa: p }, i) => {
    if (p?.peristiwa === 'diterima' && !letak.has(p.nomor)) letak.set(p.nomor, i)
  })
  return (p) => {
    if (p.peristiwa !== 'diterima') return null
    const n = Number(p.nomor.slice(8))
    // The first that its clone gives in a month.
    if (n === (p.klon ?? 0) * NOMOR_SEKLON + 1) return null
    const sebelum = `${p.nomor.slice(0, 8)}${String(n - 1).padStart(3, '0')}`
    const ada = b.keadaan.interaksi.has(sebelum) || b.keadaan.interaksiBatal.has(sebelum)
    const dahulu = (letak.get(sebelum) ?? -1) < letak.get(p.nomor)!
    return ada && dahulu ? null : `interaksi ${p.nomor} dicatat, padahal ${sebelum} belum ada`
  }
}

/** What an act names that nobody recorded: a kegiatan, an upload, the channel of a comment. */
function asing(b: Bukti, p: Tercatat): string | null {
  const { keadaan } = b
  const hantu = (id: string | null): string | null =>
    id === null || keadaan.kegiatan.has(id)
      ? null
      : `${p.peristiwa} menyebut kegiatan ${id}, yang tidak pernah diserahkan`
  switch (p.peristiwa) {
    case 'diterima':
      return hantu(p.kegiatan)
    case 'dicocokkan':
      return (
        hantu(p.kegiatan) ?? (p.versi === 1 || pernahDiunggah(keadaan, p) ? null : 'tautannya tidak pernah diunggah')
      )
    case 'dijawab': {
      const kanal = keadaan.interaksi.get(p.nomor)?.diterima.kanal ?? p.kanal
      return p.versi === 1 || kanal.join() === p.kanal.join() ? null : `interaksi ${p.nomor} dijawab pada kanal lain`
    }
    case 'diukur':
      // Of what was read in part the kegiatan before it are not known.
      if (p.versi === 1 || b.commit[0]?.induk.length !== 0) return null
      return p.angka.map((a) => hantu(a.id)).find((kata) => kata !== null) ?? null
    default:
      return null
  }
}

/** Whether a link was recorded as an upload of the kegiatan, be it taken back since; an empty one takes a match back. */
const pernahDiunggah = ({ kegiatan }: Bukti['keadaan'], { kegiatan: id, tautan }: Dicocokkan): boolean =>
  tautan === '' ||
  (id !== null &&
    kegiatan.get(id)!.riwayat.some((q) => q.peristiwa === 'diunggah' && q.unggahan.some((u) => u.tautan === tautan)))

/** A platform, a clone, or channels that the settings do not know; in version 1 nobody asked. */
function diLuarPengaturan(p: Tercatat, { platform, klon, kanal }: PengaturanDinilai): string | null {
  if (p.versi === 1) return null
  if (p.klon !== null && klon?.includes(p.klon) === false) return `salinan nomor ${p.klon} tidak pernah bergabung`
  const asingnya = platformDari(p).find((satu) => platform?.includes(satu) === false)
  if (asingnya !== undefined) return `platform ${asingnya} tidak dikenal`
  return p.peristiwa === 'ditutup' && p.kanal.join() !== kanal.join() ? 'buku ditutup bukan untuk kanal kantor' : null
}

function platformDari(p: Tercatat): string[] {
  switch (p.peristiwa) {
    case 'diunggah':
      return p.unggahan.map((u) => u.platform)
    case 'diterima':
      return [p.platform]
    case 'diukur':
      return p.angka.flatMap((a) => a.platform ?? [])
    default:
      return []
  }
}

/** Figures are filed under their first month, by the day they were recorded and their source. */
function berkasLain(p: Tercatat, zona: string): string | null {
  if (p.peristiwa !== 'diukur' || p.versi === 1) return null
  const hari = tanggalLokal(p.waktu, zona)
  const bulan = p.angka
    .map((a) => a.bulan ?? '')
    .toSorted()
    .find(Boolean)
  const nama = `analitik/${bulan ?? bulanDari(hari)}/${hari}-${p.sidik.slice(0, 12)}`
  return p.berkas.length === 1 && p.berkas[0]!.jalur.startsWith(nama) ? null : `berkas angkanya bukan ${nama}.csv`
}

/** What must be said where it is asked for: the evidence of an act for another, a reason, a cause. */
function kosong(p: Tercatat): string | null {
  if (p.versi === 1) return null
  if (p.bukti === '' || p.tetap === '') return `${p.bukti === '' ? 'bukti' : 'alasan'} yang kosong`
  return p.peristiwa === 'disebabkan' && p.sebab === '' ? 'sebab yang kosong' : null
}

/**
 * What a peristiwa cannot say, by itself or where it stands: konten refuses it, so that only plain git can have written
 * it.
 */
import { pratinjauMustahil } from '../keadaan/pratinjau.js'
import { kemustahilan } from '../peristiwa/daftar.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Bukti, CommitDiperiksa, Pemeriksaan } from './bukti.js'
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
        const mustahil = kemustahilan(p, masa(c.oid).aturan.zona) ?? timpa(p, c) ?? nomor(p, c) ?? tanpaKegiatan(b, p)
        return mustahil === null ? null : `Commit ${pendek(c.oid)}: ${mustahil}.`
      })
      const padaJalur = tiapPadaJalur(b, ({ p, kegiatan, jalur, ke }) => {
        const mustahil = pratinjauMustahil(kegiatan, jalur, ke)
        return mustahil === null ? null : `Commit ${pendek(p.jejak.commit)}: ${mustahil}.`
      })
      return [...sendiri, ...padaJalur]
    },
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
    // The first of each clone's thousand.
    if (n % 1000 === 1) return null
    const sebelum = `${p.nomor.slice(0, 8)}${String(n - 1).padStart(3, '0')}`
    const ada = b.keadaan.interaksi.has(sebelum) || b.keadaan.interaksiBatal.has(sebelum)
    const dahulu = (letak.get(sebelum) ?? -1) < letak.get(p.nomor)!
    return ada && dahulu ? null : `interaksi ${p.nomor} dicatat, padahal ${sebelum} belum ada`
  }
}

/** A comment on a kegiatan, or a match with one, names one that was handed over. */
function tanpaKegiatan({ keadaan }: Bukti, p: Tercatat): string | null {
  if (p.peristiwa !== 'diterima' && p.peristiwa !== 'dicocokkan') return null
  return p.kegiatan === null || keadaan.kegiatan.has(p.kegiatan)
    ? null
    : `${p.peristiwa} menyebut kegiatan ${p.kegiatan}, yang tidak pernah diserahkan`
}

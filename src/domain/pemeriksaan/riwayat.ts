/** Checks on the history: order, messages, dates, and who did what. */
import { TOLERANSI_JAM } from '../aturan.js'
import { samaOrang } from '../pelaku.js'
import { keputusanDari } from '../peristiwa.js'
import { barisUntuk } from '../sop.js'
import { MENIT } from '../waktu.js'
import type { Bukti, CommitDiperiksa, Pemeriksaan } from './bukti.js'
import { folderCatatan, idDariJalur } from './bukti.js'

const pendek = (oid: string): string => oid.slice(0, 12)
const tiapCommit = (bukti: Bukti, sebut: (c: CommitDiperiksa) => string | null) =>
  bukti.commit.flatMap((c) => {
    const pesan = sebut(c)
    return pesan === null
      ? []
      : [{ commit: c.oid, id: c.peristiwa?.kegiatan ?? c.perubahan.map((p) => idDariJalur(p.jalur)).find((id) => id !== null) ?? null, pesan }]
  })

const polaLingkup: Record<string, (id: string | null) => RegExp> = {
  diterima: () => /^interaksi\/\d{4}\/\d{2}\.yaml$/,
  dijawab: () => /^interaksi\/\d{4}\/\d{2}\.yaml$/,
  diukur: () => /^analitik\/\d{4}-\d{2}\/[\w.-]+$/,
  dilaporkan: () => /^laporan\/\d{4}-\d{2}-(medsos|website)\.md$/,
}
const lingkup = (c: CommitDiperiksa): RegExp =>
  polaLingkup[c.peristiwa!.peristiwa]?.(null) ?? new RegExp(`^content/\\d{4}/\\d{2}/${(c.peristiwa!.kegiatan ?? '').replace(/[^a-z0-9-]/g, '')}\\.md$`)

export const pemeriksaanRiwayat: readonly Pemeriksaan[] = [
  {
    kode: 'klon-ganjil',
    tingkat: 'galat',
    arti: 'Salinan ini tidak memuat seluruh riwayat, atau menggantinya. Ambil salinan baru dengan git clone.',
    periksa: (b) => b.keganjilanKlon.map((pesan) => ({ commit: b.tip, id: null, pesan })),
  },
  {
    kode: 'urutan',
    tingkat: 'galat',
    arti: 'Sebuah peristiwa tidak mengikuti urutan SOP. Ia tidak dihitung dalam register.',
    periksa: (b) => b.keadaan.temuan,
  },
  {
    kode: 'trailer-rusak',
    tingkat: 'galat',
    arti: 'Pesan commit menyerupai peristiwa tetapi tidak utuh. Commit ini tidak dihitung.',
    periksa: (b) => tiapCommit(b, (c) => (c.masalah === null ? null : `Pesan commit ${pendek(c.oid)}: ${c.masalah}.`)),
  },
  {
    kode: 'bukan-peristiwa',
    tingkat: 'galat',
    arti: 'Catatan resmi diubah tanpa melalui langkah SOP. Bandingkan dengan git show, lalu kembalikan isinya.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const kena = c.peristiwa === null ? c.perubahan.find((p) => folderCatatan.some((f) => p.jalur.startsWith(f))) : undefined
        return kena ? `Commit ${pendek(c.oid)} mengubah ${kena.jalur} tanpa peristiwa.` : null
      }),
  },
  {
    kode: 'di-luar-lingkup',
    tingkat: 'galat',
    arti: 'Sebuah peristiwa mengubah berkas yang bukan bagiannya.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const lain = c.peristiwa === null ? undefined : c.perubahan.find((p) => !lingkup(c).test(p.jalur))
        return lain ? `Commit ${pendek(c.oid)} (${c.peristiwa!.peristiwa}) juga mengubah ${lain.jalur}.` : null
      }),
  },
  {
    kode: 'terhapus',
    tingkat: 'galat',
    arti: 'Berkas catatan dihapus. Isinya masih ada di riwayat: git show COMMIT^:BERKAS.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const hapus = c.perubahan.find((p) => p.status === 'D' && folderCatatan.some((f) => p.jalur.startsWith(f)))
        return hapus ? `Commit ${pendek(c.oid)} menghapus ${hapus.jalur}.` : null
      }),
  },
  {
    kode: 'peristiwa-tanpa-berkas',
    tingkat: 'galat',
    arti: 'Peristiwa dicatat tanpa mengubah berkasnya. konten selalu menulis keduanya sekaligus.',
    periksa: (b) =>
      tiapCommit(b, (c) =>
        c.peristiwa !== null && c.perubahan.length === 0 && c.induk.length === 1
          ? `Commit ${pendek(c.oid)} (${c.peristiwa.peristiwa}) tidak mengubah berkas apa pun.`
          : null,
      ),
  },
  {
    kode: 'gabungan',
    tingkat: 'peringatan',
    arti: 'Riwayat digabung (merge). konten menulis riwayat lurus; periksa asal cabang yang digabung.',
    periksa: (b) => tiapCommit(b, (c) => (c.induk.length > 1 ? `Commit ${pendek(c.oid)} menggabungkan ${c.induk.length} riwayat.` : null)),
  },
  {
    kode: 'op-ganda',
    tingkat: 'galat',
    arti: 'Satu tindakan tercatat dua kali.',
    periksa: (b) => {
      const pertama = new Map<string, string>()
      return tiapCommit(b, (c) => {
        if (c.peristiwa === null) return null
        const lama = pertama.get(c.peristiwa.op)
        if (lama !== undefined) return `Commit ${pendek(c.oid)} memakai Konten-Op yang sama dengan ${pendek(lama)}.`
        pertama.set(c.peristiwa.op, c.oid)
        return null
      })
    },
  },
  {
    kode: 'tanggal-commit',
    tingkat: 'peringatan',
    arti: 'Tanggal commit tidak mungkin benar; jam komputer salah atau tanggalnya dipalsukan. Register menandainya janggal.',
    periksa: (b) =>
      tiapCommit(b, (c) =>
        c.peristiwa?.jejak.tanggalGanjil ? `Commit ${pendek(c.oid)}: tanggalnya mendahului induknya, atau tanggal penulis dan pencatat berbeda.` : null,
      ),
  },
  {
    kode: 'masa-depan',
    tingkat: 'peringatan',
    arti: 'Waktu yang belum terjadi. Register menandainya janggal.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const batas = TOLERANSI_JAM * MENIT
        if (c.waktuCommit > b.sekarang + batas) return `Commit ${pendek(c.oid)} bertanggal di masa depan.`
        return c.peristiwa !== null && c.peristiwa.waktu > c.waktuCommit + batas ? `Peristiwa pada commit ${pendek(c.oid)} terjadi sesudah dicatat.` : null
      }),
  },
  {
    kode: 'peran',
    tingkat: 'galat',
    arti: 'Tindakan dicatat dengan peran yang menurut SOP tidak berhak melakukannya.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const p = c.peristiwa
        const kegiatan = p?.kegiatan ? b.keadaan.kegiatan.get(p.kegiatan) : undefined
        if (!p || !kegiatan || p.peristiwa === 'dibatalkan') return null
        const baris = p.kanal.flatMap((k) => kegiatan.jalur.get(k)?.versi ?? []).map((v) => barisUntuk(v, p.peristiwa))
        return baris.some((r) => r !== undefined) && !baris.some((r) => r?.peran.includes(p.peran))
          ? `Commit ${pendek(c.oid)}: ${p.peristiwa} dicatat dengan peran ${p.peran}.`
          : null
      }),
  },
  {
    kode: 'pisah-tugas',
    tingkat: 'galat',
    arti: 'Yang mengajukan draf memutusnya sendiri (A18), padahal aturan kantor ketat.',
    periksa: (b) => (b.pisahTugas === 'longgar' ? [] : putusanSendiri(b)),
  },
]

function putusanSendiri(b: Bukti) {
  return [...b.keadaan.kegiatan.values()].flatMap((kegiatan) =>
    [...kegiatan.jalur.values()].flatMap((jalur) =>
      jalur.berlaku.flatMap((p, i) => {
        const sebelum = jalur.berlaku[i - 1]
        if (keputusanDari(p) === null || p.bukti !== null || !sebelum || !samaOrang(sebelum.oleh, p.oleh, b.petugas)) return []
        return [
          {
            commit: p.jejak.commit,
            id: kegiatan.id,
            pesan: `Draf ${jalur.kanal} diputus pada commit ${pendek(p.jejak.commit)} oleh orang yang mengajukannya.`,
          },
        ]
      }),
    ),
  )
}

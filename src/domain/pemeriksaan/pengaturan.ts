/** Checks on the settings: a change of the rules must not quietly change how the past is judged. */
import type { Verdik } from '../sop/baku-mutu.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { susunRegister } from '../register/register.js'
import { daftarKanal } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import type { Bukti, Pemeriksaan, PengaturanDinilai } from './bukti.js'
import { pendek } from './bukti.js'
import { foldRiwayat } from '../keadaan/fold.js'

const SEBUT = 5

export const pemeriksaanPengaturan: readonly Pemeriksaan[] = [
  {
    kode: 'pengaturan-rusak',
    tingkat: 'peringatan',
    arti: 'Sebuah commit merusak berkas pengaturan; sejak itu penilaian memakai pengaturan sebelumnya.',
    tindakan: 'Perbaiki berkasnya, lalu catat dengan git commit.',
    periksa: (b) =>
      b.masa.flatMap((m) =>
        m.rusak.map((sebab) => ({ commit: m.commit, id: null, pesan: `Commit ${pendek(m.commit)}: ${sebab}` })),
      ),
  },
  {
    kode: 'aturan-berubah',
    tingkat: 'peringatan',
    arti: 'Perubahan pengaturan mengubah penilaian atas langkah yang sudah terjadi atau sudah lewat tenggat, atau siapa yang boleh melangkah dan sesudah apa.',
    tindakan:
      'SOP yang direvisi ditambahkan sebagai versi baru dengan berlaku_mulai; bila perubahannya disengaja, jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) =>
      b.masa.flatMap((m, i) => {
        const lama = b.masa[i - 1]
        if (!lama || m.rusak.length > 0) return []
        const berubah = penilaianBerubah(b, lama, m, m.letak)
        if (berubah.length === 0) return []
        const lain = berubah.length > SEBUT ? ` dan ${berubah.length - SEBUT} lagi` : ''
        return [
          {
            commit: m.commit,
            id: null,
            pesan: `Commit ${pendek(m.commit)} mengubah penilaian ${berubah.slice(0, SEBUT).join('; ')}${lain}.`,
          },
        ]
      }),
  },
]

/** Names of the steps recorded before a change of settings that the settings before and after judge differently. */
function penilaianBerubah(b: Bukti, lama: PengaturanDinilai, baru: PengaturanDinilai, letak: number): string[] {
  const sebelum = b.commit.slice(0, letak)
  const riwayat = sebelum.map((c) => c.peristiwa).filter((p) => p !== null)
  const per = sebelum.at(-1)?.waktuCommit ?? b.sekarang
  const [dahulu, kini] = [penilaian(riwayat, lama, per), penilaian(riwayat, baru, per)]
  return [...new Set([...dahulu.keys(), ...kini.keys()])].filter((kunci) => dahulu.get(kunci) !== kini.get(kunci))
}

/** Whether something is done, or its limit had passed without: what is only under way may be judged anew. */
const sudah = (selesai: unknown, verdik: Verdik): boolean => selesai !== null || verdik === 'lewat'

/** Every step that is done or late and what it was judged as, by a name people know it by; and who may take each step after what. */
function penilaian(riwayat: readonly Tercatat[], m: PengaturanDinilai, per: Instan): Map<string, string> {
  const keadaan = foldRiwayat(riwayat, { sop: m.sop, zona: m.aturan.zona, per: null })
  const register = susunRegister(keadaan, { bulan: null, kanal: daftarKanal }, { ...m, per, daftarKanal })
  const hasil = new Map<string, string>()
  const catat = (kunci: string, ...nilai: unknown[]): unknown => hasil.set(kunci, JSON.stringify(nilai))
  for (const { kegiatan, kanal, kelengkapan, langkah } of register.baris) {
    catat(`kelengkapan ${kegiatan.id} ${kanal}`, kelengkapan.lengkap)
    for (const r of kegiatan.jalur.get(kanal)!.versi.baris)
      if (r.lingkup !== 'bulan')
        catat(`siapa dan urutan langkah ${r.no} ${kegiatan.id} ${kanal}`, r.peristiwa, r.peran, r.sesudah)
    for (const l of langkah)
      if (sudah(l.selesai, l.verdik))
        catat(
          `langkah ${l.baris.no} putaran ${l.ke} ${kegiatan.id} ${kanal}`,
          l.verdik,
          l.lewatMenit,
          l.tenggat,
          l.tanda.includes('sendiri') ? m.aturan.pisahTugas : null,
        )
  }
  for (const i of register.interaksi)
    if (sudah(i.interaksi.dijawab, i.verdik)) catat(`interaksi ${i.interaksi.nomor}`, i.verdik, i.lewatMenit)
  for (const l of register.laporan)
    if (sudah(l.diserahkan, l.verdik)) catat(`laporan ${l.bulan} ${l.kanal}`, l.verdik, l.lewatMenit)
  return hasil
}

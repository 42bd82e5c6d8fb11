/** Checks on the settings: a change of the rules must not quietly change how the past is judged. */
import type { Verdik } from '../sop/baku-mutu.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { susunRegister } from '../register/register.js'
import type { BarisSop } from '../sop/sop.js'
import { daftarKanal } from '../sop/sop.js'
import type { Instan } from '../bahasa/waktu.js'
import { bulanDari, tanggalLokal } from '../bahasa/waktu.js'
import type { Jalur, Kegiatan } from '../keadaan/tipe.js'
import type { Bukti, Pemeriksaan, PengaturanDinilai } from './bukti.js'
import { pendek } from './bukti.js'
import { foldRiwayat } from '../keadaan/fold.js'

const SEBUT = 5

export const pemeriksaanPengaturan: readonly Pemeriksaan[] = [
  {
    kode: 'pengaturan-rusak',
    tingkat: 'peringatan',
    arti: 'Sebuah commit merusak berkas pengaturan; sejak itu penilaian memakai pengaturan sebelumnya.',
    tindakan: 'Perbaiki berkasnya, lalu catat dengan konten atur.',
    periksa: (b) =>
      b.masa.flatMap((m) =>
        m.rusak.map((sebab) => ({ commit: m.commit, id: null, pesan: `Commit ${pendek(m.commit)}: ${sebab}` })),
      ),
  },
  {
    kode: 'aturan-berubah',
    tingkat: 'peringatan',
    arti:
      'Perubahan pengaturan mengubah penilaian atas langkah yang sudah terjadi atau sudah lewat tenggat, atau siapa ' +
      'yang boleh melangkah dan sesudah apa.',
    tindakan:
      'SOP yang direvisi ditambahkan sebagai versi baru dengan berlaku_mulai; bila perubahannya disengaja, ' +
      'jelaskan dengan konten catatan COMMIT --alasan.',
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

/** Names of what was recorded before a change of settings that the settings before and after judge differently. */
function penilaianBerubah(b: Bukti, lama: PengaturanDinilai, baru: PengaturanDinilai, letak: number): string[] {
  const sebelum = b.commit.slice(0, letak)
  const riwayat = sebelum.map((c) => c.peristiwa).filter((p) => p !== null)
  // As of the change itself, and no date set back makes that earlier than what it follows.
  const per = b.commit.slice(0, letak + 1).reduce((akhir, c) => Math.max(akhir, c.waktuCommit), -Infinity)
  const [dahulu, kini] = [penilaian(riwayat, lama, per), penilaian(riwayat, baru, per)]
  return [...new Set([...dahulu.keys(), ...kini.keys()])].filter((kunci) => dahulu.get(kunci) !== kini.get(kunci))
}

/** Whether something is done, or its limit had passed without: what is only under way may be judged anew. */
const sudah = (selesai: unknown, verdik: Verdik): boolean => selesai !== null || verdik === 'lewat'

/**
 * All that settings say of what is recorded, by a name people know it by: every step that is done or late and its
 * verdict, who may take each step after what and in which words, and where the record and its months are looked for.
 */
function penilaian(riwayat: readonly Tercatat[], m: PengaturanDinilai, per: Instan): Map<string, string> {
  const keadaan = foldRiwayat(riwayat, { sop: m.sop, zona: m.aturan.zona, per: null })
  const register = susunRegister(keadaan, { bulan: null, kanal: daftarKanal }, { ...m, per, daftarKanal })
  const hasil = new Map<string, string>()
  const catat = (kunci: string, ...nilai: unknown[]): unknown => hasil.set(kunci, JSON.stringify(nilai))
  if (riwayat.length > 0) catat('cabang catatan', m.cabang)
  for (const { kegiatan, kanal, kelengkapan, langkah } of register.baris) {
    const jalur = kegiatan.jalur.get(kanal)!
    catat(`kanal ${kanal} ${kegiatan.id}`, m.kanal.includes(kanal))
    catat(`kelengkapan ${kegiatan.id} ${kanal}`, kelengkapan.lengkap, kelengkapan.kurang, kelengkapan.catatan)
    catat(`bulan laporan ${kegiatan.id} ${kanal}`, bulanLaporan(kegiatan, jalur, m))
    for (const r of jalur.versi.baris) catatBaris(catat, r, `${kegiatan.id} ${kanal}`)
    for (const l of langkah)
      if (sudah(l.selesai, l.verdik))
        catat(
          `langkah ${l.baris.no} putaran ${l.ke} ${kegiatan.id} ${kanal}`,
          l.verdik,
          l.lewatMenit,
          l.tenggat,
          l.tanda.filter((t) => t !== 'sendiri'),
          l.tanda.includes('sendiri') ? m.aturan.pisahTugas : null,
        )
  }
  for (const i of register.interaksi)
    if (sudah(i.interaksi.dijawab, i.verdik)) catat(`interaksi ${i.interaksi.nomor}`, i.verdik, i.lewatMenit)
  for (const l of register.laporan)
    if (sudah(l.diserahkan, l.verdik))
      catat(
        `laporan ${l.bulan} ${l.kanal}`,
        l.verdik,
        l.lewatMenit,
        m.kanal.includes(l.kanal),
        kata(l.baris),
        l.baris.peran,
      )
  return hasil
}

/** The words of a row, as the SOP has them. */
const kata = (r: BarisSop): unknown[] => [r.uraian, r.pelaksana, r.kelengkapan, r.waktu, r.output, r.catatanKaki]

function catatBaris(catat: (kunci: string, ...nilai: unknown[]) => unknown, r: BarisSop, tentang: string): void {
  catat(`naskah langkah ${r.no} ${tentang}`, kata(r))
  if (r.lingkup !== 'bulan')
    catat(`siapa dan urutan langkah ${r.no} ${tentang}`, r.peristiwa, r.peran, r.sesudah, r.syarat)
}

/** The month in whose report an upload stands (A9). */
function bulanLaporan(kegiatan: Kegiatan, jalur: Jalur, { aturan }: PengaturanDinilai): string | null {
  const unggah = jalur.berlaku.find((p) => p.peristiwa === 'diunggah')
  if (unggah === undefined) return null
  return bulanDari(aturan.kpiMenurut === 'unggah' ? tanggalLokal(unggah.waktu, aturan.zona) : kegiatan.hariH)
}

/**
 * A verification as a document to be signed: what was looked at, what was found, up to which commit. Nothing is
 * computed here.
 */
import { bilangan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Pemeriksaan } from '../../domain/pemeriksaan/bukti.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { PPID_PELAKSANA, placeAndDate } from './penandatangan.js'
import type { Dokumen, Sel, Summary, Tabel } from '../tabel.js'
import { angka, tebal } from '../tabel.js'

export interface CheckedHistory {
  tip: string | null
  /** Commit after which it was looked at, null for all of it. */
  sejak: string | null
  jumlahCommit: number
  jumlahPeristiwa: number
  temuan: readonly TemuanTerjawab[]
  /** Whether the contents of photos and videos were hashed again. */
  isiMedia: boolean
  /** Whether there was a tip this clone had seen before. */
  remembers: boolean
}

export interface CheckContext {
  saat: Instan
  zona: string
  kantor: string
  /** Every check there is. */
  pemeriksaan: readonly Pemeriksaan[]
}

export function dokumenBeritaAcara(hasil: CheckedHistory, konteks: CheckContext): Dokumen {
  const { saat, zona, kantor } = konteks
  return {
    judul: 'Berita Acara Pemeriksaan Riwayat',
    lanskap: true,
    per: saat,
    keterangan: [`Diperiksa ${waktuPanjang(saat, zona)}.`],
    ringkasan: { angka: angkaRingkas(hasil, konteks), kalimat: kalimatRingkas(hasil) },
    bagian: [tabelTemuan(hasil.temuan, konteks)],
    utama: 'temuan',
    penutup: ['Pemeriksaan ini dapat diulang siapa pun atas salinan riwayat yang sama dan menghasilkan hal yang sama.'],
    tandaTangan: {
      tempat: placeAndDate(kantor, saat, zona),
      orang: [
        { jabatan: `Mengetahui,\n${PPID_PELAKSANA}`, nama: '', nip: null },
        { jabatan: 'Diperiksa oleh,\nPemeriksa', nama: '', nip: null },
      ],
    },
  }
}

function angkaRingkas(
  { jumlahPeristiwa, jumlahCommit, temuan }: CheckedHistory,
  { pemeriksaan }: CheckContext,
): Summary['angka'] {
  const menunggu = temuan.filter((t) => t.jawaban === null && t.tingkat !== 'catatan').length
  return [
    { nama: 'Peristiwa', nilai: angka(jumlahPeristiwa), keterangan: [`${bilangan(jumlahCommit)} commit`] },
    { nama: 'Pemeriksaan', nilai: angka(pemeriksaan.length), keterangan: ['jenis pemeriksaan dijalankan'] },
    { nama: 'Temuan', nilai: angka(temuan.length), keterangan: [`${bilangan(menunggu)} menunggu jawaban`] },
  ]
}

const kalimatRingkas = ({ tip, sejak, temuan, isiMedia, remembers }: CheckedHistory): string[] => [
  tip === null
    ? 'Riwayatnya tidak dibaca dan tidak dinilai: salinan ini tidak memuatnya secara utuh.'
    : `Ujung riwayat: ${tip}.`,
  ...(sejak === null ? [] : [`Hanya yang ditulis sesudah ${sejak} yang diperiksa.`]),
  isiMedia
    ? 'Isi setiap foto dan video yang ada di komputer ini dihitung ulang.'
    : 'Isi foto dan video tidak dilihat, hanya ada tidaknya dan ukurannya.',
  ...(tip === null || remembers
    ? []
    : ['Apakah riwayat ini pernah dipotong tidak dapat diperiksa: salinan ini tidak mengingat ujung yang terdahulu.']),
  temuan.length === 0 ? 'Tidak ada temuan.' : 'Temuannya sebagai berikut.',
]

function tabelTemuan(temuan: readonly TemuanTerjawab[], { zona, pemeriksaan }: CheckContext): Tabel {
  const tentang = (t: TemuanTerjawab): Pemeriksaan | undefined => pemeriksaan.find((p) => p.kode === t.kode)
  return {
    kunci: 'temuan',
    judul: 'Temuan',
    kolom: [
      ...['Tingkat', 'Temuan', 'Arti', 'Jawaban atau tindakan', 'Commit'].map((judul) => ({ judul })),
      { judul: 'Kode', rinci: true },
      { judul: 'ID', rinci: true },
    ],
    baris: temuan.map((t): Sel[] => [
      t.jawaban === null && t.tingkat === 'galat' ? tebal(t.tingkat) : t.tingkat,
      t.pesan,
      tentang(t)?.arti ?? null,
      t.jawaban ? jawabanDitulis(t.jawaban, zona) : (tentang(t)?.tindakan ?? null),
      t.commit?.slice(0, 12) ?? null,
      t.kode,
      t.id,
    ]),
  }
}

function jawabanDitulis(j: NonNullable<TemuanTerjawab['jawaban']>, zona: string): string {
  const wakil = j.bukti === null ? '' : ` (atas nama ${j.peran}, bukti: ${j.bukti})`
  return `Dijawab ${j.oleh}${wakil}, ${waktuPanjang(j.waktu, zona)}: ${j.alasan}`
}

/** Explanations of verdicts in words and sums. Nothing is computed here. */
import type { Penjelasan } from '../../domain/penjelasan.js'
import { BATAS_LANGSUNG } from '../../domain/sop/aturan.js'
import { terlambat } from '../../domain/sop/baku-mutu.js'
import { durasi, lamaLewat, tanggalPendek, waktuPanjang, waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { shortIds } from './short-id.js'
import type { Dokumen, Sel } from '../tabel.js'

const sebabHari = {
  libur: 'hari libur, tidak dihitung',
  tutup: 'kantor tutup, tidak dihitung',
  'di luar jam': 'di luar jam kerja, tidak dihitung',
} as const

/** Name of an explanation: which round of which row, and its verdict. */
const judulPenjelasan = (p: Penjelasan): string =>
  `${p.kanal}, langkah ${p.baris.no}, putaran ${p.ke}${p.platform ? ` (${p.platform})` : ''}: ` +
  `${p.verdik}${terlambat(p.verdik) ? `, lewat ${lamaLewat(p)}` : ''}`

/** A line under its name; without one it goes on with the line above. */
type Uraian = [nama: string, isi: string]
/** Its name is for who checks with git, and stands on no paper. */
const PERIKSA = 'Periksa'

function uraian(p: Penjelasan, zona: string): Uraian[] {
  const { kanal, baris, pemicu, penutup } = p
  const { versi } = p.menurut
  const berlaku = versi.berlakuMulai ? `, berlaku mulai ${tanggalPendek(versi.berlakuMulai, zona)}` : ''
  const awal = pemicu ? sumber(pemicu) : baris.lingkup === 'bulan' ? 'bulan berakhir' : 'kegiatan berakhir'
  const akhir =
    penutup === null
      ? `belum; dinilai per ${waktuPanjang(p.sampai, zona)}`
      : `${waktuPanjang(penutup.waktu, zona)} (${sumber(penutup)})`
  const hasil: Uraian[] = [
    ['Baku mutu', `"${baris.waktu}" (SOP ${kanal} langkah ${baris.no}${berlaku})`],
    ['Mulai', `${waktuPanjang(p.mulai, zona)} (${awal})`],
    ['Selesai', akhir],
    ...hitungan(p, zona),
  ]
  if (penutup)
    hasil.push(
      [
        'Pencatatan',
        `terjadi ${waktuPendek(penutup.waktu, zona)}, dicatat ${waktuPendek(penutup.jejak.dicatat, zona)}: ` +
          `selisih ${selisih(p.tertunda!)}, ${p.catat} (langsung: paling lama ${BATAS_LANGSUNG} menit)`,
      ],
      [
        PERIKSA,
        'git show ' +
          `${penutup.jejak.commit.slice(0, 12)}${pemicu ? ` dan git show ${pemicu.jejak.commit.slice(0, 12)}` : ''}`,
      ],
    )
  return hasil
}

const LEBAR_NAMA = 11

/** One explanation as lines for a terminal. */
export const explanationLines = (p: Penjelasan, zona: string): string[] => [
  judulPenjelasan(p),
  ...uraian(p, zona).map(([nama, isi]) => (nama === '' ? `    ${isi}` : `  ${nama.padEnd(LEBAR_NAMA)}: ${isi}`)),
]

/** All explanations as a document, a table each. */
export const dokumenPenjelasan = (
  judul: string,
  daftar: readonly Penjelasan[],
  per: Instan,
  zona: string,
): Dokumen => ({
  judul: `Penjelasan penilaian: ${shortIds(judul)}`,
  per,
  keterangan: [`Dinilai per ${waktuPanjang(per, zona)}.`],
  bagian: daftar.map((p, i) => ({
    kunci: `langkah-${i + 1}`,
    judul: judulPenjelasan(p),
    utuh: true,
    kolom: [{ judul: 'Uraian' }, { judul: 'Isi' }],
    baris: uraian(p, zona)
      .filter(([nama]) => nama !== PERIKSA)
      .map(([nama, isi]): Sel[] => [nama, isi.replace(/, commit [0-9a-f]{12}/g, '')]),
  })),
  utama: 'langkah-1',
  penutup: daftar.length === 0 ? ['Tidak ada yang dinilai.'] : [],
})

const selisih = (menit: number): string => (menit < 0 ? `${menit} menit` : durasi(menit))

const sumber = (satu: Tercatat): string => `${satu.peristiwa}, commit ${satu.jejak.commit.slice(0, 12)}`

function hitungan(p: Penjelasan, zona: string): Uraian[] {
  const { batas, lingkup } = p.baris
  if (p.verdik === 'tidak-dinilai') {
    const sebab =
      lingkup === 'interaksi'
        ? 'dicatat sebagai tidak perlu dijawab'
        : 'tidak ada baku mutu waktu untuk putaran ini; A2, A6, A23'
    return [['Hitungan', `tidak dinilai (${sebab})`]]
  }
  if (batas.jenis === 'menit') return hitunganMenit(p, batas.menit, zona)
  // At 00.00 of the next day it is late by 0 minutes (A10), so the minutes do not tell.
  const lewat = terlambat(p.verdik)
  const sisa = lewat ? `; lewat dihitung dari pukul 00.00 hari berikutnya (A10): ${p.lewatMenit} menit` : ''
  return [
    ['Tenggat', `${waktuPanjang(p.tenggat!, zona)} (inklusif)`],
    ['Hitungan', `${waktuPendek(p.sampai, zona)} ${lewat ? '>' : '≤'} ${waktuPendek(p.tenggat!, zona)}${sisa}`],
  ]
}

function hitunganMenit(p: Penjelasan, batas: number, zona: string): Uraian[] {
  const [sampai, dari] = [waktuPendek(p.sampai, zona), waktuPendek(p.dari, zona)]
  const jam = `${sampai} − ${dari} = ${p.menitDinding} menit (detik diabaikan)`
  const banding =
    `${p.menit} menit ${p.menit! > batas ? '>' : '≤'} ${batas} ` +
    `menit${p.lewatMenit ? `, lewat ${p.menit} − ${batas} = ${p.lewatMenit} menit` : ''}`
  const tenggat: Uraian = [
    'Tenggat',
    `${p.tenggat === null ? 'tidak ada jam kerja' : waktuPanjang(p.tenggat, zona)} (mulai + ${batas} ` +
      `menit${p.hari ? ' jam kerja' : ''}, inklusif)`,
  ]
  if (p.hari === null) return [tenggat, ['Hitungan', jam], ['', banding]]
  return [
    tenggat,
    ['Hitungan', `${jam}, yang dihitung hanya jam kerja:`],
    ...p.hari.map((h): Uraian => [
      '',
      h.sebab === null
        ? `${tanggalPendek(h.tanggal, zona)}: ${waktuPendek(h.mulai, zona)} sampai ${waktuPendek(h.selesai, zona)} ` +
          `= ${h.menit} menit`
        : `${tanggalPendek(h.tanggal, zona)}: ${sebabHari[h.sebab]}`,
    ]),
    ['', `jumlah ${p.hari.map((h) => h.menit).join(' + ') || 0} = ${banding}`],
  ]
}

/** One explanation as data. */
export function jsonPenjelasan(p: Penjelasan, zona: string): Record<string, unknown> {
  const iso = (t: number | null): string | null => (t === null ? null : formatIso(t, zona))
  return {
    kanal: p.kanal,
    no: p.baris.no,
    ke: p.ke,
    platform: p.platform,
    verdik: p.verdik,
    bakuMutu: p.baris.waktu,
    batas: p.baris.batas,
    berlakuMulai: p.menurut.versi.berlakuMulai,
    mulai: iso(p.mulai),
    commitMulai: p.pemicu?.jejak.commit ?? null,
    selesai: iso(p.selesai),
    commit: p.penutup?.jejak.commit ?? null,
    per: iso(p.sampai),
    tenggat: iso(p.tenggat),
    menitDinding: p.menitDinding,
    menit: p.menit,
    lewatMenit: p.lewatMenit,
    hari: p.hari?.map((h) => ({ ...h, mulai: iso(h.mulai), selesai: iso(h.selesai) })) ?? null,
    catat: p.catat,
    dicatat: iso(p.penutup?.jejak.dicatat ?? null),
    tertundaMenit: p.tertunda,
    tanda: p.tanda,
  }
}

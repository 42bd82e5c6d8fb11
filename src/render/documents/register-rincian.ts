/** The lines of a compliance register one by one: for an auditor, and for spreadsheets. Nothing is computed here. */
import { lamaLewat } from '../../domain/bahasa/kalimat.js'
import type { Penilaian } from '../../domain/sop/baku-mutu.js'
import { terlambat } from '../../domain/sop/baku-mutu.js'
import type { BarisPerubahanPeran } from '../../domain/register/perubahan-peran.js'
import { artiBenturan, tayangTanpaPersetujuan } from '../../domain/peristiwa/berbenturan.js'
import type {
  BarisDiteruskan,
  BarisDibatalkan,
  BarisRegister,
  BarisTidakBerlaku,
  LangkahRegister,
  Register,
} from '../../domain/register/tipe.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import { keteranganDilihat } from '../../domain/register/dilihat.js'
import { keteranganTanda } from '../../domain/register/tanda-tangan.js'
import type { Sel, Tabel } from '../tabel.js'
import { angka, kanan, tebal, waktu } from '../tabel.js'

/** A verdict with how much too late, in words. */
export const verdikInWords = (l: Penilaian): string => (terlambat(l.verdik) ? `${l.verdik} ${lamaLewat(l)}` : l.verdik)

/** No table where there is nothing: most months have none. */
export function tabelDiteruskan(daftar: readonly BarisDiteruskan[]): Tabel[] {
  if (daftar.length === 0) return []
  return [
    {
      kunci: 'diteruskan',
      judul: 'Diteruskan dengan alasan',
      kolom: [
        ...['Kegiatan', 'Peristiwa', 'Waktu', 'Oleh', 'Alasan'].map((judul) => ({ judul })),
        { judul: 'Commit', rinci: true },
      ],
      baris: daftar.map(({ tentang, judul, peristiwa: p }): Sel[] => [
        judul ?? tentang,
        p.peristiwa,
        waktu(p.waktu),
        p.oleh,
        p.tetap,
        p.jejak.commit.slice(0, 12),
      ]),
      catatan: [
        'Dicatat meskipun bahannya kurang atau teksnya memuat data pribadi, atas alasan yang disebut (SOP langkah 1).',
      ],
    },
  ]
}

const kolomRincian = [
  'ID',
  'Judul',
  'Jenis',
  'Kanal',
  'Hari H',
  'Langkah',
  'Putaran',
  'Mulai',
  'Selesai',
  'Tenggat',
  'Menit',
  'Lewat (menit)',
  'Verdik',
  'Keputusan',
  'Oleh',
  'Peran',
  'Tanda tangan',
  'Dicatat',
  'Tanda',
  'Versi teks',
  'Commit',
]

/** What was recorded on one machine and lost to what another had published; most months have none. */
export function tabelTidakBerlaku(daftar: readonly BarisTidakBerlaku[]): Tabel[] {
  if (daftar.length === 0) return []
  return [
    {
      kunci: 'tidak-berlaku',
      judul: 'Tercatat, tetapi tidak berlaku',
      kolom: [
        ...['Kegiatan', 'Kanal', 'Peristiwa', 'Waktu', 'Oleh', 'Sebab'].map((judul) => ({ judul })),
        { judul: 'Commit', rinci: true },
      ],
      baris: daftar.map(({ tentang, peristiwa: p }): Sel[] => {
        const tayang = tayangTanpaPersetujuan(p)
        return [
          tentang,
          p.kanal.join(', '),
          p.asal,
          waktu(p.waktu),
          p.oleh,
          tayang ? tebal('tayang tanpa persetujuan') : artiBenturan(p.benturan),
          p.jejak.commit.slice(0, 12),
        ]
      }),
      catatan: ['Dicatat di satu komputer, didahului yang lebih dahulu terbit dari komputer lain; tidak dihitung.'],
    },
  ]
}

/** Hand-overs that were taken back; most months have none. */
export function tabelDibatalkan(daftar: readonly BarisDibatalkan[]): Tabel[] {
  if (daftar.length === 0) return []
  return [
    {
      kunci: 'dibatalkan',
      judul: 'Penyerahan yang dibatalkan',
      kolom: [
        ...['Hari H', 'Kegiatan', 'Kanal', 'Diserahkan', 'Oleh', 'Dibatalkan', 'Sebab'].map((judul) => ({ judul })),
        { judul: 'ID', rinci: true },
      ],
      baris: daftar.map(({ kegiatan, serah, batal }): Sel[] => [
        { tanggal: kegiatan.hariH },
        kegiatan.judul,
        batal.kanal.join(', '),
        waktu(serah.waktu),
        serah.oleh,
        waktu(batal.waktu),
        batal.catatan || null,
        kegiatan.id,
      ]),
      catatan: ['Dibatalkan oleh yang mencatatnya sebelum ada kelanjutannya; tidak dihitung.'],
    },
  ]
}

/** No table in a month without; what an emergency brought about is bold (A27). */
export function tabelPerubahanPeran(daftar: readonly BarisPerubahanPeran[]): Tabel[] {
  if (daftar.length === 0) return []
  const peran = (satu: readonly string[]): string => satu.join(', ') || 'tidak ada'
  return [
    {
      kunci: 'perubahan-peran',
      judul: 'Perubahan peran petugas',
      kolom: [
        ...['Waktu', 'Petugas', 'Sebelum', 'Sesudah', 'Oleh', 'Dasar'].map((judul) => ({ judul })),
        { judul: 'Commit', rinci: true },
      ],
      baris: daftar.map(({ ubahan, peristiwa: p }): Sel[] => {
        const kata = (teks: string): Sel => (p.darurat === null ? teks : tebal(teks))
        return [
          waktu(p.jejak.dicatat),
          kata(ubahan.nama),
          peran(ubahan.sebelum),
          kata(`${peran(ubahan.sesudah)}${ubahan.kunci === undefined ? '' : ' (kunci berubah)'}`),
          p.oleh,
          p.darurat === null ? null : kata(`darurat: ${p.darurat}`),
          p.jejak.commit.slice(0, 12),
        ]
      }),
    },
  ]
}

export const tabelRincian = (register: Register, penanda: Penanda): Tabel => ({
  kunci: 'rincian',
  judul: 'Rincian langkah',
  kolom: kolomRincian.map((judul) => ({ judul, rinci: ['ID', 'Jenis', 'Versi teks'].includes(judul) })),
  baris: register.baris.flatMap((b) => b.langkah.map((l) => barisRincian(b, l, penanda))),
  tingkat: 'rinci',
})

/** One round of one step, in the order of `kolomRincian`. */
const barisRincian = ({ kegiatan, kanal }: BarisRegister, l: LangkahRegister, penanda: Penanda): Sel[] => [
  kegiatan.id,
  kegiatan.judul,
  kegiatan.jenis,
  kanal,
  { tanggal: kegiatan.hariH },
  angka(l.baris.no),
  angka(l.ke),
  waktu(l.mulai),
  waktu(l.selesai),
  waktu(l.tenggat),
  angka(l.menit),
  angka(l.lewatMenit),
  l.verdik,
  l.keputusan,
  l.oleh,
  l.peran,
  keteranganTanda(l.commit, penanda),
  l.catat,
  marks(l),
  l.versi === null ? null : `draf ${l.versi.ke ?? 'lain'}, ${l.versi.teks.slice(0, 12)}`,
  l.commit?.slice(0, 12) ?? null,
]

/** The marks of a round; media that nobody saw as they are stand among them. */
const marks = ({ tanda, dilihat }: LangkahRegister): string | null =>
  [...tanda, ...(dilihat === null || dilihat === 'asli' ? [] : [`media: ${keteranganDilihat(dilihat)}`])].join(', ') ||
  null

export function tabelInteraksi(register: Register): Tabel {
  return {
    kunci: 'interaksi',
    judul: 'Komentar dan direct message',
    kolom: [
      { judul: 'Nomor' },
      { judul: 'Platform' },
      { judul: 'Jenis' },
      { judul: 'Diterima' },
      { judul: 'Dijawab' },
      kanan('Menit'),
      { judul: 'Verdik' },
      kanan('Lewat (menit)'),
      { judul: 'Dicatat' },
    ],
    baris: register.interaksi.map((i): Sel[] => [
      i.interaksi.nomor,
      i.interaksi.diterima.platform,
      i.interaksi.diterima.jenis,
      waktu(i.interaksi.diterima.waktu),
      waktu(i.interaksi.dijawab?.waktu ?? null),
      angka(i.menit),
      verdikInWords(i),
      angka(i.lewatMenit),
      i.catat,
    ]),
    tingkat: 'rinci',
  }
}

export function tabelLaporan(register: Register): Tabel {
  return {
    kunci: 'laporan',
    judul: 'Laporan bulanan',
    kolom: [
      { judul: 'Bulan' },
      { judul: 'Kanal' },
      { judul: 'Diserahkan' },
      { judul: 'Tenggat' },
      { judul: 'Verdik' },
      kanan('Lewat (menit)'),
      { judul: 'Oleh' },
      { judul: 'Dicatat' },
    ],
    baris: register.laporan.map((l): Sel[] => [
      l.bulan,
      l.kanal,
      waktu(l.diserahkan),
      waktu(l.tenggat),
      verdikInWords(l),
      angka(l.lewatMenit),
      l.oleh,
      l.catat,
    ]),
    tingkat: 'rinci',
  }
}

/** Registers → documents of tables. Nothing is computed here. */
import type { Penilaian } from '../../domain/sop/baku-mutu.js'
import { terlambat } from '../../domain/sop/baku-mutu.js'
import { lamaLewat, namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { daftarSebab } from '../../domain/register/sebab.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { kalimatAturan } from './aturan.js'
import { tandaTanganKanal } from './penandatangan.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, persen, waktu } from '../tabel.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import { keteranganTanda } from '../../domain/register/tanda-tangan.js'
import { tabelJumlah } from './register-jumlah.js'
import { tabelSebab } from './sebab.js'
import { kalimatSegel, documentCode } from './segel.js'
import type {
  Langkah,
  Tanda,
  BarisDiteruskan,
  BarisRekap,
  BarisRegister,
  DasarPenilaian,
  Register,
} from '../../domain/register/tipe.js'

/** `tepat`, or how much too late in as few letters as a terminal needs: `+2j 5m`. */
function verdikPendek(l: Langkah): string {
  const lewat = lamaLewat(l)
    .replace(' jam kerja', 'jk')
    .replace(/ (h|j|m)[a-z]+/g, '$1')
  const kata = {
    tepat: 'tepat',
    terlambat: `+${lewat}`,
    lewat: `lewat ${lewat}`,
    berjalan: 'berjalan',
    'tidak-dinilai': '-',
  }[l.verdik]
  return l.catat === 'janggal' ? `${kata} (janggal)` : kata
}

/** A verdict with how much too late, in words. */
export const verdikInWords = (l: Penilaian): string => (terlambat(l.verdik) ? `${l.verdik} ${lamaLewat(l)}` : l.verdik)

/** All rounds of a row in one cell; rounds that are not judged count only where there is no other. */
function selLangkah(b: BarisRegister, no: number): string {
  const putaran = b.langkah.filter((l) => l.baris.no === no)
  const dinilai = putaran.filter((l) => l.verdik !== 'tidak-dinilai')
  return (dinilai.length > 0 ? dinilai : putaran.slice(0, 1)).map(verdikPendek).join(', ')
}

/** `tempat` is the office's name, for the place above the signatures; `penanda` are the acts that bear a signature. */
export function dokumenRegister(
  register: Register,
  dasar: DasarPenilaian,
  tempat?: string,
  penanda: Penanda = new Map(),
): Dokumen {
  const { zona } = dasar.aturan
  const nomor = [...new Set(register.baris.flatMap((b) => b.langkah.map((l) => l.baris.no)))].toSorted((a, b) => a - b)
  const kegiatan: Tabel = {
    kunci: 'kegiatan',
    judul: 'Kegiatan',
    kolom: [
      { judul: 'Hari H' },
      { judul: 'Kegiatan' },
      { judul: 'Kanal' },
      ...nomor.map((no) => ({ judul: `L${no}` })),
    ],
    baris: register.baris.map((b): Sel[] => [
      { tanggal: b.kegiatan.hariH },
      `${b.kegiatan.judul}${sebutanKegiatan(b)}`,
      b.kanal,
      ...nomor.map((no) => selLangkah(b, no)),
    ]),
    catatan: [
      `${sebutanLangkah(dasar)} adalah langkah SOP, tiap putaran dipisahkan koma. "+" = terlambat sekian (h hari, j jam, m menit, jk jam kerja); "lewat" = belum dikerjakan dan sudah lewat tenggat; "-" = tidak dinilai.`,
    ],
    kosong: 'Tidak ada kegiatan pada periode ini.',
  }
  return {
    lanskap: true,
    judul: `Register Kepatuhan SOP, ${register.bulan === null ? 'seluruh riwayat' : namaBulan(register.bulan, zona)}`,
    keterangan: [`Dinilai per ${waktuPanjang(register.per, zona)}.`, ...kalimatAturan(dasar, register.bulan)],
    bagian: [
      kegiatan,
      tabelRincian(register, penanda),
      tabelInteraksi(register),
      tabelLaporan(register),
      tabelSebab(daftarSebab(register), zona),
      ...tabelDiteruskan(register.diteruskan),
      tabelRekap(register.rekap),
      ...tabelJumlah(register),
    ],
    utama: 'rincian',
    penutup: [
      ...kalimatTanda(register),
      kalimatTandaTangan(register, penanda),
      `Waktu dicatat: ${register.catat.langsung} langsung (dalam 15 menit), ${register.catat.belakangan} belakangan, ${register.catat.janggal} janggal.`,
      ...register.peringatan.map((p) => `Peringatan: ${p}`),
      ...(register.temuan.length > 0
        ? [
            `Riwayat memuat ${register.temuan.length} peristiwa yang tidak sesuai SOP dan tidak dihitung; jalankan konten verifikasi.`,
          ]
        : []),
      ...kalimatSegel(register.segel, zona),
    ],
    ...documentCode(register.segel),
    tandaTangan: tandaTanganKanal(kanalRekap(register), dasar, tempat),
  }
}

/** The rows of the SOP that are about a kegiatan, runs of them in short: `L1–L4`. */
function sebutanLangkah({ sop, daftarKanal }: DasarPenilaian): string {
  const baris = daftarKanal.flatMap((k) => sop[k].versi.flatMap((v) => v.baris))
  const nomor = new Set(baris.filter((b) => b.lingkup === 'kegiatan').map((b) => b.no))
  const awal = [...nomor].filter((no) => !nomor.has(no - 1)).toSorted((a, b) => a - b)
  const akhir = [...nomor].filter((no) => !nomor.has(no + 1)).toSorted((a, b) => a - b)
  return awal.map((no, i) => (no === akhir[i] ? `L${no}` : `L${no}–L${akhir[i]}`)).join(', ')
}

/** What the title of a kegiatan does not say: what it lacks, or that it went on for a reason. */
function sebutanKegiatan({ kelengkapan, langkah }: BarisRegister): string {
  if (!kelengkapan.lengkap) return ' (tidak lengkap)'
  return langkah.some((l) => l.tanda.includes('tetap')) ? ' (dengan alasan)' : ''
}

/** No table where there is nothing: most months have none. */
function tabelDiteruskan(daftar: readonly BarisDiteruskan[]): Tabel[] {
  if (daftar.length === 0) return []
  return [
    {
      kunci: 'diteruskan',
      judul: 'Diteruskan dengan alasan',
      kolom: ['Kegiatan', 'Peristiwa', 'Waktu', 'Oleh', 'Alasan', 'Commit'].map((judul) => ({ judul })),
      baris: daftar.map(({ tentang, judul, peristiwa: p }): Sel[] => [
        judul ?? tentang,
        p.peristiwa,
        waktu(p.waktu),
        p.oleh,
        p.tetap,
        p.jejak.commit.slice(0, 12),
      ]),
      catatan: [
        'Dicatat meskipun bahannya kurang atau teksnya memuat data pribadi, atas alasan yang disebut (SOP langkah 1; --tetap).',
      ],
    },
  ]
}

const artiTanda: Record<Tanda, string> = {
  'atas-nama': 'dicatat atas nama orang lain',
  sendiri: 'diputus oleh yang mengajukan',
  tetap: 'diteruskan dengan alasan (bahan kurang atau data pribadi)',
  'luar-jam-kerja': 'di luar jam kerja',
  'dinyatakan-sendiri': 'nama dan peran dinyatakan sendiri',
  'sesudah-tutup-buku': 'dicatat sesudah tutup buku',
}

function kalimatTanda(register: Register): string[] {
  const semua = [...register.baris.flatMap((b) => b.langkah), ...register.interaksi, ...register.laporan].flatMap(
    (l) => l.tanda,
  )
  const jumlah = Object.entries(artiTanda).map(
    ([tanda, arti]) => [semua.filter((t) => t === tanda).length, arti] as const,
  )
  const ada = jumlah.filter(([n]) => n > 0).map(([n, arti]) => `${n} ${arti}`)
  return ada.length === 0 ? [] : [`Tanda pada langkah: ${ada.join('; ')}.`]
}

/** A name that nobody signed for is only stated, and that is said. */
function kalimatTandaTangan(register: Register, penanda: Penanda): string {
  const commit = new Set(register.baris.flatMap((b) => b.langkah.flatMap((l) => l.commit ?? [])))
  const bertanda = [...commit].filter((satu) => penanda.has(satu)).length
  return `Tanda tangan: ${bertanda} dari ${commit.size} peristiwa pada langkah kegiatan ditandatangani; pada selebihnya nama dinyatakan.`
}

/** The channels the register covers. */
const kanalRekap = (register: Register): Kanal[] => [
  ...new Set(register.rekap.flatMap((r) => (r.kanal === 'gabungan' ? [] : [r.kanal]))),
]

function tabelRincian(register: Register, penanda: Penanda): Tabel {
  return {
    kunci: 'rincian',
    judul: 'Rincian langkah',
    kolom: [
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
    ].map((judul) => ({ judul, rinci: judul === 'Jenis' || judul === 'Versi teks' })),
    baris: register.baris.flatMap((b) =>
      b.langkah.map((l): Sel[] => [
        b.kegiatan.id,
        b.kegiatan.judul,
        b.kegiatan.jenis,
        b.kanal,
        { tanggal: b.kegiatan.hariH },
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
        l.tanda.join(', ') || null,
        l.versi === null ? null : `draf ${l.versi.ke ?? 'lain'}, ${l.versi.teks.slice(0, 12)}`,
        l.commit?.slice(0, 12) ?? null,
      ]),
    ),
    rinci: true,
    kosong: 'Tidak ada langkah pada periode ini.',
  }
}

function tabelInteraksi(register: Register): Tabel {
  const dikecualikan = register.interaksi.filter((i) => !i.interaksi.diterima.perluJawaban).length
  return {
    kunci: 'interaksi',
    judul: 'Komentar dan direct message',
    kolom: [
      { judul: 'Nomor' },
      { judul: 'Platform' },
      { judul: 'Jenis' },
      { judul: 'Diterima' },
      { judul: 'Dijawab' },
      { judul: 'Verdik' },
      { judul: 'Dicatat' },
    ],
    baris: register.interaksi.map((i): Sel[] => [
      i.interaksi.nomor,
      i.interaksi.diterima.platform,
      i.interaksi.diterima.jenis,
      waktu(i.interaksi.diterima.waktu),
      waktu(i.interaksi.dijawab?.waktu ?? null),
      verdikInWords(i),
      i.catat,
    ]),
    catatan: dikecualikan > 0 ? [`${dikecualikan} tidak memerlukan jawaban (emoji, spam) dan tidak dinilai.`] : [],
    kosong: 'Tidak ada komentar atau direct message yang dicatat.',
  }
}

function tabelLaporan(register: Register): Tabel {
  return {
    kunci: 'laporan',
    judul: 'Laporan bulanan',
    kolom: [
      { judul: 'Bulan' },
      { judul: 'Kanal' },
      { judul: 'Diserahkan' },
      { judul: 'Tenggat' },
      { judul: 'Verdik' },
      { judul: 'Oleh' },
      { judul: 'Dicatat' },
    ],
    baris: register.laporan.map((l): Sel[] => [
      l.bulan,
      l.kanal,
      waktu(l.diserahkan),
      waktu(l.tenggat),
      verdikInWords(l),
      l.oleh,
      l.catat,
    ]),
    kosong: 'Belum ada laporan yang jatuh tempo.',
  }
}

export function tabelRekap(rekap: readonly BarisRekap[]): Tabel {
  return {
    kunci: 'rekap',
    judul: 'Rekapitulasi kepatuhan',
    kolom: [
      { judul: 'Kanal' },
      { judul: 'Langkah' },
      { judul: 'Dinilai', rata: 'kanan' },
      { judul: 'Tepat', rata: 'kanan' },
      { judul: 'Terlambat', rata: 'kanan' },
      { judul: '% tepat', rata: 'kanan' },
    ],
    baris: rekap.map((r): Sel[] => [
      r.kanal,
      String(r.langkah),
      angka(r.dinilai),
      angka(r.tepat),
      angka(r.terlambat),
      persen(r.persenTepat),
    ]),
    catatan: [
      'Terlambat mencakup yang lewat tenggat dan belum dikerjakan. Yang masih berjalan dan yang tidak dinilai tidak dihitung.',
    ],
  }
}

/**
 * Compliance register → a document: what it comes to on the first page, then every kegiatan. Nothing is computed here.
 */
import { terlambat } from '../../domain/sop/baku-mutu.js'
import { bilangan, lamaLewat, namaBulan, persentase, tanggalPendek, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { namaLangkah, ringkasRegister } from '../../domain/register/ringkasan.js'
import type { RingkasanRegister } from '../../domain/register/ringkasan.js'
import type { Perhatian } from '../../domain/register/perhatian.js'
import { kalimatTanpaSebab } from '../../domain/register/perhatian.js'
import { kalimatPutusan } from '../../domain/register/putusan.js'
import { daftarSebab } from '../../domain/register/sebab.js'
import { bulanBerakhir, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { kalimatAturan } from './aturan.js'
import { tandaTanganKanal } from './penandatangan.js'
import type { Dokumen, Sel, Summary, Tabel } from '../tabel.js'
import { angka, kanan, persen, tebal, waktu } from '../tabel.js'
import { keteranganDilihat } from '../../domain/register/dilihat.js'
import type { Penanda } from '../../domain/register/tanda-tangan.js'
import { tabelJumlah } from './register-jumlah.js'
import {
  tabelDiteruskan,
  tabelInteraksi,
  tabelLaporan,
  tabelPerubahanPeran,
  tabelRincian,
  tabelDibatalkan,
  tabelTidakBerlaku,
  verdikInWords,
} from './register-rincian.js'
import { tabelRekap } from './rekap.js'
import { tabelSebab } from './sebab.js'
import { kalimatSegel, documentCode } from './segel.js'
import type { Langkah, Tanda, BarisRegister, DasarPenilaian, Register } from '../../domain/register/tipe.js'

/** Below this share on time, in percent, a cell is bold. */
const RENDAH = 90

/** `tempat` is the office's name, for the place above the signatures; `penanda` are the acts that bear a signature. */
export function dokumenRegister(
  register: Register,
  dasar: DasarPenilaian,
  tempat?: string,
  penanda: Penanda = new Map(),
): Dokumen {
  const { zona } = dasar.aturan
  const ringkasan = ringkasRegister(register, dasar)
  const nama = namaLangkah(dasar, register.bulan)
  return {
    lanskap: true,
    judul: `Register Kepatuhan SOP, ${register.bulan === null ? 'seluruh riwayat' : namaBulan(register.bulan, zona)}`,
    per: register.per,
    keterangan: [`Dinilai per ${waktuPanjang(register.per, zona)}.`],
    ringkasan: kepala(register, ringkasan, zona),
    bagian: [
      tabelMatriks(ringkasan),
      tabelPerhatian(ringkasan.perhatian),
      tabelKegiatan(register, nama),
      tabelRincian(register, penanda),
      tabelInteraksi(register),
      tabelLaporan(register),
      { ...tabelSebab(daftarSebab(register), zona, nama), tingkat: 'rinci' },
      ...tabelDiteruskan(register.diteruskan),
      ...tabelTidakBerlaku(register.tidakBerlaku),
      ...tabelDibatalkan(register.dibatalkan),
      ...tabelPerubahanPeran(register.perubahanPeran),
      { ...tabelRekap(register.rekap, nama), tingkat: 'rinci' },
      ...tabelJumlah(register),
    ],
    utama: 'rincian',
    penutup: [...register.peringatan.map((p) => `Peringatan: ${p}`), ...kalimatSegel(register.segel, zona)],
    aturan: [
      artiSel,
      ...kalimatTanda(register),
      ...kalimatDilihat(register),
      kalimatTandaTangan(register, penanda),
      ...kalimatAturan(dasar, register.bulan),
    ],
    ...documentCode(register.segel),
    tandaTangan: tandaTanganKanal(kanalRekap(register), dasar, tempat),
  }
}

function kepala(
  register: Register,
  { seluruh, lewat, jalur, kegiatan, putusan }: RingkasanRegister,
  zona: string,
): Summary {
  const { langsung, belakangan, janggal } = register.catat
  const dikecualikan = register.interaksi.filter((i) => !i.interaksi.diterima.perluJawaban).length
  return {
    angka: [
      ...(seluruh.dinilai === 0
        ? []
        : [
            {
              nama: 'Tepat waktu',
              nilai: persen(seluruh.persenTepat),
              keterangan: [`${bilangan(seluruh.tepat)} dari ${bilangan(seluruh.dinilai)} langkah`],
            },
            {
              nama: 'Terlambat',
              nilai: angka(seluruh.terlambat),
              keterangan: [`${bilangan(lewat)} di antaranya belum dikerjakan`],
            },
          ]),
      {
        nama: 'Kegiatan',
        nilai: angka(kegiatan),
        keterangan: [`${bilangan(jalur)} jalur, yaitu kegiatan pada satu kanal`],
      },
      ...(langsung + belakangan + janggal === 0
        ? []
        : [
            {
              nama: 'Dicatat belakangan',
              nilai: angka(belakangan),
              keterangan: [`dari ${bilangan(langsung + belakangan + janggal)} waktu, ${bilangan(janggal)} janggal`],
            },
          ]),
    ],
    kalimat: [
      ...(register.baris.length === 0 ? ['Tidak ada kegiatan pada periode ini.'] : []),
      ...kalimatPutusan(putusan),
      ...kalimatLaporan(register, zona),
      ...(register.interaksi.length > 0
        ? [
            'Komentar dan direct message yang dicatat: ' +
              `${bilangan(register.interaksi.length)}${
                dikecualikan > 0
                  ? `, ${bilangan(dikecualikan)} di antaranya tidak memerlukan jawaban (emoji, spam) dan tidak dinilai`
                  : ''
              }.`,
          ]
        : []),
      ...(register.temuan.length > 0
        ? [
            `Riwayat memuat ${bilangan(register.temuan.length)} peristiwa yang tidak sesuai SOP dan tidak ` +
              'dihitung; lihat berita acara pemeriksaan.',
          ]
        : []),
    ],
  }
}

/** Of the whole history there are many reports; the month's own are told one by one. */
function kalimatLaporan({ bulan, laporan, per }: Register, zona: string): string[] {
  if (bulan === null) return []
  if (laporan.length > 0)
    return laporan.map((l) =>
      l.diserahkan === null
        ? `Laporan ${l.kanal}: belum diserahkan, ` +
          `${
            l.verdik === 'lewat' ? verdikInWords(l) : `tenggat ${tanggalPendek(tanggalLokal(l.tenggat!, zona), zona)}`
          }.`
        : `Laporan ${l.kanal}: diserahkan ${tanggalPendek(tanggalLokal(l.diserahkan, zona), zona)}, ` +
          `${verdikInWords(l)}.`,
    )
  return bulanBerakhir(bulan, zona) > per
    ? ['Laporan bulan ini belum jatuh tempo: bulannya belum berakhir.']
    : ['Laporan bulan ini tidak diserahkan; tidak dinilai karena belum ada yang tercatat sampai bulan itu.']
}

/** Every step by its name and channel: how many were on time of those judged. */
function tabelMatriks({ matriks }: RingkasanRegister): Tabel {
  const kanal = matriks[0]?.sel.map((s) => s.kanal) ?? []
  const ada = matriks.some((m) => m.sel.some((s) => (s.rekap?.dinilai ?? 0) > 0))
  return {
    kunci: 'matriks',
    judul: 'Tepat waktu per langkah dan kanal',
    kolom: [{ judul: 'Langkah' }, ...kanal.map(kanan)],
    baris: ada
      ? matriks.map(({ nama, sel }): Sel[] => [
          nama,
          ...sel.map(({ rekap }): Sel => {
            if (rekap === null) return ''
            if (rekap.persenTepat === null) return null
            const teks = `${bilangan(rekap.tepat)}/${bilangan(rekap.dinilai)}  ${persentase(rekap.persenTepat)}`
            return rekap.persenTepat < RENDAH ? tebal(teks) : teks
          }),
        ])
      : [],
  }
}

/** So many are named on a page beside those that are open; all of them stand in the list of kegiatan. */
const PERHATIAN_SELESAI = 12

function tabelPerhatian(perhatian: readonly Perhatian[]): Tabel {
  const terbuka = perhatian.filter((p) => p.terbuka)
  const selesai = perhatian.filter((p) => !p.terbuka)
  const disebut = [...terbuka, ...selesai.slice(0, PERHATIAN_SELESAI)]
  const sisa = perhatian.length - disebut.length
  return {
    kunci: 'perhatian',
    judul: 'Perlu perhatian',
    kolom: [
      ...['Kegiatan', 'Kanal', 'Langkah', 'Tenggat', 'Lewat'].map((judul) => ({ judul })),
      { ...kanan('Lewat (menit)'), rinci: true },
      { judul: 'Siapa' },
      { judul: 'Sebab' },
    ],
    baris: disebut.map((p): Sel[] => [
      p.tentang,
      p.kanal,
      `${p.no} ${p.langkah}${p.ke > 1 ? `, putaran ${p.ke}` : ''}`,
      waktu(p.tenggat),
      p.terbuka ? tebal(`belum, ${lamaLewat(p)}`) : lamaLewat(p),
      angka(p.lewatMenit),
      p.siapa,
      p.sebab,
    ]),
    paragraf: [
      ...kalimatTanpaSebab(perhatian),
      ...(sisa > 0
        ? [`${bilangan(sisa)} keterlambatan lain yang sudah dikerjakan tampak pada daftar semua kegiatan.`]
        : []),
    ],
  }
}

/** How much too late in as few letters as a terminal needs: `2 j 5 m`. */
const lewatPendek = (l: Langkah): string =>
  lamaLewat(l)
    .replace(' jam kerja', ' jk')
    .replace(/ (h|j|m)[a-z]+/g, ' $1')

/** All rounds of a step in one cell; rounds that are not judged count only where there is no other. */
function selLangkah(b: BarisRegister, no: number): Sel {
  const putaran = b.langkah.filter((l) => l.baris.no === no)
  const dinilai = putaran.filter((l) => l.verdik !== 'tidak-dinilai')
  if (putaran.length === 0) return ''
  const telat = dinilai.filter((l) => terlambat(l.verdik))
  const belum = dinilai.some((l) => l.selesai === null)
  const kata = [
    ...(belum ? ['belum'] : []),
    ...telat.map((l) => `+${lewatPendek(l)}`),
    ...(!belum && telat.length === 0 ? [dinilai.length > 0 ? 'ok' : '-'] : []),
    ...(dinilai.length > 1 ? [`${dinilai.length}x`] : []),
    ...(putaran.some((l) => l.catat === 'janggal') ? ['janggal'] : []),
  ].join(' ')
  const platform = putaran.flatMap((l) => l.platform ?? []).filter((p) => p !== 'website')
  const teks = platform.length > 0 ? `${kata} (${platform.join(', ')})` : kata
  return telat.length > 0 ? tebal(teks) : teks
}

const artiSel =
  'Daftar semua kegiatan: "ok" = tepat waktu; "+" = terlambat sekian (h hari, j jam, m menit, jk jam kerja); "2x" ' +
  '= dua putaran; "belum" = belum dikerjakan, dengan "+" sudah lewat tenggat; "-" = tidak dinilai; kosong = belum ' +
  'sampai di langkah itu. Dalam kurung: platform tempat konten diunggah.'

function tabelKegiatan(register: Register, nama: (kanal: Kanal, no: number) => string): Tabel {
  const baris = register.baris
  const nomor = [...new Set(baris.flatMap((b) => b.langkah.map((l) => l.baris.no)))].toSorted((a, b) => a - b)
  const judul = (no: number): string =>
    `${no} ${nama(baris.find((b) => b.langkah.some((l) => l.baris.no === no))!.kanal, no)}`
  return {
    kunci: 'kegiatan',
    judul: 'Semua kegiatan',
    kolom: [
      { judul: 'Hari H' },
      { judul: 'Kegiatan' },
      { judul: 'Kanal' },
      ...nomor.map((no) => ({ judul: judul(no) })),
    ],
    kelompok: 2,
    baris: baris.map((b): Sel[] => [
      { tanggal: b.kegiatan.hariH },
      `${b.kegiatan.judul}${sebutanKegiatan(b)}`,
      b.kanal,
      ...nomor.map((no) => selLangkah(b, no)),
    ]),
  }
}

/** What the title of a kegiatan does not say: what it lacks, or that it went on for a reason. */
function sebutanKegiatan({ kelengkapan, langkah }: BarisRegister): string {
  if (!kelengkapan.lengkap) return ' (tidak lengkap)'
  return langkah.some((l) => l.tanda.includes('tetap')) ? ' (dengan alasan)' : ''
}

const artiTanda: Record<Tanda, string> = {
  'atas-nama': 'dicatat atas nama orang lain',
  sendiri: 'diputus oleh yang mengajukan',
  tetap: 'diteruskan dengan alasan (bahan kurang atau data pribadi)',
  'luar-jam-kerja': 'di luar jam kerja',
  'dinyatakan-sendiri': 'nama dan peran dinyatakan sendiri',
  'sesudah-tutup-buku': 'dicatat sesudah tutup buku',
  luring: 'terbit lebih dari 15 menit sesudah dicatat',
  'jam-beda': 'dicatat di komputer yang jamnya sedikit di belakang komputer sebelumnya',
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

/** What was decided without the media as they are; nothing where all lay there, and where nobody said. */
function kalimatDilihat(register: Register): string[] {
  const dilihat = register.baris.flatMap((b) => b.langkah.map((l) => l.dilihat))
  const daftar = (['pratinjau', 'tidak'] as const).map(
    (satu) => [satu, dilihat.filter((d) => d === satu).length] as const,
  )
  const ada = daftar.filter(([, n]) => n > 0).map(([satu, n]) => `${n} keputusan: ${keteranganDilihat(satu)}`)
  return ada.length === 0 ? [] : [`Foto dan video yang diputus: ${ada.join('; ')}.`]
}

/** A name that nobody signed for is only stated, and that is said. */
function kalimatTandaTangan(register: Register, penanda: Penanda): string {
  const commit = new Set(register.baris.flatMap((b) => b.langkah.flatMap((l) => l.commit ?? [])))
  const bertanda = [...commit].filter((satu) => penanda.has(satu)).length
  return (
    `Tanda tangan: ${bertanda} dari ${commit.size} peristiwa pada langkah kegiatan ditandatangani; pada selebihnya ` +
    'nama dinyatakan.'
  )
}

/** The channels the register covers. */
const kanalRekap = (register: Register): Kanal[] => [
  ...new Set(register.rekap.flatMap((r) => (r.kanal === 'gabungan' ? [] : [r.kanal]))),
]

/**
 * The registers the SOP names as outputs of step 1: of medsos "Register dokumentasi dan konten", of website "Register
 * berita".
 */
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { jumlahPenyerahan } from '../../domain/register/jumlah-register.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { kalimatAturan, monthVersions } from './aturan.js'
import { tandaTanganKanal } from './penandatangan.js'
import { verdikInWords } from './register-rincian.js'
import { kalimatSegel, documentCode } from './segel.js'
import type { Dokumen, Sel, Tabel } from '../tabel.js'
import { angka, kanan, waktu } from '../tabel.js'
import type { DasarPenilaian, Register } from '../../domain/register/tipe.js'

/** `judul` is the register's name, `tempat` the office's name, for the place above the signatures. */
export function dokumenSerah(
  register: Register,
  judul: string,
  kanal: Kanal,
  dasar: DasarPenilaian,
  tempat: string,
): Dokumen {
  const { zona } = dasar.aturan
  const hanyaKanal = { ...dasar, daftarKanal: [kanal] }
  return {
    lanskap: true,
    judul: `${judul}, ${register.bulan === null ? 'seluruh riwayat' : namaBulan(register.bulan, zona)}`,
    per: register.per,
    keterangan: [`Per ${waktuPanjang(register.per, zona)}.`, ...kalimatJumlah(register)],
    bagian: [tabelSerah(register, judul)],
    utama: 'register',
    penutup: kalimatSegel(register.segel, zona),
    aturan: [
      'Diserahkan dan verdiknya adalah penyerahan pertama; kelengkapan dihitung dari bahan yang terakhir berlaku.',
      ...kalimatKelengkapan(register, kanal, dasar),
      ...kalimatAturan(hanyaKanal, register.bulan),
    ],
    ...documentCode(register.segel),
    tandaTangan: tandaTanganKanal([kanal], dasar, tempat),
  }
}

/** What the SOP's first row asks to be handed over, in its own words. */
function kalimatKelengkapan(register: Register, kanal: Kanal, dasar: DasarPenilaian): string[] {
  return monthVersions(dasar, kanal, register.bulan).flatMap((versi) => {
    const baris = barisUntuk(versi, 'diserahkan')
    return baris
      ? [
          `Kelengkapan menurut SOP ${kanal} langkah ${baris.no}: ${baris.kelengkapan.join('; ')}. Foto pengumuman ` +
            'tidak dinilai.',
        ]
      : []
  })
}

const tabelSerah = (register: Register, judul: string): Tabel => ({
  kunci: 'register',
  judul,
  kolom: [
    kanan('No'),
    { judul: 'Diserahkan' },
    { judul: 'Hari H' },
    { judul: 'Kegiatan' },
    { judul: 'Jenis' },
    { judul: 'Pelaksana' },
    kanan('Foto'),
    kanan('Video'),
    { judul: 'Narasi' },
    { judul: 'Lengkap' },
    { judul: 'Verdik' },
    { judul: 'Dicatat' },
    { judul: 'Status' },
    { judul: 'ID', rinci: true },
  ],
  baris: register.baris.map(({ kegiatan, kelengkapan, langkah: [serah], status }, i): Sel[] => [
    angka(i + 1),
    waktu(serah?.selesai ?? null),
    { tanggal: kegiatan.hariH },
    kegiatan.judul,
    kegiatan.jenis,
    kegiatan.pelaksana,
    angka(kelengkapan.foto),
    angka(kelengkapan.video),
    kelengkapan.narasi ? 'ada' : 'tidak ada',
    kelengkapan.lengkap ? 'ya' : `tidak lengkap: ${kelengkapan.kurang.join(', ')}`,
    serah ? verdikInWords(serah) : null,
    serah?.catat ?? null,
    status,
    kegiatan.id,
  ]),
  kosong: 'Tidak ada penyerahan pada periode ini.',
})

/** Every kegiatan is one line, and each line counted once. */
function kalimatJumlah(register: Register): string[] {
  if (register.baris.length === 0) return []
  const { baris, verdik: v, catat: c } = jumlahPenyerahan(register)
  const lengkap = register.baris.filter((b) => b.kelengkapan.lengkap).length
  return [
    `Jumlah: ${register.baris.length} kegiatan, masing-masing satu baris: ${lengkap} lengkap dan ` +
      `${register.baris.length - lengkap} tidak lengkap.`,
    `Penyerahan: ${baris}, yaitu ${v.tepat} tepat, ${v.terlambat} terlambat, dan ${v['tidak-dinilai']} tidak dinilai.`,
    `Waktu dicatat: ${c.langsung} langsung (dalam 15 menit), ${c.belakangan} belakangan, ${c.janggal} janggal.`,
  ]
}

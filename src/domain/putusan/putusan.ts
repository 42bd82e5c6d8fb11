/**
 * Decisions: whether an act may be recorded. The only place that refuses by the SOP; everything below it is told why.
 * Each rule is one function that returns the refusal or null; `putuskan` runs them in order.
 */
import type { KodeMenurut } from '../../errors.js'
import { KontenError } from '../../errors.js'
import type { Petugas } from '../sop/aturan.js'
import { TOLERANSI_JAM } from '../sop/aturan.js'
import { cariDataPribadi } from '../bahasa/data-pribadi.js'
import { tolakNul } from '../bahasa/nul.js'
import { kalimatKembar } from '../bahasa/kembar.js'
import { namaBulan, tempat, waktuPanjang } from '../bahasa/kalimat.js'
import { bakukanNama, samaOrang, BATAS_NAMA } from '../orang/pelaku.js'
import type { Dibatalkan } from '../peristiwa/dibatalkan.js'
import type { Dijawab } from '../peristiwa/dijawab.js'
import type { Dilaporkan } from '../peristiwa/dilaporkan.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import type { Disetujui } from '../peristiwa/disetujui.js'
import type { Ditutup } from '../peristiwa/ditutup.js'
import type { Peristiwa, Tercatat } from '../peristiwa/daftar.js'
import type { Verdik } from '../sop/baku-mutu.js'
import { terlambat } from '../sop/baku-mutu.js'
import type { DaftarSegel } from '../keadaan/segel.js'
import { kodeSegel, segelBulan } from '../keadaan/segel.js'
import type { BarisSop, Kanal } from '../sop/sop.js'
import { barisKerja, daftarTahapAkhir, kemustahilan, kerjaBaris, sebutanTahap } from '../peristiwa/daftar.js'
import { kunciUnggah } from '../bahasa/tautan.js'
import type { Instan } from '../bahasa/waktu.js'
import { MENIT, bulanBerakhir, keMenit } from '../bahasa/waktu.js'
import type { Interaksi, Jalur, Kegiatan } from '../keadaan/tipe.js'
import type { IsiKanal } from '../keadaan/baca.js'
import {
  barisMenunggu,
  bedaPersetujuan,
  kanalBerlanjut,
  kanalLuput,
  kanalTeks,
  persetujuan,
  terakhir,
  terakhirBerlaku,
} from '../keadaan/baca.js'
import type { Kelengkapan } from '../keadaan/kelengkapan.js'

/** What a decision about one act on a kegiatan is made with. */
export interface Perkara {
  peristiwa: Peristiwa
  /** State before the act; null for the first hand-over. */
  kegiatan: Kegiatan | null
  petugas: readonly Petugas[]
  pisahTugas: 'ketat' | 'longgar'
  zona: string
  sekarang: Instan
  /** Whether it is decided again, after acts of other machines: their clocks may disagree. */
  diulang?: true
}

type Aturan = (jalur: Jalur, baris: BarisSop, p: Perkara) => KontenError | null

const tolak = (kode: KodeMenurut<'ditolak'>, pesan: string, saran: string[]): KontenError =>
  new KontenError('ditolak', kode, pesan, saran)

/** What a track waits for, so that a refusal can name the next command. */
function perintahSesudah(jalur: Jalur, id: string): string {
  const [baris] = barisMenunggu(jalur)
  const saran = baris && kerjaBaris(baris).saran?.({ kanal: jalur.kanal, tahap: jalur.tahap, sasaran: id })
  return `konten ${saran ?? `${daftarTahapAkhir.includes(jalur.tahap) ? 'riwayat' : 'lihat'} ${id}`}`
}

const urutan: Aturan = (jalur, baris, { peristiwa, kegiatan }) => {
  if (baris.sesudah.includes(jalur.tahap)) return null
  const id = kegiatan!.id
  return tolak(
    'urutan',
    `"${kegiatan!.judul}" pada kanal ${jalur.kanal} ${sebutanTahap(jalur.tahap)}, sehingga belum atau tidak lagi dapat ${peristiwa.peristiwa} (SOP ${jalur.kanal} langkah ${baris.no}: harus sesudah ${baris.sesudah.join(' atau ')}).`,
    [perintahSesudah(jalur, id)],
  )
}

function waktuMaju(jalur: Jalur, { peristiwa, zona, diulang }: Perkara): KontenError | null {
  const sebelum = diulang ? jalur.berlaku.findLast((p) => peristiwa.dasar.includes(p.op)) : jalur.berlaku.at(-1)
  if (!sebelum || keMenit(peristiwa.waktu) >= keMenit(sebelum.waktu) - kelonggaran(diulang)) return null
  return waktuMundur(peristiwa.waktu, sebelum.waktu, sebelum.peristiwa, zona)
}

/** What two machines may disagree by (ms); none on one. */
const kelonggaran = (diulang: true | undefined): number => (diulang ? TOLERANSI_JAM * MENIT : 0)

/** A18: who handed in the draft does not decide on it, unless the office allows it or it is recorded for another. */
const pisahTugas: Aturan = (jalur, baris, { peristiwa, petugas, pisahTugas: pilihan, kegiatan }) => {
  const draf = terakhir(jalur, 'diajukan')
  if (
    pilihan === 'longgar' ||
    peristiwa.bukti !== null ||
    !baris.sesudah.includes('diajukan') ||
    !draf ||
    !samaOrang(draf.oleh, peristiwa.oleh, petugas)
  )
    return null
  return tolak(
    'pisah-tugas',
    `${peristiwa.oleh} mengajukan draf ini dan karena itu tidak boleh memutusnya (SOP langkah ${baris.no}; aturan A18).`,
    [
      `konten setujui ${kegiatan!.id} --kanal ${jalur.kanal} --sebagai "Nama PPID"`,
      'Bila PPID memutus di luar alat ini: --atas-nama ppid --bukti "…"',
    ],
  )
}

/**
 * A koreksi or tolak that an approval was published before holds back what rests on that approval, until a PPID decides
 * again.
 */
function tertahan({ kanal, ditahan, berlaku }: Jalur, { id, judul }: Kegiatan): KontenError | null {
  const setuju = ditahan && berlaku.find((p) => p.op === ditahan.setuju)
  if (!ditahan || persetujuan({ berlaku })?.op !== ditahan.setuju) return null
  const { asal, oleh, catatan } = ditahan.oleh
  return tolak(
    'ditahan',
    `Draf ${kanal} "${judul}" disetujui ${setuju!.oleh}, tetapi ${oleh} juga memutusnya (${asal}) sebelum melihat persetujuan itu; tidak ada yang diunggah atau disalin sampai PPID memutus lagi.${catatan === '' ? '' : ` Catatannya: ${catatan}`}`,
    [
      `konten riwayat ${id}`,
      `PPID: konten batalkan ${id} --kanal ${kanal}, lalu putuskan lagi draf yang diajukan kembali`,
    ],
  )
}

/** Text and media uploaded are those approved. */
const sesuaiPersetujuan: Aturan = (jalur, baris, { peristiwa, kegiatan, diulang }) => {
  if (peristiwa.peristiwa !== 'diunggah') return null
  // What was uploaded before anybody knew has been uploaded.
  const tahan = diulang ? null : tertahan(jalur, kegiatan!)
  if (tahan !== null) return tahan
  const setuju = persetujuan(jalur)
  return setuju ? berubahSesudahDisetujui(jalur, kegiatan!, setuju, peristiwa, ` langkah ${baris.no}`) : null
}

function berubahSesudahDisetujui(
  jalur: Jalur,
  { id, judul }: Kegiatan,
  setuju: Disetujui,
  isi: IsiKanal,
  langkah: string,
): KontenError | null {
  const berubah = bedaPersetujuan(setuju, isi)
  if (berubah.length === 0) return null
  return tolak(
    'berubah-sesudah-disetujui',
    `Isi (${berubah.join(' dan ')}) ${jalur.kanal} "${judul}" berubah sesudah disetujui ${setuju.oleh} (SOP${langkah}: yang diunggah adalah yang disetujui).`,
    [
      'Kembalikan isinya, atau batalkan persetujuan dan ajukan kembali kepada PPID:',
      `konten batalkan ${id} --kanal ${jalur.kanal}`,
    ],
  )
}

/** What leaves the office by hand is what the PPID approved, as an upload is. Returns the approval it rests on. */
export function putuskanSalin(kegiatan: Kegiatan, kanal: Kanal, isi: IsiKanal): Tercatat<Disetujui> {
  const jalur = jalurKanal(kegiatan, kanal)
  const setuju = persetujuan(jalur)
  if (!setuju)
    throw tolak(
      'belum-disetujui',
      `Draf ${kanal} "${kegiatan.judul}" tidak sedang disetujui (kini ${jalur.tahap}); yang disalin untuk diunggah hanya yang disetujui PPID (SOP ${kanal} langkah 3).`,
      [perintahSesudah(jalur, kegiatan.id)],
    )
  const galat = tertahan(jalur, kegiatan) ?? berubahSesudahDisetujui(jalur, kegiatan, setuju, isi, ` ${kanal}`)
  if (galat) throw galat
  return setuju
}

/** The track of a channel. Throws `pemakaian` where the kegiatan does not use it. */
export function jalurKanal(kegiatan: Kegiatan, kanal: Kanal): Jalur {
  const jalur = kegiatan.jalur.get(kanal)
  if (jalur) return jalur
  throw new KontenError('pemakaian', 'kanal-tidak-dipakai', `"${kegiatan.judul}" tidak memakai kanal ${kanal}.`, [
    `Kanal kegiatan ini: ${[...kegiatan.jalur.keys()].join(', ')}`,
  ])
}

/** One link of one platform is uploaded once: repeating the command, say after a power cut, records nothing twice. */
const belumDiunggah: Aturan = (jalur, baris, { peristiwa, kegiatan }) => {
  if (peristiwa.peristiwa !== 'diunggah') return null
  const sudah = new Set(jalur.berlaku.flatMap((p) => (p.peristiwa === 'diunggah' ? p.unggahan.map(kunciUnggah) : [])))
  const ganda = peristiwa.unggahan.find((u) => sudah.has(kunciUnggah(u)))
  if (!ganda) return null
  return tolak(
    'sudah-diunggah',
    `Tautan ${ganda.tautan} (${ganda.platform}) sudah dicatat pada "${kegiatan!.judul}" (SOP langkah ${baris.no}).`,
    [`konten riwayat ${kegiatan!.id}`],
  )
}

/** Every rule that holds for a track, in the order in which a person would want to hear of a breach. */
const daftarAturan: readonly Aturan[] = [
  urutan,
  (jalur, _, perkara) => waktuMaju(jalur, perkara),
  pisahTugas,
  sesuaiPersetujuan,
  belumDiunggah,
]

/** Throws the first refusal; returns the peristiwa unchanged when it may be recorded. */
export function putuskan<P extends Peristiwa>(perkara: Perkara & { peristiwa: P }): P {
  const { peristiwa, kegiatan } = perkara
  periksaMasaDepan(peristiwa.waktu, perkara.sekarang, perkara.zona)
  if (peristiwa.peristiwa === 'diserahkan' && peristiwa.kepala !== null) periksaKepala(peristiwa.kepala)
  if (kegiatan !== null) periksaJalur(kegiatan, perkara)
  const mustahil = kemustahilan(peristiwa, perkara.zona)
  if (mustahil !== null)
    throw new KontenError('pemakaian', 'isi-mustahil', `Tidak dapat dicatat: ${mustahil}.`, [
      'Periksa yang diketik, lalu ulangi.',
    ])
  return peristiwa
}

/** Every rule, on every track the act is on. */
function periksaJalur(kegiatan: Kegiatan, perkara: Perkara): void {
  const { peristiwa } = perkara
  periksaKanalSuntingan(kegiatan, peristiwa)
  for (const kanal of peristiwa.kanal) {
    const jalur = jalurKanal(kegiatan, kanal)
    // No row of the SOP is for taking back; all that binds is that it comes after what it takes back.
    if (peristiwa.peristiwa === 'dibatalkan') {
      const galat = waktuMaju(jalur, perkara)
      if (galat) throw galat
      continue
    }
    const baris = barisKerja(jalur.versi, peristiwa.peristiwa)
    if (!baris)
      throw tolak('bukan-langkah', `SOP kanal ${kanal} tidak mempunyai langkah untuk ${peristiwa.peristiwa}.`, [
        `konten sop ${kanal}`,
      ])
    for (const aturan of daftarAturan) {
      const galat = aturan(jalur, baris, perkara)
      if (galat) throw galat
    }
  }
}

/**
 * A line of the register and of the item; a text put into the wrong place is stopped before it stands there for good.
 */
function periksaKepala(kepala: NonNullable<Diserahkan['kepala']>): void {
  for (const nama of ['judul', 'lokasi', 'pelaksana'] as const) {
    const panjang = Array.from(kepala[nama]).length
    if (panjang > BATAS_NAMA)
      throw new KontenError(
        'pemakaian',
        'kepala-terlalu-panjang',
        `${nama} terdiri atas ${panjang} karakter; paling panjang ${BATAS_NAMA}.`,
        ['Pendekkan, dan tulis uraiannya dalam narasi.'],
      )
  }
}

/** A revision is judged on every track its texts belong to, whatever channel was asked for. */
function periksaKanalSuntingan(kegiatan: Kegiatan, peristiwa: Peristiwa): void {
  if (peristiwa.peristiwa !== 'disunting') return
  const luput = kanalLuput(kegiatan, peristiwa)
  if (luput.length > 0)
    throw tolak(
      'kanal-suntingan',
      `Teks yang disunting juga milik kanal ${luput.join(' dan ')} (caption: medsos; berita: website; narasi: semua kanal).`,
      [`Hilangkan --kanal, atau sebutkan --kanal ${kanalTeks(kegiatan, peristiwa).join(',')}`],
    )
}

/** A typed time may not lie in the future (contract, "Times"). */
export function periksaMasaDepan(waktu: Instan, sekarang: Instan, zona: string): void {
  if (waktu > sekarang + TOLERANSI_JAM * MENIT)
    throw new KontenError(
      'pemakaian',
      'waktu-di-depan',
      `Waktu peristiwa ${waktuPanjang(waktu, zona)} belum terjadi.`,
      ['Periksa --waktu, atau hilangkan untuk memakai waktu sekarang.'],
    )
}

/** The refusal for a time before that of the peristiwa it follows. */
function waktuMundur(waktu: Instan, sebelum: Instan, nama: string, zona: string): KontenError {
  return new KontenError(
    'pemakaian',
    'waktu-mundur',
    `Waktu ${waktuPanjang(waktu, zona)} mendahului peristiwa sebelumnya (${nama}, ${waktuPanjang(sebelum, zona)}).`,
    ['Periksa --waktu: sebuah langkah tidak mungkin terjadi sebelum langkah yang diikutinya.'],
  )
}

/** The refusals that do not hold for what somebody else decided elsewhere, with evidence (`--atas-nama`, `--bukti`). */
export const dapatDiwakili: ReadonlySet<string> = new Set(['pisah-tugas', 'peran-tidak-dipegang'])

/** The refusals that a reason overrides (`--tetap`). */
export const dapatDiteruskan: ReadonlySet<string> = new Set(['tidak-lengkap', 'data-pribadi', 'laporan-belum-siap'])

/**
 * What falls short of the standard (A13) and what of the typed texts is personal data, judged together: a reason given
 * for one of them lets the other through only where both are named. The place of personal data is named, its value
 * never.
 * @returns what the reason lets through, in words. Throws `ditolak` where there is none, `pemakaian` for a text that is no text.
 */
export function periksaKekurangan(
  teks: Readonly<Record<string, string | null | undefined>>,
  bahan: readonly Kelengkapan[],
  tetap: string | null,
): string[] {
  for (const [nama, isi] of Object.entries(teks)) tolakNul(nama, isi ?? '')
  const pribadi = Object.entries(teks).flatMap(([nama, isi]) =>
    cariDataPribadi(isi ?? '')
      .filter((d) => d.menahan)
      .map((d) => `${d.jenis} (${tempat(nama, d.baris, d.kolom)})`),
  )
  const kurang = [...new Set(bahan.flatMap((k) => (k.lengkap ? [] : k.kurang)))]
  const hasil = [
    ...(kurang.length === 0 ? [] : [`Bahan belum lengkap: ${kurang.join('; ')} (SOP langkah 1, kelengkapan)`]),
    ...(pribadi.length === 0 ? [] : [`Teks memuat data pribadi: ${pribadi.join('; ')}`]),
  ]
  if (hasil.length === 0 || tetap !== null) return hasil
  const aturan = [
    ...(kurang.length === 0 ? [] : ['Foto yang isinya sama dihitung satu.', ...sebutKembar(bahan)]),
    ...(pribadi.length === 0 ? [] : ['Riwayat tidak dapat dihapus, jadi data ini tidak boleh masuk tanpa alasan.']),
  ]
  throw tolak(pribadi.length === 0 ? 'tidak-lengkap' : 'data-pribadi', `${hasil.join('. ')}. ${aturan.join(' ')}`, [
    `${kurang.length === 0 ? 'Hapus atau samarkan data itu' : pribadi.length === 0 ? 'Lengkapi bahannya' : 'Lengkapi bahannya, dan hapus atau samarkan data itu'}, atau teruskan dengan alasan: --tetap "alasan"`,
  ])
}

/** Which files repeat which; those of the first track, for all tracks are handed the same. */
const sebutKembar = (bahan: readonly Kelengkapan[]): string[] =>
  (bahan.find((k) => k.kembar)?.kembar ?? []).map(kalimatKembar)

/** Personal data in texts for which no reason is asked. Throws `ditolak`. */
export const periksaDataPribadi = (teks: Readonly<Record<string, string | null | undefined>>): void =>
  void periksaKekurangan(teks, [], null)

/** An answer follows a question that waits for one, and is not earlier (SOP medsos row 5). */
export function putuskanJawab(
  interaksi: Interaksi | undefined,
  peristiwa: Dijawab,
  zona: string,
  sekarang: Instan,
  diulang?: true,
): Dijawab {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  if (!interaksi)
    throw new KontenError('pemakaian', 'nomor-tidak-ada', `Tidak ada interaksi bernomor ${peristiwa.nomor}.`, [
      'konten interaksi daftar',
    ])
  if (keMenit(peristiwa.waktu) < keMenit(interaksi.diterima.waktu) - kelonggaran(diulang))
    throw waktuMundur(peristiwa.waktu, interaksi.diterima.waktu, 'diterima', zona)
  if (interaksi.dijawab)
    throw tolak('urutan', `Interaksi ${peristiwa.nomor} sudah dijawab oleh ${interaksi.dijawab.oleh}.`, [
      'konten interaksi daftar',
    ])
  return peristiwa
}

/** A monthly report is handed in when its month is over, and not without a single figure (A8). */
export function putuskanLaporan(
  peristiwa: Dilaporkan,
  adaAngka: boolean,
  zona: string,
  sekarang: Instan,
  tetap: string | null,
): Dilaporkan {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  const kurang: string[] = []
  if (peristiwa.waktu < bulanBerakhir(peristiwa.bulan, zona))
    kurang.push(`bulan ${namaBulan(peristiwa.bulan, zona)} belum berakhir`)
  if (!adaAngka) kurang.push(`belum ada satu pun angka untuk ${namaBulan(peristiwa.bulan, zona)}`)
  if (kurang.length > 0 && tetap === null)
    throw tolak(
      'laporan-belum-siap',
      `Laporan belum dapat diserahkan: ${kurang.join('; ')} (SOP medsos langkah 6, website langkah 5).`,
      [
        `konten analitik templat --bulan ${peristiwa.bulan}`,
        'Isi lalu: konten analitik impor BERKAS, atau teruskan dengan alasan: --tetap "alasan"',
      ],
    )
  return { ...peristiwa, tetap: kurang.length > 0 ? tetap : null }
}

/** What taking back would take back on a channel: what is last on all of its channels, and never a hand-over. */
export function yangDibatalkan(kegiatan: Kegiatan, kanal: Kanal): Tercatat {
  const akhir = terakhirBerlaku(kegiatan, kanal)
  if (!akhir || akhir.peristiwa === 'diserahkan')
    throw tolak(
      'tidak-dapat-dibatalkan',
      `Tidak ada peristiwa ${kanal} yang dapat dibatalkan; penyerahan tidak dibatalkan, melainkan ditolak PPID.`,
      [`konten riwayat ${kegiatan.id}`],
    )
  const [lanjut] = kanalBerlanjut(kegiatan, akhir)
  if (lanjut === undefined) return akhir
  throw tolak(
    'sudah-berlanjut',
    `Peristiwa terakhir ${kanal} (${akhir.peristiwa}) juga mengenai ${lanjut}, yang sudah berlanjut dengan ${terakhirBerlaku(kegiatan, lanjut)!.peristiwa}; yang dapat dibatalkan hanya yang terakhir pada semua kanalnya.`,
    [`konten riwayat ${kegiatan.id}`, `konten batalkan ${kegiatan.id} --kanal ${lanjut}`],
  )
}

/** Who recorded a peristiwa takes it back, and nobody else. `perintah` is the command to say so with. */
export function putuskanBatal(peristiwa: Dibatalkan, akhir: Tercatat, perintah: string): void {
  if (bakukanNama(peristiwa.oleh) === bakukanNama(akhir.oleh)) return
  throw tolak(
    'bukan-pelakunya',
    `Peristiwa terakhir (${akhir.peristiwa}) dicatat oleh ${akhir.oleh}; hanya ia yang dapat membatalkannya.`,
    [`${perintah} --sebagai "${akhir.oleh}"`],
  )
}

/** A cause is recorded of what is late: the last such round among those asked for. `apa` names what was asked for. */
export function putuskanSebab<L extends { verdik: Verdik }>(calon: readonly L[], apa: string, saran: string): L {
  const kena = calon.findLast((l) => terlambat(l.verdik))
  if (!kena) throw tolak('tidak-terlambat', `${apa} tidak terlambat, sehingga tidak ada sebab yang dicatat.`, [saran])
  return kena
}

/** A month is sealed once, when it is over. */
export function putuskanTutup(peristiwa: Ditutup, daftar: DaftarSegel, zona: string, sekarang: Instan): Ditutup {
  periksaMasaDepan(peristiwa.waktu, sekarang, zona)
  const nama = namaBulan(peristiwa.bulan, zona)
  const berakhir = bulanBerakhir(peristiwa.bulan, zona)
  if (peristiwa.waktu < berakhir)
    throw tolak(
      'bulan-belum-berakhir',
      `${nama} belum berakhir; bulan ditutup sejak ${waktuPanjang(berakhir, zona)}.`,
      [`konten register --bulan ${peristiwa.bulan}`],
    )
  const lama = segelBulan(daftar, peristiwa.bulan)
  if (lama)
    throw tolak(
      'sudah-ditutup',
      `${nama} sudah ditutup ${lama.oleh}, ${waktuPanjang(lama.waktu, zona)}, dengan kode ${kodeSegel(lama)}.`,
      [`konten verifikasi --kode ${kodeSegel(lama)}`],
    )
  return peristiwa
}

/**
 * Decisions: whether an act may be recorded. The only room that refuses by the SOP; everything below it is told why.
 * Each rule is one function that returns the refusal or null; `putuskan` runs them in order.
 */
import { KontenError } from '../../errors.js'
import { kanalLuput, kanalTeks } from '../keadaan/baca.js'
import type { Kegiatan } from '../keadaan/tipe.js'
import { BATAS_NAMA } from '../orang/pelaku.js'
import type { Peristiwa } from '../peristiwa/daftar.js'
import { barisKerja, kemustahilan } from '../peristiwa/daftar.js'
import type { Diserahkan } from '../peristiwa/diserahkan.js'
import { sesuaiPersetujuan } from './aturan/persetujuan.js'
import { pisahTugas } from './aturan/pisah-tugas.js'
import { belumDiunggah } from './aturan/unggah-ganda.js'
import { urutan } from './aturan/urutan.js'
import { periksaMasaDepan, waktuMaju } from './aturan/waktu.js'
import { jalurKanal } from './jalur.js'
import type { Aturan, Perkara } from './perkara.js'
import { tolak } from './tolak.js'

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
  return tolakMustahil(peristiwa, perkara.zona)
}

/** What the verifier would call impossible is not recorded. Throws `pemakaian`; returns the peristiwa unchanged. */
export function tolakMustahil<P extends Peristiwa>(peristiwa: P, zona: string): P {
  const mustahil = kemustahilan(peristiwa, zona)
  if (mustahil === null) return peristiwa
  throw new KontenError('pemakaian', 'isi-mustahil', `Tidak dapat dicatat: ${mustahil}.`, [
    'Periksa yang diketik, lalu ulangi.',
  ])
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
      `Teks yang disunting juga milik kanal ${luput.join(' dan ')} (caption: medsos; berita: website; narasi: ` +
        'semua kanal).',
      [`Hilangkan --kanal, atau sebutkan --kanal ${kanalTeks(kegiatan, peristiwa).join(',')}`],
    )
}

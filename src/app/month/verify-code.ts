/** `verifikasi --kode`: whether the month a printed code stands for is still the month that was sealed. */
import { KontenError } from '../../errors.js'
import { namaBulan, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { PROYEKSI_LAMA } from '../../domain/peristiwa/ditutup.js'
import type { Ditutup } from '../../domain/peristiwa/ditutup.js'
import type { Tercatat } from '../../domain/peristiwa/daftar.js'
import type { KodeTerbaca } from '../../domain/bahasa/kode-segel.js'
import { bacaKode } from '../../domain/bahasa/kode-segel.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { readRiwayat } from '../../storage/record/history.js'
import type { SealPart } from '../../storage/record/seal-code.js'
import { sealCode, sealDifferences } from '../../storage/record/seal-code.js'
import { sealedMonth } from './seal.js'
import type { Session } from '../session.js'
import { optionLabel } from '../session.js'
import type { Answer } from '../record/answer.js'

const KODE_LEMAH =
  'Kode 12 huruf dari segel lama ini lemah (48 bit): dua riwayat dengan kode yang sama dapat disiapkan orang. ' +
  'Bandingkan juga nomor commit lengkapnya dengan salinan lain.'

/** Whether a code as typed is that of a seal; computed from what the seal says, not read from it. */
const berkode = ({ hitungan, jejak, ...segel }: Tercatat<Ditutup>, terbaca: KodeDikenal): boolean =>
  terbaca.jenis === 'lama'
    ? hitungan === null && jejak.commit.startsWith(terbaca.commit)
    : hitungan !== null && sealCode({ ...segel, hitungan }) === terbaca.kode

type KodeDikenal = Exclude<KodeTerbaca, { jenis: 'salah-ketik' }>

function bacaKodeDiketik(ketikan: string): KodeDikenal {
  const terbaca = bacaKode(ketikan)
  const bersih = bersihkan(ketikan)
  const saran = ['Salin kode yang tercetak pada register atau laporan.']
  if (terbaca === null)
    throw new KontenError(
      'pemakaian',
      'kode-tidak-terbaca',
      `${optionLabel('kode')}: "${bersih}" bukan kode tutup buku: enam kelompok lima huruf, atau tiga kelompok ` +
        'empat pada segel lama.',
      saran,
    )
  if (terbaca.jenis === 'salah-ketik')
    throw new KontenError(
      'pemakaian',
      'kode-salah-ketik',
      `${optionLabel('kode')}: ada huruf yang salah atau tertukar dalam "${bersih}"; huruf pemeriksanya tidak cocok.`,
      saran,
    )
  return terbaca
}

const bedaBagian: Readonly<Record<SealPart, (bulan: string) => string>> = {
  register: (bulan) => `Register ${bulan} yang dihitung ulang bukan register yang disegel.`,
  angka: (bulan) => `Angka ${bulan} yang dihitung ulang bukan angka yang disegel.`,
  rekap: (bulan) => `Rekap ${bulan} yang dihitung ulang bukan rekap yang disegel.`,
  riwayat: (bulan) => `Riwayat sebelum segel ${bulan}, sampai huruf dan spasinya, bukan riwayat yang disegel.`,
  kode: (bulan) => `Kode yang tertulis dalam segel ${bulan} bukan kode yang dihitung dari isinya.`,
}

/**
 * Looks the code up and recomputes what was sealed; exit code 1 where it does not match. Throws `pemakaian` for what is
 * no code.
 */
export async function verifyCode(sesi: Session, ketikan: string): Promise<Answer> {
  const terbaca = bacaKodeDiketik(ketikan)
  const potret = await sesi.store.snapshot()
  const riwayat = await readRiwayat(potret)
  const segel = riwayat.peristiwa.find((p): p is Tercatat<Ditutup> => p.peristiwa === 'ditutup' && berkode(p, terbaca))
  const lemah = terbaca.jenis === 'lama'
  const dasar = { commit: riwayat.tip, peristiwa: riwayat.peristiwa.length, kode: terbaca.kode, lemah }
  if (!segel) return tanpaSegel(dasar)
  const { commit } = segel.jejak
  const { hitungan } = segel
  const { sha256: hash } = await sealedMonth(potret, riwayat, segel, hitungan?.proyeksi ?? PROYEKSI_LAMA)
  const induk = riwayat.commit.find((c) => c.oid === commit)!.induk
  const nama = namaBulan(segel.bulan, sesi.zona)
  const beda = [
    ...sealDifferences(segel, hash).map((bagian) => bedaBagian[bagian](nama)),
    ...(induk[0] === segel.ujung ? [] : [`Segel ${nama} tidak berdiri di atas commit yang disegelnya.`]),
  ]
  const data = {
    ...dasar,
    ok: beda.length === 0,
    temuan: beda.map((pesan) => temuan(commit, pesan)),
    bulan: segel.bulan,
    segel: {
      commit,
      ujung: segel.ujung,
      oleh: segel.oleh,
      waktu: formatIso(segel.waktu, sesi.zona),
      register: segel.register,
      ...(hitungan === null ? {} : { angka: hitungan.angka, riwayat: hitungan.riwayat }),
    },
    dihitung: hash.register,
    ...(hitungan === null ? {} : { dihitungAngka: hash.angka, dihitungRiwayat: hash.riwayat }),
  }
  const pelaku = `${segel.oleh} (${segel.peran}), ${waktuPanjang(segel.waktu, sesi.zona)}`
  return hasil(data, [
    `Kode ${dasar.kode}: ${beda.length === 0 ? 'cocok' : 'TIDAK COCOK'}.`,
    `${nama} ditutup ${pelaku}, atas riwayat sampai commit ${segel.ujung}.`,
    ...(beda.length === 0 ? [hitungan === null ? SAMA_LAMA : SAMA] : beda),
    ...(lemah ? [KODE_LEMAH] : []),
  ])
}

const SAMA_LAMA = 'Register bulan itu, dihitung ulang dari riwayat sampai commit tersebut, sama dengan yang disegel.'
const SAMA =
  'Register dan angka bulan itu, dihitung ulang dari riwayat sampai commit tersebut, sama dengan yang disegel, ' +
  'begitu pula setiap pesan di dalamnya.'

function tanpaSegel(dasar: { kode: string } & Record<string, unknown>): Answer {
  const pesan =
    `Kode ${dasar.kode} tidak ada dalam riwayat ini: bulannya ditulis ulang sejak ditutup, ` +
    'atau kode itu bukan dari repositori ini.'
  return hasil({ ...dasar, ok: false, temuan: [temuan(null, pesan)] }, [
    pesan,
    'Bandingkan dengan salinan lain: git clone, lalu periksa kode yang sama di sana.',
  ])
}

const temuan = (commit: string | null, pesan: string) => ({ kode: 'segel', tingkat: 'galat', commit, id: null, pesan })

const hasil = (data: Record<string, unknown> & { ok: boolean }, baris: readonly string[]): Answer => ({
  data,
  text: baris,
  code: data.ok ? 0 : 1,
})
